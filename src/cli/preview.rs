//! `lagvis preview`: serves the project from memory while it is edited, until it is interrupted.
//!
//! The project and the output folder are never written to. A browser that cannot be opened is no failure.

use std::path::Path;

use super::args::Preview;
use super::console::{Status, print, say};
use crate::error::Error;
use crate::preview::{Options, run as preview};

/// Serves the project while it is edited.
pub(super) fn run(root: &Path, options: &Preview) -> Result<Status, Error> {
    if !options.host.is_loopback() {
        say(&format!(
            "warning: at {}, everybody on the network can read this preview, the facilitator's notes included\n",
            options.host
        ));
    }
    let asked = Options {
        root: root.to_owned(),
        edition: options.edition.clone(),
        host: options.host,
        port: options.port,
        poll: options.poll,
        editor: options.editor.clone(),
    };
    preview(&asked, say, |address| {
        let _ = print(&format!("preview at {address} (Ctrl-C ends it)\n"));
        if options.open
            && let Err(error) = opener::open_browser(address)
        {
            say(&format!("note: no browser can be opened: {error}; open {address} yourself\n"));
        }
    })?;
    Ok(Status::Done)
}
