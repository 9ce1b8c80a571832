//! The handbook of an edition, as data: a chapter a module, and the index of acts.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::chunk::Chunk;
use super::data::{Act, Field, Module as Chapter, Numbered, Part, Reference, Section as SectionData};
use super::paper::{Paper, typeable};
use super::text::{Writer, act_label};
use crate::draft::FieldValue;
use crate::edition::{Edition, Module, Section};
use crate::render::acts;
use crate::render::fill::print_anchor;
use crate::render::html::Medium;
use crate::render::theme::Theme;

/// The labels of all sections.
pub(crate) fn labels(edition: &Edition) -> impl Iterator<Item = String> + '_ {
    let sections =
        edition.modules.iter().flat_map(|module| module.sections.iter().map(move |section| (module, section)));
    sections.map(|(module, section)| print_anchor(module, &section.id))
}

/// The chapters, and the labels of their references to acts.
pub(crate) fn chapters(paper: &Paper<'_>, theme: &Theme) -> (Vec<Chapter>, BTreeSet<String>) {
    let edition = paper.edition;
    let (mut number, mut referring) = (0, BTreeSet::new());
    let opens = |index: usize| edition.parts.iter().find(|part| part.modules.first() == Some(&index));
    let chapter = |(index, module): (usize, &Arc<Module>)| {
        let mut above = 0;
        let sections = module.sections.iter().map(|section| {
            // a level that is left out would be a hole in the outline
            let level = section.level.min(above + 1);
            above = level;
            number += 1;
            let section = Chunk::new(section_data(paper, theme, module, section, level, &mut referring));
            Numbered { number, section }
        });
        Chapter {
            sections: sections.collect(),
            part: opens(index).and_then(|part| part.title.clone()),
            title: module.title.text.clone(),
            summary: module.summary.text.clone(),
            fields: fields(module),
        }
    };
    let chapters = edition.modules.iter().enumerate().map(chapter).collect();
    (chapters, referring)
}

fn fields(module: &Module) -> Vec<Field> {
    let values = |value: &FieldValue| match value {
        FieldValue::Text(text) => vec![text.clone()],
        FieldValue::List(items) => items.iter().map(|item| item.value.clone()).collect(),
        FieldValue::Map(entries) => entries.iter().map(|(key, value)| format!("{}: {value}", key.value)).collect(),
    };
    module.fields.iter().map(|(label, value)| Field { label: label.clone(), values: values(value) }).collect()
}

fn section_data(
    paper: &Paper<'_>,
    theme: &Theme,
    module: &Module,
    section: &Section,
    level: u8,
    referring: &mut BTreeSet<String>,
) -> SectionData {
    let label = print_anchor(module, &section.id);
    let foreign = section.passages.iter().find_map(|passage| paper.other_language(&passage.language));
    let other = |language: String| theme.skin(&language).map_or(language.clone(), |skin| skin.language_name.clone());
    let mut has_notes = false;
    let parts = section.passages.iter().enumerate().map(|(index, passage)| {
        let text = passage.text.section();
        let layer = &paper.edition.layers[passage.layer];
        let anchor = format!("{label}--{index}");
        let writer = Writer::new(paper, module, Medium::Handbook, level + 1, &text.footnotes, anchor);
        let mut writer = writer.in_section(&label, std::mem::take(referring));
        let blocks = writer.blocks(&text.body);
        has_notes |= writer.has_notes;
        *referring = writer.acts;
        let local = layer.mark_local.then(|| layer.name.clone());
        Part { lang: paper.other_language(&passage.language), local, blocks }
    });
    let parts = parts.collect();
    let heading = &section.heading.section().heading;
    let mut writer = Writer::new(paper, module, Medium::Handbook, level, &[], String::new());
    SectionData {
        level,
        title: writer.line(&heading.title),
        lang: paper.other_language(&section.heading_language),
        notice: foreign.map(other),
        parts,
        has_notes,
        label,
        span: heading.title_span,
    }
}

/// The index of acts.
///
/// Of each section it names the page on which the first reference stands, if that has one of the labels `referring`; else, as for
/// the link of a callout, the page on which the section begins.
pub(crate) fn acts(paper: &Paper<'_>, referring: &BTreeSet<String>) -> Vec<Act> {
    let accepted = paper.project.accepts(&paper.edition.language);
    let mut index = Vec::new();
    for (key, places) in acts::references(paper.edition) {
        let Some(act) = paper.project.acts.get(key) else { continue };
        let places = places.into_iter().map(|((_, place), sections)| Reference {
            place: acts::label(&place),
            labels: sections
                .into_iter()
                .map(|(module, section)| {
                    let module = &paper.edition.modules[module];
                    let section = print_anchor(module, &module.sections[section].id);
                    Some(act_label(&section, &place)).filter(|label| referring.contains(label)).unwrap_or(section)
                })
                .collect(),
        });
        index.push(Act {
            name: act.name.get(&accepted).unwrap_or(key).to_owned(),
            citation: act.citation.clone(),
            url: act.url.clone(),
            address: typeable(&act.url),
            places: places.collect(),
        });
    }
    index
}
