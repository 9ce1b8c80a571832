//! Words in the place of which the glossary has others.
//!
//! What somebody else has said is not looked at, nor is a word in quotation marks, which is only spoken of; nor code, nor the values of
//! parameters.

use super::{glossary_messages as say, messages};
use crate::diagnostic::Complaints;
use crate::draft::Draft;
use crate::markup::{Block, BlockKind, Inline, Interpolated, Piece, walk_into, walk_line};
use crate::project::{Glossary, TermUse};
use crate::source::{SourceFile, Span};

/// What stands in a text for something that is no word of it.
const OTHER: &str = "\u{FFFC}";

/// Reports the words of a file in a language that the glossary avoids, each at its place.
pub(super) fn check(
    (file, draft): (&SourceFile, &Draft),
    (glossary, language): (&Glossary, &str),
    complaints: &mut Complaints,
) {
    if glossary.is_empty() {
        return;
    }
    let mut texts: Vec<(String, Span)> = Vec::new();
    let front = draft.front.title.iter().chain(&draft.front.summary);
    texts.extend(front.map(|text| (own(&text.value), text.span)));
    for section in &draft.sections {
        texts.push((words(&section.heading.title), section.heading.title_span));
        gather(&section.body, &mut texts);
        section.footnotes.iter().for_each(|note| gather(&note.blocks, &mut texts));
    }
    for (text, span) in texts {
        let used = avoided(glossary, language, &text);
        if used.is_empty() {
            continue;
        }
        let source = file.text().get(span.range()).unwrap_or_default();
        let mut places = avoided(glossary, language, source).into_iter();
        for one in used {
            let word = &text[one.range.clone()];
            let place = places.find(|place| source[place.range.clone()] == *word).map(|place| place.range);
            let start = span.start as usize;
            let span = place.map_or(span, |at| Span::new(span.file, start + at.start, start + at.end));
            let term = &glossary.terms[one.term];
            let found = say::avoided_word(span, word, term.term.own(language).map_or("", String::as_str));
            // more than one section may refer to a footnote
            complaints.extend(
                (!complaints.iter().any(|known| known.span == span && known.code == found.code))
                    .then(|| found.note(term.span, messages::here())),
            );
        }
    }
}

/// The words that a text uses and the glossary avoids, but for those in quotation marks.
fn avoided(glossary: &Glossary, language: &str, text: &str) -> Vec<TermUse> {
    let is_quoted = |range: &std::ops::Range<usize>| {
        let marks = |letter: char| "«»\"“”„‘’'".contains(letter);
        text[..range.start].ends_with(marks) && text[range.end..].starts_with(marks)
    };
    let mut uses = glossary.uses(language, text);
    uses.retain(|one| one.is_avoided && !is_quoted(&one.range));
    uses
}

/// Adds the texts of some blocks, but for quotations.
fn gather(blocks: &[Block], texts: &mut Vec<(String, Span)>) {
    walk_into(blocks, &mut |block| {
        match &block.kind {
            BlockKind::Paragraph(line) | BlockKind::Heading(_, line) => texts.push((words(line), block.span)),
            BlockKind::Callout(callout) if !block.is_quotation() => {
                texts.push((words(&callout.title), callout.title_span));
            }
            BlockKind::Table(table) => {
                let cells = table.head.iter().chain(table.rows.iter().flatten());
                texts.push((cells.map(|cell| words(cell)).collect::<Vec<_>>().join(OTHER), block.span));
            }
            BlockKind::Definitions(terms) => {
                texts.push((terms.iter().map(|(term, _)| words(term)).collect::<Vec<_>>().join(OTHER), block.span));
            }
            _ => {}
        }
        !block.is_quotation()
    });
}

/// The words of a line.
fn words(line: &[Inline]) -> String {
    let mut out = String::new();
    walk_line(line, &mut |inline| match inline {
        Inline::Text(text) => out.push_str(text),
        Inline::SoftBreak | Inline::HardBreak => out.push('\n'),
        Inline::Code(_) | Inline::Parameter(_) | Inline::Image(_) | Inline::Footnote(_) => out.push_str(OTHER),
        _ => {}
    });
    out
}

/// The words of a text but for the values that are inserted.
fn own(text: &Interpolated) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Parameter(_) => OTHER.to_owned(),
    };
    text.pieces().iter().map(piece).collect()
}
