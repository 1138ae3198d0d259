"""Ceilings: what caps forces or bars foreign troops, held against every requirement, pledge and answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from foedus.model.answer import show
from foedus.model.instruments import Ceiling, Clause, Instrument
from foedus.model.nouns import Capability, Option, Requirement
from foedus.model.values import Quantity, Standard, spelled
from foedus.standing.instruments import admitted, basis_of
from foedus.standing.pledges import Pledge, pledges
from foedus.standing.view import View

PERSONS = "persons"


@dataclass(frozen=True)
class Contradiction:
    """A ceiling that cannot stand together with something else in the case.

    Parameters
    ----------
    instrument, clause
        Ids of the text and its clause.
    against
        What it contradicts: ``requirement:<id>``, ``option:<id>``, ``pledge:<id>`` or ``question:<id>``.
    standard
        The first standard on which both are let in.
    certain
        Whether it holds whatever the open figures turn out to be; else it may.
    text, text_against
        What each says, in own words or as quoted at the source.
    contradiction
        One sentence.
    """

    instrument: str
    clause: str
    against: str
    standard: Standard
    certain: bool
    text: str
    text_against: str
    contradiction: str


@dataclass(frozen=True)
class _Other:
    """What a ceiling is held against: what it is, what it says, how much of it there is; whose, and if surely there."""

    against: str
    text: str
    amount: Quantity | None
    party: str = ""
    sure: bool = True


def ceilings(views: Iterable[View]) -> list[Contradiction]:
    """Find every contradiction between a ceiling and the rest of a case.

    Parameters
    ----------
    views
        The same case on each standard, the narrowest first.

    Notes
    -----
    A cap contradicts what is asked for at least beyond it; what is only asked for at most beyond it may contradict. A
    cap without a number contradicts only what says that there is none. The requirements of one option are also added
    up, by capability. That nothing is found does not mean that there are no limits: that is an answer to be evidenced.
    """
    found: dict[tuple[str, str, str], Contradiction] = {}
    for view in views:
        made: list[Pledge] | None = None
        for row in view.tables.instruments:
            if not admitted(view.tables, row, known=view.known, standard=view.standard):
                continue
            for id_, clause in row.clause.items():
                if clause.ceiling is not None and _read(view, row, clause):
                    made = pledges(view) if made is None else made
                    for each in _of_clause(view, row, id_, clause, clause.ceiling, made):
                        known = found.setdefault((each.instrument, each.clause, each.against), each)
                        if each.certain and not known.certain:  # a wider standard may settle what was open
                            found[each.instrument, each.clause, each.against] = each
    return list(found.values())


def by_clause(found: Iterable[Contradiction]) -> dict[tuple[str, str], list[Contradiction]]:
    """Gather contradictions under the instrument and clause that they contradict, in the order in which they come."""
    groups: dict[tuple[str, str], list[Contradiction]] = {}
    for each in found:
        groups.setdefault((each.instrument, each.clause), []).append(each)
    return groups


def _read(view: View, row: Instrument, clause: Clause) -> bool:
    source = view.tables.source[clause.source or row.source]
    basis = basis_of(source)
    return basis is not None and view.standard.admits(basis) and source.published <= view.known


def _of_clause(
    view: View, row: Instrument, id_: str, clause: Clause, ceiling: Ceiling, made: list[Pledge]
) -> Iterator[Contradiction]:
    if ceiling.limits == "own_forces":
        others = [*_required(view, ceiling, "strengthening"), *_numbers(view, ceiling)]
    else:
        others = [*_required(view, ceiling, "force"), *_asked(view, ceiling), *_foreign(view, ceiling, made)]
    for other in others:
        certain = _beyond(ceiling, other)
        if certain is not None:
            barred = not ceiling.of or other.party in ceiling.of
            yield _contradiction(view, row, id_, clause, other, certain and barred and other.sure)
    for question, value in ceiling.denies.items():
        answer = view.answer(question)
        words = f"{view.question(question).words} {value}"
        if answer.state == "known" and answer.says == value:
            said = _said(view, answer.decided_by) or words
            yield _contradiction(view, row, id_, clause, _Other(f"question:{question}", said, None), True)
        for option in answer.options:  # one of several answers that stand against each other
            if show(option.value) == value:
                said = _said(view, option.statements) or words
                yield _contradiction(view, row, id_, clause, _Other(f"question:{question}", said, None), False)


def _beyond(ceiling: Ceiling, other: _Other) -> bool | None:
    """Whether an amount is certainly beyond a ceiling (yes), only perhaps (no), or not at all (None)."""
    most = ceiling.most
    if most is None or most.high is None:
        return None
    amount = other.amount
    if most.high == 0 and amount is None:  # a bar needs no number: whoever comes is too many
        return True
    if amount is None:
        return None
    low = amount.low or 0
    if low > most.high:
        return True
    high = amount.high
    return False if high is None or high > (most.low if most.low is not None else most.high) else None


def _contradiction(
    view: View, row: Instrument, id_: str, clause: Clause, other: _Other, certain: bool
) -> Contradiction:
    ceiling = clause.ceiling
    assert ceiling is not None  # only such clauses come here
    whose = view.tables.name(ceiling.party)
    if ceiling.limits == "foreign_troops":
        limit = f"bars foreign troops from {whose}" if _is_bar(ceiling) else f"limits foreign troops in {whose}"
        limit += f" ({', '.join(view.tables.name(each) for each in ceiling.of)})" if ceiling.of else ""
    elif ceiling.most is None:
        limit = f"limits the forces of {whose}, without a number"
    else:
        limit = f"caps the forces of {whose} at {_amount(ceiling.most)} {ceiling.unit}"
    sure = "and" if certain else "and perhaps"
    return Contradiction(
        instrument=row.id,
        clause=id_,
        against=other.against,
        standard=view.standard,
        certain=certain,
        text=f"“{clause.quote}”" if clause.quote else clause.act,
        text_against=other.text,
        contradiction=f"{row.title}, {clause.article}, {limit}, {sure} {_versus(other)}.",
    )


def _versus(other: _Other) -> str:
    kind, _, name = other.against.partition(":")
    amount = f" {_amount(other.amount)}" if other.amount is not None else ""
    return {
        "requirement": f"the requirement {name} asks for{amount or ' it'}",
        "option": f"the option {name} asks for{amount or ' soldiers in the country'}",
        "pledge": f"the pledge {name} offers{amount or ' it in the country'}",
        "question": f"{name} has{amount}" if amount else f"{name} is answered the other way",
    }[kind]


def _required(view: View, ceiling: Ceiling, strand: str) -> Iterator[_Other]:
    """Requirements of a strand, one by one and summed over those of one option with the same capability."""
    sums: dict[tuple[str, str], list[tuple[Requirement, Quantity]]] = defaultdict(list)
    for row in view.tables.requirements:
        capability = view.tables.capability[row.capability]
        if row.strand != strand or not _known(view, row.source) or not _in_kind(ceiling, capability):
            continue
        if strand == "force" and not (_is_personnel(capability) and _in_country(view, row)):
            continue
        amount = _counted(ceiling, capability, row.quantity)
        text = f"{_amount(row.quantity)} {capability.unit}, {capability.title}"
        yield _Other(f"requirement:{row.id}", text, amount)
        if amount is not None:
            sums[row.option, row.capability if ceiling.unit != PERSONS else ""].append((row, amount))
    for (option, _), rows in sums.items():
        if len(rows) > 1:
            names = ", ".join(row.id for row, _ in rows)
            yield _Other(f"option:{option}", f"{names} together", _sum(amount for _, amount in rows))


def _asked(view: View, ceiling: Ceiling) -> Iterator[_Other]:
    """Options that ask for persons count what is in the country."""
    for row in view.tables.options:
        if row.measure != "composition" and _known(view, row.source) and not ceiling.capability:
            yield _Other(f"option:{row.id}", _option(row), row.quantity)


def _foreign(view: View, ceiling: Ceiling, made: Iterable[Pledge]) -> Iterator[_Other]:
    """Pledges of forces that are to stand in the country, or may, by others than the one whose soil it is."""
    for each in made:
        capability = view.tables.capability.get(each.text("capability"))
        if capability is None or not each.counts or each.party == ceiling.party or not _in_kind(ceiling, capability):
            continue
        where, soldiers = each.text("where"), _is_personnel(capability)
        if each.text("strand") != "force" or where not in ("in_country", *(("unstated", "") if soldiers else ())):
            continue
        said = _said(view, each.statements[-1:]) or f"{view.tables.name(each.party)}: {capability.title}"
        # Of soldiers the number tells; of anything else, and beside a bar, that it stands there at all.
        amount = each.quantity if soldiers and not _is_bar(ceiling) else None
        yield _Other(f"pledge:{each.id}", said, amount, each.party, where == "in_country")


def _numbers(view: View, ceiling: Ceiling) -> Iterator[_Other]:
    for question in ceiling.bounds:
        answer = view.answer(question)
        if answer.state == "known" and isinstance(answer.value, Quantity):
            text = _said(view, answer.decided_by) or show(answer.value)
            yield _Other(f"question:{question}", text, answer.value)


def _in_kind(ceiling: Ceiling, capability: Capability) -> bool:
    return not ceiling.capability or capability.id in ceiling.capability


def _is_bar(ceiling: Ceiling) -> bool:
    return ceiling.most is not None and ceiling.most.high == 0


def _is_personnel(capability: Capability) -> bool:
    return capability.personnel is not None


def _counted(ceiling: Ceiling, capability: Capability, amount: Quantity) -> Quantity | None:
    """The amount in the unit of the ceiling; None where it cannot be turned into it."""
    if ceiling.unit == capability.unit:
        return amount
    each = capability.personnel
    if ceiling.unit != PERSONS or each is None:
        return None
    low = None if amount.low is None or each.low is None else amount.low * each.low
    high = None if amount.high is None or each.high is None else amount.high * each.high
    return Quantity(low, high)


def _sum(amounts: Iterable[Quantity]) -> Quantity:
    found = list(amounts)
    highs = [each.high for each in found if each.high is not None]
    return Quantity(sum(each.low or 0 for each in found), sum(highs) if len(highs) == len(found) else None)


def _in_country(view: View, row: Requirement) -> bool:
    sectors = [view.tables.place[each] for each in row.sectors if each in view.tables.place]
    return not sectors or any(each.where == "in_country" for each in sectors)


def _known(view: View, source: str) -> bool:
    """Whether a need is known by then and on this standard; what is assumed counts on that standard only."""
    row = view.tables.source[source]
    assumed = row.kind == "assumption"
    return row.published <= view.known and (not assumed or view.standard is Standard.ASSUMED)


def _said(view: View, statements: Iterable[str]) -> str:
    for each in statements:
        row = view.tables.statement[each]
        return f"{row.words} ({row.speaker or row.source}, {row.stated_on.isoformat()})"
    return ""


def _option(row: Option) -> str:
    amount = _amount(row.quantity) if row.quantity is not None else "no number"
    return f"{row.title} ({row.study}): {amount} soldiers"


def _amount(amount: Quantity) -> str:
    if amount.low == amount.high and amount.low is not None:
        return spelled(amount.low)
    if amount.low is None or amount.low == 0:
        return f"up to {spelled(amount.high)}" if amount.high is not None else "a number not stated"
    return (
        f"{spelled(amount.low)} or more" if amount.high is None else f"{spelled(amount.low)} to {spelled(amount.high)}"
    )
