//! A project with everything that its editions share: read once, and its shared chains composed.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::cache::Caches;
use super::letters;
use super::pictures;
use crate::book::{self, Book};
use crate::date::Date;
use crate::diagnostic::{Checked, Code, Complaints};
use crate::edition::Edition;
use crate::error::Error;
use crate::layer::drift::{self, Drift};
use crate::layer::{self, Chain, Chains, Composed, Mention};
use crate::parse;
use crate::project::{Language, Layer, LayerId, Project};
use crate::render::pdf::{self, Engine};
use crate::render::{self, Renderer, SharedPaths, Theme};
use crate::site::Site;
use crate::source::{FileId, Snapshot, Span};

/// A project with everything that its editions share.
#[derive(Debug)]
pub struct Workspace {
    /// The files that it was read from.
    pub snapshot: Snapshot,
    /// The project.
    pub project: Project,
    /// The chains of its layers.
    pub chains: Chains,
    /// The theme that the programme names.
    pub(crate) theme: Arc<Theme>,
    /// What makes PDFs with the theme's Typst templates.
    pub(super) engine: Arc<Engine>,
    /// The diagnostics of the project, found before any edition is resolved.
    pub diagnostics: Complaints,
    /// The chains that other layers lie over, composed.
    pub(super) composed: BTreeMap<LayerId, Composed>,
    /// The layer of each file; nothing for files that belong to all, such as the theme's.
    layer_of: Vec<Option<LayerId>>,
    /// What the next reading takes over.
    pub(super) caches: Caches,
}

/// An edition in one language, and its book.
#[derive(Debug)]
pub struct Readable {
    /// The edition, with where each text is from.
    pub edition: Edition,
    /// What its readers meet.
    pub book: Book,
}

impl Workspace {
    /// Reads a project and composes the chains that editions share.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if the theme cannot be used.
    pub fn read(snapshot: &Snapshot) -> Result<Self, Error> {
        Self::with(snapshot, Caches::default())
    }

    /// Reads a project after a change. The result is that of [`Self::read`], made with the caches of this one.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if the theme cannot be used.
    pub fn after(&self, snapshot: &Snapshot) -> Result<Self, Error> {
        self.caches.advance();
        Self::with(snapshot, self.caches.for_more())
    }

    fn with(snapshot: &Snapshot, mut caches: Caches) -> Result<Self, Error> {
        let drafts = caches.drafts.clone();
        drafts.advance();
        let mut diagnostics = Vec::new();
        let programme = parse::programme(snapshot, &drafts).take(&mut diagnostics);
        // of a programme that cannot be read, nothing else can be said that would be true
        let unread = diagnostics.iter().any(|found| found.code == Code::Yaml);
        let languages: Vec<Language> = programme.languages.iter().map(|(tag, _)| tag.clone()).collect();
        let name = programme.theme.clone();
        let (theme, project) =
            rayon::join(|| caches.theme(snapshot, &name, &languages), || parse::project(snapshot, programme, &drafts));
        let (theme, mut project) = (theme?, project.take(&mut diagnostics));
        let engine = caches.engine(snapshot, &name)?;
        diagnostics.extend(letters::missing(&engine, snapshot, &caches.clean));
        diagnostics.extend(pictures::unprintable(&engine, snapshot, &caches.clean));
        layer::check(&project, &mut diagnostics);
        let chains = Chains::of(&project, &mut diagnostics);
        layer::follow_renames(&mut project, &chains, &mut diagnostics);
        let layer_of = layers_of_files(snapshot, &project);
        let composed = BTreeMap::new();
        let snapshot = snapshot.clone();
        let mut workspace = Self { snapshot, project, chains, theme, engine, diagnostics, composed, layer_of, caches };
        workspace.compose_shared();
        if unread {
            workspace.diagnostics.retain(|found| found.code == Code::Yaml);
        }
        Ok(workspace)
    }

    /// Adds to its diagnostics what the day tells: of which texts the law was last read too long ago.
    pub(crate) fn check_days(&mut self, today: Date) {
        layer::check_days(&self.project, today, &mut self.diagnostics);
    }

    /// Composes the base and every layer that others lie over, lowest first.
    fn compose_shared(&mut self) {
        let base = layer::base(&self.project, self.caches.layers.as_deref()).take(&mut self.diagnostics);
        self.composed.insert(LayerId::BASE, base);
        let found = self.about_drift(&self.drift(LayerId::BASE), &[]);
        self.diagnostics.extend(found);
        let parents = self.chains.iter().filter_map(Chain::parent);
        let mut parents: Vec<LayerId> = parents.filter(|layer| !layer.is_base()).collect();
        parents.sort_by_key(|layer| (self.chains.get(*layer).map_or(0, |chain| chain.layers().len()), *layer));
        parents.dedup();
        for layer in parents {
            let Some(checked) = self.compose(layer) else { continue };
            // over a layer file that cannot be read, all else would be said of what it may well set
            let unread = self.chains.get(layer).is_some_and(|chain| chain.layers().any(|below| self.unread(below)));
            let composed = if unread { checked.value } else { checked.take(&mut self.diagnostics) };
            if !unread {
                let found = self.about_drift(&self.drift(layer), &[]);
                self.diagnostics.extend(found);
            }
            self.composed.insert(layer, composed);
        }
    }

    /// Composes a layer's chain over that of its parent, which is composed already.
    pub(super) fn compose(&self, layer: LayerId) -> Option<Checked<Composed>> {
        Some(layer::above(&*self.below(layer)?, &self.project, &self.snapshot, layer))
    }

    /// The composed chain of a layer, with the diagnostics that are not among [`Self::diagnostics`].
    pub fn composed(&self, layer: LayerId) -> Option<Checked<Composed>> {
        match self.composed.get(&layer) {
            Some(composed) => Some(Checked::of(|_| composed.clone())),
            None => self.compose(layer),
        }
    }

    /// What a layer hides, compared with what was recorded.
    pub fn drift(&self, layer: LayerId) -> Drift {
        drift::drift(self.below(layer).as_deref(), &self.project, &self.snapshot, layer)
    }

    /// What a layer names of what lies below it, also where it is refused.
    pub(crate) fn mentions(&self, layer: LayerId) -> Vec<Mention> {
        let below = self.below(layer);
        below.map_or_else(Vec::new, |below| layer::mentions(&below, &self.project, &self.snapshot, layer))
    }

    /// The composed chain that a layer lies over; nothing for the base, and where its parents cannot be followed.
    pub(crate) fn below(&self, layer: LayerId) -> Option<Cow<'_, Composed>> {
        let parent = self.composed.get(&self.chains.get(layer)?.parent()?)?;
        Some(layer::below(parent, &self.project, layer))
    }

    /// The files that all editions share.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if the theme cannot be used, [`Error::DuplicatePath`] if two of them have one name.
    pub fn shared(&self, site: &mut Site) -> Result<SharedPaths, Error> {
        render::shared(&self.snapshot, &self.project, &self.theme, site)
    }

    /// A renderer of this project's books; `request` says which documents are wanted.
    pub fn renderer<'a>(&'a self, shared: &SharedPaths, request: &'a pdf::DocumentRequest) -> Renderer<'a> {
        Renderer::new((&self.project, &self.snapshot), self.theme.clone(), shared.clone(), request)
    }

    /// Renders the list of the editions whose front page is `published`, given its path below the output, and what a static host reads.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if a template fails.
    pub fn portal(&self, shared: &SharedPaths, published: &dyn Fn(&str) -> bool, site: &mut Site) -> Result<(), Error> {
        let title = &self.title(LayerId::BASE, self.project.base().main_language());
        let Self { project, chains, theme, .. } = self;
        render::portal(&render::Portal { project, chains, title, theme, shared }, published, site)
    }

    /// Whether PDFs can be made of this project.
    pub(crate) fn makes_documents(&self) -> bool {
        self.engine.is_able()
    }

    /// Whether another layer lies over this one.
    pub(super) fn has_layers_above(&self, layer: LayerId) -> bool {
        self.composed.contains_key(&layer)
    }

    /// The layers in whose own files, or whose row of the register, there is an error, which stops every edition that is built from them.
    pub(super) fn blocked(&self) -> BTreeSet<LayerId> {
        let errors = self.diagnostics.iter().filter(|diagnostic| diagnostic.is_error());
        let owner = |span: Span| self.layer_of_file(span.file).or_else(|| self.layer_of_row(span));
        // a file among the layers that lies in none is nobody's
        let of_base =
            |span: Span| (!self.snapshot.file(span.file).path.starts_with(parse::LAYERS)).then_some(LayerId::BASE);
        errors.filter_map(|error| owner(error.span).or_else(|| of_base(error.span))).collect()
    }

    /// The layer without a folder whose row of the register this is.
    fn layer_of_row(&self, row: Span) -> Option<LayerId> {
        let is_of = |layer: &Layer| layer.is_in_register_only && layer.number.as_ref().is_some_and(|it| it.span == row);
        self.project.find_layer(is_of)
    }

    /// Whether an error in what all editions are built from stops them all.
    pub(crate) fn is_stopped(&self) -> bool {
        self.blocked().contains(&LayerId::BASE)
    }

    /// Whether a layer's own file is no YAML, so that what it sets is not known.
    pub(crate) fn unread(&self, layer: LayerId) -> bool {
        let config = self.project.layer(layer).config;
        self.diagnostics.iter().any(|found| found.code == Code::Yaml && found.span.file == config)
    }

    /// Resolves a composed chain in one language.
    pub fn resolve(&self, composed: &Composed, language: &Language) -> Checked<Edition> {
        let context = layer::ResolveContext {
            project: &self.project,
            snapshot: &self.snapshot,
            backgrounds: &self.theme.backgrounds,
            cache: self.caches.layers.as_deref(),
        };
        layer::edition(composed, language, &context)
    }

    /// A composed chain for the readers of one language: its edition and its book.
    pub(super) fn read_in(&self, composed: &Composed, language: &Language) -> Checked<Readable> {
        let Checked { value: edition, mut diagnostics } = self.resolve(composed, language);
        let inputs = book::BookInputs { project: &self.project, snapshot: &self.snapshot, cache: &self.caches.books };
        let book = book::book(&edition, composed, inputs).take(&mut diagnostics);
        Checked { value: Readable { edition, book }, diagnostics }
    }

    /// The programme's title as readers of a language meet it in the edition of a layer.
    pub(crate) fn title(&self, layer: LayerId, language: &Language) -> String {
        let title = |composed: &Composed| book::title(composed, &self.project, language);
        let own = || self.compose(layer).map(|checked| title(&checked.value));
        self.composed.get(&layer).map(title).or_else(own).unwrap_or_default()
    }

    /// What a layer is called in its first language: by its name, and the base by the programme's title.
    pub fn name(&self, layer: LayerId) -> String {
        let it = self.project.layer(layer);
        if layer.is_base() { self.title(layer, it.main_language()) } else { it.name.clone() }
    }

    /// The layer whose folder a file lies in; nothing for what belongs to all.
    pub(crate) fn layer_of_file(&self, file: FileId) -> Option<LayerId> {
        self.layer_of.get(file.0 as usize).copied().flatten()
    }
}

fn layers_of_files(snapshot: &Snapshot, project: &Project) -> Vec<Option<LayerId>> {
    let mut layer_of = vec![None; snapshot.files().len()];
    for (id, layer) in project.layers_with_ids() {
        for file in snapshot.under(&format!("{}/", layer.folder)) {
            layer_of[file.id.0 as usize] = Some(id);
        }
    }
    layer_of
}
