"""Blueprints: which sections a page has, in what order, and what each rests on. Written as TOML, known by digest."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from trialeditor.domain.canonical import digest_of
from trialeditor.domain.errors import BadInput
from trialeditor.domain.facts import FACT_KEYS
from trialeditor.domain.ids import Digest


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

    @property
    def read_heading(self) -> str:
        """Return the heading as the reader meets it: the part's, then the section's own."""
        return ": ".join(part for part in (self.group, self.heading) if part)

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

    def section(self, key: str) -> SectionSpec | None:
        """Return the section `key`, or None."""
        return next((spec for spec in self.sections if spec.key == key), None)


def parse_blueprint(text: str, *, source: str = "blueprint") -> Blueprint:
    """Return the blueprint that a TOML text describes; raise BadInput naming the section and the field."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadInput(f"not TOML: {error}", source=source) from error
    reader = _Reader(source)
    sections = tuple(reader.section(item) for item in reader.tables(data, "section"))
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


@dataclass(frozen=True, slots=True)
class _Reader:
    """Takes typed values out of TOML tables and says what is wrong with the others."""

    source: str

    def section(self, item: Mapping[str, Any]) -> SectionSpec:
        key = self.text(item, "key", "section")
        kind = SectionKind.FACT if "layout" in item else SectionKind.WRITTEN
        return SectionSpec(
            key=key,
            kind=kind,
            heading=self.text(item, "heading", key),
            group=self.text(item, "group", key, default=""),
            hint=self.text(item, "hint", key, default=""),
            max_words=self.number(item, "max_words", key),
            required=bool(item.get("required", False)),
            depends=tuple(self._dependency(each, key) for each in item.get("depends", ())),
            default=self.text(item, "default", key, default="").strip(),
            layout=self._layout(item, key),
            rows=tuple(RowSpec(label=str(row[0]), text=str(row[1])) for row in item.get("rows", ())),
        )

    def tables(self, data: Mapping[str, Any], field: str) -> list[Mapping[str, Any]]:
        value = data.get(field)
        if not isinstance(value, list) or not value:
            raise BadInput("expected at least one [[section]]", source=self.source, field=field)
        return value

    def text(self, item: Mapping[str, Any], field: str, record: str, default: str | None = None) -> str:
        value = item.get(field, default)
        if not isinstance(value, str):
            raise BadInput("expected a text", source=self.source, record=record, field=field)
        return value

    def number(self, item: Mapping[str, Any], field: str, record: str) -> int:
        value = item.get(field, 0)
        if not isinstance(value, int) or value < 0:
            raise BadInput("expected a whole number", source=self.source, record=record, field=field)
        return value

    def _layout(self, item: Mapping[str, Any], key: str) -> Layout | None:
        try:
            return Layout(item["layout"]) if "layout" in item else None
        except ValueError:
            known = ", ".join(Layout)
            raise BadInput(f"expected one of {known}", source=self.source, record=key, field="layout") from None

    def _dependency(self, pattern: object, key: str) -> str:
        prefix = str(pattern).removesuffix("*")
        if not any(known == pattern or (prefix != pattern and known.startswith(prefix)) for known in FACT_KEYS):
            raise BadInput(f"no fact is called {pattern!r}", source=self.source, record=key, field="depends")
        return str(pattern)
