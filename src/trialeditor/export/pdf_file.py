"""A PDF as Chromium writes it, completed: a title, a language, and no time of the clock.

Chromium (Skia) leaves the title and the language out, and writes the time at which it printed; all else is the same
each time. What is added follows at the end of the file, as the format provides for (ISO 32000-1, 7.5.6).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_DATE = re.compile(rb"/(CreationDate|ModDate) \(D:[0-9]{14}[+-][0-9]{2}'[0-9]{2}'\)")
_TRAILER = re.compile(
    rb"trailer\s*<</Size (?P<size>[0-9]+)\s*/Root (?P<root>[0-9]+) 0 R\s*/Info (?P<info>[0-9]+) 0 R\s*>>"
    rb"\s*startxref\s+(?P<start>[0-9]+)\s+%%EOF\s*\Z"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfAbout:
    """What a PDF says of itself."""

    title: str
    lang: str
    day: date
    """Stands for the time at which it was made."""


def completed(data: bytes, about: PdfAbout) -> bytes:
    """Return a PDF with what it says of itself. A file that is not built as expected stays as it is."""
    when = f"D:{about.day:%Y%m%d}000000+00'00'".encode()
    data = _DATE.sub(lambda found: b"/" + found[1] + b" (" + when + b")", data)
    trailer = _TRAILER.search(data)
    info = _object(data, trailer["info"]) if trailer else None
    root = _object(data, trailer["root"]) if trailer else None
    if trailer is None or info is None or root is None:
        return data
    title = _text(about.title)
    added = {
        int(trailer["info"]): info.replace(b"<<", b"<</Title " + title + b"\n", 1),
        int(trailer["root"]): root.replace(
            b"<<", b"<</Lang " + _text(about.lang) + b"\n/ViewerPreferences <</DisplayDocTitle true>>\n", 1
        ),
    }
    return data.rstrip() + b"\n" + _update(added, trailer, at=len(data.rstrip()) + 1)


def _object(data: bytes, number: bytes) -> bytes | None:
    """Return the one dictionary with this number."""
    found = re.findall(rb"(?:^|\n)" + number + rb" 0 obj\n(<<.*?>>)\nendobj", data, re.DOTALL)
    return found[0] if len(found) == 1 else None


def _update(objects: dict[int, bytes], trailer: re.Match[bytes], *, at: int) -> bytes:
    """Return objects that stand in place of earlier ones, with where they begin; they are written at `at`."""
    body, places = b"", b"xref\n0 1\n0000000000 65535 f \n"
    for number, content in sorted(objects.items()):
        places += b"%d 1\n%010d 00000 n \n" % (number, at + len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    end = b"trailer\n<</Size %s\n/Root %s 0 R\n/Info %s 0 R\n/Prev %s>>\n" % (
        trailer["size"],
        trailer["root"],
        trailer["info"],
        trailer["start"],
    )
    return body + places + end + b"startxref\n%d\n%%%%EOF\n" % (at + len(body))


def _text(words: str) -> bytes:
    """Return words as a string of the format, in a form that holds any sign (7.9.2.2)."""
    return b"<FEFF" + words.encode("utf-16-be").hex().upper().encode() + b">"
