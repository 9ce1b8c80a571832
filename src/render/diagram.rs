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
/// The sizes of the text of a tree: the largest in which no word of its boxes is divided, or the least.
const TREE_SIZES: [f64; 3] = [SIZE, 22.5, 21.0];
/// The height of a line of text, in ems.
const LEADING: f64 = 1.2;
/// The height of a line of text beside a wheel.
const LINE: f64 = LEADING * SIZE;
/// The space around the text in a box, and at the least beside a long word.
const PADDING: f64 = 14.0;
const LEAST_PADDING: f64 = 8.0;
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

/// The width of a letter in ems of bold type, rather too wide than too narrow: there are no fonts here.
fn em(letter: char) -> f64 {
    match letter {
        ' ' => 0.2,
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '|' | '\'' => 0.3,
        'f' | 'r' | 't' | 'I' | '-' | '(' | ')' | '/' => 0.41,
        'm' | 'w' | 'æ' | 'M' | 'W' | 'Æ' | '–' | '—' => 0.87,
        letter if letter.is_lowercase() => 0.575,
        _ => 0.66,
    }
}

fn ems(text: &str) -> f64 {
    text.chars().map(em).sum()
}

/// Breaks a text into lines of at most so many ems. A word that is wider is divided, as Norwegian words are.
fn wrap(text: &str, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if ems(line) + em(' ') + ems(word) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ if ems(word) <= room => lines.push(word.to_owned()),
            _ => divide(word, room, &mut lines),
        }
    }
    lines
}

/// Divides a word between syllables, or where it must be, into lines of at most so many ems.
fn divide(word: &str, room: f64, lines: &mut Vec<String>) {
    let mut line = String::new();
    for syllable in hyphenate(word, Lang::Norwegian) {
        if !line.is_empty() && ems(&line) + ems(syllable) + em('-') > room {
            push_divided(&mut line, lines);
        }
        for letter in syllable.chars() {
            if !line.is_empty() && ems(&line) + em(letter) + em('-') > room {
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

/// The lines of a text in a box so wide, in type of a size. A long word may come nearer to the frame than lines do.
fn within(text: &str, width: f64, size: f64) -> Vec<String> {
    let widest = text.split_whitespace().map(ems).fold(0.0, f64::max) * size;
    let room = (width - 2.0 * PADDING).max(widest.min(width - 2.0 * LEAST_PADDING));
    wrap(text, room / size)
}

/// Whether no word of a text is too wide for its box.
fn holds(text: &str, width: f64, size: f64) -> bool {
    text.split_whitespace().all(|word| ems(word) * size <= width - 2.0 * LEAST_PADDING)
}

fn height(text: &str, width: f64, size: f64) -> f64 {
    within(text, width, size).len().max(1) as f64 * LEADING * size + 2.0 * PADDING
}

fn open(out: &mut String, kind: &str, height: f64, size: f64) {
    let _ = write!(
        out,
        "<svg class=\"diagram diagram-{kind}\" viewBox=\"0 0 {WIDTH} {height:.0}\" font-size=\"{size}\" aria-hidden=\"true\" focusable=\"false\">"
    );
}

/// Writes lines of text centred on a point.
fn label(out: &mut String, lines: &[String], point: (f64, f64), class: &str, size: f64) {
    anchored(out, lines, point, (class, "middle"), size);
}

/// Writes lines of text beside a point: `start` is to its right, `end` to its left.
fn anchored(out: &mut String, lines: &[String], (x, y): (f64, f64), (class, anchor): (&str, &str), size: f64) {
    let leading = LEADING * size;
    let _ = write!(out, "<text class=\"{class}\" text-anchor=\"{anchor}\">");
    let first = y - (lines.len() as f64 - 1.0) * leading / 2.0 + leading * 0.3;
    for (index, line) in lines.iter().enumerate() {
        let _ = write!(out, "<tspan x=\"{x:.1}\" y=\"{:.1}\">", first + index as f64 * leading);
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

fn boxed(out: &mut String, text: &str, rect: &Rect, depth: usize, size: f64) {
    let Rect { x, y, width, height } = rect;
    let _ = write!(
        out,
        "<rect class=\"node node-{depth}\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"6\"/>"
    );
    let lines = within(text, *width, size);
    label(out, &lines, (x + width / 2.0, y + height / 2.0), &format!("label label-{depth}"), size);
}

/// Draws a nested list as a hierarchy: the root on top, its children side by side (in rows of at most four), theirs
/// below them in a column.
pub(crate) fn tree(list: &List) -> String {
    const ROW: usize = 4;
    let Some(root) = nodes(list).into_iter().next() else { return String::new() };
    let columns = root.children.len().clamp(1, ROW);
    let width = (WIDTH - GAP * (columns as f64 - 1.0) - 2.0) / columns as f64;
    let fits = |size: &&f64| {
        root.children.iter().all(|child| {
            let mut below = child.children.iter();
            holds(&child.text, width, **size) && below.all(|text| holds(&in_column(text), width - GAP, **size))
        })
    };
    let size = *TREE_SIZES.iter().find(fits).unwrap_or(&TREE_SIZES[TREE_SIZES.len() - 1]);
    let root_width = (ems(&root.text) * size + 4.0 * PADDING).clamp(240.0, WIDTH);
    let root_box =
        Rect { x: (WIDTH - root_width) / 2.0, y: 1.0, width: root_width, height: height(&root.text, root_width, size) };
    let mut body = String::new();
    let mut top = root_box.y + root_box.height + 2.0 * GAP;
    let rows = root.children.len().div_ceil(ROW);
    for (row, children) in root.children.chunks(ROW).enumerate() {
        let used = children.len() as f64 * (width + GAP) - GAP;
        let left = (WIDTH - used) / 2.0;
        let tallest = children.iter().map(|child| height(&child.text, width, size)).fold(0.0, f64::max);
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
            boxed(&mut body, &child.text, &rect, 1, size);
            bottom = bottom.max(column(&mut body, child, &rect, size));
        }
        top = bottom + if row + 1 < rows { GAP } else { 0.0 };
    }
    let mut out = String::new();
    open(&mut out, "tree", top + 1.0, size);
    boxed(&mut out, &root.text, &root_box, 0, size);
    out.push_str(&body);
    out.push_str("</svg>");
    out
}

/// What is written in a box of a column: what is nested deeper stands in it.
fn in_column(node: &Node) -> String {
    if node.children.is_empty() {
        return node.text.clone();
    }
    let inner: Vec<_> = node.children.iter().map(|inner| inner.text.as_str()).collect();
    format!("{}: {}", node.text, inner.join(", "))
}

/// Draws the children of a node in a column below it, and gives where it ends.
fn column(out: &mut String, node: &Node, above: &Rect, size: f64) -> f64 {
    let mut y = above.y + above.height;
    for child in &node.children {
        let text = in_column(child);
        let width = above.width - GAP;
        let rect = Rect { x: above.x + GAP, y: y + GAP / 2.0, width, height: height(&text, width, size) };
        let (x, middle) = (above.x + GAP / 2.0, rect.y + rect.height / 2.0);
        let _ =
            write!(out, "<path class=\"edge\" d=\"M{x:.1} {:.1}V{middle:.1}H{:.1}\"/>", above.y + above.height, rect.x);
        boxed(out, &text, &rect, 2, size);
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
        Station { angle, x: radius * angle.cos(), y: radius * angle.sin(), lines: wrap(&node.text, width / SIZE) }
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
    open(&mut out, "cycle", bottom - top, SIZE);
    let margin = (STATION + 8.0) / radius;
    for (index, station) in all.iter().enumerate() {
        let next = station.angle + TAU / count;
        if all.len() > 1 {
            let on_circle = |angle: f64| (center_x + radius * angle.cos(), center_y + radius * angle.sin());
            arc(&mut out, on_circle(station.angle + margin), on_circle(next - margin), (radius, count, next - margin));
        }
        let (x, y) = (center_x + station.x, center_y + station.y);
        let _ = write!(out, "<circle class=\"node\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{STATION}\"/>");
        label(&mut out, &[(index + 1).to_string()], (x, y), "num", SIZE);
        let middle = center_y + station.middle();
        if station.is_upright() {
            label(&mut out, &station.lines, (x, middle), "label", SIZE);
        } else {
            let anchor = if station.x > 0.0 { "start" } else { "end" };
            let beside = x + station.x.signum() * (STATION + 12.0);
            anchored(&mut out, &station.lines, (beside, middle), ("label", anchor), SIZE);
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
