//! `lagvis preview`

use std::path::Path;

use super::args::{EditorName, Preview};
use super::console::{print, say};
use super::status::Status;
use crate::error::Error;
use crate::preview::{Options, Scheme, run as preview};

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
        scheme: scheme(options.editor),
    };
    preview(&asked, say, |address| {
        print(&format!("preview at {address} (Ctrl-C ends it)\n"));
        if options.open
            && let Err(error) = opener::open_browser(address)
        {
            say(&format!("note: no browser can be opened: {error}; open {address} yourself\n"));
        }
    })?;
    Ok(Status::Done)
}

fn scheme(editor: EditorName) -> Option<Scheme> {
    Some(match editor {
        EditorName::Vscode => Scheme::Code("vscode"),
        EditorName::Vscodium => Scheme::Code("vscodium"),
        EditorName::Cursor => Scheme::Code("cursor"),
        EditorName::Zed => Scheme::Zed,
        EditorName::Idea => Scheme::Idea,
        EditorName::Sublime => Scheme::Url("subl"),
        EditorName::Textmate => Scheme::Url("txmt"),
        EditorName::None => return None,
    })
}
