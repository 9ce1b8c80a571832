//! The command line: arguments in, text on stdout and stderr, an exit status out.
//!
//! It **never** decides anything about content.

mod args;
mod build;
mod check;
mod console;
mod diff;
mod documents;
mod explain;
mod impact;
mod input;
mod interrupt;
mod list;
mod messages;
mod pack;
mod preview;
mod revise;
mod voice;
mod write;

use std::io::Write;

use clap::Parser;

use args::{Arguments, Command};
use console::say_line;

pub use console::Status;

/// Runs lagvis with the arguments of the process.
pub fn run() -> Status {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            voice::begin(None);
            let is_said = error.print().and_then(|()| std::io::stdout().flush()).is_ok();
            return if is_said && !error.use_stderr() { Status::Done } else { Status::Failed };
        }
    };
    voice::begin(arguments.language);
    let root = &arguments.root;
    let result = match &arguments.command {
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
    };
    result.unwrap_or_else(|error| {
        say_line(&messages::error(error.message()));
        Status::Failed
    })
}
