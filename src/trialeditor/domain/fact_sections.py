"""Fact sections: block trees made from the newest snapshot's facts, by layout. They are not signed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from trialeditor.domain.blueprint import Layout, SectionSpec
from trialeditor.domain.criteria import Criterion
from trialeditor.domain.facts import Facts
from trialeditor.domain.site_blocks import site_blocks
from trialeditor.domain.text import Block, ListBlock, ListItem, Paragraph, Plain, Row, Rows, Subheading, parse_inlines


def fact_blocks(spec: SectionSpec, facts: Facts) -> tuple[Block, ...]:
    """Return the blocks of a fact section."""
    return _MAKERS[spec.layout](spec, facts) if spec.layout else ()


def _rows(spec: SectionSpec, _facts: Facts) -> tuple[Block, ...]:
    return (Rows(rows=tuple(Row(label=row.label, children=parse_inlines(row.text)) for row in spec.rows)),)


def _criteria(_spec: SectionSpec, facts: Facts) -> tuple[Block, ...]:
    """Both lists in the registry's exact wording; what stands under neither heading comes last, under its own."""
    blocks: list[Block] = []
    for key, heading in _CRITERIA_HEADINGS.items():
        items = [item for item in _tuple(facts, key) if isinstance(item, Criterion)]
        if items:
            blocks += [Subheading(text=heading), ListBlock(ordered=False, items=_nested(items))]
    return tuple(blocks) or (_sentence("The registry record lists no criteria."),)


_CRITERIA_HEADINGS: Mapping[str, str] = {
    "eligibility.inclusion": "Inclusion criteria: who may join",
    "eligibility.exclusion": "Exclusion criteria: who cannot join",
    "eligibility.other": "Other wording in the registry's criteria",
}


def _nested(items: list[Criterion]) -> tuple[ListItem, ...]:
    """Fold a flat run of criteria into a tree by depth."""
    tree: list[ListItem] = []
    start = 0
    while start < len(items):
        end = start + 1
        while end < len(items) and items[end].depth > items[start].depth:
            end += 1
        inner = _nested(items[start + 1 : end])
        lists = (ListBlock(ordered=False, items=inner),) if inner else ()
        tree.append(ListItem(children=_plain(items[start].text), lists=lists))
        start = end
    return tuple(tree)


def _sites(_spec: SectionSpec, facts: Facts) -> tuple[Block, ...]:
    return site_blocks(facts)


def _list(spec: SectionSpec, facts: Facts) -> tuple[Block, ...]:
    """Each item of the facts that the section shows, as a list; their phrase when there is none."""
    blocks: list[Block] = []
    for key in dict.fromkeys(key for pattern in spec.depends for key in facts.matching(pattern)):
        fact = facts[key]
        items = tuple(ListItem(children=_plain(line)) for line in fact.items if line)
        blocks.append(ListBlock(ordered=False, items=items) if items else _sentence(fact.phrase))
    return tuple(blocks)


def _review(_spec: SectionSpec, _facts: Facts) -> tuple[Block, ...]:
    """No fact says when a page was reviewed: sign-offs do."""
    return ()


_MAKERS: Mapping[Layout, Callable[[SectionSpec, Facts], tuple[Block, ...]]] = {
    Layout.ROWS: _rows,
    Layout.CRITERIA: _criteria,
    Layout.SITES: _sites,
    Layout.LIST: _list,
    Layout.REVIEW: _review,
}


def _plain(text: str) -> tuple[Plain, ...]:
    return (Plain(text=" ".join(text.split())),)


def _sentence(text: str) -> Paragraph:
    return Paragraph(children=_plain(text if text.endswith((".", "?", "!")) else f"{text}."))


def _tuple(facts: Facts, key: str) -> tuple[object, ...]:
    value = facts[key].value
    return value if isinstance(value, tuple) else ()
