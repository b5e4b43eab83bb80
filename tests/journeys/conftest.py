"""Each journey gets a sample workspace of its own, and a seat in front of the window."""

from support.command_line import trialeditor
from support.desks import seat
from support.registry_server import registry_server
from support.samples import sample, sample_file

__all__ = ["registry_server", "sample", "sample_file", "seat", "trialeditor"]
