//! The command line: arguments in, text on stdout and stderr, an exit status out.
//!
//! It **never** decides anything about content.

mod args;
mod browser;
mod build;
mod built;
mod check;
mod console;
mod diff;
mod documents;
mod explain;
mod help;
mod impact;
mod init;
mod input;
mod interrupt;
mod list;
mod manual;
mod messages;
mod pack;
mod preview;
mod revise;
mod schema;
mod theme;
mod transfer;
mod voice;
mod write;

use std::io::Write;
use std::path::Path;

use clap::FromArgMatches;

use args::{Arguments, Command};
use console::say_line;

use crate::error::Error;

pub use console::Status;

/// Runs lagvis with the arguments of the process.
pub fn run() -> Status {
    // before the arguments are read, since what is wrong with them is said in that language too
    voice::begin();
    let arguments = help::command().try_get_matches().and_then(|found| Arguments::from_arg_matches(&found));
    let arguments = match arguments {
        Ok(arguments) => arguments,
        Err(error) => return answer(&error),
    };
    let root = &input::root(arguments.root.as_deref());
    let Some(command) = &arguments.command else { return without_command(root) };
    let result = match command {
        Command::Init(options) => init::run(options),
        Command::Build(options) => build::run(root, options),
        Command::Pack(options) => pack::run(root, options),
        Command::Preview(options) => preview::run(root, options),
        Command::Check(options) => check::run(root, options),
        Command::List(options) => list::run(root, options),
        Command::Override(options) => revise::begin(root, options),
        Command::Accept(options) => revise::note(root, options),
        Command::Diff(options) => diff::run(root, options),
        Command::Explain(options) => explain::run(root, options),
        Command::New(options) => revise::make(root, options),
        Command::Send(options) => transfer::send(root, options),
        Command::Receive(options) => transfer::receive(root, options),
        Command::Theme(options) => theme::run(root, options),
        Command::Schema(options) => schema::run(root, options),
        Command::Completions(options) => manual::completions(options),
        Command::Man => manual::page(),
    };
    result.unwrap_or_else(|error| failed(&error))
}

/// What is done where nothing is asked for: a project is opened in the browser, and elsewhere the help is shown.
fn without_command(root: &Path) -> Status {
    if !input::is_project(root) {
        let _ = help::command().print_help();
        say_line(&messages::how_to_begin());
        return Status::Failed;
    }
    preview::open(root).unwrap_or_else(|error| failed(&error))
}

fn failed(error: &Error) -> Status {
    say_line(&messages::error(error.message()));
    Status::Failed
}

/// Shows the help or the version that was asked for, or says what is wrong with the arguments.
fn answer(error: &clap::Error) -> Status {
    if let Some(wrong) = help::wrong(error) {
        say_line(&messages::error(wrong));
        return Status::Failed;
    }
    let is_said = error.print().and_then(|()| std::io::stdout().flush()).is_ok();
    if is_said && !error.use_stderr() { Status::Done } else { Status::Failed }
}
