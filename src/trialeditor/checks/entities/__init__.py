"""Drugs, procedures, devices and places that our words name, held to the record.

The rule: what is named has to be in the record, and a list of treatments may only hold what the record tests. High
precision comes first: a name that the tables do not know, and that does not look like one, is left to the spelling.
"""
