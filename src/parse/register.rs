//! `content/register/kommuner.csv`: the kommuner of the country, and an edition for each that has no folder.
//!
//! A column called `navn_` and a language holds the name in that language; one called as a parameter holds its value.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use csv::StringRecord;
use serde::Deserialize;

use super::messages;
use super::parameters::unfit_texts;
use super::slug::slug;
use crate::diagnostic::Complaints;
use crate::project::{Kommune, Language, Layer, Localized, Programme};
use crate::source::{At, SourceFile, Span};

/// The register's file.
pub(super) const REGISTER: &str = "content/register/kommuner.csv";

/// The kind of layer that the register lists.
const KIND: &str = "kommune";

/// The kind of layer below it, by the number that both have.
const BELOW: &str = "fylke";

/// The parameter that has the name of the kommune; others have the names of columns.
const NAME: &str = "kommune_navn";

/// A row, as it is written. Other columns are for people, but for those of [`names`] and those that
/// bear the name of a parameter.
#[derive(Deserialize)]
struct RegisterRow {
    /// Four digits.
    kommunenummer: String,
    navn: String,
    /// Two digits.
    fylkesnummer: String,
    fylke: String,
    /// `nynorsk`; anything else is read as bokmål.
    maalform: String,
}

/// Reads the register, by number; rows that cannot be read are reported and left out.
pub(super) fn read(file: &SourceFile, complaints: &mut Complaints) -> BTreeMap<String, Kommune> {
    let mut kommuner: BTreeMap<String, Kommune> = BTreeMap::new();
    let mut reader = csv::Reader::from_reader(file.text().as_bytes());
    let columns = reader.headers().cloned().unwrap_or_default();
    let mut record = StringRecord::new();
    loop {
        let start = usize::try_from(reader.position().byte()).unwrap_or(0);
        let read = reader.read_record(&mut record);
        let line = file.text()[start.min(file.text().len())..].lines().next().unwrap_or("");
        let span = Span::new(file.id, start, start + line.len());
        match read.and_then(|more| more.then(|| record.deserialize::<RegisterRow>(Some(&columns))).transpose()) {
            Ok(None) => return kommuner,
            Ok(Some(row)) if !is_number(&row.kommunenummer, 4) || !is_number(&row.fylkesnummer, 2) => {
                complaints.push(messages::wrong_numbers(span));
            }
            Ok(Some(row)) if row.navn.trim().is_empty() => complaints.push(messages::kommune_without_name(span)),
            Ok(Some(row)) => match kommuner.entry(row.kommunenummer.clone()) {
                Entry::Vacant(free) => drop(free.insert(kommune(row, (&columns, &record), span))),
                Entry::Occupied(first) => {
                    let complaint = messages::number_twice(span, first.key());
                    complaints.push(complaint.note(first.get().span, messages::here_first()));
                }
            },
            Err(error) => {
                complaints.push(messages::unreadable_row(span, error.to_string()));
                if error.is_io_error() {
                    return kommuner;
                }
            }
        }
    }
}

/// Whether a text is so many ASCII digits and nothing else.
fn is_number(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|b| b.is_ascii_digit())
}

/// The names in the columns `navn_se`, `navn_smj` and so on, each with its language.
fn names(columns: &StringRecord, record: &StringRecord) -> Vec<(Language, String)> {
    let columns = columns.iter().map(|column| column.strip_prefix("navn_"));
    let named = columns.zip(record).filter(|(_, name)| !name.trim().is_empty());
    named.filter_map(|(language, name)| Some((language?.into(), name.to_owned()))).collect()
}

/// The columns with something in them that are not of [`RegisterRow`] itself.
fn values(columns: &StringRecord, record: &StringRecord) -> Vec<(String, String)> {
    let of_row = ["kommunenummer", "navn", "fylkesnummer", "fylke", "maalform"];
    let said = columns.iter().zip(record).filter(|(column, text)| !of_row.contains(column) && !text.trim().is_empty());
    said.map(|(column, text)| (column.to_owned(), text.trim().to_owned())).collect()
}

/// The kommune of a row, whose bytes are `span`.
fn kommune(row: RegisterRow, (columns, record): (&StringRecord, &StringRecord), span: Span) -> Kommune {
    Kommune {
        values: values(columns, record),
        names: names(columns, record),
        number: row.kommunenummer,
        name: row.navn,
        fylke_number: row.fylkesnummer,
        fylke: row.fylke,
        is_nynorsk: row.maalform == "nynorsk",
        span,
    }
}

/// Adds to the layers one without files for every kommune of the register that none of them is for, and lays those of kommuner that
/// name no parent over the layer of their fylke. What the register says of the former is compared with the declarations of the parameters.
pub(super) fn complete(
    register: &BTreeMap<String, Kommune>,
    programme: &Programme,
    layers: &mut Vec<Arc<Layer>>,
    complaints: &mut Complaints,
) {
    if !programme.kinds.iter().any(|kind| **kind == *KIND) {
        return;
    }
    let fylker = layers.iter().rev().filter(|layer| *layer.kind == *BELOW);
    let fylker: BTreeMap<String, String> =
        fylker.map(|layer| (layer.number_or_folders().to_owned(), layer.path.to_string())).collect();
    let parent = |kommune: &Kommune| Some(At::new(fylker.get(&kommune.fylke_number)?.clone(), kommune.span));
    let mut there = BTreeSet::new();
    for layer in layers.iter_mut().filter(|layer| *layer.kind == *KIND) {
        let number = layer.number_or_folders();
        let Some(kommune) = register.get(number) else { continue };
        there.insert(&kommune.number);
        if let Some(parent) = parent(kommune).filter(|_| layer.parent.is_none()) {
            Arc::make_mut(layer).parent = Some(parent);
        }
    }
    let missing = register.values().filter(|kommune| !there.contains(&kommune.number));
    for kommune in missing.clone() {
        for (name, text) in &kommune.values {
            let declaration = programme.parameters.get(name.as_str());
            let unfit = |it| unfit_texts(name, kommune.span, it, std::iter::once(text.as_str()));
            complaints.extend(declaration.map(unfit).unwrap_or_default());
        }
    }
    layers.extend(missing.map(|kommune| Arc::new(layer(kommune, programme, parent(kommune)))));
}

/// The layer of a kommune without a folder: it has no files, and only the values that the register has. Its language is that of its
/// målform, if the programme has it, or else the programme's first.
fn layer(kommune: &Kommune, programme: &Programme, parent: Option<At<String>>) -> Layer {
    let path = format!("{KIND}/{}-{}", kommune.number, slug(&kommune.name));
    let wanted = if kommune.is_nynorsk { "nn" } else { "nb" };
    let known = programme.languages.iter().map(|(tag, _)| tag);
    let language: Language =
        known.clone().find(|tag| ***tag == *wanted).or(known.clone().next()).cloned().unwrap_or_default();
    let known = kommune.values.iter().map(|(name, text)| (name.as_str(), text)).chain([(NAME, &kommune.name)]);
    let known = known.filter(|(name, _)| programme.parameters.contains_key(*name));
    let at = |text: Localized| At::new(text, kommune.span);
    let values = known.map(|(name, text)| (At::new(name.to_owned(), kommune.span), at(Localized::plain(text.clone()))));
    Layer {
        folder: format!("content/layers/{path}").into(),
        path: path.into(),
        kind: KIND.into(),
        name: kommune.name.clone(),
        number: Some(At::new(kommune.number.clone(), kommune.span)),
        parent,
        languages: vec![language],
        config: kommune.span.file,
        values: values.collect(),
        is_in_register_only: true,
        ..Layer::default()
    }
}
