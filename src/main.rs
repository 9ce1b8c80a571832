//! The `lagvis` program. Everything is in the library; this is its exit status.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(lagvis::cli::run() as u8)
}
