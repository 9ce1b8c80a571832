//! `lagvis diff`

use std::io::IsTerminal;
use std::path::Path;

use super::args::Diff;
use super::console::print;
use super::input::read;
use super::revision;
use super::status::Status;
use super::timings::Timings;
use crate::compare::{self, Fate};
use crate::compile::Workspace;
use crate::error::Error;
use crate::layer::Hidden;
use crate::layer::drift::{Override, State, ThreeWay, kept_copy, three_way as compared, whole};
use crate::render::sheets;
use crate::revise::accept::Selection;

/// Shows what has changed under a layer's overrides.
pub(super) fn run(root: &Path, options: &Diff) -> Result<Status, Error> {
    let snapshot = read(root, &mut Timings::default())?;
    let workspace = Workspace::read(&snapshot)?;
    let layer = revision::layer(&workspace, &options.edition)?;
    let drift = workspace.drift(layer);
    let of = options.address.as_deref().map(Selection::parse);
    let is_meant = |one: &&Override| match &of {
        None => one.state == State::Changed,
        Some(of) => {
            let (module, key) = one.present();
            of.contains(one.module.as_deref(), &one.key) || of.contains(module.map(|module| &**module), key)
        }
    };
    let meant: Vec<&Override> = drift.overrides.iter().filter(is_meant).collect();
    let path = &workspace.project.layer(layer).path;
    if meant.is_empty() {
        print(&match &options.address {
            None => format!("nothing that {path} replaces has changed\n"),
            Some(address) => {
                let advice =
                    if address.contains(['#', '/']) { "" } else { "; a section is written as in `etikk#gaver`" };
                format!("{path} replaces nothing at `{address}`{advice}\n")
            }
        });
        return Ok(Status::Done);
    }
    let all: Vec<(&Override, ThreeWay)> = meant.iter().map(|one| (*one, texts(&workspace, one))).collect();
    if let Some(file) = &options.html {
        let page = sheets::diff(&workspace.theme, &workspace.project, layer, &all)?;
        return super::write::page(file, &page);
    }
    for (of, texts) in &all {
        if let Hidden::Picture(file, _) = &of.hidden {
            let (below, state) = (&snapshot.file(*file).path, of.state.words());
            let folder = &workspace.project.layer(layer).folder;
            print(&format!("{}: {state}\n\nbelow:\n  {below}\nyours:\n  {folder}/{}\n\n", of.key, of.key));
            continue;
        }
        let place = snapshot.place(of.span);
        print(&format!("{} in {path}, {place}: {}\n\n{}", of.address(), of.state.words(), three_way(texts)));
    }
    Ok(Status::Done)
}

/// The three texts of an override.
fn texts(workspace: &Workspace, of: &Override) -> ThreeWay {
    let layer = workspace.project.layer(of.layer);
    compared(of, kept_copy(layer, &workspace.snapshot, of), &workspace.snapshot)
}

/// Base then and now, word by word, and yours.
pub(super) fn three_way(texts: &ThreeWay) -> String {
    let colours = std::io::stdout().is_terminal();
    let now = whole(&texts.theirs);
    let (label, below) = match texts.base.as_ref().map(whole) {
        None => ("below, now (no copy was kept of what it was)", now),
        Some(then) if then == now => ("below, as it was and is", now),
        Some(then) => {
            let runs = compare::words(&then, &now).into_iter();
            ("below, then and now", runs.map(|(fate, text)| marked(fate, text, colours)).collect())
        }
    };
    format!("{label}:\n{}\nyours:\n{}\n", indented(&below), indented(&whole(&texts.ours)))
}

fn marked(fate: Fate, text: &str, colours: bool) -> String {
    let (start, end) = match (fate, colours) {
        (Fate::Kept, _) => return text.to_owned(),
        (Fate::Dropped, true) => ("\u{1b}[9;31m", "\u{1b}[0m"),
        (Fate::Added, true) => ("\u{1b}[4;32m", "\u{1b}[0m"),
        (Fate::Dropped, false) => ("[-", "-]"),
        (Fate::Added, false) => ("{+", "+}"),
    };
    let words = text.trim();
    let lead = &text[..text.len() - text.trim_start().len()];
    match words {
        "" => text.to_owned(),
        _ => format!("{lead}{start}{words}{end}{}", &text[lead.len() + words.len()..]),
    }
}

fn indented(text: &str) -> String {
    text.lines().map(|line| if line.is_empty() { "\n".to_owned() } else { format!("  {line}\n") }).collect()
}
