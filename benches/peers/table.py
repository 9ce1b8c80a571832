"""The table, in Markdown."""

import os
import platform
from datetime import date
from pathlib import Path

from measure import Contender

HEAD = "| | by the clock (least–most) | beside lagvis | processor | memory | output | runs |\n|---|---|--:|--:|--:|--:|--:|"
UNQUIET = 0.2  # cores that others may use before it is said


def figure(number):
    """Two digits after the point, or as many as make three."""
    return f"{number:.0f}" if number >= 100 else f"{number:.1f}" if number >= 10 else f"{number:.2f}"


def times(number):
    return f"{number:.2f}" if number < 1 else f"{number:.1f}" if number < 20 else f"{number:.0f}"


def clock(seconds, middle):
    """The median, the least and the most, in milliseconds where the least is short."""
    if min(seconds) >= 0.1:
        return f"{figure(middle)} s ({figure(min(seconds))}–{figure(max(seconds))})"
    return f"{middle * 1000:.0f} ms ({min(seconds) * 1000:.0f}–{max(seconds) * 1000:.0f})"


def line(one, first):
    """The line of a contender; `first` is the one that it stands beside."""
    if one.absent:
        return f"| {one.program} | {one.absent} | | | | | |"
    seconds = [run["seconds"] for run in one.runs]
    cells = [one.program, clock(seconds, one.median("seconds"))]
    cells.append(times(one.median("seconds") / first.median("seconds")) if first.runs else "")
    if one.output:
        memory = max(run["memory"] for run in one.runs) / 2**20
        cells += [f"{figure(one.median('cpu'))} s", f"{memory:.0f} MiB", f"{figure(one.size / 1e6)} MB"]
    else:
        cells += [" "] * 3
    return "| " + " | ".join([*cells, str(len(seconds))]).replace("   ", " ") + " |"


def machine(work):
    """The cores, their kind, the memory, the kernel, and the kind of file system."""
    kinds = [text for text in Path("/proc/cpuinfo").read_text().splitlines() if text.startswith("model name")]
    kind = f" ({kinds[0].partition(':')[2].strip()})" if kinds else ""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    mounts = [mount.split() for mount in Path("/proc/mounts").read_text().splitlines()]
    system = max((mount for mount in mounts if work.resolve().is_relative_to(mount[1])), key=lambda mount: len(mount[1]))
    return f"{os.cpu_count()} cores{kind}, {memory:.0f} GiB, {platform.system()} {platform.release()}, files on {system[2]}"


def table(cases, versions, work):
    """All of it: when and where it was measured, with what, and of each case the title and the contenders, lagvis first."""
    runs = [run for _, contenders in cases for one in contenders for run in one.runs]
    others = sum(run.get("others", 0) for run in runs) / sum(run["seconds"] for run in runs)
    noise = f" **The machine was not quiet:** other programs used {others:.1f} cores meanwhile." if others > UNQUIET else ""
    head = f"Measured on {date.today()} with `benches/peers/run`: {machine(work)}; {', '.join(versions)}.{noise}"
    body = []
    for title, contenders in cases:
        body += [f"| **{title}** | | | | | | |", *(line(one, contenders[0]) for one in contenders)]
    return "\n".join([head, "", HEAD, *body])
