//! What every page of a handbook has around its text.
//!
//! The menu is rendered once for each part of an edition, with holes for the mark of the current page: it lists the
//! parts, and the modules of its own part, so that no page grows with the number of modules squared.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use serde::Serialize;

use super::fill::Frame;
use super::stencil::{Hole, Holes, Large, Slot, Stencil};
use crate::edition::Edition;
use crate::error::Error;

/// Up to this many modules, the menu lists those of every part: a whole course is easier to see than to unfold.
const LIST_ALL: usize = 24;

/// The pages beside the modules that the menu has entries for, as numbers of [`Slot::Current`].
pub(crate) const HERE_INDEX: usize = usize::MAX;
/// The page of acts.
pub(crate) const HERE_ACTS: usize = usize::MAX - 1;
/// The page on how the edition is made.
pub(crate) const HERE_ABOUT: usize = usize::MAX - 2;
/// The page that holds everything.
pub(crate) const HERE_PRINT: usize = usize::MAX - 3;

/// The values that every page template gets.
#[derive(Serialize)]
pub(crate) struct Common<'a> {
    edition: EditionView<'a>,
    page: PageInfo<'a>,
    root: &'a str,
    css: Option<String>,
    search: String,
    shared: BTreeMap<&'a str, String>,
    languages: Vec<LanguageView>,
    links: Links,
    foot: Vec<FootLink<'a>>,
    nav: String,
}

/// An address of the edition's own at the foot of every page.
#[derive(Serialize)]
struct FootLink<'a> {
    label: &'a str,
    href: &'a str,
}

#[derive(Serialize)]
struct EditionView<'a> {
    name: &'a str,
    number: Option<&'a str>,
    id: &'a str,
    title: &'a str,
    is_base: bool,
    home: &'static str,
    logo: Option<LogoView>,
    /// Its names in Sámi and Kven.
    names: Vec<NameView<'a>>,
}

/// An edition's arms. With their size, a page keeps room for them.
#[derive(Serialize)]
struct LogoView {
    src: String,
    width: Option<u32>,
    height: Option<u32>,
}

/// A name in another language.
#[derive(Serialize)]
struct NameView<'a> {
    lang: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
struct PageInfo<'a> {
    title: &'a str,
    description: &'a str,
}

/// A language of an edition, as a page links to it.
#[derive(Serialize)]
pub(crate) struct LanguageView {
    pub(crate) lang: String,
    pub(crate) name: String,
    pub(crate) href: String,
    /// The whole address, for search engines; nothing where nobody has said where the site will be.
    pub(crate) address: Option<String>,
    pub(crate) current: bool,
}

#[derive(Serialize)]
struct Links {
    index: String,
    print: String,
    deck: String,
    acts: String,
    about: String,
    portal: String,
}

fn links(frame: &Frame<'_>) -> Links {
    let page = |name: &str| format!("{}{name}", frame.pages);
    Links {
        index: page("index.html"),
        print: page("print.html"),
        deck: page("deck.html"),
        acts: page("lover.html"),
        about: page("om-utgaven.html"),
        portal: format!("{}index.html", frame.root),
    }
}

/// The values for a page of the handbook; `file` is its name, for the links to its other languages.
pub(crate) fn common<'a>(
    frame: &'a Frame<'_>,
    title: &'a str,
    description: &'a str,
    file: &str,
    nav: String,
) -> Common<'a> {
    let edition = frame.edition;
    let logo = edition.logo.as_ref().and_then(|path| Some((path, edition.assets.get(path)?)));
    Common {
        edition: EditionView {
            name: &edition.name,
            number: edition.number.as_deref(),
            id: &edition.id,
            title: &edition.title,
            is_base: edition.is_base(),
            home: "index.html",
            logo: logo.map(|(path, picture)| LogoView {
                src: frame.picture_href(path, picture),
                width: picture.size.map(|size| size.0),
                height: picture.size.map(|size| size.1),
            }),
            names: edition.names.iter().map(|(lang, name)| NameView { lang, name }).collect(),
        },
        page: PageInfo { title, description },
        root: &frame.root,
        css: edition.accent.as_ref().map(|_| format!("{}edition.css", frame.home)),
        search: "search.js".into(),
        shared: frame.world.shared.links(&frame.root),
        languages: languages(frame, file),
        links: links(frame),
        foot: foot(frame),
        nav,
    }
}

fn foot<'a>(frame: &'a Frame<'_>) -> Vec<FootLink<'a>> {
    let declared = frame.world.project.programme.parameters.iter().filter(|(_, declaration)| declaration.foot);
    let values = declared.filter_map(|(name, _)| frame.edition.values.get(name).filter(|value| !value.slot));
    values.map(|value| FootLink { label: &value.label, href: &value.text }).collect()
}

/// The languages of the edition, with links from a page of this language to the same page in each.
pub(crate) fn languages(frame: &Frame<'_>, file: &str) -> Vec<LanguageView> {
    let edition = frame.edition;
    let site = frame.world.project.programme.address.as_deref();
    let inner = |index, language: &str| if index == 0 { String::new() } else { format!("{language}/") };
    let view = |(index, language): (usize, &crate::project::Language)| LanguageView {
        lang: language.to_string(),
        name: frame.world.theme.skin(language).map_or(language.to_string(), |skin| skin.language_name.clone()),
        href: format!("{}{}{file}", frame.home, inner(index, language)),
        address: site
            .map(|site| format!("{}/{}/{}{file}", site.trim_end_matches('/'), edition.id, inner(index, language))),
        current: *language == edition.language,
    };
    edition.languages.iter().enumerate().map(view).collect()
}

/// Renders a page template with the common values and its own; `large` holds what they have marks for.
pub(crate) fn render<T: Serialize>(
    frame: &Frame<'_>,
    template: &str,
    common: &Common<'_>,
    own: &T,
    large: &Large,
) -> Result<String, Error> {
    Ok(large.put(&frame.skin.render_page(template, common, own)?))
}

#[derive(Serialize)]
struct NavPart<'a> {
    title: Option<&'a str>,
    href: String,
    open: bool,
    modules: Vec<NavModule<'a>>,
}

#[derive(Serialize)]
struct NavModule<'a> {
    title: &'a str,
    href: String,
    current: String,
}

/// The menus of an edition, one for each part and one for pages outside any, each made when it is first asked for.
pub(crate) struct Chrome<'a> {
    frame: &'a Frame<'a>,
    menus: Vec<OnceCell<Stencil>>,
    outside: OnceCell<Stencil>,
    part_of: Vec<usize>,
}

impl<'a> Chrome<'a> {
    /// The menus of a frame's edition.
    pub(crate) fn new(frame: &'a Frame<'a>) -> Self {
        let edition = frame.edition;
        let mut part_of = vec![0; edition.modules.len()];
        for (at, part) in edition.parts.iter().enumerate() {
            part.modules.iter().for_each(|module| part_of[*module] = at);
        }
        let menus = if edition.modules.len() <= LIST_ALL { 0 } else { edition.parts.len() };
        Self { frame, menus: vec![OnceCell::new(); menus], outside: OnceCell::new(), part_of }
    }

    /// The part of a module, by place in the edition's parts.
    pub(crate) fn part(&self, module: usize) -> usize {
        self.part_of.get(module).copied().unwrap_or(0)
    }

    /// The menu as it stands on a module's page.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if the template fails.
    pub(crate) fn nav(&self, module: usize) -> Result<String, Error> {
        let part = self.part(module);
        match self.menus.get(part) {
            Some(cell) => Ok(fill(self.made(cell, Some(part))?, module)),
            None => self.nav_here(module),
        }
    }

    /// The menu as it stands on a page beside the modules.
    ///
    /// # Errors
    ///
    /// As [`Self::nav`].
    pub(crate) fn nav_here(&self, here: usize) -> Result<String, Error> {
        let open = (!self.menus.is_empty()).then_some(usize::MAX);
        Ok(fill(self.made(&self.outside, open)?, here))
    }

    fn made<'b>(&self, cell: &'b OnceCell<Stencil>, open: Option<usize>) -> Result<&'b Stencil, Error> {
        if let Some(made) = cell.get() {
            return Ok(made);
        }
        let made = menu(self.frame, open)?;
        Ok(cell.get_or_init(|| made))
    }
}

fn fill(menu: &Stencil, here: usize) -> String {
    let mut out = String::new();
    menu.write(&mut out, |hole, out| {
        if matches!(hole, Hole::Slot(Slot::Current(page)) if *page == here) {
            out.push_str(" aria-current=\"page\"");
        }
    });
    out
}

/// The menu with one part open, or with all.
fn menu(frame: &Frame<'_>, open: Option<usize>) -> Result<Stencil, Error> {
    let edition: &Edition = frame.edition;
    let mut holes = Holes::default();
    let parts: Vec<_> = edition
        .parts
        .iter()
        .enumerate()
        .map(|(at, part)| {
            let is_open = open.is_none_or(|open| open == at);
            let shown: &[usize] = if is_open || part.title.is_none() { &part.modules } else { &[] };
            let modules = shown.iter().map(|index| NavModule {
                title: &edition.modules[*index].title.text,
                href: format!("{}{}.html", frame.pages, edition.modules[*index].slug),
                current: holes.slot(Slot::Current(*index)),
            });
            let first = part.modules.first().map_or("index", |index| &*edition.modules[*index].slug);
            NavPart {
                title: part.title.as_deref(),
                href: format!("{}{first}.html", frame.pages),
                open: is_open,
                modules: modules.collect(),
            }
        })
        .collect();
    let values = serde_json::json!({
        "parts": parts,
        "links": links(frame),
        "here": {
            "index": holes.slot(Slot::Current(HERE_INDEX)),
            "acts": holes.slot(Slot::Current(HERE_ACTS)),
            "about": holes.slot(Slot::Current(HERE_ABOUT)),
            "print": holes.slot(Slot::Current(HERE_PRINT)),
        },
    });
    Ok(holes.cut(frame.skin.render("nav.html", &values)?.trim()))
}
