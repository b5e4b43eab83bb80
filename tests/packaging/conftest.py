"""Tests of packages ask the command line what it knows."""

from support.command_line import trialeditor

__all__ = ["trialeditor"]
