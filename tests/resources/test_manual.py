"""The manual says what is true: its links lead somewhere, and the phrases, keys and commands in it are there."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QTextDocument

from trialeditor.domain.blueprint import parse_blueprint
from trialeditor.domain.phrases import unknown_phrases, words_of
from trialeditor.domain.text import BoundPhrase, bound_phrases, parse
from trialeditor.domain.trial import Stage
from trialeditor.registry.facts import facts_of
from trialeditor.resources import resource_path

FOLDER = resource_path("help")
CHAPTERS = sorted(FOLDER.glob("*.md"))
RECORDS = resource_path("samples", "find-a-trial", "records")
SOURCES = Path(__file__).parents[2] / "src" / "trialeditor"
WINDOW = Path(__file__).parents[2] / "ui" / "main_window.ui"


def text(name: str) -> str:
    return (FOLDER / f"{name}.md").read_text(encoding="utf-8")


def slug(heading: str) -> str:
    return re.sub(r"[^a-z0-9 -]", "", heading.lower()).replace(" ", "-")


QT_KEYS = {"Ctrl+A", "Ctrl+PgDown", "Ctrl+PgUp"}
"""Keys that every list and field of Qt has, and those of windows beside the work."""


def menus() -> dict[str, set[str]]:
    """The window's menus with their actions and menus within, as people read them."""
    root = ET.fromstring(WINDOW.read_text(encoding="utf-8"))  # noqa: S314 - our own file
    actions = {each.get("name"): each.findtext("property[@name='text']/string", "") for each in root.iter("action")}
    inner = (each for each in root.iter("widget") if each.get("class") == "QMenu")
    actions |= {each.get("name"): each.findtext("property[@name='title']/string", "") for each in inner}
    found: dict[str, set[str]] = {}
    for menu in root.iter("widget"):
        if menu.get("class") == "QMenu":
            title = menu.findtext("property[@name='title']/string", "")
            inside = {actions.get(each.get("name"), "") for each in menu.findall("addaction")}
            found[title.replace("&", "")] = {action.replace("&", "") for action in inside}
    return found


@pytest.mark.parametrize("file", CHAPTERS, ids=lambda file: file.stem)
def test_links_lead_to_a_chapter_or_a_heading(file: Path) -> None:
    words = re.sub(r"`[^`]*`", "", file.read_text(encoding="utf-8"))
    headings = {slug(heading) for heading in re.findall(r"^#+ (.+)$", words, re.MULTILINE)}

    for target in re.findall(r"\]\(([^)]+)\)", words):
        assert target.removeprefix("#") in headings if target.startswith("#") else (FOLDER / target).is_file()


def test_the_index_names_every_chapter() -> None:
    listed = set(re.findall(r"\((\w[\w-]*\.md)\)", text("index")))

    assert listed == {file.name for file in CHAPTERS} - {"index.md"}


@pytest.mark.parametrize("file", CHAPTERS, ids=lambda file: file.stem)
@pytest.mark.usefixtures("qapp")
def test_qt_shows_it_without_a_trace_of_markup(file: Path) -> None:
    document = QTextDocument()
    document.setMarkdown(file.read_text(encoding="utf-8"))
    shown = document.toPlainText()

    assert shown.startswith(re.findall(r"^# (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)[0])
    assert "](" not in shown.replace("[the words](https://example.org)", "")
    assert "| ---" not in shown
    assert not re.search(r"^#", shown, re.MULTILINE)


PHRASE_CHAPTERS = [file for file in CHAPTERS if file.stem != "themes"]
"""All but the one whose braces are places in the strings of a theme."""


@pytest.mark.parametrize("file", PHRASE_CHAPTERS, ids=lambda file: file.stem)
def test_every_phrase_that_is_shown_exists(file: Path) -> None:
    known = facts_of(json.loads((RECORDS / "NCT99990001.json").read_text(encoding="utf-8")))
    words = file.read_text(encoding="utf-8").replace("{enrolment}", "")

    assert unknown_phrases(parse(words.replace("`", "")), known) == ()


def test_the_table_of_forms_reads_as_it_says() -> None:
    samples = [
        facts_of(json.loads((RECORDS / f"{name}.json").read_text(encoding="utf-8")))
        for name in ("NCT05350891", "NCT99990001", "NCT99990002")
    ]
    rows = re.findall(r"^\| `([a-z_.]+)` \| (?:`(\w+)`)? ?\| (.+) \|$", text("facts-and-phrases"), re.MULTILINE)

    assert len(rows) == 19
    for key, form, reads in rows:
        words = {words_of(BoundPhrase(key=key, form=form), known) for known in samples}
        assert set(reads.split(", or ")) <= words, (key, form)


def test_every_section_key_is_listed() -> None:
    blueprint = parse_blueprint(resource_path("blueprints", "find-a-trial.toml").read_text(encoding="utf-8"))
    paragraph = next(each for each in text("command-line").split("\n\n") if "Section keys" in each)

    assert {spec.key for spec in blueprint.sections} - {"review"} <= set(re.findall(r"`(\w+)`", paragraph))


def test_every_stage_but_retired_is_explained() -> None:
    explained = set(re.findall(r"^- \*\*(.+?)\*\*:", text("review-and-sign"), re.MULTILINE))

    assert explained == {stage.label for stage in Stage} - {"Retired"}


@pytest.mark.parametrize("file", CHAPTERS, ids=lambda file: file.stem)
def test_every_menu_entry_and_key_is_in_the_window(file: Path) -> None:
    words = " ".join(file.read_text(encoding="utf-8").split())
    window = menus()
    keys = set(re.findall(r'name="shortcut">\s*<string[^>]*>([^<]+)<', WINDOW.read_text(encoding="utf-8")))

    for menu, action in re.findall(r"\*(\w+) › ([^*]+)\*", words):
        assert action in window[menu]
    assert set(re.findall(r"Ctrl\+(?:Shift\+)?(?:[A-Z][A-Za-z]*[0-9]*|[0-9+\[\]-])", words)) <= keys | QT_KEYS


def test_the_phrases_of_the_grammar_chapter_parse() -> None:
    assert [phrase.source for phrase in bound_phrases(parse(text("write").replace("`", "")))] == ["{status|inline}"]


def test_the_command_line_chapter_has_every_command_and_only_options_that_exist() -> None:
    sources = [*(SOURCES / "cli").glob("*.py"), SOURCES / "entry.py"]
    code = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    groups = set(re.findall(r'add_typer\(\w+, name="(\w+)"\)', code))
    commands = set(re.findall(r'command\("([\w-]+)"\)', code))
    words = text("command-line")
    told = re.findall(r"^\| `([a-z]+)(?: ([a-z-]+\b))?", words, re.MULTILINE)

    assert {first for first, _ in told if first in groups} == groups
    assert {second if first in groups else first for first, second in told} == commands
    for option in set(re.findall(r"--([a-z][a-z-]+)", words)) - {"help"}:
        assert f'"--{option}"' in code or re.search(rf"\b{option.replace('-', '_')}: Annotated", code), option
