//! `lagvis list`: the editions, or the modules, sections or parameters of one edition, as a table or as JSON.
//!
//! What depends on an edition is listed for the first that is asked for, else for the base, in the main language of its layer. An
//! edition whose chain cannot be followed has an empty list. Diagnostics are not shown: `lagvis check` does that.

use std::path::Path;

use super::args::{Format, List, Listed};
use super::console::{Status, print};
use super::input::{chosen, open};
use crate::compile::Workspace;
use crate::edition::Edition;
use crate::error::Error;
use crate::layer::{Chain, edition_id};
use crate::markup::words;
use crate::project::LayerId;

/// A table: its head and its rows.
pub(super) struct TextTable {
    /// The words above the columns; in JSON, the keys.
    pub(super) head: Vec<&'static str>,
    /// The cells of each row, as many as there are words in the head.
    pub(super) rows: Vec<Vec<String>>,
}

/// Lists what is asked for.
pub(super) fn run(root: &Path, options: &List) -> Result<Status, Error> {
    let workspace = open(root)?;
    let layers = chosen(&workspace, &options.chosen)?;
    let layer = if options.chosen.editions.is_empty() { LayerId::BASE } else { layers[0] };
    let language = workspace.project.layer(layer).main_language();
    let edition = workspace.composed(layer).map(|composed| workspace.resolve(&composed.value, language).value);
    let table = match (options.what, &edition) {
        (Listed::Editions, _) => editions(&workspace, &layers),
        (Listed::Modules, Some(edition)) => modules(edition),
        (Listed::Sections, Some(edition)) => sections(edition),
        (Listed::Parameters, Some(edition)) => parameters(&workspace, edition),
        (_, None) => TextTable { head: Vec::new(), rows: Vec::new() },
    };
    print(&match options.report.format {
        Format::Json => table.json(),
        Format::Human | Format::Github => table.text(),
    })?;
    Ok(Status::Done)
}

/// A row for each of some layers: the edition's id and name, its languages, the main one first, and its chain, base first.
fn editions(workspace: &Workspace, layers: &[LayerId]) -> TextTable {
    let project = &workspace.project;
    let row = |layer: &LayerId| {
        let chain = workspace.chains.get(*layer).into_iter().flat_map(Chain::layers);
        let chain = chain.map(|layer| project.layer(layer).path.to_string()).collect::<Vec<_>>();
        let it = project.layer(*layer);
        let chain = if chain.is_empty() { "(its parents cannot be followed)".to_owned() } else { chain.join(" → ") };
        vec![edition_id(project, *layer).to_string(), workspace.name(*layer), it.languages.join(", "), chain]
    };
    TextTable { head: vec!["edition", "name", "languages", "layers"], rows: layers.iter().map(row).collect() }
}

/// A row for each module, in the order of the edition. The minutes are empty where none are given, the part where it has no title.
fn modules(edition: &Edition) -> TextTable {
    let part = |number| {
        let part = edition.parts.iter().find(|part| part.modules.contains(&number));
        part.and_then(|part| part.title.as_ref()).map_or(String::new(), |title| edition.fill(title))
    };
    let rows = edition.numbered_modules().map(|(number, module)| {
        let minutes = module.minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
        vec![module.slug.to_string(), edition.fill(&module.title), minutes, part(number)]
    });
    TextTable { head: vec!["module", "title", "minutes", "part"], rows: rows.collect() }
}

/// A row for each section; the last column names the layers whose texts are shown, lowest first, and what each of them does.
fn sections(edition: &Edition) -> TextTable {
    let mut rows = Vec::new();
    for module in edition.all_modules() {
        for section in &module.sections {
            let shown = section.provenance.iter().filter(|part| part.shown);
            let from = shown.map(|part| format!("{} ({})", edition.layer(part.layer).path, part.operation));
            rows.push(vec![
                format!("{}#{}", module.slug, section.id),
                section.level.to_string(),
                edition.fill(&words(&section.heading.section().heading.title)),
                from.collect::<Vec<_>>().join(", "),
            ]);
        }
    }
    TextTable { head: vec!["address", "level", "title", "from"], rows }
}

/// A row for each declared parameter, by name: its value, which is empty for a slot, and the layer that sets it.
fn parameters(workspace: &Workspace, edition: &Edition) -> TextTable {
    let rows = workspace.project.programme.parameters.keys().map(|name| {
        let value = edition.values.get(name);
        let from = match value {
            None => "no value".to_owned(),
            Some(value) if value.slot => "to be filled in".to_owned(),
            Some(value) => value.layer.map_or("default".to_owned(), |depth| edition.layer(depth).path.to_string()),
        };
        let text = value.filter(|value| !value.slot).map(|value| value.text.clone()).unwrap_or_default();
        vec![name.to_string(), text, from]
    });
    TextTable { head: vec!["parameter", "value", "from"], rows: rows.collect() }
}

impl TextTable {
    /// Aligned columns, two spaces between them. The width of a column is counted in characters.
    pub(super) fn text(&self) -> String {
        let width = |column: usize| {
            let cells = self.rows.iter().map(|row| row[column].chars().count());
            cells.chain([self.head[column].len()]).max().unwrap_or(0)
        };
        let widths: Vec<_> = (0..self.head.len()).map(width).collect();
        let head = self.head.iter().map(|cell| (*cell).to_owned()).collect();
        let mut text = String::new();
        for row in std::iter::once(&head).chain(&self.rows) {
            let cells: Vec<_> = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
            text.push_str(cells.join("  ").trim_end());
            text.push('\n');
        }
        text
    }

    /// A list of objects with the head's words as keys.
    fn json(&self) -> String {
        let object = |row: &Vec<String>| -> serde_json::Map<String, serde_json::Value> {
            self.head.iter().zip(row).map(|(key, cell)| ((*key).to_owned(), cell.as_str().into())).collect()
        };
        let rows: Vec<_> = self.rows.iter().map(object).collect();
        format!("{:#}\n", serde_json::Value::from_iter(rows.into_iter().map(serde_json::Value::Object)))
    }
}
