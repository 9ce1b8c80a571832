//! Which diagnostics are left out beside an error, because they may only follow from it.

use crate::diagnostic::{Code, Diagnostic};
use crate::layer::drift::Finding;
use crate::project::LayerId;
use crate::source::{FileId, Snapshot, Span};

/// Drops what is said of a layer's drift where an error makes it doubtful. A file that cannot be read records nothing, a heading
/// with an error may not mean what it says, and beside an error a record may be of what is meant.
pub(super) fn drop_doubtful(about: &mut Vec<Finding>, errors: &[&Diagnostic], snapshot: &Snapshot) {
    let line = |span: Span| snapshot.file(span.file).line_column(span.start).0;
    // a translation goes with its original, and what is doubtful of that is doubtful of it
    let original = |file: FileId| {
        let path = &snapshot.file(file).path;
        let stem = path.strip_suffix(".md").and_then(|path| path.rsplit_once('.'));
        stem.and_then(|(stem, _)| snapshot.get(&format!("{stem}.md"))).map(|file| file.id)
    };
    let is_doubtful = |about: &Finding| {
        let original = original(about.file);
        if errors.iter().any(|error| Some(error.span.file) == original) {
            return true;
        }
        let span = about.diagnostic.span;
        let mut here = errors.iter().filter(|error| error.span.file == about.file);
        let is_record = about.diagnostic.code == Code::StaleRecord;
        here.any(|error| {
            let is_same_line = error.span.file == span.file && line(error.span) == line(span);
            error.code == Code::Yaml || is_record || is_same_line
        })
    };
    about.retain(|about| !is_doubtful(about));
}

/// The layer whose edition diagnostics are about, and whose files are whose.
pub(super) struct Files<'a> {
    /// The layer of each file, by the file's id.
    pub(super) layer_of: &'a [Option<LayerId>],
    /// The `layer.yaml` of the edition's own layer.
    pub(super) config: FileId,
    /// The `layer.yaml` of each layer of its chain.
    pub(super) configs: Vec<FileId>,
}

/// Drops what may only follow from one of `errors`: a slot that is not filled in, while a file of the layer that must fill it in
/// cannot be used, and a parameter that has no value, while a layer.yaml of the chain has an error.
pub(super) fn drop_followers(found: &mut Vec<Diagnostic>, errors: &[(Code, FileId)], files: &Files<'_>) {
    let unusable = [Code::Refused, Code::Unreadable, Code::UnknownTarget, Code::NoId, Code::Yaml, Code::PageOverLocked];
    let is_follower = |code: Code| matches!(code, Code::Unfilled | Code::NoValue);
    let layer_of = |file: FileId| files.layer_of.get(file.0 as usize).copied().flatten();
    let is_unusable =
        |layer: Option<LayerId>| errors.iter().any(|(code, file)| unusable.contains(code) && layer_of(*file) == layer);
    let has_config_error = errors.iter().any(|(code, file)| files.configs.contains(file) && !is_follower(*code));
    found.retain(|one| match one.code {
        Code::Unfilled => !is_unusable(layer_of(one.span.file)),
        Code::NoValue => !has_config_error || one.span.file != files.config,
        _ => true,
    });
}
