"""From the files of a folder to a theme, or to what is wrong with them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from trialeditor.rendering.languages import FORMS, is_english, plural_forms
from trialeditor.rendering.theming.picture_check import KINDS, picture_problem
from trialeditor.rendering.theming.problems import ThemeProblem
from trialeditor.rendering.theming.sheet_check import sheet_problems
from trialeditor.rendering.theming.strings_check import OWN, form_keys, read_strings
from trialeditor.rendering.theming.template_check import OVERRIDABLE, template_problems
from trialeditor.rendering.theming.theme import ABOUT, STRINGS, Theme
from trialeditor.rendering.words import english

SHEETS = ("page.css", "theme.css")
"""A theme's own sheet in place of ours, and one that comes after it."""
MOST_FILES = 64
LARGEST = 512 * 1024
LARGEST_TEMPLATE = 64 * 1024
MOST_BYTES = 2 * 1024 * 1024
_PICTURE = re.compile(r"static/([a-z0-9][a-z0-9_-]{0,60}\.(?:png|jpg|webp|svg))")
_NAME = re.compile(r"[^\x00-\x1f\x7f]{1,60}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ours:
    """What comes with the program, that a theme is held against."""

    templates: Mapping[str, str]
    sheet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was found: a theme, unless there are problems."""

    theme: Theme | None
    problems: tuple[ThemeProblem, ...]

    @property
    def untranslated(self) -> tuple[str, ...]:
        """Return the keys of what stays English in a theme of another language, in the forms that this one has."""
        if self.theme is None or is_english(self.theme.words.lang):
            return ()
        forms = form_keys(plural_forms(self.theme.words.lang))
        wanted = (set(english().texts) - form_keys(FORMS)) | forms
        return tuple(sorted(wanted - set(self.theme.strings)))


def check_theme(files: Mapping[str, bytes], ours: Ours) -> Checked:
    """Check the files of a theme, by path in its folder."""
    problems = [*_size_problems(files), *_path_problems(files)]
    texts: dict[str, str] = {}
    for path in sorted(files):
        if path.endswith((".toml", ".css", ".jinja")):
            try:
                texts[path] = files[path].decode("utf-8")
            except UnicodeDecodeError as error:
                line = files[path][: error.start].count(b"\n") + 1
                problems.append(ThemeProblem(file=path, line=line, message="is not UTF-8 text. Save it as UTF-8."))
    if problems:
        return Checked(theme=None, problems=tuple(problems))
    name, about = _about(texts)
    strings, found = read_strings(texts[STRINGS], STRINGS) if STRINGS in texts else ({}, [])
    problems += [*about, *found, *_part_problems(files, texts, strings, ours)]
    if problems:
        return Checked(theme=None, problems=tuple(problems))
    return Checked(theme=Theme(name=name, strings=strings, files=dict(sorted(files.items()))), problems=())


def _size_problems(files: Mapping[str, bytes]) -> Iterator[ThemeProblem]:
    if len(files) > MOST_FILES:
        yield ThemeProblem(file=ABOUT, message=f"more than {MOST_FILES} files in the folder.")
    for path, data in sorted(files.items()):
        most = LARGEST if path.startswith("static/") else LARGEST_TEMPLATE
        if len(data) > most:
            yield ThemeProblem(file=path, message=f"is larger than {most // 1024} kB.")
    if sum(map(len, files.values())) > MOST_BYTES:
        yield ThemeProblem(file=ABOUT, message=f"all files together are larger than {MOST_BYTES // 1024 // 1024} MB.")


def _path_problems(files: Mapping[str, bytes]) -> Iterator[ThemeProblem]:
    known = {ABOUT, STRINGS, *(f"templates/{name}" for name in OVERRIDABLE), *(f"static/{name}" for name in SHEETS)}
    if ABOUT not in files:
        yield ThemeProblem(file=ABOUT, message='is missing. It says the name of the theme: name = "Spring".')
    for path in sorted(set(files) - known):
        if not _PICTURE.fullmatch(path):
            yield ThemeProblem(file=path[:120], message=_why_not(path))


def _why_not(path: str) -> str:
    if path.endswith((".js", ".mjs", ".html", ".htm", ".wasm")):
        return "is no part of a theme: pages run no scripts but their own."
    if path.startswith("templates/"):
        return f"is no template that a theme can replace. Those are {', '.join(OVERRIDABLE)}."
    if path.startswith("static/"):
        kinds = ", ".join(kind.removeprefix(".") for kind in KINDS)
        return f"is no part of a theme. Here are {' and '.join(SHEETS)}, and {kinds} with names in small letters."
    return f"is no part of a theme. Here are {ABOUT}, {STRINGS}, and the folders templates and static."


def _about(texts: Mapping[str, str]) -> tuple[str, list[ThemeProblem]]:
    try:
        data = tomllib.loads(texts[ABOUT])
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return "", [ThemeProblem(file=ABOUT, message=f"is no TOML: {error}.")]
    name = data.pop("name", None)
    if not isinstance(name, str) or not _NAME.fullmatch(name.strip()):
        return "", [ThemeProblem(file=ABOUT, message='expected a name of at most 60 signs: name = "Spring".')]
    return name.strip(), [
        ThemeProblem(file=ABOUT, message=f"has no {key[:40]!r}; it says the name alone.") for key in data
    ]


def _part_problems(
    files: Mapping[str, bytes], texts: Mapping[str, str], strings: Mapping[str, str], ours: Ours
) -> Iterator[ThemeProblem]:
    pictures = frozenset(found[1] for path in files if (found := _PICTURE.fullmatch(path)))
    keys = frozenset(english().texts) | {key for key in strings if key.startswith(OWN)}
    for path, text in texts.items():
        if path.endswith(".css"):
            yield from sheet_problems(text, ours.sheet, path, pictures)
        elif path.endswith(".jinja"):
            yield from template_problems(text, path, ours.templates, keys)
    for name in sorted(pictures):
        problem = picture_problem(name, files[f"static/{name}"])
        if problem:
            yield ThemeProblem(file=f"static/{name}", message=problem)
