"""The content that every program is given: pages, kommuner and slides. The same numbers always give the same text."""

import random
import re
from dataclasses import dataclass

WORDS = """kommunestyre formannskap møte sak vedtak utvalg ordfører innbygger budsjett plan økonomi vei skole barnehage helse omsorg
klima natur kultur bibliotek idrett ungdom språk frivillighet beredskap varsling habilitet etikk åpenhet tillit innsyn høring
frist protokoll spørreskjema møteleder representant parti gruppe mandat ansvar rolle arbeidsgiver eierskap selskap tilsyn kontroll
revisjon rapport mål tiltak ressurs samarbeid region fylke stat lov forskrift veileder erfaring øvelse oppgave samtale spørsmål
svar eksempel lokalsamfunn næring bolig eiendom vann avløp renovasjon brannvern kollektivtrafikk havn øy fjord fjell""".split()
LINKING = "og i på som for med til av om fra ved etter mellom når hvor slik både gjennom uten mot under over".split()
VERBS = "drøfter vedtar følger beskriver vurderer styrker støtter utvikler velger leser møter prøver endrer melder leder".split()

CODE = [
    ("yaml", 'sak: 12\ntittel: "Ny skole"\nvedtatt: true\nutvalg:\n  - navn: oppvekst\n    frist: 2027-03-01\n# resten følger senere'),
    ("json", '{\n  "sak": 12,\n  "tittel": "Ny skole",\n  "stemmer": [21, 14],\n  "vedtatt": true,\n  "merknad": null\n}'),
    ("python", 'def flertall(stemmer, terskel=0.5):\n    # bare de som møtte\n    for parti, antall in stemmer.items():\n'
     '        if antall > terskel * sum(stemmer.values()):\n            return parti\n    return None'),
]

PART = 100  # pages of a part
EVERY_CODE = 10  # each tenth page, and each tenth slide, has code
KOMMUNE_PAGES = 60
OVERRIDES = 6  # sections that a kommune writes anew
SLIDES = 30  # slides of a module


def chance(*key):
    """Random numbers that are a key's own."""
    return random.Random("/".join(map(str, key)))


def heading(draw, words):
    return " og ".join(draw.sample(WORDS, words)).capitalize()


def sentence(draw):
    nouns, linking = draw.choices(WORDS, k=6), draw.choices(LINKING, k=5)
    nouns[3] = f"**{nouns[3]}**" if draw.random() < 0.2 else nouns[3]
    nouns[4] = f"*{nouns[4]}*" if draw.random() < 0.2 else nouns[4]
    rest = " ".join(f"{word} {noun}" for word, noun in zip(linking, nouns[1:]))
    return f"{nouns[0].capitalize()} {draw.choice(VERBS)} {rest}."


def prose(draw, sentences):
    return " ".join(sentence(draw) for _ in range(sentences))


def fence(number):
    language, code = CODE[number // EVERY_CODE % len(CODE)]
    return f"```{language}\n{code}\n```"


@dataclass(frozen=True)
class Page:
    """A page: its name, which is that of its file, its title, and its Markdown. Links lead to files beside it."""

    name: str
    title: str
    markdown: str


@dataclass(frozen=True)
class Part:
    """A part of the book: its name, which is that of its folder, its title, and its pages."""

    name: str
    title: str
    pages: list[Page]


def name_of(number):
    return f"side-{number:05}"


def title_of(number):
    return f"{heading(chance('title', number), 2)} {number}"


def page(number, total, extra=""):
    """Page `number` of `total`, about 350 words; `extra` ends its first paragraph."""
    draw = chance("page", number)
    link = [f"[{title_of(to)}]({name_of(to)}.md)" for to in (draw.randrange(total) + 1, draw.randrange(total) + 1)]
    items = "\n".join(f"- {heading(draw, 2)}" for _ in range(5))
    rows = "\n".join("| " + " | ".join(heading(draw, 1) for _ in range(4)) + " |" for _ in range(5))
    blocks = [
        f"# {title_of(number)} {{#{name_of(number)}}}",
        prose(draw, 4) + extra,
        f"## {heading(draw, 2)} {{#a}}",
        f"{prose(draw, 5)} Les også {link[0]}.",
        items,
        f"### {heading(draw, 2)} {{#b}}",
        prose(draw, 4),
        f"## {heading(draw, 2)} {{#c}}",
        f"{prose(draw, 4)} Se {link[1]}.",
        f"| Tiltak | Ansvar | Frist | Merknad |\n| --- | --- | --- | --- |\n{rows}",
        f"### {heading(draw, 2)} {{#d}}",
        prose(draw, 4),
    ]
    if number % EVERY_CODE == 0:
        blocks.append(fence(number))
    return Page(name_of(number), title_of(number), "\n\n".join(blocks) + "\n")


def book(total, part=PART, extra=""):
    """A book of `total` pages, in parts of `part` pages."""
    pages = [page(number, total, extra) for number in range(1, total + 1)]
    parts = [pages[start : start + part] for start in range(0, total, part)]
    return [
        Part(f"del-{at:03}", f"Del {at}: {heading(chance('part', at), 1)}", pages) for at, pages in enumerate(parts, 1)
    ]


def country_book():
    """The pages that all kommuner share, with `{{kommune}}`, `{{fylke}}` and `{{kontakt}}` where theirs differ."""
    return book(KOMMUNE_PAGES, 20, " Dette gjelder {{kommune}} i {{fylke}}. Spør {{kontakt}}.")


@dataclass(frozen=True)
class Kommune:
    """A kommune: its name as a folder, what its parameters are, and the text of section `a` of some pages."""

    name: str
    values: dict[str, str]
    overrides: dict[str, str]


def kommune(number):
    draw = chance("kommune", number)
    name = f"{draw.choice(WORDS)}vik {number}".capitalize()
    values = {"kommune": f"{name} kommune", "fylke": f"{draw.choice(WORDS)}fylke".capitalize(), "kontakt": f"kontor {number}"}
    pages = sorted(draw.sample(range(1, KOMMUNE_PAGES + 1), OVERRIDES))
    return Kommune(f"{number:04}-vik", values, {name_of(at): f"Hos oss i {name}: {prose(draw, 5)}" for at in pages})


def written_out(parts, kommune):
    """The book as one kommune has it, for programs without layers."""

    def own(page):
        text = page.markdown
        if replacement := kommune.overrides.get(page.name):
            text = re.sub(r"(\{#a\}\n\n).*?(\n\n###)", lambda found: found[1] + replacement + found[2], text, flags=re.S)
        for key, value in kommune.values.items():
            text = text.replace("{{%s}}" % key, value)
        return Page(page.name, page.title, text)

    return [Part(part.name, part.title, [own(page) for page in part.pages]) for part in parts]


def slide(number):
    """The title of a slide, and what is on it: points, now and then a table or code."""
    draw = chance("slide", number)
    title = f"{heading(draw, 2)} {number}"
    if number % EVERY_CODE == 0:
        return title, fence(number)
    if number % EVERY_CODE == 5:
        rows = "\n".join("| " + " | ".join(heading(draw, 1) for _ in range(3)) + " |" for _ in range(4))
        return title, f"| Tiltak | Ansvar | Frist |\n| --- | --- | --- |\n{rows}"
    return title, "\n".join(f"- {heading(draw, 2)}" for _ in range(draw.randint(3, 5)))


def decks(total):
    """A deck of `total` slides in modules: of each its name and its slides. The first slide of a module has its title alone."""
    starts = range(1, total + 1, SLIDES)
    return [(name_of(start), [slide(at) for at in range(start, min(start + SLIDES, total + 1))]) for start in starts]
