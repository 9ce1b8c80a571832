//! Which section below each id in a layer's files means, where that is another than the one that has the id there.
//!
//! A section may have moved to another module or have a new id, as the layer that owns it says: `{#habilitet was=etikk#inhabilitet}`.
//! And where ids were swapped or used again, identity follows the text: an override means the section that its record is of. All
//! that a file places by an id goes with it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::composed::{Composed, Module, drafts, subtree_end};
use super::hidden::{self, Hidden, Readers, copy_at, copy_of, read_copy};
use super::marks::{self, is_known_by_heading, is_of_one};
use super::recorded::{Comparer, Comparison};
use super::{additions, misnamed};
use crate::draft::{Draft, Heading, Operation, Section};
use crate::fingerprint::{Fingerprint, Version};
use crate::project::{Language, Layer, LayerId, Project};
use crate::source::{At, Snapshot, Span};

/// The files of a layer for one module, some of whose sections now belong to another: the module, and each language.
pub(super) type Guest = (Arc<str>, Vec<(Language, Arc<Draft>)>);

/// A section below: its module, and its index there.
type Target = (Arc<str>, usize);

/// An id in a layer's file: the module that the file is named for, and the id.
type Written = (Arc<str>, Arc<str>);

/// What the ids in one layer's files mean.
#[derive(Debug, Default)]
pub(super) struct Moves {
    /// Those that mean another section than the one that has the id in the file's module now.
    named: BTreeMap<Written, Target>,
    /// Those of sections that were there once.
    lost: BTreeMap<Written, Loss>,
    /// Those of headings inside a new or `whole` section that a section of another module had once.
    inner: BTreeMap<Written, Inner>,
}

/// What has become of a section that was there once.
#[derive(Debug)]
pub(super) struct Loss {
    /// The module that it has moved to, where a layer has removed that.
    pub(super) module: Option<Arc<str>>,
    /// The layer that has taken it away, or those of which one has.
    pub(super) by: Vec<LayerId>,
    /// Where that layer says so, if it does.
    pub(super) at: Option<Span>,
}

/// The section below whose older id stands inside a new or `whole` section, with what its heading is in the layer that has it.
#[derive(Debug)]
pub(super) struct Inner {
    pub(super) target: Target,
    pub(super) layer: LayerId,
    pub(super) heading: Span,
}

impl Moves {
    /// Finds what the files of a layer over the chain `below` mean.
    pub(super) fn of(below: &Composed, project: &Project, snapshot: &Snapshot, layer: LayerId) -> Self {
        let it = project.layer(layer);
        let accepted = project.accepts(it.main_language());
        let reader = Reader { below, project, snapshot, it, accepted: &accepted };
        let mut named: BTreeMap<Written, Option<Target>> = BTreeMap::new();
        let mut hiding: BTreeMap<Written, &Heading> = BTreeMap::new();
        let mut adding: BTreeSet<Written> = BTreeSet::new();
        let mut inner = BTreeMap::new();
        let is_own = |slug: &Arc<str>| it.modules.add.iter().any(|module| module.value == *slug);
        for (slug, draft) in
            it.drafts.iter().filter(|(slug, draft)| !is_own(slug) && draft.front.replace_page.is_none())
        {
            if misnamed::meant(below, it, slug, draft).is_some() {
                continue;
            }
            for step in draft.steps() {
                inner.extend(draft.sections[step.start + 1..step.end].iter().filter_map(|one| reader.inner(slug, one)));
                let section = &draft.sections[step.start];
                let written = (slug.clone(), section.target().clone());
                match section.heading.attributes.operation.value.hides() {
                    true => drop(hiding.entry(written.clone()).or_insert(&section.heading)),
                    false => drop(adding.insert(written.clone())),
                }
                named.entry(written).or_insert_with_key(|(slug, id)| reader.named(slug, id));
            }
        }
        let mut recorded = reader.all_recorded(&hiding, &named);
        for written in adding.into_iter().filter(|written| !hiding.contains_key(written)) {
            let now = reader.added(&written, named[&written].as_ref());
            recorded.extend(now.map(|now| (written, now)));
        }
        let lost = named.iter().filter(|(_, named)| named.is_none());
        let lost = lost.filter_map(|(written, _)| Some((written.clone(), reader.lost(written)?))).collect();
        let meant = named.into_iter().filter_map(|(written, named)| {
            let now = recorded.get(&written).cloned().or(named)?;
            let here = below.modules.get(&written.0).and_then(|module| module.position(&written.1));
            (now.0 != written.0 || here != Some(now.1)).then_some((written, now))
        });
        Self { named: meant.collect(), lost, inner }
    }

    /// The section that a file's id means, where it is another than the one that has it.
    pub(super) fn now(&self, slug: &str, id: &str) -> Option<&Target> {
        self.named.get(&(Arc::from(slug), Arc::from(id)))
    }

    /// What has become of the section of a file's id, where that is gone and there was one.
    pub(super) fn lost(&self, slug: &str, id: &str) -> Option<&Loss> {
        self.lost.get(&(Arc::from(slug), Arc::from(id)))
    }

    /// The section of another module that once had the id of a heading inside a new or `whole` section.
    pub(super) fn inner(&self, slug: &str, id: &str) -> Option<&Inner> {
        self.inner.get(&(Arc::from(slug), Arc::from(id)))
    }

    /// Whether an id that the file for a module names is in another module now.
    pub(super) fn is_away(&self, slug: &str, id: &str) -> bool {
        self.now(slug, id).is_some_and(|(module, _)| **module != *slug)
    }

    /// The ids that mean sections of other modules.
    fn away(&self) -> impl Iterator<Item = (&Written, &Arc<str>)> {
        self.named.iter().map(|(written, (now, _))| (written, now)).filter(|((from, _), now)| from != *now)
    }

    /// The modules that something has moved to.
    pub(super) fn targets(&self) -> impl Iterator<Item = &Arc<str>> {
        self.away().map(|(_, now)| now).collect::<BTreeSet<_>>().into_iter()
    }

    /// What in a file has not moved elsewhere, so that its own module must exist.
    pub(super) fn left<'a>(&self, draft: &'a Draft, slug: &str) -> Vec<&'a Section> {
        let firsts = draft.steps().into_iter().map(|step| &draft.sections[step.start]);
        firsts.filter(|section| !self.is_away(slug, section.target())).collect()
    }

    /// The files of a layer from which something has moved to a module.
    pub(super) fn guests(&self, project: &Project, layer: LayerId, to: &str) -> Vec<Guest> {
        let files = self.away().filter(|(_, now)| ***now == *to).map(|((from, _), _)| from);
        let files: BTreeSet<&Arc<str>> = files.collect();
        files.into_iter().map(|from| (from.clone(), drafts(project.layer(layer), from))).collect()
    }
}

/// A layer whose files are read beside what lies below.
struct Reader<'a> {
    below: &'a Composed,
    project: &'a Project,
    snapshot: &'a Snapshot,
    it: &'a Layer,
    /// The languages of those who read the layer's first language.
    accepted: &'a [Language],
}

impl Reader<'_> {
    /// The section that has an id in a module now, or had it once, wherever it is.
    fn named(&self, slug: &Arc<str>, id: &str) -> Option<Target> {
        let here = self.below.modules.get(slug).and_then(|module| Some((slug.clone(), module.position(id)?)));
        let mut others = self.below.modules.iter().filter(|(other, _)| *other != slug);
        // of a file that has an older name of its module
        let older = || {
            let old = self.it.old_name(slug, self.it.main_language())?;
            Some((slug.clone(), self.below.modules.get(slug)?.position_moved(old, id)?))
        };
        here.or_else(older)
            .or_else(|| others.find_map(|(other, module)| Some((other.clone(), module.position_moved(slug, id)?))))
    }

    /// The section of another module that had the id of a heading inside a new or `whole` section of a file.
    fn inner(&self, slug: &Arc<str>, section: &Section) -> Option<(Written, Inner)> {
        let id = &section.heading.id;
        let target = self.named(slug, id).filter(|(module, _)| module != slug && !section.heading.invented)?;
        let first = self.below.modules[&target.0].sections[target.1].contributions.first()?;
        let (layer, heading) = (first.layer, first.heading().span);
        Some(((slug.clone(), id.clone()), Inner { target, layer, heading }))
    }

    /// What has become of a section that is gone, where it is known that there was one: a layer says that it takes it away, or the
    /// module that it has moved to, or a layer has recorded it.
    fn lost(&self, written: &Written) -> Option<Loss> {
        let (slug, id) = written;
        let module = self.below.modules.get(slug);
        let moved = self.moved_to_removed(written).map(|(module, removed)| (Some(module), removed));
        let removed = moved.or_else(|| Some((None, *module?.removed.get(id)?)));
        if let Some((module, (layer, at))) = removed {
            return Some(Loss { module, by: vec![layer], at: Some(at) });
        }
        let mut all = self.below.chain.layers().map(|layer| self.project.layer(layer)).chain([self.it]);
        let is_recorded = |it: &Layer| {
            let records = it.recorded(slug, it.main_language());
            records.is_some_and(|of| of.base.contains_key(&**id) || of.adds.contains_key(&**id))
        };
        let is_named = |one: &Section| one.target() == id || one.heading.id == *id;
        let names = |it: &Layer| it.drafts.get(slug).is_some_and(|draft| draft.sections.iter().any(is_named));
        // who names it has not taken it away; and else it is the layer that made it, where that is known
        let known = self.it.recorded(slug, self.it.main_language());
        let known = known.and_then(|of| of.hidden(id).or_else(|| of.adds.get(&**id).map(|entry| &entry.value)));
        let print = known.and_then(|said| Fingerprint::parse(&said.value));
        let maker = print.and_then(|then| marks::by(copy_at(self.it, self.snapshot, then, id)?).next());
        let is_maker = |it: &Layer| maker.is_some_and(|maker| marks::word(&it.path) == *maker) && !names(it);
        let layers = || self.below.chain.layers();
        let by = match layers().find(|layer| is_maker(self.project.layer(*layer))) {
            Some(maker) => vec![maker],
            None => layers().take_while(|layer| !names(self.project.layer(*layer))).collect(),
        };
        all.any(is_recorded).then_some(Loss { module: None, by, at: None })
    }

    /// The module that a section has moved to, where a layer has removed that.
    fn moved_to_removed(&self, (slug, id): &Written) -> Option<(Arc<str>, (LayerId, Span))> {
        let is_it = |was: &At<String>| was.value.split_once('#') == Some((slug, id));
        let holds = |draft: &Arc<Draft>| draft.sections.iter().any(|one| one.heading.attributes.was.iter().any(is_it));
        let has = |module: &str| {
            let mut layers = self.below.chain.layers();
            layers.any(|layer| self.project.layer(layer).drafts.get(module).is_some_and(holds))
        };
        let mut removed = self.below.removed.iter();
        removed.find(|(module, _)| has(module)).map(|(module, removed)| (module.clone(), *removed))
    }

    /// The sections that overrides mean by their records, where these are not those that are named.
    fn all_recorded(
        &self,
        hiding: &BTreeMap<Written, &Heading>,
        named: &BTreeMap<Written, Option<Target>>,
    ) -> BTreeMap<Written, Target> {
        let mut recorded: BTreeMap<Written, Target> = BTreeMap::new();
        for (written, heading) in hiding {
            let now = self.recorded(written, heading, named[written].as_ref());
            recorded.extend(now.map(|now| (written.clone(), now)));
        }
        // where the text of one is at the id of another whose own is not there, the two have changed places
        let is_changed = |written: &Written, now: &Target| {
            self.record(written, hiding[written]).is_some_and(|record| !record.is_of(now))
        };
        let swapped = recorded.iter().filter_map(|(written, now)| {
            let mut others = hiding.keys().filter(|other| named[*other].as_ref() == Some(now));
            let other = others.find(|other| !recorded.contains_key(*other) && is_changed(other, now))?;
            Some((other.clone(), named[written].clone()?))
        });
        let swapped: Vec<(Written, Target)> = swapped.collect();
        recorded.extend(swapped);
        // one section is not two texts: where another override means it, the id decides
        loop {
            let stays = hiding.keys().filter(|written| !recorded.contains_key(*written));
            let taken: Vec<&Target> = stays.filter_map(|written| named[written].as_ref()).collect();
            let is_contested = |now: &&Target| recorded.values().filter(|other| other == now).count() > 1;
            let lost = |(_, now): &(&Written, &Target)| taken.contains(now) || is_contested(now);
            let lost: Vec<Written> = recorded.iter().filter(lost).map(|(written, _)| written.clone()).collect();
            if lost.is_empty() {
                break;
            }
            lost.iter().for_each(|written| drop(recorded.remove(written)));
        }
        recorded
    }

    /// What a layer has recorded of the section that an override hides.
    fn record(&self, (slug, id): &Written, heading: &Heading) -> Option<Record<'_>> {
        let recorded = self.it.recorded(slug, self.it.main_language())?.hidden(id)?;
        let operation = &heading.attributes.operation.value;
        Some(Record {
            reader: self,
            then: Fingerprint::parse(&recorded.value)?,
            keeps_title: heading.title.is_empty() && *operation != Operation::Remove,
            is_subtree: *operation != Operation::Replace,
        })
    }

    /// The one section that an override's record is of, where it is not of the section that is `named`: heading and text are those that
    /// were recorded, and no other section had these then. A section that has the recorded heading, which no other had, is the one
    /// that was meant, whatever its text is now: that was edited there, and the old one copied.
    fn recorded(&self, written: &Written, heading: &Heading, named: Option<&Target>) -> Option<Target> {
        let record = self.record(written, heading)?;
        let Record { then, keeps_title, .. } = record;
        let own = |module: &Module, at: usize| record.hidden(module, at..at + 1).title_and_body(then.version);
        let is_same = named.is_some_and(|named| record.is_of(named));
        if is_same && !keeps_title {
            return None;
        }
        // where the heading that is kept was another, it tells sections apart whose texts are the same
        let copy = copy_at(self.it, self.snapshot, then, &written.1);
        let title = copy.map(|copy| read_copy(copy).0);
        let title_now = named.map(|(slug, at)| own(&self.below.modules[slug], *at).0);
        let has_heading = title.as_ref().is_some_and(|title| !title.is_empty() && Some(title) == title_now.as_ref());
        if keeps_title && (title.is_none() || is_same && title == title_now) {
            return None;
        }
        if has_heading && copy.is_some_and(is_known_by_heading) {
            return None;
        }
        let found = self.only(|module| {
            let alike = record.comparer().alike(&module.slug, then);
            let is_of = |at: &usize| alike.iter().any(|one| record.print(module, *at, one.version) == *one);
            let is_titled = |at: &usize| title.as_ref().is_none_or(|title| own(module, *at).0 == *title);
            (0..module.sections.len()).filter(|at| is_of(at) && is_titled(at)).collect()
        })?;
        let there = own(&self.below.modules[&found.0], found.1);
        // without a copy of now it is not known whether two sections said the same: then the text was edited where the heading is that
        let copy = copy.filter(|_| then.version == Version::V2);
        let is_of_one = copy.map_or_else(|| title_now.is_some_and(|now| now != there.0), is_of_one);
        // a heading that is kept hides nothing where there is no text; one that is replaced is enough
        let has_words = !there.1.is_empty() || !keeps_title && !there.0.is_empty();
        (is_of_one && (is_same || has_words)).then_some(found)
    }

    /// The one section that is recorded as what is added to, where it is not the section that is `named`.
    fn added(&self, (slug, id): &Written, named: Option<&Target>) -> Option<Target> {
        let then = additions::recorded(self.it, slug, id)?;
        let place = additions::Place { project: self.project, snapshot: self.snapshot, below: self.below, it: self.it };
        if named.is_some_and(|(slug, at)| !place.has_changed(&self.below.modules[slug], *at, then)) {
            return None;
        }
        let copy = copy_of(self.it, self.snapshot, then).filter(|copy| is_of_one(copy))?;
        if named.is_some_and(|(slug, at)| place.has_heading(&self.below.modules[slug], *at, copy)) {
            return None;
        }
        self.only(|module| (0..module.sections.len()).filter(|at| place.is_same(module, *at, then)).collect())
    }

    /// The one section of all modules that is among the found ones of each, by their indices.
    fn only(&self, found: impl Fn(&Module) -> Vec<usize>) -> Option<Target> {
        let modules = self.below.modules.values();
        let mut all = modules.flat_map(|module| found(module).into_iter().map(|at| (module.slug.clone(), at)));
        all.next().filter(|_| all.next().is_none())
    }
}

/// What a layer has recorded of the section that an override hides.
struct Record<'a> {
    reader: &'a Reader<'a>,
    then: Fingerprint,
    /// Whether the heading below is shown, and not hidden.
    keeps_title: bool,
    /// Whether the subsections are hidden too.
    is_subtree: bool,
}

impl Record<'_> {
    /// What compares texts with the layer's records.
    fn comparer(&self) -> Comparer<'_> {
        let Reader { below, project, snapshot, it, .. } = self.reader;
        Comparer { project, snapshot, chain: &below.chain, it }
    }

    /// The index after the last section that the override would hide at a section.
    fn end(&self, module: &Module, at: usize) -> usize {
        if self.is_subtree { subtree_end(&module.sections, at) } else { at + 1 }
    }

    /// The fingerprint of what the override would hide at a section.
    fn print(&self, module: &Module, at: usize, version: Version) -> Fingerprint {
        let end = self.end(module, at);
        let key = (at, end, self.reader.accepted[0].clone(), version, self.keeps_title);
        module.prints.get(key, || self.hidden(module, at..end).fingerprint(version))
    }

    /// Whether it is of a section as that is now.
    fn is_of(&self, (slug, at): &Target) -> bool {
        let module = &self.reader.below.modules[slug];
        let now = || self.hidden(module, *at..self.end(module, *at));
        self.print(module, *at, self.then.version) == self.then
            || self.comparer().compare(Some(slug), self.then, &now()) != Comparison::Other
    }

    /// Some sections of a module as the override would hide them.
    fn hidden(&self, module: &Module, sections: Range<usize>) -> Hidden {
        let Reader { accepted, snapshot, .. } = self.reader;
        let text = hidden::text_for(&module.sections[sections], Readers::of(accepted), snapshot);
        Hidden::Text(text.with_title_kept(self.keeps_title))
    }
}
