//! A folder of Markdown files, pictures and kept copies: a layer.

use std::sync::Arc;

use rayon::prelude::*;

use super::layer_file::LayerFile;
use super::yaml::Complaints;
use super::{Reader, braces, draft, memory, svg, tables, usable};
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::draft::Draft;
use crate::parse::Trust;
use crate::project::{Language, Layer, ModuleChanges, Programme};
use crate::source::{Content, SourceFile};

/// A layer's folder in the snapshot.
pub(super) struct Folder<'a> {
    pub(super) reader: &'a Reader<'a>,
    pub(super) path: &'a str,
    pub(super) folder: &'a str,
    pub(super) kind: &'a str,
    pub(super) trust: Trust,
}

impl Folder<'_> {
    pub(super) fn read(&self, said: LayerFile, config: crate::source::FileId, complaints: &mut Complaints) -> Layer {
        let Reader { snapshot, programme, .. } = self.reader;
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
            assets: tables::assets(snapshot, self.folder, complaints),
            config,
            ..Layer::default()
        };
        let files: Vec<&SourceFile> = snapshot.under(&prefix).collect();
        let hashes: Vec<u8> = files.iter().flat_map(|file| file.hash.to_le_bytes()).collect();
        layer.version = crate::source::hash(&hashes);
        layer.files = files.len();
        let drafts = self.drafts(&files, &prefix);
        for (file, draft) in files.into_iter().zip(drafts) {
            usable(file, complaints);
            let draft = draft.map(|draft| draft.take(complaints));
            if !matches!(file.content, Content::Refused(_)) {
                self.file(file, &file.path[prefix.len()..], draft, programme, &mut layer, complaints);
            }
        }
        layer
    }

    /// The Markdown files as drafts, read now or before; nothing for other files.
    fn drafts(&self, files: &[&SourceFile], prefix: &str) -> Vec<Option<Checked<Arc<Draft>>>> {
        let Reader { programme, memory, key, .. } = self.reader;
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
            files.iter().map(|file| is_text(file).then(|| memory::key(*key, [*file]))).collect();
        let mut known = memory.drafts.known(keys.iter().copied().flatten()).into_iter();
        let known: Vec<Option<Checked<Arc<Draft>>>> =
            keys.iter().map(|key| key.and_then(|_| known.next().flatten())).collect();
        (files.par_iter(), &keys, known)
            .into_par_iter()
            .map(|(file, key, known)| known.or_else(|| key.map(|key| memory.drafts.keep(key, read(file)))))
            .collect()
    }

    fn file(
        &self,
        file: &SourceFile,
        name: &str,
        draft: Option<Arc<Draft>>,
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
        draft: Arc<Draft>,
        programme: &Programme,
        layer: &mut Layer,
        complaints: &mut Complaints,
    ) {
        let slug = stem.split_once('.').map_or(stem, |(slug, _)| slug);
        let Some(tag) = language(stem) else {
            if self.kind == "base" && !is_plain(slug) && slug != braces::slug(slug) {
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
            layer.drafts.insert(slug.into(), draft);
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
            layer.translations.insert((slug.into(), tag.into()), draft);
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

/// Why a file may not lie in `assets/`, if it may not.
fn refuse_asset(file: &SourceFile) -> Option<String> {
    let extension = file.path.rsplit_once('.').map_or("", |(_, extension)| extension);
    match extension {
        "svg" => svg::refuse(file),
        "png" | "jpg" | "jpeg" | "webp" | "avif" | "gif" => None,
        _ => Some("is of a type that cannot be shown; pictures are svg, png, jpg, webp, avif or gif".into()),
    }
}
