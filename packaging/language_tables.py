"""Make the two big language tables anew from packages of the npm registry (`make language`; needs npm).

`resources/language/syllables.txt.gz`: syllables by word, from cmu-pronouncing-dictionary (ISC; the CMU Pronouncing
Dictionary itself is under a BSD licence). `resources/language/words.txt.gz`: every form of every word of dictionary-en
(MIT and BSD; made of SCOWL), for spelling. Both are text in gzip without a date: the same packages, the same bytes.
"""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "resources" / "language"
SOUNDS, SPELLING = "cmu-pronouncing-dictionary@3.0.0", "dictionary-en@4.0.0"
LEFT_OUT = frozenset("!cM")
"""Flags of the affix file that are no forms of words of their own: never suggested, in compounds alone, `'s`."""


class Affix(NamedTuple):
    """One rule: take `strip` away and put `add` there, where the word fits `condition`."""

    strip: str
    add: str
    condition: re.Pattern[str]


def main() -> int:
    """Write both files."""
    if shutil.which("npm") is None:
        print("npm is not installed, so nothing was changed. Install it and try again.", file=sys.stderr)
        return 3
    with tempfile.TemporaryDirectory() as folder:
        sounds = fetch(SOUNDS, Path(folder)) / "index.js"
        spelling = fetch(SPELLING, Path(folder))
        write("syllables.txt.gz", syllable_lines(sounds.read_text(encoding="utf-8")))
        affixes = (spelling / "index.aff").read_text(encoding="utf-8")
        write("words.txt.gz", sorted(set(forms((spelling / "index.dic").read_text(encoding="utf-8"), affixes))))
    return 0


def fetch(package: str, folder: Path) -> Path:
    """Unpack an npm package, and return its folder."""
    packed = subprocess.run(
        ["npm", "pack", "--silent", package], cwd=folder, check=True, stdout=subprocess.PIPE, text=True
    )
    target = folder / package.partition("@")[0]
    with tarfile.open(folder / packed.stdout.split()[-1]) as archive:
        archive.extractall(target, filter="data")
    return target / "package"


def write(name: str, lines: list[str]) -> None:
    """Write lines to a file of the resources."""
    text = "".join(f"{line}\n" for line in lines)
    (OUT / name).write_bytes(gzip.compress(text.encode("utf-8"), compresslevel=9, mtime=0))


def syllable_lines(source: str) -> list[str]:
    """Return `count word word …`: a syllable is a vowel, and only vowels carry a number for their stress."""
    words: dict[int, list[str]] = {}
    for word, sounds in re.findall(r'^  "?([a-z][a-z\'-]*)"?: "([^"]+)"', source, re.MULTILINE):
        count = sum(sound[-1].isdigit() for sound in sounds.split())
        words.setdefault(count, []).append(word)
    return [f"{count} {' '.join(sorted(words[count]))}" for count in sorted(words) if count]


def forms(dictionary: str, affixes: str) -> Iterator[str]:
    """Go through every form of every word that the affix rules make."""
    prefixes, suffixes = rules(affixes, "PFX"), rules(affixes, "SFX")
    for line in dictionary.splitlines()[1:]:
        word, _, flags = line.strip().partition("/")
        if not word or word[0].isdigit() or LEFT_OUT.intersection(flags) - {"M"}:
            continue
        endings = [word, *(made for flag in flags for made in apply(word, suffixes.get(flag, ()), at_end=True))]
        yield from endings
        for flag in flags:
            for ending in endings:
                yield from apply(ending, prefixes.get(flag, ()), at_end=False)


def rules(affixes: str, kind: str) -> dict[str, list[Affix]]:
    """Return the rules of one kind by flag."""
    found: dict[str, list[Affix]] = {}
    for line in affixes.splitlines():
        parts = line.split()
        if len(parts) < 5 or parts[0] != kind or parts[1] in LEFT_OUT:  # noqa: PLR2004 - kind, flag, strip, add, condition
            continue
        condition = f"(?:{parts[4]})$" if kind == "SFX" else f"^(?:{parts[4]})"
        strip = "" if parts[2] == "0" else parts[2]
        found.setdefault(parts[1], []).append(Affix(strip, parts[3].partition("/")[0], re.compile(condition)))
    return found


def apply(word: str, affixes: list[Affix] | tuple[Affix, ...], *, at_end: bool) -> Iterator[str]:
    """Go through what rules make of a word."""
    for affix in affixes:
        if not affix.condition.search(word):
            continue
        if at_end:
            yield word[: len(word) - len(affix.strip)] + affix.add
        else:
            yield affix.add + word[len(affix.strip) :]


if __name__ == "__main__":
    raise SystemExit(main())
