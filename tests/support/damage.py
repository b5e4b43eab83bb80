"""Records that are damaged on purpose: each kind of damage that files meet on their way, the same ones each time."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

from support.repository import ROOT

STUDIES = ROOT.parent / "shared" / "data" / "studies.ndjson.gz"
OWN = ROOT / "tests" / "data" / "records" / "complete.json"
LONGEST = 40_000
"""Bytes of the records that are damaged: most are shorter."""

Record: TypeAlias = "dict[str, Any]"
Rng: TypeAlias = random.Random


@dataclass(frozen=True, slots=True, kw_only=True)
class Damaged:
    """A damaged record."""

    kind: str
    data: bytes
    must_fail: bool = True
    """It cannot be a record any more. Otherwise it may come in, or be refused."""
    field: str = ""
    """The field that a problem must name; empty when there is none, or any may be named."""


@cache
def records() -> list[bytes]:
    """Return the real records that are not too long, or our own where they are not beside the project."""
    if not STUDIES.exists():
        return [OWN.read_bytes()]
    with gzip.open(STUDIES) as file:
        return [line.strip() for line in file if len(line) < LONGEST]


def whole(number: int) -> bytes:
    """Return record `number`, undamaged, with an id of its own."""
    return _plain(_record(number, f"NCT1{number:07d}"))


def damaged(number: int) -> Damaged:
    """Return damaged record `number`: all kinds in turns."""
    kinds = list(KINDS)
    return of_kind(kinds[number % len(kinds)], number)


def of_kind(kind: str, number: int) -> Damaged:
    """Return record `number` with this damage."""
    rng = random.Random(number)  # noqa: S311 - damage, not a secret
    made = KINDS[kind](_record(number, f"NCT2{number:07d}"), rng)
    return Damaged(kind=kind, data=made.data, must_fail=made.must_fail, field=made.field)


def _record(number: int, nct_id: str) -> Record:
    lines = records()
    record: Record = json.loads(lines[number * 7 % len(lines)])
    record["protocolSection"]["identificationModule"]["nctId"] = nct_id
    return record


def _plain(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _fails(data: bytes, field: str = "") -> Damaged:
    return Damaged(kind="", data=data, field=field)


def _may_pass(value: object) -> Damaged:
    return Damaged(kind="", data=value if isinstance(value, bytes) else _plain(value), must_fail=False)


@dataclass(frozen=True, slots=True)
class _Place:
    """A value in a record: what holds it, by which key, and the way there."""

    holder: Any
    key: str | int
    path: str

    @property
    def value(self) -> Any:  # noqa: ANN401 - JSON
        return self.holder[self.key]


def _places(value: Any, path: str = "") -> Iterator[_Place]:  # noqa: ANN401 - JSON
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in items:
        way = f"{path}[{key}]" if isinstance(key, int) else f"{path}.{key}".lstrip(".")
        yield _Place(value, key, way)
        yield from _places(child, way)


def _texts(record: Record) -> list[_Place]:
    return [place for place in _places(record) if isinstance(place.value, str) and not place.path.endswith("nctId")]


_MARK = "@@MARK@@"


def _written_over(record: Record, rng: Rng, raw: bytes) -> Damaged:
    """Put bytes in the place of a text, quotes and all."""
    place = rng.choice(_texts(record))
    place.holder[place.key] = _MARK
    return _fails(_plain(record).replace(f'"{_MARK}"'.encode(), raw), place.path)


def _drop_any_key(record: Record, rng: Rng) -> Damaged:
    place = rng.choice([place for place in _places(record) if isinstance(place.holder, dict)])
    del place.holder[place.key]
    return _may_pass(record)


def _drop_protocol(record: Record, _rng: Rng) -> Damaged:
    del record["protocolSection"]
    return _fails(_plain(record), "protocolSection")


_NCT_ID = "protocolSection.identificationModule.nctId"


def _drop_id(record: Record, _rng: Rng) -> Damaged:
    del record["protocolSection"]["identificationModule"]["nctId"]
    return _fails(_plain(record), _NCT_ID)


def _wrong_id(record: Record, rng: Rng) -> Damaged:
    wrong = rng.choice(
        ["", " ", "NCT123", "12345678", "NCT123456789", "ISRCTN12345678", "NCT1234567O", 5, None, ["NCT1"]]
    )
    record["protocolSection"]["identificationModule"]["nctId"] = wrong
    return _fails(_plain(record), _NCT_ID)


_USED: tuple[tuple[str, Any, str], ...] = (
    ("identificationModule", "x", ""),
    ("identificationModule", [], ""),
    ("identificationModule.briefTitle", 5, ""),
    ("identificationModule.briefTitle", None, ""),
    ("identificationModule.briefTitle", ["x"], ""),
    ("statusModule.overallStatus", True, ""),
    ("statusModule.overallStatus", {}, ""),
    ("conditionsModule.conditions", "Cancer", ""),
    ("conditionsModule.conditions", {"0": "Cancer"}, ""),
    ("conditionsModule.conditions", ["Cancer", 5], "[1]"),
    ("conditionsModule.conditions", [["Cancer"]], "[0]"),
    ("sponsorCollaboratorsModule.leadSponsor", "NIH", ""),
    ("eligibilityModule.eligibilityCriteria", [], ""),
    ("eligibilityModule.healthyVolunteers", "yes", ""),
    ("designModule.enrollmentInfo", 77, ""),
    ("designModule.enrollmentInfo", {"count": "77"}, ".count"),
    ("designModule.enrollmentInfo", {"count": -1}, ".count"),
    ("designModule.enrollmentInfo", {"count": 1.5}, ".count"),
    ("armsInterventionsModule.interventions", {"type": "DRUG"}, ""),
    ("armsInterventionsModule.interventions", [["DRUG"]], "[0]"),
    ("contactsLocationsModule.locations", ["Rome"], "[0]"),
    ("contactsLocationsModule.locations", [{}, {"city": 5}], "[1].city"),
    ("contactsLocationsModule.locations", [{"contacts": {}}], "[0].contacts"),
)
"""Where, what, and which part of it cannot be."""


def _change_used_type(record: Record, rng: Rng) -> Damaged:
    way, wrong, inner = rng.choice(_USED)
    *modules, key = way.split(".")
    holder = record["protocolSection"]
    for module in modules:
        holder = holder.setdefault(module, {})
    holder[key] = wrong
    return _fails(_plain(record), f"protocolSection.{way}{inner}")


def _change_any_type(record: Record, rng: Rng) -> Damaged:
    place = rng.choice(list(_places(record)))
    place.holder[place.key] = rng.choice([None, True, -1, 2.5, "x", [], [[]], {}, {"a": [None]}])
    return _may_pass(record)


def _cut_text(record: Record, rng: Rng) -> Damaged:
    place = rng.choice(_texts(record))
    place.holder[place.key] = place.value[: rng.randrange(len(place.value) + 1)]
    return _may_pass(record)


def _huge_text(record: Record, rng: Rng) -> Damaged:
    place = rng.choice(_texts(record))
    place.holder[place.key] = rng.choice(["xx", "é", "a\n", "\\>", "< "]) * 100_000
    return _may_pass(record)


def _deep(record: Record, rng: Rng) -> Damaged:
    depth = rng.choice([250, 900, 1100, 50_000])
    opening, closing = rng.choice([(b"[", b"]"), (b'{"a":', b"}")])
    made = _written_over(record, rng, opening * depth + b"1" + closing * depth)
    return _fails(made.data, f"{made.field[:60]}…")


def _latin_1(record: Record, rng: Rng) -> Damaged:
    return _written_over(
        record, rng, rng.choice([b'"caf\xe9"', b'"\x93quoted\x94"', b'"\xc3"', b'"\xed\xa0\x80"', b'"\xf8"'])
    )


def _half_character(record: Record, rng: Rng) -> Damaged:
    return _written_over(
        record, rng, rng.choice([b'"\\ud83d"', b'"x\\ude00 y"', b'"\\ud83d\\u0041"', b'"\\ude00\\ud83d"'])
    )


def _control_character(record: Record, rng: Rng) -> Damaged:
    return _written_over(record, rng, rng.choice([b'"a\0b"', b'"a\tb"', b'"\x1b[31m"', b'"a\nb"', b'"a\r\nb"']))


def _escaped_nul(record: Record, rng: Rng) -> Damaged:
    return _may_pass(_written_over(record, rng, b'"a\\u0000b\\u001b\\u202e"').data)


def _utf_16(record: Record, rng: Rng) -> Damaged:
    return _fails(_plain(record).decode().encode(rng.choice(["utf-16-le", "utf-16-be"])))


def _key_twice(record: Record, rng: Rng) -> Damaged:
    place = rng.choice([place for place in _places(record) if isinstance(place.holder, dict)])
    again = {_MARK: rng.choice([place.value, 1, None])}
    items = list(place.holder.items())
    at = [key for key, _ in items].index(place.key)
    order = [*items[: at + 1], *again.items(), *items[at + 1 :]]
    place.holder.clear()
    place.holder.update(order)
    return _fails(_plain(record).replace(_MARK.encode(), str(place.key).encode()), place.path)


def _no_number(record: Record, rng: Rng) -> Damaged:
    wrong = [
        b"NaN",
        b"Infinity",
        b"-Infinity",
        b"1e999",
        b"-1e999",
        b"9007199254740992",
        b"-9007199254740993",
        b"9" * 400,
    ]
    return _written_over(record, rng, rng.choice(wrong))


def _glued(record: Record, _rng: Rng) -> Damaged:
    return _may_pass(_plain(record) * 2)


def _cut_off(record: Record, rng: Rng) -> Damaged:
    data = _plain(record)
    return _fails(data[: rng.randrange(20, len(data) - 1)])


def _no_json(record: Record, rng: Rng) -> Damaged:
    data = _plain(record)
    colons = [found.start() for found in re.finditer(rb'(?<=[A-Za-z]"):(?=["\[{])', data)]
    at = rng.choice(colons)
    raw = rng.choice([b"", b"::", b"=", b":,", b":tru,", b":'x',", b":01,", b":/* x */", b":}", b":]", b":x"])
    return _fails(data[:at] + raw + data[at + 1 :])


def _trailing_comma(record: Record, _rng: Rng) -> Damaged:
    return _fails(_plain(record).replace(b"]}", b",]}", 1) if b"]}" in _plain(record) else _plain(record)[:-1] + b",}")


def _start_lost(record: Record, rng: Rng) -> Damaged:
    data = _plain(record)
    return _fails(data[rng.randrange(1, len(data) - 1) :].lstrip(b"{}[] ,") or b"x")


def _another_text(_record: Record, rng: Rng) -> Damaged:
    return _fails(
        rng.choice([b"NCT Number,Title", b"<html>", b"%PDF-1.7", b"nonsense", b"\xff" * 60, b"\0" * 60, b"}", b"'"])
    )


def _another_value(_record: Record, rng: Rng) -> Damaged:
    return _fails(rng.choice([b"{}", b"5", b"null", b'"text"', b"[5]", b'{"a":1}', b"true", b'{"studies":5}', b"-"]))


def _python(record: Record, _rng: Rng) -> Damaged:
    return _fails(repr({"a": 1, **record}).encode())


def _wrapped(record: Record, _rng: Rng) -> Damaged:
    return _fails(_plain({"nctId": "NCT00000001", "study": record}), "protocolSection")


def _pretty(record: Record, rng: Rng) -> Damaged:
    return _may_pass(json.dumps(record, indent=rng.choice([1, 2, 4])).encode())


def _flipped(record: Record, rng: Rng) -> Damaged:
    data = bytearray(_plain(record))
    for _ in range(rng.choice([1, 1, 3])):
        data[rng.randrange(1, len(data))] ^= 1 << rng.randrange(8)
    return _may_pass(bytes(data))


KINDS: dict[str, Callable[[Record, Rng], Damaged]] = {
    "any key dropped": _drop_any_key,
    "protocol dropped": _drop_protocol,
    "id dropped": _drop_id,
    "wrong id": _wrong_id,
    "type of a used field changed": _change_used_type,
    "any type changed": _change_any_type,
    "text cut": _cut_text,
    "huge text": _huge_text,
    "deep": _deep,
    "latin 1": _latin_1,
    "half a character": _half_character,
    "control character": _control_character,
    "escaped NUL": _escaped_nul,
    "UTF-16": _utf_16,
    "key twice": _key_twice,
    "no number": _no_number,
    "two records glued": _glued,
    "cut off": _cut_off,
    "no JSON": _no_json,
    "comma too many": _trailing_comma,
    "start lost": _start_lost,
    "another text": _another_text,
    "another value": _another_value,
    "Python": _python,
    "wrapped": _wrapped,
    "over several lines": _pretty,
    "bits flipped": _flipped,
}
