"""What the command line says when something cannot be: what happened, what is safe, what to do, in words of people."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command_line import Command

EDITOR = "Edna Editor"
WAITS, EMPTY, SIGNED = "NCT99990001", "NCT99990008", "NCT99990002"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("list", "--stage", "bogus"), "'--stage': 'bogus' is not one of 'new', 'draft'"),
        (("export", "out", "--format", "pdf"), "'--format': 'pdf' is not one of 'html', 'json'"),
        (("show", SIGNED, "nothing"), "'aspect': 'nothing' is not one of 'facts'"),
        (("person", "add", "X", "--role", "boss"), "'--role': 'boss' is not one of 'editor'"),
        (("audit", "--since", "yesterday"), "day such as"),
        (("due", "--until", "2026-13-45"), "'--until': expected a day such as 2027-06-01, found '2026-13-45'"),
        (("list", "--limit", "many"), "'--limit': expected a whole number."),
    ],
)
def test_a_wrong_value_of_an_option_is_told_in_words(
    trialeditor: Command, arguments: tuple[str, ...], said: str
) -> None:
    told = trialeditor(*arguments, code=2).err
    assert said in told
    assert "Value error" not in told


@pytest.mark.usefixtures("sample")
def test_a_page_that_waits_already_says_how_to_go_on(trialeditor: Command) -> None:
    told = trialeditor("submit", WAITS, "--as", EDITOR, code=3).err
    assert told == (
        "This version is waiting for the reviewers already. Nothing was submitted. What you wrote is safe. "
        "Wait for their answer, or change some words: then you can submit it again.\n"
    )


@pytest.mark.usefixtures("sample")
def test_a_page_with_empty_sections_says_what_to_write(trialeditor: Command) -> None:
    trialeditor("edit", EMPTY, "--as", EDITOR, "title=A spray for a cold")
    told = trialeditor("submit", EMPTY, "--as", EDITOR, code=3).err
    assert told.startswith("These sections have no words yet: ")
    assert told.endswith("Nothing was submitted. What you wrote is safe. Write them, then submit again.\n")


@pytest.mark.usefixtures("sample")
def test_a_next_review_date_that_cannot_be_is_named_once(trialeditor: Command, tmp_path: Path) -> None:
    (tmp_path / "passphrase").write_text("any", encoding="utf-8")
    how = ("--meaning", "Right", "--next-review", "2020-01-01", "--passphrase-file", tmp_path / "passphrase")
    told = trialeditor("sign", WAITS, "--as", "Rhea Reviewer", *how, code=2).err
    assert told == "The next review date must be after today.\n"


@pytest.mark.usefixtures("sample")
def test_versions_are_called_alike_in_all_of_a_trail(trialeditor: Command) -> None:
    edited, submitted = (
        next(line for line in trialeditor("audit", WAITS).out.splitlines() if act in line)
        for act in ("page.edit", "page.submit")
    )
    assert edited.endswith("Nothing written → Version 1; First version")
    assert "  Version 1; Please check the words" in submitted
    assert "digest" not in edited + submitted
