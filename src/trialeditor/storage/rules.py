"""Blueprints and policies, kept for ever by digest."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select
from sqlmodel import col

from trialeditor.domain.ids import Digest
from trialeditor.domain.policy import Policy
from trialeditor.storage.codec import json_text, read_json
from trialeditor.storage.tables import BlueprintRow, PolicyRow


class Blueprints:
    """The TOML texts of blueprints. Append-only."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, blueprint_text: str, digest: Digest) -> None:
        """Keep a blueprint; the same digest again changes nothing."""
        if self.text(digest) is None:
            self._connection.execute(insert(BlueprintRow).values(digest=digest, text=blueprint_text))

    def text(self, digest: Digest) -> str | None:
        """Return a blueprint's TOML, or None."""
        return self._connection.scalar(select(col(BlueprintRow.text)).where(col(BlueprintRow.digest) == digest))

    def all(self) -> dict[Digest, str]:
        """Return all texts by digest."""
        rows = self._connection.execute(select(col(BlueprintRow.digest), col(BlueprintRow.text)))
        return {Digest(digest): text for digest, text in rows}


class Policies:
    """The policies that were ever in force. Append-only."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, policy: Policy) -> None:
        """Keep a policy; the same again changes nothing."""
        if self.get(policy.digest) is None:
            values = {"digest": policy.digest, "text": json_text(policy.to_json())}
            self._connection.execute(insert(PolicyRow).values(values))

    def get(self, digest: Digest) -> Policy | None:
        """Return the policy with `digest`, or None."""
        text = self._connection.scalar(select(col(PolicyRow.text)).where(col(PolicyRow.digest) == digest))
        return None if text is None else Policy.from_json(read_json(text))
