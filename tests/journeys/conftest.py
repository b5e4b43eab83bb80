"""Each journey gets a sample workspace of its own, and a seat in front of the window."""

from support.desks import seat
from support.samples import sample, sample_file

__all__ = ["sample", "sample_file", "seat"]
