"""A page goes to the study's own team, and their answer comes back."""

from __future__ import annotations

import json
from pathlib import Path

from pytestqt.qtbot import QtBot

from support.web_verifier import WebFile
from support.workbench import EDITOR, Workbench
from trialeditor.gui.dialogs.fact_check import FactCheckDialog
from trialeditor.gui.views.editor_pane import COMMENTS

PAGE = "NCT99990001"
_ANSWER = """
  window.saved = "";
  URL.createObjectURL = (blob) => { blob.text().then((text) => { window.saved = text; }); return "#"; };
  const part = document.querySelector("[data-key=summary]");
  part.querySelector("input[value=wrong]").click();
  part.querySelector(".add").click();
  const words = part.querySelector(".words p").textContent.split(" ");
  part.querySelector(".remark .quote").value = words.slice(0, 4).join(" ");
  part.querySelector(".remark .text").value = "There are three groups now.";
  document.querySelector("[data-key=title] input[value=right]").click();
  document.getElementById("name").value = "Dana Doe";
  document.getElementById("role").value = "study coordinator";
  document.querySelector("button.main").click();
  true"""


def test_a_page_goes_out_is_answered_and_the_answer_comes_in(bench: Workbench, qtbot: QtBot, tmp_path: Path) -> None:
    bench.work_as(EDITOR)
    bench.open(PAGE)
    bench.choose("Page", "Send for fact check…")
    sent = tmp_path / "check.html"
    bench.name_file(sent)
    bench.told("ready for a fact check")

    outside = WebFile(qtbot, sent)
    outside.ask(_ANSWER)
    outside.wait_for("window.saved !== ''")
    answer = tmp_path / "answer.json"
    answer.write_text(str(outside.ask("window.saved")), "utf-8")
    outside.close()

    bench.choose("Page", "Take in a fact check…")
    bench.name_file(answer)
    dialog = bench.dialog(FactCheckDialog)
    assert "Dana Doe, study coordinator, checked the facts of version" in dialog.ui.introLabel.text()
    assert not dialog.ui.staleLabel.isVisible()
    assert any("There are three groups now." in line for line in bench.lines(dialog.ui.answers))
    bench.press(dialog.ui.acceptButton)
    bench.told("The fact check is taken in.")

    center = bench.ui.editorPane.center
    center.show_beside(COMMENTS)
    said = bench.ui.editorPane.ui.commentsTab.ui.threads
    bench.until("both are there", lambda: len(bench.lines(said)) >= 2)
    assert any("There are three groups now." in line for line in bench.lines(said))
    assert any("not a signature" in line or "checked the facts" in line for line in bench.lines(said))

    odd = tmp_path / "odd.json"
    odd.write_text(json.dumps({**json.loads(answer.read_text("utf-8")), "nct": "x"}), "utf-8")
    bench.choose("Page", "Take in a fact check…")
    bench.name_file(odd)
    bench.told("odd.json, nct")
