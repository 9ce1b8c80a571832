//! One Markdown file, parsed.
//!
//! A [`Draft`] is what a file says on its own: its front matter and its sections, with the words in their headings'
//! braces. What those words do to other files is the business of [`crate::layer`].

use std::sync::Arc;

use crate::fingerprint::Fingerprint;
use crate::markup::{
    ActPlace, AddressPiece, Block, BlockKind, Destination, Footnote, Inline, Parameter, walk_blocks, walk_inlines,
    walk_line,
};
use crate::source::{At, FileId, Span};

/// One Markdown file, parsed. Parsing never fails: what was wrong is told beside it.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The file.
    pub file: FileId,
    /// What stands between the `---` lines.
    pub front: FrontMatter,
    /// Its sections, in the order of the file; the tree is in their levels.
    pub sections: Vec<Section>,
}

/// The front matter of a module's file, in any layer.
#[derive(Clone, Debug, Default)]
pub struct FrontMatter {
    /// The block's place, the `---` lines included; nothing where the file has none.
    pub span: Option<Span>,
    /// The module's title.
    pub title: Option<At<String>>,
    /// What it is about, in one sentence.
    pub summary: Option<At<String>>,
    /// How long it takes, in minutes.
    pub minutes: Option<At<u32>>,
    /// `replace: page`: the file replaces the whole module.
    pub replace_page: Option<Span>,
    /// Fields that the programme declares.
    pub fields: Vec<(At<String>, At<FieldValue>)>,
    /// `add:`, items for lists of fields.
    pub add: Vec<(At<String>, At<FieldValue>)>,
    /// `remove:`, items of lists; a field without items is dropped whole.
    pub remove: Vec<(At<String>, Vec<At<String>>)>,
    /// `base:`, the recorded fingerprints of what sections hide.
    pub base: Vec<(At<String>, At<String>)>,
    /// `from:`, in a translation: the fingerprints of the texts that were translated.
    pub from: Vec<(At<String>, At<String>)>,
    /// `editorial:`, in a file of the layer that owns the text: for each section, groups of fingerprints that count as
    /// one, since its owner says that the texts differ by no more than a comma.
    pub editorial: Vec<(At<String>, At<Groups>)>,
}

/// Groups of fingerprints: those of one group count as one.
pub type Groups = Vec<Vec<Fingerprint>>;

impl FrontMatter {
    /// The fingerprint that `base:` records under a key.
    pub fn record(&self, key: &str) -> Option<At<String>> {
        self.base.iter().find(|(known, _)| known.value == key).map(|(_, print)| print.clone())
    }
}

impl Draft {
    /// A file that says nothing.
    pub fn empty() -> Self {
        Self { file: FileId(0), front: FrontMatter::default(), sections: Vec::new() }
    }
}

/// The value of a declared field.
#[derive(Clone, Debug, PartialEq)]
pub enum FieldValue {
    /// A text, or another scalar as text.
    Text(String),
    /// A list of texts.
    List(Vec<At<String>>),
    /// A map of texts.
    Map(Vec<(At<String>, String)>),
}

/// A heading with an id, and its text up to the next heading with an id.
#[derive(Clone, Debug)]
pub struct Section {
    /// The heading.
    pub heading: Heading,
    /// The text below it, without subsections.
    pub body: Vec<Block>,
    /// The footnotes that its text refers to.
    pub footnotes: Vec<Footnote>,
    /// What its text refers to outside itself.
    pub uses: Uses,
    /// Heading and own text in the file.
    pub span: Span,
    /// The own text alone in the file, for its fingerprint.
    pub body_span: Span,
}

impl Section {
    /// Calls `visit` for every inline of the heading, the text and the footnotes.
    pub fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Inline)) {
        walk_line(&self.heading.title, visit);
        walk_inlines(&self.body, visit);
        for note in &self.footnotes {
            walk_inlines(&note.blocks, visit);
        }
    }
}

/// What a section's text refers to outside itself, gathered once so that no edition has to walk the text for it.
#[derive(Clone, Debug, Default)]
pub struct Uses {
    /// Parameters that it inserts.
    pub parameters: Vec<Parameter>,
    /// Links to sections.
    pub sections: Vec<SectionLink>,
    /// Links to acts.
    pub acts: Vec<(ActPlace, Span)>,
    /// Pictures, by path.
    pub images: Vec<(Arc<str>, Span)>,
    /// Days of the agenda.
    pub days: Vec<(u32, Span)>,
    /// The sum of its exercises' minutes.
    pub minutes: u32,
}

/// A link to a section.
#[derive(Clone, Debug)]
pub struct SectionLink {
    /// Its module; nothing is the one that it stands in.
    pub module: Option<Arc<str>>,
    /// Its id; nothing is the module's page.
    pub id: Option<Arc<str>>,
    /// Where the link stands.
    pub span: Span,
}

impl Uses {
    /// Gathers what a section refers to.
    pub fn of(section: &Section) -> Self {
        let mut uses = Self::default();
        section.walk(&mut |inline| match inline {
            Inline::Parameter(parameter) => uses.parameters.push(parameter.clone()),
            Inline::Image(image) => uses.images.push((image.path.clone(), image.span)),
            Inline::Link(link) => match &link.to {
                Destination::Section(module, id) => {
                    uses.sections.push(SectionLink { module: module.clone(), id: id.clone(), span: link.span });
                }
                Destination::Act(place) => uses.acts.push((place.clone(), link.span)),
                Destination::Address(pieces) => uses.parameters.extend(pieces.iter().filter_map(|piece| match piece {
                    AddressPiece::Parameter(parameter) => Some(parameter.clone()),
                    AddressPiece::Text(_) => None,
                })),
            },
            _ => {}
        });
        walk_blocks(&section.body, &mut |block| match &block.kind {
            BlockKind::Figure(image) => uses.images.push((image.path.clone(), image.span)),
            BlockKind::Callout(callout) => {
                uses.days.extend(callout.keys.day.map(|day| (day, block.span)));
                uses.minutes += callout.keys.minutes.unwrap_or(0);
            }
            _ => {}
        });
        uses
    }
}

/// The heading of a section.
#[derive(Clone, Debug)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// Its id; a section that was parsed always has one, invented where the file forgot it.
    pub id: Arc<str>,
    /// Where the id is written.
    pub id_span: Span,
    /// Whether the id was invented.
    pub invented: bool,
    /// Its text, which an override may leave empty.
    pub title: Vec<Inline>,
    /// The text in the file, without the braces.
    pub title_span: Span,
    /// The words in the braces.
    pub words: Words,
    /// The line of the heading.
    pub span: Span,
}

/// The words in a heading's braces, beyond its id.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// What the heading does to the layer below; no word is [`Operation::Replace`].
    pub operation: Said<Operation>,
    /// `locked` or `add-only`.
    pub lock: Option<At<Lock>>,
    /// `required=kind`: a slot that layers of this kind must fill in.
    pub required: Option<At<String>>,
    /// `if=parameter:value`.
    pub condition: Option<At<Condition>>,
    /// `was=id` or `was=module#id`: older addresses of the section.
    pub was: Vec<At<String>>,
    /// `.hide-slide` or `.no-slide`: how the section is in the deck.
    pub in_deck: InDeck,
}

/// How a section is in the deck; the later ones win over the earlier.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum InDeck {
    /// Its slides are shown one after the other.
    #[default]
    Shown,
    /// Its slides are passed over, and shown when they are asked for: kept in reserve.
    Hidden,
    /// It has no slides.
    Absent,
}

/// A value that may have been said in so many words.
#[derive(Clone, Debug, Default)]
pub struct Said<T> {
    /// The value.
    pub value: T,
    /// The word, where one was written.
    pub span: Option<Span>,
}

/// What a section of a layer does to the layers below.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Operation {
    /// Takes the place of the heading and own text.
    #[default]
    Replace,
    /// Adds text at the end.
    Append,
    /// Adds text at the start.
    Prepend,
    /// Is new, beside or in an anchor.
    Insert(Place),
    /// Takes the section and its subsections away.
    Remove,
    /// Takes the place of the section and its subsections.
    Whole,
}

impl Operation {
    /// The word for it, as reports say it.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Replace => "replace",
            Self::Append => "append",
            Self::Prepend => "prepend",
            Self::Insert(_) => "new",
            Self::Remove => "remove",
            Self::Whole => "whole",
        }
    }

    /// Whether it hides text of the layers below.
    pub fn hides(&self) -> bool {
        matches!(self, Self::Replace | Self::Remove | Self::Whole)
    }
}

/// Where a new section or a moved module goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// After the anchor and its subsections.
    After(Arc<str>),
    /// Before the anchor.
    Before(Arc<str>),
    /// As the anchor's last subsection.
    In(Arc<str>),
}

impl Place {
    /// The anchor.
    pub fn anchor(&self) -> &Arc<str> {
        match self {
            Self::After(anchor) | Self::Before(anchor) | Self::In(anchor) => anchor,
        }
    }
}

/// What layers above may still do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// Nothing but a new section beside it.
    Locked,
    /// Append and prepend.
    AddOnly,
}

/// `if=parameter:value`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The parameter, which must be a choice.
    pub parameter: Arc<str>,
    /// The value that it must have.
    pub value: Arc<str>,
}
