//! The fields of front matter, and the pictures, that a layer hides.

use std::sync::Arc;

use super::context::Context;
use super::model::{Item, Override, State};
use crate::draft::{Draft, FieldValue, FrontMatter};
use crate::fingerprint::Fingerprint;
use crate::layer::composed::Module;
use crate::layer::hidden::{self, Hidden};
use crate::project::{Language, LayerId};
use crate::records::{FRONT, PICTURE};
use crate::source::{At, Span};

/// A field as a file sets it.
struct Field<'a> {
    name: &'a str,
    span: Span,
    /// Its value; nothing where the file drops the field.
    own: Option<String>,
    /// The layer that sets the field below, and its value there.
    below: (LayerId, String),
}

/// A file's fields as text, which translations have too, but for `minutes`.
const TEXTS: [(&str, Get); 3] = [
    ("title", |front| front.title.as_ref().map(|at| At::new(at.value.plain().to_owned(), at.span))),
    ("summary", |front| front.summary.as_ref().map(|at| At::new(at.value.plain().to_owned(), at.span))),
    ("minutes", |front| front.minutes.as_ref().map(|at| At::new(at.value.to_string(), at.span))),
];

/// Gets a field of front matter as text.
type Get = fn(&FrontMatter) -> Option<At<String>>;

/// The fields of a file that take the place of ones below; declared fields are those of the first language only.
pub(super) fn of_file(
    context: &Context<'_>,
    below: &Module,
    draft: &Draft,
    language: &Language,
    is_main: bool,
) -> Vec<Override> {
    let front = &draft.front;
    let mut fields = Vec::new();
    for (name, get) in TEXTS {
        let Some(own) = get(front).filter(|_| is_main || name != "minutes") else { continue };
        let below = text_below(context, below, language, get);
        fields.extend(below.map(|below| Field { name, span: own.span, own: Some(own.value), below }));
    }
    if is_main {
        fields.extend(declared(context, below, front));
    }
    let tracked = fields.into_iter().map(|field| {
        let key = format!("{FRONT}{}", field.name);
        let (owner, value) = field.below;
        let hidden = Hidden::Field(field.name.to_owned(), value);
        let same = |own: &String| Fingerprint::of(field.name, own) == hidden.fingerprint();
        let is_same = field.own.as_ref().is_some_and(same);
        let records = context.it().recorded(&below.slug, language);
        let of = Override {
            layer: context.layer,
            module: Some(below.slug.clone()),
            language: language.clone(),
            file: draft.file,
            span: field.span,
            item: Item::Field,
            renamed: None,
            has_copy: false,
            is_slot: false,
            is_unwritten: false,
            own: field.own,
            from: vec![owner],
            now: hidden.fingerprint(),
            hidden,
            recorded: records.and_then(|records| records.hidden(&key)).cloned(),
            key,
            state: State::UpToDate,
        };
        context.compared(of, is_same)
    });
    tracked.collect()
}

/// The declared fields that a file sets or drops over ones below.
fn declared<'a>(context: &Context<'_>, below: &Module, front: &'a FrontMatter) -> Vec<Field<'a>> {
    let dropped = front.remove.iter().filter(|(_, items)| items.is_empty()).map(|(key, _)| (key, None));
    let mut fields = Vec::new();
    for (key, value) in front.fields.iter().map(|(key, value)| (key, Some(&value.value))).chain(dropped) {
        let declared = context.project.programme.fields.iter().find(|(name, _)| **name == *key.value);
        if declared.is_some_and(|(_, declaration)| declaration.lock.is_some()) {
            continue; // reported as an error
        }
        // a map is merged key by key, so that only a list or a text hides the one below
        let Some(there) = below.fields.get(key.value.as_str()) else { continue };
        if matches!((there, value), (FieldValue::Map(_), Some(_))) {
            continue;
        }
        let below = (owner(below, &key.value), hidden::value(there));
        fields.push(Field { name: &key.value, span: key.span, own: value.map(hidden::value), below });
    }
    fields
}

/// A text of the front matter as the layers below have it for readers of a language, after the layer that says it.
fn text_below(context: &Context<'_>, below: &Module, language: &Language, get: Get) -> Option<(LayerId, String)> {
    let accepted = context.project.accepts(language);
    below.fronts.iter().rev().find_map(|front| {
        let said: Vec<_> =
            front.drafts.iter().filter_map(|(language, draft)| Some((language, get(&draft.front)?))).collect();
        let chosen = accepted.iter().find_map(|wanted| said.iter().find(|(language, _)| *language == wanted));
        chosen.or(said.first()).map(|(_, text)| (front.layer, text.value.clone()))
    })
}

/// The highest layer below that sets a declared field.
fn owner(below: &Module, name: &str) -> LayerId {
    let sets = |draft: &Arc<Draft>| {
        let front = &draft.front;
        front.fields.iter().any(|(key, _)| key.value == name) || front.add.iter().any(|(key, _)| key.value == name)
    };
    below.fronts.iter().rev().find(|front| sets(&front.drafts[0].1)).map_or(LayerId::BASE, |front| front.layer)
}

/// The pictures that take the place of one of the same path below.
pub(super) fn pictures(context: &Context<'_>) -> Vec<Override> {
    let it = context.it();
    let mut found = Vec::new();
    for (path, asset) in &it.assets {
        let below = context.below.chain.layers().rev().find_map(|layer| {
            let there = context.project.layer(layer).assets.get(path)?;
            Some((layer, there))
        });
        let Some((owner, there)) = below else { continue };
        let now = Fingerprint::of_bytes(context.snapshot.file(there.file).bytes());
        let own = Fingerprint::of_bytes(context.snapshot.file(asset.file).bytes());
        let Some(row) = &asset.row else { continue }; // reported as a figure without a row
        let records = it.records.files.get(&**path);
        let of = Override {
            layer: context.layer,
            module: None,
            key: path.to_string(),
            language: it.main_language().clone(),
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
            recorded: records.and_then(|records| records.hidden(PICTURE)).cloned(),
            state: State::UpToDate,
        };
        found.push(context.compared(of, own == now));
    }
    found
}
