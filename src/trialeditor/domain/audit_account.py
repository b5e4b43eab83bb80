"""What an entry of the audit trail tells, in words: what became what, and why. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from trialeditor.domain.audit import AuditEvent
from trialeditor.domain.audit_query import act_label
from trialeditor.domain.canonical import Json

_WHY = ("reason", "note", "message", "meaning")
"""Where acts keep their reason, the plainest first."""
_NEVER = frozenset(
    {"digest", "digests", "sign_off", "person", "import_id", "trials_new", "trials_changed", "replacement_id", "v"}
)
"""What only the machine reads."""
_SIDES = frozenset({"old", "new", "before", "after", "changed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An entry in words. What an act has no word for is empty."""

    act: str
    what: str
    """What it was done to or with: "Version 3 · role: reviewer"."""
    old: str
    new: str
    why: str


def account(event: AuditEvent) -> Account:
    """Return what an event tells."""
    detail = event.detail
    old, new = _SIDES_OF.get(event.action, _plain_sides)(detail)
    return Account(act=act_label(event.action), what=_what(event), old=old, new=new, why=_why(detail))


def version_of(event: AuditEvent) -> int | None:
    """Return the number of the version that an act made, else None."""
    number = event.detail.get("revision")
    return number if event.action in _MAKES_VERSION and isinstance(number, int) else None


_MAKES_VERSION = frozenset({"page.save", "page.edit", "page.restore", "page.replace", "page.put_back", "page.submit"})
"""Submitting makes one where somebody's draft says something new."""


def said(value: Json) -> str:
    """Write a value of an entry for people: lists with commas, members as "name: value"."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return "; ".join(f"{_name(key)}: {said(each) or 'none'}" for key, each in value.items() if key not in _NEVER)
    if isinstance(value, list | tuple):
        return ", ".join(said(each) for each in value)
    return str(value)


def _what(event: AuditEvent) -> str:
    """Tell what no other part of the account does."""
    told = {*_NEVER, *_SIDES, *_WHY, "to", "text", "suggestion"}
    if _SIDES_OF.get(event.action) is _versions:
        told.add("revision")
    left = {key: value for key, value in event.detail.items() if key not in told}
    return " · ".join(_member(key, value) for key, value in left.items() if said(value))


def _member(key: str, value: Json) -> str:
    """Return a member in words. A version is called as where it is one of two sides."""
    return f"Version {said(value)}" if key == "revision" else f"{_name(key)}: {said(value)}"


def _why(detail: Mapping[str, Json]) -> str:
    return next((text for key in _WHY if (text := said(detail.get(key)))), "")


def _plain_sides(detail: Mapping[str, Json]) -> tuple[str, str]:
    return said(detail.get("old", detail.get("before"))), said(detail.get("new", detail.get("after")))


def _assigned(detail: Mapping[str, Json]) -> tuple[str, str]:
    """To whom, and how many, where they are several."""
    to, trials = detail.get("to"), detail.get("trials")
    name = said(to.get("name")) if isinstance(to, Mapping) else "Nobody"
    count = len(trials) if isinstance(trials, list | tuple) else 1
    return "", f"{name} ({count} trials)" if count > 1 else name


def _imported(detail: Mapping[str, Json]) -> tuple[str, str]:
    counts = (f"{detail[key]} {key}" for key in ("new", "changed") if detail.get(key))
    return "", ", ".join(counts) or "nothing new"


def _commented(detail: Mapping[str, Json]) -> tuple[str, str]:
    """A suggestion is for the words that it quotes."""
    suggestion = said(detail.get("suggestion"))
    return said(detail.get("quote")) if suggestion else "", suggestion or said(detail.get("text"))


def _policies(detail: Mapping[str, Json]) -> tuple[str, str]:
    """Only what differs."""
    old, new = detail.get("old"), detail.get("new")
    if not isinstance(old, Mapping) or not isinstance(new, Mapping):
        return _plain_sides(detail)
    moved = [key for key in {**old, **new} if old.get(key) != new.get(key)]
    return said({key: old.get(key) for key in moved}), said({key: new.get(key) for key in moved})


def _versions(detail: Mapping[str, Json]) -> tuple[str, str]:
    number = detail.get("revision")
    if not isinstance(number, int):
        return "", ""
    return f"Version {number - 1}" if number > 1 else "Nothing written", f"Version {number}"


_SIDES_OF: Mapping[str, Callable[[Mapping[str, Json]], tuple[str, str]]] = MappingProxyType(
    {
        "record.import": _imported,
        "trial.assign": _assigned,
        "comment.add": _commented,
        "comment.reply": _commented,
        "policy.set": _policies,
        "page.save": _versions,
        "page.edit": _versions,
        "page.restore": _versions,
        "page.replace": _versions,
        "page.put_back": _versions,
    }
)


def _name(key: str) -> str:
    """Return a member's name for people: "next review" for `next_review`."""
    return {"revision": "version"}.get(key, key.replace("_", " "))
