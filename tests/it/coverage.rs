//! The course says what the slides of the deck it replaces said: `tests/course/coverage.csv` gives, for each point of each slide, the
//! sentence that carries it, or why it is gone.
//!
//! Columns: the point, as slide and number; the address of the section; the sentence, as readers, hall or speaker meet it in bokmål; and
//! where the point is carried nowhere, the reason.

use lagvis::edition::{Edition, Section};
use lagvis::markup::{self, Block, Inline, walk_blocks, walk_line, walk_own_lines};
use serde::Deserialize;

use crate::course::editions;

/// Each slide with the number of points that it made; those that are not here were blank, pictures or titles.
const POINTS: &str = "\
    1:1 2:15 3:4 4:5 5:2 6:4 7:1 8:1 9:5 11:8 12:8 15:1 16:1 17:1 18:8 19:4 20:10 21:1 22:1 23:6 24:4 25:7 \
    26:4 27:1 28:1 29:1 30:1 31:4 32:1 33:1 34:3 35:10 36:4 38:3 40:1 41:8 42:6 44:6 45:1 46:1 47:6 48:1 49:3 \
    50:1 51:3 53:1 54:1 55:1 56:4 57:5 58:2 59:3 60:3 61:4 66:1 67:4 68:1 69:2 70:7 71:7 73:3 74:1 75:1 76:2 \
    77:3 78:18 80:5 81:1 83:2 84:1 87:1 88:3 89:5 90:3 91:4 93:4 94:5 95:5 96:1 97:1 98:1 99:1 100:1";

/// How many letters a reason has at least.
const SHORTEST_REASON: usize = 10;

/// A row of the table.
#[derive(Deserialize)]
struct Row {
    point: String,
    address: String,
    sentence: String,
    gone: String,
}

fn rows() -> Vec<Row> {
    csv::Reader::from_reader(include_bytes!("../course/coverage.csv").as_slice())
        .deserialize()
        .map(Result::unwrap)
        .collect()
}

fn section<'a>(edition: &'a Edition, address: &str) -> Option<&'a Section> {
    let (module, id) = address.split_once('#')?;
    edition.module(module)?.sections.iter().find(|section| *section.id == *id)
}

/// White space as single spaces, and no soft hyphens.
fn normal(text: &str) -> String {
    text.replace('\u{ad}', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a section: of its heading, its text, its notes and its callouts, values filled in.
fn words(edition: &Edition, section: &Section) -> String {
    let mut out = String::new();
    // what is marked is met by itself
    let mut add = |inline: &Inline| {
        let is_mark = matches!(
            inline,
            Inline::Emphasis(_) | Inline::Strong(_) | Inline::Strike(_) | Inline::Html(_) | Inline::Link(_)
        );
        if !is_mark {
            out.push_str(&edition.fill(&markup::words(std::slice::from_ref(inline))));
        }
    };
    walk_line(&section.heading.section().heading.title, &mut add);
    for passage in &section.passages {
        walk_blocks(&passage.text.section().body, &mut |block: &Block| {
            add(&Inline::SoftBreak);
            walk_own_lines(block, &mut add);
        });
    }
    normal(&out)
}

/// What is wrong with a row.
fn fault(row: &Row, [bokmal, nynorsk]: &[Edition; 2]) -> Option<String> {
    let Row { address, sentence, gone, .. } = row;
    if address.is_empty() {
        let letters = gone.chars().filter(|c| c.is_alphabetic()).count();
        let is_bare = !sentence.is_empty() || letters < SHORTEST_REASON;
        return is_bare.then(|| "has neither a section nor a reason".to_owned());
    }
    let Some(there) = section(bokmal, address) else { return Some(format!("there is no {address}")) };
    let sentence = normal(sentence);
    if sentence.split(' ').count() < 2 || !words(bokmal, there).contains(&sentence) {
        return Some(format!("{address} does not say «{sentence}»"));
    }
    let is_nynorsk = |section: &Section| section.passages.iter().all(|passage| *passage.language == *"nn");
    (!section(nynorsk, address).is_some_and(is_nynorsk)).then(|| format!("{address} is not in nynorsk"))
}

#[test]
fn every_point_of_the_old_deck_is_carried_by_a_sentence_or_its_loss_explained() {
    let slides = POINTS.split(' ').map(|slide| slide.split_once(':').unwrap());
    let points = |(slide, count): (&str, &str)| {
        let slide = slide.to_owned();
        (1..=count.parse::<u32>().unwrap()).map(move |number| format!("{slide}.{number}"))
    };
    let all: Vec<String> = slides.flat_map(points).collect();
    assert_eq!(all.len(), 287);
    let rows = rows();
    let mut wrong: Vec<String> = all
        .iter()
        .filter(|point| rows.iter().filter(|row| row.point == **point).count() != 1)
        .map(|point| format!("{point} has not one row"))
        .collect();
    wrong.extend(rows.iter().filter(|row| !all.contains(&row.point)).map(|row| format!("{} is no point", row.point)));
    let editions: [Edition; 2] = editions().try_into().unwrap();
    wrong.extend(rows.iter().filter_map(|row| Some(format!("{}: {}", row.point, fault(row, &editions)?))));
    assert!(wrong.is_empty(), "{} faults\n{}", wrong.len(), wrong.join("\n"));
}
