//! A layer: its folder, and what `layer.yaml` says of it.
//!
//! A layer is read again when a file in its folder, the programme or the glossary has changed, the base also when the table of acts has.
//! Otherwise it comes from the cache, with its diagnostics.

use std::sync::Arc;

use super::cache;
use super::folder::Inputs;
use super::glossary::GLOSSARY;
use super::html::Trust;
use super::programme::PROGRAMME;
use super::{layer_file, messages, node, tables};
use crate::diagnostic::{Checked, Code, Complaints};
use crate::draft::Draft;
use crate::project::Layer;
use crate::source::{FileId, Snapshot, Span, hash};

/// The folder of the layers.
pub(crate) const LAYERS: &str = "content/layers/";

/// Reads the base.
pub(super) fn base(inputs: &Inputs<'_>) -> Checked<Arc<Layer>> {
    let tables = [tables::ACTS, GLOSSARY].into_iter().filter_map(|path| inputs.snapshot.get(path));
    let key = cache::key(inputs.key, inputs.snapshot.under("content/base/").chain(tables));
    let read = |complaints: &mut Complaints| Arc::new(read_base(inputs, complaints));
    inputs.cache.layers.get(key, || Checked::of(read))
}

/// The base, whose languages are all those of the programme. Its version is a hash of its files, the programme, the table of acts
/// and the glossary.
fn read_base(inputs: &Inputs<'_>, complaints: &mut Complaints) -> Layer {
    let Inputs { snapshot, programme, .. } = inputs;
    let trust = if programme.allow_html { Trust::Allow } else { Trust::Base };
    let base = Layer {
        path: "base".into(),
        folder: "content/base".into(),
        kind: "base".into(),
        languages: programme.languages.iter().map(|(tag, _)| tag.clone()).collect(),
        config: snapshot.get(PROGRAMME).map_or(FileId(0), |file| file.id),
        ..Layer::default()
    };
    let mut layer = inputs.read(trust, base, complaints);
    for draft in layer.drafts.values() {
        check_base_front(snapshot, draft, complaints);
    }
    // the programme and the tables are the base's too
    for extra in [PROGRAMME, tables::ACTS, GLOSSARY].iter().filter_map(|path| snapshot.get(path)) {
        layer.version = hash(&[layer.version.to_le_bytes(), extra.hash.to_le_bytes()].concat());
    }
    layer
}

/// Reads the layer in `content/layers/<path>/`; nothing if it has no `layer.yaml`.
pub(super) fn layer(inputs: &Inputs<'_>, path: &str) -> Option<Checked<Arc<Layer>>> {
    let folder = format!("{LAYERS}{path}");
    let config = inputs.snapshot.get(&format!("{folder}/layer.yaml"))?;
    let glossary = inputs.snapshot.get(GLOSSARY);
    let key = cache::key(inputs.key, inputs.snapshot.under(&format!("{folder}/")).chain(glossary));
    let read = |complaints: &mut Complaints| {
        let mut layer = Layer {
            path: path.into(),
            folder: folder.as_str().into(),
            kind: path.split('/').next().unwrap_or("").into(),
            languages: vec![inputs.programme.languages[0].0.clone()],
            config: config.id,
            ..Layer::default()
        };
        node::file(config, "layer.yaml", complaints, |node| layer_file::decode(node, inputs.programme, &mut layer));
        Arc::new(inputs.read(Trust::Layer, layer, complaints))
    };
    Some(inputs.cache.layers.get(key, || Checked::of(read)))
}

/// Reports a module of the base without front matter, or without a title in it; not where a reason why is reported already.
fn check_base_front(snapshot: &Snapshot, draft: &Draft, complaints: &mut Complaints) {
    let file = snapshot.file(draft.file);
    let unread = complaints.iter().any(|known| known.code == Code::Yaml && known.span.file == draft.file);
    if unread || draft.front.title.is_some() || file.text().trim().is_empty() {
        return;
    }
    complaints.push(match draft.front.span {
        None => messages::no_front_matter(file.start()),
        Some(span) => messages::module_without_title(Span { end: span.start + 3, ..span }),
    });
}
