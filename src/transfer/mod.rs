//! A layer as one zip file: to send to those who have the course, and to receive.
//!
//! [`zip_of`] makes the file, [`receive()`] a [`Revision`](crate::revise::Revision) of one that has come. Both are pure: a zip file is read
//! and checked in memory, to its end, before anything is known to be written, and what is written lies in the layer's own folder.
//!
//! # What is refused
//!
//! * What could hurt whoever unpacks it: `publish::unpack` reads no more than `parcel::LIMITS`, `parcel` takes no name that leaves the folder,
//!   that not every system can keep, or that differs from another by nothing that counts.
//! * What is another's: the layer's kind, its folder and its number, or its name where it has no number, must be those of the layer that it
//!   goes to. A kommune of the register need not have a folder yet. The base is never received.
//! * What a layer may not hold (E26), and what cannot be read, so that nobody can say what it holds (E19, E30).
//!
//! Any other mistake is its kommune's own, and stops no edition but those over it: it is told, and [`Received::stopped`] names the
//! editions of others.
//!
//! `changes` says what becomes another. What a kommune sends was begun from a copy of the course, and may be older than the project's: that
//! shows where somebody has noted a newer text of the course as read in the project ([`Received::older`]), and nowhere else.

mod changes;
mod messages;
mod parcel;
mod receive;
mod send;

pub(crate) use parcel::LIMITS;
pub use receive::{Received, receive};
pub use send::zip_of;
