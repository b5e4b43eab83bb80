"""Themes of strangers: no file is reached, nothing runs that takes long, and no part of a page is hidden or altered."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from support.themes import LEAF, OURS, checked, html_with, problems, template, theme
from trialeditor.domain.errors import BadInput, NotFound
from trialeditor.rendering.standing import OUT_OF_SIGHT
from trialeditor.rendering.theming.checking import LARGEST, LARGEST_TEMPLATE
from trialeditor.rendering.theming.css import declarations
from trialeditor.rendering.theming.folder import read_folder

PAGE = "templates/page.html.jinja"

REFUSED_TEMPLATES = {
    "{{ ''.__class__.__mro__ }}": "“__class__” is not there",
    "{{ view.__init__ }}": "“__init__” is not there",
    "{{ view['__class__'] }}": "there is nothing called '__class__'",
    "{{ view[view.title] }}": "a key in quotation marks",
    "{{ words['no.such'] }}": "there is no string 'no.such'",
    "{{ view.title.format(1) }}": "calls macros alone",
    "{{ view.section('title') }}": "calls macros alone",
    "{{ words.get('x') }}": "calls macros alone",
    "{{ (view.title)() }}": "calls macros alone",
    "{% include '../../../etc/passwd' %}": "takes in templates of pages alone",
    "{% include view.title %}": "takes in templates of pages alone",
    "{% import '/etc/passwd' as x %}": "takes in templates of pages alone",
    "{% extends 'page.html.jinja' %}": "cannot use “Extends”",
    "{{ 'a' ~ 'b' }}": "cannot use “Concat”",
    "{{ 9 ** 9 }}": "cannot use “Pow”",
    "{{ 'a' * 99 }}": "cannot use “Mul”",
    "{% set x %}a{% endset %}": "cannot use “AssignBlock”",
    "{% filter upper %}a{% endfilter %}": "cannot use “FilterBlock”",
    "{{ view.title | safe }}": "no filter “safe”",
    "{{ view.title | attr('x') }}": "no filter “attr”",
    "{% for a in view.sections recursive %}{{ loop(a) }}{% endfor %}": "cannot call itself",
    "{% if %}": "cannot be read",
    "<p>It cures all</p>": "words in a template",
    "<script>x()</script>": "words in a template",
    '<img src="static/x.png">': "not for themes",
    '<p onclick="x()"></p>': "not for themes",
    '<p style="display:none" aria-label="It cures all"></p>': "words in a template",
    "{% autoescape false %}{{ view.title }}{% endautoescape %}": "cannot use",
}


@pytest.mark.parametrize("text", REFUSED_TEMPLATES)
def test_a_template_is_refused_before_it_runs(text: str) -> None:
    found = problems(files={PAGE: "\n" + text})
    assert any(REFUSED_TEMPLATES[text] in each for each in found), found
    assert all(each.startswith(PAGE) for each in found)


def test_a_problem_names_its_line() -> None:
    assert problems(files={PAGE: "\n\n{{ view.__class__ }}"})[0].startswith(f"{PAGE}, line 3: ")
    assert problems(files={PAGE: "<p>\n</p>\n\n<p>A cure</p>"})[0].startswith(f"{PAGE}, line 4: ")


ENDLESS = {
    "a macro that calls itself": "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
    "a macro that calls itself twice": "{% macro f() %}{{ f() }}{{ f() }}{% endmacro %}{{ f() }}",
    "loops in loops": "{% for a in view.sections %}" * 15 + "{% endfor %}" * 15,
    "text in loops": "{% for a in view.sections %}" * 7 + "<br>" * 400 + "{% endfor %}" * 7,
    "words that double": "{% macro g(x) %}{{ x }}{{ x }}{% endmacro %}{{ "
    + "g(" * 40
    + "view.title"
    + ")" * 40
    + " }}",
    "a file that takes itself in": "{% include 'page.html.jinja' %}",
    "text that loops over its letters": "{% for a in view.title %}" * 8 + "{{ view.title }}" + "{% endfor %}" * 8,
}


@pytest.mark.parametrize("text", ENDLESS.values(), ids=list(ENDLESS))
def test_what_has_no_end_is_ended(text: str) -> None:
    own = theme(files={PAGE: text})
    began = time.process_time()
    with pytest.raises(BadInput, match="takes too long or makes too much"):
        html_with(own)
    assert time.process_time() - began < 10  # a second, where this was measured


METHODS = {
    "of a string": "{{ script.center(999999999) }}",
    "of what a macro is given": "{% macro f(x) %}{{ x.center(999999999) }}{% endmacro %}{{ f(view.title) }}",
    "kept under a name": "{% set m = view.title.center %}{{ m(999999999) }}",
    "under the name of a macro": "{% macro m() %}{% endmacro %}{% set m = view.title.center %}{{ m(999999999) }}",
    "of a function": "{{ json_ld.__call__ }}",
    "of a loop": "{% for a in view.sections %}{{ loop.cycle(a, a) }}{% endfor %}",
}


@pytest.mark.parametrize("text", METHODS.values(), ids=list(METHODS))
def test_no_value_has_methods_for_templates(text: str) -> None:
    found = checked(files={PAGE: text})
    if found.theme is not None:
        with pytest.raises(BadInput, match="a template calls macros alone"):
            html_with(found.theme)


ALTERED = {
    "no status": (template("page", ("{{ beside.status(view) }}", "")), "the fact “status” is missing"),
    "no disclaimer": (template("page", ("{{ fixed.bottom }}", "")), "the words “Information on this page"),
    "no review": (
        template("page", ("{% if view.review %}", "{% if view.nothing is defined %}")),
        "“review” is missing",
    ),
    "no words": (template("section", ("{{ section.words }}", "")), "the words of the section “title”"),
    "no headings": (
        template("section", ("{{ section.shown_heading }}</h{{ level }}>", "</h{{ level }}>")),
        "the heading of",
    ),
    "a section twice": (
        template("page", ("{% if view.lead %}", "{{ parts.outer(view.heading, view.title, 2) }}\n{% if view.lead %}")),
        "stands there twice",
    ),
    "words in quotation marks": (
        template("page", ("</main>", '{{ "It cures all" }}</main>')),
        "no string of the theme",
    ),
    "a script by its name": (
        template("page", ("</main>", '{% set s = "script" %}<{{ s }}></{{ s }}></main>')),
        "what no page has",
    ),
    "words behind the body": (
        template("page", ("</body>", '</body>{{ words["page.criteria"] }}')),
        "something beside the head and the body",
    ),
    "words where our sheet hides": (
        template(
            "section",
            ('<div class="words" data-words{% if', '<div class="visit"><div class="notes" data-words{% if'),
            ("{{ section.words }}\n</div>\n{% endif %}", "{{ section.words }}\n</div></div>\n{% endif %}"),
        ),
        "which our own sheet keeps out of sight",
    ),
    "a way elsewhere": (
        template("page", ("</main>", '<meta http-equiv="refresh" content="{{ view.title }}"></main>')),
        "a <meta> element in the body",
    ),
    "folded away": (
        template(
            "page",
            ('<div class="sheet">', '<details><summary>{{ words["page.criteria"] }}</summary><div class="sheet">'),
            ("{{ fixed.sources }}\n</div>", "{{ fixed.sources }}\n</div></details>"),
        ),
        "folded away",
    ),
    "no policy": (template("frame", ('content="{{ policy }}"', 'content=""')), "the head has more or less"),
    "another link": (template("frame", ("{{ root }}index.html", "https://example.org/")), "a link to “"),
    "another language": (
        template("page", ('<html lang="{{ words["site.lang"] }}"', '<html lang="de"')),
        "the language or",
    ),
    "another direction": (template("page", ("{{ turned }}>", ' dir="rtl">')), "the direction of its words"),
    "a part that runs backwards": (
        template("frame", ('<footer class="site">', '<footer class="site" dir="rtl">')),
        "the direction of its words",
    ),
    "sections that run backwards": (
        template("page", ('<div class="sheet">', '<div class="sheet" dir="rtl">')),
        "a language or a direction around a section",
    ),
    "a section's id": (template("page", ('"sheet">', '"sheet" id="quick_facts">')), "is that of a section"),
    "another title": (template("frame", ("<title>{{ title }}", "<title>{{ folder }}")), "the window's title"),
    "no script that tells the age": (template("page", ("<script>{{ script }}</script>", "")), "the scripts"),
    "no day of its end": (template("beside", (' data-until="{{ view.valid_until }}"', "")), "until when"),
}


@pytest.mark.parametrize("case", ALTERED)
def test_a_template_that_hides_or_alters_a_part_is_refused_by_file_and_part(case: str) -> None:
    files, said = ALTERED[case]
    with pytest.raises(BadInput) as told:
        html_with(theme(files=files))
    assert said in str(told.value)
    assert str(told.value).startswith("templates/")


def test_every_class_that_our_own_sheet_hides_on_a_screen_is_known_to_the_guard() -> None:
    hiding: dict[str, set[str]] = {"": set(), "@media print": set()}
    for each in declarations(OURS.sheet):
        if (each.name, each.value) not in {("display", "none"), ("clip-path", "inset(50%)")}:
            continue
        media = next((rule for rule in each.within if rule.startswith("@")), "")
        parts = [part for part in each.within[-1].split(",") if "::" not in part and "[hidden]" not in part]
        hiding[media] |= set(parts)
    screen = {name for part in hiding[""] for name in part.split(" ")[-1].split(".")[1:]}
    assert screen == OUT_OF_SIGHT.keys() - {"past", "skip"}  # the script's alone; moved up and away
    paper = {".skip", "header.site", "details>summary", ".further li:not(.registry)"}
    assert hiding["@media print"] == paper


def test_our_own_templates_pass_and_give_the_same_bytes() -> None:
    copies = {
        f"templates/{name}.html.jinja": OURS.templates[f"{name}.html.jinja"] for name in ("page", "frame", "index")
    }
    copies |= {
        f"templates/{name}.html.jinja": OURS.templates[f"{name}.html.jinja"] for name in ("beside", "section", "list")
    }
    assert html_with(theme(files=copies)) == html_with(None)


SHEETS = {
    ".words { display: none }": "“display: none” could hide",
    "@media print { .badge { visibility: hidden } }": "could hide",
    ".sources { opacity: 0.02 }": "could hide",
    ".page p { font-size: 1px }": "could hide",
    ".masthead { left: -9999px; position: absolute }": "could hide",
    "footer { color: transparent }": "ink is a color of the palette",
    "p { clip-path: circle(0) }": "could hide",
    ".x { --y: none; display: var(--y) }": "could hide",
    ".words { content: url(leaf.svg) }": "could hide",
    ".words { font: 0 serif }": "could hide",
    ".words { font: italic 1px/2 serif }": "could hide",
    ".words { max-block-size: 0 }": "could hide",
    ".words { max-height: 1px }": "could hide",
    ".words { opacity: min(0, 1) }": "could hide",
    ".words { opacity: 9e-9 }": "could hide",
    ".words { color: rgba(0, 0, 0, 0) }": "ink is a color of the palette",
    ".words { color: white }": "ink is a color of the palette",
    ".words { --mine: #fff; color: var(--mine) }": "ink is a color of the palette",
    ".words { -webkit-text-fill-color: transparent }": "could hide",
    ".words { height: calc(1px - 1px) }": "could hide",
    ".words { max-height: min(1px, 100%) }": "could hide",
    ".words { font-size: clamp(0px, 1px, 1px) }": "could hide",
    ".words { --x: 0; width: var(--x) }": "could hide",
    ".words { width: var(--none, 1px) }": "could hide",
    ".words { height: 10px; overflow: hidden }": "could hide",
    ".words { height: 10px }": "could hide",
    ".words { width: 3rem }": "could hide",
    ".words { overflow: clip }": "could hide",
    ".words { margin-top: -20rem }": "could hide",
    ".words { margin: 0 -1px }": "could hide",
    ".words { position: fixed }": "could hide",
    ".words { position: sticky }": "could hide",
    ".sheet > * { grid-area: 1 / 1 }": "could hide",
    ".sheet { grid-template-rows: 0 }": "could hide",
    ".sheet { grid-template-columns: 1fr 1fr 1fr 1fr 1fr }": "could hide",
    ".words li { order: 2 }": "could hide",
    ".words { flex-direction: column-reverse }": "could hide",
    ".words { mix-blend-mode: lighten }": "could hide",
    ".words { vertical-align: -9999px }": "could hide",
    ".words { writing-mode: vertical-rl }": "could hide",
    ".words { white-space: nowrap }": "could hide",
    ".words { background-clip: text }": "could hide",
    ".words { font-family: Wingdings }": "could hide",
    ".words { font: 16px Webdings }": "could hide",
    ".words { line-height: 0.2 }": "could hide",
    ".words { text-size-adjust: 1% }": "could hide",
    "#how_to_participate ol { counter-reset: step 41 }": "could hide",
    ".registry a { box-shadow: 0 0 0 9999px #fff }": "could hide",
    ".registry a { outline: 9999px solid #fff }": "could hide",
    ".registry a { border-image: url(leaf.svg) 0 / 0 / 999px }": "could hide",
    ".words::after { content: ''; position: absolute; inset: 0; background: #fff }": "could hide",
    ".words::after { content: ''; box-shadow: 0 0 0 9999px #fff }": "could hide",
    ".words::after { content: ''; margin-top: -99rem; background: #fff }": "could hide",
    ".words::after { content: ''; transform: scale(99) }": "could hide",
    "@keyframes gone { to { opacity: 0 } }": "could hide",
    "@font-face { font-family: X; src: url(x.woff2) }": "a theme brings no fonts",
    ":root { --ink: transparent }": "write it as #rrggbb",
    ":root { --ink: #12345678 }": "write it as #rrggbb",
    ".words { --ink: #ffffff }": "set it in :root",
    "@media print { :root { --ink: #ffffff } }": "set it in :root",
    ":root { --soft: #aaaaaa }": "--soft on --paper has a contrast of 2.2 in light; words need 4.5",
    ":root { --ink: #111111 }": "in dark; words need 4.5",
    ":root { --gap: 400rem }": "could hide",
    ":root { --tone: transparent }": "could hide",
    ".words { -webkit-clip-path: circle(0) }": "could hide",
    ".words { -webkit-text-security: disc }": "could hide",
    ".words { -webkit-line-clamp: 1 }": "could hide",
    ".words { rotate: 90deg }": "could hide",
    ".words { letter-spacing: -1em }": "could hide",
    ".words { text-indent: 50vw }": "could hide",
    ".words { position: absolute; right: 200vw }": "could hide",
    ".words { margin-inline-start: -9999px }": "could hide",
    ".words { unicode-bidi: bidi-override }": "could hide",
    ".words { direction: rtl }": "could hide",
    ".words { text-decoration: line-through }": "could hide",
    '<!-- @import "http:example.org/x.css";': "a sheet here needs none",
    "@import 'https://example.org/x.css';": "@import is not for themes",
    "a { background: url(https://example.org/x.png) }": "is no picture in the theme",
    "a { background: url(../../secret.png) }": "is no picture in the theme",
    "a { background: image-set('x.png' 1x) }": "from the theme's own folder alone",
    "a { behavior: url(x.htc) }": "is no picture in the theme",
    "a { all: unset }": "could hide",
    ".badge::after { content: 'It cures all' }": "no words, letters or numbers",
    ".badge::after { content: attr(class) }": "no words, letters or numbers",
    "a { c\\6flor: red }": "a backslash",
    "a { color: red": "left open",
    "}": "closes nothing",
}


@pytest.mark.parametrize("text", SHEETS)
def test_a_sheet_hides_nothing_says_nothing_and_fetches_nothing(text: str) -> None:
    found = problems(files={"static/theme.css": "\n" + text, "static/leaf.svg": LEAF})
    assert found, text
    assert SHEETS[text] in found[0]
    assert found[0].startswith("static/theme.css, line 2")


@pytest.mark.parametrize(
    "text",
    [
        OURS.sheet,
        ".a { color: var(--soft) } .b::before { content: '→'; display: none; color: #123; width: 2rem }",
        "/* so */",
        ".a { width: auto; height: 100%; max-width: none; line-height: normal; font-size: larger }",
        ".a { max-width: 60ch; padding: 1rem 5%; border: 2px dotted rgb(0 0 0 / 6%); border-radius: 1rem 0 }",
        ".a { font: 400 16px/1.5 Georgia, 'Times New Roman', serif; letter-spacing: -0.02em; margin: 0 auto }",
        ".a { display: grid; grid-template-columns: repeat(2, minmax(12rem, 1fr)); gap: var(--gap) 1rem }",
        ".a { box-shadow: 0 1px 2px rgb(20 40 50 / 6%), 0 6px 20px #0003; outline: 3px solid; animation: rise 1s }",
        "@keyframes rise { from { background: #eee } to { opacity: 1; letter-spacing: 1px } }",
        ":root { --accent: #8a1538; --mine: 4px } @media (prefers-color-scheme: dark) { :root { --accent: #ffb3c6 } }",
        ".a { border-top: var(--gap) solid var(--accent); background: url(leaf.svg) var(--mine) no-repeat, #fff }",
        ".a { font: inherit; text-decoration: none; -webkit-transform: none; text-indent: 1.5em; opacity: 0.9 }",
        ".a::before { content: url(leaf.svg) } .b { text-decoration: underline var(--accent) }",
    ],
)
def test_a_sheet_that_only_changes_how_things_look_passes(text: str) -> None:
    assert problems(files={"static/page.css": text, "static/leaf.svg": LEAF}) == []


PICTURES = {
    "script": LEAF.replace(b"<path", b"<script>x()</script><path"),
    "event": LEAF.replace(b"<path", b'<path onload="x()"'),
    "link": LEAF.replace(b"<path", b'<path href="https://example.org"'),
    "entity": b"<!DOCTYPE svg [<!ENTITY a 'b'>]>" + LEAF,
    "style": LEAF.replace(b"<path", b"<style>a{}</style><path"),
    "elsewhere": LEAF.replace(b"<path", b'<path fill="url(https://example.org/x)"'),
    "text": LEAF.replace(b"<path", b"<text>It cures all</text><path"),
    "broken": LEAF[:-5],
}


@pytest.mark.parametrize("kind", PICTURES)
def test_a_drawing_is_shapes_alone(kind: str) -> None:
    assert problems(files={"static/leaf.svg": PICTURES[kind]})


def test_a_picture_is_what_its_name_says() -> None:
    assert "is no PNG file" in problems(files={"static/x.png": b"<script>"})[0]
    assert problems(files={"static/leaf.svg": LEAF, "static/x.png": b"\x89PNG\r\n\x1a\n"}) == []


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("static/x.js", "pages run no scripts but their own"),
        ("x.html", "pages run no scripts but their own"),
        ("templates/search.html.jinja", "no template that a theme can replace"),
        ("templates/evidence.html.jinja", "no template that a theme can replace"),
        ("static/Leaf.PNG", "names in small letters"),
        ("static/../../x.png", "no part of a theme"),
        ("notes.txt", "no part of a theme"),
        ("static/letters.woff2", "no part of a theme"),
    ],
)
def test_files_that_are_no_part_of_a_theme(path: str, said: str) -> None:
    assert said in problems(files={path: b"x"})[0]


def test_sizes_and_letters() -> None:
    assert "larger than 512 kB" in problems(files={"static/page.css": b" " * (LARGEST + 1)})[0]
    assert "larger than 64 kB" in problems(files={PAGE: b" " * (LARGEST_TEMPLATE + 1)})[0]
    assert "larger than 2 MB" in problems(files={f"static/a{n}.png": b"\x89" * LARGEST for n in range(5)})[0]
    assert "more than 64 files" in problems(files={f"static/a{n}.png": b"" for n in range(65)})[0]
    assert problems(files={"strings.toml": b'[site]\nname = "\xff"'}) == [
        "strings.toml, line 2: is not UTF-8 text. Save it as UTF-8."
    ]
    assert (
        "is missing" in problems(files={"theme.toml": b""})[0]
        or "expected a name" in problems(files={"theme.toml": b""})[0]
    )


def test_links_and_pipes_in_a_folder_are_refused(tmp_path: Path) -> None:
    folder = tmp_path / "theme"
    (folder / "static" / "deep").mkdir(parents=True)
    (folder / "theme.toml").write_text('name = "x"', encoding="utf-8")
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    (folder / "strings.toml").symlink_to(tmp_path / "secret")
    (folder / "templates").symlink_to(tmp_path)
    os.mkfifo(folder / "static" / "page.css")
    (folder / ".hidden").write_text("x", encoding="utf-8")
    (folder / "README.md").write_text("x", encoding="utf-8")
    files, found = read_folder(folder)
    assert set(files) == {"theme.toml"}
    assert [each.file for each in found] == ["static/deep", "static/page.css", "strings.toml", "templates"]


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        read_folder(tmp_path / "none")
