//! Links to words: what these name in an edition, and how that is written.

use super::lookup::Lookup;
use super::messages;
use crate::diagnostic::{did_you_mean_this, suggest};
use crate::edition::{Module, Section};
use crate::markup::words;
use crate::message::Message;
use crate::names::key;

/// The most addresses of which one is to be written.
const MOST: usize = 4;

/// What to write for words where an address should stand, in a text of `from`: the address of the module or the section that has them
/// as its title or its name, or of one that is called nearly so.
pub(super) fn address_of(lookup: &Lookup<'_>, from: &Module, said: &str) -> Message {
    let called = key(said.trim());
    let all = names(lookup, from);
    let mut exact: Vec<&str> = all.iter().filter(|(name, _)| *name == called).map(|(_, address)| &**address).collect();
    exact.dedup();
    let own = exact.iter().find(|address| address.starts_with('#')).copied();
    let page = exact.iter().find(|address| !address.contains('#')).copied();
    let meant = page.or(own).or((exact.len() == 1).then(|| exact[0]));
    // one word is near to no sentence that begins with it
    let is_alike = |name: &&String| name.len() <= 2 * called.len() && called.len() <= 2 * name.len();
    let near = || suggest(&called, all.iter().map(|(name, _)| name).filter(is_alike));
    let near = || near().and_then(|near| all.iter().find(|(name, _)| name == near));
    match (meant, exact.as_slice()) {
        (Some(address), _) => messages::write_address(address),
        (None, []) => near().map_or_else(messages::how_to_link, |(_, address)| did_you_mean_this(address)),
        (None, exact) => {
            let addresses = exact.iter().take(MOST).map(|address| format!("`{address}`"));
            messages::write_one_of(addresses.collect::<Vec<_>>())
        }
    }
}

/// What the modules and the sections of an edition are called, as names are compared, each with its address in a text of `from`.
fn names(lookup: &Lookup<'_>, from: &Module) -> Vec<(String, String)> {
    let title = |section: &Section| key(&lookup.fill(&words(&section.heading.section().heading.title)));
    let modules = lookup.edition.modules.iter();
    let names = modules.flat_map(|module| {
        let page = format!("{}.md", module.slug);
        let file = if module.slug == from.slug { "" } else { &*page };
        let own = [key(&module.slug), key(&lookup.fill(&module.title))];
        let sections: Vec<(String, String)> = module
            .sections
            .iter()
            .flat_map(|section| {
                let address = format!("{file}#{}", section.id);
                [(key(&section.id), address.clone()), (title(section), address)]
            })
            .collect();
        own.map(|name| (name, page.clone())).into_iter().chain(sections)
    });
    names.filter(|(name, _)| !name.is_empty()).collect()
}
