//! An edit as it is made: one revision after the other, each of the project as the one before left it.

use std::cell::OnceCell;

use super::messages;
use super::model::{Made, Place};
use super::own::{self, Own};
use crate::compile::Workspace;
use crate::diagnostic::{Code, Diagnostic};
use crate::discover::content;
use crate::draft::Draft;
use crate::layer::drift::Drift;
use crate::message::Message;
use crate::parse::refusal;
use crate::project::Layer;
use crate::revise::accept::{Selection, accept, tidy_records};
use crate::revise::{Refusal, Revision, RevisionTarget};
use crate::save::Files;
use crate::source::{Content, Snapshot};

/// An edit as it is made.
pub(super) struct Steps<'a> {
    first: &'a Workspace,
    now: Option<Workspace>,
    files: Files,
    done: Vec<Message>,
    drift: OnceCell<Drift>,
    /// Whether it is made to be looked at only, so that nothing need be recorded, and it does not matter which text it was made of.
    pub(super) is_trial: bool,
    /// Whose text is edited.
    pub(super) place: &'a Place,
}

impl<'a> Steps<'a> {
    /// An edit of which nothing is made yet.
    ///
    /// # Errors
    ///
    /// A refusal where the layer cannot be read, or has no folder.
    pub(super) fn new(first: &'a Workspace, place: &'a Place) -> Result<Self, Refusal> {
        let it = first.project.layer(place.layer);
        if it.is_in_register_only {
            return Err(messages::no_edition_yet(&it.name));
        }
        let is_unread =
            |found: &&Diagnostic| found.code == Code::Yaml && first.layer_of_file(found.span.file) == Some(place.layer);
        if let Some(found) = first.diagnostics.iter().find(is_unread) {
            return Err(messages::not_read(first.snapshot.place(found.span), found.text()));
        }
        Ok(Self {
            first,
            now: None,
            files: Files::new(),
            done: Vec::new(),
            drift: OnceCell::new(),
            is_trial: false,
            place,
        })
    }

    /// The edit again, with nothing made.
    ///
    /// # Errors
    ///
    /// As [`Self::new`].
    pub(super) fn again(&self) -> Result<Self, Refusal> {
        Self::new(self.first, self.place)
    }

    /// The project as the last step left it.
    pub(super) fn workspace(&self) -> &Workspace {
        self.now.as_ref().unwrap_or(self.first)
    }

    pub(super) fn snapshot(&self) -> &Snapshot {
        &self.workspace().snapshot
    }

    pub(super) fn it(&self) -> &Layer {
        self.workspace().project.layer(self.place.layer)
    }

    /// Whether the text is in the language of the layer's files without a suffix, which say how the layer is made up.
    pub(super) fn is_main(&self) -> bool {
        self.place.language == *self.it().main_language()
    }

    pub(super) fn drift(&self) -> &Drift {
        self.drift.get_or_init(|| self.workspace().drift(self.place.layer))
    }

    pub(super) fn target(&self) -> RevisionTarget<'_> {
        let Workspace { project, snapshot, .. } = self.workspace();
        RevisionTarget { project, snapshot, layer: self.place.layer, language: &self.place.language }
    }

    /// What the layer has in the place of a section.
    pub(super) fn own(&self, address: (&str, &str)) -> Option<Own> {
        own::text(self.workspace(), self.place, || self.drift(), address)
    }

    /// The file with the path of another, as it is now.
    pub(super) fn same_file(&self, draft: &Draft, before: &Snapshot) -> Option<Draft> {
        let path = &before.file(draft.file).path;
        let it = self.it();
        let mut all = it.drafts.values().chain(it.translations.values());
        all.find(|one| self.snapshot().file(one.file).path == *path).map(|one| (**one).clone())
    }

    /// Takes a step.
    ///
    /// # Errors
    ///
    /// A refusal where the project, or a file that changes, cannot be read after it.
    pub(super) fn apply(&mut self, revision: &Revision) -> Result<(), Refusal> {
        let files = revision.files(self.snapshot());
        if files.is_empty() {
            return Ok(());
        }
        let after =
            self.snapshot().after(files.iter().map(|(path, bytes)| (path.clone(), read(path, bytes))).collect());
        let refused = |path: &String| after.get(path).and_then(refusal);
        if let Some(found) = files.keys().find_map(refused) {
            return Err(messages::harms(after.place(found.span), found.text()));
        }
        let now = self.workspace().after(&after).map_err(|error| messages::project_not_read(error.to_string()))?;
        (self.now, self.drift) = (Some(now), OnceCell::new());
        self.files.extend(files);
        Ok(())
    }

    /// Records what an address hides or adds to now. Where that is nothing, what was recorded goes.
    ///
    /// # Errors
    ///
    /// As [`Self::apply`].
    pub(super) fn record(&mut self, address: &str) -> Result<(), Refusal> {
        if self.is_trial {
            return Ok(());
        }
        let of = Selection { address: Some(address), language: None };
        match accept(&self.target(), self.drift(), of, false) {
            Ok((revision, _)) => self.apply(&revision),
            Err(_) => {
                let tidied = tidy_records(&self.target())?;
                self.apply(&tidied)
            }
        }
    }

    /// Says what was done.
    pub(super) fn say(&mut self, done: Message) {
        self.done.push(done);
    }

    /// What was made.
    pub(super) fn finish(mut self, section: String) -> Made {
        let before = |path: &str| self.first.snapshot.get(path).map(|file| file.bytes());
        self.files.retain(|path, bytes| bytes.as_deref() != before(path));
        Made { files: self.files, after: self.now, done: self.done, section }
    }
}

/// A file as it will be read, with these bytes; nothing where it goes.
fn read(path: &str, bytes: &Option<Vec<u8>>) -> Option<Content> {
    let name = path.rsplit('/').next().unwrap_or_default();
    bytes.clone().map(|bytes| content(name, bytes))
}
