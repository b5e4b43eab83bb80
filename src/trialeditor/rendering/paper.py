"""What paper adds to a page: on each sheet its marks such as DRAFT, whose page it is, and the number of the sheet.

The page itself stays as it is; the rules stand in the style sheet that a printer is handed (CSS Paged Media, margin
boxes).
"""

from __future__ import annotations

import re

from trialeditor.rendering.page import PageView

_PLAIN = re.compile(r"[^A-Za-z0-9 .,:-]")


def paper_rules(view: PageView) -> bytes:
    """Return the rules that put a page's marks at the top of each sheet, its number and the sheet's at the bottom."""
    boxes = {
        "top-center": (_quoted(" · ".join(paper_marks(view))), "bold 9pt sans-serif"),
        "bottom-left": (_quoted(view.nct_id), "8pt sans-serif"),
        "bottom-right": ('counter(page) " / " counter(pages)', "8pt sans-serif"),
    }
    rules = "".join(f"@{box} {{ content: {content}; font: {font}; }} " for box, (content, font) in boxes.items())
    return f"\n@page {{ margin: 20mm 17mm 18mm; {rules}}}\n".encode()


def paper_marks(view: PageView) -> tuple[str, ...]:
    """Return what a page is, where it is not for the public."""
    draft = (f"{view.says['site.draft']}: {view.says['site.draft_note']}",) if view.is_draft else ()
    return (*draft, view.says["site.sample"]) if view.is_sample else draft


def _quoted(words: str) -> str:
    """Return words as a string of CSS; what could end one is written by its number, which a space ends."""
    return '"' + _PLAIN.sub(lambda sign: f"\\{ord(sign[0]):x} ", words) + '"'
