//! What a drawing costs: how many things it draws, each counted as often as it is drawn.
//!
//! `use`, patterns, masks, markers and the like draw another part once more, which may draw others: ten lines can draw a thousand million
//! things. A part that is used or masked counts as much as what it refers to beside it; what is painted with a pattern, which its
//! parts inherit, as many times.

use std::collections::HashMap;

use roxmltree::{Node, NodeId};

use super::names::{DRAWN_TEXT, SVG, XLINK, is_property};
use super::style;
use crate::diagnostic::Diagnostic;
use crate::parse::messages;
use crate::source::{FileId, Span};

/// The most things that a picture may draw, each counted as often as it is drawn, and the most parts that its file may have.
pub(super) const MOST_DRAWN: u32 = 50_000;

/// How far one part may lead to the next.
const FARTHEST: usize = 400;

/// How many things a step of a filter counts as, which goes over all of the drawing.
const FILTER_STEP: u32 = 100;

/// How many things it takes to place a text.
const PLACED_TEXT: u32 = 5;

/// A drawing, with what is known of its parts.
struct Drawing<'a, 'input> {
    file: FileId,
    by_id: HashMap<&'a str, Node<'a, 'input>>,
    /// What the style sheets refer to: the last part of a selector, such as `.a`, and the declarations.
    rules: Vec<(String, Vec<style::Declaration>)>,
    /// Whether something may be drawn at each corner of a line.
    has_corners: bool,
    /// The weights that are known; none of a part that is being weighed.
    weights: HashMap<NodeId, Option<u32>>,
}

/// The diagnostic of a drawing that draws too much, or that draws itself.
pub(super) fn fault(root: Node<'_, '_>, file: FileId) -> Option<Diagnostic> {
    let elements = || root.descendants().filter(Node::is_element);
    let mut by_id = HashMap::new();
    for node in elements() {
        if let Some(id) = node.attribute("id") {
            by_id.entry(id).or_insert(node);
        }
    }
    let sheets = elements().filter(|node| node.has_tag_name((SVG, "style"))).filter_map(style::text_of);
    let rules = sheets.filter_map(|text| style::sheet(&text).ok()).flatten();
    let rules = rules.filter(|(_, said)| said.iter().any(|(_, value)| value.contains("url(")));
    let rules: Vec<_> = rules
        .flat_map(|(selectors, said)| {
            let keys: Vec<String> = selectors.split(',').map(key).collect();
            keys.into_iter().map(move |key| (key, said.clone()))
        })
        .collect();
    let is_corner = |name: &str| matches!(name, "marker-mid" | "marker");
    let has_corners = rules.iter().flat_map(|(_, said)| said).any(|(name, _)| is_corner(name))
        || elements().any(|node| {
            node.attribute("marker-mid").is_some()
                || node.attribute("style").is_some_and(|said| said.contains("marker"))
        });
    Drawing { file, by_id, rules, has_corners, weights: HashMap::new() }.weigh(root, 0).err()
}

/// The last part of a selector as far as it is compared: `.a`, `#a`, `path`; `*` for what may be any element.
fn key(selector: &str) -> String {
    let last = selector.split([' ', '>', '+', '~', '\n', '\t']).rfind(|part| !part.is_empty()).unwrap_or_default();
    let end = last.char_indices().skip(1).find(|(_, letter)| ".#:[".contains(*letter)).map_or(last.len(), |(at, _)| at);
    match &last[..end] {
        "" => "*".to_owned(),
        first if first.starts_with([':', '[']) => "*".to_owned(),
        first => first.to_owned(),
    }
}

impl<'a, 'input> Drawing<'a, 'input> {
    /// The weight of an element and all that it draws, so many steps from the first.
    fn weigh(&mut self, node: Node<'a, 'input>, steps: usize) -> Result<u32, Diagnostic> {
        let span = Span::new(self.file, node.range().start, node.range().start);
        match self.weights.insert(node.id(), None) {
            Some(Some(known)) => {
                self.weights.insert(node.id(), Some(known));
                return Ok(known);
            }
            Some(None) => return Err(messages::svg_draws_itself(span, node.attribute("id").unwrap_or_default())),
            None if steps > FARTHEST => return Err(messages::svg_leads_far(span, FARTHEST)),
            None => {}
        }
        let mut drawn = self.corners(node);
        for child in node.children().filter(Node::is_element) {
            drawn = drawn.saturating_add(self.weigh(child, steps + 1)?);
        }
        let mut painted: u32 = 1;
        for (property, id) in self.references(node) {
            let Some(&other) = self.by_id.get(&*id) else { continue };
            let weight = self.weigh(other, steps + 1)?;
            let is_inherited = matches!(&*property, "fill" | "stroke") || property.starts_with("marker");
            let sum = if is_inherited { &mut painted } else { &mut drawn };
            *sum = sum.saturating_add(weight);
        }
        let weight = drawn.saturating_mul(painted);
        if weight > MOST_DRAWN {
            return Err(messages::svg_draws_much(span, MOST_DRAWN));
        }
        self.weights.insert(node.id(), Some(weight));
        Ok(weight)
    }

    /// How many things an element is by itself: one, or what a filter's step costs, or as many as it may have corners; of a text, its letters and some for its place.
    fn corners(&self, node: Node<'_, '_>) -> u32 {
        if DRAWN_TEXT.contains(&node.tag_name().name()) {
            let letters = node.children().filter_map(|child| child.text().filter(|_| child.is_text())).map(str::len);
            return u32::try_from(letters.sum::<usize>()).unwrap_or(u32::MAX).saturating_add(PLACED_TEXT);
        }
        if node.tag_name().name().starts_with("fe") {
            return FILTER_STEP;
        }
        let line = if self.has_corners { ["d", "points"].iter().find_map(|name| node.attribute(*name)) } else { None };
        line.map_or(1, |line| u32::try_from(1 + line.len() / 4).unwrap_or(u32::MAX))
    }

    /// What an element refers to: by which attribute or property, and the id.
    fn references(&self, node: Node<'_, '_>) -> Vec<(String, String)> {
        let mut said = Vec::new();
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value().trim());
            match (attribute.namespace(), name) {
                (None | Some(XLINK), "href") => said.push((name.to_owned(), format!("url({value})"))),
                (None, "style") => said.extend(style::declarations(value).unwrap_or_default()),
                (None, _) if is_property(name) && value.contains('(') => {
                    said.push((name.to_owned(), style::value(value).unwrap_or_default()));
                }
                _ => {}
            }
        }
        let classes = || node.attribute("class").into_iter().flat_map(str::split_whitespace);
        let is_meant = |key: &str| match (key.strip_prefix('.'), key.strip_prefix('#')) {
            (Some(class), _) => classes().any(|one| one == class),
            (_, Some(id)) => node.attribute("id") == Some(id),
            _ => key == "*" || key == node.tag_name().name(),
        };
        let rules = self.rules.iter().filter(|(key, _)| is_meant(key));
        said.extend(rules.flat_map(|(_, said)| said.iter().cloned()));
        let ids = |(name, value): (String, String)| {
            style::references(&value).map(|id| (name.clone(), id.to_owned())).collect::<Vec<_>>()
        };
        said.into_iter().flat_map(ids).collect()
    }
}
