"""A workspace: the database, its rules, the clock, and what pages are made with."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from trialeditor.domain.audit import AuditEntry, AuditEvent
from trialeditor.domain.blueprint import Blueprint, parse_blueprint
from trialeditor.domain.canonical import Json
from trialeditor.domain.clock import Clock, SystemClock
from trialeditor.domain.errors import StorageUnavailable
from trialeditor.domain.facts import Facts
from trialeditor.domain.ids import Digest
from trialeditor.domain.policy import Policy
from trialeditor.registry.columns import COLUMNS
from trialeditor.rendering.render import Renderer
from trialeditor.rendering.site import Site
from trialeditor.resources import resource_path
from trialeditor.services.language import LanguageShelf
from trialeditor.services.presses import Presses
from trialeditor.storage.engine import Database
from trialeditor.storage.failures import HOW_TO_RESTORE
from trialeditor.storage.store import Store

DEFAULT_BLUEPRINT = "find-a-trial.toml"
_CACHED_FACTS = 256


@dataclass(slots=True)
class FactsCache:
    """Facts by snapshot digest. Nothing is lost when it is thrown away. Safe to use from several threads."""

    _facts: OrderedDict[Digest, Facts] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def get(self, digest: Digest, make: Callable[[], Facts]) -> Facts:
        """Return the facts of a snapshot, made by `make` when they are not here."""
        with self._lock:
            known = self._facts.get(digest)
        if known is not None:
            return known
        facts = make()
        with self._lock:
            self._facts[digest] = facts
            while len(self._facts) > _CACHED_FACTS:
                self._facts.popitem(last=False)
        return facts


_SAMPLE = "sample"


@dataclass(slots=True)
class SampleMark:
    """Whether the trials of a workspace are invented: it may learn so while it is open."""

    is_set: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """An open workspace. Close it, or use it as a context manager."""

    path: Path
    name: str
    sample_mark: SampleMark
    database: Database
    blueprint: Blueprint
    """The blueprint that new pages get."""
    policy: Policy
    """The policy when the workspace was opened; `policy_in` returns the one in force."""
    clock: Clock
    renderer: Renderer
    facts: FactsCache = field(default_factory=FactsCache)
    language: LanguageShelf = field(default_factory=LanguageShelf)
    presses: Presses = field(default_factory=Presses)

    @classmethod
    def create(cls, path: Path, *, clock: Clock | None = None, name: str = "", is_sample: bool = False) -> Workspace:
        """Make a new workspace file and open it; raise StorageUnavailable when it cannot be made."""
        at = clock or SystemClock()
        called = name or path.stem
        text = resource_path("blueprints", DEFAULT_BLUEPRINT).read_text(encoding="utf-8")
        blueprint, policy = parse_blueprint(text, source=DEFAULT_BLUEPRINT), Policy()

        def begin(store: Store) -> None:
            store.blueprints.add(text, blueprint.digest)
            store.policies.add(policy)
            store.settings.set("name", called)
            store.settings.set(_SAMPLE, "yes" if is_sample else "no")
            store.settings.set("blueprint", blueprint.digest)
            store.settings.set("policy", policy.digest)
            store.settings.set("columns", COLUMNS)
            store.audit.append(
                AuditEvent(at=at.now(), actor="Trial Editor", action="workspace.create", subject=called, detail={})
            )

        return cls._opened(Database.create(path, begin=begin), path, at)

    @classmethod
    def open(cls, path: Path, *, clock: Clock | None = None) -> Workspace:
        """Open a workspace file; raise StorageUnavailable or NewerDatabase, which say why it cannot be opened."""
        return cls._opened(Database.open(path), path, clock or SystemClock())

    @classmethod
    def _opened(cls, database: Database, path: Path, clock: Clock) -> Workspace:
        try:
            return cls._read(database, path, clock)
        except BaseException:
            database.close()
            raise

    @classmethod
    def _read(cls, database: Database, path: Path, clock: Clock) -> Workspace:
        with database.reading() as store:
            name = store.settings.get("name") or path.stem
            is_sample = store.settings.get(_SAMPLE) == "yes"
            blueprint = parse_blueprint(_named(store, "blueprint", path), source=str(path))
            policy = store.policies.get(Digest(store.settings.get("policy") or ""))
        return cls(
            path=path,
            name=name,
            sample_mark=SampleMark(is_sample),
            database=database,
            blueprint=blueprint,
            policy=policy or Policy(),
            clock=clock,
            renderer=Renderer(templates=resource_path("templates"), static=resource_path("static")),
        )

    def close(self) -> None:
        """Let go of the file."""
        self.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def is_sample(self) -> bool:
        """Say whether each page says that it is not for patients."""
        return self.sample_mark.is_set

    def become_sample(self, store: Store, actor: str, reason: str) -> None:
        """Mark the workspace for good as one of invented trials, in the present write."""
        store.settings.set(_SAMPLE, "yes")
        self.record(store, actor, "workspace.sample", self.name, reason=reason)
        self.sample_mark.is_set = True

    @property
    def safekeeping(self) -> str:
        """Return a sentence on how the file is kept safe where that is unusual (a network drive); else empty."""
        return self.database.journal_note

    def policy_in(self, store: Store) -> Policy:
        """Return the policy in force: another window, or another machine, may have set it a moment ago."""
        digest = store.settings.get("policy") or ""
        if digest == self.policy.digest:
            return self.policy
        return store.policies.get(Digest(digest)) or Policy()

    def renderer_of(self, site: Site) -> Renderer:
        """Return what makes the pages of a site: with its theme, if it has one."""
        return self.presses.renderer(site.theme) if site.theme else self.renderer

    def record(self, store: Store, actor: str, action: str, subject: str, **detail: Json) -> AuditEntry:
        """Add the audit entry of the present write."""
        event = AuditEvent(at=self.clock.now(), actor=actor, action=action, subject=subject, detail=detail)
        return store.audit.append(event)


def _named(store: Store, setting: str, path: Path) -> str:
    text = store.blueprints.text(Digest(store.settings.get(setting) or ""))
    if text is None:
        raise StorageUnavailable(f"{path.name} has lost its {setting}.", do=f"Restore a backup: {HOW_TO_RESTORE}.")
    return text
