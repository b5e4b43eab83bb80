"""How findings, counts and grades are said in the window. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from trialeditor.checks.check import Code
from trialeditor.checks.readability import TARGET, TOO_HARD, Reading
from trialeditor.checks.run import codes
from trialeditor.domain.findings import Checked, Finding, Waiver, Weight
from trialeditor.domain.judgments import HouseKind
from trialeditor.gui.check_faces import CountFace, DetailFace, FindingId, LineFace, StripFace
from trialeditor.gui.faces import BadgeFace, Shape, Tone
from trialeditor.gui.presenters.wording import say_count, short

BADGES: Mapping[Weight, BadgeFace] = MappingProxyType(
    {
        Weight.BLOCKER: BadgeFace(word="Blocker", tone=Tone.BAD, shape=Shape.STOP),
        Weight.WARNING: BadgeFace(word="Warning", tone=Tone.WARN, shape=Shape.TRIANGLE),
        Weight.HINT: BadgeFace(word="Hint", tone=Tone.INFO, shape=Shape.DOT),
    }
)
ASIDE = BadgeFace(word="Set aside", tone=Tone.NEUTRAL, shape=Shape.BAR)
HEAVY_FIRST = (Weight.BLOCKER, Weight.WARNING, Weight.HINT)
_MANY: Mapping[Weight, tuple[str, str]] = MappingProxyType(
    {
        Weight.BLOCKER: ("blocker", "blockers"),
        Weight.WARNING: ("warning", "warnings"),
        Weight.HINT: ("hint", "hints"),
    }
)
HOUSE_KINDS: Mapping[str, HouseKind] = MappingProxyType(
    {
        "spelling.unknown": HouseKind.KNOWN,
        "spelling.inconsistent": HouseKind.KNOWN,
        "word.plain": HouseKind.SILENCED,
    }
)
"""Findings that a word of the team's list ends for ever."""
_KEEP: Mapping[HouseKind, str] = MappingProxyType(
    {HouseKind.KNOWN: "Add to the team's words", HouseKind.SILENCED: "Never again"}
)
_CODES: Mapping[str, Code] = MappingProxyType(dict(codes()))
_LONGEST_OFFER = 80
_QUOTE = 120


def code_of(key: str) -> Code:
    """Return what is said of a kind of finding; of one that no check gives any more, its key."""
    return _CODES.get(key) or Code(key=key, weight=Weight.WARNING, title=key, why="")


def say_counts(checked: Checked, *, none: str = "") -> str:
    """Say how much stands: "2 blockers · 5 warnings"."""
    return say_weights([each.weight for each in checked.findings]) or none


def say_weights(weights: Iterable[Weight]) -> str:
    """Say how many there are of each weight, heavy ones first; empty for none."""
    all_weights = list(weights)
    counts = ((each, all_weights.count(each)) for each in HEAVY_FIRST)
    return " · ".join(say_count(count, *_MANY[each]) for each, count in counts if count)


def count_face(weight: Weight, count: int, *, is_on: bool) -> CountFace:
    """Return the button that shows and hides the findings of a weight."""
    return CountFace(words=say_count(count, *_MANY[weight]), badge=BADGES[weight], is_on=is_on)


def finding_face(key: FindingId, finding: Finding, waiver: Waiver | None) -> LineFace:
    """Return the line of a finding."""
    title = code_of(finding.code).title
    return LineFace(
        id=key,
        badge=ASIDE if waiver else BADGES[finding.weight],
        name=f"“{short(finding.quote, _QUOTE)}”" if finding.quote else title,
        about=f"{title}. {finding.message}" if finding.quote else finding.message,
        note=f"{waiver.name}: {waiver.reason}" if waiver else "",
    )


def detail_face(finding: Finding, waiver: Waiver | None, why_not: str, note: str = "") -> DetailFace:
    """Return all that is said of a finding, and what can be done about it; `note` offers an editor's note."""
    code = code_of(finding.code)
    kind = None if waiver else HOUSE_KINDS.get(finding.code)
    return DetailFace(
        title=code.title,
        badge=ASIDE if waiver else BADGES[finding.weight],
        message=finding.message,
        why=code.why,
        instead="" if waiver else say_instead(finding),
        waived=f"Set aside by {waiver.name}: {waiver.reason}" if waiver else "",
        apply="" if waiver else offer(finding).partition(" to ")[0],
        applied="" if waiver else offer(finding),
        keep=_KEEP[kind] if kind and finding.quote else "",
        note="" if waiver else note,
        can_set_aside=waiver is None,
        can_take_back=waiver is not None,
        why_not=why_not,
    )


def say_instead(finding: Finding) -> str:
    """Say what to put in the place of the words; empty when only a person can say."""
    if finding.suggestion is None or not finding.quote:
        return ""
    return f"Instead: “{finding.suggestion}”" if finding.suggestion else "Instead: nothing. Leave the words out."


def offer(finding: Finding) -> str:
    """Say what it means to apply a suggestion; empty when there is none."""
    if finding.suggestion is None or not finding.quote:
        return ""
    if not finding.suggestion:
        return "Leave out"
    words = short(finding.suggestion, _LONGEST_OFFER)
    return f"Bind to {words}" if finding.suggestion.startswith("{") else f"Change to “{words}”"


def tip(finding: Finding) -> str:
    """Say what a finding is, why it matters, and what to say instead."""
    code = code_of(finding.code)
    head = f"{BADGES[finding.weight].word}: {code.title}"
    return "\n".join(part for part in (head, finding.message, code.why, say_instead(finding)) if part)


def say_band(reading: Reading) -> str:
    """Return the grade as a band: "grade 6 to 7"."""
    low, high = reading.band
    return f"grade {low} to {high}"


def say_page(reading: Reading) -> str:
    """Say how hard the words of a page are: Flesch-Kincaid as a band, SMOG beside it."""
    if not reading.words:
        return ""
    words = say_count(reading.words, "word", "words")
    if not reading.is_scored:
        return f"{words}: too short to score"
    low, high = reading.band
    return f"Grade {low} to {high} · SMOG {reading.smog:.0f} · {words}"


def strip_face(now: Reading, signed: Reading | None) -> StripFace | None:
    """Return how a section reads; None for one without words."""
    if not now.words:
        return None
    longest = f"Longest: {say_count(now.longest, 'word', 'words')}"
    if not now.is_scored:
        said = " · ".join(part for part in ("Too short to score", longest, _since(now, signed)) if part)
        return StripFace(badge=BadgeFace(word=""), words=said, tip="A grade needs 25 words or more.")
    low, high = now.band
    shape, tone = _grade_look(now.grade)
    return StripFace(
        badge=BadgeFace(word=f"Grade {low} to {high}", tone=tone, shape=shape),
        words=" · ".join(part for part in (longest, _since(now, signed)) if part),
        tip=f"The longest sentence has {say_count(now.longest, 'word', 'words')}."
        f" Flesch-Kincaid grade {now.grade:.1f}, SMOG {now.smog:.1f}; pages aim for grade {TARGET:.0f} or below."
        " A grade is an estimate: grade 8 is what most people read after eight years of school.",
    )


def _grade_look(grade: float) -> tuple[Shape, Tone]:
    if grade <= TARGET:
        return Shape.CHECK, Tone.GOOD
    return (Shape.TRIANGLE, Tone.BAD) if grade > TOO_HARD else (Shape.HALF, Tone.WARN)


def _since(now: Reading, signed: Reading | None) -> str:
    """Say how a section reads against how it read when it was signed; empty when it never was."""
    if signed is None or not signed.words:
        return ""
    if not (now.is_scored and signed.is_scored):
        more = now.words - signed.words
        many = say_count(abs(more), "word", "words")
        return f"{many} {'more' if more > 0 else 'fewer'} than when signed" if more else ""
    if now.band == signed.band:
        return "As when signed"
    word = "Harder" if now.grade > signed.grade else "Easier"
    return f"{word} than when signed ({say_band(signed)})"
