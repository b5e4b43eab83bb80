"""Templates of a theme at work: in the sandbox, within the budget, and held to what ours would show."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import TracebackType
from typing import Any

from jinja2 import TemplateError
from jinja2.exceptions import SecurityError
from markupsafe import Markup

from trialeditor.domain.errors import BadInput
from trialeditor.rendering.reading_back import read_words
from trialeditor.rendering.theming.guard import added_words, altered, refuse
from trialeditor.rendering.theming.sandbox import ThemeEnvironment, TooMuch
from trialeditor.rendering.theming.theme import Theme
from trialeditor.rendering.wording import fixed

_FOLDER = "templates/"


class ThemedTemplates:
    """A theme's own templates among ours. What they make is refused when it hides, alters or adds anything."""

    def __init__(self, theme: Theme, ours: Mapping[str, str], values: Mapping[str, object]) -> None:
        """Put those of `theme` in place of `ours`; `values` are what all templates know."""
        self._own = theme.templates
        self._allowed = fixed(theme.words)
        self._environment = ThemeEnvironment({**ours, **self._own})
        parts: dict[str, Markup] = {}
        self._environment.globals.update({**values, "fixed": parts})
        self._environment.callables = tuple(filter(callable, values.values()))
        with self._told("page.html.jinja"):
            parts.update(self._fixed_parts())

    def render(self, name: str, ours: str, *, of: str, is_list: bool = False, **context: object) -> str:
        """Return what a template makes; `ours` is what our own makes of the same, and `of` says what is shown.

        Raises BadInput, which names the file and the part, when the two do not show the same.
        """
        with self._told(name):
            theirs = self._environment.get_template(name).render(**context)
        found = altered(ours, theirs, is_list=is_list) or self._added(ours, theirs)
        if found:
            raise refuse(found, self._own, name, of)
        return theirs

    def section(self, ours: str, *, is_made: bool, arguments: tuple[object, ...]) -> str:
        """Return the inside of a section; raises BadInput when it does not have the words of `ours`."""
        name = "section.html.jinja"
        with self._told(name):
            theirs = str(getattr(self._environment.get_template(name).module, "inner")(*arguments))  # noqa: B009 - a macro
        if read_words(ours, is_made=is_made) != read_words(theirs, is_made=is_made):
            raise BadInput("the words of a section are not those that were signed", source=_FOLDER + name)
        return theirs

    def _added(self, ours: str, theirs: str) -> str:
        strange = added_words(ours, theirs) - self._allowed
        return f"frame: “{min(strange)[:80]}” is no string of the theme" if strange else ""

    def _fixed_parts(self) -> Iterator[tuple[str, Markup]]:
        """Give what is the same on all pages, as far as the templates have it."""
        for template, names in (("beside.html.jinja", ("visit", "sources")), ("frame.html.jinja", ("bottom",))):
            module = self._environment.get_template(template).module
            for name in names:
                macro: Callable[[], Markup] | None = getattr(module, name, None)
                if macro is not None:
                    yield name, macro()

    @contextmanager
    def _told(self, name: str) -> Iterator[None]:
        """Let a template work within its budget; whatever goes wrong in it is told as BadInput, by file and line."""
        self._environment.refill()
        try:
            yield
        except (TooMuch, RecursionError, MemoryError) as error:
            message = "takes too long or makes too much; a loop in it may go on for ever"
            raise BadInput(message, source=self._place(error.__traceback__, name)) from error
        except SecurityError as error:
            raise BadInput("a template calls macros alone", source=self._place(error.__traceback__, name)) from error
        except TemplateError as error:
            raise BadInput(_words(error), source=self._place(error.__traceback__, name)) from error
        except (TypeError, AttributeError, ValueError, LookupError) as error:
            raise BadInput(
                f"cannot be used here: {_words(error)}", source=self._place(error.__traceback__, name)
            ) from error

    def _place(self, trace: TracebackType | None, name: str) -> str:
        """Return the file and line of a theme in which something went wrong: the innermost one."""
        found = ""
        while trace is not None:
            file = trace.tb_frame.f_code.co_filename
            if file.startswith(_FOLDER) and file.removeprefix(_FOLDER) in self._own:
                found = f"{file}, line {trace.tb_lineno}"
            trace = trace.tb_next
        return found or _FOLDER + next((each for each in (name, *sorted(self._own)) if each in self._own), name)


def _words(error: Any) -> str:  # noqa: ANN401 - any error has words
    return " ".join(str(error).split())[:200] or type(error).__name__
