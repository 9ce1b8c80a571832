//! Instructions: texts that say what somebody is to write in their place, and how they are recognised.

use super::programme::Programme;
use crate::draft::Asks;
use crate::markup::{self, Block, BlockKind, Inline};
use crate::source::Span;

/// With what words a text in brackets asks for another in its place, in small letters: what `lagvis new` writes, and what people do.
const PROMPTS: &[&str] = &["skriv", "fyll", "sett inn", "set inn", "legg inn", "lim inn", "beskriv", "oppgi"];
/// What such a text names, and the words with which it goes on then. One that goes on otherwise, such as `[navnet er utelatt]`, is for
/// readers.
const WANTED: &[&str] = &[
    "ditt navn",
    "tlf",
    "epost",
    "todo",
    "navn",
    "namn",
    "telefonnummer",
    "telefon",
    "e-post",
    "e-postadresse",
    "adresse",
    "dato",
    "klokkeslett",
    "sted",
    "stad",
    "beløp",
    "stilling",
];
const WANTED_OF: [&str; 6] = ["på", "til", "for", "og", "eller", "her"];
/// What Word shows in a field that nobody has filled in.
const FIELDS: [&str; 2] = ["her for å skrive inn tekst", "trykk for å skrive inn en dato"];

impl Programme {
    /// Whether a text says what somebody is to write in its place: as a whole, or in brackets. What is quoted does not.
    pub fn asks(&self, text: &str) -> Asks {
        let holds_field = text.contains("skrive inn ") && FIELDS.iter().any(|field| text.contains(field));
        if holds_field || text.contains(['X', 'x']) && holds_number_to_be(text) {
            return Asks::Plainly;
        }
        let brackets = text.match_indices('[').filter(|(at, _)| !is_quoted(text, *at));
        let brackets = brackets.map(|(at, _)| asks(&text[at + 1..], || is_slots_only(text)));
        brackets.chain([self.instruction(text)]).max().unwrap_or_default()
    }

    /// Whether a text, which readers get no part of then, plainly says what somebody is to write in its place.
    pub fn instructs(&self, text: &str) -> bool {
        self.asks(text) == Asks::Plainly
    }

    /// Whether a text or one of its lines begins with the words of an instruction, and plainly is one.
    pub fn is_instruction(&self, text: &str) -> bool {
        self.instruction(text) == Asks::Plainly
    }

    fn instruction(&self, text: &str) -> Asks {
        let lines = text.split('\n').flat_map(|line| {
            let start = line.trim_start_matches([' ', '[', '(']);
            let at = start.as_ptr() as usize - text.as_ptr() as usize;
            let rests = self
                .instructions
                .iter()
                .filter_map(move |words| Some((words, instruction_behind(&text[at..], words, at == 0)?)));
            rests.filter(move |_| !is_quoted(text, at))
        });
        // an amount, or one of some who are told something
        let is_other = |words: &str, rest: &str| is_amount(rest) || has_parallel(text, words);
        let found = lines.map(|(words, rest)| match is_other(words, rest) && !prompts(&text.to_lowercase()) {
            true => Asks::Maybe,
            false => Asks::Plainly,
        });
        found.max().unwrap_or_default()
    }

    /// The places of the texts among some blocks, at any depth but in quotations, that ask for another, and how plainly.
    pub fn instructions_in(&self, blocks: &[Block]) -> Vec<(Span, Asks)> {
        let mut found = Vec::new();
        markup::walk_into(blocks, &mut |block| {
            let of = |line: &Vec<Inline>| self.asks(&markup::prose(line));
            let asks = match &block.kind {
                _ if block.is_quotation() => Asks::No,
                BlockKind::Paragraph(line) => of(line),
                BlockKind::Heading(_, line) => self.asks(&markup::prose_of_heading(line)),
                BlockKind::Callout(callout) => of(&callout.title),
                BlockKind::Table(table) => {
                    table.head.iter().chain(table.rows.iter().flatten()).map(of).max().unwrap_or_default()
                }
                BlockKind::Figure(image) => self.asks(image.alt.plain()).max(self.asks(image.title.plain())),
                _ => Asks::No,
            };
            found.extend((asks != Asks::No).then_some((block.span, asks)));
            !block.is_quotation()
        });
        found
    }

    /// Blocks without the lists right below an instruction, whose points belong to it.
    pub fn without_points<'b>(&self, blocks: impl IntoIterator<Item = &'b Block>) -> impl Iterator<Item = &'b Block> {
        let mut before: Option<&Block> = None;
        blocks.into_iter().filter(move |block| {
            let above = before.replace(block).map(|block| &block.kind);
            let is_below =
                || matches!(above, Some(BlockKind::Paragraph(line)) if self.is_instruction(&markup::prose(line)));
            !(matches!(block.kind, BlockKind::List(_)) && is_below())
        })
    }
}

/// Whether a byte of a text stands between quotation marks that are opened in it.
fn is_quoted(text: &str, at: usize) -> bool {
    let count = |mark: char| text[..at].matches(mark).count();
    count('«') > count('»') || count('“') > count('”') || count('"') % 2 == 1
}

/// What follows the words of an instruction in its line, if a text begins with them. Where they end in a colon, they may stand in capitals,
/// with any white space between them, and end in a semicolon or in a dash, unless another dash follows in the line. In small letters,
/// `is_first` of all, they are those of one that goes on as one does.
fn instruction_behind<'t>(text: &'t str, words: &str, is_first: bool) -> Option<&'t str> {
    let Some(stem) = words.strip_suffix(':') else { return text.strip_prefix(words) };
    let mut rest = text;
    for word in stem.split_whitespace() {
        let from = if rest.len() == text.len() { rest } else { rest.trim_start() };
        let mut letters = from.chars();
        let is_apart = rest.len() == text.len() || from.len() < rest.len();
        let is_same = |c: char| letters.next().is_some_and(|other| c.to_lowercase().eq(other.to_lowercase()));
        if !is_apart || !word.chars().all(is_same) {
            return None;
        }
        rest = letters.as_str();
    }
    let mut rest = rest.split('\n').next().unwrap_or_default().trim_start().chars();
    let end = rest.next();
    let asked = rest.as_str().trim_start();
    let asks = PROMPTS.iter().any(|words| asked.to_lowercase().starts_with(words));
    let is_end = match end {
        Some(':' | ';') => true,
        // «Til kommunen – og fra den» is none
        Some('-' | '–' | '—' | '―' | '−') => {
            let goes_on = [" – ", " — ", " - "].iter().any(|dash| asked.contains(dash));
            !goes_on && (asks || asked.starts_with(char::is_uppercase) || asked.is_empty())
        }
        _ => false,
    };
    let begins = text.starts_with(char::is_uppercase) || text.starts_with(stem) || is_first && asks;
    (is_end && begins).then_some(rest.as_str())
}

/// Whether a text begins with an amount.
fn is_amount(text: &str) -> bool {
    let text = text.trim_start();
    let bare = ["kr", "ca"].iter().find_map(|unit| text.strip_prefix(unit)).unwrap_or(text);
    bare.trim_start_matches(['.', ' ', '\u{a0}']).starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a text has what the words of an instruction begin with more than once before a colon: «Til kommunen: … Til fylket: …».
fn has_parallel(text: &str, words: &str) -> bool {
    let Some((first, _)) = words.split_once(' ').filter(|_| words.ends_with(':')) else { return false };
    let is_one = |rest: &&str| rest.split_once(':').is_some_and(|(name, _)| name.split_whitespace().count() == 1);
    text.split(&format!("{first} ")).skip(1).filter(is_one).count() > 1
}

/// Whether nothing but brackets stands in a text, and signs between them.
fn is_slots_only(text: &str) -> bool {
    let mut between = text.split('[').enumerate().map(|(at, part)| match part.split_once(']') {
        Some((_, behind)) if at > 0 => behind,
        _ => part,
    });
    !between.any(|part| part.contains(char::is_alphanumeric))
}

/// Whether a text is nothing but `X`, as somebody writes for what is still to come.
fn is_to_come(text: &str) -> bool {
    text.len() > 1 && text.bytes().all(|b| matches!(b, b'x' | b'X'))
}

/// Whether a text holds a date, a time or a number of telephone that is still to come: `XX.XX.2027`, `XX XX XX XX`.
fn holds_number_to_be(text: &str) -> bool {
    let is_date = |word: &str| {
        let mut parts = word.split(['.', '/', ':', '-']);
        let is_first = parts.next().is_some_and(|part| part.len() == 2 && is_to_come(part));
        is_first && parts.next().is_some_and(is_to_come)
    };
    let mut row = 0;
    text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).any(|word| {
        row = if is_to_come(word) { row + 1 } else { 0 };
        row > 2 || is_date(word)
    })
}

/// What follows one of [`PROMPTS`], with which a text in small letters begins, if something does.
fn prompted(text: &str) -> Option<&str> {
    let is_in_word = |rest: &&str| rest.is_empty() || rest.starts_with(|c: char| c.is_alphanumeric() || c == '-');
    PROMPTS.iter().find_map(|words| text.strip_prefix(words).filter(|rest| !is_in_word(rest)))
}

/// Whether a text in small letters holds one of [`PROMPTS`].
fn prompts(text: &str) -> bool {
    let words = text.split_whitespace().map(|word| word.as_ptr() as usize - text.as_ptr() as usize);
    words.into_iter().any(|at| prompted(&text[at..]).is_some())
}

/// Whether what follows a bracket asks for a text in its place. `is_alone` says whether all that stands beside it is others like it: what
/// only names a thing may be the name of a field, and what only says `fyll ut` that of a button.
fn asks(text: &str, is_alone: impl Fn() -> bool) -> Asks {
    let Some((inner, _)) = text.split_once(']') else { return Asks::No };
    let inner = inner.trim().to_lowercase();
    let is_filled_in = |(_, value): (&str, &str)| value.contains(char::is_alphanumeric) && !prompts(value);
    let is_date = ["dd.", "dd/"].iter().any(|date| inner.starts_with(date));
    let asked = prompted(&inner);
    let is_button = |rest: &str| ["ut", "inn"].contains(&rest.trim());
    match asked {
        _ if is_to_come(&inner) || is_date => Asks::Plainly,
        Some(rest) if !is_button(rest) || is_alone() => Asks::Plainly,
        Some(_) => Asks::Maybe,
        None if !names_wanted(&inner) || inner.split_once(':').is_some_and(is_filled_in) => Asks::No,
        None if is_alone() => Asks::Plainly,
        None => Asks::Maybe,
    }
}

/// Whether a text in small letters names what is [`WANTED`].
fn names_wanted(inner: &str) -> bool {
    let is_in_word = |text: &str| text.starts_with(|c: char| c.is_alphanumeric() || c == '-');
    let behind = |words: &&str| inner.strip_prefix(words).filter(|rest| !is_in_word(rest));
    let goes_on =
        |rest: &str| rest.split_whitespace().next().is_none_or(|word| !is_in_word(word) || WANTED_OF.contains(&word));
    WANTED.iter().find_map(behind).is_some_and(goes_on)
}
