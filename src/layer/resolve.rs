//! A composed chain in one language becomes an edition: every text chosen, every value filled in.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::chain::rank;
use super::composed::{self, Composed, Contribution};
use super::contrast::{self, Paper};
use super::recall::Recall;
use super::{references, schedule, values};
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::draft::Operation;
use crate::edition::{
    Address, Edition, LayerSummary, Module, Part, Passage, Picture, Provenance, Section, Text, TextRef, Value,
};
use crate::project::{Language, Project};
use crate::source::{At, Snapshot, short_hash};

/// What resolving needs beside the chain.
pub struct Context<'a> {
    /// The project.
    pub project: &'a Project,
    /// Its files, for spans that cover them.
    pub snapshot: &'a Snapshot,
    /// The backgrounds of the theme.
    pub paper: &'a Paper,
    /// What was resolved before.
    pub recall: &'a Recall,
}

/// The name of the base's edition, in addresses and on the command line.
pub const BASE_EDITION: &str = "program";

/// The folder of the edition of a layer.
pub fn edition_id(project: &Project, layer: usize) -> Arc<str> {
    match layer {
        0 => BASE_EDITION.into(),
        layer => project.layers[layer].path.rsplit('/').next().unwrap_or_default().into(),
    }
}

/// Resolves a chain for the readers of one language.
pub fn edition(composed: &Composed, language: &Language, context: &Context<'_>) -> Checked<Edition> {
    let mut complaints = Vec::new();
    let project = context.project;
    let top = *composed.chain.last().unwrap_or(&0);
    let layer = &project.layers[top];
    let accepted = project.accepts(language);
    let values = values::resolve(project, composed, &accepted);
    let mut resolver =
        Resolver { context, composed, accepted: &accepted, values: &values, complaints: &mut complaints };
    let mut known = context.recall.edition(project, &composed.chain, language, &values);
    let of = composed.slugs().filter_map(|slug| composed.modules.get(slug));
    let modules: Vec<Arc<Module>> = of
        .map(|module| {
            let before = resolver.complaints.len();
            known.module(module, || (resolver.module(module), resolver.complaints.len() == before))
        })
        .collect();
    let index: BTreeMap<Arc<str>, usize> =
        modules.iter().enumerate().map(|(at, module)| (module.slug.clone(), at)).collect();
    known.keep_only(index.len(), |slug| index.contains_key(slug));
    let parts = resolver.parts(&index);
    let assets = resolver.assets();
    let accent = resolver.accent();
    let logo = resolver.logo(&assets);
    let agenda = schedule::days(composed, project)
        .iter()
        .map(|day| schedule::schedule(day, &modules, &index, &mut complaints))
        .collect();
    if top > 0 {
        schedule::check(layer, composed, &index, &mut complaints);
    }
    let renamed = renamed(composed);
    let edition = Edition {
        id: edition_id(project, top),
        name: if top == 0 { localized_title(project, &accepted) } else { layer.name.clone() },
        number: layer.number.clone(),
        names: project.kommune(top).map(|kommune| kommune.names.clone()).unwrap_or_default(),
        title: localized_title(project, &accepted),
        language: language.clone(),
        languages: layer.languages.clone(),
        parts,
        modules,
        index,
        renamed,
        values,
        agenda,
        accent,
        logo,
        assets,
        layers: summaries(composed, project),
    };
    references::check(&edition, composed, context, &mut known, &mut complaints);
    context.recall.keep_edition(language, known);
    Checked { value: edition, diagnostics: complaints }
}

/// The older addresses of the sections of a chain.
fn renamed(composed: &Composed) -> BTreeMap<Address, Address> {
    let mut renamed = BTreeMap::new();
    for (slug, module) in &composed.modules {
        for section in module.sections.iter() {
            for was in &section.was {
                let (old, id) =
                    was.split_once('#').map_or((slug.clone(), was.clone()), |(old, id)| (old.into(), id.into()));
                renamed.insert((old, id), (slug.clone(), section.id.clone()));
            }
        }
    }
    renamed
}

fn localized_title(project: &Project, accepted: &[Language]) -> String {
    project.programme.title.get(accepted).unwrap_or_default().to_owned()
}

fn summaries(composed: &Composed, project: &Project) -> Vec<LayerSummary> {
    let layers = composed.chain.iter().zip(&composed.changes);
    layers
        .map(|(index, changes)| {
            let layer = &project.layers[*index];
            LayerSummary {
                kind: layer.kind.clone(),
                name: layer.name.clone(),
                path: layer.path.clone(),
                version: if layer.files == 0 { String::new() } else { short_hash(layer.version) },
                files: layer.files,
                mark_local: layer.mark_local,
                changes: changes.to_vec(),
            }
        })
        .collect()
}

struct Resolver<'a, 'b> {
    context: &'a Context<'a>,
    composed: &'a Composed,
    accepted: &'a [Language],
    values: &'a BTreeMap<Arc<str>, Value>,
    complaints: &'b mut Vec<Diagnostic>,
}

impl Resolver<'_, '_> {
    /// The place of a layer of the project in this chain.
    fn place(&self, layer: usize) -> usize {
        self.composed.chain.iter().position(|at| *at == layer).unwrap_or(0)
    }

    fn parts(&self, index: &BTreeMap<Arc<str>, usize>) -> Vec<Part> {
        let titles = &self.context.project.programme.parts;
        let parts = self.composed.parts.iter().map(|(title, slugs)| Part {
            title: title
                .and_then(|at| titles[at].title.as_ref())
                .and_then(|title| title.get(self.accepted))
                .map(str::to_owned),
            modules: slugs.iter().filter_map(|slug| index.get(slug).copied()).collect(),
        });
        parts.filter(|part| !part.modules.is_empty()).collect()
    }

    fn module(&mut self, module: &composed::Module) -> Module {
        let mut sections = Vec::with_capacity(module.sections.len());
        // below a section that does not exist, nothing exists
        let mut absent_above: Option<u8> = None;
        for section in &module.sections {
            if absent_above.is_some_and(|level| section.level > level) {
                continue;
            }
            absent_above = (!self.exists(section)).then_some(section.level);
            if absent_above.is_none() {
                sections.extend(self.section(&module.slug, section));
            }
        }
        let title = self.front_text(module, |front| front.title.as_ref());
        let summary = self.front_text(module, |front| front.summary.as_ref());
        let minutes = module.fronts.iter().rev().find_map(|front| front.drafts[0].1.front.minutes.clone());
        self.check_minutes(&sections, minutes.as_ref());
        let declared = &self.context.project.programme.fields;
        let fields = declared.iter().filter_map(|(name, declaration)| {
            let label = declaration.label.get(self.accepted).unwrap_or(name).to_owned();
            Some((label, module.fields.get(name)?.clone()))
        });
        Module {
            slug: module.slug.clone(),
            title,
            summary,
            minutes: minutes.map(|minutes| minutes.value),
            fields: fields.collect(),
            sections,
        }
    }

    fn check_minutes(&mut self, sections: &[Section], minutes: Option<&At<u32>>) {
        let Some(minutes) = minutes else { return };
        let passages = sections.iter().flat_map(|section| section.passages.first().map(|passage| (section, passage)));
        let needed: u32 = passages
            .map(|(section, _)| section.passages.iter().map(|passage| passage.text.section().uses.minutes).sum::<u32>())
            .sum();
        if needed > minutes.value {
            let message = format!(
                "the exercises and films take {needed} minutes, and the module has {}; give it more `minutes`, or the exercises fewer",
                minutes.value
            );
            self.complaints.push(Diagnostic::new(Code::TimeOver, minutes.span, message));
        }
    }

    fn exists(&self, section: &composed::Section) -> bool {
        section.conditions.iter().all(|(parameter, wanted, _)| {
            self.values.get(parameter).is_some_and(|value| !value.slot && *value.text == **wanted)
        })
    }

    /// A text of the front matter: from the highest layer that says it in any language, in the first accepted
    /// language that it has.
    fn front_text(
        &self,
        module: &composed::Module,
        get: impl Fn(&crate::draft::FrontMatter) -> Option<&At<String>>,
    ) -> Text {
        for front in module.fronts.iter().rev() {
            let said: Vec<_> =
                front.drafts.iter().filter_map(|(language, draft)| Some((language, get(&draft.front)?))).collect();
            let chosen = self.accepted.iter().find_map(|wanted| said.iter().find(|(language, _)| *language == wanted));
            if let Some((language, text)) = chosen.or(said.first()) {
                return Text { text: text.value.clone(), language: Some((*language).clone()) };
            }
        }
        Text { text: module.slug.to_string(), language: None }
    }

    /// Content before form: the highest layer that hides the section decides, and among its languages the first that
    /// the reader accepts.
    fn section(&mut self, module: &str, section: &composed::Section) -> Option<Section> {
        let last = section.contributions.iter().rposition(Contribution::hides)?;
        let own = &section.contributions[last];
        let (language, text) = self.choose(own)?;
        let mut before = Vec::new();
        let mut after = Vec::new();
        let mut chosen = vec![(last, language.clone())];
        for (at, contribution) in section.contributions.iter().enumerate().skip(last + 1) {
            let Some((language, text)) = self.choose(contribution) else { continue };
            chosen.push((at, language.clone()));
            let passage = Passage { text, language, layer: self.place(contribution.layer) };
            match contribution.operation {
                Operation::Prepend => before.insert(0, passage),
                _ => after.push(passage),
            }
        }
        self.check_slot(module, section, &text);
        let (heading, heading_language) = self.heading(section, last, &text, &language);
        before.push(Passage { text, language, layer: self.place(own.layer) });
        before.append(&mut after);
        Some(Section {
            id: section.id.clone(),
            level: section.level,
            heading,
            heading_language,
            passages: before,
            in_deck: section.in_deck,
            slot: section.slot.is_some(),
            provenance: self.provenance(section, &chosen),
        })
    }

    /// A slot must be filled in by a chain that reaches the kind it asks for.
    fn check_slot(&mut self, module: &str, section: &composed::Section, text: &TextRef) {
        let project = self.context.project;
        let top = *self.composed.chain.last().unwrap_or(&0);
        let Some(kind) = &section.slot else { return };
        let asked = project.programme.kinds.iter().position(|known| known == kind);
        if rank(project, top) < asked || project.layers[top].is_in_register_only {
            return;
        }
        // the layer of that kind, which may lie below this one
        let mut chain = self.composed.chain.iter().rev().map(|layer| &project.layers[*layer]);
        let layer = chain.find(|layer| layer.kind == *kind).unwrap_or(&project.layers[top]);
        let (id, path) = (&section.id, &layer.path);
        let message =
            format!("`{module}#{id}` must be filled in by the {kind}; run `lagvis override {module}#{id} --in {path}`");
        let there = text.section().heading.span;
        let span = crate::source::Span::new(layer.config, 0, 0);
        self.complaints.push(Diagnostic::new(Code::Unfilled, span, message).note(there, "the section to fill in"));
    }

    /// The heading: that of the chosen text, or where it is left empty, the nearest one below.
    fn heading(
        &self,
        section: &composed::Section,
        last: usize,
        text: &TextRef,
        language: &Language,
    ) -> (TextRef, Language) {
        if !text.section().heading.title.is_empty() {
            return (text.clone(), language.clone());
        }
        for contribution in section.contributions[..last].iter().rev() {
            let titled = |wanted: &&Language| {
                contribution
                    .texts
                    .iter()
                    .find(|(language, text)| language == *wanted && !text.section().heading.title.is_empty())
            };
            if let Some((language, text)) = self.accepted.iter().find_map(|wanted| titled(&wanted)) {
                return (text.clone(), language.clone());
            }
        }
        (text.clone(), language.clone())
    }

    /// The text of a contribution in the first language that the reader accepts.
    fn choose(&mut self, contribution: &Contribution) -> Option<(Language, TextRef)> {
        let found = self
            .accepted
            .iter()
            .find_map(|wanted| contribution.texts.iter().find(|(language, _)| language == wanted))
            .map(|(language, text)| (language.clone(), text.clone()));
        if found.is_none() {
            let (language, text) = &contribution.texts[0];
            let heading = &text.section().heading;
            let reader = &self.accepted[0];
            let message = format!(
                "`{}` has text in {language} only, which a reader of {reader} accepts no substitute for; translate it, or add `{language}` to `languages: {{{reader}: […]}}` in lagvis.yaml",
                heading.id
            );
            self.complaints.push(Diagnostic::new(Code::NoLanguage, heading.span, message));
        }
        found
    }

    fn provenance(&self, section: &composed::Section, chosen: &[(usize, Language)]) -> Vec<Provenance> {
        let contributions = section.contributions.iter().enumerate();
        contributions
            .map(|(at, contribution)| {
                let shown = chosen.iter().find(|(index, _)| *index == at);
                let language = shown.map_or(&contribution.texts[0].0, |(_, language)| language);
                let text =
                    contribution.texts.iter().find(|(known, _)| known == language).unwrap_or(&contribution.texts[0]);
                Provenance {
                    layer: self.place(contribution.layer),
                    span: text.1.section().span,
                    operation: contribution.word(),
                    language: language.clone(),
                    shown: shown.is_some(),
                }
            })
            .collect()
    }

    /// The pictures, each from the highest layer that has it, with its row there.
    fn assets(&self) -> BTreeMap<Arc<str>, Picture> {
        let mut assets = BTreeMap::new();
        for (place, layer) in self.composed.chain.iter().enumerate() {
            for (path, asset) in &self.context.project.layers[*layer].assets {
                if let Some(row) = &asset.row {
                    let picture = Picture { file: asset.file, row: row.clone(), size: asset.size, layer: place };
                    assets.insert(path.clone(), picture);
                }
            }
        }
        assets
    }

    fn accent(&mut self) -> Option<crate::edition::AccentPair> {
        let layers = self.composed.chain.iter().rev();
        let accent = layers.filter_map(|layer| self.context.project.layers[*layer].accent.as_ref()).next()?;
        contrast::check(accent, self.context.paper, self.complaints)
    }

    fn logo(&mut self, assets: &BTreeMap<Arc<str>, Picture>) -> Option<Arc<str>> {
        let top = *self.composed.chain.last()?;
        let (layer, logo) = self
            .composed
            .chain
            .iter()
            .rev()
            .find_map(|layer| self.context.project.layers[*layer].logo.as_ref().map(|logo| (*layer, logo)))?;
        if let Some(path) = assets.get_key_value(logo.value.as_str()).map(|(path, _)| path.clone()) {
            return Some(path);
        }
        if layer == top {
            let there = self.context.project.layers[layer].assets.contains_key(logo.value.as_str());
            let message = match there {
                true => format!(
                    "`{}` has no row in `assets/assets.yaml`; say there who made it and how it may be used",
                    logo.value
                ),
                false => format!("there is no picture `{}` in this layer", logo.value),
            };
            self.complaints.push(Diagnostic::new(Code::Figure, logo.span, message));
        }
        None
    }
}
