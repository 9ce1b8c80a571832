//! The scripts and styles that a preview puts into each page, and a build never does.
//!
//! `client/` is the editor's bar; `client/edit/` is what one writes in, where the server lets one: `session.js` knows what is written, and what
//! becomes of it; the others draw it, change it, keep it and compare it. [`super::inserts`] says what may be put in by name. The client's
//! words are the stage `client` of the catalogues.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde_json::json;

use crate::message::{Catalogue, Locale};

/// The files of the client's script, in the order in which each uses those before it.
const FILES: &str = concat!(
    include_str!("../../themes/standard/js/fold.js"),
    include_str!("client/words.js"),
    include_str!("client/tools.js"),
    include_str!("client/patch.js"),
    include_str!("client/page.js"),
    include_str!("client/panels.js"),
    include_str!("client/findings.js"),
    include_str!("client/views.js"),
    include_str!("client/layers.js"),
    include_str!("client/edit/server.js"),
    include_str!("client/edit/drafts.js"),
    include_str!("client/edit/markdown.js"),
    include_str!("client/edit/slides.js"),
    include_str!("client/edit/compare.js"),
    include_str!("client/edit/beside.js"),
    include_str!("client/edit/form.js"),
    include_str!("client/edit/field.js"),
    include_str!("client/edit/picker.js"),
    include_str!("client/edit/picture.js"),
    include_str!("client/edit/toolbar.js"),
    include_str!("client/edit/callout.js"),
    include_str!("client/edit/session.js"),
    include_str!("client/edit/buttons.js"),
    include_str!("client/edit/deliver.js"),
    include_str!("client/edit/remaining.js"),
    include_str!("client/settings/fields.js"),
    include_str!("client/settings/values.js"),
    include_str!("client/settings/look.js"),
    include_str!("client/settings/days.js"),
    include_str!("client/settings/modules.js"),
    include_str!("client/settings/settings.js"),
    include_str!("client/client.js"),
);

/// The client's script: its words in each language, by the names that they have in the catalogues, and its files.
pub(super) fn script() -> &'static str {
    static SCRIPT: OnceLock<String> = OnceLock::new();
    SCRIPT.get_or_init(|| {
        let words = |locale: Locale| (locale.tag(), Catalogue::of(locale).patterns("client"));
        let words = BTreeMap::from(Locale::ALL.map(words));
        format!("window.lagvisPreview = {};\n{FILES}", json!({ "words": words }))
    })
}

/// The client's stylesheet: of the bar, of what one writes in, and of the settings.
pub(super) const STYLES: &str = concat!(
    include_str!("client/client.css"),
    include_str!("client/edit/edit.css"),
    include_str!("client/settings/settings.css")
);

/// The elements that load the client, for the head of a page with this hash, so that the client knows whether the page is still
/// the one that there is; an empty hash is no page's.
///
/// With a token, who reads it may write.
pub(super) fn head(hash: &str, token: Option<&str>) -> String {
    let token = token.map_or(String::new(), |token| format!(" data-token=\"{token}\""));
    format!(
        "<link rel=\"stylesheet\" href=\"/_lagvis/client.css\"><script defer src=\"/_lagvis/client.js\" data-page=\"{hash}\"{token}></script>"
    )
}

/// A page with the client in its head.
pub(super) fn inject(html: &[u8], hash: &str, token: Option<&str>) -> Vec<u8> {
    match html.windows(7).position(|window| window == b"</head>") {
        Some(at) => [&html[..at], head(hash, token).as_bytes(), &html[at..]].concat(),
        None => html.to_vec(),
    }
}
