//! All stages for a set of editions.
//!
//! The files, each using only those above it:
//!
//! 1. [`Workspace::read`] parses the project once and composes what editions share (`workspace`, with its `cache`). `find` knows which
//!    of its editions somebody names.
//! 2. [`Workspace::compile`] then composes, resolves, makes books of and renders editions in parallel, after the first, and hands
//!    each [`Outcome`] to the caller as soon as it is done, so that the country is never in memory at once (`editions`, `outcome`).
//! 3. What can be said only when all editions over a layer are known is added at the end (`unused`). `suppress` leaves out what
//!    may only follow from another error.
//! 4. `National` sums up a run. `settings` is the settings of a layer, for a form.

mod cache;
mod editions;
mod find;
mod letters;
mod messages;
mod national;
mod outcome;
mod pictures;
mod settings;
mod suppress;
mod unused;
mod workspace;

pub use outcome::{HiddenItem, LayerUsage, Outcome};
pub use workspace::{Readable, Workspace};

pub(crate) use national::National;
