//! The keys of a callout: `{key=value …}` at the end of its first line.

use std::ops::Range;

use crate::markup::CalloutKind;

/// The braces of a callout, as bytes of its first line.
#[derive(Clone, Debug)]
pub(super) struct Keys {
    /// The braces and what stands in them.
    pub(super) range: Range<usize>,
    /// Each `key=value` in order.
    pub(super) pairs: Vec<KeyValue>,
}

/// One `key=value`, as bytes of the line.
#[derive(Clone, Debug)]
pub(super) struct KeyValue {
    /// The key.
    pub(super) key: Range<usize>,
    /// The value without the quotation marks around it; empty where there is no `=`.
    pub(super) value: Range<usize>,
    /// All of it.
    pub(super) range: Range<usize>,
}

/// The quotation marks around a value: the straight one, and those that Word writes for it.
const QUOTES: [char; 6] = ['"', '“', '”', '„', '«', '»'];

/// Finds the braces with which a line ends. `{{name}}` is a parameter and none of them, and `\{` is text. A value with spaces or braces
/// stands in double quotation marks, straight or curly; in straight ones, `\"` is one.
pub(super) fn find(line: &str) -> Option<Keys> {
    let line = line.trim_end();
    let mut from = 0;
    while let Some(open) = line[from..].find('{').map(|at| from + at) {
        from = open + 1;
        if line[open..].starts_with("{{") {
            from = line[open..].find("}}").map_or(line.len(), |end| open + end + 2);
        } else if !line[..open].ends_with('\\')
            && let Some(pairs) = pairs(line, open + 1)
        {
            return Some(Keys { range: open..line.len(), pairs });
        }
    }
    None
}

/// The byte of a title's first brace that is neither part of a parameter nor around plain words: one that is not closed or not opened,
/// or that begins something like keys.
pub(super) fn stray(title: &str) -> Option<usize> {
    let visible = without_verbatim(title);
    let mut from = 0;
    loop {
        let open = from + visible[from..].find(['{', '}'])?;
        let inner = visible[open..].strip_prefix('{').and_then(|rest| rest.split_once('}')).map(|(inner, _)| inner);
        match inner.filter(|inner| !inner.contains('{') && !is_like_keys(inner)) {
            Some(inner) => from = open + inner.len() + "{}".len(),
            None => return Some(open),
        }
    }
}

/// The byte of the braces with which a line below the first ends, if they look like keys.
pub(super) fn below_title(line: &str) -> Option<usize> {
    let Keys { range, pairs } = find(line)?;
    (!pairs.is_empty() && is_like_keys(&line[range.start + 1..range.end - 1])).then_some(range.start)
}

/// Whether what stands between braces looks like keys, or like the attributes of a heading.
fn is_like_keys(inner: &str) -> bool {
    let inner = inner.trim();
    let word = inner.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let is_key = || CalloutKind::ALL.iter().any(|kind| kind.keys().contains(&word));
    inner.is_empty() || inner.starts_with(['#', '.']) || inner.contains('=') || is_key()
}

/// A line of as many bytes with spaces for what is taken as it is written, code and escaped characters, and for parameters. A brace that
/// closes an escaped one is as good as escaped.
pub(super) fn without_verbatim(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    while let Some(first) = line[out.len()..].chars().next() {
        let rest = &line[out.len()..];
        let ticks = rest.len() - rest.trim_start_matches('`').len();
        let verbatim = match first {
            '\\' => {
                let inner = rest.strip_prefix("\\{").and_then(|rest| rest.split_once('}')).map(|(inner, _)| inner);
                let closed = inner.filter(|inner| !inner.contains('{')).map(|inner| inner.len() + "\\{}".len());
                closed.unwrap_or_else(|| rest.chars().take(2).map(char::len_utf8).sum())
            }
            '`' => rest[ticks..].find(&rest[..ticks]).map_or(0, |end| end + 2 * ticks),
            '{' if rest.starts_with("{{") => rest.find("}}").map_or(0, |end| end + "}}".len()),
            _ => 0,
        };
        match verbatim {
            0 => out.push_str(&rest[..ticks.max(first.len_utf8())]),
            len => out.extend(std::iter::repeat_n(' ', len)),
        }
    }
    out
}

/// The pairs from byte `at`; nothing where the brace that closes them is not the last character of the line.
fn pairs(line: &str, mut at: usize) -> Option<Vec<KeyValue>> {
    let last = line.len().checked_sub(1).filter(|last| line.as_bytes()[*last] == b'}')?;
    let mut pairs = Vec::new();
    loop {
        at += line[at..].len() - line[at..].trim_start().len();
        if line[at..].starts_with('}') {
            return (at == last).then_some(pairs);
        }
        let pair = pair(line, at, last)?;
        at = pair.range.end;
        pairs.push(pair);
    }
}

/// The pair that begins at byte `start`, where the line's last brace is at `last`.
fn pair(line: &str, start: usize, last: usize) -> Option<KeyValue> {
    let is_end = |c: char| c.is_whitespace() || matches!(c, '=' | '{' | '}');
    let key = start..start + line[start..].find(is_end)?;
    // spaces may stand around the sign
    let is_spaced = |c: char| matches!(c, ' ' | '\t');
    let sign = line.len() - line[key.end..].trim_start_matches(is_spaced).len();
    let sign = if line[sign..].starts_with('=') && !key.is_empty() { sign } else { key.end };
    let value = line.get(sign + 1..).unwrap_or_default();
    let begin = sign + 1 + if sign > key.end { value.len() - value.trim_start_matches(is_spaced).len() } else { 0 };
    match line.as_bytes()[sign] {
        b'{' => None,
        b'=' if line[begin..].starts_with(QUOTES) => {
            let quote = line[begin..].chars().next()?;
            let from = begin + quote.len_utf8();
            let value = from..quote_end(line, from, quote).unwrap_or(last);
            let closing =
                if value.end == last { 0 } else { line[value.end..].chars().next().map_or(0, char::len_utf8) };
            Some(KeyValue { key, range: start..value.end + closing, value })
        }
        b'=' => {
            let value = begin..bare_end(line, begin)?;
            Some(KeyValue { key, range: start..value.end, value })
        }
        _ => Some(KeyValue { range: key.clone(), value: key.end..key.end, key }),
    }
}

/// Where the quotation mark stands that closes a value from byte `from`, which `quote` opens. What a curly one opens, any curly one
/// closes, or else a straight one.
fn quote_end(line: &str, from: usize, quote: char) -> Option<usize> {
    let is_escaped = |at: &usize| !(line[..*at].len() - line[..*at].trim_end_matches('\\').len()).is_multiple_of(2);
    let end = |marks: &[char]| line[from..].match_indices(marks).map(|(at, _)| from + at).find(|at| !is_escaped(at));
    let curly = if quote == '"' { None } else { end(&QUOTES[1..]) };
    curly.or_else(|| end(&QUOTES[..1]))
}

/// Where a value without quotation marks ends, which begins at byte `from`; nothing where a brace opens in it that is no parameter's.
fn bare_end(line: &str, mut from: usize) -> Option<usize> {
    loop {
        from += line[from..].find(|c: char| c.is_whitespace() || matches!(c, '{' | '}'))?;
        if !line[from..].starts_with('{') {
            return Some(from);
        }
        from += line[from..].strip_prefix("{{")?.find("}}")? + "{{}}".len();
    }
}

#[cfg(test)]
mod tests {
    use super::{find, stray};

    fn read(line: &str) -> Option<Vec<(&str, &str)>> {
        let pairs = find(line)?.pairs;
        Some(pairs.into_iter().map(|pair| (&line[pair.key], &line[pair.value])).collect())
    }

    #[test]
    fn keys_end_the_line() {
        let source = |value| Some(vec![("source", value)]);
        assert_eq!(read("Tittel {minutes=5 form=pair} "), Some(vec![("minutes", "5"), ("form", "pair")]));
        assert_eq!(read("{a} og {{navn}} {source=\"{{navn}}, 1900\"}"), source("{{navn}}, 1900"));
        assert_eq!(read("{source={{navn}}}"), source("{{navn}}"));
        assert_eq!(read("{source=\"Han sa \\\"ja\\\" {sic}\"}"), source("Han sa \\\"ja\\\" {sic}"));
        assert_eq!(read("{source=\"Kåre Ås}"), source("Kåre Ås"));
        for text in ["”Kåre Ås”", "“Kåre Ås”", "„Kåre Ås“", "«Kåre Ås»", "”Kåre Ås\""] {
            assert_eq!(read(&format!("{{source={text}}}")), source("Kåre Ås"), "{text}");
        }
        assert_eq!(read("{source=”Kåre \"K\" Ås”}"), source("Kåre \"K\" Ås"));
        assert_eq!(read("{minutes = 15 source = \"A B\"}"), Some(vec![("minutes", "15"), ("source", "A B")]));
        assert_eq!(read("{word}"), Some(vec![("word", "")]));
        assert_eq!(read("{}"), Some(vec![]));
        for text in ["", "Tittel", "Om {{navn}}", "{minutes=5} etter", "\\{minutes=5}", "{a {b"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_brace_is_stray_unless_it_is_around_words() {
        for (title, at) in [
            ("Om {klammer}, {«klammer»} og {{navn}} ", None),
            ("\\{part=1} {b} \\{source=x\\} og `{source=x}` og ``{ ` {``", None),
            ("{en {{navn}} her} etter", None),
            ("Etter {source=\"x\"} mer", Some(6)),
            ("Åpen {", Some(6)),
            ("Lukket }", Some(7)),
            ("{source={{navn}", Some(0)),
            ("Å {{navn source=x}", Some(3)),
            ("{minutes 5} etter", Some(0)),
            ("{#id} etter", Some(0)),
            ("{klammer} {part=1}.", Some(10)),
            ("` {", Some(2)),
        ] {
            assert_eq!(stray(title), at, "{title}");
        }
    }
}
