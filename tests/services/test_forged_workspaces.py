"""Forging: each way of changing a workspace behind its back is named by `audit verify`, alone or with a bundle."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from support.offices import DUE, PASSPHRASE, SEED, WORDS, Office
from trialeditor.domain.audit import AuditEvent, entry_hash
from trialeditor.domain.clock import parse_time
from trialeditor.domain.comments import ThreadActKind
from trialeditor.domain.criteria import Section
from trialeditor.domain.errors import NotFound, StorageUnavailable
from trialeditor.domain.ids import Digest
from trialeditor.domain.judgments import Explanation, HouseKind, HouseWord
from trialeditor.domain.people import KeyActKind, Role
from trialeditor.export.export_page import BundleOptions
from trialeditor.services.auditing import AuditVerdict, audit_verify
from trialeditor.services.checking import check
from trialeditor.services.commenting import close_thread, comment, quoted
from trialeditor.services.editing import set_next_review
from trialeditor.services.exporting import export
from trialeditor.services.judging import criteria_texts, explain, keep_house_word, waive_finding
from trialeditor.services.keys import end_key
from trialeditor.services.people import add_person, person_named
from trialeditor.services.policies import policy, set_policy
from trialeditor.services.retiring import retire, unretire
from trialeditor.services.reviewing import return_page
from trialeditor.services.workspace import Workspace

Forgery = Callable[[sqlite3.Connection], None]


@pytest.fixture
def worked(office: Office) -> Office:
    """Give an office in which everything has happened once, and a bundle that left the house."""
    office.bring_in()
    office.write({**WORDS, "summary": "Surgery will help you."})
    [finding] = [each for each in check(office.workspace, SEED).checked.findings if each.code == "promise.benefit"]
    waive_finding(office.tick(), SEED, office.editor, finding, reason="a test")
    comment(office.tick(), SEED, office.reviewer, "Is this so?")
    anchor = quoted(office.workspace, SEED, "not_a_fit", "has spread")
    said = comment(office.tick(), SEED, office.reviewer, "Plainer", anchor=anchor, suggestion="has moved")
    close_thread(office.tick(), SEED, office.editor, said.number, ThreadActKind.REFUSED, reason="It is plain")
    term = HouseWord(kind=HouseKind.TERM, word="arm", meaning="A group of people in a study.")
    keep_house_word(office.tick(), office.editor, term)
    office.submit()
    return_page(office.tick(), SEED, office.reviewer, note="Shorter")
    office.write({"title": "An operation and immunotherapy"})
    office.submit()
    office.sign()
    export(office.workspace, office.folder / "bundle", BundleOptions(), actor="Test")
    return office


def forge(office: Office, forgery: Forgery) -> Generator[AuditVerdict]:
    """Change a copy as somebody with the file and SQL could, and verify it: alone, then with the bundle."""
    copy = office.folder / "forged.trialeditor"
    office.workspace.database.close()
    shutil.copyfile(office.workspace.path, copy)
    with closing(sqlite3.connect(copy)) as raw:
        for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            raw.execute(f'DROP TRIGGER "{name}"')
        forgery(raw)
        raw.commit()
    with Workspace.open(copy, clock=office.workspace.clock) as forged:
        yield audit_verify(forged)
        yield audit_verify(forged, office.folder / "bundle")


def rewrite(raw: sqlite3.Connection) -> None:
    """Write the trail anew, so that it agrees with itself."""
    previous: Digest | None = None
    rows = raw.execute("SELECT seq, at, actor, action, subject, detail FROM audit ORDER BY seq").fetchall()
    for seq, at, actor, action, subject, detail in rows:
        event = AuditEvent(at=parse_time(at), actor=actor, action=action, subject=subject, detail=json.loads(detail))
        made = entry_hash(seq, previous, event)
        raw.execute("UPDATE audit SET prev = ?, hash = ? WHERE seq = ?", (previous, made, seq))
        previous = made


def sql(*statements: str) -> Forgery:
    def run(raw: sqlite3.Connection) -> None:
        for statement in statements:
            raw.execute(statement)

    return run


FORGERIES: dict[str, tuple[Forgery, str]] = {
    "an entry was edited": (sql("UPDATE audit SET actor = 'Nobody' WHERE seq = 3"), "entry 3: was changed"),
    "an entry holds a number that no digest can be made of": (
        sql("UPDATE audit SET detail = '{\"n\":12345678901234567890}' WHERE seq = 3"),
        "entry 3: was changed",
    ),
    "an entry was taken out": (sql("DELETE FROM audit WHERE seq = 3"), "entries before it are missing"),
    "an entry was put in": (
        sql("INSERT INTO audit SELECT 1000, at, actor, action, subject, detail, hash, hash FROM audit WHERE seq = 2"),
        "entry 1000",
    ),
    "two entries changed places": (
        sql(
            "UPDATE audit SET seq = -1 WHERE seq = 3",
            "UPDATE audit SET seq = 3 WHERE seq = 4",
            "UPDATE audit SET seq = 4 WHERE seq = -1",
        ),
        "does not follow",
    ),
    "a restored backup that the trail does not tell of": (
        sql("INSERT INTO setting VALUES ('restored', 'a hash')"),
        "restored last is not the one",
    ),
    "signed words were changed": (
        sql("UPDATE sign_off SET payload = replace(payload, 'An operation', 'No operation')"),
        "not a true signature",
    ),
    "a sign-off was taken out": (sql("DELETE FROM sign_off"), "(“Signed”) tells of is gone"),
    "a sign-off was played again": (
        sql("INSERT INTO sign_off SELECT 99, nct_id, payload, signature, key_id, entry + 1 FROM sign_off"),
        "has no entry in the trail",
    ),
    "a sign-off was put under another page": (
        sql("UPDATE sign_off SET nct_id = 'NCT00000002'"),
        "(“Signed”) tells of is gone",
    ),
    "a sign-off got another signature": (sql("UPDATE sign_off SET signature = randomblob(64)"), "not a true signature"),
    "a version was changed": (
        sql("UPDATE revision SET content = replace(content, 'immunotherapy', 'radiation') WHERE number = 1"),
        "version 1 was changed",
    ),
    "a version was taken out": (
        sql("UPDATE submission SET revision = 1", "DELETE FROM revision WHERE number = 2"),
        "is gone",
    ),
    "a submission was taken out": (sql("DELETE FROM submission"), "(“Submitted a page”) tells of is gone"),
    "a note was changed": (sql("UPDATE \"return\" SET note = 'Fine as it is'"), "is not what entry"),
    "a waiver was changed": (sql("UPDATE waiver SET reason = 'Approved'"), "is not what entry"),
    "a waiver was taken out": (sql("DELETE FROM waiver"), "(“Set a finding aside”) tells of is gone"),
    "a key was replaced": (sql("UPDATE key_act SET public_key = randomblob(32)"), "is not the public key beside it"),
    "a suggestion was changed": (
        sql("UPDATE comment SET suggestion = 'is cured' WHERE suggestion IS NOT NULL"),
        "“Commented” is not what entry",
    ),
    "a refusal was taken out": (sql("DELETE FROM comment_act"), "(“Refused a suggestion”) tells of is gone"),
    "a comment was taken out": (sql("DELETE FROM comment"), "(“Commented”) tells of is gone"),
    "a word of the house was changed": (sql("UPDATE house_word SET meaning = 'Anything'"), "is not what entry"),
    "a version cannot be read": (sql("UPDATE revision SET content = '{' WHERE number = 1"), "cannot be read"),
    "a waiver was changed with its entry": (
        sql(
            "UPDATE waiver SET reason = 'Approved'",
            "UPDATE audit SET detail = replace(detail, 'a test', 'Approved') WHERE action = 'finding.waive'",
        ),
        "was changed after it was written",
    ),
    "the last entries were taken off": (
        sql(
            "DELETE FROM sign_off",
            "DELETE FROM audit WHERE seq >= (SELECT max(seq) FROM audit WHERE action = 'page.sign')",
        ),
        "was rolled back",
    ),
}


LATER: dict[str, tuple[str, str]] = {
    "who submitted": ("UPDATE submission SET by_name = 'Nobody'", "“Submitted a page” (version 2) has another name"),
    "what was submitted": ("UPDATE submission SET revision = 1", "“Submitted a page” (version 1) is not what entry"),
    "when it was sent back": (
        "UPDATE \"return\" SET at = '2026-01-01T00:00:00Z'",
        "“Asked for changes” (version 1) has another name or time",
    ),
    "who retired a page": ("UPDATE retirement SET by_name = 'Nobody'", "“Put a retired page back” has another name"),
    "the next review": ("UPDATE review_date SET next_review = '2027-01-01'", "“Moved a review date” is not what entry"),
    "why it came forward": ("UPDATE review_date SET reason = ''", "“Moved a review date” is not what entry"),
    "who set a finding aside": ("UPDATE waiver SET by_name = 'Nobody'", "“Set a finding aside” has another name"),
    "what a sentence explains": (
        "UPDATE explanation SET sentence = 'Anything.'",
        "“Linked a criterion” is not what entry",
    ),
    "who said something": ("UPDATE comment SET by_name = 'Nobody'", "“Commented” has another name"),
    "to whom it was an answer": ("UPDATE comment SET thread = 99", "(“Commented”) tells of is gone"),
    "who refused": ("UPDATE comment_act SET by_name = 'Nobody'", "“Refused a suggestion” has another name"),
    "where a word comes from": (
        "UPDATE house_word SET source = 'Somewhere'",
        "“Put a word on the list” is not what entry",
    ),
    "since when a key is lost": ("UPDATE key_act SET after_entry = 99 WHERE kind = 'revoked'", "otherwise than entry"),
    "why a key is lost": ("UPDATE key_act SET reason = '' WHERE kind = 'revoked'", "revoked otherwise than entry"),
    "that a key is lost": ("DELETE FROM key_act WHERE kind = 'revoked'", "(“Revoked a key”) tells of is gone"),
    "whose a key is": (
        "UPDATE key_act SET person_id = (SELECT id FROM person WHERE name LIKE 'Edna%') WHERE kind = 'added'",
        "added otherwise than entry",
    ),
    "what somebody may do": ("UPDATE person SET roles = '[\"publisher\"]'", "Edna Editor: has other roles"),
    "what somebody is called": ("UPDATE person SET name = 'Nobody' WHERE name LIKE 'Edna%'", "calls them Edna Editor"),
    "which policy is in force": (
        "UPDATE setting SET value = (SELECT digest FROM policy ORDER BY rowid LIMIT 1) WHERE name = 'policy'",
        "the policy in force is not the one",
    ),
    "what the policy says": (
        "UPDATE policy SET text = replace(text, '\"reviewer\"', '\"medical_reviewer\"')",
        "the policy in force was changed",
    ),
    "what a blueprint says": (
        "UPDATE blueprint SET text = replace(text, 'required = true', 'required = false')",
        "was changed after it was kept",
    ),
    "which record is the newest": (
        "UPDATE trial SET snapshot = (SELECT digest FROM snapshot ORDER BY id LIMIT 1)",
        "its record is not the one that came in last",
    ),
    "a newer record": (
        """UPDATE trial SET snapshot = (SELECT digest FROM snapshot ORDER BY id LIMIT 1);
        DELETE FROM snapshot WHERE id = (SELECT max(id) FROM snapshot)""",
        "which the trail names, is gone",
    ),
    "in which bundle it left": ("UPDATE publication SET entry = 1", "no entry tells of the bundle"),
}
"""What rows say beside their words, and what stands now: each changed alone."""


def test_whatever_a_row_says_is_held_to_the_trail(worked: Office) -> None:
    office = worked
    roles = frozenset({Role.PUBLISHER})
    add_person(office.tick(), name="Pam Publisher", roles=roles, passphrase=PASSPHRASE, actor="Test")
    pam = person_named(office.workspace, "Pam Publisher")
    set_next_review(office.tick(), SEED, office.editor, date(2026, 12, 1), "Sooner")
    criterion = criteria_texts(office.page.facts, Section.EXCLUSION)[0]
    linked = Explanation(section="not_a_fit", sentence="A.", listed=Section.EXCLUSION, criterion=criterion)
    explain(office.tick(), SEED, office.editor, linked)
    retire(office.tick(), [SEED], pam, reason="A mistake")
    unretire(office.tick(), [SEED], pam, reason="It was one")
    rules = policy(office.workspace)
    set_policy(office.tick(), replace(rules, review_interval_days=100), pam, reason="Sooner", seen=rules)
    end_key(office.tick(), pam, KeyActKind.REVOKED, by=pam, reason="It was stolen", after_entry=2)
    office.bring_in(lambda record: record["protocolSection"]["statusModule"].update(overallStatus="COMPLETED"))
    assert audit_verify(office.workspace, office.folder / "bundle").problems == ()
    found = {name: _alone(office, statements) for name, (statements, _) in LATER.items()}
    silent = {name: told for name, told in found.items() if not any(LATER[name][1] in problem for problem in told)}
    assert silent == {}


def _alone(office: Office, statements: str) -> tuple[str, ...]:
    with closing(forge(office, sql(*statements.split(";")))) as verdicts:
        return next(verdicts).problems


@pytest.mark.parametrize("name", list(FORGERIES))
def test_each_forgery_is_named(worked: Office, name: str) -> None:
    forgery, told = FORGERIES[name]
    alone, with_bundle = forge(worked, forgery)
    found = (*alone.problems, *with_bundle.problems)
    assert any(told in problem for problem in found), found
    assert not with_bundle.ok


@pytest.mark.parametrize(
    "name", ["an entry was edited", "a sign-off was taken out", "a waiver was changed with its entry"]
)
def test_a_trail_that_was_written_anew_is_convicted_by_the_bundle(worked: Office, name: str) -> None:
    def all_of_it(raw: sqlite3.Connection) -> None:
        FORGERIES[name][0](raw)
        rewrite(raw)

    _, with_bundle = forge(worked, all_of_it)
    assert any("written anew" in problem or "not in the workspace" in problem for problem in with_bundle.problems)


def test_an_entry_that_is_none_is_damage(worked: Office) -> None:
    verdicts = forge(worked, sql("UPDATE audit SET detail = '[]' WHERE seq = 3"))
    with pytest.raises(StorageUnavailable, match="an audit entry cannot be read"):
        next(verdicts)


def test_a_record_that_was_changed_is_named(worked: Office) -> None:
    def swap(raw: sqlite3.Connection) -> None:
        raw.execute("UPDATE snapshot SET digest = replace(digest, substr(digest, 1, 4), 'beef')")
        raw.execute("UPDATE trial SET snapshot = (SELECT digest FROM snapshot)")
        raw.execute("UPDATE revision SET snapshot = (SELECT digest FROM snapshot)")

    alone, _ = forge(worked, swap)
    assert any("was changed after it came in" in problem for problem in alone.problems)


def test_what_nobody_touched_holds_and_grows(worked: Office) -> None:
    assert audit_verify(worked.workspace).ok
    verdict = audit_verify(worked.workspace, worked.folder / "bundle")
    assert (verdict.ok, verdict.trusted, verdict.problems) == (True, True, ())
    worked.write(title="Surgery and a drug")
    worked.submit()
    worked.sign(due=DUE)
    assert audit_verify(worked.workspace, worked.folder / "bundle").ok


def test_another_workspaces_bundle_convicts(worked: Office, tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "other.trialeditor", clock=worked.workspace.clock) as other:
        assert not audit_verify(other, worked.folder / "bundle").ok
        with pytest.raises(NotFound):
            audit_verify(other, tmp_path / "nowhere")
