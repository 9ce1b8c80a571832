//! Pictures: which types can be shown on a page and set in a PDF, and what a file of one may hold.

use imagesize::{Compression, ImageType};

use super::{messages, svg};
use crate::diagnostic::Diagnostic;
use crate::names::{LONGEST, is_portable, key};
use crate::source::{Content, SourceFile};

/// A type of picture that every browser shows and Typst sets.
struct PictureType {
    /// What messages call it.
    name: &'static str,
    /// How its files end, the usual ending first.
    endings: &'static [&'static str],
    /// What a file's first bytes say; nothing for SVG, which is text.
    found: Option<ImageType>,
}

/// The only list of types: what is on it is accepted, shown and printed.
const TYPES: [PictureType; 5] = [
    PictureType { name: "SVG", endings: &["svg"], found: None },
    PictureType { name: "PNG", endings: &["png"], found: Some(ImageType::Png) },
    PictureType { name: "JPEG", endings: &["jpg", "jpeg"], found: Some(ImageType::Jpeg) },
    PictureType { name: "WebP", endings: &["webp"], found: Some(ImageType::Webp) },
    PictureType { name: "GIF", endings: &["gif"], found: Some(ImageType::Gif) },
];

/// Endings of other pictures, which people have and which cannot be set in a PDF.
const OTHER_ENDINGS: [&str; 18] = [
    "avif", "heic", "heif", "tif", "tiff", "bmp", "jp2", "jxl", "jfif", "psd", "eps", "ai", "wmf", "emf", "pdf",
    "svgz", "ico", "indd",
];

/// How many millions of pixels a picture may have: those of a large camera.
const MOST_MILLIONS: usize = 25;

/// Whether files that end so are pictures, of whatever type.
pub(super) fn is_ending(ending: &str) -> bool {
    OTHER_ENDINGS.contains(&ending) || of_ending(ending).is_some()
}

/// The type of files that end so, in small letters.
fn of_ending(ending: &str) -> Option<&'static PictureType> {
    TYPES.iter().find(|one| one.endings.contains(&ending))
}

/// How a file with these bytes ends, as their type has it; nothing for SVG, which is text, and for what is no picture on the list.
pub(crate) fn ending_of(bytes: &[u8]) -> Option<&'static str> {
    let found = imagesize::image_type(bytes).ok()?;
    TYPES.iter().find(|one| one.found == Some(found))?.endings.first().copied()
}

/// Whether a file is told to be no picture that can be used.
pub(crate) fn is_refused(file: &SourceFile) -> bool {
    matches!(file.content, Content::Refused(_)) || refuse(file).is_some()
}

/// The diagnostic of a file that may not lie in `assets/`, if it may not: what is not on the list of types, what is of another
/// type than its name says, and what its type does not help, such as CMYK.
pub(super) fn refuse(file: &SourceFile) -> Option<Diagnostic> {
    let name = file.path.rsplit('/').next().unwrap_or_default();
    let path = file.path.rsplit_once("/assets/").map_or(name, |(_, path)| path);
    if path.len() > LONGEST || !path.split('/').all(|part| is_portable(&key(part))) {
        return Some(messages::unportable_picture(file.start(), path));
    }
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let ending = ending.to_lowercase();
    let named = of_ending(&ending);
    if named.is_some_and(|named| named.found.is_none()) {
        return svg::refuse(file);
    }
    let at = file.start();
    let found = imagesize::image_type(file.bytes()).ok();
    let is_found = |one: &&PictureType| found.is_some() && one.found == found;
    match (named, TYPES.iter().find(is_found)) {
        (Some(named), Some(found)) if named.name == found.name => {
            let is_cmyk = named.name == "JPEG" && is_cmyk(file.bytes());
            is_cmyk.then(|| messages::picture_in_cmyk(at)).or_else(|| too_large(file))
        }
        (_, Some(found)) => Some(messages::misnamed_picture(at, found.name, format!("{stem}.{}", found.endings[0]))),
        (_, None) => Some(match (found, named) {
            (Some(ImageType::Heif(Compression::Av1)), _) => messages::unprintable_type(at, "AVIF"),
            (Some(ImageType::Heif(_)), _) => messages::unprintable_type(at, "HEIC"),
            (_, Some(named)) => messages::broken_picture(at, named.name),
            _ if is_ending(&ending) => messages::unprintable_type(at, ending.to_uppercase()),
            _ if stem.eq_ignore_ascii_case("assets") => {
                messages::no_picture(at).hint(messages::call_file("assets.yaml"))
            }
            _ => messages::no_picture(at),
        }),
    }
}

/// The diagnostic of a picture with so many pixels that a browser, or what makes PDFs, needs hundreds of megabytes for it.
fn too_large(file: &SourceFile) -> Option<Diagnostic> {
    let size = imagesize::blob_size(file.bytes()).ok()?;
    let is_too_large = size.width.saturating_mul(size.height) > MOST_MILLIONS * 1_000_000;
    is_too_large.then(|| messages::picture_too_large(file.start(), size.width, size.height, MOST_MILLIONS))
}

/// Width and height of a picture in pixels, or in the units of an SVG.
pub(super) fn size(file: &SourceFile) -> Option<(u32, u32)> {
    match imagesize::blob_size(file.bytes()) {
        Ok(size) => Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?)),
        Err(_) => svg::size(file),
    }
}

/// Whether a JPEG has four colours: the number of components in its frame header (ITU-T T.81, B.2.2).
fn is_cmyk(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(2..).unwrap_or_default();
    while let [0xFF, marker, high, low, header @ ..] = rest {
        let is_frame = matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC);
        match is_frame {
            true => return header.get(5) == Some(&4),
            false if *marker == 0xFF => rest = &rest[1..], // a byte that fills
            false => rest = rest.get(2 + usize::from(u16::from_be_bytes([*high, *low]))..).unwrap_or_default(),
        }
    }
    false
}
