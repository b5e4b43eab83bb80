"""The one script of a page: past the signed review date, its badge says so. Without it, the page's dates still do."""

from __future__ import annotations

import base64
import hashlib

SCRIPT = (
    'const at = document.querySelector("[data-until]");\n'
    'if (at && Date.parse(at.dataset.until + "T23:59:59") < Date.now()) at.classList.add("past");'
)
"""It writes no words: those of the badge stand on the page, and the stylesheet shows them."""


def _hash(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")


_OURS = "style-src 'self'; img-src 'self'; font-src 'self'"
"""What files come from where the page is: its style sheet, and what that draws with."""
POLICY = f"default-src 'none'; {_OURS}; script-src 'sha256-{_hash(SCRIPT)}'; base-uri 'none'; form-action 'none'"
"""The content security policy of a page: this script and no other (CSP level 3, hash sources)."""
PLAIN_POLICY = f"default-src 'none'; {_OURS}; base-uri 'none'; form-action 'none'"
"""That of a file without a script."""


def policy_of(script: str) -> str:
    """Return the policy of a file with this script, and what that fetches (CSP level 3, strict-dynamic)."""
    return (
        f"default-src 'none'; {_OURS}; script-src 'sha256-{_hash(script)}' 'strict-dynamic';"
        " base-uri 'none'; form-action 'none'"
    )
