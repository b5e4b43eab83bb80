"""Where a page is, and where it leads: addresses that follow from its trial and from the site's own."""

from __future__ import annotations

from urllib.parse import quote


def registry_address(nct_id: str) -> str:
    """Return the address of a trial's record in the registry."""
    return f"https://clinicaltrials.gov/study/{nct_id}"


def page_address(site: str, nct_id: str) -> str:
    """Return the address of a page on the site at the address `site`, or an empty text for a site without one."""
    return f"{site.rstrip('/')}/trials/{nct_id}.html" if site else ""


def mail_address(title: str, nct_id: str, site: str) -> str:
    """Return the address that opens an e-mail about a page: its title, and where it can be read."""
    where = page_address(site, nct_id) or registry_address(nct_id)
    body = f"{title}\r\n\r\n{nct_id}\r\n{where}\r\n"
    return f"mailto:?subject={quote(title, safe='')}&body={quote(body, safe='')}"
