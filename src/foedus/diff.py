"""What moved between two days: two assessments of one case, compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from foedus.model.answer import Answer, show
from foedus.model.nouns import Statement
from foedus.model.tables import Tables
from foedus.moves import (
    AnswerMove,
    CoverageMove,
    Difference,
    DisputeKind,
    DisputeMove,
    FieldMove,
    GateMove,
    LeafMove,
    PledgeMove,
    PositionMove,
)
from foedus.results import Assessment, OnStandard
from foedus.rules.evaluate import Why
from foedus.standing.pledges import FIELDS, Pledge
from foedus.standing.strands import Position

_Dispute = tuple[tuple[str, ...], tuple[str, ...]]  # the answers, and the statements behind them
_NONE: _Dispute = ((), ())


def compare(before: Assessment, after: Assessment) -> Difference:
    """Compare two assessments of one case.

    Parameters
    ----------
    before, after
        Of the same case under the same suppositions, in either order of days.
    """
    pairs = list(zip(before.standards, after.standards, strict=True))
    backwards = after.as_of < before.as_of
    return Difference(
        before=before,
        after=after,
        said=tuple(_said(before.tables, *sorted((before.as_of, after.as_of)))),
        answers=tuple(move for old, new in pairs for move in _answers(old, new, backwards)),
        gates=tuple(move for old, new in pairs for move in _gates(before.tables, old, new, backwards)),
        positions=tuple(move for old, new in pairs for move in _positions(old, new, backwards)),
        pledges=tuple(move for old, new in pairs for move in _pledges(before.tables, old, new, backwards)),
        coverage=tuple(move for old, new in pairs for move in _coverage(before.tables, old, new)),
        disputes=tuple(move for old, new in pairs for move in _disputes(before.tables, old, new, backwards)),
    )


def known_from(tables: Tables, row: Statement) -> date:
    """The day from which a statement is known: it was said, and its source was out."""
    return max(row.stated_on, tables.source[row.source].published)


def words(answer: Answer) -> str:
    """Say an answer, and of a disputed one what stands against what."""
    return f"disputed: {' / '.join(options(answer))}" if answer.state == "disputed" else answer.says


def options(answer: Answer) -> tuple[str, ...]:
    """The answers that stand against each other, in alphabetical order; none unless disputed."""
    return tuple(sorted(show(option.value) for option in answer.options))


def _said(tables: Tables, earlier: date, later: date) -> list[Statement]:
    found = [row for row in tables.statements if earlier < known_from(tables, row) <= later]
    return sorted(found, key=lambda row: (known_from(tables, row), row.stated_on, row.id))


def _voices(answer: Answer | None) -> tuple[str, ...]:
    """The statements behind an answer, known or disputed."""
    if answer is None:
        return ()
    return answer.decided_by or tuple(each for option in answer.options for each in option.statements)


def _new(before: Iterable[str], after: Iterable[str], backwards: bool) -> tuple[str, ...]:
    """What there is on the later day and was not on the earlier one, in order."""
    earlier, later = (after, before) if backwards else (before, after)
    had = set(earlier)
    return tuple(dict.fromkeys(each for each in later if each not in had))


def _answers(old: OnStandard, new: OnStandard, backwards: bool) -> Iterator[AnswerMove]:
    """Every question whose answer moved; the stage of a pledge follows from the pledge where nobody spoke of it."""
    one, other = _all_answers(old), _all_answers(new)
    for question in _ordered(one, other, backwards):
        unknown = Answer(question=question, state="unknown")
        before, after = one.get(question, unknown), other.get(question, unknown)
        if words(before) != words(after):
            by = _new(_voices(before), _voices(after), backwards)
            yield AnswerMove(question=question, standard=old.standard, before=before, after=after, by=by)


def _all_answers(on: OnStandard) -> dict[str, Answer]:
    return {answer.question: answer for answer in (*on.answers, *(each.stage for each in on.pledges))}


def _ordered(before: Iterable[str], after: Iterable[str], backwards: bool) -> list[str]:
    """Both sets of names, once each, in an order that does not depend on which is first."""
    return list(dict.fromkeys([*before, *after] if backwards else [*after, *before]))


def _gates(tables: Tables, old: OnStandard, new: OnStandard, backwards: bool) -> Iterator[GateMove]:
    one, other = ({state.gate.id: state for state in on.gates} for on in (old, new))
    for gate in tables.gates:
        before, after = one.get(gate.id), other.get(gate.id)
        if (before and before.verdict) != (after and after.verdict):
            leaves = tuple(leaf_moves(before.why, after.why)) if before and after else ()
            by = _new(
                (each for leaf in leaves for each in leaf.before.statements),
                (each for leaf in leaves for each in leaf.after.statements),
                backwards,
            )
            yield GateMove(
                gate=gate,
                standard=old.standard,
                before=before,
                after=after,
                leaves=leaves,
                by=by if before and after else (gate.statement,),
            )


def leaf_moves(before: Why, after: Why) -> Iterator[LeafMove]:
    """Yield the deepest parts of a rule whose verdicts moved, each once."""
    yield from dict.fromkeys(_leaves(before, after))


def _leaves(before: Why, after: Why) -> Iterator[LeafMove]:
    if before.verdict is after.verdict:
        return
    deeper: list[LeafMove] = []
    if len(before.parts) == len(after.parts):
        for one, other in zip(before.parts, after.parts, strict=True):
            deeper.extend(_leaves(one, other))
    yield from deeper or [LeafMove(before, after)]


def _positions(old: OnStandard, new: OnStandard, backwards: bool) -> Iterator[PositionMove]:
    for before, after in zip(old.positions, new.positions, strict=True):
        if (words(before.answer), before.stage) != (words(after.answer), after.stage):
            by = _new(_behind_position(before), _behind_position(after), backwards)
            yield PositionMove(party=before.party, standard=old.standard, before=before, after=after, by=by)


def _behind_position(position: Position) -> list[str]:
    """The statements behind a position, and behind the rung of its furthest pledges."""
    furthest = [each for each in position.pledges if each.stage.says == position.stage]
    return [*_voices(position.answer), *(each for pledge in furthest for each in _voices(pledge.stage))]


def _pledges(tables: Tables, old: OnStandard, new: OnStandard, backwards: bool) -> Iterator[PledgeMove]:
    one, other = ({each.id: each for each in on.pledges} for on in (old, new))
    for id_ in tables.pledge_versions:
        before, after = one.get(id_), other.get(id_)
        was, is_ = _fields(before), _fields(after)
        fields = tuple(FieldMove(name, was[name], is_[name]) for name in was if was[name] != is_[name])
        if fields:
            yield PledgeMove(
                pledge=id_,
                party=tables.pledge_party[id_],
                standard=old.standard,
                before=before,
                after=after,
                fields=fields,
                by=_new(_behind(before), _behind(after), backwards),
            )


def _fields(pledge: Pledge | None) -> dict[str, str]:
    """What a pledge says in each field; empty where it says nothing."""
    if pledge is None:
        return dict.fromkeys((*FIELDS, "stage", "defeated_by"), "")
    found = {name: words(pledge.fields[name]) if name in pledge.fields else "" for name in FIELDS}
    defeated = pledge.defeated_by.scope if pledge.defeated_by else ""
    return {**found, "stage": words(pledge.stage), "defeated_by": defeated}


def _behind(pledge: Pledge | None) -> list[str]:
    if pledge is None:
        return []
    defeating = [pledge.defeated_by.statement] if pledge.defeated_by else []
    return [*pledge.statements, *_voices(pledge.stage), *defeating]


def _coverage(tables: Tables, old: OnStandard, new: OnStandard) -> Iterator[CoverageMove]:
    one, other = ({(each.option.id, each.given, each.day): each for each in on.coverage} for on in (old, new))
    places = {option.id: number for number, option in enumerate(tables.options)}
    keys = sorted({*one, *other}, key=lambda key: (places[key[0]], key[1], key[2] is not None, key[2] or 0))
    for key in keys:
        before, after = one.get(key), other.get(key)
        if before != after:
            option = next(each.option for each in (before, after) if each is not None)
            yield CoverageMove(
                option=option, standard=old.standard, given=key[1], day=key[2], before=before, after=after
            )


def _disputes(tables: Tables, old: OnStandard, new: OnStandard, backwards: bool) -> Iterator[DisputeMove]:
    one, other = _against(tables, old), _against(tables, new)
    for question, kind in sorted({*one, *other}):
        before, was_by = one.get((question, kind), _NONE)
        after, is_by = other.get((question, kind), _NONE)
        if before != after:
            by = _new(was_by, is_by, backwards)
            yield DisputeMove(question=question, standard=old.standard, kind=kind, before=before, after=after, by=by)


def _against(tables: Tables, on: OnStandard) -> dict[tuple[str, DisputeKind], _Dispute]:
    """The answers that stand against each other and the statements behind them, by question and kind."""
    found: dict[tuple[str, DisputeKind], _Dispute] = {}
    for answer in on.disputes:
        found[answer.question, "disputed"] = (options(answer), _voices(answer))
    for answer in on.contested:
        rivals = [each for each in answer.contested_by if tables.statement[each].answer != answer.says]
        if rivals:
            others = sorted({tables.statement[each].answer for each in rivals})
            found[answer.question, "contested"] = ((answer.says, *others), (*answer.decided_by, *rivals))
    return found
