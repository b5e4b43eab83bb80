"""Which keys do what: the usual keys of every action, and those that the person chose instead. Values, no widgets.

Keys are texts as Qt writes them on every machine ("Ctrl+Shift+K"). No two actions have the same ones: who chose keys
gets them, and the action that had them goes without.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

_SHIFTED = dict(zip("!@#$%^&*()", "1234567890", strict=True))
"""What Shift makes of the digits on most keyboards: `Ctrl+Shift+*` and `Ctrl+Shift+8` are one and the same."""
_STANDARD = QKeySequence.StandardKey
_EDITING = (
    *(_STANDARD.Copy, _STANDARD.Cut, _STANDARD.Paste, _STANDARD.Undo, _STANDARD.Redo, _STANDARD.SelectAll),
    *(_STANDARD.MoveToNextWord, _STANDARD.MoveToPreviousWord, _STANDARD.SelectNextWord, _STANDARD.SelectPreviousWord),
    *(_STANDARD.MoveToStartOfDocument, _STANDARD.MoveToEndOfDocument, _STANDARD.SelectStartOfDocument),
    *(_STANDARD.SelectEndOfDocument, _STANDARD.DeleteStartOfWord, _STANDARD.DeleteEndOfWord),
    *(_STANDARD.InsertLineSeparator, _STANDARD.InsertParagraphSeparator),
)
"""What fields of text do with keys before a window hears of them."""
_WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_TYPING = "A key alone is for typing. Hold Ctrl or Alt with it, or take one of F1 to F12."


def portable(text: str) -> str:
    """Return keys as Qt writes them on every machine; empty for a text that names none."""
    return spelled(QKeySequence(text, QKeySequence.SequenceFormat.PortableText))


def spelled(keys: QKeySequence) -> str:
    """Return keys as they are kept: each combination has one spelling."""
    text = keys.toString(QKeySequence.SequenceFormat.PortableText)
    if "Shift+" in text and text[-1:] in _SHIFTED:
        return text[:-1] + _SHIFTED[text[-1]]
    return text


def native(keys: str) -> str:
    """Return keys as this machine writes them."""
    return QKeySequence(keys, QKeySequence.SequenceFormat.PortableText).toString(QKeySequence.SequenceFormat.NativeText)


def why_not_keys(keys: str, taken: Mapping[str, str]) -> str:
    """Say why keys cannot be anybody's; empty when they can. `taken` says by keys what else has them."""
    sequence = QKeySequence(keys, QKeySequence.SequenceFormat.PortableText)
    if sequence.isEmpty():
        return "These keys have no name here. Take others."
    pressed: QKeyCombination = sequence[0]  # type: ignore[index]  # the stubs forget it
    is_function = Qt.Key.Key_F1 <= pressed.key() <= Qt.Key.Key_F35
    if not is_function and not pressed.keyboardModifiers() & _WITH:
        return _TYPING
    if any(sequence in QKeySequence.keyBindings(standard) for standard in _EDITING):
        return f"{native(keys)} is for editing in every field of text. Take others."
    return f"{native(keys)} {taken[keys]}. Take others." if keys in taken else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyMap:
    """The keys of all actions, by the actions' names."""

    usual: Mapping[str, tuple[str, ...]]
    """An action can have several."""
    chosen: Mapping[str, str] = field(default_factory=dict)
    """Instead of the usual ones; empty for none at all. Names that no action has are kept for other versions."""

    def all_keys(self) -> dict[str, tuple[str, ...]]:
        """Return the keys of each action. What somebody chose goes before what is usual."""
        found: dict[str, tuple[str, ...]] = {}
        taken: set[str] = set()
        for action, keys in self._choices().items():
            found[action] = (keys,) if keys and keys not in taken else ()
            taken.update(found[action])
        for action, usual in self.usual.items():
            found.setdefault(action, tuple(keys for keys in usual if keys not in taken))
        return found

    def owner(self, keys: str) -> str:
        """Return the action that has these keys, or an empty text."""
        return next((action for action, own in self.all_keys().items() if keys in own), "")

    def is_changed(self, action: str) -> bool:
        """Say whether an action has other keys than the usual ones."""
        return self.all_keys().get(action, ()) != self.usual.get(action, ())

    def with_keys(self, action: str, keys: str) -> KeyMap:
        """Return the map in which `action` has `keys` alone, or none for an empty text. Who had them goes without."""
        owner = self.owner(keys) if keys else ""
        chosen = dict(self.chosen)
        if owner and owner != action and owner in chosen:
            chosen[owner] = ""
        chosen.pop(action, None)
        if (keys,) != self.usual.get(action, ()):
            chosen[action] = keys
        return replace(self, chosen=chosen)

    def usual_again(self, action: str) -> KeyMap:
        """Return the map in which `action` has its usual keys. Who took them goes without."""
        chosen = {each: keys for each, keys in self.chosen.items() if each != action}
        for each, keys in chosen.items():
            if keys in self.usual.get(action, ()):
                chosen[each] = ""
        return replace(self, chosen=chosen)

    def all_usual(self) -> KeyMap:
        """Return the map in which every action has its usual keys."""
        unknown = {each: keys for each, keys in self.chosen.items() if each not in self.usual}
        return replace(self, chosen=unknown)

    def _choices(self) -> dict[str, str]:
        """Return what was chosen for actions that there are, in keys that there are."""
        read = {action: portable(keys) for action, keys in self.chosen.items() if action in self.usual}
        return {action: keys for action, keys in read.items() if keys or not self.chosen[action]}
