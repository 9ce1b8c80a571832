//! Days of the agenda.

use std::sync::Arc;

use super::super::messages;
use super::super::revision::Refusal;
use super::super::yaml::{Edit, Setting, Step};
use super::change::{DayChange, Pause};
use super::target::SettingsTarget;
use crate::diagnostic::{nearest, or_else};
use crate::layer;
use crate::project::{Clock, Date, Day};
use crate::source::{At, Span};

/// Lunch in minutes, where that is not said.
pub(super) const LUNCH_MINUTES: u32 = 45;

/// The edits that make a day what is asked for. What differs in a day that the layer has is changed; where the layers below have the same
/// day, the layer has none of its own.
///
/// # Errors
///
/// A refusal of what is no time, date or module of the edition, and of a day that ends before it begins.
pub(super) fn edits(of: &SettingsTarget<'_>, change: &DayChange) -> Result<Vec<Edit>, Refusal> {
    let day = day(of, change)?;
    if below(of, day.day).is_some_and(|below| is_same(&below, &day)) {
        return Ok(to_course(of, day.day));
    }
    let own = own(of).iter().find(|own| own.day == day.day);
    let (Some(own), Some(place)) = (own, of.place_of_day(day.day)) else {
        let end = vec![Step::Key("agenda".to_owned()), Step::Item(of.count(&["agenda"]))];
        return Ok(vec![Edit::Set(end, Setting::Lines(lines(&day)))]);
    };
    let within = |key: &str| vec![Step::Key("agenda".to_owned()), Step::Item(place), Step::Key(key.to_owned())];
    let (old, new) = (lines(own), lines(&day));
    let mut edits: Vec<Edit> = Vec::new();
    for (key, value) in new.iter().filter(|entry| !old.contains(entry) && entry.0 != "modules") {
        edits.push(Edit::Set(within(key), value.clone()));
    }
    for (key, _) in old.iter().filter(|(key, _)| !new.iter().any(|(there, _)| there == key)) {
        edits.push(Edit::Remove(within(key)));
    }
    edits.extend(modules(&within("modules"), &own.modules, &day.modules));
    Ok(edits)
}

/// The edits after which a day is what the layers below say.
pub(super) fn to_course(of: &SettingsTarget<'_>, day: u32) -> Vec<Edit> {
    let place = of.place_of_day(day).filter(|_| !of.is_base());
    place.map(|place| Edit::Remove(vec![Step::Key("agenda".to_owned()), Step::Item(place)])).into_iter().collect()
}

/// The edits that take a module out of the layer's own days.
pub(super) fn without(of: &SettingsTarget<'_>, module: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    for day in own(of) {
        let Some(place) = of.place_of_day(day.day) else { continue };
        let path = vec![Step::Key("agenda".to_owned()), Step::Item(place), Step::Key("modules".to_owned())];
        let left: Vec<At<Arc<str>>> = day.modules.iter().filter(|one| *one.value != *module).cloned().collect();
        edits.extend(modules(&path, &day.modules, &left));
    }
    edits
}

/// The days that the layer's file has.
pub(super) fn own<'a>(of: &SettingsTarget<'a>) -> &'a [Day] {
    if of.is_base() { &of.target.project.programme.agenda } else { &of.it().agenda }
}

/// A day of the layers below.
pub(super) fn below(of: &SettingsTarget<'_>, day: u32) -> Option<Day> {
    layer::days(of.below?, of.target.project).into_iter().find(|below| below.day == day)
}

/// Whether two days have the same times and modules.
fn is_same(a: &Day, b: &Day) -> bool {
    lines(a) == lines(b)
}

/// A day that is asked for.
pub(super) fn day(of: &SettingsTarget<'_>, change: &DayChange) -> Result<Day, Refusal> {
    let said = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let date = |text: String| Date::parse(text.trim()).ok_or_else(|| messages::no_date_here(text));
    let lunch = said(&change.lunch).map(|text| clock(&text)).transpose()?;
    let pause = |pause: &Pause| Ok((clock(&pause.at)?, pause.minutes));
    let slugs: Vec<&Arc<str>> = of.composed.slugs().collect();
    let module = |name: &String| match slugs.iter().find(|slug| ****slug == **name) {
        Some(slug) => Ok(At::new(Arc::clone(slug), Span::default())),
        None => Err(or_else(messages::no_module_here(name), nearest(name, slugs.iter().copied()))),
    };
    let day = Day {
        day: change.day,
        date: said(&change.date).map(date).transpose()?,
        start: clock(&change.start)?,
        lunch: lunch.map(|at| (at, change.lunch_minutes.unwrap_or(LUNCH_MINUTES))),
        breaks: change.breaks.iter().map(pause).collect::<Result<_, Refusal>>()?,
        end: clock(&change.end)?,
        modules: change.modules.iter().map(module).collect::<Result<_, _>>()?,
        span: Span::default(),
    };
    if day.day == 0 || day.end <= day.start {
        return Err(messages::day_ends_first(change.day));
    }
    Ok(day)
}

fn clock(text: &str) -> Result<Clock, Refusal> {
    Clock::parse(text.trim()).ok_or_else(|| messages::no_time_here(text))
}

/// A time of day as forms and files have it.
pub(super) fn time(clock: Clock) -> String {
    format!("{:02}:{:02}", clock.0 / 60, clock.0 % 60)
}

/// A day as its keys and values.
fn lines(day: &Day) -> Vec<(String, Setting)> {
    let (word, at) = (|word: String| Setting::Word(word), |clock| Setting::Text(time(clock)));
    let pause = |(from, minutes): &(Clock, u32)| {
        Setting::Map(vec![("at".to_owned(), at(*from)), ("minutes".to_owned(), word(minutes.to_string()))])
    };
    let breaks = Setting::List(day.breaks.iter().map(pause).collect());
    let modules = day.modules.iter().map(|module| Setting::Text(module.value.to_string()));
    let entries = [
        ("day", Some(word(day.day.to_string()))),
        ("date", day.date.map(|date| word(date.to_string()))),
        ("start", Some(at(day.start))),
        ("lunch", day.lunch.map(|(from, _)| at(from))),
        ("lunch_minutes", day.lunch.map(|(_, minutes)| word(minutes.to_string()))),
        ("breaks", (!day.breaks.is_empty()).then_some(breaks)),
        ("end", Some(at(day.end))),
        ("modules", Some(Setting::List(modules.collect()))),
    ];
    entries.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect()
}

/// The edits that make a list of modules another, item by item, so that each stays on its line.
pub(super) fn modules(path: &[Step], old: &[At<Arc<str>>], new: &[At<Arc<str>>]) -> Vec<Edit> {
    let within = |at: usize| [path, &[Step::Item(at)]].concat();
    let is_new = |at: &usize| old.get(*at).map(|module| &module.value) != Some(&new[*at].value);
    let set = (0..new.len()).filter(is_new);
    let set = set.map(|at| Edit::Set(within(at), Setting::Text(new[at].value.to_string())));
    let gone = (new.len()..old.len()).rev().map(|at| Edit::Remove(within(at)));
    set.chain(gone).collect()
}
