//! The one integration crate: what lagvis does with whole projects.

mod driver;
mod fixtures;
mod laws;
mod output;
mod publishing;
mod reading;
mod tidy;
