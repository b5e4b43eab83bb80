"""The key list as a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from support import pages
from trialeditor.domain.errors import BadInput, NotFound, StorageUnavailable
from trialeditor.domain.policy import Policy
from trialeditor.export.keylist import KeyList, key_list_bytes, parse_key_list, read_key_list, write_key_list


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    write_key_list(path, pages.RING, pages.NAMES, Policy())
    assert read_key_list(path) == pages.KEYS
    write_key_list(path, pages.RING, pages.NAMES)
    assert read_key_list(path) == KeyList(ring=pages.RING, names=pages.NAMES, policy=None)


def test_it_holds_no_private_key_and_no_reason() -> None:
    text = key_list_bytes(pages.KEYS).decode("utf-8")
    assert "private" not in text
    assert "reason" not in text


def test_a_key_under_another_fingerprint_is_refused() -> None:
    one, two = pages.signing_key(1).key_id, pages.signing_key(2).key_id
    with pytest.raises(BadInput, match=r"keys\.json, act 1, key: is not the fingerprint"):
        parse_key_list(key_list_bytes(pages.KEYS).replace(one.encode(), two.encode()), source="keys.json")


@pytest.mark.parametrize("data", [b"", b"{}", b"[", b'{"v":1,"policy":null,"acts":[{}]}', b"\xff"])
def test_what_is_no_key_list_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput, match=r"keys\.json: cannot be read"):
        parse_key_list(data, source="keys.json")


def test_files_that_cannot_be_reached(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="cannot be read"):
        read_key_list(tmp_path / "nowhere.json")
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageUnavailable, match="cannot be written"):
        write_key_list(tmp_path / "file" / "keys.json", pages.RING, pages.NAMES)
