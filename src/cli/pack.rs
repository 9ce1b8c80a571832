//! `lagvis pack`: one edition, with the files that it shares with others and a list of editions, as one zip file.
//!
//! What only a host of web pages needs is left out, and with `--public` the facilitator's files too. An edition with errors gives no
//! file: what was packed before stays, and the status says that the content is at fault.

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use super::args::{Documents, Format, Pack};
use super::console::{Status, print_line, report, say, say_line, troubles};
use super::documents::requested;
use super::input::{self, open};
use super::messages;
use super::write::output;
use crate::book::manifest::{Area, Location, SITEMAP, START, SiteFile};
use crate::compile::{Outcome, Workspace};
use crate::discover::FOLDERS;
use crate::error::Error;
use crate::message::decimal;
use crate::project::LayerId;
use crate::publish::{Publisher, zip};
use crate::render::pdf::DocumentRequest;
use crate::render::{StartPage, start};
use crate::report::Findings;
use crate::site::Site;

/// Builds one edition in memory, and writes it as one zip file.
pub(super) fn run(root: &Path, options: &Pack) -> Result<Status, Error> {
    let workspace = open(root)?;
    let layer = input::edition(&workspace, &options.edition)?;
    let request = requested(&options.documents, workspace.makes_documents(), Default::default())?;
    let (outcomes, site) = build(&workspace, layer, &request, options.public)?;
    let findings = Findings::new(&workspace, &outcomes, Some(&[layer]));
    say(&report(&findings, Format::Human));
    let id = crate::layer::edition_id(&workspace.project, layer);
    if troubles(&workspace, &outcomes) {
        return Ok(Status::Failed);
    }
    let Some(site) = site else {
        say_line(&messages::not_packed(id));
        return Ok(Status::Content);
    };
    let bytes = zip(&id, site.files(), request.date)?;
    let path = match &options.output {
        Some(path) => path.clone(),
        None => {
            let folder = root.join("output");
            Publisher::new(&folder, root, &FOLDERS)?;
            folder.join(format!("{id}.zip"))
        }
    };
    output(root, &path, &bytes)?;
    let megabytes = decimal(bytes.len() as f64 / 1e6, 1);
    print_line(&messages::packed(site.files().len(), megabytes, path.display().to_string()))?;
    print_line(&messages::how_to_unpack(format!("{id}/{START}")))?;
    Ok(Status::Done)
}

/// An edition with its PDFs and the facilitator's files, as one zip file in memory.
///
/// # Errors
///
/// [`Error::Refused`] where it has errors; what the machine could not do.
pub(super) fn one(workspace: &Workspace, layer: LayerId) -> Result<Vec<u8>, Error> {
    let request = requested(&Documents::default(), workspace.makes_documents(), Default::default())?;
    let (_, site) = build(workspace, layer, &request, false)?;
    let id = crate::layer::edition_id(&workspace.project, layer);
    let site = site.ok_or_else(|| messages::not_packed(&id))?;
    zip(&id, site.files(), request.date)
}

/// Every file of the pack; nothing if the edition cannot be built.
fn build(
    project: &Workspace,
    layer: LayerId,
    request: &DocumentRequest,
    is_public: bool,
) -> Result<(Vec<Outcome>, Option<Site>), Error> {
    let mut common = Site::default();
    let shared = project.shared(&mut common)?;
    let renderer = project.renderer(&shared, request);
    let made = Mutex::new(None);
    let outcomes = project.compile(&[layer], Some(&renderer), |outcome| {
        *made.lock().unwrap_or_else(PoisonError::into_inner) = outcome.site.take();
        Ok(())
    })?;
    let Some(own) = made.into_inner().unwrap_or_else(PoisonError::into_inner) else { return Ok((outcomes, None)) };
    project.portal(&shared, &|path| own.files().contains_key(path), &mut common)?;
    let mut all = Site::default();
    let is_facilitators = |path: &str| Location::parse(path).is_some_and(|place| place.area == Area::Facilitator);
    // what is read where the site is published, and nowhere else
    let is_for_hosts = |path: &str| {
        let of_site = SiteFile::at(path).is_some_and(|file| file != SiteFile::Portal);
        of_site || Location::parse(path).is_some_and(|place| place.name() == SITEMAP)
    };
    let is_left_out = |path: &str| is_for_hosts(path) || is_public && is_facilitators(path);
    for (path, bytes) in common.files().iter().chain(own.files()).filter(|(path, _)| !is_left_out(path)) {
        all.insert(path.clone(), bytes.clone())?;
    }
    let Workspace { project: of, theme, .. } = project;
    let title = &project.title(layer, of.layer(layer).main_language());
    let documents = &request.documents;
    let has = |path: &str| own.files().contains_key(path);
    let page = StartPage { project: of, layer, title, theme, shared: &shared, documents, has: &has, is_public };
    all.insert(START, start(&page)?)?;
    Ok((outcomes, Some(all)))
}
