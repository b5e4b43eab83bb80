"""Themes of a workspace: chosen by an act, kept in the file, followed by previews, exports and what is kept of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from support.offices import SEED, Office
from support.themes import GERMAN, LEAF, template, theme
from trialeditor.domain.errors import BadInput, NotAllowed, NotFound
from trialeditor.domain.people import Person, Role
from trialeditor.export.export_page import BundleOptions
from trialeditor.services.auditing import audit_verify
from trialeditor.services.exporting import export, export_keys, verify
from trialeditor.services.outcome import Cancelled
from trialeditor.services.pages import load_page
from trialeditor.services.people import add_person, person_named
from trialeditor.services.previewing import preview, preview_section, static_files
from trialeditor.services.theme_effect import page_both_ways, theme_effect, write_side_by_side
from trialeditor.services.theme_shelf import put_theme
from trialeditor.services.themes import read_theme, set_theme, start_theme, theme_status, try_theme
from trialeditor.services.workspace import Workspace

OWN = theme(GERMAN, {"static/leaf.svg": LEAF, "static/theme.css": "a { color: var(--soft) }"})
DRAFTS = BundleOptions(drafts=True)


@pytest.fixture
def pat(office: Office) -> Person:
    """A publisher of an office with a page."""
    office.bring_in()
    office.write()
    add_person(office.workspace, name="Pat Publisher", roles=frozenset({Role.PUBLISHER}), passphrase=None, actor="Test")
    return person_named(office.workspace, "Pat Publisher")


def test_a_theme_is_chosen_by_a_publisher_and_kept_in_the_file(office: Office, pat: Person) -> None:
    with pytest.raises(NotAllowed):
        set_theme(office.workspace, OWN, office.editor)
    set_theme(office.tick(), OWN, pat)
    with pytest.raises(NotAllowed, match="already"):
        set_theme(office.tick(), OWN, pat)
    with Workspace.open(office.workspace.path) as again:
        status = theme_status(again)
        assert status.theme is not None
        assert (status.theme.digest, status.trouble) == (OWN.digest, "")
    set_theme(office.tick(), None, pat)
    assert theme_status(office.workspace).theme is None
    assert audit_verify(office.workspace).problems == ()


def test_previews_and_exports_follow_the_theme(office: Office, pat: Person, tmp_path: Path) -> None:
    workspace = office.workspace
    notes = tmp_path / "notes"
    first = export(workspace, tmp_path / "out", DRAFTS, actor="Test", notes=notes)
    set_theme(office.tick(), OWN, pat)
    page = load_page(workspace, SEED)
    html = preview(workspace, page).decode("utf-8")
    assert "Studie finden" in html
    assert (preview_section(workspace, page, page.content, "studies") or "") in html
    assert "trials/static/leaf.svg" in static_files(workspace, page)
    second = export(workspace, tmp_path / "out", DRAFTS, actor="Test", changed_only=True, notes=notes)
    assert second.pages == first.pages
    assert (tmp_path / "out" / "trials" / f"{SEED}.html").read_text("utf-8") == html
    third = export(workspace, tmp_path / "out", DRAFTS, actor="Test", changed_only=True, notes=notes)
    assert third.written == 0
    export_keys(workspace, tmp_path / "keys.json", actor="Test")
    assert verify(tmp_path / "out", tmp_path / "keys.json").trusted
    set_theme(office.tick(), None, pat)
    assert verify(tmp_path / "out", tmp_path / "keys.json").trusted, "a theme that was used once is known for ever"
    export(workspace, tmp_path / "out", DRAFTS, actor="Test", changed_only=True, notes=notes)
    assert not (tmp_path / "out" / "theme.json").exists()


def files_in(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.rglob("*.*")}


def test_all_processes_of_an_export_have_the_theme(
    office: Office, pat: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_theme(office.tick(), OWN, pat)
    export(office.workspace, tmp_path / "here", DRAFTS, actor="Test")
    monkeypatch.setattr("trialeditor.services.export_pages.WORTH_PROCESSES", 1)
    export(office.workspace, tmp_path / "there", DRAFTS, actor="Test")
    here, there = (
        {file.name: file.read_bytes() for file in (tmp_path / out).rglob("*.*")} for out in ("here", "there")
    )
    assert here == there
    bad = theme("", template("page", ("{{ beside.status(view) }}", "")))
    with office.workspace.database.writing() as store:
        put_theme(store, bad)
    with pytest.raises(BadInput, match="the fact “status” is missing"):
        export(office.workspace, tmp_path / "there", DRAFTS, actor="Test")
    assert files_in(tmp_path / "there") == there


def test_a_theme_that_hides_a_part_of_a_page_is_not_taken(office: Office, pat: Person) -> None:
    bad = theme("", template("page", ("{{ beside.status(view) }}", "")))
    [problem] = try_theme(office.workspace, bad)
    assert str(problem).startswith("templates/page.html.jinja: on the page ")
    with pytest.raises(BadInput, match="the fact “status” is missing"):
        set_theme(office.tick(), bad, pat)
    late = theme("", template("page", ("</main>", "\n{{ view.nothing }}\n</main>")))
    [problem] = try_theme(office.workspace, late)
    assert problem.line > 1
    assert try_theme(office.workspace, OWN) == ()
    lost = theme("", template("list", ("{{ named.lines }}", "")))
    [problem] = try_theme(office.workspace, lost)
    assert str(problem).startswith("templates/list.html.jinja: on the page lists/conditions.html")
    copies = {**template("list"), **template("index"), **template("page")}
    assert try_theme(office.workspace, theme("", copies)) == ()


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("theme_files", "", "are damaged"),
        ("theme_files", "eJw=", "are damaged"),
        ("theme", "0" * 64, "are not those that were chosen"),
    ],
)
def test_a_theme_that_was_changed_behind_its_back_is_told_and_nothing_leaves(
    office: Office, pat: Person, tmp_path: Path, name: str, value: str, said: str
) -> None:
    set_theme(office.tick(), OWN, pat)
    with office.workspace.database.writing() as store:
        store.settings.set(name, value)
    with Workspace.open(office.workspace.path) as again:
        assert said in theme_status(again).trouble
        assert "Find a Trial" in preview(again, load_page(again, SEED)).decode("utf-8")
        with pytest.raises(NotAllowed, match="The theme of this workspace cannot be used"):
            export(again, tmp_path / "out", DRAFTS, actor="Test")
        assert not (tmp_path / "out").exists()
        set_theme(again, None, pat)
        assert theme_status(again).trouble == ""


def test_a_theme_whose_files_were_damaged_can_be_chosen_again(office: Office, pat: Person) -> None:
    set_theme(office.tick(), OWN, pat)
    with office.workspace.database.writing() as store:
        whole = store.settings.get("theme_files") or ""
        store.settings.set("theme_files", "")
    with Workspace.open(office.workspace.path) as again:
        assert theme_status(again).trouble
        with again.database.writing() as store:
            store.settings.set("theme_files", whole)
        assert theme_status(again).trouble == ""


def test_a_theme_that_nobody_chose_is_named(office: Office, pat: Person) -> None:
    set_theme(office.tick(), OWN, pat)
    with office.workspace.database.writing() as store:
        store.settings.set("theme", "")
    assert any("theme in use" in each for each in audit_verify(office.workspace).problems)


def test_what_if_tells_which_pages_would_change_and_changes_nothing(
    office: Office, pat: Person, tmp_path: Path
) -> None:
    workspace = office.workspace
    assert theme_effect(workspace, None).changed == ()
    effect = theme_effect(workspace, OWN)
    assert [(each.nct_id, each.in_words) for each in effect.changed] == [(SEED, True)]
    assert effect.static == ("leaf.svg", "page.css")
    sheet = replace(OWN, strings={}, files={"static/theme.css": b"a { color: var(--soft) }"})
    assert [each.in_words for each in theme_effect(workspace, sheet).changed] == [False]
    index = write_side_by_side(workspace, OWN, effect, tmp_path / "what-if")
    assert f'src="after/trials/{SEED}.html"' in index.read_text("utf-8")
    pair = page_both_ways(workspace, OWN, SEED)
    assert (tmp_path / "what-if" / "after" / "trials" / f"{SEED}.html").read_bytes() == pair.after
    assert "Studie finden" in pair.after.decode("utf-8")
    assert "Find a Trial" in pair.before.decode("utf-8")
    assert theme_status(workspace).theme is None
    with pytest.raises(NotAllowed, match="is not empty"):
        write_side_by_side(workspace, OWN, effect, tmp_path / "what-if")
    with pytest.raises(Cancelled):
        theme_effect(workspace, OWN, cancelled=lambda: True)
    bad = theme("", template("page", ("{{ beside.status(view) }}", "")))
    assert "is missing" in theme_effect(workspace, bad).problems[0]
    assert pat.name


def test_a_folder_to_begin_from_is_a_theme_that_changes_nothing(office: Office, pat: Person, tmp_path: Path) -> None:
    files = start_theme(office.workspace, tmp_path / "mine")
    assert "templates/page.html.jinja" in files
    mine = read_theme(tmp_path / "mine").theme
    assert mine is not None
    assert theme_effect(office.workspace, mine).changed == ()
    with pytest.raises(NotAllowed, match="is not empty"):
        start_theme(office.workspace, tmp_path / "mine")
    set_theme(office.tick(), OWN, pat)
    start_theme(office.workspace, tmp_path / "own")
    assert (tmp_path / "own" / "static" / "theme.css").read_bytes() == OWN.files["static/theme.css"]
    with pytest.raises(NotFound):
        read_theme(tmp_path / "nowhere")
