"""Written sections for any record, made from its own words: for benchmarks and for tests over many records.

They are no good pages: the words are the registry's. They are as long as pages are, and full of what checks look for.
"""

from __future__ import annotations

from collections.abc import Mapping

from trialeditor.domain.facts import Facts

_SUMMARY, _STUDIES, _ITEMS = 55, 140, 6
"""Words of two sections, and items of each list: what the blueprint asks for at most."""
_BENEFIT = "Nobody knows yet if this helps. You may get better, stay the same, or get worse."
_STEPS = """
1. Read this page with your doctor. Ask if this study could be an option for you.
2. Look up {nct_id} on [ClinicalTrials.gov](https://clinicaltrials.gov).
3. If a study contact is listed, call or write to ask about joining.
"""


def written_sections(facts: Facts) -> Mapping[str, str]:
    """Return the words of every section that has to be written."""
    about = facts.text("brief_summary").split()
    return {
        "title": _plain(facts.text("brief_title") or "A study"),
        "summary": _plain(" ".join(about[:_SUMMARY]) or "This study has no summary."),
        "studies": "{enrollment.count|About} will take part. "
        + _plain(" ".join(about[_SUMMARY : _SUMMARY + _STUDIES])),
        "good_fit": _listed("You may be able to join if you have or are:", facts["eligibility.inclusion"].items),
        "not_a_fit": _listed("You cannot join if you have or are:", facts["eligibility.exclusion"].items),
        "potential_benefit": _BENEFIT,
        "how_to_participate": _STEPS.strip(),
    }


def _listed(lead: str, items: tuple[str, ...]) -> str:
    lines = [f"- {_plain(' '.join(item.split()[:40]))}" for item in items[:_ITEMS] if item.strip()]
    return "\n".join([lead, "", *lines, "", "The full list has more."])


def _plain(text: str) -> str:
    """Return a text without what our marks would read as something else."""
    return " ".join(text.replace("{", "(").replace("}", ")").split())
