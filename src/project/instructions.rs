//! Instructions: texts that say what somebody is to write in their place, and how they are recognised.

use super::programme::Programme;
use super::slots::{Asking, LONGEST_TO_COME, is_to_come, number_to_be, prompted, prompts, slots, word_to_come};
use crate::draft::Asks;
use crate::markup::{self, Block, BlockKind, Item, LONGEST_TEXT, List};
use crate::source::Span;

/// What Word shows in a field that nobody has filled in, and what it fills up a page with.
const FIELDS: [&str; 6] = [
    "her for å skrive inn tekst",
    "her for å angi tekst",
    "for å skrive inn en dato",
    "here to enter ",
    "Choose an item.",
    "Lorem ipsum dolor",
];
/// The same, in small letters, which may be said to readers too.
const CHOICES: [&str; 6] =
    ["velg dato", "velg en dato", "velg et element", "velg eit element", "vel ein dato", "vel eit element"];
/// How a note begins, anywhere in a text, that somebody has left for themselves.
const OWN_NOTES: [&str; 2] = ["TODO:", "FIXME:"];
/// What may stand before the words of an instruction in their line.
const BEFORE_WORDS: [char; 3] = [' ', '[', '('];

impl Programme {
    /// Whether a text says what somebody is to write in its place: as a whole, or in brackets or braces. What is quoted does not.
    pub fn asks(&self, text: &str) -> Asks {
        self.asking(text).0
    }

    fn asking<'t>(&self, text: &'t str) -> Asking<'t> {
        // one that is longer is refused
        if text.len() > LONGEST_TEXT || self.surely_asks_nothing(text) {
            return (Asks::No, "");
        }
        let plain = FIELDS.into_iter().chain(OWN_NOTES).find_map(|words| Some((text.find(words)?, words.len())));
        if let Some((at, len)) = plain.filter(|(at, _)| !is_quoted(text, *at)) {
            return (Asks::Plainly, text[at..at + len].trim_end_matches(':'));
        }
        let perhaps = word_to_come(text).or_else(|| choice(text)).map(|words| (Asks::Maybe, words));
        let to_be = number_to_be(text).map(|words| (Asks::Plainly, words));
        let slots = slots(text, |at| !is_quoted(text, at));
        let whole = text.trim_matches(|c: char| !c.is_alphanumeric());
        let to_come = (is_to_come(whole) && !whole.starts_with(['x', 'X'])).then_some((Asks::Plainly, whole));
        let all = to_be.into_iter().chain(to_come).chain(self.instruction(text)).chain(slots).chain(perhaps);
        // the first of the plainest
        all.reduce(|first, next| if next.0 > first.0 { next } else { first }).unwrap_or((Asks::No, ""))
    }

    /// Whether nothing in a text can ask for another, as of nearly all texts: it has no bracket, no `x`, no `TODO` and nothing of
    /// [`FIELDS`], is no word for what is to come, and has no sentence that begins with the first letter of an instruction.
    fn surely_asks_nothing(&self, text: &str) -> bool {
        let is_beginning = |c: char| {
            let is_first = |words: &str| {
                words.trim_start().chars().next().is_none_or(|first| first.to_lowercase().eq(c.to_lowercase()))
            };
            self.instructions.iter().map(String::as_str).any(is_first)
        };
        let mut begins = beginnings(text).filter_map(|at| text[at..].chars().next());
        !text.contains(['[', '{', '(', 'X', 'x'])
            && ["TODO", "FIXME", "dd.", "dd/", "elg e", "elg d", "el ei"].iter().all(|words| !text.contains(words))
            && (text.len() > LONGEST_TO_COME || !is_to_come(text.trim_matches(|c: char| !c.is_alphanumeric())))
            && !begins.any(is_beginning)
            && !FIELDS.iter().any(|field| text.contains(field))
    }

    /// Whether a text, which readers get no part of then, plainly says what somebody is to write in its place.
    pub fn instructs(&self, text: &str) -> bool {
        self.asks(text) == Asks::Plainly
    }

    /// Whether a value is a place where somebody is to write one, or says nothing. An empty one does: the text that asks for it is left out.
    pub fn is_place(&self, value: &str) -> bool {
        let says_nothing = !value.is_empty() && !value.chars().any(char::is_alphanumeric);
        says_nothing || is_to_come(value.trim()) || self.instructs(value)
    }

    /// Whether a text or one of its lines begins with the words of an instruction, and plainly is one.
    pub fn is_instruction(&self, text: &str) -> bool {
        self.instruction(text).is_some_and(|(how, _)| how == Asks::Plainly)
    }

    /// Whether a text that is quoted is an instruction all the same: it goes on as one does, as in «Til kommunen: skriv …».
    pub fn is_quoted_instruction(&self, text: &str) -> bool {
        let goes_on = |rest: &str| prompted(&rest.trim_start().to_lowercase()).is_some();
        let words = || self.instructions.iter().map(String::as_str);
        words().any(|words| instruction_behind(text, words, true).is_some_and(goes_on))
    }

    /// How plainly a text is an instruction, and the words with which it begins. In the midst of a line, one counts that goes on as one does.
    fn instruction<'t>(&self, text: &'t str) -> Option<Asking<'t>> {
        let lines = beginnings(text).flat_map(|at| {
            let line = text[..at].trim_end_matches(BEFORE_WORDS);
            let begins_line = line.is_empty() || line.ends_with('\n');
            let words = self.instructions.iter().map(String::as_str);
            let rests = words.filter_map(move |words| Some((words, instruction_behind(&text[at..], words, at == 0)?)));
            let asks = move |rest: &str| begins_line || prompted(&rest.trim_start().to_lowercase()).is_some();
            let rests = rests.filter(move |(_, rest)| asks(rest) && !is_quoted(text, at));
            rests.map(move |(words, rest)| (words, &text[at..], rest))
        });
        let found = lines.map(|(words, from, rest)| {
            // an amount asks for nothing, and one of some who are told something may not
            let how = if prompts(&text.to_lowercase()) {
                Asks::Plainly
            } else if is_amount(rest) {
                Asks::No
            } else if has_parallel(text, words) {
                Asks::Maybe
            } else {
                Asks::Plainly
            };
            let beginning = &from[..rest.as_ptr() as usize - from.as_ptr() as usize];
            let beginning = beginning.trim_end_matches(|c: char| !c.is_alphanumeric());
            (how, beginning)
        });
        found.reduce(|first, next| if next.0 > first.0 { next } else { first })
    }

    /// The places among some blocks of a file that ask for another text, and how plainly. In quotations, they go on as instructions do.
    pub fn instructions_in(&self, blocks: &[Block], file: &str) -> Vec<(Span, Asks)> {
        let (mut found, mut labels) = (Vec::new(), Vec::new());
        markup::walk_into(blocks, &mut |block| {
            let mut add = |text: &str| {
                let (asks, words) = self.asking(text);
                let asks = if labels.contains(&block.span) { asks.min(Asks::Maybe) } else { asks };
                found.extend((asks != Asks::No).then(|| (place(file, block.span, words), asks)));
            };
            match &block.kind {
                _ if block.is_quotation() => {
                    let quoted = self.quoted_in(block).into_iter();
                    let place = |(span, text): (Span, String)| (place(file, span, self.asking(&text).1), Asks::Plainly);
                    found.extend(quoted.map(place));
                    return false;
                }
                BlockKind::Paragraph(line) => add(&markup::prose(line)),
                BlockKind::Heading(_, line) => add(&markup::prose_of_heading(line)),
                BlockKind::Callout(callout) => add(&markup::prose_of_heading(&callout.title)),
                BlockKind::Table(table) => {
                    table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| add(&markup::prose(cell)));
                }
                BlockKind::Figure(image) => {
                    add(image.alt.plain());
                    add(image.title.plain());
                }
                BlockKind::List(list) => labels.extend(self.labels(list)),
                _ => {}
            }
            true
        });
        found
    }

    /// The paragraphs of a quotation that are instructions all the same.
    fn quoted_in(&self, quotation: &Block) -> Vec<(Span, String)> {
        let mut found = Vec::new();
        markup::walk_blocks(std::slice::from_ref(quotation), &mut |block| {
            if let BlockKind::Paragraph(line) = &block.kind {
                found.push((block.span, markup::prose(line)));
            }
        });
        found.retain(|(_, text)| self.is_quoted_instruction(text));
        found
    }

    /// The points of a list that begin as instructions do, and only say to whom something is said, as others of the list do:
    /// «Til kommunen: takk», «Til staten: takk».
    pub fn labels(&self, list: &List) -> Vec<Span> {
        let first = |item: &'_ Item| match item.blocks.first()? {
            Block { kind: BlockKind::Paragraph(line), span } => Some((*span, markup::prose(line))),
            _ => None,
        };
        let points: Vec<(Span, String)> = list.items.iter().filter_map(first).collect();
        let (instructions, others): (Vec<_>, Vec<_>) = points.iter().partition(|(_, text)| self.is_instruction(text));
        let is_label = |(_, text): &&&(Span, String)| {
            let begins_so = |(_, other): &&(Span, String)| label(other).is_some() && label(other) == label(text);
            !prompts(&text.to_lowercase()) && others.iter().any(begins_so)
        };
        instructions.iter().filter(is_label).map(|(span, _)| *span).collect()
    }

    /// Blocks without those right below an instruction that belong to it: its list, and where it is nothing but its first words, the
    /// paragraph that they introduce.
    pub fn without_points<'b>(&self, blocks: impl IntoIterator<Item = &'b Block>) -> impl Iterator<Item = &'b Block> {
        let (mut before, mut is_below_part): (Option<&Block>, _) = (None, false);
        blocks.into_iter().filter(move |block| {
            let above = before.replace(block);
            let is_part = match block.kind {
                BlockKind::List(_) => is_below_part || above.is_some_and(|above| self.introduces(above, false)),
                BlockKind::Paragraph(_) => !is_below_part && above.is_some_and(|above| self.introduces(above, true)),
                _ => false,
            };
            is_below_part = is_part && matches!(block.kind, BlockKind::Paragraph(_));
            !is_part
        })
    }

    /// Whether a block is an instruction; one of a single piece that is nothing but its first words, where that `is_all`.
    fn introduces(&self, block: &Block, is_all: bool) -> bool {
        let text = match &block.kind {
            BlockKind::Paragraph(line) if !is_all || line.len() == 1 => markup::prose(line),
            BlockKind::Heading(_, line) => markup::prose_of_heading(line),
            _ => return false,
        };
        let found = self.instruction(&text).filter(|(how, _)| *how == Asks::Plainly);
        found.is_some_and(|(_, words)| !is_all || words == text.trim_matches(|c: char| !c.is_alphanumeric()))
    }
}

/// The bytes of a text at which a line or a sentence begins.
fn beginnings(text: &str) -> impl Iterator<Item = usize> {
    let is_end = |(at, mark): &(usize, &str)| *mark == "\n" || text[at + 1..].starts_with(' ');
    let behind = text.match_indices(['\n', '.', '!', '?', ':']).filter(is_end).map(|(at, _)| at + 1);
    std::iter::once(0).chain(behind).map(|at| text.len() - text[at..].trim_start_matches(BEFORE_WORDS).len())
}

/// What Word shows in a field to choose in, where it ends a text and nothing but a label stands before it.
fn choice(text: &str) -> Option<&str> {
    let last = text.rsplit([':', '\n']).next()?.trim().trim_end_matches(['.', ':']);
    CHOICES.contains(&&*last.to_lowercase()).then_some(last)
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
    let asks = prompted(&asked.to_lowercase()).is_some();
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

/// The first word of a text that begins with two or three words and a colon, as «Til staten: …» does.
fn label(text: &str) -> Option<&str> {
    let (first, name) = text.trim_start().split_once(':')?.0.split_once(' ')?;
    (name.split_whitespace().count() < 3).then_some(first)
}

/// Where words of a block stand in its file; where they are written otherwise, its first line.
fn place(file: &str, block: Span, words: &str) -> Span {
    let source = file.get(block.start as usize..block.end as usize).unwrap_or_default();
    let found = source.find(words).map(|at| (at, words.len()));
    let (at, len) = found.unwrap_or((0, source.lines().next().unwrap_or_default().trim_end().len()));
    let start = block.start + at as u32;
    Span { start, end: start + len as u32, ..block }
}
