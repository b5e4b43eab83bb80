"""A workspace for the tests that go by the verbs."""

from support.offices import office

__all__ = ["office"]
