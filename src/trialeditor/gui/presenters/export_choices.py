"""What was chosen for the last export, as a text that is kept among the person's choices."""

from __future__ import annotations

from pathlib import Path

from trialeditor.config.settings import ExportFormat
from trialeditor.gui.asking import ExportChoice

_APART = "\t"


def kept(choice: ExportChoice) -> str:
    """Return a choice as a text. Drafts are not kept: they are asked for each time anew."""
    packing = {"history": choice.history, "bag": choice.bag, "zip": choice.zip}
    words = [choice.format.value, *(word for word, is_on in packing.items() if is_on)]
    return f"{' '.join(words)}{_APART}{choice.folder}"


def recalled(text: str) -> ExportChoice | None:
    """Return the choice that `kept` made a text of; None for another text, such as that of a later version."""
    told, apart, folder = text.partition(_APART)
    kind, *packing = told.split() or [""]
    if not apart or not folder or kind not in set(ExportFormat):
        return None
    return ExportChoice(
        format=ExportFormat(kind),
        history="history" in packing,
        bag="bag" in packing,
        zip="zip" in packing,
        drafts=False,
        folder=Path(folder),
    )
