//! `lagvis build`

use std::collections::BTreeSet;
use std::mem::ManuallyDrop;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::args::{Build, Format};
use super::{Status, Timings, asked, chosen, many, print, read, report, say};
use crate::compile::{Country, Outcome};
use crate::diagnostic::Severity;
use crate::error::Error;
use crate::publish::{Publisher, Written};
use crate::render::pdf::{Document, Order};
use crate::render::{Renderer, country};
use crate::report::Findings;
use crate::site::Site;

/// What was built, for the summary.
#[derive(Default)]
struct Totals {
    pages: AtomicUsize,
    slides: AtomicUsize,
    documents: AtomicUsize,
    changed: AtomicUsize,
    equal: AtomicUsize,
}

impl Totals {
    fn add(&self, site: &Site, written: Written) {
        self.pages.fetch_add(site.pages, Ordering::Relaxed);
        self.slides.fetch_add(site.slides, Ordering::Relaxed);
        self.documents.fetch_add(site.documents().len(), Ordering::Relaxed);
        self.changed.fetch_add(written.changed, Ordering::Relaxed);
        self.equal.fetch_add(written.equal, Ordering::Relaxed);
    }
}

/// Builds into the output folder.
pub(super) fn run(root: &Path, options: &Build) -> Result<Status, Error> {
    let mut timings = Timings::default();
    // the process ends with the build, and a hundred thousand small strings go faster with it than one by one
    let snapshot = ManuallyDrop::new(read(root, &mut timings)?);
    let country = timings.time("parse", || Country::read(&snapshot))?;
    let layers = chosen(&country, &options.chosen)?;
    let output = options.output.clone().unwrap_or_else(|| root.join("output"));
    let totals = Totals::default();
    let publisher = Publisher::new(&output)?;
    let order = super::order::order(&options.documents, country.makes_documents(), publisher.documents()?)?;
    let outcomes = timings.time("build", || publish(&country, &layers, &publisher, &order, options, &totals))?;
    let findings = Findings::new(&country, &outcomes, asked(&options.chosen, &layers));
    say(&findings_text(&findings, options.report.format));
    let failed = outcomes.iter().filter(|outcome| outcome.failed).count();
    if options.report.format == Format::Json {
        print(&findings.json(None));
    } else {
        print(&summary(&findings, &outcomes, failed, &totals, &timings, (&output, &order.documents)));
    }
    if options.timings {
        say(&timings.print());
    }
    let strict = options.strict && findings.count(Severity::Warning) > 0;
    let wrong = failed > 0 || strict || findings.count(Severity::Error) > 0;
    std::mem::forget(findings);
    std::mem::forget((outcomes, country));
    Ok(if wrong { Status::Content } else { Status::Done })
}

fn findings_text(findings: &Findings<'_>, format: Format) -> String {
    if format == Format::Json { String::new() } else { report(findings, format) }
}

/// Compiles and publishes, edition by edition.
fn publish(
    project: &Country,
    layers: &[usize],
    publisher: &Publisher,
    order: &Order,
    options: &Build,
    totals: &Totals,
) -> Result<Vec<Outcome>, Error> {
    let before = publisher.published()?;
    let mut common = Site::default();
    let shared = project.shared(&mut common)?;
    publisher.country(&common, false)?;
    let renderer = Renderer::new(&project.project, &project.snapshot, &project.theme, &shared, order, Arc::default());
    let progress = super::progress(layers.len());
    let outcomes = project.compile(layers, Some(&renderer), |outcome| {
        outcome.failed |=
            options.strict && outcome.diagnostics.iter().any(|found| found.severity() >= Severity::Warning);
        if let Some(site) = outcome.site.take().filter(|_| !outcome.failed) {
            totals.add(&site, publisher.edition(&outcome.id, &site)?);
        }
        progress.inc(1);
        Ok(())
    })?;
    progress.finish_and_clear();
    let known: Vec<_> =
        (0..project.project.layers.len()).map(|at| crate::layer::edition_id(&project.project, at)).collect();
    if options.chosen.editions.is_empty() {
        for gone in before.iter().filter(|id| !known.iter().any(|known| **known == **id)) {
            publisher.withdraw(gone)?;
        }
    }
    let published = publisher.published()?;
    country(&project.project, &project.chains, &|id| published.contains(id), &project.theme, &shared, &mut common)?;
    let all_new = options.chosen.editions.is_empty() && outcomes.iter().all(|outcome| !outcome.failed);
    publisher.country(&common, all_new)?;
    std::mem::forget((renderer, common));
    Ok(outcomes)
}

fn summary(
    findings: &Findings<'_>,
    outcomes: &[Outcome],
    failed: usize,
    totals: &Totals,
    timings: &Timings,
    (output, documents): (&Path, &BTreeSet<Document>),
) -> String {
    let get = |count: &AtomicUsize| count.load(Ordering::Relaxed);
    let mut text = format!(
        "{}, {}, {}, {}, {}, {:.2} s ({} changed)\n",
        many(outcomes.len() - failed, "edition"),
        many(get(&totals.pages), "page"),
        many(get(&totals.slides), "slide"),
        many(get(&totals.documents), "PDF"),
        many(findings.count(Severity::Warning), "warning"),
        timings.total().as_secs_f64(),
        many(get(&totals.changed), "file"),
    );
    if failed > 0 {
        let names: Vec<_> = outcomes.iter().filter(|outcome| outcome.failed).map(|outcome| &*outcome.id).collect();
        let errors = many(findings.count(Severity::Error), "error");
        text.push_str(&format!(
            "{errors}: {} not built, and what was last published of them stands: {}\n",
            many(failed, "edition"),
            shorten(&names)
        ));
    }
    let built: Vec<_> = outcomes.iter().filter(|outcome| !outcome.failed).collect();
    match (built.as_slice(), outcomes) {
        ([], _) => {}
        ([one], [_]) => {
            let page = |area: &str, name: &str| output.join(area).join(&*one.id).join(name).display().to_string();
            text.push_str(&format!("open {}\n", page("site", "index.html")));
            text.push_str(&format!("slides {}\n", page("site", "deck.html")));
            text.push_str(&format!("slides with the speaker's notes {}\n", page("facilitator", "deck.html")));
            for document in documents {
                text.push_str(&format!("PDF {}\n", page(document.area(), &format!("{}.pdf", document.word()))));
            }
        }
        _ => text.push_str(&format!("open {}\n", output.join("site/index.html").display())),
    }
    text
}

fn shorten(names: &[&str]) -> String {
    match names.len() {
        0..=8 => names.join(", "),
        more => format!("{} and {} more", names[..8].join(", "), more - 8),
    }
}
