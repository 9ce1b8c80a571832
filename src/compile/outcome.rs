//! What became of an edition.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::edition::Edition;
use crate::layer::Composed;
use crate::layer::drift::{Drift, State};
use crate::project::Project;
use crate::site::Site;
use crate::source::Span;

/// What became of an edition.
#[derive(Debug)]
pub struct Outcome {
    /// Its layer, by place in the project; 0 is the base.
    pub layer: usize,
    /// Its name in addresses.
    pub id: Arc<str>,
    /// What was found in it, beyond [`super::Country::diagnostics`].
    pub diagnostics: Vec<Diagnostic>,
    /// Its pages, unless something in it is wrong, or only a check was asked for.
    pub site: Option<Site>,
    /// Whether something in it is wrong.
    pub failed: bool,
    /// What it holds of its layers.
    pub tally: Tally,
}

/// What an edition holds of its layers, counted, and what of theirs it shows.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// Sections with text of the edition's own layer.
    pub local: usize,
    /// Sections and values that the edition's own layer must fill in, and has not.
    pub unfilled: usize,
    /// What the layer hides.
    pub hides: Vec<Hides>,
    /// Texts of layers above the base that are shown, by their place in their files.
    pub shown: BTreeSet<Span>,
    /// Values of layers that are used: the layer, by place in the project, and the parameter.
    pub used: BTreeSet<(usize, Arc<str>)>,
}

/// One thing that a layer hides.
#[derive(Clone, Debug)]
pub struct Hides {
    /// The module; nothing for a picture.
    pub module: Option<Arc<str>>,
    /// What it is recorded under.
    pub key: String,
    /// How it compares with what was recorded.
    pub state: State,
    /// Whether it is a slot that the layer must fill in.
    pub is_slot: bool,
    /// Whether it is one that still tells what to write there.
    pub is_unwritten: bool,
}

impl Outcome {
    /// The same without its site.
    pub fn again(&self) -> Self {
        Self {
            id: self.id.clone(),
            diagnostics: self.diagnostics.clone(),
            site: None,
            tally: self.tally.clone(),
            ..*self
        }
    }
}

impl Tally {
    /// How many of what the layer hides are in a state, each once for all languages; slots are left out of those without effect.
    pub fn count(&self, state: State) -> usize {
        let of_state = self.hides.iter().filter(|one| one.state == state && !(one.is_slot && state == State::NoEffect));
        of_state.map(|one| (&one.module, &one.key)).collect::<BTreeSet<_>>().len()
    }

    /// How many slots still tell what to write in them.
    pub fn empty_slots(&self) -> usize {
        let unwritten = self.hides.iter().filter(|one| one.is_unwritten);
        unwritten.map(|one| (&one.module, &one.key)).collect::<BTreeSet<_>>().len()
    }

    /// Counts an edition in one of its languages; only the first is counted for what is local and unfilled.
    pub(super) fn add(&mut self, edition: &Edition, composed: &Composed, project: &Project) {
        let top = composed.chain.len() - 1;
        let is_first = edition.languages.first() == Some(&edition.language);
        if is_first {
            let sections = edition.modules.iter().flat_map(|module| &module.sections).filter(|section| section.slot);
            self.unfilled += sections.count() + edition.values.values().filter(|value| value.slot).count();
        }
        if top == 0 {
            return; // nothing of the base is a layer's, or without effect
        }
        let mut names: BTreeSet<&Arc<str>> = BTreeSet::new();
        for section in edition.modules.iter().flat_map(|module| &module.sections) {
            let shown = section.provenance.iter().filter(|part| part.shown && part.layer > 0);
            self.shown.extend(shown.clone().map(|part| part.span));
            let texts = section.passages.iter().map(|passage| passage.text.section());
            names.extend(texts.flat_map(|text| &text.uses.parameters).map(|parameter| &parameter.name));
            if is_first {
                self.local += usize::from(shown.clone().any(|part| part.layer == top));
            }
        }
        let sections = composed.modules.values().flat_map(|module| &module.sections);
        names.extend(sections.flat_map(|section| &section.conditions).map(|(name, _, _)| name));
        let declared = &project.programme.parameters;
        names.extend(declared.iter().filter(|(_, declaration)| declaration.foot).map(|(name, _)| name));
        let inserted = declared.values().filter_map(|declaration| declaration.default.as_ref());
        let inserted: Vec<&str> =
            inserted.flat_map(|default| default.texts()).filter(|text| text.contains("{{")).collect();
        names.extend(declared.keys().filter(|name| inserted.iter().any(|text| text.contains(&format!("{{{{{name}")))));
        let set = names.into_iter().filter_map(|name| Some((name, edition.values.get(name)?.layer?)));
        self.used.extend(set.map(|(name, place)| (composed.chain[place], name.clone())));
    }

    /// Keeps what the edition's own layer hides.
    pub(super) fn hides(&mut self, drift: &Drift) {
        let tracked = drift.tracked.iter();
        let hides = tracked.map(|one| Hides {
            module: one.module.clone(),
            key: one.key.clone(),
            state: one.state,
            is_slot: one.is_slot,
            is_unwritten: one.is_unwritten,
        });
        self.hides = hides.collect();
    }
}
