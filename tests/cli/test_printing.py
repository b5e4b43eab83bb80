"""`pdf`: the real command, in a process of its own as it runs for people."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pypdf
import pytest

from support.command_line import Command

SIGNED, DRAFT = "NCT99990002", "NCT05350891"


def pdf(sample: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own interpreter, our own command
        [sys.executable, "-m", "trialeditor.entry", "--workspace", str(sample), "pdf", *arguments],
        env={**os.environ, "QTWEBENGINE_DISABLE_SANDBOX": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_signed_page_becomes_a_pdf(sample: Path, tmp_path: Path) -> None:
    done = pdf(sample, SIGNED, "--out", str(tmp_path / "page.pdf"))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"The signed page of {SIGNED}, version 2, is in {tmp_path / 'page.pdf'}.\n"
    reader = pypdf.PdfReader(tmp_path / "page.pdf", strict=True)
    assert all("Sample, not for patients" in page.extract_text() for page in reader.pages)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [((DRAFT,), "it is not signed"), (("NCT99990013", "--drafts"), "it is retired"), (("NCT00000001",), "not in")],
)
def test_what_may_not_go_out_is_not_printed(
    trialeditor: Command, sample: Path, tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    out = tmp_path / "page.pdf"
    done = trialeditor("--workspace", str(sample), "pdf", *arguments, "--out", str(out), code=3)
    assert told in done.err
    assert not out.exists()
