"""Forms of an English verb or noun, so that a wording names it once: "reduce" for reduces, reduced and reducing."""

from __future__ import annotations

from trialeditor.checks.tables import words

_IRREGULAR = {
    each[0]: frozenset(each)
    for each in (
        line.split()
        for line in (
            "be is are was were been being",
            "beat beats beaten beating",
            "bring brings brought bringing",
            "choose chooses chose chosen choosing",
            "cut cuts cutting",
            "do does did done doing",
            "feel feels felt feeling",
            "fight fights fought fighting",
            "find finds found finding",
            "get gets got gotten getting",
            "give gives gave given giving",
            "grow grows grew grown growing",
            "have has had having",
            "heal heals healed healing",
            "hold holds held holding",
            "keep keeps kept keeping",
            "know knows knew known knowing",
            "lead leads led leading",
            "let lets letting",
            "live lives lived living",
            "lose loses lost losing",
            "make makes made making",
            "meet meets met meeting",
            "pay pays paid paying",
            "put puts putting",
            "quit quits quitting",
            "rid rids ridding",
            "run runs ran running",
            "say says said saying",
            "see sees saw seen seeing",
            "seek seeks sought seeking",
            "show shows showed shown showing",
            "sleep sleeps slept sleeping",
            "take takes took taken taking",
            "tell tells told telling",
            "think thinks thought thinking",
            "win wins won winning",
            "write writes wrote written writing",
        )
    )
}
_VOWELS = "aeiou"
_DOUBLED = words("control prefer refer occur admit commit permit enrol equip rid stop ship slip slim trim drop rub")


def forms_of(word: str) -> frozenset[str]:
    """Return a word in small letters with its usual endings; of an irregular one, the forms of the table."""
    return _IRREGULAR.get(word) or frozenset({word, _with_s(word), *_past_and_ing(word)})


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "z", "ch", "sh")) else f"{word}s"


def _past_and_ing(word: str) -> tuple[str, str]:
    if word.endswith("e"):
        return f"{word}d", f"{word[:-1] if not word.endswith('ee') else word}ing"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return f"{word[:-1]}ied", f"{word}ing"
    stem = word + word[-1] if word in _DOUBLED else word
    return f"{stem}ed", f"{stem}ing"
