//! The title and the summary of a module, in the front matter of the layer's file.

use super::super::messages;
use super::super::revision::{Refusal, Revision};
use super::super::yaml::{self, Edit, Setting, keys};
use super::target::SettingsTarget;
use crate::draft::FrontMatter;
use crate::markup::Interpolated;
use crate::source::At;

/// Gives a module a title or a summary in a layer's file, which is made where there is none. What the layers below say too is not repeated.
///
/// # Errors
///
/// A refusal of a module that the edition does not have, and of a file whose front matter cannot be changed.
pub(super) fn change(
    of: &SettingsTarget<'_>,
    module: &str,
    fields: [(&str, Option<&Option<String>>); 2],
) -> Result<Revision, Refusal> {
    let target = &of.target;
    let module = target.project.present_module(target.layer, module);
    if !of.composed.modules.contains_key(module) {
        return Err(messages::no_module_here(module));
    }
    let mut edits = Vec::new();
    for (key, text) in fields.into_iter().filter_map(|(key, text)| Some((key, text?))) {
        let text = text.as_deref().map(one_line).filter(|text| !text.is_empty());
        let text = text.filter(|text| below(of, module, key).as_ref() != Some(text));
        edits.push(text.map_or(Edit::Remove(keys([key])), |text| Edit::Set(keys([key]), Setting::Text(text))));
    }
    if let Some(draft) = of.it().draft(module, target.language) {
        return yaml::change(target.snapshot, draft.file, &edits);
    }
    let mut revision = Revision::default();
    if edits.iter().any(|edit| matches!(edit, Edit::Set(..))) {
        let path = format!("{}/{}", of.it().folder, of.it().file_name(module, target.language));
        revision.written.insert(path, yaml::front_matter(target.snapshot, &edits)?.into_bytes());
    }
    Ok(revision)
}

/// A text with its white space folded.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the layers below say, as it is written.
fn below(of: &SettingsTarget<'_>, module: &str, key: &str) -> Option<String> {
    let get = |front: &FrontMatter| {
        let text: &Option<At<Interpolated>> = if key == "title" { &front.title } else { &front.summary };
        text.as_ref().map(|text| text.value.plain().to_owned())
    };
    let accepted = of.target.project.accepts(of.target.language);
    of.below?.modules.get(module)?.front_text(&accepted, get).map(|(_, _, text)| text)
}
