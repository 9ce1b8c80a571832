//! What a layer's files name of what lies below them, whether or not the layer may do to it what it says.

use std::sync::Arc;

use super::composed::{Composed, drafts, subtree_end};
use super::moves::Moves;
use super::texts;
use crate::draft::{Draft, FieldValue, FrontMatter, Operation};
use crate::project::{Layer, LayerId, Project};
use crate::records::FRONT;
use crate::source::{Snapshot, Span};

/// A heading, field, picture or line of a layer that is about something below it.
#[derive(Clone, Debug)]
pub(crate) struct Mention {
    /// What it does, or would do.
    pub(crate) kind: MentionKind,
    /// The same in the word of the format.
    pub(crate) word: &'static str,
    /// The module below by its present name, or as it is written where there is none; empty for a picture.
    pub(crate) module: Arc<str>,
    /// The present ids of the sections that it is about, that which it names first, and the subsections that it hides; or the keys of
    /// what else it is about.
    pub(crate) about: Vec<Arc<str>>,
    /// The ids of the sections that it makes; and, where it hides a section with its subsections, the id of the section after these,
    /// if that has subsections of its own: without its heading, they would be hidden too.
    pub(crate) makes: Vec<Arc<str>>,
    /// The place that names it.
    pub(crate) span: Span,
    /// All that goes with it.
    pub(crate) extent: Span,
}

/// What a mention does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MentionKind {
    /// It hides what it is about.
    Hides,
    /// It adds a text to it.
    Adds,
    /// It puts new sections beside it.
    Places,
    /// It takes the module away.
    RemovesModule,
}

/// Everything that a layer over the chain `below` names.
pub(crate) fn mentions(below: &Composed, project: &Project, snapshot: &Snapshot, layer: LayerId) -> Vec<Mention> {
    let it = project.layer(layer);
    let moves = Moves::of(below, project, snapshot, layer);
    let mut found = Vec::new();
    let is_own = |slug: &Arc<str>| it.modules.add.iter().any(|module| module.value == *slug);
    for slug in it.drafts.keys().filter(|slug| !is_own(slug)) {
        for (_, draft) in drafts(it, slug) {
            found.extend(fields(slug, &draft.front));
            found.extend(draft.front.replace_page.map(|span| page(below, slug, &draft, span)));
        }
        sections(below, &moves, (it, slug), &mut found);
    }
    found.extend(it.modules.remove.iter().map(|module| Mention {
        kind: MentionKind::RemovesModule,
        about: ids(below, &module.value),
        ..mention("remove", module.value.clone(), module.span)
    }));
    let rows = it.assets.iter().filter_map(|(path, asset)| Some((path, asset.row.as_ref()?.place)));
    found.extend(
        rows.map(|(path, place)| Mention { about: vec![path.clone()], ..mention("replace", "".into(), place) }),
    );
    found
}

/// A mention that hides something; what it is about is added by the caller.
fn mention(word: &'static str, module: Arc<str>, span: Span) -> Mention {
    Mention { kind: MentionKind::Hides, word, module, about: Vec::new(), makes: Vec::new(), span, extent: span }
}

/// The ids of all sections of a module, in order; none where there is no such module.
fn ids(below: &Composed, slug: &str) -> Vec<Arc<str>> {
    below.modules.get(slug).into_iter().flat_map(|module| &module.sections).map(|section| section.id.clone()).collect()
}

/// The mention of a file that replaces its module as a page: it hides every section, and makes its own.
fn page(below: &Composed, slug: &Arc<str>, draft: &Draft, span: Span) -> Mention {
    let makes = draft.sections.iter().map(|section| section.heading.id.clone()).collect();
    Mention { about: ids(below, slug), makes, ..mention("page", slug.clone(), span) }
}

/// What the headings of a layer's files for a module name, in each language.
fn sections(below: &Composed, moves: &Moves, (it, slug): (&Layer, &Arc<str>), found: &mut Vec<Mention>) {
    let drafts = drafts(it, slug);
    let main = &drafts[0].1;
    for step in main.steps().into_iter().filter(|_| main.front.replace_page.is_none()) {
        let section = &main.sections[step.start];
        let operation = &section.heading.attributes.operation.value;
        let here = || Some((slug.clone(), below.modules.get(slug)?.position(section.target())?));
        let target = moves.now(slug, section.target()).cloned().or_else(here);
        let (module, about, border) = match target {
            None => (slug.clone(), vec![section.target().clone()], None),
            Some((module, at)) => {
                let sections = &below.modules[&module].sections;
                let is_subtree = matches!(operation, Operation::Remove | Operation::Whole);
                let end = if is_subtree { subtree_end(sections, at) } else { at + 1 };
                let border = sections.get(end + 1).filter(|next| is_subtree && next.level > sections[at].level);
                let border = border.map(|_| sections[end].id.clone());
                (module, sections[at..end].iter().map(|section| section.id.clone()).collect(), border)
            }
        };
        let kind = match operation {
            Operation::Append | Operation::Prepend => MentionKind::Adds,
            Operation::Insert(_) => MentionKind::Places,
            _ => MentionKind::Hides,
        };
        let makes = main.sections[step.clone()].iter().map(|section| section.heading.id.clone());
        let makes = makes.filter(|id| kind == MentionKind::Places || !about.contains(id));
        let makes: Vec<_> = makes.chain(border).collect();
        found.extend(texts::of(&drafts, step.start).into_iter().map(|(_, text)| {
            let (first, file) = (text.section(), text.draft.file);
            let last = if file == main.file { &main.sections[step.end - 1] } else { first };
            let extent = Span::new(file, first.span.range().start, last.span.range().end);
            let (about, makes) = (about.clone(), makes.clone());
            Mention { kind, about, makes, extent, ..mention(operation.word(), module.clone(), first.heading.id_span) }
        }));
    }
}

/// The fields and keys of maps that a file's front matter names.
pub(crate) fn fields(slug: &Arc<str>, front: &FrontMatter) -> Vec<Mention> {
    let texts =
        [("title", front.title.as_ref().map(|at| at.span)), ("summary", front.summary.as_ref().map(|at| at.span))];
    let texts = texts.into_iter().chain([("minutes", front.minutes.as_ref().map(|at| at.span))]);
    let mut named: Vec<(String, &'static str, Span)> =
        texts.filter_map(|(name, span)| Some((name.to_owned(), "replace", span?))).collect();
    let set = front.fields.iter().map(|field| (field, "replace"));
    for ((key, value), word) in set.chain(front.add.iter().map(|field| (field, "add"))) {
        match &value.value {
            FieldValue::Map(map) => {
                let keys = map.iter().map(|(name, _)| (format!("{}.{}", key.value, name.value), word, name.span));
                named.extend(keys);
            }
            _ => named.push((key.value.clone(), word, key.span)),
        }
    }
    for (key, items) in &front.remove {
        named.push((key.value.clone(), "remove", key.span));
        named.extend(items.iter().map(|item| (format!("{}.{}", key.value, item.value.plain()), "remove", item.span)));
    }
    let mention = |(key, word, span)| Mention {
        kind: if word == "add" { MentionKind::Adds } else { MentionKind::Hides },
        about: vec![format!("{FRONT}{key}").into()],
        ..mention(word, slug.clone(), span)
    };
    named.into_iter().map(mention).collect()
}
