"""The registry's address: which ones may be asked, and what a registry is called in words."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit, urlunsplit

from trialeditor.domain.errors import BadInput

_PUBLIC = "clinicaltrials.gov"
_OWN_MACHINE = "localhost"
_HOST = re.compile(r"([a-z0-9][a-z0-9.-]*|\[[0-9a-f:.]+\])(:[0-9]+)?", re.IGNORECASE)
_PATH = re.compile(r"(/[A-Za-z0-9._~/-]*)?")
_MOST = 2_000
"""Characters in an address."""


def checked_address(text: str, *, said_by: str = "") -> str:
    """Return the base address of an API v2 without a slash at its end; raise BadInput, with `said_by` for its field.

    It begins with https://: what patients read rests on the records, and on the way of an http:// address anybody could
    change them. Only on this machine itself (127.0.0.1, localhost) http:// will do. Names and passwords have no place
    in it, because addresses are shown and logged.
    """
    address = text.strip()
    parts = _split(address)
    if parts is not None and (parts.username is not None or parts.query or parts.fragment):
        raise BadInput(
            "expected an address without a name, a password, a question mark or a number sign", field=said_by
        )
    if parts is None or not _is_whole(parts) or len(address) > _MOST:
        message = f"expected an address such as https://{_PUBLIC}/api/v2, found {address[:80]!r}"
        raise BadInput(message, field=said_by)
    if parts.scheme == "http" and not _is_own_machine(parts.hostname or ""):
        message = "expected an address that begins with https://; over http:// records could be changed on their way"
        raise BadInput(message, field=said_by)
    return urlunsplit(parts._replace(path=parts.path.rstrip("/")))


def registry_name(address: str) -> str:
    """Return what to call the registry at a checked address: "ClinicalTrials.gov", or "the registry at HOST"."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    if host == _PUBLIC or host.endswith(f".{_PUBLIC}"):
        return "ClinicalTrials.gov"
    return f"the registry at {parts.netloc}"


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        _ = parts.port  # raises ValueError for one that is none
    except ValueError:
        return None
    return parts


def _is_whole(parts: SplitResult) -> bool:
    plain = _HOST.fullmatch(parts.netloc) and _PATH.fullmatch(parts.path)
    host = parts.hostname or ""
    return bool(plain and host and parts.scheme in {"http", "https"} and not _has_odd_dots(host))


def _has_odd_dots(host: str) -> bool:
    return any(not label or label.startswith("-") or label.endswith("-") for label in host.rstrip(".").split("."))


def _is_own_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == _OWN_MACHINE
