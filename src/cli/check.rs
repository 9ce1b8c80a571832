//! `lagvis check`

use std::path::Path;

use super::args::{Check, Format};
use super::console::{many, print, progress, report, say};
use super::input::{asked, chosen, read};
use super::status::Status;
use super::timings::Timings;
use super::write::write;
use crate::compile::{National, Outcome, Workspace};
use crate::diagnostic::Severity;
use crate::error::Error;
use crate::project::{LayerId, Project};
use crate::render::sheets;
use crate::report::Findings;
use crate::revise::{Revision, missing_ids, move_old_records};
use crate::source::Snapshot;

/// Checks, and writes nothing but missing ids and records in the old form, where that is asked for.
pub(super) fn run(root: &Path, options: &Check) -> Result<Status, Error> {
    let mut timings = Timings::default();
    let mut snapshot = read(root, &mut timings)?;
    if options.fix {
        let changed = fix(root, &snapshot, missing_ids)?;
        say(&format!("wrote ids into {changed} files\n"));
        snapshot = read(root, &mut timings)?;
        if fix(root, &snapshot, move_old_records)? > 0 {
            snapshot = read(root, &mut timings)?;
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
        super::write::page(
            file,
            &sheets::national(
                &workspace.theme,
                &workspace.project,
                &workspace.title(workspace.project.base().main_language()),
                &national,
                national.without_folder(),
            )?,
        )?;
    }
    let (errors, warnings) = (findings.count(Severity::Error), findings.count(Severity::Warning));
    if options.report.format == Format::Human {
        say(&text);
        if options.chosen.all {
            print(&super::national::text(&national));
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
