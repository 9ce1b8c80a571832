//! `lagvis list`: the editions, or the modules, sections or parameters of one edition, as a table or as JSON.
//!
//! What depends on an edition is listed for the first that is asked for, else for the base, in the main language of its layer. An
//! edition whose chain cannot be followed has an empty list. Diagnostics are not shown: `lagvis check` does that.

use std::path::Path;

use super::args::{Format, List, Listed};
use super::console::{Status, print};
use super::input::{chosen, open};
use super::messages;
use crate::compile::Workspace;
use crate::edition::Edition;
use crate::error::Error;
use crate::layer::{Chain, edition_id};
use crate::markup::words;
use crate::message::Message;
use crate::project::LayerId;

/// A table: its head and its rows.
pub(super) struct TextTable {
    /// The keys of the columns in JSON, and the words above them.
    pub(super) head: Vec<(&'static str, Message)>,
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
        let chain = if chain.is_empty() { messages::no_chain().to_string() } else { chain.join(" → ") };
        vec![edition_id(project, *layer).to_string(), workspace.name(*layer), it.languages.join(", "), chain]
    };
    let head = vec![
        ("edition", messages::head_edition()),
        ("name", messages::head_name()),
        ("languages", messages::head_languages()),
        ("layers", messages::head_layers()),
    ];
    TextTable { head, rows: layers.iter().map(row).collect() }
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
    let head = vec![
        ("module", messages::head_module()),
        ("title", messages::head_title()),
        ("minutes", messages::head_minutes()),
        ("part", messages::head_part()),
    ];
    TextTable { head, rows: rows.collect() }
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
    let head = vec![
        ("address", messages::head_address()),
        ("level", messages::head_level()),
        ("title", messages::head_title()),
        ("from", messages::head_from()),
    ];
    TextTable { head, rows }
}

/// A row for each declared parameter, by name: its value, which is empty for a slot, and the layer that sets it.
fn parameters(workspace: &Workspace, edition: &Edition) -> TextTable {
    let rows = workspace.project.programme.parameters.keys().map(|name| {
        let value = edition.values.get(name);
        let from = match value {
            None => messages::no_value().to_string(),
            Some(value) if value.slot => messages::to_be_filled_in().to_string(),
            Some(value) => {
                value.layer.map_or(messages::default().to_string(), |depth| edition.layer(depth).path.to_string())
            }
        };
        let text = value.filter(|value| !value.slot).map(|value| value.text.clone()).unwrap_or_default();
        vec![name.to_string(), text, from]
    });
    let head = vec![
        ("parameter", messages::head_parameter()),
        ("value", messages::head_value()),
        ("from", messages::head_from()),
    ];
    TextTable { head, rows: rows.collect() }
}

impl TextTable {
    /// The table with the words above its columns.
    pub(super) fn text(self) -> String {
        aligned(self.head.iter().map(|(_, words)| words.to_string()).collect(), self.rows)
    }

    /// A list of objects with the head's words as keys.
    fn json(&self) -> String {
        let object = |row: &Vec<String>| -> serde_json::Map<String, serde_json::Value> {
            self.head.iter().zip(row).map(|((key, _), cell)| ((*key).to_owned(), cell.as_str().into())).collect()
        };
        let rows: Vec<_> = self.rows.iter().map(object).collect();
        format!("{:#}\n", serde_json::Value::from_iter(rows.into_iter().map(serde_json::Value::Object)))
    }
}

/// Aligned columns, two spaces between them, with a head above them. The width of a column is counted in characters.
pub(super) fn aligned(head: Vec<String>, rows: Vec<Vec<String>>) -> String {
    let all: Vec<Vec<String>> = std::iter::once(head).chain(rows).collect();
    let columns = all.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| all.iter().filter_map(|row| Some(row.get(column)?.chars().count())).max().unwrap_or(0);
    let widths: Vec<_> = (0..columns).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells: Vec<_> = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        format!("{}\n", cells.join("  ").trim_end())
    };
    all.iter().map(line).collect()
}
