//! The end of a process that is told to end, by Ctrl-C or by the system.

use std::process::exit;
use std::sync::{Arc, PoisonError, RwLock};
use std::thread;

use tokio::runtime::Builder;

use super::console::say_line;
use super::messages;

/// What a process ends with that a signal has ended, without the signal's number.
const BY_SIGNAL: i32 = 128;

/// Lets the process end, when it is told to, only while nobody reads `gate`: what is being put in place is put in place first.
/// Where signals cannot be waited for, they end the process as they always do.
pub(super) fn end_between(gate: Arc<RwLock<()>>) {
    let Ok(runtime) = Builder::new_current_thread().enable_all().build() else { return };
    thread::spawn(move || {
        let Ok(signal) = runtime.block_on(told_to_end()) else { return };
        let _closed = gate.write().unwrap_or_else(PoisonError::into_inner);
        say_line(&messages::interrupted());
        #[expect(clippy::disallowed_methods, reason = "a signal ends the process, whatever it is doing")]
        exit(BY_SIGNAL + signal);
    });
}

/// Waits for a signal that ends processes, and gives its number.
#[cfg(unix)]
async fn told_to_end() -> std::io::Result<i32> {
    use tokio::signal::unix::{SignalKind, signal};
    let (interrupt, terminate) = (SignalKind::interrupt(), SignalKind::terminate());
    let (mut interrupted, mut terminated) = (signal(interrupt)?, signal(terminate)?);
    Ok(tokio::select! {
        _ = interrupted.recv() => interrupt.as_raw_value(),
        _ = terminated.recv() => terminate.as_raw_value(),
    })
}

/// Waits for a signal that ends processes, and gives its number.
#[cfg(not(unix))]
async fn told_to_end() -> std::io::Result<i32> {
    tokio::signal::ctrl_c().await.map(|()| 2)
}
