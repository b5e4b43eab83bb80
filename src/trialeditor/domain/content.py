"""What people wrote for one page: the texts of written sections, overrides of fact sections, and notes beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from trialeditor.domain.blueprint import Blueprint
from trialeditor.domain.canonical import Json
from trialeditor.domain.errors import BadInput
from trialeditor.domain.notes import Note, in_one_line, with_note
from trialeditor.domain.text import clean


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """Typed words in place of a fact section, with the reason for them. A warning for as long as it stands."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContent:
    """The words of a page by section key. A section without words has no entry."""

    texts: Mapping[str, str] = field(default_factory=dict)
    overrides: Mapping[str, Override] = field(default_factory=dict)
    notes: Mapping[str, tuple[Note, ...]] = field(default_factory=dict)
    """Editor's notes beside the registry's wording, by key of the fact section."""

    def text(self, key: str) -> str:
        """Return the typed text of a written section; empty when there is none."""
        return self.texts.get(key, "")

    def with_text(self, key: str, text: str) -> PageContent:
        """Return the content with one section's words replaced."""
        texts = {**self.texts, key: clean(text)}
        return replace(self, texts={each: words for each, words in texts.items() if words.strip()})

    def with_override(self, key: str, override: Override | None) -> PageContent:
        """Return the content with one fact section's override set, or taken away."""
        kept = {each: value for each, value in self.overrides.items() if each != key}
        if override is None:
            return replace(self, overrides=kept)
        cleaned = Override(text=clean(override.text), reason=clean(override.reason))
        return replace(self, overrides={**kept, key: cleaned})

    def notes_of(self, key: str) -> tuple[Note, ...]:
        """Return the editor's notes of a fact section, in the order in which they were written."""
        return self.notes.get(key, ())

    def with_note(self, key: str, quote: str, text: str) -> PageContent:
        """Return the content with one fact section's note on `quote` set; an empty text takes it away."""
        return self.with_notes(key, with_note(self.notes_of(key), quote, text))

    def with_notes(self, key: str, notes: Sequence[Note]) -> PageContent:
        """Return the content with all notes of one fact section replaced."""
        every = {**self.notes, key: tuple(notes)}
        return replace(self, notes={each: some for each, some in every.items() if some})

    def source(self, key: str) -> str | None:
        """Return what a person typed for a section of either kind, or None."""
        override = self.overrides.get(key)
        return override.text if override else self.texts.get(key)

    def same_words(self, other: PageContent, key: str) -> bool:
        """Say whether `other` has the same typed text, the same override and the same notes for a section."""
        return (
            self.text(key) == other.text(key)
            and self.overrides.get(key) == other.overrides.get(key)
            and self.notes_of(key) == other.notes_of(key)
        )

    def to_json(self) -> Mapping[str, Json]:
        """Return `{"texts": {key: text}, "overrides": {key: {"text", "reason"}}}`.

        Where there are notes, also `"notes": {key: [{"quote", "text"}]}`: a page without any keeps its digest.
        """
        overrides = {key: {"text": each.text, "reason": each.reason} for key, each in self.overrides.items()}
        notes = {
            key: [{"quote": each.quote, "text": each.text} for each in some] for key, some in self.notes.items() if some
        }
        return {"texts": dict(self.texts), "overrides": overrides, **({"notes": notes} if notes else {})}

    @staticmethod
    def from_json(data: Mapping[str, Json]) -> PageContent:
        """Read what `to_json` wrote; raise BadInput when it is something else."""
        texts, overrides, notes = data.get("texts"), data.get("overrides"), data.get("notes", {})
        if not isinstance(texts, Mapping) or not isinstance(overrides, Mapping) or not isinstance(notes, Mapping):
            raise BadInput("expected texts and overrides", field="content")
        return PageContent(
            texts={key: _text(text, f"texts.{key}") for key, text in texts.items()},
            overrides={key: _override(value, f"overrides.{key}") for key, value in overrides.items()},
            notes={key: _notes(value, f"notes.{key}") for key, value in notes.items()},
        )


def _override(value: Json, field_name: str) -> Override:
    if not isinstance(value, Mapping):
        raise BadInput("expected a text and a reason", field=field_name)
    return Override(
        text=_text(value.get("text"), f"{field_name}.text"), reason=_text(value.get("reason"), f"{field_name}.reason")
    )


def _notes(value: Json, field_name: str) -> tuple[Note, ...]:
    if not isinstance(value, list):
        raise BadInput("expected a list of notes", field=field_name)
    return tuple(_note(each, f"{field_name}.{number}") for number, each in enumerate(value))


def _note(value: Json, field_name: str) -> Note:
    if not isinstance(value, Mapping):
        raise BadInput("expected a quote and a text", field=field_name)
    return Note(
        quote=_line(value.get("quote"), f"{field_name}.quote"), text=_line(value.get("text"), f"{field_name}.text")
    )


def _line(value: Json, field_name: str) -> str:
    """Read words as notes have them. A tab or a line end in a note would keep it out of what is signed."""
    text = _text(value, field_name)
    if not text or text != in_one_line(text):
        raise BadInput("expected words in one line", field=field_name)
    return text


def _text(value: Json, field_name: str) -> str:
    if not isinstance(value, str):
        raise BadInput("expected a text", field=field_name)
    return value


def first_content(blueprint: Blueprint) -> PageContent:
    """Return what a new page begins with: the blueprint's default texts."""
    return PageContent(texts={spec.key: clean(spec.default) for spec in blueprint.written if spec.default})
