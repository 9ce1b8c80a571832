//! A generation of a project: its inputs after one change, and lazily what is compiled and rendered of them.

use std::collections::{BTreeMap, HashMap};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::book::manifest::{FileKind, Location, SiteFile};
use crate::compile::{Outcome, Readable, Workspace};
use crate::diagnostic::Complaints;
use crate::error::Error;
use crate::layer::editions;
use crate::project::LayerId;
use crate::render::SharedPaths;
use crate::render::pdf::DocumentRequest;
use crate::site::Site;
use crate::source::{Snapshot, hash};

/// The most sections, in each language, of an edition whose slides are measured: about five times those of the course.
const MAX_MEASURED_SECTIONS: usize = 1_000;

/// The inputs after one change, and the editions and files that have been requested of them so far.
#[derive(Debug)]
pub struct Generation {
    /// The project, read and composed.
    pub workspace: Workspace,
    shared: SharedPaths,
    /// The files that belong to no edition: css, js, fonts and the base's pictures.
    common: Site,
    request: DocumentRequest,
    /// The layer of each edition, by the edition's name in addresses.
    layer_of: BTreeMap<Arc<str>, LayerId>,
    /// The edition of each layer, by the layer's place in the project; empty until it is requested.
    compiled: Vec<OnceLock<CompiledEdition>>,
    /// The files that have been rendered, by their path below the output.
    files: Mutex<HashMap<String, Arc<File>>>,
    /// The portal, and what static hosts read; empty until one of them is requested.
    portal: OnceLock<Site>,
    /// Whether a template has failed for one of the requested files.
    has_failed: AtomicBool,
}

/// A layer's edition, composed and resolved, with its diagnostics.
#[derive(Debug)]
pub struct CompiledEdition {
    /// The edition in each of its languages, its first language first.
    pub(super) editions: Vec<Readable>,
    /// The outcome of a check of it, without its slides.
    pub outcome: Outcome,
    /// The diagnostics of its slides; empty until they have been measured.
    slides: OnceLock<Complaints>,
}

/// A file as it is served.
#[derive(Debug, PartialEq, Eq)]
pub struct File {
    /// The bytes that a build would write.
    pub bytes: Vec<u8>,
    /// The hash of the bytes.
    pub(super) hash: u128,
}

impl CompiledEdition {
    /// The edition in the language that a path below its folder names; in the first language where the path names none.
    pub(super) fn edition(&self, path: &str) -> Option<&Readable> {
        let place = Location::parse(path)?;
        self.editions.iter().find(|edition| edition.book.folder.is_around(&place)).or(self.editions.first())
    }

    /// Whether its slides are still to be measured.
    pub(super) fn is_unmeasured(&self) -> bool {
        self.slides.get().is_none() && !self.outcome.failed
    }

    /// The outcome of a check, with the diagnostics of the slides where they have been measured.
    pub(super) fn full_outcome(&self) -> Outcome {
        let mut outcome = self.outcome.clone();
        let slides = self.slides.get().into_iter().flatten();
        outcome.diagnostics.extend(slides.cloned());
        outcome
    }
}

impl Generation {
    /// Reads a project, and takes over from `before`, the generation of the last change, what has not changed since.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if the theme cannot be used.
    pub fn new(snapshot: &Snapshot, before: Option<&Self>) -> Result<Self, Error> {
        match before {
            Some(before) => Self::of(before.workspace.after(snapshot)?),
            None => Self::of(Workspace::read(snapshot)?),
        }
    }

    /// A project that has been read.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if the theme cannot be used.
    pub fn of(workspace: Workspace) -> Result<Self, Error> {
        let mut common = Site::default();
        let shared = workspace.shared(&mut common)?;
        let layer_of = editions(&workspace.project);
        let compiled = workspace.project.layer_ids().map(|_| OnceLock::new()).collect();
        Ok(Self {
            workspace,
            shared,
            common,
            request: DocumentRequest::none(),
            layer_of,
            compiled,
            files: Mutex::default(),
            portal: OnceLock::new(),
            has_failed: AtomicBool::new(false),
        })
    }

    /// The layer whose edition the path of a file below the output belongs to; nothing for files of no edition.
    pub(super) fn layer(&self, path: &str) -> Option<LayerId> {
        self.layer_of(Location::parse(path)?.edition)
    }

    /// The layer of an edition, by the edition's name in addresses.
    pub fn layer_of(&self, id: &str) -> Option<LayerId> {
        self.layer_of.get(id).copied()
    }

    /// The edition of a layer, looked at the first request.
    pub fn compiled(&self, layer: LayerId) -> &CompiledEdition {
        self.compiled[layer.index()].get_or_init(|| {
            let (outcome, editions) = self.workspace.look(layer);
            CompiledEdition { editions, outcome, slides: OnceLock::new() }
        })
    }

    /// The layers whose editions have been requested and have slides that are not measured yet.
    pub(super) fn unmeasured(&self) -> Vec<LayerId> {
        let requested = |layer: LayerId| self.compiled[layer.index()].get();
        let layers = self.workspace.project.layer_ids();
        layers.filter(|layer| requested(*layer).is_some_and(CompiledEdition::is_unmeasured)).collect()
    }

    /// Measures the slides of an edition, once. That takes longer than all else, so it is done while no file changes. Slides
    /// that cannot be measured are reported by a check alone.
    pub(super) fn measure(&self, layer: LayerId) {
        let compiled = self.compiled(layer);
        let chapters = compiled.editions.iter().flat_map(|edition| &edition.book.chapters);
        let sections = chapters.map(|chapter| chapter.sections.len());
        let is_large = sections.sum::<usize>() > MAX_MEASURED_SECTIONS * compiled.editions.len();
        let measured = catch_unwind(AssertUnwindSafe(|| match is_large {
            true => Ok(Vec::new()),
            false => self.workspace.slides(&compiled.editions),
        }));
        compiled.slides.get_or_init(|| measured.ok().and_then(Result::ok).unwrap_or_default());
    }

    /// The file at a path below the output, rendered at the first request; nothing if there is none, or if its edition cannot
    /// be built.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if a template fails.
    pub fn file(&self, path: &str) -> Result<Option<Arc<File>>, Error> {
        if let Some(cached) = self.files.lock().unwrap_or_else(PoisonError::into_inner).get(path) {
            return Ok(Some(cached.clone()));
        }
        let rendered = self.render(path);
        self.has_failed.fetch_or(rendered.is_err(), Ordering::Relaxed);
        let Some(bytes) = rendered? else { return Ok(None) };
        let file = Arc::new(File { hash: hash(&bytes), bytes });
        self.files.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), file.clone());
        Ok(Some(file))
    }

    /// The slides of a section of an edition, as HTML; none where it cannot be built.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if a template fails.
    pub(super) fn slides_of(&self, path: &str, (module, id): (&str, &str)) -> Result<Vec<String>, Error> {
        let Some(layer) = self.layer(path) else { return Ok(Vec::new()) };
        let compiled = self.compiled(layer);
        let Some(shown) = compiled.edition(path).filter(|_| !compiled.outcome.failed) else { return Ok(Vec::new()) };
        let sections = shown.book.chapters.iter().flat_map(|chapter| &chapter.sections);
        let section = sections.into_iter().find(|one| *one.module == *module && *one.id == *id);
        let Some(section) = section else { return Ok(Vec::new()) };
        self.workspace.renderer(&self.shared, &self.request).slides_of(&shown.book, (module, &section.label))
    }

    /// Whether a template has failed for a file that was requested.
    pub(super) fn has_failed(&self) -> bool {
        self.has_failed.load(Ordering::Relaxed)
    }

    /// Renders a file, which the caller keeps. Nothing for one that there is none of, and of an edition that has failed.
    fn render(&self, path: &str) -> Result<Option<Vec<u8>>, Error> {
        if let Some(bytes) = self.common.files().get(path) {
            return Ok(Some(bytes.clone()));
        }
        let Some(layer) = self.layer(path) else {
            return if SiteFile::at(path).is_some() { self.portal(path) } else { Ok(None) };
        };
        let compiled = self.compiled(layer);
        let Some(edition) = compiled.edition(path).filter(|_| !compiled.outcome.failed) else { return Ok(None) };
        self.workspace.renderer(&self.shared, &self.request).file(&edition.book, path)
    }

    /// Whether the page at a path below the output is that at the older address of a module.
    pub(super) fn is_moved(&self, path: &str) -> bool {
        let shown = self.layer(path).and_then(|layer| self.compiled(layer).edition(path));
        shown.is_some_and(|shown| matches!(shown.book.file(path), Some(FileKind::Moved(_))))
    }

    fn portal(&self, path: &str) -> Result<Option<Vec<u8>>, Error> {
        let site = match self.portal.get() {
            Some(site) => site,
            None => {
                let mut site = Site::default();
                self.workspace.portal(&self.shared, &|_| true, &mut site)?;
                self.portal.get_or_init(|| site)
            }
        };
        Ok(site.files().get(path).cloned())
    }
}
