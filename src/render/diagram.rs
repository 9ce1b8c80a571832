//! Diagrams drawn from lists: a tree as a hierarchy, a cycle as a wheel. Inline SVG, coloured by class; the list stays
//! beside it as the text alternative.

use std::f64::consts::TAU;
use std::fmt::Write as _;

use hypher::{Lang, hyphenate};

use super::stencil::escape;
use crate::markup::{BlockKind, Item, List, plain};

/// The width of the drawing, in its own units; the theme scales it.
const WIDTH: f64 = 960.0;
/// The size of the text, so that it is read at the width of a page's text column.
const SIZE: f64 = 24.0;
/// The height of a line of text.
const LINE: f64 = 29.0;
/// The mean width of a letter, rather too wide than too narrow.
const LETTER: f64 = 12.5;
/// The space around the text in a box.
const PADDING: f64 = 14.0;
/// The space between boxes.
const GAP: f64 = 20.0;

/// An item of a list: its text, and what is nested in it.
struct Node {
    text: String,
    children: Vec<Node>,
}

fn nodes(list: &List) -> Vec<Node> {
    list.items.iter().map(node).collect()
}

fn node(item: &Item) -> Node {
    let mut node = Node { text: String::new(), children: Vec::new() };
    for block in &item.blocks {
        match &block.kind {
            BlockKind::Paragraph(line) => node.text.push_str(&plain(line)),
            BlockKind::List(list) => node.children.extend(nodes(list)),
            _ => {}
        }
    }
    node
}

/// Breaks a text into lines of at most `width` units. A word that is wider is divided, as Norwegian words are.
fn wrap(text: &str, width: f64) -> Vec<String> {
    let most = (width / LETTER).max(4.0) as usize;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let length = word.chars().count();
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + length <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ if length <= most => lines.push(word.to_owned()),
            _ => divide(word, most, &mut lines),
        }
    }
    lines
}

/// Divides a word between syllables into lines of at most so many letters.
fn divide(word: &str, most: usize, lines: &mut Vec<String>) {
    let mut line = String::new();
    for syllable in hyphenate(word, Lang::Norwegian) {
        let room = most.saturating_sub(1); // for the hyphen
        if !line.is_empty() && line.chars().count() + syllable.chars().count() > room {
            push_divided(&mut line, lines);
        }
        for letter in syllable.chars() {
            if line.chars().count() == room {
                push_divided(&mut line, lines);
            }
            line.push(letter);
        }
    }
    lines.push(line);
}

fn push_divided(line: &mut String, lines: &mut Vec<String>) {
    if !line.ends_with('-') {
        line.push('-');
    }
    lines.push(std::mem::take(line));
}

fn height(text: &str, width: f64) -> f64 {
    wrap(text, width - 2.0 * PADDING).len().max(1) as f64 * LINE + 2.0 * PADDING
}

fn open(out: &mut String, kind: &str, height: f64) {
    let _ = write!(
        out,
        "<svg class=\"diagram diagram-{kind}\" viewBox=\"0 0 {WIDTH} {height:.0}\" font-size=\"{SIZE}\" aria-hidden=\"true\" focusable=\"false\">"
    );
}

/// Writes lines of text centred on a point.
fn label(out: &mut String, lines: &[String], x: f64, y: f64, class: &str) {
    anchored(out, lines, (x, y), class, "middle");
}

/// Writes lines of text beside a point: `start` is to its right, `end` to its left.
fn anchored(out: &mut String, lines: &[String], (x, y): (f64, f64), class: &str, anchor: &str) {
    let _ = write!(out, "<text class=\"{class}\" text-anchor=\"{anchor}\">");
    let first = y - (lines.len() as f64 - 1.0) * LINE / 2.0 + LINE * 0.3;
    for (index, line) in lines.iter().enumerate() {
        let _ = write!(out, "<tspan x=\"{x:.1}\" y=\"{:.1}\">", first + index as f64 * LINE);
        escape(line, out);
        out.push_str("</tspan>");
    }
    out.push_str("</text>");
}

struct Rect {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

fn boxed(out: &mut String, text: &str, rect: &Rect, depth: usize) {
    let Rect { x, y, width, height } = rect;
    let _ = write!(
        out,
        "<rect class=\"node node-{depth}\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"6\"/>"
    );
    let lines = wrap(text, width - 2.0 * PADDING);
    label(out, &lines, x + width / 2.0, y + height / 2.0, &format!("label label-{depth}"));
}

/// Draws a nested list as a hierarchy: the root on top, its children side by side (in rows of at most four), theirs
/// below them in a column.
pub(crate) fn tree(list: &List) -> String {
    const ROW: usize = 4;
    let Some(root) = nodes(list).into_iter().next() else { return String::new() };
    let root_width = (root.text.chars().count() as f64 * LETTER + 4.0 * PADDING).clamp(240.0, WIDTH);
    let root_box =
        Rect { x: (WIDTH - root_width) / 2.0, y: 1.0, width: root_width, height: height(&root.text, root_width) };
    let mut body = String::new();
    let mut top = root_box.y + root_box.height + 2.0 * GAP;
    let columns = root.children.len().clamp(1, ROW);
    let rows = root.children.len().div_ceil(ROW);
    for (row, children) in root.children.chunks(ROW).enumerate() {
        let width = (WIDTH - GAP * (columns as f64 - 1.0) - 2.0) / columns as f64;
        let used = children.len() as f64 * (width + GAP) - GAP;
        let left = (WIDTH - used) / 2.0;
        let tallest = children.iter().map(|child| height(&child.text, width)).fold(0.0, f64::max);
        let mut bottom = top + tallest;
        for (at, child) in children.iter().enumerate() {
            let rect = Rect { x: left + at as f64 * (width + GAP), y: top, width, height: tallest };
            let middle = rect.x + width / 2.0;
            if row == 0 {
                let (from, bend) = (root_box.y + root_box.height, top - GAP);
                let _ = write!(
                    body,
                    "<path class=\"edge\" d=\"M{:.1} {from:.1}V{bend:.1}H{middle:.1}V{top:.1}\"/>",
                    WIDTH / 2.0
                );
            }
            boxed(&mut body, &child.text, &rect, 1);
            bottom = bottom.max(column(&mut body, child, &rect));
        }
        top = bottom + if row + 1 < rows { GAP } else { 0.0 };
    }
    let mut out = String::new();
    open(&mut out, "tree", top + 1.0);
    boxed(&mut out, &root.text, &root_box, 0);
    out.push_str(&body);
    out.push_str("</svg>");
    out
}

/// Draws the children of a node in a column below it, and gives where it ends.
fn column(out: &mut String, node: &Node, above: &Rect) -> f64 {
    let mut y = above.y + above.height;
    for child in &node.children {
        let text = match child.children.is_empty() {
            true => child.text.clone(),
            false => {
                let inner: Vec<_> = child.children.iter().map(|inner| inner.text.as_str()).collect();
                format!("{}: {}", child.text, inner.join(", "))
            }
        };
        let width = above.width - GAP;
        let rect = Rect { x: above.x + GAP, y: y + GAP / 2.0, width, height: height(&text, width) };
        let (x, middle) = (above.x + GAP / 2.0, rect.y + rect.height / 2.0);
        let _ =
            write!(out, "<path class=\"edge\" d=\"M{x:.1} {:.1}V{middle:.1}H{:.1}\"/>", above.y + above.height, rect.x);
        boxed(out, &text, &rect, 2);
        y = rect.y + rect.height;
    }
    y
}

/// The radius of a station of a wheel.
const STATION: f64 = 28.0;

/// A numbered place on a wheel, and the lines beside it; the centre of the wheel is at 0, 0.
struct Station {
    angle: f64,
    x: f64,
    y: f64,
    lines: Vec<String>,
}

impl Station {
    /// Whether its lines stand above or below it, and not at its left or right.
    fn is_upright(&self) -> bool {
        self.angle.cos().abs() < 0.2
    }

    /// The height of its lines.
    fn height(&self) -> f64 {
        self.lines.len() as f64 * LINE
    }

    /// The middle of its lines.
    fn middle(&self) -> f64 {
        if self.is_upright() {
            self.y + self.angle.sin().signum() * (STATION + 12.0 + self.height() / 2.0)
        } else {
            self.y
        }
    }

    /// From where to where it reaches, down the page.
    fn reach(&self) -> (f64, f64) {
        let half = self.height() / 2.0;
        ((self.y - STATION).min(self.middle() - half), (self.y + STATION).max(self.middle() + half))
    }

    /// Whether its lines and those of another at the same side of the wheel are in each other's way.
    fn meets(&self, other: &Self) -> bool {
        let same_side = !self.is_upright() && !other.is_upright() && (self.x > 0.0) == (other.x > 0.0);
        same_side && (self.y - other.y).abs() < (self.height() + other.height()) / 2.0 + 4.0
    }
}

/// The stations of a wheel, clockwise from the top.
fn stations(nodes: &[Node], radius: f64) -> Vec<Station> {
    let width = (WIDTH / 2.0 - radius - STATION - 12.0).min(280.0);
    let station = |(index, node): (usize, &Node)| {
        let angle = TAU * index as f64 / nodes.len() as f64 - TAU / 4.0;
        Station { angle, x: radius * angle.cos(), y: radius * angle.sin(), lines: wrap(&node.text, width) }
    };
    nodes.iter().enumerate().map(station).collect()
}

/// Draws an ordered list as a wheel: numbered stations on a circle, read clockwise from the top. The circle is as large as it must
/// be for what is written beside it.
pub(crate) fn cycle(list: &List) -> String {
    const LARGEST: f64 = WIDTH / 3.0;
    let nodes = nodes(list);
    let count = nodes.len().max(1) as f64;
    let mut radius = (46.0 / (TAU / 2.0 / count.max(2.0)).sin()).clamp(135.0, LARGEST);
    let mut all = stations(&nodes, radius);
    while radius < LARGEST && all.iter().zip(all.iter().skip(1)).any(|(one, next)| one.meets(next)) {
        radius = (radius + 15.0).min(LARGEST);
        all = stations(&nodes, radius);
    }
    let top = all.iter().map(|station| station.reach().0).fold(-radius, f64::min) - GAP / 2.0;
    let bottom = all.iter().map(|station| station.reach().1).fold(radius, f64::max) + GAP / 2.0;
    let (center_x, center_y) = (WIDTH / 2.0, -top);
    let mut out = String::new();
    open(&mut out, "cycle", bottom - top);
    let margin = (STATION + 8.0) / radius;
    for (index, station) in all.iter().enumerate() {
        let next = station.angle + TAU / count;
        if all.len() > 1 {
            let on_circle = |angle: f64| (center_x + radius * angle.cos(), center_y + radius * angle.sin());
            arc(&mut out, on_circle(station.angle + margin), on_circle(next - margin), (radius, count, next - margin));
        }
        let (x, y) = (center_x + station.x, center_y + station.y);
        let _ = write!(out, "<circle class=\"node\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{STATION}\"/>");
        label(&mut out, &[(index + 1).to_string()], x, y, "num");
        let middle = center_y + station.middle();
        if station.is_upright() {
            label(&mut out, &station.lines, x, middle, "label");
        } else {
            let anchor = if station.x > 0.0 { "start" } else { "end" };
            let beside = x + station.x.signum() * (STATION + 12.0);
            anchored(&mut out, &station.lines, (beside, middle), "label", anchor);
        }
    }
    out.push_str("</svg>");
    out
}

/// Draws the part of a wheel between two stations, of `count`, with an arrow's head at its end.
fn arc(out: &mut String, from: (f64, f64), to: (f64, f64), (radius, count, end): (f64, f64, f64)) {
    let large = u8::from(TAU / count - 2.0 * (STATION + 8.0) / radius > TAU / 2.0);
    let _ = write!(
        out,
        "<path class=\"arc\" d=\"M{:.1} {:.1}A{radius:.1} {radius:.1} 0 {large} 1 {:.1} {:.1}\"/>",
        from.0, from.1, to.0, to.1
    );
    arrow(out, to, end);
}

/// An arrow's head at a point of the circle, pointing clockwise.
fn arrow(out: &mut String, (x, y): (f64, f64), angle: f64) {
    let (dx, dy) = (-angle.sin(), angle.cos());
    let point = |along: f64, across: f64| (x + dx * along - dy * across, y + dy * along + dx * across);
    let (a, b, c) = (point(2.0, 0.0), point(-12.0, 7.0), point(-12.0, -7.0));
    let _ = write!(
        out,
        "<path class=\"arrow\" d=\"M{:.1} {:.1}L{:.1} {:.1}L{:.1} {:.1}Z\"/>",
        a.0, a.1, b.0, b.1, c.0, c.1
    );
}

/// A QR code as an SVG, dark on light in any colour scheme. Nothing if the address is too long for one.
pub(crate) fn qr(address: &str) -> String {
    let Ok(code) = qrcodegen::QrCode::encode_text(address, qrcodegen::QrCodeEcc::Medium) else { return String::new() };
    let size = code.size();
    let mut out = String::new();
    let whole = size + 8;
    let _ =
        write!(out, "<svg class=\"qr-code\" viewBox=\"0 0 {whole} {whole}\" aria-hidden=\"true\" focusable=\"false\">");
    let _ = write!(
        out,
        "<rect class=\"qr-paper\" width=\"{whole}\" height=\"{whole}\" fill=\"#ffffff\"/><path class=\"qr-ink\" fill=\"#000000\" d=\""
    );
    for y in 0..size {
        for x in 0..size {
            if code.get_module(x, y) {
                let _ = write!(out, "M{} {}h1v1h-1z", x + 4, y + 4);
            }
        }
    }
    out.push_str("\"/></svg>");
    out
}
