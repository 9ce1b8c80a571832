//! The one integration crate: what lagvis does with whole projects.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test that cannot go on ends, and tests look at files"
)]

mod advice;
mod blocks;
mod book;
mod built;
mod callout_lines;
mod callouts;
mod catalogues;
mod chains;
mod changes;
mod checked;
mod clipboard;
mod commonmark;
mod conditional;
mod corners;
mod course;
mod coverage;
mod dependencies;
mod diagrams;
#[cfg(feature = "pdf")]
mod documents;
mod driver;
mod escape;
mod faults;
mod fingerprint;
mod first_try;
mod fixtures;
mod follow_up;
mod followers;
mod front_additions;
mod fuzzed;
mod glossary;
mod hall;
mod heading_words;
mod identity;
mod impact;
mod interpolation;
mod json_schema;
mod kills;
mod laws;
mod lessons;
mod links;
mod manual;
mod marks;
mod meant;
mod misread;
mod modules;
mod names;
mod near;
mod new_layers;
mod new_modules;
mod old_records;
mod one_book_a;
mod one_book_b;
mod one_book_c;
mod one_book_d;
mod one_book_e;
mod one_file;
mod output;
mod page_ids;
mod pasted;
#[cfg(feature = "pdf")]
mod pictures;
mod portal;
mod preview;
mod publishing;
mod put_picture;
mod reading;
mod recorded;
mod records;
mod redirects;
mod renames;
mod running;
mod schema;
mod served;
mod served_writing;
mod settings;
mod settings_form;
mod sheets;
mod shown;
mod telephone;
mod themes;
mod tidy;
mod time;
mod transfer;
mod trust;
mod twins;
mod unfinished;
mod unread;
mod ways_out;
mod winners;
mod writing;
mod years;
