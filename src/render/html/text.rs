//! Blocks as HTML.
//!
//! CommonMark's own elements are written here; everything that has a look of its own (callouts, figures, footnotes, the frame of a
//! table) is a template of the theme.
//!
//! Which raw HTML a text may hold was decided when it was parsed; here it is written as it stands.

use serde_json::{Value, json};

use super::highlight;
use super::writer::{TextWriter, attribute};
use crate::book::{Block, DiagramNode, Figure, Flow, Item, Kind, Line, List, Run, Table, Term, plain};
use crate::error::Error;
use crate::markup::Align;

impl TextWriter<'_> {
    /// Writes a text with its footnotes.
    pub(crate) fn flow(&self, flow: &Flow, out: &mut String) -> Result<(), Error> {
        self.blocks(&flow.blocks, out)?;
        self.notes(&flow.notes, out)
    }

    /// Writes blocks.
    pub(crate) fn blocks(&self, blocks: &[Block], out: &mut String) -> Result<(), Error> {
        blocks.iter().try_for_each(|block| self.block(block, out))
    }

    /// Writes a block by the element or the template of its kind.
    fn block(&self, block: &Block, out: &mut String) -> Result<(), Error> {
        match &block.kind {
            Kind::Par { body } => self.element("p", body, out)?,
            Kind::Heading { level, body } => self.element(&format!("h{}", self.place.level(*level)), body, out)?,
            Kind::List(list) | Kind::Tiles(list) => self.list(list, out)?,
            Kind::Table(table) => self.table(table, out)?,
            Kind::Code { language, text } => {
                out.push_str("<pre><code");
                if !language.is_empty() {
                    attribute("class", &format!("language-{language}"), out);
                }
                out.push('>');
                if language.is_empty() {
                    self.text(text, out);
                } else {
                    out.push_str(&highlight::code(language, text));
                }
                out.push_str("</code></pre>\n");
            }
            Kind::Quote { blocks } => {
                out.push_str("<blockquote>\n");
                self.blocks(blocks, out)?;
                out.push_str("</blockquote>\n");
            }
            Kind::Terms { terms } => self.terms(terms, out)?,
            Kind::Figure(figure) => self.figure(figure, out)?,
            Kind::Tree { root } => self.diagram("tree", std::slice::from_ref(root), out)?,
            Kind::Cycle { steps } => self.diagram("cycle", steps, out)?,
            Kind::Callout(callout) => out.extend([&*self.callout("callouts", callout)?, "\n"]),
            Kind::Html { pieces, .. } => pieces.iter().for_each(|piece| self.html(piece, out)),
        }
        Ok(())
    }

    /// Writes a line in an element, on a line of its own.
    fn element(&self, name: &str, line: &Line, out: &mut String) -> Result<(), Error> {
        self.wrapped(name, line, out)?;
        out.push('\n');
        Ok(())
    }

    /// Writes a list; a numbered one says where it starts, but for 1.
    fn list(&self, list: &List, out: &mut String) -> Result<(), Error> {
        let name = if list.start.is_some() { "ol" } else { "ul" };
        match list.start {
            Some(start) if start != 1 => out.push_str(&format!("<ol start=\"{start}\">\n")),
            _ => out.push_str(&format!("<{name}>\n")),
        }
        list.items.iter().try_for_each(|item| self.item(item, out))?;
        out.extend(["</", name, ">\n"]);
        Ok(())
    }

    /// Writes an item. Of a task, the first paragraph is the label of its box.
    fn item(&self, item: &Item, out: &mut String) -> Result<(), Error> {
        let Some(done) = item.done else {
            out.push_str("<li>");
            self.loose_or_tight(&item.blocks, item.tight, out)?;
            out.push_str("</li>\n");
            return Ok(());
        };
        let (first, rest) = match item.blocks.split_first() {
            Some((Block { kind: Kind::Par { body }, .. }, rest)) => (Some(body), rest),
            _ => (None, item.blocks.as_slice()),
        };
        out.push_str("<li class=\"task\">");
        self.task(done, first.map_or(&[], |line| line), out)?;
        self.blocks(rest, out)?;
        out.push_str("</li>\n");
        Ok(())
    }

    /// Writes the box of a task, which nobody can tick, with a line as its label.
    pub(super) fn task(&self, done: bool, line: &[Run], out: &mut String) -> Result<(), Error> {
        let state = if done { " checked" } else { "" };
        self.between(&format!("<label><input type=\"checkbox\" disabled{state}> "), line, "</label>", out)
    }

    /// Writes blocks, the paragraphs without `<p>` where they are tight.
    pub(super) fn loose_or_tight(&self, blocks: &[Block], tight: bool, out: &mut String) -> Result<(), Error> {
        for block in blocks {
            match &block.kind {
                Kind::Par { body } if tight => self.line(body, out)?,
                _ => self.block(block, out)?,
            }
        }
        Ok(())
    }

    /// Writes a table in the theme's frame, which is labelled with the words of the table's head. A cell of the head without words heads
    /// nothing, so it is a `<td>`.
    fn table(&self, table: &Table, out: &mut String) -> Result<(), Error> {
        let class = |at: usize| match table.columns.get(at).map(|column| column.align) {
            Some(Align::Right) => " class=\"right\"",
            Some(Align::Center) => " class=\"center\"",
            _ => "",
        };
        let mut html = String::from("<table>\n<thead><tr>");
        for (at, cell) in table.head.iter().enumerate() {
            match cell.is_empty() {
                true => html.push_str("<td></td>"),
                false => self.between(&format!("<th scope=\"col\"{}>", class(at)), cell, "</th>", &mut html)?,
            }
        }
        html.push_str("</tr></thead>\n<tbody>\n");
        for row in &table.rows {
            html.push_str("<tr>");
            for (at, cell) in row.iter().enumerate() {
                let (start, end) = match table.has_row_heads && at == 0 {
                    true => ("<th scope=\"row\"", "</th>"),
                    false => ("<td", "</td>"),
                };
                self.between(&format!("{start}{}>", class(at)), cell, end, &mut html)?;
            }
            html.push_str("</tr>\n");
        }
        html.push_str("</tbody>\n</table>");
        let heads: Vec<_> = table.head.iter().map(|cell| plain(cell)).filter(|head| !head.is_empty()).collect();
        let label = format!("{}: {}", self.theme.text("table"), heads.join(", "));
        self.template("table.html", &json!({ "table": html, "label": label }), out)
    }

    /// Writes definitions. A definition of one block has its paragraph without `<p>`.
    fn terms(&self, terms: &[Term], out: &mut String) -> Result<(), Error> {
        out.push_str("<dl>\n");
        for term in terms {
            self.element("dt", &term.term, out)?;
            for text in &term.texts {
                out.push_str("<dd>");
                self.loose_or_tight(text, text.len() == 1, out)?;
                out.push_str("</dd>\n");
            }
        }
        out.push_str("</dl>\n");
        Ok(())
    }

    /// Writes a picture with caption and source; its width and height in pixels keep its place free while it is loaded.
    fn figure(&self, figure: &Figure, out: &mut String) -> Result<(), Error> {
        let picture = &figure.picture;
        let (width, height) = picture.size.unzip();
        let view = json!({
            "src": self.place.picture(picture),
            "alt": figure.alt,
            "caption": figure.caption,
            "source": figure.source,
            "width": width,
            "height": height,
        });
        self.template("figure.html", &view, out)
    }

    /// Writes a diagram: its list, each label an element of its own.
    fn diagram(&self, kind: &str, nodes: &[DiagramNode], out: &mut String) -> Result<(), Error> {
        let values = json!({ "kind": kind, "count": nodes.len(), "nodes": self.nodes(nodes)? });
        self.template("diagram.html", &values, out)
    }

    /// The nodes of a diagram: the label of each as HTML, and the nodes below it.
    fn nodes(&self, nodes: &[DiagramNode]) -> Result<Vec<Value>, Error> {
        let view = |node: &DiagramNode| {
            Ok(json!({ "label": self.line_html(&node.label)?, "children": self.nodes(&node.children)? }))
        };
        nodes.iter().map(view).collect()
    }

    /// Writes footnotes in their frame; nothing where there are none.
    pub(crate) fn notes(&self, notes: &[Vec<Block>], out: &mut String) -> Result<(), Error> {
        if notes.is_empty() {
            return Ok(());
        }
        let view = |(index, blocks): (usize, &Vec<Block>)| {
            let mut body = String::new();
            self.loose_or_tight(blocks, blocks.len() == 1, &mut body)?;
            let number = index + 1;
            Ok(json!({
                "number": number,
                "label_id": self.local(&format!("fotnote-{number}")),
                "ref_id": self.local(&format!("fotnoteref-{number}")),
                "body": body,
            }))
        };
        let notes = notes.iter().enumerate().map(view).collect::<Result<Vec<_>, Error>>()?;
        self.template("footnotes.html", &json!({ "notes": notes }), out)
    }
}
