"""Logs and crash reports: what went wrong, and where in the program.

Rule: no word of a trial, a page or a person ever gets into a log or a report. Nothing of ours is imported.
"""
