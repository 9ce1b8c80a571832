//! What a diagnostic says, as data.

use std::borrow::Cow;
use std::fmt;

/// The value of a message's argument.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Argument {
    /// A name, a path or somebody's own words; shown as it is.
    Text(String),
    /// A number; `{minutes:minute|minutes}` in a template shows it with the word that goes with it.
    Number(u64),
    /// Names in order, shown with commas between them.
    List(Vec<String>),
    /// Another message, shown in its place.
    Message(Box<Message>),
}

impl fmt::Display for Argument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Number(number) => write!(f, "{number}"),
            Self::List(names) => f.write_str(&names.join(", ")),
            Self::Message(message) => message.fmt(f),
        }
    }
}

macro_rules! argument_from {
    ($($from:ty => |$it:ident| $to:expr;)*) => {
        $(impl From<$from> for Argument {
            fn from($it: $from) -> Self { $to }
        })*
    };
}

argument_from! {
    &str => |it| Self::Text(it.to_owned());
    String => |it| Self::Text(it);
    &String => |it| Self::Text(it.clone());
    Cow<'_, str> => |it| Self::Text(it.into_owned());
    std::sync::Arc<str> => |it| Self::Text(it.to_string());
    &std::sync::Arc<str> => |it| Self::Text(it.to_string());
    u8 => |it| Self::Number(it.into());
    u32 => |it| Self::Number(it.into());
    u64 => |it| Self::Number(it);
    usize => |it| Self::Number(it as u64);
    Vec<String> => |it| Self::List(it);
    Vec<&str> => |it| Self::List(it.into_iter().map(str::to_owned).collect());
    Message => |it| Self::Message(Box::new(it));
}

/// A sentence with typed arguments: what is wrong, a way out, or what is to be seen at another place. It is put into words only
/// where it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Message {
    /// Its name in the catalogue, in snake case.
    pub id: &'static str,
    /// Its English text: lower case, no full stop, `{name}` for an argument.
    pub template: &'static str,
    /// The arguments by name, in the order in which they are declared.
    pub arguments: Vec<(&'static str, Argument)>,
}

impl Message {
    fn argument(&self, name: &str) -> Option<&Argument> {
        self.arguments.iter().find(|(key, _)| *key == name).map(|(_, value)| value)
    }

    /// Writes a placeholder, `name` or `name:one|many`; `false` if the braces hold something else.
    fn placeholder(&self, inner: &str, f: &mut fmt::Formatter<'_>) -> Result<bool, fmt::Error> {
        let (name, words) = inner.split_once(':').map_or((inner, None), |(name, words)| (name, words.split_once('|')));
        match (self.argument(name), words) {
            (Some(value), None) if name == inner => write!(f, "{value}")?,
            (Some(Argument::Number(number)), Some((one, many))) => {
                write!(f, "{number} {}", if *number == 1 { one } else { many })?;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.template;
        while let Some((before, after)) = rest.split_once('{') {
            f.write_str(before)?;
            rest = match after.split_once('}') {
                Some((inner, tail)) if self.placeholder(inner, f)? => tail,
                _ => {
                    f.write_str("{")?;
                    after
                }
            };
        }
        f.write_str(rest)
    }
}

/// Declares messages: for each, a function that takes its arguments and gives the [`Message`]. Braces that hold no argument's name
/// stand for themselves.
///
/// ```text
/// messages! {
///     /// A section's id that does not exist.
///     unknown_section(section, module) = "there is no section `{section}` in {module}"
/// }
/// ```
macro_rules! messages {
    ($($(#[$doc:meta])* $name:ident($($argument:ident),*) = $template:literal)*) => {
        $($(#[$doc])*
        pub(crate) fn $name($($argument: impl Into<$crate::diagnostic::Argument>),*) -> $crate::diagnostic::Message {
            $crate::diagnostic::Message {
                id: stringify!($name),
                template: $template,
                arguments: vec![$((stringify!($argument), $argument.into())),*],
            }
        })*
    };
}
pub(crate) use messages;

/// Declares diagnostics: for each, its code, and a function that takes its place and its arguments and gives the
/// [`Diagnostic`](super::Diagnostic). Ways out stand behind `=>`, and take the same arguments.
///
/// ```text
/// diagnostics! {
///     Figure no_picture(name) = "there is no picture `assets/{name}`" => "take the row away, or add the file"
/// }
/// ```
macro_rules! diagnostics {
    ($($(#[$doc:meta])* $code:ident $name:ident($($argument:ident),*) = $message:literal $(=> $hint:literal)*)*) => {
        $($(#[$doc])*
        pub(crate) fn $name(
            span: $crate::source::Span,
            $($argument: impl Into<$crate::diagnostic::Argument>),*
        ) -> $crate::diagnostic::Diagnostic {
            let arguments = vec![$((stringify!($argument), $argument.into())),*];
            let say = |template| $crate::diagnostic::Message {
                id: stringify!($name),
                template,
                arguments: arguments.clone(),
            };
            $crate::diagnostic::Diagnostic::new($crate::diagnostic::Code::$code, span, say($message))$(.hint(say($hint)))*
        })*
    };
}
pub(crate) use diagnostics;

#[cfg(test)]
mod tests {
    messages! {
        example(section, minutes) = "`{#{section} after=…}` takes {minutes:minute|minutes}, {{navn}} {unknown} {"
    }

    #[test]
    fn braces_without_an_argument_stand_for_themselves() {
        assert_eq!(example("ombud", 1_u32).to_string(), "`{#ombud after=…}` takes 1 minute, {{navn}} {unknown} {");
        assert_eq!(example("ombud", 2_u32).to_string(), "`{#ombud after=…}` takes 2 minutes, {{navn}} {unknown} {");
    }
}
