//! A folder of Markdown files, pictures and kept copies: a layer.

use std::sync::Arc;

use rayon::prelude::*;

use super::body::usable;
use super::cache::{self, Cache};
use super::draft::draft;
use super::html::Trust;
use super::slug::slug;
use super::{messages, records, svg, tables};
use crate::diagnostic::{Checked, Code, Complaints, Diagnostic};
use crate::draft::Draft;
use crate::project::{Language, Layer, Programme};
use crate::records::{RECORDS_FILE, Records};
use crate::source::{Content, Snapshot, SourceFile, hash};

/// What every layer is read with.
pub(super) struct Inputs<'a> {
    pub(super) snapshot: &'a Snapshot,
    pub(super) programme: &'a Programme,
    pub(super) cache: &'a Cache,
    /// The key of the programme in the cache.
    pub(super) key: u128,
}

impl Inputs<'_> {
    /// Reads the files of a layer's folder into the layer, which has what `layer.yaml` says.
    pub(super) fn read(&self, trust: Trust, mut layer: Layer, complaints: &mut Complaints) -> Layer {
        let prefix = format!("{}/", layer.folder);
        let files: Vec<&SourceFile> = self.snapshot.under(&prefix).collect();
        let names: Vec<&str> = files.iter().map(|file| &file.path[prefix.len()..]).collect();
        let hashes: Vec<u8> = files.iter().flat_map(|file| file.hash.to_le_bytes()).collect();
        layer.version = hash(&hashes);
        layer.files = files.len();
        layer.assets = tables::assets(self.snapshot, &layer.folder, complaints);
        let drafts: Vec<_> = files.par_iter().zip(&names).map(|(file, name)| self.draft(file, name, trust)).collect();
        let mut is_partial = false;
        for ((file, name), draft) in files.iter().zip(&names).zip(drafts) {
            is_partial |= !usable(file, complaints);
            match draft {
                Some(draft) => {
                    is_partial |= draft.diagnostics.iter().any(|found| found.code == Code::Yaml);
                    self.text(file, draft.take(complaints), &mut layer, complaints);
                }
                None => complaints.extend(other(file, name, &mut layer)),
            }
        }
        let written = self.snapshot.get(&format!("{prefix}{RECORDS_FILE}"));
        layer.records = Records { is_partial, ..records::of(&layer, written, &names, complaints) };
        layer
    }

    /// A Markdown file as a draft, read now or before; nothing for another file.
    fn draft(&self, file: &SourceFile, name: &str, trust: Trust) -> Option<Checked<Arc<Draft>>> {
        let stem = name.strip_suffix(".md").filter(|stem| !stem.contains('/'))?;
        let key = cache::key(self.key, [file]);
        let read = |complaints: &mut Complaints| {
            let declared: Vec<&str> = self.programme.fields.iter().map(|(name, _)| &**name).collect();
            let mut draft = draft(file, &declared, trust, complaints);
            if stem.contains('.') {
                draft.front.minutes = None; // a translation takes as long as its original
            }
            self.rename(&mut draft, stem.split('.').next().unwrap_or(stem));
            Arc::new(Draft { hash: key, ..draft })
        };
        let get = || self.cache.drafts.get(key, || Checked::of(read));
        (!matches!(file.content, Content::Refused(_))).then(get)
    }

    /// Gives older addresses of a module's sections the present names of their modules; where one is the present address, it goes.
    fn rename(&self, draft: &mut Draft, module: &str) {
        for heading in draft.sections.iter_mut().map(|section| &mut section.heading) {
            let own = format!("{module}#{}", heading.id);
            heading.attributes.was.retain_mut(|was| match self.programme.current(&was.value) {
                Some(now) => {
                    was.value = now;
                    was.value != own
                }
                None => true,
            });
        }
    }

    /// Takes in a Markdown file: one in the layer's first language, or a translation.
    fn text(&self, file: &SourceFile, draft: Arc<Draft>, layer: &mut Layer, complaints: &mut Complaints) {
        let stem = file.path[layer.folder.len() + 1..].trim_end_matches(".md");
        let at = file.start();
        if let Some((slug, tag)) = stem.split_once('.') {
            let known: Vec<&str> = self.programme.languages.iter().map(|(tag, _)| &**tag).collect();
            if !known.contains(&tag) {
                complaints.push(messages::file_in_no_language(at, tag, known));
            } else if *tag == **layer.main_language() {
                complaints.push(messages::file_in_first_language(at, tag, slug));
            } else {
                layer.translations.insert((slug.into(), Language::from(tag)), draft);
            }
            return;
        }
        if *layer.kind == *"base" && stem != slug(stem) {
            complaints.push(messages::improper_file_name(at, slug(stem)));
        }
        if file.text().trim().is_empty() {
            complaints.push(messages::empty_file(at));
        }
        layer.drafts.insert(stem.into(), draft);
    }
}

/// Takes in a file that is no Markdown, by its name in the folder; the diagnostic of one that may not lie there.
fn other(file: &SourceFile, name: &str, layer: &mut Layer) -> Option<Diagnostic> {
    match name {
        _ if matches!(file.content, Content::Refused(_)) => return None,
        RECORDS_FILE | "layer.yaml" | tables::ASSET_TABLE => return None,
        _ if name.starts_with("assets/") => return refuse_asset(file),
        _ => {}
    }
    if let Some(copy) = name.strip_prefix(".base/") {
        layer.copies.insert(copy.into(), file.id);
        return None;
    }
    let hint = match name.rsplit_once('.') {
        Some((text, _)) if text.ends_with(".md") && !text.contains('/') => messages::call_file(text),
        _ => messages::what_a_layer_holds(),
    };
    Some(messages::misplaced_file(file.start()).hint(hint))
}

/// The diagnostic of a file that may not lie in `assets/`, if it may not.
fn refuse_asset(file: &SourceFile) -> Option<Diagnostic> {
    match file.path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "svg" => svg::refuse(file),
        "png" | "jpg" | "jpeg" | "webp" | "avif" | "gif" => None,
        _ => Some(messages::no_picture_type(file.start())),
    }
}
