//! Self-checks as HTML: on a module's page the answer opens below the question; where all modules are on one page, for paper, the
//! answers of a module come last in it.

use serde_json::{Value, json};

use super::context::Context;
use super::place::{HtmlPlace, PageKind};
use super::writer::TextWriter;
use crate::book::{Chapter, Item, Quiz};
use crate::error::Error;
use crate::render::theme::LanguageTheme;

impl TextWriter<'_> {
    /// What the template of a quiz gets, beside its question.
    pub(super) fn quiz(&self, quiz: &Quiz) -> Result<Value, Error> {
        let number = self.first_quiz + quiz.number;
        let answer = |item: &Item| {
            let mut html = String::new();
            self.loose_or_tight(&item.blocks, item.tight, &mut html).map(|()| html)
        };
        let answers = quiz.answers.items.iter().map(answer).collect::<Result<Vec<_>, Error>>()?;
        let is_printed = self.place.kind == PageKind::Print;
        let key = if is_printed { Value::Null } else { self.key(quiz)? };
        Ok(json!({
            "number": number,
            "answers": answers,
            "key": key,
            "question_id": question_id(self.module, number),
            "answer_id": answer_id(self.module, number),
        }))
    }

    /// Which answers of a quiz are right, which are wrong, and why.
    fn key(&self, quiz: &Quiz) -> Result<Value, Error> {
        let mut reason = String::new();
        self.blocks(&quiz.reason, &mut reason)?;
        let right = if quiz.right.len() == 1 { "quiz_right" } else { "quiz_rights" };
        Ok(json!({
            "right": said(self.theme, right, &quiz.right),
            "wrong": said(self.theme, "quiz_wrong", &quiz.wrong),
            "reason": reason,
        }))
    }
}

/// An interface text with some letters in it.
fn said(theme: &LanguageTheme, key: &str, letters: &[char]) -> String {
    let letters: Vec<String> = letters.iter().map(char::to_string).collect();
    let listed = match letters.as_slice() {
        [first @ .., last] if !first.is_empty() => format!("{} {} {last}", first.join(", "), theme.text("and")),
        _ => letters.concat(),
    };
    theme.text(key).replace("{n}", &listed)
}

/// The id of a question where its answer is elsewhere, by its number in its module.
fn question_id(module: &str, number: usize) -> String {
    format!("ui_question-{module}-{number}")
}

/// The id of an answer that stands elsewhere than its question.
fn answer_id(module: &str, number: usize) -> String {
    format!("ui_answer-{module}-{number}")
}

/// Writes the answers of a chapter, below a heading of their own; nothing where it asks nothing.
pub(super) fn answers(
    context: &Context<'_>,
    place: &HtmlPlace,
    chapter: &Chapter,
    out: &mut String,
) -> Result<(), Error> {
    let (mut first_quiz, mut answers) = (0, Vec::new());
    for section in &chapter.sections {
        let anchor = place.id(&section.module, &section.id);
        for (at, quiz) in section.quizzes() {
            let language = section.passages[at].lang.as_deref();
            let anchor = passage_anchor(&anchor, at);
            let theme = context.theme_of(language);
            let writer = TextWriter { theme, place, module: &section.module, anchor: &anchor, first_quiz, hidden: &[] };
            let number = first_quiz + quiz.number;
            answers.push(json!({
                "number": number,
                "key": writer.key(quiz)?,
                "lang": language,
                "question_id": question_id(&section.module, number),
                "answer_id": answer_id(&section.module, number),
            }));
        }
        first_quiz += section.quizzes;
    }
    if !answers.is_empty() {
        let values = json!({ "level": place.level(2), "module": &*chapter.slug, "answers": answers });
        out.push_str(&context.theme.render("answers.html", &values)?);
    }
    Ok(())
}

/// The id of a passage of a section: that of the section, or with a number after it.
pub(super) fn passage_anchor(section: &str, at: usize) -> String {
    if at == 0 { section.to_owned() } else { format!("{section}--{}", at + 1) }
}
