//! Older addresses: where a link leads that somebody made before a module or a section got another name or another place.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::manifest::may_be_page;
use crate::edition::{Address, Edition};
use crate::parse::slug;

/// The older addresses of an edition's modules and sections.
#[derive(Clone, Debug, Default)]
pub(crate) struct OlderAddresses {
    /// Those of sections, by the module that each is in now, and its id there.
    sections: BTreeMap<Arc<str>, BTreeMap<Arc<str>, Vec<OldSection>>>,
    /// The sections that have left a module, by that and by the id that each had there.
    left: BTreeMap<Arc<str>, BTreeMap<Arc<str>, Address>>,
    /// The pages of modules that are gone, by name.
    pages: Vec<OldPage>,
}

/// An address that a section had.
#[derive(Clone, Debug)]
pub(crate) struct OldSection {
    /// The module that it was in.
    pub(crate) module: Arc<str>,
    /// Its id there.
    pub(crate) id: Arc<str>,
    /// Whether links to it lead to the page that the section is on, where no other has the id.
    pub(crate) is_on_page: bool,
}

/// The page of a module that is gone.
#[derive(Clone, Debug)]
pub(crate) struct OldPage {
    /// The name that the module had.
    pub(crate) slug: Arc<str>,
    /// The module that it has become; nothing where its sections are in several.
    pub(crate) module: Option<Arc<str>>,
    /// Where its sections are now, by the id that each had.
    pub(crate) sections: BTreeMap<Arc<str>, Address>,
}

impl OlderAddresses {
    /// Those that lead to something that an edition has.
    pub(super) fn of(edition: &Edition) -> Self {
        let mut pages: BTreeMap<&Arc<str>, OldPage> = BTreeMap::new();
        let new = |slug: &Arc<str>| OldPage { slug: slug.clone(), module: None, sections: BTreeMap::new() };
        let is_gone = |slug: &Arc<str>| !edition.numbers.contains_key(slug) && may_be_page(slug);
        for (old, now) in &edition.old_modules {
            if is_gone(old) && edition.numbers.contains_key(now) {
                pages.entry(old).or_insert_with(|| new(old)).module = Some(now.clone());
            }
        }
        let is_kept = |(was, now): &(&Address, &Address)| is_written(was) && has(edition, now);
        let mut left: BTreeMap<Arc<str>, BTreeMap<Arc<str>, Address>> = BTreeMap::new();
        for (was, now) in edition.renamed.iter().filter(is_kept) {
            let (old, id) = was;
            if is_gone(old) {
                pages.entry(old).or_insert_with(|| new(old)).sections.insert(id.clone(), now.clone());
            } else if *old != now.0 && edition.numbers.contains_key(old) && !has(edition, was) {
                left.entry(old.clone()).or_default().insert(id.clone(), now.clone());
            }
        }
        pages.values_mut().for_each(OldPage::settle);
        let leads_to = |old: &Arc<str>| pages.get(old).and_then(|page| page.module.clone());
        let mut sections: BTreeMap<Arc<str>, BTreeMap<Arc<str>, Vec<OldSection>>> = BTreeMap::new();
        let mut taken: BTreeSet<Address> = BTreeSet::new();
        for ((old, id), now) in edition.renamed.iter().filter(is_kept) {
            let here = (now.0.clone(), id.clone());
            let is_free = !has(edition, &here) && left.get(&here.0).is_none_or(|left| !left.contains_key(id));
            let is_on_page = (*old == now.0 || leads_to(old).as_ref() == Some(&now.0)) && is_free && taken.insert(here);
            let of_module = sections.entry(now.0.clone()).or_default();
            of_module.entry(now.1.clone()).or_default().push(OldSection {
                module: old.clone(),
                id: id.clone(),
                is_on_page,
            });
        }
        Self { sections, left, pages: pages.into_values().collect() }
    }

    /// The older addresses of the sections of a module, by id; nothing where none has any.
    pub(crate) fn of_module(&self, slug: &str) -> Option<&BTreeMap<Arc<str>, Vec<OldSection>>> {
        self.sections.get(slug)
    }

    /// The sections that have left a module, each by the id that it had there.
    pub(crate) fn left(&self, slug: &str) -> impl Iterator<Item = (&Arc<str>, &Address)> {
        self.left.get(slug).into_iter().flatten()
    }

    /// The pages of modules that are gone.
    pub(crate) fn pages(&self) -> &[OldPage] {
        &self.pages
    }
}

impl OldPage {
    /// A module whose sections have all gone to one other has become that.
    fn settle(&mut self) {
        let modules: BTreeSet<&Arc<str>> = self.sections.values().map(|(module, _)| module).collect();
        if let (None, Some(module), 1) = (&self.module, modules.first(), modules.len()) {
            self.module = Some((*module).clone());
        }
    }
}

/// Whether an edition has a section on a page.
fn has(edition: &Edition, (slug, id): &Address) -> bool {
    let module = edition.numbers.get(slug).map(|number| edition.module_at(*number));
    module.is_some_and(|module| module.sections.iter().any(|section| section.id == *id))
}

/// Whether there can have been a section of this address.
fn is_written((module, id): &Address) -> bool {
    [module, id].iter().all(|name| !name.is_empty() && slug(name) == ***name)
}
