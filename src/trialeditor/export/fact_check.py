"""The file in which an answer to a fact check comes back. It comes from outside, so nothing in it is taken on trust."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal, TypeAlias

import msgspec

from trialeditor.domain.errors import BadInput
from trialeditor.domain.fact_check import FactCheckAnswer, Judgment, Remark, SectionAnswer
from trialeditor.domain.ids import Digest, NctId
from trialeditor.domain.text import clean
from trialeditor.domain.text.cleaning import fold_spaces

FORMAT: Literal["trialeditor-fact-check"] = "trialeditor-fact-check"
VERSION: Literal[1] = 1
MAX_BYTES = 4 * 1024 * 1024

_Name: TypeAlias = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
_Heading: TypeAlias = Annotated[str, msgspec.Meta(max_length=300)]
_Text: TypeAlias = Annotated[str, msgspec.Meta(min_length=1, max_length=9_000)]
_Key: TypeAlias = Annotated[str, msgspec.Meta(pattern="^[a-z][a-z0-9_]{0,99}$")]


class _Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A JSON object."""


class _Remark(_Part, frozen=True, kw_only=True):
    quote: Annotated[str, msgspec.Meta(max_length=5_000)]
    text: _Text


class _Section(_Part, frozen=True, kw_only=True):
    key: _Key
    heading: _Heading
    judgment: Literal["right", "wrong"] | None
    remarks: Annotated[list[_Remark], msgspec.Meta(max_length=200)]


class _Who(_Part, frozen=True, kw_only=True):
    name: _Name
    role: _Name


class _Revision(_Part, frozen=True, kw_only=True):
    number: Annotated[int, msgspec.Meta(ge=1)]
    digest: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]


class _Answer(_Part, frozen=True, kw_only=True):
    v: Literal[1]
    format: Literal["trialeditor-fact-check"]
    nct: Annotated[str, msgspec.Meta(pattern="^NCT[0-9]{8}$")]
    revision: _Revision
    who: _Who
    answered: date
    sections: Annotated[list[_Section], msgspec.Meta(max_length=200)]
    overall: Annotated[str, msgspec.Meta(max_length=9_000)]


def read_answer(data: bytes, *, source: str) -> FactCheckAnswer:
    """Read an answer; raise BadInput that names the file, the field and what is wrong with it."""
    if len(data) > MAX_BYTES:
        raise BadInput("is too large for an answer to a fact check", source=source)
    try:
        answer = msgspec.json.decode(data, type=_Answer)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, ValueError) as error:
        raise _refused(str(error), source) from error
    keys = [each.key for each in answer.sections]
    if len(set(keys)) < len(keys):
        raise BadInput("names a section twice", source=source, field="sections")
    return FactCheckAnswer(
        nct_id=NctId(answer.nct),
        revision_number=answer.revision.number,
        revision=Digest(answer.revision.digest),
        name=_line(answer.who.name, source, "who.name"),
        role=_line(answer.who.role, source, "who.role"),
        day=answer.answered,
        sections=tuple(_section(each, source, at) for at, each in enumerate(answer.sections)),
        overall=clean(answer.overall).strip(),
    )


def _refused(words: str, source: str) -> BadInput:
    """Name the field where the decoder names a path: "Expected `str` - at `$.who.name`"."""
    what, _, path = words.partition(" - at `$")
    what = f"{what[:1].lower()}{what[1:]}".replace("`", "")
    return BadInput(f"is no answer to a fact check: {what}", source=source, field=path.strip("`.") if path else "")


def _section(section: _Section, source: str, at: int) -> SectionAnswer:
    return SectionAnswer(
        key=section.key,
        heading=fold_spaces(clean(section.heading)).strip(),
        judgment=Judgment(section.judgment) if section.judgment else None,
        remarks=tuple(_remark(each, source, f"sections[{at}].remarks[{n}]") for n, each in enumerate(section.remarks)),
    )


def _remark(remark: _Remark, source: str, field: str) -> Remark:
    text = clean(remark.text).strip()
    if not re.search(r"\S", text):
        raise BadInput("says nothing", source=source, field=f"{field}.text")
    return Remark(quote=fold_spaces(clean(remark.quote)).strip(), text=text)


def _line(text: str, source: str, field: str) -> str:
    line = fold_spaces(clean(text)).strip()
    if not line:
        raise BadInput("is empty", source=source, field=field)
    return line
