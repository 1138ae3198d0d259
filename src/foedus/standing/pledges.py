"""Pledges as they stand: each field folded over its versions, how far the pledge has come, what defeats it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from foedus.model.answer import Answer
from foedus.model.nouns import Exclusion, PledgeVersion, Statement
from foedus.model.values import Quantity
from foedus.rules.evaluate import Why
from foedus.rules.parse import parse
from foedus.standing.view import View

FIELDS = (
    "strand",
    "capability",
    "quantity",
    "monthly",
    "starts",
    "ends",
    "where",
    "home",
    "ready_after",
    "stay",
    "rule",
    "disclosure",
)
_DEFEATED_PLACES = {"no_troops_in_country": ("in_country",), "no_contribution": None, "no_combat": ()}


@dataclass(frozen=True, kw_only=True)
class Pledge:
    """A pledge on one day, on one standard.

    Parameters
    ----------
    id, party
        Stable id, and whose pledge it is.
    fields
        Each stated field with its folded answer; a field nobody stated is missing.
    stage
        How far it has come.
    condition
        Why the pledge's own rule is open, shut or undetermined; None if it has no rule.
    defeated_by
        The exclusion in force that defeats it, if one does.
    caveats
        Other exclusions of the party in force.
    statements
        Ids of the versions that count.
    """

    id: str
    party: str
    fields: dict[str, Answer]
    stage: Answer
    condition: Why | None
    defeated_by: Exclusion | None
    caveats: tuple[Exclusion, ...]
    statements: tuple[str, ...]

    def text(self, field: str) -> str:
        """Return a field as a word; empty where nobody stated it."""
        answer = self.fields.get(field)
        return "" if answer is None else answer.says

    @property
    def quantified(self) -> bool:
        """Whether somebody stated how much, in all or each month, and nobody disputes it."""
        return any(
            isinstance(self.fields[name].value, Quantity) for name in ("quantity", "monthly") if name in self.fields
        )

    @property
    def quantity(self) -> Quantity | None:
        """The quantity, in the capability's unit; None where it is not stated or disputed."""
        answer = self.fields.get("quantity")
        return answer.value if answer is not None and isinstance(answer.value, Quantity) else None

    @property
    def counts(self) -> bool:
        """Whether it still stands: neither withdrawn nor defeated."""
        return self.defeated_by is None and self.stage.value != "withdrawn"


def pledges(view: View, ids: Iterable[str] | None = None, fields: Sequence[str] = FIELDS) -> list[Pledge]:
    """Return every pledge that has been made by then, on this standard, in the order of the file.

    Parameters
    ----------
    view
        The case as seen.
    ids, fields
        Only these pledges and these of their fields, where given.
    """
    active = exclusions(view)
    found = []
    for id_ in view.tables.pledge_versions if ids is None else ids:
        versions, party = view.tables.pledge_versions[id_], view.tables.pledge_party[id_]
        counting = [row for row in versions if _counts(view, row)]
        if counting:
            refused = [each for each in active if each.party == party]
            found.append(_pledge(view, id_, party, versions, counting, refused, fields))
    return found


def _counts(view: View, row: PledgeVersion) -> bool:
    return view.evidence.admitted(row.statement, day=view.day, known=view.known, standard=view.standard)


def _pledge(
    view: View,
    id_: str,
    party: str,
    versions: tuple[PledgeVersion, ...],
    counting: list[PledgeVersion],
    active: list[Exclusion],
    wanted: Sequence[str],
) -> Pledge:
    fields = {}
    for field in wanted:
        said = [(view.tables.statement[row.statement], value) for row in versions if (value := getattr(row, field))]
        if said:
            answer = view.evidence.fold_field(
                f"pledge.{id_}.{field}", party, said, day=view.day, known=view.known, standard=view.standard
            )
            if answer.state != "unknown":
                fields[field] = answer
    rule = fields.get("rule")
    condition = None
    if rule is not None and rule.state == "known":
        condition = view.why(parse(str(rule.value)))
    where = str(fields["where"].value) if "where" in fields else "unstated"
    defeating = [each for each in active if _defeats(each, where)]
    return Pledge(
        id=id_,
        party=party,
        fields=fields,
        stage=view.answer(f"stage.{id_}"),
        condition=condition,
        defeated_by=defeating[0] if defeating else None,
        caveats=tuple(each for each in active if each not in defeating),
        statements=tuple(row.statement for row in counting),
    )


def _defeats(exclusion: Exclusion, where: str) -> bool:
    places = _DEFEATED_PLACES[exclusion.scope]
    return places is None or where in places


def exclusions(view: View) -> list[Exclusion]:
    """Return the refusals and caveats in force: admitted, and not lifted by a newer deciding position."""
    found = []
    for row in view.tables.exclusions:
        stated = view.tables.statement[row.statement]
        admitted = view.evidence.admitted(row.statement, day=view.day, known=view.known, standard=view.standard)
        if admitted and not _lifted(view, row, stated):
            found.append(row)
    return found


def _lifted(view: View, row: Exclusion, stated: Statement) -> bool:
    question = f"position.{row.party}"
    family = view.tables.family.get("position")
    if family is None or question not in view.tables.question:
        return False
    answer = view.answer(question)
    if answer.state != "known" or str(answer.value) not in family.lifts.get(row.scope, ()):
        return False
    if answer.supposed:
        return answer.since is not None and answer.since >= stated.holds_from
    deciding = [view.tables.statement[each] for each in answer.decided_by]
    return max((each.holds_from, each.stated_on) for each in deciding) > (stated.holds_from, stated.stated_on)
