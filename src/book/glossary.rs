//! The glossary as its readers meet it, and the marks at the words that it explains.

use std::sync::Arc;

use serde::Serialize;

use super::block::{Block, Kind};
use super::editions::norwegian;
use super::line::{Line, Mark, Run, push_text};
use super::lookup::Lookup;
use crate::project::{Glossary, Words, glossary_texts};

/// An entry of the glossary.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Entry {
    /// Its address on the page of the glossary.
    #[serde(skip)]
    pub(crate) id: Arc<str>,
    /// The word.
    pub(crate) term: String,
    /// What it means.
    pub(crate) explanation: String,
    /// Its other forms, for the search.
    #[serde(skip)]
    pub(crate) forms: Vec<String>,
    /// Other words for the same.
    pub(crate) synonyms: Vec<String>,
    /// Words that the course does not use for it.
    pub(crate) avoid: Vec<String>,
}

/// The entries in the language of an edition, in the order of the Norwegian alphabet.
pub(super) fn entries(lookup: &Lookup<'_>) -> Arc<[Entry]> {
    let text = |text: Option<&String>| text.cloned().unwrap_or_default();
    let list = |words: &Words| glossary_texts(words, &lookup.edition.language).map(str::to_owned).collect();
    let entries = lookup.project.glossary.terms.iter().map(|term| Entry {
        id: term.id.clone(),
        term: text(term.term.get(&lookup.accepted)),
        explanation: text(term.explanation.get(&lookup.accepted)),
        forms: list(&term.forms),
        synonyms: list(&term.synonyms),
        avoid: list(&term.avoid),
    });
    let mut entries: Vec<Entry> = entries.collect();
    entries.sort_by_cached_key(|entry| (norwegian(&entry.term), entry.id.clone()));
    entries.into()
}

/// Marks in the texts of one section the first use of each term. Which of these marks a page shows depends on what stands above the
/// section there, and so is no matter of the section, which editions share.
pub(super) struct Marker<'a> {
    glossary: &'a Glossary,
    /// The language of the text.
    language: &'a str,
    /// The ids of the terms that are marked, in order.
    marked: &'a mut Vec<Arc<str>>,
}

impl<'a> Marker<'a> {
    /// A marker of a text in a language, behind texts in which some terms are marked.
    pub(super) fn new(glossary: &'a Glossary, language: &'a str, marked: &'a mut Vec<Arc<str>>) -> Self {
        Self { glossary, language, marked }
    }

    /// Marks blocks. What is no running text has no marks: headings, titles, labels, code, quizzes and what is to be ticked.
    pub(super) fn blocks(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            match &mut block.kind {
                Kind::Par { body } => self.line(body),
                Kind::List(list) | Kind::Tiles(list) => {
                    let items = list.items.iter_mut().filter(|item| item.done.is_none());
                    items.for_each(|item| self.blocks(&mut item.blocks));
                }
                Kind::Table(table) => {
                    let heads = usize::from(table.has_row_heads);
                    let cells = table.rows.iter_mut().flat_map(|row| row.iter_mut().skip(heads));
                    cells.for_each(|cell| self.line(cell));
                }
                Kind::Quote { blocks } => self.blocks(blocks),
                Kind::Terms { terms } => {
                    terms.iter_mut().flat_map(|term| &mut term.texts).for_each(|text| self.blocks(text));
                }
                Kind::Callout(callout) => {
                    callout.columns.iter_mut().for_each(|column| self.blocks(&mut column.blocks));
                    self.blocks(&mut callout.blocks);
                }
                Kind::Heading { .. }
                | Kind::Code { .. }
                | Kind::Figure(_)
                | Kind::Tree { .. }
                | Kind::Cycle { .. }
                | Kind::Html { .. } => {}
            }
        }
    }

    /// Marks a line.
    fn line(&mut self, line: &mut Line) {
        let runs = std::mem::take(line);
        for run in runs {
            match run {
                Run::Text(text) => self.text(&text, line),
                Run::Mark(mut mark) => {
                    match &mut *mark {
                        Mark::Em { body } | Mark::Strong { body } | Mark::Strike { body } => self.line(body),
                        // of `<a>` and `<abbr>` the text is explained already
                        Mark::Html(html) if !html.start.starts_with("<a") => self.line(&mut html.body),
                        _ => {}
                    }
                    line.push(Run::Mark(mark));
                }
            }
        }
        line.shrink_to_fit();
    }

    /// Adds a text to a line, with a mark at each term that is new.
    fn text(&mut self, text: &str, out: &mut Line) {
        let mut at = 0;
        for one in self.glossary.uses(self.language, text) {
            let term = &self.glossary.terms[one.term];
            if one.is_avoided || self.marked.contains(&term.id) {
                continue;
            }
            let Some(explanation) = term.explanation.own(self.language) else { continue };
            self.marked.push(term.id.clone());
            if at < one.range.start {
                push_text(out, &text[at..one.range.start]);
            }
            at = one.range.end;
            let body = vec![Run::Text(text[one.range].to_owned())];
            let mark = Mark::Term { id: term.id.clone(), explanation: explanation.as_str().into(), body };
            out.push(Run::Mark(Box::new(mark)));
        }
        if at < text.len() {
            push_text(out, &text[at..]);
        }
    }
}
