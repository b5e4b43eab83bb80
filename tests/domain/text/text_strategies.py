"""Texts for the grammar's tests: anything that can be typed, and texts dense with marks that mean something."""

from __future__ import annotations

from hypothesis import strategies as st

ANY = st.text(max_size=200)
"""Any characters at all: controls, lone surrogates, right-to-left, emoji."""

PIECES = (
    *"abc \\*_[](){}|-.•#1é",
    "\n",
    "\n\n",
    "- ",
    "  - ",
    "1. ",
    "  2) ",
    "**",
    "](",
    "[a](https://x.org)",
    "](https://x.org/a)",
    "](javascript:a)",
    "{enrollment.count|about}",
    "{status}",
    "{empty}",
    "{spaced}",
    "{tabbed}",
    "{mark}",
    "\t",
    "\u00a0",
    "\u0301",
    "\u0338",
    "e\u0301",
    "\u200b",
    "\u05d0",
    "\U0001f600",
    "\r\n",
    "\x0b",
    "\x00",
    "\ufffd",
    "=",
    "<",
)
DENSE = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
"""Texts in which nearly every character could begin or end something."""

WORDS_OF = {
    "enrollment.count": "about 80 people",
    "status": "Open to *all* [x](https://y.org)",
    "empty": "",
    "spaced": "  two \u00a0 words ",
    "tabbed": "a\tb\n\n- c",
    "mark": "\u0301",
}
"""What the phrases of these texts read, the awkward ones too."""
