"""The command line's contract: where options stand, what is answered, which exit code."""

from __future__ import annotations

import json
import os
import signal
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from support.command_line import Command
from support.registry_server import study
from trialeditor.cli.app import hoist
from trialeditor.services import importing

NCT = "NCT05350891"


@pytest.mark.parametrize(
    ("arguments", "hoisted"),
    [
        (["list", "--json"], ["--json", "list"]),
        (["list", "--workspace", "a", "--json"], ["--workspace", "a", "--json", "list"]),
        (["list", "--workspace=a"], ["--workspace=a", "list"]),
        (["edit", "--", "--json"], ["edit", "--", "--json"]),
        (["list", "--workspace"], ["--workspace", "list"]),
    ],
)
def test_global_options_may_stand_anywhere(arguments: list[str], hoisted: list[str]) -> None:
    assert hoist(arguments) == hoisted


def test_without_a_workspace_a_command_says_how_to_make_one(trialeditor: Command) -> None:
    answer = trialeditor("list", code=3)
    assert "There is no workspace at" in answer.err
    assert "trialeditor init" in answer.err


def test_a_workspace_is_never_made_over_something(trialeditor: Command, tmp_path: Path) -> None:
    file = tmp_path / "work.trialeditor"
    file.write_text("mine", encoding="utf-8")
    assert "left alone" in trialeditor("init", code=3).err
    assert file.read_text(encoding="utf-8") == "mine"


def test_the_option_names_another_workspace(trialeditor: Command, tmp_path: Path) -> None:
    trialeditor("init", "--workspace", tmp_path / "other.trialeditor")
    assert (tmp_path / "other.trialeditor").exists()
    assert trialeditor("list", "--workspace", f"sqlite:///{tmp_path / 'other.trialeditor'}", "--json").json == []
    assert trialeditor("list", "--workspace", "postgresql://somewhere/x", code=2).out == ""


@pytest.mark.usefixtures("sample")
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("show", "NCT1"), "expected an id such as NCT05350891"),
        (("edit", NCT, "--as", "Edna Editor"), "KEY=TEXT"),
        (("edit", NCT, "--as", "Edna Editor", "title"), "KEY=TEXT"),
        (("edit", NCT, "--as", "Edna Editor", "titel=A title"), "no such section"),
        (("edit", NCT, "--as", "Edna Editor", "title=@missing.txt"), "cannot be read"),
        (
            ("sign", "NCT99990001", "--as", "Rhea Reviewer", "--meaning", "x", "--next-review", "2030-01-01"),
            "no terminal",
        ),
        (("due", "--until", "1.6.2027"), "expected a day such as 2027-06-01, found '1.6.2027'"),
        (("due", "--until", "2027-13-01"), "expected a day such as 2027-06-01"),
        (("nonsense",), "nonsense"),
    ],
)
def test_wrong_use_is_2_and_says_what_is_expected(trialeditor: Command, arguments: tuple[str, ...], words: str) -> None:
    assert words in trialeditor(*arguments, code=2).err


@pytest.mark.usefixtures("sample")
def test_what_cannot_be_done_is_3_in_words_and_in_json(trialeditor: Command) -> None:
    answer = trialeditor("show", "NCT00000000", "--json", code=3)
    assert answer.json["error"]["kind"] == "NotFound"
    assert "NCT00000000 is not in this workspace" in answer.err
    assert "Edna Editor" in trialeditor("submit", NCT, "--as", "Nobody", code=3).err


@pytest.mark.usefixtures("sample")
def test_a_record_without_an_id_stops_itself_alone(trialeditor: Command, tmp_path: Path) -> None:
    record = {"protocolSection": {"identificationModule": {"nctId": "NCT00000017"}}}
    file = tmp_path / "two.json"
    file.write_text(json.dumps([{"protocolSection": {}}, record]), encoding="utf-8")
    answer = trialeditor("import", file, "--json", code=1).json
    assert (answer["read"], answer["new"]) == (2, 1)
    assert answer["failed"][0]["source"] == "two.json"
    assert "nctId" in answer["failed"][0]["field"]
    assert trialeditor("import", tmp_path / "missing.json", "--json", code=3).json["new"] == 0


@pytest.mark.usefixtures("ctrl_c")
def test_ctrl_c_leaves_what_is_in(trialeditor: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stored(*arguments: Any) -> None:  # noqa: ANN401 - handed on as they come
        store_batch(*arguments)
        os.kill(os.getpid(), signal.SIGINT)

    trialeditor("init")
    file = tmp_path / "records.json"
    file.write_text(json.dumps([study(1), study(2), study(3)]))
    store_batch = importing._store_batch
    monkeypatch.setattr(importing, "BATCH", 1)
    monkeypatch.setattr(importing, "_store_batch", stored)
    answer = trialeditor("import", str(file), "--json", code=3)

    assert (answer.json["read"], answer.json["new"], answer.json["stopped"]) == (1, 1, True)
    assert answer.err.endswith("Stopped. What is in stays in.\n")
    assert len(trialeditor("list", "--json").json) == 1
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_report_that_cannot_be_saved_leaves_the_answer_whole(trialeditor: Command, tmp_path: Path) -> None:
    trialeditor("init")
    file = tmp_path / "records.json"
    file.write_text(json.dumps([study(1)]))
    answer = trialeditor("import", str(file), "--report", str(file / "report.csv"), "--json", code=3)

    assert (answer.json["new"], answer.json["failures"]) == (1, 0)
    assert "The report cannot be saved as" in answer.err
    assert "What came in is in." in answer.err


def test_people_are_added_and_listed(trialeditor: Command) -> None:
    trialeditor("init")
    trialeditor("person", "add", "Ann", "--role", "editor", "--role", "publisher")
    [ann] = trialeditor("person", "list", "--json").json
    assert ann.items() >= {"name": "Ann", "roles": ["editor", "publisher"]}.items()
    assert "no terminal" in trialeditor("person", "add", "Bob", "--role", "reviewer", code=2).err


@pytest.mark.usefixtures("sample")
def test_a_next_review_date_comes_forward_by_edit(trialeditor: Command) -> None:
    signed = next(line for line in trialeditor("list", "--stage", "signed", "--json").json)
    edit = ("edit", signed["nct"], "--as", "Edna Editor", "--next-review")
    assert "past" in trialeditor(*edit, "2020-01-01", "--reason", "x", code=3).err
    assert "needs a new sign-off" in trialeditor(*edit, "2040-01-01", "--reason", "x", code=3).err
    wanted = (date.fromisoformat(signed["review_due"]) - timedelta(days=7)).isoformat()
    sooner = trialeditor(*edit, wanted, "--reason", "Results are due", "--json").json
    assert (sooner["next_review"], sooner["stage"]) == (wanted, "signed")


@pytest.mark.usefixtures("sample")
def test_changes_are_asked_for(trialeditor: Command) -> None:
    waiting = trialeditor("list", "--stage", "in_review", "--json").json[0]["nct"]
    answer = trialeditor("return", waiting, "--as", "Rhea Reviewer", "--note", "Shorter, please", "--json").json
    assert answer["stage"] == "changes_requested"
    last = trialeditor("show", waiting, "history", "--json").json[-1]["acts"][-1]
    assert (last["kind"], last["by"], last["note"]) == ("returned", "Rhea Reviewer", "Shorter, please")
    assert "returned by Rhea Reviewer: Shorter, please" in trialeditor("show", waiting, "history").out


def test_doctor_finds_the_sample_sound_and_a_missing_file_missing(trialeditor: Command) -> None:
    assert trialeditor("doctor", "--json", code=1).json["ok"] is False
    trialeditor("init", "--sample")
    answer = trialeditor("doctor", "--json").json
    assert answer["ok"] is True
    assert {check["name"] for check in answer["checks"]} >= {"database", "audit trail", "sign-offs", "index"}


@pytest.mark.usefixtures("sample")
def test_a_preview_is_a_page_with_its_style_sheet(trialeditor: Command, tmp_path: Path) -> None:
    out = tmp_path / "preview" / "page.html"
    trialeditor("preview", NCT, "--out", out)
    text = out.read_text(encoding="utf-8")
    assert "Surgery and immunotherapy for cancer behind the nose that came back" in text
    assert "Sample, not for patients" in text
    assert "DRAFT" in text
    assert list(out.parent.rglob("*.css"))


@pytest.mark.usefixtures("sample")
def test_a_preview_has_the_bytes_of_the_export(trialeditor: Command, tmp_path: Path) -> None:
    """Where the newest version is the one that goes out."""
    trialeditor("export", tmp_path / "bundle", "--format", "html")
    for line in trialeditor("list", "--stage", "signed", "--json").json:
        page = tmp_path / "bundle" / "trials" / f"{line['nct']}.html"
        trialeditor("preview", page.stem, "--out", tmp_path / "preview.html")
        assert (tmp_path / "preview.html").read_bytes() == page.read_bytes()


@pytest.mark.usefixtures("sample")
def test_words_in_review_do_not_take_the_signed_page_down(trialeditor: Command, tmp_path: Path) -> None:
    trialeditor("export", tmp_path / "bundle", "--format", "html")
    trialeditor("preview", "NCT99990011", "--out", tmp_path / "preview.html")
    exported = (tmp_path / "bundle" / "trials" / "NCT99990011.html").read_text(encoding="utf-8")
    assert "Iron can turn stools dark" in (tmp_path / "preview.html").read_text(encoding="utf-8")
    assert "Iron can turn stools dark" not in exported
    assert "DRAFT" not in exported


@pytest.mark.usefixtures("sample")
def test_unsigned_pages_stay_unless_asked_for_and_then_say_draft(trialeditor: Command, tmp_path: Path) -> None:
    without = trialeditor("export", tmp_path / "signed", "--json").json
    assert (without["pages"], NCT in without["withheld"]) == (6, True)
    assert not (tmp_path / "signed" / "trials" / f"{NCT}.html").exists()
    trialeditor("export", tmp_path / "all", "--drafts")
    assert "DRAFT" in (tmp_path / "all" / "trials" / f"{NCT}.html").read_text(encoding="utf-8")
    for bundle in ("signed", "all"):
        assert trialeditor("verify", tmp_path / bundle, "--json").json["ok"] is True


@pytest.mark.usefixtures("sample")
def test_a_lapsed_section_is_not_shown_with_its_old_words(trialeditor: Command, tmp_path: Path) -> None:
    lapsed = trialeditor("list", "--stage", "lapsed", "--json").json[0]
    trialeditor("export", tmp_path / "bundle")
    text = (tmp_path / "bundle" / "trials" / f"{lapsed['nct']}.html").read_text(encoding="utf-8")
    assert text.count("We are checking this part; the registry changed on") == len(lapsed["lapsed"])
    assert "About 120 people" not in text


def test_a_title_cannot_steer_the_terminal(trialeditor: Command, tmp_path: Path) -> None:
    trialeditor("init")
    module = {"nctId": "NCT00000017", "briefTitle": "\x1b[2JGone", "officialTitle": "\x1b]0;Gone\x07"}
    (tmp_path / "one.json").write_text(json.dumps({"protocolSection": {"identificationModule": module}}))
    trialeditor("import", tmp_path / "one.json")
    for words in (("list",), ("show", "NCT00000017", "facts"), ("show", "NCT00000017")):
        assert "\x1b" not in trialeditor(*words).out


def test_a_bundle_that_is_not_there_is_said_to_be_missing(trialeditor: Command, tmp_path: Path) -> None:
    answer = trialeditor("verify", tmp_path / "nowhere", code=3)
    assert "There is no bundle at" in answer.err
    assert "not what was signed" not in answer.out + answer.err


@pytest.mark.usefixtures("sample")
def test_words_are_shown_as_people_read_them(trialeditor: Command) -> None:
    shown = trialeditor("show", "NCT99990012").out
    assert "[ClinicalTrials.gov" not in shown
    assert "ClinicalTrials.gov (https://clinicaltrials.gov" in shown
    assert "#\t" not in shown


def test_pictures_that_have_no_place_are_refused_before_a_window_opens(trialeditor: Command, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    assert "cannot be used" in trialeditor("screenshots", "--out", tmp_path / "taken" / "shots", code=3).err


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="the sandbox refuses nobody here")
@pytest.mark.parametrize(("sandbox_off", "told"), [("1", "uses the web engine"), ("", "does not start for root")])
def test_doctor_asks_of_the_web_engine_what_the_window_asks(
    trialeditor: Command, monkeypatch: pytest.MonkeyPatch, sandbox_off: str, told: str
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setenv("QTWEBENGINE_DISABLE_SANDBOX", sandbox_off)
    assert told in trialeditor("doctor", code=None).out
