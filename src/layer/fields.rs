//! Front matter: the declared fields, laid layer over layer.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::messages as say;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::draft::{FieldValue, FrontMatter, Lock};
use crate::project::{FieldDeclaration, FieldType, Project};
use crate::source::{At, Span};

/// The values of declared fields, by name.
type Values = BTreeMap<Arc<str>, FieldValue>;

/// A layer whose fields are being laid over those of the layers below.
pub(super) struct Fields<'a> {
    pub(super) project: &'a Project,
    /// Whether the module is the layer's own, so that no lock holds it.
    pub(super) owns: bool,
    pub(super) complaints: &'a mut Vec<Diagnostic>,
}

impl<'a> Fields<'a> {
    /// Lays the fields of a file over the values below.
    pub(super) fn lay(&mut self, front: &FrontMatter, values: &mut Values) {
        for (key, value) in &front.fields {
            let Some(declaration) = self.declaration(&key.value) else { continue };
            let done = match declaration.lock {
                Some(Lock::AddOnly) if values.contains_key(key.value.as_str()) && !self.owns => {
                    Err(Diagnostic::new(Code::AddOnlyField, key.span, say::field_add_only(&key.value))
                        .hint(say::add_to_field(&key.value)))
                }
                lock => self.unlocked(lock, &key.value, key.span).and_then(|()| set(values, declaration, key, value)),
            };
            self.complaints.extend(done.err());
        }
        for (key, value) in &front.add {
            let Some(declaration) = self.declaration(&key.value) else { continue };
            let may = self.unlocked(declaration.lock, &key.value, key.span);
            self.complaints.extend(may.and_then(|()| add(values, declaration, key, value)).err());
        }
        for (key, items) in &front.remove {
            let Some(declaration) = self.declaration(&key.value) else { continue };
            if declaration.lock.is_some() && !self.owns {
                let message = say::field_kept(&key.value);
                self.complaints.push(Diagnostic::new(Code::AddOnlyField, key.span, message));
                continue;
            }
            self.remove(values, key, items);
        }
    }

    fn declaration(&self, name: &str) -> Option<&'a FieldDeclaration> {
        let fields = &self.project.programme.fields;
        fields.iter().find(|(known, _)| **known == *name).map(|(_, declaration)| declaration)
    }

    /// # Errors
    ///
    /// The diagnostic, where the field is locked.
    fn unlocked(&self, lock: Option<Lock>, name: &str, span: Span) -> Result<(), Diagnostic> {
        match lock == Some(Lock::Locked) && !self.owns {
            true => Err(Diagnostic::new(Code::Locked, span, say::field_locked(name)).hint(say::take_line_away())),
            false => Ok(()),
        }
    }

    /// Takes items out of a field, or all of it where none is named.
    fn remove(&mut self, values: &mut Values, key: &At<String>, items: &[At<String>]) {
        let Some(there) = values.get_mut(key.value.as_str()) else {
            let near = nearest(&key.value, values.keys().map(|known| &**known));
            let found = Diagnostic::new(Code::RemoveAbsent, key.span, say::field_not_set(&key.value));
            self.complaints.push(found.hint(near).hint(say::take_line_away()));
            return;
        };
        if items.is_empty() {
            values.remove(key.value.as_str());
            return;
        }
        for item in items {
            let gone = match there {
                FieldValue::List(list) => take(list, |known| known.value.plain() == item.value),
                FieldValue::Map(map) => take(map, |(known, _)| known.value == item.value),
                FieldValue::Text(_) => false,
            };
            if !gone {
                let known: Vec<&str> = match there {
                    FieldValue::List(list) => list.iter().map(|known| known.value.plain()).collect(),
                    FieldValue::Map(map) => map.iter().map(|(known, _)| known.value.as_str()).collect(),
                    FieldValue::Text(_) => Vec::new(),
                };
                let found =
                    Diagnostic::new(Code::RemoveAbsent, item.span, say::no_item_to_remove(&key.value, &item.value));
                self.complaints.push(found.hint(nearest(&item.value, known)).hint(say::take_item_out_of_line()));
            }
        }
    }
}

/// A plain key sets the value: maps merge by key, everything else is replaced.
fn set(
    values: &mut Values,
    declaration: &FieldDeclaration,
    key: &At<String>,
    value: &At<FieldValue>,
) -> Result<(), Diagnostic> {
    let name = &key.value;
    let wrong = |message| Err(Diagnostic::new(Code::WrongType, value.span, message));
    match (declaration.kind, &value.value) {
        (FieldType::Text, FieldValue::Text(_))
        | (FieldType::List, FieldValue::List(_))
        | (FieldType::Map, FieldValue::Map(_)) => {}
        (FieldType::Text, _) => return wrong(say::field_must_be_text(name)),
        (FieldType::List, _) => return wrong(say::field_must_be_list(name)),
        (FieldType::Map, _) => return wrong(say::field_must_be_map(name)),
    }
    match (values.get_mut(name.as_str()), &value.value) {
        (Some(FieldValue::Map(there)), FieldValue::Map(new)) => {
            for (name, text) in new {
                match there.iter_mut().find(|(known, _)| known.value == name.value) {
                    Some((_, old)) => old.clone_from(text),
                    None => there.push((name.clone(), text.clone())),
                }
            }
        }
        _ => {
            values.insert(name.as_str().into(), value.value.clone());
        }
    }
    Ok(())
}

/// `add:` puts items at the end of a list, those that it does not hold.
fn add(
    values: &mut Values,
    declaration: &FieldDeclaration,
    key: &At<String>,
    value: &At<FieldValue>,
) -> Result<(), Diagnostic> {
    let name = &key.value;
    let FieldValue::List(new) = &value.value else {
        let found = Diagnostic::new(Code::WrongType, value.span, say::add_takes_lists());
        return Err(found.hint(say::add_to_field(name)));
    };
    if declaration.kind != FieldType::List {
        let found = Diagnostic::new(Code::WrongType, key.span, say::field_is_no_list(name));
        return Err(found.hint(say::set_field(name)));
    }
    let there = values.entry(name.as_str().into()).or_insert_with(|| FieldValue::List(Vec::new()));
    if let FieldValue::List(items) = there {
        for item in new {
            if !items.iter().any(|known| known.value == item.value) {
                items.push(item.clone());
            }
        }
    }
    Ok(())
}

/// Takes the first item that `is_it` knows; says whether there was one.
fn take<T>(list: &mut Vec<T>, is_it: impl Fn(&T) -> bool) -> bool {
    let at = list.iter().position(is_it);
    if let Some(at) = at {
        list.remove(at);
    }
    at.is_some()
}
