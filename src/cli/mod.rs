//! The command line: arguments in, text on stdout and stderr, an exit status out.
//!
//! It **never** decides anything about content.

mod accept;
mod args;
mod build;
mod check;
mod console;
mod diff;
mod documents;
mod explain;
mod impact;
mod input;
mod list;
mod national;
mod new;
mod override_;
mod pack;
mod preview;
mod revision;
mod status;
mod timings;
mod write;

use clap::Parser;

use args::{Arguments, Command};
use console::say;

pub use status::Status;

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
        Command::Override(options) => override_::run(&arguments.root, options),
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
