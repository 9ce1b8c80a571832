//! Composes a chain of layers, one layer at a time.
//!
//! [`base`] makes the [`Composed`] of the base, and [`above`] lays one more layer over a chain: the list of modules, then each module
//! that has files in the layer or sections that have moved to it. Every other module is shared with the chain below.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::cache::Cache;
use super::chain::Chain;
use super::composed::{self, Composed, Contribution, Front, MadeAlike, Module, drafts};
use super::composer::Composer;
use super::messages as say;
use super::module_list;
use super::moves::Moves;
use super::older_ids;
use super::overlay::Overlay;
use super::overrides::{self, new_section};
use super::{conditions, misnamed, policy, retiring, targets, texts};
use crate::cache::Key;
use crate::diagnostic::{Checked, Code, Complaints, Diagnostic};
use crate::draft::{Draft, Explicit, Operation, Section};
use crate::edition::Change;
use crate::fingerprint::Prints;
use crate::markup::{Interpolated, words};
use crate::parse::{no_id, skipped_levels};
use crate::project::{Language, Layer, LayerId, Project};
use crate::source::{Snapshot, Span};

/// The files of a layer for one module: language and draft, the first language first.
type Drafts = [(Language, Arc<Draft>)];

/// The base, as a chain of one.
pub(crate) fn base(project: &Project, cache: Option<&Cache>) -> Checked<Composed> {
    let layer = project.base();
    let mut composer = Composer::new(project, LayerId::BASE);
    let mut composed = Composed {
        chain: Chain::of_base(),
        parts: module_list::base(project),
        modules: BTreeMap::new(),
        removed: BTreeMap::new(),
        lost: Vec::new(),
        changes: vec![Arc::new(Vec::new())],
        made_alike: MadeAlike::default(),
    };
    for slug in layer.drafts.keys() {
        let drafts = drafts(layer, slug);
        let mut key = Key::default();
        for (language, draft) in &drafts {
            key.text(language).hash(draft.hash);
        }
        let key = key.finish();
        let mut make = || {
            let before = composer.complaints.len();
            let module = Module { hash: Some(key), ..composer.own_module(slug, &drafts) };
            (Arc::new(module), composer.complaints.len() == before)
        };
        let module = match cache {
            Some(cache) => cache.composed.get_clean(key, make),
            None => make().0,
        };
        composed.modules.insert(slug.clone(), module);
    }
    composer.check_originals(None);
    older_ids::check(&composed, layer, LayerId::BASE, &mut composer.complaints);
    Checked { value: composed, diagnostics: composer.complaints }
}

/// The chain `below`, as [`conditions::below`] gives it for a layer, with that layer over it.
pub(crate) fn above(below: &Composed, project: &Project, snapshot: &Snapshot, id: LayerId) -> Checked<Composed> {
    let mut composer = Composer::new(project, id);
    let layer = composer.layer();
    let mut composed = below.clone();
    composed.chain = below.chain.with(id);
    composer.change_modules(&mut composed);
    let moves = Moves::of(below, project, snapshot, id);
    for (slug, draft) in &layer.drafts {
        let drafts = drafts(layer, slug);
        let is_added = layer.modules.add.iter().any(|module| module.value == *slug);
        if is_added || below.modules.contains_key(slug) {
            let name = layer.new_file_name(slug, layer.main_language());
            composer.complaints.extend(layer.improper.get(slug).map(|at| say::improper_file_name(*at, name)));
        }
        let made = match below.modules.get(slug) {
            Some(_) if !composed.modules.contains_key(slug) => {
                let span = draft.front.span.unwrap_or_else(|| misnamed::first_line(draft));
                composer.complaints.push(say::module_removed_here(span, slug));
                continue;
            }
            // to one that the base offers, the layer that adds it may add texts
            Some(module) if !is_added || project.programme.is_offered(slug) => {
                composer.lay(module, Some(&drafts), &moves)
            }
            None if is_added => composer.own_module(slug, &drafts),
            Some(_) => continue,
            None => {
                composer.complaints.extend(without_module(below, project, (slug, &drafts), (layer, &moves)));
                continue;
            }
        };
        composed.modules.insert(slug.clone(), Arc::new(Module { hash: None, ..made }));
    }
    for (slug, module) in moves.targets().filter_map(|slug| Some((slug, below.modules.get(slug)?))) {
        if !composed.modules.contains_key(slug) {
            composer
                .refuse_guests(module, &moves, &|section, span| say::moved_to_removed(span, section.target(), slug));
        } else if !layer.drafts.contains_key(slug) {
            let made = composer.lay(module, None, &moves);
            composed.modules.insert(slug.clone(), Arc::new(Module { hash: None, ..made }));
        }
    }
    conditions::settle(&mut composed, project);
    conditions::check_locks(&composed, project, &mut composer.complaints);
    composer.check_originals(Some(below));
    older_ids::check(&composed, layer, id, &mut composer.complaints);
    composed.changes.push(Arc::new(composer.changes));
    Checked { value: composed, diagnostics: composer.complaints }
}

/// What is wrong with the files for a module that is not there. Where some of its sections have moved, the others are told of.
fn without_module(
    below: &Composed,
    project: &Project,
    (slug, drafts): (&str, &Drafts),
    (layer, moves): (&Layer, &Moves),
) -> Complaints {
    let draft = &drafts[0].1;
    if let Some(meant) = misnamed::meant(below, layer, slug, draft) {
        let hint = say::call_file_for(meant, layer.new_file_name(meant, layer.main_language()));
        return vec![say::no_module(misnamed::first_line(draft), slug).hint(hint)];
    }
    let left = moves.left(draft, slug);
    if left.len() == draft.steps().len() {
        let recorded = layer.recorded(slug, layer.main_language());
        let is_recorded = recorded.is_some_and(|records| !records.base.is_empty());
        return vec![misnamed::unknown_module(below, project, (slug, layer), is_recorded)];
    }
    let sections = left.into_iter().map(|one| say::section_of_gone_module(one.heading.span, &one.heading.id, slug));
    let fronts =
        drafts.iter().filter(|(_, draft)| draft.front.says_something()).filter_map(|(_, draft)| draft.front.span);
    sections.chain(fronts.map(|span| say::front_of_gone_module(span, slug))).collect()
}

impl Composer<'_> {
    /// A module that begins in this layer.
    fn own_module(&mut self, slug: &Arc<str>, drafts: &Drafts) -> Module {
        let main = &drafts[0].1;
        let mut module = Module {
            slug: slug.clone(),
            hash: None,
            fronts: vec![Front { layer: self.id, drafts: drafts.to_vec() }],
            fields: BTreeMap::new(),
            sections: Vec::new(),
            removed: BTreeMap::new(),
            lost: Vec::new(),
            prints: Prints::default(),
        };
        self.lay_fields(&main.front, true, None, &mut module.fields);
        module.sections = self.own_sections(drafts, slug);
        if self.id.is_base() {
            self.keep_older_names(&mut module);
        } else {
            self.complaints.extend(skipped_levels(&main.sections));
            self.note("new", slug, main.front.title.as_ref());
        }
        module
    }

    /// Lets the first heading of a renamed module be named by the names that the module had, which is what its id most often was.
    fn keep_older_names(&self, module: &mut Module) {
        let renamed = self.project.programme.renamed.iter().filter(|(_, now)| now.value == module.slug);
        let free = renamed.map(|(old, _)| old.clone()).filter(|old| module.position(old).is_none());
        let free: Vec<Arc<str>> = free.collect();
        if let Some(first) = module.sections.first_mut() {
            first.was.extend(free);
        }
    }

    /// The sections of a file that is a whole module. Of two sections with one id, the second is reported and left out. A word for
    /// an operation has no effect: there is nothing below.
    fn own_sections(&mut self, drafts: &Drafts, slug: &str) -> Vec<composed::Section> {
        let main = &drafts[0].1;
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        let mut sections = Vec::new();
        // of text above the first heading it is said already that it needs one
        let is_told = self.id.is_base() && main.front.span.is_none() || main.has_text_above || main.is_cut_short;
        if !is_told && main.sections.first().is_none_or(|first| first.heading.level > 1) {
            let title = main.front.title.as_ref().map_or(slug, |title| title.value.plain());
            let is_taken = main.sections.iter().any(|section| *section.heading.id == *slug);
            let id = if is_taken { format!("{slug}-modul") } else { slug.to_owned() };
            self.complaints.push(say::module_without_heading(misnamed::first_line(main), title, id));
        }
        for (at, section) in main.sections.iter().enumerate() {
            let heading = &section.heading;
            if let Some(first) = seen.get(&*heading.id) {
                if !heading.invented {
                    self.complaints.push(targets::double_in_own(drafts, *first, at));
                }
                continue;
            }
            seen.insert(&heading.id, at);
            if heading.invented && !self.id.is_base() {
                self.complaints.push(no_id(heading));
            }
            if at > 0 && heading.level == 1 && !is_told {
                self.complaints.push(say::another_title(heading.span, &main.sections[0].heading.id));
            }
            if let Some(span) = heading.attributes.operation.span {
                self.complaints.push(say::nothing_below(span, heading.attributes.operation.value.written()));
            }
            policy::check_kind(self.project, self.id, &heading.attributes, &mut self.complaints);
            let slot = policy::slot(self.project, self.id, &heading.attributes);
            let texts = texts::of(drafts, at);
            let contribution =
                Contribution { layer: self.id, operation: Operation::Replace, first: true, is_off: false, slot, texts };
            sections.push(new_section(heading.level, contribution));
        }
        texts::check_translations(drafts, slug, None, &mut self.complaints);
        sections
    }

    /// The module with the layer over it: its files for the module, if it has any, and what has moved here from the modules of its
    /// other files. A `replace: page` that is refused leaves the module as it was.
    fn lay(&mut self, below: &Module, files: Option<&Drafts>, moves: &Moves) -> Module {
        let (project, layer) = (self.project, self.id);
        let overlay = |from, drafts| Overlay { project, layer, drafts, below, from, moves };
        let guests: Vec<_> = moves.guests(project, layer, &below.slug);
        let guests: Vec<Overlay<'_>> = guests.iter().map(|(from, drafts)| overlay(Some(&**from), drafts)).collect();
        let empty = [(self.layer().main_language().clone(), Arc::<Draft>::default())];
        let own = overlay(None, files.unwrap_or(&empty));
        let mut module = if let Some(span) = own.main().front.replace_page {
            if let Some(complaint) = policy::refuse_page(project, below, span) {
                self.complaints.push(complaint);
                return below.clone();
            }
            self.refuse_guests(below, moves, &|section, at| {
                const PAGE: &str = "replace: page";
                let (id, operation) = (&section.heading.id, &section.heading.attributes.operation.value);
                let found = match operation {
                    Operation::Insert(_) => say::anchor_removed_here(at, section.target(), PAGE),
                    _ if operation.hides() => return say::hidden_twice(at, id).note(span, say::here_first()),
                    _ => say::added_to_removed(at, id, operation.word(), PAGE),
                };
                found.note(span, say::removed_here())
            });
            self.page(&own, span)
        } else {
            self.changes.extend(std::iter::once(&own).chain(&guests).flat_map(changes));
            self.lay_sections(&own, &guests)
        };
        let records = self.layer().recorded(&below.slug, self.layer().main_language());
        self.lay_fields(&own.main().front, false, records, &mut module.fields);
        if let Some(drafts) = files {
            let fronts = drafts.iter().map(|(_, draft)| &draft.front);
            let fronts = fronts.filter(|front| front.replace_page.is_none() && front.says_something());
            for span in fronts.filter_map(|front| front.span) {
                retiring::tell_of(project, below, "front matter", span, say::take_away_before(), &mut self.complaints);
            }
            module.fronts.push(Front { layer, drafts: drafts.to_vec() });
        }
        module
    }

    /// The module below with the sections of the layer's files laid over it. Where a file below is cut short, nothing is said of sections
    /// that are not there.
    fn lay_sections(&mut self, own: &Overlay<'_>, guests: &[Overlay<'_>]) -> Module {
        let mut found = Vec::new();
        let module = overrides::lay(own, guests, &mut found);
        let is_of_lost = |one: &Diagnostic| {
            matches!(one.code, Code::UnknownTarget | Code::TargetGone | Code::AnchorRemoved) && own.below.is_cut_short()
        };
        found.retain(|one| !is_of_lost(one));
        self.complaints.append(&mut found);
        module
    }

    /// Complains of everything that has moved to a module below from the layer's other files, where it cannot be laid over it.
    fn refuse_guests(&mut self, below: &Module, moves: &Moves, say: &dyn Fn(&Section, Span) -> Diagnostic) {
        let (project, layer) = (self.project, self.id);
        for (from, drafts) in &moves.guests(project, layer, &below.slug) {
            let file = Overlay { project, layer, drafts, below, from: Some(from), moves };
            let steps = file.main().steps().into_iter().filter(|step| file.is_at_home(step.start));
            let sections = steps.map(|step| &file.main().sections[step.start]);
            let place = |section: &Section| match &section.heading.attributes.operation {
                Explicit { value: Operation::Insert(_), span: Some(span) } => *span,
                _ => section.heading.id_span,
            };
            self.complaints.extend(sections.map(|section| say(section, place(section))));
        }
    }

    /// The module with all its sections replaced by those of a file, which says so at `span`.
    fn page(&mut self, own: &Overlay<'_>, span: Span) -> Module {
        let below = own.below;
        self.note("page", &below.slug, own.main().front.title.as_ref());
        retiring::tell_module(self.project, below, true, span, &mut self.complaints);
        let sections = self.own_sections(own.drafts, &below.slug);
        let mut module = Module { sections, ..below.clone() };
        let stays = |id: &Arc<str>| module.sections.iter().any(|section| section.id == *id);
        let lost: Vec<Arc<str>> =
            below.sections.iter().map(|section| section.id.clone()).filter(|id| !stays(id)).collect();
        let lapsed = below.sections.iter().filter(|section| section.may_lock());
        module.lost.extend(lapsed.map(|section| (self.id, section.clone())));
        module.removed.extend(lost.into_iter().map(|id| (id, (self.id, span))));
        module
    }

    /// Complains of translations without the file that they translate. Over the chain `below`, that file may have another name by mistake,
    /// or the translation.
    fn check_originals(&mut self, below: Option<&Composed>) {
        let layer = self.layer();
        let is_misnamed = |slug: &str| {
            layer.misnamed.contains(&format!("{slug}.md"))
                || below.is_some_and(|below| misnamed::has_file_for(below, layer, slug))
        };
        let lone = layer.translations.iter().filter(|((slug, _), _)| !layer.drafts.contains_key(slug));
        let found = lone.filter(|((slug, _), _)| !is_misnamed(slug)).map(|((slug, language), draft)| {
            let other = below.and_then(|below| misnamed::original(below, layer, (slug, language)));
            match other {
                Some(meant) => say::no_module(misnamed::first_line(draft), slug)
                    .hint(say::call_file_for(meant, layer.new_file_name(meant, language))),
                None => {
                    let other_way = match layer.drafts.is_empty() {
                        true => below.map(|_| say::only_language(language, slug)),
                        false => Some(say::take_translation_away()),
                    };
                    say::no_original(misnamed::first_line(draft), slug, &**layer.main_language()).hint(other_way)
                }
            }
        });
        self.complaints.extend(found);
    }
}

/// What a file does to the module below, section by section.
fn changes(file: &Overlay<'_>) -> Vec<Change> {
    let sections = file.main().sections.iter().enumerate();
    let changes = sections.filter(|(index, _)| file.is_at_home(*index)).map(|(_, section)| {
        let at = file.find(&section.heading.id);
        Change {
            operation: section.heading.attributes.operation.value.word(),
            module: file.below.slug.clone(),
            section: Some(at.map_or(section.heading.id.clone(), |at| file.below.sections[at].id.clone())),
            title: title(section, at.map(|at| &file.below.sections[at])),
        }
    });
    changes.collect()
}

/// The title of a section as it is reported: its own, or the one below.
fn title(section: &Section, below: Option<&composed::Section>) -> Interpolated {
    if !section.heading.title.is_empty() {
        return words(&section.heading.title);
    }
    let titles = below.into_iter().flat_map(composed::Section::titled);
    let mut titles = titles.map(|one| &one.heading().title);
    let title = titles.find(|title| !title.is_empty());
    title.map_or_else(|| Interpolated::from(&*section.heading.id), |title| words(title))
}
