"""The programs: where they are, which versions, and the commands that they are run with."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from measure import Wrong

REPOSITORY = Path(__file__).resolve().parents[2]
COMPILED = Path(os.environ.get("CARGO_TARGET_DIR", REPOSITORY / "target")) / "release"
GET = "`benches/peers/get FOLDER`, then `--tools FOLDER/bin`"
HOW = {
    "Hugo": GET,
    "mdBook": GET,
    "Marp": GET,
    "Zola": "`benches/peers/versions` says how to get it",
    "lagvis": "`cargo build --release --locked`",
}


class Programs:
    """Finds programs in the folders that were given, then where lagvis was compiled, then on PATH."""

    def __init__(self, tools):
        path = os.pathsep.join(filter(None, [tools, str(COMPILED), os.environ.get("PATH", "")]))
        self.found = {name: shutil.which(name.lower(), path=path) for name in HOW}
        self.browser = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)
        if not self.found["lagvis"]:
            raise Wrong(f"lagvis is not here: {HOW['lagvis']}")

    def has(self, name):
        return self.found[name] is not None and (name != "Marp" or self.browser is not None)

    def missing(self, name):
        return f"not here: {HOW[name]}" + ("; it needs Chromium" if name == "Marp" else "")

    def site(self, name, project, output):
        """The command that makes the pages of a project."""
        rest = {
            "lagvis": ["build", "--root", project, "--no-pdf", "--output", output],
            "Hugo": ["build", "--quiet", "--noBuildLock", "--source", project, "--destination", output],
            "mdBook": ["build", project, "--dest-dir", output],
            "Zola": ["--root", project, "build", "--output-dir", output],
        }
        return [self.found[name], *map(str, rest[name])]

    def slides(self, name, project, output):
        """The command that makes a PDF of a deck. lagvis makes the pages and the deck in HTML too."""
        if name == "lagvis":
            return [self.found[name], "build", "--root", str(project), "--pdf", "slides", "--output", str(output)]
        options = ["--no-stdin", "--pdf", "--browser-path", self.browser, "--output", str(output)]
        return [self.found[name], *options, str(project / "deck.md")]

    def server(self, name, project):
        """The command of a server that shows a project while it is changed."""
        if name == "lagvis":
            return [self.found[name], "preview", "--root", str(project), "--port", "{port}"]
        options = ["--bind", "127.0.0.1", "--port", "{port}", "--renderToMemory", "--disableLiveReload"]
        return [self.found[name], "server", "--source", str(project), *options]

    def versions(self):
        """Each program that was found, with its version."""
        said = []
        for name in filter(self.has, HOW):
            text = output([self.found[name], "version" if name == "Hugo" else "--version"])
            number = re.search(r"\d+(\.\d+)+", text)
            said.append(f"{name} {number[0] if number else text.strip()}")
            if name == "lagvis":
                said[-1] += commit(Path(self.found[name]))
            if name == "Marp":
                number = re.search(r"\d+(\.\d+)+", output([self.browser, "--version"]))
                said[-1] += f" with Chromium {number[0]}" if number else ""
        return sorted(said, key=str.lower)


def commit(program):
    """The commit that lagvis was compiled from, if it was compiled here and since."""
    when, _, short = output(["git", "-C", str(REPOSITORY), "log", "-1", "--format=%ct %h"]).strip().partition(" ")
    return f" ({short})" if program.parent == COMPILED and short and program.stat().st_mtime >= int(when) else ""


def output(command):
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True).stdout
