"""Each test of the command line gets a command to run, and a sample workspace or a registry when it asks for one."""

from support.command_line import ctrl_c, trialeditor
from support.registry_server import registry_server
from support.samples import sample, sample_file

__all__ = ["ctrl_c", "registry_server", "sample", "sample_file", "trialeditor"]
