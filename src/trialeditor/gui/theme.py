"""Light and dark: one set of named colors each, one type scale, one scale of spaces."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import IntEnum
from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QGuiApplication, QPalette

from trialeditor.gui.faces import Tone
from trialeditor.resources import resource_path

FACES = ("SourceSans3-Regular.ttf", "SourceSans3-Semibold.ttf", "SourceSans3-It.ttf")
FAMILY = "Source Sans 3"
_LARGER = 1.5
"""Points on top of the system's size: the typeface is drawn smaller than those that systems use."""
_IMAGES = ("down", "check", "dot", "tick", "clear")
"""What the style sheet draws, by the beginnings of the files' names."""
_SMALLEST, _DEFAULT = 9.0, 9.0
SCALE = {"caption": 0.88, "body": 1.0, "card": 1.12, "pane": 1.25, "dialog": 1.4, "page": 1.6}
"""Sizes of text, as parts of the size of running words."""


class Space(IntEnum):
    """All distances, in logical pixels: between widgets, around them, and within what is drawn."""

    NONE = 0
    PIXEL = 1
    HAIR = 2
    TIGHT = 4
    SNUG = 6
    SMALL = 8
    MEDIUM = 12
    LARGE = 16
    WIDE = 24
    INDENT = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Colors:
    """The colors of one theme, as `#rrggbb`. Words on their ground have a contrast of 4.5 : 1 or more."""

    canvas: str
    surface: str
    sunken: str
    hover: str
    line: str
    edge: str
    """The border of something that can be used: 3 : 1 on its ground."""
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    neutral: str
    neutral_soft: str
    info: str
    info_soft: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str

    def of(self, tone: Tone) -> QColor:
        """Return the color of words in a tone."""
        return QColor(getattr(self, tone.value))

    def soft(self, tone: Tone) -> QColor:
        """Return the ground of a tone."""
        return QColor(getattr(self, f"{tone.value}_soft"))


LIGHT = Colors(
    canvas="#f2f5f7",
    surface="#ffffff",
    sunken="#f7f9fa",
    hover="#e9eef1",
    line="#d8dfe4",
    edge="#7f8d99",
    text="#17212a",
    muted="#52606c",
    accent="#0b6570",
    accent_hover="#08525b",
    on_accent="#ffffff",
    accent_soft="#dff0f2",
    neutral="#46535f",
    neutral_soft="#e6ebef",
    info="#1d5799",
    info_soft="#e1edfa",
    good="#1a6638",
    good_soft="#ddf1e4",
    warn="#7a4a00",
    warn_soft="#fdeecd",
    bad="#a01f2e",
    bad_soft="#fce4e6",
)
DARK = Colors(
    canvas="#12181e",
    surface="#1a222a",
    sunken="#151c23",
    hover="#25303a",
    line="#303c47",
    edge="#728290",
    text="#e8edf2",
    muted="#a5b2be",
    accent="#57c0cb",
    accent_hover="#7bd2db",
    on_accent="#04282c",
    accent_soft="#163f45",
    neutral="#bcc7d1",
    neutral_soft="#2b3641",
    info="#93c1f7",
    info_soft="#17324f",
    good="#84d7a4",
    good_soft="#143a27",
    warn="#f1c375",
    warn_soft="#40300f",
    bad="#f7a1a9",
    bad_soft="#4a2026",
)


def system_is_dark() -> bool:
    """Say whether the system, or the person's choice in View › Theme, asks for dark."""
    return QGuiApplication.styleHints().colorScheme().name == "Dark"


def load_typeface() -> None:
    """Make the bundled typeface known to Qt. Scripts that it lacks fall back to the system's faces."""
    for name in FACES:
        QFontDatabase.addApplicationFont(str(resource_path("fonts", name)))


def base_font(system: QFont, percent: int = 100) -> QFont:
    """Return the application's font at `percent` of the system's size, so that text scales with both settings."""
    font = QFont(FAMILY)
    size = system.pointSizeF() if system.family() != FAMILY else _DEFAULT
    font.setPointSizeF((max(size, _SMALLEST) + _LARGER) * percent / 100)
    return font


def text_factor(font: QFont) -> float:
    """Return how much larger words are than those that the forms were laid out for; 1 or more."""
    return max(font.pointSizeF() / (_DEFAULT + _LARGER), 1.0)


def make_palette(colors: Colors) -> QPalette:
    """Return a palette for what the style sheet leaves to the style."""
    role = QPalette.ColorRole
    palette = QPalette()
    for each, value in {
        role.Window: colors.canvas,
        role.WindowText: colors.text,
        role.Base: colors.surface,
        role.AlternateBase: colors.sunken,
        role.Text: colors.text,
        role.Button: colors.surface,
        role.ButtonText: colors.text,
        role.ToolTipBase: colors.text,
        role.ToolTipText: colors.surface,
        role.PlaceholderText: colors.muted,
        role.Highlight: colors.accent,
        role.HighlightedText: colors.on_accent,
        role.Link: colors.accent,
        role.LinkVisited: colors.accent,
        role.Accent: colors.accent,
    }.items():
        palette.setColor(each, QColor(value))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(colors.edge))
    return palette


def style_sheet(colors: Colors, base: QFont) -> str:
    """Return the style sheet of `resources/styles/window.qss` with colors, sizes and distances filled in."""
    text = resource_path("styles", "window.qss").read_text(encoding="utf-8")
    sizes = {f"size_{name}": f"{base.pointSizeF() * factor:.1f}pt" for name, factor in SCALE.items()}
    kind = "dark" if colors is DARK else "light"
    images = {name: resource_path("styles", f"{name}-{kind}.svg").as_posix() for name in _IMAGES}
    line = QFontMetrics(base).height()
    lines = {"line_height": f"{line}px", "status_height": f"{line + Space.SMALL}px"}
    return Template(text).substitute(
        {**asdict(colors), **sizes, **_distances(), **images, **lines, "family": base.family()}
    )


def _distances() -> dict[str, str]:
    """Return the scale of spaces, each also one and two pixels less, for frames that grow with the focus."""
    less = {"": 0, "_less": 1, "_less2": 2}
    return {
        f"{each.name.lower()}{word}": f"{max(each - pixels, 0)}px" for each in Space for word, pixels in less.items()
    }
