//! What the front matter of a layer says where nothing lies below it, and whether the module is still the one that was meant.
//!
//! Such a field hides nothing, and goes with its file. Where two files of the base have changed names, and nothing says so, it would
//! be another module's from then on. What is recorded is therefore the whole text that the layer which made the module gave it; a
//! module whose text has changed is never told of, unless another has more of that text now.

use std::sync::Arc;

use super::context::DriftContext;
use super::model::{Addition, Renamed};
use crate::compare::shared_sentences;
use crate::draft::{Draft, FieldValue, FrontMatter, Lock};
use crate::fingerprint::{Fingerprint, Version};
use crate::layer::composed::Module;
use crate::layer::hidden::{self, Hidden, copy_of, read_copy};
use crate::layer::marks;
use crate::names::composed;
use crate::project::{Layer, LayerId};
use crate::records::FRONT;
use crate::source::{At, Span};

/// Where front matter says something.
type Said = fn(&FrontMatter) -> Option<Span>;

/// The texts that no declaration is needed for.
const TEXTS: [(&str, Said); 3] = [
    ("title", |front| front.title.as_ref().map(|at| at.span)),
    ("summary", |front| front.summary.as_ref().map(|at| at.span)),
    ("minutes", |front| front.minutes.as_ref().map(|at| at.span)),
];

/// What the front matter of a layer's file adds to the module below.
pub(super) fn detect(context: &DriftContext<'_>, below: &Module, draft: &Draft) -> Vec<Addition> {
    let added = added(context, below, draft);
    if added.is_empty() {
        return Vec::new();
    }
    let Some(text) = made(context, below) else { return Vec::new() };
    let (it, slug) = (context.it, &below.slug);
    let now = print(context, below);
    let is_repeated = || others(context, below).any(|other| print(context, other) == now);
    let records = it.recorded(slug, it.main_language());
    let addition = |At { value: name, span }: At<String>| {
        let key: Arc<str> = format!("{FRONT}{name}").into();
        let recorded = records.and_then(|of| of.adds.get(&*key)).map(|entry| entry.value.clone());
        let then = recorded.as_ref().and_then(|said| Fingerprint::parse(&said.value));
        let by_others = || then.is_none().then(|| meant_by_others(context, below, &text)).flatten();
        let (meant_by, meant) = match then.and_then(|then| meant(context, it, below, then, &text)) {
            Some(title) => (None, Some(title)),
            None => by_others().unzip(),
        };
        let marks = if then == now { String::new() } else { marks::of_section(is_repeated(), false) };
        Addition {
            module: slug.clone(),
            target: At::new(key.clone(), span),
            id: key.clone(),
            word: "add",
            now: Renamed { module: slug.clone(), id: key },
            text: text.clone(),
            recorded,
            heading: text.title_and_body(Version::V2).0,
            meant,
            meant_by,
            marks,
        }
    };
    added.into_iter().map(addition).collect()
}

/// The fields, and the keys of maps, that a file gives a module which has none such below; and the lists that it adds to.
fn added(context: &DriftContext<'_>, below: &Module, draft: &Draft) -> Vec<At<String>> {
    let front = &draft.front;
    let accepted = context.project.accepts(context.it.main_language());
    let texts = TEXTS.into_iter().filter_map(|(name, said)| Some((At::new(name.to_owned(), said(front)?), said)));
    let texts = texts.filter(|(_, said)| below.front_text(&accepted, said).is_none());
    let mut found: Vec<At<String>> = texts.map(|(name, _)| name).collect();
    let lock = |key: &At<String>| context.project.programme.field(&key.value).and_then(|field| field.lock);
    for (key, value) in front.fields.iter().filter(|(key, _)| lock(key).is_none()) {
        match (below.fields.get(key.value.as_str()), &value.value) {
            (None, _) => found.push(key.clone()),
            (Some(FieldValue::Map(there)), FieldValue::Map(new)) => {
                let new = new.iter().filter(|(name, _)| !there.iter().any(|(known, _)| known.value == name.value));
                found.extend(new.map(|(name, _)| At::new(format!("{}.{}", key.value, name.value), name.span)));
            }
            _ => {}
        }
    }
    let lists = front.add.iter().map(|(key, _)| key).filter(|key| lock(key) != Some(Lock::Locked));
    found.extend(lists.filter(|key| context.project.programme.field(&key.value).is_some()).cloned());
    found
}

/// The text that the layer which made a module gave it, in its first language.
fn made(context: &DriftContext<'_>, module: &Module) -> Option<Hidden> {
    let (_, draft) = module.fronts.first()?.drafts.first()?;
    Some(Hidden::Text(hidden::own(draft, 0..draft.sections.len(), context.snapshot)))
}

/// The fingerprint of that text.
fn print(context: &DriftContext<'_>, module: &Module) -> Option<Fingerprint> {
    let (_, draft) = module.fronts.first()?.drafts.first()?;
    Some(hidden::own_print(draft, 0..draft.sections.len(), (Version::V2, false), context.snapshot))
}

/// All other modules below.
fn others<'a>(context: &'a DriftContext<'_>, module: &'a Module) -> impl Iterator<Item = &'a Module> {
    context.below.modules.values().map(|other| &**other).filter(|other| other.slug != module.slug)
}

/// The heading of the module that a layer has recorded, where that is another than the one which has the name now: its heading stands
/// elsewhere or nowhere, and no sentence of it is here, or more of them are in another module. Without a copy of what was recorded, and
/// where two modules had that text, nothing is known.
fn meant(context: &DriftContext<'_>, it: &Layer, module: &Module, then: Fingerprint, now: &Hidden) -> Option<String> {
    let copy = copy_of(it, context.snapshot, then).filter(|copy| marks::is_of_one(copy))?;
    if print(context, module) == Some(then) {
        return None;
    }
    let (title, body) = read_copy(copy);
    let is_here = composed(&title) == composed(&now.title_and_body(Version::V2).0);
    let shared = |text: &Hidden| shared_sentences(&body, &text.title_and_body(Version::V2).1);
    let here = shared(now);
    let is_elsewhere = |other: &Module| {
        let has_more = made(context, other).is_some_and(|text| shared(&text) > here);
        has_more && (!is_here || print(context, other) == Some(then))
    };
    (!is_here && here == 0 || others(context, module).any(is_elsewhere)).then_some(title)
}

/// The same as other layers have recorded it for what they add to the module, and the first layer that has.
fn meant_by_others(context: &DriftContext<'_>, module: &Module, now: &Hidden) -> Option<(LayerId, String)> {
    let layers = context.project.layers_with_ids().filter(|(_, it)| !it.records.files.is_empty());
    layers.filter_map(|(layer, it)| Some((layer, it, it.recorded(&module.slug, it.main_language())?))).find_map(
        |(layer, it, records)| {
            let mut said = records.adds.iter().filter(|(key, _)| key.starts_with(FRONT));
            said.find_map(|(_, entry)| {
                let then = Fingerprint::parse(&entry.value.value)?;
                Some((layer, meant(context, it, module, then, now)?))
            })
        },
    )
}
