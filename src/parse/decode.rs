//! Values that several YAML files hold: texts in several languages, lists, and one of some words.

use std::sync::Arc;

use super::complaints::Complaints;
use super::messages;
use super::node::{Node, Value};
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::markup::Interpolated;
use crate::project::Localized;
use crate::source::At;

/// A text, or a map from languages to texts.
pub(super) fn localized(node: &Node, what: &str, complaints: &mut Complaints) -> At<Localized> {
    let scalar = |node: &Node, complaints: &mut Complaints| Some(node.scalar(what, complaints)?.value);
    At::new(in_languages(node, scalar, complaints), node.span)
}

/// A text in which parameters may stand, or a map from languages to such texts.
pub(super) fn localized_line(node: &Node, what: &str, complaints: &mut Complaints) -> Localized<Interpolated> {
    let scalar = |node: &Node, complaints: &mut Complaints| Some(node.scalar_line(what, complaints)?.value);
    in_languages(node, scalar, complaints)
}

/// What `read` gives for a text, or for each of a map from languages to texts.
fn in_languages<T>(
    node: &Node,
    read: impl Fn(&Node, &mut Complaints) -> Option<T>,
    complaints: &mut Complaints,
) -> Localized<T> {
    let mut all = Localized::default();
    match &node.value {
        Value::Map(entries) => {
            for (language, text) in entries {
                all.by_language.extend(read(text, complaints).map(|text| (language.value.as_str().into(), text)));
            }
        }
        _ => all.plain = read(node, complaints),
    }
    all
}

/// The list of texts under a key.
pub(super) fn texts(node: Option<Node>, what: &str, complaints: &mut Complaints) -> Vec<At<Arc<str>>> {
    let texts = node.map(|node| node.texts(what, complaints)).unwrap_or_default();
    texts.into_iter().map(|text| At::new(text.value.as_str().into(), text.span)).collect()
}

/// The entries of a map under a key.
pub(super) fn entries(node: Option<Node>, what: &str, complaints: &mut Complaints) -> Vec<(At<String>, Node)> {
    node.map(|node| node.map(what, complaints).rest()).unwrap_or_default()
}

/// The value that goes with one of some words.
pub(super) fn word<T: Copy>(
    node: Option<Node>,
    what: &str,
    words: &[(&'static str, T)],
    complaints: &mut Complaints,
) -> Option<T> {
    let text = node?.scalar(what, complaints)?;
    let found = words.iter().find(|(word, _)| *word == text.value).map(|(_, value)| *value);
    if found.is_none() {
        let near = nearest(&text.value, words.iter().map(|(word, _)| *word));
        let all = either(words.iter().map(|(word, _)| *word));
        let complaint = Diagnostic::new(Code::WrongType, text.span, messages::no_such_word(what, all, &text.value));
        complaints.push(complaint.hint(near));
    }
    found
}

/// Words in backticks, with `or` between them.
pub(super) fn either<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    words.into_iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" or ")
}
