//! The information on a page that the editor's bar shows: its edition, where its sections come from, and what was found.

use serde::Serialize;

use super::editor::Editor;
use super::generation::{CompiledEdition, Generation};
use super::session::Session;
use crate::book::manifest::{Area, FileKind, page_link};
use crate::book::{self, Book};
use crate::compile::{Readable, Workspace};
use crate::diagnostic::Severity;
use crate::edition::{Depth, Edition, Section};
use crate::layer::drift::{Drift, State as DriftState};
use crate::layer::may_replace;
use crate::project::{LayerId, Project};
use crate::report::Findings;
use crate::source::{Span, hash, short_hash};

/// The most findings that are listed.
const MAX_FINDINGS: usize = 200;

/// The information on a page, as it is sent to the browser.
#[derive(Debug, Default, Serialize)]
pub struct PageInfo {
    /// The number of the change that it describes.
    generation: u64,
    /// Nothing for pages of no edition, such as the portal.
    edition: Option<EditionView>,
    language: Option<String>,
    languages: Vec<LanguageView>,
    views: Views,
    /// The sections of the page, or of the deck, in order.
    sections: Vec<SectionView>,
    findings: FindingsView,
}

/// The edition that a page belongs to.
#[derive(Debug, Serialize)]
struct EditionView {
    id: String,
    name: String,
    /// Whether it cannot be built, so that an earlier page is shown.
    failed: bool,
}

/// The same page in one of the edition's languages.
#[derive(Debug, Serialize)]
struct LanguageView {
    lang: String,
    name: String,
    href: String,
    current: bool,
}

/// The addresses of the same position in each output.
#[derive(Debug, Default, Serialize)]
struct Views {
    page: Option<String>,
    slide: Option<String>,
    facilitator: Option<String>,
}

/// A section, and where its text comes from.
#[derive(Debug, Serialize)]
struct SectionView {
    id: String,
    /// The id of its first slide.
    anchor: String,
    title: String,
    /// Whether it has a slide.
    slide: bool,
    /// The address of its page.
    href: String,
    /// The layer whose text is shown.
    layer: LayerView,
    /// Where that text stands.
    #[serde(flatten)]
    position: Position,
    /// The texts that it replaces.
    hides: Vec<Hidden>,
    /// How the replaced text compares with what was recorded: `current`, `changed`, or `stale` where nothing was.
    drift: Option<&'static str>,
    /// The command that makes an override of it, or accepts the change below one.
    command: Option<String>,
}

/// A layer of the page's edition.
#[derive(Debug, Serialize)]
struct LayerView {
    path: String,
    name: String,
    kind: String,
    /// Its place in the chain of the edition; 0 is the base.
    depth: usize,
}

/// A text that is not shown, because another layer replaces it.
#[derive(Debug, Serialize)]
struct Hidden {
    layer: String,
    #[serde(flatten)]
    position: Position,
}

/// A line of a file, from 1, and the link that opens it in an editor.
#[derive(Debug, Serialize)]
struct Position {
    file: String,
    line: usize,
    open: Option<String>,
}

/// The diagnostics of the page's edition, or of the project for pages of no edition: how many there are, and the first of them.
#[derive(Debug, Default, Serialize)]
struct FindingsView {
    errors: usize,
    warnings: usize,
    notices: usize,
    list: Vec<FindingView>,
    /// Whether the slides have not been measured yet, so that findings may be missing.
    pending: bool,
}

/// A diagnostic.
#[derive(Debug, Serialize)]
struct FindingView {
    severity: String,
    code: &'static str,
    message: String,
    #[serde(flatten)]
    position: Position,
    column: usize,
    snippet: String,
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
        info.findings.add_error(error);
        let edition =
            info.edition.get_or_insert_with(|| EditionView { id: String::new(), name: String::new(), failed: true });
        edition.failed = true;
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
        info.languages = self.languages(compiled, book, path);
        info.views = views(book, file);
        let drift = self.workspace.drift(layer);
        let origin = Origin { edition: &shown.edition, book, layer, drift: &drift };
        let chapters: Vec<&book::Chapter> = match file {
            Some(FileKind::Module(number)) => vec![book.chapter(number)],
            Some(FileKind::Deck(_) | FileKind::Print) => book.chapters.iter().map(|chapter| &**chapter).collect(),
            _ => Vec::new(),
        };
        let sections = chapters.iter().flat_map(|chapter| &chapter.sections);
        info.sections = sections.filter_map(|section| self.section(&origin, section)).collect();
    }

    fn languages(&self, compiled: &CompiledEdition, current: &Book, path: &str) -> Vec<LanguageView> {
        let area = Area::of(path).unwrap_or(Area::Site);
        let name = path.rsplit('/').next().unwrap_or_default();
        let view = |Readable { book, .. }: &Readable| LanguageView {
            lang: book.language.to_string(),
            name: self.workspace.theme.language_name(&book.language).to_owned(),
            href: format!("/{}", book.folder.path(area, name)),
            current: book.language == current.language,
        };
        compiled.editions.iter().map(view).collect()
    }

    fn section(&self, origin: &Origin<'_>, section: &book::Section) -> Option<SectionView> {
        let Origin { edition, book, layer, drift } = *origin;
        let (module, of) = edition.find(&section.module, &section.id)?;
        let shown = of.provenance.iter().filter(|part| part.shown).max_by_key(|part| part.layer);
        let depth = shown.map_or(Depth::BASE, |part| part.layer);
        let from = edition.layer(depth);
        let hides = of.provenance.iter().filter(|part| !part.shown);
        let tracked =
            drift.overrides.iter().find(|one| one.module.as_ref() == Some(&module.slug) && one.key == *section.id);
        let page = book.folder.path(Area::Site, &page_link(&section.module, Some(&section.id)));
        Some(SectionView {
            id: section.id.to_string(),
            anchor: section.label.clone(),
            slide: !section.slides.is_empty(),
            title: section.words.clone(),
            href: format!("/{page}"),
            layer: LayerView {
                path: from.path.to_string(),
                name: from.name.clone(),
                kind: from.kind.to_string(),
                depth: depth.index(),
            },
            position: self.position(shown.map_or_else(|| of.heading.section().heading.span, |part| part.span)),
            hides: hides
                .map(|part| Hidden {
                    layer: edition.layer(part.layer).name.clone(),
                    position: self.position(part.span),
                })
                .collect(),
            drift: tracked.map(|one| match one.state {
                DriftState::Changed => "changed",
                DriftState::NotRecorded => "stale",
                DriftState::UpToDate | DriftState::Editorial | DriftState::NoEffect => "current",
            }),
            command: self.command(edition, layer, (&module.slug, of), tracked.map(|one| one.state)),
        })
    }

    /// The command that an editor of the layer would run to make an override of a section, or to accept that it still holds.
    fn command(
        &self,
        edition: &Edition,
        layer: LayerId,
        (module, section): (&str, &Section),
        drift: Option<DriftState>,
    ) -> Option<String> {
        let project: &Project = &self.workspace.project;
        let it = project.layer(layer);
        if layer.is_base() {
            return None;
        }
        let is_first = edition.language == *it.main_language();
        let language = if is_first { String::new() } else { format!(" --language {}", edition.language) };
        let what = format!("{module}#{} --in {}{language}", section.id, it.path);
        let own = edition.top();
        if section.provenance.iter().any(|part| part.shown && part.layer == own && part.language == edition.language) {
            return (drift == Some(DriftState::Changed)).then(|| format!("lagvis accept {what}"));
        }
        let below = self.workspace.below(layer)?.modules.get(module)?.section(&section.id)?;
        may_replace(project, layer, below, section.heading.section().heading.span).ok()?;
        let new = it.number.as_ref().filter(|_| it.is_in_register_only);
        let new = new.map_or(String::new(), |number| format!("lagvis new kommune {number} && "));
        Some(format!("{new}lagvis override {what}"))
    }

    fn findings(&self, findings: &Findings<'_>) -> FindingsView {
        let view = |(found, snippet): (&crate::diagnostic::Diagnostic, String)| FindingView {
            severity: found.severity().to_string(),
            code: found.code.as_str(),
            message: found.text(),
            position: self.position(found.span),
            column: self.workspace.snapshot.file(found.span.file).line_column(found.span.start).1,
            snippet,
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

    fn position(&self, span: Span) -> Position {
        let file = self.workspace.snapshot.file(span.file);
        let (line, column) = file.line_column(span.start);
        Position { file: file.path.to_string(), line, open: self.editor.link(&file.path, line, column) }
    }
}

impl FindingsView {
    /// Puts an error that is at no line of a file before all others.
    fn add_error(&mut self, message: String) {
        self.errors += 1;
        let snippet = format!("error: {message}");
        let position = Position { file: String::new(), line: 0, open: None };
        let view = FindingView { severity: "error".to_owned(), code: "", message, position, column: 0, snippet };
        self.list.insert(0, view);
    }
}

/// What the information on a section is taken from.
#[derive(Clone, Copy)]
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
    let first = chapter.and_then(|chapter| chapter.sections.iter().find(|section| !section.slides.is_empty()));
    let hash = first.map_or(String::new(), |section| format!("#{}", section.label));
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
