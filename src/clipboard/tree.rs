//! HTML as a tree, read by html5ever's tokenizer.
//!
//! The tree is built here and not by html5ever, whose rules may make of one tag as many elements as there are paragraphs behind it: what
//! is pasted keeps the size that it has. What programs put into the clipboard closes what it opens; of the rest, only what ends a
//! paragraph, an item, a row or a cell is known.

use std::cell::{Cell, RefCell};

use html5ever::TokenizerResult;
use html5ever::buffer_queue::BufferQueue;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{EndTag, Tag, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};

/// The deepest element that is read: what people write is not a quarter as deep.
const DEEPEST: usize = 200;

/// How many signs that divide attributes may stand between two tokens: each attribute of a tag is compared with those before it.
const MOST_SIGNS: usize = 30_000;

/// How many bytes are read between two looks at that.
const PIECE: usize = 4_096;

/// The attributes that say something that is used.
const USED: [&str; 10] =
    ["style", "class", "href", "colspan", "rowspan", "start", "type", "id", "name", "data-aria-level"];

/// Elements without an end.
const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Elements of a line, whose end closes no block.
const OF_LINE: &[&str] = &[
    "a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "ins", "s", "small", "span", "strike", "strong",
    "sub", "sup", "u",
];

/// Elements that end the paragraph that they begin in, and stand between other blocks.
pub(super) const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// A part of the tree.
#[derive(Debug)]
pub(super) enum Node {
    /// A text.
    Text(String),
    /// An element.
    Element(Element),
}

/// An element.
#[derive(Debug, Default)]
pub(super) struct Element {
    /// Its name, in small letters.
    pub(super) name: String,
    /// Those of its attributes that are in [`USED`].
    attributes: Vec<(String, String)>,
    /// What is in it.
    pub(super) children: Vec<Node>,
}

impl Element {
    /// The value of an attribute; empty where there is none.
    pub(super) fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// The elements right in it.
    pub(super) fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The text in it, whatever is around it.
    pub(super) fn text(&self) -> String {
        let text = |node: &Node| match node {
            Node::Text(text) => text.clone(),
            Node::Element(element) => element.text(),
        };
        self.children.iter().map(text).collect()
    }
}

/// Reads a document as the element that holds all of it; nothing where it is nested deeper, or has more attributes, than anybody writes.
pub(super) fn read(html: &str) -> Option<Element> {
    let builder = Builder::default();
    builder.open.borrow_mut().push(Element::default());
    let tokenizer = Tokenizer::new(builder, TokenizerOpts::default());
    let queue = BufferQueue::default();
    let (mut rest, mut signs) = (html, 0);
    while !rest.is_empty() {
        let end = (PIECE.min(rest.len())..rest.len()).find(|end| rest.is_char_boundary(*end)).unwrap_or(rest.len());
        let (piece, more) = rest.split_at(end);
        rest = more;
        let before = tokenizer.sink.tokens.get();
        queue.push_back(piece.into());
        while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
        let divides = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'"' | b'\'');
        let new = piece.bytes().filter(divides).count();
        signs = if tokenizer.sink.tokens.get() == before { signs + new } else { new };
        if signs > MOST_SIGNS || tokenizer.sink.is_too_deep.get() {
            return None;
        }
    }
    tokenizer.end();
    tokenizer.sink.close(1);
    let root = tokenizer.sink.open.borrow_mut().pop();
    root.filter(|_| !tokenizer.sink.is_too_deep.get())
}

/// Builds a tree from tokens.
#[derive(Default)]
struct Builder {
    /// The elements that are open; the first holds all.
    open: RefCell<Vec<Element>>,
    /// How many tokens have come.
    tokens: Cell<usize>,
    is_too_deep: Cell<bool>,
}

impl TokenSink for Builder {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        if !matches!(token, Token::ParseError(_)) {
            self.tokens.set(self.tokens.get() + 1);
        }
        match token {
            Token::TagToken(tag) if tag.kind == EndTag => self.end(&tag.name),
            Token::TagToken(tag) => return self.start(&tag),
            Token::CharacterTokens(text) => self.text(&text),
            Token::CommentToken(text) => self.comment(&text),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Builder {
    /// Closes elements until so many are open.
    fn close(&self, left: usize) {
        let mut open = self.open.borrow_mut();
        while open.len() > left.max(1) {
            let (Some(element), Some(parent)) = (open.pop(), open.last_mut()) else { return };
            parent.children.push(Node::Element(element));
        }
    }

    /// Closes the innermost element of these names, unless one of `walls` is within it.
    fn close_named(&self, names: &[&str], walls: &[&str]) {
        let found = self.open.borrow().iter().enumerate().skip(1).rev().find_map(|(at, element)| {
            let name = &*element.name;
            (names.contains(&name) || walls.contains(&name)).then(|| (at, names.contains(&name)))
        });
        if let Some((at, true)) = found {
            self.close(at);
        }
    }

    fn start(&self, tag: &Tag) -> TokenSinkResult<()> {
        let name = &*tag.name;
        if BLOCKS.contains(&name) {
            self.close_named(&["p"], &["td", "th", "li", "table", "div"]);
        }
        match name {
            "li" => self.close_named(&["li"], &["ul", "ol", "table"]),
            "dt" | "dd" => self.close_named(&["dt", "dd"], &["dl", "table"]),
            "td" | "th" => self.close_named(&["td", "th"], &["tr", "table"]),
            "tr" => self.close_named(&["tr"], &["table"]),
            "thead" | "tbody" | "tfoot" => self.close_named(&["thead", "tbody", "tfoot"], &["table"]),
            _ => {}
        }
        let used = tag.attrs.iter().filter(|attribute| USED.contains(&&*attribute.name.local));
        let attributes = used.map(|attribute| (attribute.name.local.to_string(), attribute.value.to_string()));
        let element = Element { name: name.to_owned(), attributes: attributes.collect(), children: Vec::new() };
        self.open.borrow_mut().push(element);
        let left = self.open.borrow().len() - 1;
        // what Word has in its own languages is written as XML
        if VOID.contains(&name) || tag.self_closing && name.contains(':') {
            self.close(left);
        }
        self.is_too_deep.set(self.is_too_deep.get() || left > DEEPEST);
        if self.is_too_deep.get() {
            self.close(left); // so that it gets no deeper
        }
        match name {
            "script" => TokenSinkResult::RawData(RawKind::ScriptData),
            "style" | "xmp" | "iframe" | "noembed" | "noframes" => TokenSinkResult::RawData(RawKind::Rawtext),
            "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
            _ => TokenSinkResult::Continue,
        }
    }

    fn end(&self, name: &str) {
        match name {
            "table" | "tr" | "td" | "th" | "tbody" | "thead" | "tfoot" => self.close_named(&[name], &[]),
            _ if OF_LINE.contains(&name) => self.close_named(&[name], BLOCKS),
            _ => self.close_named(&[name], &["table", "td", "th"]),
        }
    }

    fn text(&self, text: &str) {
        let mut open = self.open.borrow_mut();
        let Some(parent) = open.last_mut() else { return };
        match parent.children.last_mut() {
            Some(Node::Text(before)) => before.push_str(text),
            _ => parent.children.push(Node::Text(text.to_owned())),
        }
    }

    /// Takes the sign of a list's item out of a comment, where Word has hidden it from programs that know lists.
    fn comment(&self, text: &str) {
        let Some(mark) = text.trim_start().strip_prefix("[if !supportLists]>") else { return };
        let mark = mark.split("<![endif]").next().unwrap_or_default();
        let outside = mark.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
        let mark: String = outside.collect::<String>().replace("&nbsp;", " ");
        let attributes = vec![("style".to_owned(), "mso-list:Ignore".to_owned())];
        let element = Element { name: "span".to_owned(), attributes, children: vec![Node::Text(mark)] };
        if let Some(parent) = self.open.borrow_mut().last_mut() {
            parent.children.push(Node::Element(element));
        }
    }
}
