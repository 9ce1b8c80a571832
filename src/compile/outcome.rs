//! What became of an edition.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::Complaints;
use crate::edition::Edition;
use crate::layer::Composed;
use crate::layer::drift::{Drift, State};
use crate::markup::Interpolated;
use crate::project::{LayerId, Localized, Project};
use crate::site::Site;
use crate::source::{FileId, Span};

/// What became of an edition.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Its layer.
    pub layer: LayerId,
    /// The edition's id.
    pub id: Arc<str>,
    /// What was found in it, beyond [`super::Workspace::diagnostics`].
    pub diagnostics: Complaints,
    /// Its pages, unless something in it is wrong, or only a check was asked for.
    pub site: Option<Site>,
    /// Whether there is an error in it, so that it is not published.
    pub failed: bool,
    /// What the machine could not do for it, which is no fault of its texts.
    pub trouble: Option<String>,
    /// What it uses of its layers.
    pub usage: LayerUsage,
}

/// What an edition uses of its layers: counts, and which of their texts and values.
#[derive(Clone, Debug, Default)]
pub struct LayerUsage {
    /// Sections with text of the edition's own layer.
    pub local: usize,
    /// Sections and values that the edition's own layer must fill in, and has not.
    pub unfilled: usize,
    /// What the edition's own layer hides.
    pub hides: Vec<HiddenItem>,
    /// The number of texts that it adds to sections and places by them, of which it is not recorded for which sections.
    pub unrecorded: usize,
    /// Texts of layers above the base that are shown, by their place in their files.
    pub shown: BTreeSet<Span>,
    /// Values of layers that are used: the layer, and the parameter.
    pub used: BTreeSet<(LayerId, Arc<str>)>,
    /// The pictures that are used, those of the base too.
    pub pictures: BTreeSet<FileId>,
}

/// One thing that a layer hides.
#[derive(Clone, Debug)]
pub struct HiddenItem {
    /// The module; nothing for a picture.
    pub module: Option<Arc<str>>,
    /// What it is recorded under.
    pub key: String,
    /// How it compares with what was recorded.
    pub state: State,
    /// Whether it is a slot that still holds the instruction what to write.
    pub is_unwritten: bool,
}

impl LayerUsage {
    /// The number of hidden things of a kind, each once for all languages.
    pub(super) fn count(&self, is_it: impl Fn(&&HiddenItem) -> bool) -> usize {
        self.hides.iter().filter(is_it).map(|one| (&one.module, &one.key)).collect::<BTreeSet<_>>().len()
    }

    /// Adds an edition in one of its languages; only the first is counted for what is local and unfilled.
    pub(super) fn add(&mut self, edition: &Edition, composed: &Composed, project: &Project) {
        let top = edition.top();
        let is_first = edition.languages.first() == Some(&edition.language);
        if is_first {
            let sections = edition.all_modules().flat_map(|module| &module.sections).filter(|section| section.slot);
            self.unfilled += sections.count() + edition.values.values().filter(|value| value.slot).count();
        }
        if top.is_base() {
            return; // nothing of the base is a layer's, or without effect
        }
        let mut names: BTreeSet<&Arc<str>> = BTreeSet::new();
        let mut pictures: BTreeSet<&Arc<str>> = edition.logo.iter().collect();
        for section in edition.all_modules().flat_map(|module| &module.sections) {
            let shown = section.provenance.iter().filter(|part| part.shown && !part.layer.is_base());
            self.shown.extend(shown.clone().map(|part| part.span));
            let texts = section.passages.iter().map(|passage| passage.text.section());
            pictures.extend(texts.clone().flat_map(|text| &text.uses.images).map(|(path, _)| path));
            names.extend(texts.flat_map(|text| &text.uses.parameters).map(|parameter| &parameter.name));
            if is_first {
                self.local += usize::from(shown.clone().any(|part| part.layer == top));
            }
        }
        self.pictures.extend(pictures.into_iter().filter_map(|path| Some(edition.assets.get(path)?.file)));
        let sections = composed.modules.values().flat_map(|module| &module.sections);
        let conditions = sections.flat_map(|section| &section.contributions);
        names.extend(conditions.filter_map(|one| Some(&one.attributes().condition.as_ref()?.value.parameter)));
        let declared = &project.programme.parameters;
        names.extend(declared.iter().filter(|(_, declaration)| declaration.foot).map(|(name, _)| name));
        let defaults = declared.values().filter_map(|declaration| declaration.default.as_ref());
        let accepted = project.accepts(&edition.language);
        let lines = edition.lines(&accepted).chain(edition.all_modules().flat_map(|module| module.lines()));
        let lines = lines.chain(defaults.flat_map(Localized::texts));
        names.extend(lines.flat_map(Interpolated::parameters).map(|parameter| &parameter.name));
        let set = names.into_iter().filter_map(|name| Some((name, edition.values.get(name)?.layer?)));
        self.used.extend(set.filter_map(|(name, depth)| Some((composed.chain.at(depth)?, name.clone()))));
    }

    /// Adds what the edition's own layer hides.
    pub(super) fn add_hidden(&mut self, drift: &Drift) {
        self.unrecorded = drift.additions.iter().filter(|one| one.recorded.is_none()).count();
        let tracked = drift.overrides.iter();
        let hides = tracked.map(|one| HiddenItem {
            module: one.module.clone(),
            key: one.key.clone(),
            state: one.state,
            is_unwritten: one.is_unwritten,
        });
        self.hides = hides.collect();
    }
}
