"""Each kind of label, and how a check is held to it. A kind takes the name of a half and gives a board."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from measures.labels import Labelled, lines, pages, texts
from measures.scores import Board
from support.subjects import bare_facts, invented_facts, section_subject, subject_of, the_language
from trialeditor.checks.polarity import Relation, relation
from trialeditor.checks.prose import prose_of
from trialeditor.checks.run import check_page
from trialeditor.checks.sentences import sentences_of
from trialeditor.checks.subject import Subject
from trialeditor.checks.syllables import syllables
from trialeditor.domain.facts import Facts
from trialeditor.domain.findings import Finding, Weight

_NOT_COUNTED = frozenset({"number.unbound"})
"""A hint about words that are right."""
_SENTENCES = 50
"""False blockers are told of so many sentences."""


def promises(half: str) -> Board:
    """Hold the promise checks to sentences that stand in a summary."""
    board = Board("promises")
    for line in texts(half, "promises"):
        subject = section_subject(line.text, "summary", _promised(line))
        board.compare(line.id, line.text, line.expect, _of(subject, "summary", ("promise.", "claim.")))
    return board


def _promised(line: Labelled) -> Facts:
    """Return the facts that bear on what may be promised."""
    phases = [phase for phase in line.phase.split("/") if phase]
    return bare_facts(phases=phases, arms=line.arms, results=line.results)


def numbers(half: str) -> Board:
    """Hold numbers, limits, units, drugs and places to the invented records; numbers in another role apart."""
    board, swaps = Board("numbers"), 0
    caught = 0
    for line in texts(half, "numbers"):
        subject = section_subject(line.text, line.section, invented_facts(line.record))
        found = [each for each in _of(subject, line.section, ("number.", "entity.")) if each.code not in _NOT_COUNTED]
        board.compare(line.id, line.text, line.expect, found)
        swapped = [each for each in line.expect if each.swapped]
        swaps += len(swapped)
        caught += sum(any(one.start < each.end and each.start < one.end for one in found) for each in swapped)
    board.notes.append(f"of these, numbers that the record has in another role: {caught} of {swaps} found")
    return board


def words(half: str) -> Board:
    """Hold spelling, hard words, terms and markup to lines of their theme."""
    board = Board("words")
    all_lines = texts(half, "words")
    for line, counted in zip(all_lines, _themes(all_lines), strict=True):
        facts = invented_facts(line.record) if line.record else None
        section = line.section or "studies"
        found = _of(section_subject(line.text, section, facts), section, tuple(counted))
        about = {each.code for each in line.expect} | counted
        board.compare(line.id, line.text, line.expect, [each for each in found if _counts(each.code, about)])
    return board


def _counts(code: str, about: set[str]) -> bool:
    """Say whether a finding counts: a plain word only in lines about plain words."""
    return code != "word.plain" or "word.plain" in about


def _themes(all_lines: Sequence[Labelled]) -> list[set[str]]:
    """Return what each line is labelled for: its own theme, or that of the labelled lines around it."""
    themes = [_theme(line) for line in all_lines]
    return [
        own or _nearest(reversed(themes[:number])) | _nearest(themes[number + 1 :]) for number, own in enumerate(themes)
    ]


def _theme(line: Labelled) -> set[str]:
    codes = {each.code for each in line.expect}
    return {f"{code.partition('.')[0]}." for code in codes} | (codes & {"word.plain"})


def _nearest(themes: Iterable[set[str]]) -> set[str]:
    return next((theme for theme in themes if theme), set())


def polarity(half: str) -> Board:
    """Hold the polarity of sentences to criteria that they explain, or turn around."""
    board = Board("polarity")
    for line in lines(half, "polarity"):
        got = relation(
            line["criterion"],
            line["sentence"],
            included=line["kind"] == "inclusion",
            fits=line["section"] == "good_fit",
        )
        wanted = Relation(line["expect"])
        said = f"is {wanted}, read as {got}: “{line['criterion']}” | “{line['sentence']}” ({line['section']})"
        if got is wanted:
            board.row(wanted).right += 1
        else:
            board.row(wanted).miss(line["id"], said)
            board.row(got).alarm(line["id"], said)
    total = sum(row.right + row.missed for row in board.rows.values())
    if total:
        right = sum(row.right for row in board.rows.values())
        board.notes.append(f"{right} of {total} relations right: {100 * right / total:.1f} %")
    return board


def sentences(half: str) -> Board:
    """Hold the splitting of texts into sentences: a text is right when all its sentences are."""
    board = Board("sentences")
    row, no_facts = board.row("text split right"), bare_facts()
    for line in lines(half, "sentences"):
        got = [each.text for each in sentences_of(prose_of(line["text"], no_facts))]
        if got == line["sentences"]:
            row.right += 1
        else:
            row.miss(line["id"], f"{got} for {line['sentences']}")
    return board


def syllable_counts(half: str) -> Board:
    """Hold the count of syllables: by the usual count, and by any that a dictionary accepts."""
    board = Board("syllables")
    table = the_language().syllables
    for line in lines(half, "syllables"):
        word, usual, also = line["word"], line["syllables"], line.get("also", ())
        got, by_rule = syllables(word, table), syllables(word, {})
        said = f"{got} for {usual}"
        for what, right in (
            ("usual count", got == usual),
            ("accepted count", got in {usual, *also}),
            ("by rule alone, accepted", by_rule in {usual, *also}),
        ):
            row = board.row(what)
            if right:
                row.right += 1
            else:
                row.miss(word, said if "rule" not in what else f"{by_rule} for {usual}")
    return board


def whole_pages(half: str) -> Board:
    """Count what stops correct pages, and what else is said of them."""
    board, blocked, told, counted = Board("pages"), 0, 0, 0
    row = board.row("blockers on correct pages")
    for page in pages(half):
        found = check_page(subject_of(invented_facts(page.record), page.sections, reviewed=False))
        counted += page.sentences
        for each in found:
            if each.weight is Weight.BLOCKER:
                blocked += 1
                row.alarm(page.id, f"{each.section} {each.code} “{each.quote}” in “{each.sentence}”")
            else:
                told += each.weight is Weight.WARNING
    if counted:
        board.notes.append(
            f"{counted} sentences: {_SENTENCES * blocked / counted:.2f} false blockers and"
            f" {_SENTENCES * told / counted:.1f} warnings in {_SENTENCES}"
        )
    return board


def _of(subject: Subject, section: str, prefixes: tuple[str, ...]) -> list[Finding]:
    """Return the findings of one section whose codes begin so, each place once a code."""
    found = chain(check_page(subject))
    return [replace(each, message="") for each in found if each.section == section and each.code.startswith(prefixes)]


KINDS: Mapping[str, Callable[[str], Board]] = {
    "numbers": numbers,
    "promises": promises,
    "polarity": polarity,
    "sentences": sentences,
    "syllables": syllable_counts,
    "words": words,
    "pages": whole_pages,
}
