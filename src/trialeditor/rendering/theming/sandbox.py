"""The environment for templates of strangers: a small part of Jinja, without files, within a budget.

Three walls, each enough by itself against what is known. A template is read first, and refused unless it is made of the
few constructs that pages need (`template_check`). It runs in Jinja's sandbox, which keeps it from the program's own
objects. And each step of a loop, each call and each sign that is put out is paid for: when the budget is spent,
it ends.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from jinja2 import FunctionLoader, nodes
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from typing_extensions import override

from trialeditor.rendering.environment import MANNERS

BUDGET = 12_000_000
"""Signs put out while one page is made; a loop's step counts as eight, a call as fifty. A page takes some 100,000."""
_STEP, _CALL = 8, 50


class TooMuch(Exception):
    """A template spent its budget."""


class ThemeEnvironment(ImmutableSandboxedEnvironment):
    """Jinja for templates of strangers. One page at a time: `refill` before each."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "**", "%"})
    intercepted_unops = frozenset({"+", "-"})

    @override
    def __init__(self, templates: Mapping[str, str]) -> None:
        super().__init__(
            loader=FunctionLoader(lambda name: _loaded(templates, name)),
            finalize=self.pay_words,
            **MANNERS,
        )
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in FILTERS}
        self.tests = {name: self.tests[name] for name in TESTS}
        self.callables: tuple[object, ...] = ()
        """What templates may call besides macros."""
        self._left = BUDGET

    def refill(self) -> None:
        """Begin a new page."""
        self._left = BUDGET

    def pay(self, cost: int) -> None:
        """Take from the budget; raise TooMuch when it is spent."""
        self._left -= cost
        if self._left < 0:
            raise TooMuch

    def pay_words(self, value: object) -> object:
        """Pay for what is put out."""
        self.pay(len(value) if isinstance(value, str) else _STEP)
        return value

    def steps(self, items: Iterable[Any], cost: int) -> Iterator[Any]:
        """Go through what a loop goes through, and pay for each step."""
        for item in items:
            self.pay(cost)
            yield item

    @override
    def is_safe_callable(self, obj: Any) -> bool:
        """Let templates call macros, and what was handed to them to be called; no value has methods for them."""
        return isinstance(obj, Macro) or obj == self.steps or obj in self.callables

    @override
    def call(self, context: Context, obj: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        self.pay(_CALL)
        found = super().call(context, obj, *args, **kwargs)
        self.pay_words(found)
        return found

    @override
    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        raise TooMuch  # never in a template that was checked

    @override
    def call_unop(self, context: Context, operator: str, arg: Any) -> Any:
        raise TooMuch

    @override
    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        for loop in list(source.find_all(nodes.For)):
            _count(loop)
        return super()._generate(source, name, filename, defer_init)


def _loaded(templates: Mapping[str, str], name: str) -> tuple[str, str, Callable[[], bool]] | None:
    """Return a template out of those that were read before: no name leads to a file."""
    return (templates[name], f"templates/{name}", lambda: True) if name in templates else None


FILTERS = ("length", "first", "last")
TESTS = ("defined",)


def _count(loop: nodes.For) -> None:
    """Let a loop pay: for each step, and for the text that stands in it."""
    text = sum(len(data.data) for data in loop.find_all(nodes.TemplateData))
    steps = nodes.EnvironmentAttribute("steps")
    loop.iter = nodes.Call(steps, [loop.iter, nodes.Const(_STEP + text)], [], None, None, lineno=loop.lineno)
