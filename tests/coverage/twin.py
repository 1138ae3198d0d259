"""Coverage a second time: a plain loop over a description, written from DESIGN and docs/json.md, sharing no code."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.coverage.helpers import CAPABILITIES, Made, World


@dataclass
class Sum:
    """What meets one need."""

    low: float = 0
    high: float = 0
    unquantified: int = 0
    open_ended: bool = False
    by_party: dict[str, float] = field(default_factory=dict)


def bounds(text: str) -> tuple[float, float | None]:
    """The least and the most of a quantity; None where it is open upwards."""
    low, dots, high = text.partition("..")
    return float(low or 0), (float(high) if high else None) if dots else float(low)


def span(texts: tuple[str, ...]) -> tuple[float, float, bool]:
    """From the least to the most that is said, and whether it may be more."""
    each = [bounds(text) for text in texts]
    return (
        min(low for low, _ in each),
        max(low if high is None else high for low, high in each),
        any(high is None for _, high in each),
    )


def all_of(states: list[str]) -> str:
    """Kleene's conjunction of yes, no and maybe."""
    return "no" if "no" in states else "maybe" if "maybe" in states else "yes"


def conditions(world: World, made: Made) -> str:
    """Whether all that a pledge hangs on is met."""
    letters = [world.c_day]
    letters += [made.rule] if made.rule else [state for party, state in world.gates if party == made.party]
    letters += [state for party, state in world.approvals if party == made.party]
    return all_of([{"q": "yes", "n": "no", "u": "maybe"}[letter] for letter in letters])


def there_by(made: Made, day: int | None) -> str:
    """Whether it is ready by a day."""
    if day is None:
        return "yes"
    if made.ready is None:
        return "maybe"
    low, high = bounds(made.ready)
    if high is not None and high <= day:
        return "yes"
    return "no" if low > day else "maybe"


def defeated(world: World, made: Made) -> bool:
    """Whether the party's own refusal defeats it."""
    scopes = [scope for party, scope in world.excluded if party == made.party]
    return "no_contribution" in scopes or ("no_troops_in_country" in scopes and made.where == "in_country")


def total(world: World, what: str, given: str, day: int | None, strand: str = "force") -> Sum:
    """What meets a need: `what` is land, all, or a capability."""
    found = Sum()
    for made in world.made:
        domain, persons = CAPABILITIES[made.capability]
        if what == "land":
            fits = domain == "land"
        elif what == "all":
            fits = domain == "land" or persons is not None
        else:
            fits = made.capability == what
        if not fits or made.strand != strand or made.withdrawn or defeated(world, made):
            continue
        place = {"in_country": "yes", "neighbouring": "no"}.get(made.where or "", "maybe")
        if what not in ("land", "all") and domain != "land":
            place = "yes"
        met = "yes" if given == "gates_open" else conditions(world, made)
        certain = all_of([place, met, there_by(made, day)])
        if certain == "no":
            continue
        if not made.quantity or (what in ("land", "all") and persons is None):
            found.unquantified += 1
            found.open_ended = True
            continue
        low, high, more = span(made.quantity)
        if what in ("land", "all"):
            each_low, each_high, each_more = span((persons or "",))
            low, high, more = low * each_low, high * each_high, more or each_more
        found.low += low if certain == "yes" else 0
        found.high += high
        found.open_ended = found.open_ended or more
        found.by_party[made.party] = found.by_party.get(made.party, 0) + high
    return found


def shares(found: Sum, needed: str) -> tuple[float, float]:
    """The low figure against the most asked for, the high one against the least; at most 1."""
    least, most = bounds(needed)
    low = min(1.0, found.low / most) if most else 0.0
    return low, min(1.0, found.high / least) if least else 1.0
