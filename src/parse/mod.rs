//! Snapshot to project: each file on its own.
//!
//! The first pure stage. [`project`] reads `lagvis.yaml`, the tables, and every layer with its drafts. It **never**
//! fails and **never** compares two files, except to say that a file's name names nothing: it gives a
//! [`Project`] and its complaints, each with line and column of the file.

mod braces;
mod callout;
mod front_matter;
mod html;
mod inline;
mod layer_file;
mod markdown;
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
pub(crate) use sections::no_id;

use crate::diagnostic::{Checked, Code, Diagnostic, did_you_mean};
use crate::draft::Draft;
use crate::project::{Language, Layer, ModuleChanges, Programme, Project};
use crate::source::{Content, Snapshot, SourceFile, Span};
use layer_file::LayerFile;
use yaml::Complaints;

/// The programme's file.
const PROGRAMME: &str = "content/lagvis.yaml";

/// The folder of the layers.
const LAYERS: &str = "content/layers/";

/// Reads the programme, which everything else is checked against.
pub fn programme(snapshot: &Snapshot) -> Checked<Programme> {
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
pub fn project(snapshot: &Snapshot, programme: Programme) -> Checked<Project> {
    let mut complaints = Complaints::new();
    let acts = match snapshot.get("content/acts.yaml") {
        Some(file) if usable(file, &mut complaints) => tables::acts(file, &mut complaints),
        _ => BTreeMap::new(),
    };
    let folders = folders(snapshot, &programme, &mut complaints);
    let mut layers = vec![base(snapshot, &programme, &mut complaints)];
    let read: Vec<_> = folders.par_iter().filter_map(|folder| layer(snapshot, folder, &programme)).collect();
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

fn base(snapshot: &Snapshot, programme: &Programme, complaints: &mut Complaints) -> Layer {
    let languages = programme.languages.iter().map(|(tag, _)| tag.clone()).collect();
    let config = snapshot.get(PROGRAMME).map_or(crate::source::FileId(0), |file| file.id);
    let title = programme.title.get(&[]).unwrap_or_default().to_owned();
    let said = LayerFile { name: title, languages, ..LayerFile::default() };
    let trust = if programme.allow_html { Trust::Allow } else { Trust::Base };
    let folder = Folder { snapshot, path: "base", folder: "content/base", kind: "base", trust };
    let mut layer = folder.read(said, config, programme, complaints);
    for draft in layer.drafts.values() {
        check_base_front(snapshot, draft, complaints);
    }
    // the programme and the acts are the base's too
    for extra in ["content/lagvis.yaml", "content/acts.yaml"].iter().filter_map(|path| snapshot.get(path)) {
        layer.version = crate::source::hash(&[layer.version.to_le_bytes(), extra.hash.to_le_bytes()].concat());
    }
    layer
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

/// Reads the layer in `content/layers/<path>/`; nothing if it has no `layer.yaml` that can be read at all.
fn layer(snapshot: &Snapshot, path: &str, programme: &Programme) -> Option<Checked<Layer>> {
    let mut complaints = Complaints::new();
    let folder = format!("{LAYERS}{path}");
    let config = snapshot.get(&format!("{folder}/layer.yaml"))?;
    let kind = path.split('/').next().unwrap_or("");
    let said = if usable(config, &mut complaints) {
        match yaml::read(config, 0, config.text()) {
            Ok(node) => layer_file::decode(&node, kind, programme, &mut complaints),
            Err(complaint) => {
                complaints.push(complaint);
                LayerFile { languages: vec![programme.languages[0].0.clone()], ..LayerFile::default() }
            }
        }
    } else {
        LayerFile { languages: vec![programme.languages[0].0.clone()], ..LayerFile::default() }
    };
    layer_file::check_values(&said, programme, &mut complaints);
    let folder = Folder { snapshot, path, folder: &folder, kind, trust: Trust::Layer };
    let layer = folder.read(said, config.id, programme, &mut complaints);
    Some(Checked { value: layer, diagnostics: complaints })
}

/// A layer's folder in the snapshot.
struct Folder<'a> {
    snapshot: &'a Snapshot,
    path: &'a str,
    folder: &'a str,
    kind: &'a str,
    trust: Trust,
}

impl Folder<'_> {
    fn read(
        &self,
        said: LayerFile,
        config: crate::source::FileId,
        programme: &Programme,
        complaints: &mut Complaints,
    ) -> Layer {
        let prefix = format!("{}/", self.folder);
        let mut layer = Layer {
            path: self.path.into(),
            folder: self.folder.into(),
            kind: self.kind.into(),
            name: said.name,
            number: said.number,
            parent: said.parent,
            languages: said.languages,
            values: said.values,
            modules: ModuleChanges { ..said.modules },
            agenda: said.agenda,
            accent: said.accent,
            logo: said.logo,
            mark_local: said.mark_local,
            assets: tables::assets(self.snapshot, self.folder, complaints),
            config,
            ..Layer::default()
        };
        let declared: Vec<&str> = programme.fields.iter().map(|(name, _)| &**name).collect();
        let files: Vec<&SourceFile> = self.snapshot.under(&prefix).collect();
        let hashes: Vec<u8> = files.iter().flat_map(|file| file.hash.to_le_bytes()).collect();
        layer.version = crate::source::hash(&hashes);
        layer.files = files.len();
        let drafts: Vec<Checked<Option<Draft>>> = files
            .par_iter()
            .map(|file| {
                let mut complaints = Complaints::new();
                let is_text = file.path.ends_with(".md") && !file.path[prefix.len()..].contains('/');
                let draft = (usable(file, &mut complaints) && is_text)
                    .then(|| draft(file, &declared, self.trust, &mut complaints));
                Checked { value: draft, diagnostics: complaints }
            })
            .collect();
        for (file, draft) in files.into_iter().zip(drafts) {
            let draft = draft.take(complaints);
            if !matches!(file.content, Content::Refused(_)) {
                self.file(file, &file.path[prefix.len()..], draft, programme, &mut layer, complaints);
            }
        }
        layer
    }

    fn file(
        &self,
        file: &SourceFile,
        name: &str,
        draft: Option<Draft>,
        programme: &Programme,
        layer: &mut Layer,
        complaints: &mut Complaints,
    ) {
        if let Some(copy) = name.strip_prefix(".base/") {
            layer.copies.insert(copy.into(), file.id);
        } else if name == "layer.yaml" || name == tables::ASSET_TABLE {
        } else if name.starts_with("assets/") {
            if let Some(why) = refuse_asset(file) {
                complaints.push(Diagnostic::new(Code::Refused, file.start(), format!("this file {why}")));
            }
        } else if let (Some(stem), Some(draft)) = (name.strip_suffix(".md"), draft) {
            self.markdown(file, stem, draft, programme, layer, complaints);
        } else {
            let message = match name.rsplit_once('.') {
                Some((text, _)) if text.ends_with(".md") && !text.contains('/') => format!("this file has no place here; call it `{text}`"),
                _ => "this file has no place here; a layer holds `layer.yaml`, Markdown files beside it, and pictures in `assets/`".into(),
            };
            complaints.push(Diagnostic::new(Code::Refused, file.start(), message));
        }
    }

    fn markdown(
        &self,
        file: &SourceFile,
        stem: &str,
        mut draft: Draft,
        programme: &Programme,
        layer: &mut Layer,
        complaints: &mut Complaints,
    ) {
        let (slug, language) = stem.split_once('.').map_or((stem, None), |(slug, tag)| (slug, Some(tag)));
        let Some(tag) = language else {
            if self.kind == "base" && slug != braces::slug(slug) {
                let message = format!(
                    "a module's file is named with a to z, 0 to 9 and hyphens; call it `{}.md`",
                    braces::slug(slug)
                );
                complaints.push(Diagnostic::new(Code::Unreadable, file.start(), message));
            }
            if file.text().trim().is_empty() {
                let message = "this file is empty; write the module, or delete the file";
                complaints.push(Diagnostic::new(Code::Unreadable, file.start(), message));
            }
            layer.drafts.insert(slug.into(), Arc::new(draft));
            return;
        };
        let known: Vec<&Language> = programme.languages.iter().map(|(tag, _)| tag).collect();
        if !known.iter().any(|language| ***language == *tag) {
            let all = known.iter().map(|tag| &***tag).collect::<Vec<_>>().join(", ");
            let message = format!("`.{tag}.md`: the programme has no language `{tag}`; it has {all}");
            complaints.push(Diagnostic::new(Code::Unreadable, file.start(), message));
        } else if *tag == **layer.main_language() {
            let message = format!("`{tag}` is this layer's first language, so the file is called `{slug}.md`");
            complaints.push(Diagnostic::new(Code::Unreadable, file.start(), message));
        } else {
            draft.front.minutes = None;
            layer.translations.insert((slug.into(), tag.into()), Arc::new(draft));
        }
    }
}

/// Why a file may not lie in `assets/`, if it may not.
fn refuse_asset(file: &SourceFile) -> Option<String> {
    let extension = file.path.rsplit_once('.').map_or("", |(_, extension)| extension);
    match extension {
        "svg" => svg::refuse(file),
        "png" | "jpg" | "jpeg" | "webp" | "avif" | "gif" => None,
        _ => Some("is of a type that cannot be shown; pictures are svg, png, jpg, webp, avif or gif".into()),
    }
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
