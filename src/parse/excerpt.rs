//! A text by itself, without its file: what is shown of it elsewhere than in an edition.

use super::body::Body;
use super::html::Trust;
use super::markdown::{self, Top};
use crate::markup::{Block, BlockKind};
use crate::source::FileId;

/// The blocks of a text, its footnotes last; each heading is a block, without its braces. What is wrong in it has been told where it
/// stands in its file. Places in it are those of no file.
pub(crate) fn excerpt(text: &str) -> Vec<Block> {
    let body = Body { file: FileId(0), start: 0, text };
    let parsed = markdown::read(body, Trust::Base, &mut Vec::new());
    let block = |top| match top {
        Top::Heading(level, title, range) => Block { span: body.span(&range), kind: BlockKind::Heading(level, title) },
        Top::Block(block) => block,
    };
    let footnotes = parsed.footnotes.into_iter().flat_map(|footnote| footnote.blocks);
    parsed.tops.into_iter().map(block).chain(footnotes).collect()
}
