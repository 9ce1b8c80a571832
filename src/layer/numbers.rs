//! The numbers of layers: each has its own, the one that its folder begins with, and a kommune the one that the register gives it.

use std::collections::BTreeMap;

use super::messages as say;
use crate::diagnostic::{Complaints, Diagnostic};
use crate::project::{Layer, Project};
use crate::source::{At, Span};

/// Checks the numbers that layers give themselves.
pub(super) fn check(project: &Project, complaints: &mut Complaints) {
    let mut by_number: BTreeMap<&str, Vec<&Layer>> = BTreeMap::new();
    for layer in project.layers.iter().filter(|layer| !layer.is_in_register_only) {
        by_number.entry(layer.number_or_folders()).or_default().push(layer);
        match &layer.number {
            Some(number) => {
                complaints.extend(of_folder(layer, number));
                complaints.extend(of_register(project, layer, number));
            }
            None => complaints.extend(not_said(project, layer)),
        }
    }
    by_number.remove("");
    for (number, same) in by_number.iter().filter(|(_, same)| same.len() > 1) {
        for layer in same {
            // the number of a folder is one of its own kind
            let is_same =
                |other: &Layer| layer.kind == other.kind || (layer.number.is_some() && other.number.is_some());
            let others = same.iter().filter(|other| other.path != layer.path && is_same(other));
            let paths: Vec<String> = others.clone().map(|other| other.path.to_string()).collect();
            if !paths.is_empty() {
                let found = say::number_of_another(place(layer), *number, paths);
                complaints.push(others.fold(found, |found, other| found.note(place(other), say::the_same_number())));
            }
        }
    }
}

/// Where a layer's number is said; where only its folder has it, its file.
fn place(layer: &Layer) -> Span {
    layer.number.as_ref().map_or(Span::new(layer.config, 0, 0), |number| number.span)
}

/// The diagnostic of a number that is another than that of the folder.
fn of_folder(layer: &Layer, number: &At<String>) -> Option<Diagnostic> {
    let folder = layer.folder_number();
    let differs = !folder.is_empty() && folder != number.value;
    differs.then(|| say::number_of_another_folder(number.span, &number.value, layer.folder_name()))
}

/// The diagnostic of a kommune's number that the register gives to nobody, or to one with quite another name. A fylke that has a layer
/// and is not in the register is an invented one, and its kommuner with it.
fn of_register(project: &Project, layer: &Layer, number: &At<String>) -> Option<Diagnostic> {
    let register = &project.register;
    if *layer.kind != *"kommune" || register.is_empty() {
        return None;
    }
    let named = register.values().find(|kommune| kommune.name == layer.name);
    let named = named.map(|kommune| say::has_number(&kommune.name, &kommune.number));
    if let Some(kommune) = register.get(&number.value) {
        let mut names = kommune.names.iter().map(|(_, name)| name).chain([&kommune.name]);
        let found = || say::number_of_another_kommune(number.span, &number.value, &kommune.name, &layer.name);
        return (!names.any(|name| is_alike(name, &layer.name))).then(|| found().hint(named));
    }
    let fylke = number.value.get(..2).unwrap_or_default();
    let is_of = |one: &Layer| *one.kind == *"fylke" && one.number_or_folders() == fylke;
    let is_real = register.values().any(|kommune| kommune.fylke_number == fylke);
    if !is_real && project.find_layer(is_of).is_some() {
        return None;
    }
    let found = say::number_of_nobody(number.span, &number.value);
    Some(if named.is_some() { found.hint(named) } else { found.near(&number.value, register.keys()) })
}

/// The diagnostic of a layer without a number that is called what a kommune of the register is.
fn not_said(project: &Project, layer: &Layer) -> Option<Diagnostic> {
    let is_it = *layer.kind == *"kommune" && layer.folder_number().is_empty();
    let mut named = project.register.values().filter(|kommune| is_it && kommune.name == layer.name);
    named.next().map(|kommune| say::number_not_said(place(layer), &kommune.name, &kommune.number))
}

/// Whether one name is a part of the other, as `Oslo` is of `Oslo kommune` and `Oslo – Oslove`.
fn is_alike(a: &str, b: &str) -> bool {
    let (a, b) = (a.to_lowercase(), b.to_lowercase());
    a.contains(&b) || b.contains(&a)
}
