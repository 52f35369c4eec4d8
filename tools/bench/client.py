"""A client that costs a tenth of what it measures: ready-made requests over connections that stay open."""

from __future__ import annotations

import re
import selectors
import socket
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from time import perf_counter, process_time
from typing import NamedTuple

HOST = "127.0.0.1"
OK = 200
_LENGTH = re.compile(rb"\r\ncontent-length: (\d+)", re.IGNORECASE)
_END = b"\r\n\r\n"


class Answer(NamedTuple):
    status: int
    head: bytes
    body: bytes

    def header(self, name: str) -> str:
        found = re.search(rf"\r\n{name}: ([^\r]*)".encode(), self.head, re.IGNORECASE)
        return found[1].decode("latin-1") if found else ""


class WrongAnswer(Exception):
    """The bench would measure something else than it says."""

    @classmethod
    def got(cls, answer: Answer, expected: int) -> WrongAnswer:
        return cls(f"{answer.status} and not {expected}: {answer.body[:300]!r}")


class Connection:
    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection((HOST, port), timeout=30)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._received = b""

    def send(self, request: bytes) -> None:
        self.socket.sendall(request)

    def receive(self) -> Answer | None:
        """One answer if it is there as a whole, after one read."""
        chunk = self.socket.recv(1 << 18)
        if not chunk:
            raise WrongAnswer("the server hung up")
        self._received += chunk
        head, end, body = self._received.partition(_END)
        length = _LENGTH.search(head) if end else None
        if not end or (length and len(body) < int(length[1])):
            return None
        self._received = b""
        return Answer(int(head[9:12]), head, body)

    def exchange(self, request: bytes) -> Answer:
        """Sends it, and waits for its answer."""
        self.send(request)
        while (answer := self.receive()) is None:
            pass
        return answer

    def timed(self, request: bytes) -> float:
        """How many seconds a page took that must be there."""
        began = perf_counter()
        answer = self.exchange(request)
        took = perf_counter() - began
        if answer.status != OK:
            raise WrongAnswer.got(answer, OK)
        return took

    def close(self) -> None:
        self.socket.close()


def ask(port: int, request: bytes) -> Answer:
    """Over a connection for this once."""
    with closing(Connection(port)) as connection:
        return connection.exchange(request)


@dataclass(frozen=True, slots=True)
class Load:
    """How long `count` answers took, and how busy the client was with them (0 to 1)."""

    count: int
    seconds: float
    client_busy: float

    @property
    def rate(self) -> float:
        return self.count / self.seconds


def run(port: int, streams: Sequence[Iterator[bytes]], status: int) -> Load:
    """Every stream of requests over a connection of its own, each sent when the one before was answered."""
    connections = {Connection(port): stream for stream in streams}
    with selectors.DefaultSelector() as selector:
        for connection in connections:
            selector.register(connection.socket, selectors.EVENT_READ, connection)
        began, worked = perf_counter(), process_time()
        count = _answered(selector, connections, status)
        seconds, busy = perf_counter() - began, process_time() - worked
    for connection in connections:
        connection.close()
    return Load(count, seconds, busy / seconds)


def _answered(
    selector: selectors.BaseSelector, connections: dict[Connection, Iterator[bytes]], status: int
) -> int:
    waiting = sum(_next(connection, stream) for connection, stream in connections.items())
    count = 0
    while waiting:
        for key, _ in selector.select():
            connection: Connection = key.data
            if (answer := connection.receive()) is None:
                continue
            if answer.status != status:
                raise WrongAnswer.got(answer, status)
            count += 1
            waiting -= not _next(connection, connections[connection])
    return count


def _next(connection: Connection, stream: Iterator[bytes]) -> bool:
    request = next(stream, None)
    if request is None:
        return False
    connection.send(request)
    return True
