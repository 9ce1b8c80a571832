//! Compiles editions: composes, resolves and renders them, in parallel.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use rayon::prelude::*;

use super::outcome::{LayerUsage, Outcome};
use super::unused;
use super::workspace::{Readable, Workspace};
use crate::book::Book;
use crate::diagnostic::{Checked, Complaints, Diagnostic};
use crate::error::{Error, fault};
use crate::layer;
use crate::project::LayerId;
use crate::render::Renderer;
use crate::render::pdf;
use crate::site::Site;
use crate::source::Span;
use crate::workers;

impl Workspace {
    /// Composes and resolves editions, renders them with `renderer` if there is one, and hands each to `done`. An error of a template
    /// or of `done` stops that edition alone, and is its [`Outcome::trouble`].
    ///
    /// # Errors
    ///
    /// A worker that cannot be started.
    pub fn compile(
        &self,
        layers: &[LayerId],
        renderer: Option<&Renderer<'_>>,
        done: impl Fn(&mut Outcome) -> Result<(), Error> + Sync,
    ) -> Result<Vec<Outcome>, Error> {
        let blocked = self.blocked();
        let compile = |layer: &LayerId| {
            let mut outcome = self.nothing_of(*layer);
            let make = || self.make(&blocked, renderer, &mut outcome).and_then(|()| done(&mut outcome));
            // a panic must not end the build: the other editions may be without it
            let made = catch_unwind(AssertUnwindSafe(make)).unwrap_or_else(|_| Err(fault().into()));
            outcome.trouble = made.err().map(|error| error.to_string());
            outcome.failed |= outcome.trouble.is_some();
            outcome.site = None;
            self.caches.advance();
            Ok(outcome)
        };
        // what the first lays out, the others find laid out; and those of one language follow each other, so that what is laid
        // out in the other need not be kept
        let (first, others) = layers.split_at(layers.len().min(1));
        let mut outcomes: Vec<Outcome> = first.iter().map(compile).collect::<Result<_, Error>>()?;
        let mut others = others.to_vec();
        others.sort_by_key(|layer| (&self.project.layer(*layer).languages, *layer));
        outcomes.extend(workers::each(&others, compile)?);
        outcomes.sort_by_key(|outcome| outcome.layer);
        if outcomes.iter().all(|outcome| outcome.trouble.is_none()) {
            unused::of_shared(self, &mut outcomes);
        }
        Ok(outcomes)
    }

    /// Composes, resolves and renders one edition.
    fn make(
        &self,
        blocked: &BTreeSet<LayerId>,
        renderer: Option<&Renderer<'_>>,
        outcome: &mut Outcome,
    ) -> Result<(), Error> {
        let (resolved, editions) = self.resolved(outcome.layer, blocked);
        *outcome = resolved;
        if !outcome.failed {
            self.render(&editions, renderer, outcome)?;
        }
        unused::of_own(self, outcome);
        Ok(())
    }

    /// An edition of which nothing is known yet.
    fn nothing_of(&self, layer: LayerId) -> Outcome {
        let id = layer::edition_id(&self.project, layer);
        let usage = LayerUsage::default();
        Outcome { layer, id, diagnostics: Vec::new(), site: None, failed: true, trouble: None, usage }
    }

    /// Composes and resolves one edition in all its languages, makes its books, and renders nothing.
    pub fn look(&self, layer: LayerId) -> (Outcome, Vec<Readable>) {
        let (mut outcome, editions) = self.resolved(layer, &self.blocked());
        unused::of_own(self, &mut outcome);
        (outcome, editions)
    }

    /// The diagnostics of an edition's slides, which are measured for it, in all its languages.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if they cannot be measured.
    pub(crate) fn slides(&self, editions: &[Readable]) -> Result<Complaints, Error> {
        let Some(renderer) = self.engine.renderer(&self.theme) else { return Ok(Vec::new()) };
        let found = workers::each(editions, |edition| renderer.check(&edition.book))?;
        Ok(found.into_iter().flatten().collect())
    }

    /// Composes and resolves an edition in all its languages, and makes its books. `blocked` are the layers with errors that are known
    /// already. An edition whose chain cannot be followed, or a layer of which cannot be read, has failed and has no books.
    fn resolved(&self, layer: LayerId, blocked: &BTreeSet<LayerId>) -> (Outcome, Vec<Readable>) {
        let mut outcome = self.nothing_of(layer);
        let own;
        let (composed, found) = match self.composed.get(&layer) {
            Some(shared) => (shared, Vec::new()),
            None => {
                let Some(Checked { value, diagnostics }) = self.compose(layer) else { return (outcome, Vec::new()) };
                own = value;
                (&own, diagnostics)
            }
        };
        if composed.chain.layers().any(|layer| self.unread(layer)) {
            return (outcome, Vec::new());
        }
        outcome.diagnostics.extend(found);
        let drift = self.drift(layer);
        outcome.usage.add_hidden(&drift);
        if !self.composed.contains_key(&layer) {
            let found = self.about_drift(&drift, &outcome.diagnostics);
            outcome.diagnostics.extend(found);
        }
        let languages = &self.project.layer(layer).languages;
        let read: Vec<_> = languages.par_iter().map(|language| self.read_in(composed, language)).collect();
        let editions: Vec<Readable> = read.into_iter().map(|read| read.take(&mut outcome.diagnostics)).collect();
        self.drop_followers(layer, &mut outcome.diagnostics);
        editions.iter().for_each(|read| outcome.usage.add(&read.edition, composed, &self.project));
        outcome.failed = composed.chain.layers().any(|layer| blocked.contains(&layer))
            || outcome.diagnostics.iter().any(Diagnostic::is_error);
        (outcome, editions)
    }

    /// Measures the slides of an edition in all its languages and, with a renderer, renders it.
    fn render(
        &self,
        editions: &[Readable],
        renderer: Option<&Renderer<'_>>,
        outcome: &mut Outcome,
    ) -> Result<(), Error> {
        // a build without documents has nothing to lay out; a check has
        let wanted = renderer.is_none_or(Renderer::makes_documents);
        let documents = wanted.then(|| self.engine.renderer(&self.theme)).flatten();
        let layer = self.project.layer(outcome.layer);
        let config = self.snapshot.file(layer.config).start();
        let done = workers::each(editions, |edition| {
            let (mut site, mut printed) = (Site::default(), Site::default());
            // the documents take longer, and seldom all processors
            let (rendered, found) = rayon::join(
                || renderer.map_or(Ok(()), |renderer| renderer.book(&edition.book, &mut site)),
                || print(documents.as_ref(), (&edition.book, config), renderer, &mut printed),
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
}

/// What is wrong with the slides of a book and, with a renderer, with its documents, which are made.
fn print(
    documents: Option<&pdf::DocumentRenderer<'_>>,
    (book, config): (&Book, Span),
    renderer: Option<&Renderer<'_>>,
    site: &mut Site,
) -> Result<Complaints, Error> {
    let Some(documents) = documents else { return Ok(Vec::new()) };
    let Some(renderer) = renderer else { return documents.check(book) };
    let mut slides = documents.measure(book)?;
    let mut found = std::mem::take(&mut slides.diagnostics);
    if !found.iter().any(Diagnostic::is_error) {
        found.extend(renderer.documents(documents, (book, config), &slides, site)?);
    }
    Ok(found)
}
