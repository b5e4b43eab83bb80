"""Texts with a selection written in them: `«` and `»` around it, `|` where the cursor is."""

from __future__ import annotations

from trialeditor.gui.edits.change import Change, Edit


def marked(text: str) -> tuple[str, int, int]:
    """Return the text, and where the selection begins and ends."""
    if "|" in text:
        at = text.index("|")
        return text.replace("|", "", 1), at, at
    start = text.index("«")
    without = text.replace("«", "", 1)
    end = without.index("»")
    return without.replace("»", "", 1), start, end


def shown(text: str, change: Change) -> str:
    """Return the text after a change, with the selection in it."""
    after = change.applied(text)
    if change.anchor == change.cursor:
        return f"{after[: change.cursor]}|{after[change.cursor :]}"
    return f"{after[: change.anchor]}«{after[change.anchor : change.cursor]}»{after[change.cursor :]}"


def did(edit: Edit, text: str) -> str | None:
    """Return what an edit makes of a text with a selection in it; None where it does nothing."""
    plain, start, end = marked(text)
    change = edit(plain, start, end)
    return None if change is None else shown(plain, change)
