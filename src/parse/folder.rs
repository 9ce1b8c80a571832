//! A folder of Markdown files, pictures and kept copies: a layer.
//!
//! In goes a [`Layer`] with what `layer.yaml` says, out comes the layer with its drafts, translations, pictures, copies and records.
//! Markdown files are read in parallel. A file that may not lie there is reported and passed over; what a file says of sections in other
//! layers is not looked at.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::body::usable;
use super::cache::{self, Cache};
use super::draft::draft;
use super::file_name::FileName;
use super::html::Trust;
use super::{characters, messages, pictures, records, tables, uses, wording};
use crate::diagnostic::{Checked, Code, Complaints, Diagnostic};
use crate::draft::Draft;
use crate::message::Message;
use crate::names::key;
use crate::project::{Glossary, Language, Layer, Programme};
use crate::records::{RECORDS_FILE, Records};
use crate::source::{Content, Snapshot, SourceFile, hash};

/// The endings of files that hold the text of a module by another name.
const TEXTS: [&str; 5] = ["txt", "text", "markdown", "mdown", "mkd"];

/// The endings of files that hold it in another form.
const DOCUMENTS: [&str; 8] = ["docx", "doc", "odt", "rtf", "pages", "pdf", "html", "htm"];

/// What every layer is read with.
pub(super) struct Inputs<'a> {
    /// The project's files.
    pub(super) snapshot: &'a Snapshot,
    pub(super) programme: &'a Programme,
    pub(super) glossary: &'a Glossary,
    /// What was read before the last change.
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
        layer.assets = tables::assets((self.snapshot, self.programme), &layer.folder, complaints);
        let says: Vec<_> = names.iter().map(|name| self.says(name, &names)).collect();
        let winners = winners(&names, &says);
        let read = |(file, says): (&&SourceFile, &Option<FileName>)| self.draft(file, says.as_ref()?, trust);
        let drafts: Vec<_> = files.par_iter().zip(&says).map(read).collect();
        let mut is_partial = false;
        for (((file, name), says), draft) in files.iter().zip(&names).zip(says).zip(drafts) {
            if !usable(file, complaints) {
                is_partial = true;
                layer.misnamed.insert((*name).to_owned());
            }
            if says.is_none() && name.ends_with(".yaml") && *name != RECORDS_FILE {
                characters::check(file, complaints);
            }
            match says.zip(draft) {
                Some((says, draft)) => {
                    let (proper, at) = (says.name(), file.start());
                    if let Some(winner) = winners.get(&proper).filter(|winner| *winner != name) {
                        complaints.push(messages::file_beside(at, *winner));
                        continue;
                    }
                    match &says.tag {
                        _ if proper == **name => {}
                        Some(_) if name.contains('-') => {
                            complaints.push(messages::translation_by_other_name(at, proper));
                        }
                        // whether there is such a module is known when it is laid over those below
                        None if trust == Trust::Layer => drop(layer.improper.insert((&*says.slug).into(), at)),
                        _ => complaints.push(messages::improper_file_name(at, proper)),
                    }
                    is_partial |= draft.diagnostics.iter().any(|found| found.code == Code::Yaml);
                    self.text(file, says, draft.take(complaints), &mut layer, complaints);
                }
                None => complaints.extend(self.other(file, name, &mut layer)),
            }
        }
        let written = self.snapshot.get(&format!("{prefix}{RECORDS_FILE}"));
        layer.records = Records { is_partial, ..records::of(&layer, written, &names, complaints) };
        layer
    }

    /// A Markdown file as a draft, read now or before; nothing for one that is refused.
    fn draft(&self, file: &SourceFile, says: &FileName, trust: Trust) -> Option<Checked<Arc<Draft>>> {
        let key = cache::key(self.key, [file]);
        let read = |complaints: &mut Complaints| {
            let declared: Vec<&str> = self.programme.fields.iter().map(|(name, _)| &**name).collect();
            let mut draft = draft(file, &declared, trust, complaints);
            if says.tag.is_some() {
                draft.front.minutes = None; // a translation takes as long as its original
            }
            self.rename(&mut draft, &says.slug);
            uses::gather_instructions(&mut draft, self.programme, file.text());
            uses::check(&draft, self.programme, trust, complaints);
            characters::check(file, complaints);
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

    /// What the name of a file says, which is one of those in the folder; nothing where it is no module's.
    fn says(&self, name: &str, names: &[&str]) -> Option<FileName> {
        let says = FileName::of(name, |tag| self.is_language(tag)).filter(|says| says.slug != "readme")?;
        // `etikk-nn.md` beside `etikk.md` is a translation
        let (slug, tag) = says.slug.rsplit_once('-').filter(|_| says.tag.is_none()).unwrap_or_default();
        let is_translation = self.is_language(tag) && names.iter().any(|name| name.strip_suffix(".md") == Some(slug));
        Some(if is_translation { FileName { slug: slug.to_owned(), tag: Some(tag.to_owned()) } } else { says })
    }

    /// Whether the programme has a language of this tag.
    fn is_language(&self, tag: &str) -> bool {
        self.programme.languages.iter().any(|(known, _)| **known == *tag)
    }

    /// Takes in a Markdown file: one in the layer's first language, or a translation.
    fn text(
        &self,
        file: &SourceFile,
        FileName { slug, tag }: FileName,
        draft: Arc<Draft>,
        layer: &mut Layer,
        complaints: &mut Complaints,
    ) {
        let at = file.start();
        let known = || self.programme.languages.iter().map(|(tag, _)| &**tag).collect::<Vec<_>>();
        match tag {
            Some(tag) if !self.is_language(&tag) => {
                complaints.push(messages::file_in_no_language(at, tag, known()));
            }
            Some(tag) if *tag == **layer.main_language() => {
                complaints.push(messages::file_in_first_language(at, tag, slug));
            }
            Some(tag) => {
                wording::check((file, &draft), (self.glossary, tag.as_str()), complaints);
                layer.translations.insert((slug.into(), Language::from(tag)), draft);
            }
            None => {
                if file.text().trim().is_empty() {
                    complaints.push(messages::empty_file(at));
                }
                wording::check((file, &draft), (self.glossary, layer.main_language()), complaints);
                layer.drafts.insert(slug.into(), draft);
            }
        }
    }

    /// Takes in a file that is no Markdown, by its name in the folder; the diagnostic of one that may not lie there.
    fn other(&self, file: &SourceFile, name: &str, layer: &mut Layer) -> Option<Diagnostic> {
        match name {
            _ if matches!(file.content, Content::Refused(_)) => return None,
            RECORDS_FILE | "layer.yaml" | tables::ASSET_TABLE => return None,
            _ if name.starts_with("assets/") => return pictures::refuse(file),
            _ => {}
        }
        if let Some(copy) = name.strip_prefix(".base/") {
            layer.copies.insert(copy.into(), file.id);
            return None;
        }
        layer.misnamed.extend(self.text_of(&key(name)));
        Some(messages::misplaced_file(file.start()).hint(self.place(&key(name))))
    }

    /// The name that a text should have which is no Markdown by its name; nothing for another file.
    fn text_of(&self, name: &str) -> Option<String> {
        let (stem, extension) = name.rsplit_once('.')?;
        let is_text = TEXTS.contains(&extension) || DOCUMENTS.contains(&extension);
        (is_text && !name.contains('/'))
            .then(|| FileName::proper(stem.trim_end_matches(".md"), |tag| self.is_language(tag)))
    }

    /// What to do with a file that has no place, whose name is compared as this.
    fn place(&self, name: &str) -> Message {
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
        let text = self.text_of(name);
        match text {
            _ if stem == "layer" || stem == "layer.yaml" => messages::call_file("layer.yaml"),
            _ if stem == "readme" => messages::put_readme_above(),
            _ if name.starts_with("assets/") => messages::call_folder("assets"),
            Some(proper) if TEXTS.contains(&extension) => messages::call_file(proper),
            Some(proper) => messages::save_as_markdown(proper),
            None if pictures::is_ending(extension) => messages::put_picture_in_assets(),
            None => messages::what_a_layer_holds(),
        }
    }
}

/// Which of the files that should have one name is read: the one that has it, or else one that is no copy by its name.
fn winners<'a>(names: &[&'a str], says: &[Option<FileName>]) -> BTreeMap<String, &'a str> {
    let named = names.iter().zip(says).filter_map(|(name, says)| Some((says.as_ref()?.name(), *name)));
    let mut named: Vec<(String, &str)> = named.collect();
    named.sort_by_key(|(proper, name)| (*proper != **name, key(name) != *proper, *name));
    let mut winners = BTreeMap::new();
    for (proper, name) in named {
        winners.entry(proper).or_insert(name);
    }
    winners
}
