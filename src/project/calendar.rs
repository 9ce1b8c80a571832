//! Clock times, and the days of the course.

use std::sync::Arc;

use crate::date::Date;
use crate::source::{At, Span};

/// A time of day, in minutes since midnight; shown as `09.30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock(pub u32);

impl std::fmt::Display for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}.{:02}", self.0 / 60 % 24, self.0 % 60)
    }
}

impl Clock {
    /// Reads a time of day on 24 hours, as in `9:00` or `09.00`; nothing if it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let (hours, minutes) = text.split_once([':', '.'])?;
        let (hours, minutes) = (hours.parse::<u32>().ok()?, minutes.parse::<u32>().ok()?);
        (hours < 24 && minutes < 60).then_some(Self(hours * 60 + minutes))
    }
}

/// A day of the agenda.
#[derive(Clone, Debug, PartialEq)]
pub struct Day {
    /// Its number in the course, from 1.
    pub day: u32,
    /// The date, where it is known.
    pub date: Option<Date>,
    /// The time at which it begins.
    pub start: Clock,
    /// The time at which lunch begins, and its length in minutes.
    pub lunch: Option<(Clock, u32)>,
    /// The times at which breaks begin, each with its length in minutes.
    pub breaks: Vec<(Clock, u32)>,
    /// The time at which it should end.
    pub end: Clock,
    /// The slugs of its modules, in order.
    pub modules: Vec<At<Arc<str>>>,
    /// The bytes of it in `lagvis.yaml` or `layer.yaml`.
    pub span: Span,
}
