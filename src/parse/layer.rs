//! A layer: its folder, and what `layer.yaml` says of it.

use std::sync::Arc;

use super::cache;
use super::complaints::Complaints;
use super::folder::{Folder, Inputs};
use super::html::Trust;
use super::layer_file::{self, LayerFile};
use super::programme::PROGRAMME;
use super::{messages, tables, yaml};
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::draft::Draft;
use crate::project::Layer;
use crate::source::{FileId, Snapshot, Span, hash};

/// The folder of the layers.
pub(super) const LAYERS: &str = "content/layers/";

/// Reads the base.
pub(super) fn base(inputs: &Inputs<'_>) -> Checked<Arc<Layer>> {
    let acts = inputs.snapshot.get(tables::ACTS);
    let key = cache::key(inputs.key, inputs.snapshot.under("content/base/").chain(acts));
    let read = || {
        let mut complaints = Complaints::new();
        let layer = read_base(inputs, &mut complaints);
        Some(Checked { value: Arc::new(layer), diagnostics: complaints })
    };
    inputs.cache.layers.get(key, read).unwrap_or_else(|| Checked::clean(Arc::default()))
}

fn read_base(inputs: &Inputs<'_>, complaints: &mut Complaints) -> Layer {
    let Inputs { snapshot, programme, .. } = inputs;
    let languages = programme.languages.iter().map(|(tag, _)| tag.clone()).collect();
    let config = snapshot.get(PROGRAMME).map_or(FileId(0), |file| file.id);
    let settings = LayerFile { languages, ..LayerFile::default() };
    let trust = if programme.allow_html { Trust::Allow } else { Trust::Base };
    let folder = Folder { inputs, path: "base", folder: "content/base", kind: "base", trust };
    let mut layer = folder.read(settings, config, complaints);
    for draft in layer.drafts.values() {
        check_base_front(snapshot, draft, complaints);
    }
    // the programme and the acts are the base's too
    for extra in [PROGRAMME, tables::ACTS].iter().filter_map(|path| snapshot.get(path)) {
        layer.version = hash(&[layer.version.to_le_bytes(), extra.hash.to_le_bytes()].concat());
    }
    layer
}

/// Reads the layer in `content/layers/<path>/`; nothing if it has no `layer.yaml`.
pub(super) fn layer(inputs: &Inputs<'_>, path: &str) -> Option<Checked<Arc<Layer>>> {
    let folder = format!("{LAYERS}{path}/");
    let key = cache::key(inputs.key, inputs.snapshot.under(&folder));
    inputs.cache.layers.get(key, || {
        let Checked { value, diagnostics } = read_layer(inputs, path)?;
        Some(Checked { value: Arc::new(value), diagnostics })
    })
}

fn read_layer(inputs: &Inputs<'_>, path: &str) -> Option<Checked<Layer>> {
    let mut complaints = Complaints::new();
    let folder = format!("{LAYERS}{path}");
    let programme = inputs.programme;
    let config = inputs.snapshot.get(&format!("{folder}/layer.yaml"))?;
    let kind = path.split('/').next().unwrap_or("");
    let nothing = || LayerFile { languages: vec![programme.languages[0].0.clone()], ..LayerFile::default() };
    let settings = match yaml::file(config, &mut complaints) {
        Some(node) => layer_file::decode(&node, kind, programme, &mut complaints),
        None => nothing(),
    };
    layer_file::check_values(&settings, programme, &mut complaints);
    let folder = Folder { inputs, path, folder: &folder, kind, trust: Trust::Layer };
    let layer = folder.read(settings, config.id, &mut complaints);
    Some(Checked { value: layer, diagnostics: complaints })
}

fn check_base_front(snapshot: &Snapshot, draft: &Draft, complaints: &mut Complaints) {
    let file = snapshot.file(draft.file);
    let unread = complaints.iter().any(|known| known.code == Code::Yaml && known.span.file == draft.file);
    if unread || draft.front.title.is_some() || file.text().trim().is_empty() {
        return;
    }
    let of = |span, message| Diagnostic::new(Code::Unreadable, span, message);
    complaints.push(match draft.front.span {
        None => of(file.start(), messages::no_front_matter()).hint(messages::begin_front_matter()),
        Some(span) => of(Span { end: span.start + 3, ..span }, messages::module_without_title()),
    });
}
