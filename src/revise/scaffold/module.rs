//! A module of the base, begun.

use std::sync::Arc;

use super::files::said;
use super::messages as words;
use crate::parse::slug;
use crate::project::Project;
use crate::revise::messages;
use crate::revise::revision::{Patch, Refusal, Revision, newline};
use crate::source::{At, Snapshot};

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
    let text = text(project, name);
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

/// The file of a module: what it is to hold, begun with instructions in brackets. Goals, key points and a quiz are there if the programme
/// asks modules for them.
fn text(project: &Project, name: &str) -> String {
    let say = |message| said(project.base().main_language(), &message);
    let (part, end) = (say(words::first_part()), say(words::key_points()));
    let asked = project.programme.holds.unwrap_or_default();
    let goals = format!("> [!goals]\n> - {}\n\n", say(words::write_goal()));
    let meets = if asked.goals > 0 { " {goals=1}" } else { "" };
    let (right, wrong) = (say(words::write_right_answer()), say(words::write_wrong_answer()));
    let quiz = format!(
        "\n> [!quiz] {}{meets}\n> - [x] {right}\n> - [ ] {wrong}\n>\n> {}\n",
        say(words::write_question()),
        say(words::write_reason())
    );
    let key_points =
        format!("\n## {end} {{#{}}}\n\n> [!keypoints]\n> - {}\n", slug(&end), say(words::write_key_point()));
    let asked_for = |count: u32, text: String| if count > 0 { text } else { String::new() };
    [
        format!("---\ntitle: {name}\nsummary: \"{}\"\nminutes: 30\n---\n", say(words::write_summary())),
        format!("# {name} {{#{name}}}\n\n{}\n\n", say(words::write_lead())),
        asked_for(asked.goals, goals),
        format!(
            "## {part} {{#{name}-{}}}\n\n{}\n\n- {}\n",
            slug(&part),
            say(words::write_prose()),
            say(words::write_points())
        ),
        asked_for(asked.quiz, quiz),
        asked_for(asked.keypoints, key_points),
    ]
    .concat()
}
