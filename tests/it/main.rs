//! The one integration crate: what lagvis does with whole projects.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test that cannot go on ends, and tests look at files"
)]

mod advice;
mod chains;
mod course;
mod driver;
mod fixtures;
mod laws;
mod output;
mod publishing;
mod reading;
mod records;
mod tidy;
