"""`fetch`: what is typed, what comes in, and how it ends."""

from __future__ import annotations

import io
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typing_extensions import override

from support.command_line import Command
from support.registry_server import Handler, RegistryServer, found, plain, silent, study
from trialeditor.cli import watching


@pytest.fixture
def server(registry_server: RegistryServer, trialeditor: Command, monkeypatch: pytest.MonkeyPatch) -> RegistryServer:
    """The registry that is asked, and an empty workspace."""
    monkeypatch.setenv("TRIALEDITOR_REGISTRY", registry_server.url)
    registry_server.add(study(1), study(2), study(3))
    trialeditor("init")
    return registry_server


@pytest.mark.usefixtures("server")
def test_numbers_come_in(trialeditor: Command) -> None:
    answer = trialeditor("fetch", "NCT00000001", "nct00000002", "--json")
    wanted = {"read": 2, "new": 2, "changed": 0, "unchanged": 0, "failed": [], "stopped": False}
    assert {key: answer.json[key] for key in wanted} == wanted

    assert trialeditor("fetch", "NCT00000001").out == "1 read: 0 new, 0 changed, 1 unchanged, 0 failed\n"
    assert [line["nct"] for line in trialeditor("list", "--json").json] == ["NCT00000001", "NCT00000002"]


@pytest.mark.usefixtures("server")
@pytest.mark.parametrize(
    "words",
    [("see NCT00000001, and NCT 0000 0003",), ("NCT", "00000001", "NCT-00000003"), ("NCT00000001\nNCT00000003",)],
)
def test_any_text_will_do(trialeditor: Command, words: tuple[str, ...]) -> None:
    assert trialeditor("fetch", *words, "--json").json["new"] == 2


@pytest.mark.usefixtures("server")
def test_a_dash_reads_standard_input(trialeditor: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = io.TextIOWrapper(io.BytesIO("NCT00000002 \u2013 caf".encode() + b"\xe9 NCT00000003"))
    monkeypatch.setattr(sys, "stdin", typed)

    assert trialeditor("fetch", "NCT00000001", "-", "--json").json["new"] == 3


@pytest.mark.usefixtures("server")
def test_a_look_changes_nothing(trialeditor: Command) -> None:
    assert trialeditor("fetch", "NCT00000001", "--look", "--json").json["new"] == 1
    assert trialeditor("list", "--json").json == []


def test_all_trials_are_refreshed(trialeditor: Command, server: RegistryServer) -> None:
    trialeditor("fetch", "NCT00000001 NCT00000002")
    server.add(study(1, briefTitle="Another title"))

    answer = trialeditor("fetch", "--all", "--json")
    assert (answer.json["changed"], answer.json["unchanged"]) == (1, 1)


@pytest.mark.usefixtures("server")
def test_a_number_without_a_record_is_1_among_others_and_3_alone(trialeditor: Command) -> None:
    answer = trialeditor("fetch", "NCT00000001", "NCT00000009", code=1)
    assert answer.out.startswith("2 read: 1 new, 0 changed, 0 unchanged, 1 failed\n  the registry at 127.0.0.1:")
    assert "NCT00000009: the registry has no record of this number; check its digits" in answer.out
    assert trialeditor("fetch", "NCT00000009", "--json", code=3).json["failed"][0]["record"] == "NCT00000009"
    assert "NCT0000009: expected NCT and eight digits" in trialeditor("fetch", "NCT0000009", code=3).out


def test_what_the_registry_says_cannot_steer_the_terminal(trialeditor: Command, server: RegistryServer) -> None:
    server.script("/studies/NCT00000009", plain(400, "\x1b[31m no"))
    server.script("/studies/NCT00000008", found(study(8, briefTitle=["\x1b[31m"])))

    assert "\x1b" not in trialeditor("fetch", "NCT00000009", code=3).out
    assert "\x1b" not in trialeditor("fetch", "NCT00000008", code=3).out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "found none"),
        (("hello",), "found none"),
        (("--all", "NCT00000001"), "expected --all, or numbers"),
        (("--all", "--look"), "expected --all, or numbers"),
        (("NCT00000001", "--registry", "clinicaltrials.gov"), "--registry: expected an address such as"),
        (("NCT00000001", "--registry", "http://clinicaltrials.gov"), "begins with https://"),
        (("NCT00000001", "--report", "report.doc"), "report.doc"),
    ],
)
def test_wrong_use_is_2_and_asks_nobody(
    trialeditor: Command, server: RegistryServer, arguments: tuple[str, ...], says: str
) -> None:
    assert says in trialeditor("fetch", *arguments, code=2).err
    assert server.seen == []


def test_another_registry_can_be_named(
    trialeditor: Command, server: RegistryServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRIALEDITOR_REGISTRY", "https://nobody.example")

    assert trialeditor("fetch", "NCT00000001", "--registry", server.url, "--json").json["new"] == 1


def test_the_report_is_saved(trialeditor: Command, server: RegistryServer, tmp_path: Path) -> None:
    server.script("/studies/NCT00000009", plain(404, "no"))
    trialeditor("fetch", "NCT00000001 NCT00000009", "--report", tmp_path / "report.csv", code=1)

    text = (tmp_path / "report.csv").read_text(encoding="utf-8-sig")
    assert "NCT00000001" in text
    assert "NCT00000009" in text


def test_without_a_network_it_is_3_in_words(trialeditor: Command, server: RegistryServer) -> None:
    server.stop()
    answer = trialeditor("fetch", "NCT00000001", code=3)

    assert "127.0.0.1 cannot be reached (" in answer.out
    assert "What came in before is safe. Check that you are connected to the internet." in answer.out


@pytest.mark.usefixtures("ctrl_c")
def test_ctrl_c_leaves_what_is_in(trialeditor: Command, server: RegistryServer) -> None:
    def interrupt(handler: Handler) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        silent(handler)

    server.script("/studies", found({"studies": [study(1), study(2)]}))
    server.script("/studies/NCT00000003", interrupt)
    answer = trialeditor("fetch", "NCT00000001 NCT00000002 NCT00000003", "--json", code=3)

    assert (answer.json["new"], answer.json["stopped"]) == (2, True)
    assert answer.err.endswith("Stopped. What is in stays in.\n")
    assert len(trialeditor("list", "--json").json) == 2
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.mark.usefixtures("ctrl_c")
def test_a_second_ctrl_c_stops_at_once() -> None:
    with watching.stopped_by_interrupt() as cancelled:
        os.kill(os.getpid(), signal.SIGINT)
        assert cancelled()
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)

    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


class Terminal(io.StringIO):
    """A terminal that keeps what is written."""

    @override
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    with watching.progress_line() as progress:
        progress(1, 1200, "Asking ClinicalTrials.gov")
        progress(2, None, "Short")

    first, second, last = re.findall(r"\r([^\r]*)", terminal.getvalue())[:3]
    assert first == "Asking ClinicalTrials.gov (1 of 1,200)"
    assert (second.rstrip(), len(second)) == ("Short", len(first))
    assert not last.strip()


@pytest.mark.parametrize(
    ("done", "total", "shown"), [(5, 1000, "0%"), (999, 1000, "99%"), (1000, 1000, "100%"), (2000, 1000, "100%")]
)
def test_bytes_are_told_as_a_share(monkeypatch: pytest.MonkeyPatch, done: int, total: int, shown: str) -> None:
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    with watching.progress_line(in_percent=True) as progress:
        progress(done, total, "40 records")
        progress(done, None, "40 records")

    assert re.findall(r"\r([^\r]*)", terminal.getvalue())[0] == f"40 records ({shown})"
    assert "\r40 records   " in terminal.getvalue()


def test_no_terminal_no_line(capsys: pytest.CaptureFixture[str]) -> None:
    with watching.progress_line() as progress:
        progress(1, 2, "Asking")

    assert capsys.readouterr().err == ""


def test_the_doctor_says_which_registry_is_asked_and_asks_nobody(
    trialeditor: Command, server: RegistryServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    checks = {each["name"]: each for each in trialeditor("doctor", "--json", code=None).json["checks"]}
    assert checks["registry"] == {
        "name": "registry",
        "ok": True,
        "message": f"Records are fetched from {server.url}.",
    }
    monkeypatch.setenv("TRIALEDITOR_REGISTRY", "clinicaltrials.gov")
    checks = {each["name"]: each for each in trialeditor("doctor", "--json", code=1).json["checks"]}
    assert checks["registry"]["message"].startswith("TRIALEDITOR_REGISTRY: expected an address such as https://")
    assert server.seen == []


def test_the_network_is_loaded_when_it_is_used() -> None:
    code = "import sys, trialeditor.cli.app; sys.exit('httpx' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603 - our own words
