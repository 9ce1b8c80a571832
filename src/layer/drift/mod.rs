//! Drift: whether what a layer hides is still what somebody read when it was hidden.
//!
//! Every text of a layer that hides one below it is an [`Override`]: with the text below as it is now, and the fingerprint that was
//! recorded of it. A layer is told **only** about what it hides: what is appended, prepended or new hides nothing, and is told only
//! where the id of its section has become quite another's ([`Addition`]). A changed base **never** changes what a layer says; it is
//! reported, and the layer's text stands.
//!
//! A translation is tracked likewise against the text in its own layer that it translates ([`Translation`]).
//!
//! The steps: [`drift`] detects what a layer hides (`sections`, `modules`, `fields`, `translations`), and what it adds
//! (`additions`, and `front` of front matter), and compares it with the [records](crate::records) (`compared`; `blame` finds who has changed it); [`findings`]
//! reports what there is to do. The three texts that a person or a merge compares are a [`ThreeWay`]. What stands in the way of what
//! follows its section is said by [`blocked`].

mod additions;
mod blame;
mod compared;
mod context;
mod detect;
mod fields;
mod front;
mod messages;
mod model;
mod modules;
mod report;
mod sections;
mod strays;
mod three_way;
mod translations;

pub use detect::drift;
pub use model::{Addition, Drift, Follower, Override, OverrideItem, Renamed, Stale, State, Translation};
pub(crate) use report::accept_command;
pub use report::{Finding, findings};
pub use strays::{Stray, blocked};
pub use three_way::{ThreeWay, three_way, whole};
