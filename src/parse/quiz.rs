//! Self-checks: what a quiz must hold, and which goals a callout says that it meets.
//!
//! A quiz is a question, one list of answers that are tasks (`[x]` is right), and below that why. Which goals a module has is known
//! where its layers are composed, not here.

use super::markdown_messages as messages;
use crate::diagnostic::Diagnostic;
use crate::markup::{Block, BlockKind, Callout, List};
use crate::source::{At, Span};

/// The largest number of a goal.
const MOST_GOALS: u32 = 99;

/// Reads the numbers of goals, as in `1,3`; `span` is the key with its value.
pub(super) fn goals(text: &str, span: Span) -> Result<Vec<At<u32>>, Diagnostic> {
    let number = |word: &str| word.trim().parse::<u32>().ok().filter(|number| (1..=MOST_GOALS).contains(number));
    let numbers: Option<Vec<u32>> = text.split(',').map(number).collect();
    let numbers = numbers.ok_or_else(|| messages::no_goal_numbers(span, text))?;
    Ok(numbers.into_iter().map(|number| At::new(number, span)).collect())
}

/// The diagnostic of a quiz that lacks something; `head` is the place of its first line.
pub(super) fn lacks(callout: &Callout, head: Span) -> Option<Diagnostic> {
    if callout.title.is_empty() {
        return Some(messages::quiz_without_question(head));
    }
    let mut lists = callout.blocks.iter().enumerate().filter_map(|(at, block)| Some((at, block.span, answers(block)?)));
    let Some((at, span, list)) = lists.next() else {
        return Some(messages::quiz_without_answers(head));
    };
    if let Some((_, second, _)) = lists.next() {
        return Some(messages::quiz_with_two_lists(second));
    }
    if let Some(item) = list.items.iter().find(|item| item.done.is_none()) {
        return Some(messages::answer_without_box(item.blocks.first().map_or(span, |block| block.span)));
    }
    let is = |done: bool| list.items.iter().any(|item| item.done == Some(done));
    match (list.items.len(), is(true), is(false)) {
        (1, ..) => Some(messages::quiz_with_one_answer(span)),
        (_, false, _) => Some(messages::quiz_without_right(span)),
        (_, _, false) => Some(messages::quiz_without_wrong(span)),
        _ if !callout.blocks[at + 1..].iter().any(explains) => Some(messages::quiz_without_reason(span)),
        _ => None,
    }
}

/// A list whose items are tasks, or some of them.
fn answers(block: &Block) -> Option<&List> {
    match &block.kind {
        BlockKind::List(list) if list.items.iter().any(|item| item.done.is_some()) => Some(list),
        _ => None,
    }
}

/// Whether readers learn something from a block below the answers.
fn explains(block: &Block) -> bool {
    match &block.kind {
        BlockKind::Split => false,
        BlockKind::Callout(callout) => !callout.kind.is_audience(),
        _ => true,
    }
}
