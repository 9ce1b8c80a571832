//! Safety and size of SVG pictures.

use roxmltree::Document;

use crate::source::SourceFile;

/// Why a picture may not be used, if it may not: scripts, event handlers and anything loaded from elsewhere.
pub(crate) fn refuse(file: &SourceFile) -> Option<String> {
    let options = roxmltree::ParsingOptions { allow_dtd: false, ..Default::default() };
    let document = match Document::parse_with_options(file.text(), options) {
        Ok(document) => document,
        Err(error) => return Some(format!("is not SVG that can be read: {error}")),
    };
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        let name = node.tag_name().name();
        if matches!(name, "script" | "foreignObject" | "iframe" | "handler" | "listener" | "set" | "animate") {
            return Some(format!("holds `<{name}>`; save it as a plain drawing"));
        }
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value().trim());
            if name.to_ascii_lowercase().starts_with("on") {
                return Some(format!("holds the event handler `{name}`; save it as a plain drawing"));
            }
            if name == "href" && !value.starts_with('#') && node.tag_name().name() != "a" {
                return Some(format!("loads `{}` from elsewhere; save it as a plain drawing", shorten(value)));
            }
            if let Some(outside) = outside(value) {
                return Some(format!("loads `{}` from elsewhere; save it as a plain drawing", shorten(outside)));
            }
        }
        if name == "a"
            || (name == "style" && node.text().is_some_and(|css| css.contains("@import") || outside(css).is_some()))
        {
            return Some(format!("holds `<{name}>` that leads elsewhere; save it as a plain drawing"));
        }
    }
    None
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

fn shorten(text: &str) -> String {
    text.chars().take(40).collect()
}

/// Width and height of an SVG in its own units, from its view box or its attributes.
pub(crate) fn size(file: &SourceFile) -> Option<(u32, u32)> {
    if !file.path.ends_with(".svg") {
        return None;
    }
    let document = Document::parse(file.text()).ok()?;
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
