"""The command line: the same verbs as the window, for scripts, servers and tests. One module per command group.

Rule: a command reads its arguments, calls one service, and shows what came of it. Exit codes: 0 done, 1 findings or a
failed verification, 2 wrong use, 3 the work could not be done.
"""
