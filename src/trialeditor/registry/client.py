"""The registry's network: asks ClinicalTrials.gov (API v2) for records. Nothing else of ours talks to a network.

Requests run on an event loop of the client's own, one at a time, so that a person can stop any of them at once: in a
wait, before the first byte, in the middle of a slow answer. What comes back is bytes; `by_number` makes records of it.
"""

from __future__ import annotations

import asyncio
import random
import ssl
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from types import TracebackType
from typing import Any, Self, TypeVar

import httpx

from trialeditor import __version__
from trialeditor.registry.addresses import checked_address, registry_name
from trialeditor.registry.client_asking import Answer, Asker, Limits, Say, url_of
from trialeditor.registry.client_trouble import unusable_proxy

T = TypeVar("T")

USER_AGENT = f"TrialEditor/{__version__} (desktop editor of plain-language trial pages; one request at a time)"
_STEP = 0.05
"""Seconds between two looks at whether the person asked to stop."""


class Stopped(Exception):
    """The person asked to stop."""


class RegistryClient:
    """A connection to one registry, kept open between requests. For one thread. Close it, or use a `with` block."""

    def __init__(
        self,
        address: str,
        *,
        limits: Limits | None = None,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        chance: Callable[[], float] = random.random,
    ) -> None:
        """Get ready to ask the registry at `address`; raise BadInput when that is none. Nothing is sent yet.

        `sleep` waits before another attempt, and `chance` gives the random part of the wait.
        """
        self.address = checked_address(address)
        self.name = registry_name(self.address)
        self.limits = limits or Limits()
        self._sleep = sleep
        self._chance = chance
        self._loop: asyncio.AbstractEventLoop | None = None
        self._asker: Asker | None = None

    def get(self, path: str, query: Mapping[str, str], *, say: Say, cancelled: Callable[[], bool]) -> Answer:
        """Return the registry's answer to one GET below its address.

        Raises Trouble (of client_trouble) in words when there is none, and Stopped when `cancelled` says so; it is
        looked at many times a second. `say` hears what is waited for.
        """
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
        if self._asker is None:
            self._asker = self._new_asker()
        asking = self._asker.ask(url_of(self.address, path, query), say)
        return self._loop.run_until_complete(_watched(asking, cancelled))

    def close(self) -> None:
        """Hang up."""
        loop, self._loop = self._loop, None
        if loop is None:
            return
        try:
            loop.run_until_complete(_end(self._asker))
            loop.run_until_complete(loop.shutdown_asyncgens())
        finally:
            # Not asyncio.Runner: it would wait for a thread that still asks for the address of a host.
            loop.close()
            self._asker = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _new_asker(self) -> Asker:
        limits = self.limits
        try:
            http = httpx.AsyncClient(
                # Only this machine itself is asked over http, where there is nothing to verify.
                verify=not self.address.startswith("http://") and _trusted(),
                timeout=httpx.Timeout(limits.silence, connect=limits.connect),
                limits=httpx.Limits(max_connections=1, max_keepalive_connections=1),
                headers={"User-Agent": USER_AGENT, "Accept": "application/json", "Accept-Encoding": "gzip"},
                follow_redirects=False,
            )
        except (ValueError, OSError, ImportError, httpx.InvalidURL) as error:
            raise unusable_proxy(error) from error
        host = httpx.URL(self.address).host
        return Asker(http=http, host=host, limits=limits, sleep=self._sleep, chance=self._chance)


def _trusted() -> ssl.SSLContext:
    """Return whom to trust: the usual authorities, and those that were installed on this machine.

    Networks of hospitals and offices often check traffic with a certificate of their own.
    """
    context = httpx.create_ssl_context()
    context.load_default_certs()
    return context


async def _watched(work: Coroutine[Any, Any, T], cancelled: Callable[[], bool]) -> T:
    """Return what `work` returns; stop it and raise Stopped as soon as `cancelled` says so."""
    task = asyncio.ensure_future(work)
    while not task.done():
        if cancelled():
            task.cancel()
            # How it ends does not matter, but somebody has to have looked.
            task.add_done_callback(lambda ended: ended.cancelled() or ended.exception())
            await asyncio.wait({task}, timeout=_STEP)
            raise Stopped
        await asyncio.wait({task}, timeout=_STEP)
    return task.result()


async def _end(asker: Asker | None) -> None:
    """Stop what is left over (after Ctrl+C), and close the connection."""
    left = asyncio.all_tasks() - {asyncio.current_task()}
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)
    if asker is not None:
        await asker.http.aclose()
