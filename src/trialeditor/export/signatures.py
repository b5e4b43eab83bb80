"""The sign-offs of a page as a file: each signed text as it was signed, byte for byte, and its signature."""

from __future__ import annotations

import base64

from trialeditor.domain.ids import NctId
from trialeditor.domain.signoff import SignOff
from trialeditor.export.formats import VERSION, SignatureEntry, Signatures, encode_plain


def signatures_bytes(nct_id: NctId, sign_offs: tuple[SignOff, ...]) -> bytes:
    """Return the file of a page's sign-offs, oldest first."""
    return encode_plain(Signatures(v=VERSION, nct=nct_id, sign_offs=[_entry(each) for each in sign_offs]))


def _entry(sign_off: SignOff) -> SignatureEntry:
    return SignatureEntry(
        payload=sign_off.payload_bytes.decode("utf-8"),
        signature=base64.b64encode(sign_off.signature).decode("ascii"),
        key=sign_off.payload.signer.key,
        entry=sign_off.entry,
    )
