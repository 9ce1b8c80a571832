//! Composes a chain of layers, one layer at a time.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::composed::{Composed, Contribution, Front, Module, drafts};
use super::moves::Moves;
use super::overrides::{Overlay, new_section};
use super::recall::Recall;
use super::{fields, modules, policy, targets, texts};
use crate::diagnostic::{Checked, Code, Diagnostic, did_you_mean};
use crate::draft::{Draft, Operation};
use crate::edition::Change;
use crate::markup::plain;
use crate::parse::no_id;
use crate::project::{Language, Project};

/// The base, as a chain of one.
pub fn base(project: &Project, recall: &Recall) -> Checked<Composed> {
    let mut complaints = Vec::new();
    let layer = project.base();
    let mut composed = Composed {
        chain: vec![0],
        parts: modules::base(project),
        modules: BTreeMap::new(),
        removed: BTreeMap::new(),
        changes: vec![Arc::new(Vec::new())],
    };
    let mut known = recall.base(project);
    for slug in layer.drafts.keys() {
        let drafts = drafts(layer, slug);
        let before = complaints.len();
        let module = known.module(slug, &drafts, || {
            let module = own_module(project, 0, slug, &drafts, None, &mut complaints);
            (module, complaints.len() == before)
        });
        composed.modules.insert(slug.clone(), module);
    }
    known.keep_only(layer.drafts.len(), |slug| layer.drafts.contains_key(slug));
    recall.keep_base(known);
    for ((slug, _), draft) in &layer.translations {
        if !layer.drafts.contains_key(slug) {
            complaints.push(no_original(slug, draft));
        }
    }
    Checked { value: composed, diagnostics: complaints }
}

/// The chain `below`, with one more layer over it.
pub fn above(below: &Composed, project: &Project, index: usize) -> Checked<Composed> {
    let mut complaints = Vec::new();
    let layer = &project.layers[index];
    let mut composed = below.clone();
    composed.chain.push(index);
    let mut changes = Vec::new();
    modules::change(&mut composed, project, index, &mut changes, &mut complaints);
    let moves = Moves::of(below, layer);
    for (slug, draft) in &layer.drafts {
        let drafts = drafts(layer, slug);
        let added = layer.modules.add.iter().any(|module| module.value == *slug);
        match below.modules.get(slug) {
            Some(_) if !composed.modules.contains_key(slug) => complaints.push(Diagnostic::new(
                Code::TargetGone,
                draft.front.span.unwrap_or(draft.sections.first().map_or(project_start(draft), |s| s.heading.span)),
                format!("this layer removes the module `{slug}`, so this file does nothing; take the file away, or `{slug}` out of `remove`"),
            )),
            Some(module) if !added => {
                let over = Over { project, index, moves: &moves };
                let module = over.lay(module, Some(&drafts), &mut changes, &mut complaints);
                composed.modules.insert(slug.clone(), Arc::new(module));
            }
            Some(_) => {}
            None if added => {
                let module = own_module(project, index, slug, &drafts, Some(&mut changes), &mut complaints);
                composed.modules.insert(slug.clone(), Arc::new(module));
            }
            None if moves.all_of(draft, slug) => {}
            None => complaints.push(unknown_module(below, project, slug, draft)),
        }
    }
    for slug in moves.targets().filter(|slug| !layer.drafts.contains_key(*slug)) {
        if let Some(module) = below.modules.get(slug).filter(|_| composed.modules.contains_key(slug)) {
            let over = Over { project, index, moves: &moves };
            let module = over.lay(module, None, &mut changes, &mut complaints);
            composed.modules.insert(slug.clone(), Arc::new(module));
        }
    }
    for ((slug, _), draft) in &layer.translations {
        if !layer.drafts.contains_key(slug) {
            complaints.push(no_original(slug, draft));
        }
    }
    composed.changes.push(Arc::new(changes));
    Checked { value: composed, diagnostics: complaints }
}

fn project_start(draft: &Draft) -> crate::source::Span {
    crate::source::Span::new(draft.file, 0, 0)
}

fn first_line(draft: &Draft) -> crate::source::Span {
    draft.sections.first().map_or(project_start(draft), |section| section.heading.span)
}

fn no_original(slug: &str, draft: &Draft) -> Diagnostic {
    let message = format!(
        "this translates `{slug}.md`, which is not in the same folder; the file in the layer's first language decides what there is"
    );
    Diagnostic::new(Code::UnknownTarget, first_line(draft), message)
}

fn unknown_module(below: &Composed, project: &Project, slug: &str, draft: &Draft) -> Diagnostic {
    let span = first_line(draft);
    if let Some((layer, removed)) = below.removed.get(slug) {
        let path = &project.layers[*layer].path;
        let message = format!("the module `{slug}` no longer exists: {path} removed it; take this file away");
        return Diagnostic::new(Code::TargetGone, span, message).note(*removed, "removed here");
    }
    if !draft.front.base.is_empty() {
        let message = format!(
            "the module `{slug}` no longer exists below; the texts that you replaced are in `.base/`; take this file away, or make it a module of your own: `modules: {{add: [{slug}]}}` in layer.yaml"
        );
        return Diagnostic::new(Code::TargetGone, span, message);
    }
    let holders = below.modules.values().filter(|module| module.section(slug).is_some());
    if let [holder] = holders.collect::<Vec<_>>().as_slice() {
        let holder = &holder.slug;
        let message = format!(
            "there is no module `{slug}`; it is a section of `{holder}`, so write it in `{holder}.md` under `{{#{slug}}}`"
        );
        return Diagnostic::new(Code::UnknownTarget, span, message);
    }
    let near = did_you_mean(slug, below.slugs().map(|known| &**known));
    let message = format!(
        "there is no module `{slug}`{near}{} for a module of your own write `modules: {{add: [{slug}]}}` in layer.yaml",
        if near.is_empty() { ";" } else { "" }
    );
    Diagnostic::new(Code::UnknownTarget, span, message)
}

/// A module that begins in this layer; `changes` is where a layer above the base tells of it.
fn own_module(
    project: &Project,
    index: usize,
    slug: &Arc<str>,
    drafts: &[(Language, Arc<Draft>)],
    changes: Option<&mut Vec<Change>>,
    complaints: &mut Vec<Diagnostic>,
) -> Module {
    let main = &drafts[0].1;
    let mut module = Module {
        slug: slug.clone(),
        fronts: vec![Front { layer: index, drafts: drafts.to_vec() }],
        fields: BTreeMap::new(),
        sections: Vec::new(),
        removed: BTreeMap::new(),
    };
    fields::lay(&mut module.fields, project, &main.front, true, complaints);
    module.sections = own_sections(project, index, drafts, slug, complaints);
    if let Some(changes) = changes {
        let title = main.front.title.as_ref().map_or(slug.to_string(), |title| title.value.clone());
        changes.push(Change { operation: "new", module: slug.clone(), section: None, title });
    }
    module
}

/// The sections of a file that is a whole module.
fn own_sections(
    project: &Project,
    index: usize,
    drafts: &[(Language, Arc<Draft>)],
    slug: &str,
    complaints: &mut Vec<Diagnostic>,
) -> Vec<super::composed::Section> {
    let main = &drafts[0].1;
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut sections = Vec::new();
    for (at, section) in main.sections.iter().enumerate() {
        let heading = &section.heading;
        if let Some(first) = seen.get(&*heading.id) {
            if !heading.invented {
                complaints.push(targets::double(section, &main.sections[*first]));
            }
            continue;
        }
        seen.insert(&heading.id, at);
        if heading.invented && index > 0 {
            complaints.push(no_id(&plain(&heading.title), heading.span));
        }
        if let Some(span) = heading.words.operation.span {
            let word = heading.words.operation.value.word();
            let message = format!("`{word}` changes a section of a layer below, and this module has none below it");
            complaints.push(Diagnostic::new(Code::UnknownWord, span, message));
        }
        policy::check_kind(project, &heading.words, complaints);
        let contribution =
            Contribution { layer: index, operation: Operation::Replace, first: true, texts: texts::of(drafts, at) };
        sections.push(new_section(index, heading.level, heading, contribution));
    }
    texts::check_translations(drafts, slug, None, complaints);
    sections
}

/// A layer that is being laid over modules.
struct Over<'a> {
    project: &'a Project,
    index: usize,
    moves: &'a Moves,
}

impl Over<'_> {
    /// The module with the layer over it: its file for the module, if it has one, and what has moved here from the
    /// modules of its other files.
    fn lay(
        &self,
        below: &Module,
        file: Option<&Vec<(Language, Arc<Draft>)>>,
        changes: &mut Vec<Change>,
        complaints: &mut Vec<Diagnostic>,
    ) -> Module {
        let (project, layer, moves) = (self.project, self.index, self.moves);
        let overlay = |from, drafts| Overlay { project, layer, drafts, below, from, moves };
        let guests: Vec<_> = self.moves.guests(self.project, self.index, &below.slug);
        let guests: Vec<Overlay<'_>> = guests.iter().map(|(from, drafts)| overlay(Some(&**from), drafts)).collect();
        let empty = [(self.project.layers[self.index].main_language().clone(), Arc::new(Draft::empty()))];
        let own = overlay(None, file.map_or(empty.as_slice(), Vec::as_slice));
        let front = &own.drafts[0].1.front;
        let mut module = if let Some(span) = front.replace_page {
            if let Some(complaint) = policy::refuse_module(self.project, below, span, Code::PageOverLocked) {
                complaints.push(complaint);
                return below.clone();
            }
            let title = front.title.as_ref().map_or(below.slug.to_string(), |title| title.value.clone());
            changes.push(Change { operation: "page", module: below.slug.clone(), section: None, title });
            let sections = own_sections(self.project, self.index, own.drafts, &below.slug, complaints);
            let mut module = Module { sections, ..below.clone() };
            let stays = |id: &Arc<str>| module.sections.iter().any(|section| section.id == *id);
            let lost: Vec<Arc<str>> =
                below.sections.iter().map(|section| section.id.clone()).filter(|id| !stays(id)).collect();
            module.removed.extend(lost.into_iter().map(|id| (id, (self.index, span))));
            module
        } else {
            std::iter::once(&own).chain(&guests).for_each(|file| changes.extend(file.changes()));
            own.apply(&guests, complaints)
        };
        fields::lay(&mut module.fields, self.project, front, false, complaints);
        if let Some(drafts) = file {
            module.fronts.push(Front { layer: self.index, drafts: drafts.clone() });
        }
        module
    }
}

impl Overlay<'_> {
    /// What the file does to the module, as it is told of.
    fn changes(&self) -> Vec<Change> {
        let sections = self.drafts[0].1.sections.iter().enumerate();
        let changes = sections.filter(|(index, _)| self.is_at_home(*index)).map(|(_, section)| {
            let at = self.find(&section.heading.id);
            Change {
                operation: section.heading.words.operation.value.word(),
                module: self.below.slug.clone(),
                section: Some(at.map_or(section.heading.id.clone(), |at| self.below.sections[at].id.clone())),
                title: title(section, at.map(|at| &self.below.sections[at])),
            }
        });
        changes.collect()
    }
}

/// The title of a section as it is told of: its own, or the one below.
fn title(section: &crate::draft::Section, below: Option<&super::composed::Section>) -> String {
    if !section.heading.title.is_empty() {
        return plain(&section.heading.title);
    }
    let there = below.map(|below| &below.contributions);
    let titles = there.into_iter().flatten().rev().map(|c| &c.texts[0].1.section().heading.title);
    titles
        .filter(|title| !title.is_empty())
        .map(|title| plain(title))
        .next()
        .unwrap_or_else(|| section.heading.id.to_string())
}
