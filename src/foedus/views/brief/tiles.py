"""The six figures of the first screen, each with the place where it is taken apart."""

from __future__ import annotations

from dataclasses import dataclass

from foedus.model.nouns import Gate
from foedus.model.values import Standard
from foedus.results import Assessment
from foedus.views.brief.figures import Pledged, largest
from foedus.views.brief.phrases import counted, listed, number, percent, plain, span, the

SAID = {"official": "by parties' own words", "reported": "as reported", "assumed": "with assumptions"}


@dataclass(frozen=True, kw_only=True)
class Tile:
    """One figure: what it says, in which colour, and where it leads."""

    figure: str
    words: str
    target: str
    key: str = ""


def tiles(result: Assessment, pledged: list[Pledged], *, gate: Gate | None, shut: bool) -> list[Tile]:
    """Return the figures that there are: pledged, as things stand, concentration, silence, unnamed.

    Parameters
    ----------
    result, pledged
        The assessment, and what pledges come to.
    gate
        The gate of C-day; None while nobody has made it a condition.
    shut
        Whether it is open on no standard.
    """
    found = [
        Tile(
            figure=each.words,
            words=f"{each.met.unit} {_words(each)}, if every gate were open",
            target="parts",
            key=str(each.standards[0]),
        )
        for each in pledged
    ]
    last = pledged[-1] if pledged else None
    if last is not None:
        as_is = last.as_is
        why = f": “{gate.title}” is not open" if gate and shut else "" if gate else ": no gate stated yet"
        found.append(
            Tile(
                figure=span(as_is.met_low, as_is.met_high),
                words=f"{as_is.unit} as things stand, {SAID[str(as_is.standard)]}{why}",
                target=f"gate-{gate.id}" if gate else "gates",
            )
        )
        found += _behind(result, last)
    unnamed = next((each for each in result.on(Standard.REPORTED).announced if each.unnamed), None)
    if unnamed is not None:
        of = f"{number(unnamed.unnamed)} of {unnamed.answer.says}"
        found.append(Tile(figure=of, words="announced and not reliably named", target=f"total-{unnamed.question}"))
    return found


def _words(each: Pledged) -> str:
    said = SAID[str(each.standards[0])]
    return f"{said} ({plain(each.measure)})" if each.measure else said


def _behind(result: Assessment, last: Pledged) -> list[Tile]:
    """What stands behind the widest high figure: who carries it, and who is in no figure."""
    found = []
    if last.met.top2_share is not None:
        names = [the(result.tables.name(party)) for party, _ in largest(result)]
        who = f"comes from {listed(names)}" if len(names) == 2 else "comes from the two largest contributors"
        found.append(Tile(figure=percent(last.met.top2_share), words=f"of the high figure {who}", target="change"))
    silent = last.met.unquantified
    found.append(
        Tile(
            figure=number(silent),
            words=f"more {counted(silent, 'pledge').split(' ')[1]} that would count: no number stated",
            target="unknown",
        )
    )
    return found
