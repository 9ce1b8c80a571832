//! What belongs to no single edition: the portal, and the files that a static host reads.

use std::collections::BTreeMap;

use serde::Serialize;

use super::pages::LanguageView;
use super::shared::Shared;
use super::theme::Theme;
use crate::error::Error;
use crate::layer::{BASE_EDITION, edition_id};
use crate::project::{Language, Project};
use crate::site::Site;

/// The headers under which the site is to be served: nothing from elsewhere, nothing inline, no storage.
const HEADERS: &str = "/*\n  \
    Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'\n  \
    Referrer-Policy: no-referrer\n  \
    X-Content-Type-Options: nosniff\n  \
    Permissions-Policy: camera=(), microphone=(), geolocation=(), interest-cohort=()\n\
/shared/*\n  \
    Cache-Control: public, max-age=31536000, immutable\n";

#[derive(Serialize)]
struct EditionView {
    name: String,
    number: Option<String>,
    id: String,
    href: String,
    also: String,
    /// Its names in Sámi and Kven.
    names: Vec<NameView>,
    languages: Vec<LanguageView>,
}

#[derive(Serialize)]
struct NameView {
    lang: String,
    name: String,
}

#[derive(Serialize)]
struct Group {
    title: Option<String>,
    editions: Vec<EditionView>,
}

/// Writes the portal over the layers that have an edition to show.
///
/// # Errors
///
/// [`Error::Theme`] if the template fails.
pub fn country(
    project: &Project,
    chains: &[Option<Vec<usize>>],
    published: &dyn Fn(&str) -> bool,
    theme: &Theme,
    shared: &Shared,
    site: &mut Site,
) -> Result<(), Error> {
    let language = project.base().main_language().clone();
    let skin = theme.skin(&language)?;
    let accepted = project.accepts(&language);
    let title = project.programme.title.get(&accepted).unwrap_or_default().to_owned();
    let shown = |layer: usize| published(&edition_id(project, layer));
    let groups = groups(project, chains, &shown, theme, &title);
    let values = serde_json::json!({
        "title": title,
        "page": { "title": title, "description": skin.text("portal_lead") },
        "shared": shared.links(""),
        "root": "",
        "groups": groups,
    });
    site.insert("site/index.html", skin.render("portal.html", &values)?)?;
    site.insert("site/_headers", HEADERS)?;
    let mut robots = String::from("User-agent: *\nAllow: /\n");
    if let Some(address) = &project.programme.address {
        let address = address.trim_end_matches('/');
        robots.push_str(&format!("Sitemap: {address}/sitemap.xml\n"));
        site.insert("site/sitemap.xml", sitemap(project, address, &shown))?;
    }
    site.insert("site/robots.txt", robots)?;
    Ok(())
}

/// The base first, then the editions of each fylke, by name, then those of none.
fn groups(
    project: &Project,
    chains: &[Option<Vec<usize>>],
    shown: &dyn Fn(usize) -> bool,
    theme: &Theme,
    title: &str,
) -> Vec<Group> {
    let mut groups = Vec::new();
    if shown(0) {
        groups.push(Group { title: None, editions: vec![edition(project, 0, title, theme)] });
    }
    let mut by_fylke: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut alone = Vec::new();
    for (layer, chain) in chains.iter().enumerate().skip(1).filter(|(layer, _)| shown(*layer)) {
        match fylke(project, layer, chain.as_deref().unwrap_or_default()) {
            Some(fylke) => by_fylke.entry(fylke.to_owned()).or_default().push(layer),
            None => alone.push(layer),
        }
    }
    let mut fylker: Vec<(Option<String>, Vec<usize>)> =
        by_fylke.into_iter().map(|(name, layers)| (Some(name), layers)).collect();
    fylker.sort_by_key(|(name, _)| name.as_deref().map(norwegian));
    fylker.extend((!alone.is_empty()).then_some((None, alone)));
    for (title, mut layers) in fylker {
        layers.sort_by_key(|layer| (norwegian(&project.layers[*layer].name), *layer));
        let editions =
            layers.iter().map(|layer| edition(project, *layer, &project.layers[*layer].name, theme)).collect();
        groups.push(Group { title, editions });
    }
    groups
}

/// The fylke of a layer: the lowest layer of its chain where that is one, or what the register says.
fn fylke<'a>(project: &'a Project, layer: usize, chain: &[usize]) -> Option<&'a str> {
    let first = chain.get(1).map(|first| &project.layers[*first]);
    let lowest = project.programme.kinds.first();
    let of_chain =
        first.filter(|first| Some(&first.kind) == lowest && (chain.len() > 2 || chain.last() == chain.get(1)));
    let of_register = || chain.iter().rev().find_map(|layer| project.kommune(*layer));
    match of_chain {
        Some(first) => Some(&first.name),
        None => project.kommune(layer).or_else(of_register).map(|kommune| kommune.fylke.as_str()),
    }
}

/// A key that sorts `æ ø å` after `z`, in that order; `ä` and `ö` go with `æ` and `ø`.
fn norwegian(name: &str) -> String {
    name.to_lowercase()
        .chars()
        .map(|letter| match letter {
            'æ' | 'ä' => '\u{F000}',
            'ø' | 'ö' => '\u{F001}',
            'å' => '\u{F002}',
            letter => letter,
        })
        .collect()
}

fn edition(project: &Project, layer: usize, name: &str, theme: &Theme) -> EditionView {
    let id = edition_id(project, layer);
    let languages = project.layers[layer].languages.iter().enumerate().map(|(index, language)| LanguageView {
        lang: language.to_string(),
        name: theme.skin(language).map_or(language.to_string(), |skin| skin.language_name.clone()),
        href: if index == 0 { format!("{id}/index.html") } else { format!("{id}/{language}/index.html") },
        address: None,
        current: false,
    });
    EditionView {
        name: name.to_owned(),
        number: project.layers[layer].number.clone(),
        href: format!("{id}/index.html"),
        also: if &*id == BASE_EDITION { String::new() } else { project.layers[layer].path.to_string() },
        names: project.kommune(layer).into_iter().flat_map(|kommune| &kommune.names).map(name_view).collect(),
        languages: languages.collect(),
        id: id.to_string(),
    }
}

fn name_view((lang, name): &(Language, String)) -> NameView {
    NameView { lang: lang.to_string(), name: name.clone() }
}

fn sitemap(project: &Project, address: &str, shown: &dyn Fn(usize) -> bool) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    let mut add = |path: &str| {
        out.push_str("<url><loc>");
        super::stencil::escape(&format!("{address}/{path}"), &mut out);
        out.push_str("</loc></url>\n");
    };
    add("index.html");
    for layer in (0..project.layers.len()).filter(|layer| shown(*layer)) {
        let id = edition_id(project, layer);
        for (index, language) in project.layers[layer].languages.iter().enumerate() {
            let folder = if index == 0 { format!("{id}/") } else { format!("{id}/{language}/") };
            add(&format!("{folder}index.html"));
        }
    }
    out.push_str("</urlset>\n");
    out
}
