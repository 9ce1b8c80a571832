//! `lagvis preview`: serves the project from memory while it is edited, until it is interrupted.
//!
//! Nothing is written but what somebody writes in a page. A browser that cannot be opened is no failure.

use std::path::Path;

use super::args::Preview;
use super::console::{Status, print_line, say, say_line};
use super::{browser, build, messages, pack, voice};
use crate::compile::Workspace;
use crate::error::Error;
use crate::preview::{Options, Services, run as preview};

/// Serves the project while it is edited.
pub(super) fn run(root: &Path, options: &Preview) -> Result<Status, Error> {
    if !options.host.is_loopback() {
        say_line(&messages::warning(messages::open_to_network(options.host.to_string())));
    }
    let services = {
        let root = root.to_owned();
        let build = move |workspace: &Workspace, layer, progress| build::one(&root, workspace, layer, progress);
        Services { build: Box::new(build), pack: Box::new(pack::one) }
    };
    let asked = Options {
        services,
        root: root.to_owned(),
        edition: options.edition.clone(),
        host: options.host,
        port: options.port,
        poll: options.poll,
        allow_edits: options.allow_edits,
        editor: options.editor.clone(),
    };
    preview(asked, say, voice::speak_for, |address| {
        let _ = print_line(&messages::preview_at(address));
        if options.open {
            browser::open(address);
        }
    })?;
    Ok(Status::Done)
}

/// Serves the project that somebody stands in, and opens it in the browser.
pub(super) fn open(root: &Path) -> Result<Status, Error> {
    run(root, &Preview::opened())
}
