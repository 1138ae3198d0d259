"""The answer in a few sentences, made only from figures that stand elsewhere in the assessment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from foedus.coverage.figures import Coverage
from foedus.model.tables import Tables
from foedus.model.values import Standard, Verdict, spelled
from foedus.results import OnStandard
from foedus.standing.suppose import Supposition


def sentences(tables: Tables, as_of: date, suppose: Sequence[Supposition], standards: Sequence[OnStandard]) -> str:
    """Say how the gate of C-day stands, what is pledged of what is asked, who is unnamed, what the weakest strand is.

    Parameters
    ----------
    tables
        The case.
    as_of
        The day asked about.
    suppose
        What was supposed.
    standards
        The results, official first.
    """
    reported = next(each for each in standards if each.standard is Standard.REPORTED)
    supposing = ", ".join(_supposed(each, as_of) for each in suppose)
    parts = [
        f"Supposing {supposing}:" if supposing else "",
        _gate(tables, as_of, standards),
        _soldiers(standards),
        *_totals(tables, reported),
        _backstop(tables, reported),
        _weakest(reported),
    ]
    return " ".join(part for part in parts if part)


def _supposed(each: Supposition, as_of: date) -> str:
    """Say what is supposed, and from when if that is not the day asked about."""
    since = "" if each.day == as_of else f" from {each.day.isoformat()}"
    return f"{each.question} = {each.value}{since}" + (" (later than asked about)" if each.day > as_of else "")


def _gate(tables: Tables, as_of: date, standards: Iterable[OnStandard]) -> str:
    """Say how the gate of C-day stands on each standard, and which gates behind it are not open."""
    title = tables.gate[tables.info.c_day].title
    verdicts: dict[Verdict, list[str]] = {}
    behind: dict[str, None] = {}
    for result in standards:
        state = next((each for each in result.gates if each.gate.id == tables.info.c_day), None)
        verdicts.setdefault(state.verdict if state else Verdict.UNDETERMINED, []).append(str(result.standard))
        for part in state.why.parts if state else ():
            if part.verdict is not Verdict.OPEN:
                gate = tables.gate.get(part.rule.removeprefix("gate."))
                behind.setdefault(gate.title if gate else part.rule)
    if len(verdicts) == 1:
        stand = f"{next(iter(verdicts))} on every standard"
    else:
        stand = "; ".join(f"{verdict} on the {' and '.join(names)} standard" for verdict, names in verdicts.items())
    waits = f" It waits on: {'; '.join(behind)}." if behind else ""
    return f"On {as_of.isoformat()} the gate “{title}” is {stand}.{waits}"


def _soldiers(standards: Iterable[OnStandard]) -> str:
    """Say what is pledged by a party's own words and in reports, against the least and the most that is asked for."""
    headline = {each.standard: _headline(each.coverage) for each in standards}
    official, reported = headline[Standard.OFFICIAL], headline[Standard.REPORTED]
    if not official or not reported:
        return ""
    own, others = official[0], reported[0]
    asked = [number for row in official for number in (row.needed_low, row.needed_high) if number]
    more = " or more" if any(row.needed_high is None and row.needed_low == max(asked) for row in official) else ""
    text = (
        f"With every condition met, parties' own words come to {_range(own)} {own.unit} in the country and reports to "
        f"{_range(others)}; {spelled(min(asked))} to {spelled(max(asked))}{more} are asked for"
    )
    if others.top2_share is not None:
        text += f"; two contributors make up {others.top2_share:.0%} of the high figure"
    if others.unquantified:
        text += f"; {others.unquantified} more pledge{'s state' if others.unquantified != 1 else ' states'} no number"
    return text + "."


def _headline(rows: Iterable[Coverage]) -> list[Coverage]:
    """Coverage of published options by persons, eventually, with gates open."""
    return [
        row
        for row in rows
        if row.option.illustrative == "no"
        and row.option.measure != "composition"
        and row.given == "gates_open"
        and row.day is None
    ]


def _range(row: Coverage) -> str:
    if row.met_low == row.met_high:
        return spelled(row.met_low)
    return f"{spelled(row.met_low)} to {spelled(row.met_high)}"


def _totals(tables: Tables, reported: OnStandard) -> Iterable[str]:
    for total in reported.announced:
        if total.unnamed is not None:
            yield (
                f"{tables.question[total.question].words} {total.answer.says} announced: {total.by_own_word} by their "
                f"own word, {total.named} named by others, {total.unnamed} unnamed."
            )


def _backstop(tables: Tables, result: OnStandard) -> str:
    """Say what the backstop has answered to each question about it."""
    answers = {answer.question: answer for answer in result.answers}
    names_by: dict[str, list[str]] = {}
    for question in tables.of_backstop:
        answer = answers.get(question.id)
        name = question.id.rpartition(".")[2].replace("_", " ")
        names_by.setdefault(answer.says if answer else "unknown", []).append(name)
    said = [f"{', '.join(found)} {says}" for says, found in names_by.items()]
    names = " and ".join(party.name for party in tables.parties if party.role == "backstop")
    return f"{names}, as reported: {'; '.join(said)}." if said else ""


def _weakest(result: OnStandard) -> str:
    """Name the strand that falls shortest even on its high figure, why, and which may be weaker still."""
    titles = {each.id: f"“{each.title}”" for each in result.strands}
    worst = [id_ for id_, rank in result.weakest.items() if rank == "yes"]
    if not worst:
        return ""
    maybe = [titles[id_] for id_, rank in result.weakest.items() if rank == "may_be"]
    why = " and ".join(f"{titles[id_]} ({result.strand_figures[id_].weakest_because})" for id_ in worst)
    more = f", though {' and '.join(maybe)} may prove weaker" if maybe else ""
    return f"The weakest strand as reported, even on its high figure, is {why}{more}."
