//! The days of the course, in `lagvis.yaml` and in a layer's `layer.yaml`, and how the time of slides is planned.
//!
//! Whether the modules of a day are there, and have time in it, is checked in `layer::schedule`.

use super::node::{Node, fields};
use super::yaml::Value;
use super::{days, messages, module_name};
use crate::project::{Clock, Date, Day, TimePlan};

/// Lunch in minutes, where `lunch_minutes` is not given.
const LUNCH_MINUTES: u32 = 45;

/// The days under `agenda`, of the programme or a layer.
pub(super) fn agenda(node: Node<'_>) -> Vec<Day> {
    node.items().into_iter().filter_map(day).collect()
}

/// How the time of slides is planned. A slide takes a minute, and all may be planned, where that is not said.
pub(super) fn time(node: Node<'_>) -> Option<TimePlan> {
    node.value()?;
    fields!(node => slide, share);
    let hundredths = |text: &str| {
        let share = text.replace(',', ".").parse::<f64>().ok().filter(|share| *share > 0.0 && *share <= 1.0)?;
        Some((share * 100.0).round() as u32).filter(|share| *share > 0)
    };
    let share = share.parsed(hundredths, |span, text| messages::no_share(span, text));
    Some(TimePlan { slide: minutes(slide).unwrap_or(1), share: share.unwrap_or(100) })
}

/// A day; it is refused without a number, a start and an end after that.
fn day(node: Node<'_>) -> Option<Day> {
    fields!(node => day, date, start, end, lunch, lunch_minutes, breaks, modules);
    let (number, from, to) = (minutes(day), clock(start), clock(end));
    let is_told =
        day.is_there() && number.is_none() || start.is_there() && from.is_none() || end.is_there() && to.is_none();
    let (date, modules) = (self::date(date), module_name::all(&modules));
    let lunch_minutes = minutes(lunch_minutes).unwrap_or(LUNCH_MINUTES);
    let lunch = clock(lunch).map(|at| (at, lunch_minutes));
    let pause = |node: Node<'_>| {
        fields!(node => at, minutes);
        let is_without = |field: Node<'_>| !field.is_there() && !node.seems_to_have(field.name);
        if matches!(node.value(), Some(Value::Map(_))) && (is_without(at) || is_without(minutes)) {
            node.complain(messages::incomplete_break(node.span()));
        }
        clock(at).zip(self::minutes(minutes))
    };
    let breaks = breaks.items().into_iter().filter_map(pause).collect();
    match (number, from, to) {
        (Some(day), Some(start), Some(end)) if start < end => {
            Some(Day { day, date, start, lunch, breaks, end, modules, span: node.span() })
        }
        _ if is_told => None,
        _ => node.refuse(messages::incomplete_day(node.span())),
    }
}

/// A whole number: that of a day, or of minutes.
fn minutes(node: Node<'_>) -> Option<u32> {
    node.number().map(|number| number.value)
}

/// A date, as in `2027-09-13`.
fn date(node: Node<'_>) -> Option<Date> {
    node.parsed(Date::parse, |span, text| days::missing(span, text).unwrap_or_else(|| messages::no_date(span, text)))
}

/// A time of day.
fn clock(node: Node<'_>) -> Option<Clock> {
    node.parsed(Clock::parse, |span, text| messages::no_time(span, node.name, text))
}
