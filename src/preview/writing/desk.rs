//! Makes, shows, saves and undoes edits, one at a time.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::answers::{Attempt, Opened, Saved, Whose, Writing};
use super::deliver::{Builds, Services};
use super::drafts::Drafts;
use super::elsewhere::elsewhere;
use super::journal::{Entry, Journal, Stack};
use crate::compile::Workspace;
use crate::edit::{self, Context, Edit, Made, NewPicture, Options, Place, Rejected, What, options};
use crate::error::Error;
use crate::message::Message;
use crate::preview::client;
use crate::preview::editor::Editor;
use crate::preview::generation::Generation;
use crate::preview::messages;
use crate::preview::page_info::findings_in;
use crate::preview::session::Session;
use crate::project::LayerId;
use crate::revise::scaffold;
use crate::save::{Files, write};
use crate::source::short_hash;

/// How long the session may take to read what was written.
const PATIENCE: Duration = Duration::from_secs(20);

/// How often it is asked whether it has.
const POLL: Duration = Duration::from_millis(2);

/// How often an edit is made anew because a file was changed elsewhere meanwhile.
const TRIES: usize = 4;

/// Where edits are made.
#[derive(Debug)]
pub(crate) struct Desk {
    session: Arc<Session>,
    root: PathBuf,
    drafts: Drafts,
    editor: Arc<Editor>,
    pub(super) services: Services,
    pub(super) builds: Builds,
    /// What a page must know to change anything.
    pub(crate) token: Arc<str>,
    /// Held by who changes files.
    gate: Mutex<()>,
    begun: Mutex<Option<Begun>>,
}

/// An override that has been begun to try texts in.
#[derive(Debug)]
struct Begun {
    of: Arc<Generation>,
    place: Place,
    section: String,
    /// The project with it; nothing where the layer has a text of its own there.
    workspace: Option<Arc<Workspace>>,
}

impl Desk {
    /// The desk of a session of the project at `root`.
    pub(crate) fn new(
        session: Arc<Session>,
        root: PathBuf,
        editor: Arc<Editor>,
        (token, services): (Arc<str>, Services),
    ) -> Self {
        let builds = Builds::default();
        Self {
            session,
            drafts: Drafts::new(&root),
            root,
            editor,
            services,
            builds,
            token,
            gate: Mutex::new(()),
            begun: Mutex::default(),
        }
    }

    /// What may be written on a page; nothing for a page of no edition.
    pub(crate) fn writing(&self, path: &str) -> Option<Writing> {
        let generation = self.session.current().generation.clone()?;
        let place = place(&generation, path)?;
        let workspace = &generation.workspace;
        let it = workspace.project.layer(place.layer);
        let journal = Journal::new(&self.root, &it.path);
        Some(Writing {
            writing: Whose {
                layer: it.path.to_string(),
                name: workspace.name(place.layer),
                language: place.language.to_string(),
                is_made: !it.is_in_register_only,
            },
            undo: journal.last_done(Stack::Done),
            redo: journal.last_done(Stack::Undone),
            sections: if it.is_in_register_only { BTreeMap::new() } else { sections(&generation, &place, path) },
        })
    }

    /// A text of a section as it is opened.
    pub(super) fn open(&self, path: &str, section: &str, what: What) -> Result<Opened, Message> {
        let (generation, place) = self.now(path)?;
        let source = edit::source(&generation.workspace, &place, section, what)?;
        let word = match what {
            What::Text => "text",
            What::Append => "append",
            What::Prepend => "prepend",
        };
        let it = generation.workspace.project.layer(place.layer);
        let elsewhere = section.split_once('#').map(|address| elsewhere(&generation, &place, address));
        let draft = self.drafts.find((&it.path, &place.language), word, section);
        let is_main = place.language == *it.main_language();
        Ok(Opened { source, draft, elsewhere: elsewhere.unwrap_or_default(), is_main })
    }

    /// What a page would be with an edit. Its text is kept as a draft.
    pub(super) fn attempt(&self, path: &str, edit: &Edit) -> Attempt {
        let refused = |why: Message| Attempt { refusal: Some(why.to_string()), ..Attempt::default() };
        let (generation, place) = match self.now(path) {
            Ok(now) => now,
            Err(why) => return refused(why),
        };
        let layer = &generation.workspace.project.layer(place.layer).path;
        self.drafts.keep((layer, &place.language), edit);
        let begun = match self.begun(&generation, &place, edit) {
            Ok(begun) => begun,
            Err(why) => return refused(why),
        };
        let begun = begun.as_deref().unwrap_or(&generation.workspace);
        match edit::attempt(begun, &place, edit) {
            Err(Rejected::Refused(why)) => refused(why),
            Err(Rejected::Changed(_) | Rejected::Taken { .. }) => refused(messages::changed_elsewhere()),
            Ok(Made { after: None, section, .. }) => self.seen(&generation, path, &section, None),
            Ok(Made { after: Some(after), files, section, .. }) => match Generation::of(after) {
                Ok(after) => self.seen(&after, path, &section, Some((place.layer, &files))),
                Err(error) => refused(error.message()),
            },
        }
    }

    /// The project in which an edit of a text of a layer below is tried: it has an override of that, which the last try may have begun.
    fn begun(
        &self,
        generation: &Arc<Generation>,
        place: &Place,
        edit: &Edit,
    ) -> Result<Option<Arc<Workspace>>, Message> {
        let Edit::Text { section, .. } = edit else { return Ok(None) };
        let mut last = self.begun.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(last) = &*last
            && Arc::ptr_eq(&last.of, generation)
            && (last.place.layer, &last.place.language, &last.section) == (place.layer, &place.language, section)
        {
            return Ok(last.workspace.clone());
        }
        let workspace = edit::begun(&generation.workspace, place, section)?.map(Arc::new);
        let (of, section) = (generation.clone(), section.clone());
        *last = Some(Begun { of, place: place.clone(), section, workspace: workspace.clone() });
        Ok(workspace)
    }

    /// The page at a path, with the slides of a section, and what was found in the files of an edit.
    fn seen(&self, generation: &Generation, path: &str, section: &str, of: Option<(LayerId, &Files)>) -> Attempt {
        let file = generation.file(path).ok().flatten();
        let html = file.map(|file| client::inject(&file.bytes, &short_hash(file.hash), Some(&self.token)));
        let html = html.and_then(|bytes| String::from_utf8(bytes).ok());
        let slides = section.split_once('#').and_then(|address| generation.slides_of(path, address).ok());
        let found = of.map(|(layer, files)| findings_in(generation, layer, &self.editor, files));
        Attempt { html, slides: slides.unwrap_or_default(), findings: found.unwrap_or_default(), refusal: None }
    }

    /// Makes an edit, and writes it.
    pub(super) fn save(&self, path: &str, edit: &Edit) -> Saved {
        let saved = self.write(path, |workspace, place| edit::make(workspace, place, edit));
        if saved.saved {
            self.discard(path, edit);
        }
        saved
    }

    /// Puts a picture into a page's layer.
    pub(super) fn put_picture(&self, path: &str, picture: &NewPicture) -> Saved {
        self.write(path, |workspace, place| edit::put_picture(workspace, place, picture))
    }

    /// Writes what is made of the project for a page's layer, and keeps what was there for undo.
    fn write(&self, path: &str, make: impl Fn(&Workspace, &Place) -> Result<Made, Rejected>) -> Saved {
        let _held = self.gate.lock().unwrap_or_else(PoisonError::into_inner);
        for _ in 0..TRIES {
            let (generation, place) = match self.now(path) {
                Ok(now) => now,
                Err(why) => return Saved::refused(&why),
            };
            let workspace = &generation.workspace;
            let made = match make(workspace, &place) {
                Ok(made) => made,
                Err(why) => return Saved::rejected(why),
            };
            if let Err(why) = edit::refuse_harm(workspace, &made, place.layer) {
                return Saved::refused(&why);
            }
            let it = workspace.project.layer(place.layer);
            let done = made.done.iter().map(Message::to_string).collect::<Vec<_>>();
            let entry = Entry {
                done: done.join(" · "),
                section: made.section.clone(),
                before: made.files.keys().map(|path| (path.clone(), bytes(&generation, path))).collect(),
                after: made.files,
            };
            match self.put(&generation, &it.folder, &entry.after) {
                Err(Error::Changed(_)) => {
                    self.wait_after(&generation);
                    continue;
                }
                Err(error) => return Saved::refused(&error.message()),
                Ok(()) => {}
            }
            // what cannot be undone is saved all the same
            let kept = entry.after.is_empty() || Journal::new(&self.root, &it.path).push(&entry).is_ok();
            let lost = (!kept).then(|| messages::cannot_be_undone().to_string());
            return Saved {
                saved: true,
                done: done.into_iter().chain(lost).collect(),
                section: Some(made.section),
                ..Saved::default()
            };
        }
        Saved::refused(&messages::changed_elsewhere())
    }

    /// Takes the last save of a page's layer back, or makes the one that was last taken back again.
    pub(super) fn turn_back(&self, path: &str, stack: Stack) -> Saved {
        let _held = self.gate.lock().unwrap_or_else(PoisonError::into_inner);
        let (generation, place) = match self.now(path) {
            Ok(now) => now,
            Err(why) => return Saved::refused(&why),
        };
        let it = generation.workspace.project.layer(place.layer);
        let journal = Journal::new(&self.root, &it.path);
        let Some(entry) = journal.last(stack) else { return Saved::refused(&messages::nothing_to_undo()) };
        let (from, to) = match stack {
            Stack::Done => (&entry.after, &entry.before),
            Stack::Undone => (&entry.before, &entry.after),
        };
        if let Some((changed, _)) = from.iter().find(|(path, there)| bytes(&generation, path) != **there) {
            return Saved::refused(&messages::changed_since(changed));
        }
        if let Err(error) = self.put(&generation, &it.folder, to) {
            return Saved::refused(&error.message());
        }
        let moved = journal.move_last(stack).map_err(|error| error.message());
        let done = match stack {
            Stack::Done => messages::undone(&entry.done),
            Stack::Undone => messages::made_again(&entry.done),
        };
        let done = std::iter::once(done).chain(moved.err()).map(|line| line.to_string()).collect();
        Saved { saved: true, done, section: Some(entry.section), ..Saved::default() }
    }

    /// Makes the folder of a page's kommune.
    pub(super) fn make_edition(&self, path: &str) -> Saved {
        let _held = self.gate.lock().unwrap_or_else(PoisonError::into_inner);
        let (generation, place) = match self.now(path) {
            Ok(now) => now,
            Err(why) => return Saved::refused(&why),
        };
        let workspace = &generation.workspace;
        let it = workspace.project.layer(place.layer);
        let below = workspace.below(place.layer);
        let number = it.number().unwrap_or_default();
        let made = scaffold::kommune(&workspace.project, &workspace.snapshot, below.as_deref(), number);
        let revision = match made {
            Ok(revision) => revision,
            Err(why) => return Saved::refused(&why),
        };
        match self.put(&generation, &it.folder, &revision.files(&workspace.snapshot)) {
            Ok(()) => {
                let done = vec![messages::edition_made(&it.name).to_string()];
                Saved { saved: true, done, ..Saved::default() }
            }
            Err(error) => Saved::refused(&error.message()),
        }
    }

    /// Keeps the draft of an edit no longer.
    pub(super) fn discard(&self, path: &str, edit: &Edit) -> Saved {
        if let Ok((generation, place)) = self.now(path) {
            let layer = &generation.workspace.project.layer(place.layer).path;
            self.drafts.drop((layer, &place.language), edit);
        }
        Saved { saved: true, ..Saved::default() }
    }

    /// The project as it was read last, and whose text a page is.
    pub(super) fn now(&self, path: &str) -> Result<(Arc<Generation>, Place), Message> {
        let current = self.session.current();
        if let Some(error) = &current.error {
            return Err(messages::project_unread(error));
        }
        let generation = current.generation.clone().ok_or_else(messages::not_read_yet)?;
        let place = place(&generation, path).ok_or_else(messages::no_edition_here)?;
        Ok((generation, place))
    }

    /// Writes files of a layer's folder, and waits until the session has read them.
    fn put(&self, generation: &Generation, folder: &str, files: &Files) -> Result<(), Error> {
        let is_outside = |path: &&String| !is_below(path, folder) || has_link(&self.root, folder, path);
        if let Some(path) = files.keys().find(is_outside) {
            return Err(messages::outside_layer(path).into());
        }
        write(&self.root, &generation.workspace.snapshot, files)?;
        let begun = now();
        let is_read = || {
            let current = self.session.current();
            let generation = current.generation.as_ref();
            generation.is_some_and(|generation| files.iter().all(|(path, there)| bytes(generation, path) == *there))
        };
        while !is_read() && begun.elapsed() < PATIENCE {
            sleep(POLL);
        }
        Ok(())
    }

    /// Waits until the session has read something newer than a generation.
    fn wait_after(&self, generation: &Arc<Generation>) {
        let begun = now();
        let is_same = || self.session.current().generation.as_ref().is_some_and(|there| Arc::ptr_eq(there, generation));
        while is_same() && begun.elapsed() < PATIENCE {
            sleep(POLL);
        }
    }
}

/// Whether a path lies in a folder, and says so without a detour.
fn is_below(path: &str, folder: &str) -> bool {
    let rest = path.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/'));
    rest.is_some_and(|rest| rest.split('/').all(|part| !matches!(part, "" | "." | "..") && !part.contains('\\')))
}

/// Whether a folder is a link, which may lead anywhere, or one in it on the way to a file.
fn has_link(root: &Path, folder: &str, path: &str) -> bool {
    let is_link = |folder: &Path| fs::symlink_metadata(root.join(folder)).is_ok_and(|data| data.is_symlink());
    Path::new(path).ancestors().skip(1).take_while(|one| one.starts_with(folder)).any(is_link)
}

/// The bytes of a file as they were read.
fn bytes(generation: &Generation, path: &str) -> Option<Vec<u8>> {
    generation.workspace.snapshot.get(path).map(|file| file.bytes().to_vec())
}

/// Whose text the page at a path is, and in which language.
fn place(generation: &Generation, path: &str) -> Option<Place> {
    let layer = generation.layer(path)?;
    let shown = generation.compiled(layer).edition(path).map(|shown| shown.book.language.clone());
    let main = || generation.workspace.project.layer(layer).main_language().clone();
    Some(Place { layer, language: shown.unwrap_or_else(main) })
}

/// What may be done with each section of an edition, by address.
pub(super) fn sections(generation: &Generation, place: &Place, path: &str) -> BTreeMap<String, Options> {
    let workspace = &generation.workspace;
    let Some(shown) = generation.compiled(place.layer).edition(path) else { return BTreeMap::new() };
    let (below, drift) = (workspace.below(place.layer), workspace.drift(place.layer));
    let context = Context { workspace, place, below: below.as_deref(), drift: &drift };
    let modules = shown.edition.all_modules();
    let all = modules.flat_map(|module| module.sections.iter().map(move |section| (&*module.slug, section)));
    all.map(|(module, section)| options(&context, module, section)).map(|one| (one.address.clone(), one)).collect()
}

fn now() -> Instant {
    #[expect(clippy::disallowed_methods, reason = "this is the edge that waits for what it has written")]
    Instant::now()
}
