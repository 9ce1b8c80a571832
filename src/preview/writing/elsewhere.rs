//! A section in the other languages of its edition, to be seen beside the text that one writes.

use serde::Serialize;

use crate::compile::Readable;
use crate::edit::Place;
use crate::edition;
use crate::layer::drift::Translation;
use crate::preview::generation::Generation;
use crate::project::Language;
use crate::source::Snapshot;

/// A section as it stands in another language.
#[derive(Debug, Serialize)]
pub(super) struct Elsewhere {
    language: String,
    /// Its heading's Markdown, and its text; nothing where it is not written in that language.
    written: Option<Written>,
    /// Whether one of the two texts has changed since the translation was made.
    is_apart: bool,
}

/// Heading and text.
#[derive(Debug, Serialize)]
struct Written {
    title: String,
    text: String,
}

/// A section in every language of its edition but that of the place.
pub(super) fn elsewhere(generation: &Generation, place: &Place, (module, id): (&str, &str)) -> Vec<Elsewhere> {
    let workspace = &generation.workspace;
    let drift = workspace.drift(place.layer);
    let editions = generation.compiled(place.layer).editions.iter();
    let others = editions.filter(|one| one.book.language != place.language);
    let main = workspace.project.layer(place.layer).main_language();
    let other = |one: &Readable| {
        let language = &one.book.language;
        let mut modules = one.edition.all_modules();
        let section = modules.find(|of| *of.slug == *module)?.sections.iter().find(|section| *section.id == *id)?;
        let of_these = |tag: &Language| tag != main && (tag == language || *tag == place.language);
        let is_it = |of: &&Translation| *of.module == *module && of.key == id && of_these(&of.language);
        Some(Elsewhere {
            language: language.to_string(),
            written: (section.heading_language == *language).then(|| written(section, &workspace.snapshot)),
            is_apart: drift.translations.iter().filter(is_it).any(|of| !of.is_current),
        })
    };
    others.filter_map(other).collect()
}

fn written(section: &edition::Section, snapshot: &Snapshot) -> Written {
    let texts = section.passages.iter().map(|passage| snapshot.slice(passage.text.section().body_span).trim());
    Written {
        title: snapshot.slice(section.heading.section().heading.title_span).trim().to_owned(),
        text: texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n"),
    }
}
