//! Callouts: block quotes whose first line is `[!kind] Title {key=value}`.
//!
//! The first line is read once: [`head`] says which bytes of it are the marker, the title and each value, and the reader of Markdown
//! gives every piece of text to the one in whose bytes it stands.

use std::ops::Range;

use super::body::Body;
use super::keys::{self, KeyValue};
use super::{interpolation, leftover_messages, markdown_messages as messages, misread_messages, quiz};
use crate::diagnostic::{Code, Complaints, Diagnostic, did_you_mean_this, nearest};
use crate::markup::{Block, BlockKind, Callout, CalloutKeys, CalloutKind, Form, Inline, List, first_link, plain};
use crate::names::composed;
use crate::source::At;

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
    /// The keys with their values, in the order in which they stand.
    pairs: Vec<KeyValue>,
}

/// What a byte of a callout's first line is part of.
#[derive(Clone, Copy, Debug)]
pub(super) enum Role {
    /// The title.
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
    let inner = text.strip_prefix('[')?.trim_start().strip_prefix('!')?;
    let (word, rest) = inner.split_once(']').filter(|(word, _)| !word.contains(['*', '`', '<', '[', '\\', '&']))?;
    // Obsidian's sign for a box that folds
    let folded = rest.strip_prefix(['-', '+']).filter(|rest| rest.is_empty() || rest.starts_with(' '));
    let rest = folded.unwrap_or(rest);
    let start = end - inner.len() + (word.len() - word.trim_start().len());
    let rest_at = end - rest.len();
    let at = |range: Range<usize>| rest_at + range.start..rest_at + range.end;
    let (braces, pairs) = keys::find(rest).map_or((0..0, Vec::new()), |keys| (keys.range, keys.pairs));
    let pairs = pairs.into_iter();
    Some(Head {
        line: quote..end,
        marker: marker..rest_at,
        word: start..start + word.trim().len(),
        braces: at(braces),
        pairs: pairs.map(|one| KeyValue { key: at(one.key), value: at(one.value), range: at(one.range) }).collect(),
    })
}

impl Head {
    /// What stands between the marker and the braces.
    pub(super) fn title(&self) -> Range<usize> {
        self.marker.end..if self.braces.is_empty() { self.line.end } else { self.braces.start }
    }

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

/// A title without the white space around it.
pub(super) fn trimmed(mut title: Vec<Inline>) -> Vec<Inline> {
    if let Some(Inline::Text(text)) = title.first_mut() {
        *text = text.trim_start().to_owned();
    }
    trim_end(&mut title);
    title.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
    title
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

/// A word as it is compared with those for kinds: in small letters, composed, with hyphens.
fn normal(word: &str) -> String {
    composed(&word.trim().to_lowercase()).replace([' ', '_'], "-")
}

/// Whether a word names a kind, or is one that people call it by.
pub(super) fn is_kind(word: &str) -> bool {
    CalloutKind::from_word(word).is_some() || CalloutKind::meant_by(&normal(word)).next().is_some()
}

/// The diagnostic of a block quote that begins with a word for a callout, and not as `[!word]`: `[note]`, `!note`, `(!note)`, `[1note]`,
/// `\\[!note\\]`.
/// Of a word without brackets, only one for the speaker's notes counts: `**Notater:**`.
pub(super) fn without_mark(body: &Body<'_>, paragraph: &Range<usize>) -> Option<Diagnostic> {
    let marked = body.slice(paragraph).split_whitespace().next()?;
    let word = marked.rsplit(|c: char| !(c.is_alphanumeric() || c == '-')).find(|word| !word.is_empty())?;
    let word = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let span = body.span(&(paragraph.start..paragraph.start + marked.len()));
    let first = body.slice(paragraph).lines().next().unwrap_or_default();
    // a quotation may begin with a word in quotation marks
    let is_quoted = marked.starts_with('«') && first.trim() != marked;
    let is_marked = marked.starts_with(['[', '!', '(', '{', '«', '¡']) && !marked.starts_with("[!") && !is_quoted
        || marked.starts_with("\\[!") && marked.ends_with("\\]");
    let is_bold_line = marked.starts_with("**") && marked.ends_with("**") && first.trim() == marked;
    let names_notes = || CalloutKind::meant_by(&normal(word)).eq([CalloutKind::Notes]);
    let is_label = marked.trim_end_matches('*').ends_with(':') || marked.ends_with(':') || is_bold_line;
    let word = if is_label && names_notes() { CalloutKind::Notes.word() } else { word };
    (is_marked && is_kind(word) || is_label && names_notes())
        .then(|| leftover_messages::callout_without_mark(span, marked, word))
}

/// The diagnostic of a sign right behind `[!word]`, with which it would end elsewhere.
fn sign_behind(body: &Body<'_>, head: &Head) -> Option<Diagnostic> {
    let rest = body.slice(&(head.marker.end..head.line.end));
    let sign = rest.chars().next().filter(|sign| matches!(sign, ':' | ';' | '.'))?;
    let is_apart = sign == ':' || !rest[1..].starts_with(|c: char| !c.is_whitespace());
    let span = body.span(&(head.marker.start..head.marker.end + 1));
    is_apart.then(|| leftover_messages::sign_behind_callout(span, sign.to_string(), body.slice(&head.word)))
}

/// The kind that a callout's first line names, or the diagnostic of a word that is none.
pub(super) fn kind(body: &Body<'_>, head: &Head) -> Result<CalloutKind, Diagnostic> {
    let word = body.slice(&head.word);
    let known = || CalloutKind::ALL.iter().map(|kind| kind.word());
    CalloutKind::from_word(word).ok_or_else(|| {
        let (kind, keys) = word.split_at(word.find('{').unwrap_or(word.len()));
        if !keys.is_empty() && is_kind(kind) {
            return messages::keys_in_mark(body.trimmed(&head.word), kind.trim(), keys);
        }
        let unknown = messages::no_callout(body.trimmed(&head.word), word);
        let normal = normal(word);
        let meant: Vec<_> = CalloutKind::meant_by(&normal).collect();
        match meant.as_slice() {
            [] => {}
            // a *notat* is either, and which of them decides who sees it
            [CalloutKind::Note, CalloutKind::Notes] => return unknown.hint(messages::note_or_notes()),
            meant => return meant.iter().fold(unknown, |found, kind| found.hint(did_you_mean_this(kind.word()))),
        }
        let near = nearest(&normal, known());
        unknown.hint(near.unwrap_or_else(|| messages::callouts(known().collect::<Vec<_>>())))
    })
}

/// Reads the values of the keys, which are in the order of the first line, and reports what stands wrongly before them.
pub(super) fn keys(
    body: &Body<'_>,
    kind: CalloutKind,
    head: &Head,
    values: Vec<Vec<Inline>>,
    complaints: &mut Complaints,
) -> CalloutKeys {
    complaints.extend(sign_behind(body, head));
    let mut keys = CalloutKeys::default();
    let title = head.title();
    // what is nearly a parameter is reported as that
    let is_told = !interpolation::nearly(body.slice(&title), &mut false).is_empty();
    if let Some(at) = keys::stray(body.slice(&title)).filter(|_| !is_told) {
        let span = body.trimmed(&(title.start + at..title.end));
        complaints.retain(|told| told.code != Code::Leftover || !told.span.meets(span));
        complaints.push(messages::stray_brace(span));
    }
    for (at, (pair, value)) in head.pairs.iter().zip(values).enumerate() {
        let (key, span) = (body.slice(&pair.key), body.trimmed(&pair.range));
        if head.pairs[..at].iter().any(|before| body.slice(&before.key) == key) {
            complaints.push(messages::key_twice(span, key));
            continue;
        }
        let written = body.slice(&(pair.key.end..pair.range.end));
        let is_quoted =
            written.trim_start().strip_prefix('=').is_some_and(|value| value.trim_start().starts_with(SINGLE_QUOTES));
        let wrong = set(&mut keys, kind, &At::new(key, span), value).err();
        complaints.extend(is_quoted.then(|| messages::other_quotes(span, key)).or(wrong));
    }
    let plenary = head.pairs.iter().find(|pair| body.slice(&pair.key) == "plenary");
    let over = keys.plenary.filter(|plenary| keys.minutes.is_none_or(|minutes| *plenary > minutes));
    complaints.extend(plenary.zip(over).map(|(pair, _)| messages::plenary_too_long(body.trimmed(&pair.range))));
    keys
}

/// Reports what is written as keys below the first line, which is `head`.
pub(super) fn misplaced_keys(body: &Body<'_>, blocks: &[Block], head: &Head, complaints: &mut Complaints) {
    for block in blocks.iter().filter(|block| matches!(block.kind, BlockKind::Paragraph(_))) {
        let range = body.range(block.span);
        let mut start = range.start.max(head.line.end);
        for line in body.slice(&(start..range.end)).split_inclusive('\n') {
            if let Some(at) = keys::below_title(line) {
                complaints.push(messages::keys_below_title(body.trimmed(&(start + at..start + line.len()))));
            }
            start += line.len();
        }
    }
}

/// Quotation marks that do not end a value, since they are apostrophes too.
const SINGLE_QUOTES: [char; 4] = ['\'', '‘', '’', '‚'];

/// Sets the value of a key, if the kind takes it. Numbers are from 1 to 1440, the minutes of a day.
fn set(keys: &mut CalloutKeys, kind: CalloutKind, key: &At<&str>, value: Vec<Inline>) -> Result<(), Diagnostic> {
    let At { value: key, span } = *key;
    let word = kind.word();
    match kind.keys() {
        [] => return Err(messages::callout_takes_no_keys(span, word)),
        known if !known.contains(&key) => {
            let hint = nearest(key, known.iter().copied()).unwrap_or_else(|| messages::callout_takes(known.to_vec()));
            return Err(messages::no_callout_key(span, word, key).hint(hint));
        }
        _ => {}
    }
    let text = plain(&value);
    let number = || match text.parse::<u32>() {
        Ok(number) if (1..=1440).contains(&number) => Ok(Some(number)),
        _ => Err(messages::not_from_one(span, key, &text)),
    };
    match key {
        "minutes" => keys.minutes = number()?,
        "plenary" => keys.plenary = number()?,
        "lines" => keys.lines = number()?,
        "part" => keys.part = number()?,
        "day" => keys.day = number()?,
        "source" => keys.source = Some(value),
        "goals" => keys.goals = quiz::goals(&text, span)?,
        _ => {
            let form = Form::ALL.iter().find(|(word, _)| *word == text);
            let known = || Form::ALL.iter().map(|(word, _)| *word);
            let no_form = || messages::no_form(span, &text).near(&text, known());
            keys.form = Some(form.map(|(_, form)| *form).ok_or_else(no_form)?);
        }
    }
    Ok(())
}

/// The diagnostic of a callout without something that its kind must have, or that shows it otherwise. `head` is its first line.
pub(super) fn lacks(body: &Body<'_>, callout: &Callout, head: &Head) -> Option<Diagnostic> {
    let word = callout.kind.word();
    let lists = || callout.blocks.iter().filter(|block| matches!(block.kind, BlockKind::List(_))).count();
    let has_heading = || callout.blocks.iter().any(|block| matches!(block.kind, BlockKind::Heading(..)));
    let span = body.trimmed(&head.line);
    Some(match callout.kind {
        CalloutKind::Film | CalloutKind::Link if first_link(&callout.blocks).is_none() => {
            messages::callout_needs_link(span, word)
        }
        CalloutKind::Film | CalloutKind::Link => return link_cut_out(callout),
        CalloutKind::Tiles | CalloutKind::Cycle if lists() != 1 => messages::callout_needs_list(span, word),
        CalloutKind::Tree if first_list(&callout.blocks).is_none_or(|list| list.items.len() != 1) => {
            messages::callout_needs_tree(span, word)
        }
        CalloutKind::Tiles | CalloutKind::Cycle | CalloutKind::Tree | CalloutKind::Columns
            if parts(&callout.blocks) > MOST_PARTS =>
        {
            messages::callout_has_many(span, word, MOST_PARTS)
        }
        CalloutKind::Columns if lists() == 0 && !has_heading() => messages::callout_needs_columns(span, word),
        CalloutKind::Quiz => return quiz::lacks(callout, span),
        CalloutKind::Agenda if callout.keys.day.is_none() => messages::callout_needs_day(span, word),
        CalloutKind::Notes if callout.keys.minutes.is_some() => return None,
        kind if kind != CalloutKind::Agenda && callout.title.is_empty() && callout.blocks.is_empty() => {
            misread_messages::empty_callout(span, word)
        }
        _ => return None,
    })
}

/// The most columns, tiles, steps or nodes of one slide, those within others counted.
const MOST_PARTS: usize = 100;

/// The number of headings and items among blocks, and in the items.
fn parts(blocks: &[Block]) -> usize {
    let of_block = |block: &Block| match &block.kind {
        BlockKind::Heading(..) => 1,
        BlockKind::List(list) => list.items.iter().map(|item| 1 + parts(&item.blocks)).sum(),
        _ => 0,
    };
    blocks.iter().map(of_block).sum()
}

/// The diagnostic of a link at the beginning of a sentence, which a film or a link callout shows by itself.
fn link_cut_out(callout: &Callout) -> Option<Diagnostic> {
    let main = matches!(callout.kind, CalloutKind::Film | CalloutKind::Link).then(|| first_link(&callout.blocks))??;
    callout.blocks.iter().find_map(|block| match &block.kind {
        BlockKind::Paragraph(line) => match line.as_slice() {
            [Inline::Link(link), Inline::Text(rest), ..] if std::ptr::eq(&**link, main) => {
                let goes_on = rest.starts_with(',') || rest.trim_start().starts_with(char::is_lowercase);
                goes_on.then(|| misread_messages::link_cut_out(main.span, callout.kind.word()))
            }
            _ => None,
        },
        _ => None,
    })
}

/// The first list among blocks, not within others.
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
                _ => complaints.push(messages::no_room_in_node(block.span, callout.kind.word())),
            }
        }
    }
}
