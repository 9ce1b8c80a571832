//! `lagvis diff`

use std::io::IsTerminal;
use std::path::Path;

use super::args::Diff;
use super::{Status, Timings, print, read, revision};
use crate::compare::{self, Fate};
use crate::compile::Country;
use crate::error::Error;
use crate::layer::Hidden;
use crate::layer::drift::{self, State, Three, Tracked, whole};
use crate::render::paper;
use crate::revise::accept::Which;

/// Shows what has changed under a layer's overrides.
pub(super) fn run(root: &Path, options: &Diff) -> Result<Status, Error> {
    let snapshot = read(root, &mut Timings::default())?;
    let country = Country::read(&snapshot)?;
    let layer = revision::layer(&country, &options.edition)?;
    let drift = country.drift(layer);
    let which = options.address.as_deref().map(Which::parse);
    let is_meant = |tracked: &&Tracked| match &which {
        None => tracked.state == State::Changed,
        Some(which) => {
            let (module, key) = tracked.present();
            which.is(tracked.module.as_deref(), &tracked.key) || which.is(module.map(|module| &**module), key)
        }
    };
    let meant: Vec<&Tracked> = drift.tracked.iter().filter(is_meant).collect();
    let path = &country.project.layers[layer].path;
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
    let all: Vec<(&Tracked, Three)> = meant.iter().map(|one| (*one, texts(&country, one))).collect();
    if let Some(file) = &options.html {
        let page = paper::diff(&country.theme, &country.project, layer, &all)?;
        return super::write::page(file, &page);
    }
    for (tracked, texts) in &all {
        if let Hidden::Picture(file, _) = &tracked.hidden {
            let (below, state) = (&snapshot.file(*file).path, tracked.state.words());
            let folder = &country.project.layers[layer].folder;
            print(&format!("{}: {state}\n\nbelow:\n  {below}\nyours:\n  {folder}/{}\n\n", tracked.key, tracked.key));
            continue;
        }
        let place = snapshot.place(tracked.span);
        print(&format!("{} in {path}, {place}: {}\n\n{}", tracked.address(), tracked.state.words(), three(texts)));
    }
    Ok(Status::Done)
}

/// The three texts of an override.
fn texts(country: &Country, tracked: &Tracked) -> Three {
    let layer = &country.project.layers[tracked.layer];
    drift::three(tracked, drift::kept(layer, &country.snapshot, tracked), &country.snapshot)
}

/// Base then and now, word by word, and yours.
pub(super) fn three(three: &Three) -> String {
    let colours = std::io::stdout().is_terminal();
    let now = whole(&three.now);
    let (label, below) = match three.then.as_ref().map(whole) {
        None => ("below, now (no copy was kept of what it was)", now),
        Some(then) if then == now => ("below, as it was and is", now),
        Some(then) => {
            let runs = compare::words(&then, &now).into_iter();
            ("below, then and now", runs.map(|(fate, text)| marked(fate, text, colours)).collect())
        }
    };
    format!("{label}:\n{}\nyours:\n{}\n", indented(&below), indented(&whole(&three.yours)))
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
