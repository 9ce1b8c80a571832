//! A picture is put into a layer: its file, under a name that every system can keep, and its row in the table.

use std::collections::BTreeSet;

use super::messages;
use super::model::{NewPicture, Rejected, SameName};
use super::steps::Steps;
use crate::discover::{LARGEST, content};
use crate::names::is_portable;
use crate::parse::{ASSET_TABLE, picture_ending, slug};
use crate::revise::yaml::{self, Edit, Setting, keys};
use crate::revise::{Refusal, Revision};
use crate::source::Content;

/// The longest name of a picture without its ending, in bytes; what `-2` or a fingerprint adds still fits.
const LONGEST_STEM: usize = 60;

/// What a picture is called whose name has no letter that an address could bear.
const NAMELESS: &str = "bilde";

/// Puts a picture into the layer. Gives its path, `assets/…`.
///
/// # Errors
///
/// A refusal of what has no credit or no licence, is too large or cannot be read; [`Rejected::Taken`] where its name is another's.
pub(super) fn put(steps: &mut Steps<'_>, picture: &NewPicture) -> Result<String, Rejected> {
    for (said, refused) in [
        (&picture.credit, messages::credit_needed as fn() -> Refusal),
        (&picture.licence, messages::licence_needed as fn() -> Refusal),
    ] {
        if said.trim().is_empty() {
            return Err(refused().into());
        }
    }
    if picture.bytes.len() as u64 > LARGEST {
        return Err(messages::picture_too_heavy(LARGEST >> 20).into());
    }
    let wanted = name(picture);
    let taken = taken(steps);
    let is_taken = |name: &str| taken.contains(&format!("assets/{name}"));
    let name = match picture.same_name {
        _ if !is_taken(&wanted) => wanted,
        SameName::Replace => wanted,
        SameName::Rename => free(&wanted, is_taken),
        SameName::Ask => {
            let free = free(&wanted, is_taken);
            return Err(Rejected::Taken { name: wanted, free });
        }
    };
    let path = format!("assets/{name}");
    let row = row(steps, &name, picture)?;
    let mut revision = Revision { written: row.written, patches: row.patches, ..Revision::default() };
    revision.written.insert(file(steps, &path), as_read(&name, &picture.bytes));
    steps.apply(&revision)?;
    steps.record(&path)?;
    steps.say(messages::picture_put(&name));
    Ok(path)
}

/// The name that a picture gets: that of its file as a slug, with the ending of the type that it is.
fn name(picture: &NewPicture) -> String {
    let (stem, ending) = picture.name.rsplit_once('.').unwrap_or((&picture.name, ""));
    let ending = picture_ending(&picture.bytes).map_or_else(|| slug(ending), str::to_owned);
    let stem = slug(stem);
    let stem = stem.get(..LONGEST_STEM).unwrap_or(&stem).trim_end_matches('-');
    let stem = if stem.is_empty() { NAMELESS } else { stem };
    let name = format!("{stem}.{ending}");
    if is_portable(&name) { name } else { format!("{NAMELESS}-{name}") } // what Windows takes for a device
}

/// The paths of the pictures in the layer's edition, and of its own that cannot be shown.
fn taken(steps: &Steps<'_>) -> BTreeSet<String> {
    let workspace = steps.workspace();
    let chain = workspace.chains.get(steps.place.layer).into_iter().flat_map(|chain| chain.layers());
    let all = chain.flat_map(|layer| workspace.project.layer(layer).assets.keys());
    all.map(|path| path.to_string()).collect()
}

/// The first name like another that is free, from `-2` on.
fn free(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let mut all = (2_usize..).map(|n| format!("{stem}-{n}.{ending}"));
    all.find(|name| !is_taken(name)).unwrap_or_default()
}

/// Where a picture's file is: that of the layer's own, which may be written in capitals, or a new one.
fn file(steps: &Steps<'_>, path: &str) -> String {
    let own = steps.it().assets.get(path).map(|asset| steps.snapshot().file(asset.file).path.to_string());
    own.unwrap_or_else(|| format!("{}/{path}", steps.it().folder))
}

/// The bytes of a file as it is read, so that what is written is what is found there.
fn as_read(name: &str, bytes: &[u8]) -> Vec<u8> {
    match content(name, bytes.to_vec()) {
        Content::Text(text) => text.as_bytes().to_vec(),
        Content::Binary(bytes) => bytes.to_vec(),
        Content::Refused(_) => bytes.to_vec(), // the step that would write it is refused
    }
}

/// The change that gives a picture its row.
fn row(steps: &Steps<'_>, name: &str, picture: &NewPicture) -> Result<Revision, Refusal> {
    let (it, snapshot) = (steps.it(), steps.snapshot());
    let text = |text: &str| Setting::Text(text.split_whitespace().collect::<Vec<_>>().join(" "));
    let caption = match text(&picture.caption) {
        Setting::Text(caption) if caption.is_empty() => None,
        caption if it.languages.len() > 1 => Some(Setting::Map(vec![(steps.place.language.to_string(), caption)])),
        caption => Some(caption),
    };
    let caption = caption.map(|caption| ("caption".to_owned(), caption));
    let others = [("credit", &picture.credit), ("licence", &picture.licence)];
    let others = others.into_iter().map(|(key, said)| (key.to_owned(), text(said)));
    let path = format!("{}/{ASSET_TABLE}", it.folder);
    let key = it.assets.get(&*format!("assets/{name}")).and_then(|asset| {
        let place = asset.row.as_ref()?.place;
        Some(snapshot.slice(place).trim_matches(['"', '\'']).to_owned())
    });
    let key = key.unwrap_or_else(|| name.to_owned());
    let edit = Edit::Set(keys([key.as_str()]), Setting::Lines(caption.into_iter().chain(others).collect()));
    match snapshot.get(&path) {
        Some(table) => yaml::change(snapshot, table.id, &[edit]),
        None => {
            let written = yaml::new_file(snapshot, &[edit])?;
            Ok(Revision { written: [(path, written.into_bytes())].into(), ..Revision::default() })
        }
    }
}
