"""The history of a page and the record beside it: compare, bring back, and put a fact into the words."""

from __future__ import annotations

import tomllib

from support.ledger import Ledger
from support.workbench import EDITOR, Workbench
from trialeditor.gui.dialogs.confirm import ConfirmDialog
from trialeditor.resources import resource_path

PAGE, BEGUN = "NCT99990002", "NCT99990006"
"""A page of two versions, the second signed; and one that is being written."""


def _first_words() -> dict[str, str]:
    """The words of version 1, as the sample's story has them."""
    file = resource_path("samples", "find-a-trial", "pages", f"{PAGE}-1.toml")
    texts = tomllib.loads(file.read_text(encoding="utf-8"))["texts"]
    return {key: text.strip() for key, text in texts.items() if text.strip()}


def test_an_earlier_version_is_compared_and_brought_back(bench: Workbench, ledger: Ledger) -> None:
    desk = bench
    desk.open(PAGE)
    desk.keys.press("Ctrl+3")
    tab = desk.ui.editorPane.ui.historyTab.ui
    desk.until("the versions are compared", lambda: "placebo" in tab.text.toPlainText())
    desk.pick(tab.newBox, "Version 1")
    desk.until("version 1 is shown", lambda: tab.restoreButton.text() == "Restore version 1…")
    desk.press(tab.restoreButton)
    desk.press(desk.dialog(ConfirmDialog).ui.acceptButton)
    desk.told("Version 1 is restored.")

    versions = ledger.versions(PAGE)
    assert [(each["number"], each["kind"]) for each in versions][-1] == (3, "restored")
    assert versions[2]["author"] == EDITOR
    assert {key: text for key, text in ledger.texts(PAGE).items() if text} == _first_words()
    assert ledger.stage(PAGE) == "lapsed"
    assert ledger.line(PAGE)["lapsed"] == ["studies", "potential_benefit"]
    assert len(ledger.signatures(PAGE)) == 1


def test_a_fact_is_found_in_the_record_and_put_into_the_words(bench: Workbench, ledger: Ledger) -> None:
    desk = bench
    desk.open(BEGUN)
    desk.add("summary", " It is run by ")
    desk.keys.press("Ctrl+2")
    tab = desk.ui.editorPane.ui.recordTab.ui
    desk.keys.type("leadSponsor.name")
    desk.until("the field is found", lambda: "sponsor.name" in tab.insertButton.text())
    desk.keys.press("Return", "Return")
    desk.keys.type(".")
    desk.until("it stands in the words", lambda: desk.words("summary").endswith(" It is run by {sponsor.name}."))
    desk.saved()
    desk.keys.press("Ctrl+S")
    desk.told("Saved as version")

    section = ledger.section(BEGUN, "summary")
    [sponsor] = [each for each in ledger.run("show", BEGUN, "facts", "--json").json if each["key"] == "sponsor.name"]
    assert section["text"].endswith("{sponsor.name}.")
    assert section["reader_text"].endswith(f"It is run by {sponsor['phrase']}.")
