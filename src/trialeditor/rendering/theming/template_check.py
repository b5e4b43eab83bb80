"""Reading the templates of a theme before they run: only the few constructs of Jinja that pages need, and no words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from jinja2 import Environment, TemplateSyntaxError, nodes

from trialeditor.rendering.theming.problems import ThemeProblem
from trialeditor.rendering.theming.sandbox import FILTERS, TESTS

OVERRIDABLE = (
    "beside.html.jinja",
    "frame.html.jinja",
    "index.html.jinja",
    "list.html.jinja",
    "page.html.jinja",
    "section.html.jinja",
)
"""Templates that a theme may replace. That of the search goes with its script; feeds and site maps have no look."""
_KNOWN = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Const,
    nodes.Tuple,
    nodes.Getattr,
    nodes.Getitem,
    nodes.If,
    nodes.For,
    nodes.Macro,
    nodes.Call,
    nodes.Import,
    nodes.Include,
    nodes.Assign,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Compare,
    nodes.Operand,
    nodes.CondExpr,
    nodes.Filter,
    nodes.Test,
    nodes.Keyword,
)
_WORDS = re.compile(r"<[^>]*>|&[a-z#0-9]+;")
_SPOKEN = re.compile(r"""\s(?:aria-label|title|alt|placeholder|content)\s*=\s*["']?[^"'>\s]*[A-Za-z]""")
_MARKUP = re.compile(
    r"<\s*(script|style|iframe|object|embed|svg|img|form|base|template|noscript)\b|\son[a-z]+\s*=", re.IGNORECASE
)
_FREE_MARKUP = re.compile(
    r"""<meta charset="utf-8">|<meta name="viewport" content="width=device-width, initial-scale=1">"""
    r"""|<meta name="color-scheme" content="light dark">|<meta name="referrer" content="no-referrer">"""
    r"""|<meta name="robots" content="noindex, nofollow">|<meta property="og:type" content="article">"""
    r"""|<script type="application/ld\+json">|<script>"""
)
"""What our own templates have, and a verifier looks at by itself."""


def template_problems(text: str, file: str, ours: Mapping[str, str], keys: frozenset[str]) -> Iterator[ThemeProblem]:
    """Go through what is wrong with a template. `ours` are all templates by name, `keys` those of all strings."""
    environment = Environment(autoescape=True)  # it reads and runs nothing: the sandbox does that, of what passes here
    try:
        tree = environment.parse(text)
    except (TemplateSyntaxError, RecursionError) as error:
        line = error.lineno if isinstance(error, TemplateSyntaxError) else 0
        yield ThemeProblem(file=file, line=line, message=f"cannot be read: {error}.")
        return
    found: dict[tuple[int, str], None] = {}
    for node in _all(tree):
        message = _problem(node, ours, keys)
        if message:
            found[node.lineno, message] = None
    for line, message in found:
        yield ThemeProblem(file=file, line=line, message=message)
    yield from _text_problems(tree, file)


def _all(tree: nodes.Node) -> Iterator[nodes.Node]:
    yield tree
    for child in tree.iter_child_nodes():
        yield from _all(child)


def _problem(node: nodes.Node, ours: Mapping[str, str], keys: frozenset[str]) -> str:  # noqa: PLR0911 - a rule each
    if not isinstance(node, _KNOWN):
        return f"a template for a theme cannot use “{type(node).__name__}”."
    if isinstance(node, nodes.Name) and node.name.startswith("_"):
        return f"“{node.name[:40]}” is not there for templates."
    if isinstance(node, nodes.Getattr) and node.attr.startswith("_"):
        return f"“{node.attr[:40]}” is not there for templates."
    if isinstance(node, nodes.Getitem):
        return _item_problem(node, keys)
    if isinstance(node, nodes.Import | nodes.Include):
        is_known = isinstance(node.template, nodes.Const) and node.template.value in ours
        return "" if is_known else "a template takes in templates of pages alone, each by its name in quotation marks."
    if isinstance(node, nodes.Call):
        return _call_problem(node)
    if isinstance(node, nodes.For) and node.recursive:
        return "a loop cannot call itself."
    if isinstance(node, nodes.Filter) and node.name not in FILTERS:
        return f"there is no filter “{node.name[:40]}” for themes."
    if isinstance(node, nodes.Test) and node.name not in TESTS:
        return f"there is no test “{node.name[:40]}” for themes."
    return ""


def _item_problem(node: nodes.Getitem, keys: frozenset[str]) -> str:
    if not isinstance(node.arg, nodes.Const):
        return "what stands in square brackets is a key in quotation marks."
    is_words = isinstance(node.node, nodes.Name) and node.node.name == "words"
    if is_words and node.arg.value not in keys:
        return f"there is no string {node.arg.value!r}; add words of your own to strings.toml, under [own]."
    return "" if is_words or isinstance(node.arg.value, int) else f"there is nothing called {node.arg.value!r}."


def _call_problem(node: nodes.Call) -> str:
    """Only macros are called: by name, or out of a template that was taken in. Values have no methods for templates."""
    target = node.node.node if isinstance(node.node, nodes.Getattr) else node.node
    is_plain = isinstance(target, nodes.Name) and target.name not in {"view", "words"}
    if not is_plain or node.dyn_args or node.dyn_kwargs:
        return "a template calls macros alone."
    return ""


def _text_problems(tree: nodes.Template, file: str) -> Iterator[ThemeProblem]:
    """Words stand in strings, where they can be translated, and where a verifier knows them."""
    text = "".join(data.data for data in tree.find_all(nodes.TemplateData))
    bare = _FREE_MARKUP.sub("", text)
    for found in _MARKUP.finditer(bare):
        yield ThemeProblem(file=file, message=f"“{found[0].strip()[:30]}” is not for themes.")
    if _SPOKEN.search(bare) or any(sign.isalpha() for sign in _WORDS.sub(" ", bare.replace("<!DOCTYPE html>", ""))):
        where = next((line for data in tree.find_all(nodes.TemplateData) if (line := _line_of_words(data))), 0)
        message = (
            "words in a template: put them into strings.toml, under [own], so that they can be translated and checked."
        )
        yield ThemeProblem(file=file, line=where, message=message)


def _line_of_words(data: nodes.TemplateData) -> int:
    """Return the line of the first letter outside of tags, or 0; what is filled in may part a tag in two."""
    bare = re.sub(r"^[^<>]*>|<[^>]*>?", lambda tag: re.sub(r"[^\n]", " ", tag[0]), data.data)
    before = next((bare[:at] for at, sign in enumerate(bare) if sign.isalpha()), None)
    return 0 if before is None else data.lineno + before.count("\n")
