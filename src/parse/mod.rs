//! Snapshot to project: each file on its own.
//!
//! The first pure stage. [`project`](project()) reads `lagvis.yaml`, the tables, and every layer with its drafts. It **never**
//! fails and **never** compares two files, except to say that a file's name names nothing: it gives a
//! [`Project`](crate::project::Project) and its diagnostics, each with line and column of the file.
//!
//! From the bottom up, each file using only those above it:
//!
//! 1. Text: `body` is a part of a file; `interpolation` finds `{{name}}`; `slug` makes ids; `days` says what the calendar lacks, `rule` how a table begins; `messages` is what is said of a file.
//! 2. YAML: `yaml` reads a tree with places; a `node` of it (with `norwegian`) gives the values (`listed` those of a list that is written as a text) for `parameters`, `agenda`, `programme`, `layer_file`,
//!    `tables` (with `svg`), `glossary` and `front_matter`.
//! 3. Markdown: `html` (with `tags`) sanitises; `keys` and `callout` take a callout's first line apart, and `callout_end` looks below it; `inline`, `link` and
//!    `lines` read what stands in a line, `references` what stands for something else, `unclosed` finds what has no end,
//!    `leftovers` (with `written`, `bullets`, `foreign`, `worded` and `pasted`), `misread` and `lists` what is shown otherwise than it was meant,
//!    `markdown` reads blocks, and `sections` (with `braces` and `footnotes`) cuts the document at its headings. `draft` is all of
//!    this for one file, `excerpt` a text that is in none.
//! 4. Pictures: `pictures` says which cannot be used; what is too large to be read at all, `discover::inputs`.
//! 5. Folders: `folder` reads the files of a layer, `layer` a layer with its `layer.yaml`, `wording` the words in them that the glossary avoids, `register` the kommuner without a folder, and
//!    `project` all of them. `cache` keeps what was read.

mod agenda;
mod body;
mod braces;
mod bullets;
mod cache;
mod callout;
mod callout_end;
mod characters;
mod crowd;
mod days;
mod draft;
mod either;
mod excerpt;
mod file_name;
mod folder;
mod footnotes;
mod foreign;
mod front_matter;
mod glossary;
mod glossary_messages;
mod html;
mod inline;
mod interpolation;
mod keys;
mod layer;
mod layer_file;
mod leftover_messages;
mod leftovers;
mod lines;
mod link;
mod listed;
mod lists;
mod markdown;
mod markdown_messages;
mod messages;
mod misread;
mod misread_messages;
mod module_name;
mod node;
mod norwegian;
mod parameters;
mod pasted;
mod pictures;
mod programme;
mod project;
mod quiz;
mod records;
mod references;
mod register;
mod rule;
mod sections;
mod slug;
mod spaces;
mod svg;
mod tables;
mod tags;
mod unclosed;
mod uses;
mod worded;
mod wording;
mod written;
mod yaml;

pub(crate) use body::refusal;
pub(crate) use braces::find as heading_braces;
pub use cache::Cache;
pub(crate) use excerpt::excerpt;
pub(crate) use front_matter::block as front_matter;
pub use html::Trust;
pub(crate) use layer::LAYERS;
pub(crate) use listed::listed;
pub use node::flat_texts;
pub(crate) use parameters::{misuse, unfit_texts};
pub(crate) use pictures::{ending_of as picture_ending, is_refused as is_refused_picture};
pub use project::{programme, project};
pub(crate) use references::references;
pub(crate) use sections::{id_between, no_id, says_id, skipped_levels};
pub use slug::slug;
pub(crate) use svg::drawn_texts;
pub(crate) use tables::ASSET_TABLE;
pub(crate) use yaml::{Form, Placed, Value, outline};
