"""Networks that are slow, gone or unsafe, over real sockets: a person can stop at once, and hears what it is."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import NoReturn

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from support.registry_desk import ONE, RECORD, Desk, make_desk
from support.registry_server import (
    BASE,
    RegistryServer,
    Step,
    drip,
    endless,
    forget_proxies,
    found,
    plain,
    silent,
    silent_in_the_middle,
)
from trialeditor.registry.client import RegistryClient, Stopped
from trialeditor.registry.client_asking import Limits
from trialeditor.registry.client_trouble import Trouble, Unreached


@pytest.mark.parametrize("step", [silent, silent_in_the_middle, drip, endless])
def test_a_person_can_stop_while_the_registry_is_slow(registry_server: RegistryServer, step: Step) -> None:
    registry_server.script(ONE, step)
    desk = make_desk(registry_server, Limits(body=1 << 40))
    begun = time.monotonic()
    with desk.client, pytest.raises(Stopped):
        desk.get(cancelled=registry_server.arrived.is_set)

    assert time.monotonic() - begun < 10


def test_a_person_can_stop_while_we_wait_to_ask_again(registry_server: RegistryServer) -> None:
    registry_server.script(ONE, plain(503, "later", Retry_After="100"))
    waiting = threading.Event()

    async def for_ever(_seconds: float) -> None:
        waiting.set()
        await asyncio.Event().wait()

    with RegistryClient(registry_server.url, sleep=for_ever) as client, pytest.raises(Stopped):
        client.get(ONE, {}, say=lambda _: None, cancelled=waiting.is_set)


def test_a_person_can_stop_while_a_host_is_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    forget_proxies(monkeypatch)
    asked, released = threading.Event(), threading.Event()

    def look_up(*_: object, **__: object) -> NoReturn:
        asked.set()
        released.wait()
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    try:
        with RegistryClient("https://registry.test/api/v2") as client, pytest.raises(Stopped):
            client.get(ONE, {}, say=lambda _: None, cancelled=asked.is_set)
    finally:
        released.set()


def test_after_a_stop_the_client_can_ask_again(desk: Desk) -> None:
    desk.server.script(ONE, silent, found(RECORD))
    with pytest.raises(Stopped):
        desk.get(cancelled=desk.server.arrived.is_set)

    assert json.loads(desk.get().body) == RECORD


def test_an_interrupt_leaves_nothing_behind(desk: Desk) -> None:
    def interrupt() -> bool:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        desk.get(cancelled=interrupt)
    desk.client.close()
    desk.client.close()


def test_nobody_is_there(registry_server: RegistryServer) -> None:
    registry_server.stop()
    desk = make_desk(registry_server)
    with desk.client:
        trouble = desk.refused()

    assert trouble.what.startswith("127.0.0.1 cannot be reached (")
    assert "connected to the internet" in trouble.do
    assert desk.waits == []


def test_a_network_that_goes_away_is_given_time(registry_server: RegistryServer) -> None:
    registry_server.add(RECORD)
    desk = make_desk(registry_server)
    with desk.client:
        desk.get()
        registry_server.stop()
        trouble = desk.refused()

    assert isinstance(trouble, Unreached)
    assert desk.waits == [1.0, 2.0, 4.0]


def test_a_host_that_cannot_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    forget_proxies(monkeypatch)

    def unknown(*_: object, **__: object) -> NoReturn:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with RegistryClient("https://registry.test/api/v2") as client, pytest.raises(Unreached) as caught:
        client.get(ONE, {}, say=lambda _: None, cancelled=lambda: False)

    assert caught.value.what == "registry.test cannot be found"


def test_a_proxy_of_the_environment_is_used(registry_server: RegistryServer, monkeypatch: pytest.MonkeyPatch) -> None:
    registry_server.script(ONE, found(RECORD))
    monkeypatch.setenv("HTTP_PROXY", registry_server.url.removesuffix(BASE))
    desk = make_desk(registry_server, address="http://localhost:1/api/v2")
    with desk.client:
        assert json.loads(desk.get().body) == RECORD

    assert registry_server.seen[0].headers["host"] == "localhost:1"


def test_a_proxy_that_is_not_there_is_thought_of(
    registry_server: RegistryServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", registry_server.url.removesuffix(BASE))
    registry_server.stop()
    desk = make_desk(registry_server)
    with desk.client:
        assert "A proxy is set" in desk.refused().do


@pytest.mark.parametrize("proxy", ["nonsense://x", "socks5://127.0.0.1:1"])
def test_a_proxy_that_makes_no_sense_is_told(
    registry_server: RegistryServer, monkeypatch: pytest.MonkeyPatch, proxy: str
) -> None:
    monkeypatch.setenv("HTTP_PROXY", proxy)
    desk = make_desk(registry_server)
    with desk.client:
        trouble = desk.refused()

    assert trouble.what.startswith("this machine's network settings cannot be used (")
    assert "HTTPS_PROXY" in trouble.do


@pytest.fixture
def safe_server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[tuple[RegistryServer, Path]]:
    """A registry that speaks TLS, and the certificate of the authority that it swears by."""
    forget_proxies(monkeypatch)
    certificate, key = own_certificate(tmp_path)
    server = RegistryServer()
    server.add(RECORD)
    server.speak_tls(certificate, key)
    server.start()
    yield server, certificate
    server.stop()


def own_certificate(folder: Path) -> tuple[Path, Path]:
    """Make a certificate for 127.0.0.1 that only those trust who are told to."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "A registry for tests")])
    begun = datetime(2026, 1, 1, tzinfo=UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(begun)
        .not_valid_after(begun + timedelta(days=36_500))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    (folder / "certificate.pem").write_bytes(made.public_bytes(Encoding.PEM))
    (folder / "key.pem").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return folder / "certificate.pem", folder / "key.pem"


def test_a_registry_that_this_machine_trusts_is_asked(
    safe_server: tuple[RegistryServer, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    server, certificate = safe_server
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    desk = make_desk(server)
    with desk.client:
        assert json.loads(desk.get().body) == RECORD


def test_nothing_is_taken_over_an_unsafe_connection(
    safe_server: tuple[RegistryServer, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    desk = make_desk(safe_server[0])
    with desk.client:
        trouble = desk.refused()

    assert trouble.what.startswith("the connection to 127.0.0.1 is not safe, so nothing was taken from it (self")
    assert trouble.everywhere
    assert (desk.waits, safe_server[0].seen) == ([], [])


def test_a_server_without_tls_is_told(registry_server: RegistryServer) -> None:
    desk = make_desk(registry_server, address=registry_server.url.replace("http:", "https:"))
    with desk.client:
        assert "is not safe, so nothing was taken from it" in desk.refused().what


def test_certificates_that_are_not_there_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    forget_proxies(monkeypatch)
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/at/all.pem")
    with RegistryClient("https://127.0.0.1:1") as client, pytest.raises(Trouble, match="network settings") as caught:
        client.get(ONE, {}, say=lambda _: None, cancelled=lambda: False)

    assert "SSL_CERT_FILE" in caught.value.do
