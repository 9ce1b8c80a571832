//! What is pasted from Word, a web page or a mail, as Markdown.
//!
//! [`markdown_of`] takes the HTML that a program has put into the clipboard, and gives Markdown that says the same words in lagvis' dialect:
//! paragraphs, lists, tables, strong and emphasised text, links, and headings that begin no section. All else is text. What has words or
//! pictures of its own and is left out is told; colours, sizes and the like are not.
//!
//! 1. `tree` reads HTML, by html5ever.
//! 2. `looks` says what an element is to a text: strong, an item of Word's, a footnote, a deletion.
//! 3. `blocks` makes a list of blocks, whose texts are `letters`: each letter has its own look, so that it does not matter how spans lie
//!    within each other.
//! 4. `write` writes them, and escapes what would mean something.

mod blocks;
mod letters;
mod looks;
mod messages;
mod tree;
mod write;

use crate::message::Message;

/// How many bytes of HTML are read: Word makes some hundred thousand of a long report.
const LARGEST: usize = 1_000_000;

/// What was pasted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The text as Markdown, which ends with a line end; empty where there is none, or it is refused.
    pub markdown: String,
    /// What was left out, or why all of it was.
    pub left_out: Vec<Message>,
}

/// The HTML of a clipboard as Markdown. What is larger than 1 MB, or nested deeper than anybody writes, is left out whole.
pub fn markdown_of(html: &str) -> Pasted {
    let refused = |why: Message| Pasted { markdown: String::new(), left_out: vec![why] };
    if html.len() > LARGEST {
        return refused(messages::too_large(LARGEST / 1_000_000));
    }
    let Some(root) = tree::read(html) else { return refused(messages::too_deep()) };
    let document = blocks::of(&root);
    Pasted { markdown: write::markdown(&document), left_out: document.left_out.messages() }
}
