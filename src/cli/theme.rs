//! `lagvis theme`: which files of the theme in use are changed, and the program's files, written out to be changed.
//!
//! Beside a file that is written out, a copy of it is kept in `.base/`. With that it can be told later whether the program has a newer one.

use std::collections::BTreeSet;
use std::path::Path;

use super::args::Theme;
use super::console::{Status, print, print_line, shorten};
use super::list::TextTable;
use super::messages;
use crate::diagnostic::{nearest, or_else};
use crate::discover::{carried, is_hidden, own};
use crate::error::Error;
use crate::message::Message;
use crate::parse::{self, Cache};
use crate::save::{Files, write};
use crate::source::{COPIES, Content, STANDARD_THEME, Snapshot, SourceFile};

/// What a file of the theme is beside the program's.
#[derive(Clone, Copy, PartialEq)]
enum State {
    /// The project has none.
    Carried,
    Same,
    Changed,
    /// It is another, and no copy was kept of what it was made from.
    Unknown,
    /// It was made from another than the program has now.
    Older,
    /// As [`Self::Older`], and nothing was changed in it.
    Outdated,
    /// The program has none.
    Added,
    /// As [`Self::Added`], but it was made from one that the program had.
    Dropped,
}

impl State {
    fn words(self) -> Message {
        match self {
            Self::Carried => messages::theme_carried(),
            Self::Same => messages::theme_same(),
            Self::Changed => messages::theme_changed(),
            Self::Unknown => messages::theme_unknown(),
            Self::Older => messages::theme_older(),
            Self::Outdated => messages::theme_outdated(),
            Self::Added => messages::theme_added(),
            Self::Dropped => messages::theme_dropped(),
        }
    }
}

/// The theme that the programme names, and what it consists of.
struct Used {
    /// The project's own files.
    own: Snapshot,
    name: String,
    /// The theme's own folder, with `/` at the end.
    folder: String,
}

/// Lists the files of the theme in use, or writes some of the program's out.
pub(super) fn run(root: &Path, options: &Theme) -> Result<Status, Error> {
    let used = Used::find(root)?;
    if options.files.is_empty() { used.list() } else { used.write_out(root, &options.files) }
}

impl Used {
    /// Finds out which theme is in use. It need not be one that can be used.
    fn find(root: &Path) -> Result<Self, Error> {
        let own = own(root)?;
        let all = own.over(carried());
        let programme = parse::programme(&all, &Cache::default());
        if let Some(found) = programme.diagnostics.iter().find(|found| found.code.is_unread()) {
            return Err(messages::theme_is_not_known(all.place(found.span), found.text()).into());
        }
        let name = programme.value.theme.to_string();
        Ok(Self { own, folder: format!("themes/{name}/"), name })
    }

    /// The project's file at a path in the theme, with the folder that it lies in.
    fn own_file(&self, path: &str) -> Option<(&str, &SourceFile)> {
        let folders = [&*self.folder, STANDARD_THEME];
        folders.into_iter().find_map(|folder| Some((folder, self.own.get(&format!("{folder}{path}"))?)))
    }

    fn state(&self, path: &str) -> State {
        let Some((folder, own)) = self.own_file(path) else { return State::Carried };
        let copy = self.own.get(&format!("{folder}{COPIES}{path}"));
        match (carried_file(path), copy) {
            (Some(carried), _) if is_same(own, carried) => State::Same,
            (Some(carried), Some(copy)) if is_same(copy, carried) => State::Changed,
            (Some(_), Some(copy)) if is_same(copy, own) => State::Outdated,
            (Some(_), Some(_)) => State::Older,
            (Some(_), None) => State::Unknown,
            (None, Some(_)) => State::Dropped,
            (None, None) => State::Added,
        }
    }

    /// Prints a row for each file, by path, and what to do with those that are older than the program's.
    fn list(&self) -> Result<Status, Error> {
        let files = [(carried(), STANDARD_THEME), (&self.own, STANDARD_THEME), (&self.own, &*self.folder)];
        let all: BTreeSet<&str> = files.into_iter().flat_map(|(files, folder)| paths(files, folder)).collect();
        let states: Vec<_> = all.into_iter().map(|path| (path, self.state(path))).collect();
        let folder = |path: &str| self.own_file(path).map_or(String::new(), |(folder, _)| folder.to_owned());
        let row = |(path, state): &(&str, State)| vec![(*path).to_owned(), state.words().to_string(), folder(path)];
        let head = vec![
            ("file", messages::head_file()),
            ("state", messages::head_state()),
            ("folder", messages::head_folder()),
        ];
        print(&TextTable { head, rows: states.iter().map(row).collect() }.text())?;
        let are = |wanted: State| states.iter().filter(move |(_, state)| *state == wanted).map(|(path, _)| *path);
        let own = states.len() - are(State::Carried).count();
        let older = are(State::Older).chain(are(State::Outdated)).count();
        print_line(&messages::theme_listed(&self.name, states.len(), own, older))?;
        if paths(&self.own, &self.folder).next().is_none() && self.folder != STANDARD_THEME {
            print_line(&messages::theme_not_begun(&self.folder))?;
        }
        if let Some(path) = are(State::Older).next() {
            print_line(&messages::how_to_renew(path, format!("{}{COPIES}{path}", folder(path))))?;
        }
        let outdated: Vec<_> = are(State::Outdated).map(|path| format!("{}{path}", folder(path))).collect();
        if !outdated.is_empty() {
            let names: Vec<&str> = outdated.iter().map(String::as_str).collect();
            print_line(&messages::how_to_drop(shorten(&names)))?;
        }
        Ok(Status::Done)
    }

    /// Writes some of the program's files into the theme's own folder, each with its copy: all of them, or none.
    fn write_out(&self, root: &Path, asked: &[String]) -> Result<Status, Error> {
        let mut files = Files::new();
        let mut written = BTreeSet::new();
        for asked in asked {
            let file = asked_file(asked)?;
            let path = &file.path[STANDARD_THEME.len()..];
            // one that is as the program's is in nobody's way, where the theme is another than the one that it is in
            let in_the_way = self.own_file(path).filter(|(folder, own)| *folder == self.folder || !is_same(own, file));
            if let Some((_, own)) = in_the_way {
                return Err(messages::theme_file_is_there(&own.path).into());
            }
            for folder in [self.folder.clone(), format!("{}{COPIES}", self.folder)] {
                files.insert(format!("{folder}{path}"), Some(file.bytes().to_vec()));
            }
            written.insert(format!("{}{path}", self.folder));
        }
        self.refuse_other_places(&files)?;
        write(root, &self.own, &files)?;
        written.into_iter().try_for_each(|path| print_line(&messages::theme_written(path)))?;
        print_line(&messages::how_to_undo_theme())?;
        Ok(Status::Done)
    }

    /// Refuses what would be written where no theme is read from.
    fn refuse_other_places(&self, files: &Files) -> Result<(), Error> {
        let is_read = |part: &str| {
            !part.is_empty() && !part.starts_with('.') && !is_hidden(part) && !part.contains(['/', '\\', ':'])
        };
        if !is_read(&self.name) {
            return Err(messages::theme_name_is_no_folder().into());
        }
        let folders = files.keys().flat_map(|path| path.match_indices('/').map(|(at, _)| &path[..at]));
        let mut files_there = folders.filter(|folder| self.own.get(folder).is_some());
        files_there.next().map_or(Ok(()), |path| Err(messages::theme_folder_is_no_folder(path).into()))
    }
}

/// The program's file at a path in the theme.
fn carried_file(path: &str) -> Option<&'static SourceFile> {
    carried().get(&format!("{STANDARD_THEME}{path}"))
}

/// The paths in a theme's folder, from there; copies are no part of the theme.
fn paths<'a>(files: &'a Snapshot, folder: &'a str) -> impl Iterator<Item = &'a str> {
    files.under(folder).map(|file| &file.path[folder.len()..]).filter(|path| !path.starts_with(COPIES))
}

/// The program's file that is asked for by its path in the theme, or by its name where no other has that.
fn asked_file(asked: &str) -> Result<&'static SourceFile, Error> {
    let asked = asked.replace('\\', "/");
    if let Some(file) = carried_file(&asked) {
        return Ok(file);
    }
    let all: Vec<&str> = paths(carried(), STANDARD_THEME).collect();
    let ending = format!("/{asked}");
    let named: Vec<&str> = all.iter().copied().filter(|path| path.ends_with(&ending)).collect();
    match (&*named, named.first().and_then(|path| carried_file(path))) {
        ([_], Some(file)) => Ok(file),
        ([], _) => {
            let names = all.iter().filter_map(|path| path.rsplit('/').next());
            let near = nearest(&asked, all.iter().copied().chain(names));
            Err(or_else(messages::theme_has_no_file(&asked), near).into())
        }
        _ => Err(messages::theme_has_several(&asked, named).into()),
    }
}

/// Whether two files say the same. The lines may end otherwise: Git can have them so on Windows.
fn is_same(one: &SourceFile, other: &SourceFile) -> bool {
    match (&one.content, &other.content) {
        (Content::Text(one), Content::Text(other)) => one.lines().eq(other.lines()),
        (one, other) => one == other,
    }
}
