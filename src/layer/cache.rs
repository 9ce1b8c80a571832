//! The cache of composed and resolved modules: what was made before the last change.
//!
//! A module is a cache hit if everything that it is made of **is** what it was: the same drafts, the same programme, the same
//! values. A module with diagnostics is never cached: only making it finds them.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use super::chain::Chain;
use super::composed;
use crate::draft::Draft;
use crate::edition::{Module, Value};
use crate::project::{Language, LayerId, Programme, Project};
use crate::source::FileId;

/// Composed and resolved modules. A build makes everything once, and caches nothing.
#[derive(Debug, Default)]
pub(crate) struct Cache {
    keeps: bool,
    base: Mutex<Base>,
    editions: Mutex<HashMap<(LayerId, Language), Resolved>>,
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
}

/// What of a layer decides how a module above it is resolved.
#[derive(Debug, PartialEq)]
struct Link {
    layer: LayerId,
    path: Arc<str>,
    kind: Arc<str>,
    config: FileId,
    is_in_register_only: bool,
}

impl Cache {
    /// A cache that keeps what is made; the default keeps nothing.
    pub(crate) fn keeping() -> Self {
        Self { keeps: true, ..Self::default() }
    }

    /// Whether it keeps anything.
    pub(crate) fn keeps(&self) -> bool {
        self.keeps
    }

    /// Takes the modules of the base out of the cache.
    pub(super) fn base(&self, project: &Project) -> Base {
        let known = std::mem::take(&mut *self.base.lock().unwrap_or_else(PoisonError::into_inner));
        let is_same = known.programme.as_ref().is_some_and(|programme| Arc::ptr_eq(programme, &project.programme));
        let modules = if is_same { known.modules } else { HashMap::new() };
        Base { programme: Some(project.programme.clone()), modules }
    }

    /// Puts the modules of the base into the cache.
    pub(super) fn keep_base(&self, base: Base) {
        if self.keeps {
            *self.base.lock().unwrap_or_else(PoisonError::into_inner) = base;
        }
    }

    /// Takes the modules of an edition out of the cache.
    pub(super) fn edition(
        &self,
        project: &Project,
        chain: &Chain,
        language: &Language,
        values: &BTreeMap<Arc<str>, Value>,
    ) -> Resolved {
        let link = |layer: LayerId| {
            let it = project.layer(layer);
            Link {
                layer,
                path: it.path.clone(),
                kind: it.kind.clone(),
                config: it.config,
                is_in_register_only: it.is_in_register_only,
            }
        };
        let top = chain.top();
        let chain: Vec<Link> = chain.layers().map(link).collect();
        let known = self.editions.lock().unwrap_or_else(PoisonError::into_inner).remove(&(top, language.clone()));
        let programme = project.programme.clone();
        match known {
            Some(known)
                if Arc::ptr_eq(&known.programme, &programme) && known.chain == chain && known.values == *values =>
            {
                known
            }
            _ => Resolved { programme, chain, values: values.clone(), modules: HashMap::new() },
        }
    }

    /// Puts the modules of an edition into the cache.
    pub(super) fn keep_edition(&self, language: &Language, edition: Resolved) {
        if !self.keeps {
            return;
        }
        let top = edition.chain.last().map_or(LayerId::BASE, |link| link.layer);
        self.editions.lock().unwrap_or_else(PoisonError::into_inner).insert((top, language.clone()), edition);
    }
}

impl Base {
    /// The module that was composed from these very drafts, or else the one that `make` makes, with whether it has no
    /// diagnostics.
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
        let (made, is_clean) = make();
        let made = Arc::new(made);
        if is_clean {
            let of = drafts.iter().map(|(_, draft)| draft.clone()).collect();
            self.modules.insert(slug.clone(), (of, made.clone()));
        } else {
            self.modules.remove(slug);
        }
        made
    }

    /// Evicts the modules that there are no longer, where it holds more than the `count` that there are.
    pub(super) fn keep_only(&mut self, count: usize, is_there: impl Fn(&str) -> bool) {
        if self.modules.len() > count {
            self.modules.retain(|slug, _| is_there(slug));
        }
    }
}

impl Resolved {
    /// The module that was resolved from this very one, or else the one that `make` makes, with whether it has no diagnostics.
    pub(super) fn module(&mut self, of: &Arc<composed::Module>, make: impl FnOnce() -> (Module, bool)) -> Arc<Module> {
        if let Some((was, known)) = self.modules.get(&of.slug)
            && Arc::ptr_eq(was, of)
        {
            return known.clone();
        }
        let (made, is_clean) = make();
        let made = Arc::new(made);
        if is_clean {
            self.modules.insert(of.slug.clone(), (of.clone(), made.clone()));
        } else {
            self.modules.remove(&of.slug);
        }
        made
    }

    /// Evicts the modules that there are no longer, where it holds more than the `count` that there are.
    pub(super) fn keep_only(&mut self, count: usize, is_there: impl Fn(&str) -> bool) {
        if self.modules.len() > count {
            self.modules.retain(|slug, _| is_there(slug));
        }
    }
}
