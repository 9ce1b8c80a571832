//! What the program carries: a theme and its fonts, which lie below the files on disk, and what a new project begins with.

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

/// The files that the program carries whose path begins so.
pub(crate) fn carried_under(prefix: &str) -> impl Iterator<Item = CarriedFile> {
    let files = FILES.get().map(|files| files()).unwrap_or_default();
    files.into_iter().filter(move |(path, _)| path.starts_with(prefix) && !path.split('/').any(is_hidden))
}

/// What every project has: the files that lie below its own.
pub(crate) fn carried() -> &'static Snapshot {
    SNAPSHOT.get_or_init(|| {
        let files = carried_under("themes/").chain(carried_under("assets/")).map(|(path, bytes)| {
            let content = content(path.rsplit('/').next().unwrap_or_default(), bytes.to_vec());
            (path, content)
        });
        Snapshot::new(files)
    })
}
