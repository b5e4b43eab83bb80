"""Checks: what would stop a tired person from publishing something untrue, unclear or unfair.

The rule: pure functions of a page's words, its facts, its criteria and the language tables, which give findings.
Nothing here reads a file, asks for the time, or knows of windows and databases; and no text, however long or odd, may
make a check fail or take more than time in proportion to its length.
"""
