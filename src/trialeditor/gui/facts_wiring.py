"""Which groups of facts are closed, from one window to the next."""

from __future__ import annotations

from dataclasses import replace

from trialeditor.domain.fact_labels import FactGroup
from trialeditor.gui.settings_shelf import SettingsShelf
from trialeditor.gui.views.facts_panel import FactsPanel


def remember_groups(panel: FactsPanel, shelf: SettingsShelf) -> None:
    """Close the groups that were closed the last time, and keep those that are closed now."""
    known = {each.value: each for each in FactGroup}
    panel.close_groups(frozenset(known[word] for word in shelf.now.closed_facts.split() if word in known))

    def keep(closed: frozenset[FactGroup]) -> None:
        shelf.now = replace(shelf.now, closed_facts=" ".join(sorted(closed)))

    panel.folded.connect(keep)
