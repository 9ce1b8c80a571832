//! The `lagvis` program. Everything is in the library, but for the files that the program carries; this is its exit status.

use std::process::ExitCode;

use include_dir::{Dir, include_dir};

/// A build makes many small pieces of text that live for a moment; this allocator is made for that.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

static THEMES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes");
static FONTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/fonts");
static CONTENT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/content");
static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/cli/starter");

fn main() -> ExitCode {
    lagvis::discover::carry(carried);
    ExitCode::from(lagvis::cli::run() as u8)
}

/// The files that the program carries, by their path from a project's root.
fn carried() -> Vec<lagvis::discover::CarriedFile> {
    let mut files = Vec::new();
    for (folder, dir) in [("themes", &THEMES), ("assets/fonts", &FONTS), ("content", &CONTENT), ("starter", &STARTER)] {
        add(folder, dir, &mut files);
    }
    files
}

/// Adds the files in a folder, and those in the folders below it.
fn add(folder: &str, dir: &Dir<'static>, files: &mut Vec<lagvis::discover::CarriedFile>) {
    for file in dir.files() {
        // between the parts of a path stands what the machine that compiled it writes there
        let path: Vec<_> = file.path().iter().map(|part| part.to_string_lossy()).collect();
        files.push((format!("{folder}/{}", path.join("/")), file.contents()));
    }
    dir.dirs().for_each(|below| add(folder, below, files));
}
