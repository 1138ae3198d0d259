"""Results in words, the same on every view."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from foedus.model.answer import Answer, show
from foedus.model.nouns import Topic
from foedus.model.tables import Tables
from foedus.model.values import Number, spelled
from foedus.rules.evaluate import Why
from foedus.rules.waits import TIME, Change, Waits

if TYPE_CHECKING:  # words are used by commands that load no coverage
    from foedus.coverage.figures import Coverage

MARKS = {"open": "+", "shut": "-", "undetermined": "?"}


def change_text(change: Change) -> str:
    """Say one change: ``truce: none → ceasefire``."""
    if change.question == TIME:
        return f"time until {change.to}"
    if change.to.endswith((" more", " fewer")):
        return f"{change.question}: {change.to} (now {change.from_})"
    return f"{change.question}: {change.from_} → {change.to}"


def changes_text(changes: Iterable[Change]) -> str:
    """Say a set of changes."""
    return "; ".join(map(change_text, changes))


def smallest_waits(waits: Waits) -> tuple[Change, ...]:
    """Return the smallest set of changes; empty where nothing is waited for or nothing would do."""
    return waits.sets[0] if waits.sets else ()


def other_ways(waits: Waits) -> str:
    """Say how many sets there are beside the smallest: ``or 3 other ways``; empty if there are none."""
    more = len(waits.sets) - 1
    if more < 1:
        return ""
    return f"or {more}{'' if waits.complete else ' and more'} other way{'s' if more > 1 or not waits.complete else ''}"


def range_text(low: Number, high: Number | None) -> str:
    """Say a range: ``300 to 400``, one number where the two are the same, ``6,000 or more`` where it is open."""
    if high is None:
        return f"{spelled(low)} or more"
    return spelled(low) if low == high else f"{spelled(low)} to {spelled(high)}"


def share_text(row: Coverage) -> str:
    """Say the share of an option that is met: ``3% to 4%``; ``up to 20%`` where what is asked for has no upper end."""
    low, high = (f"{share:.1%}" if 0 < share < 0.01 else f"{share:.0%}" for share in (row.share_low, row.share_high))
    if row.needed_high is None:
        return f"up to {high}"
    return low if low == high else f"{low} to {high}"


def why_lines(why: Why, depth: int = 0) -> Iterator[str]:
    """Say why a rule has its verdict, a line a part."""
    said = f"{'  ' * depth}{MARKS[why.verdict]} {why.verdict:12}  {why.rule}"
    if why.detail:
        said += f"  <- {why.detail}"
    if why.statements:
        shown = ", ".join(why.statements[:4])
        said += f"  [{shown}{', …' if len(why.statements) > 4 else ''}]"
    yield said
    for part in why.parts:
        yield from why_lines(part, depth + 1)


def stands(tables: Tables, answer: Answer) -> str:
    """Say which answers stand against each other, each with its sources."""

    def cited(statements: Iterable[str]) -> str:
        return ", ".join(dict.fromkeys(tables.source[tables.statement[each].source].publisher for each in statements))

    if answer.state == "disputed":
        return " / ".join(f"{show(option.value)} ({cited(option.statements)})" for option in answer.options)
    against: dict[str, list[str]] = {}
    for each in answer.contested_by:
        against.setdefault(tables.statement[each].answer, []).append(each)
    rivals = "; ".join(f"{value} ({cited(said)})" for value, said in against.items())
    return f"{answer.says} ({cited(answer.decided_by)}), against it {rivals}"


def of_topic(tables: Tables, topic: Topic | None) -> str:
    """Name a strand as the case titles it, or what no strand holds."""
    if topic is None:
        return "No strand stated"
    if topic == "threats":
        return "Threats and answers"
    titled = tables.info.strands.get(topic)
    return titled.title if titled else topic.capitalize()
