//! `lagvis check`

use std::fs;
use std::path::Path;

use super::args::{Check, Format};
use super::report::Findings;
use super::{Status, Timings, chosen, print, read, say};
use crate::compile::Country;
use crate::diagnostic::Severity;
use crate::error::Error;
use crate::fix;
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
    let outcomes = timings.time("check", || country.compile(&layers, None, |_| Ok(())))?;
    let findings = Findings::new(&country, &outcomes);
    let text = findings.print(options.report.format);
    let (errors, warnings) = (findings.count(Severity::Error), findings.count(Severity::Warning));
    if options.report.format == Format::Human {
        say(&text);
        let notices = findings.count(Severity::Notice);
        print(&format!(
            "{} editions checked: {errors} errors, {warnings} warnings, {notices} notices, {:.2} s\n",
            outcomes.len(),
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

/// Writes the ids that headings lack, each file by way of a temporary one, and says how many files changed.
#[expect(clippy::disallowed_methods, reason = "`check --fix` is asked to change the files")]
fn write_ids(root: &Path, snapshot: &Snapshot) -> Result<usize, Error> {
    let programme = crate::parse::programme(snapshot).value;
    let project = crate::parse::project(snapshot, programme).value;
    let edits = fix::missing_ids(&project, snapshot);
    let mut changed = 0;
    for edits in edits.chunk_by(|a, b| a.file == b.file) {
        let file = snapshot.file(edits[0].file);
        let path = root.join(&*file.path);
        // the bytes of the file itself, since the snapshot's text has no byte order mark
        let old = fs::read_to_string(&path).map_err(Error::io("read", &path))?;
        let mark = old.len() - file.text().len();
        let mut text = old;
        for edit in edits {
            text.insert_str(edit.at + mark, &edit.text);
        }
        let temporary = path.with_extension("md.tmp");
        fs::write(&temporary, text).map_err(Error::io("write", &temporary))?;
        fs::rename(&temporary, &path).map_err(Error::io("put in place", &path))?;
        changed += 1;
    }
    Ok(changed)
}
