//! The fields of front matter, and the pictures, that a layer hides.

use std::sync::Arc;

use super::context::DriftContext;
use super::model::{Override, OverrideItem};
use crate::draft::{Draft, FieldValue, FrontMatter};
use crate::fingerprint::Fingerprint;
use crate::layer::composed::Module;
use crate::layer::hidden::{self, Hidden};
use crate::project::{Language, LayerId};
use crate::records::FRONT;
use crate::source::{At, Span};

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
    context: &DriftContext<'_>,
    below: &Module,
    draft: &Draft,
    language: &Language,
    is_main: bool,
) -> Vec<Override> {
    let front = &draft.front;
    let mut found = Vec::new();
    let mut add = |name: &str, span: Span, own: Option<String>, owner: LayerId, value: String| {
        let hidden = Hidden::Field(name.to_owned(), value);
        let is_same = own.as_ref().is_some_and(|own| Fingerprint::of(name, own) == hidden.fingerprint());
        let key = At::new(format!("{FRONT}{name}"), span);
        let of = Override::new((Some(&below.slug), language), key, OverrideItem::Field(own), hidden, vec![owner]);
        found.push(context.compared(of, is_same));
    };
    let accepted = context.project.accepts(language);
    for (name, get) in TEXTS {
        if let Some(own) = get(front).filter(|_| is_main || name != "minutes")
            && let Some((owner, _, text)) = below.front_text(&accepted, get)
        {
            add(name, own.span, Some(own.value), owner, text.value);
        }
    }
    let dropped = front.remove.iter().filter(|(_, items)| items.is_empty()).map(|(key, _)| (key, None));
    let set = front.fields.iter().map(|(key, value)| (key, Some(&value.value)));
    for (key, value) in set.chain(dropped).filter(|_| is_main) {
        let is_locked = context.project.programme.field(&key.value).is_some_and(|field| field.lock.is_some());
        // a map is merged key by key, so that only a list or a text hides the one below; a locked field is reported as an error
        match below.fields.get(key.value.as_str()) {
            Some(FieldValue::Map(_)) if value.is_some() => {}
            Some(there) if !is_locked => {
                add(&key.value, key.span, value.map(hidden::value), owner(below, &key.value), hidden::value(there));
            }
            _ => {}
        }
    }
    found
}

/// The highest layer below that sets a declared field.
fn owner(below: &Module, name: &str) -> LayerId {
    let sets = |draft: &Arc<Draft>| {
        let front = &draft.front;
        front.fields.iter().chain(&front.add).any(|(key, _)| key.value == name)
    };
    below.fronts.iter().rev().find(|front| sets(&front.drafts[0].1)).map_or(LayerId::BASE, |front| front.layer)
}

/// The pictures that take the place of one of the same path below.
pub(super) fn pictures(context: &DriftContext<'_>) -> Vec<Override> {
    let it = context.it;
    let picture = |path: &Arc<str>, own, row: Span| {
        let mut layers = context.below.chain.layers().rev();
        let (owner, there) =
            layers.find_map(|layer| Some((layer, context.project.layer(layer).assets.get(path)?.file)))?;
        let print = |file| Fingerprint::of_bytes(context.snapshot.file(file).bytes());
        let (key, hidden) = (At::new(path.to_string(), row), Hidden::Picture(there, print(there)));
        let of = Override::new((None, it.main_language()), key, OverrideItem::Picture, hidden, vec![owner]);
        let is_same = print(own) == of.now;
        Some(context.compared(of, is_same))
    };
    // one without a row is reported as a figure without a row
    it.assets.iter().filter_map(|(path, asset)| picture(path, asset.file, asset.row.as_ref()?.place)).collect()
}
