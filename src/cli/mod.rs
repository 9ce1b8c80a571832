//! The command line: arguments in, text on stdout and stderr, an exit status out.
//!
//! It **never** decides anything about content.

mod accept;
mod args;
mod begin;
mod build;
mod check;
mod diff;
mod explain;
mod impact;
mod list;
mod national;
mod new;
mod order;
mod pack;
mod preview;
mod revision;
mod write;

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use clap::Parser;
use indicatif::{ProgressBar, ProgressStyle};

use crate::compile::Country;
use crate::discover::discover;
use crate::error::Error;
use crate::report::Findings;
use crate::source::Snapshot;
use args::{Arguments, Command, Format};

/// What a run ends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Done.
    Done = 0,
    /// Something in the content is wrong.
    Content = 1,
    /// lagvis itself could not do it, or the arguments are wrong.
    Failed = 2,
}

/// Runs lagvis with the arguments of the process.
pub fn run() -> Status {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let status = if error.use_stderr() { Status::Failed } else { Status::Done };
            // if the terminal is gone, there is nobody to tell
            let _ = error.print();
            return status;
        }
    };
    let result = match &arguments.command {
        Command::Build(options) => build::run(&arguments.root, options),
        Command::Pack(options) => pack::run(&arguments.root, options),
        Command::Preview(options) => preview::run(&arguments.root, options),
        Command::Check(options) => check::run(&arguments.root, options),
        Command::List(options) => list::run(&arguments.root, options),
        Command::Override(options) => begin::run(&arguments.root, options),
        Command::Accept(options) => accept::run(&arguments.root, options),
        Command::Diff(options) => diff::run(&arguments.root, options),
        Command::Explain(options) => explain::run(&arguments.root, options),
        Command::New(options) => new::run(&arguments.root, options),
    };
    match result {
        Ok(status) => status,
        Err(error) => {
            say(&format!("error: {error}\n"));
            Status::Failed
        }
    }
}

/// Writes to stderr: progress, findings, failures.
fn say(text: &str) {
    let _ = std::io::stderr().write_all(text.as_bytes());
}

/// Writes to stdout: what was asked for.
fn print(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}

/// The time that each stage took, in order.
#[derive(Default)]
struct Timings(Vec<(&'static str, Duration)>);

impl Timings {
    /// Runs a stage.
    fn time<T>(&mut self, stage: &'static str, run: impl FnOnce() -> T) -> T {
        #[expect(clippy::disallowed_methods, reason = "the shell tells people how long a build took")]
        let start = Instant::now();
        let value = run();
        self.0.push((stage, start.elapsed()));
        value
    }

    fn total(&self) -> Duration {
        self.0.iter().map(|(_, time)| *time).sum()
    }

    fn print(&self) -> String {
        let lines =
            self.0.iter().map(|(stage, time)| format!("  {stage:<10} {:>9.1} ms\n", time.as_secs_f64() * 1000.0));
        lines.collect()
    }
}

/// Shows on a terminal how far a run over some editions has come; elsewhere, and for one edition, nothing.
fn progress(editions: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{pos} of {len} editions {wide_bar} {elapsed}");
    match style {
        Ok(style) if editions > 1 => ProgressBar::new(editions as u64).with_style(style),
        _ => ProgressBar::hidden(),
    }
}

/// A number and what it counts.
fn many(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

/// What was found, in a form.
fn report(findings: &Findings<'_>, format: Format) -> String {
    match format {
        Format::Human => findings.human(std::io::stderr().is_terminal()),
        Format::Json => findings.json(None),
        Format::Github => findings.github(),
    }
}

/// Reads the inputs.
fn read(root: &Path, timings: &mut Timings) -> Result<Snapshot, Error> {
    timings.time("read", || discover(root))
}

/// The layers that were asked for by name; nothing where none was.
fn asked<'a>(chosen: &args::Chosen, layers: &'a [usize]) -> Option<&'a [usize]> {
    (!chosen.editions.is_empty()).then_some(layers)
}

/// The layers that are asked for: those named, or those with a folder, or all of the country.
fn chosen(country: &Country, chosen: &args::Chosen) -> Result<Vec<usize>, Error> {
    if chosen.editions.is_empty() {
        let layers = country.project.layers.iter().enumerate();
        return Ok(layers.filter(|(_, layer)| chosen.all || !layer.is_in_register_only).map(|(at, _)| at).collect());
    }
    let mut layers = chosen.editions.iter().map(|name| country.find(name)).collect::<Result<Vec<_>, _>>()?;
    layers.sort_unstable();
    layers.dedup();
    Ok(layers)
}
