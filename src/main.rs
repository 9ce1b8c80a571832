//! The `lagvis` program. Everything is in the library; this is its exit status.

use std::process::ExitCode;

/// A build makes many small pieces of text that live for a moment; this allocator is made for that.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    ExitCode::from(lagvis::cli::run() as u8)
}
