//! Days of the agenda as a form shows them.

use serde::Serialize;

use super::change::Pause;
use super::days::{self, time};
use super::layer_name::{LayerName, layer_name};
use super::target::SettingsTarget;
use crate::edition::{Activity, AgendaRow};
use crate::layer;
use crate::project::{Day, LayerId};

/// A day, times as in `09:00`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DayView {
    /// Its number, from 1.
    pub day: u32,
    /// The date, as in `2027-09-13`, where it is known.
    pub date: Option<String>,
    /// When it begins.
    pub start: String,
    /// When lunch begins.
    pub lunch: Option<String>,
    /// The minutes of lunch.
    pub lunch_minutes: Option<u32>,
    /// The breaks, in order.
    pub breaks: Vec<Pause>,
    /// When it should end.
    pub end: String,
    /// Its modules, in order.
    pub modules: Vec<String>,
    /// What happens, in order, with computed times.
    pub rows: Vec<RowView>,
    /// When it does end.
    pub ends: String,
    /// The minutes that it goes on after `end`.
    pub over: u32,
    /// The layer whose day it is.
    pub from: LayerName,
    /// Whether that is this layer.
    pub is_own: bool,
    /// Whether no layer below has it, so that it is gone where this layer has it no more.
    pub is_extra: bool,
}

/// A row of a day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RowView {
    /// When it begins.
    pub from: String,
    /// When it ends.
    pub to: String,
    /// How long it takes.
    pub minutes: u32,
    /// `module`, `break` or `lunch`.
    pub kind: &'static str,
    /// The module.
    pub module: Option<String>,
    /// The module's title.
    pub title: Option<String>,
    /// Whether the module began before a break.
    pub is_continued: bool,
}

/// The days of an edition.
pub(super) fn days(of: &SettingsTarget<'_>) -> Vec<DayView> {
    layer::days(of.composed, of.target.project).iter().map(|day| view(of, day)).collect()
}

/// A day with its times.
pub(super) fn view(of: &SettingsTarget<'_>, day: &Day) -> DayView {
    let edition = of.edition;
    let schedule = layer::timetable(day, &edition.modules, &edition.numbers, &mut Vec::new());
    let row = |row: &AgendaRow| {
        let module = match row.kind {
            Activity::Module(number) => Some(edition.module_at(number)),
            Activity::Break | Activity::Lunch => None,
        };
        RowView {
            from: time(row.from),
            to: time(row.to),
            minutes: row.to.0 - row.from.0,
            kind: row.kind.word(),
            module: module.map(|module| module.slug.to_string()),
            title: module.map(|module| edition.fill(&module.title)),
            is_continued: row.continued,
        }
    };
    let ends = schedule.rows.last().map_or(day.start, |row| row.to);
    let owner = owner(of, day.day);
    DayView {
        day: day.day,
        date: day.date.map(|date| date.to_string()),
        start: time(day.start),
        lunch: day.lunch.map(|(at, _)| time(at)),
        lunch_minutes: day.lunch.map(|(_, minutes)| minutes),
        breaks: day.breaks.iter().map(|(at, minutes)| Pause { at: time(*at), minutes: *minutes }).collect(),
        end: time(day.end),
        modules: day.modules.iter().map(|module| module.value.to_string()).collect(),
        rows: schedule.rows.iter().map(row).collect(),
        ends: time(ends),
        over: ends.0.saturating_sub(day.end.0),
        from: layer_name(of, owner),
        is_extra: !of.is_base() && days::below(of, day.day).is_none(),
        is_own: owner == of.target.layer && days::own(of).iter().any(|own| own.day == day.day),
    }
}

/// The highest layer that has a day.
fn owner(of: &SettingsTarget<'_>, day: u32) -> LayerId {
    let mut layers = of.composed.chain.layers().rev();
    let has_it = |layer: &LayerId| of.target.project.layer(*layer).agenda.iter().any(|own| own.day == day);
    layers.find(has_it).unwrap_or(LayerId::BASE)
}
