"""The bare tree gets this machine's way to the network and nothing else of it, and an honest verdict."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import bare_tree


def test_only_the_way_to_the_network_goes_in() -> None:
    environ = {
        "PIP_CERT": "bundle",
        "SSL_CERT_FILE": "bundle",
        "https_proxy": "proxy",
        "CI": "true",
        "HOME": "mine",
        "DISPLAY": ":0",
        "QT_QPA_PLATFORM": "xcb",
        "VIRTUAL_ENV": "mine",
    }
    inside = bare_tree.clean_environment(environ)
    assert {name: inside[name] for name in ("PIP_CERT", "SSL_CERT_FILE", "https_proxy", "CI")} == {
        name: environ[name] for name in ("PIP_CERT", "SSL_CERT_FILE", "https_proxy", "CI")
    }
    assert {"DISPLAY", "QT_QPA_PLATFORM", "VIRTUAL_ENV"}.isdisjoint(inside)
    assert inside["HOME"] != "mine"


def test_apt_settings_about_the_network_are_found() -> None:
    dump = (
        'Acquire "";\nAcquire::http::Proxy "p:3142";\nAcquire::Check-Date "false";\n'
        'Acquire::cdrom::mount "x";\nDPkg::Post-Invoke "rm";\n'
    )
    found = [match.group() for match in bare_tree.APT_NETWORK.finditer(dump)]
    assert found == ['Acquire::http::Proxy "p:3142";', 'Acquire::Check-Date "false";']


def test_the_sources_come_from_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    known = "mirror/debian/ bookworm\nmirror/debian/ bookworm-updates\nmirror/security/ bookworm-security\nother/ n\n"
    monkeypatch.setattr(bare_tree, "checked", lambda *_command: known)
    assert bare_tree.apt_sources() == [
        "deb mirror/debian/ bookworm main",
        "deb mirror/debian/ bookworm-updates main",
        "deb mirror/security/ bookworm-security main",
    ]


def test_a_machine_without_the_release_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bare_tree, "checked", lambda *_command: "mirror/ubuntu/ noble\n")
    with pytest.raises(bare_tree.CannotProve, match="bookworm"):
        bare_tree.apt_sources()


def test_a_tour_that_leaves_nothing_is_no_proof(tmp_path: Path) -> None:
    assert bare_tree.tour_leaves(tmp_path) == ["build/tour/**/*.png", "build/tour/**/*.html"]
    tour = tmp_path / bare_tree.CLONE / "build" / "tour"
    (tour / "bundle").mkdir(parents=True)
    (tour / "window.png").touch()
    (tour / "bundle" / "index.html").touch()
    assert bare_tree.tour_leaves(tmp_path) == []


@pytest.mark.parametrize(
    ("code", "absent", "line"),
    [
        (0, [], "make run: ok, 12 s"),
        (2, [], "make run: FAILED (exit code 2), 12 s"),
        (0, ["*.png"], "make run: FAILED (exit code 0), nothing in *.png, 12 s"),
    ],
)
def test_the_verdict_says_what_happened(code: int, absent: list[str], line: str) -> None:
    verdict = bare_tree.Verdict(command="run", code=code, absent=absent, seconds=12.3)
    assert verdict.line() == line
    assert verdict.proven is (line == "make run: ok, 12 s")


def test_it_needs_root(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert bare_tree.main([]) == 3
    assert "sudo" in capsys.readouterr().err
