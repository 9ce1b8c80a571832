//! `lagvis diff`: what has changed below a layer's overrides since it was recorded, beside the layer's own texts.
//!
//! Without an address it shows the overrides over which something has changed; with one, all that the address names, whatever
//! their state. It writes no file of the project: its output is text, or the page that `--html` asks for.

use std::path::Path;

use super::args::Diff;
use super::console::{Status, is_coloured, print, print_line};
use super::documents::day;
use super::write::page;
use super::{input, messages};
use crate::compare::{self, Fate};
use crate::compile::Workspace;
use crate::error::Error;
use crate::layer::Hidden;
use crate::layer::drift::{Override, ThreeWay, three_way as compared, whole};
use crate::message::Locale;
use crate::render::sheets::{self, Sheet};
use crate::revise::accept::Selection;

/// Shows what has changed under a layer's overrides.
pub(super) fn run(root: &Path, options: &Diff) -> Result<Status, Error> {
    let workspace = input::open(root)?;
    let snapshot = &workspace.snapshot;
    let layer = input::layer(&workspace, &options.edition)?;
    let it = workspace.project.layer(layer);
    let asked = options.address.as_deref().map(|said| input::present(&workspace, layer, said));
    let (path, asked) = (&it.path, asked.as_deref());
    let drift = workspace.drift(layer);
    let is_meant = |one: &&Override| match asked {
        None => one.state.is_out_of_date(),
        Some(_) => Selection { address: asked, language: None }.names(one),
    };
    let meant = drift.overrides.iter().filter(is_meant);
    let all: Vec<(&Override, ThreeWay)> = meant.map(|one| (one, compared(it, one, snapshot))).collect();
    if all.is_empty() {
        print_line(&match asked {
            None => messages::nothing_changed(path),
            Some(address) if address.contains(['#', '/']) => messages::replaces_nothing(path, address),
            Some(address) => messages::replaces_nothing_of_module(path, address),
        })?;
        return Ok(Status::Done);
    }
    if let Some(file) = &options.html {
        let Workspace { theme, project, snapshot, chains, .. } = &workspace;
        let sheet = Sheet { theme, project, snapshot, day: day(None)?, spoken: Locale::spoken().tag() };
        let chain = chains.get(layer).ok_or_else(messages::no_composition)?;
        return page(root, file, &sheets::diff(&sheet, chain, &all)?);
    }
    for (of, texts) in &all {
        let state = of.state.word();
        if let Hidden::Picture(file, _) = &of.hidden {
            let (key, below) = (&of.key, &snapshot.file(*file).path);
            let (label, yours) = (messages::below(), messages::yours());
            let head = messages::state_of_picture(key, state);
            print(&format!("{head}\n\n{label}:\n  {below}\n{yours}:\n  {}/{key}\n\n", it.folder))?;
            continue;
        }
        let head = messages::state_of(of.address(), path, snapshot.place(of.span), state);
        print(&format!("{head}\n\n{}", three_way(texts)))?;
    }
    Ok(Status::Done)
}

/// Base then and now, word by word, and yours.
pub(super) fn three_way(texts: &ThreeWay) -> String {
    let colours = is_coloured(&std::io::stdout());
    let now = whole(&texts.theirs);
    let (label, below) = match texts.base.as_ref().map(whole) {
        None => (messages::below_now(), now),
        Some(then) if then == now => (messages::below_unchanged(), now),
        Some(then) => {
            let runs = compare::words(&then, &now).into_iter();
            (messages::below_then_and_now(), runs.map(|(fate, text)| marked(fate, text, colours)).collect())
        }
    };
    let yours = messages::yours();
    format!("{label}:\n{}\n{yours}:\n{}\n", indented(&below), indented(&whole(&texts.ours)))
}

/// A run of a comparison: plain where it was kept, else in colour, or between `[-…-]` and `{+…+}` where `colours` is false. White
/// space at its ends stays outside of the marks; a run of nothing else gets none.
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

/// The text with each line two spaces further in; empty lines stay empty.
fn indented(text: &str) -> String {
    text.lines().map(|line| if line.is_empty() { "\n".to_owned() } else { format!("  {line}\n") }).collect()
}
