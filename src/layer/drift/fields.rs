//! The fields of front matter, and the pictures, that a layer hides.

use std::sync::Arc;

use super::gather::Gatherer;
use super::{FRONT, Item, State, Tracked};
use crate::draft::{Draft, FieldValue, FrontMatter};
use crate::fingerprint::Fingerprint;
use crate::layer::composed::Module;
use crate::layer::hidden::{self, Hidden};
use crate::project::Language;
use crate::source::{At, Span};

/// A file for a module.
struct File<'a> {
    module: &'a Arc<str>,
    draft: &'a Draft,
    language: &'a Language,
}

/// A field as a file says it.
struct Said<'a> {
    name: &'a str,
    span: Span,
    /// Its value; nothing where the file drops the field.
    own: Option<String>,
}

impl Gatherer<'_> {
    /// The fields of a file that take the place of ones below; declared fields are those of the first language only.
    pub(super) fn fields(&mut self, below: &Module, draft: &Draft, language: &Language, is_main: bool) {
        let front = &draft.front;
        type Get = fn(&FrontMatter) -> Option<At<String>>;
        let texts: [(&str, Get); 3] = [
            ("title", |front| front.title.clone()),
            ("summary", |front| front.summary.clone()),
            ("minutes", |front| front.minutes.as_ref().map(|at| At::new(at.value.to_string(), at.span))),
        ];
        for (name, get) in texts {
            let Some(said) = get(front).filter(|_| is_main || name != "minutes") else { continue };
            if let Some((layer, value)) = self.text_below(below, language, get) {
                let said = Said { name, span: said.span, own: Some(said.value) };
                self.field(&File { module: &below.slug, draft, language }, said, layer, value);
            }
        }
        if !is_main {
            return;
        }
        let dropped = front.remove.iter().filter(|(_, items)| items.is_empty()).map(|(key, _)| (key, None));
        for (key, value) in front.fields.iter().map(|(key, value)| (key, Some(&value.value))).chain(dropped) {
            let declared = self.project.programme.fields.iter().find(|(name, _)| **name == *key.value);
            if declared.is_some_and(|(_, declaration)| declaration.lock.is_some()) {
                continue; // told as an error
            }
            // a map is merged key by key, so that only a list or a text hides the one below
            let Some(there) = below.fields.get(key.value.as_str()) else { continue };
            if matches!((there, value), (FieldValue::Map(_), Some(_))) {
                continue;
            }
            let said = Said { name: &key.value, span: key.span, own: value.map(hidden::value) };
            let owner = self.owner(below, &key.value);
            self.field(&File { module: &below.slug, draft, language }, said, owner, hidden::value(there));
        }
    }

    /// A text of the front matter as the layers below have it for readers of a language, and the layer that says it.
    fn text_below(
        &self,
        below: &Module,
        language: &Language,
        get: fn(&FrontMatter) -> Option<At<String>>,
    ) -> Option<(usize, String)> {
        let accepted = self.project.accepts(language);
        below.fronts.iter().rev().find_map(|front| {
            let said: Vec<_> =
                front.drafts.iter().filter_map(|(language, draft)| Some((language, get(&draft.front)?))).collect();
            let chosen = accepted.iter().find_map(|wanted| said.iter().find(|(language, _)| *language == wanted));
            chosen.or(said.first()).map(|(_, text)| (front.layer, text.value.clone()))
        })
    }

    /// The highest layer below that sets a declared field.
    fn owner(&self, below: &Module, name: &str) -> usize {
        let sets = |draft: &Arc<Draft>| {
            let front = &draft.front;
            front.fields.iter().any(|(key, _)| key.value == name) || front.add.iter().any(|(key, _)| key.value == name)
        };
        below.fronts.iter().rev().find(|front| sets(&front.drafts[0].1)).map_or(0, |front| front.layer)
    }

    /// Tracks a field over the value that the layer `owner` gives it.
    fn field(&mut self, file: &File<'_>, said: Said<'_>, owner: usize, value: String) {
        let key = format!("{FRONT}{}", said.name);
        let hidden = Hidden::Field(said.name.to_owned(), value);
        let same = said.own.as_ref().is_some_and(|own| Fingerprint::of(said.name, own) == hidden.fingerprint());
        let tracked = Tracked {
            layer: self.layer,
            module: Some(file.module.clone()),
            language: file.language.clone(),
            file: file.draft.file,
            span: said.span,
            item: Item::Field,
            renamed: None,
            has_copy: false,
            is_slot: false,
            is_unwritten: false,
            own: said.own,
            from: vec![owner],
            now: hidden.fingerprint(),
            hidden,
            recorded: file.draft.front.record(&key),
            key,
            state: State::UpToDate,
        };
        self.push(tracked, same);
    }

    /// The pictures that take the place of one of the same path below.
    pub(super) fn pictures(&mut self) {
        for (path, asset) in &self.project.layers[self.layer].assets {
            let below = self.below.chain.iter().rev().find_map(|layer| {
                let there = self.project.layers[*layer].assets.get(path)?;
                Some((*layer, there))
            });
            let Some((owner, there)) = below else { continue };
            let now = Fingerprint::of_bytes(self.snapshot.file(there.file).bytes());
            let own = Fingerprint::of_bytes(self.snapshot.file(asset.file).bytes());
            let Some(row) = &asset.row else { continue }; // told as a figure without a row
            let tracked = Tracked {
                layer: self.layer,
                module: None,
                key: path.to_string(),
                language: self.project.layers[self.layer].main_language().clone(),
                file: row.place.file,
                span: row.place,
                item: Item::Picture,
                renamed: None,
                has_copy: false,
                is_slot: false,
                is_unwritten: false,
                own: None,
                from: vec![owner],
                hidden: Hidden::Picture(there.file, now),
                now,
                recorded: row.base.clone(),
                state: State::UpToDate,
            };
            self.push(tracked, own == now);
        }
    }
}
