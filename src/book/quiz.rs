//! Self-checks: a question with its answers, and why some of them are right.
//!
//! What a quiz must hold is checked in `parse::quiz`. On a page the answer opens below the question; on paper the answers of a module
//! come last in it. So each quiz has a number, and each answer a letter.

use super::block::{Block, List, Quiz};
use super::writer::Writer;
use crate::markup::{self, BlockKind};

impl<'a> Writer<'a> {
    /// What stands between the question of a quiz and its answers, and the quiz; nothing where it has no answers, which is an error.
    pub(super) fn quiz(&mut self, blocks: &'a [markup::Block]) -> (Vec<Block>, Option<Box<Quiz>>) {
        let answers = blocks.iter().enumerate().find_map(|(at, block)| match &block.kind {
            BlockKind::List(list) if list.items.iter().any(|item| item.done.is_some()) => Some((at, list)),
            _ => None,
        });
        let Some((at, list)) = answers else { return (self.blocks(blocks), None) };
        self.quizzes += 1;
        let before = self.blocks(&blocks[..at]);
        let (number, answers) = (self.quizzes, self.list(list));
        let reason = self.blocks(&blocks[at + 1..]);
        let (right, wrong) = (letters(&answers, true), letters(&answers, false));
        (before, Some(Box::new(Quiz { number, answers, right, wrong, reason })))
    }
}

/// The letters of the answers that are right, or of those that are not.
fn letters(answers: &List, right: bool) -> Vec<char> {
    let lettered = ('A'..='Z').zip(&answers.items);
    lettered.filter(|(_, item)| (item.done == Some(true)) == right).map(|(letter, _)| letter).collect()
}
