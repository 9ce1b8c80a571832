//! The sections of a module's page. One that is equal in two editions is rendered once.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::context::Context;
use super::place::{HtmlPlace, PageKind};
use super::quiz::passage_anchor;
use super::writer::{TextWriter, attribute};
use crate::book::{Book, Chapter, Passage, Phrase, Section};
use crate::cache::Key;
use crate::error::Error;
use crate::render::placeholders::Placeholder;

/// The terms of the glossary that a page has explained so far.
pub(super) type Explained = BTreeSet<Arc<str>>;

/// Writes the sections of a chapter; `lead` stands below its title. What the page has `explained` above is not explained again.
pub(super) fn sections(
    context: &Context<'_>,
    place: &HtmlPlace,
    (chapter, lead): (&Chapter, &str),
    explained: &mut Explained,
    out: &mut String,
) -> Result<(), Error> {
    let ways = place.hash();
    // quizzes are numbered through the module
    let mut before = 0;
    for (index, section) in chapter.sections.iter().enumerate() {
        let lead = if index == 0 { lead } else { "" };
        let first_quiz = if section.quizzes > 0 { before } else { 0 };
        let (hidden, new): (Vec<_>, Vec<_>) = section.terms.iter().cloned().partition(|term| explained.contains(term));
        let mut key = Key::default();
        key.hash(ways).hash(section.hash).text(lead).number(first_quiz as u64);
        hidden.iter().for_each(|term| {
            key.text(term);
        });
        let anchors = older(context.book, place, section);
        key.text(&anchors);
        let html = || html(context, place, (section, first_quiz), (lead, &hidden, &anchors));
        out.push_str(&context.theme.fragments.sections.try_get(key.finish(), html)?);
        before += section.quizzes;
        explained.extend(new);
    }
    Ok(())
}

/// A section as HTML: its heading, with the `anchors` of its older addresses, a notice where it is in another language than the page, and its passages. The id of the first passage
/// is that of the section, those of the others end in `--2` and so on. So many quizzes of the module come before it.
fn html(
    context: &Context<'_>,
    place: &HtmlPlace,
    (section, first_quiz): (&Section, usize),
    (lead, hidden, anchors): (&str, &[Arc<str>], &str),
) -> Result<Arc<str>, Error> {
    let theme = context.theme;
    let anchor = place.id(&section.module, &section.id);
    let writer = TextWriter { theme, place, module: &section.module, anchor: &anchor, first_quiz, hidden };
    let title = writer.line_html(&section.title)?;
    let heading = if section.level == 1 { &theme.frames.title } else { &theme.frames.heading };
    let notice = section.notice.as_ref().map(|language| notice(context, language)).transpose()?;
    let checked = section.checked.as_ref().map(|day| checked(context, day)).transpose()?;
    let mut passages = String::new();
    for (index, passage) in section.passages.iter().enumerate() {
        let anchor = passage_anchor(&anchor, index);
        text(context, &TextWriter { anchor: &anchor, ..writer }, passage, &mut passages)?;
    }
    let mut out = String::new();
    theme.frames.section.write(&mut out, |placeholder, out| match placeholder {
        Placeholder::Heading => heading.write(out, |placeholder, out| match placeholder {
            Placeholder::Level => out.push(char::from(b'0' + place.level(section.level))),
            Placeholder::Anchor => out.push_str(&anchor),
            Placeholder::Attributes => lang(section.lang.as_deref(), out),
            Placeholder::Title => out.extend([anchors, &title]),
            _ => {}
        }),
        Placeholder::Notice => out.extend([lead, notice.as_deref().unwrap_or_default()]),
        Placeholder::Parts => out.push_str(&passages),
        Placeholder::Checked => out.extend(checked.as_deref()),
        _ => {}
    });
    out.push('\n');
    Ok(out.into())
}

/// What links to older addresses of a section lead to on a page, as HTML.
fn older(book: &Book, place: &HtmlPlace, section: &Section) -> String {
    let all = book.older.of_module(&section.module).and_then(|all| all.get(&section.id));
    let here = all.into_iter().flatten().filter(|old| old.is_on_page || place.kind == PageKind::Print);
    let mut out = String::new();
    for old in here {
        out.push_str("<span");
        attribute("id", &place.id(&old.module, &old.id), &mut out);
        out.push_str("></span>");
    }
    out
}

/// Writes a passage, with interface texts in its own language; where local text is marked, it says whose the passage is.
pub(super) fn text(
    context: &Context<'_>,
    writer: &TextWriter<'_>,
    passage: &Passage,
    out: &mut String,
) -> Result<(), Error> {
    let mut body = String::new();
    let own = context.theme_of(passage.lang.as_deref());
    TextWriter { theme: own, ..*writer }.flow(&passage.flow, &mut body)?;
    let local = |name: &String| own.render("local.html", &serde_json::json!({ "name": name }));
    let mark = passage.local.as_ref().map(local).transpose()?;
    writer.theme.frames.part.write(out, |placeholder, out| match placeholder {
        Placeholder::Attributes => lang(passage.lang.as_deref(), out),
        Placeholder::Body => {
            out.extend(mark.as_deref());
            out.push_str(&body);
        }
        _ => {}
    });
    out.push('\n');
    Ok(())
}

/// Adds ` lang="…"`, where a text is in another language than the page.
pub(super) fn lang(language: Option<&str>, out: &mut String) {
    language.into_iter().for_each(|language| attribute("lang", language, out));
}

/// What is said above a section that is shown in another language.
fn notice(context: &Context<'_>, language: &str) -> Result<String, Error> {
    let other = context.project.theme.language_name(language);
    let html = context.theme.render("notice.html", &serde_json::json!({ "other": other }))?;
    Ok(html.trim().to_owned())
}

/// What is said at the foot of a section of the law.
fn checked(context: &Context<'_>, day: &Phrase) -> Result<String, Error> {
    let day = context.theme.phrase(day);
    let html = context.theme.render("checked.html", &serde_json::json!({ "day": day }))?;
    Ok(html.trim().to_owned())
}
