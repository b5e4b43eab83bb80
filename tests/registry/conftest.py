"""Tests of the network get a registry on the loopback, and somebody who asks it."""

from support.registry_desk import desk, hasty_desk
from support.registry_server import registry_server

__all__ = ["desk", "hasty_desk", "registry_server"]
