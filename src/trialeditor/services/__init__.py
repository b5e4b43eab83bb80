"""The verbs: what people can do with a workspace, the same for the window and the command line.

Rule: every write is one function, one transaction, one audit entry and one `Changes` value that says what it touched
(imports commit by batch under one action; autosave is not audited). Services decide; storage keeps; the domain derives.
"""
