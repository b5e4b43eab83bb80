"""Bags and zip files on their way in: what somebody packed again comes in, a bag that is not whole does not."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from support.offices import BEGUN, SEED, Office
from support.taking import WITH_HISTORY, bundle_of, take, told
from trialeditor.domain.errors import NotAllowed, NotFound
from trialeditor.export.verify import verify_bundle
from trialeditor.services.bundle_reading import is_bundle, opened
from trialeditor.services.outcome import never
from trialeditor.services.page_taking import Taken
from trialeditor.services.pages import load_page
from trialeditor.services.workspace import Workspace

_BAG = replace(WITH_HISTORY, bag=True)


def test_a_bundle_that_somebody_packed_again_comes_as_it_was(
    signed: Office, elsewhere: Workspace, tmp_path: Path
) -> None:
    bundle, packed = bundle_of(signed), tmp_path / "from-a-colleague.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("__MACOSX/._bundle", b"x")
        for path in sorted(bundle.rglob("*"), reverse=True):
            name = f"bundle/{path.relative_to(bundle).as_posix()}"
            archive.writestr(f"{name}/" if path.is_dir() else name, b"" if path.is_dir() else path.read_bytes())
    assert is_bundle(packed)
    assert [page.outcome for page in take(elsewhere, packed).pages] == [Taken.NEW]
    assert told(load_page(elsewhere, SEED)) == told(signed.page)


@pytest.mark.parametrize("name", ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha512.txt"])
def test_a_bag_whose_lists_were_changed_is_refused_as_a_whole(signed: Office, elsewhere: Workspace, name: str) -> None:
    bag = bundle_of(signed, _BAG)
    (bag / name).write_bytes((bag / name).read_bytes().replace(b"1", b"2", 1))
    assert verify_bundle(bag / "data").ok
    [problem, *rest] = verify_bundle(bag).problems
    with pytest.raises(NotAllowed, match="is a bag that is not whole") as refused:
        take(elsewhere, bag)
    assert problem in refused.value.what
    assert refused.value.what.endswith(f"(and {len(rest):,} more)." if rest else ".")
    assert "Nothing was changed" in refused.value.safe
    with pytest.raises(NotFound):
        load_page(elsewhere, SEED)


def test_a_bag_that_lacks_a_file_is_refused_as_a_whole(signed: Office, elsewhere: Workspace) -> None:
    bag = bundle_of(signed, _BAG)
    (bag / "data" / "history" / f"{SEED}.json").unlink()
    with pytest.raises(NotAllowed, match=f"data/history/{SEED}.json: is missing"):
        take(elsewhere, bag)


def test_checking_a_bag_is_told_step_by_step_and_can_be_stopped(signed: Office) -> None:
    bag = bundle_of(signed, _BAG)
    seen: list[tuple[int, int | None, str]] = []
    with opened(bag, now=BEGUN.replace(year=2028)) as bundle:
        assert bundle.look(progress=lambda *step: seen.append(step), cancelled=never)
        steps = [(done, total) for done, total, what in seen if what == "Checking the bag"]
        assert steps == [(done, len(steps)) for done in range(1, len(steps) + 1)]
        assert bundle.look(progress=lambda *_: None, cancelled=lambda: True) is None
