//! The information on a page that the editor's bar shows: its edition, where its sections come from, and what was found.
//!
//! The browser gets it as JSON, one object:
//!
//! * `generation`, the number of the change that it describes; `edition` (`id`, `name`, and `failed` where it cannot be built, so that
//!   an earlier page is shown), nothing for pages of no edition, such as the portal; `language`;
//! * `languages`, the same page in each of the edition's languages where it has more than one: `lang`, `name`, `href`,
//!   `current`;
//! * `views`, the addresses of the same position in each output: `page`, `slide`, `facilitator`;
//! * `sections` of the page, or of the deck, in order: `id`, `address`, `anchor` (the id of its first slide), `title`, `slide` (whether it has
//!   one), `href`, the `layer` whose text is shown (`path`, `name`, `kind`, and `depth` in the chain, 0 for the base), where that
//!   stands, what it `hides` (each the name of a `layer`, and where), `drift` (how what is hidden compares with what was recorded:
//!   `current`, `changed`, or `stale` where nothing was), and the `command` that makes an override of it, or accepts the change
//!   below one;
//! * `findings` of the page's edition, or of the project for pages of no edition: the numbers of `errors`, `warnings` and `notices`,
//!   a `list` of the first of them (`severity`, `code`, `message`, where, `column`, `snippet`), and `pending` where the slides have
//!   not been measured yet, so that some may be missing.
//!
//! Where something stands is a `file`, a `line`, from 1, and the link that `open`s it in an editor.

use serde::Serialize;
use serde_json::{Value, json};

use super::editor::Editor;
use super::generation::Generation;
use super::messages;
use super::session::Session;
use crate::book::manifest::{Area, FileKind, Folder, Location, page_link};
use crate::book::{self, Book, Chapter};
use crate::compile::Workspace;
use crate::diagnostic::{Diagnostic, Severity};
use crate::edition::{Depth, Edition, Section};
use crate::layer::drift::{Drift, Override, State};
use crate::layer::may_replace;
use crate::project::{Language, LayerId};
use crate::report::Findings;
use crate::save::Files;
use crate::source::{Span, hash, short_hash};

/// The most findings that are listed.
const MAX_FINDINGS: usize = 200;

/// The information on a page, as it is sent to the browser.
#[derive(Debug, Default, Serialize)]
pub struct PageInfo {
    generation: u64,
    edition: Option<EditionView>,
    language: Option<String>,
    languages: Vec<Value>,
    views: Views,
    sections: Vec<Value>,
    findings: FindingsView,
}

#[derive(Debug, Default, Serialize)]
struct EditionView {
    id: String,
    name: String,
    failed: bool,
}

#[derive(Debug, Default, Serialize)]
struct Views {
    page: Option<String>,
    slide: Option<String>,
    facilitator: Option<String>,
}

#[derive(Debug, Default, Serialize)]
struct FindingsView {
    errors: usize,
    warnings: usize,
    notices: usize,
    list: Vec<Value>,
    pending: bool,
}

/// The information on the page at a path below the output.
pub fn page_info(session: &Session, path: &str, editor: &Editor) -> PageInfo {
    let current = session.current();
    let mut info = PageInfo { generation: current.number, ..PageInfo::default() };
    if let Some(generation) = &current.generation {
        let view = View { generation, workspace: &generation.workspace, editor };
        match generation.layer(path) {
            Some(layer) => view.edition(path, layer, &mut info),
            None => info.findings = view.findings(&Findings::new(&generation.workspace, &[], None)),
        }
    }
    if let Some(error) = session.error(path) {
        info.edition.get_or_insert_default().failed = true;
        // it is at no line of a file, and stands before all others
        let snippet = messages::error(&error).to_string();
        let place = json!({ "file": "", "line": 0, "open": null });
        let found = json!({ "severity": "error", "code": "", "message": error, "column": 0, "snippet": snippet });
        info.findings.errors += 1;
        info.findings.list.insert(0, with(place, found));
    }
    info
}

/// What the information on a page is taken from.
struct View<'a> {
    generation: &'a Generation,
    workspace: &'a Workspace,
    editor: &'a Editor,
}

impl View<'_> {
    /// Fills in everything about a page of an edition. Where there is no book for the page, the findings alone.
    fn edition(&self, path: &str, layer: LayerId, info: &mut PageInfo) {
        let compiled = self.generation.compiled(layer);
        let found = [compiled.full_outcome()];
        info.findings = self.findings(&Findings::new(self.workspace, &found, Some(&[layer])));
        info.findings.pending = compiled.is_unmeasured();
        info.edition = Some(EditionView {
            id: compiled.outcome.id.to_string(),
            name: self.workspace.name(layer),
            failed: compiled.outcome.failed,
        });
        let Some(shown) = compiled.edition(path) else { return };
        let book = &shown.book;
        let file = book.file(path);
        info.language = Some(book.language.to_string());
        info.languages = Location::parse(path).map_or_else(Vec::new, |place| self.languages(book, &place));
        info.views = views(book, file);
        let drift = self.workspace.drift(layer);
        let origin = Origin { edition: &shown.edition, book, layer, drift: &drift };
        let chapters: Vec<&Chapter> = match file {
            Some(FileKind::Module(number)) => vec![book.chapter(number)],
            Some(FileKind::Deck(_) | FileKind::Print) => book.chapters.iter().map(|chapter| &**chapter).collect(),
            _ => Vec::new(),
        };
        let sections = chapters.iter().flat_map(|chapter| &chapter.sections);
        info.sections = sections.filter_map(|section| self.section(&origin, section)).collect();
    }

    /// The same page in each of the edition's languages, where it has more than one.
    fn languages(&self, book: &Book, place: &Location<'_>) -> Vec<Value> {
        let view = |(language, folder): (&Language, Folder)| {
            json!({
                "lang": **language,
                "name": self.workspace.theme.language_name(language),
                "href": format!("/{}", folder.path(place.area, place.name())),
                "current": *language == book.language,
            })
        };
        Folder::choice(&book.id, &book.languages).map(view).collect()
    }

    /// What is said of one section; nothing where the edition does not have it.
    fn section(&self, origin: &Origin<'_>, section: &book::Section) -> Option<Value> {
        let Origin { edition, book, drift, .. } = origin;
        let (module, of) = edition.find(&section.module, &section.id)?;
        let shown = of.provenance.iter().filter(|part| part.shown).max_by_key(|part| part.layer);
        let depth = shown.map_or(Depth::BASE, |part| part.layer);
        let from = edition.layer(depth);
        let hidden = of.provenance.iter().filter(|part| !part.shown && !part.is_off);
        let hides = hidden.map(|part| with(self.place(part.span), json!({ "layer": edition.layer(part.layer).name })));
        let is_it = |one: &&Override| one.module.as_ref() == Some(&module.slug) && one.key == *section.id;
        let state = drift.overrides.iter().find(is_it).map(|one| one.state);
        let page = book.folder.path(Area::Site, &page_link(&section.module, Some(&section.id)));
        let place = self.place(shown.map_or_else(|| of.heading.section().heading.span, |part| part.span));
        let view = json!({
            "id": *section.id,
            "address": format!("{}#{}", module.slug, section.id),
            "anchor": section.label,
            "title": section.words,
            "slide": section.has_slides(),
            "href": format!("/{page}"),
            "layer": { "path": *from.path, "name": from.name, "kind": *from.kind, "depth": depth.index() },
            "hides": hides.collect::<Vec<_>>(),
            "drift": state.map(|state| match state {
                State::Changed | State::Translated => "changed",
                State::NotRecorded => "stale",
                State::UpToDate | State::Editorial | State::NoEffect => "current",
            }),
            "command": self.command(origin, (&module.slug, of), state),
        });
        Some(with(place, view))
    }

    /// The command that an editor of the layer would run to make an override of a section, or to accept that it still holds.
    fn command(
        &self,
        origin: &Origin<'_>,
        (module, section): (&str, &Section),
        drift: Option<State>,
    ) -> Option<String> {
        let Origin { edition, layer, .. } = *origin;
        let project = &self.workspace.project;
        let it = project.layer(layer);
        if layer.is_base() {
            return None;
        }
        let is_first = edition.language == *it.main_language();
        let language = if is_first { String::new() } else { format!(" --translation {}", edition.language) };
        let what = format!("{module}#{} --in {}{language}", section.id, it.path);
        let own = edition.top();
        let mut parts = section.provenance.iter().filter(|part| part.layer == own && part.language == edition.language);
        if parts.any(|part| part.shown || part.is_off) {
            return drift.is_some_and(State::is_out_of_date).then(|| format!("lagvis accept {what}"));
        }
        let below = self.workspace.below(layer)?;
        may_replace(
            project,
            layer,
            below.modules.get(module)?.section(&section.id)?,
            section.heading.section().heading.span,
        )
        .ok()?;
        let new = it.number().filter(|_| it.is_in_register_only);
        let new = new.map_or(String::new(), |number| format!("lagvis new kommune {number} && "));
        Some(format!("{new}lagvis override {what}"))
    }

    /// The numbers of findings, and the first of them, errors first.
    fn findings(&self, findings: &Findings<'_>) -> FindingsView {
        let view = |(found, snippet): (&Diagnostic, String)| {
            let (severity, column) = (found.severity().to_string(), self.line_column(found.span).1);
            let (code, message) = (found.code.as_str(), found.text());
            let view =
                json!({ "severity": severity, "code": code, "message": message, "column": column, "snippet": snippet });
            with(self.place(found.span), view)
        };
        // sorted by severity, errors first
        let mut all: Vec<_> = findings.each().collect();
        all.sort_by_key(|(found, _)| std::cmp::Reverse(found.severity()));
        FindingsView {
            errors: findings.count(Severity::Error),
            warnings: findings.count(Severity::Warning),
            notices: findings.count(Severity::Notice),
            list: all.into_iter().take(MAX_FINDINGS).map(view).collect(),
            pending: false,
        }
    }

    /// Where something stands: file, line and link.
    fn place(&self, span: Span) -> Value {
        let path = &self.workspace.snapshot.file(span.file).path;
        let (line, column) = self.line_column(span);
        json!({ "file": **path, "line": line, "open": self.editor.link(path, line, column) })
    }

    /// Line and column of the beginning of a span, both from 1.
    fn line_column(&self, span: Span) -> (usize, usize) {
        self.workspace.snapshot.file(span.file).line_column(span.start)
    }
}

/// What was found in the files of an edit in the edition of a layer, as [`PageInfo`] lists it.
pub(super) fn findings_in(generation: &Generation, layer: LayerId, editor: &Editor, files: &Files) -> Vec<Value> {
    let workspace = &generation.workspace;
    let view = View { generation, workspace, editor };
    let found = [generation.compiled(layer).full_outcome()];
    let list = view.findings(&Findings::new(workspace, &found, Some(&[layer]))).list;
    list.into_iter().filter(|found| found["file"].as_str().is_some_and(|file| files.contains_key(file))).collect()
}

/// An object with the members of another.
fn with(mut object: Value, others: Value) -> Value {
    if let (Value::Object(object), Value::Object(others)) = (&mut object, others) {
        object.extend(others);
    }
    object
}

/// What the information on a section is taken from.
struct Origin<'a> {
    edition: &'a Edition,
    book: &'a Book,
    layer: LayerId,
    drift: &'a Drift,
}

/// The addresses of a page in each output; the deck's at the first slide of the page's module.
fn views(book: &Book, file: Option<FileKind>) -> Views {
    let chapter = match file {
        Some(FileKind::Module(number)) => Some(book.chapter(number)),
        _ => None,
    };
    let first = chapter.and_then(Chapter::first_slide);
    let hash = first.map_or(String::new(), |slide| format!("#{slide}"));
    let page = file.filter(|file| file.is_page() && !matches!(file, FileKind::Deck(_))).unwrap_or(FileKind::Index);
    let [slide, facilitator] = Area::ALL.map(|area| book.path(FileKind::Deck(area)));
    Views {
        page: Some(format!("/{}", book.path(page))),
        slide: Some(format!("/{slide}{hash}")),
        facilitator: Some(format!("/{facilitator}?notes{hash}")),
    }
}

impl PageInfo {
    /// How many errors were found.
    pub(super) fn errors(&self) -> usize {
        self.findings.errors
    }

    /// The hash of the information without the number of the change: it is the same after a change that changes nothing of it.
    pub(super) fn hash(mut self) -> String {
        self.generation = 0;
        short_hash(hash(serde_json::to_string(&self).unwrap_or_default().as_bytes()))
    }

    /// Whether the page's edition cannot be built.
    pub(super) fn has_failed(&self) -> bool {
        self.edition.as_ref().is_some_and(|edition| edition.failed)
    }
}
