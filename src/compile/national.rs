//! The national report: what is local in each edition, and how the sections of the course fare.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Country, Outcome};
use crate::diagnostic::Code;
use crate::layer::drift::State;

/// What the editions of a run hold of their own.
#[derive(Clone, Debug, Default, Serialize)]
pub struct National {
    /// The editions, in the order of the layers; the base is not among them.
    pub editions: Vec<EditionRow>,
    /// The sections of the course that somebody has replaced, by address.
    pub sections: Vec<SectionRow>,
}

/// An edition in the report.
#[derive(Clone, Debug, Serialize)]
pub struct EditionRow {
    /// Its folder in the output.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its fylke, where the register knows it.
    pub fylke: Option<String>,
    /// Whether it has a folder of its own.
    pub has_folder: bool,
    /// Whether something in it is wrong, so that it is not published.
    pub failed: bool,
    /// Sections with text of its own.
    pub local: usize,
    /// Texts that it has replaced and that have changed since.
    pub drifted: usize,
    /// Texts of its own that say what lies below them.
    pub without_effect: usize,
    /// Texts of its own that no edition shows.
    pub hidden: usize,
    /// Sections and values that it must fill in.
    pub unfilled: usize,
}

/// A section of the course in the report.
#[derive(Clone, Debug, Serialize)]
pub struct SectionRow {
    /// Its address.
    pub address: String,
    /// How many have replaced it.
    pub replaced: usize,
    /// How many of those replaced an older text.
    pub out_of_date: usize,
}

impl National {
    /// The report over the outcomes of a run.
    pub fn of(country: &Country, outcomes: &[Outcome]) -> Self {
        let mut sections: BTreeMap<String, SectionRow> = BTreeMap::new();
        let base = country.project.base();
        for outcome in outcomes {
            // a layer counts once, in however many languages it replaces a section
            let mut of_layer: BTreeMap<String, bool> = BTreeMap::new();
            for hides in &outcome.tally.hides {
                if let Some(module) = hides.module.as_ref().filter(|module| base.drafts.contains_key(*module)) {
                    *of_layer.entry(format!("{module}#{}", hides.key)).or_default() |= hides.state == State::Changed;
                }
            }
            for (address, is_old) in of_layer {
                let new = || SectionRow { address: address.clone(), replaced: 0, out_of_date: 0 };
                let row = sections.entry(address.clone()).or_insert_with(new);
                row.replaced += 1;
                row.out_of_date += usize::from(is_old);
            }
        }
        let editions = outcomes.iter().filter(|outcome| outcome.layer > 0);
        Self {
            editions: editions.map(|outcome| row(country, outcome)).collect(),
            sections: sections.into_values().collect(),
        }
    }

    /// How many editions have no folder of their own.
    pub fn without_folder(&self) -> usize {
        self.editions.iter().filter(|row| !row.has_folder).count()
    }
}

fn row(country: &Country, outcome: &Outcome) -> EditionRow {
    let layer = &country.project.layers[outcome.layer];
    let hidden = outcome.diagnostics.iter().filter(|found| found.code == Code::HiddenText);
    let unfilled = outcome.diagnostics.iter().filter(|found| matches!(found.code, Code::Unfilled | Code::NoValue));
    EditionRow {
        id: outcome.id.to_string(),
        name: layer.name.clone(),
        fylke: country.project.kommune(outcome.layer).map(|kommune| kommune.fylke.clone()),
        has_folder: !layer.is_in_register_only,
        failed: outcome.failed,
        local: outcome.tally.local,
        drifted: outcome.tally.count(State::Changed),
        without_effect: outcome.tally.count(State::NoEffect),
        hidden: hidden.count(),
        unfilled: if layer.is_in_register_only {
            outcome.tally.unfilled
        } else {
            unfilled.count() + outcome.tally.empty_slots()
        },
    }
}
