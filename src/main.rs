//! The `lagvis` program. Everything is in the library; this is its exit status.

use std::process::ExitCode;

/// Half of the time of a build goes to small pieces of text that live for a moment; this allocator is made for that.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    ExitCode::from(lagvis::cli::run() as u8)
}
