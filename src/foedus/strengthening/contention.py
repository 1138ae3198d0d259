"""What two strands want at once: the same kind of thing for the force and for the beneficiary's own forces."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from foedus.model.nouns import Capability, Option
from foedus.standing.pledges import Pledge
from foedus.standing.view import View


@dataclass(frozen=True, kw_only=True)
class Contention:
    """One capability that both strands want, or one party's capability that is pledged to both.

    Parameters
    ----------
    capability
        What it is.
    party
        Whose pledges of it go to both; None where it is wanted by both and no single party gives to both.
    force, strengthening
        Ids of the pledges that count, of that party or of all.
    requirements, targets
        Ids of what asks for it in either strand.
    """

    capability: Capability
    party: str | None
    force: tuple[str, ...]
    strengthening: tuple[str, ...]
    requirements: tuple[str, ...]
    targets: tuple[str, ...]


def contentions(view: View, made: Iterable[Pledge], options: Iterable[Option]) -> list[Contention]:
    """Return what both strands want at once, capability by capability, among the options known by then."""
    known = {each.id for each in options}
    counting = [each for each in made if each.counts]
    found = []
    for capability in view.tables.capabilities:
        mine = [each for each in counting if each.text("capability") == capability.id]
        force = [each for each in mine if each.text("strand") == "force"]
        own = [each for each in mine if each.text("strand") == "strengthening"]
        requirements = tuple(
            each.id
            for each in view.tables.requirements
            if each.capability == capability.id and each.strand == "force" and each.option in known
        )
        targets = tuple(each.id for each in view.tables.targets if each.capability == capability.id)
        both = sorted({each.party for each in force} & {each.party for each in own})
        parties: list[str | None] = [*both] or ([None] if _wanted(force, requirements, own, targets) else [])
        for party in parties:
            found.append(
                Contention(
                    capability=capability,
                    party=party,
                    force=tuple(each.id for each in force if party in (None, each.party)),
                    strengthening=tuple(each.id for each in own if party in (None, each.party)),
                    requirements=requirements,
                    targets=targets,
                )
            )
    return found


def _wanted(force: list[Pledge], requirements: tuple[str, ...], own: list[Pledge], targets: tuple[str, ...]) -> bool:
    """Whether both strands ask for it or are promised it."""
    return bool((force or requirements) and (own or targets))
