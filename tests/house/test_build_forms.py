"""Forms compile to modules that depend on the form alone, and a stale one is named."""

from __future__ import annotations

from pathlib import Path

import pytest

import build_forms

FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0">
 <class>ReviewDialog</class>
 <widget class="QDialog" name="ReviewDialog">
  <layout class="QVBoxLayout" name="layout">
   <item><widget class="QLabel" name="greeting"><property name="text"><string>{text}</string></property></widget></item>
  </layout>
 </widget>
</ui>
"""


@pytest.fixture
def ui(tmp_path: Path) -> Path:
    """A folder with one form, in a folder of its own."""
    folder = tmp_path / "ui"
    write_form(folder / "dialogs" / "review_dialog.ui")
    return folder


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "forms"


def write_form(path: Path, text: str = "Hello") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(FORM.format(text=text), encoding="utf-8")


def test_a_form_becomes_a_typed_module_without_a_version(ui: Path, target: Path) -> None:
    assert build_forms.main([], ui, target) == 0
    module = (target / "ui_review_dialog.py").read_text(encoding="utf-8")
    assert "def setupUi(self, ReviewDialog: QDialog) -> None:" in module
    assert "def retranslateUi(self, ReviewDialog: QDialog) -> None:" in module
    assert "version" not in module
    assert "connectSlotsByName" not in module
    assert sorted(path.name for path in target.iterdir()) == ["__init__.py", "ui_review_dialog.py"]


def test_the_same_form_gives_the_same_bytes(ui: Path) -> None:
    assert build_forms.compile_all(ui) == build_forms.compile_all(ui)


def test_what_was_just_built_passes_the_check(ui: Path, target: Path) -> None:
    build_forms.main([], ui, target)
    assert build_forms.main(["--check"], ui, target) == 0


def test_the_check_names_stale_missing_and_left_over(
    ui: Path, target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build_forms.main([], ui, target)
    write_form(ui / "dialogs" / "review_dialog.ui", "Changed")
    write_form(ui / "new.ui")
    (target / "ui_gone.py").write_text("", encoding="utf-8")
    capsys.readouterr()
    assert build_forms.main(["--check"], ui, target) == 1
    said = capsys.readouterr().out
    assert "ui_review_dialog.py: stale" in said
    assert "ui_new.py: missing" in said
    assert "ui_gone.py: left over" in said
    assert not (target / "ui_new.py").exists()


def test_building_mends_all_that(ui: Path, target: Path) -> None:
    target.mkdir()
    (target / "ui_gone.py").write_text("", encoding="utf-8")
    build_forms.main([], ui, target)
    assert not (target / "ui_gone.py").exists()
    assert build_forms.main(["--check"], ui, target) == 0


def test_no_forms_are_no_trouble(tmp_path: Path, target: Path) -> None:
    assert build_forms.main([], tmp_path / "none", target) == 0
    assert build_forms.main(["--check"], tmp_path / "none", target) == 0
    assert not target.exists()


@pytest.mark.parametrize("content", ["not xml", "<ui/>", "<ui><widget class='QDialog'>"])
def test_a_broken_form_is_named(ui: Path, target: Path, content: str, capsys: pytest.CaptureFixture[str]) -> None:
    (ui / "broken.ui").write_text(content, encoding="utf-8")
    assert build_forms.main([], ui, target) == 2
    assert capsys.readouterr().err.startswith("broken.ui: ")


def test_two_forms_of_one_name_are_refused(ui: Path, target: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_form(ui / "review_dialog.ui")
    assert build_forms.main([], ui, target) == 2
    assert "same name" in capsys.readouterr().err
