"""The workspace's settings by name."""

from __future__ import annotations

from sqlalchemy import Connection, select
from sqlmodel import col

from trialeditor.storage.tables import SettingRow
from trialeditor.storage.upsert import upsert


class Settings:
    """Texts by name."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, name: str) -> str | None:
        """Return a setting, or None when it was never set."""
        return self._connection.scalar(select(col(SettingRow.value)).where(col(SettingRow.name) == name))

    def set(self, name: str, value: str) -> None:
        """Set or replace a setting."""
        upsert(self._connection, SettingRow, [{"name": name, "value": value}], key="name")
