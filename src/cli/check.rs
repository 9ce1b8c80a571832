//! `lagvis check`

use std::path::Path;

use super::args::{Check, Format};
use super::console::{Status, Timings, many, print, progress, report, say};
use super::input::{asked, chosen};
use super::list::TextTable;
use super::write::{page, write};
use crate::compile::{National, Outcome, Workspace};
use crate::diagnostic::Severity;
use crate::discover::discover;
use crate::error::Error;
use crate::project::{LayerId, Project};
use crate::render::sheets;
use crate::report::Findings;
use crate::revise::{Revision, missing_ids, move_old_records};
use crate::source::Snapshot;

/// Checks, and writes nothing but missing ids and records in the old form, where that is asked for.
pub(super) fn run(root: &Path, options: &Check) -> Result<Status, Error> {
    let mut timings = Timings::default();
    let mut snapshot = timings.time("read", || discover(root))?;
    if options.fix {
        let changed = fix(root, &snapshot, missing_ids)?;
        say(&format!("wrote ids into {changed} files\n"));
        snapshot = timings.time("read", || discover(root))?;
        if fix(root, &snapshot, move_old_records)? > 0 {
            snapshot = timings.time("read", || discover(root))?;
        }
    }
    let workspace = timings.time("parse", || Workspace::read(&snapshot))?;
    let layers = chosen(&workspace, &options.chosen)?;
    let outcomes = timings.time("check", || examine(&workspace, &layers))?;
    let findings = Findings::new(&workspace, &outcomes, asked(&options.chosen, &layers));
    let national = National::of(&workspace, &outcomes);
    let text = match options.report.format {
        Format::Json => findings.json(Some(&national)),
        format => report(&findings, format),
    };
    if let Some(file) = &options.html {
        let (theme, project, title) =
            (&workspace.theme, &workspace.project, workspace.title(workspace.project.base().main_language()));
        page(file, &sheets::national(theme, project, &title, &national, national.without_folder())?)?;
    }
    let (errors, warnings) = (findings.count(Severity::Error), findings.count(Severity::Warning));
    if options.report.format == Format::Human {
        say(&text);
        if options.chosen.all {
            print(&national_report(&national));
        }
        let notices = findings.count(Severity::Notice);
        print(&format!(
            "{} checked: {}, {}, {}, {:.2} s\n",
            many(outcomes.len(), "edition"),
            many(errors, "error"),
            many(warnings, "warning"),
            many(notices, "notice"),
            timings.total().as_secs_f64()
        ));
    } else {
        print(&text);
    }
    if options.timings {
        say(&timings.print());
    }
    Ok(if errors > 0 || (options.strict && warnings > 0) { Status::Content } else { Status::Done })
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
    let changed = write(root, snapshot, &revision)?;
    revision.done.iter().for_each(|line| say(&format!("{line}\n")));
    Ok(changed)
}

/// The national report as text: the editions that have a folder, the others in a line, and the sections that somebody has replaced.
fn national_report(report: &National) -> String {
    let rows = report.editions.iter().filter(|row| row.has_folder).map(|row| {
        let counts = [row.local, row.drifted, row.without_effect, row.hidden, row.unfilled];
        let state = if row.failed { "not built" } else { "" };
        let mut cells = vec![row.id.clone()];
        cells.extend(counts.iter().map(usize::to_string));
        cells.push(state.to_owned());
        cells
    });
    let head = vec!["edition", "local", "drifted", "no effect", "hidden", "unfilled", ""];
    let mut text = TextTable { head, rows: rows.collect() }.text();
    let others: Vec<_> = report.editions.iter().filter(|row| !row.has_folder).collect();
    if let Some(most) = others.iter().map(|row| row.unfilled).max() {
        text.push_str(&format!("{} more have no folder; {most} sections and values wait for them\n", others.len()));
    }
    if !report.sections.is_empty() {
        let rows = report
            .sections
            .iter()
            .map(|row| vec![row.address.clone(), row.replaced.to_string(), row.out_of_date.to_string()]);
        text.push('\n');
        text.push_str(&TextTable { head: vec!["section", "replaced", "out of date"], rows: rows.collect() }.text());
    }
    text.push('\n');
    text
}
