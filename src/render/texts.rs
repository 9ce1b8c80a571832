//! The rendered texts, shared by every edition in which they stand.
//!
//! What a text looks like depends on the text, its level and its language, and on nothing of the edition: so it is
//! rendered once for the whole country.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::html::{Medium, Writer};
use super::slides::{self, Slide};
use super::stencil::{Hole, Holes, Slot, Stencil};
use super::theme::Theme;
use crate::draft::{Draft, Section};
use crate::edition::TextRef;
use crate::error::Error;
use crate::markup::{Inline, walk_line};
use crate::source::hash;

/// One text of a section, rendered.
#[derive(Debug)]
pub(crate) struct Rendered {
    /// The heading of a handbook page, with its permalink.
    pub(crate) heading: Stencil,
    /// The heading's words, with their marks.
    pub(crate) title: Stencil,
    /// The text in the handbook.
    pub(crate) body: Stencil,
    /// Its slides.
    pub(crate) slides: Vec<Slide>,
    /// Its words, for the search.
    pub(crate) words: Stencil,
}

/// What a text is in its section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Role {
    /// It opens the section: its first slide has the heading even if there is nothing else to show.
    Opens,
    /// It is added to the section.
    Adds,
}

/// Which text, at which level, in which role, and a hash of its language, which a layer may change without a word of the text. A
/// draft is known by its place in memory, which the cell keeps it in.
type Key = (usize, usize, u8, Role, u128);

/// A text that is rendered by the first who asks, and the draft that it is from.
struct Cell {
    draft: Arc<Draft>,
    made: OnceLock<Result<Arc<Rendered>, String>>,
}

/// The rendered texts of a build, or of a preview for as long as it lives.
#[derive(Default)]
pub struct Texts {
    cells: Mutex<HashMap<Key, Arc<Cell>>>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Texts")
    }
}

impl Texts {
    /// Lets go of the texts of drafts that nobody else has any more.
    pub fn forget_old(&self) {
        let mut cells = self.cells.lock().unwrap_or_else(PoisonError::into_inner);
        let mut uses: HashMap<usize, usize> = HashMap::new();
        cells.keys().for_each(|(draft, ..)| *uses.entry(*draft).or_default() += 1);
        cells.retain(|(draft, ..), cell| Arc::strong_count(&cell.draft) > uses[draft]);
    }

    /// A text at a level, rendered now or before.
    ///
    /// # Errors
    ///
    /// [`Error::Theme`] if a template fails.
    pub(crate) fn get(
        &self,
        text: &TextRef,
        level: u8,
        role: Role,
        language: &str,
        theme: &Theme,
    ) -> Result<Arc<Rendered>, Error> {
        let key = (Arc::as_ptr(&text.draft).addr(), text.index, level, role, hash(language.as_bytes()));
        let new = || Arc::new(Cell { draft: text.draft.clone(), made: OnceLock::new() });
        let cell = self.cells.lock().unwrap_or_else(PoisonError::into_inner).entry(key).or_insert_with(new).clone();
        let made = cell.made.get_or_init(|| {
            render(text.section(), level, role, language, theme).map(Arc::new).map_err(|error| error.to_string())
        });
        made.clone().map_err(Error::Theme)
    }
}

fn render(section: &Section, level: u8, role: Role, language: &str, theme: &Theme) -> Result<Rendered, Error> {
    let skin = theme.skin(language)?;
    let mut title = Writer::new(skin, Medium::Handbook, level, &[]);
    title.line(&section.heading.title)?;
    let template = if level == 1 { "title.html" } else { "heading.html" };
    let values = serde_json::json!({
        "level": title.holes.mark(Hole::Level(level)),
        "anchor": title.holes.mark(Hole::Anchor),
        "attrs": title.holes.slot(Slot::Attributes),
        "title": title.out,
    });
    let heading = title.holes.cut(skin.render(template, &values)?.trim());
    let mut body = Writer::new(skin, Medium::Handbook, level, &section.footnotes);
    body.blocks(&section.body)?;
    Ok(Rendered {
        heading,
        title: title.finish()?,
        body: body.finish()?,
        slides: slides::slides(section, level, role, skin)?,
        words: words(section),
    })
}

/// The words of a section as text, what only the speaker or the hall sees left out.
fn words(section: &Section) -> Stencil {
    let mut holes = Holes::default();
    let mut out = String::new();
    for block in &section.body {
        if let crate::markup::BlockKind::Callout(callout) = &block.kind
            && matches!(callout.kind, crate::markup::CalloutKind::Notes | crate::markup::CalloutKind::Slide)
        {
            continue;
        }
        crate::markup::walk_blocks(std::slice::from_ref(block), &mut |block| {
            out.push(' ');
            push_words(block, &mut holes, &mut out);
        });
    }
    holes.cut(out.trim())
}

fn push_words(block: &crate::markup::Block, holes: &mut Holes, out: &mut String) {
    use crate::markup::BlockKind;
    let mut visit = |inline: &Inline| match inline {
        Inline::Text(text) | Inline::Code(text) => out.push_str(text),
        Inline::Parameter(parameter) => {
            out.push_str(&holes.mark(Hole::Parameter(parameter.name.clone(), parameter.add)));
        }
        Inline::SoftBreak | Inline::HardBreak => out.push(' '),
        _ => {}
    };
    match &block.kind {
        BlockKind::Paragraph(line) | BlockKind::Heading(_, line) => walk_line(line, &mut visit),
        BlockKind::Callout(callout) => walk_line(&callout.title, &mut visit),
        // the words of two cells are never one
        BlockKind::Table(table) => table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| {
            walk_line(cell, &mut visit);
            visit(&Inline::SoftBreak);
        }),
        BlockKind::Definitions(terms) => terms.iter().for_each(|(term, _)| {
            walk_line(term, &mut visit);
            visit(&Inline::SoftBreak);
        }),
        _ => {}
    }
}
