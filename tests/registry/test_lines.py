"""The words of a site: what the study as a whole contradicts is not said."""

from __future__ import annotations

import pytest

from registry.registry_studies import sites


@pytest.mark.parametrize(
    ("overall", "status", "words"),
    [
        ("RECRUITING", "RECRUITING", ". Open to new patients"),
        ("RECRUITING", "NOT_YET_RECRUITING", ". Not yet open to new patients"),
        ("RECRUITING", "COMPLETED", ". Finished"),
        ("ENROLLING_BY_INVITATION", "ENROLLING_BY_INVITATION", ". Open by invitation only"),
        ("AVAILABLE", "AVAILABLE", ". Available"),
        ("UNKNOWN", "COMPLETED", ". Finished"),
        ("COMPLETED", "RECRUITING", ""),
        ("UNKNOWN", "RECRUITING", ""),
        ("UNKNOWN", "NOT_YET_RECRUITING", ""),
        ("TERMINATED", "ENROLLING_BY_INVITATION", ""),
        ("NO_LONGER_AVAILABLE", "AVAILABLE", ""),
        ("", "RECRUITING", ""),
    ],
)
def test_no_site_is_open_or_opens_where_the_study_does_not(overall: str, status: str, words: str) -> None:
    facts = sites({"facility": "A Hospital", "city": "Hefei", "status": status}, overall=overall)
    assert facts["locations"].items == (f"A Hospital, Hefei{words}",)
