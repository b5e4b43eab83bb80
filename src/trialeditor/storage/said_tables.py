"""The tables of what people say of findings, words and pages, as rows. All are append-only."""

from __future__ import annotations

from sqlmodel import Field

from trialeditor.storage.tables import Table, refers


class JudgmentRow(Table):
    """The columns of what people say of findings and words."""

    id: int = Field(primary_key=True)
    stands: bool
    by: str
    by_name: str
    at: str
    entry: int


class WaiverRow(JudgmentRow, table=True):
    """A finding was set aside, or a waiver taken back. Append-only."""

    __tablename__ = "waiver"
    __table_args__ = (refers("nct_id", "trial.nct_id"), refers("by", "person.id"), refers("entry", "audit.seq"))
    nct_id: str = Field(index=True)
    code: str
    section: str
    quote: str
    sentence: str
    reason: str


class ExplanationRow(JudgmentRow, table=True):
    """A sentence was linked to a criterion, or parted from it. Append-only."""

    __tablename__ = "explanation"
    __table_args__ = (refers("nct_id", "trial.nct_id"), refers("by", "person.id"), refers("entry", "audit.seq"))
    nct_id: str = Field(index=True)
    section: str
    sentence: str
    listed: str
    criterion: str


class HouseWordRow(JudgmentRow, table=True):
    """A word was put on the house list, or taken off. Append-only."""

    __tablename__ = "house_word"
    __table_args__ = (refers("by", "person.id"), refers("entry", "audit.seq"))
    kind: str
    word: str
    meaning: str
    source: str


class CommentRow(Table, table=True):
    """Something that a person said about words of a page. Append-only."""

    __tablename__ = "comment"
    __table_args__ = (
        refers("nct_id", "trial.nct_id"),
        refers("thread", "comment.id"),
        refers("by", "person.id"),
        refers("entry", "audit.seq"),
    )
    id: int = Field(primary_key=True)
    nct_id: str = Field(index=True)
    thread: int
    section: str
    quote: str
    quote_before: str
    quote_after: str
    text: str
    suggestion: str | None
    by: str
    by_name: str
    at: str
    entry: int


class MentionRow(Table, table=True):
    """A comment mentions somebody. Append-only."""

    __tablename__ = "mention"
    __table_args__ = (refers("comment", "comment.id"), refers("person_id", "person.id"))
    comment: int = Field(primary_key=True)
    person_id: str = Field(primary_key=True, index=True)


class CommentsSeenRow(Table, table=True):
    """How far somebody read the comments on a page."""

    __tablename__ = "comments_seen"
    __table_args__ = (refers("nct_id", "trial.nct_id"), refers("person_id", "person.id"))
    nct_id: str = Field(primary_key=True)
    person_id: str = Field(primary_key=True)
    number: int


class PublicationRow(Table, table=True):
    """A version left in a bundle for the first time. Append-only."""

    __tablename__ = "publication"
    __table_args__ = (
        refers("nct_id,revision", "revision.nct_id,revision.number"),
        refers("entry", "audit.seq"),
    )
    nct_id: str = Field(primary_key=True)
    revision: int = Field(primary_key=True)
    entry: int


class CommentActRow(Table, table=True):
    """What was done to a thread of comments. Append-only."""

    __tablename__ = "comment_act"
    __table_args__ = (
        refers("nct_id", "trial.nct_id"),
        refers("thread", "comment.id"),
        refers("by", "person.id"),
        refers("entry", "audit.seq"),
    )
    id: int = Field(primary_key=True)
    nct_id: str = Field(index=True)
    thread: int
    kind: str
    by: str
    by_name: str
    at: str
    entry: int
