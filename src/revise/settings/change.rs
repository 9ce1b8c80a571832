//! What somebody asks for in the form of a layer's settings. In JSON, `set` says which of these it is.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};

/// A change of a layer's settings.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "set", rename_all = "snake_case", deny_unknown_fields)]
pub enum Change {
    /// The values of parameters, by name; without one, the layer sets none.
    Values {
        /// By name.
        values: BTreeMap<String, Option<Given>>,
    },
    /// The accent colours, as `#rrggbb`; without `primary`, the layer has none of its own.
    Colors {
        /// On light paper.
        primary: Option<String>,
        /// On dark paper; made from the other where it is not given.
        primary_dark: Option<String>,
    },
    /// The path of the coat of arms, `assets/…`; without one, the layer has none of its own.
    Logo {
        /// The path.
        path: Option<String>,
    },
    /// Whether readers are shown what is local.
    MarkLocal {
        /// Whether they are.
        is_on: bool,
    },
    /// All of a day of the agenda.
    Day(DayChange),
    /// A day becomes what the layers below say; one that they do not have goes.
    CourseDay {
        /// Its number.
        day: u32,
    },
    /// A module goes beside another.
    Move {
        /// The module.
        module: String,
        /// Where it goes.
        #[serde(flatten)]
        to: Beside,
    },
    /// A module is taken out of the edition; one of the layer's own goes with its files.
    Remove {
        /// The module.
        module: String,
    },
    /// A module that the layer has taken out comes back, or one that the course offers is added.
    Restore {
        /// The module.
        module: String,
    },
    /// The title and the summary of a module. What is not there stays; what is nothing becomes what the layers below say.
    Front {
        /// The module.
        module: String,
        /// Its title.
        #[serde(default, deserialize_with = "some")]
        title: Option<Option<String>>,
        /// What it is about.
        #[serde(default, deserialize_with = "some")]
        summary: Option<Option<String>>,
    },
}

/// Where a module goes.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Beside {
    /// Right before this one.
    Before(String),
    /// Right after this one.
    After(String),
}

/// The value of a parameter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Given {
    /// One text for all languages.
    Text(String),
    /// A text for each language.
    Texts(BTreeMap<String, String>),
}

/// A day of the agenda, times as in `09:00`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayChange {
    /// Its number, from 1.
    pub day: u32,
    /// The date, as in `2027-09-13`, where it is known.
    pub date: Option<String>,
    /// When it begins.
    pub start: String,
    /// When lunch begins.
    pub lunch: Option<String>,
    /// The minutes of lunch; 45 where that is not said.
    pub lunch_minutes: Option<u32>,
    /// The breaks, in order.
    #[serde(default)]
    pub breaks: Vec<Pause>,
    /// When it should end.
    pub end: String,
    /// Its modules, in order.
    pub modules: Vec<String>,
}

/// A break.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// When it begins, as in `09:00`.
    pub at: String,
    /// How long it is.
    pub minutes: u32,
}

/// What is there, be it nothing; what is not there is told from it by `default`.
fn some<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<String>>, D::Error> {
    Option::<String>::deserialize(deserializer).map(Some)
}
