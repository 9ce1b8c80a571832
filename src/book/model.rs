//! The book itself: its chapters, the slides of its deck, and its files.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::about::About;
use super::acts::Act;
use super::agenda::{Day, Row};
use super::chapter::Chapter;
use super::document::Document;
use super::glossary::Entry;
use super::layout::Layout;
use super::lessons::Lesson;
use super::manifest::{self, FileKind, Folder};
use super::older::OlderAddresses;
use super::picture::Picture;
use super::section::{Section, full_title};
use super::slides::Slide;
use crate::draft::InDeck;
use crate::edition::{AccentPair, ModuleNumber};
use crate::markup::CalloutKind;
use crate::project::{Language, TimePlan};

/// An edition in one language, as its readers meet it.
#[derive(Clone, Debug)]
pub struct Book {
    /// The name of its edition in addresses: `program`, or the layer's folder name.
    pub(crate) id: Arc<str>,
    /// Whose it is; nothing for the base programme's, which is nobody's own.
    pub(crate) owner: Option<String>,
    /// The number in the register.
    pub(crate) number: Option<String>,
    /// Its names in Sámi and Kven, each with its language.
    pub(crate) names: Vec<(Language, String)>,
    /// The programme's title.
    pub(crate) title: String,
    /// The language.
    pub(crate) language: Language,
    /// All languages in which the edition is built.
    pub(crate) languages: Vec<Language>,
    /// Its parts in order.
    pub(crate) parts: Vec<Part>,
    /// Its chapters in order.
    pub(crate) chapters: Vec<Arc<Chapter>>,
    /// The chapters of the facilitator's guide, which are on no page.
    pub(crate) guide: Vec<Arc<Chapter>>,
    /// The number of each chapter, by slug.
    pub(crate) numbers: BTreeMap<Arc<str>, ModuleNumber>,
    /// How the time of slides is planned, where the programme says.
    pub(crate) time_plan: Option<TimePlan>,
    /// Its days.
    pub(crate) days: Vec<Arc<Day>>,
    /// The deck's first slide; nothing where there are no chapters.
    pub(crate) opening: Option<Slide>,
    /// The acts that it refers to.
    pub(crate) acts: Vec<Act>,
    /// The words that it explains.
    pub(crate) glossary: Arc<[Entry]>,
    /// How it is made.
    pub(crate) about: About,
    /// Links at the foot of every page: what each is called, and its address.
    pub(crate) foot: Vec<(String, String)>,
    /// The licence of the texts.
    pub(crate) licence: Option<String>,
    /// Its accent colour; nothing is the theme's.
    pub(crate) accent: Option<AccentPair>,
    /// Its arms.
    pub(crate) logo: Option<Arc<Picture>>,
    /// The pictures of its own layers.
    pub(crate) own_pictures: Vec<Arc<Picture>>,
    /// Its folder in the output.
    pub(crate) folder: Folder,
    /// The older addresses of its modules and sections.
    pub(crate) older: OlderAddresses,
}

/// A part of a book.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    /// Its title.
    pub(crate) title: Option<String>,
    /// The numbers of its chapters.
    pub(crate) chapters: Vec<ModuleNumber>,
}

impl Part {
    /// The chapter that it opens with.
    pub(crate) fn first(&self) -> Option<ModuleNumber> {
        self.chapters.first().copied()
    }
}

/// A slide in its deck.
#[derive(Clone, Debug)]
pub(crate) struct PlacedSlide<'a> {
    /// The slide.
    pub(crate) slide: &'a Slide,
    /// The section that it is from; nothing for the deck's first.
    pub(crate) section: Option<&'a Section>,
    /// The chapter that it is in; the deck's first is in the first.
    pub(crate) chapter: &'a Chapter,
    /// Its address in the deck.
    pub(crate) anchor: String,
    /// Its number, from 1.
    pub(crate) number: usize,
    /// Whether links to its section lead here.
    pub(crate) is_first: bool,
}

impl<'a> PlacedSlide<'a> {
    /// What its foot says beside the number: the module's title, but where that is the slide's own title, or where no module has
    /// begun. Whose the edition is the deck's first slide says; slides without a name on them are set once for all editions.
    pub(crate) fn foot(&self) -> &'a str {
        match self.slide.layout {
            Layout::Title | Layout::Divider => "",
            _ => &self.chapter.title,
        }
    }

    /// Whether its arms say whose they are: those of the deck's first slide. On the others they are decoration, and not read aloud.
    pub(crate) fn names_arms(&self) -> bool {
        self.section.is_none()
    }

    /// Whether it may be passed over where time is short.
    pub(crate) fn is_optional(&self) -> bool {
        self.section.is_some_and(|section| section.optional)
    }

    /// Whether its points are shown one at a time.
    pub(crate) fn is_in_steps(&self) -> bool {
        self.section.is_some_and(|section| section.in_steps)
    }

    /// Whether it is in reserve: passed over, and shown when it is asked for.
    pub(crate) fn is_reserve(&self) -> bool {
        self.section.is_some_and(|section| section.in_deck == InDeck::Hidden)
    }
}

impl Book {
    /// The slides of the deck in order.
    pub(crate) fn slides(&self) -> impl Iterator<Item = PlacedSlide<'_>> {
        let opening = self.opening.iter().zip(self.chapters.first()).map(|(slide, chapter)| {
            let anchor = "start".to_owned();
            PlacedSlide { slide, section: None, chapter, anchor, number: 0, is_first: false }
        });
        let sections =
            self.chapters.iter().flat_map(|chapter| chapter.sections.iter().map(move |it| (&**chapter, &**it)));
        let slides = sections.flat_map(|(chapter, section)| {
            section.slides.iter().enumerate().map(move |(index, slide)| PlacedSlide {
                slide,
                section: Some(section),
                chapter,
                anchor: chapter.slide_anchor(section, index),
                number: 0,
                is_first: index == 0,
            })
        });
        opening.chain(slides).enumerate().map(|(index, placed)| PlacedSlide { number: index + 1, ..placed })
    }

    /// The slides of a document, in its order. The numbers are those of the deck, which everybody sees in the hall.
    ///
    /// Slides in reserve come last in the PDF of the deck: who steps through it does not meet them, and links to them still lead
    /// there. They are not handed out, since they may never be shown. The speaker's notes follow the deck, and say which they are.
    /// On paper the sheet's own head stands for the deck's first slide.
    pub(crate) fn slides_of(&self, document: Document) -> Vec<PlacedSlide<'_>> {
        let (reserve, mut slides): (Vec<_>, Vec<_>) = self.slides().partition(PlacedSlide::is_reserve);
        match document {
            Document::Slides => slides.extend(reserve),
            Document::Handouts => slides.retain(|placed| placed.section.is_some()),
            Document::Notes => return self.slides().filter(|placed| placed.section.is_some()).collect(),
            Document::Handbook | Document::Workbook | Document::Guide => slides.clear(),
        }
        slides
    }

    /// What it is called among other editions: by its owner, or by the programme's title.
    pub(crate) fn name(&self) -> &str {
        self.owner.as_deref().unwrap_or(&self.title)
    }

    /// The programme's title, and whose edition it is where it is not the programme's own.
    pub(crate) fn full_title(&self) -> String {
        self.owner.as_ref().map_or_else(|| self.title.clone(), |owner| titled(&self.title, owner))
    }

    /// The title of a file as a window shows it; `words` are what pages and documents of its kind are called.
    pub(crate) fn window_title(&self, file: FileKind, words: &str) -> String {
        match file {
            FileKind::Index => front_title(self.owner.as_deref(), &self.title),
            FileKind::Deck(_) => self.full_title(),
            FileKind::Document(_) => format!("{}: {words}", self.full_title()),
            _ => titled(words, self.name()),
        }
    }

    /// The chapter with a number.
    pub(crate) fn chapter(&self, number: ModuleNumber) -> &Chapter {
        &self.chapters[number.index()]
    }

    /// The part that a chapter is in, and its place among the parts.
    pub(crate) fn part_of(&self, number: ModuleNumber) -> Option<(usize, &Part)> {
        self.parts.iter().enumerate().find(|(_, part)| part.chapters.contains(&number))
    }

    /// The title of the part that a chapter opens.
    pub fn part_opened_by(&self, number: ModuleNumber) -> Option<&str> {
        self.part_of(number).filter(|(_, part)| part.first() == Some(number))?.1.title.as_deref()
    }

    /// The chapters in order, each with its number.
    pub(crate) fn numbered_chapters(&self) -> impl Iterator<Item = (ModuleNumber, &Arc<Chapter>)> {
        self.chapters.iter().enumerate().map(|(index, chapter)| (ModuleNumber::new(index), chapter))
    }

    /// The number of the chapter with this slug.
    pub(crate) fn number_of(&self, slug: &str) -> Option<ModuleNumber> {
        self.numbers.get(slug).copied()
    }

    /// The title of the chapter with this slug; empty where there is none.
    pub(crate) fn title_of(&self, slug: &str) -> &str {
        self.number_of(slug).map_or("", |number| &*self.chapter(number).title)
    }

    /// The rows of days that a chapter fills, each with its day.
    pub(crate) fn rows_of(&self, number: ModuleNumber) -> impl Iterator<Item = (&Day, &Row)> {
        let rows = self.days.iter().flat_map(|day| day.rows.iter().map(move |row| (&**day, row)));
        rows.filter(move |(_, row)| row.module == Some(number))
    }

    /// The title of a section with that of its chapter.
    pub(crate) fn full_title_of(&self, section: &Section) -> String {
        full_title(self.title_of(&section.module), &section.words)
    }

    /// The title of a section among results of the search, where what was sought stands first.
    pub(crate) fn listed_title_of(&self, section: &Section) -> String {
        let module = self.title_of(&section.module);
        if section.words == module { module.to_owned() } else { titled(&section.words, module) }
    }

    /// The labels of the sections that have slides.
    pub(crate) fn labels(&self) -> impl Iterator<Item = &str> {
        let sections = self.chapters.iter().flat_map(|chapter| &chapter.sections);
        sections.filter(|section| section.has_slides()).map(|section| &*section.label)
    }

    /// The manifest: every file of the edition in this language, but for documents, which are made if somebody wants them
    /// ([`FileKind::documents`]).
    pub(crate) fn files(&self) -> Vec<FileKind> {
        let mut files: Vec<FileKind> = self.numbered_chapters().map(|(number, _)| FileKind::Module(number)).collect();
        files.extend(FileKind::COMMON);
        files.extend(FileKind::GATHERED.into_iter().filter(|file| self.has(*file)));
        files.extend((0..self.older.pages().len()).map(FileKind::Moved));
        if self.folder.is_first() {
            files.extend(self.accent.as_ref().map(|_| FileKind::Style));
            files.extend((0..self.own_pictures.len()).map(FileKind::Picture));
        }
        files
    }

    /// The goals or the key points of all chapters, each with its section.
    pub(crate) fn lessons(&self, kind: CalloutKind) -> impl Iterator<Item = (&Section, &Lesson)> {
        let sections = self.chapters.iter().flat_map(|chapter| &chapter.sections);
        let lessons = sections.flat_map(|section| section.lessons.iter().map(move |lesson| (&**section, lesson)));
        lessons.filter(move |(_, lesson)| lesson.kind == kind)
    }

    /// Whether its texts hold what a file of it gathers; `true` of a file that gathers nothing.
    pub(crate) fn has(&self, file: FileKind) -> bool {
        match file {
            FileKind::Goals => self.lessons(CalloutKind::Goals).next().is_some(),
            FileKind::Keypoints => self.lessons(CalloutKind::Keypoints).next().is_some(),
            FileKind::Glossary => !self.glossary.is_empty(),
            _ => true,
        }
    }

    /// The path of a file below the output.
    pub(crate) fn path(&self, file: FileKind) -> String {
        self.folder.path(file.area(), &self.name_of(file))
    }

    /// The name of a file in its folder.
    pub(crate) fn name_of(&self, file: FileKind) -> String {
        match file {
            FileKind::Module(number) => manifest::page_name(&self.chapter(number).slug),
            FileKind::Moved(at) => {
                self.older.pages().get(at).map(|old| manifest::page_name(&old.slug)).unwrap_or_default()
            }
            FileKind::Picture(at) => self.own_pictures.get(at).map(|it| manifest::picture_path(it)).unwrap_or_default(),
            _ => file.common_name().unwrap_or_default().to_owned(),
        }
    }

    /// What the file at a path below the output is; nothing if the edition in this language has none there.
    pub(crate) fn file(&self, path: &str) -> Option<FileKind> {
        let is_there = |file: &FileKind| self.path(*file) == path;
        let name = path.rsplit('/').next().unwrap_or_default();
        let module = manifest::slug_of_page(name).and_then(|slug| self.number_of(slug)).map(FileKind::Module);
        let documents = Document::ALL.map(FileKind::Document);
        let gathered = FileKind::GATHERED.into_iter().filter(|file| self.has(*file));
        let moved = (0..self.older.pages().len()).map(FileKind::Moved);
        let common = || FileKind::COMMON.into_iter().chain(gathered).chain(documents).chain(moved).find(is_there);
        module.filter(is_there).or_else(common).or_else(|| {
            let own = (0..self.own_pictures.len()).map(FileKind::Picture);
            own.chain(self.accent.as_ref().map(|_| FileKind::Style)).filter(|_| self.folder.is_first()).find(is_there)
        })
    }
}

/// The name of an owner as readers meet it: a dash between two names of one kommune begins no line.
pub(crate) fn owner_name(name: &str) -> String {
    name.replace(" –", "\u{a0}–")
}

/// The title of a part of something, as a window or a list shows it: what it is, and what it is of.
pub(crate) fn titled(part: &str, of: &str) -> String {
    format!("{part} – {of}")
}

/// The title of a front page as a window shows it: in a row of tabs, as in any list of editions, the owner stands first. A front page,
/// a title page and a deck's first slide have the programme's title first, and below it whose edition it is.
pub(crate) fn front_title(owner: Option<&str>, title: &str) -> String {
    owner.map_or_else(|| title.to_owned(), |owner| titled(owner, title))
}
