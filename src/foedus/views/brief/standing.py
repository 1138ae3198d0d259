"""Who stands where: classes of position with the parties in them, rungs of the ladder with the parties on them."""

from __future__ import annotations

from dataclasses import dataclass

from foedus.model.nouns import LADDER
from foedus.model.values import Standard
from foedus.results import Assessment, OnStandard
from foedus.standing.strands import Position


@dataclass(frozen=True)
class Step:
    """One class of position, firmest first, with the parties in it on two standards."""

    title: str
    own_words: tuple[Position, ...]
    reported: tuple[Position, ...]


@dataclass(frozen=True)
class Rung:
    """One rung of the ladder, with the parties whose highest pledge stands on it, as reported."""

    title: str
    parties: tuple[str, ...]


def steps(result: Assessment) -> list[Step]:
    """Return the classes in the order of the case, then unknown and disputed, as far as somebody stands in them."""
    official, reported = result.on(Standard.OFFICIAL), result.on(Standard.REPORTED)
    family = result.tables.family.get("position")
    order = [*(family.values if family else ()), "disputed", "unknown"]
    found = []
    for title in order:
        own, others = _standing(official, title), _standing(reported, title)
        if own or others:
            found.append(Step(title, own, others))
    return found


def _standing(on: OnStandard, title: str) -> tuple[Position, ...]:
    return tuple(each for each in on.positions if each.answer.says == title)


def rungs(result: Assessment) -> list[Rung]:
    """Return the ladder from the lowest rung up, empty rungs too: what nobody has reached is part of the answer."""
    found = []
    for title in LADDER:
        parties = tuple(each.party for each in result.on(Standard.REPORTED).positions if each.stage == title)
        if parties or title != "withdrawn":
            found.append(Rung(title, parties))
    return found


def rows(result: Assessment) -> list[tuple[str, tuple[Position, ...]]]:
    """Return each party with its position on every standard, in the order of the steps."""
    order = {step.title: number for number, step in enumerate(steps(result))}
    by_party: dict[str, list[Position]] = {}
    for on in result.standards:
        for each in on.positions:
            by_party.setdefault(each.party, []).append(each)
    found = [(party, tuple(each)) for party, each in by_party.items()]
    return sorted(found, key=lambda row: order.get(row[1][1].answer.says, len(order)))
