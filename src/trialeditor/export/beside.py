"""What a page's file may show beside its sections: its head, the data for search engines, the script, the glossary."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from trialeditor.domain.ids import NctId
from trialeditor.export.formats import PageEntry
from trialeditor.export.status_check import codes_told
from trialeditor.rendering.addresses import mail_address, page_address, registry_address
from trialeditor.rendering.aging import POLICY, SCRIPT
from trialeditor.rendering.plain import one_line
from trialeditor.rendering.reading_back import ReadPage
from trialeditor.rendering.structured_data import KINDS, STATUSES, TERMS, PageData, StudyData, json_ld
from trialeditor.rendering.words import Words

Meta: TypeAlias = tuple[tuple[str, str], ...]
"""The attributes of an element in a head, in order."""
_DATA = "application/ld+json"
ROBOTS: Meta = (("name", "robots"), ("content", "noindex, nofollow"))
"""What asks search engines to leave a page out."""


def policy_meta(policy: str) -> Meta:
    """Return the element that states a content security policy."""
    return (("http-equiv", "Content-Security-Policy"), ("content", policy))


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """One page: what the manifest says of it, and where its site is."""

    entry: PageEntry
    address: str
    is_private: bool
    says: Words

    @property
    def links(self) -> frozenset[str]:
        """Return where links outside sections may lead, but for those of every page."""
        entry = self.entry
        mail = mail_address(entry.title, entry.nct, self.address)
        return frozenset({registry_address(entry.nct), mail, page_address(self.address, entry.nct)} - {""})

    def metas(self, page: ReadPage) -> frozenset[Meta]:
        """Return what the head may hold of this page alone."""
        described = {_meta("name", "description", words) for words in _summaries(page)}
        described |= {_meta("property", "og:description", words) for words in _summaries(page)}
        own = page_address(self.address, self.entry.nct)
        placed = {(("rel", "canonical"), ("href", own)), _meta("property", "og:url", own)} if own else set()
        named = {
            _meta("property", "og:type", "article"),
            _meta("property", "og:site_name", self.says["site.name"]),
            _meta("property", "og:title", self.entry.title),
        }
        found = set() if self.is_private else described | placed | named
        return frozenset(found | {policy_meta(POLICY)})

    def problems(self, page: ReadPage) -> list[str]:
        """Say what is not as this program writes it."""
        return [
            *self._script_problems(page),
            *self._data_problems(page),
            *self._search_problems(page),
            *_glossary_problems(page),
        ]

    def _search_problems(self, page: ReadPage) -> list[str]:
        """Search engines are asked to leave drafts and samples out, and no other page."""
        if (ROBOTS in page.metas) is self.is_private:
            return []
        return ["search engines are not asked to leave it out" if self.is_private else "it is kept from search engines"]

    def reviewers(self, page: ReadPage) -> tuple[str, ...] | None:
        """Return who reviewed the page as search engines are told; None when they are told nothing."""
        values = [_value(text) for kind, text in page.scripts if kind == _DATA]
        return _reviewers(values[0]) if len(values) == 1 else None

    def _script_problems(self, page: ReadPage) -> list[str]:
        """A page says until when it was signed, and the one script that reads it is ours."""
        review = self.entry.review
        until = [review.next_review.isoformat()] if review and not self.entry.draft else []
        scripts = [each for each in page.scripts if each[0] != _DATA]
        problems = [] if list(page.untils) == until else ["it does not say until when it was signed"]
        if scripts != [("", SCRIPT)] * len(until):
            problems.append("a script that is not ours" if scripts else "the script that tells its age is missing")
        return problems

    def _data_problems(self, page: ReadPage) -> list[str]:
        data = [text for kind, text in page.scripts if kind == _DATA]
        if len(data) != (0 if self.is_private else 1):
            return ["data for search engines that it should not have" if data else "no data for search engines"]
        return [problem for text in data for problem in self._of_data(text, page)]

    def _of_data(self, text: str, page: ReadPage) -> Iterator[str]:
        value = _value(text)
        if value is None:
            yield "its data for search engines cannot be read"
            return
        review = self.entry.review
        if value.get("name") != self.entry.title:
            yield "its data for search engines are those of another page"
            return
        if value.get("lastReviewed") != (review.reviewed.isoformat() if review else None):
            yield "its data for search engines state another review"
        foreign = list(self._foreign(value, page))
        for words in foreign:
            yield f"its data for search engines say what it does not show: {words[:80]!r}"
        if not foreign and text != str(json_ld(self._data(value, page))):
            yield "its data for search engines are not what it shows"

    def _foreign(self, value: dict[str, Any], page: ReadPage) -> Iterator[str]:
        """Go through the words of the data that the page does not show."""
        entry, shown = self.entry, "\n".join(_words_shown(page))
        own = {self.says.lang, entry.nct, registry_address(entry.nct), page_address(self.address, entry.nct)}
        reviewed = {entry.review.reviewed.isoformat()} if entry.review else set()
        allowed = TERMS | own | reviewed
        return (words for words in _strings(value) if words not in allowed and words not in shown)

    def _data(self, value: dict[str, Any], page: ReadPage) -> PageData:
        """Return the data that this program would write; what pages do not show (the kind of study) as it stands."""
        entry = self.entry
        return PageData(
            nct_id=NctId(entry.nct),
            title=entry.title,
            description=next(iter(_summaries(page)), ""),
            address=page_address(self.address, entry.nct),
            registry=registry_address(entry.nct),
            reviewed=entry.review.reviewed.isoformat() if entry.review else "",
            reviewers=_reviewers(value),
            study=self._study(value.get("mainEntity"), page),
            lang=self.says.lang,
        )

    def _study(self, value: object, page: ReadPage) -> StudyData:
        study = value if isinstance(value, dict) else {}
        facts = dict(page.facts)
        told = {STATUSES.get(code, "") for code in codes_told(page, self.says)} or {""}
        status = _text(study.get("status")).rpartition("/")[2]
        kind = _text(study.get("@type"))
        return StudyData(
            kind=kind if kind in KINDS else "",
            status=status if status in told else min(told),
            name=facts.get("official_title", ""),
            sponsor=facts.get("sponsor.name", ""),
            conditions=_conditions(_names(study.get("healthCondition")), page),
        )


def _value(text: str) -> dict[str, Any] | None:
    """Return the data for search engines, or None when they cannot be read."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else {}


def _reviewers(value: dict[str, Any] | None) -> tuple[str, ...]:
    return _names((value or {}).get("reviewedBy"))


def _names(found: object) -> tuple[str, ...]:
    """Return the names of people or things in the data."""
    return tuple(_text(each.get("name")) for each in found if isinstance(each, dict)) if isinstance(found, list) else ()


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _conditions(told: tuple[str, ...], page: ReadPage) -> tuple[str, ...]:
    """Return the conditions as the page lists them; where they stand in no plain list, those that were told."""
    lines = [line for each in page.sections if (each.key, each.state) == _CONDITIONS for line in each.text.split("\n")]
    is_list = all(line.startswith("•\t") and "\t" not in line[2:] for line in lines)
    return tuple(line[2:] for line in lines) if is_list else told


_CONDITIONS = ("conditions", "fact")


def _meta(attribute: str, name: str, content: str) -> Meta:
    return ((attribute, name), ("content", content))


def _summaries(page: ReadPage) -> set[str]:
    """Return the summary that the page shows, in one line."""
    return {one_line(each.text) for each in page.sections if each.key == "summary" and each.state != "checking"} - {""}


def _words_shown(page: ReadPage) -> Iterator[str]:
    """Go through the words of a page, each part in one line."""
    yield from (one_line(each.text) for each in page.sections)
    yield from (words for _, words in page.facts)
    yield page.title


def _strings(value: Any) -> Iterator[str]:  # noqa: ANN401 - JSON
    if isinstance(value, dict):
        for key, each in value.items():
            yield key
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
    else:
        yield str(value)


def _glossary_problems(page: ReadPage) -> list[str]:
    """The page explains the terms that it marks, each once, and no other."""
    anchors = [word.anchor for word in page.words]
    linked = [target.removeprefix("#") for target in page.word_links]
    if len(set(anchors)) < len(anchors) or len(set(linked)) < len(linked) or set(anchors) != set(linked):
        return ["its words to know are not those that it marks"]
    return []
