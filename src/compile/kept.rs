//! What one reading of a project leaves to the next: drafts, the theme, and what sets PDFs.

use std::sync::Arc;

use crate::error::Error;
use crate::layer::Recall;
use crate::parse;
use crate::project::Language;
use crate::render::Theme;
use crate::render::pdf::Workshop;
use crate::source::{Snapshot, SourceFile, hash};

/// Values, each with a hash of all that it was made from.
#[derive(Clone, Debug, Default)]
pub(super) struct Kept {
    pub(super) memory: Arc<parse::Memory>,
    pub(super) recall: Arc<Recall>,
    theme: Option<(u128, Arc<Theme>)>,
    workshop: Option<(u128, Arc<Workshop>)>,
}

impl Kept {
    /// What the next reading takes over, where there will be more than one.
    pub(super) fn for_more(&self) -> Self {
        let mut kept = self.clone();
        if !kept.recall.keeps() {
            kept.recall = Arc::new(Recall::keeping());
        }
        kept
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
        let folder = format!("themes/{name}/");
        let is_read = |file: &&SourceFile| {
            let below = &file.path[folder.len()..];
            !["css/", "js/", "typst/"].iter().any(|other| below.starts_with(other))
        };
        let key = key(&format!("{name} {languages:?}"), snapshot.under(&folder).filter(is_read));
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
    /// As [`Workshop::new`].
    pub(super) fn workshop(&mut self, snapshot: &Snapshot, theme: &str) -> Result<Arc<Workshop>, Error> {
        let folder = format!("themes/{theme}/typst/");
        let pictures =
            snapshot.under("content/").filter(|file| file.path.contains("/assets/") && !file.path.ends_with(".yaml"));
        let key = key(theme, snapshot.under(&folder).chain(snapshot.under("assets/fonts/")).chain(pictures));
        if let Some((known, workshop)) = &self.workshop
            && *known == key
        {
            return Ok(workshop.clone());
        }
        let workshop = Arc::new(Workshop::new(snapshot, theme)?);
        self.workshop = Some((key, workshop.clone()));
        Ok(workshop)
    }
}

fn key<'a>(of: &str, files: impl Iterator<Item = &'a SourceFile>) -> u128 {
    let mut bytes = of.as_bytes().to_vec();
    files.for_each(|file| file.sign(&mut bytes));
    hash(&bytes)
}
