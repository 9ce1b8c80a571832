//! The tags of raw HTML, and the attributes of those that open.
//!
//! Tags are only found here: which of them may stand in a text, and what they may say, is decided in `html`.

use std::ops::Range;

/// An opening tag.
pub(super) struct OpeningTag {
    /// Its name in small letters.
    pub(super) name: String,
    /// Its attributes in order.
    pub(super) attributes: Vec<Attribute>,
}

/// An attribute of a tag.
pub(super) struct Attribute {
    /// Its name in small letters.
    pub(super) name: String,
    /// Its value as it is written.
    pub(super) value: String,
    /// Its bytes in the HTML, with the white space before it.
    pub(super) range: Range<usize>,
}

impl OpeningTag {
    /// The attribute of this name.
    pub(super) fn attribute(&self, name: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| attribute.name == name)
    }

    /// The attribute with the address that the tag leads to, or of the picture that it shows.
    pub(super) fn address(&self) -> Option<&Attribute> {
        match &*self.name {
            "a" | "area" => self.attribute("href"),
            "img" => self.attribute("src"),
            _ => None,
        }
    }
}

impl Attribute {
    /// Its value with the character references that addresses are written with read.
    pub(super) fn text(&self) -> String {
        self.value.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&").trim().to_owned()
    }
}

/// A tag, or what is written as one: `<!…>` and `<?…>` have their sign as a name.
pub(super) struct Tag {
    /// Its name in small letters.
    pub(super) name: String,
    /// Whether it is `</…>`.
    pub(super) is_closing: bool,
    /// Its bytes in the HTML.
    pub(super) range: Range<usize>,
}

/// The opening tags of some HTML without comments, in order.
pub(super) fn opening_tags(html: &str) -> Vec<OpeningTag> {
    let opening = scan(html).into_iter().filter(|(tag, _)| !tag.is_closing);
    opening.map(|(tag, attributes)| OpeningTag { name: tag.name, attributes }).collect()
}

/// All tags of some HTML without comments, in order.
pub(super) fn tags(html: &str) -> impl Iterator<Item = Tag> {
    scan(html).into_iter().map(|(tag, _)| tag)
}

/// The tags with their attributes, in order. What stands between the tags of a script, a style sheet, a text area or a title is text.
fn scan(html: &str) -> Vec<(Tag, Vec<Attribute>)> {
    let mut scanner = Scanner { html, at: 0 };
    let mut tags = Vec::new();
    while let Some(open) = scanner.rest().find('<') {
        let start = scanner.at + open;
        scanner.at = start + 1;
        let is_closing = scanner.skip('/');
        let sign = ['!', '?'].into_iter().find(|sign| scanner.skip(*sign)).map(String::from);
        let name = sign.unwrap_or_else(|| scanner.take(|letter| letter.is_ascii_alphanumeric()).to_ascii_lowercase());
        if name.is_empty() || name.starts_with(|first: char| first.is_ascii_digit()) {
            continue;
        }
        let mut attributes = Vec::new();
        while let Some(attribute) = scanner.attribute() {
            attributes.push(attribute);
        }
        scanner.skip('>');
        let range = start..scanner.at;
        // what stands in these is no HTML
        if !is_closing && matches!(&*name, "script" | "style" | "textarea" | "title") {
            let end = scanner.rest().to_ascii_lowercase().find(&format!("</{name}"));
            scanner.at += end.unwrap_or(scanner.rest().len());
        }
        tags.push((Tag { name, is_closing, range }, attributes));
    }
    tags
}

/// Reads tags from the byte `at` on.
struct Scanner<'a> {
    html: &'a str,
    at: usize,
}

impl<'a> Scanner<'a> {
    fn rest(&self) -> &'a str {
        &self.html[self.at..]
    }

    /// Takes the letters that are of a kind.
    fn take(&mut self, is_kind: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let taken = &rest[..rest.find(|letter| !is_kind(letter)).unwrap_or(rest.len())];
        self.at += taken.len();
        taken
    }

    /// Takes a letter, if it is the next.
    fn skip(&mut self, letter: char) -> bool {
        let is_next = self.rest().starts_with(letter);
        self.at += if is_next { letter.len_utf8() } else { 0 };
        is_next
    }

    /// The next attribute of the tag; nothing at its end.
    fn attribute(&mut self) -> Option<Attribute> {
        let start = self.at;
        self.take(|letter| letter.is_whitespace() || letter == '/');
        let is_of_name = |letter: char| !letter.is_whitespace() && !"/>=".contains(letter);
        let name = self.take(is_of_name).to_ascii_lowercase();
        if name.is_empty() && !self.rest().starts_with('=') {
            return None;
        }
        let end = self.at;
        self.take(char::is_whitespace);
        if !self.skip('=') {
            self.at = end;
            return Some(Attribute { name, value: String::new(), range: start..end });
        }
        self.take(char::is_whitespace);
        let quote = ['"', '\''].into_iter().find(|quote| self.skip(*quote));
        let value = match quote {
            Some(quote) => self.take(|letter| letter != quote),
            None => self.take(|letter| !letter.is_whitespace() && letter != '>'),
        };
        quote.map(|quote| self.skip(quote));
        Some(Attribute { name, value: value.to_owned(), range: start..self.at })
    }
}
