"""The hand-made labels of eligibility texts account for every word of the texts they were made from."""

from __future__ import annotations

import gzip
import html
import json
import random
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from registry.registry_studies import SHARED

STUDIES = SHARED / "studies.ndjson.gz"
FILES = sorted((Path(__file__).parents[1] / "data" / "criteria" / "labels").glob("*.json"))
SEED = 3
DRAWN_AT_RANDOM = 15
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
MARKER = re.compile(r"\W*(?:\d{1,2}|[A-Za-z]|[ivx]+)\W+")
GLUED = re.compile(r"\W*(?:\d{1,2}[.)]|[A-Z]\))?")

Texts = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One line of a label file: an item or a heading, told by its first and last words."""

    kind: str
    section: str
    depth: int
    starts: str
    ends: str
    words: int
    note: str = ""


@pytest.fixture(scope="module")
def texts() -> Texts:
    """Return all eligibility texts of the records beside the project, by number."""
    if not STUDIES.exists():
        pytest.skip("the real records are not beside the project")
    with gzip.open(STUDIES, "rt", encoding="utf-8") as lines:
        sections = [json.loads(line)["protocolSection"] for line in lines]
    return {
        section["identificationModule"]["nctId"]: section.get("eligibilityModule", {}).get("eligibilityCriteria", "")
        for section in sections
    }


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_lines_hold_every_word_in_order(file: Path, texts: Texts) -> None:
    words = words_of(texts[file.stem])
    at = 0
    for label in labels_of(file):
        at = after(words, at, label)
    assert words[at:] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_line_is_of_a_known_kind_and_hangs_beneath_another(file: Path) -> None:
    read: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    assert read["nct"] == file.stem
    assert read["drawn"] == "random" or read["drawn"].startswith("odd: ")
    depth = -1
    for label in labels_of(file):
        assert label.kind in {"heading", "item"}
        assert label.section in {"inclusion", "exclusion", "other"}
        assert 0 <= label.depth <= depth + 1
        depth = -1 if label.kind == "heading" else label.depth
        assert label.kind == "item" or label.depth == 0


def test_the_random_ones_are_those_of_the_seed(texts: Texts) -> None:
    drawn = random.Random(SEED).sample(sorted(texts), DRAWN_AT_RANDOM)  # noqa: S311 - a sample to test with, no secret
    assert {file.stem for file in FILES if '"drawn": "random"' in file.read_text(encoding="utf-8")} == set(drawn)


def labels_of(file: Path) -> list[Label]:
    return [Label(**line) for line in json.loads(file.read_text(encoding="utf-8"))["lines"]]


def words_of(text: str) -> list[str]:
    """Return the words of a text: parted by space, with a letter or digit, escapes and entities decoded."""
    text = ESCAPE.sub(r"\1", text)
    while (decoded := html.unescape(text)) != text:
        text = decoded
    return [word for word in text.split() if any(character.isalnum() for character in word)]


def after(words: list[str], at: int, label: Label) -> int:
    """Return the place after this label's words; its marker is passed over, one glued to its last word too."""
    starts, ends = label.starts.split(), label.ends.split()
    while words[at] != starts[0] and MARKER.fullmatch(words[at]):
        at += 1
    found = words[at : at + label.words]
    assert len(found) == label.words
    assert found[-1].startswith(ends[-1])
    assert GLUED.fullmatch(found[-1].removeprefix(ends[-1]))
    found[-1] = ends[-1]
    assert (found[:5], found[-3:]) == (starts, ends)
    return at + label.words
