"""Looks whether a program made every page, with all its text and the same menu."""

import re
import zlib
from html.parser import HTMLParser

from measure import Wrong

INLINE = {"a", "code", "em", "mark", "span", "strong"}
SAMPLE = 50  # of a book, so many pages are read


class Text(HTMLParser):
    """What a page says, without its tags."""

    def __init__(self, html):
        super().__init__()
        self.pieces = []
        self.feed(html)

    def handle_data(self, data):
        self.pieces.append(data)

    def handle_starttag(self, tag, attrs):
        if tag not in INLINE:
            self.pieces.append(" ")

    def handle_endtag(self, tag):
        self.handle_starttag(tag, [])


def words(text):
    return " ".join(re.findall(r"\w+", text))


def shown(html):
    return f" {words(''.join(Text(html).pieces))} "


def blocks(markdown):
    """The words of each block of Markdown: a heading, a paragraph, an item, a cell, a line of code."""
    bare = re.sub(r"\]\([^)]*\)|\{#[^}]*\}|^```.*$|[*`]", " ", markdown, flags=re.M)
    return [block for line in bare.splitlines() for cell in line.split("|") if (block := words(cell))]


def path_of(program, folder, part, page):
    if program in ("Hugo", "Zola"):
        return folder / part.name / page.name / "index.html"
    return folder / f"{page.name}.html"


def check_book(program, folder, parts, sample=SAMPLE):
    """Every page is there; of some, each block stands in its order, and the menu has all parts and the pages of its own."""
    pages = [(part, page) for part in parts for page in part.pages]
    for part, page in pages:
        if not path_of(program, folder, part, page).is_file():
            raise Wrong(f"{program}: there is no page {page.name} in {folder}")
    found = sum(1 for _ in folder.rglob("side-*.html" if program in ("mdBook", "lagvis") else "side-*/index.html"))
    if found != len(pages):
        raise Wrong(f"{program}: {found} pages in {folder}, and not {len(pages)}")
    menu = folder / "toc.html"  # mdBook's menu, which a script puts on each page
    shared = shown(menu.read_text(encoding="utf-8")) if program == "mdBook" else ""
    for part, page in pages[:: max(1, len(pages) // sample)]:
        text = shown(path_of(program, folder, part, page).read_text(encoding="utf-8"))
        at = 0
        for block in blocks(page.markdown):
            at = text.find(f" {block} ", at) + 1
            if at == 0:
                raise Wrong(f"{program}: {page.name} in {folder} lacks «{block}», or has it elsewhere")
        titles = [part.title for part in parts] + [page.title for page in part.pages]
        for title in titles:
            if f" {words(title)} " not in shared + text:
                raise Wrong(f"{program}: the menu of {page.name} in {folder} lacks «{title}»")


def check_pdf(program, path, slides):
    """A page for each slide. Pages are objects of their own, or packed with others in a compressed stream."""
    data = path.read_bytes()
    packed = (stream[1] for stream in re.finditer(rb"/ObjStm.*?stream\r?\n(.*?)endstream", data, re.S))
    objects = data + b"".join(zlib.decompressobj().decompress(stream) for stream in packed)
    pages = len(re.findall(rb"/Type\s*/Page\b", objects))
    if pages != slides:
        raise Wrong(f"{program}: {path} has {pages} pages, and not {slides}")
