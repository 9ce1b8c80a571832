//! What `lagvis.yaml` declares: parameters that texts insert, and fields of front matter.
//!
//! The values that layers set are compared with the declarations here, and so are the parameters in texts. Which value an edition has is
//! decided in `layer::values`.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::either::either;
use super::html::Trust;
use super::messages;
use super::node::Node;
use crate::address::written_web;
use crate::diagnostic::{Complaints, Diagnostic, nearest};
use crate::draft::Lock;
use crate::markup::{Interpolated, Parameter};
use crate::project::{Date, FieldDeclaration, FieldType, Localized, ParameterDeclaration, ParameterType};
use crate::source::Span;

/// The declared parameters, by name.
type Declarations = BTreeMap<Arc<str>, ParameterDeclaration>;

/// Reads the declaration of a parameter; `kinds` are the kinds of layer.
pub(super) fn parameter(node: Node<'_>, kinds: &[Arc<str>]) -> ParameterDeclaration {
    const TYPES: [(&str, ParameterType); 6] = [
        ("text", ParameterType::Text),
        ("choice", ParameterType::Choice),
        ("email", ParameterType::Email),
        ("url", ParameterType::Url),
        ("number", ParameterType::Number),
        ("date", ParameterType::Date),
    ];
    let [kind, of, default, required, label, policy, foot] =
        node.fields(["type", "of", "default", "required", "label", "policy", "foot"]);
    let required = required.text();
    let mut declaration = ParameterDeclaration {
        kind: kind.word(&TYPES).unwrap_or(ParameterType::Text),
        of: of.texts().into_iter().map(|word| word.value).collect(),
        default: None,
        required: required.as_ref().map(|kind| kind.value.as_str().into()),
        label: named(label, node.name),
        lock: lock(policy),
        foot: foot.is_true(),
        span: node.key,
    };
    if foot.is_there() && declaration.kind != ParameterType::Url {
        node.complain(messages::foot_without_url(foot.span()));
    }
    if let Some(required) = required.filter(|required| !kinds.iter().any(|kind| **kind == *required.value)) {
        node.complain(messages::no_kind(required.span, &required.value).near(&required.value, kinds));
    }
    if let Some(text) = default.localized_line() {
        check_value(node.name, default, &declaration, text.texts().map(Interpolated::plain));
        declaration.default = Some(text);
    }
    declaration
}

/// Reads the declaration of a field.
pub(super) fn field(node: Node<'_>) -> FieldDeclaration {
    const TYPES: [(&str, FieldType); 3] =
        [("text", FieldType::Text), ("list", FieldType::List), ("map", FieldType::Map)];
    let [kind, label, policy] = node.fields(["type", "label", "policy"]);
    FieldDeclaration {
        kind: kind.word(&TYPES).unwrap_or(FieldType::Text),
        label: named(label, node.name),
        lock: lock(policy),
    }
}

/// What something that is declared is called: its label, or its name.
fn named(label: Node<'_>, name: &str) -> Localized {
    label.localized().unwrap_or_else(|| Localized::plain(name.replace('_', " ")))
}

/// The lock that `policy:` gives; `open` is none.
fn lock(policy: Node<'_>) -> Option<Lock> {
    policy.word(&[("open", None), ("locked", Some(Lock::Locked)), ("add-only", Some(Lock::AddOnly))]).flatten()
}

/// Checks a value of YAML, its text in each language, against the declaration of its parameter.
pub(super) fn check_value<'a>(
    name: &str,
    value: Node<'_>,
    declaration: &ParameterDeclaration,
    texts: impl Iterator<Item = &'a str>,
) {
    unfit_texts(name, value.span(), declaration, texts).into_iter().for_each(|found| value.complain(found));
}

/// The diagnostics of the texts of a value, which stands at `span`, that do not fit the declaration of its parameter.
pub(crate) fn unfit_texts<'a>(
    name: &str,
    span: Span,
    declaration: &ParameterDeclaration,
    texts: impl Iterator<Item = &'a str>,
) -> Complaints {
    let mut found = Vec::new();
    for text in texts.map(str::trim) {
        if text.is_empty() && declaration.required.is_some() {
            found.push(messages::not_filled_in(span, name));
            continue;
        }
        let words = || declaration.of.iter().map(|word| &**word);
        let wanted = match declaration.kind {
            ParameterType::Text => continue,
            ParameterType::Choice if words().any(|word| word == text) => continue,
            ParameterType::Choice => {
                let wrong = messages::wrong_choice(span, name, text, either(words()));
                found.push(wrong.hint(nearest(text, words())));
                continue;
            }
            ParameterType::Email if is_email(text) => continue,
            ParameterType::Email => "email",
            // a parameter in a default is a word in it
            ParameterType::Url if written_web(&text.replace(['{', '}'], "")).is_some() => continue,
            ParameterType::Url => "url",
            ParameterType::Number if text.parse::<i64>().is_ok() => continue,
            ParameterType::Number => "number",
            ParameterType::Date if Date::parse(text).is_some() => continue,
            ParameterType::Date => "date",
        };
        found.push(messages::wrong_value(span, name, text, wanted));
    }
    found
}

/// The diagnostics of defaults that count from parameters which are not declared, or which are themselves counted.
pub(super) fn faulty_defaults(parameters: &Declarations) -> Complaints {
    let used = |declaration: &ParameterDeclaration| {
        let default = declaration.default.iter().filter(|_| declaration.kind.inserts());
        default.flat_map(Localized::texts).flat_map(Interpolated::parameters).cloned().collect::<Vec<_>>()
    };
    let mut found = Vec::new();
    for (name, declaration) in parameters {
        for Parameter { name: inserted, .. } in used(declaration) {
            let span = declaration.span;
            found.extend(match parameters.get(&inserted) {
                None => {
                    Some(messages::default_inserts_undeclared(span, name, &inserted).near(&inserted, parameters.keys()))
                }
                Some(other) if !used(other).is_empty() => {
                    Some(messages::default_inserts_derived(span, name, &inserted))
                }
                Some(_) => None,
            });
        }
    }
    found
}

/// The diagnostic of a parameter in a text that is not declared, or that cannot be counted from, if so.
pub(crate) fn misuse(parameters: &Declarations, used: &Parameter, trust: Trust) -> Option<Diagnostic> {
    let Some(declaration) = parameters.get(&used.name) else {
        return Some(undeclared(parameters, &used.name, used.span, trust));
    };
    (used.add != 0 && declaration.kind != ParameterType::Number).then(|| messages::not_countable(used.span, &used.name))
}

/// The diagnostic of a name that no parameter has. What the course may do about it, a layer may not.
pub(super) fn undeclared(parameters: &Declarations, name: &str, span: Span, trust: Trust) -> Diagnostic {
    let way = if trust == Trust::Layer { messages::use_declared() } else { messages::declare_it() };
    messages::undeclared_parameter(span, name).near(name, parameters.keys()).hint(way)
}

/// Whether a text is an address of mail: one `@`, a host with a full stop, and none of the signs that would mean something in a link.
/// RFC 5322 has more forms, such as names in quotation marks; these are refused.
fn is_email(text: &str) -> bool {
    let allowed = |c: char| !c.is_whitespace() && !"<>\"'()[]{}?&:;,".contains(c);
    text.chars().all(allowed)
        && text
            .split_once('@')
            .is_some_and(|(user, host)| !user.is_empty() && host.contains('.') && !host.contains('@'))
}
