//! Keys that are written in Norwegian.

/// What people who write Norwegian call keys, in both written languages, each with the keys that it may mean.
const NORWEGIAN: [(&str, &[&str]); 43] = [
    ("bilde", &["logo"]),
    ("dag", &["day"]),
    ("dato", &["date"]),
    ("etter", &["after"]),
    ("farge", &["colors", "primary"]),
    ("fargar", &["colors"]),
    ("farger", &["colors"]),
    ("fjern", &["remove"]),
    ("flytt", &["move"]),
    ("fotograf", &["credit"]),
    ("fylke", &["parent"]),
    ("før", &["before"]),
    ("kommunenummer", &["number"]),
    ("legg_til", &["add"]),
    ("lengde", &["minutes"]),
    ("lisens", &["licence"]),
    ("logg", &["logo"]),
    ("lunsj", &["lunch"]),
    ("minutt", &["minutes"]),
    ("minutter", &["minutes"]),
    ("modular", &["modules"]),
    ("moduler", &["modules"]),
    ("målform", &["languages"]),
    ("namn", &["name"]),
    ("navn", &["name"]),
    ("nummer", &["number"]),
    ("opphav", &["credit"]),
    ("overordna", &["parent"]),
    ("overordnet", &["parent"]),
    ("pausar", &["breaks"]),
    ("pauser", &["breaks"]),
    ("program", &["agenda"]),
    ("samandrag", &["summary"]),
    ("sammendrag", &["summary"]),
    ("slag", &["kind"]),
    ("slutt", &["end"]),
    ("språk", &["languages"]),
    ("tid", &["minutes"]),
    ("tittel", &["title"]),
    ("varighet", &["minutes"]),
    ("verdiar", &["values"]),
    ("verdier", &["values"]),
    ("våpen", &["logo"]),
];

/// The key that a Norwegian word is meant for, where it is one of those that may stand there.
pub(super) fn norwegian(word: &str, known: &[&str]) -> Option<&'static str> {
    let word = word.to_lowercase();
    let (_, keys) = NORWEGIAN.iter().find(|(norwegian, _)| *norwegian == word)?;
    keys.iter().copied().find(|key| known.contains(key))
}
