"""Pictures of a theme: what their names say they are, and nothing that runs."""

from __future__ import annotations

import re
from xml.parsers import expat

KINDS = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".webp": (b"RIFF",),
    ".svg": (),
}
"""The endings of names, and what such files begin with."""
_ELEMENTS = frozenset(
    ("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "title", "desc", "defs", "stop")
) | {"linearGradient", "radialGradient", "clipPath"}
_ATTRIBUTES = re.compile(
    r"xmlns|version|viewBox|width|height|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|fx|fy|d|points|id|class|role|offset|transform|fill|stroke"
    r"|opacity|color|preserveAspectRatio|gradientUnits|gradientTransform|clipPathUnits|pathLength"
    r"|(?:fill|stroke|stop|clip|vector|paint|shape|color)-[a-z-]+"
)
_ELSEWHERE = re.compile(r"url\((?!#[\w-]+\))|javascript:|data:|&", re.IGNORECASE)


def picture_problem(name: str, data: bytes) -> str:
    """Say what is wrong with a picture, or return an empty text."""
    ending = f".{name.rpartition('.')[2]}"
    if ending == ".svg":
        return _svg_problem(data)
    if not data.startswith(KINDS[ending]) or (ending == ".webp" and data[8:12] != b"WEBP"):
        return f"is no {ending[1:].upper()} file, whatever its name says."
    return ""


def _svg_problem(data: bytes) -> str:
    """Look at a drawing: shapes alone, no entities, no script, nothing from elsewhere."""
    if re.search(rb"<!(?!--)|<\?(?!xml )", data):
        return "a drawing for a theme has no declarations or entities."
    found: list[str] = []

    def element(tag: str, attributes: dict[str, str]) -> None:
        if tag not in _ELEMENTS:
            found.append(f"a drawing for a theme has no <{tag[:30]}>: shapes alone.")
        for name, value in attributes.items():
            if not _ATTRIBUTES.fullmatch(name) or (_ELSEWHERE.search(value) and name != "xmlns"):
                found.append(f"a drawing for a theme has no {name[:30]}=“{value[:40]}”.")

    parser = expat.ParserCreate("utf-8")
    parser.StartElementHandler = element
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        return f"is no drawing that can be read: {error}."
    return found[0] if found else ""
