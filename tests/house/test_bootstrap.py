"""From a fresh clone onwards: what is missing is found, done once, and said in plain words."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

import bootstrap
from support.repository import ROOT

Commands = list[list[str]]


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository that bootstrap takes for its own."""
    (tmp_path / "packaging").mkdir()
    for name in ("requirements.lock", "requirements-build.lock", "requirements-dev.lock"):
        (tmp_path / "packaging" / name).write_text(f"{name}\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("", encoding="utf-8")
    (tmp_path / ".venv").mkdir()
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(bootstrap, "STAMP", tmp_path / ".venv" / "bootstrap.json")
    return tmp_path


@pytest.fixture
def record(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], Commands]:
    """Have commands noted instead of run; all of them end with the given exit code."""

    def start(code: int) -> Commands:
        commands: Commands = []

        def run(command: Sequence[str], **_options: object) -> subprocess.CompletedProcess[str]:
            commands.append(list(command))
            return subprocess.CompletedProcess(command, code)

        monkeypatch.setattr(subprocess, "run", run)
        return commands

    return start


def test_a_library_that_is_not_there_is_missing() -> None:
    assert bootstrap.missing_libraries({"libnothing1": "libnothing-of-this-name.so.1"}) == {
        "libnothing1": "libnothing-of-this-name.so.1"
    }


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the libraries are Linux's")
def test_what_these_tests_run_on_is_found() -> None:
    assert bootstrap.missing_libraries(bootstrap.OFF_SCREEN | bootstrap.WEB_ENGINE) == {}


def test_root_installs_without_sudo(monkeypatch: pytest.MonkeyPatch, record: Callable[[int], Commands]) -> None:
    monkeypatch.setattr(bootstrap, "is_root", lambda: True)
    commands = record(0)
    bootstrap.install_debian(["libgl1"])
    update, install = commands
    assert update[:3] == ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    assert install[-3:] == ["-y", "--no-install-recommends", "libgl1"]


def test_without_a_way_to_root_the_line_is_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "is_root", lambda: False)
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(SystemExit) as stopped:
        bootstrap.install_debian(["libgl1", "libegl1"])
    assert stopped.value.code == 3
    assert "apt-get install -y --no-install-recommends libgl1 libegl1" in capsys.readouterr().err


def test_sudo_never_asks_where_nobody_can_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "is_root", lambda: False)
    monkeypatch.setattr(shutil, "which", lambda name: name)
    monkeypatch.setattr(sys, "stdin", None)
    assert bootstrap.privileged() == ["sudo", "-n"]


def test_an_apt_failure_stops_with_the_line(
    monkeypatch: pytest.MonkeyPatch, record: Callable[[int], Commands], capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "is_root", lambda: True)
    record(100)
    with pytest.raises(SystemExit) as stopped:
        bootstrap.install_debian(["libgl1"])
    assert stopped.value.code == 3
    assert "libgl1" in capsys.readouterr().err


def test_a_program_of_the_long_tests_is_installed_when_it_is_missing(
    monkeypatch: pytest.MonkeyPatch, record: Callable[[int], Commands], capsys: pytest.CaptureFixture[str]
) -> None:
    here = {"apt-get", "there"}
    monkeypatch.setattr(bootstrap, "is_root", lambda: True)
    monkeypatch.setattr(shutil, "which", lambda name: name if name in here else None)
    commands = record(0)
    bootstrap.ensure_programs({"there": "there"})
    assert commands == []
    bootstrap.ensure_programs({"there": "there", "chromium": "chromium"})
    assert commands[-1][-2:] == ["--no-install-recommends", "chromium"]
    here.remove("apt-get")
    bootstrap.ensure_programs({"chromium": "chromium"})
    assert "skipped" in capsys.readouterr().out


@pytest.mark.usefixtures("clone")
def test_packages_are_installed_once(record: Callable[[int], Commands]) -> None:
    commands = record(0)
    bootstrap.ensure_packages("run")
    locks, project = commands
    assert "--require-hashes" in locks
    assert [Path(word).name for word in locks if word.endswith(".lock")] == list(bootstrap.LOCKS["run"])
    assert project[-4:-1] == ["--no-deps", "--no-build-isolation", "-e"]
    bootstrap.ensure_packages("run")
    assert len(commands) == 2


@pytest.mark.usefixtures("clone")
def test_who_can_test_can_run(record: Callable[[int], Commands]) -> None:
    commands = record(0)
    bootstrap.ensure_packages("test")
    bootstrap.ensure_packages("run")
    assert len(commands) == 2


def test_a_changed_lock_is_installed_again(clone: Path, record: Callable[[int], Commands]) -> None:
    commands = record(0)
    bootstrap.ensure_packages("test")
    (clone / "packaging" / "requirements-dev.lock").write_text("newer\n", encoding="utf-8")
    bootstrap.ensure_packages("test")
    assert len(commands) == 3


def test_a_failed_installation_is_not_taken_for_done(clone: Path, record: Callable[[int], Commands]) -> None:
    record(1)
    with pytest.raises(SystemExit):
        bootstrap.ensure_packages("run")
    assert not (clone / ".venv" / "bootstrap.json").exists()


def test_an_environment_of_another_folder_is_made_anew(clone: Path, record: Callable[[int], Commands]) -> None:
    python = bootstrap.tool("python")
    python.parent.mkdir(parents=True)
    python.touch()
    bootstrap.add_to_stamp(root=str(clone / "elsewhere"))
    commands = record(0)
    bootstrap.ensure_venv()
    assert commands[-1][1:] == ["-m", "venv", "--clear", str(clone / ".venv")]


def test_a_garbled_stamp_counts_as_none(clone: Path) -> None:
    (clone / ".venv" / "bootstrap.json").write_text('{"root": ', encoding="utf-8")
    assert bootstrap.read_stamp() == {}


@pytest.mark.parametrize(
    ("environ", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_display_is_recognized(environ: dict[str, str], platform: str, expected: bool) -> None:
    assert bootstrap.has_display(environ, platform) is expected


@pytest.mark.usefixtures("clone")
@pytest.mark.parametrize(
    ("display", "args", "expected"),
    [(False, [], ["tour", "--out"]), (False, ["list", "--json"], ["list", "--json"]), (True, [], [])],
)
def test_run_opens_the_window_or_takes_the_tour(
    monkeypatch: pytest.MonkeyPatch,
    record: Callable[[int], Commands],
    display: bool,
    args: list[str],
    expected: list[str],
) -> None:
    monkeypatch.setattr(bootstrap, "prepare", lambda _purpose, **_options: None)
    monkeypatch.setattr(bootstrap, "has_display", lambda: display)
    commands = record(0)
    assert bootstrap.main(["run", *args]) == 0
    (command,) = commands
    assert command[1 : 1 + len(expected)] == expected
    assert Path(command[0]).stem == "trialeditor"


@pytest.mark.usefixtures("clone")
def test_the_exit_code_of_the_tests_is_handed_on(
    monkeypatch: pytest.MonkeyPatch, record: Callable[[int], Commands]
) -> None:
    monkeypatch.setattr(bootstrap, "prepare", lambda _purpose, **_options: None)
    record(1)
    assert bootstrap.main(["test"]) == 1


@pytest.mark.usefixtures("clone")
@pytest.mark.parametrize(
    ("code", "args", "steps"),
    [(0, [], ["pytest", "bare_tree.py"]), (1, [], ["pytest"]), (0, ["-k", "corpus"], ["pytest"])],
)
def test_the_bare_tree_comes_after_all_long_tests_when_they_pass(
    monkeypatch: pytest.MonkeyPatch, record: Callable[[int], Commands], code: int, args: list[str], steps: list[str]
) -> None:
    monkeypatch.setattr(bootstrap, "prepare", lambda _purpose, **_options: None)
    monkeypatch.setattr(bootstrap, "ensure_programs", lambda _wanted: None)
    monkeypatch.setattr(bootstrap, "ensure_page_tools", lambda: None)
    commands = record(code)
    assert bootstrap.main(["test-long", *args]) == code
    assert [Path(command[0 if "-m" in command else -1]).name.removesuffix(".exe") for command in commands] == steps
    assert commands[0][-1] == (args or ["loadscope"])[-1]


def test_an_unknown_word_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert bootstrap.main(["dance"]) == 2
    assert "setup | run | test | test-long" in capsys.readouterr().err


def test_it_needs_nothing_but_python() -> None:
    # -S leaves out site-packages, -I the user's folder and the current one.
    result = subprocess.run(  # noqa: S603 - this very Python
        [sys.executable, "-I", "-S", str(ROOT / "packaging" / "bootstrap.py")],
        check=False,
        capture_output=True,
        text=True,
    )
    assert result.returncode == 2
    assert "usage" in result.stderr


@pytest.fixture
def listed_tools(clone: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone that lists what pages are checked with, on a machine with npm."""
    folder = clone / "packaging" / "page-tools"
    folder.mkdir()
    for name in bootstrap.PAGE_TOOLS:
        (folder / name).write_text(f"{name}\n", encoding="utf-8")
    monkeypatch.setattr(shutil, "which", lambda command: f"/usr/bin/{command}")
    return clone


def test_page_tools_come_from_their_lock_file_and_run_nothing(
    listed_tools: Path, record: Callable[[int], Commands]
) -> None:
    commands = record(0)
    bootstrap.ensure_page_tools()
    assert [command[1:4] for command in commands] == [["ci", "--silent", "--ignore-scripts"]]
    (listed_tools / "build" / "page-tools" / "node_modules").mkdir()
    bootstrap.ensure_page_tools()
    assert len(commands) == 1


def test_page_tools_that_cannot_be_installed_leave_nothing(
    listed_tools: Path, record: Callable[[int], Commands], capsys: pytest.CaptureFixture[str]
) -> None:
    record(1)
    bootstrap.ensure_page_tools()
    assert not (listed_tools / "build" / "page-tools").exists()
    assert "skipped" in capsys.readouterr().out
