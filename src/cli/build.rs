//! `lagvis build`: compiles the editions that are asked for, and publishes each that has no errors in the output folder.
//!
//! What was last published of an edition with errors stands. A build that names no edition takes away the editions that the project
//! no longer has; one that names some leaves all others as they are. Editions are compiled and published in parallel.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::args::{Build, Documents, Format};
use super::built::{self, BuiltEdition};
use super::console::{Stage, Status, Timings, print, progress, report, say, say_line, shorten, troubles};
use super::documents::requested;
use super::input::{asked, chosen};
use super::interrupt::end_between;
use super::{browser, messages};
use crate::book::manifest::{Area, FileKind, Folder, SiteFile};
use crate::compile::{Outcome, Workspace};
use crate::diagnostic::Severity;
use crate::discover::{FOLDERS, discover};
use crate::error::Error;
use crate::layer::editions;
use crate::message::decimal;
use crate::preview::BuiltFile;
use crate::project::LayerId;
use crate::publish::Publisher;
use crate::render::pdf::{DocumentProgress, DocumentRequest};
use crate::report::Findings;
use crate::site::Site;

/// How much was built, for the summary.
#[derive(Clone, Copy, Default)]
struct Totals {
    /// Pages, slides and PDFs of the editions that were published.
    pages: usize,
    slides: usize,
    documents: usize,
    /// Files of these that are new, or differ from what lay there.
    changed: usize,
}

/// Makes a value live as long as the process. Whatever large value a build reads or makes is leaked here and never freed: the
/// process ends with the build, and the system frees its memory faster than the program frees a hundred thousand strings.
fn leaked<'a, T: 'a>(value: T) -> &'a T {
    Box::leak(Box::new(value))
}

/// Builds into the output folder.
pub(super) fn run(root: &Path, options: &Build) -> Result<Status, Error> {
    let mut timings = Timings::default();
    let snapshot = leaked(timings.time(Stage::Read, || discover(root))?);
    let workspace = leaked(timings.time(Stage::Parse, || Workspace::read(snapshot))?);
    let layers = chosen(workspace, &options.chosen)?;
    let output = options.output.clone().unwrap_or_else(|| root.join("output"));
    let publisher = Publisher::new(&output, root, &FOLDERS)?;
    end_between(publisher.gate());
    let request = requested(&options.documents, workspace.makes_documents(), publisher.documents()?)?;
    let (strict, is_of_all) = (options.strict, options.chosen.editions.is_empty());
    let (totals, built) = Default::default();
    let run = BuildRun { workspace, publisher, request, strict, is_of_all, totals, built };
    let outcomes = leaked(timings.time(Stage::Build, || run.publish(&layers))?);
    let findings = leaked(Findings::new(workspace, outcomes, asked(&options.chosen, &layers)));
    if options.report.format != Format::Json {
        say(&report(findings, options.report.format));
    }
    let summary = Summary { findings, outcomes, run: &run, timings: &timings, output: &output };
    let told = run.publisher.told();
    told.warnings.iter().for_each(|warning| say_line(&messages::warning(warning.clone())));
    told.errors.iter().for_each(|error| say_line(&messages::error(error.message())));
    let undone = troubles(workspace, outcomes) || !told.errors.is_empty();
    print(&match options.report.format {
        Format::Json => findings.json(None),
        Format::Human | Format::Github => summary.text(),
    })?;
    if options.timings {
        say(&timings.print());
    }
    if let Some(page) = summary.first_page().filter(|_| options.open) {
        browser::open(&page.to_string_lossy());
    }
    if undone {
        return Ok(Status::Failed);
    }
    let strict = options.strict && findings.count(Severity::Warning) > 0;
    let wrong = summary.failed().count() > 0 || strict || findings.count(Severity::Error) > 0;
    Ok(if wrong { Status::Content } else { Status::Done })
}

/// Builds one edition with all its PDFs into the project's output folder, tells `progress` of these, and gives them.
///
/// # Errors
///
/// [`Error::Refused`] where it has errors; what the machine could not do.
pub(super) fn one(
    root: &Path,
    workspace: &Workspace,
    layer: LayerId,
    progress: Arc<DocumentProgress>,
) -> Result<Vec<BuiltFile>, Error> {
    let output = root.join("output");
    let publisher = Publisher::new(&output, root, &FOLDERS)?;
    let request = requested(&Documents::default(), workspace.makes_documents(), publisher.documents()?)?;
    let it = workspace.project.layer(layer);
    progress.expect(request.documents.len() * it.languages.len());
    let request = DocumentRequest { progress, ..request };
    let (totals, built) = Default::default();
    let run = BuildRun { workspace, publisher, request, strict: false, is_of_all: false, totals, built };
    let outcomes = run.publish(&[layer])?;
    if let Some(error) = run.publisher.told().errors.into_iter().next() {
        return Err(error);
    }
    let Some(outcome) = outcomes.into_iter().find(|outcome| !outcome.failed) else {
        return Err(messages::not_built_with_errors(workspace.name(layer)).into());
    };
    let theme = workspace.theme.language(it.main_language())?;
    let folder = Folder::new(&outcome.id, &it.languages, it.main_language());
    let documents = run.request.documents.iter().map(|document| FileKind::Document(*document));
    let file =
        |kind: FileKind| BuiltFile { name: theme.text(&kind.key()).to_owned(), path: output.join(folder.common(kind)) };
    Ok(documents.map(file).collect())
}

/// One build: from what, to where, and which documents.
struct BuildRun<'a> {
    workspace: &'a Workspace,
    publisher: Publisher,
    request: DocumentRequest,
    /// Whether an edition with warnings is not published.
    strict: bool,
    /// Whether editions that the project no longer has are taken away.
    is_of_all: bool,
    /// What is published so far; editions are published in parallel.
    totals: Mutex<Totals>,
    /// What `build.json` says of these.
    built: Mutex<Vec<BuiltEdition>>,
}

impl BuildRun<'_> {
    /// Compiles and publishes, edition by edition.
    fn publish(&self, layers: &[LayerId]) -> Result<Vec<Outcome>, Error> {
        let (workspace, publisher) = (self.workspace, &self.publisher);
        let before = publisher.published()?;
        let mut common = Site::default();
        let shared = workspace.shared(&mut common)?;
        // where no edition can be built, all that is published stands, and nothing new is shared
        let is_stopped = workspace.is_stopped();
        if !is_stopped {
            publisher.country(&common, false)?;
        }
        let renderer = &workspace.renderer(&shared, &self.request);
        let progress = progress(layers.len());
        let outcomes = workspace.compile(layers, Some(renderer), |outcome| {
            outcome.failed |=
                self.strict && outcome.diagnostics.iter().any(|found| found.severity() >= Severity::Warning);
            if let Some(site) = outcome.site.take().filter(|_| !outcome.failed) {
                let changed = publisher.edition(&outcome.id, &site)?;
                let mut totals = self.totals.lock().unwrap_or_else(PoisonError::into_inner);
                totals.pages += site.pages;
                totals.slides += site.slides;
                totals.documents += site.documents().len();
                totals.changed += changed;
                let built = BuiltEdition::of(workspace, outcome, &site);
                self.built.lock().unwrap_or_else(PoisonError::into_inner).push(built);
            }
            progress.inc(1);
            Ok(())
        })?;
        progress.finish_and_clear();
        if self.is_of_all {
            let known = editions(&workspace.project);
            for gone in before.iter().filter(|id| !known.contains_key(id.as_str())) {
                publisher.note(publisher.withdraw(gone));
            }
        }
        if is_stopped {
            return Ok(outcomes);
        }
        workspace.portal(&shared, &|path| publisher.stands(path), &mut common)?;
        let built = self.built.lock().unwrap_or_else(PoisonError::into_inner);
        let earlier = publisher.text(&SiteFile::Build.path());
        let text = built::text(workspace, &built, earlier.as_deref(), &publisher.published()?)?;
        common.insert(SiteFile::Build.path(), text)?;
        let all_new = self.is_of_all && outcomes.iter().all(|outcome| !outcome.failed);
        publisher.country(&common, all_new)?;
        Ok(outcomes)
    }
}

/// What is said at the end of a build.
struct Summary<'a> {
    findings: &'a Findings<'a>,
    outcomes: &'a [Outcome],
    run: &'a BuildRun<'a>,
    timings: &'a Timings,
    output: &'a Path,
}

impl<'a> Summary<'a> {
    /// The editions that were not published: they have errors, or with `--strict` warnings.
    fn failed(&self) -> impl Iterator<Item = &'a Outcome> {
        self.outcomes.iter().filter(|outcome| outcome.failed)
    }

    /// A file of an edition that was built.
    fn page(&self, outcome: &Outcome, file: FileKind) -> PathBuf {
        let layer = self.run.workspace.project.layer(outcome.layer);
        self.output.join(Folder::new(&outcome.id, &layer.languages, layer.main_language()).common(file))
    }

    /// What to open first: the front page of an edition that was built alone, else the list of editions; nothing where none was built.
    fn first_page(&self) -> Option<PathBuf> {
        match self.outcomes {
            [one] => (!one.failed).then(|| self.page(one, FileKind::Index)),
            all => all.iter().any(|one| !one.failed).then(|| self.output.join(SiteFile::Portal.path())),
        }
    }

    /// The counts, the editions that were not published, and what to open: pages, decks and PDFs of an edition that was built alone, else
    /// the list of editions.
    fn text(&self) -> String {
        let failed = self.failed().count();
        let outcomes = self.outcomes;
        let totals = *self.run.totals.lock().unwrap_or_else(PoisonError::into_inner);
        let mut lines = vec![messages::built(
            outcomes.len() - failed,
            totals.pages,
            totals.slides,
            totals.documents,
            self.findings.count(Severity::Warning),
            decimal(self.timings.total().as_secs_f64(), 2),
            totals.changed,
        )];
        if failed > 0 {
            let names: Vec<_> = self.failed().map(|outcome| &*outcome.id).collect();
            let troubles = self.failed().filter(|outcome| outcome.trouble.is_some()).count();
            let errors = self.findings.count(Severity::Error) + troubles;
            lines.push(messages::not_built(errors, failed, shorten(&names)));
        }
        lines.extend(self.first_page().map(|page| messages::open(page.display().to_string())));
        if let [one] = outcomes
            && !one.failed
        {
            let page = |file| self.page(one, file).display().to_string();
            lines.push(messages::open_slides(page(FileKind::Deck(Area::Site))));
            lines.push(messages::open_notes(page(FileKind::Deck(Area::Facilitator))));
            let documents = self.run.request.documents.iter();
            lines.extend(documents.map(|document| messages::open_pdf(page(FileKind::Document(*document)))));
        }
        lines.iter().map(|line| format!("{line}\n")).collect()
    }
}
