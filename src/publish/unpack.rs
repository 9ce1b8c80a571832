//! The files of a zip file that somebody else has made, in memory.
//!
//! Nothing that it says of itself is believed: what is in it is counted while it is unpacked, and it is refused whole where two readers
//! could see two things in it.

use std::io::{Cursor, Read, Seek};

use zip::read::ZipFile;
use zip::result::{ZipError, ZipResult};
use zip::{CompressionMethod, ZipArchive};

use super::messages;
use crate::message::Message;

/// How much a zip file may hold.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// The most files and folders.
    pub(crate) entries: usize,
    /// The largest file, unpacked, in bytes.
    pub(crate) file: u64,
    /// All files, unpacked, in bytes; what is packed is not larger either.
    pub(crate) total: u64,
}

/// A file or a folder, as it is named in the zip file.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// Its path, as it is written.
    pub(crate) name: String,
    /// Its bytes; nothing for a folder.
    pub(crate) bytes: Option<Vec<u8>>,
}

/// What every entry of the list at the end of a zip file begins with, and what stands before that end in the form for more than 4 GiB.
const LISTED: &[u8] = b"PK\x01\x02";
const LARGE: [&[u8]; 2] = [b"PK\x06\x06", b"PK\x06\x07"];

/// The types of files in the upper half of an entry's attributes, as Unix has them, and what Windows calls a link in the lower one.
const TYPE: u32 = 0o170_000;
const FOLDER: u32 = 0o040_000;
const ORDINARY: u32 = 0o100_000;
const REPARSE_POINT: u32 = 0x400;

/// Unpacks a zip file. The names of its entries are not looked at.
///
/// # Errors
///
/// Why it is refused: it is broken or says two things, it holds more than `limits` allow, or something else than files and folders.
pub(crate) fn unzip(bytes: &[u8], limits: Limits) -> Result<Vec<Entry>, Message> {
    let megabytes = limits.total / (1024 * 1024);
    if bytes.len() as u64 > limits.total {
        return Err(messages::zip_too_large(megabytes));
    }
    // before the list is read, which would be kept in memory
    if bytes.windows(LISTED.len()).filter(|at| *at == LISTED).nth(limits.entries).is_some() {
        return Err(messages::too_many_in_zip(limits.entries));
    }
    let broken = |error: ZipError| messages::broken_zip(error.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let list = usize::try_from(archive.central_directory_start()).ok().and_then(|start| bytes.get(start..));
    let is_large = |list: &[u8]| LARGE.iter().any(|mark| list.windows(mark.len()).any(|at| at == *mark));
    if archive.offset() != 0 || list.is_none_or(is_large) {
        return Err(messages::unusual_zip());
    }
    if archive.has_duplicate_names() {
        return Err(messages::twice_in_zip());
    }
    archive.validate_header_consistency().map_err(broken)?;
    let mut left = limits.total;
    let mut entries = Vec::with_capacity(archive.len());
    for index in 0..archive.len() {
        let name = name(&mut archive, index)?;
        let file = archive.by_index(index).map_err(broken)?;
        let bytes =
            if name.ends_with('/') { None } else { Some(content(file, &name, limits.file, &mut left, megabytes)?) };
        entries.push(Entry { name, bytes });
    }
    Ok(entries)
}

/// The name of an entry that can be unpacked: an ordinary file or a folder, that nobody has locked and that is packed in a usual way.
fn name(archive: &mut ZipArchive<Cursor<&[u8]>>, index: usize) -> Result<String, Message> {
    let entry = archive.by_index_raw(index).map_err(|error| messages::broken_zip(error.to_string()))?;
    let Ok(name) = String::from_utf8(entry.name_raw().to_vec()) else {
        return Err(messages::name_in_other_encoding(String::from_utf8_lossy(entry.name_raw())));
    };
    let (attributes, is_folder) = (entry.external_attributes(), name.ends_with('/'));
    let proper = if is_folder { FOLDER } else { ORDINARY };
    let kind = (attributes >> 16) & TYPE;
    if kind != 0 && kind != proper || attributes & REPARSE_POINT != 0 || is_folder && entry.size() != 0 {
        return Err(messages::no_ordinary_file(name));
    }
    if entry.encrypted() {
        return Err(messages::locked_file(name));
    }
    if !matches!(entry.compression(), CompressionMethod::Stored | CompressionMethod::Deflated) {
        return Err(messages::packed_unusually(name));
    }
    Ok(name)
}

/// The bytes of a file, as many as it says and no more than are `left`, from which they are taken.
fn content<R: Read + Seek>(
    mut file: ZipFile<'_, R>,
    name: &str,
    largest: u64,
    left: &mut u64,
    megabytes: u64,
) -> Result<Vec<u8>, Message> {
    let too_large = || messages::file_too_large(name, largest / (1024 * 1024));
    let (said, most) = (file.size(), largest.min(*left));
    if said > largest {
        return Err(too_large());
    }
    let mut bytes = Vec::new();
    let read: ZipResult<usize> = file.by_ref().take(most + 1).read_to_end(&mut bytes).map_err(ZipError::from);
    read.map_err(|error| messages::broken_zip(error.to_string()))?;
    let length = bytes.len() as u64;
    if length > most {
        return Err(if length > largest { too_large() } else { messages::zip_too_large(megabytes) });
    }
    if length != said {
        return Err(messages::unusual_zip());
    }
    *left -= length;
    Ok(bytes)
}
