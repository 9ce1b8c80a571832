//! Styles of SVG: the properties, values and references of a style sheet, of a `style` and of the attributes that are properties.
//!
//! No more of CSS is read than drawings need: rules of selectors and declarations. What CSS could read otherwise than it is read here, an
//! escape, a rule with `@`, a string with signs in it, may not stand.

use roxmltree::Node;

use super::names;

/// How much of what may not stand is shown, in letters.
const SHOWN: usize = 40;

/// A declaration: the property in small letters, and its value.
pub(super) type Declaration = (String, String);

/// A rule: its selectors and its declarations.
pub(super) type Rule = (String, Vec<Declaration>);

/// The text of a style sheet; nothing where there is more than text in it.
pub(super) fn text_of(node: Node<'_, '_>) -> Option<String> {
    let is_plain = node.children().all(|child| child.is_text() || child.is_comment());
    is_plain.then(|| node.children().filter(Node::is_text).filter_map(|child| child.text()).collect())
}

/// The rules of a style sheet.
///
/// # Errors
///
/// The beginning of what may not stand in a drawing.
pub(super) fn sheet(text: &str) -> Result<Vec<Rule>, String> {
    let text = plain(text)?;
    let mut rules = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (selectors, after) = rest.split_once('{').ok_or_else(|| shown(rest))?;
        let (body, after) = after.split_once('}').ok_or_else(|| shown(rest))?;
        if selectors.contains(['(', '}']) || body.contains('{') {
            return Err(shown(rest));
        }
        rules.push((selectors.trim().to_owned(), of_plain(body)?));
        rest = after.trim_start();
    }
    Ok(rules)
}

/// The declarations of a `style`.
///
/// # Errors
///
/// As [`sheet`].
pub(super) fn declarations(text: &str) -> Result<Vec<Declaration>, String> {
    of_plain(&plain(text)?)
}

/// The value of an attribute that is a property.
///
/// # Errors
///
/// As [`sheet`].
pub(super) fn value(text: &str) -> Result<String, String> {
    let text = plain(text)?;
    check_value(&text)?;
    Ok(text)
}

/// The ids of what a value refers to.
pub(super) fn references(value: &str) -> impl Iterator<Item = &str> {
    value.split("url(").skip(1).filter_map(|rest| Some(rest.split_once(')')?.0.trim().trim_start_matches('#')))
}

/// A style without its comments and quotation marks, and with functions in small letters.
fn plain(text: &str) -> Result<String, String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['\\', '@', '"', '\'', '/']) {
        let (before, mark) = rest.split_at(at);
        out.push_str(before);
        rest = if let Some(comment) = mark.strip_prefix("/*") {
            out.push(' ');
            comment.split_once("*/").ok_or_else(|| shown(mark))?.1
        } else if mark.starts_with(['"', '\'']) {
            let (string, after) = mark[1..].split_once(&mark[..1]).ok_or_else(|| shown(mark))?;
            if !string.chars().all(|letter| letter.is_alphanumeric() || " -_.,#".contains(letter)) {
                return Err(shown(mark));
            }
            out.push_str(string);
            after
        } else if let Some(after) = mark.strip_prefix('/') {
            out.push('/');
            after
        } else {
            return Err(shown(mark));
        };
    }
    out.push_str(rest);
    Ok(with_small_names(&out))
}

/// A style with the names of its functions in small letters; ids keep their case.
fn with_small_names(text: &str) -> String {
    let pieces = text.split_inclusive('(').map(|piece| match piece.strip_suffix('(') {
        Some(before) => {
            let (kept, name) = before.split_at(before.trim_end_matches(is_of_name).len());
            format!("{kept}{}(", name.to_ascii_lowercase())
        }
        None => piece.to_owned(),
    });
    pieces.collect()
}

/// Whether a letter is one of a function's name.
fn is_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '_')
}

fn of_plain(text: &str) -> Result<Vec<Declaration>, String> {
    let said = text.split(';').map(str::trim).filter(|said| !said.is_empty());
    let declaration = |said: &str| {
        let (property, value) = said.split_once(':').ok_or_else(|| shown(said))?;
        let property = property.trim().to_ascii_lowercase();
        if !names::is_property(&property) {
            return Err(shown(said));
        }
        check_value(value)?;
        Ok((property, value.trim().to_owned()))
    };
    said.map(declaration).collect()
}

/// Checks the functions of a value.
fn check_value(value: &str) -> Result<(), String> {
    for (at, _) in value.match_indices('(') {
        let before = &value[..at];
        let name = &before[before.trim_end_matches(is_of_name).len()..];
        let inner = value[at + 1..].split_once(')').map(|(inner, _)| inner.trim());
        let is_own = || inner.and_then(|inner| inner.strip_prefix('#')).is_some_and(|id| !id.contains(['(', ' ', '#']));
        // brackets without a name are those of a calculation
        let may_stand = name.is_empty() || names::is_function(name) && (name != "url" || is_own());
        if inner.is_none() || !may_stand {
            return Err(shown(&value[before.len() - name.len()..]));
        }
    }
    Ok(())
}

fn shown(text: &str) -> String {
    text.trim().chars().take(SHOWN).collect()
}
