"""Keyboard shortcuts: shown by menu, found, changed, given back. No two actions come to have the same keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from trialeditor.gui.fuzzy import fit
from trialeditor.gui.keymap import KeyMap, native, portable, why_not_keys
from trialeditor.gui.palette_faces import ActionFace, LineKind, PaletteLine

_NONE = "no keys"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFace:
    """What the dialog says about the chosen action."""

    name: str
    keys: str
    """Its keys as this machine writes them; empty for none."""
    usual: str
    """Its usual keys in words."""
    is_changed: bool
    can_remove: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialOfKeys:
    """What is to be said about keys that were pressed but not taken yet."""

    words: str = ""
    is_trouble: bool = False
    can_set: bool = False
    set_words: str = "Set"
    """The words of the button."""


class ShortcutsPresenter(QObject):
    """Knows the keys while the dialog is open, and tells each change."""

    shown = Signal(object)
    """tuple of PaletteLine: the actions that fit, by menu."""
    chosen = Signal(object)
    """KeyFace of the action that is chosen, or None."""
    tried = Signal(object)
    """TrialOfKeys: what is to be said about the keys that were pressed."""
    changed = Signal(object)
    """KeyMap: these keys are to be used from now on."""
    said = Signal(str)
    """What was done, in a line."""

    def __init__(
        self,
        keymap: KeyMap,
        actions: Sequence[ActionFace],
        taken: Mapping[str, str],
        parent: QObject | None = None,
    ) -> None:
        """Take the `actions` in the order of the menus, and what else has keys (`taken`), said as "opens the menu"."""
        super().__init__(parent)
        self._map = keymap
        self._actions = {face.key: face for face in actions}
        self._taken = taken
        self._typed = ""
        self._key = ""
        self._tried = ""

    def start(self) -> None:
        """Show all actions."""
        self._show()

    def search(self, typed: str) -> None:
        """Show the actions whose names, menus or keys fit."""
        self._typed = typed.strip()
        self._show()

    def choose(self, line: PaletteLine | None) -> None:
        """Take the action whose keys are to be changed."""
        self._key = line.key if line else ""
        self._tried = ""
        self._tell()

    def try_keys(self, keys: str) -> None:
        """Look at keys that were pressed: whether they can be taken, and who has them."""
        self._tried = portable(keys)
        self.tried.emit(self._look_at(self._tried))

    def set_tried(self) -> None:
        """Give the chosen action the keys that were pressed; who had them goes without."""
        if not self._key or not self._look_at(self._tried).can_set:
            return
        keys, owner = self._tried, self._map.owner(self._tried)
        lost = f" “{self._name(owner)}” goes without." if owner and owner != self._key else ""
        self._use(self._map.with_keys(self._key, keys), f"{native(keys)} is for “{self._name(self._key)}” now.{lost}")

    def remove(self) -> None:
        """Leave the chosen action without keys."""
        if self._key:
            self._use(self._map.with_keys(self._key, ""), f"“{self._name(self._key)}” has no keys now.")

    def reset(self) -> None:
        """Give the chosen action its usual keys."""
        if self._key:
            before = self._map.all_keys()
            after = self._map.usual_again(self._key)
            lost = [key for key, keys in after.all_keys().items() if key != self._key and len(keys) < len(before[key])]
            said = f"“{self._name(self._key)}” has its usual keys."
            self._use(after, " ".join([said, *(f"“{self._name(key)}” goes without." for key in lost)]))

    def reset_all(self) -> None:
        """Give every action its usual keys."""
        self._use(self._map.all_usual(), "All actions have their usual keys.")

    @property
    def is_any_changed(self) -> bool:
        """Whether some action has other keys than the usual ones."""
        return any(self._map.is_changed(key) for key in self._actions)

    def _use(self, keymap: KeyMap, said: str) -> None:
        self._map = keymap
        self._tried = ""
        self.changed.emit(keymap)
        self._show()
        self._tell()
        self.said.emit(said)

    def _look_at(self, keys: str) -> TrialOfKeys:
        if not self._key or not keys:
            return TrialOfKeys()
        owner = self._map.owner(keys)
        if owner == self._key:
            return TrialOfKeys(words="These are its keys already.")
        why_not = "" if keys in self._map.usual.get(self._key, ()) else why_not_keys(keys, self._taken)
        if why_not:
            return TrialOfKeys(words=why_not, is_trouble=True)
        if not owner:
            return TrialOfKeys(words="Nothing else has these keys.", can_set=True)
        face = self._actions.get(owner)
        menu = f" ({face.menu})" if face else ""
        words = f"“{self._name(owner)}”{menu} has these keys. It goes without when you set them here."
        return TrialOfKeys(words=words, is_trouble=True, can_set=True, set_words="Set here instead")

    def _tell(self) -> None:
        face = self._actions.get(self._key)
        self.tried.emit(TrialOfKeys())
        if face is None:
            self.chosen.emit(None)
            return
        keys = self._map.all_keys().get(self._key, ())
        self.chosen.emit(
            KeyFace(
                name=face.name,
                keys=_said(keys),
                usual=_said(self._map.usual.get(self._key, ())) or _NONE,
                is_changed=self._map.is_changed(self._key),
                can_remove=bool(keys),
            )
        )

    def _show(self) -> None:
        keys = self._map.all_keys()
        lines: list[PaletteLine] = []
        group = ""
        for face in self._actions.values():
            line = self._line(face, _said(keys.get(face.key, ())))
            found = fit(self._typed, face.name, f"{face.menu} {line.keys.replace('+', ' ')} {line.detail}")
            if found or (self._typed and self._typed.lower() in line.keys.lower()):
                heading = "" if face.menu == group else face.menu
                lines.append(replace(line, group=heading, marks=found.marks if found and self._typed else ()))
                group = face.menu
        self.shown.emit(tuple(lines))

    def _line(self, face: ActionFace, keys: str) -> PaletteLine:
        usual = _said(self._map.usual.get(face.key, ())) or _NONE
        detail = f"Changed; usually {usual}" if self._map.is_changed(face.key) else ""
        return PaletteLine(kind=LineKind.ACTION, key=face.key, name=face.name, detail=detail, keys=keys)

    def _name(self, key: str) -> str:
        return self._actions[key].name.removesuffix("…") if key in self._actions else key


def _said(keys: Sequence[str]) -> str:
    return ", ".join(native(each) for each in keys)
