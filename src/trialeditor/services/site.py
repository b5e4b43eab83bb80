"""The website that a workspace's pages are for: its address, its glossary."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from trialeditor.domain.errors import BadInput, NotAllowed
from trialeditor.domain.guards import why_not_set_policy
from trialeditor.domain.judgments import standing_words
from trialeditor.domain.people import Person
from trialeditor.export.formats import SITE_ADDRESS
from trialeditor.rendering.site import Site
from trialeditor.services.acting import acting
from trialeditor.services.glossary import glossary_with
from trialeditor.services.outcome import Changes
from trialeditor.services.theme_shelf import theme_in
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store

_SETTING = "site_address"


def site_of(workspace: Workspace, store: Store) -> Site:
    """Return what pages show of their site, as the present transaction sees it. A sample has no address."""
    address = "" if workspace.is_sample else store.settings.get(_SETTING) or ""
    theme = theme_in(workspace, store)
    find_words = glossary_with(standing_words(store.judgments.house_words()))
    return Site(address=address, find_words=find_words, theme=theme.theme, trouble=theme.trouble)


def site_address(workspace: Workspace) -> str:
    """Return where the site can be read, or an empty text while nobody has said."""
    with workspace.database.reading() as store:
        return store.settings.get(_SETTING) or ""


def why_not_address(address: str) -> str:
    """Say why a text is no address of a website; empty when it is one, or there is none. Pure."""
    wanted = address.strip().rstrip("/")
    if not wanted:
        return ""
    if not wanted.startswith(("https://", "http://")):
        return f"expected an address that begins with https://, {_SUCH}"
    if "?" in wanted or "#" in wanted:
        return f"expected an address without ? and #, {_SUCH}"
    if not re.fullmatch(SITE_ADDRESS, wanted):
        return f"expected letters, digits and . - _ ~ / : % alone, {_SUCH}"
    return "" if _names_a_host(wanted) else f"expected the name of a host and a plain path, {_SUCH}"


_SUCH = "such as https://example.org/find-a-trial"
_HOST = re.compile(r"(?!-)[A-Za-z0-9-]{1,63}(?<!-)(\.(?!-)[A-Za-z0-9-]{1,63}(?<!-))*")


def _names_a_host(address: str) -> bool:
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return False
    folders = parts.path.split("/")[1:]
    return _HOST.fullmatch(host) is not None and not parts.username and not {"", ".", ".."} & set(folders)


def set_site_address(workspace: Workspace, address: str, person: Person) -> Changes:
    """Say where the site can be read; an empty text takes it back. Nothing that was signed changes by it.

    Raises NotAllowed for a person who is no publisher, BadInput for what is no address of a website.
    """
    wanted = address.strip().rstrip("/")
    if wrong := why_not_address(wanted):
        raise BadInput(wrong, field="address")
    with workspace.database.writing() as store:
        refusal = why_not_set_policy(acting(store, person))
        if refusal:
            raise NotAllowed(refusal, safe="Nothing was changed.")
        old = store.settings.get(_SETTING) or ""
        store.settings.set(_SETTING, wanted)
        workspace.record(store, person.name, "site.set", workspace.name, old=old, new=wanted)
    return Changes(workspace=True)
