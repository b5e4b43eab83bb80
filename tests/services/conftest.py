"""Each test of the verbs gets an office, and a registry when it asks for one."""

from support.offices import office
from support.registry_server import registry_server
from support.taking import elsewhere, signed

__all__ = ["elsewhere", "office", "registry_server", "signed"]
