//! A picture: one that is accepted holds nothing that could run or load anything, whoever looks at it.
#![no_main]

use lagvis::fuzzing::is_picture;
use libfuzzer_sys::fuzz_target;
use roxmltree::{Document, NodeType, ParsingOptions};

/// Elements that run or load something, in whatever namespace.
const ACTIVE: [&str; 14] = [
    "script",
    "foreignobject",
    "iframe",
    "frame",
    "object",
    "embed",
    "img",
    "audio",
    "video",
    "link",
    "base",
    "meta",
    "form",
    "handler",
];

/// Attributes whose values are style.
const STYLED: [&str; 11] = [
    "style",
    "fill",
    "stroke",
    "filter",
    "clip-path",
    "mask",
    "cursor",
    "marker",
    "marker-start",
    "marker-mid",
    "marker-end",
];

/// Style as a browser reads it: without comments and escapes, in small letters, and without white space.
fn plain_style(style: &str) -> String {
    let mut text = String::new();
    let mut rest = style;
    while let Some((before, after)) = rest.split_once("/*") {
        text.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    text.replace('\\', "").to_lowercase().split_whitespace().collect()
}

/// Whether a style, or a value of one, loads or runs something.
fn is_active_style(style: &str) -> bool {
    let style = plain_style(style);
    let is_own = |after: &str| after.trim_start_matches(['"', '\'']).starts_with('#');
    let loads = style.split("url(").skip(1).any(|after| !is_own(after));
    loads || ["@import", "expression(", "image(", "image-set(", "src("].iter().any(|word| style.contains(word))
}

fuzz_target!(|input: &[u8]| {
    if !is_picture("content/base/assets/bilde.svg", input) {
        return;
    }
    let text = String::from_utf8_lossy(input);
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    let text = if text.contains('\n') { text.to_owned() } else { text.replace('\r', "\n") };
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = Document::parse_with_options(&text, options).expect("what is accepted is XML");
    for node in document.descendants() {
        assert_ne!(node.node_type(), NodeType::PI, "a processing instruction");
        let name = node.tag_name().name().to_lowercase();
        assert!(!ACTIVE.contains(&name.as_str()), "an element {name}");
        for attribute in node.attributes() {
            let (name, value) = (attribute.name().to_lowercase(), attribute.value());
            assert!(!name.starts_with("on"), "an attribute {name}");
            assert!(name != "href" && name != "src" || value.trim().starts_with('#'), "{name} {value}");
            assert!(!STYLED.contains(&name.as_str()) || !is_active_style(value), "{name} {value}");
        }
        if name == "style" {
            let style: String = node.descendants().filter_map(|inner| inner.text()).collect();
            assert!(!is_active_style(&style), "{style}");
        }
    }
});
