//! A value to be written, and how it is written: plain where that can be taken for nothing else, in quotation marks elsewhere.

/// A value that a file of YAML gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// A word or a number that lagvis knows, such as `true` or `45`.
    Word(String),
    /// Somebody's text.
    Text(String),
    /// A list in brackets.
    List(Vec<Setting>),
    /// A map in braces.
    Map(Vec<(String, Setting)>),
    /// A list with a line for each item, where these have lines themselves and it does not stand in brackets.
    Items(Vec<Setting>),
    /// A map with a line for each key, where it does not stand in brackets.
    Lines(Vec<(String, Setting)>),
}

impl Setting {
    /// A list of words.
    pub fn words(words: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self::List(words.into_iter().map(|word| Self::Word(word.into())).collect())
    }

    /// Whether it takes lines of its own.
    pub(super) fn has_lines(&self) -> bool {
        match self {
            Self::Items(items) => items.iter().any(Self::has_lines),
            Self::Lines(entries) => !entries.is_empty(),
            _ => false,
        }
    }

    /// It on one line, between brackets or not. `quote` is the mark around the value that it takes the place of, and stands around a
    /// text or a word again.
    pub(super) fn inline(&self, is_in_brackets: bool, quote: Option<char>) -> String {
        match self {
            Self::Word(word) if quote.is_none() => word.clone(),
            Self::Word(text) | Self::Text(text) => scalar(text, is_in_brackets, quote),
            Self::List(items) | Self::Items(items) => {
                let items = items.iter().map(|item| item.inline(true, None));
                format!("[{}]", items.collect::<Vec<_>>().join(", "))
            }
            Self::Map(entries) | Self::Lines(entries) => {
                let entries = entries.iter().map(|(key, value)| format!("{}: {}", name(key), value.inline(true, None)));
                format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
            }
        }
    }

    /// What stands behind a key or a hyphen in `column`: on its line, or in the lines below.
    pub(super) fn behind(&self, column: usize, newline: &str) -> String {
        if self.has_lines() {
            format!("{newline}{}", self.lines(column + 2, newline))
        } else {
            format!(" {}", self.inline(false, None))
        }
    }

    /// It in lines of its own from `column` on, without the line end of the last; what takes none is on one.
    pub(super) fn lines(&self, column: usize, newline: &str) -> String {
        let indent = " ".repeat(column);
        let lines: Vec<String> = match self {
            Self::Items(items) => {
                items.iter().map(|item| format!("{indent}- {}", item.item(column + 2, newline))).collect()
            }
            Self::Lines(entries) => {
                let line =
                    |(key, value): &(String, Self)| format!("{indent}{}:{}", name(key), value.behind(column, newline));
                entries.iter().map(line).collect()
            }
            other => vec![format!("{indent}{}", other.inline(false, None))],
        };
        lines.join(newline)
    }

    /// It as an item of a list, whose first line begins in `column`.
    pub(super) fn item(&self, column: usize, newline: &str) -> String {
        match self {
            Self::Lines(_) if self.has_lines() => self.lines(column, newline).trim_start().to_owned(),
            other => other.inline(false, None),
        }
    }
}

/// A key.
pub(super) fn name(key: &str) -> String {
    scalar(key, true, None)
}

/// A text as it is written.
fn scalar(text: &str, is_in_brackets: bool, quote: Option<char>) -> String {
    match quote {
        None if is_plain(text, is_in_brackets) => text.to_owned(),
        Some('\'') if !text.chars().any(is_escaped) => format!("'{}'", text.replace('\'', "''")),
        _ => quoted(text),
    }
}

/// Words that other readers of YAML take for something else than a text.
const WORDS: [&str; 9] = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];

/// Whether a text can be taken for nothing else when it stands without quotation marks.
fn is_plain(text: &str, is_in_brackets: bool) -> bool {
    let is_sign = |c: char| matches!(c, '#' | '"' | '\'' | '`' | '{' | '}' | '[' | ']' | '<' | '>' | '\\' | '*');
    let is_mark = |c: char| is_sign(c) || is_escaped(c) || c.is_whitespace() && c != ' ';
    let is_colon_apart = || text.ends_with(':') || text.contains(": ");
    let is_divided = || is_in_brackets && text.contains([',', ':']);
    text.starts_with(char::is_alphabetic)
        && !text.ends_with(' ')
        && !text.contains(is_mark)
        && !is_colon_apart()
        && !is_divided()
        && !WORDS.contains(&text.to_lowercase().as_str())
}

/// Whether a character is written by its number.
fn is_escaped(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// A text in double quotation marks.
fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if is_escaped(c) => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
