//! What a layer has of a section: a text in its place, or what is added to it.

use std::sync::Arc;

use super::model::Place;
use crate::compile::Workspace;
use crate::draft::{Draft, Operation};
use crate::layer::drift::{Drift, OverrideItem};

/// A section of one of the layer's files.
#[derive(Clone, Debug)]
pub(super) struct Own {
    /// The file.
    pub(super) draft: Arc<Draft>,
    /// The section's index in it.
    pub(super) index: usize,
}

impl Own {
    pub(super) fn section(&self) -> &crate::draft::Section {
        &self.draft.sections[self.index]
    }

    pub(super) fn operation(&self) -> &Operation {
        &self.section().heading.attributes.operation.value
    }
}

/// The layer's file for a module, in the language of the place.
pub(super) fn draft<'a>(workspace: &'a Workspace, place: &Place, module: &str) -> Option<&'a Arc<Draft>> {
    workspace.project.layer(place.layer).draft(module, &place.language)
}

/// The text that the layer has in the place of a section, or that makes it. `drift` is asked for only where no file says its address.
pub(super) fn text<'a>(
    workspace: &Workspace,
    place: &Place,
    drift: impl FnOnce() -> &'a Drift,
    (module, id): (&str, &str),
) -> Option<Own> {
    let has_text =
        |operation: &Operation| matches!(operation, Operation::Replace | Operation::Whole | Operation::Insert(_));
    let here = || find(draft(workspace, place, module)?, id, has_text);
    // under an older address
    let renamed = move || {
        let is_it = |(of, key): (Option<&Arc<str>>, &str)| of.is_some_and(|of| **of == *module) && key == id;
        let mut found = drift().overrides.iter().filter(|one| one.language == place.language && is_it(one.present()));
        match &found.next()?.item {
            OverrideItem::Section(draft, range) => {
                let own = Own { draft: draft.clone(), index: range.start };
                has_text(own.operation()).then_some(own)
            }
            _ => None,
        }
    };
    here().or_else(renamed)
}

/// What the layer adds to a section.
pub(super) fn addition(
    workspace: &Workspace,
    place: &Place,
    (module, id): (&str, &str),
    operation: &Operation,
) -> Option<Own> {
    find(draft(workspace, place, module)?, id, |own| own == operation)
}

/// The section of a file that has this id and such an operation.
fn find(draft: &Arc<Draft>, id: &str, is_it: impl Fn(&Operation) -> bool) -> Option<Own> {
    let mut sections = draft.sections.iter();
    let index = sections.position(|one| *one.heading.id == *id && is_it(&one.heading.attributes.operation.value))?;
    Some(Own { draft: draft.clone(), index })
}
