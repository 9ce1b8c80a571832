//! A text that was meant as a list, as the list is written.

/// The words of a text between commas, as a list of YAML between brackets; nothing for a text that is no plain words.
pub(crate) fn listed(text: &str) -> Option<String> {
    let is_plain = |word: &str| {
        let begins = word.starts_with(|c: char| c.is_alphanumeric());
        begins && !word.contains([':', '#', '[', ']', '{', '}', '"', '\'', '\n', '`'])
    };
    let words: Vec<&str> = text.split([',', ';']).map(str::trim).filter(|word| !word.is_empty()).collect();
    (!words.is_empty() && words.iter().all(|word| is_plain(word))).then(|| format!("[{}]", words.join(", ")))
}
