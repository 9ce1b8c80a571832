//! The days of an edition, with computed times.

use super::indices::ModuleNumber;
use crate::project::{Clock, Date};

/// A day of the course with computed times.
#[derive(Clone, Debug)]
pub struct Schedule {
    /// The day's number, from 1.
    pub day: u32,
    /// When it is, where that is known.
    pub date: Option<Date>,
    /// When it begins.
    pub start: Clock,
    /// When it should end.
    pub end: Clock,
    /// The rows of the day, in order.
    pub rows: Vec<AgendaRow>,
}

/// A row of a day.
#[derive(Clone, Debug)]
pub struct AgendaRow {
    /// When it begins.
    pub from: Clock,
    /// When it ends.
    pub to: Clock,
    /// What happens.
    pub kind: Activity,
    /// Whether it is a module that goes on after a break.
    pub continued: bool,
}

/// What happens in a row of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Activity {
    /// A module.
    Module(ModuleNumber),
    /// A break.
    Break,
    /// Lunch.
    Lunch,
}

impl Activity {
    /// The word for it, as templates read it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Module(_) => "module",
            Self::Break => "break",
            Self::Lunch => "lunch",
        }
    }
}
