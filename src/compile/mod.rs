//! All stages for a set of editions.
//!
//! [`Country::read`] parses the project once. [`Country::compile`] then composes, resolves and renders editions in
//! parallel, after the first, and hands each to the caller as soon as it is done, so that the country is never in memory
//! at once.

mod doubt;
mod effect;
mod kept;
mod national;
mod outcome;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use national::{EditionRow, National, SectionRow};
pub use outcome::{Outcome, Tally};

use kept::Kept;
use rayon::prelude::*;

use crate::crew;
use crate::diagnostic::{Checked, Code, Diagnostic, suggest};
use crate::edition::Edition;
use crate::error::Error;
use crate::layer::drift::{self, Drift};
use crate::layer::{self, Composed};
use crate::parse;
use crate::project::{Language, Project};
use crate::render::pdf::{Press, Workshop};
use crate::render::{self, Renderer, Shared, Theme};
use crate::site::Site;
use crate::source::{FileId, Snapshot};

/// A project with everything that its editions share.
#[derive(Debug)]
pub struct Country {
    /// The inputs.
    pub snapshot: Snapshot,
    /// The project.
    pub project: Project,
    /// The chain of each layer; nothing where its parents cannot be followed.
    pub chains: Vec<Option<Vec<usize>>>,
    /// The theme.
    pub theme: Arc<Theme>,
    /// What sets PDFs.
    workshop: Arc<Workshop>,
    /// What was found before any edition was looked at.
    pub diagnostics: Vec<Diagnostic>,
    /// The chains that other layers lie over, composed.
    composed: BTreeMap<usize, Composed>,
    /// The layer of each file; nothing for files that belong to all, such as the theme's.
    layer_of: Vec<Option<usize>>,
    /// What the next reading takes over.
    kept: Kept,
}

impl Country {
    /// Reads a project and composes the chains that editions share.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if the theme cannot be used.
    pub fn read(snapshot: &Snapshot) -> Result<Self, Error> {
        Self::with(snapshot, Kept::default())
    }

    /// Reads a project again after something has changed. It is what [`Self::read`] gives, sooner.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if the theme cannot be used.
    pub fn after(&self, snapshot: &Snapshot) -> Result<Self, Error> {
        Self::with(snapshot, self.kept.for_more())
    }

    fn with(snapshot: &Snapshot, mut kept: Kept) -> Result<Self, Error> {
        let memory = kept.memory.clone();
        memory.begin();
        let mut diagnostics = Vec::new();
        let programme = parse::programme(snapshot, &memory).take(&mut diagnostics);
        // of a programme that cannot be read, nothing else can be said that would be true
        let unread = diagnostics.iter().any(|found| found.code == Code::Yaml);
        let languages: Vec<Language> = programme.languages.iter().map(|(tag, _)| tag.clone()).collect();
        let name = programme.theme.clone();
        let (theme, project) =
            rayon::join(|| kept.theme(snapshot, &name, &languages), || parse::project(snapshot, programme, &memory));
        let (theme, project) = (theme?, project.take(&mut diagnostics));
        let workshop = kept.workshop(snapshot, &name)?;
        diagnostics.extend(workshop.unprintable(snapshot));
        layer::check(&project, &mut diagnostics);
        let chains = layer::chains(&project, &mut diagnostics);
        let layer_of = layers_of_files(snapshot, &project);
        let composed = BTreeMap::new();
        let snapshot = snapshot.clone();
        let mut country = Self { snapshot, project, chains, theme, workshop, diagnostics, composed, layer_of, kept };
        country.compose_shared();
        if unread {
            country.diagnostics.retain(|found| found.code == Code::Yaml);
        }
        Ok(country)
    }

    /// Composes the base and every layer that others lie over, lowest first.
    fn compose_shared(&mut self) {
        let base = layer::base(&self.project, &self.kept.recall).take(&mut self.diagnostics);
        self.composed.insert(0, base);
        let found = self.about_drift(&self.drift(0), &[]);
        self.diagnostics.extend(found);
        let parents = self.chains.iter().flatten().filter_map(|chain| chain.iter().rev().nth(1).copied());
        let mut parents: Vec<usize> = parents.filter(|layer| *layer != 0).collect();
        parents.sort_by_key(|layer| (self.chains[*layer].as_ref().map_or(0, Vec::len), *layer));
        parents.dedup();
        for layer in parents {
            let Some(checked) = self.compose(layer) else { continue };
            // over a layer file that cannot be read, all else would be said of what it may well set
            let unread = self.chains[layer].iter().flatten().any(|below| self.unread(*below));
            let composed = if unread { checked.value } else { checked.take(&mut self.diagnostics) };
            if !unread {
                let found = self.about_drift(&self.drift(layer), &[]);
                self.diagnostics.extend(found);
            }
            self.composed.insert(layer, composed);
        }
    }

    /// Composes a layer's chain over that of its parent, which is composed already.
    fn compose(&self, layer: usize) -> Option<Checked<Composed>> {
        let chain = self.chains[layer].as_ref()?;
        let parent = chain.iter().rev().nth(1).copied().unwrap_or(0);
        Some(layer::above(self.composed.get(&parent)?, &self.project, layer))
    }

    /// The composed chain of a layer, and what is wrong with it that was not told before.
    pub fn composed(&self, layer: usize) -> Option<Checked<Composed>> {
        match self.composed.get(&layer) {
            Some(composed) => Some(Checked::clean(composed.clone())),
            None => self.compose(layer),
        }
    }

    /// What a layer hides, and whether that is what it was when somebody read it.
    pub fn drift(&self, layer: usize) -> Drift {
        drift::drift(self.below(layer), &self.project, &self.snapshot, layer)
    }

    /// The composed chain that a layer lies over; nothing for the base, and where its parents cannot be followed.
    pub fn below(&self, layer: usize) -> Option<&Composed> {
        let parent = self.chains[layer].as_ref()?.iter().rev().nth(1)?;
        self.composed.get(parent)
    }

    /// The files that all editions share.
    ///
    /// # Errors
    ///
    /// [`Error::DuplicatePath`] if two of them have one name.
    pub fn shared(&self, site: &mut Site) -> Result<Shared, Error> {
        render::shared(&self.snapshot, &self.project, site)
    }

    /// Composes and resolves editions, renders them with `renderer` if there is one, and hands each to `done`.
    ///
    /// # Errors
    ///
    /// The first error of a template or of `done`.
    pub fn compile(
        &self,
        layers: &[usize],
        renderer: Option<&Renderer<'_>>,
        done: impl Fn(&mut Outcome) -> Result<(), Error> + Sync,
    ) -> Result<Vec<Outcome>, Error> {
        let blocked = self.blocked(&self.diagnostics);
        let compile = |layer: &usize| {
            let mut outcome = self.edition(*layer, &blocked, renderer)?;
            if !self.has_layers_above(*layer) {
                let found = effect::of(self, *layer, &[&outcome]);
                outcome.diagnostics.extend(found);
            }
            done(&mut outcome)?;
            outcome.site = None;
            Ok(outcome)
        };
        // what the first lays out, the others find laid out; and those of one language follow each other, so that what is laid
        // out in the other need not be kept
        let (first, others) = layers.split_at(layers.len().min(1));
        let mut outcomes: Vec<Outcome> = first.iter().map(compile).collect::<Result<_, Error>>()?;
        let mut others = others.to_vec();
        others.sort_by_key(|layer| (&self.project.layers[*layer].languages, *layer));
        outcomes.extend(crew::each(&others, compile)?);
        outcomes.sort_by_key(|outcome| outcome.layer);
        effect::of_shared(self, &mut outcomes);
        Ok(outcomes)
    }

    /// Whether PDFs can be made of this project.
    pub fn makes_documents(&self) -> bool {
        self.workshop.is_able()
    }

    /// Whether another layer lies over this one.
    pub fn has_layers_above(&self, layer: usize) -> bool {
        self.composed.contains_key(&layer)
    }

    /// One edition, in all its languages.
    fn edition(&self, layer: usize, blocked: &[bool], renderer: Option<&Renderer<'_>>) -> Result<Outcome, Error> {
        let (mut outcome, editions) = self.resolved(layer, blocked);
        if !outcome.failed {
            self.set(&editions, renderer, &mut outcome)?;
        }
        Ok(outcome)
    }

    /// Looks at one edition: composes and resolves it in all its languages, and renders nothing.
    pub fn look(&self, layer: usize) -> (Outcome, Vec<Edition>) {
        let (mut outcome, editions) = self.resolved(layer, &self.blocked(&self.diagnostics));
        if !self.has_layers_above(layer) {
            let found = effect::of(self, layer, &[&outcome]);
            outcome.diagnostics.extend(found);
        }
        (outcome, editions)
    }

    /// What there is to say of the slides of an edition that was looked at, in all its languages.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if they cannot be measured.
    pub fn slides(&self, editions: &[Edition]) -> Result<Vec<Diagnostic>, Error> {
        let Some(press) = self.workshop.press(&self.project, &self.snapshot, &self.theme) else {
            return Ok(Vec::new());
        };
        let sheets = crew::each(editions, |edition| press.sheets(edition))?;
        Ok(sheets.into_iter().flat_map(|sheets| sheets.diagnostics).collect())
    }

    fn resolved(&self, layer: usize, blocked: &[bool]) -> (Outcome, Vec<Edition>) {
        let id = layer::edition_id(&self.project, layer);
        let tally = Tally::default();
        let mut outcome = Outcome { layer, id, diagnostics: Vec::new(), site: None, failed: true, tally };
        let own;
        let (composed, found) = match self.composed.get(&layer) {
            Some(shared) => (shared, Vec::new()),
            None => {
                let Some(Checked { value, diagnostics }) = self.compose(layer) else { return (outcome, Vec::new()) };
                own = value;
                (&own, diagnostics)
            }
        };
        if composed.chain.iter().any(|layer| self.unread(*layer)) {
            return (outcome, Vec::new());
        }
        outcome.diagnostics.extend(found);
        let drift = self.drift(layer);
        outcome.tally.hides(&drift);
        if !self.composed.contains_key(&layer) {
            let found = self.about_drift(&drift, &outcome.diagnostics);
            outcome.diagnostics.extend(found);
        }
        let languages = &self.project.layers[layer].languages;
        let resolved: Vec<_> = languages.par_iter().map(|language| self.resolve(composed, language)).collect();
        let editions: Vec<Edition> =
            resolved.into_iter().map(|edition| edition.take(&mut outcome.diagnostics)).collect();
        self.drop_followers(layer, &mut outcome.diagnostics);
        editions.iter().for_each(|edition| outcome.tally.add(edition, composed, &self.project));
        outcome.failed =
            composed.chain.iter().any(|layer| blocked[*layer]) || outcome.diagnostics.iter().any(Diagnostic::is_error);
        (outcome, editions)
    }

    /// Lays out the slides of an edition in all its languages and, with a renderer, renders it.
    fn set(&self, editions: &[Edition], renderer: Option<&Renderer<'_>>, outcome: &mut Outcome) -> Result<(), Error> {
        // a build without documents has nothing to lay out; a check has
        let wanted = renderer.is_none_or(Renderer::makes_documents);
        let press = wanted.then(|| self.workshop.press(&self.project, &self.snapshot, &self.theme)).flatten();
        let done = crew::each(editions, |edition| {
            let (mut site, mut printed) = (Site::default(), Site::default());
            // the documents take longer, and seldom all processors
            let (rendered, found) = rayon::join(
                || renderer.map_or(Ok(()), |renderer| renderer.edition(edition, &mut site)),
                || documents(press.as_ref(), edition, renderer, &mut printed),
            );
            let found = found?;
            rendered?;
            site.merge(printed)?;
            Ok((site, found))
        })?;
        let mut all = Site::default();
        for (site, found) in done {
            all.merge(site)?;
            outcome.diagnostics.extend(found);
        }
        outcome.failed = outcome.diagnostics.iter().any(Diagnostic::is_error);
        outcome.site = renderer.filter(|_| !outcome.failed).map(|_| all);
        Ok(())
    }

    /// Resolves a composed chain in one language.
    pub fn resolve(&self, composed: &Composed, language: &Language) -> Checked<Edition> {
        let context = layer::Context {
            project: &self.project,
            snapshot: &self.snapshot,
            paper: &self.theme.paper,
            recall: &self.kept.recall,
        };
        layer::edition(composed, language, &context)
    }

    /// The layer whose folder a file lies in; nothing for what belongs to all.
    pub fn layer_of_file(&self, file: FileId) -> Option<usize> {
        self.layer_of.get(file.0 as usize).copied().flatten()
    }

    /// The layer whose edition has this name, or a name that has it as a part and no other's has.
    ///
    /// # Errors
    ///
    /// [`Error::NoEdition`] if there is none, or more than one.
    pub fn find(&self, name: &str) -> Result<usize, Error> {
        let ids: Vec<_> = (0..self.project.layers.len()).map(|layer| layer::edition_id(&self.project, layer)).collect();
        let exact = ids.iter().position(|id| **id == *name).or_else(|| self.project.layer(name));
        if let Some(layer) = exact {
            return Ok(layer);
        }
        let asked = name;
        let name = name.rsplit('/').next().unwrap_or(name);
        let near: Vec<usize> = (0..ids.len()).filter(|layer| ids[*layer].contains(name)).collect();
        match near.as_slice() {
            [layer] => Ok(*layer),
            near => {
                // people leave the number out
                let bare: Vec<&str> = ids.iter().map(|id| id.split_once('-').map_or(&**id, |(_, name)| name)).collect();
                let meant = suggest(name, ids.iter().map(|id| &**id)).or(suggest(name, bare.iter().copied()));
                let is_meant = |at: &usize| Some(&*ids[*at]) == meant || Some(bare[*at]) == meant;
                let meant = (0..ids.len()).find(is_meant).filter(|_| near.is_empty());
                let near = near.iter().copied().chain(meant).map(|layer| format!("`{}`", ids[layer]));
                Err(Error::NoEdition { asked: asked.to_owned(), near: near.take(5).collect() })
            }
        }
    }
}

/// Lays out the slides of an edition in one language and, with a renderer, makes its documents; what is wrong with them.
fn documents(
    press: Option<&Press<'_>>,
    edition: &Edition,
    renderer: Option<&Renderer<'_>>,
    site: &mut Site,
) -> Result<Vec<Diagnostic>, Error> {
    let Some(press) = press else { return Ok(Vec::new()) };
    let mut sheets = press.sheets(edition)?;
    let mut found = std::mem::take(&mut sheets.diagnostics);
    if let Some(renderer) = renderer.filter(|_| !found.iter().any(Diagnostic::is_error)) {
        found.extend(renderer.documents(press, &sheets, edition, site)?);
    }
    Ok(found)
}

fn layers_of_files(snapshot: &Snapshot, project: &Project) -> Vec<Option<usize>> {
    let mut layer_of = vec![None; snapshot.files().len()];
    for (index, layer) in project.layers.iter().enumerate() {
        for file in snapshot.under(&format!("{}/", layer.folder)) {
            layer_of[file.id.0 as usize] = Some(index);
        }
    }
    layer_of
}
