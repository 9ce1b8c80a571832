//! `lagvis accept`: what an override hides was read, and the override stands.

use std::collections::{BTreeMap, BTreeSet};

use super::merge::merged;
use super::record::{self, Records};
use super::{Patch, Refusal, Revision};
use crate::diagnostic::did_you_mean;
use crate::layer::Hidden;
use crate::layer::drift::{Drift, Item, State, Three, Tracked, Translated, three};
use crate::project::{Language, Layer, Project};
use crate::source::{FileId, Snapshot};

/// Which of a layer's overrides are meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    /// All.
    All,
    /// Those of one module.
    Module(String),
    /// One: a module, and an id or another key.
    One(String, String),
    /// A picture, by path.
    Picture(String),
}

impl Which {
    /// Reads `etikk`, `etikk#gaver` or `assets/trapp.svg`.
    pub fn parse(text: &str) -> Self {
        match text.split_once('#') {
            Some((module, key)) => Self::One(module.to_owned(), key.to_owned()),
            None if text.starts_with("assets/") => Self::Picture(text.to_owned()),
            None => Self::Module(text.to_owned()),
        }
    }

    /// Whether something with this module and key is meant.
    pub fn is(&self, module: Option<&str>, key: &str) -> bool {
        match self {
            Self::All => true,
            Self::Module(wanted) => module == Some(wanted),
            Self::One(wanted, id) => module == Some(wanted) && key == id,
            Self::Picture(path) => module.is_none() && key == path,
        }
    }
}

/// What is kept of an override whose base has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// The override as it is.
    Yours,
    /// The override, with what is new below.
    Merge,
}

/// What can be accepted, and what cannot.
#[derive(Debug)]
pub struct Accepted {
    /// What is to be written.
    pub revision: Revision,
    /// Overrides that could not be merged: the address, and the three texts. Nothing is written where there are any.
    pub conflicts: Vec<(String, Three)>,
}

/// Records what overrides of a layer hide now.
///
/// # Errors
///
/// A refusal where nothing is meant, or where something cannot be merged at all.
pub fn accept(
    project: &Project,
    snapshot: &Snapshot,
    layer: usize,
    drift: &Drift,
    which: &Which,
    language: &Language,
    keep: Keep,
) -> Result<Accepted, Refusal> {
    let it = &project.layers[layer];
    let is_meant = |tracked: &&Tracked| {
        let renamed = tracked.renamed.as_ref();
        let now = renamed.is_some_and(|now| which.is(Some(&now.module), &now.id));
        tracked.language == *language && (now || which.is(tracked.module.as_deref(), &tracked.key))
    };
    let meant: Vec<&Tracked> = drift.tracked.iter().filter(is_meant).collect();
    let translated = drift.translated.iter().filter(|one| one.language == *language);
    let translated: Vec<&Translated> = translated.filter(|one| which.is(Some(&one.module), &one.key)).collect();
    let mut work = Work { it, snapshot, revision: Revision::default(), base: BTreeMap::new(), from: BTreeMap::new() };
    let mut conflicts = Vec::new();
    for tracked in &meant {
        let is_merged = keep == Keep::Merge && tracked.state == State::Changed;
        if is_merged {
            conflicts.extend(work.merge(tracked)?.map(|three| (tracked.address(), three)));
        }
        work.record(tracked, is_merged);
    }
    for one in &translated {
        let value = Some(one.now.to_string());
        work.from.entry(one.file).or_default().insert(one.key.clone(), value);
        if one.recorded.as_ref().is_none_or(|said| said.value != one.now.to_string()) {
            work.done(format!("{}#{}: translated from today's text ({language})", one.module, one.key));
        }
    }
    let stale = drift.stale.iter().filter(|one| one.language == *language);
    for one in stale.filter(|one| which.is(Some(&one.module), &one.key.value)) {
        let records = if one.map == "base" { &mut work.base } else { &mut work.from };
        records.entry(one.file).or_default().insert(one.key.value.clone(), None);
        work.done(format!("{}#{}: the record of what is not replaced is taken away", one.module, one.key.value));
    }
    let anchors = drift.renamed_anchors.iter().filter(|one| which.is(Some(&one.module), &one.new));
    for one in anchors.filter(|_| it.main_language() == language) {
        let word = snapshot.slice(one.span).replace(&*one.old, &one.new);
        work.revision.patches.push(Patch::replace(one.file, one.span.range(), word));
        work.done(format!("{}: `{}` is now called `{}`", one.module, one.old, one.new));
    }
    if meant.is_empty() && translated.is_empty() && work.base.is_empty() && work.from.is_empty() {
        return Err(nothing(project, drift, it, which, language));
    }
    work.write_records();
    work.sweep(drift);
    Ok(Accepted { revision: work.revision, conflicts })
}

/// The refusal of something that is not there.
fn nothing(project: &Project, drift: &Drift, it: &Layer, which: &Which, language: &Language) -> Refusal {
    let all: BTreeSet<String> = drift.tracked.iter().map(Tracked::address).collect();
    let path = &it.path;
    let said = match which {
        Which::All => return format!("{path} replaces nothing in {language} that could be accepted"),
        Which::Module(module) => module.clone(),
        Which::One(module, key) => format!("{module}#{key}"),
        Which::Picture(path) => path.clone(),
    };
    let others = drift.tracked.iter().any(|one| one.address() == said && one.language != *language);
    if others {
        let languages: BTreeSet<&str> = drift.tracked.iter().map(|one| &*one.language).collect();
        let languages = languages.into_iter().collect::<Vec<_>>().join(", ");
        return format!("{path} replaces `{said}` in another language; add `--language`, one of {languages}");
    }
    let near = did_you_mean(&said, all.iter().map(String::as_str));
    let advice = if near.is_empty() { "; `lagvis list sections --for` shows what is local" } else { "" };
    let advice = if project.base().path == *path { "" } else { advice };
    format!("{path} does not replace `{said}`{near}{advice}")
}

/// What the records of each file are to hold.
type ByFile = BTreeMap<FileId, record::Wanted>;

struct Work<'a> {
    it: &'a Layer,
    snapshot: &'a Snapshot,
    revision: Revision,
    base: ByFile,
    from: ByFile,
}

impl Work<'_> {
    fn done(&mut self, line: String) {
        self.revision.done.push(line);
    }

    /// Takes over what is new below; gives the three texts where that cannot be.
    fn merge(&mut self, tracked: &Tracked) -> Result<Option<Three>, Refusal> {
        let address = tracked.address();
        let Item::Section(draft, range) = &tracked.item else {
            return Err(format!("only a section can be merged, and `{address}` is none; keep yours without `--merge`"));
        };
        let section = &draft.sections[range.start];
        if range.len() > 1 || section.heading.words.operation.value != crate::draft::Operation::Replace {
            let word = section.heading.words.operation.value.word();
            return Err(format!("`{address}` says `{word}`, and that cannot be merged; keep yours without `--merge`"));
        }
        let name = tracked.then().map(|then| format!("{then}.md")).unwrap_or_default();
        let Some(copy) = self.it.copies.get(name.as_str()) else {
            let message = "there is no copy of the text that was replaced, so it cannot be merged";
            return Err(format!("`{address}`: {message}; read `lagvis diff`, change your text, and accept it"));
        };
        let file = self.snapshot.file(tracked.file);
        let three = three(tracked, self.snapshot.file(*copy).text(), self.snapshot);
        let Some((title, body)) = merged(&three, file.text()) else { return Ok(Some(three)) };
        let own = self.snapshot.slice(section.body_span);
        let start = section.body_span.start as usize + own.len() - own.trim_start().len();
        self.revision.patches.push(Patch::replace(file.id, start..start + own.trim().len(), body));
        if title != self.snapshot.slice(section.heading.title_span).trim() {
            self.revision.patches.push(Patch::replace(file.id, section.heading.title_span.range(), title));
        }
        self.done(format!("{address}: what is new below is taken over"));
        Ok(None)
    }

    /// Records what an override hides now, under the present id of what it hides, and keeps a copy.
    fn record(&mut self, tracked: &Tracked, is_merged: bool) {
        let print = tracked.now.to_string();
        let same = tracked.recorded.as_ref().is_some_and(|said| said.value == print);
        let file = tracked.file;
        match (&tracked.item, &tracked.renamed) {
            (Item::Picture, _) => self.picture(tracked, &print),
            (Item::Section(draft, range), Some(now)) if tracked.module.as_ref() == Some(&now.module) => {
                let heading = &draft.sections[range.start].heading;
                self.revision.patches.push(Patch::replace(file, heading.id_span.range(), format!("#{}", now.id)));
                let records = self.base.entry(file).or_default();
                records.insert(tracked.key.clone(), None);
                records.insert(now.id.to_string(), Some(print.clone()));
                self.done(format!("{}: now called `{}`", tracked.address(), now.id));
            }
            _ => {
                self.base.entry(file).or_default().insert(tracked.key.clone(), Some(print.clone()));
                if let Some(now) = &tracked.renamed {
                    let (address, to) = (tracked.address(), &now.module);
                    self.done(format!(
                        "{address}: the section is in `{to}` now; move your text to `{to}.md`, under `{{#{}}}`",
                        now.id
                    ));
                }
            }
        }
        if !same {
            let yours = if is_merged { "" } else { ", and your text is as it was" };
            self.done(format!("{}: recorded as read{yours} ({print})", tracked.address()));
        }
        let (name, bytes) = match &tracked.hidden {
            Hidden::Picture(file, _) => {
                let below = self.snapshot.file(*file);
                let extension = below.path.rsplit_once('.').map_or("", |(_, extension)| extension);
                (format!("{print}.{extension}"), below.bytes().to_vec())
            }
            hidden => (format!("{print}.md"), hidden.copy().into_bytes()),
        };
        if !self.it.copies.contains_key(name.as_str()) {
            self.revision.created.insert(format!("{}/.base/{name}", self.it.folder), bytes);
        }
    }

    /// A picture is recorded in its row of the table.
    fn picture(&mut self, tracked: &Tracked, print: &str) {
        if let Some(said) = &tracked.recorded {
            self.revision.patches.push(Patch::replace(tracked.file, said.span.range(), print));
            return;
        }
        let file = self.snapshot.file(tracked.file);
        let text = file.text();
        let after = tracked.span.end as usize;
        let end_of_line = super::newline(text);
        let line_end = text[after..].find('\n').map_or(text.len(), |n| after + n + 1);
        let rest = text[after..line_end].trim_start_matches(['"', '\'', ':', ' ']);
        if let Some(braces) = rest.find('{') {
            let at = line_end - rest.len() + braces + 1;
            self.revision.patches.push(Patch::insert(file.id, at, format!("base: {print}, ")));
            return;
        }
        let next = text[line_end..].lines().next().unwrap_or("");
        let indent: String = next.chars().take_while(|c| *c == ' ').collect();
        self.revision.patches.push(Patch::insert(file.id, line_end, format!("{indent}base: {print}{end_of_line}")));
    }

    fn write_records(&mut self) {
        for draft in self.it.drafts.values().chain(self.it.translations.values()) {
            let file = self.snapshot.file(draft.file);
            let maps = [("base", self.base.get(&draft.file)), ("from", self.from.get(&draft.file))];
            let maps: Vec<_> =
                maps.into_iter().filter_map(|(map, wanted)| Some((Records::of(file, draft, map), wanted?))).collect();
            self.revision.patches.extend(record::set(&maps));
        }
    }

    /// Takes away the copies that no record of the layer names any more. Other files in `.base` are left alone.
    fn sweep(&mut self, drift: &Drift) {
        let mut named: BTreeSet<String> = BTreeSet::new();
        for draft in self.it.drafts.values().chain(self.it.translations.values()) {
            for (key, value) in &draft.front.base {
                let new = self.base.get(&draft.file).and_then(|wanted| wanted.get(&key.value));
                named.extend(match new {
                    Some(new) => new.clone(),
                    None => Some(value.value.clone()),
                });
            }
        }
        named.extend(self.base.values().flat_map(|wanted| wanted.values().flatten().cloned()));
        let pictures = drift.tracked.iter().filter(|one| matches!(one.item, Item::Picture));
        named.extend(
            pictures.flat_map(|one| [Some(one.now.to_string()), one.then().map(|then| then.to_string())]).flatten(),
        );
        for name in self.it.copies.keys() {
            let print = name.split('.').next().unwrap_or_default();
            let created = self.revision.created.keys().any(|path| path.ends_with(&format!("/.base/{name}")));
            if crate::fingerprint::Fingerprint::parse(print).is_some() && !named.contains(print) && !created {
                self.revision.removed.insert(format!("{}/.base/{name}", self.it.folder));
            }
        }
    }
}
