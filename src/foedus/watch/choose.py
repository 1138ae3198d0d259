"""Which truce is asked about: one of a case, or one made from what was asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from foedus.errors import ArgumentError, nearest
from foedus.model.truces import Truce, TruceClause
from foedus.watch.counts import ANY

ASKED = "asked"  # id of a truce that no case has, and of its clause


def chosen(truces: Sequence[Truce], id_: str | None, moment: datetime) -> Truce:
    """Return the truce with an id; without one that in force at a moment, else the last before it, else the next.

    Raises
    ------
    ArgumentError
        If there is no such truce.
    """
    if not truces:
        raise ArgumentError("This case has no truces.", "nothing", "a file truces.toml with at least one")
    if id_ is not None:
        for each in truces:
            if each.id == id_:
                return each
        known = [each.id for each in truces]
        raise ArgumentError("There is no such truce.", id_, "one of " + ", ".join(known), nearest(id_, known))
    begun = [each for each in truces if each.since is not None and each.since <= moment]
    standing = [each for each in begun if each.in_force(moment)]
    if standing or begun:
        return max(standing or begun, key=lambda each: each.since or moment)
    return truces[0]


def asked(since: datetime, until: datetime | None, kind: str | None, target: str = "") -> Truce:
    """Return a truce of one clause, for incidents without a case.

    Parameters
    ----------
    since, until
        From when until when.
    kind
        What it prohibits; None: everything.
    target
        What may not be struck; empty: whatever it is.

    Raises
    ------
    ArgumentError
        If the truce ends before it begins.
    """
    if until is not None and until <= since:
        raise ArgumentError(
            "The truce ends before it begins.", until.isoformat(), f"a moment after {since.isoformat()}"
        )
    clause = TruceClause(prohibits=(kind or ANY,), target=target, words="as asked", source=ASKED)
    return Truce(
        id=ASKED, title="the truce asked about", since=since, until=until, source=ASKED, clause={ASKED: clause}
    )
