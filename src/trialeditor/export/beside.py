"""What a page's file may show beside its sections: its head, the data for search engines, the script, the glossary."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from trialeditor.export.formats import PageEntry
from trialeditor.rendering.addresses import mail_address, page_address, registry_address
from trialeditor.rendering.aging import POLICY, SCRIPT
from trialeditor.rendering.plain import one_line
from trialeditor.rendering.reading_back import ReadPage
from trialeditor.rendering.structured_data import TERMS
from trialeditor.rendering.words import Words

Meta: TypeAlias = tuple[tuple[str, str], ...]
"""The attributes of an element in a head, in order."""
_DATA = "application/ld+json"


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
        return [*self._script_problems(page), *self._data_problems(page), *_glossary_problems(page)]

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
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            yield "its data for search engines cannot be read"
            return
        entry, review = self.entry, self.entry.review
        if not isinstance(value, dict) or value.get("name") != entry.title:
            yield "its data for search engines are those of another page"
            return
        if value.get("lastReviewed") != (review.reviewed.isoformat() if review else None):
            yield "its data for search engines state another review"
        shown = "\n".join(_words_shown(page))
        allowed = TERMS | {
            self.says.lang,
            entry.nct,
            registry_address(entry.nct),
            page_address(self.address, entry.nct),
        }
        if review:
            allowed |= {review.reviewed.isoformat()}
        for words in _strings(value):
            if words not in allowed and words not in shown:
                yield f"its data for search engines say what it does not show: {words[:80]!r}"


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
