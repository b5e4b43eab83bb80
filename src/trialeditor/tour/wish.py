"""Which pictures are wished for: all of them, or those whose name fits a pattern; in which theme, at which scale."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from trialeditor.config.settings import Theme

USUAL = 100
LARGE = 150
THEMES = (Theme.LIGHT, Theme.DARK)
_ROOMY = (1440, 900)
_LAPTOP = (1280, 720)
"""What a screen of 1920 by 1080 has room for at 150 %."""
_WILD = "*?["


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """One set of pictures."""

    out: Path
    only: str = ""
    """A pattern for names, such as `import-*`; a word without `*` is a beginning. Empty for all."""
    themes: tuple[Theme, ...] = THEMES
    scale: int = USUAL
    """Of the screen, in percent."""

    def wants(self, path: Path) -> bool:
        """Say whether a picture is to be taken."""
        return fnmatchcase(path.stem, self._pattern)

    def prefixes(self, known: tuple[str, ...]) -> tuple[str, ...]:
        """Return the beginnings of names that can lead to a picture; those without one are left out for the rest.

        An album with the beginning "" holds the names that begin like no other album's.
        """
        head = self._pattern
        for sign in _WILD:
            head = head.partition(sign)[0]
        owners = tuple(each for each in known if each and head.startswith(each))
        return owners or tuple(each for each in known if each.startswith(head) or not each)

    @property
    def size(self) -> tuple[int, int]:
        """Return the window's size: on a scaled screen there is room for less, as on a laptop."""
        return _ROOMY if self.scale == USUAL else _LAPTOP

    def folder(self, theme: Theme) -> Path:
        """Return where the pictures of a theme go."""
        return self.out / (theme.value if self.scale == USUAL else f"{theme.value}-{self.scale}")

    @property
    def _pattern(self) -> str:
        return self.only if any(sign in self.only for sign in _WILD) else f"{self.only}*"


def theme_named(name: str) -> Theme | None:
    """Return the theme that pictures can be taken in, or None."""
    return next((each for each in THEMES if each.value == name), None)


def usual_wishes(out: Path, *, only: str = "", theme: Theme | None = None, scale: int = 0) -> tuple[Wish, ...]:
    """Return the sets that are looked at: both themes at 100 %, and light at 150 %; or one theme, or one scale."""
    themes = (theme,) if theme else THEMES
    usual = Wish(out=out, only=only, themes=themes, scale=scale or USUAL)
    return (usual,) if scale else (usual, Wish(out=out, only=only, themes=themes[:1], scale=LARGE))
