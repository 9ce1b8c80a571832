//! lagvis: one course, an edition for each kommune.
//!
//! One set of Markdown modules becomes a public handbook and a slide deck; each kommune gets its own edition of both, by
//! laying its overrides over the base, section by section. This page is the architecture.
//!
//! # The steps
//!
//! ```text
//!       I/O                                      pure                                          I/O
//! disk ─discover─▶ Snapshot ─parse─▶ Project ─layer─▶ Edition ─book─▶ Book ─render─▶ Site ─publish─▶ disk
//!                      └────────────────────────── compile ─────────────────────────┘
//! ```
//!
//! 1. [`discover`] reads every input below the project's root: a [`source::Snapshot`].
//! 2. [`parse`] reads each file on its own, YAML and CommonMark: a [`project::Project`] of layers, each with a
//!    [`draft::Draft`] a file. A draft's text is a tree of [`markup`]. It gives a value and its diagnostics, and never
//!    fails.
//! 3. [`layer`] composes a chain of layers, such as base → fylke → kommune (the kinds are those of `lagvis.yaml`), and resolves it
//!    for the readers of one language: an [`edition::Edition`], in which every text is chosen and every section knows where it
//!    came from.
//! 4. [`book`] decides what the readers of an edition meet, on a page, on a slide and on paper: a [`book::Book`]. Parameters are
//!    filled in, links lead to typed targets, footnotes have numbers, notes are the speaker's, slides are divided, and the
//!    [`book::manifest`] says which files there are and what they are called. What editions share exists once.
//! 5. [`render`] writes a book down: the handbook, the deck, the search data and the PDFs, a [`site::Site`] from path to bytes. It
//!    decides nothing of what is said, only how large a slide's text can be, and reports what cannot be set. HTML that is the same in two editions is rendered once, and [`render::pdf`] lays out once what they share.
//! 6. [`publish`] stages an edition and puts it in the place of the last one in one step; [`publish::zip`] makes one file of it, to mail.
//!
//! [`compile`] runs steps 2 to 5 for a set of editions, in parallel (`workers`), and hands each on as soon as it is done. [`cli`] is
//! the shell, `report` prints what was found. [`revise`] is the one way back: edits to files that people ask for, made of the same
//! values.
//!
//! [`preview`] runs the same steps in a loop and serves the result from memory. After a change, `Workspace::after` takes
//! over what has not changed; an edition is compiled, and a file rendered, when somebody asks for it.
//!
//! # One section, step by step
//!
//! Suppose that the course says, in `content/base/etikk.md`, and Sandvik, in `content/layers/kommune/9901-sandvik/etikk.md`:
//!
//! ```text
//! ## Gaver {#gaver}                          ## {#gaver append}
//!
//! Si nei. Spør {{navn}} om du er i tvil.     Vi fører [gaveliste](habilitet.md#register).
//! ```
//!
//! | step | value | what it holds of this |
//! |---|---|---|
//! | `discover` | [`source::SourceFile`] | the bytes of both files, their paths and hashes |
//! | `parse` | [`draft::Draft`] | a [`draft::Section`] each: the id `gaver`; operation *replace* in one and *append* in the other; paragraphs as [`markup`], with an [`markup::Inline::Parameter`] and an [`markup::Inline::Link`] |
//! | `layer` | [`layer::Composed`] | one section `gaver` of the chain, with both drafts as contributions, whatever the language |
//! | `layer` | [`edition::Edition`] | for readers of bokmål: the heading of the base, then two passages, each with layer and file; the value of `navn` |
//! | `book` | [`book::Section`], [`book::Slide`] | «Si nei. Spør Sandvik …»; the link as [`book::Target::Section`], or E27 if there is no such section (the codes: [`diagnostic::Code`]); the paragraphs as speaker's notes of the slide «Gaver» |
//! | `render` | [`site::Site`] | `<h2 id="gaver">` in `etikk.html`; the slide `etikk.gaver` in `deck.html`; an entry of `search.js`; a heading of `handbook.pdf` |
//!
//! # Where a change belongs
//!
//! | to change | look in |
//! |---|---|
//! | what may be written in a file, and what is said of a mistake in it | [`parse`] (`messages`, `markdown_messages`) |
//! | what an override does to the text below it | [`layer`]: `targets` finds the section that it names, `policy` says whether it may, `overrides` does it |
//! | when a change below an override is reported | [`layer::drift`] |
//! | what readers see | [`book`]: `flow` leaves out what others see, `slides` divides the deck and its notes, `lookup` says where a link leads, `callout` what a callout consists of |
//! | the name or the place of a file, or a new one | [`book::manifest`]; of a PDF, [`book::Document`] |
//! | how it looks | `themes/standard`: `templates/` and `css/` for pages and slides, `typst/` for paper |
//! | a kind of callout | a line in [`markup::CalloutKind`]; a template each for page, slide and paper; what it is called, `kind_…` in `texts/`. What it must hold: `parse::callout`; if that is more than text: `book::callout` |
//! | a new form of output | its files in [`book::manifest`], a writer in [`render`] and a line in [`render::Renderer`], links in the templates |
//! | a command | [`cli`]; if it changes files of the project, [`revise`] |
//!
//! # Glossary
//!
//! | word | what it means here |
//! |---|---|
//! | kommune, fylke, region, samling | kinds of layer: a municipality, a county, several kommuner that share a course, and one gathering |
//! | layer | the base, or a kommune and the like: a folder with texts and settings of its own |
//! | chain | a layer and those that it lies on, from the base up; [`layer::Chain`]. Three numbers must not be mixed up: a [`project::LayerId`] is a layer of the project, an [`edition::Depth`] a place in a chain, an [`edition::ModuleNumber`] a module's place in an edition |
//! | module | one Markdown file of the course, by its slug; a chapter of the book |
//! | section | a heading with an id, and its text up to the next; overrides name sections |
//! | override | a section in a layer's file that changes the one with its id below |
//! | contribution, passage | what one layer gives to a section; a passage is what of it readers of one language get |
//! | målform | nynorsk or bokmål; in code a [`project::Language`] |
//! | handbook, deck, document | the pages to read, the slides to show, and what is printed: a PDF of either |
//! | speaker, facilitator | the one who holds the course; notes are the speaker's, and the folder `facilitator/` holds the deck with them |
//! | slot | where a value has not been filled in yet, named in brackets |
//! | record, drift | the hash of a text that an override hides ([`records`]); drift is that the text is no longer that |
//! | edition, book, site | an edition is resolved, a book is what its readers meet, a site is its files; the public ones lie in `site/` |
//! | portal, pack | the page that lists the editions; one edition as a zip file |
//! | diagnostic | what is said of somebody's text: a code, a place, a message with typed arguments, and hints |
//! | cache, key, evict | [`cache::Cache`]: values by a hash of all that they were made from; what nobody has used for some generations is evicted |
//!
//! # What never happens
//!
//! * **Between `discover` and `publish`, nothing touches** a file, the environment, the clock, a process or stdout. The
//!   same inputs give the same bytes, in whatever order the files were found.
//! * **Dependencies point one way:** `cli → preview → compile → render → book → layer → parse → values`, where the values are `address`, [`source`],
//!   [`diagnostic`], [`error`], [`cache`], [`markup`], [`fingerprint`], [`records`], `compare`, [`draft`], [`project`], [`edition`] and [`site`].
//! * **What is said of somebody's text is never an [`error::Error`]**, and a failure of the machine never a
//!   [`diagnostic::Diagnostic`]. An error among diagnostics stops the editions that hold the text, and no other.
//! * **No override hides text that is neither what it names nor below that**, and none is ever dropped in silence. What a layer hides it has a
//!   record of ([`records`]; without one, W02), and a change below never changes what the layer says: it is reported ([`layer::drift`]).
//! * **No page of the site holds** an inline script or style, loads anything from another host, or stores anything at its reader.
//! * **No step costs more** than in proportion to the pages it makes: a menu lists the modules of its own part, and the
//!   country is never in memory at once.
//!
//! A test of the suite holds the first two, and that each crate but the commonest is used by the one module that owns it.

mod address;
pub mod book;
pub mod cache;
pub mod cli;
mod compare;
pub mod compile;
pub mod diagnostic;
pub mod discover;
pub mod draft;
pub mod edition;
pub mod error;
pub mod fingerprint;
pub mod layer;
pub mod markup;
pub mod parse;
pub mod preview;
pub mod project;
pub mod publish;
pub mod records;
pub mod render;
mod report;
pub mod revise;
pub mod site;
pub mod source;
mod workers;
