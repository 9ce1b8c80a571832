//! The command line as it is written, before anything is looked up.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// One course, an edition for each kommune: a handbook and slide decks from Markdown.
#[derive(Debug, Parser)]
#[command(name = "lagvis", version, about, max_term_width = 100)]
pub(super) struct Arguments {
    /// The project's folder, which holds content/lagvis.yaml
    #[arg(long, global = true, default_value = ".", value_name = "DIR")]
    pub(super) root: PathBuf,

    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Build handbooks and decks into output/
    Build(Build),
    /// Check everything, and write nothing
    Check(Check),
    /// List editions, modules, sections or parameters
    List(List),
}

/// Which editions a command is for.
#[derive(Debug, Args)]
pub(super) struct Chosen {
    /// Only this edition: `program`, or a layer's name such as 9901-sandvik, or a unique part of it
    #[arg(long = "for", value_name = "EDITION")]
    pub(super) editions: Vec<String>,
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

    /// Say how long each stage took
    #[arg(long)]
    pub(super) timings: bool,

    #[command(flatten)]
    pub(super) report: Report,
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
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(super) format: Format,
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
