"""Which addresses may be asked for records that patients will rest on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.domain.errors import BadInput
from trialeditor.registry.addresses import checked_address, registry_name
from trialeditor.registry.client_asking import url_of


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://clinicaltrials.gov/api/v2", "https://clinicaltrials.gov/api/v2"),
        (" https://clinicaltrials.gov/api/v2/\n", "https://clinicaltrials.gov/api/v2"),
        ("https://mirror.example:8443/ctg//", "https://mirror.example:8443/ctg"),
        ("http://127.0.0.1:8000/api/v2", "http://127.0.0.1:8000/api/v2"),
        ("http://[::1]:8000", "http://[::1]:8000"),
        ("http://localhost", "http://localhost"),
        ("HTTPS://ClinicalTrials.gov/api/v2", "https://ClinicalTrials.gov/api/v2"),
    ],
)
def test_an_address_is_trimmed(text: str, address: str) -> None:
    assert checked_address(text) == address


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "expected an address such as"),
        ("clinicaltrials.gov", "expected an address such as"),
        ("ftp://clinicaltrials.gov", "expected an address such as"),
        ("file:///etc/passwd", "expected an address such as"),
        ("https://", "expected an address such as"),
        ("https://host:port", "expected an address such as"),
        ("https://[::1", "expected an address such as"),
        ("https://" + "a" * 3000, "expected an address such as"),
        ("http://clinicaltrials.gov/api/v2", "begins with https://"),
        ("http://128.0.0.1/", "begins with https://"),
        ("http://localhost.example/", "begins with https://"),
        ("https://me:secret@clinicaltrials.gov", "without"),
        ("https://clinicaltrials.gov@elsewhere.example", "without"),
        ("https://clinicaltrials.gov/api/v2?x=1", "without"),
        ("https://clinicaltrials.gov/api/v2#x", "without"),
        ("ftp://me:secret@clinicaltrials.gov", "without"),
        ("https://clinicaltrials.gov/ api", "expected an address such as"),
        ("https://clinicaltrials..gov/api", "expected an address such as"),
        ("https://clinicaltrials.gov\\@elsewhere.example/", "without"),
        ("https://clinicaltrials.gov/api/%2e%2e", "expected an address such as"),
        ("https://clinícaltrials.gov/api", "expected an address such as"),
    ],
)
def test_what_cannot_be_asked_is_refused(text: str, says: str) -> None:
    with pytest.raises(BadInput, match=says) as caught:
        checked_address(text, said_by="TRIALEDITOR_REGISTRY")

    assert caught.value.field == "TRIALEDITOR_REGISTRY"
    assert "secret" not in str(caught.value)


@given(text=st.text() | st.text("ahtps:/[]@.?#1%\\ \t\n-").map("https://".__add__))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    try:
        address = checked_address(text)
    except BadInput:
        return
    assert checked_address(address) == address
    assert url_of(address, "/studies", {"pageSize": "1"}).host


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://clinicaltrials.gov/api/v2", "ClinicalTrials.gov"),
        ("https://beta.clinicaltrials.gov/api/v2", "ClinicalTrials.gov"),
        ("https://clinicaltrials.gov.example/api/v2", "the registry at clinicaltrials.gov.example"),
        ("https://CLINICALTRIALS.GOV/api/v2", "ClinicalTrials.gov"),
        ("https://notclinicaltrials.gov", "the registry at notclinicaltrials.gov"),
        ("http://127.0.0.1:8000/api/v2", "the registry at 127.0.0.1:8000"),
    ],
)
def test_a_registry_has_a_name(address: str, name: str) -> None:
    assert registry_name(address) == name
