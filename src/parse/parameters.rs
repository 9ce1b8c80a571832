//! What `lagvis.yaml` declares: parameters that texts insert, and fields of front matter.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::inline::pieces;
use super::programme::{localized, texts, word};
use super::yaml::{Complaints, Node};
use crate::diagnostic::{Code, Diagnostic, did_you_mean};
use crate::draft::Lock;
use crate::markup::AddressPiece;
use crate::project::{Date, FieldDeclaration, FieldType, Localized, ParameterDeclaration, ParameterType};
use crate::source::At;

/// The words for a policy.
const POLICIES: [(&str, Option<Lock>); 3] =
    [("open", None), ("locked", Some(Lock::Locked)), ("add-only", Some(Lock::AddOnly))];

/// Reads the declaration of a parameter; `kinds` are the kinds of layer.
pub(crate) fn parameter(
    name: &At<String>,
    node: &Node,
    kinds: &[Arc<str>],
    complaints: &mut Complaints,
) -> Option<ParameterDeclaration> {
    const TYPES: [(&str, ParameterType); 6] = [
        ("text", ParameterType::Text),
        ("choice", ParameterType::Choice),
        ("email", ParameterType::Email),
        ("url", ParameterType::Url),
        ("number", ParameterType::Number),
        ("date", ParameterType::Date),
    ];
    let mut map = node.map(&name.value, complaints);
    let kind = word(map.take("type"), "type", &TYPES, complaints).unwrap_or(ParameterType::Text);
    let of = texts(map.take("of"), "of", complaints).into_iter().map(|word| word.value).collect::<Vec<_>>();
    let default = map.take("default").map(|node| localized(&node, "default", complaints));
    let required = map.take_text("required", complaints);
    let label = map.take("label").map(|node| localized(&node, "label", complaints).value);
    let lock = word(map.take("policy"), "policy", &POLICIES, complaints).flatten();
    let foot = map.take("foot");
    if let Some(node) = foot.as_ref().filter(|_| kind != ParameterType::Url) {
        let message = "only a parameter of `type: url` can be linked to from the foot of the page";
        complaints.push(Diagnostic::new(Code::WrongType, node.span, message));
    }
    let foot = word(foot, "foot", &[("true", true), ("false", false)], complaints).unwrap_or(false);
    map.finish(complaints);
    if let Some(required) = &required
        && !kinds.iter().any(|kind| **kind == required.value)
    {
        let near = did_you_mean(&required.value, kinds.iter().map(|kind| &**kind));
        let message = format!("there is no kind of layer `{}`{near}", required.value);
        complaints.push(Diagnostic::new(Code::Programme, required.span, message));
    }
    let declaration = ParameterDeclaration {
        kind,
        of,
        default: default.as_ref().map(|default| default.value.clone()),
        required: required.map(|kind| kind.value.as_str().into()),
        label: label.unwrap_or_else(|| Localized::plain(name.value.replace('_', " "))),
        lock,
        foot,
        span: name.span,
    };
    if let Some(default) = default {
        check_value(&name.value, &declaration, &default, complaints);
    }
    Some(declaration)
}

/// Complains of a value that its declaration does not allow.
pub(crate) fn check_value(
    name: &str,
    declaration: &ParameterDeclaration,
    value: &At<Localized>,
    complaints: &mut Complaints,
) {
    for text in value.value.plain.iter().chain(value.value.by_language.values()) {
        let text = text.trim();
        if text.is_empty() && declaration.required.is_some() {
            let message = format!("`{name}` is not filled in yet; the pages say so in its place");
            complaints.push(Diagnostic::new(Code::NotFilledIn, value.span, message));
            continue;
        }
        let wanted = match declaration.kind {
            ParameterType::Text => continue,
            ParameterType::Choice if declaration.of.iter().any(|word| **word == *text) => continue,
            ParameterType::Choice => {
                let words = declaration.of.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" or ");
                format!("{words}{}", did_you_mean(text, declaration.of.iter().map(|word| &**word)))
            }
            ParameterType::Email if is_email(text) => continue,
            ParameterType::Email => "an e-mail address".into(),
            ParameterType::Url if text.starts_with("https://") || text.starts_with("http://") => continue,
            ParameterType::Url => "an address that begins with `https://`".into(),
            ParameterType::Number if text.parse::<i64>().is_ok() => continue,
            ParameterType::Number => "a whole number".into(),
            ParameterType::Date if Date::parse(text).is_some() => continue,
            ParameterType::Date => "a date such as `2027-09-13`".into(),
        };
        let message = format!("`{name}` cannot be `{text}`: it must be {wanted}");
        complaints.push(Diagnostic::new(Code::WrongType, value.span, message));
    }
}

/// Complains of a default that counts from what is not declared, or from what is itself counted.
pub(crate) fn check_defaults(parameters: &BTreeMap<Arc<str>, ParameterDeclaration>, complaints: &mut Complaints) {
    let is_derived = |declaration: &ParameterDeclaration| {
        let default = declaration.default.as_ref().filter(|_| declaration.kind == ParameterType::Text);
        default.is_some_and(|default| default.texts().any(|text| text.contains("{{")))
    };
    for (name, declaration) in parameters.iter().filter(|(_, declaration)| is_derived(declaration)) {
        let texts = declaration.default.iter().flat_map(Localized::texts);
        for piece in texts.flat_map(|text| pieces(text, declaration.span)) {
            let AddressPiece::Parameter(used) = piece else { continue };
            let message = match parameters.get(&used.name) {
                None => format!(
                    "the default of `{name}` inserts `{}`, which is not declared{}",
                    used.name,
                    did_you_mean(&used.name, parameters.keys().map(|known| &**known))
                ),
                Some(other) if is_derived(other) => {
                    format!(
                        "the default of `{name}` inserts `{}`, whose own default inserts others; write it out",
                        used.name
                    )
                }
                Some(_) => continue,
            };
            complaints.push(Diagnostic::new(Code::UndeclaredParameter, declaration.span, message));
        }
    }
}

fn is_email(text: &str) -> bool {
    let allowed = |c: char| !c.is_whitespace() && !"<>\"'()[]{}?&:;,".contains(c);
    text.chars().all(allowed)
        && text
            .split_once('@')
            .is_some_and(|(user, host)| !user.is_empty() && host.contains('.') && !host.contains('@'))
}

/// Reads the declaration of a field.
pub(crate) fn field(name: &At<String>, node: &Node, complaints: &mut Complaints) -> FieldDeclaration {
    const TYPES: [(&str, FieldType); 3] =
        [("text", FieldType::Text), ("list", FieldType::List), ("map", FieldType::Map)];
    let mut map = node.map(&name.value, complaints);
    let declaration = FieldDeclaration {
        kind: word(map.take("type"), "type", &TYPES, complaints).unwrap_or(FieldType::Text),
        label: map
            .take("label")
            .map(|node| localized(&node, "label", complaints).value)
            .unwrap_or_else(|| Localized::plain(name.value.replace('_', " "))),
        lock: word(map.take("policy"), "policy", &POLICIES, complaints).flatten(),
    };
    map.finish(complaints);
    declaration
}
