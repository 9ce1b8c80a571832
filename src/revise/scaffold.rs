//! `lagvis new`: a folder for a layer, or a module of the base.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::messages;
use super::records::RecordsEdit;
use super::revision::{Patch, Refusal, Revision, newline};
use crate::fingerprint::Version;
use crate::layer::{self, Composed};
use crate::markup::Interpolated;
use crate::names::key;
use crate::parse::slug;
use crate::project::{Kommune, Language, Project};
use crate::records::RecordMap;
use crate::source::{At, Snapshot};

/// The kind of layer that the register has one of for each line.
pub const KOMMUNE: &str = "kommune";
/// The kind of layer that it puts them in.
pub const FYLKE: &str = "fylke";

/// The parameter that the register can fill in.
const NAME: &str = "kommune_navn";

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
    let Some(kommune) = project.register.get(number) else { return Err(messages::not_in_register(KOMMUNE, number)) };
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

/// A folder for a fylke of the register.
///
/// # Errors
///
/// A refusal where no kommune of the register is in that fylke, or the fylke has a folder.
pub fn fylke(project: &Project, number: &str) -> Result<Revision, Refusal> {
    let Some(one) = project.register.values().find(|kommune| kommune.fylke_number == number) else {
        return Err(messages::not_in_register(FYLKE, number));
    };
    let there = project.layers.iter().find(|layer| *layer.kind == *FYLKE && layer.number() == Some(number));
    if let Some(layer) = there {
        return Err(messages::has_folder_at(&one.fylke, &layer.folder));
    }
    let language = project.base().main_language();
    let path = format!("content/layers/{FYLKE}/{number}-{}/layer.yaml", slug(&one.fylke));
    let text = format!(
        "# Fylket ligger mellom kurset og kommunene: Det som står her, er i utgaven til hver av dem.\n\
         kind: {FYLKE}\nname: {}\nnumber: \"{number}\"\nlanguages: [{language}]\n\
         # modules:\n\
         #   add: [kysten]                         # kysten.md ved siden av denne fila, en egen modul\n\
         #   move: {{kysten: {{after: planlegging}}}}\n",
        one.fylke
    );
    let mut revision = Revision::default();
    revision.written.insert(path.clone(), text.into_bytes());
    revision.done.push(messages::fylke_made(path));
    Ok(revision)
}

/// A module of the base.
///
/// # Errors
///
/// A refusal where there is such a module, or the name cannot be a file's.
pub fn module(project: &Project, snapshot: &Snapshot, name: &str) -> Result<Revision, Refusal> {
    if name != slug(name) || name.is_empty() {
        return Err(messages::improper_module(slug(name)));
    }
    if project.base().drafts.contains_key(name) {
        return Err(messages::module_exists(name));
    }
    let path = format!("content/base/{name}.md");
    let text = format!(
        "---\ntitle: {name}\nsummary: \"[Skriv én setning om hva modulen handler om]\"\nminutes: 30\n---\n# {name} {{#{name}}}\n\n\
         [Skriv innledningen, for den som leser håndboka. På lysbildet blir den et skille]\n\n\
         ## Første del {{#{name}-forste-del}}\n\n[Skriv vanlig tekst, som står i håndboka og i notatene]\n\n\
         - [Skriv punkter, som også står på lysbildet]\n"
    );
    let mut revision = Revision::default();
    revision.written.insert(path.clone(), text.into_bytes());
    revision.done.push(messages::write_module(path));
    revision.patches.extend(listed(project, snapshot, name));
    let place = snapshot.file(project.base().config).path.clone();
    revision.done.extend(match (revision.patches.is_empty(), project.programme.parts.is_empty()) {
        (false, _) => Some(messages::module_is_last(&place, name)),
        (true, true) => None,
        (true, false) => Some(messages::add_to_modules(&place, name)),
    });
    if !project.programme.agenda.is_empty() {
        revision.done.push(messages::add_to_day(&place, name));
    }
    Ok(revision)
}

/// The change that makes a module the last of those that the programme lists, in the form of the one before it; nothing where it lists
/// none.
fn listed(project: &Project, snapshot: &Snapshot, name: &str) -> Option<Patch> {
    let file = snapshot.file(project.base().config);
    let text = file.text();
    let change = |module: &At<Arc<str>>| {
        let (start, end) = (module.span.start as usize, module.span.end as usize);
        let before = &text[text[..start].rfind('\n').map_or(0, |end| end + 1)..start];
        match text[end..].trim_start().chars().next() {
            Some(',' | ']') => Some(Patch::insert(file.id, end, format!(", {name}"))),
            _ if before.trim() == "-" => {
                let line_end = end + text[end..].find(['\r', '\n']).unwrap_or(text.len() - end);
                Some(Patch::insert(file.id, line_end, format!("{}{before}{name}", newline(text))))
            }
            _ => None,
        }
    };
    project.programme.parts.iter().flat_map(|part| &part.modules).rev().find_map(change)
}

/// The number of a kommune or a fylke of the register that is given by its number or by its name.
///
/// # Errors
///
/// A refusal where the register has none, or several kommuner of that name.
pub fn number(project: &Project, kind: &str, said: &str) -> Result<String, Refusal> {
    let wanted = key(said);
    let facts = project.register.values().map(|one| match kind {
        FYLKE => (&one.fylke_number, &one.fylke),
        _ => (&one.number, &one.name),
    });
    let found: BTreeSet<&String> =
        facts.filter(|(number, name)| **number == *said || key(name) == wanted).map(|(number, _)| number).collect();
    match Vec::from_iter(found)[..] {
        [number] => Ok(number.clone()),
        [] if project.register.is_empty() => Err(messages::no_register(kind, said)),
        [] => Err(messages::not_in_register(kind, said)),
        ref several => {
            Err(messages::several_of_name(said, several.iter().map(|number| number.as_str()).collect::<Vec<_>>()))
        }
    }
}

/// The kommune's `layer.yaml`, with comments in the language of those who edit it: what the register says, what it must say itself,
/// and examples of what it may.
fn kommune_file(project: &Project, kommune: &Kommune, language: &str, parent: Option<&str>) -> String {
    let accepted = project.accepts(language);
    let mut text = format!(
        "# Det som er eget for {}. Markdown-filer ved siden av denne endrer deler av kurset.\n\
         kind: {KOMMUNE}\nname: {}\nnumber: \"{}\"\n",
        kommune.name, kommune.name, kommune.number
    );
    text.extend(parent.map(|parent| format!("parent: {parent}\n")));
    text.push_str(&format!("languages: [{language}]\n"));
    text.push_str(&values(project, kommune, &accepted));
    text.push_str(
        "# colors: {primary: \"#00575b\"}   # hovedfargen på sider og lysbilder\n\
         # logo: assets/kommunevapen.svg  # våpenet; assets/assets.yaml sier hvem som har laget det, og hvordan det kan brukes\n\
         # mark_local: true               # viser leserne hva som er lokalt\n\
         # agenda:                        # en egen dag i stedet for kursets\n\
         #   - {day: 1, date: 2027-11-03, start: \"09:00\", lunch: \"11:30\", end: \"16:00\", modules: [velkommen]}\n",
    );
    text
}

/// The lines of `values`: first what the kommune must say, then what it may.
fn values(project: &Project, kommune: &Kommune, accepted: &[Language]) -> String {
    let mut lines: Vec<(String, String)> = Vec::new();
    let mut optional: Vec<(String, String)> = Vec::new();
    for (name, declaration) in &project.programme.parameters {
        let label = declaration.label.get(accepted).map_or(&**name, String::as_str);
        let default =
            declaration.default.as_ref().and_then(|default| default.get(accepted)).map_or("…", Interpolated::plain);
        let known = kommune.values.iter().find(|(column, _)| *column == **name).map(|(_, text)| yaml(text));
        if **name == *NAME {
            lines.insert(0, (format!("  {name}: {}", kommune.name), format!("# {label}")));
        } else if let Some(text) = known {
            lines.push((format!("  {name}: {text}"), format!("# {label}, etter registeret")));
        } else if declaration.required.as_deref() == Some(KOMMUNE) {
            lines.push((format!("  {name}: \"\""), format!("# {label}: må fylles ut, mellom anførselstegnene")));
        } else if declaration.required.is_none() && declaration.lock.is_none() {
            optional.push((format!("  # {name}: {}", yaml(default)), format!("# {label}")));
        }
    }
    lines.append(&mut optional);
    let width = lines.iter().map(|(line, _)| line.chars().count()).max().unwrap_or(0);
    let is_set = lines.iter().any(|(line, _)| !line.starts_with("  #"));
    let head = if is_set { "values:\n" } else { "# values:\n" };
    let lines = lines.iter().map(|(line, comment)| format!("{line:<width$}  {comment}\n"));
    std::iter::once(head.to_owned()).chain(lines).collect()
}

/// A text as YAML: in quotes where it begins or goes on in a way that means something.
fn yaml(text: &str) -> String {
    let plain = text.starts_with(|c: char| c.is_alphanumeric() || c == '…') && !text.contains([':', '#', '{', '"']);
    if plain { text.to_owned() } else { format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")) }
}
