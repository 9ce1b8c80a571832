//! Changes to a file of YAML, or to the front matter of a Markdown file, that leave every other byte alone.
//!
//! An [`Edit`] sets the value at a path of keys, or takes it away. The text is taken apart by [`crate::parse`], which gives the place of
//! everything in it, and is **never** written anew: comments, order, white space, quotation marks and line ends of all else stay. A key that
//! stands there as a comment, as in a new layer's file, gets its live line below that.
//!
//! `insert`, `replace` and `remove` propose changes of the text. The text that comes of one is read and held against what it should say
//! (`tree`); where no proposal says that, nothing is changed, and the edit is refused.

mod document;
mod edit;
mod insert;
mod remove;
mod replace;
mod setting;
mod tree;

use crate::parse;
use crate::source::{Content, FileId, Snapshot};

use super::messages;
use super::revision::{Patch, Refusal, Revision, newline};
use document::Document;
pub use edit::{Edit, Step, keys};
pub use setting::Setting;
use tree::Tree;

/// Changes a file of YAML, or the front matter of a Markdown file, which gets one where it has none. The edits are made in order; each is
/// of what the one before it has left.
///
/// # Errors
///
/// A refusal where the file cannot be read, or something in it cannot be changed without more of it being changed.
pub fn change(snapshot: &Snapshot, file: FileId, edits: &[Edit]) -> Result<Revision, Refusal> {
    let source = snapshot.file(file);
    if !matches!(source.content, Content::Text(_)) {
        return Err(messages::records_unread(&source.path)); // its text is not here, so it must not be written
    }
    let (whole, newline) = (source.text(), newline(source.text()));
    let mut revision = Revision::default();
    let bounds =
        if source.path.ends_with(".md") { parse::front_matter(whole) } else { Some((0, Some(whole.len()), 0)) };
    let Some((start, end, _)) = bounds else {
        let yaml = edited((file, 0), "", newline, edits, snapshot)?;
        let gap = if whole.is_empty() || whole.starts_with(['\r', '\n', '#']) { "" } else { newline };
        revision
            .patches
            .extend((!yaml.is_empty()).then(|| Patch::insert(file, 0, format!("---{newline}{yaml}---{newline}{gap}"))));
        return Ok(revision);
    };
    let Some(end) = end else { return Err(messages::front_without_end(snapshot.place(source.start()))) };
    let old = &whole[start..end];
    let new = edited((file, start), old, newline, edits, snapshot)?;
    revision.patches.extend(difference(file, start, old, &new));
    Ok(revision)
}

/// A new file of front matter alone.
///
/// # Errors
///
/// As [`change`].
pub fn front_matter(snapshot: &Snapshot, edits: &[Edit]) -> Result<String, Refusal> {
    Ok(format!("---\n{}---\n", edited((FileId::default(), 0), "", "\n", edits, snapshot)?))
}

/// A new file of YAML.
///
/// # Errors
///
/// As [`change`].
pub fn new_file(snapshot: &Snapshot, edits: &[Edit]) -> Result<String, Refusal> {
    edited((FileId::default(), 0), "", "\n", edits, snapshot)
}

/// A text of YAML, which begins at a byte of a file, after some changes.
fn edited(
    (file, start): (FileId, usize),
    text: &str,
    newline: &str,
    edits: &[Edit],
    snapshot: &Snapshot,
) -> Result<String, Refusal> {
    let mut text = text.to_owned();
    for edit in edits {
        let root = parse::outline(file, start, &text)
            .map_err(|found| messages::settings_unread(snapshot.place(found.span), found.text()))?;
        let before = Tree::of(&root);
        let document = Document { text: &text, root: &root, newline };
        let refused =
            || messages::cannot_be_changed_alone(edit.name(), snapshot.place(document.place(file, start, edit)));
        let wanted = before.after(edit).ok_or_else(refused)?;
        let is_there = |path: &Vec<Step>| document.follow(path).len() > path.len();
        if wanted == before.pruned() && !matches!(edit, Edit::Remove(path) if is_there(path)) {
            continue;
        }
        let says =
            |text: &String| parse::outline(file, start, text).is_ok_and(|root| Tree::of(&root).pruned() == wanted);
        let proposals = match edit {
            Edit::Set(path, setting) => document.set(path, setting),
            Edit::Remove(path) => document.remove(path),
        };
        let new = proposals.into_iter().map(|proposal| proposal.applied(&text)).find(says);
        text = new.ok_or_else(refused)?;
    }
    Ok(text)
}

/// The one patch that makes a text another, as short as it can be; nothing where they are equal.
fn difference(file: FileId, start: usize, old: &str, new: &str) -> Option<Patch> {
    let alike = old.char_indices().zip(new.chars()).find(|((_, a), b)| a != b).map(|((at, _), _)| at);
    let head = alike.unwrap_or(old.len().min(new.len()));
    let (old_rest, new_rest) = (&old[head..], &new[head..]);
    let mut pairs = old_rest.char_indices().rev().zip(new_rest.char_indices().rev());
    let tail = pairs.find(|((_, a), (_, b))| a != b).map(|((at, c), _)| old_rest.len() - at - c.len_utf8());
    let tail = tail.unwrap_or(old_rest.len().min(new_rest.len()));
    let range = start + head..start + old.len() - tail;
    let text = &new_rest[..new_rest.len() - tail];
    (!range.is_empty() || !text.is_empty()).then(|| Patch::replace(file, range, text))
}
