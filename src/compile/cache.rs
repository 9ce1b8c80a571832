//! The caches that one reading of a project leaves to the next: drafts, composed and resolved modules, parts of books, the theme, and
//! what sets PDFs.

use std::sync::Arc;

use crate::book::BookCache;
use crate::error::Error;
use crate::layer::Cache;
use crate::parse;
use crate::project::Language;
use crate::render::Theme;
use crate::render::pdf::Engine;
use crate::source::{Snapshot, SourceFile, hash};

/// The caches. The theme and the engine each have the hash of all that they were made from as their key.
#[derive(Clone, Debug, Default)]
pub(super) struct Caches {
    pub(super) drafts: Arc<parse::Cache>,
    /// Nothing in the first reading, which may be the only one.
    pub(super) layers: Option<Arc<Cache>>,
    pub(super) books: Arc<BookCache>,
    theme: Option<(u128, Arc<Theme>)>,
    engine: Option<(u128, Arc<Engine>)>,
    /// The files in which there is no letter that cannot be printed.
    pub(super) clean: Arc<crate::cache::Cache<()>>,
}

impl Caches {
    /// The caches for the next reading; from the second on, these hold modules too.
    pub(super) fn for_more(&self) -> Self {
        Self { layers: Some(self.layers.clone().unwrap_or_default()), ..self.clone() }
    }

    /// Begins a generation of the caches of modules, books, HTML and PDFs: after each edition of a build, and before each reading
    /// again. What neither the last editions nor the last readings used is evicted.
    pub(super) fn advance(&self) {
        self.layers.iter().for_each(|layers| layers.advance());
        self.books.advance();
        self.theme.iter().for_each(|(_, theme)| theme.advance());
        self.engine.iter().for_each(|(_, engine)| engine.advance());
        self.clean.advance();
    }

    /// The theme of a programme.
    ///
    /// # Errors
    ///
    /// As [`Theme::load`].
    pub(super) fn theme(
        &mut self,
        snapshot: &Snapshot,
        name: &str,
        languages: &[Language],
    ) -> Result<Arc<Theme>, Error> {
        let files = snapshot.theme(name);
        let is_read = |path: &str| !["css/", "js/", "typst/"].iter().any(|other| path.starts_with(other));
        let read = files.under("").filter(|(path, _)| is_read(path)).map(|(_, file)| file);
        let key = key(&format!("{name} {languages:?}"), read);
        if let Some((known, theme)) = &self.theme
            && *known == key
        {
            return Ok(theme.clone());
        }
        let theme = Arc::new(Theme::load(snapshot, name, languages)?);
        self.theme = Some((key, theme.clone()));
        Ok(theme)
    }

    /// What sets PDFs with a theme.
    ///
    /// # Errors
    ///
    /// As [`Engine::new`].
    pub(super) fn engine(&mut self, snapshot: &Snapshot, theme: &str) -> Result<Arc<Engine>, Error> {
        let files = snapshot.theme(theme);
        let pictures =
            snapshot.under("content/").filter(|file| file.path.contains("/assets/") && !file.path.ends_with(".yaml"));
        let templates = files.under("typst/").map(|(_, file)| file).chain(files.get("theme.yaml"));
        let key = key(theme, templates.chain(snapshot.under("assets/fonts/")).chain(pictures));
        if let Some((known, engine)) = &self.engine
            && *known == key
        {
            return Ok(engine.clone());
        }
        let engine = Arc::new(Engine::new(snapshot, theme)?);
        self.engine = Some((key, engine.clone()));
        Ok(engine)
    }
}

fn key<'a>(of: &str, files: impl Iterator<Item = &'a SourceFile>) -> u128 {
    let mut bytes = of.as_bytes().to_vec();
    files.for_each(|file| file.sign(&mut bytes));
    hash(&bytes)
}
