//! What is made of an edition for others: its files in the output folder, one zip file of it, and its layer to be sent.
#![expect(clippy::disallowed_methods, reason = "this is the edge that serves what was built")]

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use serde::Serialize;

use crate::compile::Workspace;
use crate::error::Error;
use crate::preview::messages;
use crate::project::LayerId;
use crate::render::pdf::DocumentProgress;

/// A file that a build has made and that people open.
#[derive(Clone, Debug)]
pub(crate) struct BuiltFile {
    /// What it is called.
    pub(crate) name: String,
    /// Where it lies.
    pub(crate) path: PathBuf,
}

/// What the command line can make of an edition.
pub(crate) struct Services {
    /// Builds an edition into the output folder, and gives the files that people open.
    pub(crate) build: Build,
    /// Makes one zip file of an edition.
    pub(crate) pack: Pack,
}

type Build = Box<dyn Fn(&Workspace, LayerId, Arc<DocumentProgress>) -> Result<Vec<BuiltFile>, Error> + Send + Sync>;
type Pack = Box<dyn Fn(&Workspace, LayerId) -> Result<Vec<u8>, Error> + Send + Sync>;

impl std::fmt::Debug for Services {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Services")
    }
}

/// The builds of this session, by layer.
#[derive(Clone, Debug, Default)]
pub(super) struct Builds(Arc<Mutex<BTreeMap<String, State>>>);

/// How far a build is.
#[derive(Clone, Debug)]
enum State {
    Running(Instant, Arc<DocumentProgress>),
    Done(Vec<BuiltFile>, Arc<DocumentProgress>),
    Failed(String),
}

/// What is told of a build.
#[derive(Debug, Default, Serialize)]
pub(super) struct Progress {
    /// `running`, `done` or `failed`; nothing where none was asked for.
    state: Option<&'static str>,
    seconds: u64,
    /// How many PDFs are made, and of how many; 0 of 0 where that is not known yet.
    documents: (usize, usize),
    /// What each file is called, in order.
    files: Vec<Built>,
    refusal: Option<String>,
}

#[derive(Debug, Serialize)]
struct Built {
    name: String,
    /// The name of the file on disk.
    file: String,
}

impl Builds {
    /// Starts a build of a layer, unless one is running.
    pub(super) fn start(
        &self,
        layer: &str,
        run: impl FnOnce(Arc<DocumentProgress>) -> Result<Vec<BuiltFile>, Error> + Send + 'static,
    ) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if matches!(all.get(layer), Some(State::Running(..))) {
            return;
        }
        let progress = Arc::<DocumentProgress>::default();
        all.insert(layer.to_owned(), State::Running(Instant::now(), progress.clone()));
        let (builds, layer) = (self.clone(), layer.to_owned());
        std::thread::spawn(move || {
            let made = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| run(progress.clone())));
            let state = match made {
                Ok(Ok(files)) => State::Done(files, progress),
                Ok(Err(error)) => State::Failed(error.message().to_string()),
                Err(_) => State::Failed(messages::own_fault().to_string()),
            };
            builds.0.lock().unwrap_or_else(PoisonError::into_inner).insert(layer, state);
        });
    }

    /// How far the build of a layer is.
    pub(super) fn progress(&self, layer: &str) -> Progress {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match all.get(layer) {
            None => Progress::default(),
            Some(State::Running(begun, progress)) => Progress {
                state: Some("running"),
                seconds: begun.elapsed().as_secs(),
                documents: progress.now(),
                ..Progress::default()
            },
            Some(State::Done(files, progress)) => {
                let file = |one: &BuiltFile| one.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let files = files.iter().map(|one| Built { name: one.name.clone(), file: file(one) });
                let (files, documents) = (files.collect(), progress.now());
                Progress { state: Some("done"), files, documents, ..Progress::default() }
            }
            Some(State::Failed(why)) => {
                Progress { state: Some("failed"), refusal: Some(why.clone()), ..Progress::default() }
            }
        }
    }

    /// The bytes of one of the files that a layer's build has made, by its number in their order, and its name.
    pub(super) fn file(&self, layer: &str, number: usize) -> Option<(String, Vec<u8>)> {
        let path = match self.0.lock().unwrap_or_else(PoisonError::into_inner).get(layer)? {
            State::Done(files, _) => files.get(number)?.path.clone(),
            _ => return None,
        };
        Some((path.file_name()?.to_string_lossy().into_owned(), fs::read(path).ok()?))
    }
}
