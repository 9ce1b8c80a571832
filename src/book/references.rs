//! Everything that a text refers to is there: values, links, pictures, days; and what is for the speaker has a slide. What is not is
//! reported here, once for all outputs.

use std::sync::Arc;

use super::cases;
use super::division::is_read;
use super::lookup::Lookup;
use super::{messages, titles};
use crate::diagnostic::{Complaints, Diagnostic, did_you_mean_this, nearest_as, nearest_picture};
use crate::draft::{InDeck, LinkUse, Worded};
use crate::edition::{Edition, Module, Section};
use crate::layer::Composed;
use crate::markup::{Block, BlockKind, CalloutKind, Destination, Footnote, Interpolated, Parameter, walk_into, words};
use crate::message::Message;
use crate::source::Span;

/// How many words that stand for an address are looked up in a module; each is compared with every title of the edition.
const MOST_LOOKUPS: usize = 50;

/// Checks what the sections of an edition refer to.
pub(super) struct Checker<'a> {
    /// The edition, and where its links lead.
    pub(super) lookup: &'a Lookup<'a>,
    /// The chain that the edition was resolved from: it knows what was removed.
    pub(super) composed: &'a Composed,
}

impl Checker<'_> {
    /// Checks a module.
    pub(super) fn module(&self, module: &Module, found: &mut Complaints) {
        let mut lookups = MOST_LOOKUPS;
        for section in &module.sections {
            self.section((module, &mut lookups), section, found);
        }
    }

    /// Checks a section: that its heading has words, that all is there to which its texts refer, and that what is for the slide or the
    /// speaker has a slide.
    fn section(&self, (module, lookups): (&Module, &mut usize), section: &Section, found: &mut Complaints) {
        cases::check(self.lookup, section, found);
        let heading = &section.heading.section().heading;
        if heading.title_span.start == heading.title_span.end {
            found.push(messages::heading_without_text(heading.span));
        } else if self.is_wordless(&words(&heading.title)) {
            found.push(messages::title_without_words(heading.title_span));
        }
        let Edition { language, languages, .. } = self.lookup.edition;
        for passage in &section.passages {
            let text = passage.text.section();
            text.uses.parameters.iter().for_each(|parameter| self.parameter(parameter, found));
            // what words mean is told to those who read them in their own language
            let is_foreign = passage.language != *language && languages.contains(&passage.language);
            let links = text.uses.links.iter().filter(|link| !is_foreign || !matches!(link.to, Destination::Words(_)));
            links.for_each(|link| found.extend(self.link(module, link, lookups)));
            let wordless = text.uses.bare.iter().filter(|bare| self.is_wordless(&bare.words));
            found.extend(wordless.map(|bare| match bare.kind {
                Worded::Title => messages::title_without_words(bare.span),
                Worded::Link => messages::link_without_text(bare.span),
                Worded::Picture => messages::picture_without_words(bare.span),
            }));
            text.uses.images.iter().for_each(|(path, span)| found.extend(self.image(path, *span)));
            let unknown_days = text.uses.days.iter().filter(|(day, _)| self.lookup.day(*day).is_none());
            found.extend(unknown_days.map(|(day, span)| messages::no_day(*span, *day)));
            let footnotes = text.footnotes.iter();
            match section.in_deck {
                InDeck::Absent => std::iter::once(&text.body)
                    .chain(footnotes.map(|note| &note.blocks))
                    .for_each(|blocks| without_slide(section, blocks, found)),
                _ => footnotes.for_each(|note| footnote(module, note, found)),
            }
        }
    }

    /// Checks texts outside sections, such as titles.
    pub(super) fn lines<'b>(&self, lines: impl Iterator<Item = &'b Interpolated>, found: &mut Complaints) {
        lines.flat_map(Interpolated::parameters).for_each(|parameter| self.parameter(parameter, found));
    }

    /// Reports a parameter that has no value, once an edition.
    fn parameter(&self, parameter: &Parameter, found: &mut Complaints) {
        let (project, edition) = (self.lookup.project, self.lookup.edition);
        let name = &parameter.name;
        let declared = project.programme.parameters.get(name).filter(|_| !edition.values.contains_key(name));
        let Some(declaration) = declared else { return };
        let layer = self.composed.chain.top();
        let complaint = match layer.is_base() {
            true => messages::no_value_in_base(parameter.span, name)
                .note(declaration.span, messages::declared_without_default()),
            false => {
                let layer = project.layer(layer);
                messages::no_value(Span::new(layer.config, 0, 0), name, &layer.path)
                    .note(parameter.span, messages::used_here())
            }
        };
        if !found.iter().any(|known| known.span == complaint.span && known.message == complaint.message) {
            found.push(complaint);
        }
    }

    /// The diagnostic of a link, if it leads nowhere or uses an older name. Links to acts are checked in `layer::declared`.
    /// `lookups` is how many more words may be looked up.
    fn link(&self, module: &Module, link: &LinkUse, lookups: &mut usize) -> Option<Diagnostic> {
        match &link.to {
            Destination::Address(address) => self.address(address, link.span),
            Destination::Section(slug, id) => {
                let (slug, id) = (slug.as_deref().unwrap_or(&module.slug), id.as_deref());
                match self.lookup.guide_module(module, slug) {
                    Some(there) => self.guide_link(module, there, id?, link.span),
                    None => self.section_link(module, slug, id, link.span),
                }
            }
            Destination::Words(words) => {
                let may_look_up = *lookups > 0;
                *lookups = lookups.saturating_sub(1);
                let found = messages::words_as_address(link.span, words);
                Some(found.hint(match may_look_up {
                    true => titles::address_of(self.lookup, module, words),
                    false => messages::how_to_link(),
                }))
            }
            Destination::Act(_) => None,
        }
    }

    /// Whether all values of a text are there, and it says nothing with them.
    fn is_wordless(&self, text: &Interpolated) -> bool {
        self.has_values(text) && self.lookup.fill(text).trim().is_empty()
    }

    /// Whether every parameter that a text inserts has a value, or is a slot.
    fn has_values(&self, text: &Interpolated) -> bool {
        text.parameters().all(|one| self.lookup.edition.values.contains_key(&one.name))
    }

    /// The diagnostic of an address that is none once its values are filled in. One that lacks a value, or has a slot, is left alone.
    fn address(&self, address: &Interpolated, span: Span) -> Option<Diagnostic> {
        let is_left = !self.has_values(address) || self.lookup.slots(address).next().is_some();
        let is_fine = is_left || self.lookup.address(address).is_some();
        let complaint = || {
            let written = self.lookup.fill(address);
            match address.parameters().find_map(|one| self.set_by_layer(&one.name)) {
                Some(value) => messages::no_address_with_value(value, written, &self.lookup.edition.id)
                    .note(span, messages::used_here()),
                None => messages::no_address(span, written),
            }
        };
        (!is_fine).then(complaint)
    }

    /// Where the value of a parameter stands that a layer has set.
    fn set_by_layer(&self, name: &str) -> Option<Span> {
        let depth = self.lookup.edition.values.get(name)?.layer?;
        let (_, layer) = self.composed.chain.depths().find(|(place, _)| *place == depth)?;
        let values = &self.lookup.project.layer(layer).values;
        values.iter().find(|(known, _)| known.value == name).map(|(_, value)| value.span)
    }

    /// The diagnostic of a link to a module, or to a section of it: it is gone, never was there, or has another address now, under which it
    /// is found all the same.
    fn section_link(&self, from: &Module, slug: &str, id: Option<&str>, span: Span) -> Option<Diagnostic> {
        let edition = self.lookup.edition;
        let now = edition.current(slug);
        if now != slug {
            return self.section_link(from, now, id, span).or_else(|| Some(messages::module_renamed(span, now)));
        }
        let moved = id.and_then(|id| edition.renamed.get(&(Arc::from(slug), Arc::from(id))));
        let there = edition.module(slug);
        let has = |module: &Module, id: &str| module.sections.iter().any(|section| *section.id == *id);
        let is_there = there.is_some_and(|module| id.is_none_or(|id| has(module, id)));
        if let Some((module, id)) = moved.filter(|_| !is_there) {
            if edition.find(module, id).is_none() {
                return Some(self.removed(format!("{module}#{id}"), span));
            }
            return Some(messages::section_renamed(span, module, id));
        }
        let Some(there) = there else {
            // a layer has removed it, or the condition of its first heading is not met
            let programme = &self.lookup.project.programme;
            if programme.guide.iter().any(|module| *module.value == *slug) {
                return Some(messages::module_of_guide(span, slug));
            }
            let mut slugs = self.composed.slugs();
            if self.composed.removed.contains_key(slug)
                || programme.is_offered(slug)
                || slugs.any(|known| **known == *slug)
            {
                return Some(self.removed(slug.to_owned(), span));
            }
            let address = |near: &str| id.map_or(format!("{near}.md"), |id| format!("{near}.md#{id}"));
            return Some(messages::no_module(span, slug).hint(nearest_as(slug, edition.numbers.keys(), address)));
        };
        let id = id.filter(|id| !has(there, id))?;
        let composed = self.composed.modules.get(slug);
        let was = composed.is_some_and(|module| {
            module.removed.contains_key(id) || module.sections.iter().any(|section| *section.id == *id)
        });
        if was {
            return Some(self.removed(format!("{slug}#{id}"), span));
        }
        if composed.is_some_and(|module| module.is_cut_short()) {
            return None;
        }
        let found = no_section(from, there, id, span);
        let other = || self.elsewhere(from, there, id).unwrap_or_else(messages::where_ids_are);
        Some(if found.hints.is_empty() { found.hint(other()) } else { found })
    }

    /// The hint that names a section of another module than the one in which a link seeks it.
    fn elsewhere(&self, from: &Module, there: &Module, id: &str) -> Option<Message> {
        let others = self.lookup.edition.modules.iter().filter(|module| module.slug != there.slug);
        let mut found = others.filter(|module| module.sections.iter().any(|section| *section.id == *id));
        let (module, is_only) = (found.next()?, found.next().is_none());
        let address = if module.slug == from.slug { format!("#{id}") } else { format!("{}.md#{id}", module.slug) };
        is_only.then(|| did_you_mean_this(address))
    }

    /// The diagnostic of a link from one text of the facilitator's guide to another, if it leads nowhere.
    fn guide_link(&self, from: &Module, there: &Module, id: &str, span: Span) -> Option<Diagnostic> {
        there.sections.iter().all(|section| *section.id != *id).then(|| no_section(from, there, id, span))
    }

    /// The diagnostic of a link to something that this edition has removed.
    fn removed(&self, what: String, span: Span) -> Diagnostic {
        messages::link_removed(span, what, &self.lookup.edition.id)
    }

    /// The diagnostic of a picture that no layer of the chain has.
    fn image(&self, path: &str, span: Span) -> Option<Diagnostic> {
        if self.lookup.pictures.contains_key(path) {
            return None;
        }
        let layers = self.composed.chain.layers().map(|layer| self.lookup.project.layer(layer));
        // one without its row is reported at its file
        let is_there = layers.clone().any(|layer| layer.assets.contains_key(path));
        let found = || {
            messages::no_picture(span, path)
                .first_hint(nearest_picture(path, layers.flat_map(|layer| layer.assets.keys())))
        };
        (!is_there).then(found)
    }
}

/// The diagnostic of a link in one module to a section that another, or the same, does not have.
fn no_section(from: &Module, there: &Module, id: &str, span: Span) -> Diagnostic {
    let address = |near: &str| match from.slug == there.slug {
        true => format!("#{near}"),
        false => format!("{}.md#{near}", there.slug),
    };
    let ids = there.sections.iter().map(|section| &section.id);
    messages::no_section(span, id, &there.slug).hint(nearest_as(id, ids, address))
}

/// Reports what is for the slide alone in a footnote that the hall reads nowhere in its module.
fn footnote(module: &Module, note: &Footnote, found: &mut Complaints) {
    let on_slides = module.sections.iter().filter(|section| section.in_deck != InDeck::Absent);
    let mut texts = on_slides.flat_map(|section| &section.passages).map(|passage| passage.text.section());
    let mut for_slide = Vec::new();
    walk_into(&note.blocks, &mut |block| {
        let is_for_slide = matches!(&block.kind, BlockKind::Callout(callout) if callout.kind == CalloutKind::Slide);
        for_slide.extend(is_for_slide.then(|| messages::slide_in_footnote(block.span)));
        !is_for_slide
    });
    if !for_slide.is_empty() && !texts.any(|text| is_read(note, text)) {
        found.extend(for_slide.into_iter().filter(|one| !found.contains(one)).collect::<Vec<_>>());
    }
}

/// Reports what only those see or hear who are at a slide.
fn without_slide(section: &Section, blocks: &[Block], found: &mut Complaints) {
    walk_into(blocks, &mut |block| {
        let BlockKind::Callout(callout) = &block.kind else { return true };
        found.push(match callout.kind {
            CalloutKind::Notes => messages::note_without_slide(block.span, &section.id),
            CalloutKind::Slide => messages::slide_without_slide(block.span, &section.id),
            _ => return true,
        });
        false
    });
}
