//! `lagvis check`

use std::path::Path;

use super::args::{Check, Format};
use super::write::write;
use super::{Status, Timings, asked, chosen, many, print, read, report, say};
use crate::compile::{Country, National, Outcome};
use crate::diagnostic::Severity;
use crate::error::Error;
use crate::render::paper;
use crate::report::Findings;
use crate::revise::missing_ids;
use crate::source::Snapshot;

/// Checks, and writes nothing but missing ids where that is asked for.
pub(super) fn run(root: &Path, options: &Check) -> Result<Status, Error> {
    let mut timings = Timings::default();
    let mut snapshot = read(root, &mut timings)?;
    if options.fix {
        let changed = write_ids(root, &snapshot)?;
        say(&format!("wrote ids into {changed} files\n"));
        snapshot = read(root, &mut timings)?;
    }
    let country = timings.time("parse", || Country::read(&snapshot))?;
    let layers = chosen(&country, &options.chosen)?;
    let outcomes = timings.time("check", || examine(&country, &layers))?;
    let findings = Findings::new(&country, &outcomes, asked(&options.chosen, &layers));
    let national = National::of(&country, &outcomes);
    let text = match options.report.format {
        Format::Json => findings.json(Some(&national)),
        format => report(&findings, format),
    };
    if let Some(file) = &options.html {
        super::write::page(
            file,
            &paper::national(&country.theme, &country.project, &national, national.without_folder())?,
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
fn examine(country: &Country, layers: &[usize]) -> Result<Vec<Outcome>, Error> {
    let progress = super::progress(layers.len());
    let outcomes = country.compile(layers, None, |_| {
        progress.inc(1);
        Ok(())
    });
    progress.finish_and_clear();
    outcomes
}

/// Writes the ids that headings lack, and says how many files changed.
fn write_ids(root: &Path, snapshot: &Snapshot) -> Result<usize, Error> {
    let memory = crate::parse::Memory::default();
    let programme = crate::parse::programme(snapshot, &memory).value;
    let project = crate::parse::project(snapshot, programme, &memory).value;
    write(root, snapshot, &missing_ids(&project, snapshot))
}
