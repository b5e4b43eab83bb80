"""What the list showed: a queue with its search, its filters and its order, as text."""

from __future__ import annotations

import json

from trialeditor.domain.errors import BadInput
from trialeditor.domain.queues import Queue
from trialeditor.domain.saved_views import SavedView, view_of
from trialeditor.domain.trial import ListQuery
from trialeditor.gui.desk import Desk

_NAME = "Here"
_ALL = SavedView(name=_NAME, queue=Queue.ALL, query=ListQuery())


def kept_view(desk: Desk) -> str:
    """Return what the list shows now; empty for everything."""
    view = view_of(_NAME, desk.queues.queues.queue, desk.list.query)
    return "" if view == _ALL else json.dumps(dict(view.to_json()))


def show_view(desk: Desk, kept: str) -> None:
    """Let the list show what `kept_view` gave. What nobody understands any more is passed over."""
    try:
        data = json.loads(kept or "null")
        view = SavedView.from_json(data) if isinstance(data, dict) else None
    except (ValueError, RecursionError, BadInput):
        return
    if view is not None:
        desk.queues.queues.show_view(view)
