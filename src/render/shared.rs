//! What all editions share: css, js, fonts and the base's pictures, under names that change with their content.

use std::collections::BTreeMap;

use base64::Engine as _;

use super::theme::Theme;
use crate::book::manifest::{Area, shared_path, shared_picture_path};
use crate::error::Error;
use crate::project::Project;
use crate::site::Site;
use crate::source::{Snapshot, SourceFile, hash};

/// The names of the shared files.
#[derive(Clone, Debug, Default)]
pub struct SharedPaths {
    /// File name of the theme → path below the site.
    theme: BTreeMap<String, String>,
}

impl SharedPaths {
    /// The links to css and js from a page that is `root` below the site.
    pub(crate) fn links(&self, root: &str) -> BTreeMap<&str, String> {
        self.theme.iter().map(|(name, path)| (name.as_str(), format!("{root}{path}"))).collect()
    }
}

/// The stylesheet that begins with the theme's colours.
const BASE_CSS: &str = "base.css";

/// Makes the shared files. A stylesheet names a font as `url(fonts/…)`, or as `url(inline:fonts/…)` to hold it.
///
/// # Errors
///
/// [`Error::Theme`] if the theme's colours cannot be written, [`Error::DuplicatePath`] if two files of one name and content are in different folders.
pub(crate) fn shared(
    snapshot: &Snapshot,
    project: &Project,
    theme: &Theme,
    site: &mut Site,
) -> Result<SharedPaths, Error> {
    let colours = theme.settings_css(project.base().main_language())?;
    let mut shared = SharedPaths::default();
    let theme = snapshot.theme(&project.programme.theme);
    let add = |site: &mut Site, file: &SourceFile| -> Result<String, Error> {
        let path = shared_path(&file.path, file.hash);
        site.insert(Area::Site.path(&path), file.bytes())?;
        Ok(path)
    };
    let fonts = snapshot.under("assets/fonts/").filter(|file| file.path.ends_with(".woff2"));
    let fonts: BTreeMap<&str, &SourceFile> = fonts.map(|file| (&file.path["assets/".len()..], file)).collect();
    for (_, file) in theme.under("js/").chain(theme.under("icons/")) {
        let name = file.path.rsplit('/').next().unwrap_or_default().to_owned();
        let path = add(site, file)?;
        shared.theme.insert(name, path);
    }
    let mut beside = BTreeMap::new();
    for (_, file) in theme.under("css/") {
        let mut css = with_fonts(file.text(), &fonts, &mut beside);
        let name = file.path.rsplit('/').next().unwrap_or_default().to_owned();
        if name == BASE_CSS {
            css.insert_str(0, &colours);
        }
        let path = shared_path(&name, hash(css.as_bytes()));
        site.insert(Area::Site.path(&path), css)?;
        shared.theme.insert(name, path);
    }
    for (path, font) in beside {
        site.insert(Area::Site.path(&path), font.bytes())?;
    }
    let pictures = project.base().assets.iter().map(|(path, picture)| {
        let file = snapshot.file(picture.file);
        (shared_picture_path(path, file.hash), file)
    });
    // two of one name and content are one
    for (path, file) in pictures.collect::<BTreeMap<_, _>>() {
        site.insert(Area::Site.path(&path), file.bytes())?;
    }
    Ok(shared)
}

/// The fonts of the theme's letters, by file name, as addresses that hold them: what a page by itself is set in.
pub(super) fn typeface(snapshot: &Snapshot) -> BTreeMap<&str, String> {
    let letters = snapshot.under("assets/fonts/lagvis-").filter(|file| file.path.ends_with(".woff2"));
    letters.map(|file| (&file.path["assets/fonts/".len()..], data_address(file))).collect()
}

/// A font as an address that holds it.
fn data_address(font: &SourceFile) -> String {
    let mut address = "data:font/woff2;base64,".to_owned();
    base64::engine::general_purpose::STANDARD.encode_string(font.bytes(), &mut address);
    address
}

/// A stylesheet with its fonts: the data of those that it holds, the paths of those that it links to, which go to `beside`.
fn with_fonts<'a>(
    css: &str,
    fonts: &BTreeMap<&str, &'a SourceFile>,
    beside: &mut BTreeMap<String, &'a SourceFile>,
) -> String {
    let mut parts = css.split("url(");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str("url(");
        let (address, rest) = part.split_at(part.find(')').unwrap_or(part.len()));
        let name = address.strip_prefix("inline:").unwrap_or(address);
        match fonts.get(name) {
            Some(font) if name.len() < address.len() => {
                out.push_str(&data_address(font));
            }
            Some(font) => {
                let path = shared_path(name, font.hash);
                out.push_str(path.rsplit('/').next().unwrap_or_default());
                beside.insert(path, font);
            }
            None => out.push_str(address),
        }
        out.push_str(rest);
    }
    out
}
