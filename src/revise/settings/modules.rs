//! Modules: moved, taken out and put back.

use std::sync::Arc;

use super::super::messages;
use super::super::revision::{Refusal, Revision};
use super::super::yaml::{Edit, Setting, Step, keys};
use super::change::Beside;
use super::days;
use super::target::SettingsTarget;
use crate::diagnostic::{nearest, or_else};
use crate::draft::Position;
use crate::layer::{ModulesOfPart, moved_modules, refuse_removal};
use crate::source::Span;

/// Where the layer's file says which modules move.
const MOVE: [&str; 2] = ["modules", "move"];
/// Where it says which it takes out.
const REMOVE: [&str; 2] = ["modules", "remove"];
/// Where it says which it adds.
const ADD: [&str; 2] = ["modules", "add"];

/// A module and where it goes.
type Move = (Arc<str>, Position);

/// The edits that put a module beside another. Where it stands there without that, the layer does not move it.
///
/// # Errors
///
/// A refusal of modules that the edition does not have, and where others have to be moved first.
pub(super) fn moved(of: &SettingsTarget<'_>, module: &str, to: &Beside) -> Result<Vec<Edit>, Refusal> {
    let module = find(of, module)?;
    let to = match to {
        Beside::Before(anchor) => Position::Before(find(of, anchor)?),
        Beside::After(anchor) => Position::After(find(of, anchor)?),
    };
    let refused = || messages::cannot_move_there(&module, &**to.anchor());
    let wanted = beside(&of.composed.parts, &module, &to).ok_or_else(refused)?;
    if wanted == of.composed.parts {
        return Ok(Vec::new());
    }
    if of.is_base() {
        return in_course(of, &wanted).ok_or_else(refused);
    }
    let others: Vec<Move> = moves(of).into_iter().filter(|(one, _)| *one != module).collect();
    let start = unmoved(of);
    let is_it = |place: Option<&Position>| {
        let all = others.iter().cloned().chain(place.map(|place| (module.clone(), place.clone())));
        ordered(&start, &all.collect::<Vec<_>>()) == wanted
    };
    let written = of.key_of(&MOVE, &module);
    if is_it(None) {
        return Ok(written.map(|key| Edit::Remove(within(&MOVE, &key))).into_iter().collect());
    }
    let place =
        places(&wanted, &module, to.clone()).into_iter().find(|place| is_it(Some(place))).ok_or_else(refused)?;
    let older = written.filter(|key| **key != *module).map(|key| Edit::Remove(within(&MOVE, &key)));
    Ok(older.into_iter().chain([set(&module, &place)]).collect())
}

/// The places of a module that may lead to an order: the one that is asked for, and those beside its neighbours there.
fn places(wanted: &[ModulesOfPart], module: &Arc<str>, asked: Position) -> Vec<Position> {
    let mut places = vec![asked];
    for (_, slugs) in wanted {
        let Some(at) = slugs.iter().position(|slug| slug == module) else { continue };
        places.extend(at.checked_sub(1).map(|before| Position::After(slugs[before].clone())));
        places.extend(slugs.get(at + 1).map(|after| Position::Before(after.clone())));
    }
    places
}

/// The edit that says where a module goes.
fn set(module: &Arc<str>, place: &Position) -> Edit {
    let word = if matches!(place, Position::Before(_)) { "before" } else { "after" };
    let place = Setting::Map(vec![(word.to_owned(), Setting::Text(place.anchor().to_string()))]);
    Edit::Set(within(&MOVE, module), place)
}

fn within(above: &[&str], key: &str) -> Vec<Step> {
    keys(above.iter().copied().chain([key]))
}

/// A module of the edition.
fn find(of: &SettingsTarget<'_>, name: &str) -> Result<Arc<str>, Refusal> {
    let name = of.target.project.present_module(of.target.layer, name);
    let slugs = || of.composed.slugs();
    let found = slugs().find(|slug| ***slug == *name).cloned();
    found.ok_or_else(|| or_else(messages::no_module_here(name), nearest(name, slugs())))
}

/// The order of modules once one has been put beside another; nothing where that is itself.
fn beside(parts: &[ModulesOfPart], module: &Arc<str>, to: &Position) -> Option<Vec<ModulesOfPart>> {
    let mut parts = parts.to_vec();
    parts.iter_mut().for_each(|(_, slugs)| slugs.retain(|slug| slug != module));
    let (_, slugs) = parts.iter_mut().find(|(_, slugs)| slugs.contains(to.anchor()))?;
    let at = slugs.iter().position(|slug| slug == to.anchor())?;
    slugs.insert(at + usize::from(matches!(to, Position::After(_))), module.clone());
    Some(parts)
}

/// The modules as they stand before the layer moves any.
fn unmoved(of: &SettingsTarget<'_>) -> Vec<ModulesOfPart> {
    let is_here = |slug: &Arc<str>| of.composed.slugs().any(|known| known == slug);
    let mut parts: Vec<ModulesOfPart> = of.below.map(|below| below.parts.clone()).unwrap_or_default();
    parts.iter_mut().for_each(|(_, slugs)| slugs.retain(is_here));
    let added = of.it().modules.add.iter().map(|module| module.value.clone()).filter(is_here);
    let added: Vec<Arc<str>> = added.filter(|slug| !parts.iter().any(|(_, slugs)| slugs.contains(slug))).collect();
    match parts.last_mut() {
        Some((_, slugs)) => slugs.extend(added),
        None => parts.push((None, added)),
    }
    parts
}

/// The moves of the layer that have an effect.
fn moves(of: &SettingsTarget<'_>) -> Vec<Move> {
    let is_here = |slug: &Arc<str>| of.composed.slugs().any(|known| known == slug);
    let moves = of.it().modules.moved.iter().map(|(module, place)| (module.value.clone(), place.value.clone()));
    moves.filter(|(module, place)| is_here(module) && is_here(place.anchor())).collect()
}

/// The modules once some are moved. Those that are moved beside one stand in the order that they had.
fn ordered(parts: &[ModulesOfPart], moves: &[Move]) -> Vec<ModulesOfPart> {
    let slugs = parts.iter().flat_map(|(_, slugs)| slugs);
    let in_order = slugs.filter_map(|slug| moves.iter().find(|(module, _)| module == slug));
    let in_order: Vec<(Arc<str>, &Position)> = in_order.map(|(module, place)| (module.clone(), place)).collect();
    moved_modules(parts, &in_order)
}

/// The edits that give the course's own list of modules another order, where none of them is written with an older name.
fn in_course(of: &SettingsTarget<'_>, wanted: &[ModulesOfPart]) -> Option<Vec<Edit>> {
    let programme = &of.target.project.programme;
    let has_titles = programme.parts.iter().all(|part| part.title.is_some());
    let is_plain = has_titles || matches!(programme.parts.as_slice(), [part] if part.title.is_none());
    if !is_plain || !programme.renamed.is_empty() || programme.parts.is_empty() {
        return None;
    }
    let lists = programme.parts.iter().zip(wanted).enumerate();
    let edits = lists.flat_map(|(at, (part, (_, slugs)))| {
        let above = [Step::Key("modules".to_owned()), Step::Item(at), Step::Key("modules".to_owned())];
        let path = if has_titles { &above[..] } else { &above[..1] };
        let new: Vec<_> = slugs.iter().map(|slug| crate::source::At::new(slug.clone(), Span::default())).collect();
        days::modules(path, &part.modules, &new)
    });
    Some(edits.collect())
}

/// Takes a module out: one of the layers below by a line in the layer's file, one of the layer's own with its files.
///
/// # Errors
///
/// A refusal where it must stay, where the layer has written in it, and where others have to be moved first.
pub(super) fn removed(of: &SettingsTarget<'_>, module: &str, revision: &mut Revision) -> Result<Vec<Edit>, Refusal> {
    let module = find(of, module)?;
    if let Some(why) = why_kept(of, &module) {
        return Err(why);
    }
    let it = of.it();
    let mut edits = days::without(of, &module);
    edits.extend(of.key_of(&MOVE, &module).map(|key| Edit::Remove(within(&MOVE, &key))));
    edits.extend(freed(of, &module)?);
    if let Some(at) = of.place_of(&ADD, &module) {
        edits.push(Edit::Remove([keys(ADD), vec![Step::Item(at)]].concat()));
        let files = it.drafts.get(&module).into_iter();
        let files =
            files.chain(it.translations.iter().filter(|((slug, _), _)| *slug == module).map(|(_, draft)| draft));
        revision.removed.extend(files.map(|draft| of.target.snapshot.file(draft.file).path.to_string()));
    } else {
        let end = [keys(REMOVE), vec![Step::Item(of.count(&REMOVE))]].concat();
        edits.push(Edit::Set(end, Setting::Text(module.to_string())));
    }
    Ok(edits)
}

/// Why a layer may not take a module out, if it may not.
pub(super) fn why_kept(of: &SettingsTarget<'_>, module: &Arc<str>) -> Option<Refusal> {
    let it = of.it();
    if of.is_base() {
        return Some(messages::course_lists_modules(&of.target.snapshot.file(it.config).path));
    }
    let below = of.below?.modules.get(module).filter(|_| of.place_of(&ADD, module).is_none())?;
    if let Some(found) = refuse_removal(of.target.project, below, Span::default()) {
        return Some(found.message); // its ways out are for those who have the file before them
    }
    let draft = it.drafts.get(module)?;
    Some(messages::module_has_texts(module, &of.target.snapshot.file(draft.file).path))
}

/// The edits that put what stands beside a module, which goes, beside a neighbour of it.
fn freed(of: &SettingsTarget<'_>, module: &Arc<str>) -> Result<Vec<Edit>, Refusal> {
    let (bound, others): (Vec<Move>, Vec<Move>) =
        moves(of).into_iter().filter(|(one, _)| one != module).partition(|(_, place)| place.anchor() == module);
    if bound.is_empty() {
        return Ok(Vec::new());
    }
    let less = |mut parts: Vec<ModulesOfPart>| {
        parts.iter_mut().for_each(|(_, slugs)| slugs.retain(|slug| slug != module));
        parts
    };
    let (start, wanted) = (less(unmoved(of)), less(of.composed.parts.clone()));
    let is_bound = |slug: &&Arc<str>| bound.iter().any(|(one, _)| one == *slug);
    let list = wanted.iter().map(|(_, slugs)| slugs).find(|slugs| slugs.iter().any(|slug| is_bound(&slug)));
    let list = list.map(Vec::as_slice).unwrap_or_default();
    let before = list.iter().take_while(|slug| !is_bound(slug)).last();
    let after = list.iter().rev().take_while(|slug| !is_bound(slug)).last();
    let places = [before.cloned().map(Position::After), after.cloned().map(Position::Before)];
    for place in places.into_iter().flatten() {
        let freed: Vec<Move> = bound.iter().map(|(one, _)| (one.clone(), place.clone())).collect();
        if ordered(&start, &[others.clone(), freed].concat()) == wanted {
            return Ok(bound.iter().map(|(one, _)| set(one, &place)).collect());
        }
    }
    let names: Vec<String> = bound.iter().map(|(one, _)| format!("`{one}`")).collect();
    Err(messages::others_stand_beside(module, names))
}

/// The edits that put a module back that the layer has taken out, or add one that the course offers.
///
/// # Errors
///
/// A refusal of a module that is neither.
pub(super) fn restored(of: &SettingsTarget<'_>, module: &str) -> Result<Vec<Edit>, Refusal> {
    let name = of.target.project.present_module(of.target.layer, module);
    if let Some(at) = of.place_of(&REMOVE, name).filter(|_| !of.is_base()) {
        return Ok(vec![Edit::Remove([keys(REMOVE), vec![Step::Item(at)]].concat())]);
    }
    let is_here = of.composed.slugs().any(|slug| **slug == *name);
    if of.target.project.programme.is_offered(name) && !is_here && !of.is_base() {
        let end = [keys(ADD), vec![Step::Item(of.count(&ADD))]].concat();
        return Ok(vec![Edit::Set(end, Setting::Text(name.to_owned()))]);
    }
    Err(messages::module_not_out(name))
}
