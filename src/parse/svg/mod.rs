//! Safety and size of SVG pictures.
//!
//! A picture is a drawing: it holds the elements, attributes and styles that `names` lists, refers to nothing but its own parts, and
//! draws no more things than [`weight::MOST_DRAWN`]. What is on no list is refused, for a page and for paper alike. A picture is never changed:
//! what is published is the file as it is.

mod names;
mod style;
mod weight;

use std::ops::Range;

use roxmltree::{Attribute, Document, Error, Node, NodeType, ParsingOptions, TextPos};

use super::messages;
use crate::diagnostic::Diagnostic;
use crate::source::{SourceFile, Span};
use names::{DRAWN_TEXT, SVG, XLINK, XML};
use weight::MOST_DRAWN;

/// The most elements that may stand in each other.
const DEEPEST: usize = 100;

/// The most attributes of one element.
const MOST_ATTRIBUTES: usize = 200;

/// The most rules of a style sheet.
const MOST_RULES: usize = 500;

/// The diagnostic of a picture that may not be used.
pub(super) fn refuse(file: &SourceFile) -> Option<Diagnostic> {
    let text = file.text();
    let span = |at: usize| Span::new(file.id, at, at);
    if let Some(at) = crowded_tag(text) {
        return Some(messages::svg_is_crowded(span(at), MOST_ATTRIBUTES));
    }
    let document = match read(text) {
        Err(Error::NodesLimitReached) => return Some(messages::svg_draws_much(file.start(), MOST_DRAWN)),
        Err(error) => return Some(messages::no_svg(span(offset(text, error.pos())), error.to_string())),
        Ok(document) => document,
    };
    if let Some(at) = declarations(text) {
        return Some(messages::svg_declares(span(at)));
    }
    if !document.root_element().has_tag_name((SVG, "svg")) {
        return Some(messages::svg_is_none(span(document.root_element().range().start)));
    }
    let refused = |node: Node<'_, '_>| stranger(node, span(node.range().start));
    // the depth is known before anything is followed
    document.descendants().find_map(refused).or_else(|| weight::fault(document.root_element(), file.id))
}

/// Reads an SVG, which may begin with a DOCTYPE, as those of Illustrator and draw.io do.
fn read(text: &str) -> Result<Document<'_>, Error> {
    // text between elements is a node too
    let options = ParsingOptions { allow_dtd: true, nodes_limit: 3 * MOST_DRAWN, ..ParsingOptions::default() };
    Document::parse_with_options(text, options)
}

/// Where a DOCTYPE begins that declares something: a browser would put it into the drawing, past what is looked at here.
fn declarations(text: &str) -> Option<usize> {
    let start = text.find("<!DOCTYPE")?;
    let end = text[start..].find(['>', '['])? + start;
    text[end..].starts_with('[').then_some(start)
}

/// Where a tag begins that has more attributes than any drawing needs: reading it would take long.
fn crowded_tag(text: &str) -> Option<usize> {
    let is_value = |tag: &str, quote: usize| tag[..quote].trim_end().ends_with('=');
    let is_crowded =
        |tag: &str| tag.match_indices(['"', '\'']).filter(|(at, _)| is_value(tag, *at)).count() > MOST_ATTRIBUTES;
    text.match_indices('<')
        .find(|(at, _)| {
            let tag = &text[at + 1..];
            is_crowded(&tag[..tag.find('<').unwrap_or(tag.len())])
        })
        .map(|(at, _)| at)
}

/// The byte at a line and a column, both from 1, of which the second counts characters.
fn offset(text: &str, pos: TextPos) -> usize {
    let line = text.split_inclusive('\n').take(pos.row.saturating_sub(1) as usize).map(str::len).sum();
    let before = text[line..].chars().take(pos.col.saturating_sub(1) as usize);
    line + before.map(char::len_utf8).sum::<usize>()
}

/// The diagnostic of a node that is no part of a drawing.
fn stranger(node: Node<'_, '_>, span: Span) -> Option<Diagnostic> {
    match node.node_type() {
        NodeType::Root | NodeType::Comment | NodeType::Text => return None,
        NodeType::PI => return Some(messages::svg_instructs(span, node.pi().map_or("", |pi| pi.target))),
        NodeType::Element => {}
    }
    let (name, space) = (node.tag_name().name(), node.tag_name().namespace().unwrap_or_default());
    let is_known = if space == SVG { names::is_element(name) } else { names::is_of_editor(space) };
    if !is_known {
        return Some(messages::svg_holds(span, name));
    }
    if node.ancestors().nth(DEEPEST + 1).is_some() {
        return Some(messages::svg_is_deep(span, DEEPEST));
    }
    if space != SVG {
        return None; // nothing reads what an editor keeps for itself
    }
    if name == "style" {
        let Some(text) = style::text_of(node) else { return Some(messages::svg_holds(span, name)) };
        if let Some(number) = too_large(&text) {
            return Some(messages::svg_is_huge(span, number));
        }
        match style::sheet(&text) {
            Err(part) => return Some(messages::svg_styles(span, part)),
            Ok(rules) if rules.len() > MOST_RULES => return Some(messages::svg_has_rules(span, MOST_RULES)),
            Ok(_) => {}
        }
    }
    node.attributes().find_map(|attribute| strange_attribute(name, &attribute, span))
}

/// The diagnostic of an attribute that is none of a drawing, or whose value leads out of it.
fn strange_attribute(element: &str, attribute: &Attribute<'_, '_>, span: Span) -> Option<Diagnostic> {
    let (name, value) = (attribute.name(), attribute.value().trim());
    let is_known = match attribute.namespace() {
        None => names::is_attribute(name),
        Some(XLINK) => names::XLINK_ATTRIBUTES.contains(&name),
        Some(XML) => names::XML_ATTRIBUTES.contains(&name),
        Some(space) => return (!names::is_of_editor(space)).then(|| messages::svg_has_attribute(span, element, name)),
    };
    if !is_known {
        return Some(messages::svg_has_attribute(span, element, name));
    }
    if name == "href" && !value.starts_with('#') {
        return Some(messages::svg_loads(span, value.chars().take(40).collect::<String>()));
    }
    if name == "viewBox" && view_box(value).is_none() {
        return Some(messages::svg_has_no_size(span, value.chars().take(40).collect::<String>()));
    }
    let is_name = matches!(name, "id" | "class" | "font-family" | "href");
    if let Some(number) = too_large(value).filter(|_| !is_name) {
        return Some(messages::svg_is_huge(span, number));
    }
    let styled = match name {
        "style" => style::declarations(value).map(|_| ()),
        _ if names::is_property(name) => style::value(value).map(|_| ()),
        _ => Ok(()),
    };
    styled.err().map(|part| messages::svg_styles(span, part))
}

/// The most digits that a number may have before its point, and the largest power of ten that it may be multiplied by: what draws on
/// paper cannot reckon with all larger ones. Maps have seven digits.
const MOST_DIGITS: u32 = 7;

/// A number in a value that is too large, as far as it shows that; the names behind `#` hold none.
fn too_large(value: &str) -> Option<&str> {
    let bytes = value.as_bytes();
    let (mut start, mut digits, mut is_name, mut is_fraction) = (0, 0, false, false);
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'#' => is_name = true,
            b'-' | b'_' if is_name => {}
            _ if is_name && byte.is_ascii_alphanumeric() => {}
            b'0'..=b'9' => {
                start = if digits == 0 { at } else { start };
                digits += 1;
                if digits > MOST_DIGITS && !is_fraction {
                    return value.get(start..=at);
                }
            }
            b'e' | b'E' if digits > 0 => {
                let power = value[at + 1..].trim_start_matches('+');
                let end = power.find(|c: char| !c.is_ascii_digit()).unwrap_or(power.len());
                if power[..end].parse::<u32>().is_ok_and(|power| power > MOST_DIGITS) || end > 3 {
                    return value.get(start..=at);
                }
                (digits, is_fraction) = (0, false);
            }
            _ => (digits, is_fraction, is_name) = (0, *byte == b'.', false),
        }
    }
    None
}

/// Width and height of a view box; nothing where it is not four numbers, or one of the two is nothing or less.
fn view_box(value: &str) -> Option<[f32; 2]> {
    let parts =
        value.split(|letter: char| letter.is_ascii_whitespace() || letter == ',').filter(|part| !part.is_empty());
    let numbers: Vec<f32> =
        parts.map(|part| part.parse().ok().filter(|number: &f32| number.is_finite())).collect::<Option<_>>()?;
    match numbers[..] {
        [_, _, width, height] if width > 0.0 && height > 0.0 => Some([width, height]),
        _ => None,
    }
}

/// The texts that an SVG draws, each with its place.
pub(crate) fn drawn_texts(file: &SourceFile) -> Vec<(Range<usize>, String)> {
    let text = file.text();
    let Some(document) = crowded_tag(text).is_none().then(|| read(text).ok()).flatten() else { return Vec::new() };
    let is_drawn = |node: &Node<'_, '_>| {
        node.is_text() && node.parent().is_some_and(|parent| DRAWN_TEXT.contains(&parent.tag_name().name()))
    };
    let drawn = document.descendants().filter(is_drawn);
    drawn.map(|node| (node.range(), node.text().unwrap_or_default().to_owned())).collect()
}

/// Width and height of an SVG in its own units, from its view box or its attributes.
pub(super) fn size(file: &SourceFile) -> Option<(u32, u32)> {
    if crowded_tag(file.text()).is_some() {
        return None;
    }
    let document = read(file.text()).ok()?;
    let root = document.root_element();
    let whole = |number: f32| (number.is_finite() && (1.0..1e6).contains(&number)).then_some(number.round() as u32);
    if let Some([width, height]) = root.attribute("viewBox").and_then(view_box) {
        return Some((whole(width)?, whole(height)?));
    }
    let length = |name| root.attribute(name)?.trim_end_matches("px").parse::<f32>().ok();
    Some((whole(length("width")?)?, whole(length("height")?)?))
}
