//! What a layer is told about what it hides.

use super::{Drift, Item, State, Tracked};
use crate::diagnostic::{Code, Diagnostic};
use crate::layer::edition_id;
use crate::project::{Drift as Policy, Project};

/// The complaints about one layer.
pub fn diagnostics(drift: &Drift, project: &Project) -> Vec<Diagnostic> {
    let mut all: Vec<Diagnostic> = drift.tracked.iter().flat_map(|tracked| about(tracked, project)).collect();
    for stale in &drift.stale {
        let (key, path) = (&stale.key.value, &project.layers[stale.layer].path);
        let what = if stale.map == "base" { "replaces nothing" } else { "has no translation" };
        let language = language_option(project, stale.layer, &stale.language);
        let message = format!(
            "`{}:` has a line for `{key}`, which {what} here; take the line away, or run `lagvis accept {}#{key} --in {path}{language}`",
            stale.map, stale.module
        );
        all.push(Diagnostic::new(Code::StaleRecord, stale.key.span, message));
    }
    for anchor in &drift.renamed_anchors {
        let path = &project.layers[anchor.layer].path;
        let message = format!(
            "`{}` is now called `{}`; `lagvis accept {}#{} --in {path}` updates the file",
            anchor.old, anchor.new, anchor.module, anchor.old
        );
        all.push(Diagnostic::new(Code::Renamed, anchor.span, message));
    }
    for translated in drift.translated.iter().filter(|translated| !translated.is_current) {
        let (module, key, path) = (&translated.module, &translated.key, &project.layers[translated.layer].path);
        let language = language_option(project, translated.layer, &translated.language);
        let message = format!(
            "`{key}` was translated from an older text; bring it up to date, and say so with `lagvis accept {module}#{key} --in {path}{language}`"
        );
        let found = Diagnostic::new(Code::OlderTranslation, translated.span, message);
        all.push(found.note(translated.original, "the text that it translates"));
    }
    all
}

fn about(tracked: &Tracked, project: &Project) -> Vec<Diagnostic> {
    let mut all = Vec::new();
    let path = &project.layers[tracked.layer].path;
    let (address, key) = (tracked.address(), &tracked.key);
    let language = language_option(project, tracked.layer, &tracked.language);
    let accept = format!("`lagvis accept {address} --in {path}{language}`");
    let found = match tracked.state {
        State::UpToDate | State::Editorial => None,
        State::NoEffect if tracked.is_slot => None, // told below
        State::NoEffect => Some((Code::NoEffect, no_effect(tracked))),
        State::NotRecorded => {
            let what = match &tracked.recorded {
                Some(said) => {
                    format!("`{}` is no fingerprint, so it is not known which text this replaces", said.value)
                }
                None => "it is not recorded which text this replaces".to_owned(),
            };
            Some((Code::NotRecorded, format!("{what}; run {accept}")))
        }
        State::Changed => {
            let id = edition_id(project, tracked.layer);
            let owners: Vec<&str> = tracked.from.iter().map(|layer| &*project.layers[*layer].path).collect();
            let owner = match owners.as_slice() {
                [one] => (*one).to_owned(),
                several => format!("a layer below ({})", several.join(" or ")),
            };
            let what = kind(tracked);
            let changed = match (&tracked.recorded, tracked.has_copy) {
                (Some(said), false) => format!(
                    "the {what} below `{key}` is another than the one recorded ({}), of which no copy is kept",
                    said.value
                ),
                _ => format!("{owner} has changed the {what} that you replaced in `{key}`"),
            };
            let diff = format!("`lagvis diff {address} --for {id}`");
            Some((Code::BaseChanged, format!("{changed}; read {diff}, keep yours with {accept}")))
        }
    };
    if let Some((code, message)) = found {
        let found = Diagnostic::new(code, tracked.span, message);
        let stops = code == Code::BaseChanged && project.programme.drift == Policy::Error;
        all.push(if stops { found.as_error() } else { found });
    }
    if tracked.is_unwritten {
        let message = format!("`{key}` still holds the text that says what to write here; write your own in its place");
        all.push(Diagnostic::new(Code::NotFilledIn, tracked.span, message));
    }
    // a translation's heading is renamed with its original's
    let is_main = *project.layers[tracked.layer].main_language() == tracked.language;
    if let Some(now) = tracked.renamed.as_ref().filter(|_| is_main) {
        let message = match &tracked.module {
            Some(module) if *module != now.module => format!(
                "`{key}` is now `{}#{}`, and your text is used there; {accept} moves it to `{}.md`",
                now.module, now.id, now.module
            ),
            _ => format!("`{key}` is now called `{}`; {accept} updates the file", now.id),
        };
        all.push(Diagnostic::new(Code::Renamed, tracked.span, message));
    }
    all
}

/// What an override is of, in a word.
fn kind(tracked: &Tracked) -> &'static str {
    match &tracked.item {
        Item::Section(..) | Item::Page(_) => "text",
        Item::Field => "value",
        Item::Picture => "picture",
    }
}

fn no_effect(tracked: &Tracked) -> String {
    let what = kind(tracked);
    format!("your {what} is the same as the {what} below: this has no effect; change it, or take it away")
}

/// The option that names a translation, for commands about one.
fn language_option(project: &Project, layer: usize, language: &str) -> String {
    match **project.layers[layer].main_language() == *language {
        true => String::new(),
        false => format!(" --language {language}"),
    }
}
