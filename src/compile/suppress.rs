//! Which diagnostics are left out beside an error, because they may only follow from it.

use super::workspace::Workspace;
use crate::diagnostic::{Code, Complaints, Diagnostic};
use crate::layer::drift::{Drift, Finding, findings};
use crate::layer::{self, Chain};
use crate::project::LayerId;
use crate::source::{FileId, Span};

impl Workspace {
    /// The diagnostics of a layer's drift, but for those that an error, here or in `found`, makes doubtful. A file that cannot be read
    /// records nothing, a heading with an error may not mean what it says, and beside an error a record may be of what is meant.
    pub(super) fn about_drift(&self, drift: &Drift, found: &[Diagnostic]) -> Complaints {
        let errors: Vec<&Diagnostic> = self.diagnostics.iter().chain(found).filter(|found| found.is_error()).collect();
        let line = |span: Span| self.snapshot.file(span.file).line_column(span.start).0;
        // a translation goes with its original, and what is doubtful of that is doubtful of it
        let original = |file: FileId| {
            let stem = self.snapshot.file(file).path.strip_suffix(".md")?.rsplit_once('.')?.0;
            self.snapshot.get(&format!("{stem}.md")).map(|file| file.id)
        };
        let it = self.project.layer(drift.layer);
        let below = (!it.records.missing.is_empty()).then(|| self.below(drift.layer)).flatten();
        let is_told_of = |place: Span| {
            let gone = it.records.missing.iter().find(|one| one.span == place);
            let module = gone.and_then(|one| one.name.split('.').next());
            module.zip(below.as_deref()).is_some_and(|(module, below)| layer::is_told_of(below, it, module))
        };
        let is_doubtful = |about: &Finding| {
            let (original, span) = (original(about.file), about.diagnostic.span);
            let is_record = about.diagnostic.code == Code::StaleRecord;
            is_record && is_told_of(span)
                || errors.iter().any(|error| {
                    let is_same_line = || error.span.file == span.file && line(error.span) == line(span);
                    let is_here = error.span.file == about.file;
                    Some(error.span.file) == original
                        || is_here && (error.code == Code::Yaml || is_record || is_same_line())
                })
        };
        let about = findings(drift, &self.project, &self.snapshot).into_iter().filter(|about| !is_doubtful(about));
        about.map(|about| about.diagnostic).collect()
    }

    /// Drops from what was found in a layer's edition all that may only follow from an error, there or of the project: a slot that is
    /// not filled in, while a file of the layer that must fill it in cannot be used; a parameter that has no value and a module on no
    /// day, while a layer.yaml of the chain has an error; a link that is none, with a value that is of the wrong type; and what a module
    /// lacks, while its file is not read as what it is.
    pub(super) fn drop_followers(&self, layer: LayerId, found: &mut Complaints) {
        let unusable = [
            Code::Refused,
            Code::Unreadable,
            Code::UnknownTarget,
            Code::NoId,
            Code::Yaml,
            Code::PageOverLocked,
            Code::NotClosed,
        ];
        let errors = self.diagnostics.iter().chain(found.iter()).filter(|one| one.is_error());
        let wrong: Vec<Span> = errors.clone().filter(|one| one.code == Code::WrongType).map(|one| one.span).collect();
        let errors: Vec<(Code, FileId)> = errors.map(|one| (one.code, one.span.file)).collect();
        let config = |layer| self.project.layer(layer).config;
        let is_unusable = |layer: Option<LayerId>| {
            errors.iter().any(|(code, file)| unusable.contains(code) && self.layer_of_file(*file) == layer)
        };
        let mut chain = self.chains.get(layer).into_iter().flat_map(Chain::layers);
        let is_follower = |code: Code| matches!(code, Code::Unfilled | Code::NoValue);
        let has_config_error =
            chain.any(|layer| errors.iter().any(|(code, file)| *file == config(layer) && !is_follower(*code)));
        let is_cut_short = |file| {
            errors.iter().any(|(code, of)| *of == file && matches!(code, Code::NotClosed | Code::NoId | Code::Yaml))
                && file != config(layer)
        };
        found.retain(|one| match one.code {
            Code::Unfilled => !is_unusable(self.layer_of_file(one.span.file)),
            Code::NoValue | Code::NoDay => !has_config_error || one.span.file != config(layer),
            Code::BrokenLink => !wrong.contains(&one.span),
            Code::HoldsLess | Code::GoalNotMet | Code::TimeOver | Code::FootnoteUnread => !is_cut_short(one.span.file),
            _ => true,
        });
    }
}
