//! What remains to be done in an edition: what was found in it, each with the place in the page, and what can be done there; and what
//! its layer has taken out.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::book::Book;
use crate::book::manifest::{Area, FileKind, page_link};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::draft::{Draft, Operation};
use crate::edit::{Options, Place, title_in};
use crate::preview::generation::Generation;
use crate::project::LayerId;
use crate::report::Findings;
use crate::source::FileId;

/// The most entries that are listed.
const MOST: usize = 300;

/// Something that remains to be done.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Remaining {
    kind: Kind,
    code: &'static str,
    message: String,
    /// The file and the line, for those who edit files.
    place: String,
    /// The page, and the place on it; nothing where it is on none.
    href: Option<String>,
    /// The section.
    section: Option<String>,
    can: Vec<&'static str>,
}

/// What sort of thing it is, in the order in which it is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    /// Stops the edition.
    Wrong,
    /// Is to be filled in by the layer.
    Unfilled,
    /// The text below has changed since.
    Changed,
    /// Does not fit on its slide, or in its day.
    Full,
    /// Anything else.
    Warning,
    /// The layer has taken it out, and can bring it back.
    Removed,
}

impl Kind {
    fn of(found: &Diagnostic) -> Self {
        match found.code {
            Code::Unfilled | Code::NoValue | Code::NotFilledIn => Self::Unfilled,
            Code::BaseChanged
            | Code::NotRecorded
            | Code::OlderTranslation
            | Code::Renamed
            | Code::Misplaced
            | Code::Retiring
            | Code::StaleRecord => Self::Changed,
            Code::SlideTooFull | Code::TimeOver => Self::Full,
            _ if found.severity() == Severity::Error => Self::Wrong,
            _ => Self::Warning,
        }
    }
}

/// What remains in the edition of a layer, in the book that is shown; `sections` says what may be done with each.
pub(super) fn remaining(
    generation: &Generation,
    layer: LayerId,
    book: Option<&Book>,
    sections: &BTreeMap<String, Options>,
) -> Vec<Remaining> {
    let workspace = &generation.workspace;
    let found = [generation.compiled(layer).full_outcome()];
    let findings = Findings::new(workspace, &found, Some(&[layer]));
    let drafts = drafts(generation, layer);
    let entry = |found: &Diagnostic| {
        let at = drafts.get(&found.span.file);
        let section = at.and_then(|(module, draft)| {
            let is_it = |span: crate::source::Span| span.start <= found.span.start && found.span.start < span.end;
            let one = draft.sections.iter().find(|one| is_it(one.span))?;
            Some(format!("{module}#{}", one.heading.id))
        });
        let section = section.filter(|address| sections.contains_key(address));
        let href = match (&section, at, book) {
            (Some(address), _, Some(book)) => {
                address.split_once('#').map(|(module, id)| book.folder.path(Area::Site, &page_link(module, Some(id))))
            }
            (None, Some((module, _)), Some(book)) => {
                book.number_of(module).map(|number| book.path(FileKind::Module(number)))
            }
            _ => None,
        };
        let can = section.as_ref().and_then(|address| sections.get(address)).map(|one| one.can.clone());
        let (kind, can) = (Kind::of(found), can.unwrap_or_default());
        // what the ways out name as commands are buttons there
        let is_done_by_buttons = matches!(kind, Kind::Changed | Kind::Unfilled) && !can.is_empty();
        Remaining {
            kind,
            code: found.code.as_str(),
            message: if is_done_by_buttons { found.message.to_string() } else { found.text() },
            place: workspace.snapshot.place(found.span),
            href: href.map(|path| format!("/{path}")),
            section,
            can,
        }
    };
    let mut all: Vec<Remaining> = findings.each().map(|(found, _)| entry(found)).collect();
    all.sort_by_key(|one| one.kind);
    all.truncate(MOST);
    all
}

/// The sections that a layer has taken out.
pub(super) fn removed(generation: &Generation, place: &Place) -> Vec<Remaining> {
    let workspace = &generation.workspace;
    let drafts = workspace.project.layer(place.layer).drafts.iter();
    let all =
        drafts.flat_map(|(module, draft)| draft.sections.iter().map(move |section| (&**module, &section.heading)));
    let removed = all.filter(|(_, heading)| heading.attributes.operation.value == Operation::Remove);
    removed
        .map(|(module, heading)| Remaining {
            kind: Kind::Removed,
            code: "",
            message: title_in(workspace, &workspace.snapshot, place, (module, &heading.id)),
            place: workspace.snapshot.place(heading.span),
            href: None,
            section: Some(format!("{module}#{}", heading.id)),
            can: vec!["restore"],
        })
        .collect()
}

/// The Markdown files of a layer and of those below it, with their modules.
fn drafts(generation: &Generation, layer: LayerId) -> BTreeMap<FileId, (&str, &Draft)> {
    let workspace = &generation.workspace;
    let chain = workspace.chains.get(layer).into_iter().flat_map(|chain| chain.layers());
    let layers = chain.map(|below| workspace.project.layer(below));
    let files = layers.flat_map(|it| {
        let main = it.drafts.iter().map(|(module, draft)| (draft.file, (&**module, &**draft)));
        main.chain(it.translations.iter().map(|((module, _), draft)| (draft.file, (&**module, &**draft))))
    });
    files.collect()
}
