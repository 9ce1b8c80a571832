//! The manifest: which files an edition has, what each is, and which name it bears.
//!
//! ```text
//! site/<edition>/…                what may be published
//! facilitator/<edition>/…         the same deck with the speaker's notes, and what else is not for publishing
//! site/shared/<name>.<hash>.…     what editions share
//! ```
//!
//! Of an edition's languages the first stands at the top of its folder, the others in a folder each.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::document::Document;
use super::picture::Picture;
use crate::address;
use crate::edition::ModuleNumber;
use crate::names::{LONGEST, is_device};
use crate::parse::slug;
use crate::project::Language;
pub(crate) use crate::site::{Area, Location};
use crate::source::short_hash;

/// The front page of a folder: the site's, or an edition's.
pub(crate) const INDEX: &str = "index.html";

/// The page that a packed edition is opened with.
pub(crate) const START: &str = "start.html";

/// The page of the glossary.
pub(crate) const GLOSSARY: &str = "ordliste.html";

/// The list of the pages of an edition for search engines, and the index of those.
pub(crate) const SITEMAP: &str = "sitemap.xml";

/// The folder of what editions share.
pub(crate) const SHARED: &str = "shared";

/// What a file of an edition is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum FileKind {
    /// The front page.
    Index,
    /// A module's page.
    Module(ModuleNumber),
    /// The page at the address that a module had, by place among those.
    Moved(usize),
    /// All modules on one page.
    Print,
    /// The goals of all modules.
    Goals,
    /// The key points of all modules.
    Keypoints,
    /// The glossary.
    Glossary,
    /// The register of acts.
    Acts,
    /// How the edition is made.
    About,
    /// The data of the search.
    Search,
    /// The list of its pages for search engines.
    Sitemap,
    /// The deck; in the facilitator's part with the speaker's notes.
    Deck(Area),
    /// A document to print.
    Document(Document),
    /// The edition's own colours.
    Style,
    /// A picture of the edition's own layers, by place among those.
    Picture(usize),
}

impl FileKind {
    /// The kinds that every edition has in each of its languages, but for its modules; a sitemap where it is known at which address the
    /// site will be.
    pub(crate) const COMMON: [Self; 8] = [
        Self::Index,
        Self::Print,
        Self::Acts,
        Self::About,
        Self::Search,
        Self::Sitemap,
        Self::Deck(Area::Site),
        Self::Deck(Area::Facilitator),
    ];

    /// The kinds that an edition has in those of its languages in which its texts hold what they gather, or the project has a glossary.
    pub(crate) const GATHERED: [Self; 3] = [Self::Goals, Self::Keypoints, Self::Glossary];

    /// The documents of an area, of those that are wanted.
    pub(crate) fn documents(wanted: &BTreeSet<Document>, area: Area) -> impl Iterator<Item = (Document, Self)> {
        let files = wanted.iter().map(|document| (*document, Self::Document(*document)));
        files.filter(move |(_, file)| file.area() == area)
    }

    /// What is offered of an edition beside its modules, in the order in which it is offered wherever it is: the deck, what is to be
    /// printed, of that which is wanted, and what is about all modules. An edition may lack what is [`Self::GATHERED`].
    pub(crate) fn offered(wanted: &BTreeSet<Document>) -> impl Iterator<Item = Self> {
        let documents = Self::documents(wanted, Area::Site).map(|(_, file)| file);
        let about_all = [Self::Print, Self::Goals, Self::Keypoints, Self::Glossary, Self::Acts, Self::About];
        std::iter::once(Self::Deck(Area::Site)).chain(documents).chain(about_all)
    }

    /// What it is called among the texts of a theme, where it is offered; with `_about` after it, what it is for.
    pub(crate) fn key(self) -> String {
        let key = match self {
            Self::Index => "handbook",
            Self::Print => "print",
            Self::Goals => "goals",
            Self::Keypoints => "keypoints",
            Self::Glossary => "glossary",
            Self::Acts => "acts",
            Self::About => "about",
            Self::Deck(Area::Site) => "deck",
            Self::Deck(Area::Facilitator) => "start_deck",
            Self::Document(document) => return format!("{}_pdf", document.word()),
            Self::Module(_) | Self::Moved(_) | Self::Search | Self::Sitemap | Self::Style | Self::Picture(_) => "",
        };
        key.to_owned()
    }

    /// The part of the output that it lies in.
    pub(crate) fn area(self) -> Area {
        match self {
            Self::Deck(area) => area,
            Self::Document(document) if document.is_facilitators() => Area::Facilitator,
            _ => Area::Site,
        }
    }

    /// The name of a file that bears the same name in every edition.
    pub(crate) fn common_name(self) -> Option<&'static str> {
        Some(match self {
            Self::Index => INDEX,
            Self::Print => "print.html",
            Self::Goals => "mal.html",
            Self::Keypoints => "viktigst.html",
            Self::Glossary => GLOSSARY,
            Self::Acts => "lover.html",
            Self::About => "om-utgaven.html",
            Self::Search => "search.js",
            Self::Sitemap => SITEMAP,
            Self::Deck(_) => "deck.html",
            Self::Document(document) => document.file_name(),
            Self::Style => "edition.css",
            Self::Module(_) | Self::Moved(_) | Self::Picture(_) => return None,
        })
    }

    /// Whether it is a page that counts as one.
    pub(crate) fn is_page(self) -> bool {
        !matches!(
            self,
            Self::Moved(_)
                | Self::Search
                | Self::Sitemap
                | Self::Document(_)
                | Self::Style
                | Self::Picture(_)
                | Self::Deck(Area::Facilitator)
        )
    }
}

/// A file that belongs to no edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SiteFile {
    /// The list of editions.
    Portal,
    /// The headers under which a static host serves the site.
    Headers,
    /// Where a static host sends those who ask for the older address of a module.
    Redirects,
    /// What search engines may read.
    Robots,
    /// The index of the lists of pages for search engines.
    Sitemap,
    /// The list of editions among those.
    PortalSitemap,
    /// What the output was built from, and what it holds.
    Build,
}

impl SiteFile {
    /// Every such file.
    pub(crate) const ALL: [Self; 7] =
        [Self::Portal, Self::Headers, Self::Redirects, Self::Robots, Self::Sitemap, Self::PortalSitemap, Self::Build];

    /// Its name in the site.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Portal => INDEX,
            Self::Headers => "_headers",
            Self::Redirects => "_redirects",
            Self::Robots => "robots.txt",
            Self::Sitemap => SITEMAP,
            Self::PortalSitemap => "sitemap-portal.xml",
            Self::Build => "build.json",
        }
    }

    /// The file at a path below the output.
    pub(crate) fn at(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|file| file.path() == path)
    }

    /// Its path below the output.
    pub(crate) fn path(self) -> String {
        Area::Site.path(self.name())
    }
}

/// The name of a module's page.
pub(crate) fn page_name(slug: &str) -> String {
    format!("{slug}.html")
}

/// Whether a module of this name can have a page: no other file has that name, and every system can keep it.
pub(crate) fn may_be_page(name: &str) -> bool {
    let page = page_name(name);
    let is_taken = |kind: &FileKind| kind.common_name() == Some(&*page);
    !name.is_empty()
        && slug(name) == name
        && name.len() <= LONGEST
        && !is_device(name)
        && !FileKind::COMMON.iter().chain(&FileKind::GATHERED).any(is_taken)
}

/// The slug of the module that a page of this name would be of.
pub(crate) fn slug_of_page(name: &str) -> Option<&str> {
    name.strip_suffix(".html")
}

/// The link to a module's page in the same folder, and to a section on it.
pub(crate) fn page_link(slug: &str, section: Option<&str>) -> String {
    let page = page_name(slug);
    section.map_or(page.clone(), |section| format!("{page}#{section}"))
}

/// The folder of an edition in one of its languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Folder {
    edition: Arc<str>,
    /// The folder of the language below the edition's, with a slash; empty for the first language.
    inner: String,
}

impl Folder {
    /// The folder of an edition that is built in some languages, in one of them.
    pub(crate) fn new(edition: &Arc<str>, languages: &[Language], language: &str) -> Self {
        let is_first = languages.first().is_none_or(|first| **first == *language);
        Self { edition: edition.clone(), inner: if is_first { String::new() } else { format!("{language}/") } }
    }

    /// The folders of an edition, one for each of its languages.
    pub(crate) fn each<'a>(
        edition: &'a Arc<str>,
        languages: &'a [Language],
    ) -> impl Iterator<Item = (&'a Language, Self)> {
        languages.iter().map(|language| (language, Self::new(edition, languages, language)))
    }

    /// The folders among which a reader may choose a language: none where there is one language.
    pub(crate) fn choice<'a>(
        edition: &'a Arc<str>,
        languages: &'a [Language],
    ) -> impl Iterator<Item = (&'a Language, Self)> {
        Self::each(edition, languages).filter(|_| languages.len() > 1)
    }

    /// Whether a place is in it, and not at the top of the edition's folder.
    pub(crate) fn is_around(&self, place: &Location<'_>) -> bool {
        !self.is_first() && place.inner.starts_with(&self.inner)
    }

    /// Whether it is the folder of the edition's first language, which has the files that all its languages share.
    pub(crate) fn is_first(&self) -> bool {
        self.inner.is_empty()
    }

    /// The path of a file below the output.
    pub(crate) fn path(&self, area: Area, name: &str) -> String {
        area.path(&format!("{}/{}{name}", self.edition, self.inner))
    }

    /// The path below the output of a file that bears the same name in every edition.
    pub(crate) fn common(&self, kind: FileKind) -> String {
        self.path(kind.area(), kind.common_name().unwrap_or_default())
    }

    /// The link to a file of the site from the top of it, as the portal has it.
    pub(crate) fn in_site(&self, name: &str) -> String {
        format!("{}/{}{name}", address::encoded(&self.edition), self.inner)
    }

    /// The address of a file of the site, where that is published at an address without a slash at its end.
    pub(crate) fn web_address(&self, site: &str, name: &str) -> String {
        format!("{site}/{}", self.in_site(name))
    }

    /// The path of a file below the edition's folder.
    pub(crate) fn in_edition(&self, name: &str) -> String {
        format!("{}{name}", self.inner)
    }

    /// The way from here to the edition's folder: `../`, or nothing.
    fn up(&self) -> &'static str {
        if self.is_first() { "" } else { "../" }
    }

    /// The links from a page of an area to the rest of the output.
    pub(crate) fn ways(&self, area: Area) -> Ways {
        let up = self.up();
        match area {
            Area::Site => Ways { root: format!("../{up}"), home: up.to_owned(), pages: String::new() },
            Area::Facilitator => {
                let root = format!("../{up}../site/");
                let home = format!("{root}{}/", address::encoded(&self.edition));
                Ways { pages: format!("{home}{}", self.inner), home, root }
            }
        }
    }
}

/// What links on a page begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ways {
    /// The way to the site's root.
    pub(crate) root: String,
    /// The way to the edition's folder in the site.
    pub(crate) home: String,
    /// The way to the handbook's pages in the same language.
    pub(crate) pages: String,
}

/// The path of a file that editions share, below the site: its name tells its content.
pub(crate) fn shared_path(path: &str, hash: u128) -> String {
    format!("{SHARED}/{}", hashed_name(path.rsplit('/').next().unwrap_or(path), hash))
}

/// Whether a path below the output is that of a file that editions share.
pub(crate) fn is_shared(path: &str) -> bool {
    Location::parse(path).is_some_and(|place| place.area == Area::Site && place.edition == SHARED)
}

/// The path of a picture below its folder: the shared one below the site, a layer's own below the edition's.
pub(crate) fn picture_path(picture: &Picture) -> String {
    match picture.is_own {
        true => hashed_name(&plain(&picture.path), picture.hash),
        false => shared_picture_path(&picture.path, picture.hash),
    }
}

/// The path of a picture that editions share, below the site.
pub(crate) fn shared_picture_path(path: &str, hash: u128) -> String {
    shared_path(&plain(path), hash)
}

/// A path of which every part is a slug, so that a link has it as it is.
fn plain(path: &str) -> String {
    let (stem, extension) = path.rsplit_once('.').unwrap_or((path, ""));
    format!("{}.{}", stem.split('/').map(slug).collect::<Vec<_>>().join("/"), extension.to_ascii_lowercase())
}

fn hashed_name(path: &str, hash: u128) -> String {
    match path.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}.{}.{extension}", short_hash(hash)),
        None => format!("{path}.{}", short_hash(hash)),
    }
}
