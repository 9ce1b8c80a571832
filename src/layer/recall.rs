//! What was composed and resolved before the last change, so that only what has changed is made again.
//!
//! A module is taken over if everything that it is made of **is** what it was: the same drafts, the same programme, the same
//! values. Of one that there was something to say about, it is found out again.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use super::composed;
use crate::draft::Draft;
use crate::edition::{Module, Value};
use crate::project::{Language, Programme, Project};
use crate::source::FileId;

/// What was made before. A build makes everything once, and keeps nothing here.
#[derive(Debug, Default)]
pub struct Recall {
    keeps: bool,
    base: Mutex<Base>,
    editions: Mutex<HashMap<(usize, Language), Resolved>>,
}

/// The drafts of a module, and what was composed from them.
type Composition = (Vec<Arc<Draft>>, Arc<composed::Module>);

/// The modules of the base, each with the drafts that it was composed from.
#[derive(Debug, Default)]
pub(super) struct Base {
    programme: Option<Arc<Programme>>,
    modules: HashMap<Arc<str>, Composition>,
}

/// The modules of an edition, each with the composed one that it was resolved from.
#[derive(Debug)]
pub(super) struct Resolved {
    programme: Arc<Programme>,
    chain: Vec<Link>,
    values: BTreeMap<Arc<str>, Value>,
    modules: HashMap<Arc<str>, (Arc<composed::Module>, Arc<Module>)>,
    /// The hash of all that a text of the edition may refer to.
    targets: u128,
    /// The modules of which everything that they refer to is among that.
    sound: HashMap<Arc<str>, Arc<Module>>,
}

/// What of a layer decides how a module above it is resolved.
#[derive(Debug, PartialEq)]
struct Link {
    layer: usize,
    path: Arc<str>,
    kind: Arc<str>,
    config: FileId,
    is_in_register_only: bool,
}

impl Recall {
    /// One that keeps what is made for the next time.
    pub fn keeping() -> Self {
        Self { keeps: true, ..Self::default() }
    }

    /// Whether it keeps anything.
    pub fn keeps(&self) -> bool {
        self.keeps
    }

    /// Takes out what is known of the base.
    pub(super) fn base(&self, project: &Project) -> Base {
        let known = std::mem::take(&mut *self.base.lock().unwrap_or_else(PoisonError::into_inner));
        let is_same = known.programme.as_ref().is_some_and(|programme| Arc::ptr_eq(programme, &project.programme));
        let modules = if is_same { known.modules } else { HashMap::new() };
        Base { programme: Some(project.programme.clone()), modules }
    }

    /// Keeps what is known of the base now.
    pub(super) fn keep_base(&self, base: Base) {
        if self.keeps {
            *self.base.lock().unwrap_or_else(PoisonError::into_inner) = base;
        }
    }

    /// Takes out what is known of an edition.
    pub(super) fn edition(
        &self,
        project: &Project,
        chain: &[usize],
        language: &Language,
        values: &BTreeMap<Arc<str>, Value>,
    ) -> Resolved {
        let link = |layer: &usize| {
            let it = &project.layers[*layer];
            Link {
                layer: *layer,
                path: it.path.clone(),
                kind: it.kind.clone(),
                config: it.config,
                is_in_register_only: it.is_in_register_only,
            }
        };
        let chain: Vec<Link> = chain.iter().map(link).collect();
        let top = chain.last().map_or(0, |link| link.layer);
        let known = self.editions.lock().unwrap_or_else(PoisonError::into_inner).remove(&(top, language.clone()));
        let programme = project.programme.clone();
        match known {
            Some(known)
                if Arc::ptr_eq(&known.programme, &programme) && known.chain == chain && known.values == *values =>
            {
                known
            }
            _ => Resolved {
                programme,
                chain,
                values: values.clone(),
                modules: HashMap::new(),
                targets: 0,
                sound: HashMap::new(),
            },
        }
    }

    /// Keeps what is known of an edition now.
    pub(super) fn keep_edition(&self, language: &Language, edition: Resolved) {
        if !self.keeps {
            return;
        }
        let top = edition.chain.last().map_or(0, |link| link.layer);
        self.editions.lock().unwrap_or_else(PoisonError::into_inner).insert((top, language.clone()), edition);
    }
}

impl Base {
    /// The module that was composed from these very drafts, or else the one that `make` makes; it says whether it was quiet.
    pub(super) fn module(
        &mut self,
        slug: &Arc<str>,
        drafts: &[(Language, Arc<Draft>)],
        make: impl FnOnce() -> (composed::Module, bool),
    ) -> Arc<composed::Module> {
        if let Some((of, known)) = self.modules.get(slug)
            && of.len() == drafts.len()
            && of.iter().zip(drafts).all(|(of, (_, draft))| Arc::ptr_eq(of, draft))
        {
            return known.clone();
        }
        let (made, is_quiet) = make();
        let made = Arc::new(made);
        if is_quiet {
            let of = drafts.iter().map(|(_, draft)| draft.clone()).collect();
            self.modules.insert(slug.clone(), (of, made.clone()));
        } else {
            self.modules.remove(slug);
        }
        made
    }

    /// Forgets the modules that there are no longer, where it knows more than there are.
    pub(super) fn keep_only(&mut self, count: usize, is_there: impl Fn(&str) -> bool) {
        if self.modules.len() > count {
            self.modules.retain(|slug, _| is_there(slug));
        }
    }
}

impl Resolved {
    /// Begins to check what modules refer to, in the light of all that there is.
    pub(super) fn begin_check(&mut self, targets: u128) {
        if self.targets != targets {
            self.sound.clear();
        }
        self.targets = targets;
    }

    /// Checks a module, unless this very one was sound before; `check` says whether it is.
    pub(super) fn check(&mut self, module: &Arc<Module>, check: impl FnOnce() -> bool) {
        if self.sound.get(&module.slug).is_some_and(|sound| Arc::ptr_eq(sound, module)) {
            return;
        }
        match check() {
            true => drop(self.sound.insert(module.slug.clone(), module.clone())),
            false => drop(self.sound.remove(&module.slug)),
        }
    }

    /// The module that was resolved from this very one, or else the one that `make` makes; it says whether it was quiet.
    pub(super) fn module(&mut self, of: &Arc<composed::Module>, make: impl FnOnce() -> (Module, bool)) -> Arc<Module> {
        if let Some((was, known)) = self.modules.get(&of.slug)
            && Arc::ptr_eq(was, of)
        {
            return known.clone();
        }
        let (made, is_quiet) = make();
        let made = Arc::new(made);
        if is_quiet {
            self.modules.insert(of.slug.clone(), (of.clone(), made.clone()));
        } else {
            self.modules.remove(&of.slug);
        }
        made
    }

    /// Forgets the modules that there are no longer, where it knows more than there are.
    pub(super) fn keep_only(&mut self, count: usize, is_there: impl Fn(&str) -> bool) {
        if self.modules.len().max(self.sound.len()) > count {
            self.modules.retain(|slug, _| is_there(slug));
            self.sound.retain(|slug, _| is_there(slug));
        }
    }
}
