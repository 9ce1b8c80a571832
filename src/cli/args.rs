//! The command line as it is written, before anything is looked up.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::book::Document;
use crate::message::Locale;
use crate::preview::EDITORS;

/// One course, an edition for each kommune: a handbook and slide decks from Markdown.
#[derive(Debug, Parser)]
#[command(name = "lagvis", version, about, max_term_width = 100)]
pub(super) struct Arguments {
    /// The project's folder, which holds content/lagvis.yaml [default: the nearest from here upwards]
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) root: Option<PathBuf>,

    /// The language in which lagvis speaks [default: LAGVIS_LANG, the first language of the layer that is worked on, or the system's]
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = locale())]
    pub(super) language: Option<Locale>,

    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Build handbooks and decks into output/
    Build(Build),
    /// Put an edition into one zip file, to mail or to carry
    Pack(Pack),
    /// Show a project while it is edited: what is saved is on the screen at once
    Preview(Preview),
    /// Check everything, and write nothing
    Check(Check),
    /// List editions, modules, sections or parameters
    List(List),
    /// Begin an override: the section with today's text, in the layer's own file
    Override(Override),
    /// Record that you have read what your text replaces, and that yours stands
    Accept(Accept),
    /// Show what has changed under an override: base then, base now, and yours
    Diff(Diff),
    /// Say where a section or a sentence comes from
    Explain(Explain),
    /// Make a layer's folder, or a module
    New(New),
}

/// The languages that lagvis speaks, by tag.
fn locale() -> impl TypedValueParser<Value = Locale> {
    PossibleValuesParser::new(Locale::ALL.map(Locale::tag)).map(|tag| Locale::from_tag(&tag).unwrap_or_default())
}

/// Which editions a command is for.
#[derive(Debug, Args)]
pub(super) struct Chosen {
    /// Only this edition: `program`, or a layer's name such as 9901-sandvik, or a unique part of it
    #[arg(long = "for", value_name = "EDITION")]
    pub(super) editions: Vec<String>,

    /// Every kommune of the register, not only those with a folder
    #[arg(long, conflicts_with = "editions")]
    pub(super) all: bool,
}

#[derive(Debug, Args)]
pub(super) struct Build {
    #[command(flatten)]
    pub(super) chosen: Chosen,

    /// Where to write
    #[arg(long, value_name = "DIR", help = "Where to write [default: output/ in the project]")]
    pub(super) output: Option<PathBuf>,

    /// Take warnings for errors
    #[arg(long)]
    pub(super) strict: bool,

    #[command(flatten)]
    pub(super) documents: Documents,

    /// Open what was built in the browser
    #[arg(long)]
    pub(super) open: bool,

    /// Say how long each stage took
    #[arg(long)]
    pub(super) timings: bool,

    #[command(flatten)]
    pub(super) report: Report,
}

/// Which PDFs are made, and with which date.
#[derive(Debug, Args)]
pub(super) struct Documents {
    /// Which PDFs to make, with commas between; the others are taken away [default: all]
    #[arg(long, value_enum, value_delimiter = ',', value_name = "DOCUMENT")]
    pub(super) pdf: Vec<Document>,

    /// Make no PDFs, take those away that are there, and do not look whether slides are too full
    #[arg(long, conflicts_with = "pdf")]
    pub(super) no_pdf: bool,

    /// The date in the foot of the PDFs, such as 2027-08-15
    #[arg(
        long,
        value_name = "DATE",
        help = "The date in the foot of the PDFs, such as 2027-08-15 [default: SOURCE_DATE_EPOCH, or the day on which a PDF last changed]"
    )]
    pub(super) date: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Pack {
    /// The edition: `program`, or a layer's name such as 9901-sandvik, or a unique part of it
    #[arg(long = "for", value_name = "EDITION")]
    pub(super) edition: String,

    /// Which file to write
    #[arg(long, value_name = "FILE", help = "Which file to write [default: output/EDITION.zip in the project]")]
    pub(super) output: Option<PathBuf>,

    /// Leave out what is for the facilitator alone, such as the speaker's notes
    #[arg(long)]
    pub(super) public: bool,

    #[command(flatten)]
    pub(super) documents: Documents,
}

impl ValueEnum for Document {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let help = match self {
            Self::Slides => "One page a slide",
            Self::Handouts => "Three slides a page, with lines to write on",
            Self::Notes => "The slides with the speaker's notes",
            Self::Handbook => "The whole handbook",
            Self::Workbook => "What the participants do, with room to write",
            Self::Guide => "The facilitator's guide: texts, days, minutes and exercises",
        };
        Some(PossibleValue::new(self.word()).help(help))
    }
}

#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    pub(super) chosen: Chosen,

    /// Take warnings for errors
    #[arg(long)]
    pub(super) strict: bool,

    /// Say how long each stage took
    #[arg(long)]
    pub(super) timings: bool,

    /// Give headings that have no id one
    #[arg(long)]
    pub(super) fix: bool,

    /// The day from which it is told whose law was last read too long ago, such as 2027-08-15
    #[arg(
        long,
        value_name = "DATE",
        help = "The day from which it is told whose law was last read too long ago, such as 2027-08-15 [default: SOURCE_DATE_EPOCH, or today]"
    )]
    pub(super) date: Option<String>,

    /// Write the report on what is local and what is out of date as a page to read
    #[arg(long, value_name = "FILE")]
    pub(super) html: Option<PathBuf>,

    #[command(flatten)]
    pub(super) report: Report,
}

#[derive(Debug, Args)]
pub(super) struct List {
    /// What to list
    pub(super) what: Listed,

    #[command(flatten)]
    pub(super) chosen: Chosen,

    #[command(flatten)]
    pub(super) report: Report,
}

#[derive(Debug, Args)]
pub(super) struct Override {
    /// The section, as in etikk#gaver
    #[arg(value_name = "MODULE#SECTION")]
    pub(super) address: String,

    /// The layer that gets a text of its own, such as kommune/9901-sandvik
    #[arg(long = "in", alias = "for", value_name = "LAYER")]
    pub(super) layer: String,

    /// The text in this language, where that is not the layer's first
    #[arg(long, value_name = "TAG")]
    pub(super) translation: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Accept {
    /// What: a section (etikk#gaver), a module (etikk) or a picture (assets/trapp.svg)
    #[arg(value_name = "MODULE[#SECTION]", required_unless_present = "all")]
    pub(super) address: Option<String>,

    /// The layer whose texts stand [default with --editorial: base]
    #[arg(long = "in", alias = "for", value_name = "LAYER", required_unless_present = "editorial")]
    pub(super) layer: Option<String>,

    /// Everything that the layer replaces
    #[arg(long, conflicts_with = "address")]
    pub(super) all: bool,

    /// Take what is new below over into your text, where the two have not changed the same sentence
    #[arg(long, conflicts_with = "editorial")]
    pub(super) merge: bool,

    /// For the owner of the text: the last change was a comma, and overrides of the old text count as up to date
    #[arg(long, conflicts_with = "all", requires = "address")]
    pub(super) editorial: bool,

    /// With --editorial: which older text is meant, where there is more than one
    #[arg(long, value_name = "FINGERPRINT", requires = "editorial")]
    pub(super) from: Vec<String>,

    /// The text in this language [default: the layer's first; with --all, each]
    #[arg(long, value_name = "TAG")]
    pub(super) translation: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Diff {
    /// One module or section [default: everything that has changed]
    #[arg(value_name = "MODULE[#SECTION]")]
    pub(super) address: Option<String>,

    /// The edition whose own layer is meant
    #[arg(long = "for", alias = "in", value_name = "EDITION")]
    pub(super) edition: String,

    /// Write a page to read and print
    #[arg(long, value_name = "FILE")]
    pub(super) html: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Explain {
    /// A section (etikk#gaver), a module (etikk), or some words of the text
    #[arg(value_name = "WHAT")]
    pub(super) what: String,

    /// The edition [default: the course itself]; with `--impact`, the layer whose section or field it is
    #[arg(long = "for", value_name = "EDITION")]
    pub(super) edition: Option<String>,

    /// Who is hit if this section, field (etikk#front.title), module or picture is changed, locked or removed
    #[arg(long)]
    pub(super) impact: bool,

    /// The text in this language [default: the edition's first]
    #[arg(long, value_name = "TAG")]
    pub(super) translation: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct New {
    #[command(subcommand)]
    pub(super) what: Scaffold,
}

#[derive(Debug, Subcommand)]
pub(super) enum Scaffold {
    /// A folder for a kommune of the register, with what it must fill in
    Kommune {
        /// Its number or its name, such as 4601 or Bergen
        number: String,
    },
    /// A folder for a fylke of the register
    Fylke {
        /// Its number or its name, such as 46 or Vestland
        number: String,
    },
    /// A module of the course
    Module {
        /// Its name in addresses: a to z, 0 to 9 and hyphens
        name: String,
    },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Listed {
    /// Every edition, with its layers and languages
    Editions,
    /// The modules of an edition, in order
    Modules,
    /// The sections of an edition, with the layers they come from
    Sections,
    /// The parameters, with their values in an edition
    Parameters,
}

#[derive(Debug, Args)]
pub(super) struct Report {
    /// How to print what is found
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Human)]
    pub(super) format: Format,
}

#[derive(Debug, Args)]
pub(super) struct Preview {
    /// The edition to begin with
    #[arg(long = "for", value_name = "EDITION")]
    pub(super) edition: Option<String>,

    /// Open the browser
    #[arg(long)]
    pub(super) open: bool,

    /// The port
    #[arg(long, value_name = "N", help = "The port [default: 4242, or a free one]")]
    pub(super) port: Option<u16>,

    /// The address to listen at; any other than this machine's own lets others on the network in
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    pub(super) host: std::net::IpAddr,

    /// Look at all files again and again, and do not wait for the system to tell of changes
    #[arg(long)]
    pub(super) poll: bool,

    /// The editor that links open files in
    #[arg(long, value_name = "NAME", default_value = "vscode", value_parser = editors())]
    pub(super) editor: String,
}

/// The names of editors that open files by links.
fn editors() -> PossibleValuesParser {
    let names = EDITORS.map(|(name, _)| PossibleValue::new(name));
    PossibleValuesParser::new(names.into_iter().chain([PossibleValue::new("none").help("No links")]))
}

/// How findings are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people, with the line in question
    Human,
    /// One JSON object
    Json,
    /// Annotations for GitHub Actions
    Github,
}
