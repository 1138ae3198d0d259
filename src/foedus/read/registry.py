"""Which questions can a claim answer? A closed list, each with its type, comparator and the questions of a case."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from foedus.read.load_tables import table

UNKEYED = "unkeyed"
TYPES = ("count", "range", "money", "date", "class", "set", "text")
# What sort of thing an answer is, where it is no statement.
KINDS = {
    "count": "coalition.size meeting.attendance pledging.nations",
    "date": "date.summit date.ministers date.announcement",
    "name": "coalition.name",
    "status": "pledges.state proposal.state plan.finalisation us.support approval place.deployment binding.status",
    "event": "meeting.form pledging.list proposal.confirmed_by ua.force_limits diplomats.expelled",
    "contribution": "pledging.kinds us.contribution contribution",
    "purpose": "force.purpose",
    "condition": "condition deployment.trigger war.negotiated_end",
    "membership": "contributor",
    "quantity": "force.size ua.force_size drones.launched drones.stopped energy.value",
}
_KIND = {key: kind for kind, keys in KINDS.items() for key in keys.split()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question of the registry.

    Parameters
    ----------
    key
        Its name; with `by_party`, claims carry ``key.PARTY``.
    words
        The question in words.
    type
        One of `TYPES`: how the value is written.
    values
        What a class is one of, what a set consists of, and what a text may be instead of words of the document.
    compare
        The comparator that holds two answers against each other.
    answers
        Questions of a case (questions.toml) that an answer may serve; ``{party}`` stands for the party.
    """

    key: str
    words: str
    type: str
    compare: str
    answers: tuple[str, ...]
    values: tuple[str, ...] = ()
    by_party: bool = False


@cache
def registry() -> dict[str, Asked]:
    """Return the registry, key -> question."""
    return {
        key: Asked(
            key=key,
            words=row["words"],
            type=row["type"],
            compare=row["compare"],
            answers=tuple(row["answers"]),
            values=tuple(row.get("values", ())),
            by_party=row.get("by_party", False),
        )
        for key, row in table("registry").items()
    }


def asked(question: str) -> Asked | None:
    """Return the question of the registry that a claim's key names; None for ``unkeyed`` and whatever is not in it."""
    known = registry()
    if question in known and not known[question].by_party:
        return known[question]
    key, _, party = question.rpartition(".")
    return known[key] if party and key in known and known[key].by_party else None


def party_of(question: str) -> str | None:
    """Return the party of a claim's key, such as the DE of ``position.DE``; None where it has none."""
    last = question.rpartition(".")[2]
    return last if last.isupper() else None


def kind_of(question: Asked) -> str:
    """Return what sort of thing an answer to a question is: one of `nouns.KINDS`."""
    return _KIND.get(question.key, "statement")
