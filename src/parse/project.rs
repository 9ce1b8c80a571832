//! All of a project: the programme, and everything that is checked against it.
//!
//! In goes a snapshot, out comes a [`Project`], whose layers are the base, then those with a folder, sorted by path, then the kommuner
//! that are in the register alone. Layers are read in parallel, and those whose files have not changed come from the cache.

use std::sync::Arc;

use rayon::prelude::*;

use super::body::usable;
use super::cache::{self, Cache};
use super::folder::Inputs;
use super::layer::{self, LAYERS};
use super::programme::{self, PROGRAMME};
use super::{characters, glossary, messages, node, register, tables};
use crate::diagnostic::{Checked, Complaints};
use crate::names::key;
use crate::project::{Programme, Project};
use crate::source::{Content, Refusal, Snapshot, SourceFile, Span};

/// Reads the programme, which everything else is checked against. Where there is none, or it cannot be read, it is one in bokmål
/// alone, with the theme `standard`.
pub fn programme(snapshot: &Snapshot, cache: &Cache) -> Checked<Arc<Programme>> {
    let nothing =
        || Programme { languages: vec![("nb".into(), Vec::new())], theme: "standard".into(), ..Programme::default() };
    let read = |complaints: &mut Complaints| {
        let file = snapshot.get(PROGRAMME);
        let programme = file.and_then(|file| node::file(file, "lagvis.yaml", complaints, programme::decode));
        Arc::new(programme.unwrap_or_else(nothing))
    };
    let mut checked = cache.programme.get(cache::key(0, snapshot.get(PROGRAMME)), || Checked::of(read));
    checked.diagnostics.extend(without_texts(snapshot, &checked.value));
    checked
}

/// The languages of a programme in which its theme has no texts, where the theme has any.
fn without_texts(snapshot: &Snapshot, programme: &Programme) -> Complaints {
    let theme = snapshot.theme(&programme.theme);
    let has_any = theme.under("texts/").next().is_some();
    let languages = programme.languages.iter().zip(&programme.tags).filter(|_| has_any);
    let lacking = languages.filter_map(|((tag, _), span)| {
        let file = format!("texts/{tag}.yaml");
        theme.get(&file).is_none().then(|| messages::no_texts_in_language(*span, tag, theme.folder.clone() + &file))
    });
    lacking.collect()
}

/// Reads the tables and the layers of a programme.
pub fn project(snapshot: &Snapshot, programme: Arc<Programme>, cache: &Cache) -> Checked<Project> {
    Checked::of(|complaints| {
        for path in [PROGRAMME, tables::ACTS, glossary::GLOSSARY, register::REGISTER] {
            snapshot.get(path).into_iter().for_each(|file| characters::check(file, complaints));
        }
        let acts =
            snapshot.get(tables::ACTS).map(|file| tables::acts(file, &programme, complaints)).unwrap_or_default();
        let key = cache::key(0, snapshot.get(PROGRAMME));
        let read = |file| Checked::of(|complaints| Arc::new(glossary::read(file, &programme, complaints)));
        let glossary = snapshot.get(glossary::GLOSSARY);
        let glossary = glossary.map(|file| cache.glossary.get(cache::key(key, [file]), || read(file)).take(complaints));
        let glossary = glossary.unwrap_or_default();
        let folders = folders(snapshot, &programme, complaints);
        let inputs = Inputs { snapshot, programme: &programme, glossary: &glossary, cache, key };
        let mut layers = vec![layer::base(&inputs).take(complaints)];
        let read: Vec<_> = folders.par_iter().filter_map(|folder| layer::layer(&inputs, folder)).collect();
        layers.extend(read.into_iter().map(|layer| layer.take(complaints)));
        let register = snapshot.get(register::REGISTER).filter(|file| usable(file, complaints));
        let register = register.map(|file| register::read(file, complaints)).unwrap_or_default();
        register::complete(&register, &programme, &mut layers, complaints);
        let modules =
            layers[0].drafts.iter().map(|(slug, draft)| (slug.clone(), Span::new(draft.file, 0, 0))).collect();
        programme::check_modules(&programme, &modules, complaints);
        Project { programme, acts, glossary, layers, register }
    })
}

/// The folders of layers, as `kind/name`, sorted; files that lie outside any are reported.
fn folders(snapshot: &Snapshot, programme: &Programme, complaints: &mut Complaints) -> Vec<String> {
    let mut folders: Vec<String> = Vec::new();
    for file in snapshot.under(LAYERS) {
        let mut parts = file.path[LAYERS.len()..].split('/');
        let (Some(kind), Some(name), Some(_)) = (parts.next(), parts.next(), parts.next()) else {
            complaints.push(match file.content {
                Content::Refused(Refusal::SymbolicLink) => messages::file_is_link(file.start()),
                _ => messages::layer_is_a_folder(file.start()),
            });
            continue;
        };
        let folder = format!("{kind}/{name}");
        if folders.last() == Some(&folder) {
            continue;
        }
        if !programme.kinds.iter().any(|known| **known == *kind) {
            complaints.push(messages::folder_of_no_kind(file.start(), kind).near(kind, &programme.kinds));
        }
        if snapshot.get(&format!("{LAYERS}{folder}/layer.yaml")).is_none() {
            let is_meant = |file: &&SourceFile| {
                let name = file.path.rsplit('/').next().map(key).unwrap_or_default();
                matches!(&*name, "layer.yaml" | "layer.yml" | "layer.yaml.txt" | "layer.txt")
            };
            let folder_path = format!("{LAYERS}{folder}/");
            let meant = snapshot.under(&folder_path).find(is_meant);
            complaints.push(match meant {
                Some(meant) => messages::layer_file_by_other_name(meant.start(), &folder),
                None => messages::folder_without_layer_file(file.start(), &folder, kind),
            });
        }
        folders.push(folder);
    }
    folders
}
