"""What moved between two days, in sentences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Protocol

from foedus.diff import words
from foedus.model.nouns import Statement
from foedus.model.tables import Tables, canonical
from foedus.model.values import Standard
from foedus.moves import (
    AnswerMove,
    Difference,
    DisputeMove,
    FieldMove,
    GateMove,
    PledgeMove,
    PositionMove,
)
from foedus.rules.evaluate import Why
from foedus.views.shares import coverage_lines

FEW = 15  # moves of a kind that are shown unless all are asked for
OF_EACH = 2  # statements of a party; one where none of them moved anything
NOBODY = "Reports in which no party speaks"
_STANDARDS = {
    ("official", "reported", "assumed"): "",
    ("official", "reported"): "on official words and as reported",
    ("reported", "assumed"): "as reported",
    ("official",): "on official words only",
    ("reported",): "as reported, assumptions left out",
    ("assumed",): "with assumptions only",
    ("official", "assumed"): "on official words and with assumptions",
}
# Questions that have a section of their own.
_ELSEWHERE = ("position.", "stage.")


class _Move(Protocol):
    @property
    def standard(self) -> Standard: ...

    @property
    def by(self) -> tuple[str, ...]: ...


# What a sentence is about, the sentence, and the move it says.
Said = tuple[str, str, _Move]


def lines(found: Difference, verbose: bool = False) -> Iterator[str]:
    """Say what moved, a line each: headings at the margin, what stands under them indented by two or four.

    Parameters
    ----------
    found
        What moved.
    verbose
        Leave nothing out.
    """
    tables, few = found.after.tables, None if verbose else FEW
    yield _title(found)
    if found.backwards:
        yield "The second day is the earlier one: read backwards, and what was said in between is not known yet."
    if not found.said and not found.moved:
        yield "Nothing was said and nothing moved."
        return
    yield _summary(found)
    yield from _statements(found, verbose)
    sections = {
        "Answers": _limited(_answers(found, tables), few),
        "Gates": _limited(_gates(found, tables), few),
        "Positions": _limited(_positions(found, tables), few),
        "Pledges": _limited(_pledges(found, tables), few),
        "Coverage, eventually and with gates open": list(coverage_lines(found, verbose)),
        "Disputes": _limited(_disputes(found, tables), few),
    }
    for heading, rows in sections.items():
        if rows:
            yield from ("", heading, *(f"  {row}" for row in rows))
    still = [heading.partition(",")[0].lower() for heading, rows in sections.items() if not rows]
    if still:
        yield from ("", f"Nothing moved in {', '.join(still)}.")


def _title(found: Difference) -> str:
    info = found.after.tables.info
    days = f"from {found.before.as_of.isoformat()} to {found.after.as_of.isoformat()}"
    supposed = ", ".join(map(str, found.after.suppose))
    return f"{info.question} {info.id}, {days}" + (f", supposing {supposed}" if supposed else "")


def _summary(found: Difference) -> str:
    """Count what was said and what moved, each thing once however many standards it moved on."""
    moved = {
        "answer": {move.question for move in found.answers if not move.question.startswith(_ELSEWHERE)},
        "gate": {move.gate.id for move in found.gates},
        "position": {move.party for move in found.positions},
        "pledge": {move.pledge for move in found.pledges},
        "dispute": {move.question for move in found.disputes},
    }
    counts = [_count(len(things), name) for name, things in moved.items() if things]
    said = f"{_count(len(found.said), 'statement')} became known in between"
    return (
        f"{said}, and {', '.join(counts)} moved; on all standards, unless one is named."
        if counts
        else f"{said}; nothing moved."
    )


def _count(number: int, name: str) -> str:
    return f"{number} {name}{'s' if number != 1 else ''}"


def _limited(said: Iterable[str], few: int | None) -> list[str]:
    rows = list(said)
    return rows if few is None or len(rows) <= few else [*rows[:few], f"and {len(rows) - few} more: --verbose"]


def _merged(tables: Tables, moves: Iterable[Said]) -> Iterator[str]:
    """Join what reads the same on several standards, and say on which, unless on all; what is about one thing stays
    together.
    """
    subjects: dict[str, dict[str, list[_Move]]] = {}
    for subject, text, move in moves:
        subjects.setdefault(subject, {}).setdefault(text, []).append(move)
    for rows in subjects.values():
        for text, group in rows.items():
            standards = {move.standard for move in group}
            on = _STANDARDS[tuple(str(standard) for standard in Standard if standard in standards)]
            cited = cite(tables, (each for move in group for each in move.by))
            yield f"{text}{cited} ({on})" if on else f"{text}{cited}"


def cite(tables: Tables, ids: Iterable[str]) -> str:
    """Say who published the statements, with grades: `` [Élysée, A; AP, B]``; empty if there are none."""
    sources = dict.fromkeys(_source(tables, tables.statement[each]) for each in ids)
    shown = [*list(sources)[:2], *(["…"] if len(sources) > 2 else [])]
    return f" [{'; '.join(shown)}]" if sources else ""


def _source(tables: Tables, row: Statement) -> str:
    source = tables.source[row.source]
    via = f", read in {tables.source[row.via].publisher}, {tables.source[row.via].grade}" if row.via else ""
    return f"{source.publisher}, {source.grade or 'assumed'}{via}"


def _statements(found: Difference, verbose: bool) -> Iterator[str]:
    """Who said what, party by party."""
    tables = found.after.tables
    yield ""
    if not found.said:
        yield "Nothing was said."
        return
    yield f"What was said{'' if verbose else ': of each party what moved most; all of it: --verbose'}"
    weights = _weights(found)
    groups: dict[str | None, list[Statement]] = {party: [] for party in [*tables.party, None]}
    for row in found.said:
        groups[row.speaker_party].append(row)
    for party, rows in groups.items():
        if rows:
            shown = rows if verbose else _weightiest(rows, weights)
            count = f", {len(shown)} of {len(rows)} statements" if len(rows) > len(shown) else ""
            yield f"  {tables.name(party) if party else NOBODY}{count}"
            yield from (f"    {_statement(tables, row)}" for row in shown)


def _weights(found: Difference) -> Counter[str]:
    """How much each statement moved: a gate, position or pledge weighs more than an answer, a known one than a gap."""
    weights: Counter[str] = Counter()
    for answer in found.answers:
        weights.update(dict.fromkeys(answer.by, 1 if answer.before.state == "unknown" else 2))
    moves: list[_Move] = [*found.gates, *found.positions, *found.pledges]
    for move in moves:
        weights.update(dict.fromkeys(move.by, 3))
    return weights


def _weightiest(rows: list[Statement], weights: Counter[str]) -> list[Statement]:
    """The few that moved most, or else the first, in their order; one that only repeats another is left out."""
    once = list({(row.question, row.answer): row for row in reversed(rows)}.values())
    heavy = sorted((row for row in once if weights[row.id]), key=lambda row: -weights[row.id])[:OF_EACH] or rows[:1]
    chosen = {row.id for row in heavy}
    return [row for row in rows if row.id in chosen]


def _statement(tables: Tables, row: Statement) -> str:
    who = f"{row.speaker}: " if row.speaker else ""
    return f"{row.stated_on.isoformat()} {who}{_asked(tables, row.question)} {row.answer} [{_source(tables, row)}]"


def _asked(tables: Tables, question: str) -> str:
    found = tables.question.get(canonical(question))
    return found.words if found else question


def _answers(found: Difference, tables: Tables) -> Iterator[str]:
    """Answers that were known and moved come first, then what moved on every standard, then the rest."""
    moves = [move for move in found.answers if not move.question.startswith(_ELSEWHERE)]
    on = Counter((move.question, words(move.before), words(move.after)) for move in moves)

    def weight(move: AnswerMove) -> tuple[bool, bool]:
        return move.before.state == "unknown", on[move.question, words(move.before), words(move.after)] < len(Standard)

    def say(move: AnswerMove) -> str:
        was, is_ = words(move.before), words(move.after)
        return f"{_asked(tables, move.question)} {was} → {is_}"

    yield from _merged(tables, ((move.question, say(move), move) for move in sorted(moves, key=weight)))


def _gates(found: Difference, tables: Tables) -> Iterator[str]:
    yield from _merged(tables, ((move.gate.id, _gate(move), move) for move in found.gates))
    c_day = tables.info.c_day
    if found.gates and all(move.gate.id != c_day for move in found.gates):
        verdicts = dict.fromkeys(
            str(state.verdict) for on in found.after.standards for state in on.gates if state.gate.id == c_day
        )
        yield f"“{tables.gate[c_day].title}” does not move: {' or '.join(verdicts) or 'no condition yet'}"


def _gate(move: GateMove) -> str:
    title = f"“{move.gate.title}”"
    if move.before is None and move.after is not None:
        return f"{title} became a condition, and is {move.after.verdict}"
    if move.after is None:
        return f"{title} is no condition yet"
    assert move.before is not None  # one of the two is there
    why = "; ".join(f"{leaf.after.rule}: {_leaf(leaf.before)} → {_leaf(leaf.after)}" for leaf in move.leaves)
    return f"{title} {move.before.verdict} → {move.after.verdict}: {why}"


def _leaf(why: Why) -> str:
    return why.detail or str(why.verdict)


def _positions(found: Difference, tables: Tables) -> Iterator[str]:
    def say(move: PositionMove) -> str:
        was, is_ = words(move.before.answer), words(move.after.answer)
        stand = f"{was} → {is_}" if was != is_ else f"stays {is_}"
        rungs = (move.before.stage or "nothing", move.after.stage or "nothing")
        pledged = f"; furthest pledge: {rungs[0]} → {rungs[1]}" if rungs[0] != rungs[1] else ""
        return f"{tables.name(move.party)}: {stand}{pledged}"

    yield from _merged(tables, ((move.party, say(move), move) for move in found.positions))


def _pledges(found: Difference, tables: Tables) -> Iterator[str]:
    yield from _merged(tables, ((move.pledge, _pledge(move, tables), move) for move in found.pledges))


def _pledge(move: PledgeMove, tables: Tables) -> str:
    """Say a new pledge as a whole, a changed one by what changed."""
    whose = f"{tables.name(move.party)}, {move.pledge}"
    if move.before is not None and move.after is not None:
        return f"{whose}: {'; '.join(map(_field, move.fields))}"
    says = defaultdict(str, {each.field: each.after or each.before for each in move.fields})
    what = tables.capability.get(says["capability"])
    unit = f" {what.unit}" if what and says["quantity"] else ""
    where = says["where"].replace("_", " ") if says["where"] not in ("", "unstated") else "place not stated"
    parts = [what.title if what else says["capability"], f"{says['quantity'] or 'quantity not stated'}{unit}", where]
    rule = f"; if {says['rule']}" if says["rule"] else ""
    defeated = f"; defeated by {says['defeated_by']}" if says["defeated_by"] else ""
    how = "made" if move.before is None else "not made yet"
    return f"{whose}: {how}: {', '.join(parts)}; {says['stage']}{rule}{defeated}"


def _field(move: FieldMove) -> str:
    if move.field == "defeated_by":
        return f"defeated by {move.after}" if move.after else f"not defeated any more by {move.before}"
    return f"{move.field} {move.before or 'not stated'} → {move.after or 'not stated'}"


def _disputes(found: Difference, tables: Tables) -> Iterator[str]:
    now = {on.standard: {answer.question: words(answer) for answer in on.answers} for on in found.after.standards}

    def say(move: DisputeMove) -> str:
        asked = _asked(tables, move.question)
        if not move.before:
            return f"new: {asked} {_against(move.kind, move.after)}"
        if move.after:
            return f"{asked} {_against(move.kind, move.before)} → {_against(move.kind, move.after)}"
        return f"settled: {asked} {_against(move.kind, move.before)}; now {now[move.standard][move.question]}"

    yield from _merged(tables, ((move.question, say(move), move) for move in found.disputes))


def _against(kind: str, answers: tuple[str, ...]) -> str:
    if kind == "disputed":
        return f"disputed, {' / '.join(answers)}"
    return f"{answers[0]}, contested by {' / '.join(answers[1:])}"
