"""A website by hand: facts, a blueprint, a page's history and its signatures, with no registry and no database."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from trialeditor.domain.blueprint import Blueprint, parse_blueprint
from trialeditor.domain.content import Override, PageContent
from trialeditor.domain.criteria import Criterion
from trialeditor.domain.facts import FACT_KEYS, Contact, Fact, Facts, FactValue, Site
from trialeditor.domain.history import PageHistory, SnapshotView
from trialeditor.domain.ids import Digest, NctId, PersonId
from trialeditor.domain.people import KeyAct, KeyActKind, KeyRing, Role
from trialeditor.domain.policy import Policy
from trialeditor.domain.publishing import published
from trialeditor.domain.reading import read_page
from trialeditor.domain.revision import RevisionKind, make_revision
from trialeditor.domain.signoff import Payload, Scope, SignedSection, Signer, SignOff
from trialeditor.export.bundle import Bundle
from trialeditor.export.export_page import BundleOptions, ExportPage
from trialeditor.export.formats import read_schemas
from trialeditor.export.keylist import KeyList
from trialeditor.export.verifier import verifier_bytes
from trialeditor.rendering.render import Renderer
from trialeditor.signing.keys import SigningKey
from trialeditor.signing.payload import sign
from trialeditor.signing.verify import is_authentic

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
NCT = NctId("NCT99990001")
OTHER = NctId("NCT99990002")
AS_OF = date(2026, 5, 12)
SIGNED_AT = datetime(2026, 5, 15, 9, 30, tzinfo=UTC)
REVIEWER = PersonId("p-rhea")
ANNE = PersonId("p-anne")

BLUEPRINT_TEXT = """
key = "small"
name = "Small"

[[section]]
key = "title"
heading = "Title"
required = true
depends = ["conditions"]

[[section]]
key = "summary"
heading = "Summary"
required = true
depends = ["status"]

[[section]]
key = "quick_facts"
heading = "Quick facts"
layout = "rows"
rows = [["Phase", "{phase}"], ["Enrollment", "{enrollment.count}"], ["Trial ID", "{nct_id} on ClinicalTrials.gov"]]

[[section]]
key = "good_fit"
heading = "Good fit"
group = "Who should consider this trial"
required = true
depends = ["eligibility.inclusion", "age.*"]

[[section]]
key = "not_a_fit"
heading = "Not a fit"
group = "Who should consider this trial"
required = true
depends = ["eligibility.exclusion"]

[[section]]
key = "similar_studies"
heading = "How similar studies have performed"
group = "Why it matters"

[[section]]
key = "eligibility"
heading = "Eligibility criteria"
layout = "criteria"

[[section]]
key = "locations"
heading = "Where this trial is running"
layout = "sites"

[[section]]
key = "contacts"
heading = "Study contacts"
layout = "list"
depends = ["contacts"]

[[section]]
key = "how_to_participate"
heading = "How to participate"
required = true
depends = ["status", "contacts.any"]

[[section]]
key = "conditions"
heading = "Conditions"
layout = "list"
depends = ["conditions"]

[[section]]
key = "review"
heading = "About this page"
layout = "review"
"""

WORDS = {
    "title": "Surgery and immunotherapy for nasopharyngeal cancer that came back",
    "summary": "This study tests surgery followed by immunotherapy in {enrollment.count|about}.",
    "good_fit": "You may be able to join if:\n\n- you are *18 or older*\n- it **came back**\n  - after radiation",
    "not_a_fit": "People whose cancer has spread far cannot join. There are more reasons in the list below.",
    "how_to_participate": "1. Read this page with your doctor.\n2. Look it up on [ClinicalTrials.gov]"
    "(https://clinicaltrials.gov).\n3. Call the contact.",
}


def blueprint() -> Blueprint:
    """The small blueprint."""
    return parse_blueprint(BLUEPRINT_TEXT)


def facts(nct_id: NctId = NCT, **changes: Fact) -> Facts:
    """Facts of an invented trial; `changes` replaces some, by key with `__` for the dot."""
    found = {key: Fact(key=key, value=None, phrase="Not stated", path=key) for key in FACT_KEYS}
    found |= {fact.key: fact for fact in _own(nct_id)}
    found |= {key.replace("__", "."): fact for key, fact in changes.items()}
    return Facts(by_key=found)


def fact(key: str, value: FactValue, phrase: str, items: tuple[str, ...] = (), **forms: str) -> Fact:
    """One fact."""
    return Fact(key=key, value=value, phrase=phrase, path=key, forms=forms, items=items)


def _own(nct_id: NctId) -> tuple[Fact, ...]:
    sites = (
        Site(facility="Eye & ENT Hospital", city="Shanghai", state="Shanghai", country="China"),
        Site(city="Hefei", state="Anhui", country="China"),
        Site(),
    )
    return (
        fact("nct_id", nct_id, nct_id),
        fact("brief_title", "Surgery Plus PD-1 <for> rNPC", "Surgery Plus PD-1 <for> rNPC"),
        fact("official_title", "A Phase 2 Study", "A Phase 2 Study of Surgery & Immunotherapy"),
        fact("status", "RECRUITING", "Open to new patients"),
        fact("phase", ("PHASE2",), "Phase 2"),
        fact("enrollment.count", 77, "77 people (planned)", about="about 80 people"),
        fact("sponsor.name", "Eye & ENT Hospital of Fudan University", "Eye & ENT Hospital of Fudan University"),
        fact("conditions", ("Nasopharyngeal Carcinoma",), "Nasopharyngeal Carcinoma", ("Nasopharyngeal Carcinoma",)),
        fact("contacts", (Contact(name="Li Wei"),), "Li Wei", ("Li Wei, 555-0100",)),
        fact("contacts.any", True, "Contacts are listed"),
        fact(
            "locations",
            sites,
            "Shanghai and 2 other places",
            ("Eye & ENT Hospital, Shanghai", "Hefei, Anhui", ""),
        ),
        fact(
            "eligibility.inclusion",
            (Criterion(text="Age ≥18 years"), Criterion(text="White cells ≥3.0 × 10⁹/L", depth=1)),
            "2 criteria",
        ),
        fact("eligibility.exclusion", (Criterion(text="Dose > 10 mg of prednisone"),), "1 criterion"),
        fact("eligibility.other", (), "None listed separately"),
    )


def signing_key(number: int) -> SigningKey:
    """A signing key that is the same each time."""
    return SigningKey.from_seed(bytes([number]) * 32)


def added(person: PersonId, key: SigningKey, entry: int = 1) -> KeyAct:
    """The act that added a key."""
    return KeyAct(
        kind=KeyActKind.ADDED,
        key_id=key.key_id,
        person_id=person,
        public_key=key.public_key,
        entry=entry,
        after_entry=None,
        at=datetime(2026, 5, 1, tzinfo=UTC),
    )


RING = KeyRing(acts=(added(REVIEWER, signing_key(1)), added(ANNE, signing_key(2), 2)))
NAMES = {REVIEWER: "Rhea Reviewer", ANNE: "Anne Another"}
KEYS = KeyList(ring=RING, names=NAMES, policy=Policy())


@dataclass(frozen=True, slots=True, kw_only=True)
class By:
    """Who signs, when, as what, and how much."""

    person: PersonId = REVIEWER
    name: str = "Rhea Reviewer"
    key: int = 1
    role: Role = Role.REVIEWER
    time: datetime = SIGNED_AT
    next_review: date = date(2027, 5, 15)
    scope: Scope = Scope.PAGE
    sections: tuple[str, ...] = ()


def snapshot(values: Facts) -> SnapshotView:
    """A snapshot with these facts."""
    return SnapshotView(digest=Digest("5" * 64), facts=values, as_of=AS_OF)


def history(content: PageContent | None = None, values: Facts | None = None, nct_id: NctId = NCT) -> PageHistory:
    """A page with one revision and no signature."""
    plan = blueprint()
    revision = make_revision(
        nct_id=nct_id,
        parent=None,
        content=content or PageContent(texts=WORDS),
        kind=RevisionKind.SUBMITTED,
        author=PersonId("p-edna"),
        author_name="Edna Editor",
        created=datetime(2026, 5, 14, tzinfo=UTC),
        message="First version",
        snapshot=Digest("5" * 64),
        blueprint=plan.digest,
    )
    return PageHistory(
        nct_id=nct_id,
        revisions=(revision,),
        snapshot=snapshot(values or facts(nct_id)),
        earlier={},
        blueprints={plan.digest: plan},
        policy=Policy(),
        keys=RING,
    )


def signed(page: PageHistory, by: By | None = None) -> PageHistory:
    """The same page with one more sign-off of its newest revision."""
    by = by or By()
    sign_off = _sign_off(page, by)
    earlier = {**page.earlier, page.snapshot.digest: page.snapshot}
    return replace(page, sign_offs=(*page.sign_offs, sign_off), earlier=earlier)


def _sign_off(page: PageHistory, by: By) -> SignOff:
    revision, key = page.revisions[-1], signing_key(by.key)
    readings = read_page(page.blueprint_of(revision), revision.content, page.snapshot.facts)
    payload = Payload(
        page=page.nct_id,
        revision=revision.digest,
        revision_number=revision.number,
        scope=by.scope,
        blueprint=revision.blueprint,
        policy=page.policy.digest,
        snapshot=page.snapshot.digest,
        sections=tuple(
            SignedSection.of(each)
            for each in readings
            if each.is_signable and (each.key in by.sections or not by.sections)
        ),
        findings=(),
        waivers=(),
        signer=Signer(person=by.person, name=by.name, key=key.key_id),
        role=by.role,
        meaning="I have read this page and it is right",
        time=by.time,
        next_review=by.next_review,
        prev=page.sign_offs[-1].id if page.sign_offs else None,
    )
    data, signature = sign(payload, key)
    return SignOff(
        payload=payload,
        payload_bytes=data,
        signature=signature,
        entry=10 + len(page.sign_offs),
        authentic=is_authentic(data, signature, key.public_key),
    )


def moved(page: PageHistory, values: Facts) -> PageHistory:
    """The same page after the record changed."""
    newest = SnapshotView(digest=Digest("6" * 64), facts=values, as_of=date(2026, 6, 1))
    return replace(page, snapshot=newest, earlier={**page.earlier, page.snapshot.digest: page.snapshot})


def overridden(key: str, text: str) -> PageContent:
    """The usual words, with one fact section overridden."""
    return PageContent(texts=WORDS, overrides={key: Override(text=text, reason="As published")})


def export_page(page: PageHistory) -> ExportPage:
    """What goes out of a page: its published version, or its newest revision as a draft."""
    out = published(page)
    return ExportPage.of(page, out) if out else ExportPage.draft_of(page, page.revisions[-1])


def renderer() -> Renderer:
    """The real templates and stylesheets."""
    return Renderer(templates=RESOURCES / "templates", static=RESOURCES / "static")


def bundle(
    *pages: PageHistory, options: BundleOptions | None = None, keys: KeyList = KEYS, is_sample: bool = False
) -> Bundle:
    """A bundle of these pages."""
    return Bundle(
        pages=[export_page(page) for page in pages],
        total=len(pages),
        keys=keys,
        renderer=renderer(),
        schemas=read_schemas(RESOURCES / "schemas"),
        verifier=verifier_bytes(RESOURCES / "verifier"),
        is_sample=is_sample,
        options=options or BundleOptions(),
    )
