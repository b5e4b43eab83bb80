"""What somebody outside says of a page: the trial's own team, asked whether its facts are right.

It is a statement and never a signature: nobody here has seen who wrote it, and no section is signed by it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from trialeditor.domain.dates import long_date
from trialeditor.domain.ids import Digest, NctId


class Judgment(StrEnum):
    """What was said of a section."""

    RIGHT = "right"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Something said about words of a section, or about all of it where there is no quote."""

    quote: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionAnswer:
    """What was said about one section."""

    key: str
    heading: str
    judgment: Judgment | None
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactCheckAnswer:
    """An answer as it came back: who says it, of which version of which page."""

    nct_id: NctId
    revision_number: int
    revision: Digest
    name: str
    role: str
    day: date
    sections: tuple[SectionAnswer, ...]
    overall: str

    @property
    def who(self) -> str:
        """Return the person as a comment names them."""
        return f"{self.name}, {self.role} (fact check)"

    @property
    def remarks(self) -> int:
        """Count the remarks."""
        return sum(len(section.remarks) for section in self.sections)

    def judged(self, judgment: Judgment | None) -> tuple[str, ...]:
        """Return the headings of the sections that were judged so."""
        return tuple(each.heading or each.key for each in self.sections if each.judgment is judgment)

    @property
    def statement(self) -> str:
        """Return the answer in sentences, without its remarks: what a page keeps of it."""
        told = (
            f"{self.name}, {self.role}, checked the facts of version {self.revision_number} on {long_date(self.day)}."
        )
        judged = (
            ("Right", self.judged(Judgment.RIGHT)),
            ("Not right", self.judged(Judgment.WRONG)),
            ("No answer", self.judged(None)),
        )
        lists = " ".join(f"{label}: {'; '.join(headings)}." for label, headings in judged if headings)
        said = f"\n“{self.overall}”" if self.overall else ""
        return f"{told} {lists}{said}\nA statement from outside, not a signature."
