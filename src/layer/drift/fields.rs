//! The fields of front matter, and the pictures, that a layer hides.

use std::sync::Arc;

use super::context::DriftContext;
use super::model::{Override, OverrideItem, Stale};
use crate::draft::{Draft, FieldValue, FrontMatter};
use crate::fingerprint::{Fingerprint, Version};
use crate::layer::composed::Module;
use crate::layer::hidden::{self, Hidden};
use crate::markup::Interpolated;
use crate::project::{Language, LayerId};
use crate::records::{FRONT, FileRecords, PICTURE, RecordMap};
use crate::source::{At, FileId, Span};

/// A file's fields as text, which translations have too, but for `minutes`.
const TEXTS: [(&str, Get); 3] = [
    ("title", |front| front.title.as_ref().map(|at| At::new(at.value.plain().to_owned(), at.span))),
    ("summary", |front| front.summary.as_ref().map(|at| At::new(at.value.plain().to_owned(), at.span))),
    ("minutes", |front| front.minutes.as_ref().map(|at| At::new(at.value.to_string(), at.span))),
];

/// The entries of a map.
type Map = [(At<String>, Interpolated)];

/// Gets a field of front matter as text.
type Get = fn(&FrontMatter) -> Option<At<String>>;

/// The fields of a file that take the place of ones below; declared fields are those of the first language only.
pub(super) fn of_file(
    context: &DriftContext<'_>,
    below: &Module,
    draft: &Draft,
    language: &Language,
    is_main: bool,
) -> Vec<Override> {
    let front = &draft.front;
    let mut found = Vec::new();
    let mut add =
        |name: &str, span: Span, own: Option<String>, (owner, value): (LayerId, String), before: Option<String>| {
            let field = |value| Hidden::Field(name.to_owned(), value);
            let hidden = field(value);
            let is_same = own.as_ref().is_some_and(|own| field(own.clone()) == hidden);
            let key = At::new(format!("{FRONT}{name}"), span);
            let of = Override::new((Some(&below.slug), language), key, OverrideItem::Field(own), hidden, vec![owner]);
            found.push(context.compared(of, is_same, &[], || before.map(field).into_iter().collect()));
        };
    let accepted = context.project.accepts(language);
    for (name, get) in TEXTS {
        if let Some(own) = get(front).filter(|_| is_main || name != "minutes")
            && let Some((owner, _, text)) = below.front_text(&accepted, get)
        {
            let before = below.front_text(&accepted[1..], get).map(|(_, _, text)| text.value);
            add(name, own.span, Some(own.value), (owner, text.value), before);
        }
    }
    let dropped = front.remove.iter().filter(|(_, items)| items.is_empty()).map(|(key, _)| (key, None));
    let set = front.fields.iter().map(|(key, value)| (key, Some(&value.value)));
    for (key, value) in set.chain(dropped).filter(|(key, _)| is_main && !is_locked(context, key)) {
        match (below.fields.get(key.value.as_str()), value) {
            // a map is merged key by key, so that one hides no more than the keys that it has too
            (Some(FieldValue::Map(there)), Some(FieldValue::Map(new))) => {
                for (name, text) in new {
                    if let Some(hidden) = map_value(below, there, &key.value, &name.value) {
                        let name = At::new(format!("{}.{}", key.value, name.value), name.span);
                        add(&name.value, name.span, Some(text.plain().to_owned()), hidden, None);
                    }
                }
            }
            (Some(FieldValue::Map(_)), Some(_)) | (None, _) => {} // reported as an error, or there is nothing below
            (Some(there), _) => {
                let owner = owner(below, |draft| sets(draft, &key.value));
                add(&key.value, key.span, value.map(hidden::value), (owner, hidden::value(there)), None);
            }
        }
    }
    for (key, items) in front.remove.iter().filter(|(key, _)| is_main && !is_locked(context, key)) {
        let Some(FieldValue::Map(there)) = below.fields.get(key.value.as_str()) else { continue };
        for item in items {
            if let Some(hidden) = map_value(below, there, &key.value, item.value.plain()) {
                add(&format!("{}.{}", key.value, item.value.plain()), item.span, None, hidden, None);
            }
        }
    }
    found
}

/// Whether the programme locks a field, so that what is done to it is reported as an error.
fn is_locked(context: &DriftContext<'_>, key: &At<String>) -> bool {
    context.project.programme.field(&key.value).is_some_and(|field| field.lock.is_some())
}

/// The value of a key of a map below, and the highest layer that sets it.
fn map_value(below: &Module, there: &Map, field: &str, name: &str) -> Option<(LayerId, String)> {
    let (_, value) = there.iter().find(|(known, _)| known.value == name)?;
    let sets = |draft: &Draft| {
        let mut maps = draft.front.fields.iter().filter(|(key, _)| key.value == field);
        maps.any(|(_, map)| matches!(&map.value, FieldValue::Map(map) if map.iter().any(|(key, _)| key.value == name)))
    };
    Some((owner(below, sets), value.plain().to_owned()))
}

/// Whether a file sets a declared field, or adds to it.
fn sets(draft: &Draft, name: &str) -> bool {
    draft.front.fields.iter().chain(&draft.front.add).any(|(key, _)| key.value == name)
}

/// The highest layer below whose file for the module sets something.
fn owner(below: &Module, sets: impl Fn(&Draft) -> bool) -> LayerId {
    below.fronts.iter().rev().find(|front| sets(&front.drafts[0].1)).map_or(LayerId::BASE, |front| front.layer)
}

/// The pictures that take the place of one of the same path below.
pub(super) fn pictures(context: &DriftContext<'_>) -> Vec<Override> {
    let it = context.it;
    let picture = |path: &Arc<str>, own, row: Span| {
        let (owner, there) = picture_below(context, path)?;
        let print = |file| Fingerprint::of_bytes(Version::V2, context.snapshot.file(file).bytes());
        let (key, hidden) = (At::new(path.to_string(), row), Hidden::Picture(there, print(there)));
        let of = Override::new((None, it.main_language()), key, OverrideItem::Picture, hidden, vec![owner]);
        let is_same = print(own) == of.now;
        Some(context.compared(of, is_same, &[], Vec::new))
    };
    // one without a row is reported as a figure without a row
    it.assets.iter().filter_map(|(path, asset)| picture(path, asset.file, asset.row.as_ref()?.place)).collect()
}

/// The picture of a path below the layer, and whose it is.
fn picture_below(context: &DriftContext<'_>, path: &str) -> Option<(LayerId, FileId)> {
    let mut layers = context.below.chain.layers().rev();
    layers.find_map(|layer| Some((layer, context.project.layer(layer).assets.get(path)?.file)))
}

/// The records of pictures that take the place of none now.
pub(super) fn stale_pictures(context: &DriftContext<'_>) -> Vec<Stale> {
    let it = context.it;
    let stale = |(name, of): (&String, &FileRecords)| {
        let (key, entry) = of.base.get_key_value(PICTURE)?;
        let file = it.assets.get(name.as_str()).filter(|_| picture_below(context, name).is_none())?.file;
        let (name, key) = (name.clone(), At::new(key.clone(), entry.key));
        let (module, language, map) = (None, it.main_language().clone(), RecordMap::Base);
        Some(Stale { name, module, language, file, map, key, is_there: true })
    };
    it.records.files.iter().filter_map(stale).collect()
}
