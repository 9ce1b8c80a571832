//! What stands under an id that is another section's now, and what can therefore not follow its section there.

use std::sync::Arc;

use super::model::{Drift, Follower, Override};
use crate::project::Language;
use crate::source::Span;

/// A text of a layer that was written for another section than the one that has its id now. Whose it is from now on, only its layer can
/// say.
#[derive(Clone, Copy, Debug)]
pub struct Stray<'a> {
    /// The file's module.
    pub module: &'a Arc<str>,
    /// The id that is written.
    pub id: &'a str,
    /// The language of the file; nothing for that of the layer.
    pub language: Option<&'a Language>,
    /// The word that holds the id.
    pub span: Span,
}

impl Drift {
    /// The texts that were written for another section, which are told of that (W01, W19).
    pub fn strays(&self) -> impl Iterator<Item = Stray<'_>> {
        let overrides = self.overrides.iter().filter(|one| one.is_another).filter_map(|one| {
            let language = Some(&one.language);
            Some(Stray { module: one.module.as_ref()?, id: &one.key, language, span: one.span })
        });
        let additions = self.additions.iter().filter(|one| one.meant.is_some()).map(|one| {
            let (id, span) = (&*one.target.value, one.target.span);
            Stray { module: &one.module, id, language: None, span }
        });
        overrides.chain(additions)
    }

    /// Another override that hides a section which this one hides too: the section's id, and the other.
    pub fn rival(&self, of: &Override) -> Option<(Arc<str>, &Override)> {
        let (parts, module) = (&of.hidden.as_text()?.parts, of.present().0?);
        let mut others = self.overrides.iter().filter(|other| other.language == of.language && other.span != of.span);
        others.find_map(|other| Some((parts.iter().find(|part| other.hides(module, &part.id))?.id.clone(), other)))
    }
}

/// The followers that would arrive where one of some texts stands, or one that cannot go itself, and the place of that: the two would be
/// of one section from then on.
pub fn blocked<'a>(
    mut followers: Vec<&'a Follower>,
    strays: impl Iterator<Item = Stray<'a>>,
) -> Vec<(&'a Follower, Span)> {
    let mut staying: Vec<(&Arc<str>, &str, Span)> = strays.map(|one| (one.module, one.id, one.span)).collect();
    let mut all = Vec::new();
    loop {
        let in_the_way = |of: &Follower| {
            let mut there = staying.iter().filter(|(module, id, _)| (*module, *id) == (&of.now.module, &*of.now.id));
            there.next().map(|(.., span)| *span)
        };
        let more: Vec<_> = followers.iter().filter_map(|of| Some((*of, in_the_way(of)?))).collect();
        if more.is_empty() {
            return all;
        }
        followers.retain(|of| in_the_way(of).is_none());
        staying.extend(more.iter().map(|(of, _)| (&of.module, &*of.old.value, of.old.span)));
        all.extend(more);
    }
}
