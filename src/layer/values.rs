//! The values of parameters: the highest layer that sets one, else the default, else a slot or nothing.
//!
//! A default may insert other parameters, but none whose own default inserts some (`parse::parameters` reports that), so that one round
//! of filling in is enough.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::chain::Chain;
use crate::edition::{Value, fill};
use crate::project::{Language, ParameterDeclaration, Project};

/// Every declared parameter that has a value or a slot in this chain.
pub(crate) fn resolve(project: &Project, chain: &Chain, accepted: &[Language]) -> BTreeMap<Arc<str>, Value> {
    let parameters = project.programme.parameters.iter();
    let written: BTreeMap<Arc<str>, Value> = parameters
        .filter_map(|(name, declaration)| Some((name.clone(), value(project, chain, accepted, name, declaration)?)))
        .collect();
    let derived = written.iter().filter(|(_, value)| value.layer.is_none() && !value.slot);
    let counted: Vec<(Arc<str>, String)> = derived
        .filter_map(|(name, _)| {
            let declaration = &project.programme.parameters[name];
            let default = declaration.default.as_ref().filter(|_| declaration.kind.inserts())?;
            Some((name.clone(), fill(&written, default.get(accepted)?)))
        })
        .collect();
    let mut values = written;
    for (name, text) in counted {
        values.entry(name).and_modify(|value| value.text = text);
    }
    values
}

/// The value of one parameter for readers who accept these languages: the first text in one of them, from the highest layer down, then
/// the default. A required parameter is a slot where that text is blank; without any text it is one only where the chain has no layer
/// that must set it, or ends in a kommune without a folder. Elsewhere it has no value, which is an error where it is used (E20).
fn value(
    project: &Project,
    chain: &Chain,
    accepted: &[Language],
    name: &str,
    declaration: &ParameterDeclaration,
) -> Option<Value> {
    let label = declaration.label.get(accepted).map_or(name, String::as_str).to_owned();
    for (place, layer) in chain.depths().rev() {
        let set = project.layer(layer).values.iter().find(|(known, _)| *known.value == *name);
        if let Some(text) = set.and_then(|(_, value)| value.value.get(accepted)) {
            if text.trim().is_empty() && declaration.required.is_some() {
                return Some(Value { text: label.clone(), label, slot: true, layer: Some(place) });
            }
            return Some(Value { text: text.to_owned(), label, slot: false, layer: Some(place) });
        }
    }
    if let Some(text) = declaration.default.as_ref().and_then(|default| default.get(accepted)) {
        return Some(Value { text: text.plain().to_owned(), label, slot: false, layer: None });
    }
    let required = declaration.required.as_ref()?;
    // a chain without a layer of that kind is not bound
    let is_bound = chain.layers().any(|layer| project.layer(layer).kind == *required);
    (!is_bound || project.layer(chain.top()).is_in_register_only).then(|| Value {
        text: label.clone(),
        label,
        slot: true,
        layer: None,
    })
}
