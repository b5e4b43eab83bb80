"""Rows of many pages in few queries: to ask for one page's rows after the other costs more than the rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, Select, Table, bindparam, select

from trialeditor.domain.ids import NctId
from trialeditor.storage.batches import batches

T = TypeVar("T")


def of_pages(table: Table, *, order: str = "id") -> Select[Any]:
    """Return the query for a table's rows of the pages that are named when it is asked, oldest first by `order`."""
    return select(table).where(table.c.nct_id.in_(bindparam("ncts", expanding=True))).order_by(table.c[order])


def by_page(
    connection: Connection, query: Select[Any], ncts: Sequence[NctId], made: Callable[[Row[Any]], T]
) -> dict[NctId, list[T]]:
    """Return what `made` makes of the rows that an `of_pages` query finds, by page: a list for each of `ncts`."""
    found: dict[NctId, list[T]] = {nct_id: [] for nct_id in ncts}
    for batch in batches(ncts):
        for row in connection.execute(query, {"ncts": batch}):
            found[row.nct_id].append(made(row))
    return found
