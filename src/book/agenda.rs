//! The days of an edition, as readers meet them.

use std::sync::Arc;

use serde::{Serialize, Serializer};

use super::line::Target;
use super::phrase::Phrase;
use crate::edition::{Activity, AgendaRow, Edition, Module, ModuleNumber, Schedule};
use crate::project::{Clock, Date};

/// A day with computed times.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Day {
    /// Its number, from 1.
    pub(crate) day: u32,
    /// When it is, where that is known; in JSON a phrase.
    #[serde(serialize_with = "in_words")]
    pub(crate) date: Option<Date>,
    /// When it begins, as in `09.00`.
    pub(crate) start: String,
    /// When it ends.
    pub(crate) end: String,
    /// What happens, in order.
    pub(crate) rows: Vec<Row>,
}

fn in_words<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    date.map(Phrase::date).serialize(serializer)
}

/// A row of a day.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Row {
    /// When it begins, as in `09.00`.
    pub(crate) from: String,
    /// When it ends.
    pub(crate) to: String,
    /// How long it takes.
    pub(crate) minutes: u32,
    /// `module`, `break` or `lunch`, for its look.
    pub(crate) kind: &'static str,
    /// The module's title.
    pub(crate) title: Option<String>,
    /// What a row that is no module is called.
    pub(crate) pause: Option<Phrase>,
    /// Whether the module began before a break.
    pub(crate) continued: bool,
    /// The module.
    #[serde(skip)]
    pub(crate) module: Option<ModuleNumber>,
    /// Where a link to the module leads.
    pub(crate) targets: Option<Targets>,
    /// When it begins and ends, as times of day.
    #[serde(skip)]
    pub(crate) clock: (Clock, Clock),
}

/// Where a link to a module leads.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Targets {
    /// In the handbook.
    pub(crate) page: Target,
    /// In a deck, and in what is printed of it.
    pub(crate) deck: Target,
}

/// The days of an edition; `titles` are those of its modules, and `targets` gives where a link to one leads.
pub(super) fn days(edition: &Edition, titles: &[Arc<str>], targets: impl Fn(&Module) -> Targets) -> Vec<Arc<Day>> {
    let row = |it: &AgendaRow| {
        let module = match it.kind {
            Activity::Module(number) => Some(number),
            Activity::Break | Activity::Lunch => None,
        };
        Row {
            from: it.from.to_string(),
            to: it.to.to_string(),
            minutes: it.to.0 - it.from.0,
            kind: it.kind.word(),
            title: module.and_then(|number| titles.get(number.index())).map(ToString::to_string),
            pause: module.is_none().then(|| Phrase::new(it.kind.word())),
            continued: it.continued,
            module,
            targets: module.map(|number| targets(edition.module_at(number))),
            clock: (it.from, it.to),
        }
    };
    let day = |schedule: &Schedule| {
        Arc::new(Day {
            day: schedule.day,
            date: schedule.date,
            start: schedule.start.to_string(),
            end: schedule.end.to_string(),
            rows: schedule.rows.iter().map(row).collect(),
        })
    };
    edition.agenda.iter().map(day).collect()
}
