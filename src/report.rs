//! Findings as people, programs and GitHub read them.
//!
//! The JSON is one object: `version` (1), `editions` (each with `id`, `status` and `findings`, the number of those that
//! are its own, and `trouble`, where the machine could not make it or put it in place), `diagnostics` (each with `code`, `severity`,
//! `id` and `arguments` of the message, `message`, `hints`, `file`, `line`, `column`, `end_line`, `end_column`, `editions`, and `notes` of the same form), `left_out`, and
//! `summary` (`errors`, `warnings`, `notices`). Lines and columns begin at 1; columns count characters. `lagvis check` adds
//! `report`, the national report: `editions` (each with `id`, `name`, `fylke`, and how many sections are `local`, `drifted`,
//! `without_effect`, `hidden`, `unfilled`) and `sections` (each with `address`, `title`, `module`, its title, `replaced`, and `out_of_date` of those).
//!
//! Of one code in one file the first [`MOST_SHOWN`] are given, and how many more there are (in the JSON `left_out`: each with `code`,
//! `file` and `findings`); all are counted.

use std::collections::BTreeMap;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, Title};
use serde::Serialize;

use crate::compile::{National, Outcome, Workspace};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::message::{Argument, Message, messages};
use crate::project::LayerId;
use crate::source::{FileId, Snapshot, Span};

messages! { "report":
    level_error()
    level_warning()
    level_notice()
    level_note()
    /// Some editions, and how many more there are.
    in_editions(editions, more)
    left_out(path, count, code, shown)
}

/// The arguments of a message, as JSON; a message among them in words.
fn arguments(message: &Message) -> serde_json::Value {
    fn value(argument: &Argument) -> serde_json::Value {
        match argument {
            Argument::Text(text) | Argument::Named(text, _) => text.as_str().into(),
            Argument::Number(number) => (*number).into(),
            Argument::List(all) => all.iter().map(value).collect(),
            Argument::Message(message) => message.to_string().into(),
        }
    }
    let all = message.arguments.iter().map(|(name, argument)| ((*name).to_owned(), value(argument)));
    serde_json::Value::Object(all.collect())
}

/// How many diagnostics of one code in one file are given.
const MOST_SHOWN: usize = 100;

/// The longest lines that are shown, in bytes.
const LONGEST_SHOWN: usize = 4000;

/// What makes two diagnostics the same, and by which they are sorted: place, code, message and hints.
type SortKey<'a> = (Span, &'a str, &'a Message, &'a [Message]);

/// The diagnostics of a run, each once.
#[derive(Debug)]
pub(crate) struct Findings<'a> {
    snapshot: &'a Snapshot,
    /// Each diagnostic with the ids of the editions that have it; none for one of the project.
    found: Vec<(Diagnostic, Vec<String>)>,
    editions: Vec<EditionSummary>,
}

/// What the JSON says of one edition; `status` is `ok` or `failed`.
#[derive(Debug, Serialize)]
struct EditionSummary {
    id: String,
    status: &'static str,
    findings: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    trouble: Option<String>,
}

/// Whether a diagnostic is for those who asked for these layers.
fn concerns(workspace: &Workspace, only: &[LayerId], found: &Diagnostic) -> bool {
    let Some(layer) = workspace.layer_of_file(found.span.file) else { return true };
    let is_below = |asked: &LayerId| workspace.chains.is_over(*asked, layer);
    only.contains(&layer) || (found.is_error() && only.iter().any(is_below))
}

impl<'a> Findings<'a> {
    /// Collects the diagnostics of the project and in editions, sorted by place. `only` are the layers that were asked for,
    /// where some were: of other layers only the errors of those below them are reported; and all errors, where an edition failed for
    /// none of these, so that it always says why.
    pub(crate) fn new(workspace: &'a Workspace, outcomes: &[Outcome], only: Option<&[LayerId]>) -> Self {
        let has_reason = |outcome: &Outcome| {
            let own = outcome.diagnostics.iter().any(|found| found.severity() >= Severity::Warning);
            let concerned = |found: &Diagnostic| found.is_error() && concerns(workspace, &[outcome.layer], found);
            own || outcome.trouble.is_some() || workspace.diagnostics.iter().any(concerned)
        };
        let is_unclear = !outcomes.iter().filter(|outcome| outcome.failed).all(has_reason);
        let is_asked_for = |found: &&Diagnostic| {
            only.is_none_or(|only| concerns(workspace, only, found) || is_unclear && found.is_error())
        };
        let of_country = workspace.diagnostics.iter().filter(is_asked_for).map(|found| (found, None));
        let of_editions =
            outcomes.iter().flat_map(|outcome| outcome.diagnostics.iter().map(|found| (found, Some(&outcome.id))));
        let mut found: BTreeMap<SortKey<'_>, (&Diagnostic, Vec<String>)> = BTreeMap::new();
        for (diagnostic, edition) in of_country.chain(of_editions) {
            let key = (diagnostic.span, diagnostic.code.as_str(), &diagnostic.message, &diagnostic.hints[..]);
            let (_, editions) = found.entry(key).or_insert((diagnostic, Vec::new()));
            editions.extend(edition.map(ToString::to_string));
            editions.dedup();
        }
        let found = found.into_values().map(|(found, editions)| (found.clone(), editions)).collect();
        let edition = |outcome: &Outcome| EditionSummary {
            id: outcome.id.to_string(),
            status: if outcome.failed { "failed" } else { "ok" },
            findings: outcome.diagnostics.len(),
            trouble: outcome.trouble.clone(),
        };
        Self { snapshot: &workspace.snapshot, found, editions: outcomes.iter().map(edition).collect() }
    }

    /// The number of diagnostics of a severity.
    pub(crate) fn count(&self, severity: Severity) -> usize {
        self.found.iter().filter(|(diagnostic, _)| diagnostic.severity() == severity).count()
    }

    /// The diagnostics that are given.
    fn shown(&self) -> impl Iterator<Item = &(Diagnostic, Vec<String>)> {
        let mut counts = BTreeMap::new();
        self.found.iter().filter(move |(found, _)| {
            let count: &mut usize = counts.entry((found.code, found.span.file)).or_default();
            *count += 1;
            *count <= MOST_SHOWN
        })
    }

    /// Of which code, and in which file, how many are not given.
    fn left_out(&self) -> impl Iterator<Item = (Code, &str, usize)> {
        let mut counts: BTreeMap<(FileId, Code), usize> = BTreeMap::new();
        self.found.iter().for_each(|(found, _)| *counts.entry((found.span.file, found.code)).or_default() += 1);
        let many = counts.into_iter().filter(|(_, count)| *count > MOST_SHOWN);
        many.map(|((file, code), count)| (code, &*self.snapshot.file(file).path, count - MOST_SHOWN))
    }

    /// The diagnostics for people, each with the lines that it is about; `styled` is for a terminal.
    pub(crate) fn human(&self, styled: bool) -> String {
        let mut text: String =
            self.shown().map(|(found, editions)| format!("{}\n\n", self.snippets(found, editions, styled))).collect();
        for (code, path, count) in self.left_out() {
            text.push_str(&format!("{}\n\n", left_out(path, count, code.as_str(), MOST_SHOWN)));
        }
        text
    }

    /// The diagnostics as annotations for GitHub Actions.
    pub(crate) fn github(&self) -> String {
        self.shown().map(|(found, _)| self.annotation(found)).collect()
    }

    /// Each diagnostic.
    pub(crate) fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.found.iter().map(|(found, _)| found)
    }

    /// Each diagnostic that is given, with its text for people.
    pub(crate) fn each(&self) -> impl Iterator<Item = (&Diagnostic, String)> {
        self.shown().map(|(found, editions)| (found, self.snippets(found, editions, false)))
    }

    /// A diagnostic with the lines that it and its notes are about, and where it is in two editions or more, the first five of these.
    fn snippets(&self, diagnostic: &Diagnostic, editions: &[String], styled: bool) -> String {
        let level = match diagnostic.severity() {
            Severity::Error => Level::ERROR.with_name(level_error().to_string()),
            Severity::Warning => Level::WARNING.with_name(level_warning().to_string()),
            Severity::Notice => Level::NOTE.with_name(level_notice().to_string()),
        };
        let level_of_notes = Level::NOTE.with_name(level_note().to_string());
        let title = level.primary_title(diagnostic.text()).id(diagnostic.code.as_str());
        let mut groups = vec![self.placed(title, diagnostic.span)];
        for note in &diagnostic.notes {
            let title = level_of_notes.clone().secondary_title(note.message.to_string());
            groups.push(match note.span {
                Some(span) => self.placed(title, span),
                None => Group::with_title(title),
            });
        }
        if let [_, _, ..] = editions {
            let shown: Vec<&str> = editions.iter().take(5).map(String::as_str).collect();
            let said = in_editions(shown, editions.len().saturating_sub(5));
            groups.push(Group::with_title(level_of_notes.secondary_title(said.to_string())));
        }
        let renderer = if styled { Renderer::styled() } else { Renderer::plain() };
        renderer.render(&groups)
    }

    /// A title with the lines of a file that hold a span, which is marked; a span behind the end of the file stands at its end. Lines that
    /// are very long are not shown.
    fn placed<'b>(&'b self, title: Title<'b>, span: Span) -> Group<'b> {
        let file = self.snapshot.file(span.file);
        let text = file.text();
        let end = (span.end as usize).min(text.len());
        let start = (span.start as usize).min(end);
        let from = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let to = text[end..].find('\n').map_or(text.len(), |at| end + at);
        let (line, column) = file.line_column(span.start);
        if to - from > LONGEST_SHOWN {
            return title.element(Origin::path(&*file.path).line(line).char_column(column));
        }
        let mark = AnnotationKind::Primary.span(start - from..end - from);
        title.element(Snippet::source(&text[from..to]).line_start(line).path(&*file.path).annotation(mark))
    }

    /// The report as JSON, with the national report where one was made.
    pub(crate) fn json(&self, national: Option<&National>) -> String {
        let diagnostics: Vec<_> = self
            .shown()
            .map(|(diagnostic, editions)| {
                let notes = diagnostic.notes.iter().map(|note| {
                    let mut value = note.span.map_or_else(|| serde_json::json!({}), |span| self.position(span));
                    value["message"] = note.message.to_string().into();
                    value
                });
                let mut value = self.position(diagnostic.span);
                value["code"] = diagnostic.code.as_str().into();
                value["severity"] = diagnostic.severity().to_string().into();
                value["id"] = diagnostic.message.id.into();
                value["arguments"] = arguments(&diagnostic.message);
                value["message"] = diagnostic.text().into();
                value["hints"] = diagnostic.hints.iter().map(ToString::to_string).collect();
                value["editions"] = editions.clone().into();
                value["notes"] = notes.collect();
                value
            })
            .collect();
        let left_out = self.left_out().map(
            |(code, file, findings)| serde_json::json!({ "code": code.as_str(), "file": file, "findings": findings }),
        );
        let mut report = serde_json::json!({
            "version": 1,
            "editions": self.editions,
            "diagnostics": diagnostics,
            "left_out": left_out.collect::<Vec<_>>(),
            "summary": {
                "errors": self.count(Severity::Error),
                "warnings": self.count(Severity::Warning),
                "notices": self.count(Severity::Notice),
            },
        });
        if let Some(national) = national {
            report["report"] = serde_json::json!(national);
        }
        format!("{report:#}\n")
    }

    /// A place as the JSON has it: file, and first and last line and column.
    fn position(&self, span: Span) -> serde_json::Value {
        let file = self.snapshot.file(span.file);
        let (line, column) = file.line_column(span.start);
        let (end_line, end_column) = file.line_column(span.end);
        serde_json::json!({
            "file": *file.path, "line": line, "column": column, "end_line": end_line, "end_column": end_column,
        })
    }

    /// A diagnostic as a workflow command of GitHub Actions, in which `%`, line ends, `:` and `,` are escaped.
    fn annotation(&self, diagnostic: &Diagnostic) -> String {
        let file = self.snapshot.file(diagnostic.span.file);
        let (line, column) = file.line_column(diagnostic.span.start);
        let escape = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
        let property = |text: &str| escape(text).replace(':', "%3A").replace(',', "%2C");
        format!(
            "::{} file={},line={line},col={column},title={}::{}\n",
            diagnostic.severity(),
            property(&file.path),
            diagnostic.code,
            escape(&diagnostic.text())
        )
    }
}
