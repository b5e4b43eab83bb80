"""Each test of the command line gets a command to run, and a sample workspace when it asks for one."""

from support.command_line import trialeditor
from support.samples import sample, sample_file

__all__ = ["sample", "sample_file", "trialeditor"]
