//! All of a project: the programme, and everything that is checked against it.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::cache::{self, Cache};
use super::complaints::Complaints;
use super::folder::Inputs;
use super::layer::{self, LAYERS};
use super::programme::{self, PROGRAMME};
use super::{messages, register, tables, usable, yaml};
use crate::diagnostic::{Checked, Code, Diagnostic, nearest};
use crate::project::{Programme, Project};
use crate::source::{Snapshot, Span};

/// Reads the programme, which everything else is checked against.
pub fn programme(snapshot: &Snapshot, cache: &Cache) -> Checked<Arc<Programme>> {
    cache.programme.get(cache::key(0, snapshot.get(PROGRAMME)), || {
        let Checked { value, diagnostics } = read_programme(snapshot);
        Checked { value: Arc::new(value), diagnostics }
    })
}

fn read_programme(snapshot: &Snapshot) -> Checked<Programme> {
    let mut complaints = Complaints::new();
    let nothing =
        || Programme { languages: vec![("nb".into(), Vec::new())], theme: "standard".into(), ..Programme::default() };
    let node = snapshot.get(PROGRAMME).and_then(|file| yaml::file(file, &mut complaints));
    let value = node.map_or_else(nothing, |node| programme::decode(&node, &mut complaints));
    Checked { value, diagnostics: complaints }
}

/// Reads the tables and the layers of a programme.
pub fn project(snapshot: &Snapshot, programme: Arc<Programme>, cache: &Cache) -> Checked<Project> {
    let mut complaints = Complaints::new();
    let acts = snapshot.get(tables::ACTS).map(|file| tables::acts(file, &mut complaints)).unwrap_or_default();
    let folders = folders(snapshot, &programme, &mut complaints);
    let key = cache::key(0, snapshot.get(PROGRAMME));
    let inputs = Inputs { snapshot, programme: &programme, cache, key };
    let mut layers = vec![layer::base(&inputs).take(&mut complaints)];
    let read: Vec<_> = folders.par_iter().filter_map(|folder| layer::layer(&inputs, folder)).collect();
    for checked in read {
        layers.push(checked.take(&mut complaints));
    }
    let register = match snapshot.get(register::REGISTER) {
        Some(file) if usable::usable(file, &mut complaints) => register::read(file, &mut complaints),
        _ => BTreeMap::new(),
    };
    layers.extend(register::layers(&register, &programme, &layers));
    let modules = layers[0].drafts.iter().map(|(slug, draft)| (slug.clone(), Span::new(draft.file, 0, 0))).collect();
    programme::check_modules(&programme, &modules, &mut complaints);
    Checked { value: Project { programme, acts, layers, register }, diagnostics: complaints }
}

/// The folders of layers, as `kind/name`, sorted; files that lie outside any are reported.
fn folders(snapshot: &Snapshot, programme: &Programme, complaints: &mut Complaints) -> Vec<String> {
    let mut folders: Vec<String> = Vec::new();
    for file in snapshot.under(LAYERS) {
        let of = |message| Diagnostic::new(Code::Programme, file.start(), message);
        let mut parts = file.path[LAYERS.len()..].split('/');
        let (Some(kind), Some(name), Some(_)) = (parts.next(), parts.next(), parts.next()) else {
            complaints.push(of(messages::layer_is_a_folder()).hint(messages::lies_in_no_folder()));
            continue;
        };
        let folder = format!("{kind}/{name}");
        if folders.last() == Some(&folder) {
            continue;
        }
        if !programme.kinds.iter().any(|known| **known == *kind) {
            let near = nearest(kind, programme.kinds.iter().map(|known| &**known));
            complaints.push(of(messages::folder_of_no_kind(kind)).hint(near));
        }
        if snapshot.get(&format!("{LAYERS}{folder}/layer.yaml")).is_none() {
            complaints.push(of(messages::folder_without_layer_file(&folder)).hint(messages::write_layer_file(kind)));
        }
        folders.push(folder);
    }
    folders
}
