"""Why a section lapses: the four cases of the issue, and each kind of reason with what was and what is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from support.building import MIA, RITA, SMALL, WORDS, Story, default_blueprint
from support.building_facts import VALUES
from trialeditor.domain.blueprint import parse_blueprint
from trialeditor.domain.criteria import Criterion
from trialeditor.domain.facts import Arm, FactValue, PartialDate
from trialeditor.domain.ids import Digest
from trialeditor.domain.lapsing import Reason, ReasonKind, SectionStatus
from trialeditor.domain.people import Role
from trialeditor.domain.policy import Policy
from trialeditor.domain.reading import section_digest
from trialeditor.domain.stages import stage
from trialeditor.domain.trial import Stage

PAGE = {
    "title": "Surgery and immunotherapy",
    "summary": "A study of surgery.",
    "studies": "{enrollment.count|About} will take part.",
    "good_fit": "Adults may be able to join.",
    "not_a_fit": "You cannot join if you are pregnant.",
    "how_to_participate": "1. Ask your doctor.",
}


def page() -> Story:
    """Return a page of the product's own blueprint, wholly signed."""
    story = Story(blueprint=default_blueprint())
    story.write(PAGE)
    story.submit()
    story.sign()
    assert stage(story.history) is Stage.SIGNED
    return story


def lapsed(story: Story) -> dict[str, list[tuple[str, str | None, str, str]]]:
    return {
        state.key: [(reason.kind.value, reason.fact, reason.old, reason.new) for reason in state.reasons]
        for state in story.states
        if state.status is SectionStatus.LAPSED
    }


def kinds(story: Story) -> dict[str, list[tuple[str, str | None]]]:
    return {key: [(kind, fact) for kind, fact, _, _ in reasons] for key, reasons in lapsed(story).items()}


# The four cases of the issue, with the product's own blueprint


def test_77_to_78_people_breaks_nothing() -> None:
    story = page()
    story.record_moved({"enrollment.count": 78})
    assert lapsed(story) == {}
    assert stage(story.history) is Stage.SIGNED


def test_77_to_120_people_lapses_exactly_the_section_that_says_it() -> None:
    story = page()
    story.record_moved({"enrollment.count": 120})
    assert lapsed(story) == {"studies": [("phrase", "enrollment.count", "About 80 people", "About 120 people")]}
    assert stage(story.history) is Stage.LAPSED


def test_a_status_lapses_the_summary_and_how_to_take_part() -> None:
    story = page()
    story.record_moved({"status": "COMPLETED"})
    reason = ("fact", "status", "Open to new patients", "Finished")
    assert lapsed(story) == {"summary": [reason], "how_to_participate": [reason]}


def test_an_exclusion_lapses_not_a_fit_and_says_which_criterion() -> None:
    story = page()
    story.record_moved(
        {"eligibility.exclusion": (Criterion(text="Pregnancy"), Criterion(text="More than 20 mg a day"))}
    )
    old, new = "More than 10 mg of prednisone a day", "More than 20 mg a day"
    assert lapsed(story) == {"not_a_fit": [("fact", "eligibility.exclusion", old, new)]}


@pytest.mark.parametrize(
    "key", ["locations", "locations.recruiting", "interventions", "conditions", "arms", "contacts"]
)
def test_the_order_of_a_list_lapses_nothing(key: str) -> None:
    story = page()
    before = story.snapshot.digest
    value = VALUES[key]
    assert isinstance(value, tuple)
    story.record_moved({key: value[::-1]})
    assert story.snapshot.digest == before
    assert lapsed(story) == {}


DECLARED: dict[str, set[str]] = {
    "status": {"summary", "how_to_participate"},
    "phase": {"summary", "studies"},
    "has_results": set(),
    "conditions": {"title", "summary"},
    "interventions": {"title", "summary", "studies"},
    "study_type": {"studies"},
    "arms": {"studies"},
    "outcomes.primary": {"studies"},
    "eligibility.inclusion": {"good_fit"},
    "eligibility.exclusion": {"not_a_fit"},
    "eligibility.other": {"good_fit", "not_a_fit"},
    "age.minimum": {"good_fit"},
    "age.maximum": {"good_fit"},
    "sex": {"good_fit"},
    "healthy_volunteers": {"good_fit"},
    "contacts.any": {"how_to_participate"},
    "locations.recruiting.any": {"how_to_participate"},
}
"""DESIGN, section 3, for the sections that have words: an empty one has nothing to lapse."""


@pytest.mark.parametrize("key", VALUES)
def test_every_other_fact_lapses_what_declares_it_and_nothing_else(key: str) -> None:
    story = page()
    value = VALUES[key]
    other: FactValue = "Changed"
    if isinstance(value, bool):
        other = not value
    elif isinstance(value, int):
        other = 78
    elif isinstance(value, tuple):
        other = () if value else ("Changed",)
    story.record_moved({key: other})
    assert kinds(story) == {section: [("fact", key)] for section in DECLARED.get(key, set())}


# Each kind of reason


def test_words() -> None:
    story = Story().signed()
    story.write({"summary": "A study of **surgery**.\n\nMore."})
    assert lapsed(story) == {"summary": [("words", None, "A study of surgery.", "A study of surgery.\n\nMore.")]}


def test_emphasis_alone_lapses_nothing() -> None:
    story = Story().signed()
    story.write({"summary": "A  study of **surgery**."})
    assert lapsed(story) == {}
    assert stage(story.history) is Stage.SIGNED


def test_words_taken_away() -> None:
    story = Story()
    story.write({**WORDS, "benefit": "It may help."})
    story.sign()
    story.write({"benefit": ""})
    assert lapsed(story) == {"benefit": [("words", None, "It may help.", "")]}
    assert not story.state("benefit").holds


def test_words_and_a_phrase_at_once() -> None:
    story = Story().signed()
    story.record_moved({"enrollment.count": 120})
    story.write({"studies": "{enrollment.count|About} take part."})
    assert kinds(story) == {"studies": [("phrase", "enrollment.count"), ("words", None)]}


def test_a_phrase_in_place_of_the_same_words_lapses_nothing() -> None:
    story = Story().signed()
    story.write({"studies": "About 80 people will take part."})
    assert lapsed(story) == {}


def test_a_fact_and_the_phrase_that_says_it() -> None:
    story = Story()
    story.write({**WORDS, "summary": "It is {status|inline}."})
    story.sign()
    story.record_moved({"status": "COMPLETED"})
    assert kinds(story) == {"summary": [("fact", "status"), ("phrase", "status")]}


def test_what_two_forms_of_a_fact_say_alike_is_said_once() -> None:
    story = Story()
    story.write({**WORDS, "studies": "{status}. {status|Inline}. It is {status|inline}."})
    story.sign()
    story.record_moved({"status": "COMPLETED"})
    reasons = [(each.old, each.new) for each in story.state("studies").reasons]
    assert reasons == [("Open to new patients", "Finished"), ("open to new patients", "finished")]


def test_a_heading() -> None:
    story = Story().signed()
    story.write(blueprint=parse_blueprint(SMALL.text.replace('heading = "Summary"', 'heading = "In short"')))
    assert lapsed(story) == {"summary": [("heading", None, "Summary", "In short")]}


def test_a_dependency_that_a_newer_blueprint_adds_or_drops() -> None:
    story = Story().signed()
    story.write(blueprint=parse_blueprint(SMALL.text.replace('depends = ["status"]', 'depends = ["sex"]', 1)))
    assert kinds(story) == {"summary": [("fact", "sex"), ("fact", "status")]}


def test_a_new_required_section_is_unsigned_while_the_rest_hold() -> None:
    story = Story().signed()
    more = SMALL.text + '\n[[section]]\nkey = "risks"\nheading = "Risks"\nrequired = true\n'
    story.write({"risks": "There are risks."}, blueprint=parse_blueprint(more))
    assert {state.key: state.status.value for state in story.states if state.reading.is_signable} == {
        "summary": "signed",
        "studies": "signed",
        "benefit": "empty",
        "risks": "unsigned",
    }


def test_a_blueprint_of_another_hint_or_order_lapses_nothing() -> None:
    story = Story().signed()
    head, *tables = SMALL.text.split("[[section]]")
    story.write(blueprint=parse_blueprint("[[section]]".join([head, *reversed(tables)]) + '\nhint = "New"\n'))
    assert lapsed(story) == {}
    assert stage(story.history) is Stage.SIGNED


def test_a_key() -> None:
    story = Story().signed()
    story.revoke_key(RITA, after_entry=0)
    reason = ("key", None, "Signed by Rita Reviewer", "The key no longer counts")
    assert lapsed(story) == {"summary": [reason], "studies": [reason]}


def test_a_key_names_those_alone_whose_signature_is_gone() -> None:
    story = Story(policy=Policy(sign_roles=(Role.REVIEWER, Role.MEDICAL_REVIEWER))).signed()
    story.sign(authentic=False, by=RITA)
    story.revoke_key(MIA, after_entry=0)
    assert lapsed(story)["summary"] == [("key", None, "Signed by Mia Medical", "The key no longer counts")]


def test_a_forged_signature_is_no_reason() -> None:
    story = Story()
    story.write(WORDS)
    story.sign(authentic=False)
    assert lapsed(story) == {}
    assert story.state("summary").status is SectionStatus.UNSIGNED


def test_words_older_than_a_lost_key_are_compared_with_what_still_stands() -> None:
    story = Story().signed()
    first = story.sign_offs[-1]
    story.write({"summary": "New words."})
    story.sign()
    story.revoke_key(RITA, after_entry=first.entry)
    assert kinds(story) == {"summary": [("key", None)]}
    story.write({"summary": "Newest words."})
    assert lapsed(story) == {"summary": [("words", None, "A study of surgery.", "Newest words.")]}


# What a moved fact says


def reason_of(key: str, value: FactValue) -> tuple[str, str]:
    toml = SMALL.text.replace('depends = ["status"]', f'depends = ["{key}"]', 1)
    story = Story(blueprint=parse_blueprint(toml)).signed()
    story.record_moved({key: value})
    (reason,) = story.state("summary").reasons
    return reason.old, reason.new


@pytest.mark.parametrize(
    ("key", "value", "moved"),
    [
        ("conditions", ("Lymphoma", "Asthma"), ("Cancer of the nose", "Asthma")),
        ("conditions", ("Cancer of the nose", "Lymphoma", "Asthma"), ("", "Asthma")),
        (
            "eligibility.exclusion",
            (Criterion(text="More than 10 mg of prednisone a day"), Criterion(text="Pregnancy")),
            (
                "Pregnancy, More than 10 mg of prednisone a day",
                "More than 10 mg of prednisone a day, Pregnancy",
            ),
        ),
        (
            "eligibility.exclusion",
            (Criterion(text="Pregnancy"), Criterion(text="More than 10 mg of prednisone a day", depth=1)),
            ("More than 10 mg of prednisone a day", "  More than 10 mg of prednisone a day"),
        ),
        (
            "arms",
            (Arm(label="Everybody", type="EXPERIMENTAL", description="New", interventions=("Examplumab", "Surgery")),),
            ("Everybody, Experimental, Examplumab, Surgery", "Everybody, Experimental, New, Examplumab, Surgery"),
        ),
        ("dates.start", PartialDate(date="2022-04", kind="ESTIMATED"), ("2022-04, ACTUAL", "2022-04, ESTIMATED")),
        ("age.maximum", "65 Years", ("Not stated", "65 Years")),
    ],
)
def test_old_and_new_always_tell_the_difference(key: str, value: FactValue, moved: tuple[str, str]) -> None:
    assert reason_of(key, value) == moved


def test_a_reading_of_the_record_that_became_better_still_says_what_was_signed() -> None:
    """The same snapshot, read by a newer program: the facts of then are those of now, what was signed is not."""
    story = Story()
    story.write(WORDS)
    section = story.sign().payload.sections[0]
    forged = replace(section, facts={"status": "recruiting"})
    story.change_last_sign_off(
        sections=(replace(forged, digest=_digest(forged.key, forged.heading, forged.reader_text)),)
    )
    assert story.state("summary").reasons == (
        Reason(kind=ReasonKind.FACT, fact="status", old='"recruiting"', new='"RECRUITING"'),
    )


def _digest(key: str, heading: str, text: str) -> Digest:
    return section_digest(key, heading, text, {"status": "recruiting"})


def test_words_that_a_newer_program_reads_otherwise_are_words() -> None:
    story = Story()
    story.write(WORDS)
    section = story.sign(keys=["studies"]).payload.sections[0]
    digest = section_digest(section.key, section.heading, "As it read then.", section.facts)
    story.change_last_sign_off(sections=(replace(section, reader_text="As it read then.", digest=digest),))
    assert lapsed(story) == {"studies": [("words", None, "As it read then.", "About 80 people will take part.")]}


def test_a_snapshot_that_is_gone_leaves_the_signed_value() -> None:
    story = Story().signed()
    story.record_moved({"status": "COMPLETED"})
    story.earlier.clear()
    (reason,) = story.state("summary").reasons
    assert (reason.kind, reason.fact, reason.new) == (ReasonKind.FACT, "status", "Finished")


# Sections without words


def test_an_optional_section_left_out_holds_whatever_the_record_does() -> None:
    story = Story().signed()
    story.record_moved({"phase": ("PHASE3",)})
    state = story.state("benefit")
    assert (state.status, state.holds, state.reasons) == (SectionStatus.EMPTY, True, ())
    assert stage(story.history) is Stage.SIGNED


def test_a_required_section_without_words_never_holds() -> None:
    story = Story()
    story.write({"summary": WORDS["summary"]})
    story.sign()
    state = story.state("studies")
    assert (state.status, state.holds) == (SectionStatus.EMPTY, False)
    assert stage(story.history) is not Stage.SIGNED


def test_reasons_as_json() -> None:
    reason = Reason(kind=ReasonKind.FACT, fact="status", old="a", new="b")
    assert reason.to_json() == {"kind": "fact", "fact": "status", "old": "a", "new": "b"}


# Overrides


def test_an_override_is_unsigned_until_it_is_signed_and_lapses_with_its_facts() -> None:
    story = Story().signed()
    story.override("quick_facts", "Open")
    assert (story.state("quick_facts").status, story.state("quick_facts").holds) == (SectionStatus.UNSIGNED, False)
    story.sign(keys=["quick_facts"])
    assert story.state("quick_facts").status is SectionStatus.SIGNED
    story.record_moved({"status": "COMPLETED"})
    assert kinds(story)["quick_facts"] == [("fact", "status")]
    story.override("quick_facts", None)
    assert (story.state("quick_facts").status, story.state("quick_facts").holds) == (SectionStatus.FACT, True)
