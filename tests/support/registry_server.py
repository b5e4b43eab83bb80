"""A registry on the loopback: answers as ClinicalTrials.gov's API v2 does, and as badly as a test asks it to.

Without a script it serves the records in `studies` and `aliases`. A path with a script answers by its steps, one a
request; the last one goes on.
"""

from __future__ import annotations

import gzip
import json
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import parse_qs, urlsplit

import pytest
from typing_extensions import override

BASE = "/api/v2"
DRIP_SECONDS = 0.01
PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")

Record: TypeAlias = "dict[str, Any]"


def study(number: int | str, **identification: object) -> Record:
    """Make an invented record; `number` is the digits of its NCT number, or the number itself."""
    nct = number if isinstance(number, str) else f"NCT{number:08d}"
    titles = {"briefTitle": f"Study {nct}", "officialTitle": f"A longer title for {nct}"}
    return {
        "protocolSection": {
            "identificationModule": {"nctId": nct, **titles, **identification},
            "statusModule": {"overallStatus": "RECRUITING", "lastUpdatePostDateStruct": {"date": "2026-03-01"}},
            "eligibilityModule": {"eligibilityCriteria": "Inclusion Criteria:\n\n* Adults – é\n"},
        },
        "derivedSection": {"miscInfoModule": {"versionHolder": "2026-05-01"}},
        "hasResults": False,
    }


@dataclass(frozen=True, kw_only=True)
class Seen:
    """One request that arrived."""

    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    connection: tuple[str, int]


class Handler(BaseHTTPRequestHandler):
    """Answers one connection."""

    protocol_version = "HTTP/1.1"
    server: Listener

    @override
    def setup(self) -> None:
        super().setup()
        self.server.owner.connections.append(self.connection)

    def do_GET(self) -> None:
        self.server.owner.answer(self)

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class Listener(ThreadingHTTPServer):
    """The socket, its connections, and whom they belong to."""

    block_on_close = True
    daemon_threads = False

    def __init__(self, owner: RegistryServer) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.owner = owner

    @override
    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is none of ours to report."""


Step: TypeAlias = Callable[[Handler], None]


@dataclass
class RegistryServer:
    """The server; requests are in `seen`."""

    studies: dict[str, Record] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    largest_page: int = 1000
    seen: list[Seen] = field(default_factory=list)
    arrived: threading.Event = field(default_factory=threading.Event)
    """Set as soon as a request is here."""
    ending: threading.Event = field(default_factory=threading.Event)
    _scripts: dict[str, list[Step]] = field(default_factory=dict)
    connections: list[socket.socket] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._listener = Listener(self)
        self._thread = threading.Thread(target=self._listener.serve_forever, kwargs={"poll_interval": 0.01})
        self._scheme = "http"

    @property
    def url(self) -> str:
        return f"{self._scheme}://127.0.0.1:{self._listener.server_port}{BASE}"

    @property
    def paths(self) -> list[str]:
        """The paths that were asked for, below the base address."""
        return [each.path.removeprefix(BASE) for each in self.seen]

    def add(self, *records: Record) -> None:
        """Serve these records, and their aliases."""
        for record in records:
            identification = record["protocolSection"]["identificationModule"]
            self.studies[identification["nctId"]] = record
            self.aliases.update(dict.fromkeys(identification.get("nctIdAliases", ()), identification["nctId"]))

    def script(self, path: str, *steps: Step) -> None:
        """Answer requests of this path below the base address by these steps."""
        self._scripts[BASE + path] = list(steps)

    def speak_tls(self, certificate: Path, key: Path) -> None:
        """Speak TLS with this certificate, before the server starts."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        self._listener.socket = context.wrap_socket(
            self._listener.socket, server_side=True, do_handshake_on_connect=False
        )
        self._scheme = "https"

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Let everything that waits go on, hang up, and wait for the threads."""
        self.ending.set()
        if self._thread.is_alive():
            self._listener.shutdown()
            self._thread.join()
        for connection in self.connections:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        self._listener.server_close()

    def answer(self, handler: Handler) -> None:
        """Answer one request."""
        parts = urlsplit(handler.path)
        query = {key: values[0] for key, values in parse_qs(parts.query).items()}
        headers = {key.lower(): value for key, value in handler.headers.items()}
        self.seen.append(Seen(path=parts.path, query=query, headers=headers, connection=handler.client_address))
        self.arrived.set()
        handler.connection.settimeout(5)
        steps = self._scripts.get(parts.path)
        if steps:
            step = steps.pop(0) if len(steps) > 1 else steps[0]
            step(handler)
        elif parts.path == f"{BASE}/studies":
            self._page(handler, query)
        else:
            self._study(handler, parts.path.rpartition("/")[2].upper())

    def _study(self, handler: Handler, nct: str) -> None:
        if nct in self.aliases:
            redirect(f"{BASE}/studies/{self.aliases[nct]}")(handler)
        elif nct in self.studies:
            found(self.studies[nct])(handler)
        elif not nct.removeprefix("NCT").strip("0"):
            plain(400, f"Incorrect format of NCT number {nct}")(handler)
        else:
            plain(404, f"NCT number {nct} not found")(handler)

    def _page(self, handler: Handler, query: Mapping[str, str]) -> None:
        ids = [self.aliases.get(nct, nct) for nct in query.get("filter.ids", "").split("|")]
        wanted = [self.studies[nct] for nct in dict.fromkeys(ids) if nct in self.studies]
        start = int(query.get("pageToken", "token0").removeprefix("token"))
        end = start + min(int(query.get("pageSize", "10")), self.largest_page)
        token = {"nextPageToken": f"token{end}"} if end < len(wanted) else {}
        found({"studies": wanted[start:end], **token})(handler)


def send(handler: Handler, status: int, headers: Mapping[str, str], body: bytes = b"") -> None:
    """Send an answer whose length the headers need not tell."""
    handler.send_response(status)
    for name, value in {"Content-Length": str(len(body)), **headers}.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(body)


def found(document: object) -> Step:
    """Answer 200 with JSON."""
    body = json.dumps(document, ensure_ascii=False).encode()
    return lambda handler: send(handler, 200, {"Content-Type": "application/json"}, body)


def raw(body: bytes, **headers: str) -> Step:
    """Answer 200 with any bytes."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda handler: send(handler, 200, {"Content-Type": "application/json", **named}, body)


def packed(document: object) -> Step:
    """Answer 200 with JSON in gzip."""
    return raw(gzip.compress(json.dumps(document).encode()), Content_Encoding="gzip")


def plain(status: int, text: str, **headers: str) -> Step:
    """Answer with a line of text."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda handler: send(handler, status, {"Content-Type": "text/plain", **named}, text.encode())


def page(status: int, html: str = "<!DOCTYPE html><title>Log in</title>") -> Step:
    """Answer with a web page."""
    return lambda handler: send(handler, status, {"Content-Type": "text/html; charset=utf-8"}, html.encode())


def redirect(location: str, status: int = 301) -> Step:
    """Answer with a redirect."""
    return lambda handler: send(handler, status, {"Location": location})


def truncated(document: object, *, missing: int = 10) -> Step:
    """Promise more than comes."""
    body = json.dumps(document).encode()

    def step(handler: Handler) -> None:
        handler.close_connection = True
        send(handler, 200, {"Content-Type": "application/json", "Content-Length": str(len(body))}, body[:-missing])

    return step


def closed(handler: Handler) -> None:
    """Hang up without a word."""
    handler.close_connection = True


def bare(status: int) -> Step:
    """Answer with a status, and hang up."""

    def step(handler: Handler) -> None:
        handler.close_connection = True
        handler.send_response(status)
        handler.end_headers()

    return step


def silent(handler: Handler) -> None:
    """Say nothing until the server stops."""
    handler.close_connection = True
    handler.server.owner.ending.wait()


def silent_in_the_middle(handler: Handler) -> None:
    """Begin an answer, and say no more until the server stops."""
    handler.close_connection = True
    send(handler, 200, {"Content-Type": "application/json", "Content-Length": "1000"}, b'{"protocolSection": ')
    handler.server.owner.ending.wait()


def drip(handler: Handler) -> None:
    """Send one byte after the other, without an end."""
    handler.close_connection = True
    send(handler, 200, {"Content-Type": "application/json", "Content-Length": "1000000"}, b"{")
    while not handler.server.owner.ending.wait(DRIP_SECONDS):
        handler.wfile.write(b" ")


def endless(handler: Handler) -> None:
    """Send more than anybody wants to have."""
    handler.close_connection = True
    send(handler, 200, {"Content-Type": "application/json", "Content-Length": str(1 << 40)}, b'{"a": "')
    while not handler.server.owner.ending.is_set():
        handler.wfile.write(b"a" * 65536)


@pytest.fixture
def registry_server(monkeypatch: pytest.MonkeyPatch) -> Iterator[RegistryServer]:
    """A registry on the loopback that no proxy of this machine stands before."""
    forget_proxies(monkeypatch)
    server = RegistryServer()
    server.start()
    yield server
    server.stop()


def forget_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away the proxies of this machine."""
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
