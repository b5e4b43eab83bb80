"""The checks panel: which findings are shown, which of them the person is at, and where each leads."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.findings import Finding, Waiver, Weight
from trialeditor.gui.check_faces import (
    ChecksFace,
    CountFace,
    DetailFace,
    FindingId,
    HeadingFace,
    LineFace,
    MarkFace,
    MarksFace,
    StripFace,
    Target,
)
from trialeditor.gui.find_faces import Place
from trialeditor.gui.presenters.check_places import place_of
from trialeditor.gui.presenters.check_wording import (
    HEAVY_FIRST,
    code_of,
    count_face,
    detail_face,
    finding_face,
    say_counts,
    say_page,
    say_weights,
    strip_face,
    tip,
)
from trialeditor.gui.presenters.live_checks import LiveCheck
from trialeditor.gui.presenters.noting import offered
from trialeditor.gui.presenters.wording import say_count
from trialeditor.gui.session import Session

MOST_MARKED = 400
"""So many findings of a section are marked in its field."""
_NOTHING = ("Nothing stands", "No check finds anything to mend. Submit the page for review when it is ready.")
_FILTERED = ("Nothing of this kind stands", "Other findings are hidden. Show all weights and all kinds to see them.")
_CHECKING = ("Checking…", "What the checks say of the words appears here.")


class ChecksPanelPresenter(QObject):
    """Holds the findings of the words in hand."""

    shown = Signal(object)
    """ChecksFace."""
    detailed = Signal(object, object)
    """FindingId or None, and its DetailFace: the finding that the person is at."""
    marked = Signal(object)
    """MarksFace."""
    reached = Signal(object)
    """Target: bring this into sight."""
    read = Signal(object)
    """StripFace by section: how each written section reads."""
    counted = Signal(str)
    """How much stands, for the head of the page; that nothing does; or that the checks are at it."""

    def __init__(self, *, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._live: LiveCheck | None = None
        self._all: dict[FindingId, tuple[Finding, Waiver | None]] = {}
        """What stands and what was set aside, in the order of the page."""
        self._weights = set(Weight)
        self._code = ""
        self._shows_aside = False
        self._here: FindingId | None = None
        self._left_at: Place | None = None
        """Where the cursor stood when the present finding was reached."""
        self._why_not = ""
        self._awaited: tuple[str, FindingId] | None = None
        """A finding of a page that is being opened."""

    def take(self, live: LiveCheck | None) -> None:
        """Show what the checks say now."""
        self._live = live
        self._all = {each.id: (each.finding, each.waiver) for each in live.findings} if live else {}
        if live is None:
            self._here = None
        self.read.emit(dict(_strips(live)) if live else {})
        self._show()
        self._go_on()

    def await_finding(self, nct: str, key: FindingId) -> bool:
        """Go to a finding of a page as soon as its words are checked; say whether that page is open."""
        self._awaited = (nct, key)
        self._go_on()
        document = self._session.document
        return document is not None and document.page.nct_id == nct

    def _go_on(self) -> None:
        live, awaited = self._live, self._awaited
        if live is None or awaited is None or live.page.nct_id != awaited[0]:
            return
        self._awaited = None
        self.choose(awaited[1], focus=True)

    def toggle(self, weight: Weight) -> None:
        """Show the findings of a weight, or hide them."""
        self._weights ^= {weight}
        self._show()

    def choose_code(self, code: str) -> None:
        """Show findings of one kind; of all for an empty one."""
        self._code = code
        self._show()

    def show_aside(self, is_on: bool) -> None:
        """Show what was set aside too, or not."""
        self._shows_aside = is_on
        self._show()

    def allow(self, why_not: str | None) -> None:
        """Let the person do something about findings, or say why not."""
        if self._why_not != (why_not or ""):
            self._why_not = why_not or ""
            self._tell_detail()

    def choose(self, key: FindingId, *, focus: bool = False) -> None:
        """Go to a finding, and show it where it was hidden; with `focus`, into the words."""
        found = self.finding(key)
        if found is None:
            return
        self._here = key
        if not self._is_shown(*found):
            self._weights.add(found[0].weight)
            self._shows_aside = self._shows_aside or found[1] is not None
            self._code = ""
            self._show()
        self._tell_detail()
        self._mark()
        target = self._target(key, focus=focus)
        self._left_at = target.place
        self.reached.emit(target)

    def step(self, by: int, place: Place | None) -> None:
        """Go to the next finding that is shown (1) or to the one before (-1): from the cursor, or from the present one.

        `place` is the selection of the field that the person is in.
        """
        keys = [key for key, _finding, _waiver in self._shown()]
        if not keys:
            return
        key = self._next(keys, by, place)
        self.choose(key, focus=True)
        if self._left_at is None:
            self._left_at = place

    def first_blocker(self) -> None:
        """Go to the first finding that stops the page."""
        stops = ((key, *found) for key, found in self._all.items())
        key = next((key for key, finding, waiver in stops if not waiver and finding.weight is Weight.BLOCKER), None)
        if key is not None:
            self.choose(key)

    def finding(self, key: FindingId) -> tuple[Finding, Waiver | None] | None:
        """Return a finding that is still there, with what sets it aside."""
        return self._all.get(key)

    def place(self, finding: Finding) -> Place | None:
        """Return where the words of a finding stand now; None where nobody types, or where they changed."""
        document = self._session.document
        return place_of(self._live, finding, document.content) if self._live and document else None

    @property
    def here(self) -> FindingId | None:
        """The finding that the person is at."""
        return self._here

    def _shown(self) -> Iterator[tuple[FindingId, Finding, Waiver | None]]:
        for key, (finding, waiver) in self._all.items():
            if self._is_shown(finding, waiver):
                yield key, finding, waiver

    def _is_shown(self, finding: Finding, waiver: Waiver | None) -> bool:
        is_wanted = self._shows_aside if waiver else finding.weight in self._weights
        return is_wanted and self._code in ("", finding.code)

    def _next(self, keys: list[FindingId], by: int, place: Place | None) -> FindingId:
        if self._here in keys and (place is None or place == self._left_at):
            return keys[(keys.index(self._here) + by) % len(keys)]
        if place is None:
            return keys[0 if by > 0 else -1]
        ends = [(key, self._order(key)) for key in keys]
        cursor = (self._section(place.key), place.start)
        if by > 0:
            return next((key for key, at in ends if at >= cursor), keys[0])
        return next((key for key, at in reversed(ends) if at < cursor), keys[-1])

    def _order(self, key: FindingId) -> tuple[int, int]:
        found = self.finding(key)
        place = self.place(found[0]) if found else None
        return self._section(key.section), place.start if place else 0

    def _section(self, key: str) -> int:
        specs = self._live.page.blueprint.sections if self._live else ()
        return next((number for number, spec in enumerate(specs) if spec.key == key), -1)

    def _target(self, key: FindingId, *, focus: bool) -> Target:
        found = self.finding(key)
        place = self.place(found[0]) if found else None
        return Target(key=key.section, place=place, focus=focus)

    def _show(self) -> None:
        checked = self._live.checked if self._live else None
        standing = checked.findings if checked else ()
        lines = tuple(self._lines())
        aside = len(checked.waived) if checked else 0
        self.shown.emit(
            ChecksFace(
                lines=lines,
                counts={each: self._count(each) for each in HEAVY_FIRST},
                aside=f"{aside} set aside" if aside else "",
                shows_aside=self._shows_aside,
                codes=self._codes(),
                code=self._code,
                reading=say_page(self._live.whole) if self._live else "",
                empty=_NOTHING if self._live and not standing else _FILTERED if self._live else _CHECKING,
            )
        )
        self.counted.emit(say_counts(checked, none="No findings") if checked else "Checking…")
        self._tell_detail()
        self._mark()

    def _count(self, weight: Weight) -> CountFace:
        count = self._live.checked.count(weight) if self._live else 0
        return count_face(weight, count, is_on=weight in self._weights)

    def _codes(self) -> tuple[tuple[str, str], ...]:
        """Return the kinds that there are, by name, with how many of each."""
        keys = [finding.code for finding, waiver in self._all.values() if waiver is None or self._shows_aside]
        named = sorted({(code_of(key).title, key) for key in (*keys, *([self._code] if self._code else []))})
        return tuple((key, f"{title} ({keys.count(key)})") for title, key in named)

    def _lines(self) -> Iterator[HeadingFace | LineFace]:
        section = ""
        shown = list(self._shown())
        for key, finding, waiver in shown:
            if finding.section != section:
                section = finding.section
                here = [each for _key, each, aside in shown if each.section == section and aside is None]
                yield HeadingFace(words=self._heading(section), counts=say_weights(each.weight for each in here))
            yield finding_face(key, finding, waiver)
        left = len(self._live.checked.findings) + len(self._live.checked.waived) - len(self._all) if self._live else 0
        if left > 0:
            yield HeadingFace(words="More than can be listed", counts=say_count(left, "more finding", "more findings"))

    def _heading(self, key: str) -> str:
        spec = self._live.page.blueprint.section(key) if self._live else None
        return spec.read_heading if spec else key

    def _tell_detail(self) -> None:
        """Tell of the present finding, unless it is hidden: what is done to it has to be seen."""
        found = self.finding(self._here) if self._here else None
        if found is None or not self._is_shown(*found):
            self.detailed.emit(None, DetailFace())
        else:
            note = offered(self._live.page, self._live.content, found[0]) if self._live else ""
            self.detailed.emit(self._here, detail_face(*found, self._why_not, note))

    def _mark(self) -> None:
        marks: dict[str, list[MarkFace]] = {}
        for key, (finding, waiver) in self._all.items():
            place = self.place(finding) if waiver is None and finding.quote else None
            if place is not None and len(marks.setdefault(place.key, [])) < MOST_MARKED:
                marks[place.key].append(
                    MarkFace(
                        id=key,
                        start=place.start,
                        end=place.end,
                        weight=finding.weight,
                        tip=tip(finding),
                        is_here=key == self._here,
                    )
                )
        self.marked.emit(MarksFace(marks={key: tuple(each) for key, each in marks.items()}))


def _strips(live: LiveCheck) -> Iterator[tuple[str, StripFace]]:
    for key, reading in live.readings.items():
        face = strip_face(reading, live.signed.get(key))
        if face is not None:
            yield key, face
