//! What `lagvis.yaml` declares: parameters that texts insert, and fields of front matter.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::complaints::Complaints;
use super::decode::{either, localized, localized_line, texts, word};
use super::messages;
use super::node::Node;
use crate::address::written_web;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::draft::Lock;
use crate::markup::{Interpolated, Parameter};
use crate::project::{Date, FieldDeclaration, FieldType, Localized, ParameterDeclaration, ParameterType};
use crate::source::{At, Span};

/// The declared parameters, by name.
type Declarations = BTreeMap<Arc<str>, ParameterDeclaration>;

/// The words for a policy.
const POLICIES: [(&str, Option<Lock>); 3] =
    [("open", None), ("locked", Some(Lock::Locked)), ("add-only", Some(Lock::AddOnly))];

/// Reads the declaration of a parameter; `kinds` are the kinds of layer.
pub(super) fn parameter(
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
    let default = map.take("default");
    let required = map.take_text("required", complaints);
    let label = map.take("label").map(|node| localized(&node, "label", complaints).value);
    let lock = word(map.take("policy"), "policy", &POLICIES, complaints).flatten();
    let foot = map.take("foot");
    if let Some(node) = foot.as_ref().filter(|_| kind != ParameterType::Url) {
        complaints.push(Diagnostic::new(Code::WrongType, node.span, messages::foot_without_url()));
    }
    let foot = word(foot, "foot", &[("true", true), ("false", false)], complaints).unwrap_or(false);
    map.finish(complaints);
    if let Some(required) = &required
        && !kinds.iter().any(|kind| **kind == required.value)
    {
        let near = nearest(&required.value, kinds.iter().map(|kind| &**kind));
        let complaint = Diagnostic::new(Code::Programme, required.span, messages::no_kind(&required.value));
        complaints.push(complaint.hint(near));
    }
    let mut declaration = ParameterDeclaration {
        kind,
        of,
        default: None,
        required: required.map(|kind| kind.value.as_str().into()),
        label: label.unwrap_or_else(|| Localized::plain(name.value.replace('_', " "))),
        lock,
        foot,
        span: name.span,
    };
    if let Some(node) = default {
        let default = localized_line(&node, "default", complaints);
        let texts = default.texts().map(Interpolated::plain);
        check_value(&name.value, &declaration, (texts, node.span), complaints);
        declaration.default = Some(default);
    }
    Some(declaration)
}

/// Checks a value, its text in each language and where it stands, against the declaration of its parameter.
pub(super) fn check_value<'a>(
    name: &str,
    declaration: &ParameterDeclaration,
    (texts, span): (impl Iterator<Item = &'a str>, Span),
    complaints: &mut Complaints,
) {
    for text in texts.map(str::trim) {
        if text.is_empty() && declaration.required.is_some() {
            let complaint = Diagnostic::new(Code::NotFilledIn, span, messages::not_filled_in(name));
            complaints.push(complaint.hint(messages::pages_say_so()));
            continue;
        }
        let words = || declaration.of.iter().map(|word| &**word);
        let wanted = match declaration.kind {
            ParameterType::Text => continue,
            ParameterType::Choice if words().any(|word| word == text) => continue,
            ParameterType::Choice => messages::wanted_choice(either(words())),
            ParameterType::Email if is_email(text) => continue,
            ParameterType::Email => messages::wanted_email(),
            // a parameter in a default is a word in it
            ParameterType::Url if written_web(&text.replace(['{', '}'], "")).is_some() => continue,
            ParameterType::Url => messages::wanted_url(),
            ParameterType::Number if text.parse::<i64>().is_ok() => continue,
            ParameterType::Number => messages::wanted_number(),
            ParameterType::Date if Date::parse(text).is_some() => continue,
            ParameterType::Date => messages::wanted_date(),
        };
        let near = nearest(text, words()).filter(|_| declaration.kind == ParameterType::Choice);
        let complaint = Diagnostic::new(Code::WrongType, span, messages::wrong_value(name, text, wanted));
        complaints.push(complaint.hint(near));
    }
}

/// Checks that defaults count from declared parameters, and from none that is itself counted.
pub(super) fn check_defaults(parameters: &Declarations, complaints: &mut Complaints) {
    let used = |declaration: &ParameterDeclaration| {
        let default = declaration.default.iter().filter(|_| declaration.kind.inserts());
        default.flat_map(Localized::texts).flat_map(Interpolated::parameters).cloned().collect::<Vec<_>>()
    };
    for (name, declaration) in parameters {
        for Parameter { name: inserted, .. } in used(declaration) {
            let of = |message| Diagnostic::new(Code::UndeclaredParameter, declaration.span, message);
            complaints.extend(match parameters.get(&inserted) {
                None => {
                    let near = nearest(&inserted, parameters.keys().map(|known| &**known));
                    Some(of(messages::default_inserts_undeclared(name, &inserted)).hint(near))
                }
                Some(other) if !used(other).is_empty() => {
                    Some(of(messages::default_inserts_derived(name, &inserted)).hint(messages::write_default_out()))
                }
                Some(_) => None,
            });
        }
    }
}

/// The diagnostic of a parameter in a text that is not declared, or that cannot be counted from, if so.
pub(crate) fn misuse(parameters: &Declarations, used: &Parameter) -> Option<Diagnostic> {
    let Some(declaration) = parameters.get(&used.name) else {
        return Some(undeclared(parameters, &used.name, used.span));
    };
    (used.add != 0 && declaration.kind != ParameterType::Number)
        .then(|| Diagnostic::new(Code::UndeclaredParameter, used.span, messages::not_countable(&used.name)))
}

/// The diagnostic of a name that no parameter has.
pub(crate) fn undeclared(parameters: &Declarations, name: &str, span: Span) -> Diagnostic {
    let near = nearest(name, parameters.keys().map(|known| &**known));
    let complaint = Diagnostic::new(Code::UndeclaredParameter, span, messages::undeclared_parameter(name));
    complaint.hint(messages::declare_parameter()).hint(near)
}

fn is_email(text: &str) -> bool {
    let allowed = |c: char| !c.is_whitespace() && !"<>\"'()[]{}?&:;,".contains(c);
    text.chars().all(allowed)
        && text
            .split_once('@')
            .is_some_and(|(user, host)| !user.is_empty() && host.contains('.') && !host.contains('@'))
}

/// Reads the declaration of a field.
pub(super) fn field(name: &At<String>, node: &Node, complaints: &mut Complaints) -> FieldDeclaration {
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
