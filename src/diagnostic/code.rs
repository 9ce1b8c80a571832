//! The stable codes of diagnostics, and how severe each is.

use std::fmt;

/// How bad it is, mildest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Good to know; never stops anything.
    Notice,
    /// Should be looked at; stops a build only with `--strict`.
    Warning,
    /// The editions that hold it are not published.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Notice => "notice",
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

/// Makes the list of codes once: variant, code, meaning.
macro_rules! codes {
    ($($name:ident = $code:literal $meaning:literal,)*) => {
        /// A stable name for a kind of complaint. `E` stops an edition, `W` does not.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $(#[doc = $meaning] $name,)* }

        impl Code {
            /// Every code, in the order in which they are declared here, which is not that of their numbers.
            pub const ALL: &[Code] = &[$(Code::$name,)*];

            /// The code as it is printed.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }
        }
    };
}

codes! {
    UnknownTarget = "E01" "a target, an anchor or a module that does not exist",
    TargetGone = "E02" "a section that was replaced, and that no longer exists below",
    AnchorRemoved = "E03" "an anchor that was removed",
    Locked = "E04" "a section, field, parameter or module that is locked below",
    HoldsLocked = "E05" "a removal that would take a locked section with it",
    Unfilled = "E06" "a section that the kommune must fill in",
    NewIsTaken = "E07" "a new section whose id exists below",
    HiddenTwice = "E08" "one section hidden twice in one layer",
    TextBeforeHeading = "E09" "text before the first heading",
    RemoveWithText = "E10" "`remove` with text",
    UnknownWord = "E11" "an unknown or misplaced word in a heading's braces",
    TwoIds = "E12" "two ids in one heading, or one id in two headings",
    NoId = "E13" "a heading of level 1 to 3 without an id",
    AddOnlyField = "E14" "a field to which a layer may only add",
    NullField = "E15" "`null` as a value",
    RemoveAbsent = "E16" "removing a field or an item that is not there",
    UnknownField = "E17" "an unknown key",
    WrongType = "E18" "a value of the wrong type",
    Yaml = "E19" "YAML that cannot be read",
    NoValue = "E20" "a parameter without a value in this edition",
    UndeclaredParameter = "E21" "a parameter that is not declared",
    Parent = "E22" "a parent that does not exist, is of the wrong kind, or in a circle",
    Callout = "E23" "a callout of an unknown kind, or with an unknown key or value",
    NoLanguage = "E24" "a local text only in a language that the reader accepts no substitute for",
    PageOverLocked = "E25" "`replace: page` over locked or required sections",
    Refused = "E26" "something that a layer may not hold",
    BrokenLink = "E27" "a link to a module or section that does not exist",
    UnknownAct = "E28" "a link to an act that the table does not hold, or to a place that cannot be one",
    Figure = "E29" "a figure without alternative text, without its row in the table, or without its file",
    Unreadable = "E30" "a file that cannot be read as what it should be",
    Programme = "E31" "something that `lagvis.yaml` or `layer.yaml` names and that does not exist",
    Contrast = "E32" "a colour that people could not read",
    Unprintable = "E33" "a text or a picture that cannot be set in a PDF",
    NameTaken = "E34" "a module whose page would take the place of another file",
    NoWords = "E35" "a title without words",
    BaseChanged = "W01" "a text that a layer has replaced, and that has changed below",
    NotRecorded = "W02" "a text that is replaced without a record of what it was",
    NoEffect = "W03" "an override that says what lies below it, or a word of one without effect",
    HiddenText = "W04" "a text of a layer that no edition shows",
    UnusedValue = "W05" "a value or a picture that nothing uses",
    StaleRecord = "W06" "a record of something that the file does not replace",
    OlderTranslation = "W07" "a translation of an older text",
    Renamed = "W08" "an old id of a section",
    NotFilledIn = "W11" "a section or a value that the kommune has begun and not filled in",
    SlideTooFull = "W12" "a slide whose text does not fit at the smallest size that may be read in a hall",
    FootnoteUnread = "W13" "a footnote that no reader sees, or a reference to none",
    Retiring = "W14" "an override, or a place, of a section that will go",
    NoteUnread = "W15" "a text for the speaker, the slide or the page alone that has no place there",
    RecordsUnread = "W16" "records that cannot be read, so that it is not known what a layer's texts replaced",
    CasePart = "W17" "a part of a case that is missing, or given twice",
    OtherName = "W18" "a kommune whose name and number are not together in the register",
    Misplaced = "W19" "an addition whose section's id has become that of quite another section",
    TimeOver = "W10" "a day or a module with less time than its content needs",
    HiddenCharacter = "W24" "a character that nobody sees and that changes or loses a text",
    DroppedText = "W21" "text in YAML that a comment cuts short, so that it is not read",
    NoDay = "W22" "a module that no day of the agenda has",
    NoText = "W26" "an override without text of a section that has one",
    HoldsLess = "W27" "a module that lacks goals, key points or quizzes, or has them at another place",
    GoalNotMet = "W28" "a goal that nothing meets",
    AvoidedWord = "W29" "a word in the place of which the glossary has another",
    LinkRemoved = "W09" "a link to something that this edition has removed",
    NotClosed = "E36" "a code fence or a comment that is opened and not closed",
    NoTitle = "E37" "a module without the heading that its page begins with",
    NoColumn = "E38" "a row of a table with more cells than the table has columns",
    Leftover = "W20" "a mark that is shown as it stands, or that marks otherwise than was meant",
    NotChecked = "W30" "a text that links to an act, and that does not say when that was last read, or says a day long past",
    OtherNumbers = "W25" "a list that shows other numbers than were written, or was not meant as one",
}

impl Code {
    /// The severity that goes with the code.
    pub(crate) fn severity(self) -> Severity {
        match self {
            Self::LinkRemoved | Self::Renamed => Severity::Notice,
            _ if self.as_str().starts_with('W') => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// Whether the file that it is of could not be read, so that what it says is not known.
    pub(crate) fn is_unread(self) -> bool {
        matches!(self, Self::Yaml | Self::Unreadable | Self::Refused)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
