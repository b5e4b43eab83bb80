"""Real registry records, which lie beside the project on some machines and are never copied in."""

from __future__ import annotations

import pytest

from support.repository import ROOT

STUDIES = ROOT.parent / "shared" / "data" / "studies.ndjson.gz"
"""1,655 records, one a line."""
HISTORY = STUDIES.with_name("history.ndjson.gz")
"""44 states of 21 trials, each seen at several dates."""
needs_studies = pytest.mark.skipif(not STUDIES.exists(), reason="the shared registry records are not here")
