"""The tables, as rows. They hold what was given and check nothing: the domain's values are elsewhere.

Times are RFC 3339 texts in UTC, dates ISO texts, digests and ids texts, JSON canonical texts. Foreign keys are checked
at COMMIT, so that an act and its audit entry may be written in either order. The migrated schema equals these classes
(tested); triggers and the full-text index are in `append_only` and `search`.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ForeignKeyConstraint, Index, MetaData, UniqueConstraint, text
from sqlalchemy import Table as CoreTable
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

from trialeditor.domain.trial import Facet

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
}


class Table(SQLModel, registry=registry(metadata=MetaData(naming_convention=NAMES))):
    """What all tables share: one MetaData, and names for every constraint."""


def core(row: type[Table]) -> CoreTable:
    """Return the table of a row class for statements that need no ORM: they are made in a third of the time."""
    return row.__table__  # type: ignore[attr-defined, no-any-return]  # SQLModel adds it, its types do not say so


def refers(column: str, target: str) -> ForeignKeyConstraint:
    """Return a foreign key from one or more columns (comma between) that COMMIT checks."""
    return ForeignKeyConstraint(column.split(","), target.split(","), deferrable=True, initially="DEFERRED")


def _added_text() -> Any:  # noqa: ANN401 - SQLModel's fields are typed so
    """Return a column of text that was added to a table with rows."""
    return Field(sa_column_kwargs={"server_default": text("''")})


FACETS = tuple(f"facet_{facet.value}" for facet in Facet)
"""The columns of `trial` that hold tokens. An index holds them alone, so that counting reads no wide rows."""


class SettingRow(Table, table=True):
    """A named setting of the workspace."""

    __tablename__ = "setting"
    name: str = Field(primary_key=True)
    value: str


class AuditRow(Table, table=True):
    """One entry of the audit trail. Append-only."""

    __tablename__ = "audit"
    seq: int = Field(primary_key=True)
    at: str
    actor: str
    action: str
    subject: str = Field(index=True)
    detail: str
    prev: str | None
    hash: str


class BlueprintRow(Table, table=True):
    """A blueprint's TOML by digest. Append-only."""

    __tablename__ = "blueprint"
    digest: str = Field(primary_key=True)
    text: str


class PolicyRow(Table, table=True):
    """A policy's JSON by digest. Append-only."""

    __tablename__ = "policy"
    digest: str = Field(primary_key=True)
    text: str


class PersonRow(Table, table=True):
    """Somebody who works in this workspace."""

    __tablename__ = "person"
    __table_args__ = (UniqueConstraint("folded_name"),)
    id: str = Field(primary_key=True)
    name: str
    folded_name: str
    """The name as it is looked up and kept apart from others."""
    roles: str
    """A JSON array, sorted."""


class KeyActRow(Table, table=True):
    """What was done to a signing key. Append-only."""

    __tablename__ = "key_act"
    __table_args__ = (refers("person_id", "person.id"), refers("entry", "audit.seq"))
    id: int = Field(primary_key=True)
    kind: str
    key_id: str = Field(index=True)
    person_id: str
    public_key: bytes
    entry: int
    after_entry: int | None
    at: str
    reason: str


class PrivateKeyRow(Table, table=True):
    """A sealed private key. It is replaced when the passphrase changes."""

    __tablename__ = "private_key"
    key_id: str = Field(primary_key=True)
    sealed: bytes


class SnapshotRow(Table, table=True):
    """One imported state of a record. Append-only."""

    __tablename__ = "snapshot"
    __table_args__ = (UniqueConstraint("nct_id", "digest"),)
    id: int = Field(primary_key=True)
    nct_id: str
    digest: str
    data_as_of: str | None
    last_update_posted: str
    source: str
    imported_at: str
    record: bytes
    """The record's JSON, compressed (`codec.RecordCodec`)."""


class FacetRow(Table, table=True):
    """A value that lists are filtered by, and how many trials have it."""

    __tablename__ = "facet"
    __table_args__ = (UniqueConstraint("kind", "folded"),)
    id: int = Field(primary_key=True)
    kind: str
    folded: str
    """The value as it is compared (`folding.folded`)."""
    value: str
    count: int


class TrialRow(Table, table=True):
    """A trial as lists show it: columns of its newest snapshot, then the index of its page, then what it is found by.

    The page's columns (`stage` to `page_words`) are derived; `trials.put_index` alone writes them.
    """

    __tablename__ = "trial"
    __table_args__ = (
        UniqueConstraint("nct_id"),
        refers("nct_id,snapshot", "snapshot.nct_id,snapshot.digest"),
        refers("assignee", "person.id"),
        Index("ix_trial_review_due", "review_due", sqlite_where=text("review_due IS NOT NULL")),
        Index("ix_trial_facets", "number", *FACETS),
    )
    number: int = Field(primary_key=True)
    """The digits of the nct id: row order, full-text order and list order are one."""
    nct_id: str
    snapshot: str
    brief_title: str
    official_title: str
    status: str
    status_phrase: str
    phase: str
    study_type: str
    conditions: str
    interventions: str
    sponsor: str
    places: str
    last_update_posted: str
    assignee: str | None
    stage: str
    lapsed: str
    """A JSON array of section keys."""
    review_due: str | None
    page_title: str | None
    """None while no index of the page was put."""
    page_words: str | None
    data_as_of: str | None
    """The latest date of the data with which the newest snapshot was seen."""
    other_ids: str = _added_text()
    facet_stage: str = _added_text()
    """The tokens (`facets.token_of`) of this trial's values of one facet, spaces between; empty while not known."""
    facet_status: str = _added_text()
    facet_phase: str = _added_text()
    facet_study_type: str = _added_text()
    facet_condition: str = _added_text()
    facet_country: str = _added_text()
    facet_owner: str = _added_text()


class DraftRow(Table, table=True):
    """A person's autosaved working copy of a page."""

    __tablename__ = "draft"
    __table_args__ = (refers("nct_id", "trial.nct_id"), refers("person_id", "person.id"))
    nct_id: str = Field(primary_key=True)
    person_id: str = Field(primary_key=True, index=True)
    content: str
    base: int
    version: int
    saved_at: str


class RevisionRow(Table, table=True):
    """A saved state of a page. Append-only."""

    __tablename__ = "revision"
    __table_args__ = (
        UniqueConstraint("nct_id", "number"),
        UniqueConstraint("nct_id", "digest"),
        refers("nct_id", "trial.nct_id"),
        refers("author", "person.id"),
        refers("nct_id,snapshot", "snapshot.nct_id,snapshot.digest"),
        refers("blueprint", "blueprint.digest"),
    )
    id: int = Field(primary_key=True)
    nct_id: str
    number: int
    digest: str
    parent: str | None
    content: str
    kind: str
    author: str
    author_name: str
    created: str
    message: str
    snapshot: str
    blueprint: str


class SignOffRow(Table, table=True):
    """A signature: the signed bytes, and where it stands in the audit trail. Append-only."""

    __tablename__ = "sign_off"
    __table_args__ = (refers("nct_id", "trial.nct_id"), refers("entry", "audit.seq"))
    id: int = Field(primary_key=True)
    nct_id: str = Field(index=True)
    payload: bytes
    signature: bytes
    key_id: str
    entry: int


class ReviewActRow(Table):
    """The columns of a step of the review."""

    id: int = Field(primary_key=True)
    nct_id: str
    revision: int
    by: str
    by_name: str
    at: str
    note: str
    entry: int


class SubmissionRow(ReviewActRow, table=True):
    """A revision was put before the reviewers. Append-only."""

    __tablename__ = "submission"
    __table_args__ = (
        UniqueConstraint("nct_id", "entry"),
        refers("nct_id,revision", "revision.nct_id,revision.number"),
        refers("by", "person.id"),
        refers("entry", "audit.seq"),
    )


class ReturnRow(ReviewActRow, table=True):
    """A submitted revision was sent back. Append-only."""

    __tablename__ = "return"
    __table_args__ = (
        UniqueConstraint("nct_id", "entry"),
        refers("nct_id,revision", "revision.nct_id,revision.number"),
        refers("by", "person.id"),
        refers("entry", "audit.seq"),
    )


class RetirementRow(Table, table=True):
    """A page was taken out of what is published, or put back. Append-only."""

    __tablename__ = "retirement"
    __table_args__ = (
        UniqueConstraint("nct_id", "entry"),
        refers("nct_id", "trial.nct_id"),
        refers("by", "person.id"),
        refers("entry", "audit.seq"),
    )
    id: int = Field(primary_key=True)
    nct_id: str
    retired: bool
    by: str
    by_name: str
    at: str
    reason: str
    entry: int


class ReviewDateRow(Table, table=True):
    """The next review date was brought forward. Append-only."""

    __tablename__ = "review_date"
    __table_args__ = (
        UniqueConstraint("nct_id", "entry"),
        refers("nct_id", "trial.nct_id"),
        refers("by", "person.id"),
        refers("entry", "audit.seq"),
    )
    id: int = Field(primary_key=True)
    nct_id: str
    next_review: str
    by: str
    by_name: str
    at: str
    reason: str
    entry: int
