//! Callouts: block quotes whose first line is `[!kind] Title {key=value}`.

use std::ops::Range;

use pulldown_cmark::Event;

use super::markdown::Reader;
use super::{braces, inline};
use crate::diagnostic::{Code, did_you_mean};
use crate::markup::{Block, BlockKind, Callout, CalloutKeys, CalloutKind, Form, Inline, walk_inlines};

/// Makes a callout of a block quote, if its first line says that it is one.
pub(crate) fn read<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>>(
    reader: &mut Reader<'a, I>,
    range: Range<usize>,
    mut blocks: Vec<Block>,
) -> BlockKind {
    let Some(word) = kind_word(&blocks) else { return BlockKind::Quote(blocks) };
    let first_line = range.start..range.start + reader.text[range.clone()].find('\n').unwrap_or(range.len());
    let Some(kind) = CalloutKind::from_word(&word) else {
        let near = did_you_mean(&word, CalloutKind::ALL.iter().map(|kind| kind.word()));
        let at = find(reader.text, &first_line, &word);
        reader.complain(Code::Callout, &at, format!("there is no callout `{word}`{near}"));
        return BlockKind::Quote(blocks);
    };
    let mut title = take_title(&mut blocks, word.len() + "[!]".len());
    let keys = take_keys(reader, kind, &first_line, &mut title);
    let callout = Callout { kind, title, keys, blocks };
    if let Some(message) = lacks(&callout) {
        reader.complain(Code::Callout, &first_line, message);
    }
    BlockKind::Callout(Box::new(callout))
}

/// The word of `[!word]`, if the first paragraph begins with it.
fn kind_word(blocks: &[Block]) -> Option<String> {
    let BlockKind::Paragraph(line) = &blocks.first()?.kind else { return None };
    let Inline::Text(text) = line.first()? else { return None };
    let (word, _) = text.strip_prefix("[!")?.split_once(']')?;
    Some(word.trim().to_owned())
}

/// Cuts the first line, less its first `marker` bytes, from the first paragraph.
fn take_title(blocks: &mut Vec<Block>, marker: usize) -> Vec<Inline> {
    let Some(first) = blocks.first_mut() else { return Vec::new() };
    let BlockKind::Paragraph(line) = &mut first.kind else { return Vec::new() };
    let end = line.iter().position(|inline| matches!(inline, Inline::SoftBreak | Inline::HardBreak));
    let rest = end.map(|at| line.split_off(at + 1)).unwrap_or_default();
    let mut title = std::mem::take(line);
    title.retain(|inline| !matches!(inline, Inline::SoftBreak | Inline::HardBreak));
    if rest.is_empty() {
        blocks.remove(0);
    } else {
        first.kind = inline::as_block(rest);
    }
    if let Some(Inline::Text(text)) = title.first_mut() {
        *text = text.get(marker..).unwrap_or("").trim_start().to_owned();
    }
    trim_end(&mut title);
    title
}

fn trim_end(line: &mut Vec<Inline>) {
    if let Some(Inline::Text(text)) = line.last_mut() {
        text.truncate(text.trim_end().len());
        if text.is_empty() {
            line.pop();
        }
    }
}

/// Reads the braces at the end of the first line, and cuts them from the title.
fn take_keys<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>>(
    reader: &mut Reader<'a, I>,
    kind: CalloutKind,
    first_line: &Range<usize>,
    title: &mut Vec<Inline>,
) -> CalloutKeys {
    let mut keys = CalloutKeys::default();
    let line = &reader.text[first_line.clone()];
    let Some(found) = braces::find(line) else { return keys };
    if let Some(Inline::Text(text)) = title.last_mut()
        && let Some(open) = text.rfind('{')
    {
        text.truncate(open);
    }
    trim_end(title);
    let inner = found.start + 1..found.end - 1;
    for pair in braces::pairs(&line[inner.clone()]) {
        let start = first_line.start + inner.start;
        let place = start + pair.range.start..start + pair.range.end;
        if let Err(message) = set(&mut keys, kind, pair.key, pair.value) {
            reader.complain(Code::Callout, &place, message);
        }
    }
    keys
}

fn set(keys: &mut CalloutKeys, kind: CalloutKind, key: &str, value: &str) -> Result<(), String> {
    if !kind.keys().contains(&key) {
        return Err(match kind.keys() {
            [] => format!("`{}` takes no keys", kind.word()),
            known => format!(
                "`{}` has no key `{key}`{}",
                kind.word(),
                match did_you_mean(key, known.iter().copied()) {
                    near if near.is_empty() => format!("; it takes {}", known.join(", ")),
                    near => near,
                }
            ),
        });
    }
    let number = || match value.parse::<u32>() {
        Ok(number) if (1..=1440).contains(&number) => Ok(Some(number)),
        _ => Err(format!("`{key}` must be a whole number from 1, not `{value}`")),
    };
    match key {
        "minutes" => keys.minutes = number()?,
        "part" => keys.part = number()?,
        "day" => keys.day = number()?,
        "source" => keys.source = Some(value.to_owned()),
        _ => {
            let known = Form::ALL.iter().map(|(word, _)| *word);
            let form = Form::ALL.iter().find(|(word, _)| *word == value);
            keys.form = Some(form.map(|(_, form)| *form).ok_or_else(|| {
                format!("`form` is individual, pair, group or plenary, not `{value}`{}", did_you_mean(value, known))
            })?);
        }
    }
    Ok(())
}

/// What a callout of its kind cannot do without, where it is not there.
fn lacks(callout: &Callout) -> Option<String> {
    let word = callout.kind.word();
    let lists = || callout.blocks.iter().filter(|block| matches!(block.kind, BlockKind::List(_))).count();
    let message = match callout.kind {
        CalloutKind::Film | CalloutKind::Link if !has_link(&callout.blocks) => {
            format!("`{word}` needs a link in its text")
        }
        CalloutKind::Tiles | CalloutKind::Cycle if lists() != 1 => format!("`{word}` needs one list"),
        CalloutKind::Tree => {
            let roots = callout.blocks.iter().find_map(|block| match &block.kind {
                BlockKind::List(list) => Some(list.items.len()),
                _ => None,
            });
            match roots {
                Some(1) => return None,
                _ => format!("`{word}` needs one nested list with one item at the top"),
            }
        }
        CalloutKind::Columns
            if lists() == 0 && !callout.blocks.iter().any(|block| matches!(block.kind, BlockKind::Heading(..))) =>
        {
            format!("`{word}` needs headings (`####`), or a list whose items are the columns")
        }
        CalloutKind::Agenda if callout.keys.day.is_none() => format!("`{word}` needs its day, as in `{{day=1}}`"),
        _ => return None,
    };
    Some(message)
}

fn has_link(blocks: &[Block]) -> bool {
    let mut found = false;
    walk_inlines(blocks, &mut |inline| found |= matches!(inline, Inline::Link(_)));
    found
}

/// The first place of `word` in a range of the text, or the range.
fn find(text: &str, range: &Range<usize>, word: &str) -> Range<usize> {
    text[range.clone()].find(word).map_or(range.clone(), |at| range.start + at..range.start + at + word.len())
}
