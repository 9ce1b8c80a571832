//! Slots: places in a text, in brackets or braces, where somebody is to write another, and the words for what is still to come.

use crate::draft::Asks;

/// With what words a text in brackets asks for another in its place, in small letters: what `lagvis new` writes, and what people do.
const PROMPTS: [&str; 13] = [
    "skriv", "fyll", "sett inn", "set inn", "legg inn", "lim inn", "beskriv", "oppgi", "angi", "bytt ut", "byt ut",
    "erstatt", "write",
];
/// The same, said of the text.
const PASSIVE_PROMPTS: [&str; 19] = [
    "fylles ut",
    "fylles inn",
    "fyllast ut",
    "fyllast inn",
    "settes inn",
    "setjast inn",
    "legges inn",
    "leggast inn",
    "skrives",
    "skrivast",
    "beskrives",
    "byttes ut",
    "erstattes",
    "oppdateres",
    "oppdaterast",
    "sjekkes",
    "kommer",
    "kjem",
    "avklares",
];
/// What may stand before such words.
const BEFORE_PROMPT: [&str; 8] = ["her ", "vennligst ", "husk å ", "hugs å ", "må ", "skal ", "bør ", "kan "];
/// How a text in brackets begins that is likely said to somebody who writes.
const SAID: [&str; 5] = ["her skal ", "her må ", "her bør ", "her kan ", "her kommer "];
const PERHAPS_SAID: [&str; 2] = ["må ", "skal "];
/// The prompts that count in round brackets too.
const IN_ROUND: [&str; 7] = ["fyll ut ", "fyll inn ", "sett inn ", "set inn ", "lim inn ", "bytt ut ", "legg inn "];
/// What such a text names, and the words with which it goes on then. One that goes on otherwise, such as `[navnet er utelatt]`, is for
/// readers.
const WANTED: [&str; 22] = [
    "tlf",
    "epost",
    "todo",
    "navn",
    "namn",
    "telefonnummer",
    "telefon",
    "e-post",
    "e-postadresse",
    "adresse",
    "dato",
    "klokkeslett",
    "sted",
    "stad",
    "beløp",
    "stilling",
    "logo",
    "kommune",
    "lenke",
    "lenkje",
    "bilde",
    "bilete",
];
const WANTED_OF: [&str; 7] = ["på", "til", "for", "og", "eller", "her", "av"];
/// What a number follows.
const MEASURES: [&str; 6] = ["kl", "klokka", "klokken", "kr", "tlf", "dato"];
/// What a date follows that is not the name of a form: «Datoen skrives dd.mm.åååå».
const BEFORE_DATE: [&str; 7] = ["frist", "dato", "den", "innen", "fra", "til", "siden"];
/// The words of what is still to come, in small letters.
const TO_COME: [&str; 12] = [
    "todo",
    "tbd",
    "tba",
    "fixme",
    "utkast",
    "kommer snart",
    "kommer senere",
    "tekst kommer",
    "mer kommer",
    "under arbeid",
    "avklares",
    "ikke klart",
];
/// The most bytes of a text that is nothing but such words.
pub(super) const LONGEST_TO_COME: usize = 24;

/// How plainly a text asks for another, and the words of it that do.
pub(super) type Asking<'t> = (Asks, &'t str);

/// Whether nothing but brackets stands in a text, and signs between them.
fn is_slots_only(text: &str) -> bool {
    let mut between = text.split(['[', '{']).enumerate().map(|(at, part)| match part.split_once([']', '}']) {
        Some((_, behind)) if at > 0 => behind,
        _ => part,
    });
    !between.any(|part| part.contains(char::is_alphanumeric))
}

/// Whether a text is a word for what is still to come, or nothing but `X`, as somebody writes for that.
pub(crate) fn is_to_come(text: &str) -> bool {
    is_crossed(text) || TO_COME.contains(&&*text.to_lowercase())
}

fn is_crossed(text: &str) -> bool {
    text.len() > 1 && text.bytes().all(|b| matches!(b, b'x' | b'X'))
}

/// A word in the midst of a text that people leave for what is still to come, and that may be meant otherwise: `XXX`, `dd.mm.åååå`
/// behind a label, and `TODO` as the first or the last word.
pub(super) fn word_to_come(text: &str) -> Option<&str> {
    let is_date = |word: &str| {
        let mut parts = word.split(['.', '/', '-']);
        let parts = [parts.next(), parts.next(), parts.next()].map(Option::unwrap_or_default);
        parts[..2] == ["dd", "mm"] && ["åååå", "åå", "yyyy", "yy"].contains(&parts[2])
    };
    let (mut before, mut words) = ("", text.split_whitespace().peekable());
    while let Some(written) = words.next() {
        let word = written.trim_matches(|c: char| !c.is_alphanumeric() && c != '#');
        let is_behind_label =
            before.is_empty() || before.ends_with(':') || BEFORE_DATE.contains(&before.to_lowercase().as_str());
        let is_at_edge = before.is_empty() || words.peek().is_none();
        before = written;
        let is_one = is_at_edge && matches!(word, "TODO" | "FIXME")
            || word.len() > 2 && word.bytes().all(|b| b == b'X')
            || is_behind_label && is_date(&word.to_lowercase());
        if is_one {
            return Some(word);
        }
    }
    None
}

/// The end of a date, a time or a number of telephone in a text that is still to come: `XX.XX.2027`, `XX XX XX XX`. Where some of the
/// number stands beside it, the rest is blacked out.
pub(super) fn number_to_be(text: &str) -> Option<&str> {
    let is_date = |word: &str| {
        let mut parts = word.split(['.', '/', ':', '-']);
        let is_first = parts.next().is_some_and(|part| part.len() == 2 && is_crossed(part));
        is_first && parts.next().is_some_and(is_crossed)
    };
    let words = text.contains(['X', 'x']).then(|| text.split_whitespace())?;
    let words: Vec<&str> = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).collect();
    let is_part = |word: &&str| word.len() > 1 && word.bytes().all(|b| b.is_ascii_digit());
    let mut at = 0;
    while at < words.len() {
        let row = words[at..].iter().take_while(|word| is_crossed(word)).count();
        let before = at.checked_sub(1).map(|before| words[before]);
        let is_blacked_out = before.as_ref().is_some_and(is_part) || words.get(at + row).is_some_and(is_part);
        let is_measured = before.is_some_and(|before| MEASURES.contains(&before.to_lowercase().as_str()));
        if is_date(words[at]) || row > 0 && !is_blacked_out && (row > 2 || is_measured) {
            return Some(words[at]);
        }
        at += row.max(1);
    }
    None
}

/// What follows a prompt, with which a text in small letters begins, if it asks for something.
pub(super) fn prompted(text: &str) -> Option<&str> {
    let bare = BEFORE_PROMPT.iter().fold(text, |text, words| text.strip_prefix(words).unwrap_or(text));
    let behind = |words: &&str| bare.strip_prefix(*words).filter(|rest| !goes_on(rest));
    let imperative = || PROMPTS.iter().find_map(behind).filter(|rest| !rest.is_empty());
    PASSIVE_PROMPTS.iter().find_map(behind).or_else(imperative)
}

/// Whether a text goes on with a word that stands before it.
fn goes_on(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphanumeric() || c == '-')
}

/// Whether a text in small letters holds a prompt.
pub(super) fn prompts(text: &str) -> bool {
    text.split_whitespace().any(|word| prompted(&text[word.as_ptr() as usize - text.as_ptr() as usize..]).is_some())
}

/// What each bracket or brace of a text asks for that `is_read` says is to be read, and all of it up to its end. `{{navn}}` is a parameter,
/// and of `{kommune_navn}` it is told that it lacks a brace. In round brackets, much else is said.
pub(super) fn slots<'t>(text: &'t str, is_read: impl Fn(usize) -> bool) -> impl Iterator<Item = Asking<'t>> {
    let is_alone = || is_slots_only(text);
    text.match_indices(['[', '{', '(']).filter(move |(at, _)| is_read(*at)).filter_map(move |(at, bracket)| {
        let end = at
            + text[at..].find(match bracket {
                "[" => ']',
                "{" => '}',
                _ => ')',
            })?;
        let inner = &text[at + 1..end];
        let is_parameter = || {
            text[..at].ends_with('{')
                || inner.starts_with('{')
                || inner.contains('_')
                || text[end + 1..].starts_with('}')
        };
        // of what is nearly a link or a picture, that is told
        let is_link = || text[..at].ends_with('!') || text[end + 1..].starts_with(['(', '[']);
        let how = match bracket {
            "[" if is_link() => return None,
            "{" if is_parameter() => return None,
            "(" => {
                let inner = inner.to_lowercase() + " ";
                let is_one = IN_ROUND.iter().any(|words| inner.starts_with(words));
                if is_one { Asks::Maybe } else { Asks::No }
            }
            _ => asks(inner, is_alone),
        };
        Some((how, &text[at..=end]))
    })
}

/// Whether what stands in brackets asks for a text in its place. `is_alone` says whether all that stands beside it is others like it: what
/// only names a thing, and not in capitals, may be the name of a field, and what only says `fyll ut` that of a button.
fn asks(written: &str, is_alone: impl Fn() -> bool) -> Asks {
    let inner = written.trim().to_lowercase();
    let is_filled_in = |(_, value): (&str, &str)| value.contains(char::is_alphanumeric) && !prompts(value);
    let is_date = ["dd.", "dd/"].iter().any(|date| inner.starts_with(date));
    let begins = |words: &[&str]| words.iter().any(|words| inner.starts_with(words));
    let is_said = || begins(&PERHAPS_SAID) || prompts(&inner) || inner.ends_with('?') && inner.contains(' ');
    let is_button = |rest: &str| ["ut", "inn"].contains(&rest.trim());
    match prompted(&inner) {
        _ if is_to_come(&inner) || is_date || begins(&SAID) => Asks::Plainly,
        Some(rest) if !is_button(rest) || is_alone() => Asks::Plainly,
        Some(_) => Asks::Maybe,
        None if inner.split_once(':').is_some_and(is_filled_in) && !inner.ends_with('?') => Asks::No,
        None if !names_wanted(&inner) && is_said() => Asks::Maybe,
        None if !names_wanted(&inner) => Asks::No,
        None if is_alone() || !written.contains(char::is_lowercase) => Asks::Plainly,
        None => Asks::Maybe,
    }
}

/// Whether a text in small letters names what is [`WANTED`]: `navn på leder`, `kommunens navn`, `kommunenavn`.
fn names_wanted(inner: &str) -> bool {
    let is_owner = |word: &str| {
        word.ends_with('s') || WANTED.contains(&word) || ["ditt", "din", "dykkar", "vår", "vårt"].contains(&word)
    };
    let owned = inner.split_once(' ').filter(|(owner, _)| is_owner(owner)).map(|(_, rest)| rest);
    let compound = ["navn", "namn"].iter().find_map(|end| {
        let (before, _) =
            inner.split_once(end).filter(|(before, _)| before.chars().all(|c| c.is_alphabetic() || c == '-'))?;
        Some(&inner[before.len()..])
    });
    let is_alone =
        |rest: &str| rest.split_whitespace().next().is_none_or(|word| !goes_on(word) || WANTED_OF.contains(&word));
    let is_wanted = |text: &str| {
        let behind = |words: &&str| text.strip_prefix(*words).filter(|rest| !goes_on(rest));
        WANTED.iter().find_map(behind).is_some_and(is_alone)
    };
    [Some(inner), owned, compound].into_iter().flatten().any(is_wanted)
}
