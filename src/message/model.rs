//! A message and its arguments, as data.

use std::borrow::Cow;

/// The value of a message's argument.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Argument {
    /// A name, a path or somebody's own words; shown as it is.
    Text(String),
    /// A number; the catalogue chooses the word that goes with it.
    Number(u64),
    /// What is named, in order, shown with commas between them.
    List(Vec<Argument>),
    /// A name, as programs and commands have it, and the message that is shown in its place.
    Named(String, Box<Message>),
    /// Another message, shown in its place.
    Message(Box<Message>),
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
    u16 => |it| Self::Number(it.into());
    u32 => |it| Self::Number(it.into());
    u64 => |it| Self::Number(it);
    usize => |it| Self::Number(it as u64);
    Message => |it| Self::Message(Box::new(it));
}

impl<T: Into<Argument>> From<Vec<T>> for Argument {
    fn from(all: Vec<T>) -> Self {
        Self::List(all.into_iter().map(Into::into).collect())
    }
}

/// A sentence with typed arguments: what is wrong, a way out, or what is to be seen at another place.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Message {
    /// Its name in the catalogues: the file that has it, a full stop, and its name there, in snake case.
    pub id: &'static str,
    /// Of a way out, which of the message's it is, from 1; 0 for the message itself.
    pub way: u8,
    /// The arguments by name, in the order in which they are declared.
    pub arguments: Vec<(&'static str, Argument)>,
}
