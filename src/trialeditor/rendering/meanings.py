"""What a recruitment status means for a reader, in a sentence. The codes are the registry's own (API v2, `Status`)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

STATUS_MEANINGS: Mapping[str, str] = MappingProxyType(
    {
        "RECRUITING": "The study is looking for people to take part.",
        "NOT_YET_RECRUITING": "The study is planned. Nobody can join yet.",
        "ENROLLING_BY_INVITATION": "The study team chooses whom it asks to take part.",
        "ACTIVE_NOT_RECRUITING": "The study is going on. Nobody new can join.",
        "COMPLETED": "The study has ended as planned. Nobody can join.",
        "SUSPENDED": "Nobody can join now. The study may go on later.",
        "TERMINATED": "The study ended before its planned end. Nobody can join.",
        "WITHDRAWN": "The study never began. Nobody can join.",
        "UNKNOWN": "The study is past its planned end, and nobody confirmed its status for two years.",
        "AVAILABLE": "People who cannot join a study may be able to get the treatment. A doctor has to ask for it.",
        "NO_LONGER_AVAILABLE": "The treatment was available outside a study, and is no longer.",
        "TEMPORARILY_NOT_AVAILABLE": "The treatment cannot be had now. It may be available later.",
        "APPROVED_FOR_MARKETING": "The treatment has been approved, so this program has ended.",
        "WITHHELD": "The registry does not show the details of this study yet.",
    }
)
"""By code: what the status means (ClinicalTrials.gov, Glossary, "Recruitment status" and "Expanded access status")."""
