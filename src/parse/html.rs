//! Raw HTML in Markdown: refused in layers, sanitised in the base. ammonia decides what is harmless.

use std::hash::{BuildHasher, RandomState};
use std::ops::Range;
use std::sync::LazyLock;

use super::body::Body;
use super::rule::rule;
use super::tags::{Attribute, OpeningTag, Tag as RawTag, opening_tags, tags};
use super::{callout, interpolation, link, markdown_messages as messages, misread_messages};
use crate::diagnostic::{Complaints, Diagnostic};
use crate::fingerprint::without_comments;
use crate::markup::HtmlPiece;
use crate::source::Span;

/// What sanitising leaves alone, to find a place again: no text can hold it, for it is drawn anew for each run of the program.
static MARK: LazyLock<String> = LazyLock::new(|| format!("\u{E000}{:016x}", RandomState::new().hash_one("mark")));

/// What raw HTML may do in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// A layer: raw HTML is refused.
    Layer,
    /// The base: raw HTML is sanitised.
    Base,
    /// The base of a programme that says `raw_html: allow`.
    Allow,
}

/// A raw tag within a line.
pub(super) enum Tag {
    /// A comment.
    Nothing,
    /// `<br>`
    Break,
    /// An opening tag, by name.
    Open(String),
    /// A closing tag, by name.
    Close(String),
}

/// Reads a raw tag, which stands at `span`.
///
/// # Errors
///
/// The diagnostic of a tag that may not stand there.
pub(super) fn tag(raw: &str, trust: Trust, span: Span) -> Result<Tag, Diagnostic> {
    if raw.starts_with("<!--") {
        return Ok(Tag::Nothing);
    }
    let inner = raw.trim_matches(['<', '>']).trim_end_matches('/').trim();
    let name = |text: &str| text.split_whitespace().next().unwrap_or("").to_ascii_lowercase();
    if let Some(closing) = inner.strip_prefix('/') {
        return Ok(Tag::Close(name(closing)));
    }
    // Markdown has no break that a cell of a table could hold
    if trust == Trust::Layer && name(inner) != "br" {
        return Err(in_layer(span, &[&name(inner)], 0));
    }
    match name(inner).as_str() {
        "br" => Ok(Tag::Break),
        "" | "img" | "input" | "hr" | "wbr" | "link" | "meta" => Err(messages::unusable_tag(span)),
        open if trust == Trust::Allow || !pair(raw, open, trust).0.is_empty() => Ok(Tag::Open(open.to_owned())),
        open => Err(messages::forbidden_tag(span, open)),
    }
}

/// The diagnostic of raw HTML in a layer that holds these tags, in order: what to write for the first of them that Markdown has a form for.
fn in_layer(span: Span, names: &[&str], columns: usize) -> Diagnostic {
    let form = |name: &&&str| {
        Some(match **name {
            "b" | "strong" | "i" | "em" | "u" | "mark" | "big" | "font" => messages::write_emphasis(),
            "table" | "thead" | "tbody" | "tr" | "td" | "th" => {
                messages::write_table(rule(if columns == 0 { 2 } else { columns }))
            }
            "ul" | "ol" | "li" => messages::write_list(),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => messages::write_heading(),
            "a" => messages::write_link(),
            "img" => messages::write_picture(),
            _ => return None,
        })
    };
    let found = names.iter().find_map(|name| Some((name, form(&name)?)));
    match found {
        Some((name, form)) => messages::html_in_layer(span, *name).hint(form),
        None => messages::html_in_layer(span, names.first().copied().unwrap_or_default()).hint(messages::write_plain()),
    }
}

/// The number of columns of the first table: the cells of its first row; none where there is no table.
fn columns(tags: &[RawTag]) -> usize {
    let opening = tags.iter().filter(|tag| !tag.is_closing).map(|tag| &*tag.name);
    let is_cell = |name: &&str| matches!(*name, "td" | "th");
    let row = opening.skip_while(|name| !is_cell(name)).take_while(|name| *name != "tr");
    row.filter(is_cell).count()
}

/// The harmless form of an opening tag and the closing tag that goes with it; empty where nothing is left.
pub(super) fn pair(raw: &str, name: &str, trust: Trust) -> (String, String) {
    if trust == Trust::Allow {
        return (raw.to_owned(), format!("</{name}>"));
    }
    let mark = MARK.as_str();
    let clean = sanitiser().clean(&format!("{raw}{mark}</{name}>")).to_string();
    clean.split_once(mark).map(|(start, end)| (start.to_owned(), end.to_owned())).unwrap_or_default()
}

/// The address that an opening tag leads to, and the tag without it.
pub(super) fn take_address(raw: &str) -> (Option<String>, String) {
    let tags = opening_tags(raw);
    match tags.first().and_then(OpeningTag::address) {
        Some(address) => (Some(address.text()), raw.replacen(&raw[address.range.clone()], "", 1)),
        None => (None, raw.to_owned()),
    }
}

/// The harmless form of a block of HTML, which stands in `range`: its text, and where each tag leads or which picture it shows, instead
/// of the attribute that says so. A comment is nothing, and so is a block in a layer, which is reported.
/// `outside` are the names of the tags that the blocks before it have left open.
pub(super) fn block(
    raw: &str,
    trust: Trust,
    body: &Body<'_>,
    range: &Range<usize>,
    outside: &mut Vec<String>,
    complaints: &mut Complaints,
) -> Vec<HtmlPiece> {
    let mark = MARK.as_str();
    let raw = without_comments(raw);
    if !raw.trim().is_empty() && trust == Trust::Layer {
        let (span, tags) = (body.trimmed(range), tags(&raw).collect::<Vec<_>>());
        let names: Vec<&str> = tags.iter().map(|tag| &*tag.name).collect();
        complaints.push(match raw.contains('<') {
            true => in_layer(span, &names, columns(&tags)),
            false => messages::text_behind_comment(span),
        });
        return Vec::new();
    }
    let mut raw = raw;
    if trust == Trust::Base {
        for wrapper in check_tags(&raw, body, range, outside, complaints).into_iter().rev() {
            raw.replace_range(wrapper, "");
        }
    }
    check_attributes(&raw, trust, body, range, complaints);
    let (mut marked, mut from, mut found, mut left) = (String::new(), 0, Vec::new(), range.clone());
    for tag in opening_tags(&raw) {
        let Some(address) = tag.address() else { continue };
        marked.push_str(&raw[from..address.range.start]);
        from = address.range.end;
        let place = body.find(raw[address.range.clone()].trim_start(), &mut left).unwrap_or(range.clone());
        if let Some(one) = link::of_tag(&tag, &place, body, complaints) {
            marked.push_str(&format!(" {}=\"{mark}{}{mark}\"", address.name, found.len()));
            found.push(one);
        }
    }
    marked.push_str(&raw[from..]);
    let clean = if trust == Trust::Allow { marked } else { sanitiser().clean(&marked).to_string() };
    let mut text = |text: &str| HtmlPiece::Text(interpolation::markdown(text, body, range, complaints));
    let mut parts = clean.split(mark);
    let mut rest = parts.next().unwrap_or_default();
    let mut pieces = Vec::new();
    while let (Some(number), Some(after)) = (parts.next(), parts.next()) {
        let Some(one) = number.parse().ok().and_then(|number: usize| found.get(number)) else { continue };
        pieces.extend([text(rest.rsplit_once(' ').map_or(rest, |(before, _)| before)), one.clone()]);
        rest = after.strip_prefix('"').unwrap_or(after);
    }
    pieces.extend((!rest.is_empty()).then(|| text(rest)));
    pieces
}

/// Reports what sanitising would take away from a block of HTML without comments, and the tags that it would close at the block's end;
/// gives the bytes of the wrappers among these, in order. `outside` are the names of those that earlier blocks have left open, which is
/// said once.
fn check_tags(
    raw: &str,
    body: &Body<'_>,
    range: &Range<usize>,
    outside: &mut Vec<String>,
    complaints: &mut Complaints,
) -> Vec<Range<usize>> {
    let known = sanitiser().clone_tags();
    let (mut open, mut left): (Vec<(String, Span, Range<usize>)>, _) = (Vec::new(), range.clone());
    let mut wrappers = Vec::new();
    for RawTag { name, is_closing, range: tag } in tags(raw) {
        let first = raw[tag.clone()].lines().next().unwrap_or_default();
        let span = body.find(first, &mut left).map_or(body.trimmed(range), |tag| body.span(&tag));
        let is_wrapper = WRAPPERS.contains(&&*name);
        if !known.contains(&*name) {
            // its end goes with it
            complaints.extend((!is_closing).then(|| match is_wrapper {
                true => misread_messages::wrapper_dropped(span, name),
                false => messages::forbidden_tag(span, name),
            }));
        } else if !is_closing {
            open.extend((!VOID.contains(&&*name)).then_some((name, span, tag)));
        } else if let Some(at) = open.iter().rposition(|(other, ..)| *other == name) {
            open.truncate(at);
        } else if let Some(at) = outside.iter().rposition(|other| *other == name) {
            outside.remove(at);
            wrappers.extend(is_wrapper.then_some(tag));
        } else {
            complaints.push(messages::tag_begins_before_block(span, name));
        }
    }
    for (name, span, tag) in open.into_iter().filter(|(name, ..)| !MAY_LACK_END.contains(&&**name)) {
        outside.push(name.clone());
        complaints.push(match &*name {
            name if WRAPPERS.contains(&name) => {
                wrappers.push(tag);
                misread_messages::wrapper_dropped(span, name)
            }
            // this goes on over empty lines
            "pre" => messages::tag_not_closed(span, name),
            _ => messages::tag_ends_with_block(span, name),
        });
    }
    wrappers.sort_by_key(|wrapper| wrapper.start);
    wrappers
}

/// Reports the attributes of the opening tags of some HTML that sanitising takes away, each tag once.
pub(super) fn check_attributes(
    raw: &str,
    trust: Trust,
    body: &Body<'_>,
    range: &Range<usize>,
    complaints: &mut Complaints,
) {
    let tags = if trust == Trust::Base { opening_tags(raw) } else { Vec::new() };
    if tags.iter().all(|tag| tag.attributes.is_empty()) {
        return;
    }
    let sanitiser = sanitiser();
    let (of_all, of_tags, known) =
        (sanitiser.clone_generic_attributes(), sanitiser.clone_tag_attributes(), sanitiser.clone_tags());
    let mut left = range.clone();
    for tag in tags.into_iter().filter(|tag| known.contains(&*tag.name)) {
        let is_kept =
            |name: &str| of_all.contains(name) || of_tags.get(&*tag.name).is_some_and(|of_tag| of_tag.contains(name));
        let address = tag.address().map(|address| &address.name);
        let is_missed = |one: &Attribute| !UNMISSED.contains(&&*one.name) || hides(&tag.name, one);
        let is_lost = |one: &&Attribute| !is_kept(&one.name) && Some(&one.name) != address && is_missed(one);
        let lost: Vec<&Attribute> = tag.attributes.iter().filter(is_lost).collect();
        let Some(first) = lost.first() else { continue };
        let place = body.find(raw[first.range.clone()].trim_start(), &mut left).unwrap_or(range.clone());
        let names: Vec<String> = lost.iter().map(|one| format!("`{}`", one.name)).collect();
        let is_hidden = lost.iter().any(|one| one.name == "hidden" || hides(&tag.name, one));
        let message = if is_hidden { misread_messages::hidden_html } else { misread_messages::attributes_dropped };
        complaints.push(message(body.trimmed(&place), names));
    }
}

/// Whether an attribute is the class of a block, or one that names a box or hides a text in other programs: what a writer sees there, or
/// hides from readers, a reader sees here as it stands.
fn hides(tag: &str, attribute: &Attribute) -> bool {
    let names_it = |word: &str| HIDING.contains(&word) || callout::is_kind(word);
    attribute.name == "class"
        && !attribute.value.trim().is_empty()
        && (tag == "p" || tag != "span" && WRAPPERS.contains(&tag) || attribute.value.split_whitespace().any(names_it))
}

/// The classes by which programs for slides and pages hide a text.
const HIDING: [&str; 9] =
    ["hidden", "hide", "invisible", "d-none", "sr-only", "visually-hidden", "speaker", "presenter", "skjult"];

/// The names of attributes that no reader misses: most classes have no rules, what leads to a place by its id is reported where it
/// does, and `<details open>` can be opened.
const UNMISSED: [&str; 8] = ["class", "id", "name", "target", "rel", "loading", "decoding", "open"];

/// The names of tags that only wrap blocks, and that their text can do without.
const WRAPPERS: [&str; 9] = ["div", "section", "article", "center", "span", "main", "header", "footer", "aside"];

/// The names of tags without an end that sanitising leaves (section 13.1.2 of the standard of HTML).
const VOID: [&str; 6] = ["area", "br", "col", "hr", "img", "wbr"];

/// The names of tags whose end may be left out (section 13.1.2.4).
const MAY_LACK_END: [&str; 14] =
    ["colgroup", "dd", "dt", "li", "p", "rb", "rp", "rt", "rtc", "tbody", "td", "th", "thead", "tr"];

/// What ammonia lets through, and `lang`, which passages in Sámi and Kven need.
fn sanitiser() -> ammonia::Builder<'static> {
    let mut builder = ammonia::Builder::default();
    builder.add_generic_attributes(["lang"]).strip_comments(true).link_rel(None);
    builder
}
