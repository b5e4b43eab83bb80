"""Each test of the command line gets a command to run."""

from support.command_line import trialeditor

__all__ = ["trialeditor"]
