//! The clock: when each module of a day begins and ends.
//!
//! Modules follow each other; breaks and lunch are at their times, and a module that is going on then is continued
//! after them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::composed::Composed;
use crate::diagnostic::{Code, Diagnostic, did_you_mean};
use crate::edition::{Module, Schedule, Slot, SlotKind};
use crate::project::{Clock, Day, Layer, Project};

/// Computes the times of a day; `places` is where each module is among `modules`. Modules that the edition does not have are left out.
pub(super) fn schedule(
    day: &Day,
    modules: &[Arc<Module>],
    places: &BTreeMap<Arc<str>, usize>,
    complaints: &mut Vec<Diagnostic>,
) -> Schedule {
    let mut pauses: Vec<(Clock, u32, SlotKind)> =
        day.breaks.iter().map(|(at, minutes)| (*at, *minutes, SlotKind::Break)).collect();
    pauses.extend(day.lunch.map(|(at, minutes)| (at, minutes, SlotKind::Lunch)));
    pauses.sort_by_key(|(at, ..)| *at);
    let mut pauses = pauses.into_iter().peekable();
    let mut now = day.start;
    let mut rows = Vec::new();
    for module in &day.modules {
        let Some(index) = places.get(&module.value).copied() else { continue };
        let mut left = modules[index].minutes.unwrap_or(0);
        let mut continued = false;
        while let Some((at, minutes, kind)) =
            pauses.next_if(|(at, ..)| at.0 < now.0 + left || (at.0 <= now.0 && left > 0))
        {
            let before = at.0.saturating_sub(now.0);
            if before > 0 {
                push(&mut rows, &mut now, before, SlotKind::Module(index), continued);
                left -= before;
                continued = true;
            }
            push(&mut rows, &mut now, minutes, kind, false);
        }
        push(&mut rows, &mut now, left, SlotKind::Module(index), continued);
    }
    for (at, minutes, kind) in pauses {
        now = now.max(at);
        if now < day.end {
            push(&mut rows, &mut now, minutes, kind, false);
        }
    }
    let over = now.0.saturating_sub(day.end.0);
    if over > 0 {
        let message = format!(
            "day {} is {over} minutes too long: it would end at {now} and not at {}; move a module to another day, or give it fewer `minutes`",
            day.day, day.end
        );
        complaints.push(Diagnostic::new(Code::TimeOver, day.span, message));
    }
    Schedule { day: day.day, date: day.date, start: day.start, end: day.end, rows, over }
}

fn push(rows: &mut Vec<Slot>, now: &mut Clock, minutes: u32, kind: SlotKind, continued: bool) {
    let to = Clock(now.0 + minutes);
    rows.push(Slot { from: *now, to, kind, continued });
    *now = to;
}

/// Complains of modules in a layer's own days that its editions do not have.
pub(super) fn check(
    layer: &Layer,
    composed: &Composed,
    index: &BTreeMap<Arc<str>, usize>,
    complaints: &mut Vec<Diagnostic>,
) {
    let modules = layer.agenda.iter().flat_map(|day| &day.modules);
    for module in modules.filter(|module| !index.contains_key(&module.value)) {
        let near = did_you_mean(&module.value, index.keys().map(|known| &**known));
        let why = if composed.removed.contains_key(&module.value) { ": it is removed" } else { "" };
        let message = format!("there is no module `{}` in this edition{why}{near}", module.value);
        let advice = if near.is_empty() { "; take it out of the day" } else { "" };
        complaints.push(Diagnostic::new(Code::Programme, module.span, message + advice));
    }
}

/// The days: each from the highest layer that has it.
pub(super) fn days(composed: &Composed, project: &Project) -> Vec<Day> {
    let mut days: BTreeMap<u32, Day> = BTreeMap::new();
    let of_base = &project.programme.agenda;
    let of_layers = composed.chain.iter().flat_map(|layer| &project.layers[*layer].agenda);
    for day in of_base.iter().chain(of_layers) {
        days.insert(day.day, day.clone());
    }
    days.into_values().collect()
}
