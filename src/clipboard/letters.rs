//! A text as its letters, each with its own look.

use crate::names::is_unseen;

/// What a letter looks like, and where it leads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    /// Whether it is strong.
    pub(super) strong: bool,
    /// Whether it is emphasised.
    pub(super) emphasis: bool,
    /// The number of its link, from 1; 0 where there is none.
    pub(super) link: u32,
}

impl Look {
    /// What two looks have in common.
    fn and(self, other: Self) -> Self {
        Self {
            strong: self.strong && other.strong,
            emphasis: self.emphasis && other.emphasis,
            link: if self.link == other.link { self.link } else { 0 },
        }
    }
}

/// A letter; `\n` is a line break that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    /// The letter.
    pub(super) sign: char,
    /// Its look.
    pub(super) look: Look,
}

/// How many letters a text has at most, where it can be divided at a space: what has some thousand more is not read in a module. After
/// so many it is divided where a sentence ends.
const LONGEST: usize = 4_000;
const ENOUGH: usize = 3_000;

/// Spaces at which no line is broken.
const HARD: [char; 2] = ['\u{a0}', '\u{202f}'];

/// Texts as they are written: without what nobody sees, with one space where there were more, and none at the ends. Two line breaks
/// divide a text, and so does a space where it is too long. A space looks as the letters on both of its sides do.
pub(super) fn texts(letters: &[Letter]) -> Vec<Vec<Letter>> {
    let mut texts = vec![Vec::new()];
    let mut seen = letters.iter().filter(|letter| {
        let is_control = letter.sign.is_control() && !letter.sign.is_whitespace();
        !is_control && !is_unseen(letter.sign)
    });
    let mut space: Vec<char> = Vec::new();
    loop {
        let next = seen.next();
        if let Some(letter) = next.filter(|letter| letter.sign.is_whitespace()) {
            space.push(letter.sign);
            continue;
        }
        let Some(letter) = next else { break };
        let breaks = space.iter().filter(|sign| **sign == '\n').count();
        let is_divided = texts.last().is_some_and(|text: &Vec<Letter>| {
            let is_sentence = text.len() > ENOUGH && text.last().is_some_and(|last| last.sign == '.');
            !space.is_empty() && (is_sentence || text.len() > LONGEST) || breaks > 1 && !text.is_empty()
        });
        if is_divided {
            texts.push(Vec::new());
        } else if let Some(text) = texts.last_mut()
            && let Some(before) = text.last().map(|before: &Letter| before.look)
            && !space.is_empty()
        {
            let sign = match space.as_slice() {
                _ if breaks == 1 => '\n',
                [one] if HARD.contains(one) => *one,
                _ => ' ',
            };
            text.push(Letter { sign, look: before.and(letter.look) });
        }
        space.clear();
        texts.last_mut().into_iter().for_each(|text| text.push(*letter));
    }
    texts.retain(|text| !text.is_empty());
    texts
}

/// Takes strong letters for plain ones where all of a text is strong, as in headings and the heads of tables.
pub(super) fn without_strong(text: &mut [Letter]) {
    let is_strong = |letter: &Letter| letter.look.strong || letter.sign.is_whitespace();
    if text.iter().all(is_strong) {
        text.iter_mut().for_each(|letter| letter.look.strong = false);
    }
}
