"""The settings file in the window: older ones mean defaults, broken ones are told of and kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from trialeditor.config.settings import DateStyle, ExportFormat, Settings, Theme
from trialeditor.domain.errors import StorageUnavailable
from trialeditor.gui.settings_file import SettingsFile

CHOSEN = Settings(
    theme=Theme.DARK,
    work_as="Rhea Reviewer",
    date_style=DateStyle.ISO,
    export_format=ExportFormat.CSV,
    export_history=True,
    export_bag=True,
    export_zip=True,
    export_folder="/exports",
    exports={"/a.trialeditor": "both zip\t/exports/a"},
    keys={"actionBold": "Ctrl+G", "actionQuit": ""},
    recent_actions=("actionSign",),
)


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    SettingsFile(path).keep(CHOSEN)
    file = SettingsFile(path)
    assert (file.settings, file.notice) == (CHOSEN, None)


def test_an_older_file_without_these_keys_means_the_defaults(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"theme": "dark", "text_size": 125}), encoding="utf-8")
    file = SettingsFile(path)
    assert file.settings == Settings(theme=Theme.DARK, text_size=125)
    assert file.notice is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"keys": "Ctrl+K"},
        {"keys": {"actionBold": 7}},
        {"date_style": "klingon"},
        {"export_format": 3},
        {"export_zip": "yes"},
        {"export_bag": 1},
        {"export_history": "true"},
        {"exports": ["both"]},
        {"exports": {"/a.trialeditor": 3}},
        {"work_as": None},
    ],
)
def test_a_value_that_makes_no_sense_counts_as_not_set(wrong: dict[str, object], tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(wrong), encoding="utf-8")
    assert SettingsFile(path).settings == Settings()


def test_a_broken_file_is_told_of_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text("{not json", encoding="utf-8")
    file = SettingsFile(path)
    kept = tmp_path / "settings.damaged-1.json"
    assert kept.read_text(encoding="utf-8") == "{not json"
    assert file.notice is not None
    assert str(kept) in file.notice.detail
    file.keep(CHOSEN)
    assert SettingsFile(path).settings == CHOSEN


def test_a_file_that_cannot_be_read_is_told_of_and_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.mkdir()
    (path / "inside").write_text("kept", encoding="utf-8")
    file = SettingsFile(path)
    assert file.notice is not None
    assert "not kept" in file.notice.detail
    file.keep(CHOSEN)
    assert (path / "inside").read_text(encoding="utf-8") == "kept"


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "there" / "settings.json")
    (tmp_path / "there").write_text("in the way", encoding="utf-8")
    with pytest.raises(StorageUnavailable, match="could not be saved"):
        file.keep(CHOSEN)
