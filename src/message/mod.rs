//! What lagvis says to those who write, as data: a name in the catalogues, and typed arguments.
//!
//! A [`Message`] is put into words only where it is shown, in the [`Locale`] that this run speaks. The words stand in the catalogues beside
//! this file, a folder a locale and a file a stage ([Project Fluent](https://projectfluent.org)). A test holds that all locales have the
//! same messages with the same arguments. Nothing decides by a message's words.

mod catalogue;
mod locale;
mod model;

pub use catalogue::Catalogue;
pub use locale::Locale;
pub use model::{Argument, Message};

/// Declares messages of a stage: for each, a function that takes its arguments and gives the [`Message`].
///
/// ```text
/// messages! { "layer":
///     /// A section's id that does not exist.
///     unknown_section(section, module)
/// }
/// ```
macro_rules! messages {
    ($stage:literal: $($(#[$doc:meta])* $name:ident($($argument:ident),*))*) => {
        $($(#[$doc])*
        pub(crate) fn $name($($argument: impl Into<$crate::message::Argument>),*) -> $crate::message::Message {
            $crate::message::Message {
                id: concat!($stage, ".", stringify!($name)),
                way: 0,
                arguments: vec![$((stringify!($argument), $argument.into())),*],
            }
        })*
    };
}
pub(crate) use messages;

messages! { "report":
    /// What a language is called that is known by its tag.
    language_name(tag)
    /// A number with the sign that the language has before decimals.
    decimal_number(whole, decimals)
}

/// A number with so many decimals, one at least.
pub(crate) fn decimal(number: f64, places: usize) -> Message {
    let text = format!("{number:.places$}");
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, "0"));
    decimal_number(whole, decimals)
}

/// A language in a sentence: its name, for people who do not know tags.
pub(crate) fn named_language(tag: &str) -> Argument {
    Argument::Named(tag.to_owned(), Box::new(language_name(tag)))
}
