//! Blocks as Markdown, in which what would mean something is escaped.

use std::collections::BTreeSet;

use super::blocks::{Document, Kind, Mark};
use super::letters::{Letter, Look};

/// The level of the first heading: those above it begin sections, which have addresses.
const FIRST_LEVEL: usize = 4;

/// The longest name of a sign in HTML, and the `;` behind it.
const LONGEST_NAME: usize = 34;

/// A list that is open.
struct Open {
    mark: Mark,
    /// Whether its items have the other sign of the two, since a list of its kind stands right above.
    is_other: bool,
    /// How far what is in its items is set in.
    indent: usize,
    /// The number that its next item has.
    next: Option<u64>,
}

/// A document as Markdown.
pub(super) fn markdown(document: &Document) -> String {
    let levels: BTreeSet<u8> = document.blocks.iter().filter_map(|block| heading(&block.kind)).collect();
    let mut out = String::new();
    let mut open: Vec<Open> = Vec::new();
    for block in &document.blocks {
        let depth = block.depth.min(open.len() + usize::from(mark(&block.kind).is_some()));
        let (first, is_tight) = match &block.kind {
            Kind::Paragraph(_, Some(mark)) => item(&mut open, depth.max(1), *mark),
            Kind::Heading(..) => {
                open.clear();
                (String::new(), false)
            }
            _ => {
                open.truncate(depth);
                (" ".repeat(open.last().map_or(0, |open| open.indent)), false)
            }
        };
        let text = match &block.kind {
            Kind::Paragraph(text, _) => lines(&inline(text, &document.links, false)),
            Kind::Heading(level, text) => {
                let marks = FIRST_LEVEL + levels.iter().position(|known| known == level).unwrap_or_default();
                vec![format!("{} {}", "#".repeat(marks.min(6)), title(text, &document.links))]
            }
            Kind::Table(rows) => table(rows, &document.links),
        };
        if !out.is_empty() && !is_tight {
            out.push('\n');
        }
        let rest = " ".repeat(open.last().map_or(0, |open| open.indent));
        for (at, line) in text.iter().enumerate() {
            out.push_str(if at == 0 { &first } else { &rest });
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

fn heading(kind: &Kind) -> Option<u8> {
    if let Kind::Heading(level, _) = kind { Some(*level) } else { None }
}

fn mark(kind: &Kind) -> Option<Mark> {
    if let Kind::Paragraph(_, mark) = kind { *mark } else { None }
}

/// Opens the list of an item, or goes on with it: what its first line begins with, and whether it stands right below what is above.
fn item(open: &mut Vec<Open>, depth: usize, mark: Mark) -> (String, bool) {
    open.truncate(depth);
    let outer = open.len().min(depth - 1);
    let around = if outer == 0 { 0 } else { open[outer - 1].indent };
    let same = open.get(outer).is_some_and(|last| match mark.number {
        Some(number) => last.next == Some(number),
        None => last.next.is_none() && last.mark.list == mark.list,
    });
    let is_first_below = outer > 0 && open.len() == outer;
    let is_other = match open.get(outer) {
        Some(last) if same => last.is_other,
        Some(last) => last.next.is_some() == mark.number.is_some() && !last.is_other,
        None => false,
    };
    let sign = match (mark.number, is_other) {
        (Some(number), false) => format!("{}. ", number.min(999_999_999)),
        (Some(number), true) => format!("{}) ", number.min(999_999_999)),
        (None, false) => "- ".to_owned(),
        (None, true) => "* ".to_owned(),
    };
    open.truncate(outer);
    let next = mark.number.map(|number| number.saturating_add(1));
    open.push(Open { mark, is_other, indent: around + sign.len(), next });
    let is_tight = same || is_first_below && mark.number.is_none_or(|number| number == 1);
    (format!("{}{sign}", " ".repeat(around)), is_tight)
}

/// The rows of a table, the first as its head.
fn table(rows: &[Vec<Vec<Letter>>], links: &[String]) -> Vec<String> {
    let row = |cells: &Vec<Vec<Letter>>| {
        let cells: Vec<String> = cells.iter().map(|cell| inline(cell, links, true)).collect();
        format!("| {} |", cells.join(" | "))
    };
    let mut lines: Vec<String> = rows.iter().map(row).collect();
    let columns = rows.first().map_or(0, Vec::len);
    lines.insert(1.min(lines.len()), format!("|{}", " --- |".repeat(columns)));
    lines
}

/// The text of a heading, in one line.
fn title(text: &[Letter], links: &[String]) -> String {
    let text = inline(text, links, true);
    let bare = text.trim_end_matches('#');
    // signs at the end would be taken for the heading's
    format!("{bare}{}", "\\#".repeat(text.len() - bare.len()))
}

/// The lines of a paragraph, none of which begins anything else.
fn lines(text: &str) -> Vec<String> {
    text.split('\n').map(guarded).collect()
}

/// A line that begins no block, whatever it begins with.
fn guarded(line: &str) -> String {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = line.split_at(digits);
    let is_ended = |rest: &str| rest.is_empty() || rest.starts_with([' ', '\u{a0}', '\\']);
    let is_number = (1..10).contains(&digits) && rest.starts_with(['.', ')']) && is_ended(&rest[1..]);
    let is_mark = match line.chars().next() {
        Some('-' | '+') => !line[1..].starts_with(char::is_alphanumeric),
        Some('#' | '=' | '>' | '|' | ':') => true,
        _ => false,
    };
    match () {
        () if is_number => format!("{number}\\{rest}"),
        () if is_mark => format!("\\{line}"),
        () => line.to_owned(),
    }
}

/// A text with its marks. `is_row`: it must be one line, and stands between bars.
fn inline(text: &[Letter], links: &[String], is_row: bool) -> String {
    let mut out = String::new();
    let mut writer = Writer { text, is_row, out: &mut out };
    let mut at = 0;
    while at < text.len() {
        let link = text[at].look.link;
        let end = run(text, at, text.len(), |look| look.link);
        let address = usize::try_from(link).ok().and_then(|link| links.get(link.checked_sub(1)?));
        match address {
            Some(address) => {
                writer.out.push('[');
                writer.strong(at, end, true);
                writer.out.push_str(&format!("]({})", destination(address)));
            }
            None => writer.strong(at, end, false),
        }
        at = end;
    }
    out
}

/// Where letters that look alike in some way end, which begin at `at`.
fn run<T: PartialEq>(text: &[Letter], at: usize, end: usize, of: impl Fn(Look) -> T) -> usize {
    let first = of(text[at].look);
    (at..end).find(|next| of(text[*next].look) != first).unwrap_or(end)
}

/// Whether CommonMark takes a letter for punctuation for certain.
fn is_sign(sign: char) -> bool {
    sign.is_ascii_punctuation() || "«»„“”‘’–—…·•§".contains(sign)
}

/// Writes a text.
struct Writer<'a> {
    text: &'a [Letter],
    is_row: bool,
    out: &'a mut String,
}

impl Writer<'_> {
    /// Writes letters, those that are strong between stars. `is_link`: they are all of a link.
    fn strong(&mut self, start: usize, end: usize, is_link: bool) {
        let mut at = start;
        while at < end {
            let next = run(self.text, at, end, |look| look.strong);
            let is_strong =
                self.text[at].look.strong && self.can_mark(at, next, is_link && next == end) && !self.meets_star(next);
            if is_strong {
                self.out.push_str("**");
            }
            self.emphasis(at, next, is_strong);
            if is_strong {
                self.out.push_str("**");
            }
            at = next;
        }
    }

    /// Writes letters, those that are emphasised between low lines, or stars within a word.
    fn emphasis(&mut self, start: usize, end: usize, is_in_strong: bool) {
        let mut at = start;
        while at < end {
            let next = run(self.text, at, end, |look| look.emphasis);
            let is_marked = self.text[at].look.emphasis && self.can_mark(at, next, is_in_strong && next == end);
            let before = self.out.chars().next_back();
            let after = self.text.get(next).map(|letter| letter.sign);
            let is_in_word = before.is_some_and(|sign| sign.is_alphanumeric() || sign == '_')
                || after.is_some_and(|sign| sign.is_alphanumeric() || sign == '_');
            let mark = match () {
                () if !is_marked => "",
                () if !is_in_word => "_",
                () if before == Some('*')
                    || before == Some('_')
                    || self.meets_star(next)
                    || is_in_strong && next == end =>
                {
                    ""
                }
                () => "*",
            };
            self.out.push_str(mark);
            (at..next).for_each(|at| self.letter(at));
            self.out.push_str(mark);
            at = next;
        }
    }

    /// Whether CommonMark takes marks around letters for such: they stand at words, or at signs that stand at spaces and other signs.
    fn can_mark(&self, start: usize, end: usize, is_closed: bool) -> bool {
        let (first, last) = (self.text[start].sign, self.text[end - 1].sign);
        let is_edge = |sign: Option<char>| sign.is_none_or(|sign| sign.is_whitespace() || is_sign(sign));
        let after = self.text.get(end).map(|letter| letter.sign).filter(|_| !is_closed);
        let is_between = !first.is_whitespace() && !last.is_whitespace() && !self.out.ends_with('*');
        let opens = first.is_alphanumeric() || is_edge(self.out.chars().next_back());
        let closes = last.is_alphanumeric() || is_edge(after);
        is_between && opens && closes
    }

    /// Whether the letter at `at` may have a star before it.
    fn meets_star(&self, at: usize) -> bool {
        self.text.get(at).is_some_and(|next| next.look.strong || next.look.emphasis || next.sign == '*')
    }

    /// Whether letters from `at` on are, behind an `&`, those of a sign's name.
    fn names_sign(&self, at: usize) -> bool {
        let mut signs = self.text.iter().skip(at).map(|letter| letter.sign).take(LONGEST_NAME);
        signs.find(|sign| !sign.is_ascii_alphanumeric() && *sign != '#') == Some(';')
    }

    /// Writes a letter, escaped where it could mean something.
    fn letter(&mut self, at: usize) {
        let Letter { sign, look } = self.text[at];
        let beside = |at: Option<usize>| at.and_then(|at| self.text.get(at)).filter(|one| one.look == look);
        let is_in_word = |at: Option<usize>| beside(at).is_some_and(|one| one.sign.is_alphanumeric());
        let next = self.text.get(at + 1).map(|letter| letter.sign);
        let is_escaped = match sign {
            '\\' | '`' | '*' | '[' | ']' | '{' | '}' | '~' => true,
            '_' => !is_in_word(at.checked_sub(1)) || !is_in_word(Some(at + 1)),
            '<' => next.is_some_and(|next| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?')),
            '&' => self.names_sign(at + 1),
            '^' | '!' if look.link != 0 && at.checked_sub(1).is_none_or(|at| self.text[at].look.link != look.link) => {
                true
            }
            '!' => self.text.get(at + 1).is_some_and(|next| next.look.link != look.link),
            '|' => self.is_row,
            _ => false,
        };
        match sign {
            '\n' if self.is_row => self.out.push(' '),
            '\n' => self.out.push_str("\\\n"),
            sign => {
                self.out.extend(is_escaped.then_some('\\'));
                self.out.push(sign);
            }
        }
    }
}

/// An address as the target of a link.
fn destination(address: &str) -> String {
    let mut out = String::new();
    for sign in address.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            sign if sign.is_whitespace() || sign.is_control() || "()[]{}<>\"`\\|^".contains(sign) => {
                let mut bytes = [0; 4];
                sign.encode_utf8(&mut bytes).bytes().for_each(|byte| out.push_str(&format!("%{byte:02X}")));
            }
            sign => out.push(sign),
        }
    }
    out
}
