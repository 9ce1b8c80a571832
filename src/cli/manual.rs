//! What a system keeps of lagvis: the completions of a shell, and the manual page, in the language that is spoken.

use std::io;

use clap::Command;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use super::args::Completions;
use super::console::{Status, print};
use super::help::{self, words};
use crate::error::Error;

/// Prints the script with which a shell completes commands.
pub(super) fn completions(options: &Completions) -> Result<Status, Error> {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut help::command(), "lagvis", &mut script);
    print(&String::from_utf8_lossy(&script))?;
    Ok(Status::Done)
}

/// Prints the manual page: one for all commands.
pub(super) fn page() -> Result<Status, Error> {
    let mut command = help::command();
    command.build();
    let mut text = written(|page| Man::new(command.clone()).render_title(page));
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let mut opening = Roff::new();
    opening.control("SH", [&*heading("heading_name")]).text([roman(format!("lagvis - {about}"))]);
    opening.control("SH", [&*heading("heading_usage")]);
    text.push_str(&opening.to_roff());
    text.push_str(&options(&command));
    text.push_str(&Roff::new().control("SH", [&*heading("heading_commands")]).to_roff());
    command.get_subcommands().for_each(|below| append(below, &mut text));
    print(&text)?;
    Ok(Status::Done)
}

/// Appends what is said of a command, or of those below it. The arguments that all commands take are told once, above.
fn append(command: &Command, text: &mut String) {
    if command.has_subcommands() {
        return command.get_subcommands().for_each(|below| append(below, text));
    }
    let own = command.clone().mut_args(|argument| {
        let is_everywhere = argument.is_global_set();
        argument.hide(is_everywhere)
    });
    let mut head = Roff::new();
    head.control("SS", [command.get_bin_name().unwrap_or_else(|| command.get_name())]);
    head.text([roman(command.get_about().map(ToString::to_string).unwrap_or_default())]);
    head.control("PP", []);
    text.push_str(&head.to_roff());
    text.push_str(&options(&own));
    let example = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    text.push_str(&Roff::new().control("PP", []).text([bold(example.trim())]).to_roff());
}

/// How a command is called, and its arguments: without headings, and without the definitions that begin the page.
fn options(command: &Command) -> String {
    let man = Man::new(command.clone());
    let all = written(|page| man.render_synopsis_section(page).and_then(|()| man.render_options_section(page)));
    let is_text = |line: &&str| ![".SH", ".ie", ".el"].iter().any(|control| line.starts_with(control));
    all.lines().filter(is_text).map(|line| format!("{line}\n")).collect()
}

/// What a part of the page is as text.
fn written(write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> String {
    let mut text = Vec::new();
    let _ = write(&mut text); // memory takes all
    String::from_utf8_lossy(&text).into_owned()
}

/// A heading as manual pages have it.
fn heading(name: &str) -> String {
    words(name).unwrap_or_default().trim_end_matches(':').to_uppercase()
}
