//! What stands right below a callout and was likely meant to be part of it: a line lacks its `>`, or the empty line above it does. For the
//! speaker's notes that is the difference between what the speaker sees and what everybody does.

use std::ops::Range;

use super::body::Body;
use super::misread_messages as messages;
use crate::diagnostic::Diagnostic;
use crate::markup::{Block, BlockKind, Callout, CalloutKind, Inline};

/// The most words of notes that are no more than a title.
const TITLE: usize = 3;

/// The diagnostic of the first text below a callout, which covers `range`. Below an empty line that is other text as a rule, unless the
/// callout only says for whom its text is, and that text is cut off. Of one without any text, that is told elsewhere.
pub(super) fn text_below(body: &Body<'_>, callout: &BlockKind, range: &Range<usize>) -> Option<Diagnostic> {
    let BlockKind::Callout(callout) = callout else { return None };
    if callout.title.is_empty() && callout.blocks.is_empty() {
        return None;
    }
    let is_mark = |c: char| c.is_whitespace() || c == '>';
    let end = range.start + body.slice(range).trim_end_matches(is_mark).len();
    let (text, word) = (body.text, callout.kind.word());
    let margin = margin(body, range.start)?;
    if let Some(line) = lazy_line(&text[range.start..end], &margin).filter(|_| callout.kind.is_audience()) {
        let start = range.start + line.start;
        return Some(messages::line_within_callout(body.span(&(start..range.start + line.end)), word));
    }
    let mut is_apart = false;
    for line in text[end..].lines().skip(1) {
        let rest = match line.strip_prefix(&*margin) {
            None if margin.contains('>') || !line.trim().is_empty() => return None,
            rest => rest.unwrap_or_default().trim(),
        };
        if rest.is_empty() {
            is_apart = true;
        } else if is_apart && !(is_text(rest) && is_cut_off(callout, &text[range.start..end])) || !is_of_paragraph(rest)
        {
            return None;
        } else if !rest.trim_matches(is_mark).is_empty() {
            let start = rest.as_ptr() as usize - text.as_ptr() as usize;
            let span = body.span(&(start..start + rest.len()));
            let message = if is_apart { messages::text_after_callout } else { messages::line_below_callout };
            return Some(message(span, word));
        }
    }
    None
}

/// The first line of a callout's source that lacks its `>` and is part of it all the same, as CommonMark has it (lazy continuation), if it
/// begins as a sentence does. One that goes on in small letters is meant so.
fn lazy_line(source: &str, margin: &str) -> Option<Range<usize>> {
    let depth = margin.matches('>').count() + 1;
    source.lines().skip(1).find_map(|line| {
        let rest = line.trim_start_matches(|c: char| c.is_whitespace() || c == '>');
        let is_lazy = line[..line.len() - rest.len()].matches('>').count() < depth;
        let begins = rest.starts_with(|c: char| !c.is_lowercase());
        let start = rest.as_ptr() as usize - source.as_ptr() as usize;
        (is_lazy && begins).then(|| start..start + rest.len())
    })
}

/// What a line below begins with that stands beside a callout at a byte: the `>` of the quotations around, and spaces below the marks of
/// items.
fn margin(body: &Body<'_>, at: usize) -> Option<String> {
    let marks = body.marks_before(at)?;
    let margin: String = marks.chars().map(|c| if c == '>' { c } else { ' ' }).collect();
    Some(match margin.rfind('>') {
        Some(last) => margin[..=last].to_owned(),
        // an item's text is indented by two at least
        None if margin.len() < 2 => String::new(),
        None => margin,
    })
}

/// Whether a line is none that stands for itself: a heading, a rule, a comment, the end of a tag or a footnote.
fn is_of_paragraph(line: &str) -> bool {
    let is_rule = line.len() > 2 && line.chars().all(|c| matches!(c, '-' | '*' | '_' | ' '));
    !is_rule && !["#", "<!--", "</", "[^", ":::"].iter().any(|start| line.starts_with(start))
}

/// Whether a line is text of a paragraph or an item, and no box, picture, table or code.
fn is_text(line: &str) -> bool {
    !line.starts_with(['!', '>', '<', '|', '`', '~', '[', '{'])
}

/// Whether the text of a callout, which is written as `source`, waits for more: it ends in a colon or a heading, or is only a title.
fn is_cut_off(callout: &Callout, source: &str) -> bool {
    let is_title = || {
        let words = source.split_once(']').map_or("", |(_, words)| words).trim_end_matches(['*', '_']);
        callout.kind == CalloutKind::Notes
            && matches!(&callout.blocks[..], [Block { kind: BlockKind::Paragraph(_), .. }])
            && words.split_whitespace().filter(|word| *word != ">").count() <= TITLE
            && words.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '!' | '?' | '…' | '-' | '–'))
    };
    let is_heading = || match callout.blocks.last().map(|block| &block.kind) {
        Some(BlockKind::Heading(..)) => true,
        Some(BlockKind::Paragraph(line)) => matches!(&line[..], [Inline::Strong(_)]),
        _ => false,
    };
    callout.kind.is_audience() && (source.ends_with(':') || is_title() || is_heading())
}

/// The diagnostic of a quotation, at `quote`, that only an empty line parts from a callout for some readers, at whose end it begins.
pub(super) fn quotation(
    body: &Body<'_>,
    before: Option<(CalloutKind, usize)>,
    quote: &Range<usize>,
) -> Option<Diagnostic> {
    let (kind, end) = before?;
    let between = body.text.get(end..quote.start)?;
    let is_apart = !between.trim_matches(['>', ' ', '\t', '\r', '\n']).is_empty();
    (!is_apart).then(|| messages::quote_after_callout(body.trimmed(quote), kind.word()))
}
