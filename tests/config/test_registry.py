"""Who says which registry is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from trialeditor.config.registry import REGISTRY, REGISTRY_VARIABLE, RegistryChoice, registry_named
from trialeditor.config.settings import Settings, load_settings


@pytest.mark.parametrize(
    ("option", "variable", "setting", "choice"),
    [
        ("", "", "", RegistryChoice(address=REGISTRY)),
        ("", "  ", " ", RegistryChoice(address=REGISTRY)),
        ("", "", "S", RegistryChoice(address="S", said_by="registry_address in settings.json")),
        ("", " V ", "S", RegistryChoice(address="V", said_by="TRIALEDITOR_REGISTRY")),
        ("O", "V", "S", RegistryChoice(address="O", said_by="--registry")),
    ],
)
def test_the_nearest_word_counts(option: str, variable: str, setting: str, choice: RegistryChoice) -> None:
    environ = {REGISTRY_VARIABLE: variable}

    assert registry_named(option=option, environ=environ, setting=setting, file="settings.json") == choice


def test_the_environment_is_the_process_s_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(REGISTRY_VARIABLE, "https://mirror.example")
    assert registry_named().address == "https://mirror.example"
    monkeypatch.delenv(REGISTRY_VARIABLE)
    assert registry_named().address == REGISTRY


def test_a_file_from_before_this_setting_means_the_usual_registry(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"theme": "dark"}', encoding="utf-8")

    assert load_settings(file).settings.registry_address == Settings().registry_address == ""
