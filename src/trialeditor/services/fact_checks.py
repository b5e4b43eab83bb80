"""Fact checks: a page goes out as one file to somebody outside, and the answer comes in as comments and a statement."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from trialeditor.domain.audit_query import AuditQuery
from trialeditor.domain.canonical import Json, digest_bytes
from trialeditor.domain.comments import LONGEST_QUOTE, Anchor, Comment, anchor_of
from trialeditor.domain.dates import long_date
from trialeditor.domain.errors import BadInput, NotAllowed, NotFound
from trialeditor.domain.fact_check import FactCheckAnswer, Remark, SectionAnswer
from trialeditor.domain.ids import Digest, NctId
from trialeditor.domain.people import Person
from trialeditor.domain.phrases import fill_from
from trialeditor.domain.text import BoundPhrase
from trialeditor.domain.text.quoting import find_quote
from trialeditor.export.fact_check import FORMAT, MAX_BYTES, VERSION, read_answer
from trialeditor.export.files import replace_file
from trialeditor.rendering.fact_check import fact_check_page, fact_check_view
from trialeditor.rendering.page import page_view
from trialeditor.resources import resource_path
from trialeditor.services.commenting import take_in
from trialeditor.services.outcome import Changes
from trialeditor.services.pages import PageFile, page_from
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store

_TAKE = "factcheck.take"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLook:
    """An answer as it would come in, before anything is written."""

    answer: FactCheckAnswer
    digest: Digest
    """Of the file: the same answer comes in once."""
    title: str
    """The page's title today."""
    version_now: int
    is_stale: bool
    """The page has a newer version than the one that was checked."""
    lost: tuple[Remark, ...]
    """Remarks whose words no longer stand on the page; they come in with their quote."""


def send_fact_check(workspace: Workspace, nct_id: NctId, person: Person, out: Path) -> Changes:
    """Write the newest version of a page, with its record and a form, to the file `out`.

    Raises NotAllowed for a page that nobody has written, StorageUnavailable when the file cannot be written.
    """
    with workspace.database.reading() as store:
        page = page_from(workspace, store, nct_id)
    replace_file(out, _page_bytes(workspace, page, person))
    with workspace.database.writing() as store:
        workspace.record(store, person.name, "factcheck.send", nct_id, revision=page.revision_number, file=out.name)
    return Changes(trials=frozenset({nct_id}))


def _page_bytes(workspace: Workspace, page: PageFile, person: Person) -> bytes:
    latest = page.history.latest
    if latest is None:
        raise NotAllowed(
            f"Nobody has written {page.nct_id} yet.", safe="No file was written.", do="Save a version first."
        )
    shown = page_view(
        nct_id=page.nct_id,
        facts=page.facts,
        sections=page.states,
        dates=None,
        as_of=page.snapshot.as_of,
        is_draft=True,
        is_sample=workspace.is_sample,
    )
    asked: dict[str, Json] = {
        "v": VERSION,
        "format": FORMAT,
        "nct": page.nct_id,
        "revision": {"number": latest.number, "digest": latest.digest},
    }
    view = fact_check_view(shown, page.facts, asked_by=person.name, asked=asked)
    return fact_check_page(resource_path("factcheck"), view)


def look_at_answer(workspace: Workspace, path: Path, *, of: NctId | None = None) -> AnswerLook:
    """Read an answer and say what would come in; with `of`, only one about that page.

    Raises NotFound when there is no such file or trial, BadInput that names the file and the field, and NotAllowed
    when the same answer came in before.
    """
    data = _read(path)
    answer = read_answer(data, source=path.name)
    if of is not None and answer.nct_id != of:
        raise BadInput(f"is about {answer.nct_id}, and not about {of}", source=path.name, field="nct")
    digest = digest_bytes(data)
    with workspace.database.reading() as store:
        page = page_from(workspace, store, answer.nct_id)
        _refuse_again(store, answer, digest)
    return _look(page, answer, digest, path.name)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        what = f"The answer {path.name} cannot be read: {error.strerror}."
        raise NotFound(what, safe="Nothing was taken in.", do="Choose the file that came back.") from error


def _look(page: PageFile, answer: FactCheckAnswer, digest: Digest, source: str) -> AnswerLook:
    latest = page.history.latest
    if latest is None:
        raise BadInput(f"nobody has written {page.nct_id} here", source=source, field="nct")
    quoted = [(section, remark) for section in answer.sections for remark in section.remarks if remark.quote]
    return AnswerLook(
        answer=answer,
        digest=digest,
        title=page.title,
        version_now=latest.number,
        is_stale=latest.digest != answer.revision,
        lost=tuple(remark for section, remark in quoted if not _stands(page, section, remark)),
    )


def _refuse_again(store: Store, answer: FactCheckAnswer, digest: Digest) -> None:
    earlier = store.audit.find(AuditQuery(action=_TAKE, subject=answer.nct_id))
    same = next((each for each in earlier if each.event.detail.get("digest") == digest), None)
    if same:
        day = long_date(same.event.at.date())
        raise NotAllowed(f"{same.event.actor} took in this answer on {day}.", safe="Nothing was taken in twice.")


def take_answer(workspace: Workspace, look: AnswerLook, person: Person) -> Changes:
    """Take an answer in: a statement and one comment for each remark, by who said it, in one write.

    Raises NotAllowed when the same answer came in since it was looked at.
    """
    answer = look.answer
    with workspace.database.writing() as store:
        _refuse_again(store, answer, look.digest)
        page = page_from(workspace, store, answer.nct_id)
        _record(workspace, store, look, person)
        for anchor, text in _comments(page, answer):
            number = store.comments.next_number()
            said = Comment(
                number=number,
                nct_id=answer.nct_id,
                thread=number,
                anchor=anchor,
                text=text,
                suggestion=None,
                by=person.id,
                by_name=answer.who,
                at=workspace.clock.now(),
                entry=0,
            )
            take_in(workspace, store, said, person)
    return Changes(trials=frozenset({answer.nct_id}))


def _record(workspace: Workspace, store: Store, look: AnswerLook, person: Person) -> None:
    answer = look.answer
    workspace.record(
        store,
        person.name,
        _TAKE,
        answer.nct_id,
        revision=answer.revision_number,
        newer_version=look.is_stale,
        said_by=answer.name,
        said_as=answer.role,
        said_on=answer.day.isoformat(),
        judgments={each.key: each.judgment.value if each.judgment else "none" for each in answer.sections},
        comments=answer.remarks,
        overall=answer.overall,
        digest=look.digest,
    )


def _comments(page: PageFile, answer: FactCheckAnswer) -> Iterator[tuple[Anchor, str]]:
    yield Anchor(), answer.statement
    for section in answer.sections:
        for remark in section.remarks:
            yield _placed(page, section, remark)


def _placed(page: PageFile, section: SectionAnswer, remark: Remark) -> tuple[Anchor, str]:
    """Return where a remark belongs, and its words; a quote that cannot be an anchor stands in the words."""
    if page.blueprint.section(section.key) is None:
        return Anchor(), f"On “{section.heading or section.key}”: {_with_quote(remark)}"
    source = page.content.source(section.key)
    if not remark.quote:
        return Anchor(section=section.key), remark.text
    if source is None:
        return Anchor(section=section.key), _with_quote(remark)
    found = find_quote(source, remark.quote, _filled(page))
    if found:
        return anchor_of(section.key, source, found.start, found.end), remark.text
    return Anchor(section=section.key, quote=remark.quote[:LONGEST_QUOTE]), remark.text


def _with_quote(remark: Remark) -> str:
    return f"“{remark.quote[:LONGEST_QUOTE]}”: {remark.text}" if remark.quote else remark.text


def _stands(page: PageFile, section: SectionAnswer, remark: Remark) -> bool:
    """Say whether quoted words still stand in their section; made sections are not typed, so they cannot be asked."""
    if page.blueprint.section(section.key) is None:
        return False
    source = page.content.source(section.key)
    return source is None or find_quote(source, remark.quote, _filled(page)) is not None


def _filled(page: PageFile) -> Callable[[str], str]:
    """Return what fills a bound phrase that is known by the words between its braces."""
    fill = fill_from(page.facts)

    def words(inner: str) -> str:
        key, _, form = inner.partition("|")
        return fill(BoundPhrase(key=key.strip(), form=form.strip()))

    return words
