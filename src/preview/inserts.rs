//! What a writer may put into a text by name: the kinds of callout, the forms of work, and the acts.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Value, json};

use super::messages;
use super::session::Session;
use crate::book::Book;
use crate::book::manifest::{Area, FileKind, shared_picture_path};
use crate::compile::Workspace;
use crate::discover::LARGEST;
use crate::markup::{CalloutKind, Form, Interpolated};
use crate::message::{Catalogue, Locale};
use crate::project::{Asset, LayerId};

/// What may be put into the text of the page at a path, as JSON:
///
/// * `kinds`, each with its `word`, its `name` and its `use` in the page's language, the `keys` of its braces, `is_audience` where it
///   only says for whom a text is, `takes_title` where it is shown with a title, and `starts_with`, the Markdown of a new one, in which `%` stands for words to write;
/// * `forms`, each with `word` and `name`;
/// * `acts`, each with the `id` that a link names and the `name` that people use;
/// * `pictures`, those of the edition's layers: each with its `path`, its `name`, which is its caption, or empty, and the address of its `source`, or nothing;
/// * `largest`, how many bytes a picture may have.
pub(super) fn inserts(session: &Session, path: &str) -> Value {
    let current = session.current();
    let Some(generation) = &current.generation else { return Value::Null };
    let shown = generation.layer(path).and_then(|layer| generation.compiled(layer).edition(path));
    let (workspace, first) = (&generation.workspace, generation.workspace.project.base().main_language());
    let language = shown.map_or(first, |shown| &shown.book.language);
    let words = Catalogue::of(Locale::from_tag(language).unwrap_or(Locale::spoken()));
    let theme = workspace.theme.language(language).ok();
    let text = |key: String| theme.map(|theme| theme.text(&key)).filter(|text| !text.is_empty()).map(str::to_owned);
    let kind = |kind: &CalloutKind| {
        let word = kind.word();
        let name = text(format!("kind_{}", word.replace('-', "_")));
        json!({
            "word": word,
            "name": name.unwrap_or_else(|| words.text(&messages::callout_name(word))),
            "use": words.text(&messages::callout_use(word)),
            "keys": kind.keys(),
            "is_audience": kind.is_audience(),
            "takes_title": takes_title(*kind),
            "starts_with": starts_with(*kind),
        })
    };
    let form = |(word, _): &(&str, Form)| json!({ "word": word, "name": text(format!("form_{word}")) });
    let act = |(id, act): (&Arc<str>, &crate::project::Act)| json!({ "id": **id, "name": act.short.get(std::slice::from_ref(language)) });
    json!({
        "kinds": CalloutKind::ALL.iter().map(kind).collect::<Vec<_>>(),
        "forms": Form::ALL.iter().map(form).collect::<Vec<_>>(),
        "pictures": generation.layer(path).zip(shown).map(|(layer, shown)| pictures(workspace, layer, &shown.book)),
        "largest": LARGEST,
        "acts": workspace.project.acts.iter().map(act).collect::<Vec<_>>(),
    })
}

/// The pictures of a layer and of those below it, by path: each with its caption in the highest layer that has it, and the address at
/// which it is served, where it is.
fn pictures(workspace: &Workspace, layer: LayerId, book: &Book) -> Vec<Value> {
    let chain = workspace.chains.get(layer).into_iter().flat_map(|chain| chain.layers());
    let all =
        chain.flat_map(|layer| workspace.project.layer(layer).assets.iter().map(move |(path, it)| (path, (layer, it))));
    let all: BTreeMap<_, _> = all.collect();
    let accepted = workspace.project.accepts(&book.language);
    let source = |path: &str, layer: LayerId, file| {
        let own = book.own_pictures.iter().position(|own| *own.path == *path);
        let shared = || shared_picture_path(path, workspace.snapshot.file(file).hash);
        match own {
            Some(own) => Some(book.path(FileKind::Picture(own))),
            None => layer.is_base().then(|| Area::Site.path(&shared())),
        }
    };
    let picture = |(path, (layer, asset)): (&Arc<str>, (LayerId, &Asset))| {
        let caption = asset.row.as_ref().and_then(|row| row.caption.get(&accepted));
        let source = source(path, layer, asset.file).map(|path| format!("/{path}"));
        json!({ "path": **path, "name": caption.map_or("", Interpolated::plain), "source": source })
    };
    all.into_iter().map(picture).collect()
}

/// Whether a callout is shown with a title.
fn takes_title(kind: CalloutKind) -> bool {
    use CalloutKind::{Agenda, Quote, Statement};
    !kind.is_audience() && !matches!(kind, Agenda | Quote | Statement)
}

/// The Markdown that a new callout begins with: what it must hold.
fn starts_with(kind: CalloutKind) -> &'static str {
    match kind {
        CalloutKind::Goals | CalloutKind::Keypoints | CalloutKind::Tiles => "- %\n- %",
        CalloutKind::Cycle => "1. %\n2. %\n3. %",
        CalloutKind::Tree => "- %\n  - %\n  - %",
        CalloutKind::Columns => "#### %\n- %\n\n#### %\n- %",
        CalloutKind::Quiz => "- [x] %\n- [ ] %\n\n%",
        CalloutKind::Film | CalloutKind::Link => "[%](https://)",
        CalloutKind::Agenda => "",
        _ => "%",
    }
}

#[cfg(test)]
mod tests {
    use super::messages;
    use crate::markup::CalloutKind;
    use crate::message::{Catalogue, Locale};

    #[test]
    fn every_kind_of_callout_has_a_name_and_a_use_in_every_language() {
        let texts = [
            include_str!("../../themes/standard/texts/nb.yaml"),
            include_str!("../../themes/standard/texts/nn.yaml"),
            include_str!("../../themes/standard/texts/en.yaml"),
        ];
        for (locale, texts) in Locale::ALL.into_iter().zip(texts) {
            for kind in CalloutKind::ALL.iter().map(|kind| kind.word()) {
                let name = Catalogue::of(locale).text(&messages::callout_name(kind));
                let key = format!("\nkind_{}: ", kind.replace('-', "_"));
                assert!(name != kind || texts.contains(&key), "{}: {kind} has no name", locale.tag());
                let usage = Catalogue::of(locale).text(&messages::callout_use(kind));
                assert!(usage.contains(' '), "{}: {kind}: {usage}", locale.tag());
            }
        }
    }
}
