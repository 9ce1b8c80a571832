//! Project to editions: the heart of lagvis.
//!
//! It **never** reads a file, **never** looks at HTML, and **never** lets an override hide text that it does not name.
//!
//! The files, in the order of the work; each uses only those above it:
//!
//! 1. `chain` follows each layer's parents down to the base: [`Chains`]; `renames` takes what layers call by an older name of a module
//!    under the present one.
//! 2. `composed` is what a chain is composed into: the handbook's structure with every contribution to it. `hidden` is the text that
//!    an override would hide, `marks` what is known of it beside, `recorded` compares it with a fingerprint. `additions` tells whether
//!    what a layer adds to is still the section that was meant, `misnamed` knows a file by what it names, `moves` finds which sections the ids in its files mean, and `overlay` holds the files
//!    against the module below.
//! 3. `targets`, `policy` and `texts` decide of each heading which section it names, whether it may, and which translations go with
//!    it, `retiring` what is said of those that will go, `titles` which headings nobody sees; `overrides` then lays the sections of
//!    files over a module, `fields` its front matter, and `module_list` changes which modules there are.
//! 4. `compose` does all of that for one layer (its `composer`) over a chain, and `conditions` turns overrides on and off in it.
//!    Chains that share their lower layers share the work and the values.
//! 5. `values`, `schedule` and `contrast` resolve parameters, days and colours, `resolve_module` chooses the texts of a module, `learning` counts what
//!    these hold for those who are to learn, and `resolve` makes the [`crate::edition::Edition`] of a chain in one language.
//! 6. [`drift`] compares what a layer hides with all that was recorded; `mentions` is all that a layer names, refused or not.
//!
//! Beside them, `declared` checks each layer on its own (`numbers` its number, `older_ids` what its sections were called, `checked` when their law was read), `cache` holds
//! what was made before the last change, and `messages` is what diagnostics say.

mod additions;
mod cache;
mod chain;
mod checked;
mod compose;
mod composed;
mod composer;
mod conditions;
mod contrast;
mod declared;
pub mod drift;
mod fields;
mod hidden;
mod learning;
mod marks;
mod mentions;
mod messages;
mod misnamed;
mod module_list;
mod moves;
mod numbers;
mod older_ids;
mod overlay;
mod overrides;
mod policy;
mod recorded;
mod renames;
mod resolve;
mod resolve_module;
mod retiring;
mod schedule;
mod targets;
mod texts;
mod titles;
mod values;

pub use chain::{Chain, Chains, edition_id, editions};
pub use composed::{Composed, Contribution, Module, Section};
pub use contrast::Contrast;
pub use hidden::{Hidden, HiddenSection, HiddenText, copy_of};

pub(crate) use additions::hidden_marks;
pub(crate) use cache::Cache;
pub(crate) use chain::BASE_EDITION;
pub(crate) use checked::check_days;
pub(crate) use compose::{above, base};
pub(crate) use conditions::below;
pub(crate) use contrast::{Backgrounds, accent_pair, contrasts};
pub(crate) use declared::check;
pub(crate) use hidden::{copy_at, copy_excerpt, copy_sections, own as own_text, read_copy, text as hidden_text};
pub(crate) use marks::marked;
pub(crate) use mentions::{Mention, MentionKind, fields as named_fields, mentions};
pub(crate) use misnamed::is_told_of;
pub(crate) use module_list::{ModulesOfPart, moved as moved_modules};
pub(crate) use policy::{may_replace, refuse_removal};
pub(crate) use renames::follow as follow_renames;
pub(crate) use resolve::{ResolveContext, edition};
pub(crate) use schedule::{days, schedule as timetable};
pub(crate) use values::resolve as values;
