//! A folder for a kommune of the register.

use super::files::{KOMMUNE, NAME, Values, kommune_examples, said, values};
use super::messages as words;
use super::register::unknown;
use crate::fingerprint::Version;
use crate::layer::{self, Composed};
use crate::project::{Kommune, Project};
use crate::records::RecordMap;
use crate::revise::messages;
use crate::revise::records::RecordsEdit;
use crate::revise::revision::{Refusal, Revision};
use crate::source::Snapshot;

/// A folder for a kommune of the register: its facts, and every section that it must fill in, begun with the text that
/// says what belongs there. `below` is the composed chain that the kommune lies over.
///
/// # Errors
///
/// A refusal where the number is not in the register, or the kommune has a folder.
pub fn kommune(
    project: &Project,
    snapshot: &Snapshot,
    below: Option<&Composed>,
    number: &str,
) -> Result<Revision, Refusal> {
    let Some(kommune) = project.register.get(number) else { return Err(unknown(project, KOMMUNE, number)) };
    let layers = project.layers.iter().filter(|layer| *layer.kind == *KOMMUNE);
    let mut same = layers.filter(|layer| layer.number() == Some(number));
    let Some(layer) = same.next().filter(|layer| layer.is_in_register_only) else {
        return Err(messages::has_folder(&kommune.name));
    };
    let mut revision = Revision::default();
    let config = format!("{}/layer.yaml", layer.folder);
    let parent = layer.parent.as_ref().map(|parent| parent.value.as_str());
    revision.written.insert(config.clone(), kommune_file(project, kommune, &layer.languages[0], parent).into_bytes());
    let required = project.programme.parameters.iter();
    let required = required.filter(|(_, one)| one.required.as_deref() == Some(KOMMUNE));
    let names = required.filter(|(name, _)| ***name != *NAME).map(|(name, _)| format!("`{name}`"));
    let names: Vec<String> = names.collect();
    revision.done.push(messages::made_for(&layer.folder, &kommune.name, number));
    revision.done.extend((!names.is_empty()).then(|| messages::fill_in(config, names)));
    let accepted = project.accepts(layer.main_language());
    let mut records = RecordsEdit::of(layer, snapshot);
    for module in below.into_iter().flat_map(|below| below.slugs().filter_map(|slug| below.modules.get(slug))) {
        let slots = module.sections.iter().filter(|section| section.slot() == Some(KOMMUNE));
        let slots: Vec<_> = slots.cloned().collect();
        if slots.is_empty() {
            continue;
        }
        let path = format!("{}/{}.md", layer.folder, module.slug);
        let all = layer::hidden_text(&slots, &accepted, snapshot); // a note that two of them use is there once
        revision.written.insert(path.clone(), all.copy().into_bytes());
        for slot in &slots {
            let text = layer::hidden_text(std::slice::from_ref(slot), &accepted, snapshot);
            let (file, print) = (format!("{}.md", module.slug), text.fingerprint(Version::V2).to_string());
            records.set(&file, RecordMap::Base, &slot.id, print);
            let of = (&**module, std::slice::from_ref(slot));
            let marks = below.map(|below| layer::hidden_marks(project, below, of, layer.main_language(), snapshot));
            revision.keep_copy(layer, snapshot, &text, &marks.unwrap_or_default());
            revision.done.push(messages::write_under(&path, &slot.id));
        }
    }
    records.finish(&mut revision)?;
    Ok(revision)
}

/// The kommune's `layer.yaml`: what the register says, what it must say itself, and examples of what it may.
fn kommune_file(project: &Project, kommune: &Kommune, language: &str, parent: Option<&str>) -> String {
    let mut text = format!(
        "# {}\nkind: {KOMMUNE}\nname: {}\nnumber: \"{}\"\n",
        said(language, &words::kommune_head(&kommune.name)),
        kommune.name,
        kommune.number
    );
    text.extend(parent.map(|parent| format!("parent: {parent}\n")));
    text.push_str(&format!("languages: [{language}]\n"));
    text.push_str(&values(&Values { project, kind: KOMMUNE, kommune: Some(kommune), language }));
    text.push_str(&kommune_examples(language));
    text
}
