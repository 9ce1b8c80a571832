//! Where links and pictures may lead.

use super::markdown_messages;
use crate::diagnostic::{Code, Diagnostic};
use crate::markup::{ActPlace, Destination, Interpolated};
use crate::source::Span;

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
    if let Some(place) = text.strip_prefix("lov:") {
        let (act, place) = place.split_once('/').unwrap_or((place, ""));
        return Ok(Destination::Act(ActPlace { act: act.into(), place: place.into() }));
    }
    if let Some(id) = text.strip_prefix('#') {
        return Ok(Destination::Section(None, Some(id.into())));
    }
    let scheme = text.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    match scheme.as_deref() {
        Some("https" | "http" | "mailto" | "tel") => return Ok(Destination::Address(interpolate(text))),
        Some(scheme) if !scheme.contains(['/', '.', '#']) => {
            let complaint = Diagnostic::new(Code::Refused, span, markdown_messages::forbidden_scheme(scheme));
            return Err(complaint.hint(markdown_messages::allowed_schemes()));
        }
        _ => {}
    }
    if text.starts_with("{{") && text.ends_with("}}") {
        return Ok(Destination::Address(interpolate(text)));
    }
    if text.contains("..") || text.starts_with('/') {
        let complaint = Diagnostic::new(Code::Refused, span, markdown_messages::link_leaves_project(text));
        return Err(complaint.hint(markdown_messages::link_to_module()));
    }
    let (file, id) = text.split_once('#').map_or((text, None), |(file, id)| (file, Some(id)));
    match file.trim_start_matches("./").strip_suffix(".md") {
        Some(module) => Ok(Destination::Section(Some(module.into()), id.map(Into::into))),
        None => {
            let complaint = Diagnostic::new(Code::BrokenLink, span, markdown_messages::link_leads_nowhere(text));
            Err(complaint.hint(markdown_messages::write_target()))
        }
    }
}

/// The diagnostic of a picture that may not stand in a text, if it may not. `span` is where it stands.
pub(super) fn refuse_picture(path: &str, alt: &Interpolated, span: Span) -> Option<Diagnostic> {
    let outside = path.contains(':') || path.starts_with('/') || path.contains("..");
    if outside || !path.starts_with("assets/") {
        let code = if outside { Code::Refused } else { Code::Figure };
        let complaint = Diagnostic::new(code, span, markdown_messages::foreign_picture(path));
        return Some(complaint.hint(markdown_messages::put_in_assets()));
    }
    alt.plain().trim().is_empty().then(|| {
        Diagnostic::new(Code::Figure, span, markdown_messages::no_text_alternative())
            .hint(markdown_messages::write_text_alternative())
    })
}
