"""Tests of the window's parts share an office, and a seat in front of a window."""

from support.desks import seat
from support.offices import office
from support.samples import sample, sample_file

__all__ = ["office", "sample", "sample_file", "seat"]
