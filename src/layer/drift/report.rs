//! What a layer is told about what it hides.

use std::sync::Arc;

use super::messages as say;
use super::model::{Drift, Follower, Override, OverrideItem, State};
use super::sections::says_nothing;
use super::strays::blocked;
use crate::diagnostic::{Complaints, Diagnostic};
use crate::draft::Draft;
use crate::fingerprint::Version;
use crate::layer::chain::edition_id;
use crate::layer::hidden::{copy_of, read_copy};
use crate::message::{Argument, Message, named_language};
use crate::project::{DriftPolicy, Layer, LayerId, Project};
use crate::records::{PAGE, RecordMap};
use crate::source::{At, FileId, Snapshot, Span};

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
pub fn findings(drift: &Drift, project: &Project, snapshot: &Snapshot) -> Vec<Finding> {
    let it = project.layer(drift.layer);
    let is_read = |layer: &LayerId| !project.layer(*layer).records.is_unread;
    let in_the_way = InTheWay { drift, blocked: blocked(drift.followers.iter().collect(), drift.strays()) };
    let mut all = Vec::new();
    let mut add = |file, diagnostic| all.push(Finding { file, diagnostic });
    for of in &drift.overrides {
        let is_known = is_read(&drift.layer) && of.from.iter().all(is_read);
        let copy = of.then().and_then(|then| copy_of(it, snapshot, then));
        let reported = Reported { project, layer: drift.layer, of, copy, in_the_way: &in_the_way };
        reported.all(is_known).into_iter().for_each(|found| add(of.span.file, found));
    }
    for stale in &drift.stale {
        let (file, key, (module, id)) = (&stale.name, &stale.key.value, stale.address());
        let accept = accept_command(it, module.unwrap_or_default(), id, &stale.language);
        let found = match stale.map {
            RecordMap::Base if stale.is_there => say::nothing_below(stale.key.span, file, key, accept),
            RecordMap::Base => say::replaces_nothing(stale.key.span, file, key, accept),
            _ => say::translates_nothing(stale.key.span, file, key, accept),
        };
        add(stale.file, found);
    }
    for missing in &it.records.missing {
        let accept = accept_command(it, "", &missing.name, it.main_language());
        add(missing.span.file, say::file_is_gone(missing.span, &missing.name, accept));
    }
    for (span, old, now) in old_names(it) {
        let accept = format!("lagvis accept {old} --in {}", it.path);
        add(span.file, say::renamed(span, old, now, accept));
    }
    for Follower { module, old: At { value: old, span }, now, .. } in &drift.followers {
        let accept = accept_command(it, module, old, it.main_language());
        let found = match *module == now.module {
            true => say::renamed(*span, old, &now.id, accept),
            false => say::moved(*span, old, &now.module, &now.id, accept),
        };
        add(span.file, in_the_way.noted(found, module, old));
    }
    for (one, then) in drift.additions.iter().filter_map(|one| Some((one, one.meant.as_ref()?))) {
        if !is_read(&drift.layer) {
            continue;
        }
        let (now, At { value: id, span }) = (&one.heading, &one.target);
        let accept = accept_command(it, &one.module, id, it.main_language());
        let by = one.meant_by.map(|layer| project.layer(layer));
        let found = match (by, one.is_front()) {
            (Some(by), false) => say::misplaced_by_record(*span, id, now, then, by, accept),
            (None, false) => say::misplaced(*span, id, now, then, accept),
            (Some(by), true) => say::front_misplaced_by_record(*span, &one.module, now, then, by, accept),
            (None, true) => say::front_misplaced(*span, &one.module, now, then, accept),
        };
        add(span.file, in_the_way.noted(found, &one.module, id));
    }
    for one in drift.translations.iter().filter(|one| !one.is_current && is_read(&drift.layer)) {
        let accept = accept_command(it, &one.module, &one.key, &one.language);
        let found = say::older_translation(one.span, &one.key, accept);
        add(one.span.file, found.note(one.original, say::original()));
    }
    all
}

/// Where a layer calls a module by an older name, that name, and the present one: its files and the lines of `layer.yaml`.
fn old_names(it: &Layer) -> impl Iterator<Item = (Span, &Arc<str>, &Arc<str>)> {
    let start = |draft: &Arc<Draft>| Span::new(draft.file, 0, 0);
    let files = it.old_files.iter();
    let files = files.filter_map(move |((now, language), old)| Some((start(it.draft(now, language)?), old, now)));
    files.chain(it.old_words.iter().map(|(span, old, now)| (*span, old, now)))
}

/// The command that accepts what stands at an address of a layer, in a language.
pub(crate) fn accept_command(it: &Layer, module: &str, key: &str, language: &str) -> String {
    let address = match (module, key) {
        ("", key) => key.to_owned(),
        (module, "") => module.to_owned(),
        _ => format!("{module}#{key}"),
    };
    let address = if address.contains(char::is_whitespace) { format!("'{address}'") } else { address };
    let language = if **it.main_language() == *language { String::new() } else { format!(" --translation {language}") };
    format!("lagvis accept {address} --in {}{language}", it.path)
}

/// What keeps something of a layer from being accepted.
struct InTheWay<'a> {
    drift: &'a Drift,
    blocked: Vec<(&'a Follower, Span)>,
}

impl InTheWay<'_> {
    /// A complaint about what stands at an address, with what is to be seen to before that can be accepted.
    fn noted(&self, found: Diagnostic, module: &Arc<str>, key: &str) -> Diagnostic {
        let is_it = |(of, _): &&(&Follower, Span)| (&of.module, &*of.old.value) == (module, key);
        let blocked = self.blocked.iter().find(is_it).map(|(_, span)| *span);
        let overrides = self.drift.overrides.iter();
        let mut overrides = overrides.filter(|one| one.module.as_ref() == Some(module) && one.key == key);
        let first = blocked.or_else(|| overrides.find_map(|one| Some(self.drift.rival(one)?.1.span)));
        match first {
            Some(first) => found.note(first, say::see_to_first()),
            None => found,
        }
    }
}

/// An override that is reported on.
struct Reported<'a> {
    project: &'a Project,
    layer: LayerId,
    of: &'a Override,
    /// The true copy of what was recorded, if one is kept.
    copy: Option<&'a str>,
    in_the_way: &'a InTheWay<'a>,
}

impl Reported<'_> {
    /// Everything there is to say of it; `is_known` says that what is recorded of it could be read.
    fn all(&self, is_known: bool) -> Complaints {
        let (of, it) = (self.of, self.project.layer(self.layer));
        let accept = accept_command(it, of.module.as_deref().unwrap_or_default(), &of.key, &of.language);
        let state = match of.state {
            State::NoEffect if !of.is_unwritten => Some(say::no_effect(of.span, self.kind())),
            State::NotRecorded if is_known => Some(match &of.recorded {
                Some(recorded) => say::no_fingerprint(of.span, &recorded.value, &accept),
                None if matches!(of.item, OverrideItem::Picture) => {
                    say::picture_not_recorded(of.span, self.owner(), &of.key, &accept)
                }
                None if of.item.is_removal() => say::removal_not_recorded(of.span, &accept),
                None => say::not_recorded(of.span, &accept),
            }),
            State::Changed if is_known => Some(self.changed(&accept)),
            State::Translated if is_known => {
                Some(say::first_translation(of.span, self.owner(), self.name(), self.diff(), &accept))
            }
            _ => None,
        };
        let state = match (state, &of.module) {
            (Some(found), Some(module)) if of.state != State::NoEffect => {
                Some(self.in_the_way.noted(found, module, &of.key))
            }
            (state, _) => state,
        };
        let is_empty =
            matches!(&of.item, OverrideItem::Section(draft, at) if says_nothing(&draft.sections[at.start].body));
        let unwritten = of.is_unwritten.then(|| match is_empty {
            true => say::empty(of.span, &of.key),
            false => say::unwritten(of.span, &of.key),
        });
        [state, unwritten].into_iter().flatten().collect()
    }

    /// What was replaced has changed below.
    fn changed(&self, accept: &str) -> Diagnostic {
        let of = self.of;
        let diff = self.diff();
        let recorded = of.recorded.as_ref().map_or("", |then| &then.value);
        let found = match self.copy {
            None => say::changed_without_copy(of.span, self.kind(), self.name(), recorded, diff, accept),
            Some(copy) => match &of.withdrawn {
                Some(layer) => say::withdrawn(of.span, layer, self.kind(), self.name(), diff, accept),
                None if of.untranslated.is_some() => {
                    let layer = of.untranslated.map(|layer| self.project.layer(layer));
                    let layer = layer.map_or_else(|| self.owner(), Argument::from);
                    say::untranslated(
                        of.span,
                        layer,
                        named_language(&of.language),
                        self.kind(),
                        self.name(),
                        diff,
                        accept,
                    )
                }
                None if of.is_another => {
                    let now = of.hidden.title_and_body(Version::V2).0;
                    say::another_section(of.span, &of.key, now, read_copy(copy).0, diff, accept)
                }
                None => say::changed(of.span, self.owner(), self.kind(), self.name(), diff, accept),
            },
        };
        if self.project.programme.drift == DriftPolicy::Error { found.into_error() } else { found }
    }

    /// The command that shows what has changed.
    fn diff(&self) -> String {
        format!("lagvis diff {} --for {}", self.of.address(), edition_id(self.project, self.layer))
    }

    /// What it is called in a message: its key, or the module that is removed or replaced.
    fn name(&self) -> &str {
        let is_whole = self.of.key.is_empty() || self.of.key == PAGE;
        let module = self.of.module.as_deref().filter(|_| is_whole);
        module.unwrap_or(&self.of.key)
    }

    /// The layer that has changed the hidden text, or those of which one has; where that is not known, those that it comes from.
    fn owner(&self) -> Argument {
        let named = |layer: &LayerId| Argument::from(self.project.layer(*layer));
        let known = Some(&self.of.changed_by).filter(|by| !by.is_empty()).map(|by| by.iter().collect());
        let mut layers = known.unwrap_or_else(|| self.of.from.iter().collect::<Vec<_>>()).into_iter().map(named);
        let first = layers.next().unwrap_or_else(|| "".into());
        match layers.next() {
            None => first,
            Some(second) => {
                let all = layers.fold(say::or(first, second), say::or);
                say::layer_below(all).into()
            }
        }
    }

    /// What an override is of, in a word.
    fn kind(&self) -> Message {
        match &self.of.item {
            OverrideItem::Section(..) | OverrideItem::Page(_) | OverrideItem::Module => say::text(),
            OverrideItem::Field(_) => say::value(),
            OverrideItem::Picture => say::picture(),
        }
    }
}
