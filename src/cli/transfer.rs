//! `lagvis send` and `lagvis receive`: a layer as one zip file.
//!
//! What is received is checked in memory first, and what it changes is told before it is written. Nothing is written of a file that is
//! refused.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::args::{Format, Receive, Send};
use super::console::{Status, print_line, report, say, say_line};
use super::write::output;
use super::{input, messages, voice};
use crate::error::{Error, Verb};
use crate::report::Findings;
use crate::save::write;
use crate::transfer::{self, LIMITS, zip_of};

/// Writes a layer's folder as one zip file.
pub(super) fn send(root: &Path, options: &Send) -> Result<Status, Error> {
    let workspace = input::open(root)?;
    let layer = input::edition(&workspace, &options.layer)?;
    let bytes = zip_of(&workspace, layer)?;
    let it = workspace.project.layer(layer);
    let folder = it.path.rsplit('/').next().unwrap_or_default();
    let path = options.output.clone().unwrap_or_else(|| PathBuf::from(format!("{folder}.zip")));
    output(root, &path, &bytes)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    print_line(&messages::sent(path.display().to_string(), it.files, bytes.len().div_ceil(1000)))?;
    print_line(&messages::how_to_receive(name))?;
    Ok(Status::Done)
}

/// Puts the layer of a zip file into the project.
pub(super) fn receive(root: &Path, options: &Receive) -> Result<Status, Error> {
    let workspace = input::open(root)?;
    let expected = options.layer.as_deref().map(|name| input::edition(&workspace, name)).transpose()?;
    let received = transfer::receive(&workspace, &read(&options.file)?, expected)?;
    let it = received.after.project.layer(received.layer);
    voice::speak_for(it);
    for found in &received.refused {
        say_line(&messages::not_received(received.after.snapshot.place(found.span), found.text()));
    }
    if !received.refused.is_empty() {
        return Ok(Status::Content);
    }
    say(&report(&Findings::new(&received.after, &received.outcomes, Some(&[received.layer])), Format::Human));
    received.revision.done.iter().try_for_each(print_line)?;
    if !received.stopped.is_empty() {
        say_line(&messages::warning(messages::would_stop(received.stopped.clone())));
    }
    if !received.older.is_empty() {
        say_line(&messages::warning(messages::older_copy(&it.path, received.older.clone())));
    }
    let files = write(root, &workspace.snapshot, &received.revision.files(&workspace.snapshot))?;
    print_line(&match files {
        0 => messages::nothing_new(&it.path),
        _ => messages::received(&it.path, files),
    })?;
    Ok(Status::Done)
}

/// The bytes of a zip file, of which no more are read than a layer can have.
fn read(path: &Path) -> Result<Vec<u8>, Error> {
    #[expect(clippy::disallowed_methods, reason = "the shell reads the file that it is given")]
    let file = File::open(path).map_err(Error::io(Verb::Read, path))?;
    let mut bytes = Vec::new();
    file.take(LIMITS.total + 1).read_to_end(&mut bytes).map_err(Error::io(Verb::Read, path))?;
    if bytes.len() as u64 > LIMITS.total {
        return Err(messages::zip_file_too_large(path.display().to_string(), LIMITS.total / (1024 * 1024)).into());
    }
    Ok(bytes)
}
