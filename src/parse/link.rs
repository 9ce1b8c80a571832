//! Where links and pictures may lead.

use std::ops::Range;
use std::sync::Arc;

use super::body::Body;
use super::slug::is_slug;
use super::tags::{Attribute, OpeningTag};
use super::{interpolation, markdown_messages as messages, worded};
use crate::address::{is_opened, scheme};
use crate::diagnostic::{Complaints, Diagnostic};
use crate::markup::{ActPlace, Destination, HtmlPiece, Image, Inline, Interpolated, Link};
use crate::names::key;
use crate::source::Span;

/// The link in a line that covers `range`: its address and title, and its text. One that may not be is reported, and its text stays.
pub(super) fn in_line(
    (address, title): (&str, &str),
    text: Vec<Inline>,
    range: Range<usize>,
    body: &Body<'_>,
    complaints: &mut Complaints,
) -> Vec<Inline> {
    let span = body.span(&range);
    let title = interpolate(title, body, range.clone(), complaints);
    match destination(address, span, |text| interpolate(text, body, range, complaints)) {
        Ok(to) => vec![Inline::Link(Box::new(Link { to, text, title, span }))],
        Err(complaint) => {
            complaints.push(complaint);
            text
        }
    }
}

/// Where a raw tag leads, or which picture it shows, which stands at `place`; nothing where that is reported.
pub(super) fn of_tag(
    tag: &OpeningTag,
    place: &Range<usize>,
    body: &Body<'_>,
    complaints: &mut Complaints,
) -> Option<HtmlPiece> {
    let (address, span) = (tag.address()?.text(), body.span(place));
    let found = match &*tag.name {
        "img" => {
            let alt = Interpolated::from(&*tag.attribute("alt").map(Attribute::text).unwrap_or_default());
            let title = Interpolated::default();
            picture(&address, &alt, span).map(|path| HtmlPiece::Picture(Image { path, alt, title, span }))
        }
        _ => {
            let interpolate = |text: &str| interpolation::markdown(text, body, place, complaints);
            let link = |to| HtmlPiece::Link(Link { to, text: Vec::new(), title: Interpolated::default(), span });
            destination(&address, span, interpolate).map(link)
        }
    };
    found.map_err(|complaint| complaints.push(complaint)).ok()
}

/// Finds the parameters in the address or the title of the link or picture that covers `range`.
pub(super) fn interpolate(
    text: &str,
    body: &Body<'_>,
    range: Range<usize>,
    complaints: &mut Complaints,
) -> Interpolated {
    let start = range.start + body.slice(&range).rfind("](").map_or(0, |at| at + "](".len());
    interpolation::markdown(text, body, &(start..range.end), complaints)
}

/// Quotation marks, which no address begins or ends with.
const QUOTES: [char; 8] = ['"', '“', '”', '„', '«', '»', '‘', '’'];

/// Where an address leads, which stands at `span`. `interpolate` finds the parameters of one that may hold them.
///
/// # Errors
///
/// The diagnostic of an address that may not be linked to.
pub(super) fn destination(
    text: &str,
    span: Span,
    interpolate: impl FnOnce(&str) -> Interpolated,
) -> Result<Destination, Diagnostic> {
    if text.trim().is_empty() {
        return Err(messages::empty_address(span));
    }
    if text.starts_with(QUOTES) || text.ends_with(QUOTES) {
        return Err(messages::quoted_address(span, text));
    }
    match scheme(text) {
        Some((scheme, place)) if scheme == "lov" => {
            let (act, place) = place.split_once('/').unwrap_or((place, ""));
            return Ok(Destination::Act(ActPlace { act: act.into(), place: place.into() }));
        }
        Some((scheme, _)) if is_opened(&scheme) => return Ok(Destination::Address(interpolate(text))),
        Some((scheme, _)) if scheme.len() == 1 || scheme == "file" => {
            return Err(messages::file_of_one_machine(span, text));
        }
        Some((scheme, _)) if !scheme.contains('.') => return Err(messages::forbidden_scheme(span, scheme)),
        _ => {}
    }
    if let Some(id) = text.strip_prefix('#') {
        return Ok(Destination::Section(None, Some(key(id).into())));
    }
    // a parameter that an address begins with has an address as its value
    if text.starts_with("{{") {
        return Ok(Destination::Address(interpolate(text)));
    }
    if text.contains("..") || text.starts_with('/') && !text.starts_with("//") {
        let file = last_part(text);
        return Err(match file.contains(".md") {
            true => messages::address_without_scheme(span, text, file),
            false => messages::link_leaves_project(span, text),
        });
    }
    let name = key(text);
    let (file, id) = name.split_once('#').map_or((&*name, None), |(file, id)| (file, Some(id)));
    match file.trim_start_matches("./").strip_suffix(".md") {
        Some(module) => Ok(Destination::Section(Some(module.into()), id.map(Into::into))),
        None if worded::are_words(text) => Ok(worded::destination(text)),
        None => Err(nowhere(text, span)),
    }
}

/// The diagnostic of an address without a scheme: what it probably lacks.
fn nowhere(text: &str, span: Span) -> Diagnostic {
    // `//host/…`, and `https//host/…` without its colon
    let bare = ["https//", "http//", "//"].iter().find_map(|start| text.strip_prefix(start)).unwrap_or(text);
    let host = bare.split(['/', '?', '#']).next().unwrap_or_default();
    let ends = [".no", ".com", ".org", ".net", ".eu"].iter().any(|end| host.ends_with(end));
    let is_number = text.len() > 4 && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | ' '));
    if is_number {
        messages::address_without_scheme(span, text, format!("tel:{text}"))
    } else if host.contains('@') {
        messages::address_without_scheme(span, text, format!("mailto:{text}"))
    } else if ends || host.starts_with("www.") || text.starts_with("//") {
        messages::address_without_scheme(span, text, format!("https://{bare}"))
    } else {
        place_without_ending(text, span).unwrap_or_else(|| messages::link_leads_nowhere(span, text))
    }
}

/// The diagnostic of a place in the course that is written without `.md`, or with the ending of a page: `etikk#gaver`, `etikk.html`.
fn place_without_ending(text: &str, span: Span) -> Option<Diagnostic> {
    let name = key(text.trim_start_matches("./"));
    let (file, id) = name.split_once('#').map_or((&*name, ""), |(file, _)| (file, &name[file.len()..]));
    let module = file.strip_suffix(".html").or_else(|| file.strip_suffix(".htm")).unwrap_or(file);
    is_slug(module).then(|| messages::address_without_scheme(span, text, format!("{module}.md{id}")))
}

/// The last part of a path of this or another system.
fn last_part(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or_default()
}

/// Where a picture of this path would lie.
fn in_assets(path: &str) -> String {
    let name = Some(last_part(path)).filter(|name| name.contains('.') && !name.contains('?'));
    format!("assets/{}", name.unwrap_or("…"))
}

/// The path of a picture, as names are compared, which stands at `span`.
///
/// # Errors
///
/// The diagnostic of a picture that may not stand in a text.
pub(super) fn picture(path: &str, alt: &Interpolated, span: Span) -> Result<Arc<str>, Diagnostic> {
    if path.contains(':') || path.starts_with('/') || path.contains("..") {
        return Err(messages::foreign_picture(span, path, in_assets(path)));
    }
    let name = key(path.trim_start_matches("./"));
    if !name.starts_with("assets/") {
        return Err(messages::misplaced_picture(span, path, in_assets(path)));
    }
    if alt.plain().trim().is_empty() {
        return Err(messages::no_text_alternative(span));
    }
    Ok(name.into())
}
