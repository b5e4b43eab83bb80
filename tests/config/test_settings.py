"""Settings: every value survives a round trip, and no file can stop the program from starting."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.config import settings as module
from trialeditor.config.settings import MOST_RECENT, Settings, SettingsError, Theme, load_settings, save_settings

NAMES = st.text(
    st.characters(), min_size=1, max_size=30
)  # with lone surrogates: a path may hold bytes that are no text
SETTINGS = st.builds(
    Settings,
    theme=st.sampled_from(Theme),
    text_size=st.integers(75, 200),
    zoom=st.integers(75, 200),
    last_workspace=NAMES,
    recent_workspaces=st.lists(NAMES, unique=True, max_size=10).map(tuple),
    window_geometry=st.binary(max_size=60),
    window_state=st.binary(max_size=60),
    registry_address=NAMES,
    unknown=st.dictionaries(NAMES.map(lambda name: f"later_{name}"), st.integers() | st.text(), max_size=3),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "settings.json"


@given(settings=SETTINGS)
def test_what_is_saved_is_loaded(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> None:
    file = tmp_path_factory.mktemp("settings") / "settings.json"

    save_settings(file, settings)

    assert load_settings(file).settings == settings


def test_without_a_file_there_are_defaults_and_no_file_is_made(file: Path) -> None:
    loaded = load_settings(file)

    assert loaded.settings == Settings()
    assert loaded.set_aside is None
    assert not file.exists()


def test_keys_of_another_version_are_kept(file: Path) -> None:
    save_settings(file, Settings())
    data = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps({**data, "spelling": {"language": "en-US"}}), encoding="utf-8")

    save_settings(file, replace(load_settings(file).settings, theme=Theme.DARK))

    after = json.loads(file.read_text(encoding="utf-8"))
    assert after["spelling"] == {"language": "en-US"}
    assert after["theme"] == "dark"


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"[1, 2]", b"\xff\xfe\x00", b'"text"', b'{"theme": "dark"', b"[" * 100_000]
)
def test_a_damaged_file_is_set_aside_whole(file: Path, damage: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(damage)

    loaded = load_settings(file)

    assert loaded.settings == Settings()
    assert loaded.set_aside is not None
    assert loaded.set_aside.read_bytes() == damage
    assert not file.exists()


def test_a_second_damaged_file_does_not_replace_the_first(file: Path) -> None:
    file.parent.mkdir()
    asides = []
    for damage in (b"first", b"second"):
        file.write_bytes(damage)
        asides.append(load_settings(file).set_aside)

    assert [aside.read_bytes() for aside in asides if aside] == [b"first", b"second"]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("theme", "purple"),
        ("theme", ["dark"]),
        ("text_size", "large"),
        ("text_size", True),
        ("last_workspace", 7),
        ("recent_workspaces", "one"),
        ("recent_workspaces", [1, None, ""]),
        ("window_geometry", "not base64!"),
        ("window_state", {"a": 1}),
        ("registry_address", ["https://clinicaltrials.gov/api/v2"]),
    ],
)
def test_one_bad_value_costs_that_value_alone(file: Path, key: str, value: object) -> None:
    other = "text_size" if key != "text_size" else "theme"
    good = 150 if other == "text_size" else "dark"
    file.parent.mkdir()
    file.write_text(json.dumps({key: value, other: good}), encoding="utf-8")

    loaded = load_settings(file)

    assert loaded.set_aside is None
    assert getattr(loaded.settings, key) == getattr(Settings(), key)
    assert getattr(loaded.settings, other) == good


def test_a_file_that_cannot_be_read_is_an_error_in_words(file: Path) -> None:
    file.mkdir(parents=True)

    with pytest.raises(SettingsError, match=r"could not be read.*pages are not touched.*Check"):
        load_settings(file)


def test_a_failed_save_leaves_the_old_file_and_nothing_beside_it(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_settings(file, Settings(text_size=120))

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(SettingsError, match="No space left on device"):
        save_settings(file, Settings(text_size=150))

    assert load_settings(file).settings.text_size == 120
    assert list(file.parent.iterdir()) == [file]


def test_a_link_to_the_settings_stays_a_link(file: Path, tmp_path: Path) -> None:
    real = tmp_path / "elsewhere.json"
    real.write_text("{}", encoding="utf-8")
    file.parent.mkdir()
    file.symlink_to(real)

    save_settings(file, Settings(theme=Theme.LIGHT))

    assert file.is_symlink()
    assert load_settings(real).settings.theme is Theme.LIGHT


def test_opened_workspaces_come_first_and_once() -> None:
    settings = Settings()
    for name in ["a", "b", "a", *(f"w{number}" for number in range(module.MOST_RECENT))]:
        settings = settings.with_workspace(name)

    assert settings.last_workspace == "w9"
    assert settings.recent_workspaces == tuple(f"w{number}" for number in range(9, -1, -1))


def test_a_workspace_that_is_gone_is_forgotten() -> None:
    settings = Settings().with_workspace("a").with_workspace("b").without_workspace("b")

    assert settings.recent_workspaces == ("a",)
    assert settings.last_workspace == ""


@given(percent=st.integers())
def test_text_stays_readable(percent: int) -> None:
    assert 75 <= Settings().with_text_size(percent).text_size <= 200


@pytest.mark.parametrize(("stored", "zoom"), [(150, 150), (9999, 200), (1, 75), ("x", 100), (True, 100)])
def test_the_size_of_words_is_kept_within_its_bounds(tmp_path: Path, stored: object, zoom: int) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"zoom": stored}), encoding="utf-8")
    assert load_settings(path).settings.zoom == zoom


def test_the_last_exports_are_kept_by_workspace() -> None:
    settings = Settings()
    for name in [*map(str, range(MOST_RECENT + 2)), "3"]:
        settings = settings.with_export(name, f"both\t/{name}")
    assert list(settings.exports) == [*(str(number) for number in range(2, MOST_RECENT + 2) if number != 3), "3"]
    assert settings.with_export("3", "csv\t/x").exports["3"] == "csv\t/x"
