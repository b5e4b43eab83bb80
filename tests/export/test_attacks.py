"""What a forger may try on a page, with the manifest sealed again: the command names it, and a browser does."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support import pages
from support.forging import PAGE, forge
from support.web_verifier import WebVerifier
from trialeditor.domain.content import PageContent
from trialeditor.export.keylist import key_list_bytes
from trialeditor.export.verify import verify_bundle
from trialeditor.export.writer import write_bundle
from trialeditor.rendering.site import Site

PART = '<section class="part prose" id="not_a_fit"'
END = "</main>"
LINK = 'href="../index.html"'
POLICY = '<meta http-equiv="Content-Security-Policy"'
STRUCTURE = {
    "an id twice": (END, '<div id="main"></div></main>', "an id that stands there twice: 'main'"),
    "the id of a heading": (
        '<aside class="beside sources"',
        '<aside id="h-review" class="beside sources"',
        "twice: 'h-r",
    ),
    "a second main": (END, "</main><main></main>", "a second <main> element"),
    "a main within": (END, "<main></main></main>", "a second <main> element"),
    "a base": ("<title>", '<base href="https://example.com/"><title>', "a <base> element"),
    "a refresh": ("<title>", '<meta http-equiv="refresh" content="0;url=//example.com"><title>', "in its head"),
    "a frame": (END, '<iframe srcdoc="x"></iframe></main>', "a <iframe> element"),
    "an object": (END, '<object data="x"></object></main>', "a <object> element"),
    "a picture with a script": (END, "<svg><script>1</script></svg></main>", "a <svg> element"),
    "a sheet that imports": ("<title>", '<style>@import "//example.com"</style><title>', "a <style> element"),
    "another sheet": ("<title>", '<link rel="stylesheet" href="//example.com/x.css"><title>', "in its head"),
    "no sheet": ('<link rel="stylesheet" href="static/page.css">', "", "its head lacks rel=stylesheet"),
    "no policy": (POLICY, '<meta http-equiv="x"', "its head lacks http-equiv=Content-Security-Policy"),
    "a handler": ("<body", '<body onload="x"', "attribute 'onload'"),
    "a handler in capitals": (END, '<p ONCLICK="x"></p></main>', "attribute 'onclick'"),
    "a data link": (LINK, 'href="data:text/html,x"', "a link to 'data:text/html,x'"),
    "a script link": (LINK, 'href="javascript:alert(1)"', "a link to 'javascript:"),
    "a script link with a tab": (LINK, 'href="java&#9;script:alert(1)"', "a link to 'java"),
    "a link with no scheme": (LINK, 'href="//example.com"', "a link to '//example.com'"),
    "hidden until found": (PART, f'{PART} hidden="until-found"', "attribute 'hidden'"),
    "hidden from speech": (PART, f'{PART} aria-hidden="true"', "attribute 'aria-hidden'"),
    "out of reach": (PART, f"{PART} inert", "attribute 'inert'"),
    "a popover": (PART, f"{PART} popover", "attribute 'popover'"),
    "a slot": (PART, f'{PART} slot="x"', "attribute 'slot'"),
    "an editable part": (PART, f"{PART} contenteditable", "attribute 'contenteditable'"),
    "another name for a reader": (PART, f'{PART} is="x-part"', "attribute 'is'"),
    "a closed part": (
        PART,
        f"<details><summary>Show the exact wording in the registry</summary></details>{PART}",
        "something is folded away",
    ),
    "a template": (END, "<template>x</template></main>", "a <template> element"),
    "words without scripts": (END, "<noscript>x</noscript></main>", "a <noscript> element"),
    "a text field": (END, "<textarea></textarea></main>", "a <textarea> element"),
    "the rest as text": (END, "<plaintext></main>", "a <plaintext> element"),
    "a section of XML": (END, "<![CDATA[x]]></main>", "a declaration"),
    "an instruction of XML": (END, '<?xml-stylesheet href="x"?></main>', "no page has"),
    "a broken end": (END, "</ x></main>", "no page has"),
    "a button": (END, '<button popovertarget="x">x</button></main>', "a <button> element"),
    "a class that is spoken only": (PART, PART.replace("prose", "prose skip"), "kept out of sight"),
    "a class that is not printed": (
        '<div class="members">',
        '<div class="members further">',
        "kept out of sight",
    ),
}
WORDS = {
    "a letter of another alphabet": ("spread far", "spre\u0430d far", "section not_a_fit: the words"),
    "a letter in a heading": ("data-heading>Not a", "data-heading>N\u043et a", "section not_a_fit: its heading"),
    "a letter in the title": ("<h1>Surgery", "<h1>Surg\u0435ry", "section title: the words"),
    "words turned round": ("spread far", "\u202espread far\u202c", "section not_a_fit: the words"),
    "words set apart": ("spread far", "\u2067spread far\u2069", "section not_a_fit: the words"),
    "a joiner": ("cannot join", "can\u200bnot join", "section not_a_fit: the words"),
    "a soft hyphen": ("cannot join", "can\u00adnot join", "section not_a_fit: the words"),
    "a mark over a letter": ("you are <em>", "you are\u0336 <em>", "section good_fit: the words"),
    "a tag character": ("cannot join", "cannot\U000e0041 join", "section not_a_fit: the words"),
    "a joiner around": ("Skip to main", "Skip\u200b to main", "words that nobody signed"),
    "a joiner in a group": ("data-group>Who", "data-group>\u200bWho", "its heading is not"),
    "an entity": ("cannot join", "can&#8203;not join", "section not_a_fit: the words"),
    "another link": ('href="https://clinicaltrials.gov" ', 'href="data:text/html,x" ', "section how_to_participate"),
}
BESIDE = {
    "no status": ('<strong data-fact="status">Open to new patients</strong>', "", "does not say the study's status"),
    "another status": (
        "The study is looking for people to take part.",
        "The study has ended as planned. Nobody can join.",
        "section summary: it was signed with another status",
    ),
    "no meaning of the status": (
        '<p class="means">The study is looking for people to take part.</p>',
        "",
        "section summary: it was signed with another status",
    ),
    "two meanings": (
        '<p class="since">',
        '<p class="means">Nobody can join now. The study may go on later.</p><p class="since">',
        "it explains more than one status",
    ),
    "no day of the status": (
        '<p class="since">As of May 12, 2026 in the registry.</p>',
        "",
        "every page has are missing",
    ),
    "no disclaimer": ("<p>Information on this page is for educational purposes", "<p>My notes</p><p>", "are missing"),
    "no canonical address": ('<link rel="canonical" href=', '<link rel="x" href=', "its head lacks rel=canonical"),
    "a canonical address twice": (
        "<title>",
        f'<link rel="canonical" href="https://example.org/find/{PAGE}"><title>',
        "its head has something twice",
    ),
    "a page for sharing": ('property="og:url"', 'property="og:image"', "in its head"),
    "kept from search engines": (
        "<title>",
        '<meta name="robots" content="noindex, nofollow"><title>',
        "it is kept from search engines",
    ),
}
NOT_SHOWN = "are not what it shows"
OTHERS = "name others as reviewers"
REVIEWERS = '"reviewedBy":[{"@type":"Person","name":"Rhea Reviewer"}]'
SEARCH = {
    "another status": ("https://schema.org/Recruiting", "https://schema.org/Completed", NOT_SHOWN),
    "no status": ('"status":"https://schema.org/Recruiting",', "", NOT_SHOWN),
    "a part of the summary": ('"description":"This study', '"description":"study', NOT_SHOWN),
    "another reviewer": (REVIEWERS, REVIEWERS.replace("Rhea Reviewer", "Li Wei"), OTHERS),
    "no reviewer": (f"{REVIEWERS},", "", OTHERS),
    "one more reviewer": (REVIEWERS, REVIEWERS.replace("}]", '},{"@type":"Person","name":"Li Wei"}]'), OTHERS),
    "a reviewer that is no person": (REVIEWERS, REVIEWERS.replace("Person", "Organization"), NOT_SHOWN),
    "another sponsor": (
        '"name":"Eye \\u0026 ENT Hospital of Fudan',
        '"name":"Eye \\u0026 ENT Hospital"},"x":{"n":"',
        NOT_SHOWN,
    ),
    "another study": (
        '"sameAs":"https://clinicaltrials.gov/study/NCT99990001"',
        '"sameAs":"https://schema.org"',
        NOT_SHOWN,
    ),
    "another address": ('"url":"https://example.org/find/', '"url":"https://clinicaltrials.gov/', "does not show"),
    "another number": ('"identifier":"NCT99990001"', '"identifier":"Phase 2"', NOT_SHOWN),
    "another condition": ('"name":"Nasopharyngeal Carcinoma"', '"name":"cancer"', NOT_SHOWN),
    "another language": ('"inLanguage":"en"', '"inLanguage":"a"', NOT_SHOWN),
    "a date twice": ('"inLanguage"', '"lastReviewed":"2036-01-01","inLanguage"', NOT_SHOWN),
    "a name twice": ('{"@context"', '{"name":"A cure","@context"', NOT_SHOWN),
    "another form": ('{"@context"', '{ "@context"', NOT_SHOWN),
    "nothing of it": ('{"@context"', '[{"@context"', "cannot be read"),
}
ATTACKS = {
    f"{group}: {name}": attack
    for group, attacks in {"structure": STRUCTURE, "words": WORDS, "beside": BESIDE, "search": SEARCH}.items()
    for name, attack in attacks.items()
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("attacks") / "site"
    page = pages.signed(pages.history(PageContent(texts=pages.WORDS)))
    write_bundle(replace(pages.bundle(page), site=Site(address="https://example.org/find")), out)
    return out


@pytest.fixture
def browser(qtbot: QtBot, built: Path) -> Iterator[WebVerifier]:
    verifier = WebVerifier(qtbot, built / "verify.html")
    yield verifier
    verifier.close()


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_named(built: Path, tmp_path: Path, name: str) -> None:
    site = Path(shutil.copytree(built, tmp_path / "site"))
    old, new, expected = ATTACKS[name]
    problems = forge(site, PAGE, old, new).problems
    assert any(expected in problem for problem in problems), problems


def test_a_browser_names_the_same(built: Path, tmp_path: Path, browser: WebVerifier) -> None:
    keys = key_list_bytes(pages.KEYS)
    assert verify_bundle(built, trust=pages.KEYS).trusted
    assert browser.check(built, keys)["trusted"]
    for number, (name, (old, new, _)) in enumerate(ATTACKS.items()):
        copy = Path(shutil.copytree(built, tmp_path / str(number)))
        ours = forge(copy, PAGE, old, new)
        found = browser.check(copy, keys)
        assert found["ok"] is ours.ok is False, name
        assert {_start(each) for each in found["problems"]} == {_start(each) for each in ours.problems}, name


def _start(problem: str) -> str:
    """Return a problem without the words of a parser, and without what one of them writes otherwise."""
    for words in ("in its head", "no page has", "does not show", "stands there", "nobody signed", "out of sight"):
        problem = problem.split(words, maxsplit=1)[0]
    return problem
