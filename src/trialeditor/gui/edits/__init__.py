"""What toolbar and keys do to a text. Rule: pure functions of text and selection; no Qt, no widgets.

Each takes a whole text and the selection in it, in characters, and returns a `Change`, or None where there is nothing
to do. A field applies it as one step of undo.
"""
