"""The cases: each writes its projects, runs who is there in turn, and gives a title and the contenders, lagvis first."""

import os
from functools import partial

import content
import projects
import serving
from check import check_book, check_pdf
from measure import Contender, in_turn

CHANGES = 9  # of a page, while a server shows it


class Bench:
    """What the cases share: the programs, a folder to work in, and how often and how long programs may run."""

    def __init__(self, programs, folder, options):
        self.programs, self.folder, self.options = programs, folder, options

    def in_turn(self, title, contenders, names):
        options = self.options
        in_turn(contenders, options.runs, options.patience, options.limit, self.folder / "log")
        return title, [*contenders, *self.absent(names)]

    def absent(self, names):
        return [Contender(name, absent=self.programs.missing(name)) for name in names if not self.programs.has(name)]

    def present(self, names):
        """The programs that are here, with the folders of their project and of their output."""
        return [(name, self.folder / name, self.folder / f"{name}-output") for name in names if self.programs.has(name)]


def copy_of(output):
    """The same files without any thought."""
    copy = output.with_name("copy")
    return Contender("`cp -r` of lagvis' output", ["cp", "-r", str(output), str(copy)], copy)


def book(bench, pages):
    """A book, whole, from nothing."""
    names, parts, contenders = ["lagvis", "Hugo", "Zola", "mdBook"], content.book(pages), []
    for name, project, output in bench.present(names):
        getattr(projects, name.lower())(parts, project)
        site = output / "site/program" if name == "lagvis" else output
        check = partial(check_book, name, site, parts)
        contenders.append(Contender(name, bench.programs.site(name, project, output), output, check))
    contenders.insert(1, copy_of(contenders[0].output))
    return bench.in_turn(f"A book of {pages:,} pages", contenders, names)


def country(bench, kommuner):
    """All kommuner's editions of the same pages. lagvis lays layers over them; the others get each edition written out, and are started
    once for each, as many at a time as there are cores."""
    names, parts, contenders = ["lagvis", "mdBook", "Hugo", "Zola"], content.country_book(), []
    everyone = [content.kommune(number) for number in range(1, kommuner + 1)]
    folders = bench.folder / "kommuner"
    projects.write(folders, "".join(f"{kommune.name}\n" for kommune in everyone))
    for name, project, output in bench.present(names):
        site, command = output, bench.programs.site(name, project, output)
        if name == "lagvis":
            site = output / "site"
            projects.lagvis(parts, project, everyone)
        else:
            each = bench.programs.site(name, project / "@", output / "@")
            command = ["xargs", "-a", str(folders), "-P", str(os.cpu_count()), "-I@", *each]
            for kommune in everyone:
                getattr(projects, name.lower())(content.written_out(parts, kommune), project / kommune.name)
        contenders.append(Contender(name, command, output, partial(check_country, name, site, parts, everyone)))
    contenders.insert(1, copy_of(contenders[0].output))
    return bench.in_turn(f"{kommuner} kommuner × {content.KOMMUNE_PAGES} pages", contenders, names)


def check_country(name, site, parts, kommuner):
    """All pages of each kommune are there; of some kommuner, all are read."""
    for at, kommune in enumerate(kommuner):
        sample = content.KOMMUNE_PAGES if at % 50 == 0 else 1
        check_book(name, site / kommune.name, content.written_out(parts, kommune), sample)


def slides(bench, total):
    """A deck as PDF."""
    names, contenders = ["lagvis", "Marp"], []
    decks = content.decks(total - 1)  # the first slide has the title of all
    for name, project, output in bench.present(names):
        getattr(projects, f"{name.lower()}_deck")(decks, project)
        output = output if name == "lagvis" else output.with_suffix(".pdf")
        pdf = output / "site/program/slides.pdf" if name == "lagvis" else output
        check = partial(check_pdf, name, pdf, total)
        contenders.append(Contender(name, bench.programs.slides(name, project, output), output, check))
    return bench.in_turn(f"{total} slides as PDF", contenders, names)


def served(bench, pages):
    """From save to served, a page in the middle of a book."""
    names, parts, contenders = ["lagvis", "Hugo"], content.book(pages), []
    part = parts[len(parts) // 2]
    page = part.pages[len(part.pages) // 2]
    places = {
        "lagvis": (f"/site/program/{page.name}.html", f"content/base/{page.name}.md"),
        "Hugo": (f"/{part.name}/{page.name}/", f"content/{part.name}/{page.name}.md"),
    }
    for name, project, _ in bench.present(names):
        getattr(projects, name.lower())(parts, project)
        address, file = places[name]
        command = bench.programs.server(name, project)
        seconds = serving.times(command, address, project / file, CHANGES, bench.folder / "log")
        contenders.append(Contender(f"`{name.lower()} {command[1]}`", runs=[{"seconds": one} for one in seconds]))
    return f"From save to served, {pages:,} pages", [*contenders, *bench.absent(names)]


CASES = {
    "book-1000": partial(book, pages=1000),
    "book-10000": partial(book, pages=10000),
    "country": partial(country, kommuner=357),
    "slides": partial(slides, total=179),
    "served-1000": partial(served, pages=1000),
    "served-10000": partial(served, pages=10000),
}


def run(name, bench):
    """The title of a case, and its contenders."""
    case = CASES[name]
    sizes = {key: max(2, round(size * bench.options.scale)) for key, size in case.keywords.items()}
    return case(bench, **sizes)
