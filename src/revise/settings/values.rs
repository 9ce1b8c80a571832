//! The values of parameters.

use std::collections::BTreeMap;

use super::super::messages;
use super::super::revision::Refusal;
use super::super::yaml::{Edit, Setting, Step, keys};
use super::change::Given;
use super::target::SettingsTarget;
use crate::diagnostic::{nearest, or_else};
use crate::layer;
use crate::parse;
use crate::project::{Language, Localized, ParameterDeclaration};
use crate::source::Span;

/// The edits that give parameters their values, and what these are called.
///
/// # Errors
///
/// A refusal of a parameter that there is not, or is locked, and of a value that does not fit it.
pub(super) fn edits(
    of: &SettingsTarget<'_>,
    values: &BTreeMap<String, Option<Given>>,
) -> Result<(Vec<Edit>, Vec<String>), Refusal> {
    let (mut edits, mut labels) = (Vec::new(), Vec::new());
    for (name, given) in values {
        let parameters = &of.target.project.programme.parameters;
        let Some(declaration) = parameters.get(name.as_str()) else {
            return Err(or_else(messages::no_parameter(name), nearest(name, parameters.keys())));
        };
        let accepted = of.target.project.accepts(of.target.language);
        let label = declaration.label.get(&accepted).unwrap_or(name);
        if declaration.lock.is_some() && !of.is_base() {
            return Err(messages::value_locked(label));
        }
        edits.extend(value(of, name, declaration, given.as_ref())?);
        labels.push(label.clone());
    }
    Ok((edits, labels))
}

/// The edits that give one parameter its value, or take it away: none is left of what the layers below say too.
fn value(
    of: &SettingsTarget<'_>,
    name: &str,
    declaration: &ParameterDeclaration,
    given: Option<&Given>,
) -> Result<Vec<Edit>, Refusal> {
    let it = of.it();
    let path = if of.is_base() { keys(["parameters", name, "default"]) } else { keys(["values", name]) };
    let text = localized(given);
    if text.texts().next().is_none() {
        // without its key, nobody would see that it is to be filled in
        let must = !of.is_base() && declaration.required.as_ref() == Some(&it.kind);
        return Ok(vec![if must { Edit::Set(path, Setting::Text(String::new())) } else { Edit::Remove(path) }]);
    }
    let unfit = parse::unfit_texts(name, Span::default(), declaration, text.texts().map(String::as_str));
    if let Some(found) = unfit.into_iter().next() {
        return Err(found.hints.into_iter().fold(found.message, |said, way| or_else(said, Some(way))));
    }
    if is_below(of, name, &text) {
        return Ok(vec![Edit::Remove(path)]);
    }
    if let Some(text) = text.plain {
        return Ok(vec![Edit::Set(path, Setting::Text(text))]);
    }
    let own = it.values.iter().find(|(known, _)| *known.value == *name).map(|(_, own)| &own.value.by_language);
    let of_base = declaration.default.as_ref().map(|own| own.by_language.keys().cloned().collect::<Vec<_>>());
    let there: Vec<Language> = match of.is_base() {
        true => of_base.unwrap_or_default(),
        false => own.map(|own| own.keys().cloned().collect()).unwrap_or_default(),
    };
    let entries =
        || text.by_language.iter().map(|(language, text)| (language.to_string(), Setting::Text(text.clone())));
    if there.is_empty() {
        return Ok(vec![Edit::Set(path, Setting::Map(entries().collect()))]);
    }
    let within = |language: &str| [path.clone(), vec![Step::Key(language.to_owned())]].concat();
    let set = entries().map(|(language, text)| Edit::Set(within(&language), text));
    let gone = there.iter().filter(|language| !text.by_language.contains_key(*language));
    Ok(set.chain(gone.map(|language| Edit::Remove(within(language)))).collect())
}

/// What is given, without empty texts and white space around them.
fn localized(given: Option<&Given>) -> Localized {
    let said = |text: &String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    match given {
        None => Localized::default(),
        Some(Given::Text(text)) => Localized { plain: said(text), by_language: BTreeMap::new() },
        Some(Given::Texts(texts)) => {
            let texts = texts.iter().filter_map(|(language, text)| Some((language.as_str().into(), said(text)?)));
            Localized { plain: None, by_language: texts.collect() }
        }
    }
}

/// Whether the layers below give a parameter this value, for the readers of each of the layer's languages.
fn is_below(of: &SettingsTarget<'_>, name: &str, text: &Localized) -> bool {
    let Some(below) = of.below else { return false };
    of.it().languages.iter().all(|language| {
        let accepted = of.target.project.accepts(language);
        let values = layer::values(of.target.project, &below.chain, &accepted);
        values.get(name).is_some_and(|value| !value.slot && Some(&value.text) == text.get(&accepted))
    })
}
