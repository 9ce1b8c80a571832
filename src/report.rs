//! Findings as people, programs and GitHub read them.
//!
//! The JSON is one object: `version` (1), `editions` (each with `id`, `status` and `findings`, the number of those that
//! are its own), `diagnostics` (each with `code`, `severity`, `message`, `hints`, `file`, `line`, `column`, `end_line`,
//! `end_column`, `editions`, and `notes` of the same form), and `summary` (`errors`, `warnings`, `notices`). Lines and
//! columns begin at 1; columns count characters. `lagvis check` adds `report`, the national report: `editions` (each with
//! `id`, `name`, `fylke`, and how many sections are `local`, `drifted`, `without_effect`, `hidden`, `unfilled`) and
//! `sections` (each with `address`, `replaced`, and `out_of_date` of those).

use std::collections::BTreeMap;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use serde::Serialize;

use crate::compile::{Country, National, Outcome};
use crate::diagnostic::{Diagnostic, Message, Severity};
use crate::source::{Snapshot, Span};

/// Everything that was found, each thing once.
#[derive(Debug)]
pub struct Findings<'a> {
    snapshot: &'a Snapshot,
    /// A finding, and the editions that have it; none for those that belong to all.
    found: Vec<(Diagnostic, Vec<String>)>,
    editions: Vec<EditionView>,
}

#[derive(Debug, Serialize)]
struct EditionView {
    id: String,
    status: &'static str,
    findings: usize,
}

/// Whether a finding is for those who asked for these layers.
fn concerns(country: &Country, only: &[usize], found: &Diagnostic) -> bool {
    let Some(layer) = country.layer_of_file(found.span.file) else { return true };
    let is_below = |asked: &usize| country.chains[*asked].as_ref().is_some_and(|chain| chain.contains(&layer));
    only.contains(&layer) || (found.is_error() && only.iter().any(is_below))
}

impl<'a> Findings<'a> {
    /// Gathers what was found in the project and in editions, sorted by place. `only` are the layers that were asked for,
    /// where some were: of other layers nothing is said but the errors of those below them.
    pub fn new(country: &'a Country, outcomes: &[Outcome], only: Option<&[usize]>) -> Self {
        let mut places: BTreeMap<(Span, &str, (&Message, &Vec<Message>)), (usize, Vec<String>)> = BTreeMap::new();
        let mut all: Vec<&Diagnostic> = Vec::new();
        let of_country =
            country.diagnostics.iter().filter(|found| only.is_none_or(|only| concerns(country, only, found)));
        let of_country = of_country.map(|diagnostic| (diagnostic, None));
        let of_editions =
            outcomes.iter().flat_map(|outcome| outcome.diagnostics.iter().map(|found| (found, Some(&outcome.id))));
        for (diagnostic, edition) in of_country.chain(of_editions) {
            let key = (diagnostic.span, diagnostic.code.as_str(), (&diagnostic.message, &diagnostic.hints));
            let entry = places.entry(key).or_insert_with(|| {
                all.push(diagnostic);
                (all.len() - 1, Vec::new())
            });
            if let Some(edition) = edition.filter(|edition| entry.1.last().map(String::as_str) != Some(&***edition)) {
                entry.1.push(edition.to_string());
            }
        }
        let found = places.into_values().map(|(index, editions)| (all[index].clone(), editions)).collect();
        let editions = outcomes
            .iter()
            .map(|outcome| EditionView {
                id: outcome.id.to_string(),
                status: if outcome.failed { "failed" } else { "ok" },
                findings: outcome.diagnostics.len(),
            })
            .collect();
        Self { snapshot: &country.snapshot, found, editions }
    }

    /// How many there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.found.iter().filter(|(diagnostic, _)| diagnostic.severity() == severity).count()
    }

    /// Everything for people, each with the lines in question; `styled` is for a terminal.
    pub fn human(&self, styled: bool) -> String {
        self.found.iter().map(|(found, editions)| format!("{}\n\n", self.snippets(found, editions, styled))).collect()
    }

    /// Everything as annotations for GitHub Actions.
    pub fn github(&self) -> String {
        self.found.iter().map(|(found, _)| self.annotation(found)).collect()
    }

    /// Each finding, and how it is told to people.
    pub fn each(&self) -> impl Iterator<Item = (&Diagnostic, String)> {
        self.found.iter().map(|(found, editions)| (found, self.snippets(found, editions, false)))
    }

    fn snippets(&self, diagnostic: &Diagnostic, editions: &[String], styled: bool) -> String {
        let level = match diagnostic.severity() {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Notice => Level::NOTE.with_name("notice"),
        };
        let title = level.primary_title(diagnostic.text()).id(diagnostic.code.as_str());
        let mut groups = vec![title.element(self.snippet(diagnostic.span, AnnotationKind::Primary, None))];
        for note in &diagnostic.notes {
            let title = Level::NOTE.secondary_title(note.message.to_string());
            groups.push(match note.span {
                Some(span) => title.element(self.snippet(span, AnnotationKind::Primary, None)),
                None => annotate_snippets::Group::with_title(title),
            });
        }
        if let [_, _, ..] = editions {
            let shown = editions.iter().take(5).map(String::as_str).collect::<Vec<_>>().join(", ");
            let more = editions.len().saturating_sub(5);
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            groups.push(annotate_snippets::Group::with_title(Level::NOTE.secondary_title(format!("in {shown}{more}"))));
        }
        let renderer = if styled { Renderer::styled() } else { Renderer::plain() };
        renderer.render(&groups)
    }

    fn snippet(
        &self,
        span: Span,
        kind: AnnotationKind,
        label: Option<&str>,
    ) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
        let file = self.snapshot.file(span.file);
        let text = file.text();
        let end = (span.end as usize).min(text.len());
        let start = (span.start as usize).min(end);
        let mut annotation = kind.span(start..end);
        if let Some(label) = label {
            annotation = annotation.label(label.to_owned());
        }
        Snippet::source(text).path(&*file.path).annotation(annotation)
    }

    /// The report as JSON, with the national report where one was made.
    pub fn json(&self, national: Option<&National>) -> String {
        let diagnostics: Vec<_> = self
            .found
            .iter()
            .map(|(diagnostic, editions)| {
                let notes = diagnostic.notes.iter().map(|note| {
                    let mut value = note.span.map_or_else(|| serde_json::json!({}), |span| self.place(span));
                    value["message"] = note.message.to_string().into();
                    value
                });
                let mut value = self.place(diagnostic.span);
                value["code"] = diagnostic.code.as_str().into();
                value["severity"] = diagnostic.severity().to_string().into();
                value["message"] = diagnostic.text().into();
                value["hints"] = diagnostic.hints.iter().map(ToString::to_string).collect();
                value["editions"] = editions.clone().into();
                value["notes"] = notes.collect();
                value
            })
            .collect();
        let mut report = serde_json::json!({
            "version": 1,
            "editions": self.editions,
            "diagnostics": diagnostics,
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

    fn place(&self, span: Span) -> serde_json::Value {
        let file = self.snapshot.file(span.file);
        let (line, column) = file.line_column(span.start);
        let (end_line, end_column) = file.line_column(span.end);
        serde_json::json!({
            "file": *file.path, "line": line, "column": column, "end_line": end_line, "end_column": end_column,
        })
    }

    fn annotation(&self, diagnostic: &Diagnostic) -> String {
        let file = self.snapshot.file(diagnostic.span.file);
        let (line, column) = file.line_column(diagnostic.span.start);
        let command = match diagnostic.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Notice => "notice",
        };
        let escape = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
        let property = |text: &str| escape(text).replace(':', "%3A").replace(',', "%2C");
        format!(
            "::{command} file={},line={line},col={column},title={}::{}\n",
            property(&file.path),
            diagnostic.code,
            escape(&diagnostic.text())
        )
    }
}
