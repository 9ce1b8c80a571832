//! The kinds of callout, and the forms of work in an exercise: the words that a callout's first line may hold.

use serde::Serialize;

/// The form of work in an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// Each person alone.
    Individual,
    /// Two people together.
    Pair,
    /// Groups of more than two.
    Group,
    /// Everybody in the room.
    Plenary,
}

impl Form {
    /// Every form, with the word for it.
    pub const ALL: &[(&str, Form)] =
        &[("individual", Form::Individual), ("pair", Form::Pair), ("group", Form::Group), ("plenary", Form::Plenary)];

    /// The word for it.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(_, form)| *form == self).map_or("", |(word, _)| word)
    }
}

/// How a text is set on a slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Arrangement {
    /// It is a title, and fills the slide.
    Title,
    /// It fills a slide of its own, over the whole width.
    Whole,
    /// So too, few words and large.
    Large,
    /// So too, with a badge, lights or a QR code beside it.
    Beside,
    /// So too, in columns.
    Columns,
    /// So too, in tiles.
    Tiles,
    /// So too, in a table of its own.
    Table,
    /// It stands among other text.
    Aside,
    /// It is on no slide: it is read on the page and on paper.
    Page,
    /// It is no callout to the reader, and only says for whom a text is.
    Audience,
}

/// Makes the list of callout kinds once: variant, word, arrangement, keys, what people call it who do not know the word, meaning.
macro_rules! callouts {
    ($($name:ident = $word:literal $arrangement:ident [$($key:literal)*] [$($other:literal)*] $meaning:literal,)*) => {
        /// The kinds of callout.
        ///
        /// A new kind is a line here, a template `callouts/<kind>.html` for the page, `slide-callouts/<kind>.html` for the slide
        /// that it fills, `typst/callouts/<kind>.typ` for paper, and what it is called among the interface texts.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum CalloutKind { $(#[doc = $meaning] $name,)* }

        impl CalloutKind {
            /// Every kind.
            pub const ALL: &[CalloutKind] = &[$(CalloutKind::$name,)*];

            /// The word after `[!`.
            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }

            /// What it is called in Norwegian, and what other programs call its like: no names of it, but what they mean.
            pub(crate) fn other_words(self) -> &'static [&'static str] {
                match self { $(Self::$name => &[$($other,)*],)* }
            }

            /// The keys that its braces may hold.
            pub fn keys(self) -> &'static [&'static str] {
                match self { $(Self::$name => &[$($key,)*],)* }
            }

            /// How it is set on a slide.
            pub fn arrangement(self) -> Arrangement {
                match self { $(Self::$name => Arrangement::$arrangement,)* }
            }
        }
    };
}

callouts! {
    Exercise = "exercise" Beside ["minutes" "form" "plenary" "lines" "goals"] ["oppgave" "oppgåve" "øvelse" "øving" "aktivitet" "gruppeoppgave" "gruppeoppgåve" "task" "todo"]
        "A task for the room, with its time.",
    Question = "question" Large ["minutes" "lines" "goals"] ["spørsmål" "refleksjon" "refleksjonsspørsmål" "diskusjon" "help" "faq"]
        "A question to talk about.",
    Case = "case" Whole ["part" "minutes" "lines" "goals"] ["eksempelsak" "sak" "kasus" "example" "eksempel"]
        "A case, or a part of one: parts share their title.",
    TrafficLight = "traffic-light" Beside ["part" "minutes" "lines" "goals"] ["trafikklys" "trafikkljos" "dilemma" "trafficlight"]
        "A dilemma that is answered with red, yellow or green.",
    Quiz = "quiz" Page ["goals"] ["quizz" "selvtest" "sjølvtest" "kontrollspørsmål" "flervalg" "fleirval"]
        "A question to test oneself with: answers of which some are right, and why.",
    Film = "film" Beside ["minutes"] ["video" "filmklipp"]
        "A link to a film, and what it is about.",
    Link = "link" Beside ["minutes"] ["lenke" "lenkje" "skjema"]
        "A link to be opened in the room, such as a form to fill in.",
    Quote = "quote" Large ["source"] ["sitat" "cite"]
        "Somebody's words.",
    Statement = "statement" Large [] ["påstand" "utsagn" "utsegn"]
        "One sentence, large.",
    Goals = "goals" Whole [] ["mål" "læringsmål" "goal"]
        "What the participants are to be able to do afterwards, as a list.",
    Keypoints = "keypoints" Whole [] ["hovedpunkter" "hovudpunkt" "huskeliste" "oppsummering" "summary" "abstract" "tldr"]
        "What to remember, as a list.",
    Columns = "columns" Columns [] ["kolonner" "kolonnar" "spalter" "spaltar"]
        "Its headings or top-level items side by side.",
    Tiles = "tiles" Tiles [] ["fliser" "ruter"]
        "A list as a grid.",
    Tree = "tree" Whole [] ["tre" "hierarki" "organisasjonskart"]
        "A nested list, drawn as a hierarchy.",
    Cycle = "cycle" Whole [] ["sirkel" "hjul" "syklus" "årshjul"]
        "An ordered list, drawn as a wheel.",
    Agenda = "agenda" Table ["day"] ["program" "dagsorden" "dagsplan"]
        "A day's programme, with computed times.",
    Note = "note" Aside [] ["notat" "merk" "merknad" "info" "important" "viktig"]
        "An aside.",
    Tip = "tip" Aside [] ["tips" "råd" "hint" "success"]
        "An aside with advice.",
    Warning = "warning" Aside [] ["advarsel" "åtvaring" "obs" "pass-på" "fare" "caution" "danger" "attention" "error" "failure" "bug"]
        "An aside that warns.",
    Law = "law" Aside [] ["lov" "lovtekst" "lovverk"]
        "An aside on what the law says.",
    Notes = "notes" Audience ["minutes"] ["notat" "notater" "notatar" "foredragsnotat" "foredragsnotater" "talenotat" "manus" "speaker"]
        "For the speaker only.",
    Slide = "slide" Audience [] ["lysbilde" "lysark" "plansje"]
        "Only on the slide.",
    Handbook = "handbook" Audience [] ["håndbok" "handbok"]
        "Only in the handbook.",
}

impl CalloutKind {
    /// The kind with this word, in capitals or not.
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.word().eq_ignore_ascii_case(word))
    }

    /// The kinds that somebody may mean by a word in small letters that is none of theirs.
    pub(crate) fn meant_by(word: &str) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |kind| kind.other_words().contains(&word) || kind.word() == word)
    }

    /// Whether the kind only says for whom a text is.
    pub fn is_audience(self) -> bool {
        self.arrangement() == Arrangement::Audience
    }

    /// Whether the kind fills a slide of its own.
    pub fn fills_slide(self) -> bool {
        !matches!(self.arrangement(), Arrangement::Aside | Arrangement::Page | Arrangement::Audience)
    }
}
