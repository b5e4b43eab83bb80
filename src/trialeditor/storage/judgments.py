"""What people said of findings and words: waivers, explained criteria, the house list. Append-only, oldest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, insert, select
from sqlmodel import col

from trialeditor.domain.clock import format_time, parse_time
from trialeditor.domain.criteria import Section
from trialeditor.domain.findings import Waiver
from trialeditor.domain.ids import NctId, PersonId
from trialeditor.domain.judgments import (
    Explanation,
    ExplanationAct,
    HouseKind,
    HouseWord,
    HouseWordAct,
    Judgment,
    WaiverAct,
)
from trialeditor.storage.by_page import by_page, of_pages
from trialeditor.storage.codec import reading
from trialeditor.storage.said_tables import ExplanationRow, HouseWordRow, WaiverRow
from trialeditor.storage.tables import core

_EXPLANATIONS_OF_PAGES = of_pages(core(ExplanationRow))


class Judgments:
    """All judgments. Each needs its audit entry at the end of the transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add_waiver(self, act: WaiverAct) -> None:
        """Keep a waiver, or the end of one."""
        values = {"nct_id": act.nct_id, **_texts(act.waiver, "code", "section", "quote", "sentence", "reason")}
        self._connection.execute(insert(WaiverRow).values({**values, **_said(act, stands=act.stands)}))

    def waivers(self, nct_id: NctId) -> tuple[WaiverAct, ...]:
        """Return what was said of a page's findings."""
        query = select(WaiverRow).where(col(WaiverRow.nct_id) == nct_id).order_by(col(WaiverRow.id))
        return tuple(_waiver(row) for row in self._connection.execute(query))

    def add_explanation(self, act: ExplanationAct) -> None:
        """Keep a link between a sentence and a criterion, or its end."""
        values = {"nct_id": act.nct_id, **_texts(act.explanation, "section", "sentence", "listed", "criterion")}
        self._connection.execute(insert(ExplanationRow).values({**values, **_said(act, stands=act.stands)}))

    def explanations(self, nct_id: NctId) -> tuple[ExplanationAct, ...]:
        """Return what was said of a page's sentences and the record's criteria."""
        return tuple(self.explanations_of_pages([nct_id])[nct_id])

    def explanations_of_pages(self, ncts: Sequence[NctId]) -> dict[NctId, list[ExplanationAct]]:
        """Return what was said of the sentences of some pages and of their records' criteria."""
        return by_page(self._connection, _EXPLANATIONS_OF_PAGES, ncts, _explanation)

    def add_house_word(self, act: HouseWordAct) -> None:
        """Keep a word of the house list, or its end."""
        values = _texts(act.house_word, "kind", "word", "meaning", "source")
        self._connection.execute(insert(HouseWordRow).values({**values, **_said(act, stands=act.stands)}))

    def house_words(self) -> tuple[HouseWordAct, ...]:
        """Return what was said of words."""
        query = select(HouseWordRow).order_by(col(HouseWordRow.id))
        return tuple(_house_word(row) for row in self._connection.execute(query))


def _texts(value: object, *names: str) -> dict[str, object]:
    return {name: str(getattr(value, name)) for name in names}


def _said(act: Judgment, *, stands: bool) -> Mapping[str, object]:
    return {
        "stands": stands,
        "by": act.by,
        "by_name": act.by_name,
        "at": format_time(act.at),
        "entry": act.entry,
    }


def _waiver(row: Row[Any]) -> WaiverAct:
    with reading("a waiver"):
        return WaiverAct(
            nct_id=NctId(row.nct_id),
            waiver=Waiver(
                code=row.code,
                section=row.section,
                quote=row.quote,
                sentence=row.sentence,
                reason=row.reason,
                name=row.by_name,
            ),
            stands=row.stands,
            by=PersonId(row.by),
            by_name=row.by_name,
            at=parse_time(row.at),
            entry=row.entry,
        )


def _explanation(row: Row[Any]) -> ExplanationAct:
    with reading("an explained criterion"):
        return ExplanationAct(
            nct_id=NctId(row.nct_id),
            explanation=Explanation(
                section=row.section,
                sentence=row.sentence,
                listed=Section(row.listed),
                criterion=row.criterion,
            ),
            stands=row.stands,
            by=PersonId(row.by),
            by_name=row.by_name,
            at=parse_time(row.at),
            entry=row.entry,
        )


def _house_word(row: Row[Any]) -> HouseWordAct:
    with reading("a word of the house list"):
        return HouseWordAct(
            house_word=HouseWord(kind=HouseKind(row.kind), word=row.word, meaning=row.meaning, source=row.source),
            stands=row.stands,
            by=PersonId(row.by),
            by_name=row.by_name,
            at=parse_time(row.at),
            entry=row.entry,
        )
