//! Ids made from titles.

/// An id made from a title: Norwegian letters as is the custom in addresses (æ → ae, ø → o, å → a), Sámi letters by
/// their base letter, everything else a hyphen.
pub fn slug(title: &str) -> String {
    let mut out = String::new();
    for letter in title.to_lowercase().chars() {
        match letter {
            'a'..='z' | '0'..='9' => out.push(letter),
            'æ' | 'ä' => out.push_str("ae"),
            'ø' | 'ö' | 'ó' | 'ò' | 'ô' => out.push('o'),
            'å' | 'á' | 'à' | 'â' => out.push('a'),
            'č' => out.push('c'),
            'đ' => out.push('d'),
            'é' | 'è' | 'ê' | 'ë' => out.push('e'),
            'ï' | 'í' => out.push('i'),
            'ŋ' | 'ñ' => out.push('n'),
            'š' => out.push('s'),
            'ŧ' => out.push('t'),
            'ü' | 'ú' => out.push('u'),
            'ž' => out.push('z'),
            _ if out.ends_with('-') || out.is_empty() => {}
            _ => out.push('-'),
        }
    }
    out.trim_end_matches('-').to_owned()
}
