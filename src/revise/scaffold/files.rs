//! What the files of new layers are made of: comments in the language of those who edit them, values, and examples.

use super::messages as words;
use crate::markup::Interpolated;
use crate::message::{Catalogue, Locale, Message};
use crate::project::{Kommune, Project};

/// The kind of layer that the register has one of for each line.
pub const KOMMUNE: &str = "kommune";
/// The kind of layer that it puts them in.
pub const FYLKE: &str = "fylke";
/// The kind of layer that is one course, as it is held.
pub const SAMLING: &str = "samling";

/// The parameter that the register can fill in.
pub(super) const NAME: &str = "kommune_navn";

/// A message in the language of a layer, or in the one that is spoken where lagvis does not speak that.
pub(super) fn said(language: &str, message: &Message) -> String {
    Catalogue::of(Locale::from_tag(language).unwrap_or_else(Locale::spoken)).text(message)
}

/// Whose values a new layer's file has.
pub(super) struct Values<'a> {
    pub(super) project: &'a Project,
    /// The layer's kind.
    pub(super) kind: &'a str,
    /// What the register knows of it, if it is a kommune.
    pub(super) kommune: Option<&'a Kommune>,
    /// The layer's main language.
    pub(super) language: &'a str,
}

/// The lines of `values`: first what the layer must say, then what it may.
pub(super) fn values(of: &Values<'_>) -> String {
    let Values { project, kind, kommune, language } = of;
    let accepted = project.accepts(language);
    let mut lines: Vec<(String, String)> = Vec::new();
    let mut optional: Vec<(String, String)> = Vec::new();
    for (name, declaration) in &project.programme.parameters {
        let label = declaration.label.get(&accepted).map_or(&**name, String::as_str);
        let default =
            declaration.default.as_ref().and_then(|default| default.get(&accepted)).map_or("…", Interpolated::plain);
        let facts = kommune.iter().flat_map(|kommune| &kommune.values);
        let known = facts.filter(|(column, _)| *column == **name).map(|(_, text)| yaml(text)).next();
        if let Some(kommune) = kommune.filter(|_| **name == *NAME) {
            lines.insert(0, (format!("  {name}: {}", kommune.name), format!("# {label}")));
        } else if let Some(text) = known {
            lines.push((format!("  {name}: {text}"), format!("# {}", said(language, &words::from_register(label)))));
        } else if declaration.required.as_deref() == Some(kind) {
            lines.push((format!("  {name}: \"\""), format!("# {}", said(language, &words::to_fill_in(label)))));
        } else if declaration.required.is_none() && declaration.lock.is_none() {
            optional.push((format!("  # {name}: {}", yaml(default)), format!("# {label}")));
        }
    }
    lines.append(&mut optional);
    let width = lines.iter().map(|(line, _)| line.chars().count()).max().unwrap_or(0);
    let is_set = lines.iter().any(|(line, _)| !line.starts_with("  #"));
    let head = if is_set { "values:\n" } else { "# values:\n" };
    let lines = lines.iter().map(|(line, comment)| format!("{line:<width$}  {comment}\n"));
    std::iter::once(head.to_owned()).chain(lines).collect()
}

/// Lines that do nothing until somebody takes away the `#` before them, some of them with what they are for.
pub(super) fn examples<'a>(language: &str, lines: impl IntoIterator<Item = (&'a str, Option<Message>)>) -> String {
    let lines: Vec<_> = lines.into_iter().collect();
    let explained = lines.iter().filter(|(_, comment)| comment.is_some());
    let width = explained.map(|(line, _)| line.chars().count()).max().unwrap_or(0);
    let line = |(line, comment): &(&str, Option<Message>)| match comment {
        Some(comment) => format!("# {line:<width$}  # {}\n", said(language, comment)),
        None => format!("# {line}\n"),
    };
    lines.iter().map(line).collect()
}

/// A day, as an example.
const DAY: &str =
    "  - {day: 1, date: 2027-11-03, start: \"09:00\", lunch: \"11:30\", end: \"16:00\", modules: [velkommen]}";

/// What a kommune may say of itself, as examples.
pub(super) fn kommune_examples(language: &str) -> String {
    examples(
        language,
        [
            ("colors: {primary: \"#00575b\"}", Some(words::example_color())),
            ("logo: assets/kommunevapen.svg", Some(words::example_logo())),
            ("mark_local: true", Some(words::example_mark_local())),
            ("agenda:", Some(words::example_agenda())),
            (DAY, None),
        ],
    )
}

/// The days of a gathering, as an example.
pub(super) fn days(language: &str) -> String {
    examples(language, [("agenda:", Some(words::example_agenda())), (DAY, None)])
}

/// A text as YAML: in quotes where it begins or goes on in a way that means something.
fn yaml(text: &str) -> String {
    let plain = text.starts_with(|c: char| c.is_alphanumeric() || c == '…') && !text.contains([':', '#', '{', '"']);
    if plain { text.to_owned() } else { quoted(text) }
}

/// A text as YAML, in quotes.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
