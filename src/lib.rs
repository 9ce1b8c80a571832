//! lagvis: one course, an edition for each kommune.
//!
//! One set of Markdown modules becomes a public handbook and a slide deck; each kommune gets its own edition of both, by
//! laying its overrides over the base, section by section. This page is the architecture.
//!
//! # The steps
//!
//! ```text
//!       I/O                                 pure                                     I/O
//! disk ─discover─▶ Snapshot ─parse─▶ Project ─layer─▶ Edition ─render─▶ Site ─publish─▶ disk
//!                                       └────────── compile ──────────┘
//! ```
//!
//! 1. [`discover`] reads every input below the project's root: a [`source::Snapshot`].
//! 2. [`parse`] reads each file on its own, YAML and CommonMark: a [`project::Project`] of layers, each with a
//!    [`draft::Draft`] a file. A draft's text is a tree of [`markup`]. It gives a value and its complaints, and never
//!    fails.
//! 3. [`layer`] composes the chain base → fylke → kommune and resolves it for the readers of one language: an
//!    [`edition::Edition`], in which nothing is open and every section knows where it came from.
//! 4. [`render`] makes the handbook, the deck, the search data and the PDFs of an edition: a [`site::Site`], a map from path
//!    to bytes. Texts are rendered once for the whole country, with holes that each edition fills; [`render::pdf`] lays out
//!    once what editions share.
//! 5. [`publish`] stages an edition and puts it in the place of the last one in one step; [`publish::zip`] makes one file of it, to mail.
//!
//! [`compile`] runs steps 2 to 4 for a set of editions, in parallel ([`crew`]), and hands each on as soon as it is done. [`cli`] is
//! the shell, [`report`] says what was found. [`revise`] is the one way back: edits to files that people ask for, made of the same
//! values.
//!
//! [`preview`] runs the same steps in a loop and serves the result from memory. After a change, [`compile::Country::after`] takes
//! over what has not changed; an edition is compiled, and a file rendered, when somebody asks for it.
//!
//! # What never happens
//!
//! * **Between `discover` and `publish`, nothing touches** a file, the environment, the clock, a process or stdout. The
//!   same inputs give the same bytes, in whatever order the files were found.
//! * **Dependencies point one way:** `cli → preview → compile → render → layer → parse → values`, where the values are [`source`],
//!   [`diagnostic`], [`error`], [`markup`], [`fingerprint`], [`compare`], [`draft`], [`project`], [`edition`] and [`site`].
//! * **A complaint about somebody's text is never an [`error::Error`]**, and a failure of the machine never a
//!   [`diagnostic::Diagnostic`]. A complaint stops the editions that hold the text, and no other.
//! * **No override hides text that it does not name**, and none is ever dropped in silence. What a layer hides it has a
//!   record of ([`layer::drift`]), and a change below never changes what the layer says: it is told.
//! * **No page of the site holds** an inline script or style, loads anything from another host, or stores anything at its reader.
//! * **No step costs more** than in proportion to the pages it makes: a menu lists the modules of its own part, and the
//!   country is never in memory at once.
//!
//! A test of the suite holds the first two, and that each crate is used by the one module that owns it.

pub mod cli;
pub mod compare;
pub mod compile;
pub mod crew;
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
pub mod render;
pub mod report;
pub mod revise;
pub mod site;
pub mod source;
