"""Bundles with a theme: they verify, they are the same each time, and no forgery of the theme passes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support import pages
from support.forging import remake_manifest
from support.themes import ARABIC, GERMAN, LEAF, POLISH, press, template, theme
from support.web_verifier import WebVerifier
from trialeditor.domain.canonical import canonical_json, digest_of
from trialeditor.domain.errors import BadInput
from trialeditor.export.bundle import Bundle
from trialeditor.export.export_page import BundleOptions, Formats
from trialeditor.export.formats import MANIFEST, THEME
from trialeditor.export.keylist import key_list_bytes, parse_key_list
from trialeditor.export.verify import verify_bundle
from trialeditor.export.writer import write_bundle
from trialeditor.rendering.site import Site
from trialeditor.rendering.theming.theme import Theme

OWN = theme(
    GERMAN,
    {
        "static/leaf.svg": LEAF,
        "static/theme.css": "header.site { background: url(leaf.svg) }",
        **template("frame", ("</footer>", '<p>{{ words["own.cure"] }}</p>\n</footer>')),
    },
)
TRUST = replace(pages.KEYS, themes=(OWN.digest,))
OPTIONS = BundleOptions(formats=Formats.BOTH, drafts=True)


def themed(own: Theme = OWN, *, is_sample: bool = False) -> Bundle:
    made = pages.bundle(
        pages.signed(pages.history()),
        options=OPTIONS,
        keys=replace(pages.KEYS, themes=(own.digest,)),
        is_sample=is_sample,
    )
    return replace(made, renderer=press(own), site=Site(address="https://example.org", theme=own))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    write_bundle(themed(), tmp_path / "out")
    return tmp_path / "out"


def test_a_themed_bundle_verifies(out: Path) -> None:
    assert verify_bundle(out).problems == ()
    assert verify_bundle(out, trust=TRUST).trusted
    html = (out / "trials" / "NCT99990001.html").read_text(encoding="utf-8")
    assert "Fragen? Rufen Sie uns an." in html
    assert "Zuletzt geprüft am " in html
    told = json.loads((out / MANIFEST).read_bytes())["theme"]
    assert told == {"name": "Spring", "digest": OWN.digest}
    assert (out / "trials" / "static" / "leaf.svg").read_bytes() == LEAF


def test_a_list_from_elsewhere_has_to_know_the_theme(out: Path) -> None:
    assert verify_bundle(out, trust=pages.KEYS).problems == (
        f"{THEME}: the workspace of the key list never used this theme",
    )


def test_a_key_list_keeps_its_themes() -> None:
    assert parse_key_list(key_list_bytes(TRUST), source="keys").themes == (OWN.digest,)
    assert b"themes" not in key_list_bytes(pages.KEYS)


def test_the_same_theme_gives_the_same_bundle(out: Path, tmp_path: Path) -> None:
    write_bundle(themed(theme(GERMAN, dict(sorted(OWN.files.items(), reverse=True)))), tmp_path / "again")
    assert [(file.name, file.read_bytes()) for file in sorted(out.rglob("*.*"))] == [
        (file.name, file.read_bytes()) for file in sorted((tmp_path / "again").rglob("*.*"))
    ]


def test_a_sample_says_so_in_its_language(tmp_path: Path) -> None:
    made = themed(is_sample=True)
    write_bundle(replace(made, site=Site(theme=OWN)), tmp_path / "out")
    assert verify_bundle(tmp_path / "out").problems == ()


def test_an_export_with_a_theme_that_hides_a_part_leaves_the_target_as_it_was(out: Path) -> None:
    before = {file: file.read_bytes() for file in out.rglob("*.*")}
    bad = theme("", template("page", ("{{ beside.status(view) }}", "")))
    with pytest.raises(
        BadInput, match=r"templates/page.html.jinja: on the page NCT99990001, the fact “status” is missing"
    ):
        write_bundle(themed(bad), out)
    assert {file: file.read_bytes() for file in out.rglob("*.*")} == before


def _statement(change: Callable[[dict[str, object]], None]) -> Callable[[Path], None]:
    """Change the statement of a bundle's theme, and all that names it."""

    def forge(out: Path) -> None:
        statement = json.loads((out / THEME).read_bytes())
        change(statement)
        (out / THEME).write_bytes(canonical_json(statement) + b"\n")
        manifest = json.loads((out / MANIFEST).read_bytes())
        manifest["theme"] = {"name": statement["name"], "digest": digest_of(statement)}
        (out / MANIFEST).write_bytes(canonical_json(manifest) + b"\n")

    return forge


def _strings(**changes: str) -> Callable[[Path], None]:
    named = {key.replace("__", "."): text for key, text in changes.items()}
    return _statement(lambda statement: statement["strings"].update(named))  # type: ignore[attr-defined]  # JSON


def _page(old: str, new: str) -> Callable[[Path], None]:
    def forge(out: Path) -> None:
        path = out / "trials" / "NCT99990001.html"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return forge


def _file(name: str, data: bytes) -> Callable[[Path], None]:
    def forge(out: Path) -> None:
        (out / name).write_bytes(data)

    return forge


def _without_theme(out: Path) -> None:
    manifest = json.loads((out / MANIFEST).read_bytes())
    del manifest["theme"]
    (out / MANIFEST).write_bytes(canonical_json(manifest) + b"\n")


FORGERIES: dict[str, tuple[Callable[[Path], None], str]] = {
    "words of the page's own": (_page("Diese Seite ist kein", "Diese Seite ist ein"), "words that nobody signed"),
    "English in its place": (_page("Registerdaten vom", "Registry data as of"), "words that nobody signed"),
    "the review": (_page("Zuletzt geprüft am", "Nie geprüft am"), "does not say what the sign-offs say"),
    "a string without its place": (_strings(review__next="Bald."), "its strings are not such as pages have"),
    "a string that is none": (_strings(review__nome="x"), "its strings are not such as pages have"),
    "a string that cannot be seen": (_strings(own__x="a\u200bb"), "its strings are not such as pages have"),
    "a string with spaces": (_strings(own__x="a  b"), "its strings are not such as pages have"),
    "a language": (_strings(site__lang="<b>"), "its strings are not such as pages have"),
    "another name": (_statement(lambda each: each.update(name="Fall")), "never used this theme"),
    "more words": (_strings(own__x="It cures all."), "never used this theme"),
    "a form that no language has": (_strings(search__found__lots="{count}"), "its strings are not such as pages have"),
    "a form without its number": (_strings(search__found__few="some"), "its strings are not such as pages have"),
    "another language": (_page('<html lang="de"', '<html lang="en"'), "a language or a direction"),
    "another direction": (_page('<html lang="de"', '<html lang="de" dir="rtl"'), "a language or a direction"),
    "a part that runs backwards": (_page("<footer", '<footer dir="rtl"'), "a language or a direction that it does not"),
    "sections in another language": (_page('<div class="sheet"', '<div lang="en" class="sheet"'), "around a section"),
    "signed words in another": (_page("<p>People whose", '<p lang="en">People whose'), "attributes on a <p>"),
    "a signed section in another": (
        _page('<div class="words" data-words>\n<p>People', '<div class="words" data-words lang="en">\n<p>People'),
        "a language or a direction among written words",
    ),
    "a part in another language": (_page('data-fact="status" lang="en"', 'data-fact="status" lang="fr"'), "a language"),
    "a heading": (_page("Bedingungen</h2>", "Versprechen</h2>"), "another label than the theme's: 'Versprechen'"),
    "a label": (_page("Studienphase</dt>", "Erfolg</dt>"), "another label than the theme's: 'Erfolg'"),
    "a label of another's": (
        _page('data-label="Phase"', 'data-label="Eligibility criteria"'),
        "another label than the theme's: 'Studienphase'",
    ),
    "a label among written words": (
        _page("<p>People whose", '<h4 data-label="Phase" lang="de">Studienphase</h4><p>People whose'),
        "a label in other words among written ones",
    ),
    "a picture": (_file("trials/static/leaf.svg", LEAF + b" "), "is not the picture that the theme has"),
    "another picture": (_file("trials/static/x.svg", LEAF), "belongs to no page"),
    "a theme that nobody names": (_without_theme, f"{THEME}: belongs to no page"),
    "a broken statement": (_file(THEME, b"{}"), f"{THEME}: cannot be read"),
}


@pytest.mark.parametrize("name", FORGERIES)
def test_no_forgery_of_a_theme_passes(name: str, out: Path) -> None:
    forge, said = FORGERIES[name]
    forge(out)
    remake_manifest(out)
    found = verify_bundle(out, trust=TRUST).problems
    assert any(said in each for each in found), found


@pytest.fixture
def browser(qtbot: QtBot, out: Path) -> Iterator[WebVerifier]:
    verifier = WebVerifier(qtbot, out / "verify.html")
    yield verifier
    verifier.close()


def of_theme(problems: Iterable[str]) -> set[str]:
    """What is said of the theme and its strings, without a decoder's words; of lists, the page says nothing."""
    theirs = (each for each in problems if each.startswith((THEME, "trials/")) and "in its head" not in each)
    return {each.split(": cannot be read")[0] for each in theirs}


@pytest.mark.parametrize("path", ["index.html", "search.html", "lists/places.html"])
def test_no_list_runs_another_way(path: str, out: Path) -> None:
    file = out / path
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('<main id="main"', '<main dir="rtl" id="main"'), encoding="utf-8")
    remake_manifest(out)
    assert any("a language or a direction" in each and path in each for each in verify_bundle(out).problems)


@pytest.mark.parametrize("strings", [ARABIC, POLISH], ids=["ar", "pl"])
def test_bundles_in_languages_with_more_forms_verify_both_ways(
    strings: str, browser: WebVerifier, tmp_path: Path
) -> None:
    own = theme(strings)
    write_bundle(themed(own), tmp_path / "own")
    trust = replace(pages.KEYS, themes=(own.digest,))
    assert verify_bundle(tmp_path / "own", trust=trust).problems == ()
    found = browser.check(tmp_path / "own", key_list_bytes(trust))
    assert (found["problems"], found["trusted"]) == ([], True)
    html = (tmp_path / "own" / "trials" / "NCT99990001.html").read_text(encoding="utf-8")
    assert 'data-fact="criteria"' in html


def test_the_page_that_checks_bundles_says_the_same(browser: WebVerifier, out: Path, tmp_path: Path) -> None:
    keys = key_list_bytes(TRUST)
    found = browser.check(out, keys)
    assert (found["problems"], found["trusted"]) == ([], True)
    for name, (forge, _) in FORGERIES.items():
        write_bundle(themed(), tmp_path / "forged")
        forge(tmp_path / "forged")
        remake_manifest(tmp_path / "forged")
        ours = verify_bundle(tmp_path / "forged", trust=TRUST)
        found = browser.check(tmp_path / "forged", keys)
        assert not found["ok"], name
        assert of_theme(found["problems"]) == of_theme(ours.problems), name
        (tmp_path / "forged").rename(tmp_path / name.replace(" ", "-").replace("'", ""))
