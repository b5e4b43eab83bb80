"""What values a setting may have. Each check returns a sentence for beside the field, or nothing."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from trialeditor.domain.errors import BadInput
from trialeditor.registry.addresses import checked_address
from trialeditor.services.site import why_not_address as why_not_address_of_site

MOST_DAYS = 3_650


def why_not_address(text: str) -> str:
    """Say why a registry cannot be asked at an address; an empty one stands for the usual registry."""
    if not text.strip():
        return ""
    try:
        checked_address(text)
    except BadInput as error:
        return f"{error.message[:1].upper()}{error.message[1:]}."
    return ""


def why_not_site(text: str) -> str:
    """Say why the site cannot be at an address; an empty one says that there is none yet."""
    wrong = why_not_address_of_site(text)
    return f"{wrong[:1].upper()}{wrong[1:]}." if wrong else ""


def why_not_folder(text: str) -> str:
    """Say why exports cannot go to a folder; an empty one stands for the person's documents."""
    if not text.strip():
        return ""
    folder = Path(text.strip())
    with suppress(RuntimeError):  # a `~` of nobody is a name like any other
        folder = folder.expanduser()
    if not folder.is_absolute():
        return "Give the whole path of a folder, or leave it empty."
    if folder.exists() and not folder.is_dir():
        return "This is a file. Choose a folder."
    return "" if folder.exists() else "There is no such folder. Make it first, or choose another one."


def why_not_days(text: str) -> str:
    """Say why a text is no number of days to the next review."""
    if not text.strip().isascii() or not text.strip().isdigit():
        return "Type a number of days, such as 365."
    if not 1 <= int(text.strip()[:9]) <= MOST_DAYS:
        return f"Type a number from 1 to {MOST_DAYS}, ten years."
    return ""
