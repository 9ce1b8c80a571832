//! What somebody may do with a section of a page.

use serde::Serialize;

use super::model::Place;
use super::own;
use crate::compile::Workspace;
use crate::draft::{Lock, Operation};
use crate::edition;
use crate::layer::drift::Drift;
use crate::layer::{self, Composed, may_replace};
use crate::message::named_language;

/// What somebody may do with a section, and why not more.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Options {
    /// Its address.
    pub address: String,
    /// What the layer has of it: `base`, `text`, `new`, `append` or `prepend`.
    pub own: Option<&'static str>,
    /// The edits that are possible, as [`super::Edit`] calls them.
    pub can: Vec<&'static str>,
    /// Why its text may not be changed, in words.
    pub why: Option<String>,
    /// Whether it is to be filled in, and is not.
    pub slot: bool,
    /// Whether its readers get it in another language than they asked for.
    pub untranslated: bool,
}

/// What an edit of any section of a page needs to be looked up once.
#[derive(Debug)]
pub struct Context<'a> {
    pub(crate) workspace: &'a Workspace,
    pub(crate) place: &'a Place,
    pub(crate) below: Option<&'a Composed>,
    pub(crate) drift: &'a Drift,
}

/// What may be done with a section of an edition.
pub fn options(context: &Context<'_>, module: &str, section: &edition::Section) -> Options {
    let Context { workspace, place, below, drift } = context;
    let (id, it) = (&*section.id, workspace.project.layer(place.layer));
    let shown = section.provenance.iter().find(|part| part.shown);
    let mut options = Options {
        address: format!("{module}#{id}"),
        slot: section.slot,
        untranslated: shown.is_some_and(|part| part.language != place.language),
        ..Options::default()
    };
    let is_main = place.language == *it.main_language();
    let own = own::text(workspace, place, || drift, (module, id));
    if place.layer.is_base() {
        options.own = Some("base");
        options.can.push("text");
        options.can.extend(is_main.then_some(["before", "after", "in", "remove"]).into_iter().flatten());
        return options;
    }
    let there = below.and_then(|below| below.modules.get(module)?.section(id));
    if let Some(own) = own {
        let is_new = matches!(own.operation(), Operation::Insert(_));
        options.own = Some(if is_new { "new" } else { "text" });
        options.can.push("text");
        options.can.extend((!is_new).then_some("restore"));
        let state = drift.overrides.iter().find(|one| one.language == place.language && one.present().1 == id);
        let is_old =
            state.is_some_and(|one| one.present().0.is_some_and(|of| **of == *module) && one.state.is_out_of_date());
        options.can.extend(is_old.then_some(["accept", "merge"]).into_iter().flatten());
        options.can.extend(is_main.then_some(["before", "after", "in", "remove"]).into_iter().flatten());
        return options;
    }
    let Some(there) = there else { return options };
    below_only(context, there, is_main, &mut options);
    for (word, operation) in [("append", Operation::Append), ("prepend", Operation::Prepend)] {
        if own::addition(workspace, place, (module, id), &operation).is_some() {
            options.own = Some(word);
            options.can.extend((!options.can.contains(&word)).then_some(word));
            options.can.extend((!options.can.contains(&"restore")).then_some("restore"));
        }
    }
    options
}

/// What may be done with a section that the layer has no text in place of.
fn below_only(context: &Context<'_>, there: &layer::Section, is_main: bool, options: &mut Options) {
    let Context { workspace, place, .. } = context;
    let is_slot = there.slot().is_some();
    let heading = there.contributions.first().map(|first| first.heading().span).unwrap_or_default();
    let allowed = may_replace(&workspace.project, place.layer, there, heading);
    if let Err(why) = &allowed {
        options.why = Some(why.message.to_string());
    }
    let is_open = allowed.is_ok();
    let may_add = !is_slot && (there.lock().is_none() || matches!(there.lock(), Some((Lock::AddOnly, _))));
    if !is_main {
        let language = &**workspace.project.layer(place.layer).main_language();
        options.why.get_or_insert_with(|| super::messages::main_language_only(named_language(language)).to_string());
        return;
    }
    options.can.extend(is_open.then_some("text"));
    options.can.extend(may_add.then_some(["append", "prepend"]).into_iter().flatten());
    options.can.extend(["before", "after", "in"]);
    options.can.extend((is_open && !is_slot).then_some("remove"));
}
