"""Each journey gets a sample workspace of its own."""

from support.samples import sample, sample_file

__all__ = ["sample", "sample_file"]
