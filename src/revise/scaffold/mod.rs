//! `lagvis new`: a folder for a layer, or a module of the base.
//!
//! What lagvis writes there for people to read is in the language of those who edit it, from the catalogue `scaffold`.

mod files;
mod kommune;
mod layers;
mod messages;
mod module;
mod register;

pub use files::{FYLKE, KOMMUNE, SAMLING};
pub use kommune::kommune;
pub use layers::{fylke, samling};
pub use module::module;
pub use register::number;
