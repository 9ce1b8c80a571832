//! Callouts: block quotes whose first line is `[!kind] Title {key=value}`.
//!
//! The first line is read once: [`head`] says which bytes of it are the marker, the title and each value, and the reader of Markdown
//! gives every piece of text to the one in whose bytes it stands.

use std::ops::Range;

use super::body::Body;
use super::complaints::Complaints;
use super::keys::{self, Pair};
use super::markdown_messages;
use crate::diagnostic::{Code, Diagnostic, Message, nearest};
use crate::markup::{Block, BlockKind, Callout, CalloutKeys, CalloutKind, Form, Inline, List, first_link, plain};

/// The first line of a callout, as bytes of the Markdown.
#[derive(Clone, Debug)]
pub(super) struct Head {
    /// From the quotation's `>` to the end of the line.
    pub(super) line: Range<usize>,
    /// `[!kind]`.
    pub(super) marker: Range<usize>,
    /// The word for the kind.
    pub(super) word: Range<usize>,
    /// The braces; empty where there are none.
    braces: Range<usize>,
    pairs: Vec<Pair>,
}

/// What a byte of a callout's first line is part of.
#[derive(Clone, Copy, Debug)]
pub(super) enum Role {
    /// The title, or a later line.
    Title,
    /// The value of the pair with this number, from 0.
    Value(usize),
    /// The marker, a key, or a sign between them.
    Syntax,
}

/// The first line of the paragraph with which a block quote begins, if it is that of a callout. `quote` is the byte at which the block
/// quote begins.
pub(super) fn head(body: &Body<'_>, quote: usize, paragraph: &Range<usize>) -> Option<Head> {
    let text = body.slice(paragraph).lines().next()?;
    let end = paragraph.start + text.len();
    let text = text.trim_start();
    let marker = end - text.len();
    let inner = text.strip_prefix("[!")?;
    let (word, rest) = inner.split_once(']').filter(|(word, _)| !word.contains(['*', '`', '<', '[', '\\', '&']))?;
    let start = marker + "[!".len() + (word.len() - word.trim_start().len());
    let rest_at = end - rest.len();
    let at = |range: Range<usize>| rest_at + range.start..rest_at + range.end;
    let (braces, pairs) = keys::find(rest).map_or((0..0, Vec::new()), |keys| (keys.range, keys.pairs));
    let pairs = pairs.into_iter();
    Some(Head {
        line: quote..end,
        marker: marker..rest_at,
        word: start..start + word.trim().len(),
        braces: at(braces),
        pairs: pairs.map(|one| Pair { key: at(one.key), value: at(one.value), range: at(one.range) }).collect(),
    })
}

impl Head {
    /// How many values there are.
    pub(super) fn values(&self) -> usize {
        self.pairs.len()
    }

    /// What the byte `at` is part of, and the byte at which that ends.
    pub(super) fn role(&self, at: usize) -> (Role, usize) {
        if self.marker.contains(&at) {
            return (Role::Syntax, self.marker.end);
        }
        if !self.braces.contains(&at) {
            let end = if at < self.braces.start { self.braces.start } else { usize::MAX };
            return (Role::Title, end);
        }
        let next = self.pairs.iter().position(|pair| at < pair.value.end);
        match next.map(|number| (number, &self.pairs[number].value)) {
            Some((number, value)) if value.contains(&at) => (Role::Value(number), value.end),
            Some((_, value)) => (Role::Syntax, value.start),
            None => (Role::Syntax, self.braces.end),
        }
    }
}

/// Cuts a callout's first paragraph after its first line, which is the title.
pub(super) fn split_title(mut line: Vec<Inline>) -> (Vec<Inline>, Vec<Inline>) {
    let is_break = |inline: &Inline| matches!(inline, Inline::SoftBreak | Inline::HardBreak);
    let end = line.iter().position(is_break);
    let rest = end.map(|at| line.split_off(at + 1)).unwrap_or_default();
    line.retain(|inline| !is_break(inline));
    if let Some(Inline::Text(text)) = line.first_mut() {
        *text = text.trim_start().to_owned();
    }
    trim_end(&mut line);
    line.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
    (line, rest)
}

/// Takes white space from the end of a line; it may stand inside emphasis, where the keys and values begin there.
fn trim_end(line: &mut Vec<Inline>) {
    let is_empty = match line.last_mut() {
        Some(Inline::Text(text)) => {
            text.truncate(text.trim_end().len());
            text.is_empty()
        }
        Some(Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner)) => {
            trim_end(inner);
            inner.is_empty()
        }
        _ => false,
    };
    if is_empty {
        line.pop();
        trim_end(line);
    }
}

/// The kind that a callout's first line names, or the diagnostic of a word that is none.
pub(super) fn kind(body: &Body<'_>, head: &Head) -> Result<CalloutKind, Diagnostic> {
    let word = body.slice(&head.word);
    CalloutKind::from_word(word).ok_or_else(|| {
        let near = nearest(word, CalloutKind::ALL.iter().map(|kind| kind.word()));
        Diagnostic::new(Code::Callout, body.trimmed(&head.word), markdown_messages::no_callout(word)).hint(near)
    })
}

/// Reads the values of the keys, which are in the order of the first line.
pub(super) fn keys(
    body: &Body<'_>,
    kind: CalloutKind,
    head: &Head,
    values: Vec<Vec<Inline>>,
    complaints: &mut Complaints,
) -> CalloutKeys {
    let mut keys = CalloutKeys::default();
    let mut wrong = |range: &Range<usize>, (message, hint): Wrong| {
        complaints.push(Diagnostic::new(Code::Callout, body.trimmed(range), message).hint(hint));
    };
    let title = head.marker.end..if head.braces.is_empty() { head.line.end } else { head.braces.start };
    if let Some(at) = keys::stray(body.slice(&title)) {
        let message = (markdown_messages::stray_brace(), Some(markdown_messages::keys_end_the_line()));
        wrong(&(title.start + at..title.end), message);
    }
    for (at, (pair, value)) in head.pairs.iter().zip(values).enumerate() {
        let key = body.slice(&pair.key);
        if head.pairs[..at].iter().any(|before| body.slice(&before.key) == key) {
            wrong(&pair.range, (markdown_messages::key_twice(key), None));
            continue;
        }
        let written = body.slice(&(pair.key.end..pair.range.end));
        let is_quoted = written.strip_prefix('=').is_some_and(|value| value.starts_with(OTHER_QUOTES));
        let quotes = is_quoted.then(|| (markdown_messages::other_quotes(), Some(markdown_messages::quote_value(key))));
        let set = set(&mut keys, kind, key, value).err();
        quotes.or(set).into_iter().for_each(|what| wrong(&pair.range, what));
    }
    keys
}

/// Quotation marks that are part of a value, and that nobody puts around one for that.
const OTHER_QUOTES: [char; 8] = ['\'', '‘', '’', '‚', '“', '”', '„', '«'];

/// What is wrong, and a way out.
type Wrong = (Message, Option<Message>);

fn set(keys: &mut CalloutKeys, kind: CalloutKind, key: &str, value: Vec<Inline>) -> Result<(), Wrong> {
    let word = kind.word();
    match kind.keys() {
        [] => return Err((markdown_messages::callout_takes_no_keys(word), None)),
        known if !known.contains(&key) => {
            let hint =
                nearest(key, known.iter().copied()).unwrap_or_else(|| markdown_messages::callout_takes(known.to_vec()));
            return Err((markdown_messages::no_callout_key(word, key), Some(hint)));
        }
        _ => {}
    }
    let text = plain(&value);
    let number = || match text.parse::<u32>() {
        Ok(number) if (1..=1440).contains(&number) => Ok(Some(number)),
        _ => Err((markdown_messages::not_from_one(key, &text), None)),
    };
    match key {
        "minutes" => keys.minutes = number()?,
        "part" => keys.part = number()?,
        "day" => keys.day = number()?,
        "source" => keys.source = Some(value),
        _ => {
            let form = Form::ALL.iter().find(|(word, _)| *word == text);
            let near = || nearest(&text, Form::ALL.iter().map(|(word, _)| *word));
            keys.form = Some(form.map(|(_, form)| *form).ok_or_else(|| (markdown_messages::no_form(&text), near()))?);
        }
    }
    Ok(())
}

/// The diagnostic of a callout without something that its kind must have. `head` is its first line.
pub(super) fn lacks(body: &Body<'_>, callout: &Callout, head: &Head) -> Option<Diagnostic> {
    let word = callout.kind.word();
    let lists = || callout.blocks.iter().filter(|block| matches!(block.kind, BlockKind::List(_))).count();
    let has_heading = || callout.blocks.iter().any(|block| matches!(block.kind, BlockKind::Heading(..)));
    let message = match callout.kind {
        CalloutKind::Film | CalloutKind::Link if first_link(&callout.blocks).is_none() => {
            markdown_messages::callout_needs_link(word)
        }
        CalloutKind::Tiles | CalloutKind::Cycle if lists() != 1 => markdown_messages::callout_needs_list(word),
        CalloutKind::Tree if roots(&callout.blocks) != Some(1) => markdown_messages::callout_needs_tree(word),
        CalloutKind::Columns if lists() == 0 && !has_heading() => markdown_messages::callout_needs_columns(word),
        CalloutKind::Agenda if callout.keys.day.is_none() => markdown_messages::callout_needs_day(word),
        _ => return None,
    };
    Some(Diagnostic::new(Code::Callout, body.trimmed(&head.line), message))
}

/// The diagnostic of a callout for some within one for others.
pub(super) fn seen_by_nobody(body: &Body<'_>, kind: CalloutKind, around: CalloutKind, head: &Head) -> Diagnostic {
    let message = markdown_messages::seen_by_nobody(kind.word(), around.word());
    let complaint = Diagnostic::new(Code::NoteUnread, body.trimmed(&head.line), message);
    complaint.hint(markdown_messages::put_beside(around.word()))
}

/// The number of items at the top of the first list.
fn roots(blocks: &[Block]) -> Option<usize> {
    first_list(blocks).map(|list| list.items.len())
}

fn first_list(blocks: &[Block]) -> Option<&List> {
    blocks.iter().find_map(|block| match &block.kind {
        BlockKind::List(list) => Some(list),
        _ => None,
    })
}

/// Reports what stands in the nodes of a diagram and has no room there: each shows lines of text, and notes are the speaker's.
pub(super) fn check_nodes(callout: &Callout, complaints: &mut Complaints) {
    let mut lists: Vec<&List> = match callout.kind {
        CalloutKind::Tree | CalloutKind::Cycle => first_list(&callout.blocks).into_iter().collect(),
        _ => Vec::new(),
    };
    while let Some(list) = lists.pop() {
        for block in list.items.iter().flat_map(|item| &item.blocks) {
            match &block.kind {
                BlockKind::Paragraph(_) | BlockKind::Figure(_) | BlockKind::Split => {}
                BlockKind::List(inner) => lists.push(inner),
                BlockKind::Callout(inner) if inner.kind == CalloutKind::Notes => {}
                _ => {
                    let message = markdown_messages::no_room_in_node(callout.kind.word());
                    let complaint = Diagnostic::new(Code::Callout, block.span, message);
                    complaints.push(complaint.hint(markdown_messages::put_below_diagram()));
                }
            }
        }
    }
}
