"""Somebody in front of the steps of an import, with a registry desk that answers at once."""

from __future__ import annotations

from dataclasses import dataclass, field

from support.desks import AtOnce
from support.intakes import Intakes
from trialeditor.gui.bus import Bus
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.intake_faces import ImportFace, ProgressFace, ResultFace, Step, TextFace
from trialeditor.gui.presenters.importing import ImportPresenter
from trialeditor.services.arriving import ImportReport
from trialeditor.services.outcome import Changes


@dataclass
class Person:
    """Somebody in front of the steps."""

    verbs: Intakes
    runner: AtOnce
    task: ImportPresenter
    faces: list[ImportFace] = field(default_factory=list)
    progress: list[ProgressFace] = field(default_factory=list)
    texts: list[TextFace] = field(default_factory=list)
    notices: list[NoticeFace] = field(default_factory=list)
    shown: list[frozenset[str]] = field(default_factory=list)
    changes: list[Changes] = field(default_factory=list)
    ended: list[bool] = field(default_factory=list)

    @property
    def face(self) -> ImportFace:
        return self.faces[-1]

    @property
    def result(self) -> ResultFace:
        assert self.face.result is not None
        return self.face.result

    @property
    def steps(self) -> list[Step]:
        return [face.step for face in self.faces]

    @property
    def did(self) -> list[str]:
        return [what for what, _how in self.verbs.asked]


def sit(found: ImportReport | None = None, **options: object) -> Person:
    verbs = Intakes(found=found or ImportReport(), **options)  # type: ignore[arg-type]  # named fields of the desk
    runner, bus = AtOnce(), Bus()
    task = ImportPresenter(verbs, runner, bus, lambda: "Edna Editor")
    bus.setParent(task)
    made = Person(verbs, runner, task)
    task.shown.connect(made.faces.append)
    task.stepped.connect(made.progress.append)
    task.recognized.connect(made.texts.append)
    task.noticed.connect(made.notices.append)
    task.list_wanted.connect(made.shown.append)
    task.ended.connect(lambda: made.ended.append(True))
    bus.changed.connect(made.changes.append)
    return made
