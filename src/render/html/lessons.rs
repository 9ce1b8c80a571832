//! The pages that gather what all modules say of one kind: their goals, and their key points.

use serde_json::{Value, json};

use super::page::{Page, Pages};
use super::place::{HtmlPlace, PageKind};
use super::writer::TextWriter;
use crate::book::manifest::{Area, FileKind, page_link};
use crate::book::{Lesson, Section};
use crate::error::Error;
use crate::markup::CalloutKind;
use crate::render::placeholders::Large;

/// The page of the goals or of the key points: those of each module, with a link to where they stand.
pub(super) fn page(pages: &Pages<'_>, file: FileKind, kind: CalloutKind) -> Result<String, Error> {
    let book = pages.context.book;
    let place = HtmlPlace::new(book, PageKind::Module, Area::Site);
    let all: Vec<(&Section, &Lesson)> = book.lessons(kind).collect();
    let module = |lessons: &[(&Section, &Lesson)]| {
        let (section, _) = lessons[0];
        let lessons =
            lessons.iter().map(|(_, lesson)| view(pages, &place, lesson)).collect::<Result<Vec<_>, Error>>()?;
        Ok(json!({
            "title": book.title_of(&section.module),
            "href": page_link(&section.module, Some(&section.id)),
            "lessons": lessons,
        }))
    };
    let modules = all.chunk_by(|(section, _), (next, _)| section.module == next.module).map(module);
    let (theme, key) = (pages.context.theme, file.key());
    let title = theme.text(&key);
    let own = json!({
        "title": title,
        "lead": theme.text(&format!("{key}_lead")),
        "modules": modules.collect::<Result<Vec<_>, Error>>()?,
    });
    pages.page(&Page { file, title, description: "", template: "gathered" }, &own, &Large::default())
}

/// Goals or key points as the template gets them. They stand in no module, so that links lead to its page.
fn view(pages: &Pages<'_>, place: &HtmlPlace, lesson: &Lesson) -> Result<Value, Error> {
    let theme = pages.context.theme_of(lesson.lang.as_deref());
    let writer = TextWriter { theme, place, module: "", anchor: "", first_quiz: 0, hidden: &[] };
    let mut body = String::new();
    writer.blocks(&lesson.blocks, &mut body)?;
    let title = lesson.title.as_ref().map(|title| writer.line_html(title)).transpose()?;
    Ok(json!({ "lang": lesson.lang.as_deref(), "title": title, "body": body }))
}
