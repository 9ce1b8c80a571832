//! What a form of a layer's settings shows.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::change::Given;
use super::layer_name::{LayerName, layer_name};
use super::modules;
use super::target::SettingsTarget;
use super::view_days::{self, DayView};
use crate::edition::Depth;
use crate::layer::{self, Composed, Contrast, contrasts};
use crate::markup::Interpolated;
use crate::project::{Accent, Language, LayerId, Localized, ParameterDeclaration, ParameterType};

/// The settings of a layer, in the language of some readers.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Settings {
    /// The layer.
    pub layer: LayerName,
    /// Whether it has a folder: a kommune that is in the register alone has none, and cannot be changed.
    pub is_made: bool,
    /// Its languages, the first one its main language.
    pub languages: Vec<String>,
    /// The parameters, in the order of the programme.
    pub values: Vec<ValueView>,
    /// Colours and arms.
    pub look: LookView,
    /// The days of its agenda.
    pub days: Vec<DayView>,
    /// The modules of its edition, in order.
    pub modules: Vec<ModuleView>,
    /// Modules that are taken out, and those that the course offers.
    pub others: Vec<OtherModule>,
}

/// A parameter and its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ValueView {
    /// Its name in texts.
    pub name: String,
    /// What it is called.
    pub label: String,
    /// `text`, `choice`, `email`, `url`, `number` or `date`.
    pub kind: &'static str,
    /// The values that a choice may have.
    pub choices: Vec<String>,
    /// The value, as readers meet it; nothing where it has none.
    pub value: Option<String>,
    /// The layer that sets it; nothing for the programme's default.
    pub from: Option<LayerName>,
    /// What this layer itself says.
    pub own: Option<Given>,
    /// What it would be, if this layer said nothing.
    pub below: Option<String>,
    /// Whether layers of this kind must set it.
    pub is_required: bool,
    /// Whether it is still to be filled in.
    pub is_empty: bool,
    /// Whether the programme keeps layers from setting it.
    pub is_locked: bool,
}

/// Colours and arms.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LookView {
    /// The accent colour, as `#rrggbb`.
    pub primary: String,
    /// What this layer itself says that it is.
    pub own_primary: Option<String>,
    /// What it says that it is on dark paper.
    pub own_primary_dark: Option<String>,
    /// The layer whose accent it is; nothing for the theme's.
    pub from: Option<LayerName>,
    /// How well it can be read, in the light scheme and in the dark one.
    pub contrast: [Contrast; 2],
    /// The path of the arms.
    pub logo: Option<String>,
    /// What this layer itself says of them.
    pub own_logo: Option<String>,
    /// The pictures that may be the arms.
    pub pictures: Vec<String>,
    /// Whether readers are shown what is local.
    pub mark_local: bool,
    /// Whether the look can be set here; the theme sets that of the base.
    pub can_change: bool,
}

/// A module of the edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ModuleView {
    /// Its name in addresses.
    pub module: String,
    /// Its title, as readers meet it.
    pub title: String,
    /// What this layer itself says in this language: title and summary, as they are written.
    pub own: [Option<String>; 2],
    /// What is written, by whichever layer: title and summary.
    pub written: [String; 2],
    /// The title of its part.
    pub part: Option<String>,
    /// How long it takes.
    pub minutes: Option<u32>,
    /// The layer that made it.
    pub from: LayerName,
    /// Whether this layer has moved it.
    pub is_moved: bool,
    /// Why it cannot be taken out; nothing where it can.
    pub stays: Option<String>,
}

/// A module that the edition does not have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OtherModule {
    /// Its name in addresses.
    pub module: String,
    /// Its title, as it is written.
    pub title: String,
    /// The layer that has taken it out; nothing where the course offers it.
    pub taken_out_by: Option<LayerName>,
    /// Whether this layer can put it in.
    pub can_restore: bool,
}

/// The settings of a layer.
pub fn settings(of: &SettingsTarget<'_>) -> Settings {
    let it = of.it();
    Settings {
        layer: layer_name(of, of.target.layer),
        is_made: !it.is_in_register_only,
        languages: it.languages.iter().map(ToString::to_string).collect(),
        values: values(of),
        look: look(of),
        days: view_days::days(of),
        modules: modules(of),
        others: others(of),
    }
}

fn accepted(of: &SettingsTarget<'_>) -> Vec<Language> {
    of.target.project.accepts(of.target.language)
}

fn values(of: &SettingsTarget<'_>) -> Vec<ValueView> {
    let accepted = accepted(of);
    let below = of.below.map(|below| layer::values(of.target.project, &below.chain, &accepted)).unwrap_or_default();
    let below = |name: &str| below.get(name).filter(|value| !value.slot).map(|value| value.text.clone());
    let mut all: Vec<(&Arc<str>, &ParameterDeclaration)> = of.target.project.programme.parameters.iter().collect();
    all.sort_by_key(|(_, declaration)| declaration.span.start);
    let view = |(name, declaration): (&Arc<str>, &ParameterDeclaration)| {
        let value = of.edition.values.get(name);
        let from = value.and_then(|value| value.layer).and_then(|depth: Depth| of.composed.chain.at(depth));
        ValueView {
            name: name.to_string(),
            label: declaration.label.get(&accepted).map_or(&**name, String::as_str).to_owned(),
            kind: word(declaration.kind),
            choices: declaration.of.iter().map(ToString::to_string).collect(),
            value: value.filter(|value| !value.slot).map(|value| value.text.clone()),
            from: from.map(|layer| layer_name(of, layer)),
            own: own_value(of, name, declaration),
            below: below(name),
            is_required: declaration.required.as_ref() == Some(&of.it().kind),
            is_empty: value.is_none_or(|value| value.slot) && declaration.required.is_some(),
            is_locked: declaration.lock.is_some() && !of.is_base(),
        }
    };
    all.into_iter().map(view).collect()
}

fn word(kind: ParameterType) -> &'static str {
    match kind {
        ParameterType::Text => "text",
        ParameterType::Choice => "choice",
        ParameterType::Email => "email",
        ParameterType::Url => "url",
        ParameterType::Number => "number",
        ParameterType::Date => "date",
    }
}

/// What a layer itself says of a parameter; the base, by its default.
fn own_value(of: &SettingsTarget<'_>, name: &str, declaration: &ParameterDeclaration) -> Option<Given> {
    if of.is_base() {
        return declaration.default.as_ref().map(|own| given(own, |text| text.plain().to_owned()));
    }
    let (_, own) = of.it().values.iter().find(|(known, _)| *known.value == *name)?;
    Some(given(&own.value, String::clone))
}

fn given<T>(own: &Localized<T>, text: impl Fn(&T) -> String) -> Given {
    match &own.plain {
        Some(plain) => Given::Text(text(plain)),
        None => Given::Texts(own.by_language.iter().map(|(tag, own)| (tag.to_string(), text(own))).collect()),
    }
}

fn look(of: &SettingsTarget<'_>) -> LookView {
    let (it, project) = (of.it(), of.target.project);
    let layers = || of.composed.chain.layers().rev();
    let owner = layers().find(|layer| project.layer(*layer).accent.is_some());
    let theme = Accent { light: of.accent.light.clone(), dark: Some(of.accent.dark.clone()) };
    let accent = owner.and_then(|layer| project.layer(layer).accent.as_ref()).map_or(&theme, |accent| &accent.value);
    let own = it.accent.as_ref().map(|accent| &accent.value);
    LookView {
        primary: accent.light.clone(),
        own_primary: own.map(|own| own.light.clone()),
        own_primary_dark: own.and_then(|own| own.dark.clone()),
        from: owner.map(|layer| layer_name(of, layer)),
        contrast: contrasts(accent, of.backgrounds),
        logo: of.edition.logo.as_ref().map(ToString::to_string),
        own_logo: it.logo.as_ref().map(|logo| logo.value.clone()),
        pictures: of.edition.assets.keys().map(ToString::to_string).collect(),
        mark_local: it.mark_local,
        can_change: !of.is_base(),
    }
}

fn modules(of: &SettingsTarget<'_>) -> Vec<ModuleView> {
    let edition = of.edition;
    let parts = edition.parts.iter().flat_map(|part| {
        let title = part.title.as_ref().map(|title| edition.fill(title));
        part.modules.iter().map(move |number| (*number, title.clone()))
    });
    let parts: BTreeMap<_, Option<String>> = parts.collect();
    let view = |(number, module): (_, &Arc<crate::edition::Module>)| {
        let made = of.composed.modules.get(&module.slug).and_then(|module| module.fronts.first());
        let own = of.it().draft(&module.slug, of.target.language).map(|draft| &draft.front);
        let said = |text: Option<&crate::source::At<Interpolated>>| text.map(|text| text.value.plain().to_owned());
        ModuleView {
            module: module.slug.to_string(),
            title: edition.fill(&module.title),
            own: own.map(|own| [said(own.title.as_ref()), said(own.summary.as_ref())]).unwrap_or_default(),
            written: [module.title.plain().to_owned(), module.summary.plain().to_owned()],
            part: parts.get(&number).cloned().flatten(),
            minutes: module.minutes,
            from: layer_name(of, made.map_or(LayerId::BASE, |front| front.layer)),
            is_moved: of.it().modules.moved.iter().any(|(moved, _)| moved.value == module.slug),
            stays: modules::why_kept(of, &module.slug).map(|why| why.to_string()),
        }
    };
    edition.numbered_modules().map(view).collect()
}

/// The modules that are taken out, then those that the course offers.
fn others(of: &SettingsTarget<'_>) -> Vec<OtherModule> {
    let accepted = accepted(of);
    let below = of.below.unwrap_or(of.composed);
    let title = |composed: &Composed, slug: &Arc<str>| {
        let module = composed.modules.get(slug)?;
        module.front_text(&accepted, |front| front.title.clone()).map(|(_, _, title)| title.value.plain().to_owned())
    };
    let mut found = Vec::new();
    for (slug, (layer, _)) in &of.composed.removed {
        let base = of.target.project.base().drafts.get(slug).and_then(|draft| draft.front.title.as_ref());
        let title = title(below, slug).or_else(|| base.map(|title| title.value.plain().to_owned()));
        found.push(OtherModule {
            module: slug.to_string(),
            title: title.unwrap_or_else(|| slug.to_string()),
            taken_out_by: Some(layer_name(of, *layer)),
            can_restore: *layer == of.target.layer,
        });
    }
    let is_here = |slug: &Arc<str>| of.composed.slugs().any(|known| known == slug);
    for offered in of.target.project.programme.offered.iter().filter(|offered| !is_here(&offered.value)) {
        found.push(OtherModule {
            module: offered.value.to_string(),
            title: title(of.composed, &offered.value).unwrap_or_else(|| offered.value.to_string()),
            taken_out_by: None,
            can_restore: !of.is_base(),
        });
    }
    found
}
