//! The kommuner and fylker of the register, by number or by name.

use std::collections::BTreeSet;

use super::files::FYLKE;
use crate::diagnostic::{nearest, or_else};
use crate::names::key;
use crate::project::Project;
use crate::revise::messages;
use crate::revise::revision::Refusal;

/// The number of a kommune or a fylke of the register that is given by its number or by its name.
///
/// # Errors
///
/// A refusal where the register has none, or several kommuner of that name.
pub fn number(project: &Project, kind: &str, said: &str) -> Result<String, Refusal> {
    let wanted = key(said);
    let facts = project.register.values().map(|one| match kind {
        FYLKE => (&one.fylke_number, &one.fylke),
        _ => (&one.number, &one.name),
    });
    let found: BTreeSet<&String> =
        facts.filter(|(number, name)| **number == *said || key(name) == wanted).map(|(number, _)| number).collect();
    match Vec::from_iter(found)[..] {
        [number] => Ok(number.clone()),
        [] if project.register.is_empty() => Err(messages::no_register(kind, said)),
        [] => Err(unknown(project, kind, said)),
        ref several => {
            Err(messages::several_of_name(said, several.iter().map(|number| number.as_str()).collect::<Vec<_>>()))
        }
    }
}

/// The refusal of a kommune or a fylke that the register does not have, with the name that was probably meant.
pub(super) fn unknown(project: &Project, kind: &str, said: &str) -> Refusal {
    let names = project.register.values().map(|one| if kind == FYLKE { &one.fylke } else { &one.name });
    or_else(messages::not_in_register(kind, said), Some(nearest(said, names).unwrap_or_else(messages::check_spelling)))
}
