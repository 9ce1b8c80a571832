//! The values of parameters: the highest layer that sets one, else the default, else a slot or nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::chain::rank;
use super::composed::Composed;
use crate::diagnostic::{Code, Diagnostic};
use crate::edition::Value;
use crate::markup::AddressPiece;
use crate::parse::pieces;
use crate::project::{Language, ParameterDeclaration, Project};
use crate::source::{FileId, Span};

/// Every declared parameter that has a value or a slot in this chain.
pub(super) fn resolve(project: &Project, composed: &Composed, accepted: &[Language]) -> BTreeMap<Arc<str>, Value> {
    let parameters = project.programme.parameters.iter();
    let written: BTreeMap<Arc<str>, Value> = parameters
        .filter_map(|(name, declaration)| Some((name.clone(), value(project, composed, accepted, name, declaration)?)))
        .collect();
    let derived = |value: &&Value| value.layer.is_none() && !value.slot && value.text.contains("{{");
    let counted: Vec<(Arc<str>, String)> = written
        .iter()
        .filter(|(_, value)| derived(value))
        .map(|(name, value)| (name.clone(), insert(&value.text, &written)))
        .collect();
    let mut values = written;
    for (name, text) in counted {
        values.entry(name).and_modify(|value| value.text = text);
    }
    values
}

/// The text of a default, with the values that it inserts.
fn insert(text: &str, values: &BTreeMap<Arc<str>, Value>) -> String {
    let nowhere = Span::new(FileId(0), 0, 0);
    let pieces = pieces(text, nowhere).into_iter();
    pieces
        .map(|piece| match piece {
            AddressPiece::Text(text) => text,
            AddressPiece::Parameter(parameter) => {
                values.get(&parameter.name).map_or(String::new(), |value| value.plus(parameter.add).into_owned())
            }
        })
        .collect()
}

fn value(
    project: &Project,
    composed: &Composed,
    accepted: &[Language],
    name: &str,
    declaration: &ParameterDeclaration,
) -> Option<Value> {
    let label = declaration.label.get(accepted).unwrap_or(name).to_owned();
    for (place, layer) in composed.chain.iter().enumerate().rev() {
        let set = project.layers[*layer].values.iter().find(|(known, _)| *known.value == *name);
        if let Some(text) = set.and_then(|(_, value)| value.value.get(accepted)) {
            if text.trim().is_empty() && declaration.required.is_some() {
                return Some(Value { text: label.clone(), label, slot: true, layer: Some(place) });
            }
            return Some(Value { text: text.to_owned(), label, slot: false, layer: Some(place) });
        }
    }
    if let Some(text) = declaration.default.as_ref().and_then(|default| default.get(accepted)) {
        return Some(Value { text: text.to_owned(), label, slot: false, layer: None });
    }
    let required = declaration.required.as_ref()?;
    let reached = composed.chain.last().and_then(|top| rank(project, *top));
    let asked = project.programme.kinds.iter().position(|kind| kind == required);
    let is_nobodys = composed.chain.last().is_some_and(|top| project.layers[*top].is_in_register_only);
    (is_nobodys || reached < asked).then(|| Value { text: label.clone(), label, slot: true, layer: None })
}

/// Complains of a layer that sets what the programme has locked.
pub(super) fn check_locks(project: &Project, layer: usize, complaints: &mut Vec<Diagnostic>) {
    for (name, _) in &project.layers[layer].values {
        let declaration = project.programme.parameters.get(name.value.as_str());
        if let Some(declaration) = declaration.filter(|declaration| declaration.lock.is_some()) {
            let message = format!("the parameter `{}` is locked by the programme; take the line away", name.value);
            let complaint = Diagnostic::new(Code::Locked, name.span, message);
            complaints.push(complaint.note(declaration.span, "locked here"));
        }
    }
}
