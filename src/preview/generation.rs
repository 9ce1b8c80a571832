//! A project as it was after one change: compiled edition by edition and rendered file by file, when somebody first asks.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::compile::{Country, Outcome};
use crate::diagnostic::Diagnostic;
use crate::edition::Edition;
use crate::error::Error;
use crate::layer::edition_id;
use crate::render::pdf::Order;
use crate::render::{Renderer, Shared, Texts, country};
use crate::site::Site;
use crate::source::{Snapshot, hash};

/// The most sections of an edition whose slides are measured while it is edited: some five courses.
const MEASURED: usize = 1_000;

/// One state of the inputs, and all that has been made of it.
#[derive(Debug)]
pub struct Generation {
    /// The project.
    pub country: Country,
    shared: Shared,
    /// What belongs to no edition: css, js, fonts and the base's pictures.
    common: Site,
    order: Order,
    texts: Arc<Texts>,
    layer_of: HashMap<Arc<str>, usize>,
    /// Each layer's edition, where somebody has looked at it.
    looked: Vec<OnceLock<Looked>>,
    files: Mutex<HashMap<String, Arc<File>>>,
    /// The portal, and what static hosts read.
    portal: OnceLock<Site>,
}

/// An edition that somebody has looked at.
#[derive(Debug)]
pub struct Looked {
    /// The edition in each of its languages.
    pub editions: Vec<Edition>,
    /// What was found in it.
    pub outcome: Outcome,
    /// What was found of its slides, once they have been measured.
    slides: OnceLock<Vec<Diagnostic>>,
}

/// A file as it is served.
#[derive(Debug, PartialEq, Eq)]
pub struct File {
    /// Its bytes, as a build writes them.
    pub bytes: Vec<u8>,
    /// Their hash.
    pub hash: u128,
}

impl Looked {
    /// The edition in the language that a path of its folder is in; the first where it is in none.
    pub fn edition(&self, path: &str) -> Option<&Edition> {
        let inner = path.splitn(3, '/').nth(2).unwrap_or_default();
        let language = inner.split_once('/').map(|(language, _)| language);
        let said = self.editions.iter().skip(1).find(|edition| Some(&*edition.language) == language);
        said.or(self.editions.first())
    }

    /// Whether its slides are still to be measured.
    pub fn is_unmeasured(&self) -> bool {
        self.slides.get().is_none() && !self.outcome.failed
    }

    /// What was found in it, its slides included where they have been measured.
    pub fn found(&self) -> Outcome {
        let mut outcome = self.outcome.again();
        let slides = self.slides.get().into_iter().flatten();
        outcome.diagnostics.extend(slides.cloned());
        outcome
    }
}

impl Generation {
    /// Reads a project; `before` gives what has not changed.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if the theme cannot be used.
    pub fn new(snapshot: &Snapshot, before: Option<&Self>) -> Result<Self, Error> {
        let country = match before {
            Some(before) => before.country.after(snapshot)?,
            None => Country::read(snapshot)?,
        };
        let mut common = Site::default();
        let shared = country.shared(&mut common)?;
        // texts are rendered with the templates of a theme
        let texts = before.filter(|before| Arc::ptr_eq(&before.country.theme, &country.theme));
        let texts = texts.map(|before| before.texts.clone()).unwrap_or_default();
        let layers = country.project.layers.len();
        let layer_of = (0..layers).map(|layer| (edition_id(&country.project, layer), layer)).collect();
        let looked = (0..layers).map(|_| OnceLock::new()).collect();
        Ok(Self {
            country,
            shared,
            common,
            order: Order::none(),
            texts,
            layer_of,
            looked,
            files: Mutex::default(),
            portal: OnceLock::new(),
        })
    }

    /// Lets go of texts that only earlier generations had.
    pub fn forget_old(&self) {
        self.texts.forget_old();
    }

    /// The layer whose edition a path lies in.
    pub fn layer(&self, path: &str) -> Option<usize> {
        let mut parts = path.split('/');
        let area = parts.next()?;
        let id = parts.next().filter(|_| matches!(area, "site" | "facilitator"))?;
        parts.next()?;
        self.layer_of.get(id).copied()
    }

    /// The layer of an edition's name.
    pub fn layer_of(&self, id: &str) -> Option<usize> {
        self.layer_of.get(id).copied()
    }

    /// An edition, compiled now or before.
    pub fn look(&self, layer: usize) -> &Looked {
        self.looked[layer].get_or_init(|| {
            let (outcome, editions) = self.country.look(layer);
            Looked { editions, outcome, slides: OnceLock::new() }
        })
    }

    /// The editions that somebody has looked at and whose slides have not been measured.
    pub fn unmeasured(&self) -> Vec<usize> {
        (0..self.looked.len()).filter(|layer| self.looked[*layer].get().is_some_and(Looked::is_unmeasured)).collect()
    }

    /// Measures the slides of an edition, once. That takes longer than all else, so it is done when nobody waits; slides that
    /// cannot be measured are told of by a check.
    pub fn measure(&self, layer: usize) {
        let looked = self.look(layer);
        let sections = looked.editions.iter().flat_map(|edition| &edition.modules).map(|module| module.sections.len());
        let is_large = sections.sum::<usize>() > MEASURED * looked.editions.len();
        let measured = catch_unwind(AssertUnwindSafe(|| match is_large {
            true => Ok(Vec::new()),
            false => self.country.slides(&looked.editions),
        }));
        looked.slides.get_or_init(|| measured.ok().and_then(Result::ok).unwrap_or_default());
    }

    /// The file at a path below the output, made now or before; nothing if there is none, or if its edition cannot be built.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if a template fails.
    pub fn file(&self, path: &str) -> Result<Option<Arc<File>>, Error> {
        if let Some(known) = self.files.lock().unwrap_or_else(PoisonError::into_inner).get(path) {
            return Ok(Some(known.clone()));
        }
        let Some(bytes) = self.make(path)? else { return Ok(None) };
        let file = Arc::new(File { hash: hash(&bytes), bytes });
        self.files.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), file.clone());
        Ok(Some(file))
    }

    fn make(&self, path: &str) -> Result<Option<Vec<u8>>, Error> {
        if let Some(bytes) = self.common.files().get(path) {
            return Ok(Some(bytes.clone()));
        }
        let country = &self.country;
        let Some(layer) = self.layer(path) else {
            let is_portal = path.strip_prefix("site/").is_some_and(|name| !name.contains('/'));
            return if is_portal { self.portal(path) } else { Ok(None) };
        };
        let looked = self.look(layer);
        let Some(edition) = looked.edition(path).filter(|_| !looked.outcome.failed) else { return Ok(None) };
        let (order, texts) = (&self.order, self.texts.clone());
        Renderer::new(&country.project, &country.snapshot, &country.theme, &self.shared, order, texts)
            .file(edition, path)
    }

    fn portal(&self, path: &str) -> Result<Option<Vec<u8>>, Error> {
        let portal = match self.portal.get() {
            Some(portal) => portal,
            None => {
                let Country { project, chains, theme, .. } = &self.country;
                let mut site = Site::default();
                country(project, chains, &|_| true, theme, &self.shared, &mut site)?;
                self.portal.get_or_init(|| site)
            }
        };
        Ok(portal.files().get(path).cloned())
    }
}
