"""Records by number into the workspace: looked at, taken in, refreshed, stopped."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.offices import SEED, Office, seed_record
from support.registry_server import RegistryServer, found, plain, silent, study
from trialeditor.config.paths import user_paths
from trialeditor.domain.errors import BadInput, StorageUnavailable
from trialeditor.domain.ids import NctId
from trialeditor.domain.trial import ListQuery
from trialeditor.services import fetching
from trialeditor.services.fetching import MOST_HELD, fetch, fetched, refresh_all, registry_address
from trialeditor.services.importing import import_records, survey
from trialeditor.services.listing import count, trials
from trialeditor.services.outcome import Cancelled

TEXT = "Please add NCT00000001, nct 00000002 and https://clinicaltrials.gov/study/NCT00000003!"


@pytest.fixture
def server(registry_server: RegistryServer, monkeypatch: pytest.MonkeyPatch) -> RegistryServer:
    """The registry that is asked where no other is named."""
    monkeypatch.setenv("TRIALEDITOR_REGISTRY", registry_server.url)
    registry_server.add(study(1), study(2), study(3))
    return registry_server


def numbers(office: Office) -> list[str]:
    return [line.nct_id for line in trials(office.workspace, ListQuery(), limit=10_000)]


@pytest.mark.usefixtures("server")
def test_what_was_fetched_can_be_looked_at_and_then_taken_in(office: Office) -> None:
    intake = fetched(office.tick(), TEXT)
    before = survey(office.workspace, intake)
    assert (before.new, numbers(office)) == (3, [])

    report, changes = import_records(office.workspace, intake, actor="Test")
    assert (report.read, report.new, report.failures, report.stopped) == (3, 3, 0, False)
    assert numbers(office) == ["NCT00000001", "NCT00000002", "NCT00000003"]
    assert changes.trials == report.ncts


@pytest.mark.usefixtures("server")
def test_numbers_are_taken_in_as_they_come(office: Office) -> None:
    heard: list[tuple[int, int | None]] = []
    report, changes = fetch(
        office.tick(), TEXT, actor="Test", progress=lambda done, total, _what: heard.append((done, total))
    )

    assert (report.read, report.new, len(changes.trials)) == (3, 3, 3)
    assert heard == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert fetch(office.tick(), TEXT, actor="Test")[0].unchanged == 3


def test_a_record_says_that_it_came_from_the_registry(office: Office, server: RegistryServer) -> None:
    fetch(office.tick(), [NctId("NCT00000001")], actor="Test")
    with office.workspace.database.reading() as store:
        (entry,) = [each for each in store.audit.entries() if each.event.action == "record.import"]

    assert entry.event.detail["sources"] == [f"the registry at {server.url.split('/')[2]}"]
    assert entry.event.subject == "NCT00000001"


def test_each_number_is_asked_for_once(office: Office, server: RegistryServer) -> None:
    one = NctId("NCT00000001")
    assert fetch(office.tick(), [one, one], actor="Test")[0].read == 1
    assert fetch(office.tick(), f"{one} {one.lower()}", actor="Test")[0].read == 1
    assert server.paths == [f"/studies/{one}"] * 2


@pytest.mark.usefixtures("server")
def test_what_is_nearly_a_number_is_in_the_report(office: Office) -> None:
    for intake in (
        fetched(office.tick(), "NCT00000001 and NCT0000002"),
        fetched(office.tick(), "NCT0000002 NCT00000001"),
    ):
        report = survey(office.workspace, intake)

        assert (report.new, [(each.record, each.message) for each in report.failed]) == (
            1,
            [("NCT0000002", "expected NCT and eight digits; this was not asked for")],
        )


@pytest.mark.parametrize("text", ["", "no number here", "NCT"])
def test_without_a_number_nothing_is_asked(office: Office, server: RegistryServer, text: str) -> None:
    with pytest.raises(BadInput, match="expected NCT numbers such as NCT05350891, found none"):
        fetch(office.tick(), text, actor="Test")
    with pytest.raises(BadInput, match="found none"):
        fetched(office.tick(), text)
    assert server.seen == []


def test_too_many_to_look_at_are_refused(office: Office) -> None:
    with pytest.raises(BadInput, match=f"at most {MOST_HELD} numbers at a time, found 501"):
        fetched(office.tick(), [NctId(f"NCT{number:08}") for number in range(MOST_HELD + 1)])


def test_a_number_without_a_record_stops_itself_alone(office: Office, server: RegistryServer) -> None:
    server.script("/studies/NCT00000009", plain(404, "not found"))
    report, _ = fetch(office.tick(), f"{TEXT} NCT00000009", actor="Test")

    assert (report.new, [each.record for each in report.failed]) == (3, ["NCT00000009"])
    assert report.failed[0].source == f"the registry at {server.url.split('/')[2]}"


def test_a_number_that_was_given_up_comes_in_under_the_new_one(office: Office, server: RegistryServer) -> None:
    server.add(study(30, nctIdAliases=["NCT00000004"]))
    report, _ = fetch(office.tick(), "NCT00000004", actor="Test")

    assert numbers(office) == ["NCT00000030"]
    assert "NCT00000004 is now NCT00000030" in report.failed[0].message


def test_without_a_network_nothing_is_lost(office: Office, server: RegistryServer) -> None:
    fetch(office.tick(), TEXT, actor="Test")
    server.stop()
    report, changes = refresh_all(office.tick(), actor="Test")

    assert (report.read, report.failures, len(changes.trials)) == (1, 1, 0)
    assert report.failed[0].record == "NCT00000001 and 2 more"
    assert "What came in before is safe." in report.failed[0].message
    assert count(office.workspace, ListQuery()) == 3


def test_all_trials_are_refreshed(office: Office, server: RegistryServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_PAGE", 7)
    server.add(*(study(number) for number in range(1, 121)))
    fetch(office.tick(), [NctId(f"NCT{number:08}") for number in range(1, 121)], actor="Test")
    changed = study(55, briefTitle="Another title")
    changed["derivedSection"]["miscInfoModule"]["versionHolder"] = "2026-05-02"
    server.add(changed)
    heard: list[tuple[int, int | None]] = []
    report, changes = refresh_all(
        office.tick(), actor="Test", progress=lambda done, total, _what: heard.append((done, total))
    )

    assert (report.read, report.changed, report.unchanged, report.failures) == (120, 1, 119, 0)
    assert changes.trials == {"NCT00000055"}
    assert (heard[0], heard[-1]) == ((0, 120), (120, 120))


def test_a_refresh_holds_nothing_that_a_writer_waits_for(office: Office, server: RegistryServer) -> None:
    fetch(office.tick(), TEXT, actor="Test")
    written: list[int] = []

    def write(done: int, total: int | None, what: str) -> None:  # noqa: ARG001 - it hears progress
        with office.workspace.database.writing() as store:
            store.settings.set("written", str(len(written)))
        written.append(1)

    report, _ = refresh_all(office.tick(), actor="Test", progress=write)
    assert (report.unchanged, len(server.seen)) == (3, 2)
    assert len(written) == 4


@pytest.mark.usefixtures("server")
def test_an_empty_workspace_has_nothing_to_refresh(office: Office) -> None:
    assert refresh_all(office.tick(), actor="Test")[0].read == 0


def test_what_moved_lapses(office: Office, server: RegistryServer) -> None:
    office.sign_off_page()
    record = seed_record()
    record["protocolSection"]["statusModule"]["overallStatus"] = "COMPLETED"
    record["derivedSection"]["miscInfoModule"]["versionHolder"] = "2026-05-02"
    server.add(record)
    report, _ = refresh_all(office.tick(), actor="Test")

    assert (report.changed, report.lapsed) == (1, [SEED])
    assert set(office.lapsed()) == {"summary", "how_to_participate"}


def test_a_stopped_fetch_keeps_what_came(office: Office, server: RegistryServer) -> None:
    server.script("/studies", found({"studies": [study(1), study(2)]}))
    server.script("/studies/NCT00000003", silent)
    report, changes = fetch(office.tick(), TEXT, actor="Test", cancelled=lambda: "/studies/NCT00000003" in server.paths)

    assert report.stopped
    assert (report.read, report.new, len(changes.trials)) == (2, 2, 2)
    assert numbers(office) == ["NCT00000001", "NCT00000002"]


def test_a_stopped_look_brings_nothing(office: Office, server: RegistryServer) -> None:
    server.script("/studies", silent)
    with pytest.raises(Cancelled, match=r"stopped\. Nothing was brought in\."):
        fetched(office.tick(), TEXT, cancelled=server.arrived.is_set)


def write_settings(**values: str) -> Path:
    file = user_paths().settings_file
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(values), encoding="utf-8")
    return file


def test_the_address_is_the_option_s_the_environment_s_the_setting_s_or_the_usual(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TRIALEDITOR_REGISTRY", "https://b.example/")
    write_settings(registry_address="https://c.example/")
    assert registry_address("https://a.example/") == "https://a.example"
    assert registry_address() == "https://b.example"
    monkeypatch.delenv("TRIALEDITOR_REGISTRY")
    assert registry_address() == "https://c.example"
    write_settings()
    assert registry_address() == "https://clinicaltrials.gov/api/v2"


def test_who_gave_a_bad_address_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BadInput, match="--registry: expected an address such as"):
        registry_address("nonsense")
    monkeypatch.setenv("TRIALEDITOR_REGISTRY", "http://clinicaltrials.gov")
    with pytest.raises(BadInput, match="TRIALEDITOR_REGISTRY: expected an address that begins with https://"):
        registry_address()
    monkeypatch.delenv("TRIALEDITOR_REGISTRY")
    file = write_settings(registry_address="ftp://clinicaltrials.gov")
    with pytest.raises(BadInput, match=rf"registry_address in {file}: expected"):
        registry_address()


def test_settings_that_cannot_be_read_are_told() -> None:
    user_paths().settings_file.mkdir(parents=True)
    with pytest.raises(StorageUnavailable, match="could not be read"):
        registry_address()
