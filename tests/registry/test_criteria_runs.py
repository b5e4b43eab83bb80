"""Lists within one line: taken apart when nothing else can be meant."""

from __future__ import annotations

import pytest

from trialeditor.registry.criteria_markers import Marker, Markers
from trialeditor.registry.criteria_runs import pieces_of


def read(text: str, following: str = "") -> list[str]:
    """Return a line's words before the first marker within it, and each part from there."""
    markers = Markers(f"{text}\n{following}")
    own, rest = markers.split(text)
    after: Marker | None = markers.split(following)[0]
    words, pieces = pieces_of(rest, own, (), after)
    return [words, *(f"{piece.marker.text}|{piece.text}" for piece in pieces)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1) Adults 2) Consent 3) Asthma", ["Adults", "2)|Consent", "3)|Asthma"]),
        ("1. Adults. 2. Consent", ["Adults.", "2.|Consent"]),
        ("9. Smoking 10. Alcohol 11. Drugs", ["Smoking", "10.|Alcohol", "11.|Drugs"]),
        ("Any of: 1) asthma; 2) eczema", ["Any of:", "1)|asthma;", "2)|eczema"]),
        ("Diagnosis: A. Asthma B. Eczema", ["Diagnosis:", "A.|Asthma", "B.|Eczema"]),
        ("i. Anaphylaxis ii. Admission", ["Anaphylaxis", "ii.|Admission"]),
        ("Liver: ① ALT ② AST", ["Liver:", "①|ALT", "②|AST"]),
        ("1. Diabetes type 2. 2. Age 3. Sex", ["Diabetes type 2.", "2.|Age", "3.|Sex"]),
        ("Tests: (1) Blood: a. HB; b. WBC; (2) Urine", ["Tests:", "(1)|Blood:", "a.|HB;", "b.|WBC;", "(2)|Urine"]),
        ("Tests:(1) a. HB; b. WBC; (2) ALT", ["Tests:", "(1) a.|HB;", "b.|WBC;", "(2)|ALT"]),
        (
            "Reads English; 3. Consents; 4. Is 18; 5. Is well",
            ["Reads English;", "3.|Consents;", "4.|Is 18;", "5.|Is well"],
        ),
        ("Adults • Consent • Asthma", ["Adults", "•|Consent", "•|Asthma"]),
        ("- Adults - Consent - Asthma", ["Adults", "-|Consent", "-|Asthma"]),
        ("- adults - with consent - in Norway", ["adults", "-|with consent", "-|in Norway"]),
        ("- Stable asthma- Healthy partner.- Adults", ["Stable asthma", "-|Healthy partner.", "-|Adults"]),
        (
            "Patients will be excluded from all parts of this study if they have: 1.Pain; 2.Fever",
            [
                "Patients will be excluded from all parts of this study if they have:",
                "1.|Pain;",
                "2.|Fever",
            ],
        ),
        ("Except: -Skin cancer; -Cervical cancer", ["Except:", "-|Skin cancer;", "-|Cervical cancer"]),
        ("* Antihistamines * Analgesics", ["Antihistamines", "*|Analgesics"]),
    ],
)
def test_lists_within_a_line(text: str, parts: list[str]) -> None:
    assert read(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Diabetes type 2. Patients must be adults",
        "Criteria (1) and (2) are met",
        "Criteria (2) to (4) will be confirmed",
        "Leukemia with t(9;22) or t(15;17)",
        "CTCAE grade 1) and ECOG 2)",
        "Has failed (a) prior therapy, or (b) has none, or (c) it is not suitable",
        "Has failed at least two of the care therapies that are usual before this: 1) exercise; 2) analgesics",
        "1. Gleason score 6 or ECOG 2. Patients must consent",
        "Levels C1 - T2 or L1 - S1",
        "- Patients - including women - who consent",
        "LVEF • 40%",
        "eGFR < 45 mL/min/1•73 m2",
        "* AST > 3 * ULN",
        "Creatinine* Within limits",
        "Review at H.L. Moffitt or i.e. elsewhere",
    ],
)
def test_sentences_stay_whole(text: str) -> None:
    _, rest = Markers(text).split(text)
    assert read(text) == [rest]


def test_a_list_that_goes_on_in_the_next_line_begins_within_this_one() -> None:
    text = "Drugs used within 3 days before the visit a. Prokinetics"
    assert read(text, "b. Opiates") == ["Drugs used within 3 days before the visit", "a.|Prokinetics"]
    assert read(text) == [text]
