//! The national report: what is local in each edition, and how the sections of the course fare.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::outcome::Outcome;
use super::workspace::Workspace;
use crate::book::manifest::{FileKind, Folder};
use crate::diagnostic::Code;
use crate::edition::{Value, fill};
use crate::layer::drift::State;
use crate::layer::{self, Chain};
use crate::markup::words;
use crate::project::Project;
use crate::records::FRONT;

/// What the editions of a run hold of their own.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct National {
    /// The editions, in the order of the layers; the base is not among them.
    pub(crate) editions: Vec<EditionRow>,
    /// The sections of the course that layers replace, by address.
    pub(crate) sections: Vec<SectionRow>,
}

/// An edition in the report.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct EditionRow {
    /// The edition's id.
    pub(crate) id: String,
    /// The layer's name.
    pub(crate) name: String,
    /// The path of its front page below the output.
    #[serde(skip)]
    pub(crate) front: String,
    /// The link to that from the page of the report, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) href: Option<String>,
    /// The name of the kommune's fylke, if the register has it.
    pub(crate) fylke: Option<String>,
    /// Whether the layer has a folder of its own.
    pub(crate) has_folder: bool,
    /// Whether there is an error in it, so that it is not published.
    pub(crate) failed: bool,
    /// The number of sections with text of its own layer.
    pub(crate) local: usize,
    /// The number of texts that it replaces and that have changed since.
    pub(crate) drifted: usize,
    /// The number of its texts that are the same as those that they replace.
    pub(crate) without_effect: usize,
    /// The number of its texts that no edition shows.
    pub(crate) hidden: usize,
    /// The number of slots, sections and values, that it must fill in.
    pub(crate) unfilled: usize,
}

/// A section of the course in the report.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SectionRow {
    /// The address, as in `etikk#gaver`.
    pub(crate) address: String,
    /// Its heading, or what readers call a declared field, and the title of its module; of the whole module, that title both times.
    pub(crate) title: String,
    pub(crate) module: String,
    /// Of what every module has, what it is: `title`, `summary`, `minutes` or `page`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) part: Option<String>,
    /// The editions that replace it.
    pub(crate) by: Vec<ReplacedBy>,
    /// The number of layers that replace it.
    pub(crate) replaced: usize,
    /// The number of those that replaced an older text.
    pub(crate) out_of_date: usize,
}

/// An edition that replaces a section.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ReplacedBy {
    /// Its id and its layer's name.
    pub(crate) id: String,
    pub(crate) name: String,
    /// As of [`EditionRow`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) href: Option<String>,
    /// Whether it replaced an older text.
    pub(crate) is_old: bool,
}

impl National {
    /// The report over the outcomes of a run.
    pub(crate) fn of(workspace: &Workspace, outcomes: &[Outcome]) -> Self {
        let mut sections: BTreeMap<String, SectionRow> = BTreeMap::new();
        let base = workspace.project.base();
        let accepted = workspace.project.accepts(base.main_language());
        let values = layer::values(&workspace.project, &Chain::of_base(), &accepted);
        for outcome in outcomes {
            // a layer counts once, in however many languages it replaces a section
            let mut of_layer: BTreeMap<String, bool> = BTreeMap::new();
            for hides in &outcome.usage.hides {
                if let Some(module) = hides.module.as_ref().filter(|module| base.drafts.contains_key(*module)) {
                    let key = if hides.key.is_empty() { String::new() } else { format!("#{}", hides.key) };
                    *of_layer.entry(format!("{module}{key}")).or_default() |= hides.state.is_out_of_date();
                }
            }
            for (address, is_old) in of_layer {
                let new = || section(&workspace.project, &values, &address);
                let row = sections.entry(address.clone()).or_insert_with(new);
                let (id, name) = (outcome.id.to_string(), workspace.name(outcome.layer));
                row.by.push(ReplacedBy { id, name, href: None, is_old });
                row.replaced += 1;
                row.out_of_date += usize::from(is_old);
            }
        }
        let editions = outcomes.iter().filter(|outcome| !outcome.layer.is_base());
        Self {
            editions: editions.map(|outcome| row(workspace, outcome)).collect(),
            sections: sections.into_values().collect(),
        }
    }

    /// The report with links to the front pages of editions, by their paths.
    pub(crate) fn linked(mut self, href: impl Fn(&str) -> Option<String>) -> Self {
        self.editions.iter_mut().for_each(|row| row.href = href(&row.front));
        let hrefs: BTreeMap<&str, &Option<String>> =
            self.editions.iter().map(|row| (row.id.as_str(), &row.href)).collect();
        for by in self.sections.iter_mut().flat_map(|row| &mut row.by) {
            by.href = hrefs.get(by.id.as_str()).and_then(|href| (*href).clone());
        }
        self
    }

    /// The number of editions that have no folder of their own.
    pub(crate) fn without_folder(&self) -> usize {
        self.editions.iter().filter(|row| !row.has_folder).count()
    }
}

/// The row of a section that nobody has replaced yet.
fn section(project: &Project, values: &BTreeMap<Arc<str>, Value>, address: &str) -> SectionRow {
    let base = project.base();
    let (module, id) = address.split_once('#').unwrap_or((address, ""));
    let draft = base.drafts.get(module);
    let title = draft.and_then(|draft| draft.front.title.as_ref());
    let own = title.map_or_else(|| module.to_owned(), |title| fill(values, &title.value));
    let mut sections = draft.into_iter().flat_map(|draft| &draft.sections);
    let heading = sections.find(|section| *section.heading.id == *id);
    let heading = heading.map(|section| fill(values, &words(&section.heading.title)));
    let field = id.strip_prefix(FRONT);
    let label = field.and_then(|field| project.programme.field_label(field, &project.accepts(base.main_language())));
    SectionRow {
        address: address.to_owned(),
        part: project.programme.part_of(id).filter(|_| heading.is_none()),
        title: heading.or(label).unwrap_or_else(|| own.clone()),
        module: own,
        by: Vec::new(),
        replaced: 0,
        out_of_date: 0,
    }
}

fn row(workspace: &Workspace, outcome: &Outcome) -> EditionRow {
    let layer = workspace.project.layer(outcome.layer);
    let hidden = outcome.diagnostics.iter().filter(|found| found.code == Code::HiddenText);
    let unfilled = outcome.diagnostics.iter().filter(|found| matches!(found.code, Code::Unfilled | Code::NoValue));
    EditionRow {
        id: outcome.id.to_string(),
        name: workspace.name(outcome.layer),
        front: Folder::new(&outcome.id, &layer.languages, layer.main_language()).common(FileKind::Index),
        href: None,
        fylke: crate::book::fylke(&workspace.project, outcome.layer, workspace.chains.get(outcome.layer))
            .map(str::to_owned),
        has_folder: !layer.is_in_register_only,
        failed: outcome.failed,
        local: outcome.usage.local,
        drifted: outcome.usage.count(|one| one.state.is_out_of_date()),
        without_effect: outcome.usage.count(|one| one.state == State::NoEffect && !one.is_unwritten),
        hidden: hidden.count(),
        unfilled: if layer.is_in_register_only {
            outcome.usage.unfilled
        } else {
            unfilled.count() + outcome.usage.count(|one| one.is_unwritten)
        },
    }
}
