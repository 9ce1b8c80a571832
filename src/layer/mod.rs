//! Project to editions: the heart of lagvis.
//!
//! 1. [`chains`] follows each layer's parents down to the base.
//! 2. [`base`] and [`above`] compose a chain, one layer at a time, into a [`Composed`]: the handbook's structure with
//!    every contribution to it. Chains that share their lower layers share the work and the values.
//! 3. [`edition`] resolves a chain for the readers of one language into an [`crate::edition::Edition`].
//!
//! It **never** reads a file, **never** looks at HTML, and **never** lets an override hide text that it does not name.

mod chain;
mod compose;
mod composed;
mod contrast;
pub mod drift;
mod fields;
mod hidden;
mod modules;
mod moves;
mod overrides;
mod policy;
mod recall;
mod references;
mod resolve;
mod schedule;
mod targets;
mod texts;
mod values;

pub use chain::chains;
pub use compose::{above, base};
pub use composed::{Composed, Module, Section};
pub use contrast::{Paper, contrast, ink_on};
pub use hidden::{Hidden, copy_parts, hidden, read_copy};
pub use policy::may_replace;
pub use recall::Recall;
pub use resolve::{BASE_EDITION, Context, edition, edition_id};

use crate::diagnostic::Diagnostic;
use crate::project::Project;

/// Checks what each layer says on its own against the programme, once for all editions.
pub fn check(project: &Project, complaints: &mut Vec<Diagnostic>) {
    for (index, layer) in project.layers.iter().enumerate() {
        references::check_layer(project, layer, complaints);
        if index > 0 {
            values::check_locks(project, index, complaints);
        }
    }
}
