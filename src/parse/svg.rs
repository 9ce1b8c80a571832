//! Safety and size of SVG pictures.
//!
//! A picture is read only to refuse it or to measure it. It is never changed: what is published is the file as it is.

use roxmltree::{Document, Node, ParsingOptions, TextPos};

use super::messages;
use crate::diagnostic::Diagnostic;
use crate::source::{SourceFile, Span};

/// The diagnostic of a picture that may not be used: one with scripts, event handlers or anything that is loaded from elsewhere.
pub(super) fn refuse(file: &SourceFile) -> Option<Diagnostic> {
    let span = |at: usize| Span::new(file.id, at, at);
    match read(file.text()) {
        Err(error) => Some(messages::no_svg(span(offset(file.text(), error.pos())), error.to_string())),
        Ok(document) => declarations(file.text()).map(|at| messages::svg_declares(span(at))).or_else(|| {
            document.descendants().filter(Node::is_element).find_map(|node| harm(node, span(node.range().start)))
        }),
    }
}

/// Reads an SVG, which may begin with a DOCTYPE, as those of Illustrator and draw.io do.
fn read(text: &str) -> Result<Document<'_>, roxmltree::Error> {
    Document::parse_with_options(text, ParsingOptions { allow_dtd: true, ..ParsingOptions::default() })
}

/// Where a DOCTYPE begins that declares something: a browser would put it into the drawing, past what is looked at here.
fn declarations(text: &str) -> Option<usize> {
    let start = text.find("<!DOCTYPE")?;
    let end = text[start..].find(['>', '['])? + start;
    text[end..].starts_with('[').then_some(start)
}

/// The byte at a line and a column, both from 1, of which the second counts characters.
fn offset(text: &str, pos: TextPos) -> usize {
    let line = text.split_inclusive('\n').take(pos.row.saturating_sub(1) as usize).map(str::len).sum();
    let before = text[line..].chars().take(pos.col.saturating_sub(1) as usize);
    line + before.map(char::len_utf8).sum::<usize>()
}

/// What is wrong with an element, if it could do harm.
fn harm(node: Node<'_, '_>, span: Span) -> Option<Diagnostic> {
    let name = node.tag_name().name();
    if matches!(name, "script" | "foreignObject" | "iframe" | "handler" | "listener" | "set" | "animate") {
        return Some(messages::svg_holds(span, name));
    }
    for attribute in node.attributes() {
        let (key, value) = (attribute.name(), attribute.value().trim());
        if key.to_ascii_lowercase().starts_with("on") {
            return Some(messages::svg_holds_handler(span, key));
        }
        let is_elsewhere = key == "href" && !value.starts_with('#') && name != "a";
        if let Some(address) = if is_elsewhere { Some(value) } else { outside(value) } {
            return Some(messages::svg_loads(span, address.chars().take(40).collect::<String>()));
        }
    }
    let is_foreign_style = |css: &str| css.contains("@import") || outside(css).is_some();
    let leads_elsewhere = name == "a" || (name == "style" && node.text().is_some_and(is_foreign_style));
    leads_elsewhere.then(|| messages::svg_leads_elsewhere(span, name))
}

/// The first `url(…)` of a style that is not in the picture itself.
fn outside(style: &str) -> Option<&str> {
    let mut rest = style;
    while let Some((_, after)) = rest.split_once("url(") {
        let target = after.trim_start_matches(['"', '\'', ' ']);
        if !target.starts_with('#') {
            return Some(after);
        }
        rest = after;
    }
    None
}

/// Width and height of an SVG in its own units, from its view box or its attributes.
pub(super) fn size(file: &SourceFile) -> Option<(u32, u32)> {
    let document = read(file.text()).ok()?;
    let root = document.root_element();
    let whole = |number: f32| (number.is_finite() && (1.0..1e6).contains(&number)).then_some(number.round() as u32);
    if let Some(view) = root.attribute("viewBox") {
        let numbers: Vec<f32> = view.split([' ', ',']).filter_map(|part| part.parse().ok()).collect();
        if let [_, _, width, height] = numbers[..] {
            return Some((whole(width)?, whole(height)?));
        }
    }
    let length = |name| root.attribute(name)?.trim_end_matches("px").parse::<f32>().ok();
    Some((whole(length("width")?)?, whole(length("height")?)?))
}
