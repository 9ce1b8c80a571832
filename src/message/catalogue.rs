//! The catalogues: the words of every message in each locale, embedded in the program.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

use super::locale::Locale;
use super::model::{Argument, Message};

/// Makes the list of stages once, and what each locale's file of a stage holds.
macro_rules! stages {
    ($($stage:literal)*) => {
        /// The files that each locale has, without `.ftl`.
        pub(super) const STAGES: &[&str] = &[$($stage),*];

        /// The messages of a stage in a locale, as they are written.
        pub(super) fn source(locale: Locale, stage: &str) -> &'static str {
            match (locale, stage) {
                $((Locale::Bokmal, $stage) => include_str!(concat!("nb/", $stage, ".ftl")),
                (Locale::Nynorsk, $stage) => include_str!(concat!("nn/", $stage, ".ftl")),
                (Locale::English, $stage) => include_str!(concat!("en/", $stage, ".ftl")),)*
                _ => "",
            }
        }
    };
}

stages! { "book" "cli" "client" "clipboard" "compile" "drift" "edit" "error" "glossary" "help" "layer" "leftovers" "markdown" "misread" "parse" "pdf" "preview" "publish" "report" "revise" "scaffold" "suggest" "theme" "transfer" }

/// The words of all messages in one locale. A stage's file is read when a message of it is first shown.
pub struct Catalogue {
    locale: Locale,
    stages: Vec<OnceLock<FluentBundle<FluentResource>>>,
}

impl Catalogue {
    /// The catalogue of a locale.
    pub fn of(locale: Locale) -> &'static Self {
        static ALL: OnceLock<[Catalogue; Locale::ALL.len()]> = OnceLock::new();
        let all = ALL.get_or_init(|| {
            let stages = || STAGES.iter().map(|_| OnceLock::new()).collect();
            Locale::ALL.map(|locale| Self { locale, stages: stages() })
        });
        &all[locale as usize]
    }

    /// A message in words: lower case, no full stop. One that the catalogue lacks has its name, which a test holds to be no message's case.
    pub fn text(&self, message: &Message) -> String {
        let named = message.id.split_once('.').and_then(|(stage, name)| Some((self.stage(stage)?, name)));
        let words = named.and_then(|(bundle, name)| {
            let entry = bundle.get_message(name)?;
            let pattern = match message.way {
                0 => entry.value()?,
                way => entry.get_attribute(&format!("way{way}"))?.value(),
            };
            let values = message.arguments.iter().map(|(name, value)| (*name, self.value(value)));
            let values: FluentArgs<'_> = values.collect();
            Some(bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned())
        });
        words.unwrap_or_else(|| message.id.to_owned())
    }

    /// The words of a name of a stage, where the catalogue has them and they take no arguments.
    pub(crate) fn named(&self, stage: &str, name: &str) -> Option<String> {
        let bundle = self.stage(stage)?;
        let pattern = bundle.get_message(name)?.value()?;
        Some(bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
    }

    /// The messages of a stage by name, for others to fill in: an argument stands as its name in braces. One that is not made of text and
    /// arguments alone is left out.
    pub(crate) fn patterns(&self, stage: &str) -> BTreeMap<String, String> {
        let resource = parse(source(self.locale, stage)).unwrap_or_else(|(resource, _)| resource);
        let pattern = |entry: &Entry<&str>| match entry {
            Entry::Message(message) => Some((message.id.name.to_owned(), to_fill_in(message.value.as_ref()?)?)),
            _ => None,
        };
        resource.body.iter().filter_map(pattern).collect()
    }

    /// The messages of a stage, read when they are first asked for.
    fn stage(&self, stage: &str) -> Option<&FluentBundle<FluentResource>> {
        let at = STAGES.iter().position(|known| *known == stage)?;
        Some(self.stages[at].get_or_init(|| bundle(self.locale, STAGES[at])))
    }

    /// An argument as Fluent has it.
    fn value<'a>(&self, argument: &'a Argument) -> FluentValue<'a> {
        match argument {
            Argument::Text(text) => FluentValue::from(text.as_str()),
            Argument::Number(number) => FluentValue::from(*number),
            _ => FluentValue::from(self.shown(argument)),
        }
    }

    /// An argument as it is shown.
    fn shown(&self, argument: &Argument) -> String {
        match argument {
            Argument::Text(text) => text.clone(),
            Argument::Number(number) => number.to_string(),
            Argument::List(all) => all.iter().map(|one| self.shown(one)).collect::<Vec<_>>().join(", "),
            Argument::Named(_, message) | Argument::Message(message) => self.text(message),
        }
    }
}

/// A pattern's text, each argument as its name in braces.
fn to_fill_in(pattern: &Pattern<&str>) -> Option<String> {
    let piece = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some((*value).to_owned()),
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::VariableReference { id }) } => {
            Some(format!("{{{}}}", id.name))
        }
        PatternElement::Placeable { .. } => None,
    };
    pattern.elements.iter().map(piece).collect()
}

/// The words in the locale that is spoken ([`Locale::spoken`]).
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Catalogue::of(Locale::spoken()).text(self))
    }
}

/// The messages of a stage. What is no message in a file is left out; a test holds that nothing is.
fn bundle(locale: Locale, stage: &str) -> FluentBundle<FluentResource> {
    let resource = FluentResource::try_new(source(locale, stage).to_owned());
    let mut bundle = FluentBundle::new_concurrent(locale.tag().parse().into_iter().collect());
    // around arguments there are no marks of direction: Norwegian and English both run from left to right
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource.unwrap_or_else(|(resource, _)| resource));
    bundle
}
