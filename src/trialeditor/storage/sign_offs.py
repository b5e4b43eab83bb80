"""Sign-offs as stored: the signed bytes, the signature, the key.

Append-only. Whether they are authentic is not asked here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select
from sqlmodel import col

from trialeditor.domain.ids import KeyId, NctId
from trialeditor.storage.by_page import by_page, of_pages
from trialeditor.storage.tables import SignOffRow, core

_SIGN_OFF = core(SignOffRow)
_OF_PAGES = of_pages(_SIGN_OFF)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredSignOff:
    """What was written when somebody signed."""

    payload_bytes: bytes
    signature: bytes
    key_id: KeyId
    entry: int
    """Its audit entry."""


class SignOffs:
    """Sign-offs by page."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, nct_id: NctId, payload_bytes: bytes, signature: bytes, key_id: KeyId, entry: int) -> None:
        """Keep a sign-off; its audit entry must be there at the end of the transaction."""
        values = {
            "nct_id": nct_id,
            "payload": payload_bytes,
            "signature": signature,
            "key_id": key_id,
            "entry": entry,
        }
        self._connection.execute(insert(SignOffRow).values(values))

    def count(self) -> int:
        """Return how many there are, of all pages."""
        return int(self._connection.execute(select(func.count()).select_from(_SIGN_OFF)).scalar_one())

    def newest_entry(self) -> int | None:
        """Return the audit entry of the newest sign-off of any page, or None.

        Rows are in the order of their entries. The greatest entry would be looked for behind all signed bytes.
        """
        return self._connection.scalar(select(col(SignOffRow.entry)).order_by(col(SignOffRow.id).desc()).limit(1))

    def pages_signed(self, key_id: KeyId, *, after: int) -> list[NctId]:
        """Return the pages that a key signed after an audit entry, in order. The file finds them; nothing is parsed."""
        signed = select(_SIGN_OFF.c.nct_id).where(_SIGN_OFF.c.key_id == key_id, _SIGN_OFF.c.entry > after)
        return [NctId(nct) for nct in self._connection.scalars(signed.distinct().order_by(_SIGN_OFF.c.nct_id))]

    def all(self, nct_id: NctId) -> list[StoredSignOff]:
        """Return a page's sign-offs, oldest first."""
        return self.of_pages([nct_id])[nct_id]

    def of_pages(self, ncts: Sequence[NctId]) -> dict[NctId, list[StoredSignOff]]:
        """Return the sign-offs of some pages, oldest first."""
        return by_page(self._connection, _OF_PAGES, ncts, _sign_off)


def _sign_off(row: Row[Any]) -> StoredSignOff:
    return StoredSignOff(
        payload_bytes=_bytes(row.payload),
        signature=_bytes(row.signature),
        key_id=KeyId(row.key_id),
        entry=row.entry,
    )


def _bytes(value: bytes | str) -> bytes:
    """Return what a column of bytes holds: SQLite keeps a text there too, when somebody puts one in."""
    return value.encode("utf-8", "surrogateescape") if isinstance(value, str) else value
