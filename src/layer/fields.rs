//! Front matter: the declared fields, laid layer over layer.
//!
//! Only the file in a layer's main language sets fields. `title`, `summary` and `minutes` are no declared fields: they are looked up
//! when an edition is resolved. A change that is refused is reported, and leaves the value below as it was.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::composer::Composer;
use super::messages as say;
use crate::diagnostic::{Complaints, Diagnostic};
use crate::draft::{FieldValue, FrontMatter, Lock};
use crate::markup::Interpolated;
use crate::parse::listed;
use crate::project::{FieldDeclaration, FieldType};
use crate::records::{FRONT, FileRecords};
use crate::source::At;

/// The values of declared fields, by name.
type FieldValues = BTreeMap<Arc<str>, FieldValue>;

impl Composer<'_> {
    /// Lays the fields of a file over the values below; `owns` says that the module is the layer's own, so that no lock holds it.
    /// `records` are those of the file. Plain keys come first, then `add:`, then `remove:`.
    pub(super) fn lay_fields(
        &mut self,
        front: &FrontMatter,
        owns: bool,
        records: Option<&FileRecords>,
        values: &mut FieldValues,
    ) {
        let was_there = |key: &str| records.is_some_and(|records| records.base.contains_key(&format!("{FRONT}{key}")));
        let declared = |key: &At<String>| {
            let field = self.project.programme.field(&key.value)?;
            Some((field, field.lock.filter(|_| !owns)))
        };
        for (key, value) in &front.fields {
            let done = match declared(key) {
                Some((field, Some(Lock::AddOnly))) if values.contains_key(key.value.as_str()) => {
                    Err(match field.kind {
                        FieldType::List => say::field_add_only(key.span, &key.value),
                        _ => say::field_is_set(key.span, &key.value),
                    })
                }
                Some((_, Some(Lock::Locked))) => Err(say::field_locked(key.span, &key.value)),
                Some((field, _)) => set(values, field, key, value),
                None => Ok(()),
            };
            self.complaints.extend(done.err());
        }
        for (key, value) in &front.add {
            let done = match declared(key) {
                Some((_, Some(Lock::Locked))) => Err(say::field_locked(key.span, &key.value)),
                Some((field, _)) => add(values, field, key, value),
                None => Ok(()),
            };
            self.complaints.extend(done.err());
        }
        for (key, items) in &front.remove {
            match declared(key) {
                Some((_, Some(_))) => self.complaints.push(say::field_kept(key.span, &key.value)),
                Some((_, None)) => remove(values, key, items, &was_there, &mut self.complaints),
                None => {}
            }
        }
    }
}

/// A plain key sets the value: maps merge by key, everything else is replaced.
fn set(
    values: &mut FieldValues,
    field: &FieldDeclaration,
    key: &At<String>,
    value: &At<FieldValue>,
) -> Result<(), Diagnostic> {
    let name = &key.value;
    let (fits, what) = match field.kind {
        FieldType::Text => (matches!(value.value, FieldValue::Text(_)), "text"),
        FieldType::List => (matches!(value.value, FieldValue::List(_)), "list"),
        FieldType::Map => (matches!(value.value, FieldValue::Map(_)), "map"),
    };
    if !fits {
        let list = if let FieldValue::Text(text) = &value.value { listed(text.plain()) } else { None };
        let list = list.filter(|_| field.kind == FieldType::List);
        return Err(match list {
            Some(list) => say::field_is_list(value.span, name, list),
            None => say::field_must_be(value.span, name, what),
        });
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
        _ => drop(values.insert(name.as_str().into(), value.value.clone())),
    }
    Ok(())
}

/// `add:` puts items at the end of a list, those that it does not hold.
fn add(
    values: &mut FieldValues,
    field: &FieldDeclaration,
    key: &At<String>,
    value: &At<FieldValue>,
) -> Result<(), Diagnostic> {
    let name = &key.value;
    if field.kind != FieldType::List {
        return Err(say::field_is_no_list(key.span, name));
    }
    let FieldValue::List(new) = &value.value else {
        return Err(say::add_takes_lists(value.span, name));
    };
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

/// `remove:` takes items out of a field, or all of it where none is named. `was_there` says of a field, or of a key of a map, that it was
/// there when that was recorded.
fn remove(
    values: &mut FieldValues,
    key: &At<String>,
    items: &[At<Interpolated>],
    was_there: &dyn Fn(&str) -> bool,
    complaints: &mut Complaints,
) {
    let gone = |span, name: &str| was_there(name).then(|| say::field_gone_already(span, name));
    let is_gone = |item: &At<Interpolated>| gone(item.span, &format!("{}.{}", key.value, item.value.plain()));
    let Some(there) = values.get_mut(key.value.as_str()) else {
        let gone: Vec<_> = gone(key.span, &key.value).into_iter().chain(items.iter().filter_map(is_gone)).collect();
        if !gone.is_empty() {
            return complaints.extend(gone);
        }
        return complaints.push(say::field_not_set(key.span, &key.value).near(&key.value, values.keys()));
    };
    for item in items {
        let name = item.value.plain();
        let known: Vec<&str> = match there {
            FieldValue::List(list) => list.iter().map(|known| known.value.plain()).collect(),
            FieldValue::Map(map) => map.iter().map(|(known, _)| known.value.as_str()).collect(),
            FieldValue::Text(_) => Vec::new(),
        };
        let Some(at) = known.iter().position(|known| *known == name) else {
            let absent = || say::no_item_to_remove(item.span, &key.value, name).near(name, known);
            complaints.push(is_gone(item).unwrap_or_else(absent));
            continue;
        };
        match there {
            FieldValue::List(list) => drop(list.remove(at)),
            FieldValue::Map(map) => drop(map.remove(at)),
            FieldValue::Text(_) => {}
        }
    }
    if items.is_empty() {
        values.remove(key.value.as_str());
    }
}
