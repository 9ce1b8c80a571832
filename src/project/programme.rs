//! The programme: what `content/lagvis.yaml` says.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::calendar::Day;
use super::declared::{FieldDeclaration, ParameterDeclaration};
use super::localized::{Language, Localized};
use crate::markup::{self, Block, BlockKind, Inline, Interpolated};
use crate::source::{At, Span};

/// The programme: what holds for every edition.
#[derive(Clone, Debug, Default)]
pub struct Programme {
    /// The title of the course.
    pub title: Localized<Interpolated>,
    /// The kinds of layer, in the order allowed in a chain.
    pub kinds: Vec<Arc<str>>,
    /// The languages that are built, each with its acceptable substitutes, best first.
    pub languages: Vec<(Language, Vec<Language>)>,
    /// Whether a changed base is a warning or an error for those who have replaced it.
    pub drift: DriftPolicy,
    /// The modules in order, in parts.
    pub parts: Vec<PartDraft>,
    /// The modules that were renamed, by the name that each had before: the present name, and where the old one is said.
    pub renamed: BTreeMap<Arc<str>, At<Arc<str>>>,
    /// The days of the course, with times and modules.
    pub agenda: Vec<Day>,
    /// The parameters that texts may use.
    pub parameters: BTreeMap<Arc<str>, ParameterDeclaration>,
    /// The fields that front matter may hold beyond the built-in ones.
    pub fields: Vec<(Arc<str>, FieldDeclaration)>,
    /// Whether raw HTML of the base is passed through as it is.
    pub allow_html: bool,
    /// The theme's folder below `themes/`.
    pub theme: Arc<str>,
    /// The words with which a text begins that tells a kommune what to write in its place, beside `PROMPTS`.
    pub instructions: Vec<String>,
    /// What readers get in place of such a text.
    pub placeholder: Localized,
    /// The licence of the texts.
    pub licence: Option<Licence>,
    /// The address at which `output/site/` is published, without a slash at its end.
    pub address: Option<String>,
}

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
    pub fn instructs(&self, text: &str) -> bool {
        self.is_instruction(text)
            || text.match_indices('[').any(|(at, _)| !is_quoted(text, at) && asks(&text[at + 1..]))
            || text.contains("skrive inn ") && FIELDS.iter().any(|field| text.contains(field))
            || text.contains(['X', 'x']) && holds_number_to_be(text)
    }

    /// Whether a text or one of its lines begins with the words of an instruction.
    pub fn is_instruction(&self, text: &str) -> bool {
        text.split('\n').any(|line| {
            let start = line.trim_start_matches([' ', '[', '(']);
            let at = start.as_ptr() as usize - text.as_ptr() as usize;
            self.instructions.iter().any(|words| begins_instruction(&text[at..], words, at == 0))
                && !is_quoted(text, at)
        })
    }

    /// The places of the texts among some blocks, at any depth but in quotations, for which [`Self::instructs`] holds.
    pub fn instructions_in(&self, blocks: &[Block]) -> Vec<Span> {
        let mut found = Vec::new();
        markup::walk_into(blocks, &mut |block| {
            let is_one = |line: &Vec<Inline>| self.instructs(&markup::prose(line));
            let holds = match &block.kind {
                _ if block.is_quotation() => false,
                BlockKind::Paragraph(line) => is_one(line),
                BlockKind::Heading(_, line) => self.instructs(&markup::prose_of_heading(line)),
                BlockKind::Callout(callout) => is_one(&callout.title),
                BlockKind::Table(table) => table.head.iter().chain(table.rows.iter().flatten()).any(is_one),
                BlockKind::Figure(image) => [&image.alt, &image.title].iter().any(|text| self.instructs(text.plain())),
                _ => false,
            };
            found.extend(holds.then_some(block.span));
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

    /// The declaration of a field.
    pub fn field(&self, name: &str) -> Option<&FieldDeclaration> {
        self.fields.iter().find(|(known, _)| **known == *name).map(|(_, declaration)| declaration)
    }

    /// An older address of a section, `module#id`, with the present name of its module, where that is another.
    pub fn current(&self, was: &str) -> Option<String> {
        let (module, id) = was.split_once('#')?;
        Some(format!("{}#{id}", self.renamed.get(module)?.value))
    }

    /// Its own texts in which parameters may stand: its title and those of the parts, in every language.
    pub fn lines(&self) -> impl Iterator<Item = &Interpolated> {
        let parts = self.parts.iter().filter_map(|part| part.title.as_ref());
        self.title.texts().chain(parts.flat_map(Localized::texts))
    }
}

/// Whether a byte of a text stands between quotation marks that are opened in it.
fn is_quoted(text: &str, at: usize) -> bool {
    let count = |mark: char| text[..at].matches(mark).count();
    count('«') > count('»') || count('“') > count('”') || count('"') % 2 == 1
}

/// Whether a text begins with the words of an instruction. Where they end in a colon, they may stand in capitals, with any white space
/// between them, and end in a semicolon or in a dash, unless another dash follows in the line. In small letters, `is_first` of all, they
/// are those of one that goes on as one does.
fn begins_instruction(text: &str, words: &str, is_first: bool) -> bool {
    let Some(stem) = words.strip_suffix(':') else { return text.starts_with(words) };
    let mut rest = text;
    for word in stem.split_whitespace() {
        let from = if rest.len() == text.len() { rest } else { rest.trim_start() };
        let mut letters = from.chars();
        let is_apart = rest.len() == text.len() || from.len() < rest.len();
        let is_same = |c: char| letters.next().is_some_and(|other| c.to_lowercase().eq(other.to_lowercase()));
        if !is_apart || !word.chars().all(is_same) {
            return false;
        }
        rest = letters.as_str();
    }
    let mut rest = rest.split('\n').next().unwrap_or_default().trim_start().chars();
    let is_end = match rest.next() {
        Some(':' | ';') => true,
        Some('-' | '–' | '—' | '―' | '−') => {
            ![" – ", " — ", " - "].iter().any(|dash| rest.as_str().contains(dash))
        }
        _ => false,
    };
    let asked = rest.as_str().trim_start().to_lowercase();
    let asks = || is_first && PROMPTS.iter().any(|words| asked.starts_with(words));
    is_end && (text.starts_with(char::is_uppercase) || text.starts_with(stem) || asks())
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

/// Whether what follows a bracket asks for a text in its place.
fn asks(text: &str) -> bool {
    let Some((inner, _)) = text.split_once(']') else { return false };
    let inner = inner.trim().to_lowercase();
    let is_in_word = |text: &str| text.starts_with(|c: char| c.is_alphanumeric() || c == '-');
    let behind = |words: &&str| inner.strip_prefix(words).filter(|rest| !is_in_word(rest));
    let goes_on =
        |rest: &str| rest.split_whitespace().next().is_none_or(|word| !is_in_word(word) || WANTED_OF.contains(&word));
    is_to_come(&inner)
        || ["dd.", "dd/"].iter().any(|date| inner.starts_with(date))
        || PROMPTS.iter().any(|words| behind(words).is_some_and(|rest| !rest.is_empty()))
        || WANTED.iter().find_map(behind).is_some_and(goes_on)
}

/// A licence of texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Licence {
    /// The name, such as `CC BY 4.0`.
    pub name: String,
    /// The address of its text.
    pub url: Option<String>,
}

/// How drift is reported: a base text that has changed under an override.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DriftPolicy {
    /// It is a warning.
    #[default]
    Warn,
    /// It is an error, which stops the edition.
    Error,
}

/// A part of the handbook, as `modules:` lists it.
#[derive(Clone, Debug, Default)]
pub struct PartDraft {
    /// Its title; a part without one groups modules that stand alone.
    pub title: Option<Localized<Interpolated>>,
    /// The slugs of its modules, in order.
    pub modules: Vec<At<Arc<str>>>,
}
