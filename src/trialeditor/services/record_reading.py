"""The present record of a page, as fields in words."""

from __future__ import annotations

from trialeditor.domain.record_fields import RecordTree, record_tree
from trialeditor.registry.readable import record_fields
from trialeditor.services.pages import PageFile


def read_record(page: PageFile) -> RecordTree:
    """Return the record that a page is made from. Pure, and slow for large records: not for the thread of a window."""
    return record_tree(record_fields(page.snapshot.record, page.facts))


def registry_address(page: PageFile) -> str:
    """Return the address of the study at ClinicalTrials.gov."""
    return f"https://clinicaltrials.gov/study/{page.nct_id}"
