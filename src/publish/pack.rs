//! An edition as one zip file, to mail or to carry.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::error::{Error, Verb};
use crate::project::Date;

/// What a file ends with that lagvis has made because somebody asked for it, and that it may therefore make anew.
pub(crate) const MARK: &str = "<!-- made by lagvis -->\n";

/// Endings of files that are compressed already.
const PACKED: [&str; 5] = [".woff2", ".png", ".jpg", ".jpeg", ".webp"];

/// Files as a zip archive, all in one folder, in the order of their paths and with one date: the same files give the same bytes.
///
/// # Errors
///
/// [`Error::Io`] if they do not fit into an archive.
pub(crate) fn zip(folder: &str, files: &BTreeMap<String, Vec<u8>>, date: Date) -> Result<Vec<u8>, Error> {
    write(folder, files, date).map_err(|error| {
        let source = std::io::Error::other(error.to_string());
        Error::io(Verb::Write, Path::new(folder))(source)
    })
}

/// The archive, made in memory. Files of the types in [`PACKED`] are stored as they are.
fn write(folder: &str, files: &BTreeMap<String, Vec<u8>>, date: Date) -> zip::result::ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        let is_packed = PACKED.iter().any(|ending| path.ends_with(ending));
        let method = if is_packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(stamp(date))
            .unix_permissions(0o644);
        archive.start_file(format!("{folder}/{path}"), options)?;
        archive.write_all(bytes)?;
    }
    archive.set_comment(MARK)?;
    Ok(archive.finish()?.into_inner())
}

/// Midnight of a day, or the earliest time that an archive can hold.
fn stamp(date: Date) -> DateTime {
    let part = |number: u32| u8::try_from(number).ok();
    let stamp = u16::try_from(date.year).ok().zip(part(date.month)).zip(part(date.day));
    stamp
        .and_then(|((year, month), day)| DateTime::from_date_and_time(year, month, day, 0, 0, 0).ok())
        .unwrap_or_default()
}
