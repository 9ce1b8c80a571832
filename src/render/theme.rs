//! The theme: compiled templates, interface texts and colours. The only place that knows tera.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::{Context, Tera};

use super::stencil::{Hole, Holes, Slot, Stencil};
use crate::error::Error;
use crate::layer::Paper;
use crate::project::{Date, Language};
use crate::source::Snapshot;

/// A theme, ready to render in every language that it has texts for.
#[derive(Debug)]
pub struct Theme {
    /// The backgrounds that colours are read on.
    pub paper: Paper,
    /// The accent of an edition that sets none.
    pub accent: crate::edition::AccentPair,
    skins: BTreeMap<Language, Skin>,
}

/// The theme in one language.
#[derive(Debug)]
pub(crate) struct Skin {
    tera: Tera,
    /// The language's own name, such as `nynorsk`.
    pub(crate) language_name: String,
    texts: BTreeMap<String, String>,
    /// `section.html`
    pub(crate) section: Stencil,
    /// `part.html`
    pub(crate) part: Stencil,
    /// `notes.html`
    pub(crate) notes: Stencil,
}

impl Theme {
    /// Reads and compiles `themes/<name>/`.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if a template cannot be compiled, a text is missing in a language, or a colour is.
    pub fn load(snapshot: &Snapshot, name: &str, languages: &[Language]) -> Result<Self, Error> {
        let folder = format!("themes/{name}/");
        if snapshot.under(&folder).next().is_none() {
            return Err(Error::Theme(format!("there is no folder `{folder}`")));
        }
        let settings = flat(snapshot, &format!("{folder}theme.yaml"))?;
        let setting = |key: &str| {
            settings.get(key).cloned().ok_or_else(|| Error::Theme(format!("`{folder}theme.yaml` does not say `{key}`")))
        };
        let paper = Paper { light: setting("paper.light")?, dark: setting("paper.dark")? };
        let accent = crate::edition::AccentPair { light: setting("accent.light")?, dark: setting("accent.dark")? };
        let templates = templates(snapshot, &format!("{folder}templates/"));
        let mut tera = Tera::new();
        let named = templates.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        tera.add_raw_templates(named).map_err(|error| Error::Theme(error.to_string()))?;
        let mut skins = BTreeMap::new();
        for language in languages {
            let texts = flat(snapshot, &format!("{folder}texts/{language}.yaml"))?;
            skins.insert(language.clone(), Skin::new(tera.clone(), texts, language)?);
        }
        check_same_keys(&skins)?;
        Ok(Self { paper, accent, skins })
    }

    /// A language's own name, such as `nynorsk`; its tag, where the theme has no texts in it.
    pub fn language_name<'a>(&'a self, language: &'a str) -> &'a str {
        self.skins.get(language).map_or(language, |skin| &skin.language_name)
    }

    /// The theme in a language.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if it has no texts in that language.
    pub(crate) fn skin(&self, language: &str) -> Result<&Skin, Error> {
        self.skins.get(language).ok_or_else(|| Error::Theme(format!("there are no interface texts in `{language}`")))
    }
}

fn templates(snapshot: &Snapshot, folder: &str) -> Vec<(String, String)> {
    snapshot.under(folder).map(|file| (file.path[folder.len()..].to_owned(), file.text().to_owned())).collect()
}

fn flat(snapshot: &Snapshot, path: &str) -> Result<BTreeMap<String, String>, Error> {
    let file = snapshot.get(path).ok_or_else(|| Error::Theme(format!("there is no file `{path}`")))?;
    let read = crate::parse::flat_texts(file);
    match read.diagnostics.first() {
        Some(complaint) => Err(Error::Theme(format!("{}: {}", snapshot.place(complaint.span), complaint.text()))),
        None => Ok(read.value),
    }
}

/// Every language has a text for the same keys.
fn check_same_keys(skins: &BTreeMap<Language, Skin>) -> Result<(), Error> {
    let mut skins = skins.iter();
    let Some((first_language, first)) = skins.next() else { return Ok(()) };
    for (language, skin) in skins {
        let lacks = |a: &Skin, b: &Skin| a.texts.keys().find(|key| !b.texts.contains_key(*key)).cloned();
        if let Some(key) = lacks(first, skin) {
            return Err(Error::Theme(format!("the text `{key}` is in {first_language} and not in {language}")));
        }
        if let Some(key) = lacks(skin, first) {
            return Err(Error::Theme(format!("the text `{key}` is in {language} and not in {first_language}")));
        }
    }
    Ok(())
}

impl Skin {
    fn new(mut tera: Tera, texts: BTreeMap<String, String>, language: &str) -> Result<Self, Error> {
        tera.global_context().insert("t", &texts);
        tera.global_context().insert("lang", language);
        let language_name = texts.get("language_name").cloned().unwrap_or_else(|| language.to_owned());
        let mut skin = Self {
            tera,
            language_name,
            texts,
            section: Stencil::default(),
            part: Stencil::default(),
            notes: Stencil::default(),
        };
        skin.section = skin.stencil(
            "section.html",
            &[
                ("attrs", Slot::Attributes),
                ("heading", Slot::Heading),
                ("notice", Slot::Notice),
                ("parts", Slot::Parts),
            ],
        )?;
        skin.part = skin.stencil("part.html", &[("attrs", Slot::Attributes), ("body", Slot::Body)])?;
        skin.notes = skin.stencil("notes.html", &[("body", Slot::Body)])?;
        Ok(skin)
    }

    /// Renders a template whose values are all slots.
    fn stencil(&self, template: &str, slots: &[(&'static str, Slot)]) -> Result<Stencil, Error> {
        let mut holes = Holes::default();
        let mut context = Context::new();
        for (name, slot) in slots {
            context.insert(*name, &holes.mark(Hole::Slot(*slot)));
        }
        let html = self.tera.render(template, &context).map_err(|error| Error::Theme(error.to_string()))?;
        Ok(holes.cut(html.trim()))
    }

    /// Renders a template.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if the template asks for something that it is not given.
    pub(crate) fn render<T: Serialize>(&self, template: &str, values: &T) -> Result<String, Error> {
        let context = Context::from_serialize(values).map_err(|error| Error::Theme(error.to_string()))?;
        self.tera.render(template, &context).map_err(|error| Error::Theme(error.to_string()))
    }

    /// Renders a page template, which gets the values that every page gets and its own.
    ///
    /// # Errors
    ///
    /// As [`Self::render`].
    pub(crate) fn render_page<A: Serialize, B: Serialize>(
        &self,
        template: &str,
        common: &A,
        own: &B,
    ) -> Result<String, Error> {
        let fail = |error: tera::Error| Error::Theme(error.to_string());
        let mut context = Context::from_serialize(common).map_err(fail)?;
        context.extend(Context::from_serialize(own).map_err(fail)?);
        self.tera.render(template, &context).map_err(fail)
    }

    /// A date in words, as the language writes it.
    pub(crate) fn date(&self, date: Date) -> String {
        let month = self.text("months").split_whitespace().nth(date.month as usize - 1).unwrap_or("");
        let text = self.text("date").replace("{day}", &date.day.to_string()).replace("{month}", month);
        text.replace("{year}", &date.year.to_string())
    }

    /// All interface texts.
    pub(crate) fn texts(&self) -> &BTreeMap<String, String> {
        &self.texts
    }

    /// An interface text.
    pub(crate) fn text(&self, key: &str) -> &str {
        self.texts.get(key).map_or("", String::as_str)
    }
}
