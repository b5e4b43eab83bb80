"""The one Jinja environment for templates of our own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypedDict

from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes
from jinja2.visitor import NodeTransformer
from typing_extensions import override

from trialeditor.domain.dates import long_date


class Manners(TypedDict):
    """How every template is read, ours and a theme's."""

    autoescape: bool
    undefined: type[StrictUndefined]
    auto_reload: bool
    trim_blocks: bool
    lstrip_blocks: bool
    keep_trailing_newline: bool


MANNERS = Manners(
    autoescape=True,
    undefined=StrictUndefined,
    auto_reload=False,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)
"""It escapes everything, always; a name that does not exist is an error; templates are compiled once."""


def make_environment(templates: Path, strings: Mapping[str, str] = MappingProxyType({})) -> Environment:
    """Return an environment that reads templates from `templates` alone; there, `words[…]` is one of `strings`.

    It keeps to `MANNERS`.
    """
    environment = _WithStrings(loader=FileSystemLoader(templates, followlinks=False), **MANNERS)
    environment.filters["long_date"] = long_date
    environment.put = _PutStrings(strings)
    return environment


class _WithStrings(Environment):
    """Puts strings into templates while they are compiled, escaped: making a page looks nothing up."""

    put: _PutStrings

    @override
    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        self.put.visit(source)
        return super()._generate(source, name, filename, defer_init)


class _PutStrings(NodeTransformer):
    """Replaces `words[…]`; a key that is not there is an error."""

    def __init__(self, strings: Mapping[str, str]) -> None:
        self._strings = strings

    def visit_Getitem(self, node: nodes.Getitem, *_args: Any, **_kwargs: Any) -> nodes.Node:  # noqa: ANN401, N802 - as Jinja calls it
        if isinstance(node.node, nodes.Name) and node.node.name == "words" and isinstance(node.arg, nodes.Const):
            return nodes.Const(self._strings[node.arg.value], lineno=node.lineno)
        return node
