"""The model as values: frozen dataclasses, enums and pure functions.

Rule: standard library only; no I/O, no Qt, no SQL. Today's date and the person are arguments.
"""
