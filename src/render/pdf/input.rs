//! What a template reads, as files.

use serde::Serialize;

use super::json::Json;
use super::pdf_error::PdfError;
use crate::book::{Act, Day, DayCuts, Entry, Field, HANDBOOK_CONTENTS_DEPTH, ModulePlan};

/// What a template reads.
#[derive(Clone, Debug)]
pub(crate) struct Input {
    /// The order of the slides or chapters, as `/data.json`.
    pub(crate) data: Json,
    /// What the document says of itself, as `/about.json`.
    pub(crate) about: Json,
    /// The interface texts of all languages, and which the document is in, as `/texts.json`: a file of their own, since all editions of
    /// a language share them.
    pub(crate) texts: Json,
    /// What is on each slide or in each section, by path.
    pub(crate) chunks: Vec<(String, Json)>,
}

/// What every document says of itself and its edition.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct DocumentInfo<'a> {
    /// The programme's title.
    pub(crate) programme: &'a str,
    /// The edition's name.
    pub(crate) edition: &'a str,
    /// The programme's title and whose edition it is.
    pub(crate) full_title: String,
    /// Whose edition it is; nothing for the base programme's.
    pub(crate) owner: Option<&'a str>,
    /// Its names in other languages, each with its language.
    pub(crate) names: Vec<(&'a str, &'a str)>,
    /// The title of the document, as a reader's window shows it.
    pub(crate) title: String,
    /// What the document is, in words.
    pub(crate) kind: &'a str,
    pub(crate) lang: &'a str,
    /// `#rrggbb`, and what is written on a field of it.
    pub(crate) accent: &'a str,
    pub(crate) on_accent: &'static str,
    pub(crate) logo: Option<Logo<'a>>,
    /// The licence of the texts.
    pub(crate) licence: Option<&'a str>,
    /// The first digits of the hash that the document is known by, and its date.
    pub(crate) version: String,
    pub(crate) date: String,
}

/// The edition's arms.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Logo<'a> {
    /// The name of the file below `/pictures/`.
    pub(crate) file: &'a str,
    pub(crate) alt: &'a str,
}

/// What a template reads beside the data.
#[derive(Clone, Debug)]
pub(crate) struct Surroundings<'a> {
    /// What the document says of itself.
    pub(crate) about: DocumentInfo<'a>,
    /// The interface texts.
    pub(crate) texts: Json,
}

impl Surroundings<'_> {
    /// The input of a template that reads this data.
    pub(crate) fn input(&self, data: &Data<'_>) -> Result<Input, Vec<PdfError>> {
        let json = Json::of(data).map_err(|error| vec![error])?;
        let about = Json::of(&self.about).map_err(|error| vec![error])?;
        Ok(Input { data: json, about, texts: self.texts.clone(), chunks: data.chunks() })
    }

    /// Those of an edition that has no name and no arms: what its documents say beside the text is not in doubt.
    pub(crate) fn of_nobody(&self) -> Self {
        let about = DocumentInfo {
            title: "A".to_owned(),
            full_title: "A".to_owned(),
            programme: "A",
            edition: "A",
            owner: None,
            names: Vec::new(),
            logo: None,
            ..self.about.clone()
        };
        Self { about, texts: self.texts.clone() }
    }
}

/// The data of a document.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Data<'a> {
    Deck(DeckData<'a>),
    Handbook(HandbookData<'a>),
    Guide(GuideData<'a>),
}

/// A deck, in any of its forms.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct DeckData<'a> {
    /// Nothing where a page stays empty.
    pub(crate) slides: Vec<Option<SlideData<'a>>>,
    /// How many slides the whole deck has.
    pub(crate) total: usize,
    pub(crate) days: Vec<&'a Day>,
    /// What may be passed over where time is short; for the facilitator alone.
    pub(crate) cuts: Vec<DayCuts<'a>>,
    /// The labels of slides that are not among these: a link may lead to them.
    pub(crate) elsewhere: Vec<&'a str>,
}

/// A slide in its deck.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SlideData<'a> {
    /// What is seen, read by its number from `/slides/`.
    #[serde(skip)]
    pub(crate) content: Json,
    /// How many steps below the largest size its text is set.
    pub(crate) step: usize,
    /// The height that is left over, in points, where it is taken up.
    pub(crate) spare: Option<f64>,
    /// From 1.
    pub(crate) number: usize,
    /// Whether it is in reserve.
    pub(crate) is_reserve: bool,
    /// Its minutes, and whether it may be passed over: for the facilitator alone.
    pub(crate) minutes: Option<u32>,
    pub(crate) is_optional: bool,
    /// Whether its arms say whose they are.
    pub(crate) names_arms: bool,
    /// What its foot says.
    pub(crate) foot: &'a str,
    /// Where links to its section lead.
    pub(crate) label: Option<&'a str>,
    /// What the speaker has beside it, read by its number from `/notes/`.
    #[serde(skip)]
    pub(crate) notes: Option<Json>,
}

impl SlideData<'_> {
    /// A slide in the largest size, of no chapter.
    pub(crate) fn alone(number: usize, content: Json, notes: Option<Json>) -> Self {
        Self {
            content,
            step: 0,
            spare: None,
            number,
            is_reserve: false,
            minutes: None,
            is_optional: false,
            names_arms: false,
            foot: "",
            label: None,
            notes,
        }
    }
}

/// The handbook, or the workbook.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct HandbookData<'a> {
    /// How many levels of headings its contents list.
    pub(crate) contents_depth: u8,
    pub(crate) modules: Vec<ChapterData<'a>>,
    pub(crate) glossary: &'a [Entry],
    pub(crate) acts: &'a [Act],
    /// The labels of sections that are not among these: a link may lead to them.
    pub(crate) elsewhere: Vec<&'a str>,
}

impl<'a> HandbookData<'a> {
    /// A handbook without any text.
    pub(crate) fn empty(elsewhere: Vec<&'a str>) -> Self {
        Self { contents_depth: HANDBOOK_CONTENTS_DEPTH, modules: Vec::new(), glossary: &[], acts: &[], elsewhere }
    }
}

/// The facilitator's guide.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct GuideData<'a> {
    /// The guide's own texts.
    pub(crate) modules: Vec<ChapterData<'a>>,
    pub(crate) days: Vec<&'a Day>,
    /// The course's modules, slide by slide.
    pub(crate) plan: Vec<ModulePlan<'a>>,
    /// What may be passed over where time is short.
    pub(crate) cuts: Vec<DayCuts<'a>>,
    /// The labels of sections without slides: a link may lead to them.
    pub(crate) elsewhere: Vec<&'a str>,
}

impl GuideData<'_> {
    /// A guide to nothing.
    pub(crate) fn empty() -> Self {
        Self { modules: Vec::new(), days: Vec::new(), plan: Vec::new(), cuts: Vec::new(), elsewhere: Vec::new() }
    }
}

/// A module: a chapter of the handbook.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ChapterData<'a> {
    /// The title of the part that it opens.
    pub(crate) part: Option<&'a str>,
    pub(crate) title: &'a str,
    pub(crate) summary: &'a str,
    pub(crate) fields: &'a [Field],
    pub(crate) sections: Vec<SectionData>,
}

/// A section, read by its number from `/sections/`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SectionData {
    /// From 1, through the whole handbook.
    pub(crate) number: usize,
    /// How many quizzes it has.
    pub(crate) quizzes: usize,
    /// How many quizzes of its module come before it; 0 where it has none, since what is equal is laid out once.
    pub(crate) first_quiz: usize,
    #[serde(skip)]
    pub(crate) content: Json,
}

impl Data<'_> {
    fn chunks(&self) -> Vec<(String, Json)> {
        let mut chunks = Vec::new();
        match self {
            Self::Deck(deck) => {
                for slide in deck.slides.iter().flatten() {
                    chunks.push((format!("/slides/{}.json", slide.number), slide.content.clone()));
                    chunks.extend(
                        slide.notes.iter().map(|notes| (format!("/notes/{}.json", slide.number), notes.clone())),
                    );
                }
            }
            Self::Handbook(HandbookData { modules, .. }) | Self::Guide(GuideData { modules, .. }) => {
                let sections = modules.iter().flat_map(|module| &module.sections);
                chunks.extend(sections.map(|it| (format!("/sections/{}.json", it.number), it.content.clone())));
            }
        }
        chunks
    }
}
