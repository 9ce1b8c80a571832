//! What a page that is open somewhere is told after a change.

use std::sync::Arc;

use serde::Serialize;

use super::editor::Editor;
use super::generation::Generation;
use super::live::{Live, Now};
use super::state::state;
use crate::layer::edition_id;
use crate::source::short_hash;

/// What a page is told.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct News {
    generation: u64,
    /// The hash of the page; nothing if it is no longer there.
    pub page: Option<String>,
    /// Where to go where the page is no longer there.
    pub moved: Option<String>,
    /// Another page that the change is on, if it is not on this one.
    pub elsewhere: Option<Elsewhere>,
    errors: usize,
    /// The hash of what the editor's bar shows.
    findings: String,
}

/// Another page.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Elsewhere {
    title: String,
    href: String,
}

/// What the page at a path below the output is told; `told` is what it was told last.
pub fn news(live: &Live, path: &str, told: Option<&News>, editor: &Editor) -> News {
    let now = live.now();
    let file = live.file(path);
    let state = state(live, path, editor);
    let page = file.map(|file| short_hash(file.hash));
    let is_only_elsewhere = told.is_some_and(|told| told.page == page && told.generation < now.number);
    let generation = now.generation.as_deref();
    let is_waiting = state.is_failed();
    let moved = || generation.map_or_else(|| "/".to_owned(), |generation| moved(generation, &now, path));
    let elsewhere = || generation.and_then(|generation| elsewhere(generation, &now, path));
    News {
        generation: now.number,
        moved: (page.is_none() && !is_waiting).then(moved),
        elsewhere: is_only_elsewhere.then(elsewhere).flatten(),
        // a page that has never been there waits for what is wrong to be mended
        page: page.or(is_waiting.then(String::new)),
        errors: state.errors(),
        findings: state.hash(),
    }
}

/// Where the page at a path is now: under its module's new name, or at the front of its edition, or of the country.
fn moved(generation: &Generation, now: &Now, path: &str) -> String {
    let Some((layer, (folder, file))) = generation.layer(path).zip(path.rsplit_once('/')) else {
        return "/site/index.html".to_owned();
    };
    let edition = generation.look(layer).edition(path);
    let slug = file.strip_suffix(".html").unwrap_or(file);
    let by_section = || {
        let mut renamed = edition?.renamed.iter();
        renamed.find(|((old, _), (new, _))| **old == *slug && *new != *old).map(|(_, (new, _))| new.clone())
    };
    // a file that was given another name: one that came as this one went
    let by_file = || {
        let is_of = |changed: &&String, slug: &str| module(changed).is_some_and(|(_, of)| of == slug);
        now.changed.iter().find(|changed| is_of(changed, slug))?;
        let mut new = now.new.iter().filter_map(|new| Some(edition?.index.get_key_value(module(new)?.1)?.0.clone()));
        new.find(|new| **new != *slug)
    };
    let there = |slug: Arc<str>| edition.and_then(|edition| edition.module(&slug).is_some().then(|| slug.to_string()));
    match by_section().or_else(by_file).and_then(there) {
        Some(slug) => format!("/{folder}/{slug}.html"),
        None => format!("/{folder}/index.html"),
    }
}

/// The page of the first changed file that is a module's.
fn elsewhere(generation: &Generation, now: &Now, path: &str) -> Option<Elsewhere> {
    let here = generation.layer(path);
    let country = &generation.country;
    now.changed.iter().find_map(|changed| {
        let (folder, slug) = module(changed)?;
        let of = country.project.layers.iter().position(|layer| *layer.folder == *folder)?;
        let is_below = |here: usize| country.chains[here].as_ref().is_some_and(|chain| chain.contains(&of));
        let layer = here.filter(|here| is_below(*here)).unwrap_or(of);
        let looked = generation.look(layer);
        let edition = if here == Some(layer) { looked.edition(path) } else { looked.editions.first() }?;
        let module = edition.module(slug)?;
        let folder = match here == Some(layer) {
            true => path.rsplit_once('/')?.0.replacen("facilitator/", "site/", 1),
            false => format!("site/{}", edition_id(&country.project, layer)),
        };
        let href = format!("/{folder}/{slug}.html");
        let is_here = href[1..] == *path || path.ends_with("/deck.html") || path.ends_with("/print.html");
        let title = match here == Some(layer) {
            true => module.title.text.clone(),
            false => format!("{} ({})", module.title.text, edition.name),
        };
        (!(is_here && here == Some(layer))).then_some(Elsewhere { title, href })
    })
}

/// The folder and the module of a Markdown file.
fn module(path: &str) -> Option<(&str, &str)> {
    let (folder, file) = path.rsplit_once('/')?;
    let stem = file.strip_suffix(".md")?;
    Some((folder, stem.split_once('.').map_or(stem, |(slug, _)| slug)))
}
