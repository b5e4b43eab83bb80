"""What a file shows against what was signed: one page, section by section."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trialeditor.domain.blueprint import Blueprint, Layout, SectionKind, SectionSpec
from trialeditor.domain.notes import note_lines, stand_in
from trialeditor.domain.reviews import PageReview
from trialeditor.export.formats import PageEntry
from trialeditor.export.shown import ShownPage, ShownSection, title_of
from trialeditor.export.signed_page import SignedPage
from trialeditor.export.status_check import agrees
from trialeditor.rendering import wording
from trialeditor.rendering.section import review_text
from trialeditor.rendering.standing import names_taken
from trialeditor.rendering.words import Words

_UNTITLED = frozenset({"title", "summary"})
"""Written sections whose headings a page does not show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageCheck:
    """One page: what the manifest says of it, its plan, and what of it is signed."""

    entry: PageEntry
    blueprint: Blueprint
    signed: SignedPage
    says: Words
    """What pages of the bundle say in words of their own."""

    def problems(self, shown: ShownPage) -> list[str]:
        """Say what in a file is not as it was signed; empty when all is."""
        problems = [*shown.problems, *self._missing(shown), *self._covered(shown), *self._told(shown)]
        for section in shown.sections:
            problems += [f"section {section.key}: {each}" for each in self._of_section(section)]
        title = title_of(shown.sections)
        if title is not None and title != self.entry.title:
            problems.append("its title is not the one in the manifest")
        return problems

    def _missing(self, shown: ShownPage) -> list[str]:
        """A page shows each section of its plan once; written ones may be absent when their emptiness is right."""
        keys = [section.key for section in shown.sections]
        problems = [f"section {key}: it stands there twice" for key in sorted(set(keys)) if keys.count(key) > 1]
        missing = [each for each in self.blueprint.sections if each.key not in keys and not self._may_be_absent(each)]
        return problems + [f"section {spec.key}: it is missing" for spec in missing]

    def _covered(self, shown: ShownPage) -> list[str]:
        """The registry's criteria are opened on demand; no other section is, and nothing lies over any."""
        may = {spec.key for spec in self.blueprint.sections if spec.layout is Layout.CRITERIA}
        wrong = {key for key in shown.folded if key and (key not in may or shown.folded.count(key) > 1)}
        taken = names_taken(shown.named, {spec.key for spec in self.blueprint.sections})
        return [
            *(f"section {key}: it is folded away" for key in sorted(wrong)),
            *(f"section {key}: something else has its id" for key in taken),
        ]

    def _told(self, shown: ShownPage) -> Iterator[str]:
        """What stands beside the sections agrees with what was signed: the status, and who reviewed."""
        if shown.status is not None:
            yield from (
                f"section {section.key}: it was signed with another status than the page explains"
                for section in shown.sections
                if section.state == "signed" and not self._has_status(section, shown.status)
            )
        review = self._signed_review()
        names = tuple(each.payload.signer.name for each in review.signers) if review and self.entry.review else ()
        if shown.reviewers not in {None, names}:
            yield "its data for search engines name others as reviewers"

    def _has_status(self, section: ShownSection, told: frozenset[str]) -> bool:
        """Say whether a section's words were signed over this status, or over none."""
        spec = self.blueprint.section(section.key)
        facts = self.signed.facts_of(section.key, spec.read_heading, section.text) if spec else ()
        codes = [each["status"] for each in facts if "status" in each]
        return not codes or any(agrees(told, code, self.says) for code in codes)

    def _may_be_absent(self, spec: SectionSpec) -> bool:
        if spec.kind is SectionKind.FACT:
            return False
        return self.entry.draft or (not spec.required and self._has_no_words(spec))

    def _has_no_words(self, spec: SectionSpec) -> bool:
        return self.signed.may_be_absent(spec.key, spec.read_heading, self.entry.revision.digest)

    def _of_section(self, section: ShownSection) -> list[str]:
        spec = self.blueprint.section(section.key)
        if spec is None:
            return ["the page's blueprint has no such section"]
        problems = []
        if section.heading not in _headings(section, spec) and not (
            section.heading is None and _shows_no_heading(spec)
        ):
            problems.append("its heading is not the signed one")
        check = _CHECKS.get(section.state)
        return [*problems, *(check(self, section, spec) if check else ["its state is not one that a section can have"])]

    def _signed(self, section: ShownSection, spec: SectionSpec) -> list[str]:
        if self.signed.signed(section.key, spec.read_heading, section.text) is None:
            return ["the words are not the signed words"]
        found = self.signed.signed(section.key, spec.read_heading, section.text, section.digest)
        if found is None:
            return ["the digest is not the signed one"]
        if not self.signed.is_of_version(section.key, spec.read_heading, section.text, self.entry.revision.digest):
            return ["the words are older than those that were signed with this version"]
        if section.facts is None:
            return []
        moved = [key for key, value in found.facts.items() if section.facts.get(key) != value]
        return [f"the fact {key} is not the one that was signed" for key in moved]

    def _fact(self, section: ShownSection, spec: SectionSpec) -> list[str]:
        """A made section is not signed, so nothing that people answer for may pass as one."""
        if spec.kind is not SectionKind.FACT or (
            self.blueprint.digest not in self.signed.blueprints and section.key in self.signed.keys
        ):
            return ["words that people sign are shown as facts"]
        if spec.layout is Layout.REVIEW and section.text != self._review():
            return ["it does not say what the sign-offs say"]
        return self._notes(section, spec)

    def _notes(self, section: ShownSection, spec: SectionSpec) -> list[str]:
        """The editor's notes beside the registry's wording are words of people: signed, quote by quote."""
        notes = note_lines(section.text)
        if self.entry.draft:
            return []
        if not notes:
            return ["its editor's notes are left out"] if self._has_lost_notes(section, spec) else []
        found = self.signed.signed(section.key, spec.read_heading, notes, section.digest)
        return [] if found else ["its editor's notes are not the signed ones"]

    def _has_lost_notes(self, section: ShownSection, spec: SectionSpec) -> bool:
        """Say whether notes were signed with the very version that is shown, on words that stand here still."""
        signed = self.signed.signed_with(section.key, spec.read_heading, self.entry.revision.digest)
        return any(stand_in(section.text, each.reader_text) for each in signed)

    def _checking(self, section: ShownSection, _spec: SectionSpec) -> list[str]:
        notices = wording.notices(self.says, self.entry.as_of)
        return [] if section.text in notices else ["the notice is not the one that stands for a section being checked"]

    def _draft(self, _section: ShownSection, _spec: SectionSpec) -> list[str]:
        return [] if self.entry.draft else ["its words are not signed, and the page is not a draft"]

    def _review(self) -> str:
        entry, signed, review = self.entry.review, self._signed_review(), None
        if entry and signed:
            review = (signed.reviewed, tuple(map(wording.Signed.of, signed.signers)), entry.next_review)
        return review_text(wording.review_lines(self.says, review, as_of=self.entry.as_of, is_draft=self.entry.draft))

    def _signed_review(self) -> PageReview | None:
        return None if self.entry.draft else self.signed.review(frozenset(spec.key for spec in self.blueprint.written))

    def review_problems(self) -> list[str]:
        """Say where the review dates in the manifest are not those of the sign-offs."""
        entry, signed = self.entry.review, self._signed_review()
        if entry is None or signed is None:
            return [] if entry is None and signed is None else ["its review dates do not rest on a whole-page sign-off"]
        problems = []
        if entry.reviewed != signed.reviewed or entry.sign_offs != [each.id for each in signed.signers]:
            problems.append("its review is not the last one that was signed")
        if entry.signed_until != signed.signed_until or entry.next_review > signed.signed_until:
            problems.append("its next review date is beyond the signed one")
        return [*problems, *self._version_problems(signed)]

    def _version_problems(self, review: PageReview) -> list[str]:
        """A page goes out in the version of its last review, or in a later one."""
        shown, payload = self.entry.revision, review.last.payload
        if shown.number > payload.revision_number or (shown.number, shown.digest) == (
            payload.revision_number,
            payload.revision,
        ):
            return []
        return ["its version is not the one that was last reviewed, and no later one"]


def _headings(section: ShownSection, spec: SectionSpec) -> frozenset[str]:
    """Return the headings that a section may have. Only made words follow the recruitment status with theirs."""
    return spec.made_read_headings if section.state == "fact" else frozenset({spec.read_heading})


def _shows_no_heading(spec: SectionSpec) -> bool:
    return not spec.read_heading or (spec.kind is SectionKind.WRITTEN and spec.key in _UNTITLED)


_CHECKS = {
    "signed": PageCheck._signed,  # noqa: SLF001 - a table of this class's own methods
    "fact": PageCheck._fact,  # noqa: SLF001 - the same
    "checking": PageCheck._checking,  # noqa: SLF001 - the same
    "draft": PageCheck._draft,  # noqa: SLF001 - the same
}
