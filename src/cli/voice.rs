//! In which language lagvis speaks: the one that is asked for with `--language`, else with `LAGVIS_LANG`, else the first language of the
//! layer that is worked on, else the system's, else bokmål.

use std::sync::OnceLock;

use crate::message::Locale;
use crate::project::Layer;

/// Whether somebody has asked for a language.
static IS_ASKED_FOR: OnceLock<bool> = OnceLock::new();

/// Begins to speak, before the arguments are read and it is known which layer is worked on.
#[expect(clippy::disallowed_methods, reason = "the shell asks for the language of whoever sits at it")]
pub(super) fn begin() {
    let variable = |name: &str| std::env::var(name).ok().and_then(|tag| Locale::from_tag(&tag));
    let asked = asked().or_else(|| variable("LAGVIS_LANG"));
    let _ = IS_ASKED_FOR.set(asked.is_some());
    // in the order in which POSIX has them
    let of_system = || ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable);
    asked.or_else(of_system).unwrap_or_default().speak();
}

/// Speaks as the editors of a layer write, unless another language is asked for.
pub(super) fn speak_for(layer: &Layer) {
    if !IS_ASKED_FOR.get().is_some_and(|is_asked_for| *is_asked_for) {
        Locale::from_tag(layer.main_language()).into_iter().for_each(Locale::speak);
    }
}

/// The language that the arguments ask for. What is no such language is told when they are read.
fn asked() -> Option<Locale> {
    let mut arguments = std::env::args_os().map(|argument| argument.to_string_lossy().into_owned());
    while let Some(argument) = arguments.next() {
        if let Some(tag) = argument.strip_prefix("--language") {
            return Locale::from_tag(
                &tag.strip_prefix('=').map_or_else(|| arguments.next(), |tag| Some(tag.to_owned()))?,
            );
        }
    }
    None
}
