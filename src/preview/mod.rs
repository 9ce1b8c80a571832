//! A preview server: what is saved is on the screen at once, for any kommune.
//!
//! ```text
//! disk ─watch─▶ Changed ─▶ Session: a Generation for each change ─server─▶ browser
//!                                   └ compiled and rendered on request
//! ```
//!
//! * `watch` waits for changes of files, and [`crate::discover::Disk`] says what they are.
//! * [`Generation`] is the project after one change. An edition of it is compiled, and a file rendered, at the first request,
//!   by the stages of a build: so what is served **is** what a build writes. What did not change is taken over from the
//!   generation before: drafts, the theme, rendered texts.
//! * [`Session`] holds the last generation, and of an edition that cannot be built from it the last one that could: a page is
//!   **never** lost to a mistake in a text.
//! * `server` answers requests that `guard` lets through. An open page gets a server-sent event after each change
//!   ([`page_event`]), patches itself, and shows where its sections come from (`page_info`). The scripts for that are in
//!   `client/`, and no build holds them.
//! * `writing` makes the edits that a page sends.
//!
//! It writes nothing but what somebody writes in a page, in the folder of the layer that they edit, and **never** serves a file that it
//! did not make.

mod answer;
mod client;
mod edition_links;
mod editor;
mod event;
mod generation;
mod guard;
mod inserts;
mod messages;
mod page_info;
mod server;
mod session;
mod watch;
mod writing;

use std::net::{IpAddr, SocketAddr};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch::Sender;

pub use edition_links::{EditionLink, edition_links};
pub use editor::{EDITORS, Editor};
pub use event::{OtherPage, PageEvent, page_event};
pub use generation::{CompiledEdition, File, Generation};
pub use page_info::{PageInfo, page_info};
#[cfg(fuzzing)]
pub use server::router_of;
pub use session::{Current, Session};

use crate::book::manifest::{FileKind, Folder, SiteFile};
use crate::discover::Disk;
use crate::error::{Error, Verb, fault, reason, said};
use crate::project::Layer;
use guard::Guard;
use server::ServerState;
use watch::FileWatcher;
use writing::Desk;
pub(crate) use writing::{BuiltFile, Services};

/// The port, where none is asked for and it is free.
const PORT: u16 = 4242;

/// How long no file must have changed before slides are measured.
const IDLE: Duration = Duration::from_millis(500);

/// The options of a preview.
#[derive(Debug)]
pub(crate) struct Options {
    /// The project's folder.
    pub(crate) root: PathBuf,
    /// The edition to begin with; the portal where none is named.
    pub(crate) edition: Option<String>,
    /// The address to listen at.
    pub(crate) host: IpAddr,
    /// The port; nothing is [`PORT`], or a free one.
    pub(crate) port: Option<u16>,
    /// Compare all files at an interval instead of asking the system what has changed.
    pub(crate) poll: bool,
    /// Whether somebody on another machine may write too, where that can connect.
    pub(crate) allow_edits: bool,
    /// What is made of an edition for others.
    pub(crate) services: Services,
    /// The editor that links open files in, by its name among [`EDITORS`].
    pub(crate) editor: String,
}

/// Runs a preview until the process is interrupted. `say` gets notes for the terminal; `meet` gets the layer of the edition that it begins
/// with, where one is named; `ready` gets the address.
///
/// # Errors
///
/// [`Error::NoProject`] and [`Error::NoEdition`]; [`Error::Refused`] if the port is in use.
pub(crate) fn run(
    options: Options,
    say: impl Fn(&str),
    meet: impl FnOnce(&Layer),
    ready: impl FnOnce(&str),
) -> Result<(), Error> {
    let root = absolute(&options.root)?;
    let (watcher, why) = FileWatcher::new(&root, !options.poll)?;
    why.inspect(|why| say(&format!("{why}\n")));
    let session = Arc::new(Session::new(Ok(watcher.first())));
    let home = home(&session, options.edition.as_deref(), meet)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Error::Refused(messages::no_server(said(error.to_string()))))?;
    let listener = runtime.block_on(bind(&options))?;
    let address =
        listener.local_addr().map_err(|error| Error::Refused(messages::no_server(said(error.to_string()))))?;
    let (sender, changes) = tokio::sync::watch::channel(0);
    spawn_updates(watcher, session.clone(), sender.clone());
    spawn_measuring(session.clone(), sender);
    // readers on other machines do not learn where the files lie on this one
    let editor = if options.host.is_loopback() { &options.editor } else { "none" };
    let editor = Arc::new(Editor::new(editor, &root));
    let token = guard::token().filter(|_| address.ip().is_loopback() || options.allow_edits);
    let desk = token
        .clone()
        .map(|token| Arc::new(Desk::new(session.clone(), root, editor.clone(), (token, options.services))));
    let state = ServerState { session, changes, editor, home: home.into(), desk };
    match address.ip().is_unspecified() {
        true => ready(&format!("http://localhost:{}/", address.port())),
        false => ready(&format!("http://{address}/")),
    }
    runtime.block_on(async {
        tokio::select! {
            () = server::serve(listener, state, Guard::new(address, token)) => {}
            _ = tokio::signal::ctrl_c() => {}
        }
    });
    // event streams of open pages never end by themselves
    runtime.shutdown_background();
    Ok(())
}

/// The address that `/` leads to. `meet` gets the layer that it is of.
fn home(session: &Session, edition: Option<&str>, meet: impl FnOnce(&Layer)) -> Result<String, Error> {
    let current = session.current();
    let (Some(edition), Some(generation)) = (edition, &current.generation) else {
        return Ok(format!("/{}", SiteFile::Portal.path()));
    };
    let layer = generation.workspace.find(edition)?;
    let (project, it) = (&generation.workspace.project, generation.workspace.project.layer(layer));
    meet(it);
    let folder = Folder::new(&crate::layer::edition_id(project, layer), &it.languages, it.main_language());
    Ok(format!("/{}", folder.common(FileKind::Index)))
}

/// The project's folder as the system names it, without the prefix that Windows puts before long names.
fn absolute(root: &Path) -> Result<PathBuf, Error> {
    let root = root.canonicalize().map_err(Error::io(Verb::Read, root))?;
    let name = root.to_string_lossy();
    let plain = name.strip_prefix(r"\\?\").filter(|plain| !plain.starts_with("UNC"));
    Ok(plain.map(PathBuf::from).unwrap_or_else(|| root.clone()))
}

async fn bind(options: &Options) -> Result<TcpListener, Error> {
    let bound = TcpListener::bind(SocketAddr::new(options.host, options.port.unwrap_or(PORT))).await;
    let bound = match bound {
        Err(_) if options.port.is_none() => TcpListener::bind(SocketAddr::new(options.host, 0)).await,
        bound => bound,
    };
    bound.map_err(|error| {
        let port = options.port.unwrap_or(PORT);
        Error::Refused(messages::port_in_use(options.host.to_string(), port, reason(&error)))
    })
}

/// Starts the thread that updates the session after each change of files, until the process ends.
fn spawn_updates(mut watcher: FileWatcher, session: Arc<Session>, changes: Sender<u64>) {
    std::thread::spawn(move || {
        loop {
            let found = watcher.next();
            let before = session.current().number;
            // a panic must not end the preview: the next change may be one without it
            if catch_unwind(AssertUnwindSafe(|| session.update(found))).is_err() {
                session.update(Err(fault().into()));
            }
            if session.current().number != before {
                changes.send_modify(|count| *count += 1);
            }
        }
    });
}

/// Starts the thread that measures slides while no file changes, until the process ends.
fn spawn_measuring(session: Arc<Session>, changes: Sender<u64>) {
    std::thread::spawn(move || {
        let mut last = 0;
        loop {
            std::thread::sleep(IDLE);
            let current = session.current();
            if std::mem::replace(&mut last, current.number) != current.number {
                continue; // files are still being changed
            }
            let Some(generation) = &current.generation else { continue };
            let is_current = || session.current().number == current.number;
            if measure(generation, is_current) {
                changes.send_modify(|count| *count += 1);
            }
        }
    });
}

/// Measures the slides that are not measured yet, as long as the generation is the current one. Gives whether there were any.
fn measure(generation: &Generation, is_current: impl Fn() -> bool) -> bool {
    let unmeasured = generation.unmeasured();
    let wanted = unmeasured.iter().take_while(|_| is_current());
    wanted.map(|layer| generation.measure(*layer)).count() > 0
}

/// A preview without a network, for tests: a session, and the files that it is updated from.
#[derive(Debug)]
pub struct Headless {
    /// What would be served.
    pub session: Session,
    disk: Disk,
}

impl Headless {
    /// Reads the project at `root`.
    ///
    /// # Errors
    ///
    /// [`Error::NoProject`] if there is none.
    pub fn read(root: &Path) -> Result<Self, Error> {
        let disk = Disk::read(root)?;
        Ok(Self { session: Session::new(Ok(disk.all())), disk })
    }

    /// Updates the session from these paths, as when the system reports that they have changed; without any, from all files.
    /// Gives whether there was a change.
    pub fn update(&mut self, paths: &[PathBuf]) -> bool {
        let found = if paths.is_empty() { self.disk.compare() } else { self.disk.look(paths) };
        found.transpose().map(|found| self.session.update(found)).is_some()
    }
}
