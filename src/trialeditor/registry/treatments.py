"""What a study does: interventions, arms and primary outcomes, each list in a fixed order."""

from __future__ import annotations

import re

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


def arms_of(arms: tuple[ArmGroup, ...]) -> tuple[Arm, ...]:
    """Return the arms: experimental ones first, then by kind and label."""
    return tuple(sorted({_arm(each) for each in arms}, key=_arm_order))


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


def _arm(each: ArmGroup) -> Arm:
    """Make an arm; the registry prefixes an intervention's name with its kind there ("Drug: Aspirin")."""
    return Arm(
        label=one_line(each.label),
        type=each.type,
        description=one_line(each.description),
        interventions=distinct(_TYPE_LABEL.sub("", name) for name in each.intervention_names),
    )


def _outcome(each: StudyOutcome) -> Outcome:
    return Outcome(
        measure=one_line(each.measure),
        time_frame=one_line(each.time_frame),
        description=one_line(each.description),
    )


def _arm_order(arm: Arm) -> tuple[object, ...]:
    rank = _ARM_TYPES.index(arm.type) if arm.type in _ARM_TYPES else len(_ARM_TYPES)
    return rank, order_key(arm.label), arm.type, arm.description, arm.interventions
