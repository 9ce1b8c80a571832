//! Writing in the page: edits that a browser sends are made by [`crate::edit`], shown before they are saved, saved, and undone.
//!
//! * `desk` does it: one edit at a time, of what the session has read last. It waits until the session has read what it has written,
//!   so that the next edit is of that.
//! * `journal` keeps what files were before each save, for undo: the last hundred of each layer, below `output/.lagvis/edits/`.
//! * `drafts` keeps texts that are not saved yet, below `output/.lagvis/drafts/`.
//! * `elsewhere` is a section in the other languages of its edition.
//! * `remaining` lists what is still to be done, and `deliver` makes the files that others get.
//! * `routes` are the requests: POST alone changes anything, and `guard` lets only the preview's own pages send it.
//!
//! **Nothing** is written but in the folder of the layer that is edited, and below `output/.lagvis/`. A file that has been changed
//! elsewhere since it was read is never overwritten.

mod answers;
mod asked;
mod deliver;
mod desk;
mod drafts;
mod elsewhere;
mod journal;
mod remaining;
mod routes;

pub(crate) use deliver::{BuiltFile, Services};
pub(super) use desk::Desk;
pub(super) use routes::routes;
