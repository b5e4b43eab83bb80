"""Records by their numbers: asked for in lists, and one by one where a list leaves a number out.

A number that the registry gave up brings the record that took its place, and a word on it. One number without a record
stops itself alone; a network that is not there stops the rest with one word.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from itertools import islice

import msgspec

from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import NctId, ncts_in
from trialeditor.registry.client import RegistryClient, Stopped
from trialeditor.registry.client_asking import Answer
from trialeditor.registry.client_trouble import Trouble, not_a_registry
from trialeditor.registry.reader import RawRecord, read_records

LIST = 100
"""Numbers in one question."""
IN_A_ROW = 3
"""After so many questions in a row without a usable answer, the trouble is taken to be everywhere."""
POSITION = "by number"
"""What stands for the place in a file."""


def fetch_records(
    client: RegistryClient,
    ncts: Iterable[NctId],
    *,
    total: int | None = None,
    progress: Callable[[int, int | None, str], None] = lambda *_: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[RawRecord | BadInput]:
    """Give the record of each number as it comes, or what is wrong with it; a BadInput names the number.

    `progress` hears how many numbers are done, of how many (`total`; known by itself where `ncts` has a length).
    Once `cancelled` says so, nothing more comes. When the registry cannot be reached, one last BadInput says so.
    """
    known = len(ncts) if total is None and isinstance(ncts, Sequence) else total
    return _Fetching(client=client, total=known, progress=progress, cancelled=cancelled).records(iter(ncts))


class _Page(msgspec.Struct, rename="camel"):
    """What is needed of a page beside its studies."""

    next_page_token: str | None = None


@dataclass(slots=True, kw_only=True)
class _Fetching:
    """One run through some numbers."""

    client: RegistryClient
    total: int | None
    progress: Callable[[int, int | None, str], None]
    cancelled: Callable[[], bool]
    done: int = 0
    bad: int = 0
    """Questions in a row without a usable answer."""
    waiting: dict[NctId, None] = field(default_factory=dict)
    """The numbers of the present list that nothing is known of yet."""

    def records(self, ncts: Iterator[NctId]) -> Iterator[RawRecord | BadInput]:
        """Go through all numbers."""
        self._say(f"Asking {self.client.name}")
        try:
            while batch := list(islice(ncts, LIST)):
                self.waiting = dict.fromkeys(batch)
                yield from self._listed()
                for nct in list(self.waiting):
                    yield from self._single(nct)
        except Stopped:
            return
        except Trouble as met:
            yield self._last_word(met)

    def _listed(self) -> Iterator[RawRecord | BadInput]:
        """Ask for all that is waited for in one question, page by page. What does not come stays waited for."""
        ids = [nct for nct in self.waiting if int(nct[3:])]  # one number of zeros would spoil the whole question
        query = {"filter.ids": "|".join(ids), "pageSize": str(len(ids))}
        for _ in ids if len(ids) > 1 else ():  # not more pages than there are numbers
            try:
                answer = self._ask("/studies", query)
            except Trouble as met:
                self.bad += 1
                if met.everywhere:
                    raise
                return
            if answer.status != HTTPStatus.OK or answer.is_html:
                return
            self.bad = 0
            if not (yield from self._of_page(answer.body)):
                return
            token = _next_page(answer.body)
            if not token or not self.waiting or token == query.get("pageToken"):
                return
            query["pageToken"] = token

    def _of_page(self, body: bytes) -> Generator[RawRecord | BadInput, None, bool]:
        """Give the records of a page that were asked for; return whether all of them were."""
        came: set[NctId] = set()
        for item in read_records(self.client.name, io.BytesIO(body)):
            if isinstance(item, BadInput):
                yield from self._unreadable(item)
                continue
            asked = self._asked_by(item)
            if not asked and item.nct_id not in came:
                return False
            if asked and item.nct_id not in came:
                came.add(item.nct_id)
                yield replace(item, position=POSITION)
            yield from (self._moved(nct, item.nct_id) for nct in asked if nct != item.nct_id)
            self._settle(asked)
        return True

    def _unreadable(self, item: BadInput) -> Iterator[BadInput]:
        """Tell of a damaged record in a page, if it can be told which one it is; others are asked for singly."""
        for nct in ncts_in(item.record):
            if nct in self.waiting:
                yield self._problem(nct, item.message, item.field)
                self._settle([nct])

    def _asked_by(self, item: RawRecord) -> list[NctId]:
        """Return the numbers that we wait for and that this record answers."""
        mine = (item.nct_id, *ncts_in(" ".join(item.study.protocol.identification.nct_id_aliases)))
        return [nct for nct in dict.fromkeys(mine) if nct in self.waiting]

    def _single(self, nct: NctId) -> Iterator[RawRecord | BadInput]:
        """Ask for one number by itself."""
        try:
            answer = self._ask(f"/studies/{nct}", {})
            yield from self._of_answer(nct, answer)
            self.bad = 0
        except Trouble as met:
            self.bad += 1
            if met.everywhere or self.bad >= IN_A_ROW:
                raise
            yield self._problem(nct, ". ".join(part for part in (met.what, met.do) if part).removesuffix("."))
        self._settle([nct])

    def _of_answer(self, nct: NctId, answer: Answer) -> Iterator[RawRecord | BadInput]:
        """Give what one answer holds; raise Trouble when it is not a registry's."""
        if answer.is_html or (answer.status == HTTPStatus.OK and answer.body.lstrip()[:1] != b"{"):
            raise not_a_registry("a web page" if answer.is_html else "something that is no study record")
        if answer.status == HTTPStatus.NOT_FOUND:
            yield self._problem(nct, "the registry has no record of this number; check its digits")
        elif answer.status == HTTPStatus.BAD_REQUEST:
            yield self._problem(nct, f"the registry does not take this for a number ({_first_line(answer.body)})")
        else:
            nothing = BadInput("expected a study, found an empty list")
            item = next(read_records(self.client.name, io.BytesIO(answer.body)), nothing)
            yield from self._of_record(nct, item, moved=answer.path.endswith)

    def _of_record(
        self, nct: NctId, item: RawRecord | BadInput, *, moved: Callable[[str], bool]
    ) -> Iterator[RawRecord | BadInput]:
        if isinstance(item, BadInput):
            yield self._problem(nct, item.message, item.field)
        elif item.nct_id == nct:
            yield replace(item, position=POSITION)
        elif nct in self._asked_by(item) or moved(f"/{item.nct_id}"):
            yield replace(item, position=POSITION)
            yield self._moved(nct, item.nct_id)
        else:
            message = f"the registry sent the record of {item.nct_id}, which was not asked for and was not taken"
            yield self._problem(nct, message)

    def _ask(self, path: str, query: dict[str, str]) -> Answer:
        return self.client.get(path, query, say=self._say, cancelled=self.cancelled)

    def _say(self, what: str) -> None:
        self.progress(self.done, self.total, what[:1].upper() + what[1:])

    def _settle(self, ncts: Sequence[NctId]) -> None:
        """Note that these numbers are done with."""
        for nct in ncts:
            del self.waiting[nct]
        self.done += len(ncts)
        self._say(f"Asking {self.client.name}")

    def _moved(self, nct: NctId, new: NctId) -> BadInput:
        message = f"the registry replaced this number; {nct} is now {new}, and the record came in under that number"
        return self._problem(nct, message)

    def _problem(self, nct: NctId, message: str, path: str = "") -> BadInput:
        return BadInput(message, source=self.client.name, record=nct, field=path)

    def _last_word(self, met: Trouble) -> BadInput:
        """Say that the rest was not asked for."""
        left = len(self.waiting) if self.total is None else self.total - self.done
        first = next(iter(self.waiting), "")
        record = first if left <= 1 else f"{first} and {left - 1:,} more"
        message = " ".join(part for part in (f"{met.what}.", "What came in before is safe.", met.do) if part)
        return BadInput(message, source=self.client.name, record=record)


def _next_page(body: bytes) -> str:
    """Return the token of the next page; empty at the last one. What is wrong with the page, the reader tells."""
    try:
        return msgspec.json.decode(body, type=_Page).next_page_token or ""
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return ""


def _first_line(body: bytes) -> str:
    """Return what the registry said, fit to be shown."""
    line = body.decode("utf-8", "replace").strip().partition("\n")[0]
    return "".join(char for char in line if char.isprintable())[:200] or "it gave no reason"
