//! Worker threads that each do one thing at a time.
//!
//! Setting a PDF goes deep and holds much, and it is itself parallel: on a pool that steals work, a thread that waits for a
//! part of one document would begin another edition on top of it, and another on top of that. A worker here takes the next
//! item only when it is done with its last, and what its item does in parallel stays with it.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use rayon::ThreadPoolBuilder;

use crate::error::{Error, no_threads, said};

/// The stack of a worker: Typst's layout of nested blocks goes deep.
const STACK: usize = 32 * 1024 * 1024;

/// Runs `work` on every item, with one worker for each processor (or, within such a worker, one after the other), and gives
/// the results in the order of the items.
///
/// # Errors
///
/// The first error of `work`, by place among the items; and a worker that cannot be started.
pub(crate) fn each<T: Sync, R: Send>(
    items: &[T],
    work: impl Fn(&T) -> Result<R, Error> + Sync,
) -> Result<Vec<R>, Error> {
    let threads = rayon::current_num_threads();
    if threads == 1 && rayon::current_thread_index().is_some() {
        return items.iter().map(work).collect(); // a worker already
    }
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<(usize, Result<R, Error>)>> = Mutex::new(Vec::new());
    let take = || {
        let at = next.fetch_add(1, Ordering::Relaxed);
        Some((at, items.get(at)?))
    };
    let take_turns = || {
        while let Some((at, item)) = take() {
            let result = work(item);
            if result.is_err() {
                next.store(items.len(), Ordering::Relaxed);
            }
            done.lock().unwrap_or_else(PoisonError::into_inner).push((at, result));
        }
    };
    let workers = threads.min(items.len());
    std::thread::scope(|scope| {
        let started: Vec<_> = (0..workers).map(|_| scope.spawn(|| alone(threads / workers, &take_turns))).collect();
        started.into_iter().try_for_each(|worker| match worker.join() {
            Ok(result) => result,
            Err(panic) => std::panic::resume_unwind(panic),
        })
    })?;
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

/// Runs something on a pool of its own.
fn alone(threads: usize, work: &(impl Fn() + Sync)) -> Result<(), Error> {
    let pool = ThreadPoolBuilder::new().num_threads(threads).stack_size(STACK).build();
    let pool = pool.map_err(|error| Error::Refused(no_threads(said(error.to_string()))))?;
    pool.install(work);
    Ok(())
}
