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
//! 1. [`discover`] reads every input below the project's root, over the theme and the fonts that the program carries: a
//!    [`source::Snapshot`].
//! 2. [`parse`] reads each file on its own, YAML and CommonMark: a [`project::Project`], which is the programme, its tables and its
//!    layers, with one [`draft::Draft`] for each Markdown file, its text a tree of [`markup`]. `parse` never fails: it gives a value
//!    and its diagnostics.
//! 3. [`layer`] composes a chain of layers, such as base → fylke → kommune (the kinds are those of `lagvis.yaml`), and resolves it
//!    for the readers of one language: an [`edition::Edition`], in which every text is chosen and every section knows where it
//!    came from.
//! 4. [`book`] decides what the readers of an edition see, on a page, on a slide and on paper: a [`book::Book`]. Parameters are
//!    filled in, links lead to typed targets, footnotes are numbered (in each passage and on each slide; Typst numbers those of a whole
//!    document, with the addresses that it prints), prose becomes the speaker's notes, and the rest is divided into slides.
//!    `book::manifest` says what a file is and what it is called, `Book::files` which files a book has, but for PDFs, of which a build
//!    makes those that are wanted. Equal sections of two editions are one value: what is counted over a whole book, such as the numbers
//!    of slides, is not in them, but is filled in when a file is written.
//! 5. [`render`] turns a book into files, a [`site::Site`] from path to bytes, and does not change the content: the handbook, the deck,
//!    the search data and the PDFs. [`render::pdf`] measures how large the text of a slide can be in the PDFs, and reports what does not
//!    fit or cannot be set. HTML that is the same in two editions is rendered once, and what they share in PDFs is laid out once. What
//!    belongs to no single book is rendered here too: the list of editions (`render::portal`), the first page of a pack
//!    (`render::start`), shared files (`render::shared`) and reports (`render::sheets`).
//! 6. `publish` stages an edition and swaps it with the last one, each of its two parts in one step; `publish::zip` makes one zip file of
//!    an edition.
//!
//! In [`compile`], `Workspace::read` runs step 2 once and composes the chains that editions share; `Workspace::compile` runs steps 3 to
//! 5 for each edition, in parallel (`workers`), and hands each on as soon as it is done. [`cli`] is the command line; `report` puts what
//! was found into text or JSON, and `cli` prints it. [`revise`] makes edits to the project's files, as values that `save` writes. [`edit`]
//! makes of what somebody writes in a page the revisions that it means.
//!
//! [`transfer`] makes a zip file of a layer, and a revision of one that somebody has sent. [`clipboard`] makes Markdown of what is pasted.
//!
//! [`preview`] runs the same steps in a loop and serves the result from memory. After a change, `compile::Workspace::after` takes
//! over what has not changed; an edition is compiled, and a file rendered, when somebody asks for it. `preview::writing` saves what is
//! written in the page.
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
//! | `parse` | [`draft::Draft`] | a [`draft::Section`] each: the id `gaver`; the operation, *append* in Sandvik's; paragraphs as [`markup`], with an [`markup::Inline::Parameter`] and an [`markup::Inline::Link`] |
//! | `layer` | [`layer::Composed`] | one section `gaver` of the chain, with both drafts as contributions, whatever the language |
//! | `layer` | [`edition::Edition`] | for readers of bokmål: the heading of the base, then two passages, each with layer and file; the value of `navn` |
//! | `book` | `book::Section`, `book::Slide` | «Si nei. Spør Sandvik …»; the link as `book::Target::Section`, or E27 if there is no such section (the codes: [`diagnostic::Code`]); the paragraphs as speaker's notes of the slide «Gaver» |
//! | `render` | [`site::Site`] | `<h2 id="gaver">` in `etikk.html`; the slide `etikk.gaver` in `deck.html`; an entry of `search.js`; a heading of `handbook.pdf` |
//!
//! # Where a change belongs
//!
//! | to change | look in |
//! |---|---|
//! | what may be written in a file, and what is said of a mistake that the file alone shows | [`parse`] (`messages`, `markdown_messages`) |
//! | what an override does to the text below it | [`layer`]: `targets` finds the section that it names, `policy` says whether it may, `overrides` does it; `composed` says whose heading and text are seen, `hidden` what counts as hidden |
//! | a key of a file of YAML | the file's reader in [`parse`]; `src/cli/schema`, which says it to editors, and which `tests/it/schema.rs` compares with what is read |
//! | a word in a heading's braces | `parse::braces` (values hold no white space), [`draft::Attributes`]; an operation is a case of [`draft::Operation`], which `layer`, `layer::drift`, [`revise`] and `book::section` match |
//! | when a change below an override is reported | [`layer::drift`] |
//! | a new diagnostic | a line in the `messages` of the stage that finds it (the list below), with the [`diagnostic::Code`] that fits and the number of ways out; a code only if none fits; its words in each locale, as below |
//! | the words of a diagnostic, or of anything that lagvis says | `src/message/<locale>/<stage>.ftl`, under its name; all locales have the same names with the same arguments |
//! | a language that lagvis speaks | a case of [`message::Locale`], and a folder of catalogues |
//! | which diagnostics are reported and counted | `report::Findings` |
//! | what readers see | [`book`]: `flow` leaves out what is for other readers, `writer` numbers footnotes, `division` divides a text into `slides` and notes, `lookup` says where a link leads, `callout` what a callout consists of |
//! | the name or the place of a file | `book::manifest`; the name of a PDF is in [`book::Document`]. A name that differs between editions is made in `Book::name_of`; `FileKind::common_name` and `Folder::common` are for those that do not. The next build of the edition deletes its file of the old name |
//! | where links to older addresses lead | `book::older`, from the `was` of headings and of `modules`; what stands there, `render::html::moved`, and on a page of its own `moved.html`; `_redirects`, `render::portal` |
//! | what search engines and those who pass links on are told | `render::sitemap`, `shared-link.html` and `robots.txt` in `render::portal`; what tools are told of a build, `cli::built` |
//! | the list of editions | order and groups, `book::editions`; the page, `render::portal` and `portal.html` |
//! | how it looks | `themes/standard`: `templates/`, `css/` and `js/` for the browser; `typst/` for every PDF, those of the slides included, and for measuring slides; the paper, the accent and the sizes of type on slides, `theme.yaml`. What a project changes of it, `cli::theme` |
//! | a kind of callout | a line in [`markup::CalloutKind`], which also says which values it takes and how it is set on a slide; templates in `templates/callouts/` (page), `templates/slide-callouts/` (the slide that it fills, whose title is the callout's) and `typst/callouts/` (`in-text` on paper and within another text on a slide, `on-slide`; no readers are paper's own: the PDF of the handbook has the text of the page); what it is called, `kind_…` in `texts/`; what it must hold, `parse::callout`, and of a quiz `parse::quiz` |
//! | a value in a callout's braces | its name in the list of each kind that takes it, in [`markup::CalloutKind`]; a field in [`markup::CalloutKeys`], read in `parse::callout`; what it refers to, in [`draft::Uses`]; a field in `book::Callout`, filled in by `book::callout`: Typst gets every serialised field; and one in `render::html::callout`, with which the template gets it. Whether it counts as content, `book::flow` |
//! | what a module must hold | `holds` in `lagvis.yaml`, [`project::Holds`]; what of it a text has, [`draft::Learning`]; what is said where it lacks, `layer::learning` |
//! | where the answers of quizzes stand | `book::quiz` numbers the quizzes of a section, writers go on from those before it in the module: `render::html::quiz` and `handbook.typ` |
//! | a new form of output | a `book::manifest::FileKind` and its name; in `FileKind::COMMON`, in `FileKind::GATHERED` with `Book::has` where only some editions have it, or in `Book::files`, `Book::name_of` and `Book::file` where not every edition has just one; `FileKind::area` and `is_page`, `preview::server::media_type`; a writer beside `render::search`, and a line in `Renderer::bytes`. `FileKind::offered` says whether readers are offered it, and its texts are `<key>` and `<key>_about` |
//! | the glossary | its table, [`project::Glossary`], read in `parse::glossary`; the words that texts may not use, `parse::wording`; which words are marked, `book::glossary`, and which of the marks a page shows, `render::html::section`; the page, `render::html::glossary`; what is seen at a word, `terms.js` |
//! | what the search finds | the data, `render::search`; the engine, `match.js`; what it knows of words, `words.js` |
//! | a PDF | a [`book::Document`], with a template of its name in `typst/`; its data, `content` and `input` in [`render::pdf`]; what it is called, `<name>_title` and `<name>_pdf` among the texts |
//! | records | their type, [`records`]; read in `parse::records`, changed and written in `revise::records`, compared in [`layer::drift`] |
//! | what is sent and received | the zip file, `publish::pack` and `publish::unpack`; what in it is refused, and what it changes, [`transfer`] |
//! | the form of a layer's settings | what it shows, and what may be asked for in it (`Change`), `revise::settings`; how a file of YAML is changed so that the rest of it stays, `revise::yaml`; the form itself, `src/preview/client/settings` |
//! | a command | its arguments, `cli::args`; what it does and prints, its file in [`cli`], such as `cli::explain`; what it changes in files, [`revise`]. The date is known to `cli` alone |
//! | what may be done with a section in the page | [`edit`]: a case of [`edit::Edit`], and when it is offered, `edit::options`; the request and the file that keeps it for undo, `preview::writing`; the button, `src/preview/client` |
//!
//! A diagnostic belongs to the first stage that knows enough:
//!
//! * of a theme that lacks a file, `render::theme_files`, before anything is made;
//! * of one file, [`parse`], which does not know what lies below it; what holds too much to be set in time is not read (`parse::crowd`);
//! * of a layer beside the programme, `layer::declared`; of what also depends on the day, `layer::checked`, for `cli::check` alone;
//! * of an override beside what lies below, `layer::overrides`; of what it hides, [`layer::drift`];
//! * of where links lead, `book::references`;
//! * of glyphs and pictures that no PDF can have, `compile::letters` and `compile::pictures`;
//! * of what does not fit on a slide, [`render::pdf`];
//! * of all editions over a layer, `compile::unused`.
//!
//! Tests fail until there is also: a project in `tests/projects` for each code, templates for each kind of callout (and a row in the
//! README, which no test reads), a rank in `tests/it/tidy.rs` for each Rust module at the top.
//!
//! # Glossary
//!
//! | word | what it means here |
//! |---|---|
//! | kommune, fylke, region, samling | kinds of layer: a municipality, a county, several kommuner that share a course, and one gathering |
//! | layer | the base, or a kommune and the like: a folder with texts and settings of its own. A kommune that is in the register alone has no folder |
//! | chain | a layer and those that it lies on, from the base up; [`layer::Chain`]. Three numbers must not be mixed up: a [`project::LayerId`] is a layer of the project, an [`edition::Depth`] a place in a chain, an [`edition::ModuleNumber`] a module's place in an edition. A layer's `number` is the kommune's in the register |
//! | module | a chapter of the course: the files of one slug, those of layers and translations among them. A module of this crate is called a Rust module |
//! | section | a heading with an id, and its text up to the next heading with an id; overrides name sections. It is a `draft::Section` in a file, a `layer::Section` in a chain, an `edition::Section` in one language, and a `book::Section` filled in |
//! | override | a section in a layer's file that changes the one with its id in a lower layer: `replace` (heading and own text), `whole` (subsections too), `remove`, `append`, `prepend`. A field of front matter, `replace: page` and a picture are overrides too |
//! | contribution, passage | what one layer gives to a section; a passage is what of it readers of one language get |
//! | målform | nynorsk or bokmål; in code a [`project::Language`] |
//! | handbook, deck, document | the pages to read, the slides to show, and what is printed: a PDF of either |
//! | speaker, facilitator | the one who holds the course; `book::Speaker` holds the speaker's notes (`[!notes]`; a `[!note]` is an aside), and the folder `facilitator/` holds the deck with them |
//! | goal, key point, quiz | what one is to be able to do after a module, what to remember of it, and a question to test oneself with ([`markup::CalloutKind`]). Goals have numbers in their module, from 1, by which a callout says that it meets them; `book::Lesson` is goals or key points on the page that gathers those of all modules |
//! | term | a word that the glossary explains, with its forms, its synonyms, and the words that the course does not use for it |
//! | slot | a section or a value that a layer must fill in; until then a value is shown as its name in brackets, and a text that says what to write as the course's placeholder |
//! | fingerprint | a 48-bit hash of the words of a text; a `hash` is of bytes, and has 128 bits |
//! | record, drift | a record is the fingerprint of a text, field or picture that an override hides or adds to, or of the original of a translation ([`records`]); drift is the difference between a record and what is there now. `layer::drift::Override` is an override that hides something |
//! | edition, book, site | what readers of one layer get; [`edition::Edition`] is it in one language, resolved; a book is what its readers see, a site its files. The public ones lie in `site/` |
//! | portal, pack | the page that lists the editions; one edition as a zip file |
//! | manifest | in `book`, which files an edition has; in `publish`, which files were written for it |
//! | diagnostic | what is wrong in the input, or may be: a code, a place, a message with typed arguments, and hints |
//! | cache, key, evict | `cache::Cache`: values by a hash of all that they were made from; what nobody has used for some generations is evicted |
//!
//! # Invariants
//!
//! * **Between `discover` and `publish`, nothing touches** a file, the environment, the clock, a process or stdout. The
//!   same inputs give the same bytes, in whatever order the files were found.
//! * **Dependencies point one way:** `cli → preview → edit → compile → render → book → layer → parse → values`, where the values, lowest first, are
//!   [`source`]; `address`, `cache`, `compare`, `date`, `definitions`, [`diagnostic`], [`error`], [`fingerprint`], [`markup`], `names`, `pieces`,
//!   [`records`]; [`draft`];
//!   [`project`]; [`edition`], [`site`]. The whole order is `ORDER` in `tests/it/tidy.rs`.
//! * **What is wrong in the input is never an [`error::Error`]**, and a failure of the machine never a
//!   [`diagnostic::Diagnostic`]. An error among diagnostics stops the editions that hold the text, and no other.
//! * **An override hides what it names and nothing else**: `replace` the heading and own text of its section, `whole` and `remove` the
//!   subsections too, `replace: page` the page. None is dropped in silence. What a layer hides it has a record of ([`records`]; without
//!   one, W02), and a change in a lower layer never changes what the layer says: it is reported ([`layer::drift`]).
//! * **No page of the site holds** an inline script or style, loads anything from another host, or stores anything in the reader's browser.
//! * **The cost of every step is in proportion** to the pages that it makes: a menu of more than 24 modules lists those of its own part
//!   alone, and the files of all editions are never in memory at the same time.
//!
//! `tests/it/tidy.rs` holds the first two, and that each crate but the commonest is named by the one file or folder that owns it.

mod address;
pub mod book;
mod cache;
pub mod cli;
pub mod clipboard;
mod compare;
pub mod compile;
mod date;
mod definitions;
pub mod diagnostic;
pub mod discover;
pub mod draft;
pub mod edit;
pub mod edition;
pub mod error;
pub mod fingerprint;
#[cfg(fuzzing)]
#[doc(hidden)]
pub mod fuzzing;
pub mod layer;
pub mod markup;
pub mod message;
mod names;
pub mod parse;
mod pieces;
pub mod preview;
pub mod project;
mod publish;
pub mod records;
pub mod render;
mod report;
pub mod revise;
mod save;
pub mod site;
pub mod source;
pub mod transfer;
mod workers;
