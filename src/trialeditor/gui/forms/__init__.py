"""The forms of ui/, compiled by packaging/build_forms.py. Rule: never edited by hand."""
