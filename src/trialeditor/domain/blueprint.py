"""Blueprints: which sections a page has, in what order, and what each rests on. Written as TOML, known by digest."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from trialeditor.domain.canonical import digest_of
from trialeditor.domain.errors import BadInput
from trialeditor.domain.facts import FACT_KEYS
from trialeditor.domain.ids import Digest
from trialeditor.domain.text import bound_phrases, parse


class SectionKind(StrEnum):
    """Who makes a section's words: people, or the newest snapshot."""

    WRITTEN = "written"
    FACT = "fact"


class Layout(StrEnum):
    """How a fact section is made."""

    ROWS = "rows"
    CRITERIA = "criteria"
    SITES = "sites"
    LIST = "list"
    REVIEW = "review"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowSpec:
    """One row of a fact section: a label, and a text in our grammar whose bound phrases are filled in."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionSpec:
    """One section of a page."""

    key: str
    kind: SectionKind
    heading: str
    group: str = ""
    """The heading of the part that it stands in ("Who should consider this trial"), or empty."""
    hint: str = ""
    max_words: int = 0
    required: bool = False
    depends: tuple[str, ...] = ()
    """Fact keys, or patterns such as `age.*`, whose values the section's digest covers."""
    default: str = ""
    layout: Layout | None = None
    rows: tuple[RowSpec, ...] = ()
    headings: tuple[tuple[str, str], ...] = ()
    """Of a made section: codes of the recruitment status, each with the heading that is true then."""

    def made_heading(self, status: str) -> str:
        """Return the heading above made words: one of `headings`, where the recruitment status has one."""
        return dict(self.headings).get(status, self.heading)

    @property
    def made_read_headings(self) -> frozenset[str]:
        """Return every heading that made words can stand below, as the reader meets it."""
        return frozenset(self.read_as(each) for each in (self.heading, *dict(self.headings).values()))

    def read_as(self, heading: str) -> str:
        """Return a heading of this section as the reader meets it: the part's, then the section's own."""
        return ": ".join(part for part in (self.group, heading) if part)

    @property
    def read_heading(self) -> str:
        """Return the heading as the reader meets it: the part's, then the section's own."""
        return self.read_as(self.heading)

    @property
    def can_be_overridden(self) -> bool:
        """Say whether typed words may stand in for the made ones. Review metadata comes from sign-offs alone."""
        return self.kind is SectionKind.FACT and self.layout is not Layout.REVIEW


@dataclass(frozen=True, slots=True, kw_only=True)
class Blueprint:
    """The plan of a page."""

    key: str
    name: str
    sections: tuple[SectionSpec, ...]
    digest: Digest
    text: str
    """The TOML that it was read from."""

    @property
    def written(self) -> tuple[SectionSpec, ...]:
        """Return the sections that people write, in page order."""
        return tuple(spec for spec in self.sections if spec.kind is SectionKind.WRITTEN)

    @property
    def shown(self) -> frozenset[SectionSpec]:
        """Return what a reader can notice of the plan: all of its sections, but not their hints, limits or order."""
        return frozenset(replace(spec, hint="", max_words=0, default="") for spec in self.sections)

    def section(self, key: str) -> SectionSpec | None:
        """Return the section `key`, or None."""
        return next((spec for spec in self.sections if spec.key == key), None)


def parse_blueprint(text: str, *, source: str = "blueprint") -> Blueprint:
    """Return the blueprint that a TOML text describes; raise BadInput naming the section and the field.

    A field that nobody knows is refused: it may be a misspelled `required`.
    """
    data = _toml(text, source)
    reader = _Reader(source)
    reader.only(data, ("key", "name", "section"), "blueprint")
    sections = tuple(reader.section(item, number) for number, item in enumerate(reader.sections(data), start=1))
    repeated = {spec.key for spec in sections if sum(other.key == spec.key for other in sections) > 1}
    if repeated:
        raise BadInput("the same key twice", source=source, record=min(repeated), field="key")
    return Blueprint(
        key=reader.text(data, "key", "blueprint"),
        name=reader.text(data, "name", "blueprint"),
        sections=sections,
        digest=digest_of(data),
        text=text,
    )


def _toml(text: str, source: str) -> Mapping[str, Any]:
    """Read a text as TOML; raise BadInput when it is none, or holds what has no digest (dates, lone surrogates)."""
    try:
        data = tomllib.loads(text)
        digest_of(data)
    except BadInput as error:
        raise BadInput(error.message, source=source, field=error.field) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits is no TOMLDecodeError
        raise BadInput(f"not TOML: {error}", source=source) from error
    return data


_KEY = re.compile(r"[a-z][a-z0-9_]*")
_FIELDS = (
    "key",
    "heading",
    "group",
    "hint",
    "max_words",
    "required",
    "depends",
    "default",
    "layout",
    "rows",
    "headings",
)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Takes typed values out of TOML tables and says what is wrong with the others."""

    source: str

    def section(self, item: Mapping[str, Any], number: int) -> SectionSpec:
        key = self.key(item, f"section {number}")
        self.only(item, _FIELDS, key)
        return SectionSpec(
            key=key,
            kind=SectionKind.FACT if "layout" in item else SectionKind.WRITTEN,
            heading=self.text(item, "heading", key),
            group=self.text(item, "group", key, default=""),
            hint=self.text(item, "hint", key, default=""),
            max_words=self.number(item, "max_words", key),
            required=self.flag(item, "required", key),
            depends=tuple(self._dependency(each, key) for each in self.entries(item, "depends", key)),
            default=self._phrased(self.text(item, "default", key, default="").strip(), key, "default"),
            layout=self._layout(item, key),
            rows=tuple(self._row(row, key) for row in self.entries(item, "rows", key)),
            headings=tuple(self._heading(each, key) for each in self.entries(item, "headings", key)),
        )

    def sections(self, data: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        value = data.get("section")
        if not isinstance(value, list) or not value or not all(isinstance(item, dict) for item in value):
            raise BadInput("expected at least one [[section]]", source=self.source, field="section")
        return value

    def only(self, item: Mapping[str, Any], known: tuple[str, ...], record: str) -> None:
        unknown = next((name for name in item if name not in known), None)
        if unknown is not None:
            raise self._refuse(f"no such field; the fields are {', '.join(known)}", record, unknown)

    def key(self, item: Mapping[str, Any], record: str) -> str:
        key = self.text(item, "key", record)
        if not _KEY.fullmatch(key):
            raise self._refuse("expected small letters, digits and underscores", record, "key")
        return key

    def text(self, item: Mapping[str, Any], field: str, record: str, default: str | None = None) -> str:
        value = item.get(field, default)
        if not isinstance(value, str):
            raise self._refuse("expected a text", record, field)
        return value

    def number(self, item: Mapping[str, Any], field: str, record: str) -> int:
        value = item.get(field, 0)
        if type(value) is not int or value < 0:
            raise self._refuse("expected a whole number", record, field)
        return value

    def flag(self, item: Mapping[str, Any], field: str, record: str) -> bool:
        value = item.get(field, False)
        if not isinstance(value, bool):
            raise self._refuse("expected true or false", record, field)
        return value

    def entries(self, item: Mapping[str, Any], field: str, record: str) -> list[Any]:
        value = item.get(field, [])
        if not isinstance(value, list):
            raise self._refuse("expected a list", record, field)
        return value

    def _layout(self, item: Mapping[str, Any], key: str) -> Layout | None:
        if "layout" not in item:
            return None
        try:
            return Layout(self.text(item, "layout", key))
        except ValueError:
            raise self._refuse(f"expected one of {', '.join(Layout)}", key, "layout") from None

    def _dependency(self, pattern: object, key: str) -> str:
        if not isinstance(pattern, str):
            raise self._refuse("expected the names of facts", key, "depends")
        prefix = pattern.removesuffix("*")
        if not any(known == pattern or (prefix != pattern and known.startswith(prefix)) for known in FACT_KEYS):
            raise self._refuse(f"no fact is called {pattern!r}", key, "depends")
        return pattern

    def _row(self, row: object, key: str) -> RowSpec:
        if not (isinstance(row, list) and len(row) == _ROW_PARTS and all(isinstance(part, str) for part in row)):
            raise self._refuse("expected pairs of a label and a text", key, "rows")
        return RowSpec(label=row[0], text=self._phrased(row[1], key, "rows"))

    def _heading(self, pair: object, key: str) -> tuple[str, str]:
        if not (isinstance(pair, list) and len(pair) == _ROW_PARTS and all(isinstance(part, str) for part in pair)):
            raise self._refuse("expected pairs of a status and a heading", key, "headings")
        return pair[0], pair[1]

    def _phrased(self, text: str, key: str, field: str) -> str:
        """Return a text whose bound phrases all name facts: nobody reads a row again before it is shown."""
        unknown = [phrase.source for phrase in bound_phrases(parse(text)) if phrase.key not in FACT_KEYS]
        if unknown:
            raise self._refuse(f"no fact is called {unknown[0]}", key, field)
        return text

    def _refuse(self, what: str, record: str, field: str) -> BadInput:
        return BadInput(what, source=self.source, record=record, field=field)


_ROW_PARTS = 2
