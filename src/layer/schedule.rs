//! The clock: when each module of a day begins and ends.
//!
//! Modules follow each other; breaks and lunch are at their times, and a module that is going on then is continued
//! after them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic};
use crate::edition::{Module, Schedule, Slot, SlotKind};
use crate::project::{Clock, Day};

/// Computes the times of a day; `places` is where each module is among `modules`. Modules that the edition does not have are left out.
pub(super) fn schedule(
    day: &Day,
    modules: &[Module],
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
