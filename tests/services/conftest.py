"""Each test of the verbs gets an office."""

from support.offices import office

__all__ = ["office"]
