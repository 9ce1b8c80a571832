"""From save to served: a page is changed on the disk, and asked for until it has changed."""

import http.client
import random
import socket
import subprocess
import time

from measure import Wrong, until_idle

POLL = 0.002  # seconds between two questions
LIMIT = 120  # seconds that a server gets to be ready, and a change to be seen


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Reader:
    """Somebody who asks for the same page again and again."""

    def __init__(self, port, path):
        self.port, self.path, self.connection = port, path, None

    def page(self):
        try:
            self.connection = self.connection or http.client.HTTPConnection("127.0.0.1", self.port, timeout=LIMIT)
            self.connection.request("GET", self.path)
            answer = self.connection.getresponse()
            text = answer.read()
            return text if answer.status == 200 else b""
        except (OSError, http.client.HTTPException):
            self.connection = None
            return b""

    def until(self, words, begun):
        """The seconds since `begun` when the page has these words."""
        while words not in self.page():
            if time.monotonic() - begun > LIMIT:
                raise Wrong(f"{self.path} has not changed after {LIMIT} s")
            time.sleep(POLL)
        return time.monotonic() - begun


def times(command, path, file, changes, log):
    """The seconds from save to served, of so many changes to `file`. `command` says `{port}` where the port is to stand."""
    port = free_port()
    before = file.read_text(encoding="utf-8")
    with open(log, "w") as errors:
        server = subprocess.Popen(
            [part.replace("{port}", str(port)) for part in command], stdin=subprocess.DEVNULL, stdout=errors, stderr=errors
        )
    try:
        reader, seconds = Reader(port, path), []
        reader.until(b"</html>", time.monotonic())
        for change in range(changes):
            until_idle(server.pid)
            time.sleep(random.random())  # a server that looks twice a second is met at any moment of its round
            mark = f"endring{change}nummer{port}"
            begun = time.monotonic()
            file.write_text(f"{before}\n{mark}\n", encoding="utf-8")
            seconds.append(reader.until(mark.encode(), begun))
        return seconds
    finally:
        file.write_text(before, encoding="utf-8")
        server.terminate()
        server.wait()
