//! What the program carries of a project's files: a theme and its fonts. They lie below those on disk, file by file.

use std::sync::OnceLock;

use super::inputs::{content, is_hidden};
use crate::source::Snapshot;

/// A file that the program carries: its path, with `/` between the parts, and its bytes.
pub type CarriedFile = (String, &'static [u8]);

static FILES: OnceLock<fn() -> Vec<CarriedFile>> = OnceLock::new();
static SNAPSHOT: OnceLock<Snapshot> = OnceLock::new();

/// Says once, before anything is read, which files the program carries, by their path from a project's root. Else it carries none.
pub fn carry(files: fn() -> Vec<CarriedFile>) {
    let _ = FILES.set(files);
}

/// The files that the program carries.
pub(crate) fn carried() -> &'static Snapshot {
    SNAPSHOT.get_or_init(|| {
        let files = FILES.get().map(|files| files()).unwrap_or_default();
        let is_kept = |path: &str| !path.split('/').any(is_hidden);
        let files = files.into_iter().filter(|(path, _)| is_kept(path)).map(|(path, bytes)| {
            let content = content(path.rsplit('/').next().unwrap_or_default(), bytes.to_vec());
            (path, content)
        });
        Snapshot::new(files)
    })
}
