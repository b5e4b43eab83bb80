"""What the tests of verification share: a whole bundle, and a copy of it to damage."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support import pages
from support.forging import DRAFTS, lapsed
from trialeditor.domain.ids import NctId
from trialeditor.export.writer import write_bundle


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bundle of a signed page, one whose summary is being checked, and a draft."""
    out = tmp_path_factory.mktemp("verify") / "site"
    write_bundle(
        pages.bundle(
            pages.signed(pages.history(pages.overridden("contacts", "Call **us**."))),
            lapsed(pages.signed(pages.history(nct_id=pages.OTHER))),
            pages.history(nct_id=NctId("NCT99990003")),
            options=DRAFTS,
            is_sample=True,
        ),
        out,
    )
    return out


@pytest.fixture
def site(whole: Path, tmp_path: Path) -> Path:
    """A copy of it to damage."""
    return Path(shutil.copytree(whole, tmp_path / "site"))
