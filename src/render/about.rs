//! «Slik er denne utgaven laget»: the edition's layers, versions, changes and licences.

use super::fill::Frame;
use super::pages::{self, Chrome, HERE_ABOUT};
use super::stencil::Large;
use crate::edition::LayerSummary;
use crate::error::Error;

/// Renders the page.
pub(crate) fn page(frame: &Frame<'_>, chrome: &Chrome<'_>) -> Result<String, Error> {
    let edition = frame.edition;
    let layers: Vec<_> = edition.layers.iter().map(layer).collect();
    let changes: Vec<_> = edition.layers.iter().flat_map(|layer| changes(frame, layer)).collect();
    let values: Vec<_> = edition
        .values
        .values()
        .filter(|value| value.layer.is_some())
        .map(|value| serde_json::json!({ "label": value.label, "value": value.text }))
        .collect();
    let own = serde_json::json!({
        "layers": layers,
        "changes": changes,
        "values": values,
        "images": images(frame),
        "licences": licences(frame),
        "generator": concat!("lagvis ", env!("CARGO_PKG_VERSION")),
    });
    let common = pages::common(frame, frame.skin.text("about"), "", "om-utgaven.html", chrome.nav_here(HERE_ABOUT)?);
    pages::render(frame, "about.html", &common, &own, &Large::default())
}

fn layer(layer: &LayerSummary) -> serde_json::Value {
    let count = |words: &[&str]| layer.changes.iter().filter(|change| words.contains(&change.operation)).count();
    serde_json::json!({
        "kind": *layer.kind,
        "name": layer.name,
        "path": *layer.path,
        "version": layer.version,
        "files": layer.files,
        "replaced": count(&["replace", "whole", "page"]),
        "extended": count(&["append", "prepend"]),
        "added": count(&["new"]),
        "removed": count(&["remove"]),
    })
}

fn changes<'a>(frame: &'a Frame<'_>, layer: &'a LayerSummary) -> impl Iterator<Item = serde_json::Value> + 'a {
    layer.changes.iter().map(move |change| {
        let module = frame.edition.module(&change.module);
        let href = match &change.section {
            None => module.map(|module| format!("{}.html", module.slug)),
            Some(id) => module
                .filter(|module| module.sections.iter().any(|section| section.id == *id))
                .map(|module| format!("{}.html#{id}", module.slug)),
        };
        let name = module.map_or(&*change.module, |module| &module.title.text);
        let mut title = match &change.section {
            Some(_) if change.title != name => format!("{name}: {}", change.title),
            _ => change.title.clone(),
        };
        for (name, value) in &frame.edition.values {
            title = title.replace(&format!("{{{{{name}}}}}"), &value.text);
        }
        serde_json::json!({ "layer": layer.name, "op": change.operation, "title": title, "href": href })
    })
}

fn images(frame: &Frame<'_>) -> Vec<serde_json::Value> {
    let accepted = frame.world.project.accepts(&frame.edition.language);
    let assets = frame.edition.assets.iter();
    assets
        .map(|(path, picture)| {
            let caption = picture.row.caption.get(&accepted).filter(|caption| !caption.is_empty()).unwrap_or(path);
            serde_json::json!({ "caption": caption, "credit": picture.row.credit, "licence": picture.row.licence })
        })
        .collect()
}

fn licences(frame: &Frame<'_>) -> Vec<serde_json::Value> {
    let mut licences = Vec::new();
    if let Some(licence) = &frame.world.project.programme.licence {
        licences.push(serde_json::json!({
            "name": frame.edition.title,
            "licence": licence.name,
            "url": licence.url,
        }));
    }
    if frame.world.snapshot.under("assets/fonts/").next().is_some() {
        licences.push(serde_json::json!({
            "name": "Source Sans 3",
            "licence": "SIL Open Font License 1.1",
            "url": "https://openfontlicense.org/",
        }));
    }
    licences
}
