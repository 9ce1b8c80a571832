//! `lagvis check`: everything that is to be said of the editions that are asked for.
//!
//! Diagnostics go to stderr and the summary to stdout, but for JSON and GitHub's format, which are all on stdout. With `--all` the
//! national report is printed as well. It alone tells what depends on the day, so that no build begins to fail by the calendar. Nothing is
//! rendered; files change with `--fix` alone.

use std::collections::BTreeSet;
use std::path::Path;

use super::args::{Check, Format};
use super::console::{Stage, Status, Timings, print, print_line, progress, report, say, say_line, troubles};
use super::documents::day;
use super::input::{asked, chosen};
use super::list::aligned;
use super::messages;
use super::write::{is_there, page, way};
use crate::address::encoded_path;
use crate::compile::{National, Outcome, Workspace};
use crate::diagnostic::Severity;
use crate::discover::discover;
use crate::error::Error;
use crate::message::{Locale, Message, decimal};
use crate::project::{Date, LayerId, Project};
use crate::render::sheets::{self, Sheet};
use crate::report::Findings;
use crate::revise::{Revision, missing_ids, move_old_records};
use crate::save::write;
use crate::source::Snapshot;

/// Checks, and writes nothing but missing ids and records in the old form, where that is asked for.
pub(super) fn run(root: &Path, options: &Check) -> Result<Status, Error> {
    let mut timings = Timings::default();
    let mut snapshot = timings.time(Stage::Read, || discover(root))?;
    if options.fix {
        let changed = fix(root, &snapshot, missing_ids)?;
        say_line(&messages::wrote_ids(changed));
        snapshot = timings.time(Stage::Read, || discover(root))?;
        if fix(root, &snapshot, move_old_records)? > 0 {
            snapshot = timings.time(Stage::Read, || discover(root))?;
        }
    }
    let mut workspace = timings.time(Stage::Parse, || Workspace::read(&snapshot))?;
    let day = day(options.date.as_deref())?;
    workspace.check_days(day);
    let layers = chosen(&workspace, &options.chosen)?;
    let outcomes = timings.time(Stage::Check, || examine(&workspace, &layers))?;
    let findings = Findings::new(&workspace, &outcomes, asked(&options.chosen, &layers));
    let national = National::of(&workspace, &outcomes);
    let text = match options.report.format {
        Format::Json => findings.json(Some(&national)),
        format => report(&findings, format),
    };
    if let Some(file) = &options.html {
        write_report(root, file, &workspace, day, &national)?;
    }
    let (errors, warnings) = (findings.count(Severity::Error), findings.count(Severity::Warning));
    if options.report.format == Format::Human {
        say(&text);
        if options.chosen.all {
            print(&national_report(&national))?;
        }
        unrecorded(&workspace, &outcomes).iter().try_for_each(print_line)?;
        let counts = [Severity::Error, Severity::Warning, Severity::Notice];
        let counts = counts.map(|severity| counted(&workspace, &findings, severity));
        let seconds = decimal(timings.total().as_secs_f64(), 2);
        let [errors, warnings, notices] = counts;
        print_line(&messages::checked(outcomes.len(), errors, warnings, notices, seconds))?;
    } else {
        print(&text)?;
    }
    if options.timings {
        say(&timings.print());
    }
    if troubles(&workspace, &outcomes) {
        return Ok(Status::Failed);
    }
    Ok(if errors > 0 || (options.strict && warnings > 0) { Status::Content } else { Status::Done })
}

/// Writes the national report as a page, whose editions link to those that are built.
fn write_report(root: &Path, file: &Path, workspace: &Workspace, day: Date, report: &National) -> Result<(), Error> {
    let Workspace { theme, project, snapshot, .. } = workspace;
    let output = root.join("output");
    let way = way(file, &output);
    let href = |front: &str| {
        let way = way.as_ref().filter(|_| is_there(&output.join(front)))?;
        Some(format!("{way}{}", encoded_path(front)))
    };
    let linked = report.clone().linked(href);
    let title = workspace.title(LayerId::BASE, project.base().main_language());
    let sheet = Sheet { theme, project, snapshot, day, spoken: Locale::spoken().tag() };
    page(root, file, &sheets::national(&sheet, &title, &linked, linked.without_folder())?)?;
    Ok(())
}

/// What is said where it is not recorded for which sections texts are added; nothing where it is, or there are none.
fn unrecorded(workspace: &Workspace, outcomes: &[Outcome]) -> Option<Message> {
    let without = outcomes.iter().filter(|outcome| outcome.usage.unrecorded > 0);
    let path = without.clone().next().map(|first| &workspace.project.layer(first.layer).path)?;
    let texts: usize = without.clone().map(|outcome| outcome.usage.unrecorded).sum();
    Some(messages::unrecorded(texts, without.count(), path))
}

/// How many diagnostics of a severity there are, and in the files of how many layers.
fn counted(workspace: &Workspace, findings: &Findings<'_>, severity: Severity) -> Message {
    let found = findings.diagnostics().filter(|found| found.severity() == severity);
    let layers = found.filter_map(|found| workspace.layer_of_file(found.span.file)).collect::<BTreeSet<_>>().len();
    let count = findings.count(severity);
    match severity {
        Severity::Error => messages::errors_in(count, layers),
        Severity::Warning => messages::warnings_in(count, layers),
        Severity::Notice => messages::notices_in(count, layers),
    }
}

/// Compiles editions, to see what there is to say.
fn examine(workspace: &Workspace, layers: &[LayerId]) -> Result<Vec<Outcome>, Error> {
    let progress = progress(layers.len());
    let outcomes = workspace.compile(layers, None, |_| {
        progress.inc(1);
        Ok(())
    });
    progress.finish_and_clear();
    outcomes
}

/// Writes what `revise` makes of a project, and says how many files changed.
fn fix(root: &Path, snapshot: &Snapshot, revise: fn(&Project, &Snapshot) -> Revision) -> Result<usize, Error> {
    let cache = crate::parse::Cache::default();
    let programme = crate::parse::programme(snapshot, &cache).value;
    let project = crate::parse::project(snapshot, programme, &cache).value;
    let revision = revise(&project, snapshot);
    let changed = write(root, snapshot, &revision.files(snapshot))?;
    revision.done.iter().for_each(|line| say(&format!("{line}\n")));
    Ok(changed)
}

/// The national report as text: the editions that have a folder, the others in a line, and the sections that somebody has replaced.
fn national_report(report: &National) -> String {
    let rows = report.editions.iter().filter(|row| row.has_folder).map(|row| {
        let counts = [row.local, row.drifted, row.without_effect, row.hidden, row.unfilled];
        let mut cells = vec![row.id.clone()];
        cells.extend(counts.iter().map(usize::to_string));
        cells.push(if row.failed { messages::is_not_built().to_string() } else { String::new() });
        cells
    });
    let head = [
        messages::head_edition(),
        messages::head_own_sections(),
        messages::head_changed_below(),
        messages::head_without_effect(),
        messages::head_shown_nowhere(),
        messages::head_to_fill_in(),
    ];
    let head = head.iter().map(ToString::to_string).chain([String::new()]).collect();
    let mut text = aligned(head, rows.collect());
    let others: Vec<_> = report.editions.iter().filter(|row| !row.has_folder).collect();
    if let Some(most) = others.iter().map(|row| row.unfilled).max() {
        text.push_str(&format!("{}\n", messages::without_folder(others.len(), most)));
    }
    if !report.sections.is_empty() {
        let rows = report
            .sections
            .iter()
            .map(|row| vec![row.address.clone(), row.replaced.to_string(), row.out_of_date.to_string()]);
        text.push('\n');
        let head = [messages::head_section(), messages::head_replaced_by(), messages::head_replaced_older_by()];
        text.push_str(&aligned(head.iter().map(ToString::to_string).collect(), rows.collect()));
    }
    text.push('\n');
    text
}
