//! The theme: compiled templates, interface texts and colours. The only place that knows tera.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Tera};

use super::messages;
use super::placeholders::{Fragment, Marks, Placeholder, SlidePlaceholder};
use super::theme_files;
use crate::book::Phrase;
use crate::cache::Cache;
use crate::edition::AccentPair;
use crate::error::{Error, said};
use crate::layer::{Backgrounds, accent_pair};
use crate::project::Language;
use crate::source::{Snapshot, ThemeFiles};

/// A theme, ready to render in every language that it has texts for.
#[derive(Debug)]
pub(crate) struct Theme {
    /// The backgrounds that colours are read on.
    pub(crate) backgrounds: Backgrounds,
    /// The accent of an edition that sets none.
    pub(crate) accent: AccentPair,
    /// The sizes of type on slides, by name, in points of a slide 960 points wide.
    pub(crate) slide: BTreeMap<&'static str, String>,
    languages: BTreeMap<Language, LanguageTheme>,
}

/// Values that many pages get, made ready for their templates once. A copy shares them.
#[derive(Clone, Debug)]
pub(crate) struct TemplateValues(Context);

impl TemplateValues {
    /// The values of a map.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if it is none.
    pub(crate) fn of(values: &impl Serialize) -> Result<Self, Error> {
        Context::from_serialize(values).map(Self).map_err(|error| Error::Theme(said(error.to_string())))
    }
}

/// The theme in one language.
#[derive(Debug)]
pub(crate) struct LanguageTheme {
    tera: Tera,
    /// The language's own name, such as `nynorsk`.
    pub(crate) language_name: String,
    /// The interface texts, by key.
    texts: BTreeMap<String, String>,
    /// The templates that are rendered once.
    pub(crate) frames: Frames,
    /// What editions share of their pages, rendered with this theme.
    pub(crate) fragments: Fragments,
}

/// The templates that hold nothing but placeholders.
#[derive(Debug, Default)]
pub(crate) struct Frames {
    /// `section.html`
    pub(crate) section: Fragment<Placeholder>,
    /// `part.html`
    pub(crate) part: Fragment<Placeholder>,
    /// `heading.html`
    pub(crate) heading: Fragment<Placeholder>,
    /// `title.html`
    pub(crate) title: Fragment<Placeholder>,
}

/// Rendered pieces of pages.
#[derive(Debug, Default)]
pub(crate) struct Fragments {
    /// Sections, by their hash and where they are put.
    pub(crate) sections: Cache<Arc<str>>,
    /// Entries of the register of acts, by what they show and where they are put.
    pub(crate) acts: Cache<Arc<str>>,
    /// The entries of the glossary, by what they show and where they are put.
    pub(crate) glossaries: Cache<Arc<str>>,
    /// Slides and speaker's notes, by their hash.
    pub(crate) slides: Cache<Arc<Fragment<SlidePlaceholder>>>,
}

impl Theme {
    /// Reads and compiles `themes/<name>/`.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if a template cannot be compiled, a text is missing in a language, or a colour is.
    pub(crate) fn load(snapshot: &Snapshot, name: &str, languages: &[Language]) -> Result<Self, Error> {
        let files = snapshot.theme(name);
        let folder = &files.folder;
        if files.is_empty() {
            return Err(Error::Theme(messages::no_theme_folder(folder)));
        }
        check_there(&files)?;
        let settings = flat(snapshot, &files, "theme.yaml")?;
        let setting =
            |key: &str| settings.get(key).cloned().ok_or_else(|| Error::Theme(messages::no_theme_setting(folder, key)));
        let backgrounds = Backgrounds { light: setting("paper.light")?, dark: setting("paper.dark")? };
        let accent = accent_pair(setting("accent.light")?, setting("accent.dark")?);
        let slide = SIZES
            .into_iter()
            .map(|name| Ok((name, setting(&format!("slide.{name}"))?)))
            .collect::<Result<BTreeMap<_, _>, Error>>()?;
        let named = || files.under("templates/").map(|(name, file)| (name, file.text()));
        named().try_for_each(|(name, text)| check_files(&files, name, text))?;
        let mut tera = Tera::new();
        tera.add_raw_templates(named()).map_err(|error| Error::Theme(said(error.to_string())))?;
        let mut themes = BTreeMap::new();
        let path = |language: &Language| format!("texts/{language}.yaml");
        // that there are none in a language is a complaint about the programme
        let has_texts = |language: &&Language| languages.len() == 1 || files.get(&path(language)).is_some();
        for language in languages.iter().filter(has_texts) {
            let texts = flat(snapshot, &files, &path(language))?;
            themes.insert(language.clone(), LanguageTheme::new(tera.clone(), texts, language)?);
        }
        check_same_keys(&themes)?;
        Ok(Self { backgrounds, accent, slide, languages: themes })
    }

    /// What all pages and slides share of the settings, as the head of a stylesheet.
    ///
    /// # Errors
    ///
    /// As [`LanguageTheme::render`].
    pub(crate) fn settings_css(&self, language: &str) -> Result<String, Error> {
        let paper = &self.backgrounds;
        let theme = serde_json::json!({ "paper": { "light": paper.light, "dark": paper.dark }, "slide": self.slide });
        self.language(language)?.colours(&self.accent, Some(&theme))
    }

    /// A language's own name, such as `nynorsk`; its tag, where the theme has no texts in it.
    pub(crate) fn language_name<'a>(&'a self, language: &'a str) -> &'a str {
        self.languages.get(language).map_or(language, |theme| &theme.language_name)
    }

    /// The interface texts of every language, by its tag.
    pub(crate) fn texts(&self) -> BTreeMap<&str, &BTreeMap<String, String>> {
        self.languages.iter().map(|(tag, theme)| (&**tag, &theme.texts)).collect()
    }

    /// The theme in a language; in another, where it has no texts in that, which is an error of the programme.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if it has no texts at all.
    pub(crate) fn language(&self, language: &str) -> Result<&LanguageTheme, Error> {
        self.languages
            .get(language)
            .or_else(|| self.languages.values().next())
            .ok_or_else(|| Error::Theme(messages::no_theme_texts(language)))
    }

    /// Begins a generation of the rendered pieces.
    pub(crate) fn advance(&self) {
        for theme in self.languages.values() {
            theme.fragments.sections.advance();
            theme.fragments.acts.advance();
            theme.fragments.glossaries.advance();
            theme.fragments.slides.advance();
        }
    }
}

/// Every file that the program asks for by its name is there, and every one that a template for PDFs imports.
fn check_there(files: &ThemeFiles<'_>) -> Result<(), Error> {
    if let Some((file, by)) = theme_files::missing(files) {
        return Err(Error::Theme(messages::theme_file_needed(file, by)));
    }
    theme_files::missing_import(files)
        .map_or(Ok(()), |(file, lacking)| Err(Error::Theme(messages::theme_import_lacks(file, lacking))))
}

/// Every file that a template asks for by its name is there, as in `shared["base.css"]`.
fn check_files(files: &ThemeFiles<'_>, template: &str, text: &str) -> Result<(), Error> {
    let asked = text.split("shared[\"").skip(1).filter_map(|rest| Some(rest.split_once("\"]")?.0));
    let is_lacking =
        |name: &&str| ["css", "js", "icons"].iter().all(|kind| files.get(&format!("{kind}/{name}")).is_none());
    asked
        .clone()
        .find(is_lacking)
        .map_or(Ok(()), |name| Err(Error::Theme(messages::no_theme_asset(&files.folder, template, name))))
}

/// A YAML file of texts; an error for the first thing that is wrong in it.
fn flat(snapshot: &Snapshot, files: &ThemeFiles<'_>, path: &str) -> Result<BTreeMap<String, String>, Error> {
    let missing = || Error::Theme(messages::no_theme_file(format!("{}{path}", files.folder)));
    let file = files.get(path).ok_or_else(missing)?;
    let read = crate::parse::flat_texts(file);
    match read.diagnostics.first() {
        Some(complaint) => {
            Err(Error::Theme(messages::theme_text_wrong(snapshot.place(complaint.span), complaint.text())))
        }
        None => Ok(read.value),
    }
}

/// Every language has a text for the same keys.
fn check_same_keys(themes: &BTreeMap<Language, LanguageTheme>) -> Result<(), Error> {
    let mut themes = themes.iter();
    let Some((first_language, first)) = themes.next() else { return Ok(()) };
    for (language, theme) in themes {
        let lacks =
            |a: &LanguageTheme, b: &LanguageTheme| a.texts.keys().find(|key| !b.texts.contains_key(*key)).cloned();
        if let Some(key) = lacks(first, theme) {
            return Err(Error::Theme(messages::theme_text_lacks(key, &**first_language, &**language)));
        }
        if let Some(key) = lacks(theme, first) {
            return Err(Error::Theme(messages::theme_text_lacks(key, &**language, &**first_language)));
        }
    }
    Ok(())
}

impl LanguageTheme {
    fn new(mut tera: Tera, texts: BTreeMap<String, String>, language: &str) -> Result<Self, Error> {
        tera.global_context().insert("t", &texts);
        tera.global_context().insert("lang", language);
        tera.global_context().insert("policy", super::policy::OF_PAGES);
        tera.global_context().insert("sheet_policy", super::policy::OF_SHEETS);
        let language_name = texts.get("language_name").cloned().unwrap_or_else(|| language.to_owned());
        let frames = Frames {
            section: frame(
                &tera,
                "section.html",
                &[
                    ("attrs", Placeholder::Attributes),
                    ("heading", Placeholder::Heading),
                    ("notice", Placeholder::Notice),
                    ("parts", Placeholder::Parts),
                    ("checked", Placeholder::Checked),
                ],
            )?,
            part: frame(&tera, "part.html", &[("attrs", Placeholder::Attributes), ("body", Placeholder::Body)])?,
            heading: frame(&tera, "heading.html", &HEADING)?,
            title: frame(&tera, "title.html", &HEADING)?,
        };
        Ok(Self { tera, language_name, texts, frames, fragments: Fragments::default() })
    }

    /// Renders a template.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if the template asks for something that it is not given.
    pub(crate) fn render<T: Serialize>(&self, template: &str, values: &T) -> Result<String, Error> {
        let context = Context::from_serialize(values).map_err(|error| Error::Theme(said(error.to_string())))?;
        self.tera.render(template, &context).map_err(|error| Error::Theme(said(error.to_string())))
    }

    /// Renders a page template, which gets the values that many pages get and its own.
    ///
    /// # Errors
    ///
    /// As [`Self::render`].
    pub(crate) fn render_page(
        &self,
        template: &str,
        common: &TemplateValues,
        own: &impl Serialize,
    ) -> Result<String, Error> {
        let mut context = common.0.clone();
        context.extend(TemplateValues::of(own)?.0);
        self.tera.render(template, &context).map_err(|error| Error::Theme(said(error.to_string())))
    }

    /// The accent of an edition as a stylesheet, or with what else the theme sets, that of the theme.
    ///
    /// # Errors
    ///
    /// As [`Self::render`].
    pub(crate) fn colours(&self, accent: &AccentPair, theme: Option<&serde_json::Value>) -> Result<String, Error> {
        let values = serde_json::json!({
            "theme": theme,
            "accent": accent.light,
            "on_accent": accent.on_light,
            "accent_dark": accent.dark,
            "on_accent_dark": accent.on_dark,
        });
        self.render("edition.css", &values)
    }

    /// A phrase in words.
    pub(crate) fn phrase(&self, phrase: &Phrase) -> String {
        phrase.within(self.text(&phrase.key))
    }

    /// An interface text.
    pub(crate) fn text(&self, key: &str) -> &str {
        self.texts.get(key).map_or("", String::as_str)
    }
}

/// The sizes of type on slides that a theme sets: of titles and what stands over them, of text in three steps, and the least of small
/// type and of a diagram.
const SIZES: [&str; 7] = ["title", "over", "large", "medium", "small", "least", "diagram"];

/// The placeholders of a heading.
const HEADING: [(&str, Placeholder); 4] = [
    ("level", Placeholder::Level),
    ("anchor", Placeholder::Anchor),
    ("attrs", Placeholder::Attributes),
    ("title", Placeholder::Title),
];

/// Renders a template whose values are all placeholders.
fn frame(
    tera: &Tera,
    template: &str,
    placeholders: &[(&'static str, Placeholder)],
) -> Result<Fragment<Placeholder>, Error> {
    let mut marks = Marks::default();
    let mut context = Context::new();
    for (name, placeholder) in placeholders {
        context.insert(*name, &marks.mark(*placeholder));
    }
    let html = tera.render(template, &context).map_err(|error| Error::Theme(said(error.to_string())))?;
    Ok(marks.cut(html.trim()))
}
