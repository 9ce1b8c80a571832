//! Snapshot to project: each file on its own.
//!
//! The first pure stage. [`project`] reads `lagvis.yaml`, the tables, and every layer with its drafts. It **never**
//! fails and **never** compares two files, except to say that a file's name names nothing: it gives a
//! [`Project`] and its complaints, each with line and column of the file.

mod braces;
mod callout;
mod folder;
mod footnotes;
mod front_matter;
mod html;
mod inline;
mod layer_file;
mod markdown;
mod memory;
mod parameters;
mod programme;
mod register;
mod sections;
mod svg;
mod tables;
mod yaml;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

pub use braces::slug;
pub(crate) use inline::pieces;
pub use markdown::Trust;
pub use memory::Memory;
pub(crate) use sections::no_id;

use crate::diagnostic::{Checked, Code, Diagnostic, did_you_mean};
use crate::draft::Draft;
use crate::project::{Layer, Programme, Project};
use crate::source::{Content, Snapshot, SourceFile, Span};
use folder::Folder;
use layer_file::LayerFile;
use yaml::Complaints;

/// The programme's file.
const PROGRAMME: &str = "content/lagvis.yaml";

/// The folder of the layers.
const LAYERS: &str = "content/layers/";

/// Reads the programme, which everything else is checked against.
pub fn programme(snapshot: &Snapshot, memory: &Memory) -> Checked<Arc<Programme>> {
    memory.programme.get(memory::key(0, snapshot.get(PROGRAMME)), || {
        let Checked { value, diagnostics } = read_programme(snapshot);
        Checked { value: Arc::new(value), diagnostics }
    })
}

fn read_programme(snapshot: &Snapshot) -> Checked<Programme> {
    let mut complaints = Complaints::new();
    let nothing =
        || Programme { languages: vec![("nb".into(), Vec::new())], theme: "standard".into(), ..Programme::default() };
    let value = match snapshot.get(PROGRAMME) {
        Some(file) if usable(file, &mut complaints) => match yaml::read(file, 0, file.text()) {
            Ok(node) => programme::decode(&node, &mut complaints),
            Err(complaint) => {
                complaints.push(complaint);
                nothing()
            }
        },
        _ => nothing(),
    };
    Checked { value, diagnostics: complaints }
}

/// Reads the tables and the layers of a programme.
pub fn project(snapshot: &Snapshot, programme: Arc<Programme>, memory: &Memory) -> Checked<Project> {
    let mut complaints = Complaints::new();
    let acts = match snapshot.get("content/acts.yaml") {
        Some(file) if usable(file, &mut complaints) => tables::acts(file, &mut complaints),
        _ => BTreeMap::new(),
    };
    let folders = folders(snapshot, &programme, &mut complaints);
    let reader = Reader { snapshot, programme: &programme, memory, key: memory::key(0, snapshot.get(PROGRAMME)) };
    let mut layers = vec![reader.base().take(&mut complaints)];
    let read: Vec<_> = folders.par_iter().filter_map(|folder| reader.layer(folder)).collect();
    for checked in read {
        layers.push(checked.take(&mut complaints));
    }
    let register = match snapshot.get(register::REGISTER) {
        Some(file) if usable(file, &mut complaints) => register::read(file, &mut complaints),
        _ => BTreeMap::new(),
    };
    layers.extend(register::layers(&register, &programme, &layers));
    let modules = layers[0].drafts.iter().map(|(slug, draft)| (slug.clone(), Span::new(draft.file, 0, 0))).collect();
    programme::check_modules(&programme, &modules, &mut complaints);
    Checked { value: Project { programme, acts, layers, register }, diagnostics: complaints }
}

/// Complains of a file that was refused when it was read.
fn usable(file: &SourceFile, complaints: &mut Complaints) -> bool {
    if let Content::Refused(why) = &file.content {
        let code = if why.contains("symbolic") { Code::Refused } else { Code::Unreadable };
        complaints.push(Diagnostic::new(code, file.start(), format!("this file {why}")));
        return false;
    }
    true
}

/// The folders of layers, as `kind/name`, sorted; files that lie outside any are complained of.
fn folders(snapshot: &Snapshot, programme: &Programme, complaints: &mut Complaints) -> Vec<String> {
    let mut folders: Vec<String> = Vec::new();
    for file in snapshot.under(LAYERS) {
        let mut parts = file.path[LAYERS.len()..].split('/');
        let (Some(kind), Some(name), Some(_)) = (parts.next(), parts.next(), parts.next()) else {
            let message = "a layer is a folder `layers/<kind>/<name>/`; this file lies in none";
            complaints.push(Diagnostic::new(Code::Programme, file.start(), message));
            continue;
        };
        let folder = format!("{kind}/{name}");
        if folders.last() == Some(&folder) {
            continue;
        }
        if !programme.kinds.iter().any(|known| **known == *kind) {
            let near = did_you_mean(kind, programme.kinds.iter().map(|known| &**known));
            let message = format!("there is no kind of layer `{kind}` in lagvis.yaml{near}");
            complaints.push(Diagnostic::new(Code::Programme, file.start(), message));
        }
        if snapshot.get(&format!("{LAYERS}{folder}/layer.yaml")).is_none() {
            let message =
                format!("the layer `{folder}` has no `layer.yaml`; write one with `kind: {kind}` and `name: …`");
            complaints.push(Diagnostic::new(Code::Programme, file.start(), message));
        }
        folders.push(folder);
    }
    folders
}

/// What every layer is read with.
struct Reader<'a> {
    snapshot: &'a Snapshot,
    programme: &'a Programme,
    memory: &'a Memory,
    /// The key of the programme.
    key: u128,
}

impl Reader<'_> {
    fn base(&self) -> Checked<Arc<Layer>> {
        let acts = self.snapshot.get("content/acts.yaml");
        let key = memory::key(self.key, self.snapshot.under("content/base/").chain(acts));
        let read = || {
            let mut complaints = Complaints::new();
            let layer = self.read_base(&mut complaints);
            Some(Checked { value: Arc::new(layer), diagnostics: complaints })
        };
        self.memory.layers.get(key, read).unwrap_or_else(|| Checked::clean(Arc::default()))
    }

    fn read_base(&self, complaints: &mut Complaints) -> Layer {
        let (snapshot, programme) = (self.snapshot, self.programme);
        let languages = programme.languages.iter().map(|(tag, _)| tag.clone()).collect();
        let config = snapshot.get(PROGRAMME).map_or(crate::source::FileId(0), |file| file.id);
        let title = programme.title.get(&[]).unwrap_or_default().to_owned();
        let said = LayerFile { name: title, languages, ..LayerFile::default() };
        let trust = if programme.allow_html { Trust::Allow } else { Trust::Base };
        let folder = Folder { reader: self, path: "base", folder: "content/base", kind: "base", trust };
        let mut layer = folder.read(said, config, complaints);
        for draft in layer.drafts.values() {
            check_base_front(snapshot, draft, complaints);
        }
        // the programme and the acts are the base's too
        for extra in [PROGRAMME, "content/acts.yaml"].iter().filter_map(|path| snapshot.get(path)) {
            layer.version = crate::source::hash(&[layer.version.to_le_bytes(), extra.hash.to_le_bytes()].concat());
        }
        layer
    }

    /// The layer in `content/layers/<path>/`; nothing if it has no `layer.yaml`.
    fn layer(&self, path: &str) -> Option<Checked<Arc<Layer>>> {
        let folder = format!("{LAYERS}{path}/");
        let key = memory::key(self.key, self.snapshot.under(&folder));
        self.memory.layers.get(key, || {
            let Checked { value, diagnostics } = self.read_layer(path)?;
            Some(Checked { value: Arc::new(value), diagnostics })
        })
    }

    fn read_layer(&self, path: &str) -> Option<Checked<Layer>> {
        let mut complaints = Complaints::new();
        let folder = format!("{LAYERS}{path}");
        let config = self.snapshot.get(&format!("{folder}/layer.yaml"))?;
        let kind = path.split('/').next().unwrap_or("");
        let nothing = || LayerFile { languages: vec![self.programme.languages[0].0.clone()], ..LayerFile::default() };
        let said = match usable(config, &mut complaints).then(|| yaml::read(config, 0, config.text())) {
            Some(Ok(node)) => layer_file::decode(&node, kind, self.programme, &mut complaints),
            Some(Err(complaint)) => {
                complaints.push(complaint);
                nothing()
            }
            None => nothing(),
        };
        layer_file::check_values(&said, self.programme, &mut complaints);
        let folder = Folder { reader: self, path, folder: &folder, kind, trust: Trust::Layer };
        let layer = folder.read(said, config.id, &mut complaints);
        Some(Checked { value: layer, diagnostics: complaints })
    }
}

fn check_base_front(snapshot: &Snapshot, draft: &Draft, complaints: &mut Complaints) {
    let file = snapshot.file(draft.file);
    let unread = complaints.iter().any(|known| known.code == Code::Yaml && known.span.file == draft.file);
    if unread || draft.front.title.is_some() || file.text().trim().is_empty() {
        return;
    }
    let (span, message) = match draft.front.span {
        None => (file.start(), "the file has no front matter; begin it with `---`, `title: …`, `---`"),
        Some(span) => (Span { end: span.start + 3, ..span }, "the module has no `title`"),
    };
    complaints.push(Diagnostic::new(Code::Unreadable, span, message));
}

/// Parses one Markdown file.
pub(crate) fn draft(file: &SourceFile, declared: &[&str], trust: Trust, complaints: &mut Complaints) -> Draft {
    let (front, body) = front_matter::read(file, declared, complaints);
    let text = file.text().get(body..).unwrap_or("");
    let document = markdown::read(file.id, body, text, trust, complaints);
    let sections = sections::cut(file.id, body, text, document, trust, complaints);
    Draft { file: file.id, front, sections }
}

/// Reads a YAML file of texts, maps in it as `key.inner`: the theme's settings and interface texts.
pub fn flat_texts(file: &SourceFile) -> Checked<BTreeMap<String, String>> {
    let mut complaints = Complaints::new();
    let mut texts = BTreeMap::new();
    if usable(file, &mut complaints) {
        match yaml::read(file, 0, file.text()) {
            Ok(node) => flatten(&node, "", &mut texts, &mut complaints),
            Err(complaint) => complaints.push(complaint),
        }
    }
    Checked { value: texts, diagnostics: complaints }
}

fn flatten(node: &yaml::Node, prefix: &str, texts: &mut BTreeMap<String, String>, complaints: &mut Complaints) {
    for (key, value) in node.map(prefix, complaints).rest() {
        let key = if prefix.is_empty() { key.value } else { format!("{prefix}.{}", key.value) };
        match &value.value {
            yaml::Value::Map(_) => flatten(&value, &key, texts, complaints),
            _ => texts.extend(value.scalar(&key, complaints).map(|text| (key, text.value))),
        }
    }
}
