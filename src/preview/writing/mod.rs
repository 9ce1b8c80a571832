//! Writing in the page: edits that a browser sends are made by [`crate::edit`], shown before they are saved, saved, and undone.
//!
//! * `desk` does it: one edit at a time, of what the session has read last. It waits until the session has read what it has written,
//!   so that the next edit is of that.
//! * `journal` keeps what files were before each save, for undo: the last hundred of each layer, below `output/.lagvis/edits/`.
//! * `drafts` keeps texts that are not saved yet, below `output/.lagvis/drafts/`.
//! * `routes` are the requests: POST alone changes anything, and `guard` lets only the preview's own pages send it.
//!
//! **Nothing** is written but in the folder of the layer that is edited, and below `output/.lagvis/`. A file that has been changed
//! elsewhere since it was read is never overwritten.

mod desk;
mod drafts;
mod journal;
mod routes;

pub(super) use desk::Desk;
pub(super) use routes::routes;
