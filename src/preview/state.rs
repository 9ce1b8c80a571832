//! What the editor's bar shows of a page: whose it is, where its sections come from, and what was found.

use serde::Serialize;

use super::editor::Editor;
use super::generation::{Generation, Looked};
use super::live::Live;
use crate::compile::Country;
use crate::diagnostic::Severity;
use crate::draft::InDeck;
use crate::edition::{Edition, Module, Section};
use crate::layer::drift::{Drift, State as DriftState};
use crate::layer::{edition_id, may_replace};
use crate::project::Project;
use crate::render::print_anchor;
use crate::report::Findings;
use crate::source::{Span, hash, short_hash};

/// The most findings that are listed.
const LISTED: usize = 200;

/// What the bar is told of a page.
#[derive(Debug, Default, Serialize)]
pub struct State {
    generation: u64,
    edition: Option<EditionView>,
    language: Option<String>,
    languages: Vec<LanguageView>,
    views: Views,
    sections: Vec<SectionView>,
    findings: FindingsView,
}

#[derive(Debug, Serialize)]
struct EditionView {
    id: String,
    name: String,
    failed: bool,
}

#[derive(Debug, Serialize)]
struct LanguageView {
    lang: String,
    name: String,
    href: String,
    current: bool,
}

#[derive(Debug, Default, Serialize)]
struct Views {
    page: Option<String>,
    slide: Option<String>,
    facilitator: Option<String>,
}

#[derive(Debug, Serialize)]
struct SectionView {
    id: String,
    /// Its id in the deck.
    anchor: String,
    title: String,
    /// Whether it has a slide.
    slide: bool,
    /// Its page.
    href: String,
    layer: LayerView,
    #[serde(flatten)]
    place: Place,
    hides: Vec<Hidden>,
    drift: Option<&'static str>,
    command: Option<String>,
}

#[derive(Debug, Serialize)]
struct LayerView {
    path: String,
    name: String,
    kind: String,
    depth: usize,
}

#[derive(Debug, Serialize)]
struct Hidden {
    layer: String,
    #[serde(flatten)]
    place: Place,
}

/// A line of a file, and the link that opens it.
#[derive(Debug, Serialize)]
struct Place {
    file: String,
    line: usize,
    open: Option<String>,
}

#[derive(Debug, Default, Serialize)]
struct FindingsView {
    errors: usize,
    warnings: usize,
    notices: usize,
    list: Vec<FindingView>,
    /// Whether the slides have not been measured yet, so that there may be more to say.
    pending: bool,
}

#[derive(Debug, Serialize)]
struct FindingView {
    severity: String,
    code: &'static str,
    message: String,
    #[serde(flatten)]
    place: Place,
    column: usize,
    snippet: String,
}

/// An edition as a page can be looked at in it.
#[derive(Debug, Serialize)]
pub struct Choice {
    id: String,
    name: String,
    href: String,
    current: bool,
}

/// What the bar is told of the page at a path below the output.
pub fn state(live: &Live, path: &str, editor: &Editor) -> State {
    let now = live.now();
    let mut state = State { generation: now.number, ..State::default() };
    if let Some(generation) = &now.generation {
        let view = View { generation, country: &generation.country, editor };
        match generation.layer(path) {
            Some(layer) => view.edition(path, layer, &mut state),
            None => state.findings = view.findings(&Findings::new(&generation.country, &[], None)),
        }
    }
    if let Some(trouble) = live.trouble(path) {
        state.findings.trouble(trouble);
        let edition =
            state.edition.get_or_insert_with(|| EditionView { id: String::new(), name: String::new(), failed: true });
        edition.failed = true;
    }
    state
}

/// Every edition, with the page that is most like the one at a path.
pub fn choices(live: &Live, path: &str) -> Vec<Choice> {
    let now = live.now();
    let Some(generation) = &now.generation else { return Vec::new() };
    let project = &generation.country.project;
    let at = generation.layer(path);
    let (area, file) = match at {
        Some(_) => (path.split('/').next().unwrap_or("site"), path.rsplit('/').next().unwrap_or("index.html")),
        None => ("site", "index.html"),
    };
    // a kommune has at least the modules of the base, unless it says otherwise
    let is_common =
        file.strip_suffix(".html").is_none_or(|slug| project.base().drafts.contains_key(slug) || is_common(file));
    let choice = |layer: usize| {
        let id = edition_id(project, layer);
        let it = &project.layers[layer];
        let file = if is_common || at == Some(layer) { file } else { "index.html" };
        let name = match layer {
            0 => project.programme.title.get(&project.accepts(it.main_language())).unwrap_or_default().to_owned(),
            _ => it.name.clone(),
        };
        Choice { href: format!("/{area}/{id}/{file}"), id: id.to_string(), name, current: at == Some(layer) }
    };
    (0..project.layers.len()).map(choice).collect()
}

/// Whether every edition has a file of this name.
fn is_common(file: &str) -> bool {
    matches!(file, "index.html" | "print.html" | "deck.html" | "lover.html" | "om-utgaven.html")
}

struct View<'a> {
    generation: &'a Generation,
    country: &'a Country,
    editor: &'a Editor,
}

impl View<'_> {
    fn edition(&self, path: &str, layer: usize, state: &mut State) {
        let looked = self.generation.look(layer);
        let found = [looked.found()];
        state.findings = self.findings(&Findings::new(self.country, &found, Some(&[layer])));
        state.findings.pending = looked.is_unmeasured();
        state.edition = Some(EditionView {
            id: looked.outcome.id.to_string(),
            name: self.country.project.layers[layer].name.clone(),
            failed: looked.outcome.failed,
        });
        let Some(edition) = looked.edition(path) else { return };
        let file = path.rsplit('/').next().unwrap_or_default();
        state.language = Some(edition.language.to_string());
        state.languages = self.languages(looked, edition, path, file);
        let folder = folder(edition);
        let module = file.strip_suffix(".html").and_then(|slug| edition.module(slug));
        state.views = views(edition, &folder, module, file);
        let drift = self.country.drift(layer);
        let modules: Vec<&Module> = match (module, file) {
            (Some(module), _) => vec![module],
            (None, "deck.html" | "print.html") => edition.modules.iter().map(|module| &**module).collect(),
            _ => Vec::new(),
        };
        let sections = modules.iter().flat_map(|module| module.sections.iter().map(|section| (*module, section)));
        state.sections =
            sections.map(|(module, section)| self.section(edition, layer, &drift, module, section)).collect();
    }

    fn languages(&self, looked: &Looked, current: &Edition, path: &str, file: &str) -> Vec<LanguageView> {
        let area = path.split('/').next().unwrap_or("site");
        let view = |edition: &Edition| LanguageView {
            lang: edition.language.to_string(),
            name: self.country.theme.language_name(&edition.language).to_owned(),
            href: format!("/{area}/{}{file}", folder(edition)),
            current: edition.language == current.language,
        };
        looked.editions.iter().map(view).collect()
    }

    fn section(
        &self,
        edition: &Edition,
        layer: usize,
        drift: &Drift,
        module: &Module,
        section: &Section,
    ) -> SectionView {
        let shown = section.provenance.iter().filter(|part| part.shown).max_by_key(|part| part.layer);
        let depth = shown.map_or(0, |part| part.layer);
        let from = &edition.layers[depth];
        let hides = section.provenance.iter().filter(|part| !part.shown);
        let tracked =
            drift.tracked.iter().find(|one| one.module.as_ref() == Some(&module.slug) && one.key == *section.id);
        SectionView {
            id: section.id.to_string(),
            anchor: print_anchor(module, &section.id),
            slide: section.in_deck != InDeck::Absent,
            title: crate::markup::plain(&section.heading.section().heading.title),
            href: format!("/site/{}{}.html#{}", folder(edition), module.slug, section.id),
            layer: LayerView {
                path: from.path.to_string(),
                name: layer_name(edition, depth).to_owned(),
                kind: from.kind.to_string(),
                depth,
            },
            place: self.place(shown.map_or_else(|| section.heading.section().heading.span, |part| part.span)),
            hides: hides
                .map(|part| Hidden { layer: layer_name(edition, part.layer).to_owned(), place: self.place(part.span) })
                .collect(),
            drift: tracked.map(|one| match one.state {
                DriftState::Changed => "changed",
                DriftState::NotRecorded => "stale",
                DriftState::UpToDate | DriftState::Editorial | DriftState::NoEffect => "current",
            }),
            command: self.command(edition, layer, module, section, tracked.map(|one| one.state)),
        }
    }

    /// What an editor of the layer would run to begin an override, or to say that theirs still stands.
    fn command(
        &self,
        edition: &Edition,
        layer: usize,
        module: &Module,
        section: &Section,
        drift: Option<DriftState>,
    ) -> Option<String> {
        let project: &Project = &self.country.project;
        let it = &project.layers[layer];
        if layer == 0 {
            return None;
        }
        let is_first = edition.language == *it.main_language();
        let language = if is_first { String::new() } else { format!(" --language {}", edition.language) };
        let what = format!("{}#{} --in {}{language}", module.slug, section.id, it.path);
        let own = edition.layers.len() - 1;
        if section.provenance.iter().any(|part| part.shown && part.layer == own && part.language == edition.language) {
            return (drift == Some(DriftState::Changed)).then(|| format!("lagvis accept {what}"));
        }
        let below = self.country.below(layer)?.modules.get(&module.slug)?.section(&section.id)?;
        may_replace(project, layer, below).ok()?;
        let new = it.number.as_ref().filter(|_| it.is_in_register_only);
        let new = new.map_or(String::new(), |number| format!("lagvis new kommune {number} && "));
        Some(format!("{new}lagvis override {what}"))
    }

    fn findings(&self, findings: &Findings<'_>) -> FindingsView {
        let view = |(found, snippet): (&crate::diagnostic::Diagnostic, String)| FindingView {
            severity: found.severity().to_string(),
            code: found.code.as_str(),
            message: found.text(),
            place: self.place(found.span),
            column: self.country.snapshot.file(found.span.file).line_column(found.span.start).1,
            snippet,
        };
        // errors first
        let mut all: Vec<_> = findings.each().collect();
        all.sort_by_key(|(found, _)| std::cmp::Reverse(found.severity()));
        FindingsView {
            errors: findings.count(Severity::Error),
            warnings: findings.count(Severity::Warning),
            notices: findings.count(Severity::Notice),
            list: all.into_iter().take(LISTED).map(view).collect(),
            pending: false,
        }
    }

    fn place(&self, span: Span) -> Place {
        let file = self.country.snapshot.file(span.file);
        let (line, column) = file.line_column(span.start);
        Place { file: file.path.to_string(), line, open: self.editor.link(&file.path, line, column) }
    }
}

impl FindingsView {
    /// Puts first why the whole project cannot be read.
    fn trouble(&mut self, message: String) {
        self.errors += 1;
        let snippet = format!("error: {message}");
        let place = Place { file: String::new(), line: 0, open: None };
        let view = FindingView { severity: "error".to_owned(), code: "", message, place, column: 0, snippet };
        self.list.insert(0, view);
    }
}

/// What a layer of an edition is called; the base by the programme's title.
fn layer_name(edition: &Edition, layer: usize) -> &str {
    if layer == 0 { &edition.title } else { &edition.layers[layer].name }
}

/// The folder of an edition in one language, below `site/` and `facilitator/`.
fn folder(edition: &Edition) -> String {
    match edition.languages.first() == Some(&edition.language) {
        true => format!("{}/", edition.id),
        false => format!("{}/{}/", edition.id, edition.language),
    }
}

fn views(edition: &Edition, folder: &str, module: Option<&Module>, file: &str) -> Views {
    let first = module
        .and_then(|module| Some((module, module.sections.iter().find(|section| section.in_deck != InDeck::Absent)?)));
    let hash = first.map_or(String::new(), |(module, section)| format!("#{}", print_anchor(module, &section.id)));
    let page = if file == "deck.html" || !is_page(edition, file) { "index.html" } else { file };
    Views {
        page: Some(format!("/site/{folder}{page}")),
        slide: Some(format!("/site/{folder}deck.html{hash}")),
        facilitator: Some(format!("/facilitator/{folder}deck.html?notes{hash}")),
    }
}

fn is_page(edition: &Edition, file: &str) -> bool {
    is_common(file) || file.strip_suffix(".html").is_some_and(|slug| edition.module(slug).is_some())
}

impl State {
    /// How many errors there are.
    pub fn errors(&self) -> usize {
        self.findings.errors
    }

    /// A hash of what is shown, which is the same after a change that changes nothing of it.
    pub fn hash(mut self) -> String {
        self.generation = 0;
        short_hash(hash(serde_json::to_string(&self).unwrap_or_default().as_bytes()))
    }

    /// Whether the page's edition cannot be built.
    pub fn is_failed(&self) -> bool {
        self.edition.as_ref().is_some_and(|edition| edition.failed)
    }
}
