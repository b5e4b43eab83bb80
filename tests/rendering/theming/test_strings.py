"""The strings of pages: one list, which templates and program keep to; a theme's are checked against it."""

from __future__ import annotations

import ast
import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import Environment, nodes
from typing_extensions import override

import trialeditor.rendering
from support import pages
from support.pages import RESOURCES
from support.themes import ARABIC, GERMAN, LEAF, POLISH, checked, html_with, press, problems, theme, view_with
from trialeditor.domain.blueprint import parse_blueprint
from trialeditor.rendering import wording
from trialeditor.rendering.browse import by_town, list_pages, search_data, search_view
from trialeditor.rendering.index import IndexEntry, index_view
from trialeditor.rendering.reading_back import read_page_file
from trialeditor.rendering.words import PLACE, english

TEMPLATES = [
    path
    for path in sorted((RESOURCES / "templates").glob("*.jinja"))
    if path.name not in {"evidence.html.jinja", "side_by_side.html.jinja"}  # sheets for the team, in English
]
FOR_THE_TEAM = {"evidence.py", "fact_check.py", "changes.py", "verifier.py", "inline.py"}
"""Modules whose words no reader of a page sees: sheets for the team, and marks in the preview."""
_SENTENCE = re.compile(r"[A-Za-z]{2,} [a-z]{2,}|^[A-Z][a-z]{2,}$")

_MARKUP = re.compile(r"<[^>]*>?|^[^<]*>|^doctype html$|[0-9]+pt sans-serif$")


class _Words(HTMLParser):
    """Gathers what a template says outside of tags, and in attributes that are read out."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    @override
    def handle_data(self, data: str) -> None:
        self.found += re.findall(r"[A-Za-z]{2,}", data)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        spoken = {"title", "alt", "placeholder", "aria-label"}
        self.found += [value for name, value in attrs if name in spoken and value and value.strip("\x00 ")]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_has_words_of_its_own(path: Path) -> None:
    tree = Environment(autoescape=True).parse(path.read_text(encoding="utf-8"))
    text = ""
    for output in tree.find_all(nodes.Output):
        for node in output.nodes:
            text += (
                node.data if isinstance(node, nodes.TemplateData) else "x" if re.search("</?[a-z]*$", text) else "\x00"
            )
    reader = _Words()
    reader.feed(text)
    assert reader.found == []


def literals(path: Path) -> list[str]:
    """Return the sentences in a module that are no docstring, and no reason for an error."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    apart: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            apart.add(id(node.value))
        if isinstance(node, ast.Raise) or (isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"):
            apart |= {id(each) for each in ast.walk(node)}
    texts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in apart]
    return [text for text in texts if isinstance(text, str) and _SENTENCE.search(_MARKUP.sub("", text))]


def test_no_module_that_makes_pages_has_words_of_its_own() -> None:
    folder = Path(trialeditor.rendering.__file__).parent
    found = {path.name: literals(path) for path in sorted(folder.glob("*.py")) if path.name not in FOR_THE_TEAM}
    codes = {"structured_data.py", "aging.py", "wording.py", "addresses.py", "words_to_know.py", "announcing.py"}
    assert {name: texts for name, texts in found.items() if texts and name not in codes} == {}
    assert found["wording.py"] == ["Show all inclusion and exclusion criteria"], "earlier bundles say it"
    assert all(text.isidentifier() for text in found["structured_data.py"]), "terms of schema.org"


def test_templates_and_program_use_all_strings_and_no_others() -> None:
    folder = Path(trialeditor.rendering.__file__).parent
    texts = [path.read_text(encoding="utf-8") for path in (*TEMPLATES, *folder.glob("*.py"))]
    texts += [path.read_text(encoding="utf-8") for path in (folder.parent / "export").glob("*.py")]
    used = set(re.findall(r"""["']([a-z]+\.[A-Za-z0-9_.]+)["']""", "\n".join(texts)))
    made = ("status.means.", "date.month.", "role.", "criteria.join.", "criteria.cannot.", "search.found.", "label.")
    unused = {key for key in english().texts if key not in used and not key.startswith(made)}
    assert unused == set()
    asked = set(re.findall(r"""words\["([^"]+)"\]""", "\n".join(texts)))
    assert asked - set(english().texts) == set()


def test_english_passes_its_own_check() -> None:
    text = (RESOURCES / "strings" / "en.toml").read_text(encoding="utf-8")
    assert problems(text) == []
    assert theme(text).words.texts == english().texts


def test_sentences_of_a_theme() -> None:
    words = theme(GERMAN).words
    assert words.date(date(2026, 5, 3)) == "3. Mai 2026"
    assert words.clock(datetime(2026, 5, 3, 15, 7, tzinfo=UTC)) == "15:07"
    assert words.number(1234567) == "1.234.567"
    assert words.counted("criteria.join", 1) == "eine Regel dafür"
    assert words.counted("criteria.join", 1200) == "1.200 Regeln dafür"
    assert words.listed(["A", "B"]) == "A und B"
    assert words.listed(["A", "B", "C", "D"]) == "A; B; C; and D"
    assert words["visit.heading"] == english()["visit.heading"]


def test_what_is_put_into_a_string_is_not_read_again() -> None:
    assert english().say("review.name", name="{role}", role="{name}") == "{role}, {name}"


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ((1, 0, 0), "The registry lists 1 rule on who may join. The parts above may leave some of"),
        ((1200, 1, 3), "The registry lists 1,200 rules on who may join and 1 rule on who cannot join. The parts above"),
        (
            (1, 1, 2),
            "The registry lists 1 rule on who may join and 1 rule on who cannot join. The parts above explain all",
        ),
    ],
)
def test_a_verifier_knows_all_that_is_said_of_criteria(numbers: tuple[int, int, int], said: str) -> None:
    for words in (english(), theme(GERMAN).words):
        assert re.fullmatch(wording.criteria_note_pattern(words), wording.criteria_note(words, *numbers))
    assert wording.criteria_note(english(), *numbers).startswith(said)
    assert not re.fullmatch(wording.criteria_note_pattern(english()), "The registry lists 9 cures.")


def test_a_number_has_the_form_that_the_language_gives_it() -> None:
    words = theme(POLISH).words
    said = [words.counted("criteria.join", number) for number in (1, 2, 5, 22, 100)]
    assert said == ["jedno kryterium", "2 kryteria", "5 kryteriów", "22 kryteria", "100 kryteriów"]
    assert words.counted("criteria.cannot", 22) == "22 rules on who cannot join", "what the theme leaves out"
    for number in (1, 2, 5, 1200):
        note = wording.criteria_note(words, number, number, 0)
        assert re.fullmatch(wording.criteria_note_pattern(words), note)
    assert dict(search_data(words))["few"] == "{count} badania"
    assert "few" not in search_data(english())


def test_what_a_theme_leaves_english_is_told_in_the_forms_of_its_language() -> None:
    left = set(checked(POLISH).untranslated)
    assert {"criteria.cannot.few", "criteria.join.other", "search.found.many", "page.window"} <= left
    assert not {"criteria.join.few", "search.found.few", "search.found.two"} & left
    assert "search.found.one" not in checked('site.lang = "ja"').untranslated
    assert checked('site.lang = "en-GB"').untranslated == ()


@pytest.mark.parametrize(
    ("lang", "line", "said"),
    [
        ("pl", 'search.found.two = "{count} badania"', "“pl” has no form “two”; its forms are one, few, many, other"),
        ("en", 'search.found.few = "{count} trials"', "“en” has no form “few”"),
        ("ru", 'search.found.one = "одно"', "“ru” uses this form for several numbers"),
        ("ar", 'search.found.many = "كثير"', "does not fill in what it should: expected {count}"),
        ("pl", 'search.found.lots = "{count}"', "no string that pages have"),
        ("pl", 'site.few = "x"', "no string that pages have"),
        ("de", 'list.two = "{first}"', "expected {first}, {last}"),
    ],
)
def test_forms_that_are_refused(lang: str, line: str, said: str) -> None:
    [found] = problems(f'site.lang = "{lang}"\n{line}\n')
    assert said in found
    assert found.startswith("strings.toml, line 2: ")


def test_a_form_may_say_its_one_number_itself() -> None:
    words = theme('site.lang = "ar"\nsearch.found.two = "دراستان"').words
    assert words.counted("search.found", 2) == "دراستان"


@pytest.mark.parametrize("mark", ["\u00a0", "\u202f", " ", "’"])
def test_a_verifier_reads_any_mark_between_thousands(mark: str) -> None:
    words = theme(f'number.thousands = "{mark}"').words
    note = wording.criteria_note(words, 1234, 0, 0)
    assert f"1{mark}234" in note
    assert re.fullmatch(wording.criteria_note_pattern(words), " ".join(note.split()))


def test_a_page_in_another_language_marks_what_is_the_registrys() -> None:
    html = html_with(theme(GERMAN))
    assert '<strong data-fact="status" lang="en">' in html
    assert '<li data-fact="nct_id" lang="en">' in html
    for key, state, marks in re.findall(
        r'data-section="([a-z_]+)" data-state="([a-z]+)".*?<div class="words" data-words([^>]*)>', html, re.DOTALL
    ):
        assert (marks == ' lang="en"') is (state == "fact" and key not in {"review", "quick_facts"}), key
    assert '<div><dt data-label="Phase" lang="de">Studienphase</dt><dd lang="en">Phase 2</dd></div>' in html
    assert '<div><dt lang="en">Enrollment</dt>' in html
    assert "lang=" not in html_with(None).replace('<html lang="en">', "")
    assert "dir=" not in html


def test_a_page_from_right_to_left_says_so() -> None:
    html = html_with(theme(ARABIC))
    assert '<html lang="ar" dir="rtl">' in html
    assert '<strong data-fact="status" lang="en" dir="ltr">' in html
    assert read_page_file(html).languages[0] == ("html", "ar", "rtl")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('review.next = "Bald."', "expected {date}, each once"),
        ('review.next = "{date} {date}"', "expected {date}, each once"),
        ('review.next = "{date} {when}"', "does not fill in what it should"),
        ('site.name = "{date}"', "site.name has nothing to fill in"),
        ('review.next = "{date} {"', "a brace that belongs to no place"),
        ('review.next = "{date.__class__}"', "a brace that belongs to no place"),
        ('site.name = ""', "has no words"),
        ('site.name = "…"', "has no words"),
        ('site.name = "a  b"', "plain single spaces"),
        ('site.name = " a"', "plain single spaces"),
        ('site.name = "a\\nb"', "plain single spaces"),
        ('site.name = "a\\u202Eb"', "cannot be seen (U+202E)"),
        ('site.name = "a\\u200Bb"', "cannot be seen (U+200B)"),
        (f'site.name = "{"a" * 1001}"', "longer than 1,000 signs"),
        ('site.lang = "<b>"', "no language tag"),
        ('site.lang = "en-a"', "no language tag"),
        ('site.lang = "en-us-posix-posix"', "no language tag"),
        ('clock.morning = "{hour12}:{hour24}"', "does not fill in what it should"),
        ('number.thousands = "x"', "expected a comma"),
        ("site.name = 3", "expected a text in quotation marks"),
        ('site.nome = "x"', "no string that pages have"),
        ('own.Wrong-Key = "x"', "no string that pages have"),
        ('own.more = "{date}"', "nothing to fill in"),
        ("site.name = ", "is no TOML"),
    ],
)
def test_strings_that_are_refused_by_line(line: str, said: str) -> None:
    [found] = problems(f"# strings\n{line}\n")
    assert said in found
    assert found.startswith("strings.toml, line 2: ")


def test_markup_in_a_string_is_text() -> None:
    html = html_with(theme('site.name = "<b>A</b> & Söhne"'))
    assert "&lt;b&gt;A&lt;/b&gt; &amp; Söhne" in html
    assert "<b>A</b>" not in html


def test_a_page_speaks_the_language_of_its_theme() -> None:
    html = html_with(theme(GERMAN))
    assert '<html lang="de">' in html
    assert '"inLanguage":"de"' in html
    assert "Studie finden</title>" in html
    page = read_page_file(html)
    review = next(section for section in page.sections if section.key == "review")
    assert review.text.startswith("Zuletzt geprüft am ")
    english_page = read_page_file(html_with(None))
    assert [each for each in page.sections if each.state == "signed"] == [
        each for each in english_page.sections if each.state == "signed"
    ]


def test_lists_speak_it_too() -> None:
    own = press(theme(GERMAN))
    [page] = list_pages("Orte", "places", {}, words=theme(GERMAN).words, is_private=False, is_sample=True)
    html = own.list(page).decode("utf-8")
    assert "Muster, nicht für Patienten" in html
    assert "<title>Orte | Studie finden</title>" in html


def test_sheets_and_pictures_of_a_theme_lie_beside_ours() -> None:
    more: dict[str, bytes | str] = {"static/theme.css": "a { color: var(--soft) }", "static/leaf.svg": LEAF}
    files = press(theme(files=more)).stylesheets()
    assert set(files) == {"page.css", "leaf.svg"}
    assert files["page.css"] == press(None).stylesheets()["page.css"] + b"\na { color: var(--soft) }"
    own = press(theme(files={"static/page.css": "a { color: var(--soft) }"})).stylesheets()
    assert own == {"page.css": b"a { color: var(--soft) }"}


def test_the_same_theme_gives_the_same_digest_and_bytes() -> None:
    assert theme(GERMAN).digest == theme(GERMAN).digest != theme(GERMAN.replace("Mai", "May")).digest
    assert press(theme(GERMAN)).page(view_with(theme(GERMAN))) == press(theme(GERMAN)).page(view_with(theme(GERMAN)))


def test_each_place_stands_once_in_english() -> None:
    for key, text in english().texts.items():
        found = PLACE.findall(text)
        assert len(found) == len(set(found)), key


def labels_of_made_sections() -> set[str]:
    plan = parse_blueprint((RESOURCES / "blueprints" / "find-a-trial.toml").read_text(encoding="utf-8"))
    made = [spec for spec in plan.sections if spec.layout]
    subheadings = {"Inclusion criteria: who may join", "Exclusion criteria: who cannot join"}
    return (
        {heading for spec in made for heading in (spec.heading, *(text for _, text in spec.headings))}
        | {row.label for spec in made for row in spec.rows}
        | subheadings
        | {"Other wording in the registry's criteria"}
    )


def test_each_label_of_what_is_made_can_be_said_in_other_words() -> None:
    texts = english().texts
    listed = {text for key, text in texts.items() if key.startswith("label.")}
    assert listed == labels_of_made_sections()
    assert len(listed) == sum(key.startswith("label.") for key in texts)


def marked() -> dict[str, str]:
    """Return all strings, each between marks."""
    plain = {"site.lang": "de", "number.thousands": ".", "date.long": "{day} {month} {year}"}
    texts = {key: text for key, text in english().texts.items() if key not in plain}
    return {key: f"\u27e6{text}\u27e7" for key, text in texts.items()} | plain


PEOPLE = {"title", "summary", "good_fit", "not_a_fit", "how_to_participate"}
"""Sections in words of people."""
_LANG_EN = re.compile(r'<(\w+)[^>]* lang="en"[^>]*>.*?</\1>', re.DOTALL)


def outside(html: str) -> set[str]:
    """Return the words of a file that are no string, not the registry's, and in no section of people."""
    body = html[html.index("<body") :]
    for key in PEOPLE:
        body = re.sub(rf'<(div|section)[^>]* id="{key}".*?</\1>\s*(?=<|$)', "", body, flags=re.DOTALL)
    body = re.sub("<script>.*?</script>", "", body, flags=re.DOTALL)
    body = re.sub('<a href="[^"]*trials/NCT.*?</a>|NCT[0-9]+', "", _LANG_EN.sub("", body), flags=re.DOTALL)
    while (less := re.sub("\u27e6[^\u27e6\u27e7]*\u27e7", "", body)) != body:
        body = less
    return {
        words for each in re.findall(">([^<]+)<", body) if re.search("[A-Za-z]{2}", words := " ".join(each.split()))
    }


def test_all_that_a_page_says_of_its_own_can_be_translated() -> None:
    own = theme("\n".join(f"{key} = {json.dumps(text, ensure_ascii=False)}" for key, text in marked().items()))
    view, made = view_with(own), press(own)
    entry = IndexEntry.of(view, pages.facts())
    lists = list_pages(
        own.words["index.by_place"], "x", by_town([entry]), words=own.words, is_private=True, is_sample=True
    )
    files = {
        "page": made.page(view),
        "index": made.index(index_view([replace(entry, is_draft=True)], is_sample=True)),
        "list": made.list(next(lists)),
        "search": made.search(search_view([entry], is_private=True, is_sample=True)),
    }
    found = {name: outside(data.decode("utf-8")) for name, data in files.items()}
    signed = {"Who should consider this trial"}  # the heading over two sections is signed with each of them
    assert found == {"page": signed, "index": set(), "list": set(), "search": set()}
