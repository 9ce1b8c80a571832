//! The server-sent event that an open page gets after each change.

use std::sync::Arc;

use serde::Serialize;

use super::editor::Editor;
use super::generation::Generation;
use super::page_info::page_info;
use super::session::{Current, Session};
use crate::book::manifest::{FileKind, Location, SiteFile, slug_of_page};
use crate::source::short_hash;

/// What has become of a page, as it is sent to the browser that shows it.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct PageEvent {
    /// The number of the change.
    generation: u64,
    /// The hash of the page, as in its entity tag; empty where it has never been built, nothing where it no longer exists.
    page: Option<String>,
    /// The address to go to where the page no longer exists.
    moved: Option<String>,
    /// The page that the change is on, where it is on another one only.
    elsewhere: Option<OtherPage>,
    /// How many errors were found.
    errors: usize,
    /// The hash of what the editor's bar shows of the page.
    findings: String,
}

/// A link to another page than the one that is shown.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct OtherPage {
    title: String,
    href: String,
}

/// The event for the page at a path below the output; `last` is the one that it got before.
pub fn page_event(session: &Session, path: &str, last: Option<&PageEvent>, editor: &Editor) -> PageEvent {
    let current = session.current();
    let generation = current.generation.as_deref();
    let file = session.file(path).filter(|_| !generation.is_some_and(|generation| generation.is_moved(path)));
    let info = page_info(session, path, editor);
    let page = file.map(|file| short_hash(file.hash));
    let is_only_elsewhere = last.is_some_and(|last| last.page == page && last.generation < current.number);
    let has_failed = info.has_failed();
    let moved = || generation.map_or_else(|| "/".to_owned(), |generation| moved(generation, &current, path));
    let elsewhere = || generation.and_then(|generation| elsewhere(generation, &current, path));
    PageEvent {
        generation: current.number,
        moved: (page.is_none() && !has_failed).then(moved),
        elsewhere: is_only_elsewhere.then(elsewhere).flatten(),
        // a page that could never be built waits until the errors are mended
        page: page.or(has_failed.then(String::new)),
        errors: info.errors(),
        findings: info.hash(),
    }
}

/// The address of a page that no longer exists: that of its module under another name, or the front page of its edition, or the
/// portal.
fn moved(generation: &Generation, current: &Current, path: &str) -> String {
    let shown = generation.layer(path).and_then(|layer| generation.compiled(layer).edition(path));
    let Some((shown, place)) = shown.zip(Location::parse(path)) else {
        return format!("/{}", SiteFile::Portal.path());
    };
    let slug = slug_of_page(place.name()).unwrap_or(place.name());
    let by_section = || {
        let mut renamed = shown.edition.renamed.iter();
        renamed.find(|((old, _), (new, _))| **old == *slug && *new != *old).map(|(_, (new, _))| new.clone())
    };
    // a file was renamed where one is gone and another is new
    let by_file = || {
        let is_of = |changed: &&String, slug: &str| module(changed).is_some_and(|(_, of)| of == slug);
        current.changed.iter().find(|changed| is_of(changed, slug))?;
        let there = |new: &String| shown.book.numbers.get_key_value(module(new)?.1).map(|(slug, _)| slug.clone());
        current.new.iter().filter_map(there).find(|new| **new != *slug)
    };
    let existing = |slug: Arc<str>| shown.book.number_of(&slug).map(FileKind::Module);
    let by_name = || shown.edition.old_modules.get(slug).cloned();
    let file = by_name().or_else(by_section).or_else(by_file).and_then(existing).unwrap_or(FileKind::Index);
    format!("/{}", shown.book.path(file))
}

/// The page of the first changed file that is a module's; nothing where that is the page at `path`.
fn elsewhere(generation: &Generation, current: &Current, path: &str) -> Option<OtherPage> {
    let here = generation.layer(path);
    let workspace = &generation.workspace;
    current.changed.iter().find_map(|changed| {
        let (folder, slug) = module(changed)?;
        let (of, _) = workspace.project.layers_with_ids().find(|(_, layer)| *layer.folder == *folder)?;
        let layer = here.filter(|here| workspace.chains.is_over(*here, of)).unwrap_or(of);
        let compiled = generation.compiled(layer);
        let shown = if here == Some(layer) { compiled.edition(path) } else { compiled.editions.first() }?;
        let book = &shown.book;
        let number = book.number_of(slug)?;
        let page = book.path(FileKind::Module(number));
        let file = book.file(path);
        let is_here = page == *path || matches!(file, Some(FileKind::Deck(_) | FileKind::Print));
        let title = match here == Some(layer) {
            true => book.chapter(number).title.to_string(),
            false => format!("{} ({})", book.chapter(number).title, book.name()),
        };
        let href = format!("/{page}");
        (!(is_here && here == Some(layer))).then_some(OtherPage { title, href })
    })
}

/// The folder of a Markdown file, and the slug of the module that it is of.
fn module(path: &str) -> Option<(&str, &str)> {
    let (folder, file) = path.rsplit_once('/')?;
    let stem = file.strip_suffix(".md")?;
    Some((folder, stem.split_once('.').map_or(stem, |(slug, _)| slug)))
}
