//! What a finding says of others: what it stops, and what is not told beside it because it may only follow.

use super::Country;
use crate::diagnostic::{Code, Diagnostic};
use crate::layer::drift::{self, Drift};
use crate::source::{FileId, Span};

impl Country {
    /// For each layer, whether an error in its own files stops every edition that is built from it.
    pub(super) fn blocked(&self, diagnostics: &[Diagnostic]) -> Vec<bool> {
        let mut blocked = vec![false; self.project.layers.len()];
        for diagnostic in diagnostics.iter().filter(|diagnostic| diagnostic.is_error()) {
            blocked[self.layer_of_file(diagnostic.span.file).unwrap_or(0)] = true;
        }
        blocked
    }

    /// Whether a layer's own file is no YAML, so that what it sets is not known.
    pub fn unread(&self, layer: usize) -> bool {
        let config = self.project.layers[layer].config;
        self.diagnostics.iter().any(|found| found.code == Code::Yaml && found.span.file == config)
    }

    /// What there is to say of a layer's drift. A file that cannot be read records nothing, a heading with an error may not
    /// mean what it says, and beside an error a record may be of what is meant: of those, nothing is said.
    pub(super) fn about_drift(&self, drift: &Drift, found: &[Diagnostic]) -> Vec<Diagnostic> {
        let errors: Vec<&Diagnostic> = self.diagnostics.iter().chain(found).filter(|found| found.is_error()).collect();
        let line = |span: Span| self.snapshot.file(span.file).line_column(span.start).0;
        // a translation goes with its original, and what is doubtful of that is doubtful of it
        let original = |span: Span| {
            let path = &self.snapshot.file(span.file).path;
            let stem = path.strip_suffix(".md").and_then(|path| path.rsplit_once('.'));
            stem.and_then(|(stem, _)| self.snapshot.get(&format!("{stem}.md"))).map(|file| file.id)
        };
        let is_doubtful = |about: &Diagnostic| {
            let original = original(about.span);
            if errors.iter().any(|error| Some(error.span.file) == original) {
                return true;
            }
            let mut here = errors.iter().filter(|error| error.span.file == about.span.file);
            let is_record = about.code == Code::StaleRecord;
            here.any(|error| error.code == Code::Yaml || is_record || line(error.span) == line(about.span))
        };
        let mut about = drift::diagnostics(drift, &self.project);
        about.retain(|about| !is_doubtful(about));
        about
    }

    /// Drops what may only follow from another error: what is not filled in, while a file of the layer that must fill it in
    /// cannot be used, and what has no value, while a layer.yaml of the chain has an error.
    pub(super) fn drop_followers(&self, layer: usize, found: &mut Vec<Diagnostic>) {
        let unusable =
            [Code::Refused, Code::Unreadable, Code::UnknownTarget, Code::NoId, Code::Yaml, Code::PageOverLocked];
        let is_follower = |code: Code| matches!(code, Code::Unfilled | Code::NoValue);
        let errors = self.diagnostics.iter().chain(found.iter()).filter(|one| one.is_error());
        let errors: Vec<(Code, FileId)> = errors.map(|one| (one.code, one.span.file)).collect();
        let is_unusable = |layer: Option<usize>| {
            errors.iter().any(|(code, file)| unusable.contains(code) && self.layer_of_file(*file) == layer)
        };
        let chain = self.chains[layer].as_deref().unwrap_or_default();
        let configs: Vec<FileId> = chain.iter().map(|layer| self.project.layers[*layer].config).collect();
        let has_config_error = errors.iter().any(|(code, file)| configs.contains(file) && !is_follower(*code));
        let config = self.project.layers[layer].config;
        found.retain(|one| match one.code {
            Code::Unfilled => !is_unusable(self.layer_of_file(one.span.file)),
            Code::NoValue => !has_config_error || one.span.file != config,
            _ => true,
        });
    }
}
