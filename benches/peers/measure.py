"""What whole processes cost."""

import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

TIMED = Path(__file__).resolve().with_name("timed.py")
TICKS = os.sysconf("SC_CLK_TCK")


class Wrong(Exception):
    """Something that makes the figures worthless."""


@dataclass
class Contender:
    """A program at work on a case: its command, the folder or file that it writes, what looks whether all is there, what its runs cost,
    and the bytes of its output. `absent` says why there are no runs."""

    program: str
    command: list[str] = field(default_factory=list)
    output: Path | None = None
    check: Callable[[], None] = lambda: None
    runs: list[dict] = field(default_factory=list)
    size: int = 0
    absent: str = ""

    def median(self, what):
        return statistics.median(run[what] for run in self.runs)


def run(command, limit, log):
    """What `command` cost, in the words of timed.py, or none where it was not done after `limit` seconds."""
    with open(log, "w") as errors:
        timed = subprocess.Popen(
            [sys.executable, "-I", "-S", TIMED, *command], stdout=subprocess.PIPE, stderr=errors, start_new_session=True
        )
        try:
            said, _ = timed.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            return None
        finally:
            if timed.poll() is None:
                os.killpg(timed.pid, signal.SIGKILL)
                timed.wait()
    cost = json.loads(said)
    if cost["status"] != 0:
        raise Wrong(f"{' '.join(command)}: status {cost['status']}\n{Path(log).read_text()[-2000:]}")
    return cost


def clear(path):
    if path.is_dir():
        shutil.rmtree(path)
    elif path.exists():
        path.unlink()


def size(path):
    """The bytes of all files of a folder, or of one file."""
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file())


def in_turn(contenders, runs, patience, limit, log):
    """Runs the contenders one after another, so often: what is slow today is slow for all. Who has used up the patience, which is in
    seconds, is not run again. A first output is checked. Outputs stay until their program is run again."""
    for turn in range(runs):
        for one in contenders:
            if one.absent or sum(run["seconds"] for run in one.runs) > patience:
                continue
            clear(one.output)
            os.sync()  # what others have written is on the disk before the clock starts
            print(f"  {one.program} {turn + 1}/{runs}", file=sys.stderr, flush=True)
            cost = run(one.command, limit, log)
            if cost is None:
                one.absent = f"not done after {limit:.0f} s, and stopped"
                clear(one.output)
                continue
            one.runs.append(cost)
            if turn == 0:
                one.check()
                one.size = size(one.output)


def processor_seconds(process):
    """What a running process has used so far."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def until_idle(process, limit=60):
    """Waits until a server has nothing more to do: less than a twentieth of a core for half a second."""
    end = time.monotonic() + limit
    while time.monotonic() < end:
        before = processor_seconds(process)
        time.sleep(0.5)
        if processor_seconds(process) - before < 0.025:
            return
