"""Forms that go with numbers and ways that words run, held to Unicode's data in a browser."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

import pytest

from support.chromium import PROGRAM, Chromium
from support.pages import RESOURCES
from trialeditor.rendering.languages import is_right_to_left, plural_form, plural_forms, says_one_number

NUMBERS = [*range(1_203), 10_000, 12_345, 100_000, 100_001, 123_456, 999_999]
TABLES = tomllib.loads((RESOURCES / "strings" / "languages.toml").read_text(encoding="utf-8"))
LANGUAGES: list[str] = [language for each in TABLES["plural"] for language in each["languages"]]


@pytest.mark.parametrize(
    ("lang", "forms"),
    [
        ("en", {0: "other", 1: "one", 2: "other"}),
        ("en-GB", {1: "one"}),
        ("pl", {1: "one", 2: "few", 5: "many", 12: "many", 22: "few", 0: "many"}),
        ("cs", {1: "one", 4: "few", 5: "other"}),
        ("ar", {0: "zero", 1: "one", 2: "two", 3: "few", 11: "many", 100: "other", 103: "few"}),
        ("ru-RU", {1: "one", 21: "one", 11: "many", 3: "few"}),
        ("ja", {1: "other"}),
        ("pt", {0: "one"}),
        ("pt-PT", {0: "other", 1: "one"}),
        ("tlh", {0: "other", 1: "one"}),
    ],
)
def test_each_language_has_its_forms(lang: str, forms: dict[int, str]) -> None:
    assert {number: plural_form(lang, number) for number in forms} == forms


def test_what_forms_a_language_has() -> None:
    assert plural_forms("ar") == ("zero", "one", "two", "few", "many", "other")
    assert plural_forms("pl-PL") == ("one", "few", "many", "other")
    assert plural_forms("ja") == ("other",)
    assert [says_one_number(*each) for each in (("ar", "two"), ("pl", "one"), ("ru", "one"), ("fr", "one"))] == [
        True,
        True,
        False,
        False,
    ]


def test_no_language_stands_there_twice() -> None:
    assert len(LANGUAGES) == len(set(LANGUAGES))


@pytest.mark.parametrize(
    ("lang", "is_so"),
    [("ar", True), ("he-IL", True), ("en", False), ("de", False), ("uz", False), ("uz-Arab", True), ("ar-Latn", False)],
)
def test_which_way_words_run(lang: str, is_so: bool) -> None:
    assert is_right_to_left(lang) is is_so


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    with Chromium(tmp_path_factory.mktemp("profile")) as started:
        yield started


@pytest.mark.long
@pytest.mark.skipif(PROGRAM is None, reason="chromium is not installed")
def test_the_tables_say_what_unicodes_own_say(browser: Chromium) -> None:
    known: list[str] = browser.ask(f"Intl.PluralRules.supportedLocalesOf({LANGUAGES})")
    assert len(known) > 100
    theirs = browser.ask(
        f"{known}.map((lang) => {{ const rules = new Intl.PluralRules(lang);"
        f" return {NUMBERS}.map((number) => rules.select(number)); }})"
    )
    ours = {lang: [plural_form(lang, number) for number in NUMBERS] for lang in known}
    assert {lang: forms for lang, forms in ours.items() if forms != theirs[known.index(lang)]} == {}


@pytest.mark.long
@pytest.mark.skipif(PROGRAM is None, reason="chromium is not installed")
def test_words_run_as_unicode_says(browser: Chromium) -> None:
    tags = [*LANGUAGES, *TABLES["right_to_left"]["languages"], "uz-Arab", "az-Arab", "ar-Latn", "ha-Arab"]
    known: list[str] = browser.ask(f"Intl.DisplayNames.supportedLocalesOf({sorted(set(tags))})")
    theirs = browser.ask(
        f"{known}.map((lang) => {{ const it = new Intl.Locale(lang);"
        " return (it.getTextInfo ? it.getTextInfo() : it.textInfo).direction === 'rtl'; })"
    )
    assert [lang for lang, way in zip(known, theirs, strict=True) if is_right_to_left(lang) is not way] == []
