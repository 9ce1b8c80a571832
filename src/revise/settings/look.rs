//! Colours, arms, and whether readers see what is local.

use super::super::messages;
use super::super::revision::Refusal;
use super::super::yaml::{Edit, Setting, keys};
use super::target::SettingsTarget;
use crate::layer::contrasts;
use crate::message::decimal;
use crate::names::key;
use crate::project::Accent;

/// The edits that give a layer its accent.
///
/// # Errors
///
/// A refusal of what is no colour, and of one that people could not read.
pub(super) fn colors(
    of: &SettingsTarget<'_>,
    primary: Option<&str>,
    primary_dark: Option<&str>,
) -> Result<Vec<Edit>, Refusal> {
    let primary = primary.map(str::trim).filter(|text| !text.is_empty());
    let dark = primary_dark.map(str::trim).filter(|text| !text.is_empty());
    let Some(primary) = primary else { return Ok(vec![Edit::Remove(keys(["colors"]))]) };
    let accent = Accent { light: color(primary)?, dark: dark.map(color).transpose()? };
    let [light, in_dark] = contrasts(&accent, of.backgrounds);
    if !light.is_enough {
        return Err(messages::color_too_light(&light.color, decimal(light.ratio, 2), decimal(light.least, 1)));
    }
    if !in_dark.is_enough {
        return Err(messages::color_too_dark(&in_dark.color, decimal(in_dark.ratio, 2), decimal(in_dark.least, 1)));
    }
    let below = of.below.into_iter().flat_map(|below| below.chain.layers().rev());
    let below = below.filter_map(|layer| of.target.project.layer(layer).accent.as_ref()).next();
    if below.is_some_and(|below| below.value == accent) {
        return Ok(vec![Edit::Remove(keys(["colors"]))]);
    }
    let dark = keys(["colors", "primary_dark"]);
    Ok(vec![
        Edit::Set(keys(["colors", "primary"]), Setting::Text(accent.light)),
        accent.dark.map_or(Edit::Remove(dark.clone()), |text| Edit::Set(dark, Setting::Text(text))),
    ])
}

/// A colour as `#rrggbb`, in small letters.
pub(super) fn color(text: &str) -> Result<String, Refusal> {
    let digits =
        text.trim().strip_prefix('#').filter(|hex| hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit()));
    digits.map(|hex| format!("#{}", hex.to_ascii_lowercase())).ok_or_else(|| messages::no_color(text))
}

/// The edit that gives a layer its arms.
///
/// # Errors
///
/// A refusal of a picture that the edition does not have.
pub(super) fn logo(of: &SettingsTarget<'_>, path: Option<&str>) -> Result<Edit, Refusal> {
    let place = keys(["logo"]);
    let Some(path) = path.map(key).filter(|path| !path.is_empty()) else { return Ok(Edit::Remove(place)) };
    if !of.edition.assets.contains_key(path.as_str()) {
        return Err(messages::no_picture_here(path));
    }
    let below = of.below.into_iter().flat_map(|below| below.chain.layers().rev());
    let below = below.filter_map(|layer| of.target.project.layer(layer).logo.as_ref()).next();
    let is_below = below.is_some_and(|below| below.value == path);
    Ok(if is_below { Edit::Remove(place) } else { Edit::Set(place, Setting::Text(path)) })
}

/// The edit that says whether readers are shown what is local.
pub(super) fn mark_local(is_on: bool) -> Edit {
    let place = keys(["mark_local"]);
    if is_on { Edit::Set(place, Setting::Word("true".to_owned())) } else { Edit::Remove(place) }
}
