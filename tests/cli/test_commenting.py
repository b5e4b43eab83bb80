"""`comment` and `show NCT comments`, on the sample."""

from __future__ import annotations

import pytest

from support.command_line import Command

NCT, REVIEWER, EDITOR = "NCT99990001", "Rhea Reviewer", "Edna Editor"


@pytest.mark.usefixtures("sample")
def test_a_thread_from_its_beginning_to_its_end(trialeditor: Command) -> None:
    title = {each["key"]: each["text"] for each in trialeditor("show", NCT, "sections", "--json").json}["title"]
    quote = title.split()[0]
    said = ("comment", NCT, "Plainer?", "--as", REVIEWER, "--section", "title", "--quote", quote, "--suggest", "One")
    [thread] = trialeditor(*said, "--json").json
    assert (thread["state"], thread["quote"], thread["start"], thread["suggestion"]) == ("open", quote, 0, "One")
    trialeditor("comment", NCT, "Yes", "--as", EDITOR, "--reply", thread["thread"])
    trialeditor("comment", NCT, "--as", REVIEWER, "--resolve", thread["thread"])
    [shown] = trialeditor("show", NCT, "comments", "--json").json
    assert shown["state"] == "resolved"
    assert [each["text"] for each in shown["comments"]] == ["Plainer?", "Yes"]
    assert "Plainer?" in trialeditor("show", NCT, "comments").out
    trialeditor("comment", NCT, "--as", REVIEWER, "--reopen", thread["thread"])


@pytest.mark.usefixtures("sample")
def test_who_is_mentioned_finds_the_page_with_the_reason(trialeditor: Command) -> None:
    def waiting() -> dict[str, str]:
        lines = trialeditor("list", "--queue", "for-me", "--as", EDITOR, "--json").json
        return {each["nct"]: each["mentioned_by"] for each in lines}

    assert NCT not in waiting()
    trialeditor("comment", NCT, f"Can you look, @{EDITOR}?", "--as", REVIEWER)
    assert waiting()[NCT] == REVIEWER
    trialeditor("comment", NCT, "I did", "--as", EDITOR, "--reply", 1)
    assert NCT not in waiting()


@pytest.mark.usefixtures("sample")
def test_wrong_use(trialeditor: Command) -> None:
    trialeditor("comment", NCT, "--as", EDITOR, code=2)
    trialeditor("comment", NCT, "x", "--as", EDITOR, "--section", "title", "--quote", "no such words", code=3)
    trialeditor("comment", NCT, "--as", EDITOR, "--resolve", 1, "--reopen", 1, code=2)


@pytest.mark.usefixtures("sample")
def test_a_suggestion_is_accepted_or_refused_with_a_reason(trialeditor: Command) -> None:
    def suggest(words: str) -> int:
        said = (
            "comment",
            NCT,
            "Plainer?",
            "--as",
            REVIEWER,
            "--section",
            "title",
            "--quote",
            quote,
            "--suggest",
            words,
        )
        number = trialeditor(*said, "--json").json[-1]["thread"]
        assert isinstance(number, int)
        return number

    title = {each["key"]: each["text"] for each in trialeditor("show", NCT, "sections", "--json").json}["title"]
    quote = title.split()[0]
    refused, accepted = suggest("No"), suggest("This")
    trialeditor("comment", NCT, "--as", EDITOR, "--refuse", refused, code=2)
    trialeditor("comment", NCT, "It says less", "--as", EDITOR, "--refuse", refused)
    trialeditor("comment", NCT, "--as", REVIEWER, "--accept", accepted, code=3)
    threads = trialeditor("comment", NCT, "--as", EDITOR, "--accept", accepted, "--json").json
    assert [each["state"] for each in threads] == ["refused", "accepted"]
    words = {each["key"]: each["text"] for each in trialeditor("show", NCT, "sections", "--json").json}["title"]
    assert words == title.replace(quote, "This", 1)
