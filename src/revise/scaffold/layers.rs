//! Folders for layers that have nothing to fill in of what lies below: a fylke, and a gathering.

use super::files::{FYLKE, SAMLING, Values, days, examples, quoted, said, values};
use super::messages as words;
use super::register::unknown;
use crate::parse::slug;
use crate::project::{LayerId, Project};
use crate::revise::messages;
use crate::revise::revision::{Refusal, Revision};

/// A folder for a fylke of the register.
///
/// # Errors
///
/// A refusal where no kommune of the register is in that fylke, or the fylke has a folder.
pub fn fylke(project: &Project, number: &str) -> Result<Revision, Refusal> {
    let Some(one) = project.register.values().find(|kommune| kommune.fylke_number == number) else {
        return Err(unknown(project, FYLKE, number));
    };
    let there = project.layers.iter().find(|layer| *layer.kind == *FYLKE && layer.number() == Some(number));
    if let Some(layer) = there {
        return Err(messages::has_folder_at(&one.fylke, &layer.folder));
    }
    let language = project.base().main_language();
    let path = format!("content/layers/{FYLKE}/{number}-{}/layer.yaml", slug(&one.fylke));
    let text = format!(
        "# {}\nkind: {FYLKE}\nname: {}\nnumber: \"{number}\"\nlanguages: [{language}]\n{}",
        said(language, &words::fylke_head()),
        one.fylke,
        examples(
            language,
            [
                ("modules:", None),
                ("  add: [kysten]", Some(words::example_add())),
                ("  move: {kysten: {after: planlegging}}", None)
            ]
        )
    );
    let mut revision = Revision::default();
    revision.written.insert(path.clone(), text.into_bytes());
    revision.done.push(messages::fylke_made(path));
    Ok(revision)
}

/// A folder for a gathering: one course that is held, with days and values of its own, over a layer.
///
/// # Errors
///
/// A refusal where the programme has no gatherings, where one cannot lie over that layer, where the name can be no folder's, or where there
/// is such a folder.
pub fn samling(project: &Project, over: LayerId, name: &str) -> Result<Revision, Refusal> {
    let (below, folder) = (project.layer(over), slug(name));
    let kinds = &project.programme.kinds;
    if !kinds.iter().any(|kind| **kind == *SAMLING) {
        return Err(messages::no_such_kind(SAMLING, kinds.iter().map(|kind| &**kind).collect::<Vec<_>>()));
    }
    if !over.is_base() && project.kind_rank(&below.kind) >= project.kind_rank(SAMLING) {
        return Err(messages::cannot_lie_over(SAMLING, &below.path, &below.kind));
    }
    if folder.is_empty() {
        return Err(messages::name_without_letters(name));
    }
    if let Some(there) = project.layers.iter().find(|layer| layer.folder_name() == folder) {
        return Err(messages::has_folder_at(name, &there.folder));
    }
    let language = below.main_language();
    let languages: Vec<&str> = below.languages.iter().map(|tag| &**tag).collect();
    let parent = if over.is_base() { String::new() } else { format!("parent: {}\n", below.path) };
    let text = format!(
        "# {}\nkind: {SAMLING}\nname: {}\n{parent}languages: [{}]\n{}{}",
        said(language, &words::samling_head(&below.name)),
        quoted(name),
        languages.join(", "),
        values(&Values { project, kind: SAMLING, kommune: None, language }),
        days(language)
    );
    let path = format!("content/layers/{SAMLING}/{folder}/layer.yaml");
    let mut revision = Revision::default();
    revision.written.insert(path.clone(), text.into_bytes());
    revision.done.push(messages::samling_made(path));
    Ok(revision)
}
