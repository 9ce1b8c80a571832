"""Runs a command to its end and prints what it cost, as JSON: its status, seconds by the clock, processor seconds of all its
processes and of all others meanwhile, and the memory of the largest process, in bytes.

    timed.py COMMAND [ARGUMENT]…

A process of its own, so that what the system counts of children is this command's alone.
"""

import ctypes
import json
import os
import resource
import subprocess
import sys
import time

PR_SET_CHILD_SUBREAPER = 36
TICKS = os.sysconf("SC_CLK_TCK")
LINGER = 5  # seconds that processes left behind are waited for


def busy():
    """Processor seconds of everything on the machine since it started."""
    with open("/proc/stat") as counts:
        numbers = [int(number) for number in counts.readline().split()[1:9]]
    return (sum(numbers) - numbers[3] - numbers[4]) / TICKS  # without the time that processors were idle or waited for the disk


def main(command):
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)  # a browser's helpers outlive the program that started them
    before, begun = busy(), time.monotonic()
    status = subprocess.call(command, stdin=subprocess.DEVNULL, stdout=sys.stderr)
    seconds = time.monotonic() - begun
    try:
        while time.monotonic() < begun + seconds + LINGER:
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                time.sleep(0.01)
    except ChildProcessError:
        pass
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = used.ru_utime + used.ru_stime
    others = max(0.0, busy() - before - cpu)
    print(json.dumps({"status": status, "seconds": seconds, "cpu": cpu, "others": others, "memory": used.ru_maxrss * 1024}))


if __name__ == "__main__":
    main(sys.argv[1:])
