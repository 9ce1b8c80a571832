//! What a run says to the terminal, and the status that it ends with.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use super::args::Format;
use super::messages;
use crate::compile::{Outcome, Workspace};
use crate::error::{Error, Verb};
use crate::message::Message;
use crate::report::Findings;

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

/// Writes to stderr: progress, findings, failures.
pub(super) fn say(text: &str) {
    let _ = std::io::stderr().write_all(text.as_bytes());
}

/// Writes a message to stderr, as a line.
pub(super) fn say_line(message: &Message) {
    say(&format!("{message}\n"));
}

/// Writes a message to stdout, as a line.
///
/// # Errors
///
/// As [`print()`].
pub(super) fn print_line(message: &Message) -> Result<(), Error> {
    print(&format!("{message}\n"))
}

/// Writes to stdout: what was asked for.
///
/// A stdout that was closed before the program began (`>&-`) is no error: Rust opens `/dev/null` in its place, for reading and
/// writing, before anything of lagvis runs. That is what others hand on on purpose who want no output (`DEVNULL` in Python, `ignore`
/// in Node), and nothing tells the two apart.
///
/// # Errors
///
/// [`Error::Io`] if nobody reads it, or there is no room for it.
pub(super) fn print(text: &str) -> Result<(), Error> {
    let mut stdout = std::io::stdout();
    let written = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
    written.map_err(Error::io(Verb::Write, Path::new("stdout")))
}

/// Says what the machine could not do for editions, at their files: each thing once. Gives whether there was any.
pub(super) fn troubles(workspace: &Workspace, outcomes: &[Outcome]) -> bool {
    let mut files: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for outcome in outcomes {
        let file = workspace.snapshot.file(workspace.project.layer(outcome.layer).config);
        outcome.trouble.iter().for_each(|trouble| files.entry(trouble).or_default().push(&file.path));
    }
    let told = files.iter().map(|(trouble, files)| messages::trouble(shorten(files), *trouble));
    told.for_each(|told| say_line(&told));
    !files.is_empty()
}

/// At most eight names, and how many more there are.
pub(super) fn shorten(names: &[&str]) -> Message {
    messages::names(names.iter().take(8).copied().collect::<Vec<_>>(), names.len().saturating_sub(8))
}

/// Shows on a terminal how far a run over some editions has come; elsewhere, and for one edition, nothing.
pub(super) fn progress(editions: usize) -> ProgressBar {
    let template = format!("{} {{wide_bar}} {{elapsed}}", messages::progress("{pos}", "{len}"));
    match ProgressStyle::with_template(&template) {
        Ok(style) if editions > 1 => ProgressBar::new(editions as u64).with_style(style),
        _ => ProgressBar::hidden(),
    }
}

/// Whether a stream is shown in colours: a terminal, unless `NO_COLOR`, `CLICOLOR` or `TERM=dumb` say otherwise
/// (no-color.org, bixense.com/clicolors).
pub(super) fn is_coloured(stream: &impl anstream::stream::RawStream) -> bool {
    anstream::AutoStream::choice(stream) != anstream::ColorChoice::Never
}

/// What was found, in a form.
pub(super) fn report(findings: &Findings<'_>, format: Format) -> String {
    match format {
        Format::Human => findings.human(is_coloured(&std::io::stderr())),
        Format::Json => findings.json(None),
        Format::Github => findings.github(),
    }
}

/// The time that each stage took, in order.
#[derive(Default)]
pub(super) struct Timings(Vec<(Stage, Duration)>);

/// A stage whose time is taken.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Stage {
    Read,
    Parse,
    Check,
    Build,
}

impl Stage {
    fn name(self) -> Message {
        match self {
            Self::Read => messages::stage_read(),
            Self::Parse => messages::stage_parse(),
            Self::Check => messages::stage_check(),
            Self::Build => messages::stage_build(),
        }
    }
}

impl Timings {
    /// Runs a stage.
    pub(super) fn time<T>(&mut self, stage: Stage, run: impl FnOnce() -> T) -> T {
        #[expect(clippy::disallowed_methods, reason = "the shell tells people how long a build took")]
        let start = Instant::now();
        let value = run();
        self.0.push((stage, start.elapsed()));
        value
    }

    pub(super) fn total(&self) -> Duration {
        self.0.iter().map(|(_, time)| *time).sum()
    }

    pub(super) fn print(&self) -> String {
        let line = |(stage, time): &(Stage, Duration)| {
            format!("  {:<10} {:>9.1} ms\n", stage.name().to_string(), time.as_secs_f64() * 1000.0)
        };
        self.0.iter().map(line).collect()
    }
}
