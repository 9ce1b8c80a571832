//! The command line as it is written, before anything is looked up. What each argument is for says `help`, from the catalogues.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::book::Document;
use crate::message::Locale;
use crate::preview::EDITORS;

#[derive(Debug, Parser)]
#[command(name = "lagvis", version, max_term_width = 100)]
pub(super) struct Arguments {
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) root: Option<PathBuf>,

    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = locale())]
    pub(super) language: Option<Locale>,

    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Init(Init),
    Build(Build),
    Pack(Pack),
    Preview(Preview),
    Check(Check),
    List(List),
    Override(Override),
    Accept(Accept),
    Diff(Diff),
    Explain(Explain),
    New(New),
    Send(Send),
    Receive(Receive),
    Theme(Theme),
    Schema(Schema),
    Completions(Completions),
    Man,
}

/// The languages that lagvis speaks, by tag.
fn locale() -> impl TypedValueParser<Value = Locale> {
    PossibleValuesParser::new(Locale::ALL.map(Locale::tag)).map(|tag| Locale::from_tag(&tag).unwrap_or_default())
}

/// Which editions a command is for.
#[derive(Debug, Args)]
pub(super) struct Chosen {
    #[arg(long = "for", alias = "in", value_name = "EDITION")]
    pub(super) editions: Vec<String>,

    #[arg(long, conflicts_with = "editions")]
    pub(super) all: bool,
}

#[derive(Debug, Args)]
pub(super) struct Build {
    #[command(flatten)]
    pub(super) chosen: Chosen,

    #[arg(long, value_name = "DIR")]
    pub(super) output: Option<PathBuf>,

    #[arg(long)]
    pub(super) strict: bool,

    #[command(flatten)]
    pub(super) documents: Documents,

    #[arg(long)]
    pub(super) open: bool,

    #[arg(long)]
    pub(super) timings: bool,

    #[command(flatten)]
    pub(super) report: Report,
}

/// Which PDFs are made, and with which date.
#[derive(Debug, Default, Args)]
pub(super) struct Documents {
    #[arg(long, value_enum, value_delimiter = ',', value_name = "DOCUMENT")]
    pub(super) pdf: Vec<Document>,

    #[arg(long, conflicts_with = "pdf")]
    pub(super) no_pdf: bool,

    #[arg(long, value_name = "DATE")]
    pub(super) date: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Pack {
    #[arg(long = "for", alias = "in", value_name = "EDITION")]
    pub(super) edition: String,

    #[arg(long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,

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
        Some(PossibleValue::new(self.word()))
    }
}

#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    pub(super) chosen: Chosen,

    #[arg(long)]
    pub(super) strict: bool,

    #[arg(long)]
    pub(super) timings: bool,

    #[arg(long)]
    pub(super) fix: bool,

    #[arg(long, value_name = "DATE")]
    pub(super) date: Option<String>,

    #[arg(long, value_name = "FILE")]
    pub(super) html: Option<PathBuf>,

    #[command(flatten)]
    pub(super) report: Report,
}

#[derive(Debug, Args)]
pub(super) struct List {
    pub(super) what: Listed,

    #[command(flatten)]
    pub(super) chosen: Chosen,

    #[command(flatten)]
    pub(super) report: Report,
}

#[derive(Debug, Args)]
pub(super) struct Override {
    #[arg(value_name = "MODULE#SECTION")]
    pub(super) address: String,

    #[arg(long = "in", alias = "for", value_name = "LAYER")]
    pub(super) layer: String,

    #[arg(long, value_name = "TAG")]
    pub(super) translation: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Accept {
    #[arg(value_name = "MODULE[#SECTION]", required_unless_present = "all")]
    pub(super) address: Option<String>,

    #[arg(long = "in", alias = "for", value_name = "LAYER", required_unless_present = "editorial")]
    pub(super) layer: Option<String>,

    #[arg(long, conflicts_with = "address")]
    pub(super) all: bool,

    #[arg(long, conflicts_with = "editorial")]
    pub(super) merge: bool,

    #[arg(long, conflicts_with = "all", requires = "address")]
    pub(super) editorial: bool,

    #[arg(long, value_name = "FINGERPRINT", requires = "editorial")]
    pub(super) from: Vec<String>,

    #[arg(long, value_name = "TAG")]
    pub(super) translation: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Diff {
    #[arg(value_name = "MODULE[#SECTION]")]
    pub(super) address: Option<String>,

    #[arg(long = "for", alias = "in", value_name = "EDITION")]
    pub(super) edition: String,

    #[arg(long, value_name = "FILE")]
    pub(super) html: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Explain {
    #[arg(value_name = "WHAT")]
    pub(super) what: String,

    #[arg(long = "for", alias = "in", value_name = "EDITION")]
    pub(super) edition: Option<String>,

    #[arg(long)]
    pub(super) impact: bool,

    #[arg(long, value_name = "TAG")]
    pub(super) translation: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Send {
    #[arg(long = "in", alias = "for", value_name = "LAYER")]
    pub(super) layer: String,

    #[arg(long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Receive {
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,

    #[arg(long = "for", alias = "in", value_name = "LAYER")]
    pub(super) layer: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Theme {
    #[arg(value_name = "FILE")]
    pub(super) files: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct Schema {
    #[arg(value_name = "NAME")]
    pub(super) file: Option<SchemaFile>,
}

/// The files that have a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum SchemaFile {
    Lagvis,
    Layer,
    Module,
    LayerModule,
    Acts,
    Assets,
    Glossary,
}

#[derive(Debug, Args)]
pub(super) struct New {
    #[command(subcommand)]
    pub(super) what: Scaffold,
}

#[derive(Debug, Subcommand)]
pub(super) enum Scaffold {
    Kommune {
        number: String,
    },
    Fylke {
        number: String,
    },
    Samling {
        name: String,

        #[arg(long = "in", alias = "for", value_name = "LAYER")]
        layer: String,
    },
    Module {
        name: String,
    },
}

#[derive(Debug, Args)]
pub(super) struct Init {
    #[arg(value_name = "DIR")]
    pub(super) folder: PathBuf,

    #[arg(long)]
    pub(super) course: bool,
}

#[derive(Debug, Args)]
pub(super) struct Completions {
    pub(super) shell: Shell,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Listed {
    Editions,
    Modules,
    Sections,
    Parameters,
}

#[derive(Debug, Args)]
pub(super) struct Report {
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Human)]
    pub(super) format: Format,
}

#[derive(Debug, Args)]
pub(super) struct Preview {
    #[arg(long = "for", alias = "in", value_name = "EDITION")]
    pub(super) edition: Option<String>,

    #[arg(long)]
    pub(super) open: bool,

    #[arg(long, value_name = "N")]
    pub(super) port: Option<u16>,

    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    pub(super) host: std::net::IpAddr,

    #[arg(long)]
    pub(super) allow_edits: bool,

    #[arg(long)]
    pub(super) poll: bool,

    #[arg(long, value_name = "NAME", default_value = "vscode", value_parser = editors())]
    pub(super) editor: String,
}

impl Preview {
    /// What is meant where nothing is said.
    pub(super) fn opened() -> Self {
        let host = std::net::IpAddr::from([127, 0, 0, 1]);
        Self { edition: None, open: true, port: None, host, allow_edits: false, poll: false, editor: "none".to_owned() }
    }
}

/// The names of editors that open files by links.
fn editors() -> PossibleValuesParser {
    let names = EDITORS.map(|(name, _)| PossibleValue::new(name));
    PossibleValuesParser::new(names.into_iter().chain([PossibleValue::new("none")]))
}

/// How findings are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Human,
    Json,
    Github,
}
