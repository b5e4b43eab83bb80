"""Revisions: numbered, chained, and known by everything that they hold."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from support.building import BEGIN, NCT
from trialeditor.domain.content import PageContent
from trialeditor.domain.ids import Digest, NctId, PersonId
from trialeditor.domain.revision import Revision, RevisionKind, make_revision

BASE: dict[str, Any] = {
    "nct_id": NCT,
    "parent": None,
    "content": PageContent(texts={"summary": "Words", "studies": "More"}),
    "kind": RevisionKind.SAVED,
    "author": PersonId("edna"),
    "author_name": "Edna Editor",
    "created": BEGIN,
    "message": "",
    "snapshot": Digest("a" * 64),
    "blueprint": Digest("b" * 64),
}


def made(**changes: object) -> Revision:
    return make_revision(**{**BASE, **changes})


def test_revisions_count_from_one_and_name_their_parent() -> None:
    first = made()
    second = made(parent=first)
    assert (first.number, first.parent) == (1, None)
    assert (second.number, second.parent) == (2, first.digest)


@pytest.mark.parametrize(
    "change",
    [
        {"nct_id": NctId("NCT99990001")},
        {"parent": made()},
        {"content": PageContent(texts={"summary": "Words", "studies": "More."})},
        {"content": PageContent(texts={"summary": "Words"})},
        {"kind": RevisionKind.RESTORED},
        {"author": PersonId("rita")},
        {"author_name": "Edna E."},
        {"created": BEGIN + timedelta(seconds=1)},
        {"message": "x"},
        {"snapshot": Digest("c" * 64)},
        {"blueprint": Digest("c" * 64)},
    ],
)
def test_everything_is_in_the_digest(change: dict[str, object]) -> None:
    assert made(**change).digest != made().digest


def test_the_order_of_sections_is_not() -> None:
    assert made(content=PageContent(texts={"studies": "More", "summary": "Words"})).digest == made().digest
