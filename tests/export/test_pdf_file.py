"""A PDF is completed at its end; what is not built as expected stays as it is."""

from __future__ import annotations

import io
from datetime import date

import pypdf
import pytest

from trialeditor.export.pdf_file import PdfAbout, completed

ABOUT = PdfAbout(title="Schlaf (neu) · Prüfung 😀", lang="de", day=date(2026, 5, 15))
PARTS = (
    b"1 0 obj\n<</Creator (Chromium)\n/Producer (Skia/PDF m140)\n/CreationDate (%s)\n/ModDate (%s)>>\nendobj\n",
    b"2 0 obj\n<</Type /Page\n/Parent 3 0 R\n/MediaBox [0 0 100 100]>>\nendobj\n",
    b"3 0 obj\n<</Type /Pages\n/Count 1\n/Kids [2 0 R]>>\nendobj\n",
    b"4 0 obj\n<</Type /Catalog\n/Pages 3 0 R>>\nendobj\n",
)


def made(when: bytes = b"D:20261122194919+00'00'") -> bytes:
    """A file as Skia builds it."""
    data, places = b"%PDF-1.4\n%\xd3\xeb\xe9\xe1\n", b""
    for part in PARTS:
        places += b"%010d 00000 n \n" % len(data)
        data += part % (when, when) if b"%s" in part else part
    start = len(data)
    trailer = b"trailer\n<</Size 5\n/Root 4 0 R\n/Info 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start
    return data + b"xref\n0 5\n0000000000 65535 f \n" + places + trailer


def test_it_says_what_it_is() -> None:
    reader = pypdf.PdfReader(io.BytesIO(completed(made(), ABOUT)), strict=True)
    told, root = reader.metadata, reader.root_object
    assert told is not None
    assert (told.title, told.creator, told.producer) == (ABOUT.title, "Chromium", "Skia/PDF m140")
    assert told.creation_date is not None
    assert told.creation_date.date() == ABOUT.day
    assert told.modification_date == told.creation_date
    assert (str(root["/Lang"]), str(root["/ViewerPreferences"])) == ("de", "{'/DisplayDocTitle': True}")
    assert len(reader.pages) == 1


def test_the_time_of_the_clock_is_gone() -> None:
    assert completed(made(b"D:20261122194919+00'00'"), ABOUT) == completed(made(b"D:20270101000000+00'00'"), ABOUT)


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.4\n", made()[:-9], made().replace(b"/Root 4", b"/Root 9"), made() + b"\nmore"]
)
def test_what_is_built_in_another_way_stays(data: bytes) -> None:
    when = b"D:20260515000000+00'00'"
    assert completed(data, ABOUT) == data.replace(b"D:20261122194919+00'00'", when)
