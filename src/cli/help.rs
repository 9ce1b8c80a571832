//! The command line in the language that is spoken: what `--help` says, and what is wrong with arguments.
//!
//! What commands, arguments and values are, says `args`; their words stand in the catalogue `help`, by the names of the commands and of the
//! arguments: `build`, `build_output`, `argument_root` for an argument that says the same in all commands, `value_dir` for what stands
//! for a value, `example_build`.

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory, Error};

use super::args::Arguments;
use super::messages;
use crate::diagnostic::{did_you_mean_this, nearest, or_else};
use crate::message::{Catalogue, Locale, Message};

/// How the help of a command is laid out.
const LAYOUT: &str = "{about-with-newline}\n{usage-heading} {usage}\n\n{all-args}{after-help}";

/// The words of the help by their name, where there are some.
pub(super) fn words(name: &str) -> Option<String> {
    Catalogue::of(Locale::spoken()).named("help", name)
}

/// The command line, with its help in the language that is spoken.
pub(super) fn command() -> Command {
    let flag = |id: &'static str, short: char, action: ArgAction| Arg::new(id).short(short).long(id).action(action);
    let command = Arguments::command()
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg(flag("help", 'h', ArgAction::Help).global(true))
        .arg(flag("version", 'V', ArgAction::Version));
    localized(command, "lagvis", "lagvis")
}

/// A command and those below it. `name` is its name in the catalogue, `line` how it is called.
fn localized(command: Command, name: &str, line: &str) -> Command {
    let layout = LAYOUT.replace("{usage-heading}", &words("heading_usage").unwrap_or_default());
    let mut command = command.about(words(name).unwrap_or_default()).help_template(layout);
    let mut usage = vec![line.to_owned()];
    if command.has_subcommands() {
        command = command.subcommand_help_heading(words("heading_commands").unwrap_or_default());
        usage.push(format!("<{}>", words("value_command").unwrap_or_default()));
    }
    usage.push(format!("[{}]", words("value_options").unwrap_or_default()));
    command = command.mut_args(|argument| {
        let argument = argument_in_words(argument, name);
        if argument.is_positional() {
            let value = value_name(&argument);
            let more = if matches!(argument.get_action(), ArgAction::Append) { "..." } else { "" };
            let value = if argument.is_required_set() { format!("<{value}>") } else { format!("[{value}]") };
            usage.push(value + more);
        }
        argument
    });
    command = command.override_usage(usage.join(" "));
    if let Some(example) = words(&format!("example_{name}")) {
        command = command.after_help(StyledStr::from(format!("\n{example}")));
    }
    command.mut_subcommands(|below| {
        let own = below.get_name().to_owned();
        let name = if name == "lagvis" { own.clone() } else { format!("{name}_{own}") };
        localized(below, &name, &format!("{line} {own}"))
    })
}

/// An argument of a command with its help. Defaults and possible values stand among its words.
fn argument_in_words(argument: Arg, command: &str) -> Arg {
    let id = argument.get_id().to_string();
    let help = words(&format!("{command}_{id}")).or_else(|| words(&format!("argument_{id}")));
    let heading = if argument.is_positional() { "heading_arguments" } else { "heading_options" };
    let argument = argument
        .help(help.unwrap_or_default())
        .help_heading(words(heading).unwrap_or_default())
        .hide_default_value(true)
        .hide_possible_values(true);
    match argument.get_action().takes_values() {
        true => {
            let value = value_name(&argument);
            argument.value_name(value)
        }
        false => argument,
    }
}

/// What stands for the value of an argument: the name of its kind in the catalogue, or what it is called in `args`, such as
/// `MODULE#SECTION`.
fn value_name(argument: &Arg) -> String {
    let names = argument.get_value_names().unwrap_or_default();
    let name = names.first().map_or_else(|| argument.get_id().to_string(), ToString::to_string);
    words(&format!("value_{}", name.to_lowercase().replace(['#', '[', ']'], "_"))).unwrap_or(name)
}

/// What an argument was meant for that the command does not take: another of its flags, or the edition.
fn meant_argument(error: &Error, argument: &str) -> Option<Message> {
    let usage = error.get(ContextKind::Usage)?.to_string();
    let command = usage.split_whitespace().filter(|word| !word.starts_with('-')).fold(command(), |command, word| {
        let below = command.find_subcommand(word).cloned();
        below.unwrap_or(command)
    });
    let longs = command.get_arguments().filter_map(Arg::get_long_and_visible_aliases).flatten();
    let flags: Vec<String> = longs.map(|long| format!("--{long}")).collect();
    match argument.starts_with('-') {
        true => nearest(argument, &flags),
        false => flags.iter().any(|flag| flag == "--for").then(|| messages::name_the_edition(argument)),
    }
}

/// What is wrong with the arguments; nothing where help, or the version, was asked for.
pub(super) fn wrong(error: &Error) -> Option<Message> {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    // the last that clap names is the nearest
    let near = |kind| context(kind).rsplit(", ").next().filter(|word| !word.is_empty()).map(did_you_mean_this);
    let (argument, value) = (context(ContextKind::InvalidArg), context(ContextKind::InvalidValue));
    Some(match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            return None;
        }
        ErrorKind::InvalidSubcommand => or_else(
            messages::unknown_command(context(ContextKind::InvalidSubcommand)),
            near(ContextKind::SuggestedSubcommand),
        ),
        ErrorKind::UnknownArgument => {
            let meant = meant_argument(error, &argument).or_else(|| near(ContextKind::SuggestedArg));
            or_else(messages::unknown_argument(argument), meant)
        }
        ErrorKind::MissingRequiredArgument => messages::argument_lacks(argument),
        ErrorKind::MissingSubcommand => messages::command_lacks(),
        ErrorKind::InvalidValue if value.is_empty() => messages::value_lacks(argument),
        ErrorKind::InvalidValue => messages::value_is_none_of(argument, value, context(ContextKind::ValidValue)),
        ErrorKind::ValueValidation => messages::wrong_value(argument, value),
        ErrorKind::ArgumentConflict => messages::arguments_conflict(argument, context(ContextKind::PriorArg)),
        _ => messages::wrong_arguments(error.kind().to_string()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every command below one, with its name in the catalogue.
    fn commands(command: &Command, name: &str, all: &mut Vec<(String, Command)>) {
        all.push((name.to_owned(), command.clone()));
        for below in command.get_subcommands() {
            let own = below.get_name();
            commands(below, &if name == "lagvis" { own.to_owned() } else { format!("{name}_{own}") }, all);
        }
    }

    #[test]
    fn every_command_argument_and_value_has_words_in_every_locale() {
        let mut all = Vec::new();
        commands(&Arguments::command(), "lagvis", &mut all);
        for locale in Locale::ALL {
            let words = |name: &str| Catalogue::of(locale).named("help", name);
            for (name, command) in &all {
                assert!(words(name).is_some(), "{}: {name}", locale.tag());
                let is_last = command.get_subcommands().next().is_none();
                assert!(!is_last || words(&format!("example_{name}")).is_some(), "{}: example_{name}", locale.tag());
                for argument in command.get_arguments().filter(|argument| argument.get_id() != "help") {
                    let id = argument.get_id();
                    let help = words(&format!("{name}_{id}")).or_else(|| words(&format!("argument_{id}")));
                    assert!(help.is_some(), "{}: {name}_{id}", locale.tag());
                    let help = help.unwrap_or_default();
                    // of a flag, clap has `true` and `false` for its values
                    let takes_values = argument.get_action().takes_values();
                    for value in argument.get_possible_values().iter().filter(|_| takes_values) {
                        assert!(help.contains(value.get_name()), "{}: {name}_{id}: {}", locale.tag(), value.get_name());
                    }
                }
            }
        }
    }
}
