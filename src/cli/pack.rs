//! `lagvis pack`

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use super::args::{Format, Pack};
use super::{Status, Timings, print, read, report, say};
use crate::compile::{Country, Outcome};
use crate::error::Error;
use crate::publish::zip;
use crate::render::pdf::Order;
use crate::render::{Renderer, country, start};
use crate::report::Findings;
use crate::site::Site;

/// What a host reads, and somebody with a file does not.
const FOR_HOSTS: [&str; 3] = ["site/_headers", "site/robots.txt", "site/sitemap.xml"];

/// Builds one edition in memory, and writes it as one zip file.
pub(super) fn run(root: &Path, options: &Pack) -> Result<Status, Error> {
    let snapshot = read(root, &mut Timings::default())?;
    let country = Country::read(&snapshot)?;
    let layer = country.find(&options.edition)?;
    let order = super::order::order(&options.documents, country.makes_documents(), Default::default())?;
    let (outcomes, site) = build(&country, layer, &order, options.public)?;
    let findings = Findings::new(&country, &outcomes, Some(&[layer]));
    say(&report(&findings, Format::Human));
    let id = crate::layer::edition_id(&country.project, layer);
    let Some(site) = site else {
        say(&format!("{id} is not packed: mend what is said above first\n"));
        return Ok(Status::Content);
    };
    let path = options.output.clone().unwrap_or_else(|| root.join("output").join(format!("{id}.zip")));
    let bytes = zip(&id, site.files(), order.date)?;
    super::write::put(&path, &bytes, false)?;
    let megabytes = bytes.len() as f64 / 1e6;
    print(&format!("{} files, {megabytes:.1} MB: {}\n", site.files().len(), path.display()));
    print(&format!("who gets it takes the folder out of the file, and opens {id}/start.html\n"));
    Ok(Status::Done)
}

/// Every file of the pack; nothing if the edition cannot be built.
fn build(
    project: &Country,
    layer: usize,
    order: &Order,
    is_public: bool,
) -> Result<(Vec<Outcome>, Option<Site>), Error> {
    let mut common = Site::default();
    let shared = project.shared(&mut common)?;
    let renderer = Renderer::new(&project.project, &project.snapshot, &project.theme, &shared, order, Arc::default());
    let made = Mutex::new(None);
    let outcomes = project.compile(&[layer], Some(&renderer), |outcome| {
        *made.lock().unwrap_or_else(PoisonError::into_inner) = outcome.site.take();
        Ok(())
    })?;
    let Some(own) = made.into_inner().unwrap_or_else(PoisonError::into_inner) else { return Ok((outcomes, None)) };
    let id = crate::layer::edition_id(&project.project, layer);
    country(&project.project, &project.chains, &|other| *other == *id, &project.theme, &shared, &mut common)?;
    let mut all = Site::default();
    let is_left_out = |path: &str| FOR_HOSTS.contains(&path) || is_public && path.starts_with("facilitator/");
    for (path, bytes) in common.files().iter().chain(own.files()).filter(|(path, _)| !is_left_out(path)) {
        all.insert(path.clone(), bytes.clone())?;
    }
    all.insert("start.html", start(&project.project, layer, &project.theme, &shared, order, is_public)?)?;
    Ok((outcomes, Some(all)))
}
