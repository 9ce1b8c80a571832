//! What belongs to no single edition: the portal, and the files that a static host reads.

use std::collections::BTreeMap;

use serde::Serialize;

use super::shared::Shared;
use super::theme::Theme;
use crate::book::manifest::{Folder, INDEX, SiteFile};
use crate::error::Error;
use crate::layer::{BASE_EDITION, Chain, Chains, edition_id};
use crate::project::{Language, LayerId, Project};
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

/// A language of an edition, as the portal links to it.
#[derive(Serialize)]
struct LanguageView {
    lang: String,
    name: String,
    href: String,
}

/// What the portal is made of.
#[derive(Clone, Copy)]
pub struct Portal<'a> {
    /// The project.
    pub project: &'a Project,
    /// The chains of its layers.
    pub chains: &'a Chains,
    /// The programme's title, filled in.
    pub title: &'a str,
    /// The theme.
    pub theme: &'a Theme,
    /// The names of the shared files.
    pub shared: &'a Shared,
}

/// Writes the portal over the layers whose edition is `published`, and what a static host reads.
///
/// # Errors
///
/// [`Error::Theme`] if the template fails.
pub fn portal(of: &Portal<'_>, published: &dyn Fn(&str) -> bool, site: &mut Site) -> Result<(), Error> {
    let Portal { project, title, shared, .. } = *of;
    let theme = of.theme.language(project.base().main_language())?;
    let shown = |layer: LayerId| published(&edition_id(project, layer));
    let groups = groups(of, &shown);
    let values = serde_json::json!({
        "title": title,
        "page": { "title": title, "description": theme.text("portal_lead") },
        "shared": shared.links(""),
        "root": "",
        "groups": groups,
    });
    site.insert(SiteFile::Portal.path(), theme.render("portal.html", &values)?)?;
    site.insert(SiteFile::Headers.path(), HEADERS)?;
    let mut robots = String::from("User-agent: *\nAllow: /\n");
    if let Some(address) = &project.programme.address {
        let address = address.trim_end_matches('/');
        robots.push_str(&format!("Sitemap: {address}/{}\n", SiteFile::Sitemap.name()));
        site.insert(SiteFile::Sitemap.path(), sitemap(project, address, &shown))?;
    }
    site.insert(SiteFile::Robots.path(), robots)?;
    Ok(())
}

/// The base first, then the editions of each fylke, by name, then those of none.
fn groups(of: &Portal<'_>, shown: &dyn Fn(LayerId) -> bool) -> Vec<Group> {
    let Portal { project, chains, theme, .. } = *of;
    let mut groups = Vec::new();
    if shown(LayerId::BASE) {
        groups.push(Group { title: None, editions: vec![edition(project, LayerId::BASE, of.title, theme)] });
    }
    let mut by_fylke: BTreeMap<String, Vec<LayerId>> = BTreeMap::new();
    let mut alone = Vec::new();
    for layer in project.layer_ids().filter(|layer| !layer.is_base() && shown(*layer)) {
        match fylke(project, layer, chains.get(layer)) {
            Some(fylke) => by_fylke.entry(fylke.to_owned()).or_default().push(layer),
            None => alone.push(layer),
        }
    }
    let mut fylker: Vec<(Option<String>, Vec<LayerId>)> =
        by_fylke.into_iter().map(|(name, layers)| (Some(name), layers)).collect();
    fylker.sort_by_key(|(name, _)| name.as_deref().map(norwegian));
    fylker.extend((!alone.is_empty()).then_some((None, alone)));
    for (title, mut layers) in fylker {
        layers.sort_by_key(|layer| (norwegian(&project.layer(*layer).name), *layer));
        let editions =
            layers.iter().map(|layer| edition(project, *layer, &project.layer(*layer).name, theme)).collect();
        groups.push(Group { title, editions });
    }
    groups
}

/// The fylke of a layer: the lowest layer of its chain where that is one, or what the register says.
fn fylke<'a>(project: &'a Project, layer: LayerId, chain: Option<&Chain>) -> Option<&'a str> {
    let chain: Vec<LayerId> = chain.into_iter().flat_map(Chain::layers).collect();
    let first = chain.get(1).map(|first| project.layer(*first));
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

fn edition(project: &Project, layer: LayerId, name: &str, theme: &Theme) -> EditionView {
    let (id, own) = (edition_id(project, layer), project.layer(layer));
    let index = |language: &str| in_site(&id, &own.languages, language);
    let languages = own.languages.iter().map(|language| LanguageView {
        lang: language.to_string(),
        name: theme.language_name(language).to_owned(),
        href: index(language),
    });
    EditionView {
        name: name.to_owned(),
        number: own.number.clone(),
        href: index(own.main_language()),
        also: if &*id == BASE_EDITION { String::new() } else { own.path.to_string() },
        names: project.kommune(layer).into_iter().flat_map(|kommune| &kommune.names).map(name_view).collect(),
        languages: languages.collect(),
        id: id.to_string(),
    }
}

/// The front page of an edition in a language, below the site.
fn in_site(id: &std::sync::Arc<str>, languages: &[Language], language: &str) -> String {
    Folder::new(id, languages, language).in_site(INDEX)
}

fn name_view((lang, name): &(Language, String)) -> NameView {
    NameView { lang: lang.to_string(), name: name.clone() }
}

fn sitemap(project: &Project, address: &str, shown: &dyn Fn(LayerId) -> bool) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    let mut add = |path: &str| {
        out.push_str("<url><loc>");
        super::placeholders::escape(&format!("{address}/{path}"), &mut out);
        out.push_str("</loc></url>\n");
    };
    add(SiteFile::Portal.name());
    for layer in project.layer_ids().filter(|layer| shown(*layer)) {
        let (id, languages) = (edition_id(project, layer), &project.layer(layer).languages);
        languages.iter().for_each(|language| add(&in_site(&id, languages, language)));
    }
    out.push_str("</urlset>\n");
    out
}
