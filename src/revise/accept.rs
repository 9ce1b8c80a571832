//! `lagvis accept`: what an override hides was read, and the override stands.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::acceptance::Acceptance;
use super::messages;
use super::revision::{Refusal, Revision, RevisionTarget};
use crate::diagnostic::{nearest, or_else};
use crate::draft::Section;
use crate::layer::drift::{
    Addition, Drift, Follower, Override, Renamed, Stale, Stray, ThreeWay, Translation, accept_command, blocked,
};
use crate::layer::edition_id;
use crate::message::named_language;
use crate::names;
use crate::project::Layer;
use crate::records::FRONT;
use crate::source::Snapshot;

/// Which of a layer's overrides are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection<'a> {
    /// `etikk`, `etikk#gaver` or `assets/trapp.svg`; without an address, all.
    pub address: Option<&'a str>,
    /// The language of their files; without one, each.
    pub language: Option<&'a str>,
}

impl Selection<'_> {
    /// Whether more than one section may be meant, so that nobody has said of each what is to become of it.
    fn is_of_many(&self) -> bool {
        self.address.is_none_or(|said| !said.contains(['#', '/']))
    }

    /// Whether something with this module and key is meant: a section's id, or what else overrides are recorded under.
    pub fn contains(&self, module: Option<&str>, key: &str) -> bool {
        self.address.is_none_or(|said| match (module, said.split_once('#')) {
            (Some(module), Some(address)) => address == (module, key),
            (Some(module), None) => said == module,
            (None, _) => names::key(said) == key,
        })
    }

    /// Whether an override is meant, by its address in the file or by the present one of what it hides.
    pub fn names(&self, one: &Override) -> bool {
        let (module, key) = one.present();
        let is_named = self.contains(one.module.as_deref(), &one.key);
        self.is_in(&one.language) && (is_named || self.contains(module.map(|module| &**module), key))
    }

    /// Whether an addition is meant: by its own id, or by its section's, in the file or now.
    fn names_addition(&self, one: &Addition, it: &Layer) -> bool {
        let ids = [(&one.module, &one.target.value), (&one.module, &one.id), (&one.now.module, &one.now.id)];
        self.is_in(it.main_language()) && ids.into_iter().any(|(module, id)| self.contains(Some(module), id))
    }

    fn is_in(&self, language: &str) -> bool {
        self.language.is_none_or(|said| said == language)
    }
}

/// What is to be written, and the overrides that could not be merged: the address, and the three texts. Nothing is written where
/// there are any.
pub type Accepted = (Revision, Vec<(String, ThreeWay)>);

/// Records what overrides of a layer hide now. `drift` is the layer's; with `merge`, those whose base has changed take over what is
/// new there. A translation of a text that takes something over is recorded as one of that text before. What was written for another
/// section than has its id now is accepted by the address of that section alone.
///
/// # Errors
///
/// A refusal where nothing is meant, where something cannot be merged at all, and where records cannot be written without loss.
pub fn accept(target: &RevisionTarget<'_>, drift: &Drift, of: Selection<'_>, merge: bool) -> Result<Accepted, Refusal> {
    let it = target.it();
    let mut meant: Vec<&Override> = drift.overrides.iter().filter(|one| of.names(one)).collect();
    // an address that stands in the file is that one, though it may be another's from now on
    let is_in_file = |one: &&Override| of.contains(one.module.as_deref(), &one.key);
    if meant.iter().any(is_in_file) {
        meant.retain(is_in_file);
    }
    let translations = drift.translations.iter().filter(|one| of.is_in(&one.language));
    let translations: Vec<&Translation> = translations.filter(|one| of.contains(Some(&one.module), &one.key)).collect();
    let mut acceptance = Acceptance::new(it, target.snapshot);
    let mut conflicts = Vec::new();
    let renamed = renamed_modules(it, of);
    let mut followers = followers(drift, of, &renamed);
    let staying = staying(&mut acceptance, &followers, drift, of, target)?;
    let stays = |module: &Arc<str>, id: &str| staying.iter().any(|of| (&of.module, &*of.old.value) == (module, id));
    followers.retain(|one| !stays(&one.module, &one.old.value));
    let is_left = |one: &Override| one.module.as_ref().is_some_and(|module| stays(module, &one.key));
    meant.retain(|one| !(is_left(one) || one.is_another && of.is_of_many()));
    meant.iter().find_map(|one| twice(one, drift, target.snapshot)).map_or(Ok(()), Err)?;
    // before others take their addresses
    tidy(&mut acceptance, drift, of, target);
    acceptance.readdress(&followers);
    renamed.into_iter().for_each(|now| acceptance.rename_module(now));
    for one in &meant {
        let is_merged = merge && one.state.is_out_of_date();
        if let Some(now) = one.renamed.as_ref().filter(|now| is_merged && Some(&now.module) != one.module.as_ref()) {
            let (Renamed { module, id }, address) = (now, one.address());
            let command = format!("lagvis accept {module}#{id} --merge --in {}", it.path);
            acceptance.done(messages::merge_there(address, command));
            continue;
        }
        if is_merged {
            match acceptance.merge(one) {
                Ok(conflict) => {
                    let is_main = one.language == *it.main_language();
                    let language = if is_main { String::new() } else { format!(" ({})", one.language) };
                    conflicts.extend(conflict.map(|texts| (format!("{}{language}", one.address()), texts)));
                }
                Err(why) if !of.is_of_many() => return Err(why),
                Err(why) => {
                    acceptance.left(why);
                    continue;
                }
            }
        }
        acceptance.record(one, is_merged);
    }
    translations.iter().for_each(|one| acceptance.translated(one));
    let mut additions = additions(drift, of, it);
    additions.retain(|one| !(stays(&one.module, &one.target.value) || one.meant.is_some() && of.is_of_many()));
    additions.iter().for_each(|one| acceptance.add(one));
    if meant.is_empty() && translations.is_empty() && additions.is_empty() && acceptance.is_empty() {
        return Err(nothing(drift, of, target));
    }
    Ok((acceptance.finish()?, conflicts))
}

/// Takes away the records, and the copies, of what a layer no longer hides or adds to.
///
/// # Errors
///
/// A refusal where records cannot be written without loss.
pub(crate) fn tidy_records(target: &RevisionTarget<'_>) -> Result<Revision, Refusal> {
    let it = target.it();
    let mut acceptance = Acceptance::new(it, target.snapshot);
    it.records.missing.iter().for_each(|one| acceptance.forget_file(one));
    acceptance.finish()
}

/// The additions that are meant, by an address that stands in the files where one does.
fn additions<'a>(drift: &'a Drift, of: Selection<'_>, it: &Layer) -> Vec<&'a Addition> {
    let mut meant: Vec<&Addition> = drift.additions.iter().filter(|one| of.names_addition(one, it)).collect();
    let is_in_file =
        |one: &&Addition| [&one.target.value, &one.id].into_iter().any(|id| of.contains(Some(&one.module), id));
    if meant.iter().any(is_in_file) {
        meant.retain(is_in_file);
    }
    meant
}

/// The refusal of an override that hides what another hides too.
fn twice(one: &Override, drift: &Drift, snapshot: &Snapshot) -> Option<Refusal> {
    let (module, (id, other)) = (one.present().0?, drift.rival(one)?);
    let [place, other] = [one.span, other.span].map(|span| snapshot.place(span));
    Some(messages::hidden_twice(format!("{module}#{id}"), place, other))
}

/// The followers that cannot go, since a text stands where they would arrive that was written for another section, and is not accepted
/// as it is: the two would be of one section from then on. Where more than one section may be meant, these and such texts are left as
/// they are.
///
/// # Errors
///
/// A refusal where one section is meant.
fn staying<'a>(
    acceptance: &mut Acceptance<'_>,
    followers: &[&'a Follower],
    drift: &'a Drift,
    of: Selection<'_>,
    target: &RevisionTarget<'_>,
) -> Result<Vec<&'a Follower>, Refusal> {
    let (it, place) = (target.it(), |span| target.snapshot.place(span));
    let main = it.main_language();
    // an override in whatever language it is
    let is_named =
        |one: &Stray<'_>| of.contains(Some(one.module), one.id) && (one.language.is_some() || of.is_in(main));
    let blocked = blocked(followers.to_vec(), drift.strays().filter(|one| of.is_of_many() || !is_named(one)));
    if !of.is_of_many() {
        let Some((Follower { now: Renamed { module, id }, .. }, span)) = blocked.first() else { return Ok(Vec::new()) };
        return Err(messages::written_for_another(id, place(*span), format!("{module}#{id}")));
    }
    for Stray { module, id, language, span } in drift.strays().filter(is_named) {
        let language = language.unwrap_or(main);
        if of.is_in(language) {
            let (command, place) = (accept_command(it, module, id, language), place(span));
            acceptance.left(match id.starts_with(FRONT) {
                true => messages::left_for_another_module(id, place, module, command),
                false => messages::left_for_another(id, place, format!("{module}#{id}"), command),
            });
        }
    }
    for (Follower { module, old, now, .. }, span) in &blocked {
        let (command, place) = (accept_command(it, module, &old.value, main), place(*span));
        let [old, now] = [(module, &old.value), (&now.module, &now.id)].map(|(module, id)| format!("{module}#{id}"));
        acceptance.left(messages::place_is_taken(old, now, place, command));
    }
    Ok(blocked.into_iter().map(|(one, _)| one).collect())
}

/// The modules that a layer calls by an older name, and that are meant: their present names.
fn renamed_modules<'a>(it: &'a Layer, of: Selection<'_>) -> BTreeSet<&'a Arc<str>> {
    let files = it.old_files.iter().map(|((now, _), old)| (old, now));
    let all = files.chain(it.old_words.iter().map(|(_, old, now)| (old, now)));
    let meant = all.filter(|(old, now)| [old, now].into_iter().any(|name| of.contains(Some(name), "")));
    meant.map(|(_, now)| now).collect()
}

/// What follows sections to their present addresses, and is meant, by an address that stands in the files where one does; in the
/// files of `renamed` modules all of it. Where one takes the address that another has now in the files, that one goes too.
fn followers<'a>(drift: &'a Drift, of: Selection<'_>, renamed: &BTreeSet<&Arc<str>>) -> Vec<&'a Follower> {
    let is_in_file = |one: &Follower| of.contains(Some(&one.module), &one.old.value);
    let is_stray = |one: Stray<'_>| !of.is_of_many() && of.contains(Some(one.module), one.id);
    let is_written = drift.followers.iter().any(is_in_file) || drift.strays().any(is_stray);
    let is_meant = |one: &&Follower| {
        let is_now = !is_written && of.contains(Some(&one.now.module), &one.now.id);
        is_in_file(one) || is_now || renamed.contains(&one.module)
    };
    let (mut meant, mut others): (Vec<_>, Vec<_>) = drift.followers.iter().partition(is_meant);
    loop {
        let is_in_the_way = |one: &&Follower| {
            meant.iter().any(|other| (&other.now.module, &other.now.id) == (&one.module, &one.old.value))
        };
        let (more, rest): (Vec<_>, Vec<_>) = others.into_iter().partition(is_in_the_way);
        others = rest;
        match more.is_empty() {
            true => return meant,
            false => meant.extend(more),
        }
    }
}

/// Takes away the records of nothing that are meant.
fn tidy(acceptance: &mut Acceptance<'_>, drift: &Drift, of: Selection<'_>, target: &RevisionTarget<'_>) {
    let stale = drift.stale.iter().filter(|one| of.is_in(&one.language));
    let is_named = |one: &&Stale| of.contains(one.address().0, one.address().1);
    stale.filter(is_named).for_each(|one| acceptance.forget(one));
    // a file that is gone has no language
    let missing = target.it().records.missing.iter();
    let is_meant = |name: &str| of.contains(name.split('.').next(), "") || of.contains(None, name);
    missing.filter(|one| is_meant(&one.name)).for_each(|one| acceptance.forget_file(one));
}

/// The refusal of something that is not there.
fn nothing(drift: &Drift, of: Selection<'_>, target: &RevisionTarget<'_>) -> Refusal {
    let all: BTreeSet<String> = drift.overrides.iter().map(Override::address).collect();
    let path = &target.it().path;
    let Some(said) = of.address else {
        return match of.language {
            None => messages::nothing_to_accept(path),
            Some(language) => messages::nothing_to_accept_in(path, named_language(language)),
        };
    };
    let others = drift.overrides.iter().any(|one| one.address() == said && !of.is_in(&one.language));
    if others {
        let languages: BTreeSet<&str> = drift.overrides.iter().map(|one| &*one.language).collect();
        return messages::in_another_language(path, said, languages.into_iter().collect::<Vec<_>>());
    }
    let (module, id) = said.split_once('#').unwrap_or((said, ""));
    let is_it = |section: &Section| *section.heading.id == *id || **section.target() == *id;
    let draft = target.it().drafts.get(module);
    if draft.is_some_and(|draft| id.is_empty() || draft.sections.iter().any(is_it)) {
        return messages::replaces_nothing_as_it_stands(said, path);
    }
    let list = || messages::list_shows_local(edition_id(target.project, target.layer));
    let way = nearest(said, all.iter().map(String::as_str)).or_else(|| (!drift.layer.is_base()).then(list));
    or_else(messages::does_not_replace(path, said), way)
}
