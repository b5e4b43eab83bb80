"""Checking a bundle: is it whole, does it agree with itself, are its words the signed words, and whose keys signed.

Everything is read with suspicion: nothing in a bundle, however damaged, raises an error here; it becomes a problem.
How a page looks is not signed; so that looks hide nothing, the style sheet has to be ours or the theme's.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from trialeditor.domain.blueprint import Blueprint, parse_blueprint
from trialeditor.domain.canonical import canonical_json
from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import parse_nct_id
from trialeditor.domain.policy import Policy
from trialeditor.export.bag_check import check_bag
from trialeditor.export.beside import policy_meta
from trialeditor.export.csv_list import csv_problems
from trialeditor.export.formats import (
    INDEX_HTML,
    INDEX_JSON,
    KEYS,
    LIST_CSV,
    MANIFEST,
    WAYS,
    FileEntry,
    Manifest,
    PageEntry,
    Record,
    RecordIndex,
    Signatures,
    decode,
    to_json,
)
from trialeditor.export.inventory import added_files, page_paths, path_problems, read_listed, signatures_path
from trialeditor.export.keylist import KeyList, parse_key_list
from trialeditor.export.manifest import with_digest
from trialeditor.export.news_check import NewsCheck
from trialeditor.export.page_check import PageCheck
from trialeditor.export.shown import (
    ShownPage,
    bears,
    frame_problems,
    read_html,
    read_text,
    shown_in_html,
    shown_in_json,
)
from trialeditor.export.signed_page import SignedPage, signed_page
from trialeditor.export.sources import Source, open_source
from trialeditor.export.static_check import static_problems
from trialeditor.export.theme_check import check_theme_of
from trialeditor.export.ways_check import WaysCheck
from trialeditor.rendering.aging import PLAIN_POLICY
from trialeditor.rendering.words import Words, english
from trialeditor.resources import resource_path


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """The result: `ok` says that there is no problem, `trusted` that the signers were confirmed as well."""

    ok: bool
    checked: int
    """How many files were read and compared."""
    trusted: bool
    problems: tuple[str, ...]
    passed_over: tuple[str, ...] = ()
    """Files that are no part of any bundle: a desktop put them there."""

    @property
    def notes(self) -> tuple[str, ...]:
        """Say what somebody who goes on with the files should know, though nothing is wrong."""
        count = len(self.passed_over)
        if not count:
            return ()
        put = (
            "1 file that macOS or Windows put there"
            if count == 1
            else f"{count:,} files that macOS or Windows put there"
        )
        return (f"Passed over {put}, such as {self.passed_over[0]}. Keep such files off the server.",)


def verify_bundle(path: Path, *, trust: KeyList | None = None) -> Verification:
    """Check a bundle in a folder or a zip file, or a bag and the bundle within.

    Without `trust` a good result says that the bundle is consistent; who signed it is not confirmed. With the
    workspace's key list, which came another way, keys and what happened to them are taken from that list.
    """
    try:
        source = open_source(path)
    except BadInput as error:
        return Verification(ok=False, checked=0, trusted=False, problems=(str(error),))
    try:
        check = BundleCheck(source, trust)
        deque(check.pages(), maxlen=0)  # each is checked when it is asked for, and let go of
        check.rest()
        bag = check_bag(source)
    finally:
        source.close()
    problems = tuple(dict.fromkeys([*bag.problems, *check.problems]))
    checked = check.checked + bag.checked
    return Verification(
        ok=not problems,
        checked=checked,
        trusted=trust is not None and not problems,
        problems=problems,
        passed_over=source.passed_over,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedPage:
    """A page that was checked, with its files for whoever reads on: nothing of a bundle is read twice for it."""

    nct: str
    files: Mapping[str, bytes]
    problems: tuple[str, ...]


class BundleCheck:
    """A bundle on its way through the check, page by page; it holds the files of one page at a time."""

    def __init__(self, source: Source, trust: KeyList | None = None) -> None:
        """Read the manifest and the keys; what is wrong with them, or missing, is a problem."""
        self._source = source
        self._trust = trust
        self._says = english()
        self._blueprints: dict[str, Blueprint | None] = {}
        self._held: dict[str, bytes] = {}
        self._compared: set[str] = set()
        self.problems: list[str] = list(source.refused)
        self.checked = 0
        self.manifest = self._manifest()
        self._listed: Mapping[str, FileEntry] = {}
        self._keys: KeyList | None = None
        if self.manifest is not None:
            self._listed = {entry.path: entry for entry in self.manifest.files}
            self.problems += [*added_files(source, self.manifest), *path_problems(self.manifest)]
            self._keys = self._read_keys()
            theme = check_theme_of(self.manifest, self._read, trust)
            self._says = theme.words
            self.problems += theme.problems
            self.problems += static_problems(self.manifest, theme.static, self._read)

    def pages(self) -> Iterator[CheckedPage]:
        """Check page after page."""
        manifest, keys = self.manifest, self._keys
        if manifest is None or keys is None:
            return
        for entry in manifest.pages:
            before = len(self.problems)
            self._compare(sorted(page_paths(manifest, entry.nct) & set(self._listed)))
            self._page(manifest, entry, keys)
            yield CheckedPage(nct=entry.nct, files=dict(self._held), problems=tuple(self.problems[before:]))
            self._held.clear()

    def rest(self) -> None:
        """Check what belongs to no page, and the lists of all."""
        if self.manifest is None:
            return
        self._compare(sorted(set(self._listed) - self._compared), hold=False)
        if self._keys is not None:
            self._lists(self.manifest)

    def _compare(self, paths: Iterable[str], *, hold: bool = True) -> None:
        """Compare files with the manifest, and hold on to them until the page is done."""
        for path in paths:
            found = read_listed(self._source, self._listed[path])
            self._compared.add(path)
            self.checked += found.data is not None
            if found.problem:
                self.problems.append(f"{path}: {found.problem}")
            if hold and found.data is not None:
                self._held[path] = found.data

    def _manifest(self) -> Manifest | None:
        try:
            data = self._source.read(MANIFEST)
            manifest = decode(data, Manifest, source=MANIFEST)
        except BadInput as error:
            self.problems.append(str(error))
            return None
        self.checked += 1
        try:
            same = canonical_json(to_json(manifest)) + b"\n" == data and with_digest(manifest) == manifest
        except BadInput:
            same = False
        if not same:
            self.problems.append(f"{MANIFEST}: was changed")
        return manifest

    def _read_keys(self) -> KeyList | None:
        """Return the keys to check with: those that are trusted, else the bundle's own."""
        data = self._read(KEYS)
        try:
            own = parse_key_list(data, source=KEYS) if data is not None else None
        except BadInput as error:
            self.problems.append(str(error))
            own = None
        return self._trust or own

    def _policy(self, keys: KeyList) -> Policy:
        """A list that states no rules leaves the bundle's own."""
        if keys.policy:
            return keys.policy
        data = self._read(KEYS)
        try:
            own = parse_key_list(data, source=KEYS).policy if data is not None else None
        except BadInput:
            own = None
        return own or Policy()

    def _page(self, manifest: Manifest, entry: PageEntry, keys: KeyList) -> None:
        try:
            parse_nct_id(entry.nct)
        except BadInput:
            self.problems.append(f"{MANIFEST}: {entry.nct[:40]!r} is no trial's id")
            return
        signed = self._signed(entry, keys)
        blueprint = self._blueprint(entry.blueprint)
        if signed is None or blueprint is None:
            return
        if entry.draft and not manifest.drafts:
            self.problems.append(f"{MANIFEST}: {entry.nct} is a draft in a bundle without drafts")
        if not entry.draft and not self._has_signed_plan(blueprint, signed):
            self.problems.append(f"{entry.nct}: its blueprint is none that was signed")
        check = PageCheck(entry=entry, blueprint=blueprint, signed=signed, says=self._says)
        self.problems += [f"{entry.nct}: {each}" for each in check.review_problems()]
        for name, shown in self._shown(manifest, entry):
            self.problems += [f"{name}: {each}" for each in check.problems(shown)]

    def _has_signed_plan(self, blueprint: Blueprint, signed: SignedPage) -> bool:
        """Say whether a sign-off names this blueprint, or one that reads the same and is in the bundle."""
        if blueprint.digest in signed.blueprints:
            return True
        here = (digest for digest in sorted(signed.blueprints) if f"blueprints/{digest}.toml" in self._source.names)
        plans = (self._blueprint(digest) for digest in here)
        return any(plan is not None and plan.shown == blueprint.shown for plan in plans)

    def _signed(self, entry: PageEntry, keys: KeyList) -> SignedPage | None:
        name = signatures_path(entry.nct)
        data = self._read(name)
        if data is None:
            return None
        try:
            signatures = decode(data, Signatures, source=name)
        except BadInput as error:
            self.problems.append(str(error))
            return None
        signed = signed_page(signatures, entry.nct, keys, self._policy(keys), name)
        self.problems += signed.problems
        return signed

    def _shown(self, manifest: Manifest, entry: PageEntry) -> list[tuple[str, ShownPage]]:
        """Read the files that show a page."""
        shown: list[tuple[str, ShownPage]] = []
        html, record = f"trials/{entry.nct}.html", f"json/{entry.nct}.json"
        try:
            if "html" in manifest.formats and (data := self._read(html)) is not None:
                found = shown_in_html(
                    data, entry, says=self._says, is_sample=manifest.sample, address=manifest.address, source=html
                )
                shown.append((html, found))
        except BadInput as error:
            self.problems.append(str(error))
        try:
            if "json" in manifest.formats and (data := self._read(record)) is not None:
                decoded = decode(data, Record, source=record)
                shown.append((record, shown_in_json(decoded, entry, is_sample=manifest.sample)))
        except BadInput as error:
            self.problems.append(str(error))
        return shown

    def _blueprint(self, digest: str) -> Blueprint | None:
        """Return the blueprint with this digest; each is read once."""
        if digest not in self._blueprints:
            self._blueprints[digest] = self._read_blueprint(digest)
        return self._blueprints[digest]

    def _read_blueprint(self, digest: str) -> Blueprint | None:
        name = f"blueprints/{digest}.toml"
        data = self._read(name)
        if data is None:
            return None
        try:
            blueprint = parse_blueprint(read_text(data, name), source=name)
        except (BadInput, KeyError, TypeError, AttributeError, IndexError, RecursionError, ValueError) as error:
            self.problems.append(f"{name}: cannot be read ({error})")
            return None
        if blueprint.digest != digest:
            self.problems.append(f"{name}: is not the blueprint that its name says")
            return None
        return blueprint

    def _lists(self, manifest: Manifest) -> None:
        """Check the lists of all pages; one that is broken stops none of the others."""
        checks = (self._index, self._ways, self._news, self._record_index, self._table)
        for check in checks:
            try:
                self.problems += check(manifest)
            except BadInput as error:
                self.problems.append(str(error))

    def _index(self, manifest: Manifest) -> Iterator[str]:
        if "html" in manifest.formats and (data := self._read(INDEX_HTML)) is not None:
            yield from (f"{INDEX_HTML}: {each}" for each in _index_problems(data, manifest, self._says))

    def _ways(self, manifest: Manifest) -> Iterator[str]:
        if "html" in manifest.formats:
            told = frozenset(each.split(":", 1)[0] for each in self.problems)
            ways = WaysCheck(manifest, self._says, resource_path("static", "search.js"), told)
            yield from ways.problems(self._source.read)

    def _news(self, manifest: Manifest) -> Iterator[str]:
        return NewsCheck(manifest, self._says).problems(self._source.read)

    def _record_index(self, manifest: Manifest) -> Iterator[str]:
        if "json" not in manifest.formats or (data := self._read(INDEX_JSON)) is None:
            return
        index = decode(data, RecordIndex, source=INDEX_JSON)
        listed = [(page.nct, page.title, page.draft) for page in index.pages]
        if listed != [(page.nct, page.title, page.draft) for page in manifest.pages]:
            yield f"{INDEX_JSON}: does not list the bundle's pages"
        if index.sample is not manifest.sample:
            yield f"{INDEX_JSON}: is not marked as the bundle is"

    def _table(self, manifest: Manifest) -> Iterator[str]:
        if "csv" in manifest.formats and (data := self._read(LIST_CSV)) is not None:
            yield from (f"{LIST_CSV}: {each}" for each in csv_problems(data, manifest.pages))

    def _read(self, name: str) -> bytes | None:
        try:
            return self._held[name] if name in self._held else self._source.read(name)
        except BadInput as error:
            self.problems.append(str(error))
            return None


def _index_problems(data: bytes, manifest: Manifest, says: Words) -> list[str]:
    page = read_html(data, INDEX_HTML)
    links = frozenset(f"trials/{each.nct}.html" for each in manifest.pages) | frozenset(WAYS)
    problems = frame_problems(
        page, says, root="", links=links, metas=frozenset({policy_meta(PLAIN_POLICY)}), as_of=None
    )
    titles = [words for key, words in page.facts if key == "title"]
    ids = [words for key, words in page.facts if key == "nct_id"]
    if sorted(zip(ids, titles, strict=False)) != [(each.nct, each.title) for each in manifest.pages]:
        problems.append("does not list the bundle's pages")
    if {key for key, _ in page.facts} - {"title", "status", "conditions", "nct_id"} or page.sections:
        problems.append("holds what no list has")
    drafts = sum(each.draft for each in manifest.pages)
    marks = page.banners.count(("draft", says["site.draft_mark"]))
    if marks != drafts or bears(page, "sample", says["site.sample"]) is not manifest.sample:
        problems.append("is not marked as its pages are")
    return problems
