"""Writes the content as a project of each program. Beside this file lie their settings and templates."""

import json
import re
import shutil
from pathlib import Path

HERE = Path(__file__).resolve().parent
TITLE = "Håndbok"


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def hugo(parts, folder):
    """A folder a part, whose own page is not written, as the others have none."""
    shutil.copytree(HERE / "hugo", folder)
    write(folder / "content/_index.md", f'+++\ntitle = "{TITLE}"\n+++\n')
    for weight, part in enumerate(parts, 1):
        front = f'+++\ntitle = "{part.title}"\nweight = {weight}\n[build]\nrender = "never"\n+++\n'
        write(folder / "content" / part.name / "_index.md", front)
    weighted(parts, folder, lambda part, name: f"/{part}/{name}.md")


def zola(parts, folder):
    """As for Hugo. The menu is read from data: asked for a section, Zola hands over its pages' texts, on each page anew."""
    shutil.copytree(HERE / "zola", folder)
    write(folder / "content/_index.md", "+++\n+++\n")
    for weight, part in enumerate(parts, 1):
        front = f'+++\ntitle = "{part.title}"\nweight = {weight}\nsort_by = "weight"\nrender = false\n+++\n'
        write(folder / "content" / part.name / "_index.md", front)
        pages = [{"path": f"/{part.name}/{page.name}/", "title": page.title} for page in part.pages]
        write(folder / "menu" / f"{part.name}.json", json.dumps(pages))
    menu = [{"name": part.name, "title": part.title, "first": f"/{part.name}/{part.pages[0].name}/"} for part in parts]
    write(folder / "menu/parts.json", json.dumps(menu))
    weighted(parts, folder, lambda part, name: f"@/{part}/{name}.md")


def weighted(parts, folder, address):
    """The pages in the parts' folders, in order by their weights, with links that `address` makes."""
    part_of = {page.name: part.name for part in parts for page in part.pages}

    def link(found):
        return f"]({address(part_of[found[1]], found[1])})"

    for part in parts:
        for weight, page in enumerate(part.pages, 1):
            body = re.sub(r"\]\((side-\d+)\.md\)", link, page.markdown)
            front = f'+++\ntitle = "{page.title}"\nweight = {weight}\n+++\n'
            write(folder / "content" / part.name / f"{page.name}.md", front + body)


def mdbook(parts, folder):
    shutil.copytree(HERE / "mdbook", folder)
    summary = ["# Summary", f"[{TITLE}](index.md)"]
    write(folder / "src/index.md", f"# {TITLE}\n")
    for part in parts:
        summary += [f"# {part.title}", "\n".join(f"- [{page.title}]({page.name}.md)" for page in part.pages)]
        for page in part.pages:
            write(folder / "src" / f"{page.name}.md", page.markdown)
    write(folder / "src/SUMMARY.md", "\n\n".join(summary) + "\n")


def lagvis(parts, folder, kommuner=()):
    """One project for all kommuner: the pages once, and of each kommune what is its own."""
    names = [f'  - {{part: "{part.title}", modules: [{", ".join(page.name for page in part.pages)}]}}' for part in parts]
    lines = [f"title: {TITLE}", "languages: {nb: []}", "layers: [kommune]", "modules:", *names]
    if kommuner:
        lines += ["parameters:", *(f"  {key}: {{type: text, default: {key}}}" for key in kommuner[0].values)]
    write(folder / "content/lagvis.yaml", "\n".join(lines) + "\n")
    for part in parts:
        for page in part.pages:
            write(folder / f"content/base/{page.name}.md", module(page.title, page.markdown))
    for number, kommune in enumerate(kommuner, 1):
        layer = folder / "content/layers/kommune" / kommune.name
        values = ", ".join(f'{key}: "{value}"' for key, value in kommune.values.items())
        name = f'kind: kommune\nname: "{kommune.values["kommune"]}"\nnumber: "{number:04}"\n'
        write(layer / "layer.yaml", f"{name}languages: [nb]\nvalues: {{{values}}}\n")
        for page, text in kommune.overrides.items():
            write(layer / f"{page}.md", f"## {{#a}}\n\n{text}\n")


def module(title, markdown):
    return f'---\ntitle: "{title}"\nsummary: Om {title}.\nminutes: 5\n---\n{markdown}'


def lagvis_deck(decks, folder):
    names = ", ".join(name for name, _ in decks)
    write(folder / "content/lagvis.yaml", f"title: {TITLE}\nlanguages: {{nb: []}}\nlayers: [kommune]\nmodules: [{names}]\n")
    for name, slides in decks:
        (title, _), *rest = slides
        body = [f"# {title} {{#{name}}}", *(f"## {title} {{#s{at}}}\n\n{body}" for at, (title, body) in enumerate(rest))]
        write(folder / f"content/base/{name}.md", module(title, "\n\n".join(body) + "\n"))


def marp_deck(decks, folder):
    slides = [f"# {TITLE}"]
    for _, ((title, _), *rest) in decks:
        slides += [f"# {title}", *(f"## {title}\n\n{body}" for title, body in rest)]
    write(folder / "deck.md", "---\nmarp: true\npaginate: true\nlang: nb\n---\n\n" + "\n\n---\n\n".join(slides) + "\n")
