//! The plain words of blocks, for the search.
//!
//! Code, figures and raw HTML give none, nor does what is said above a callout, such as its kind and its minutes.

use super::block::{Block, Callout, DiagramNode, Kind};
use super::line::{Run, push_plain};

/// The plain words of blocks: those of two blocks, or of two cells, are never one.
pub(super) fn words(blocks: &[Block]) -> String {
    let mut out = String::new();
    push_blocks(blocks, &mut out);
    let mut words = String::with_capacity(out.len());
    // a no-break space stays one
    for word in out.split(' ').filter(|word| !word.is_empty()) {
        words.extend((!words.is_empty()).then_some(" "));
        words.push_str(word);
    }
    words
}

/// Adds the words of blocks, with a space before each block.
fn push_blocks(blocks: &[Block], out: &mut String) {
    for block in blocks {
        out.push(' ');
        match &block.kind {
            Kind::Par { body } | Kind::Heading { body, .. } => push_plain(body, out),
            Kind::List(list) | Kind::Tiles(list) => list.items.iter().for_each(|item| push_blocks(&item.blocks, out)),
            Kind::Table(table) => table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| push(cell, out)),
            Kind::Quote { blocks } => push_blocks(blocks, out),
            Kind::Terms { terms } => {
                terms.iter().for_each(|term| push(&term.term, out));
                terms.iter().flat_map(|term| &term.texts).for_each(|text| push_blocks(text, out));
            }
            Kind::Tree { root } => push_nodes(std::slice::from_ref(root), out),
            Kind::Cycle { steps } => push_nodes(steps, out),
            Kind::Callout(callout) => push_callout(callout, out),
            Kind::Code { .. } | Kind::Figure(_) | Kind::Html { .. } => {}
        }
    }
}

/// Adds the words of the nodes of a diagram: the label of each, then those of the nodes below it.
fn push_nodes(nodes: &[DiagramNode], out: &mut String) {
    for node in nodes {
        push(&node.label, out);
        push_nodes(&node.children, out);
    }
}

/// Adds the words of a callout: title, columns, link, text, why the answers of a quiz are right, source.
fn push_callout(callout: &Callout, out: &mut String) {
    if let Some(title) = &callout.title {
        push_plain(title, out);
    }
    for column in &callout.columns {
        out.push(' ');
        column.title.iter().for_each(|title| push(title, out));
        push_blocks(&column.blocks, out);
    }
    if let Some(link) = &callout.link {
        out.push(' ');
        push_plain(&link.body, out);
    }
    push_blocks(&callout.blocks, out);
    // an answer that is wrong would be found as if it were said
    callout.quiz.iter().for_each(|quiz| push_blocks(&quiz.reason, out));
    if let Some(source) = &callout.source {
        out.push(' ');
        push_plain(source, out);
    }
}

/// Adds the words of a line, and a space after them.
fn push(line: &[Run], out: &mut String) {
    push_plain(line, out);
    out.push(' ');
}
