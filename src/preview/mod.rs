//! A project while it is edited: what is saved is on the screen at once, for any kommune.
//!
//! ```text
//! disk ─watch─▶ Changed ─▶ Live: a Generation for each change ─server─▶ browser
//!                                 └ compiled and rendered when asked for
//! ```
//!
//! * `watch` waits for changes, and [`crate::discover::Disk`] says what they are.
//! * [`Generation`] is the project after one change. An edition of it is compiled when somebody first looks at it, and a file
//!   rendered when somebody first asks for it, by the stages of a build: so what is served **is** what a build writes.
//!   What did not change is taken from the generation before: drafts, the theme, texts that were rendered.
//! * [`Live`] holds the last generation, and of an edition that cannot be built from it the last one that could: a page is
//!   **never** lost to a mistake in a text.
//! * `server` answers, behind `guard`. An open page is told of each change (`news`) and shows where its sections come from
//!   (`state`); the scripts for that are in `client/`, and no build holds them.
//!
//! It **never** writes a file, and **never** serves one that it did not make.

mod editor;
mod generation;
mod guard;
mod live;
mod news;
mod server;
mod state;
mod watch;

use std::net::{IpAddr, SocketAddr};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch::Sender;

pub use editor::{Editor, Scheme};
pub use generation::{File, Generation, Looked};
pub use live::{Live, Now};
pub use news::{Elsewhere, News, news};
pub use state::{Choice, State, choices, state};

use crate::discover::Disk;
use crate::error::Error;
use guard::Guard;
use server::Desk;
use watch::Watch;

/// The port, where none is asked for and it is free.
pub const PORT: u16 = 4242;

/// How long nobody must have changed anything before slides are measured.
const REST: Duration = Duration::from_millis(500);

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Options {
    /// The project's folder.
    pub root: PathBuf,
    /// The edition to begin with.
    pub edition: Option<String>,
    /// The address to listen at.
    pub host: IpAddr,
    /// The port; nothing is [`PORT`], or a free one.
    pub port: Option<u16>,
    /// Look at all files again and again, and do not ask the system what has changed.
    pub poll: bool,
    /// The editor that links open files in.
    pub scheme: Option<Scheme>,
}

/// Runs a preview until somebody ends it. `say` is told what people should know; `ready` gets the address.
///
/// # Errors
///
/// [`Error::NoProject`] and [`Error::NoEdition`]; [`Error::Refused`] if the port is in use.
pub fn run(options: &Options, say: impl Fn(&str), ready: impl FnOnce(&str)) -> Result<(), Error> {
    let root = absolute(&options.root)?;
    let (watch, why) = Watch::new(&root, !options.poll)?;
    why.inspect(|why| say(&format!("note: {why}\n")));
    let live = Arc::new(Live::new(Ok(watch.first())));
    let home = home(&live, options.edition.as_deref())?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Error::Refused(format!("the server cannot be started: {error}")))?;
    let listener = runtime.block_on(bind(options))?;
    let address = listener.local_addr().map_err(|error| Error::Refused(error.to_string()))?;
    let (sender, ticks) = tokio::sync::watch::channel(0);
    follow(watch, live.clone(), sender);
    // others than this machine are not told where its files lie
    let editor = Arc::new(Editor::new(options.scheme.filter(|_| options.host.is_loopback()), &root));
    let desk = Desk { live, ticks, editor, home: home.into() };
    match address.ip().is_unspecified() {
        true => ready(&format!("http://localhost:{}/", address.port())),
        false => ready(&format!("http://{address}/")),
    }
    runtime.block_on(async {
        tokio::select! {
            () = server::serve(listener, desk, Guard::new(address)) => {}
            _ = tokio::signal::ctrl_c() => {}
        }
    });
    // open pages would listen for ever
    runtime.shutdown_background();
    Ok(())
}

/// The page to begin with.
fn home(live: &Live, edition: Option<&str>) -> Result<String, Error> {
    let now = live.now();
    let (Some(edition), Some(generation)) = (edition, &now.generation) else {
        return Ok("/site/index.html".to_owned());
    };
    let layer = generation.country.find(edition)?;
    Ok(format!("/site/{}/index.html", crate::layer::edition_id(&generation.country.project, layer)))
}

/// The project's folder as the system names it, without the prefix that Windows puts before long names.
fn absolute(root: &Path) -> Result<PathBuf, Error> {
    let root = root.canonicalize().map_err(Error::io("find", root))?;
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
        Error::Refused(format!(
            "{} port {port} cannot be listened at: {error}; choose another with `--port`",
            options.host
        ))
    })
}

/// Takes in changes, and measures slides when there are none, until the process ends.
fn follow(mut watch: Watch, live: Arc<Live>, ticks: Sender<u64>) {
    let measured = (live.clone(), ticks.clone());
    std::thread::spawn(move || {
        loop {
            let found = watch.next();
            let before = live.now().number;
            // a fault of lagvis must not end the preview: the next change may be one that it can take
            if catch_unwind(AssertUnwindSafe(|| live.update(found))).is_err() {
                live.update(Err(Error::Refused("lagvis met a fault of its own; the terminal says more".to_owned())));
            }
            if live.now().number != before {
                ticks.send_modify(|tick| *tick += 1);
            }
        }
    });
    std::thread::spawn(move || {
        let (live, ticks) = measured;
        let (mut last, mut tidied) = (0, 0);
        loop {
            std::thread::sleep(REST);
            let now = live.now();
            if std::mem::replace(&mut last, now.number) != now.number {
                continue; // somebody is writing
            }
            let Some(generation) = &now.generation else { continue };
            if std::mem::replace(&mut tidied, now.number) != now.number {
                generation.forget_old();
            }
            let is_now = || live.now().number == now.number;
            if measure(generation, is_now) {
                ticks.send_modify(|tick| *tick += 1);
            }
        }
    });
}

/// Measures what has not been measured, as long as it is wanted, and says whether there was anything.
fn measure(generation: &Generation, is_wanted: impl Fn() -> bool) -> bool {
    let unmeasured = generation.unmeasured();
    let wanted = unmeasured.iter().take_while(|_| is_wanted());
    wanted.map(|layer| generation.measure(*layer)).count() > 0
}

/// A preview without a network, for tests: the state of a project's folder, and a way to look at the disk again.
#[derive(Debug)]
pub struct Silent {
    /// What would be served.
    pub live: Live,
    disk: Disk,
}

impl Silent {
    /// Reads the project at `root`.
    ///
    /// # Errors
    ///
    /// [`Error::NoProject`] if there is none.
    pub fn read(root: &Path) -> Result<Self, Error> {
        let disk = Disk::read(root)?;
        Ok(Self { live: Live::new(Ok(disk.all())), disk })
    }

    /// Looks at these paths, as when the system says that they have changed; without any, at all files. Says whether there
    /// was a change.
    pub fn look(&mut self, paths: &[PathBuf]) -> bool {
        let found = if paths.is_empty() { self.disk.compare() } else { self.disk.look(paths) };
        found.transpose().map(|found| self.live.update(found)).is_some()
    }
}
