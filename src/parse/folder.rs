//! A folder of Markdown files, pictures and kept copies: a layer.

use std::sync::Arc;

use rayon::prelude::*;

use super::cache::{self, Cache};
use super::complaints::Complaints;
use super::draft::draft;
use super::html::Trust;
use super::layer_file::LayerFile;
use super::slug::slug;
use super::usable::usable;
use super::{messages, records, svg, tables};
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::draft::Draft;
use crate::project::{Language, Layer, Programme};
use crate::records::{RECORDS_FILE, Records};
use crate::source::{Content, FileId, Snapshot, SourceFile, hash};

/// What every layer is read with.
pub(super) struct Inputs<'a> {
    pub(super) snapshot: &'a Snapshot,
    pub(super) programme: &'a Programme,
    pub(super) cache: &'a Cache,
    /// The key of the programme in the cache.
    pub(super) key: u128,
}

/// A layer's folder in the snapshot.
pub(super) struct Folder<'a> {
    pub(super) inputs: &'a Inputs<'a>,
    /// `base`, or the path below `content/layers/`.
    pub(super) path: &'a str,
    /// The path from the project's root.
    pub(super) folder: &'a str,
    /// The kind of layer; `base` for the base.
    pub(super) kind: &'a str,
    pub(super) trust: Trust,
}

impl Folder<'_> {
    /// Reads the files of the folder. `said` is what `layer.yaml` says, which is the file `config`.
    pub(super) fn read(&self, said: LayerFile, config: FileId, complaints: &mut Complaints) -> Layer {
        let snapshot = self.inputs.snapshot;
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
            modules: said.modules,
            agenda: said.agenda,
            accent: said.accent,
            logo: said.logo,
            mark_local: said.mark_local,
            assets: tables::assets(snapshot, self.folder, complaints),
            config,
            ..Layer::default()
        };
        let files: Vec<&SourceFile> = snapshot.under(&prefix).collect();
        let hashes: Vec<u8> = files.iter().flat_map(|file| file.hash.to_le_bytes()).collect();
        layer.version = hash(&hashes);
        layer.files = files.len();
        let drafts = self.drafts(&files, &prefix);
        let there = files.iter().map(|file| &file.path[prefix.len()..]).collect();
        let mut is_partial = false;
        for (file, draft) in files.iter().copied().zip(drafts) {
            is_partial |= !usable(file, complaints);
            let draft = draft.map(|draft| {
                is_partial |= draft.diagnostics.iter().any(|found| found.code == Code::Yaml);
                draft.take(complaints)
            });
            if !matches!(file.content, Content::Refused(_)) {
                self.file((file, &file.path[prefix.len()..]), draft, &mut layer, complaints);
            }
        }
        let written = snapshot.get(&format!("{prefix}{RECORDS_FILE}"));
        layer.records = Records { is_partial, ..records::of(&layer, written, &there, complaints) };
        layer
    }

    /// The Markdown files as drafts, read now or before; nothing for other files.
    fn drafts(&self, files: &[&SourceFile], prefix: &str) -> Vec<Option<Checked<Arc<Draft>>>> {
        let Inputs { programme, cache, key, .. } = self.inputs;
        let declared: Vec<&str> = programme.fields.iter().map(|(name, _)| &**name).collect();
        let read = |file: &SourceFile| {
            let mut complaints = Complaints::new();
            let mut draft = draft(file, &declared, self.trust, &mut complaints);
            if language(&file.path[prefix.len()..]).is_some() {
                draft.front.minutes = None; // a translation takes as long as its original
            }
            Checked { value: Arc::new(draft), diagnostics: complaints }
        };
        let is_text = |file: &SourceFile| {
            let is_in_place = file.path.ends_with(".md") && !file.path[prefix.len()..].contains('/');
            is_in_place && !matches!(file.content, Content::Refused(_))
        };
        let keys: Vec<Option<u128>> =
            files.iter().map(|file| is_text(file).then(|| cache::key(*key, [*file]))).collect();
        let mut known = cache.drafts.look_up(keys.iter().copied().flatten()).into_iter();
        let known: Vec<Option<Checked<Arc<Draft>>>> =
            keys.iter().map(|key| key.and_then(|_| known.next().flatten())).collect();
        (files.par_iter(), &keys, known)
            .into_par_iter()
            .map(|(file, key, known)| known.or_else(|| key.map(|key| cache.drafts.insert(key, read(file)))))
            .collect()
    }

    /// Takes in a file by its name in the folder, and the draft of one that is Markdown.
    fn file(
        &self,
        (file, name): (&SourceFile, &str),
        draft: Option<Arc<Draft>>,
        layer: &mut Layer,
        complaints: &mut Complaints,
    ) {
        if name == RECORDS_FILE {
        } else if let Some(copy) = name.strip_prefix(".base/") {
            layer.copies.insert(copy.into(), file.id);
        } else if name == "layer.yaml" || name == tables::ASSET_TABLE {
        } else if name.starts_with("assets/") {
            complaints.extend(refuse_asset(file));
        } else if let (Some(stem), Some(draft)) = (name.strip_suffix(".md"), draft) {
            match language(stem) {
                None => self.module(file, stem, draft, layer, complaints),
                Some(language) => self.translation((file, stem, language), draft, layer, complaints),
            }
        } else {
            let hint = match name.rsplit_once('.') {
                Some((text, _)) if text.ends_with(".md") && !text.contains('/') => messages::call_file(text),
                _ => messages::what_a_layer_holds(),
            };
            complaints.push(Diagnostic::new(Code::Refused, file.start(), messages::misplaced_file()).hint(hint));
        }
    }

    /// Takes in a file in the layer's first language.
    fn module(&self, file: &SourceFile, stem: &str, draft: Arc<Draft>, layer: &mut Layer, complaints: &mut Complaints) {
        let unreadable = |message| Diagnostic::new(Code::Unreadable, file.start(), message);
        if self.kind == "base" && !is_plain(stem) && stem != slug(stem) {
            complaints.push(unreadable(messages::improper_file_name()).hint(messages::call_module(slug(stem))));
        }
        if file.text().trim().is_empty() {
            complaints.push(unreadable(messages::empty_file()).hint(messages::write_module()));
        }
        layer.drafts.insert(stem.into(), draft);
    }

    /// Takes in a file whose name, `stem` without `.md`, ends in a language.
    fn translation(
        &self,
        (file, stem, tag): (&SourceFile, &str, &str),
        draft: Arc<Draft>,
        layer: &mut Layer,
        complaints: &mut Complaints,
    ) {
        let unreadable = |message| Diagnostic::new(Code::Unreadable, file.start(), message);
        let slug = stem.split_once('.').map_or(stem, |(slug, _)| slug);
        let known: Vec<&str> = self.inputs.programme.languages.iter().map(|(tag, _)| &**tag).collect();
        if !known.contains(&tag) {
            complaints.push(unreadable(messages::file_in_no_language(tag)).hint(messages::known_languages(known)));
        } else if *tag == **layer.main_language() {
            complaints.push(unreadable(messages::file_in_first_language(tag, slug)));
        } else {
            layer.translations.insert((slug.into(), Language::from(tag)), draft);
        }
    }
}

/// Whether a name is so plain that it can only be its own slug.
fn is_plain(name: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    name.split('-').all(|word| !word.is_empty() && word.bytes().all(is_plain))
}

/// The language that the name of a translation ends in, such as `nn` in `etikk.nn.md`.
fn language(name: &str) -> Option<&str> {
    name.strip_suffix(".md").unwrap_or(name).split_once('.').map(|(_, tag)| tag)
}

/// The diagnostic of a file that may not lie in `assets/`, if it may not.
fn refuse_asset(file: &SourceFile) -> Option<Diagnostic> {
    let extension = file.path.rsplit_once('.').map_or("", |(_, extension)| extension);
    match extension {
        "svg" => svg::refuse(file),
        "png" | "jpg" | "jpeg" | "webp" | "avif" | "gif" => None,
        _ => {
            let complaint = Diagnostic::new(Code::Refused, file.start(), messages::no_picture_type());
            Some(complaint.hint(messages::picture_types()))
        }
    }
}
