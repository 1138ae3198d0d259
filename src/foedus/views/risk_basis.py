"""What a risk analysis rests on: studies and whom they speak of, other rates, what is assumed, what is not drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from foedus.model.chances import Likelihood
from foedus.model.nouns import Source
from foedus.model.tables import Tables
from foedus.risk.nouns import Risk
from foedus.views.brief.phrases import counted, listed, percent, plain, the
from foedus.views.plans import assumed_network
from foedus.views.risk_facts import CLASSES, several

ACTS = {"keep": "kept", "late": "ready late", "delay": "delayed under way", "outage": "out of use for a time"}


@dataclass(frozen=True, kw_only=True)
class RateRow:
    """One rate that is drawn from: of which study if it has one, of what, how much, how long, and whom it speaks of."""

    study: str
    what: str
    rate: str
    days: str
    population: str
    source: Source


def priors(tables: Tables, found: Risk) -> list[RateRow]:
    """Return the rates of keeping, in the order in which studies were drawn."""
    return [_row(tables, row) for row in found.priors if row.act == "keep"]


def other_rates(tables: Tables, found: Risk) -> list[RateRow]:
    """Return the rates of lateness, delay and outage."""
    return [_row(tables, row) for row in found.priors if row.act != "keep"]


def _row(tables: Tables, row: Likelihood) -> RateRow:
    # Pledges are told apart by domain, ways by class of resource: the sea is a way, and sea a domain.
    titles = CLASSES if row.act in ("delay", "outage") else {}
    of = [titles.get(each) or plain(each).replace("lift.", "lift by ") for each in row.classes]
    rate = f"{row.low:g} to {row.high:g}, most likely {row.mode:g}" if row.low < row.high else f"{row.mode:g}"
    days = ""
    if row.days is not None:
        low, high = f"{row.days.low or 0:g}", "more" if row.days.high is None else f"{row.days.high:g}"
        days = f"{low} days" if low == high else f"{low} to {high} days"
    return RateRow(
        study=row.prior or "",
        what=f"{ACTS[row.act]}: {', '.join(of) or 'everything'}",
        rate=rate,
        days=days,
        population=row.population or row.note,
        source=tables.source[row.source],
    )


def undrawn_words(tables: Tables, undrawn: Sequence[str]) -> list[str]:
    """What is taken for granted since nobody stated it, by kind."""
    leads = [each.removeprefix("lead.") for each in undrawn if each.startswith("lead.")]
    ready = [each.removeprefix("ready.") for each in undrawn if each.startswith("ready.")]
    keep = [each.removeprefix("keep.") for each in undrawn if each.startswith("keep.")]
    said = []
    if leads:
        shown = listed(leads) if len(leads) <= 3 else f"{', '.join(leads[:2])} and {len(leads) - 2} more"
        takes = f"{counted(len(leads), 'approval')} take{'s' if len(leads) == 1 else ''}"
        said.append(f"nobody stated how long {takes} ({shown}): no time is counted")
    if ready:
        said.append(f"nobody stated a last day of readiness of {listed(ready)}: the first counts")
    if keep:
        said.append(f"no study speaks of {listed([plain(each) for each in keep])}: such pledges count as kept")
    return said


def rests_on(tables: Tables, found: Risk) -> list[str]:
    """Say what is assumed: the composition, the network, conditions, rates, what moves together, lead times."""
    said = ["the composition is illustrative: nobody published one"] if found.option.illustrative == "yes" else []
    network = assumed_network(tables)
    said += [network] if network else []
    if found.given == "gates_open":
        said.append("conditions that nobody has answered count as met; approvals not yet given take their time")
    if several(found):
        said.append("where studies are taken together, each is as likely as the other")
    ids = [each.partition(".")[2] for each in found.assumed if each.startswith("likelihood.")]
    for act, words in ACTS.items():
        some = [row.id for row in found.priors if row.act == act and row.id in ids]
        if some:
            said.append(f"how often something is {words}: {listed(some)}")
    for each in found.assumed:
        kind, _, id_ = each.partition(".")
        if kind == "factor":
            factor = tables.info.factor[id_]
            said.append(f"what moves together: “{factor.title}”, in {percent(factor.share)} of cases")
    leads = [each.partition(".")[2] for each in found.assumed if each.startswith("lead.")]
    if leads:
        said.append(f"how long it takes: {listed([_approval(tables, each) for each in leads])}")
    return said


def _approval(tables: Tables, question: str) -> str:
    row = tables.approval[question]
    return f"the approval of {the(tables.name(row.party))}'s {row.body or row.step}"


def cited(tables: Tables, found: Risk) -> dict[str, str]:
    """The sources that draws rest on, each with what it gives."""
    gives: dict[str, dict[str, None]] = {found.option.source: {"the option": None}}
    for row in found.priors:
        gives.setdefault(row.source, {})[f"how often {ACTS[row.act]}"] = None
    factors = {row.factor for row in found.priors}
    for id_, factor in tables.info.factor.items():
        if id_ in factors or f"factor.{id_}" in found.assumed:
            gives.setdefault(factor.source, {})["what moves together"] = None
    for lead in dict.fromkeys(lead for gate in found.gates for lead in gate.leads):
        source = tables.approval[lead].lead_source
        if source:
            gives.setdefault(source, {})["how long approvals take"] = None
    return {row.id: ", ".join(gives[row.id]) for row in tables.sources if row.id in gives}
