//! Pages to read and print that belong to no site: what has changed under an edition's overrides, and the national report.
//!
//! Each is one file that can be mailed: its style and its typeface are in it, and it loads nothing.

use serde::Serialize;
use serde_json::json;

use super::shared::typeface;
use super::theme::{LanguageTheme, Theme};
use crate::book::{Phrase, Reading, titled};
use crate::compare::{self, Fate};
use crate::error::Error;
use crate::layer::Chain;
use crate::layer::drift::{Override, OverrideItem, ThreeWay, accept_command, whole};
use crate::markup::Interpolated;
use crate::project::{Date, LayerId, Project};
use crate::records::FRONT;
use crate::source::Snapshot;

/// What every such page is made of.
#[derive(Clone, Copy)]
pub(crate) struct Sheet<'a> {
    pub(crate) theme: &'a Theme,
    pub(crate) project: &'a Project,
    pub(crate) snapshot: &'a Snapshot,
    /// The day that it says that it is of.
    pub(crate) day: Date,
    /// The language that its reader is spoken to in; where the programme has no texts in it, that of the texts is taken.
    pub(crate) spoken: &'a str,
}

impl<'a> Sheet<'a> {
    /// The theme in the language of the page, which is about texts in another.
    fn theme(&self, other: &str) -> Result<&'a LanguageTheme, Error> {
        let has_spoken = self.project.programme.languages.iter().any(|(tag, _)| **tag == *self.spoken);
        self.theme.language(if has_spoken { self.spoken } else { other })
    }

    /// Renders a page, which gets the day and the typeface with its own values.
    fn render(&self, theme: &LanguageTheme, template: &str, mut own: serde_json::Value) -> Result<String, Error> {
        own["day"] = theme.phrase(&Phrase::date(self.day)).into();
        own["typeface"] = json!(typeface(self.snapshot));
        theme.render(template, &own)
    }
}

#[derive(Serialize)]
struct OverrideView {
    /// What is overridden, in words, and the title of the module that it is in; empty where that is it.
    title: String,
    module: String,
    /// Of what every module has, what it is: `title`, `summary`, `minutes` or `page`.
    part: Option<String>,
    address: String,
    state: &'static str,
    /// The text below, then and now, in runs.
    below: Vec<RunView>,
    yours: String,
    lang: String,
    /// The commands that keep the text as it is, and that take over what is new, where there is something to do.
    accept: Option<String>,
    merge: Option<String>,
}

#[derive(Serialize)]
struct RunView {
    fate: &'static str,
    text: String,
}

/// The page on what has changed under the overrides of the highest layer of a chain.
///
/// # Errors
///
/// [`Error::Theme`] if the template fails.
pub(crate) fn diff(sheet: &Sheet<'_>, chain: &Chain, all: &[(&Override, ThreeWay)]) -> Result<String, Error> {
    let it = sheet.project.layer(chain.top());
    let theme = sheet.theme(it.main_language())?;
    let mut overrides = Vec::new();
    for (of, three) in all {
        let own = sheet.theme.language(&of.language)?;
        let text = |key: &str| own.text(key).to_owned();
        let reading = Reading::new(sheet.project, chain, &of.language, &text);
        overrides.push(view(sheet.project, chain.top(), of, three, &reading));
    }
    let window = titled(theme.text("diff_title"), &it.name);
    let values = json!({ "window": window, "name": it.name, "path": &*it.path, "overrides": overrides });
    sheet.render(theme, "diff.html", values)
}

fn view(project: &Project, layer: LayerId, of: &Override, three: &ThreeWay, reading: &Reading<'_>) -> OverrideView {
    let is_text = !matches!(of.item, OverrideItem::Field(_) | OverrideItem::Picture);
    let read = |text: &str| if is_text { reading.of(text) } else { text.to_owned() };
    // of a field, its name is no heading of it
    let head = |title: &str| if is_text { read(title) } else { String::new() };
    let both = |parts: &(String, String)| whole(&(head(&parts.0), read(&parts.1)));
    let (then, now) = versions(three, both);
    let runs = compare::words(&then, &now).into_iter().map(|(fate, text)| RunView {
        fate: match fate {
            Fate::Kept => "kept",
            Fate::Dropped => "dropped",
            Fate::Added => "added",
        },
        text: text.to_owned(),
    });
    let is_old = of.state.is_out_of_date();
    let module = of
        .module
        .as_ref()
        .and_then(|module| module_title(project, module))
        .map_or(String::new(), |it| reading.filled(it));
    let field = of.key.strip_prefix(FRONT);
    let label = field.and_then(|field| project.programme.field_label(field, &project.accepts(&of.language)));
    let part = project.programme.part_of(&of.key).filter(|_| !matches!(of.item, OverrideItem::Section(..)));
    let title = label.unwrap_or_else(|| head(&three.theirs.0));
    let (title, module) = match (title.is_empty(), module.is_empty()) {
        (false, _) => (title, module),
        (true, false) if part.is_none() => (module, String::new()),
        (true, false) => (title, module),
        (true, true) => (of.address(), module),
    };
    let name = of.module.as_deref().unwrap_or_default();
    let accept = is_old.then(|| accept_command(project.layer(layer), name, &of.key, &of.language));
    let is_section = matches!(of.item, OverrideItem::Section(..)) && !three.ours.1.is_empty() && three.base.is_some();
    OverrideView {
        title,
        module,
        part,
        address: of.address(),
        state: if is_old { "changed" } else { "same" },
        below: runs.collect(),
        yours: both(&three.ours),
        lang: of.language.to_string(),
        merge: accept.as_ref().filter(|_| is_section).map(|accept| format!("{accept} --merge")),
        accept,
    }
}

/// The text below, then and now, as `read` makes it; as it is written, where only its marks differ.
fn versions(three: &ThreeWay, read: impl Fn(&(String, String)) -> String) -> (String, String) {
    let now = read(&three.theirs);
    let Some(base) = &three.base else { return (now.clone(), now) };
    let then = read(base);
    if then == now { (whole(base), whole(&three.theirs)) } else { (then, now) }
}

/// The title of a module, as the lowest layer that has it says.
fn module_title<'a>(project: &'a Project, module: &str) -> Option<&'a Interpolated> {
    let mut drafts = project.layers.iter().filter_map(|layer| layer.drafts.get(module));
    drafts.find_map(|draft| Some(&draft.front.title.as_ref()?.value))
}

/// The national report as a page, on a programme whose title is `title`. `report` is what
/// [`crate::compile`] makes of a run, of which so many editions have no folder.
///
/// # Errors
///
/// [`Error::Theme`] if the template fails.
pub(crate) fn national(
    sheet: &Sheet<'_>,
    title: &str,
    report: &impl Serialize,
    without_folder: usize,
) -> Result<String, Error> {
    let theme = sheet.theme(sheet.project.base().main_language())?;
    let window = titled(theme.text("report_title"), title);
    let values = json!({ "window": window, "title": title, "report": report, "without_folder": without_folder });
    sheet.render(theme, "report.html", values)
}
