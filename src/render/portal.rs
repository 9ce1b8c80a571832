//! What belongs to no single edition: the portal, and the files that a static host reads.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::shared::SharedPaths;
use super::theme::Theme;
use super::{policy, sitemap};
use crate::book::manifest::{Area, FileKind, Folder, INDEX, SHARED, SITEMAP, SiteFile, may_be_page, page_name};
use crate::book::owner_name;
use crate::error::Error;
use crate::layer::{Chains, edition_id, editions};
use crate::names::seen;
use crate::project::{Language, LayerId, Project};
use crate::site::Site;

/// The headers under which the site is to be served: its policy, and no storage.
fn headers() -> String {
    format!(
        "/*\n  \
         Content-Security-Policy: {}\n  \
         Referrer-Policy: no-referrer\n  \
         X-Content-Type-Options: nosniff\n  \
         Permissions-Policy: camera=(), microphone=(), geolocation=(), interest-cohort=()\n\
         /{SHARED}/*\n  \
         Cache-Control: public, max-age=31536000, immutable\n",
        policy::OF_SERVERS
    )
}

/// Where a host sends those who ask for the older address of a module, in any edition and language; in the form of Netlify, with `!`
/// since there is a page at that address too.
fn redirects(project: &Project) -> String {
    let languages = project.programme.languages.iter().map(|(language, _)| format!("{language}/"));
    let folders: Vec<String> = std::iter::once(String::new()).chain(languages).collect();
    let old = project.old_modules().into_iter().filter(|(old, _)| may_be_page(old));
    let lines = old.flat_map(|(old, now)| {
        let [old, now] = [old, now].map(|slug| page_name(&slug));
        folders
            .iter()
            .map(move |folder| format!("/:edition/{folder}{old} /:edition/{folder}{now} 301!\n"))
            .collect::<Vec<_>>()
    });
    lines.collect()
}

/// What the portal is made of.
#[derive(Clone, Copy)]
pub(crate) struct Portal<'a> {
    pub(crate) project: &'a Project,
    /// The chains of the project's layers.
    pub(crate) chains: &'a Chains,
    /// The programme's title, filled in.
    pub(crate) title: &'a str,
    pub(crate) theme: &'a Theme,
    /// The names of the shared files.
    pub(crate) shared: &'a SharedPaths,
}

/// The editions that are listed, each with its folders by language, its first language first.
type Shown<'a> = BTreeMap<LayerId, Vec<(&'a Language, Folder)>>;

/// Writes the portal over the editions whose front page is `published`, given its path below the output, and what a static host reads.
///
/// # Errors
///
/// [`Error::Theme`] if the template fails.
pub(crate) fn portal(of: &Portal<'_>, published: &dyn Fn(&str) -> bool, site: &mut Site) -> Result<(), Error> {
    let Portal { project, title, shared, .. } = *of;
    let theme = of.theme.language(project.base().main_language())?;
    let stands = |(_, folder): &(_, Folder)| published(&folder.path(Area::Site, INDEX));
    let editions = editions(project);
    let shown = editions.iter().map(|(id, layer)| {
        let folders = Folder::each(id, &project.layer(*layer).languages).filter(stands);
        (*layer, folders.collect::<Vec<_>>())
    });
    let shown: Shown<'_> = shown.filter(|(_, folders)| !folders.is_empty()).collect();
    let edition = |layer: &LayerId| {
        let name = if layer.is_base() { title } else { &project.layer(*layer).name };
        edition(project, (*layer, &shown[layer]), name, of.theme)
    };
    let groups = crate::book::groups(project, of.chains, &|layer| shown.contains_key(&layer))
        .into_iter()
        .map(|group| json!({ "title": group.title, "editions": group.layers.iter().map(edition).collect::<Vec<_>>() }));
    let values = json!({
        "title": title,
        "page": { "title": title, "description": theme.text("portal_lead") },
        "window": title,
        "kind": "website",
        "address": project.programme.address.as_ref().map(|address| format!("{address}/{}", SiteFile::Portal.name())),
        "shared": shared.links(""),
        "root": "",
        "groups": groups.collect::<Vec<_>>(),
    });
    site.insert(SiteFile::Portal.path(), theme.render("portal.html", &values)?)?;
    site.insert(SiteFile::Headers.path(), headers())?;
    let redirects = redirects(project);
    if !redirects.is_empty() {
        site.insert(SiteFile::Redirects.path(), redirects)?;
    }
    let mut robots = String::from("User-agent: *\nAllow: /\n");
    if let Some(address) = &project.programme.address {
        robots.push_str(&format!("Sitemap: {address}/{}\n", SiteFile::Sitemap.name()));
        site.insert(SiteFile::Sitemap.path(), sitemaps(address, &shown, published))?;
        let page = format!("{address}/{}", SiteFile::Portal.name());
        site.insert(SiteFile::PortalSitemap.path(), sitemap::of_page(&page))?;
    }
    site.insert(SiteFile::Robots.path(), robots)?;
    Ok(())
}

/// An edition, with its names in Sámi and Kven and the languages that it is in.
fn edition(project: &Project, (layer, folders): (LayerId, &[(&Language, Folder)]), name: &str, theme: &Theme) -> Value {
    let own = project.layer(layer);
    let languages = folders.iter().filter(|_| folders.len() > 1).map(|(language, folder)| {
        json!({ "lang": &***language, "name": theme.language_name(language), "href": folder.in_site(INDEX) })
    });
    let names = project.kommune(layer).into_iter().flat_map(|kommune| &kommune.names);
    let name = owner_name(name);
    let mut find = vec![&*name];
    find.extend(names.clone().map(|(_, name)| &**name));
    find.extend((!layer.is_base()).then_some(&*own.path));
    find.extend(own.number());
    json!({
        "name": name,
        "find": seen(&find.join(" ")),
        "href": folders.first().map(|(_, folder)| folder.in_site(INDEX)),
        "names": names.map(|(lang, name)| json!({ "lang": &**lang, "name": name })).collect::<Vec<_>>(),
        "languages": languages.collect::<Vec<_>>(),
        "id": &*edition_id(project, layer),
    })
}

/// The sitemaps of a site at an address: of its first page, and of the editions that have one.
fn sitemaps(address: &str, shown: &Shown<'_>, published: &dyn Fn(&str) -> bool) -> String {
    let has_one = |folder: &&Folder| published(&folder.common(FileKind::Sitemap));
    let folders = shown.values().flatten().map(|(_, folder)| folder).filter(has_one);
    let of_editions = folders.map(|folder| folder.web_address(address, SITEMAP));
    sitemap::index(std::iter::once(format!("{address}/{}", SiteFile::PortalSitemap.name())).chain(of_editions))
}
