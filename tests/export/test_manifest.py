"""The manifest: canonical JSON, with the digest of all else in it."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from trialeditor.domain.ids import Digest
from trialeditor.export.formats import (
    FORMAT,
    VERSION,
    AuditHead,
    FileEntry,
    Manifest,
    PageEntry,
    RevisionEntry,
    SignatureEntry,
    Signatures,
    ThemeEntry,
    encode,
    encode_plain,
)
from trialeditor.export.manifest import manifest_bytes, with_digest

ANY_TEXT = st.one_of(
    st.text(), st.sampled_from(['"digest":"",', '\\"digest\\":\\"\\",', "\x7f\u2028\u2029\ufeff", "😀"])
)
DIGEST = Digest("a" * 64)


def page(nct: str, title: str) -> PageEntry:
    return PageEntry(
        nct=nct,
        title=title,
        draft=False,
        revision=RevisionEntry(number=1, digest=DIGEST),
        snapshot=DIGEST,
        blueprint=DIGEST,
        as_of=date(2026, 5, 12),
        review=None,
    )


@given(titles=st.lists(ANY_TEXT, max_size=4), address=ANY_TEXT, theme=ANY_TEXT, signed=st.booleans())
def test_the_manifest_is_canonical_and_names_the_digest_of_all_else(
    titles: list[str], address: str, theme: str, *, signed: bool
) -> None:
    audit = AuditHead(seq=7, hash=DIGEST) if signed else None
    named = ThemeEntry(name=theme, digest=DIGEST) if theme else None
    pages = [page(f"NCT{number:08}", title) for number, title in enumerate(titles)]
    files = [FileEntry(path=title, sha256=DIGEST, size=2**53 - 1) for title in titles]
    made = manifest_bytes(
        sample=False,
        drafts=False,
        formats=("html", "json"),
        pages=reversed(pages),
        files=files,
        audit=audit,
        address=address,
        theme=named,
    )
    whole = Manifest(
        v=VERSION,
        format=FORMAT,
        digest="",
        sample=False,
        drafts=False,
        formats=["html", "json"],
        pages=pages,
        files=sorted(files, key=lambda file: file.path),
        audit=audit,
        address=address,
        theme=named,
    )
    assert made == encode(with_digest(whole))


@given(payload=ANY_TEXT, signature=ANY_TEXT, entry=st.integers(min_value=0, max_value=2**53 - 1))
def test_signatures_are_canonical(payload: str, signature: str, entry: int) -> None:
    each = SignatureEntry(payload=payload, signature=signature, key="a" * 32, entry=entry)
    file = Signatures(v=VERSION, nct="NCT00000001", sign_offs=[each, each])
    assert encode_plain(file) == encode(file)
