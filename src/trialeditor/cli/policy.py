"""`policy`: what this workspace asks before a page may go out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated

import typer

from trialeditor.cli.context import context_of, person_of
from trialeditor.domain.canonical import Json
from trialeditor.domain.errors import BadInput
from trialeditor.domain.findings import Weight
from trialeditor.domain.people import Role
from trialeditor.domain.policy import LapsedPolicy, Policy
from trialeditor.services.policies import policy, policy_effect, policy_words, refresh_stages, set_policy


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(help="What this workspace asks before a page may go out.", no_args_is_help=True)
    group.command("show")(show)
    group.command("set")(set_)
    app.add_typer(group, name="policy")


def show(context: typer.Context) -> None:
    """Say which policy is in force."""
    own = context_of(context)
    with own.workspace() as workspace:
        now = policy(workspace)
    own.answer(_document(now), policy_words(now))


def set_(
    context: typer.Context,
    as_: Annotated[str, typer.Option("--as", help="Who sets it: a publisher.")],
    reason: Annotated[str, typer.Option(help="Why.")],
    sign_role: Annotated[list[Role] | None, typer.Option(help="A role that must sign; can be given twice.")] = None,
    review_interval: Annotated[int | None, typer.Option(help="Days to the next review that are proposed.")] = None,
    lapsed: Annotated[LapsedPolicy | None, typer.Option(help="What readers get when a signed part lapsed.")] = None,
    weight: Annotated[
        list[str] | None,
        typer.Option(metavar="CODE=WEIGHT", help="blocker, warning, hint, or usual; can be given several times."),
    ] = None,
) -> None:
    """Put another policy in force; what is not given stays."""
    own = context_of(context)
    with own.workspace() as workspace:
        before = policy(workspace)
        wanted = _changed(before, sign_role, review_interval, lapsed, _weights(before, weight or []))
        effect = policy_effect(workspace, wanted)
        set_policy(workspace, wanted, person_of(workspace, as_), reason=reason, seen=before)
        refresh_stages(workspace)
    lost = f"{effect.would_lose} of {effect.signed} signed pages need another signature now."
    nobody = [f"Nobody here is a {role.lower()} yet." for role in effect.nobody]
    document = {**_document(wanted), "signed": effect.signed, "lost": effect.would_lose}
    own.answer(document, policy_words(wanted), *([lost] if effect.would_lose else []), *nobody)


def _weights(before: Policy, given: list[str]) -> Mapping[str, Weight]:
    weights = dict(before.weights)
    for each in given:
        code, _, name = each.partition("=")
        if name == "usual":
            weights.pop(code, None)
        elif name in set(Weight):
            weights[code] = Weight(name)
        else:
            raise BadInput("expected CODE=blocker, CODE=warning, CODE=hint or CODE=usual", field="--weight")
    return weights


def _changed(
    before: Policy,
    roles: list[Role] | None,
    days: int | None,
    lapsed: LapsedPolicy | None,
    weights: Mapping[str, Weight],
) -> Policy:
    return replace(
        before,
        sign_roles=tuple(dict.fromkeys(roles)) if roles else before.sign_roles,
        review_interval_days=days if days is not None else before.review_interval_days,
        lapsed=lapsed or before.lapsed,
        weights=weights,
    )


def _document(each: Policy) -> Mapping[str, Json]:
    return {**each.to_json(), "digest": each.digest}
