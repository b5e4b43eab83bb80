"""One request over the network: bounded in time and in size, tried again where that helps, never sent elsewhere."""

from __future__ import annotations

import asyncio
import random
import zlib
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

import httpx

from trialeditor.registry import client_trouble as trouble
from trialeditor.registry.client_trouble import Trouble, Unreached

Say: TypeAlias = Callable[[str], None]
"""Hears in words what is waited for."""

_HOPS = 3
_SAID_AT_MOST = 64 * 1024
"""Bytes that are read of an answer that is no record."""
_MINUTE = 60.0
_GZIP = 16 + zlib.MAX_WBITS


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long, how often, how much. Times are seconds."""

    connect: float = 10.0
    silence: float = 30.0
    """The longest time without a byte."""
    whole: float = 120.0
    """The longest time for one whole answer, however steadily it drips."""
    attempts: int = 6
    first_wait: float = 1.0
    """Before the second attempt; each wait is twice the one before, less a random part of up to half."""
    longest_wait: float = 30.0
    longest_asked_wait: float = 120.0
    """When the registry asks for more (Retry-After), we stop and say so."""
    body: int = 64 * 1024 * 1024
    """Bytes of an answer, unpacked."""
    a_minute: int = 45
    """Requests in a minute; the registry is said to bear some fifty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the registry said: the status is 200, 400 or 404."""

    status: int
    path: str
    """The path that answered, which is another one after a redirect."""
    is_html: bool
    body: bytes


@dataclass(slots=True, kw_only=True)
class Asker:
    """Asks one registry, one question at a time."""

    http: httpx.AsyncClient
    host: str
    limits: Limits
    sleep: Callable[[float], Awaitable[object]] = asyncio.sleep
    chance: Callable[[], float] = random.random
    """A number from 0 to 1, for the random part of a wait."""
    _has_answered: bool = False
    _asked: deque[float] = field(default_factory=deque)

    async def ask(self, url: httpx.URL, say: Say) -> Answer:
        """Return the answer to a GET; raise Trouble when there is none, after as many attempts as make sense."""
        attempt = 0
        while True:
            attempt += 1
            await self._keep_pace(say)
            try:
                return await self._attempt(url)
            except Trouble as met:
                wait = self._wait(met, attempt)
                if wait is None:
                    raise
                say(f"{met.what}: asking again in {wait:.0f} seconds")
            await self.sleep(wait)

    async def _attempt(self, url: httpx.URL) -> Answer:
        try:
            async with asyncio.timeout(self.limits.whole):
                answer = await self._follow(url)
        except TimeoutError:
            raise trouble.slow(self.limits.whole) from None
        except httpx.HTTPError as error:
            raise trouble.told(error, self.host, self.limits.silence) from error
        except httpx.InvalidURL:
            raise trouble.sent_elsewhere("?") from None
        return answer

    async def _follow(self, url: httpx.URL) -> Answer:
        """Ask, and follow redirects for as long as they stay where we were sent to ask."""
        for _ in range(_HOPS):
            async with self.http.stream("GET", url) as response:
                self._has_answered = True
                if not response.has_redirect_location:
                    return await self._read(response)
                target = url.join(response.headers["location"])
                if _origin(target) != _origin(url):
                    raise trouble.sent_elsewhere(target.host or "?")
                await _rest_of(response)
                url = target
        raise Trouble("the registry sent us in a circle")

    async def _read(self, response: httpx.Response) -> Answer:
        met = trouble.told_of_status(response.status_code, response.headers)
        if met:
            await _rest_of(response)
            raise met
        return Answer(
            status=response.status_code,
            path=response.url.path,
            is_html="html" in response.headers.get("content-type", "").lower(),
            body=await _body(response, self.limits.body),
        )

    def _wait(self, met: Trouble, attempt: int) -> float | None:
        """Return for how long to wait before the next attempt; None when there should be none."""
        # Nobody waits for a network that was not there to begin with.
        pointless = isinstance(met, Unreached) and not self._has_answered
        if attempt >= min(met.attempts, self.limits.attempts) or pointless:
            return None
        limits = self.limits
        if met.wait is not None:
            return None if met.wait > limits.longest_asked_wait else met.wait + limits.first_wait * self.chance()
        wait = min(limits.longest_wait, limits.first_wait * 2.0 ** (attempt - 1))
        return wait * (1 - self.chance() / 2)

    async def _keep_pace(self, say: Say) -> None:
        """Wait while as many requests were made in the last minute as the registry may be asked."""
        now = asyncio.get_running_loop().time()
        while self._asked and self._asked[0] <= now - _MINUTE:
            self._asked.popleft()
        if len(self._asked) >= self.limits.a_minute:
            wait = self._asked.popleft() + _MINUTE - now
            say(f"keeping to {self.limits.a_minute} questions a minute: going on in {wait:.0f} seconds")
            await self.sleep(wait)
        self._asked.append(asyncio.get_running_loop().time())


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


async def _rest_of(response: httpx.Response) -> None:
    """Read a short answer to its end, so that its connection can be used again."""
    seen = 0
    async for chunk in response.aiter_raw():
        seen += len(chunk)
        if seen > _SAID_AT_MOST:
            return


async def _body(response: httpx.Response, limit: int) -> bytes:
    """Return the body, unpacked; raise Trouble when it has more than `limit` bytes.

    httpx would unpack a whole chunk, however much comes out of it; here no more than `limit` bytes ever do.
    """
    packing = response.headers.get("content-encoding", "").strip().lower()
    if packing in {"", "identity"}:
        return await _plain(response, limit)
    if packing in {"gzip", "x-gzip"}:
        return await _unpacked(response, limit)
    raise Trouble(f"the registry's answer is packed in a way that was not asked for ({packing[:40]})")


async def _plain(response: httpx.Response, limit: int) -> bytes:
    body = bytearray()
    async for chunk in response.aiter_raw():
        body += chunk
        if len(body) > limit:
            raise trouble.too_large(limit)
    return bytes(body)


async def _unpacked(response: httpx.Response, limit: int) -> bytes:
    body, gzip = bytearray(), zlib.decompressobj(_GZIP)
    async for chunk in response.aiter_raw():
        try:
            body += gzip.decompress(chunk, limit + 1 - len(body))
        except zlib.error:
            raise trouble.damaged() from None
        if len(body) > limit:
            raise trouble.too_large(limit)
    if not gzip.eof:
        raise trouble.damaged()
    return bytes(body)


def url_of(address: str, path: str, query: Mapping[str, str]) -> httpx.URL:
    """Return the address to ask: `path` below the base `address`, with a query."""
    return httpx.URL(f"{address}{path}", params=dict(query) or None)
