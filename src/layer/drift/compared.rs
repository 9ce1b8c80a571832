//! How an override compares with what was recorded of it.

use super::blame::Blame;
use super::context::DriftContext;
use super::model::{Override, State};
use crate::layer::additions::language_mark;
use crate::layer::composed::{Contribution, Section, accepted_text};
use crate::layer::hidden::{Hidden, copy_at};
use crate::layer::marks;
use crate::layer::recorded::Comparison;
use crate::project::LayerId;

impl DriftContext<'_> {
    /// An override of some sections, or of none where it hides no text, with its record and its state; `is_same` says that it holds what
    /// lies below it. `before` are the texts that would lie there if some layers below had not been translated.
    pub(super) fn compared(
        &self,
        mut of: Override,
        is_same: bool,
        sections: &[Section],
        before: impl FnOnce() -> Vec<Hidden>,
    ) -> Override {
        let (file, key) = of.record(self.it, (of.module.as_ref(), &of.key));
        of.recorded = self.it.records.files.get(&file).and_then(|records| records.hidden(key)).cloned();
        if of.then() != Some(of.now) {
            of.marks = marks::of_layers(self.project, &of.from) + &language_mark(sections, &of.language);
        }
        of.state = match of.then() {
            _ if is_same => State::NoEffect,
            None => State::NotRecorded,
            Some(then) if then == of.now => State::UpToDate,
            Some(then) => {
                let module = of.present().0.map(|module| &**module);
                let compare = |now: &Hidden| self.comparer().compare(module, then, now);
                match compare(&of.hidden) {
                    Comparison::Same => State::UpToDate,
                    Comparison::Editorial => State::Editorial,
                    Comparison::Other if before().iter().any(|text| compare(text) != Comparison::Other) => {
                        State::Translated
                    }
                    Comparison::Other => State::Changed,
                }
            }
        };
        if matches!(of.state, State::Changed | State::Translated) {
            let Blame { withdrawn, by } = Blame::of(self, &of, sections);
            (of.withdrawn, of.changed_by) = (withdrawn, by);
            of.untranslated = self.untranslated(&of, sections);
        }
        of
    }

    /// The layer that has taken its text in the language of an override away, so that one in another is seen in its place.
    fn untranslated(&self, of: &Override, sections: &[Section]) -> Option<LayerId> {
        let copy = of.then().and_then(|then| copy_at(self.it, self.snapshot, then, &of.key))?;
        let accepted = self.project.accepts(&of.language);
        let mut seen = sections.iter().flat_map(Section::seen).map(|(_, one)| one);
        let is_other = |one: &&Contribution| {
            accepted_text(&one.texts, &accepted).is_none_or(|(language, _)| *language != of.language)
        };
        let found = seen.find(|one| of.changed_by.contains(&one.layer) && is_other(one))?;
        marks::was_in(copy, &of.language).then_some(found.layer)
    }
}
