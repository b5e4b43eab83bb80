"""One spelling for each country: the registry renames them over time, and a copy of a record keeps its date's name."""

from __future__ import annotations

from collections.abc import Mapping

from trialeditor.registry.texts import one_line

SPELLINGS: Mapping[str, tuple[str, ...]] = {
    "Bolivia": ("Bolivia, Plurinational State of",),
    "Brunei": ("Brunei Darussalam",),
    "Cape Verde": ("Cabo Verde",),
    "Côte d’Ivoire": ("Côte d'Ivoire", "Cote d'Ivoire", "Cote d’Ivoire", "Ivory Coast"),
    "Czechia": ("Czech Republic",),
    "Democratic Republic of the Congo": (
        "Congo, The Democratic Republic of the",
        "Congo, Democratic Republic",
        "Congo, Democratic Republic of the",
    ),
    "Eswatini": ("Swaziland",),
    "Hong Kong": ("Hong Kong SAR China",),
    "Iran": ("Iran, Islamic Republic of",),
    "Laos": ("Lao People's Democratic Republic", "Lao PDR"),
    "Libya": ("Libyan Arab Jamahiriya",),
    "Macau": ("Macao", "Macao SAR China"),
    "Micronesia": ("Micronesia, Federated States of", "Federated States of Micronesia"),
    "Moldova": ("Moldova, Republic of", "Republic of Moldova"),
    "Myanmar": ("Burma", "Myanmar (Burma)"),
    "North Korea": ("Korea, Democratic People's Republic of",),
    "North Macedonia": ("Macedonia, The Former Yugoslav Republic of", "Macedonia", "Republic of North Macedonia"),
    "Palestinian Territories": (
        "Palestinian Territories, Occupied",
        "Palestinian Territory, occupied",
        "Occupied Palestinian Territory",
    ),
    "Republic of the Congo": ("Congo", "Congo, Republic of the"),
    "Russia": ("Russian Federation",),
    "South Korea": ("Korea, Republic of", "Republic of Korea"),
    "Syria": ("Syrian Arab Republic",),
    "Taiwan": ("Taiwan, Province of China",),
    "Tanzania": ("Tanzania, United Republic of", "United Republic of Tanzania"),
    "The Bahamas": ("Bahamas", "Bahamas, The"),
    "The Gambia": ("Gambia", "Gambia, The"),
    "Timor-Leste": ("East Timor",),
    "Turkey": ("Turkey (Türkiye)", "Türkiye", "Turkiye"),
    "US Virgin Islands": ("Virgin Islands (U.S.)", "U.S. Virgin Islands", "Virgin Islands, U.S."),
    "United Kingdom": ("United Kingdom of Great Britain and Northern Ireland",),
    "United States": ("United States of America", "USA"),
    "Vatican City": ("Holy See (Vatican City State)", "Holy See"),
    "Venezuela": ("Venezuela, Bolivarian Republic of",),
    "Vietnam": ("Viet Nam",),
}
"""The name that pages show, and others for the same country: the registry's of other years, and ISO 3166's."""

_NAMES: Mapping[str, str] = {
    spelling.casefold(): name for name, others in SPELLINGS.items() for spelling in (name, *others)
}


def country_name(text: str) -> str:
    """Return the one spelling of the country in `text`: "Turkey" for "Turkey (Türkiye)"; an unknown name as it is.

    Where names differ, it is the short one of everyday American English. An empty text stays empty.
    """
    name = one_line(text)
    return _NAMES.get(name.casefold(), name)
