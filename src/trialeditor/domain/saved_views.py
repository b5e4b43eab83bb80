"""Saved views: a queue with a search, filters, an order and columns, under a name that a person gave it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

from trialeditor.domain.canonical import Json
from trialeditor.domain.errors import BadInput
from trialeditor.domain.list_look import ListLook, look_of
from trialeditor.domain.queues import Queue
from trialeditor.domain.trial import ListQuery, Sort, Stage

_SETS = ("statuses", "phases", "study_types", "conditions", "countries", "owners")
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView:
    """What a list showed when it was named. What a queue asks for is not kept: it moves with the day."""

    name: str
    queue: Queue
    query: ListQuery
    """Search, filters and order; nothing else of it is kept."""
    look: ListLook | None = None
    """How the list looked; None in a view of an older program, which leaves the look as it is."""

    def to_json(self) -> Mapping[str, Json]:
        """Return the view as JSON."""
        query = self.query
        return {
            "name": self.name,
            "queue": self.queue.value,
            "search": query.search,
            "stages": sorted(query.stages),
            **{name: sorted(getattr(query, name)) for name in _SETS},
            "sort": query.sort.value,
            "descending": query.descending,
            **({"look": self.look.to_text()} if self.look else {}),
        }

    @staticmethod
    def from_json(data: Mapping[str, Json]) -> SavedView:
        """Read what `to_json` wrote; raise BadInput when it is something else, or of a newer program."""
        try:
            return SavedView(
                name=str(data["name"]),
                queue=Queue(str(data["queue"])),
                query=ListQuery(
                    search=str(data.get("search", "")),
                    stages=frozenset(Stage(each) for each in _texts(data.get("stages"))),
                    statuses=frozenset(_texts(data.get("statuses"))),
                    phases=frozenset(_texts(data.get("phases"))),
                    study_types=frozenset(_texts(data.get("study_types"))),
                    conditions=frozenset(_texts(data.get("conditions"))),
                    countries=frozenset(_texts(data.get("countries"))),
                    owners=frozenset(_texts(data.get("owners"))),
                    sort=Sort(str(data.get("sort", Sort.NUMBER))),
                    descending=data.get("descending") is True,
                ),
                look=look_of(str(data["look"])) if "look" in data else None,
            )
        except (KeyError, ValueError) as error:
            raise BadInput(f"expected a saved view: {error}") from error


def view_of(name: str, queue: Queue, query: ListQuery, look: ListLook | None = None) -> SavedView:
    """Return the present list as a view; raise BadInput for a name that is empty or too long. Pure."""
    words = " ".join(name.split())
    if not words or len(words) > LONGEST_NAME:
        raise BadInput(f"expected a name of 1 to {LONGEST_NAME} characters", field="name")
    kept = {"search", "stages", "sort", "descending", *_SETS}
    chosen = {each.name: getattr(query, each.name) for each in fields(query) if each.name in kept}
    return SavedView(name=words, queue=queue, query=ListQuery(**chosen), look=look)


def with_view(views: Sequence[SavedView], view: SavedView) -> tuple[SavedView, ...]:
    """Return the views with one more, in place of one of that name, in the order of their names. Pure."""
    others = without_view(views, view.name)
    return tuple(sorted((*others, view), key=lambda each: each.name.casefold()))


def without_view(views: Sequence[SavedView], name: str) -> tuple[SavedView, ...]:
    """Return the views without the one of a name. Pure."""
    return tuple(each for each in views if each.name.casefold() != name.casefold())


def _texts(value: Json) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, (list, tuple)) else []
