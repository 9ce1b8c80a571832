//! A composed module becomes the module of an edition: which sections exist, and which texts of each are shown.
//!
//! The texts themselves are only referred to, with their parameters in them: `book` fills these in.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::chain::Chain;
use super::composed::{self, Contribution, accepted_text};
use super::conditions::holds;
use super::learning::{Lessons, check_places};
use super::messages as say;
use crate::cache::Key;
use crate::diagnostic::Complaints;
use crate::draft::{self, Condition, Draft, FrontMatter, Operation};
use crate::edition::{Depth, Module, Passage, Provenance, Section, TextRef, Value};
use crate::markup::Interpolated;
use crate::project::{Language, LayerId, Project};
use crate::source::{At, Snapshot, Span};

/// What chooses among the texts of a chain for the readers of one language.
pub(super) struct Resolver<'a, 'b> {
    pub(super) project: &'a Project,
    /// The files, whose hashes a module's hash is made of.
    pub(super) snapshot: &'a Snapshot,
    pub(super) chain: &'a Chain,
    /// The languages that the readers accept, best first.
    pub(super) accepted: &'a [Language],
    /// The values of the parameters, on which the conditions of sections depend.
    pub(super) values: &'a BTreeMap<Arc<str>, Value>,
    /// What is found while modules are resolved.
    pub(super) complaints: &'b mut Complaints,
}

impl Resolver<'_, '_> {
    /// The place of a layer in the chain.
    fn depth(&self, layer: LayerId) -> Depth {
        self.chain.depth(layer).unwrap_or(Depth::BASE)
    }

    /// The module as its readers have it.
    pub(super) fn module(&mut self, module: &composed::Module) -> Module {
        let mut sections = Vec::with_capacity(module.sections.len());
        // below a section that does not exist, nothing exists
        let mut absent_above: Option<u8> = None;
        for section in &module.sections {
            if absent_above.is_some_and(|level| section.level > level) {
                continue;
            }
            let exists = section.condition().is_none_or(|condition| holds(self.values, &condition.value));
            absent_above = (!exists).then_some(section.level);
            if absent_above.is_none() {
                sections.extend(self.section(&module.slug, section));
            }
        }
        let title = self.front_text(module, |front| front.title.as_ref()).unwrap_or_else(|| (&*module.slug).into());
        let summary = self.front_text(module, |front| front.summary.as_ref()).unwrap_or_default();
        let minutes = module.fronts.iter().rev().find_map(|front| front.drafts[0].1.front.minutes.clone());
        self.check_minutes(&sections, minutes.as_ref());
        self.check_lessons(module, &sections, minutes.is_some());
        let declared = &self.project.programme.fields;
        let fields = declared.iter().filter_map(|(name, declaration)| {
            let label = declaration.label.get(self.accepted).map_or(&**name, String::as_str).to_owned();
            Some((label, module.fields.get(name)?.clone()))
        });
        let hash = self.hash(module, &sections);
        Module {
            hash,
            slug: module.slug.clone(),
            title,
            summary,
            minutes: minutes.map(|minutes| minutes.value),
            fields: fields.collect(),
            sections,
        }
    }

    /// A hash of all that a module with these sections is resolved from.
    fn hash(&self, module: &composed::Module, sections: &[Section]) -> u128 {
        let mut key = Key::default();
        for (_, draft) in module.fronts.iter().flat_map(|front| &front.drafts) {
            let file = self.snapshot.file(draft.file);
            key.number(file.id.0.into()).hash(file.hash);
        }
        sections.iter().for_each(|section| section.sign(self.snapshot, &mut key));
        key.finish()
    }

    /// Reports a module that takes fewer minutes than the callouts in its texts need together.
    fn check_minutes(&mut self, sections: &[Section], minutes: Option<&At<u32>>) {
        // where slides are planned, `book::time` says more
        let Some(minutes) = minutes.filter(|_| self.project.programme.time.is_none()) else { return };
        let passages = sections.iter().flat_map(|section| &section.passages);
        let needed: u32 = passages.map(|passage| passage.text.section().uses.minutes).sum();
        if needed > minutes.value {
            self.complaints.push(say::exercises_too_long(minutes.span, needed, minutes.value));
        }
    }

    /// Reports what a module lacks of goals, key points and quizzes: nothing is asked of one that takes no time of the course.
    fn check_lessons(&mut self, module: &composed::Module, sections: &[Section], has_minutes: bool) {
        let lessons = Lessons::of(module, sections, self.chain, self.values, self.accepted);
        lessons.check_numbers(self.complaints);
        if let Some(asked) = self.project.programme.holds.filter(|_| has_minutes) {
            lessons.check_held(asked, self.complaints);
            if self.chain.top().is_base() {
                check_places(sections, asked, self.complaints);
            }
        }
    }

    /// A text of the front matter: from the highest layer that says it in any language, in the first accepted
    /// language that it has.
    fn front_text(
        &self,
        module: &composed::Module,
        get: impl Fn(&FrontMatter) -> Option<&At<Interpolated>>,
    ) -> Option<Interpolated> {
        let said = module.front_text(self.accepted, |front| get(front).map(|text| text.value.clone()));
        said.map(|(_, _, text)| text)
    }

    /// Content before form: the highest layer that hides the section decides, and among its languages the first that
    /// the reader accepts.
    fn section(&mut self, module: &str, section: &composed::Section) -> Option<Section> {
        let own = section.top();
        let (own_language, own_text) = self.choose(&section.contributions[own])?;
        let mut passages = Vec::new();
        let mut chosen = Vec::new();
        for (at, contribution) in section.seen() {
            let layer = self.depth(contribution.layer);
            let text = match at == own {
                true => Some((own_language.clone(), own_text.clone())),
                false => self.choose(contribution),
            };
            let Some((language, text)) = text else { continue };
            chosen.push((at, language.clone()));
            // a translation is as old as what it translates, unless it says otherwise
            let own = text.section().heading.attributes.checked.as_ref();
            let checked = own.or(contribution.attributes().checked.as_ref()).map(|at| at.value);
            passages.push(Passage { text, language, layer, checked });
        }
        self.check_slot(module, section, &own_text);
        let (heading_language, heading) = self.heading(section).unwrap_or((own_language, own_text));
        Some(Section {
            id: section.id.clone(),
            level: section.level,
            heading,
            heading_language,
            passages,
            in_deck: section.in_deck(),
            optional: section.optional(),
            in_steps: section.in_steps(),
            slot: section.slot().is_some(),
            provenance: self.provenance(section, &chosen),
        })
    }

    /// A slot must be filled in by a chain that reaches the kind it asks for.
    fn check_slot(&mut self, module: &str, section: &composed::Section, text: &TextRef) {
        let Some(kind) = section.slot() else { return };
        let mut chain = self.chain.layers().map(|layer| self.project.layer(layer));
        let Some(layer) = chain.find(|layer| *layer.kind == *kind && !layer.is_in_register_only) else { return };
        // one that tries to fill it in where it may not is told of that, once
        let is_tried = |one: &draft::Section| {
            one.heading.id == section.id && !matches!(one.heading.attributes.operation.value, Operation::Insert(_))
        };
        let is_told = |draft: &Arc<Draft>| draft.sections.iter().any(is_tried);
        let address = format!("{module}#{}", section.id);
        let off = section.contributions.iter().filter(|one| one.is_off);
        if let Some(condition) = off.filter_map(|one| one.attributes().condition.as_ref()).next_back() {
            let Condition { parameter, value } = &condition.value;
            self.complaints.push(say::unfilled_by_condition(condition.span, address, kind, parameter, value));
            return;
        }
        if layer.drafts.get(module).is_some_and(is_told) {
            return;
        }
        let file = format!("{}/{}", layer.folder, layer.file_name(module, layer.main_language()));
        let is_gone = !layer.drafts.contains_key(module) && layer.recorded(module, layer.main_language()).is_some();
        let told = if is_gone { say::file_is_gone } else { say::unfilled };
        let found = told(Span::new(layer.config, 0, 0), address, kind, &layer.path, file);
        self.complaints.push(found.note(text.section().heading.span, say::section_to_fill_in()));
    }

    /// The text with the heading: the chosen one, or where its heading is left empty, the nearest one below.
    fn heading(&self, section: &composed::Section) -> Option<(Language, TextRef)> {
        let is_titled = |one: &&(Language, TextRef)| !one.1.section().heading.title.is_empty();
        let mut titled = section.titled();
        let own = titled.next().and_then(|own| accepted_text(&own.texts, self.accepted)).filter(is_titled);
        let below = titled.find_map(|contribution| {
            let titled: Vec<_> = contribution.texts.iter().filter(is_titled).cloned().collect();
            accepted_text(&titled, self.accepted).cloned()
        });
        own.cloned().or(below)
    }

    /// The text of a contribution in the first language that the reader accepts.
    fn choose(&mut self, contribution: &Contribution) -> Option<(Language, TextRef)> {
        let found = accepted_text(&contribution.texts, self.accepted).cloned();
        if found.is_none() {
            let (language, text) = &contribution.texts[0];
            let heading = &text.section().heading;
            let reader = &self.accepted[0];
            self.complaints.push(say::text_in_language_only(heading.span, &heading.id, language, reader));
        }
        found
    }

    /// Where each contribution comes from, lowest first; `chosen` are the indices and languages of those that are shown.
    fn provenance(&self, section: &composed::Section, chosen: &[(usize, Language)]) -> Vec<Provenance> {
        let contributions = section.contributions.iter().enumerate();
        contributions
            .map(|(at, contribution)| {
                let shown = chosen.iter().find(|(index, _)| *index == at);
                let language = shown.map_or(&contribution.texts[0].0, |(_, language)| language);
                let text =
                    contribution.texts.iter().find(|(known, _)| known == language).unwrap_or(&contribution.texts[0]);
                Provenance {
                    layer: self.depth(contribution.layer),
                    span: text.1.section().span,
                    operation: contribution.word(),
                    language: language.clone(),
                    shown: shown.is_some(),
                    is_off: contribution.is_off,
                }
            })
            .collect()
    }
}
