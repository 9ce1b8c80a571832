//! `lagvis explain`

use std::path::Path;

use super::args::Explain;
use super::console::print;
use super::input::read;
use super::status::Status;
use super::timings::Timings;
use super::{impact, revision};
use crate::compile::Workspace;
use crate::diagnostic::did_you_mean;
use crate::edition::{Edition, Module, Section};
use crate::error::Error;
use crate::layer::Chain;
use crate::layer::drift::Drift;
use crate::markup::plain;
use crate::records::PAGE;

/// An edition, and what its layers hide.
struct Explained<'a> {
    workspace: &'a Workspace,
    edition: Edition,
    /// What each layer of the chain hides, base first.
    drifts: Vec<Drift>,
    chain: Chain,
}

/// Says where a section, a module or a sentence comes from.
pub(super) fn run(root: &Path, options: &Explain) -> Result<Status, Error> {
    let snapshot = read(root, &mut Timings::default())?;
    let workspace = Workspace::read(&snapshot)?;
    if options.impact {
        return impact::run(&workspace, &options.what);
    }
    let layer = revision::layer(&workspace, options.edition.as_deref().unwrap_or("base"))?;
    let language = revision::language(&workspace, layer, options.language.as_deref())?;
    let Some(composed) = workspace.composed(layer).map(|checked| checked.value) else {
        return Err(Error::Refused("the edition cannot be put together; `lagvis check` says why".into()));
    };
    let edition = workspace.resolve(&composed, &language).value;
    let drifts = composed.chain.layers().map(|layer| workspace.drift(layer)).collect();
    let explained = Explained { workspace: &workspace, edition, drifts, chain: composed.chain.clone() };
    let text = explained.what(&options.what, &composed)?;
    print(&text);
    Ok(Status::Done)
}

impl Explained<'_> {
    fn what(&self, what: &str, composed: &crate::layer::Composed) -> Result<String, Error> {
        let (slug, id) = what.split_once('#').map_or((what, None), |(slug, id)| (slug, Some(id)));
        if let Some((layer, span)) = composed.removed.get(slug) {
            let (path, place) = (&self.workspace.project.layer(*layer).path, self.workspace.snapshot.place(*span));
            return Ok(format!("`{slug}` is not in {}: {path} removed it ({place})\n", self.edition.id));
        }
        let Some(module) = self.edition.module(slug) else {
            return self.sentence(what);
        };
        let Some(id) = id else {
            return Ok(module.sections.iter().map(|section| self.section(module, section) + "\n").collect());
        };
        let present =
            composed.modules.get(slug).and_then(|module| module.section(id)).map_or(id, |section| &section.id);
        if let Some(section) = module.sections.iter().find(|section| *section.id == *present) {
            return Ok(self.section(module, section));
        }
        let edition = &self.edition.id;
        if let Some((layer, span)) = composed.modules.get(slug).and_then(|module| module.removed.get(id)) {
            let (path, place) = (&self.workspace.project.layer(*layer).path, self.workspace.snapshot.place(*span));
            return Ok(format!("`{what}` is not in {edition}: {path} removed it ({place})\n"));
        }
        let there = composed.modules.get(slug).and_then(|module| module.section(id));
        if let Some((parameter, value, span)) = there.and_then(|section| section.conditions.first()) {
            let place = self.workspace.snapshot.place(*span);
            return Ok(format!(
                "`{what}` is not in {edition}: it exists only where `{parameter}` is `{value}` ({place})\n"
            ));
        }
        let near = did_you_mean(id, module.sections.iter().map(|section| &*section.id));
        Err(Error::Refused(format!("there is no section `{id}` in {slug} for {edition}{near}")))
    }

    /// Every layer's part in a section, the highest first, and whether what is hidden is what it was.
    fn section(&self, module: &Module, section: &Section) -> String {
        let title = plain(&section.heading.section().heading.title);
        let mut text = format!("{} {title}  ({}#{})\n", "#".repeat(section.level.into()), module.slug, section.id);
        let paths = self.edition.layers.iter().map(|layer| layer.path.chars().count());
        let width = paths.max().unwrap_or(0);
        for part in section.provenance.iter().rev() {
            let shown = if part.shown { "shown " } else { "hidden" };
            let path = &self.edition.layer(part.layer).path;
            let place = self.workspace.snapshot.place(part.span);
            let word = if part.operation == "base" { "" } else { part.operation };
            let language =
                if part.language == self.edition.language { String::new() } else { format!("[{}]", part.language) };
            text.push_str(format!("  {shown}  {path:<width$}  {place}  {word} {language}").trim_end());
            text.push('\n');
        }
        for tracked in self.drifts.iter().flat_map(|drift| &drift.overrides) {
            let (of, now) = tracked.present();
            let depth = self.chain.depth(tracked.layer);
            let mut parts = section.provenance.iter();
            let is_read = parts.any(|part| Some(part.layer) == depth && part.language == tracked.language);
            if of == Some(&module.slug) && (now == &*section.id || now == PAGE) && is_read {
                let path = &self.workspace.project.layer(tracked.layer).path;
                let owners = tracked.from.iter().map(|layer| &*self.workspace.project.layer(*layer).path);
                let owners = owners.collect::<Vec<_>>().join(" and ");
                let (state, now) = (tracked.state.words(), tracked.now);
                text.push_str(&format!("  {owners} text {state} by {path} ({now})\n"));
            }
        }
        text + &self.parameters(section)
    }

    /// The values that a section inserts, and where each is set.
    fn parameters(&self, section: &Section) -> String {
        let mut names: Vec<_> =
            section.passages.iter().flat_map(|passage| &passage.text.section().uses.parameters).collect();
        names.sort_by(|a, b| a.name.cmp(&b.name));
        names.dedup_by(|a, b| a.name == b.name);
        let lines = names.into_iter().filter_map(|parameter| {
            let name = &parameter.name;
            let value = self.edition.values.get(name)?;
            let project = &self.workspace.project;
            let place = match value.layer {
                _ if value.slot => "to be filled in".to_owned(),
                Some(depth) => {
                    let layer = project.layer(self.chain.at(depth)?);
                    let set = layer.values.iter().find(|(known, _)| *known.value == **name)?;
                    self.workspace.snapshot.place(set.0.span)
                }
                None => {
                    format!("default, {}", self.workspace.snapshot.place(project.programme.parameters.get(name)?.span))
                }
            };
            Some(format!("  {{{{{name}}}}}  {}  {place}\n", value.text))
        });
        lines.collect()
    }

    /// Every section of the built text that holds some words.
    fn sentence(&self, words: &str) -> Result<String, Error> {
        let wanted = fold(words);
        let mut text = String::new();
        for module in &self.edition.modules {
            for section in &module.sections {
                let title = plain(&section.heading.section().heading.title);
                let mut found: Vec<String> = Vec::new();
                if fold(&title).contains(&wanted) {
                    found.push(self.workspace.snapshot.place(section.heading.section().heading.span));
                }
                for passage in &section.passages {
                    let body = &passage.text.section().body;
                    let blocks = body.iter().filter(|block| fold(&self.edition.words(block)).contains(&wanted));
                    found.extend(blocks.map(|block| self.workspace.snapshot.place(block.span)));
                }
                if !found.is_empty() {
                    text.push_str(&format!("found at {}\n{}\n", found.join(", "), self.section(module, section)));
                }
            }
        }
        if wanted.is_empty() || text.is_empty() {
            let near = did_you_mean(words, self.edition.modules.iter().map(|module| &*module.slug));
            let edition = &self.edition.id;
            let advice = "give an address, as in `etikk#gaver`, or words as they stand in the text";
            return Err(Error::Refused(format!("{edition} has no such module, and no such words{near}; {advice}")));
        }
        Ok(text)
    }
}

/// Words as they are sought: small letters, white space as one space, straight quotation marks left out.
fn fold(text: &str) -> String {
    let small = text.to_lowercase().replace(['«', '»', '"', '\u{ad}'], "");
    small.split_whitespace().collect::<Vec<_>>().join(" ")
}
