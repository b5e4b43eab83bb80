"""Somebody who asks the registry on the loopback, and whose waits take no time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

import pytest

from support.registry_server import RegistryServer, study
from trialeditor.registry.client import RegistryClient
from trialeditor.registry.client_asking import Answer, Limits
from trialeditor.registry.client_trouble import Trouble

ONE = "/studies/NCT00000001"
RECORD = study(1)
SMALL = Limits(connect=30.0, silence=30.0, whole=60.0, attempts=4, body=64 * 1024)
HASTY = replace(SMALL, silence=0.15, whole=0.4)
"""For answers that never come: on a busy machine, others would not come in time either."""


@dataclass
class Desk:
    """Asks the test's registry; waits take no time and are noted."""

    server: RegistryServer
    client: RegistryClient
    waits: list[float] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def get(
        self,
        path: str = ONE,
        query: Mapping[str, str] = MappingProxyType({}),
        *,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Answer:
        return self.client.get(path, query, say=self.said.append, cancelled=cancelled)

    def refused(self, path: str = ONE) -> Trouble:
        with pytest.raises(Trouble) as caught:
            self.get(path)
        return caught.value


def make_desk(server: RegistryServer, limits: Limits = SMALL, address: str = "") -> Desk:
    waits: list[float] = []

    async def no_sleep(seconds: float) -> None:
        waits.append(seconds)
        await asyncio.sleep(0)

    client = RegistryClient(address or server.url, limits=limits, sleep=no_sleep, chance=lambda: 0.0)
    return Desk(server=server, client=client, waits=waits)


@pytest.fixture
def desk(registry_server: RegistryServer) -> Iterator[Desk]:
    registry_server.add(RECORD)
    made = make_desk(registry_server)
    with made.client:
        yield made


@pytest.fixture
def hasty_desk(registry_server: RegistryServer) -> Iterator[Desk]:
    """Somebody who has no patience."""
    made = make_desk(registry_server, HASTY)
    with made.client:
        yield made
