//! Everything that a text refers to is there: parameters, links, acts, pictures, days.

use std::sync::Arc;

use super::composed::Composed;
use super::recall::Resolved;
use super::resolve::Context;
use crate::diagnostic::{Code, Diagnostic, did_you_mean};
use crate::draft::{Draft, Section};
use crate::edition::{Edition, Module};
use crate::project::{Layer, ParameterType, Project};
use crate::source::{Span, hash};

/// Checks an edition: its values, links and pictures.
pub(super) fn check(
    edition: &Edition,
    composed: &Composed,
    context: &Context<'_>,
    known: &mut Resolved,
    complaints: &mut Vec<Diagnostic>,
) {
    let checker = Checker { edition, composed, context };
    known.begin_check(targets(edition));
    for module in &edition.modules {
        known.check(module, || {
            let before = complaints.len();
            let sections = module.sections.iter();
            let lacking = sections.filter(|section| checker.section(module, section, complaints)).count();
            complaints.len() == before && lacking == 0
        });
    }
}

/// A hash of all that a text may refer to: addresses, pictures, days, and parameters that have a value.
fn targets(edition: &Edition) -> u128 {
    let mut bytes = Vec::new();
    let mut add = |kind: u8, name: &str| {
        bytes.push(kind);
        bytes.extend(name.as_bytes());
    };
    for module in &edition.modules {
        add(0, &module.slug);
        module.sections.iter().for_each(|section| add(1, &section.id));
    }
    edition.renamed.keys().for_each(|(slug, id)| add(2, &format!("{slug}#{id}")));
    edition.assets.keys().for_each(|path| add(3, path));
    edition.agenda.iter().for_each(|day| add(4, &day.day.to_string()));
    edition.values.keys().for_each(|name| add(5, name));
    hash(&bytes)
}

struct Checker<'a> {
    edition: &'a Edition,
    composed: &'a Composed,
    context: &'a Context<'a>,
}

impl Checker<'_> {
    /// Checks a section, and says whether a parameter in it has no value, which is told once an edition.
    fn section(&self, module: &Module, section: &crate::edition::Section, complaints: &mut Vec<Diagnostic>) -> bool {
        let mut lacks = false;
        let texts = section.passages.iter().map(|passage| passage.text.section());
        for text in texts {
            for parameter in &text.uses.parameters {
                let declared = self.context.project.programme.parameters.get(&parameter.name);
                if let Some(declaration) = declared.filter(|_| !self.edition.values.contains_key(&parameter.name)) {
                    lacks = true;
                    let found = self.no_value(&parameter.name, parameter.span, declaration.span);
                    if !complaints.iter().any(|told| told.span == found.span && told.message == found.message) {
                        complaints.push(found);
                    }
                }
            }
            for link in &text.uses.sections {
                complaints.extend(self.link(module, link.module.as_deref(), link.id.as_deref(), link.span));
            }
            for (path, span) in &text.uses.images {
                complaints.extend(self.image(path, *span));
            }
            for (day, span) in &text.uses.days {
                if !self.edition.agenda.iter().any(|known| known.day == *day) {
                    let message = format!("the agenda has no day {day}; lagvis.yaml lists its days");
                    complaints.push(Diagnostic::new(Code::Callout, *span, message));
                }
            }
        }
        lacks
    }

    fn no_value(&self, name: &str, span: Span, declared: Span) -> Diagnostic {
        let top = *self.composed.chain.last().unwrap_or(&0);
        let layer = &self.context.project.layers[top];
        if top == 0 {
            let message =
                format!("parameter `{name}` has no value for this edition; give it a `default` in lagvis.yaml");
            return Diagnostic::new(Code::NoValue, span, message).note(declared, "declared here without a default");
        }
        let message = format!(
            "parameter `{name}` has no value for {}; write `{name}: …` under `values:` in its layer.yaml",
            layer.path
        );
        Diagnostic::new(Code::NoValue, Span::new(layer.config, 0, 0), message).note(span, "used here")
    }

    fn link(&self, module: &Module, target: Option<&str>, id: Option<&str>, span: Span) -> Option<Diagnostic> {
        let slug = target.unwrap_or(&module.slug);
        let moved = id.and_then(|id| self.edition.renamed.get(&(Arc::from(slug), Arc::from(id))));
        let there = self.edition.module(slug);
        let has = |module: &Module, id: &str| module.sections.iter().any(|section| *section.id == *id);
        let is_there = there.is_some_and(|module| id.is_none_or(|id| has(module, id)));
        if let Some((module, id)) = moved.filter(|_| !is_there) {
            let message = format!("the section that this links to is now `{module}.md#{id}`; the link leads there");
            return Some(Diagnostic::new(Code::Renamed, span, message));
        }
        let Some(there) = there else {
            if self.composed.removed.contains_key(slug) {
                return Some(self.removed(slug, span));
            }
            let near = did_you_mean(slug, self.edition.index.keys().map(|known| &**known));
            return Some(Diagnostic::new(
                Code::BrokenLink,
                span,
                format!("there is no module `{slug}` to link to{near}"),
            ));
        };
        let id = id?;
        if has(there, id) {
            return None;
        }
        let composed = self.composed.modules.get(slug);
        let was = composed.is_some_and(|module| {
            module.removed.contains_key(id) || module.sections.iter().any(|section| *section.id == *id)
        });
        if was {
            return Some(self.removed(&format!("{slug}#{id}"), span));
        }
        let near = did_you_mean(id, there.sections.iter().map(|section| &*section.id));
        Some(Diagnostic::new(Code::BrokenLink, span, format!("there is no section `{id}` in {slug} to link to{near}")))
    }

    fn removed(&self, what: &str, span: Span) -> Diagnostic {
        let message =
            format!("`{what}` is not in the edition {}; the link is shown as plain text there", self.edition.id);
        Diagnostic::new(Code::LinkRemoved, span, message)
    }

    fn image(&self, path: &str, span: Span) -> Option<Diagnostic> {
        if self.edition.assets.contains_key(path) {
            return None;
        }
        let layers = self.composed.chain.iter().map(|layer| &self.context.project.layers[*layer]);
        let there = layers.clone().any(|layer| layer.assets.contains_key(path));
        let message = if there {
            format!("`{path}` has no row in `assets/assets.yaml`; say there who made it and how it may be used")
        } else {
            let near = did_you_mean(path, layers.flat_map(|layer| layer.assets.keys().map(|known| &**known)));
            format!("there is no picture `{path}`{near}")
        };
        Some(Diagnostic::new(Code::Figure, span, message))
    }
}

/// Checks what a layer's texts name in the programme, once for all editions: parameters, conditions, acts.
pub(super) fn check_layer(project: &Project, layer: &Layer, complaints: &mut Vec<Diagnostic>) {
    let drafts = layer.drafts.values().chain(layer.translations.values());
    for section in drafts.flat_map(|draft: &Arc<Draft>| &draft.sections) {
        check_section(project, section, complaints);
    }
}

fn check_section(project: &Project, section: &Section, complaints: &mut Vec<Diagnostic>) {
    let parameters = &project.programme.parameters;
    let undeclared = |name: &str, span| {
        let near = did_you_mean(name, parameters.keys().map(|known| &**known));
        let message = format!("parameter `{name}` is not declared; declare it under `parameters` in lagvis.yaml{near}");
        Diagnostic::new(Code::UndeclaredParameter, span, message)
    };
    for parameter in &section.uses.parameters {
        match parameters.get(&parameter.name) {
            None => complaints.push(undeclared(&parameter.name, parameter.span)),
            Some(declaration) if parameter.add != 0 && declaration.kind != ParameterType::Number => {
                let name = &parameter.name;
                let message = format!("only a number can be counted from, and `{name}` is not of `type: number`");
                complaints.push(Diagnostic::new(Code::UndeclaredParameter, parameter.span, message));
            }
            Some(_) => {}
        }
    }
    if let Some(condition) = &section.heading.words.condition {
        match parameters.get(&condition.value.parameter) {
            None => complaints.push(undeclared(&condition.value.parameter, condition.span)),
            Some(declaration) if !declaration.of.contains(&condition.value.value) => {
                let known = declaration.of.iter().map(|word| &**word);
                let all = known.clone().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
                let near = did_you_mean(&condition.value.value, known);
                let (name, value) = (&condition.value.parameter, &condition.value.value);
                let message = match all.as_str() {
                    "" => format!("`{name}` is no choice, so `if=` cannot ask for it"),
                    all => format!("`{name}` is never `{value}`: it is one of {all}{near}"),
                };
                complaints.push(Diagnostic::new(Code::UnknownWord, condition.span, message));
            }
            Some(_) => {}
        }
    }
    for (place, span) in &section.uses.acts {
        let known = || project.acts.keys().map(|key| &**key);
        if !project.acts.contains_key(&place.act) {
            let near = did_you_mean(&place.act, known());
            let message = format!("there is no act `{}` in content/acts.yaml{near}", place.act);
            complaints.push(Diagnostic::new(Code::UnknownAct, *span, message));
        } else if !is_place(&place.place) {
            let message =
                format!("`{}` is no place in an act; write a section such as `14-7`, or `kapittel-5`", place.place);
            complaints.push(Diagnostic::new(Code::UnknownAct, *span, message));
        }
    }
}

/// A section such as `6`, `14-7`, `2a-1` or `3a`, a chapter, or the whole act.
fn is_place(place: &str) -> bool {
    let number = place.strip_prefix("kapittel-").unwrap_or(place);
    place.is_empty()
        || (number.starts_with(|c: char| c.is_ascii_digit())
            && number.chars().all(|c| c.is_ascii_digit() || c.is_ascii_lowercase() || c == '-')
            && !number.contains("--")
            && !number.ends_with('-'))
}
