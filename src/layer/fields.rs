//! Front matter: the declared fields, laid layer over layer.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, did_you_mean};
use crate::draft::{FieldValue, FrontMatter, Lock};
use crate::project::{FieldDeclaration, FieldType, Project};
use crate::source::{At, Span};

/// Lays a file's fields over those of the layers below.
pub(super) fn lay(
    fields: &mut BTreeMap<Arc<str>, FieldValue>,
    project: &Project,
    front: &FrontMatter,
    owns: bool,
    complaints: &mut Vec<Diagnostic>,
) {
    for (key, value) in &front.fields {
        let Some(declaration) = declaration(project, &key.value) else { continue };
        let exists = fields.contains_key(key.value.as_str());
        match declaration.lock {
            Some(Lock::AddOnly) if exists && !owns => {
                let message = format!("`{0}` can only be added to; write `add: {{{0}: […]}}`", key.value);
                complaints.push(Diagnostic::new(Code::AddOnlyField, key.span, message));
            }
            lock => match locked(lock, &key.value, key.span, owns) {
                Some(complaint) => complaints.push(complaint),
                None => set(fields, declaration, key, value, complaints),
            },
        }
    }
    for (key, value) in &front.add {
        let Some(declaration) = declaration(project, &key.value) else { continue };
        match locked(declaration.lock, &key.value, key.span, owns) {
            Some(complaint) => complaints.push(complaint),
            None => add(fields, declaration, key, value, complaints),
        }
    }
    for (key, items) in &front.remove {
        let Some(declaration) = declaration(project, &key.value) else { continue };
        if declaration.lock.is_some() && !owns {
            let message = format!("`{}` is kept by the programme, and nothing can be taken from it", key.value);
            complaints.push(Diagnostic::new(Code::AddOnlyField, key.span, message));
            continue;
        }
        remove(fields, key, items, complaints);
    }
}

fn declaration<'a>(project: &'a Project, name: &str) -> Option<&'a FieldDeclaration> {
    project.programme.fields.iter().find(|(known, _)| **known == *name).map(|(_, declaration)| declaration)
}

fn locked(lock: Option<Lock>, name: &str, span: Span, owns: bool) -> Option<Diagnostic> {
    (lock == Some(Lock::Locked) && !owns).then(|| {
        Diagnostic::new(
            Code::Locked,
            span,
            format!("the field `{name}` is locked by the programme; take the line away"),
        )
    })
}

/// A plain key sets the value: maps merge by key, everything else is replaced.
fn set(
    fields: &mut BTreeMap<Arc<str>, FieldValue>,
    declaration: &FieldDeclaration,
    key: &At<String>,
    value: &At<FieldValue>,
    complaints: &mut Vec<Diagnostic>,
) {
    if let Some(complaint) = wrong_type(declaration, key, value) {
        complaints.push(complaint);
        return;
    }
    match (fields.get_mut(key.value.as_str()), &value.value) {
        (Some(FieldValue::Map(there)), FieldValue::Map(new)) => {
            for (name, text) in new {
                match there.iter_mut().find(|(known, _)| known.value == name.value) {
                    Some((_, old)) => old.clone_from(text),
                    None => there.push((name.clone(), text.clone())),
                }
            }
        }
        _ => {
            fields.insert(key.value.as_str().into(), value.value.clone());
        }
    }
}

fn wrong_type(declaration: &FieldDeclaration, key: &At<String>, value: &At<FieldValue>) -> Option<Diagnostic> {
    let wanted = match (declaration.kind, &value.value) {
        (FieldType::Text, FieldValue::Text(_))
        | (FieldType::List, FieldValue::List(_))
        | (FieldType::Map, FieldValue::Map(_)) => return None,
        (FieldType::Text, _) => "a text",
        (FieldType::List, _) => "a list, such as `[a, b]`",
        (FieldType::Map, _) => "a map of `key: value`",
    };
    Some(Diagnostic::new(Code::WrongType, value.span, format!("`{}` must be {wanted}", key.value)))
}

fn add(
    fields: &mut BTreeMap<Arc<str>, FieldValue>,
    declaration: &FieldDeclaration,
    key: &At<String>,
    value: &At<FieldValue>,
    complaints: &mut Vec<Diagnostic>,
) {
    let FieldValue::List(new) = &value.value else {
        let message = format!("`add` takes lists of items; write `add: {{{}: […]}}`", key.value);
        complaints.push(Diagnostic::new(Code::WrongType, value.span, message));
        return;
    };
    if declaration.kind != FieldType::List {
        let message = format!("`{}` is no list; set it with a plain `{}: …`", key.value, key.value);
        complaints.push(Diagnostic::new(Code::WrongType, key.span, message));
        return;
    }
    let there = fields.entry(key.value.as_str().into()).or_insert_with(|| FieldValue::List(Vec::new()));
    if let FieldValue::List(items) = there {
        for item in new {
            if !items.iter().any(|known| known.value == item.value) {
                items.push(item.clone());
            }
        }
    }
}

fn remove(
    fields: &mut BTreeMap<Arc<str>, FieldValue>,
    key: &At<String>,
    items: &[At<String>],
    complaints: &mut Vec<Diagnostic>,
) {
    let Some(there) = fields.get_mut(key.value.as_str()) else {
        let near = did_you_mean(&key.value, fields.keys().map(|known| &**known));
        let message = format!("`{}` is not set below, so it cannot be removed{near}; take the line away", key.value);
        complaints.push(Diagnostic::new(Code::RemoveAbsent, key.span, message));
        return;
    };
    if items.is_empty() {
        fields.remove(key.value.as_str());
        return;
    }
    for item in items {
        let gone = match there {
            FieldValue::List(list) => take(list, |known| known.value == item.value),
            FieldValue::Map(map) => take(map, |(known, _)| known.value == item.value),
            FieldValue::Text(_) => false,
        };
        if !gone {
            let known: Vec<&str> = match there {
                FieldValue::List(list) => list.iter().map(|known| known.value.as_str()).collect(),
                FieldValue::Map(map) => map.iter().map(|(known, _)| known.value.as_str()).collect(),
                FieldValue::Text(_) => Vec::new(),
            };
            let near = did_you_mean(&item.value, known);
            let message =
                format!("`{}` has no item `{}` to remove{near}; take it out of the line", key.value, item.value);
            complaints.push(Diagnostic::new(Code::RemoveAbsent, item.span, message));
        }
    }
}

/// Takes the first item that `is_it` knows; says whether there was one.
fn take<T>(list: &mut Vec<T>, is_it: impl Fn(&T) -> bool) -> bool {
    let at = list.iter().position(is_it);
    if let Some(at) = at {
        list.remove(at);
    }
    at.is_some()
}
