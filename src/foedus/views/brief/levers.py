"""What would change it most, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from foedus.coverage.figures import Coverage
from foedus.coverage.levers import Lever
from foedus.model.answer import Answer
from foedus.model.tables import Tables, canonical
from foedus.model.values import Number, Standard
from foedus.results import Assessment
from foedus.views.brief.phrases import capital, counted, listed, number, plain, span, the


@dataclass(frozen=True, kw_only=True)
class Line:
    """One lever.

    Parameters
    ----------
    kind
        ``party``, ``question`` or ``pledge``.
    ids
        Whose or what; several where they only act together.
    words
        The sentence.
    conditions_met
        How many parties' conditions it alone would meet.
    lost
        Soldiers lost, low and high figure, if it refuses or stays as it is.
    statements
        On what it rests.
    """

    kind: str
    ids: tuple[str, ...]
    words: str
    conditions_met: int
    lost: tuple[Number, Number]
    statements: tuple[str, ...]


def lines(result: Assessment) -> list[Line]:
    """Return the levers that move anything, as reported, those that meet most conditions first."""
    on = result.on(Standard.REPORTED)
    answers = {answer.question: answer for answer in on.answers}
    persons = [lever for lever in on.levers if lever.need.option.illustrative == "no"]
    yardstick = max(
        (lever for lever in persons if lever.need.needed.high is not None),
        key=lambda lever: lever.need.needed.low or 0,
        default=None,
    )
    if yardstick is None:
        return []
    movers = [each for each in persons if each.need.id == yardstick.need.id and each.kind != "pledge"]
    moving = [each for each in movers if each.conditions_met or each.loss_low > 0 or each.loss_high > 0]
    whole = next(row for row in on.coverage if row.option.id == yardstick.need.option.id and _headline(row))
    tables = result.tables
    groups = _together(tables, moving)
    found = [_line(tables, group, answers, (whole.met_low, whole.met_high)) for group in groups]
    found.sort(key=lambda line: (-line.conditions_met, -line.lost[1], -line.lost[0], line.ids))
    return [*found, *_silent(result, persons)]


def _headline(row: Coverage) -> bool:
    return row.given == "gates_open" and row.day is None


def _together(tables: Tables, levers: Iterable[Lever]) -> list[list[Lever]]:
    """Group parties that one question asks of together: a ceasefire needs both."""
    found: list[list[Lever]] = []
    shared = [set(question.about + question.hinges_on) for question in tables.question.values()]
    for lever in levers:
        for group in found:
            first = group[0]
            if (
                lever.kind == first.kind == "party"
                and _effect(lever) == _effect(first) == (lever.conditions_met, 0.0, 0.0)
                and any({lever.id, *(each.id for each in group)} <= parties for parties in shared)
            ):
                group.append(lever)
                break
        else:
            found.append([lever])
    return found


def _effect(lever: Lever) -> tuple[int, float, float]:
    return lever.conditions_met, lever.loss_low, lever.loss_high


def _line(tables: Tables, group: Sequence[Lever], answers: dict[str, Answer], whole: tuple[Number, Number]) -> Line:
    first = group[0]
    needed = first.need.needed
    lost = (round(first.loss_low * (needed.high or 0)), round(first.loss_high * (needed.low or 0)))
    all_lost = lost == (round(whole[0]), round(whole[1])) and lost[1] > 0
    if first.kind == "party":
        names = listed([the(tables.name(each.id)) for each in group])
        said = []
        if first.conditions_met:
            met = counted(first.conditions_met, "other party", "other parties")
            said.append(f"If {names} settled what others wait on, {met} would have a condition met.")
        if any(lost):
            said.append(f"If {names} refused, {_of(lost, whole)} would be lost.")
        return _made(first, group, " ".join(said), lost, ())
    question = tables.question[canonical(first.id)]
    answer = answers.get(question.id)
    now = plain(answer.says) if answer else "unknown"
    said = [f"{question.words} Now: {now}."]
    if first.conditions_met:
        met = counted(first.conditions_met, "party", "parties")
        said.append(f"If it were settled, {met} would have a condition met.")
    if any(lost):
        rest = "nothing of what is pledged can come" if all_lost else f"{_of(lost, whole)} cannot come"
        said.append(f"While it stays so, {rest}.")
    return _made(first, group, " ".join(said), lost, answer.decided_by if answer else ())


def _of(lost: tuple[Number, Number], whole: tuple[Number, Number]) -> str:
    """What is lost of what is pledged; the two figures lose apart."""
    parts = []
    if lost[0]:
        parts.append(f"{number(lost[0])} of the {number(whole[0])} soldiers at the least")
    if lost[1]:
        parts.append(f"{number(lost[1])} of the {number(whole[1])} at the most")
    return " and ".join(parts)


def _made(
    first: Lever, group: Sequence[Lever], words: str, lost: tuple[Number, Number], cited: tuple[str, ...]
) -> Line:
    return Line(
        kind=first.kind,
        ids=tuple(each.id for each in group),
        words=words,
        conditions_met=first.conditions_met,
        lost=lost,
        statements=cited,
    )


def _silent(result: Assessment, levers: Iterable[Lever]) -> list[Line]:
    """Pledges of unstated size: how large each alone would have to be, from the smallest ask to the largest."""
    sizes: dict[str, list[Number]] = {}
    for lever in levers:
        if lever.kind == "pledge" and lever.closes_at is not None:
            sizes.setdefault(lever.id, []).append(lever.closes_at)
    made = {each.id: each for each in result.on(Standard.REPORTED).pledges}
    found = []
    for id_, needed in sizes.items():
        pledge = made[id_]
        kind = result.tables.capability[pledge.text("capability")]
        words = (
            f"{capital(the(result.tables.name(pledge.party)))} states no number ({kind.title}). Alone it would have "
            f"to bring {span(min(needed), max(needed))} {kind.unit} to close the gap, from the least ask to the most."
        )
        found.append(
            Line(kind="pledge", ids=(id_,), words=words, conditions_met=0, lost=(0, 0), statements=pledge.statements)
        )
    return found
