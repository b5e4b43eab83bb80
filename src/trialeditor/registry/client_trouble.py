"""What can go wrong between us and the registry, in words: what happened, and what to do about it."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from email.utils import mktime_tz, parsedate_tz
from http import HTTPStatus
from urllib.request import getproxies

import httpx

AGAIN = 100
"""As many attempts as the client's limits allow."""
_SECONDS_DIGITS = 9
_TRY_LATER = "Try again later."
_IN_A_BROWSER = (
    "If it goes on, download the records from the registry's website in a browser, and import the downloaded file."
)
_ADDRESS = "Check the registry's address in the settings."


class Trouble(Exception):
    """There is no answer that can be used. `what` begins in lower case and has no full stop."""

    def __init__(
        self,
        what: str,
        *,
        do: str = _TRY_LATER,
        everywhere: bool = False,
        attempts: int = 1,
        wait: float | None = None,
    ) -> None:
        """Say whether other numbers would meet the same, how many `attempts` make sense, and after which `wait`.

        `wait` is in seconds, as the registry asks for it.
        """
        super().__init__(what)
        self.what = what
        self.do = do
        self.everywhere = everywhere
        self.attempts = attempts
        self.wait = wait


class Unreached(Trouble):
    """There was not even a connection."""

    def __init__(self, what: str, *, do: str) -> None:
        """Say why, and what to `do`. It is the same for every number."""
        super().__init__(what, do=do, everywhere=True, attempts=AGAIN)


def slow(seconds: float) -> Trouble:
    """Return the trouble with an answer that was not whole after so many seconds."""
    return Trouble(f"the registry did not answer within {seconds:g} seconds", attempts=2)


def too_large(limit: int) -> Trouble:
    """Return the trouble with an answer of more than `limit` bytes."""
    return Trouble(f"the registry's answer is larger than {limit / 1024**2:g} MB and was not taken", do="")


def damaged() -> Trouble:
    """Return the trouble with an answer that does not unpack."""
    return Trouble("the registry's answer arrived damaged", attempts=AGAIN)


def sent_elsewhere(host: str) -> Trouble:
    """Return the trouble with a redirect to another host."""
    what = f"the registry sent us to another address ({host}), which was not followed"
    return Trouble(what, do=f"You may have to log in to your network first. {_ADDRESS}", everywhere=True)


def not_a_registry(found: str) -> Trouble:
    """Return the trouble with an answer that no registry gives."""
    do = f"You may have to log in to your network first. {_ADDRESS}"
    return Trouble(f"what answered is not the registry: it sent {found}", do=do)


def unusable_proxy(error: Exception) -> Trouble:
    """Return the trouble with a proxy or certificates of the environment that make no sense."""
    do = "Check the environment variables HTTPS_PROXY, ALL_PROXY, SSL_CERT_FILE and SSL_CERT_DIR."
    return Trouble(f"this machine's network settings cannot be used ({_brief(error)})", do=do, everywhere=True)


def told_of_status(status: int, headers: httpx.Headers) -> Trouble | None:
    """Return the trouble that a status code means; None for 200, 400 and 404, which say something of one record."""
    if status in {HTTPStatus.OK, HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND}:
        return None
    code = f"({status})"
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return Trouble(
            f"the registry is asked too often {code}", everywhere=True, attempts=AGAIN, wait=retry_after(headers)
        )
    if status in {HTTPStatus.BAD_GATEWAY, HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.GATEWAY_TIMEOUT}:
        what = f"the registry is not available at the moment {code}"
        return Trouble(what, everywhere=True, attempts=AGAIN, wait=retry_after(headers))
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR or status == HTTPStatus.REQUEST_TIMEOUT:
        return Trouble(f"the registry had an error of its own {code}", attempts=AGAIN, wait=retry_after(headers))
    if status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.PROXY_AUTHENTICATION_REQUIRED}:
        what = f"the registry, or a firewall on the way to it, refuses to answer this program {code}"
        return Trouble(what, do=f"{_TRY_LATER} {_IN_A_BROWSER}", everywhere=True)
    return Trouble(f"the registry gave an answer that is not known {code}")


def told(error: httpx.HTTPError, host: str, seconds: float) -> Trouble:
    """Return the trouble that a failed request means. `seconds` is the longest silence that was borne."""
    if isinstance(error, (httpx.ConnectError, httpx.ConnectTimeout)):
        return _no_connection(error, host)
    if isinstance(error, httpx.ProxyError):
        what = f"the proxy on the way to {host} refused the connection ({_brief(error)})"
        return Unreached(what, do="Ask who runs your network.")
    if isinstance(error, httpx.TimeoutException):
        return slow(seconds)
    if isinstance(error, httpx.RemoteProtocolError):
        return Trouble("the registry's answer was cut off or garbled", attempts=AGAIN)
    return Trouble("the connection to the registry broke off", attempts=AGAIN)


def _no_connection(error: httpx.HTTPError, host: str) -> Trouble:
    causes = list(_causes(error))
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return Unreached(f"{host} cannot be found", do=_check_the_network())
    unsafe = next((cause for cause in causes if isinstance(cause, ssl.SSLError)), None)
    if unsafe:
        return _unsafe(unsafe, host)
    if isinstance(error, httpx.ConnectTimeout):
        return Unreached(f"{host} does not answer", do=_check_the_network())
    return Unreached(f"{host} cannot be reached ({_brief(causes[-1])})", do=_check_the_network())


def _check_the_network() -> str:
    proxy = " A proxy is set for this machine; check that too." if getproxies() else ""
    return f"Check that you are connected to the internet. {_ADDRESS}{proxy}"


def _unsafe(error: ssl.SSLError, host: str) -> Trouble:
    reason = getattr(error, "verify_message", "") or _brief(error)
    what = f"the connection to {host} is not safe, so nothing was taken from it ({reason})"
    do = (
        "If your network checks traffic with a certificate of its own, ask who runs it to install that on this machine."
    )
    return Trouble(what, do=do, everywhere=True)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Go down to what an error came from, the error itself first."""
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        seen = seen.__cause__ or seen.__context__


def _brief(error: BaseException) -> str:
    """Say in a few words what the system said."""
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return " ".join(text.split())[:200] or type(error).__name__


def retry_after(headers: httpx.Headers) -> float | None:
    """Return for how many seconds the registry asks to be left alone; None when it does not say (RFC 9110, 10.2.3).

    A date is taken against the answer's own `Date`, so that this machine's clock does not matter.
    """
    asked = headers.get("retry-after", "").strip()
    if asked.isascii() and asked.isdecimal():
        return float(asked[:_SECONDS_DIGITS])
    until, now = _seconds(asked), _seconds(headers.get("date", ""))
    return None if until is None or now is None else max(0.0, until - now)


def _seconds(date: str) -> float | None:
    parsed = parsedate_tz(date)
    try:
        return float(mktime_tz(parsed)) if parsed else None
    except (ValueError, OverflowError):
        return None
