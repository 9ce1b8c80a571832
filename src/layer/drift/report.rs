//! What a layer is told about what it hides.

use super::messages as say;
use super::model::{Drift, Item, Override, Stale, State, Translation};
use crate::diagnostic::{Argument, Code, Diagnostic, Message};
use crate::layer::edition_id::edition_id;
use crate::project::{Drift as Policy, LayerId, Project};
use crate::records::RecordMap;
use crate::source::FileId;

/// A complaint about a layer's drift.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The file that it is about, which is another than the one that it points at where it is about a record.
    pub file: FileId,
    /// The complaint.
    pub diagnostic: Diagnostic,
}

/// The complaints about one layer.
///
/// Where the records of a layer, or of a layer whose text it hides, could not be read, nothing is said of what is recorded.
pub fn findings(drift: &Drift, project: &Project) -> Vec<Finding> {
    let is_read = |layer: &LayerId| !project.layer(*layer).records.is_unread;
    let mut all = Vec::new();
    for of in &drift.overrides {
        let is_known = is_read(&of.layer) && of.from.iter().all(is_read);
        let found = about(of, project, is_known).into_iter();
        all.extend(found.map(|diagnostic| Finding { file: of.file, diagnostic }));
    }
    let stale = drift.stale.iter();
    all.extend(stale.map(|stale| Finding { file: stale.file, diagnostic: about_stale(stale, project) }));
    for missing in &drift.missing {
        let accept = format!("lagvis accept --all --in {}", project.layer(missing.layer).path);
        let found = Diagnostic::new(Code::StaleRecord, missing.span, say::file_is_gone(&missing.name));
        all.push(Finding { file: missing.span.file, diagnostic: found.hint(say::put_file_back(accept)) });
    }
    for anchor in &drift.renamed_anchors {
        let path = &project.layer(anchor.layer).path;
        let accept = format!("lagvis accept {}#{} --in {path}", anchor.module, anchor.old);
        let found = Diagnostic::new(Code::Renamed, anchor.span, say::renamed(&anchor.old, &anchor.new));
        all.push(Finding { file: anchor.file, diagnostic: found.hint(say::accept_updates(accept)) });
    }
    let older = drift.translations.iter().filter(|one| !one.is_current && is_read(&one.layer));
    all.extend(older.map(|one| Finding { file: one.file, diagnostic: about_translation(one, project) }));
    all
}

/// A record of nothing.
fn about_stale(stale: &Stale, project: &Project) -> Diagnostic {
    let (it, key) = (project.layer(stale.layer), &stale.key.value);
    let accept = accept(project, stale.layer, &format!("{}#{key}", stale.module), &stale.language);
    let is_base = stale.map == RecordMap::Base;
    let file = it.file_name(&stale.module, &stale.language);
    let (message, hint) = match (stale.is_old_form(), is_base) {
        (true, true) => (say::replaces_nothing_here(key), say::take_line_away(accept)),
        (true, false) => (say::translates_nothing_here(key), say::take_line_away(accept)),
        (false, true) => (say::replaces_nothing(file, key), say::accept_takes_away(accept)),
        (false, false) => (say::translates_nothing(file, key), say::accept_takes_away(accept)),
    };
    Diagnostic::new(Code::StaleRecord, stale.key.span, message).hint(hint)
}

/// A translation that is older than its original.
fn about_translation(one: &Translation, project: &Project) -> Diagnostic {
    let accept = accept(project, one.layer, &format!("{}#{}", one.module, one.key), &one.language);
    let found = Diagnostic::new(Code::OlderTranslation, one.span, say::older_translation(&one.key));
    found.hint(say::update_translation(accept)).note(one.original, say::original())
}

/// An override; `is_known` says that what is recorded of it could be read.
fn about(of: &Override, project: &Project, is_known: bool) -> Vec<Diagnostic> {
    let mut all = Vec::new();
    let accept = accept(project, of.layer, &of.address(), &of.language);
    let found = match of.state {
        State::UpToDate | State::Editorial => None,
        State::NoEffect if of.is_slot => None, // reported below
        State::NoEffect => {
            let found = Diagnostic::new(Code::NoEffect, of.span, say::no_effect(kind(of)));
            Some(found.hint(say::change_or_remove()))
        }
        State::NotRecorded if is_known => {
            let message = match &of.recorded {
                Some(recorded) => say::no_fingerprint(&recorded.value),
                None => say::not_recorded(),
            };
            Some(Diagnostic::new(Code::NotRecorded, of.span, message).hint(say::run(&accept)))
        }
        State::Changed if is_known => Some(changed(of, project, &accept)),
        State::NotRecorded | State::Changed => None,
    };
    all.extend(found);
    if of.is_unwritten {
        let found = Diagnostic::new(Code::NotFilledIn, of.span, say::unwritten(&of.key));
        all.push(found.hint(say::write_your_own()));
    }
    // a translation's heading is renamed with its original's
    let is_main = *project.layer(of.layer).main_language() == of.language;
    if let Some(now) = of.renamed.as_ref().filter(|_| is_main) {
        let (message, hint) = match &of.module {
            Some(module) if *module != now.module => {
                (say::moved(&of.key, &now.module, &now.id), say::accept_moves(accept, &now.module))
            }
            _ => (say::renamed(&of.key, &now.id), say::accept_updates(accept)),
        };
        all.push(Diagnostic::new(Code::Renamed, of.span, message).hint(hint));
    }
    all
}

/// What was replaced has changed below.
fn changed(of: &Override, project: &Project, accept: &str) -> Diagnostic {
    let message = match (&of.recorded, of.has_copy) {
        (Some(recorded), false) => say::changed_without_copy(kind(of), &of.key, &recorded.value),
        _ => say::changed(owner(of, project), kind(of), &of.key),
    };
    let diff = format!("lagvis diff {} --for {}", of.address(), edition_id(project, of.layer));
    let found = Diagnostic::new(Code::BaseChanged, of.span, message).hint(say::read_and_keep(diff, accept));
    if project.programme.drift == Policy::Error { found.as_error() } else { found }
}

/// The layer that the hidden text comes from, or those that it may come from.
fn owner(of: &Override, project: &Project) -> Argument {
    let mut paths = of.from.iter().map(|layer| Argument::from(&project.layer(*layer).path));
    match (paths.next(), paths.next()) {
        (Some(one), None) => one,
        (first, second) => {
            let first = first.unwrap_or_else(|| "".into());
            let all = second.into_iter().chain(paths).fold(first, |all, next| say::or(all, next).into());
            say::layer_below(all).into()
        }
    }
}

/// What an override is of, in a word.
fn kind(of: &Override) -> Message {
    match &of.item {
        Item::Section(..) | Item::Page(_) => say::text(),
        Item::Field => say::value(),
        Item::Picture => say::picture(),
    }
}

/// The command that accepts what stands at an address of a layer, in a language.
fn accept(project: &Project, layer: LayerId, address: &str, language: &str) -> String {
    let it = project.layer(layer);
    let language = if **it.main_language() == *language { String::new() } else { format!(" --language {language}") };
    format!("lagvis accept {address} --in {}{language}", it.path)
}
