//! The days of the course, in `lagvis.yaml` and in a layer's `layer.yaml`.

use super::complaints::Complaints;
use super::decode::texts;
use super::messages;
use super::node::Node;
use crate::diagnostic::{Code, Diagnostic};
use crate::project::{Clock, Date, Day};

/// Lunch in minutes, where `lunch_minutes` is not given.
const LUNCH_MINUTES: u32 = 45;

/// The days under `agenda`, of the programme or a layer.
pub(super) fn agenda(node: Option<Node>, complaints: &mut Complaints) -> Vec<Day> {
    let items = node.map(|node| node.list("agenda", complaints)).unwrap_or_default();
    items.iter().filter_map(|item| day(item, complaints)).collect()
}

fn day(node: &Node, complaints: &mut Complaints) -> Option<Day> {
    let mut map = node.map("agenda", complaints);
    let number = map.take("day").and_then(|node| node.number("day", complaints));
    let date = map.take("date").and_then(|node| date(&node, complaints));
    let start = map.take("start").and_then(|node| clock(&node, "start", complaints));
    let end = map.take("end").and_then(|node| clock(&node, "end", complaints));
    let lunch = map.take("lunch").and_then(|node| clock(&node, "lunch", complaints));
    let lunch_minutes = map.take("lunch_minutes").and_then(|node| node.number("lunch_minutes", complaints));
    let lunch = lunch.map(|at| (at, lunch_minutes.map_or(LUNCH_MINUTES, |minutes| minutes.value)));
    let mut breaks = Vec::new();
    for item in map.take("breaks").map(|node| node.list("breaks", complaints)).unwrap_or_default() {
        let mut pause = item.map("breaks", complaints);
        let at = pause.take("at").and_then(|node| clock(&node, "at", complaints));
        let minutes = pause.take("minutes").and_then(|node| node.number("minutes", complaints));
        pause.finish(complaints);
        breaks.extend(at.zip(minutes.map(|minutes| minutes.value)));
    }
    let modules = texts(map.take("modules"), "modules", complaints);
    map.finish(complaints);
    match (number, start, end) {
        (Some(number), Some(start), Some(end)) if start < end => {
            Some(Day { day: number.value, date, start, lunch, breaks, end, modules, span: node.span })
        }
        _ => {
            complaints.push(Diagnostic::new(Code::WrongType, node.span, messages::incomplete_day()));
            None
        }
    }
}

fn date(node: &Node, complaints: &mut Complaints) -> Option<Date> {
    let text = node.text("date", complaints)?;
    let date = Date::parse(&text.value);
    if date.is_none() {
        let complaint = Diagnostic::new(Code::WrongType, text.span, messages::no_date(&text.value));
        complaints.push(complaint.hint(messages::write_date()));
    }
    date
}

fn clock(node: &Node, what: &str, complaints: &mut Complaints) -> Option<Clock> {
    let text = node.text(what, complaints)?;
    let clock = text.value.split_once([':', '.']).and_then(|(hours, minutes)| {
        let (hours, minutes) = (hours.parse::<u32>().ok()?, minutes.parse::<u32>().ok()?);
        (hours < 24 && minutes < 60).then_some(Clock(hours * 60 + minutes))
    });
    if clock.is_none() {
        complaints.push(Diagnostic::new(Code::WrongType, text.span, messages::no_time(what, &text.value)));
    }
    clock
}
