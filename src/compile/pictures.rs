//! Pictures that cannot be printed: found before anything is set, so that a build without PDFs refuses what one with them would.

use rayon::prelude::*;

use super::messages;
use crate::cache::{Cache, Key};
use crate::diagnostic::Complaints;
use crate::parse::is_refused_picture;
use crate::render::pdf::Engine;
use crate::source::Snapshot;

/// What there is to say of the pictures of the base and the layers that can be read and not be printed. `clean` holds those with which
/// nothing is wrong.
pub(super) fn unprintable(engine: &Engine, snapshot: &Snapshot, clean: &Cache<()>) -> Complaints {
    let is_picture = |path: &str| path.contains("/assets/") && !path.ends_with(".yaml");
    let pictures: Vec<_> = snapshot.under("content/").filter(|file| is_picture(&file.path)).collect();
    let look = |file| {
        let look = || match (!is_refused_picture(file)).then(|| engine.refuses(file)) {
            Some(Some(why)) => Err(messages::picture_unprintable(file.start(), in_one_line(&why))),
            Some(None) if engine.has_heavy_filters(file) => Err(messages::filters_go_far(file.start())),
            _ => Ok(()),
        };
        clean.try_get(Key::default().text("picture").hash(file.hash).finish(), look).err()
    };
    pictures.into_par_iter().filter_map(look).collect()
}

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
