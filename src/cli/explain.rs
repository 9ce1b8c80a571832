//! `lagvis explain`: from which layers and files comes what readers of an edition see.
//!
//! In goes the address of a module, a section, a field of front matter or a picture, or else words of the text; out comes a line for
//! each layer that has a part in it, the highest first. The errors that keep the edition from being published follow. Nothing is written.

use std::path::Path;
use std::sync::Arc;

use super::args::Explain;
use super::console::{Status, print};
use super::{impact, input, messages};
use crate::compile::{Outcome, Workspace};
use crate::diagnostic::{Diagnostic, nearest, or_else};
use crate::draft::Condition;
use crate::edition::{Edition, Module, Provenance, Section};
use crate::error::Error;
use crate::layer::drift::{Drift, Override, State};
use crate::layer::{self, Composed, HiddenText, Mention};
use crate::markup;
use crate::message::Message;
use crate::names::{key, seen};
use crate::project::{Layer, LayerId};
use crate::records::{FRONT, PAGE};
use crate::report::Findings;
use crate::source::{At, Span};

/// An edition, and what its layers hide.
struct Explained<'a> {
    workspace: &'a Workspace,
    /// The chain before a language is chosen: it knows what was removed, and what conditions leave out.
    composed: Composed,
    /// The same for readers of the language that is asked for.
    edition: Edition,
    /// What each layer of the chain hides, base first.
    drifts: Vec<Drift>,
    /// What each layer of the chain names, base first.
    mentions: Vec<(LayerId, Vec<Mention>)>,
    /// What is found in the edition.
    findings: &'a Findings<'a>,
}

/// Says where a section, a module or a sentence comes from.
pub(super) fn run(root: &Path, options: &Explain) -> Result<Status, Error> {
    let workspace = &input::open(root)?;
    if options.impact {
        return impact::run(workspace, &options.what, options.edition.as_deref());
    }
    let layer = options.edition.as_ref().map_or(Ok(LayerId::BASE), |name| input::edition(workspace, name))?;
    let language = input::language(workspace, layer, options.translation.as_deref())?;
    let outcomes = [workspace.look(layer).0];
    let findings = &Findings::new(workspace, &outcomes, Some(&[layer]));
    let stopped = stopped(workspace, &outcomes[0], findings);
    let Some(composed) = workspace.composed(layer).map(|checked| checked.value) else {
        return Err(messages::followed_by(messages::no_composition(), stopped).into());
    };
    let edition = workspace.resolve(&composed, &language).value;
    let drifts = composed.chain.layers().map(|layer| workspace.drift(layer)).collect();
    let mentions = composed.chain.layers().map(|layer| (layer, workspace.mentions(layer))).collect();
    let explained = Explained { workspace, composed, edition, drifts, mentions, findings };
    let what = explained.what(&input::present(workspace, layer, &options.what));
    match what {
        Ok(text) => print(&(text + &stopped))?,
        Err(error) if stopped.is_empty() => return Err(error),
        Err(error) => return Err(messages::followed_by(error.message(), stopped).into()),
    }
    Ok(Status::Done)
}

/// The errors that keep an edition from being published, each in a line; nothing where it can be.
fn stopped(workspace: &Workspace, outcome: &Outcome, findings: &Findings<'_>) -> String {
    if !outcome.failed {
        return String::new();
    }
    let errors = findings.diagnostics().filter(|found| found.is_error());
    let errors: String = errors.map(|found| line(workspace, found)).collect();
    format!("{}\n{errors}", messages::not_published(&outcome.id))
}

/// A diagnostic as one line: its code, its place, and what it says.
fn line(workspace: &Workspace, found: &Diagnostic) -> String {
    format!("  {} {}  {}\n", found.code, workspace.snapshot.place(found.span), found.text())
}

impl Explained<'_> {
    /// The answer for an address or words. A removed module is looked for first, then a picture, a module, a field and a section; words are
    /// looked for in the text only where no module is called so.
    fn what(&self, what: &str) -> Result<String, Error> {
        let edition = &self.edition.id;
        let place = |span: Span| self.workspace.snapshot.place(span);
        let removed = |what: &str, (layer, span): &(LayerId, Span)| {
            let path = &self.workspace.project.layer(*layer).path;
            Ok(format!("{}\n", messages::removed_by(what, edition, path, place(*span))))
        };
        let (slug, id) = what.split_once('#').map_or((what, None), |(slug, id)| (slug, Some(id)));
        if let Some(by) = self.composed.removed.get(slug) {
            let hidden = self.drifts.iter().flat_map(|drift| drift.overrides.iter().map(move |of| (drift, of)));
            let hidden = hidden.filter(|(_, of)| of.address() == slug);
            let state: String = hidden.map(|(drift, of)| self.state(drift, of)).collect();
            return Ok(removed(slug, by)? + &state + &id.map_or_else(String::new, |id| self.named(slug, id, &[])));
        }
        if let Some(text) = self.picture(what) {
            return Ok(text);
        }
        let composed = self.composed.modules.get(slug);
        let conditional = |condition: &At<Condition>| {
            let Condition { parameter, value } = &condition.value;
            let why = messages::left_out_by_condition(what, edition, parameter, value, place(condition.span));
            Ok(format!("{why}\n"))
        };
        let Some(module) = self.edition.module(slug) else {
            if let Some(condition) = composed.and_then(|module| module.opening()?.condition()) {
                return conditional(condition);
            }
            let by = composed.and_then(|module| module.removed.values().next());
            return by.map_or_else(|| self.sentence(what), |by| removed(slug, by));
        };
        let Some(id) = id else {
            return Ok(module.sections.iter().map(|section| self.section(module, section) + "\n").collect());
        };
        if let Some(text) = composed.and_then(|composed| self.field(composed, id)) {
            return Ok(text);
        }
        let there = composed.and_then(|composed| composed.section(id));
        let present = there.map_or(id, |section| &section.id);
        if let Some(section) = module.sections.iter().find(|section| *section.id == *present) {
            return Ok(self.section(module, section));
        }
        let named = self.named(slug, present, &[]);
        if let Some(by) = composed.and_then(|composed| composed.removed.get(id)) {
            return Ok(removed(what, by)? + &named);
        }
        if let Some(condition) = composed.and_then(|module| module.unmet(id, &self.edition.values)) {
            return Ok(conditional(condition)? + &named);
        }
        if !named.is_empty() {
            return Ok(format!("{}\n{named}", messages::not_in_edition(what, edition)));
        }
        let near = nearest(id, module.sections.iter().map(|section| &*section.id));
        Err(or_else(messages::no_section_for(id, slug, edition), near).into())
    }

    /// Every layer's part in a section, the highest first, and whether what is hidden is what it was.
    fn section(&self, module: &Module, section: &Section) -> String {
        let Workspace { project, snapshot, .. } = self.workspace;
        let title = self.edition.fill(&markup::words(&section.heading.section().heading.title));
        let mut text = format!("{} {title}  ({}#{})\n", "#".repeat(section.level.into()), module.slug, section.id);
        let width = self.edition.layers.iter().map(|layer| layer.path.chars().count()).max().unwrap_or(0);
        for part in section.provenance.iter().rev() {
            let shown = match part.is_off {
                true => messages::off(),
                false if part.shown => messages::shown(),
                false => messages::hidden(),
            };
            let shown = padded(&shown);
            let (path, place) = (&self.edition.layer(part.layer).path, snapshot.place(part.span));
            let word = if part.operation == "base" { "" } else { part.operation };
            let is_other = part.language != self.edition.language;
            let language = if is_other { format!("[{}]", part.language) } else { String::new() };
            text.push_str(format!("  {shown}  {path:<width$}  {place}  {word} {language}").trim_end());
            text.push('\n');
        }
        text.push_str(&self.named(&module.slug, &section.id, &section.provenance));
        let composed = self.composed.modules.get(&module.slug);
        if let Some((gone, by)) = composed.and_then(|composed| composed.retiring(&section.id)) {
            let (owner, place) = (project.layer(by.layer), snapshot.place(by.heading().span));
            text.push_str(&match gone.id == section.id {
                true => format!("  {}\n", messages::retiring(owner, place)),
                false => format!("  {}\n", messages::retiring_with(&gone.id, owner, place)),
            });
        }
        text + &self.parameters(section)
    }

    /// What layers do with a section, field or picture and may not, whether what they hide is what it was, and what else is found in the
    /// texts about it. `parts` are the texts of a section that is there.
    fn named(&self, slug: &str, id: &str, parts: &[Provenance]) -> String {
        let Workspace { project, snapshot, .. } = self.workspace;
        let findings = || self.findings.diagnostics();
        let mut spans: Vec<Span> = parts.iter().map(|part| part.span).collect();
        let mut text = String::new();
        for (layer, mentions) in &self.mentions {
            let here = |one: &&Mention| *one.module == *slug && one.about.iter().any(|about| **about == *id);
            for one in mentions.iter().filter(here) {
                spans.push(one.extent);
                if let Some(found) = findings().find(|found| found.is_error() && found.span.meets(one.span)) {
                    let (path, place) = (&project.layer(*layer).path, snapshot.place(one.span));
                    let refused = messages::refused();
                    text.push_str(&format!("  {refused} {path}  {place}  {}  {}\n", one.word, found.code));
                }
            }
        }
        for drift in &self.drifts {
            let depth = self.composed.chain.depth(drift.layer);
            for of in &drift.overrides {
                let (module, now) = of.present();
                let is_read = |part: &Provenance| Some(part.layer) == depth && part.language == of.language;
                let is_read = parts.is_empty() || parts.iter().any(is_read);
                let holds = |hidden: &HiddenText| hidden.parts.iter().any(|part| *part.id == *id);
                let is_it = now == id || now == PAGE || of.hidden.as_text().is_some_and(holds);
                if module.map_or("", |module| module) == slug && is_it && is_read {
                    text.push_str(&self.state(drift, of));
                }
            }
        }
        let is_here = |found: &&Diagnostic| !found.is_error() && spans.iter().any(|span| found.span.meets(*span));
        text + &findings().filter(is_here).map(|found| line(self.workspace, found)).collect::<String>()
    }

    /// Which layers have a picture, the highest first.
    fn picture(&self, path: &str) -> Option<String> {
        let Workspace { project, snapshot, .. } = self.workspace;
        let layers = self.composed.chain.layers().rev().map(|layer| project.layer(layer));
        let had = layers.filter_map(|layer| Some((layer, layer.assets.get(&*key(path))?)));
        let lines = had.enumerate().map(|(at, (layer, asset))| {
            let word = padded(&if at == 0 { messages::shown() } else { messages::hidden() });
            format!("  {word}  {}  {}\n", layer.path, snapshot.file(asset.file).path)
        });
        let lines: String = lines.collect();
        (!lines.is_empty()).then(|| format!("{path}\n{lines}{}", self.named("", path, &[])))
    }

    /// Which layers say something of a field of front matter, or of a key of a map, the highest first.
    fn field(&self, module: &layer::Module, key: &str) -> Option<String> {
        key.strip_prefix(FRONT)?;
        let mut lines = String::new();
        for front in module.fronts.iter().rev() {
            for (language, draft) in &front.drafts {
                let said = layer::named_fields(&module.slug, &draft.front);
                let said = said.into_iter().filter(|one| one.about.iter().any(|about| **about == *key));
                for one in said {
                    let (path, place) =
                        (&self.workspace.project.layer(front.layer).path, self.workspace.snapshot.place(one.span));
                    let word = if front.layer.is_base() { "" } else { one.word };
                    lines.push_str(format!("  {path}  {place}  [{language}]  {word}").trim_end());
                    lines.push('\n');
                }
            }
        }
        (!lines.is_empty()).then(|| format!("{}#{key}\n{lines}{}", module.slug, self.named(&module.slug, key, &[])))
    }

    /// Whether what an override hides is what it was, as a line.
    fn state(&self, drift: &Drift, of: &Override) -> String {
        let project = &self.workspace.project;
        let owners: Vec<&Layer> = of.from.iter().map(|layer| project.layer(*layer)).collect();
        let print = of.then().filter(|_| of.state == State::UpToDate).unwrap_or(of.now);
        let (state, path) = (of.state.word(), &project.layer(drift.layer).path);
        format!("  {}\n", messages::hidden_text(owners, state, path, print.to_string()))
    }

    /// The values that a section inserts, and where each is set.
    fn parameters(&self, section: &Section) -> String {
        let Workspace { project, snapshot, .. } = self.workspace;
        let texts = section.passages.iter().map(|passage| passage.text.section());
        let mut names: Vec<_> = texts.flat_map(|text| &text.uses.parameters).map(|parameter| &parameter.name).collect();
        names.sort();
        names.dedup();
        let line = |name: &Arc<str>| {
            let value = self.edition.values.get(name)?;
            let place = match value.layer {
                _ if value.slot => messages::to_be_filled_in().to_string(),
                Some(depth) => {
                    let layer = project.layer(self.composed.chain.at(depth)?);
                    snapshot.place(layer.values.iter().find(|(known, _)| *known.value == **name)?.0.span)
                }
                None => {
                    format!("{}, {}", messages::default(), snapshot.place(project.programme.parameters.get(name)?.span))
                }
            };
            Some(format!("  {{{{{name}}}}}  {}  {place}\n", value.text))
        };
        names.into_iter().filter_map(line).collect()
    }

    /// Every section of the built text that holds some words.
    fn sentence(&self, words: &str) -> Result<String, Error> {
        let wanted = fold(words);
        let place = |span: Span| self.workspace.snapshot.place(span);
        let mut text = String::new();
        for module in self.edition.all_modules() {
            for section in &module.sections {
                let heading = &section.heading.section().heading;
                let is_titled = fold(&self.edition.fill(&markup::words(&heading.title))).contains(&wanted);
                let blocks = section.passages.iter().flat_map(|passage| &passage.text.section().body);
                let blocks = blocks.filter(|block| fold(&self.edition.words(block)).contains(&wanted));
                let spans = is_titled.then_some(heading.span).into_iter().chain(blocks.map(|block| block.span));
                let found: Vec<String> = spans.map(place).collect();
                if !found.is_empty() {
                    let found = messages::found_at(found);
                    text.push_str(&format!("{found}\n{}\n", self.section(module, section)));
                }
            }
        }
        if wanted.is_empty() || text.is_empty() {
            let near = nearest(words, self.edition.modules.iter().map(|module| &*module.slug));
            let said = or_else(messages::no_such_words(&self.edition.id), near);
            return Err(or_else(said, Some(messages::give_address())).into());
        }
        Ok(text)
    }
}

/// Words as they are sought: small letters, white space as one space, straight quotation marks left out.
fn fold(text: &str) -> String {
    let small = seen(text).to_lowercase().replace(['«', '»', '"'], "");
    small.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A word for how a text is seen, as wide as the widest of them.
fn padded(word: &Message) -> String {
    let all = [messages::shown(), messages::hidden(), messages::off()];
    let width = all.iter().map(|word| word.to_string().chars().count()).max().unwrap_or(0);
    format!("{:<width$}", word.to_string())
}
