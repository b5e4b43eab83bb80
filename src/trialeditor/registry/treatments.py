"""What a study does: interventions, arms and primary outcomes, each list in a fixed order."""

from __future__ import annotations

import re
from collections import Counter

from trialeditor.domain.facts import Arm, Intervention, Outcome
from trialeditor.registry.ctgov import ArmGroup, StudyIntervention, StudyOutcome
from trialeditor.registry.texts import distinct, one_line, order_key
from trialeditor.registry.wording import ARM_TYPE, INTERVENTION_TYPE

_ARM_TYPES = tuple(ARM_TYPE)
_TYPE_LABEL = re.compile(
    rf"\A(?:{'|'.join(code.replace('_', ' ') for code in INTERVENTION_TYPE)}): *(?=\S)",
    re.IGNORECASE,
)


def interventions_of(interventions: tuple[StudyIntervention, ...]) -> tuple[Intervention, ...]:
    """Return the interventions, sorted by name."""
    values = {_intervention(each) for each in interventions}
    return tuple(sorted(values, key=lambda each: (order_key(each.name), each.type, each.description, each.other_names)))


def arms_of(arms: tuple[ArmGroup, ...], interventions: tuple[Intervention, ...] = ()) -> tuple[Arm, ...]:
    """Return the arms: experimental ones first, then by kind and label.

    The registry names an arm's intervention by its kind ("Drug: Aspirin"). The kind stays where several of the study's
    `interventions` have one name: nothing else says which of them the arm gets.
    """
    kinds = {(each.name.casefold(), each.type) for each in interventions}
    several = {name for name, count in Counter(name for name, _ in kinds).items() if count > 1}
    return tuple(sorted({_arm(each, several) for each in arms}, key=_arm_order))


def outcomes_of(outcomes: tuple[StudyOutcome, ...]) -> tuple[Outcome, ...]:
    """Return the outcomes, sorted by what is measured."""
    values = {_outcome(each) for each in outcomes}
    return tuple(
        sorted(values, key=lambda each: (order_key(each.measure), order_key(each.time_frame), each.description))
    )


def _intervention(each: StudyIntervention) -> Intervention:
    return Intervention(
        type=each.type,
        name=one_line(each.name),
        description=one_line(each.description),
        other_names=distinct(each.other_names),
    )


def _arm(each: ArmGroup, several: set[str]) -> Arm:
    return Arm(
        label=one_line(each.label),
        type=each.type,
        description=one_line(each.description),
        interventions=distinct(_bare(one_line(name), several) for name in each.intervention_names),
    )


def _bare(name: str, several: set[str]) -> str:
    bare = _TYPE_LABEL.sub("", name)
    return name if bare.casefold() in several else bare


def _outcome(each: StudyOutcome) -> Outcome:
    return Outcome(
        measure=one_line(each.measure),
        time_frame=one_line(each.time_frame),
        description=one_line(each.description),
    )


def _arm_order(arm: Arm) -> tuple[object, ...]:
    rank = _ARM_TYPES.index(arm.type) if arm.type in _ARM_TYPES else len(_ARM_TYPES)
    return rank, order_key(arm.label), arm.type, arm.description, arm.interventions
