"""A truce on one screen of a terminal: the verdict, the days, the clauses, what the rows were worth."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from foedus.model.tables import Tables
from foedus.model.truces import Truce
from foedus.model.values import spelled
from foedus.watch.nouns import ALL, DayRow, State, Watch

SHOWN = 14  # days before the rest is left to --json
STYLE = {
    State.HOLDING: "green",
    State.STRAINED: "yellow",
    State.BROKEN: "bold red",
    State.EXPIRED: "dim",
    State.NOT_IN_FORCE: "dim",
    State.CANNOT_TELL: "magenta",
}


def show(console: Console, found: Watch, tables: Tables | None) -> None:
    """Write it; `tables` are those of the case, if there is one."""
    console.print(Text(heading(found.truce, tables), style="bold"))
    title = Text(found.verdict.state.value, style=STYLE[found.verdict.state])
    console.print(Panel(Text(found.verdict.says), title=title, title_align="left"))
    whole = [each for each in found.days if each.place == ALL and each.clause == ALL]
    if whole:
        console.print(_days(whole))
    if len(found.clauses) > 1 or any(each.reason for each in found.clauses if each.state is State.CANNOT_TELL):
        console.print(_clauses(found))
    for words in _notes(found):
        console.print(Text.assemble((f"{words[0]}  ", "bold"), words[1]))


def heading(truce: Truce, tables: Tables | None) -> str:
    """Say which truce it is, and of whom."""
    since = truce.since.strftime("%Y-%m-%d %H:%M %Z") if truce.since else "no date"
    until = truce.until.strftime("%Y-%m-%d %H:%M %Z") if truce.until else "no end set"

    def names(parties: Sequence[str]) -> str:
        return ", ".join(tables.name(each) if tables else each for each in parties) or "nobody named"

    who = f"; declared by {names(truce.declared_by)}, accepted by {names(truce.accepted_by)}" if tables else ""
    return f"{truce.title}: {since} to {until}{who}"


def _days(whole: Sequence[DayRow]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for name in ("day", "state"):
        table.add_column(name)
    for name in ("observed", "expected", "band", "p"):
        table.add_column(name, justify="right")
    table.add_column("beyond the tolerated")
    for each in whole[-SHOWN:]:
        band = "" if each.expected_high is None else f"{each.expected_low or 0:,.0f} to {each.expected_high:,.0f}"
        table.add_row(
            each.day.isoformat(),
            Text(each.state.value, style=STYLE[each.state]),
            "" if each.observed is None else f"{each.observed:,.0f}",
            "" if each.expected is None else f"{each.expected:,.1f}",
            band,
            "" if each.p is None else p_words(each.p),
            each.reason if each.reason == "nobody reported" else f"since {each.since}" if each.since else "",
        )
    return table


def p_words(p: float) -> str:
    """A probability as a reader meets it."""
    return f"{p:.2f}" if p >= 0.095 else f"{p:.3f}" if p >= 0.001 else f"{p:.0e}"


def _clauses(found: Watch) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for name in ("clause", "state", "observed", "tolerated", "why"):
        table.add_column(name, overflow="fold")
    for each in found.clauses:
        table.add_row(
            each.id,
            Text(each.state.value, style=STYLE[each.state]),
            "" if each.observed is None else f"{each.observed:,.0f}",
            "" if each.expected is None else f"{each.expected:,.1f}",
            each.reason,
        )
    return table


def _notes(found: Watch) -> Iterable[tuple[str, str]]:
    tally = found.tally
    assumed = [id_ for id_, each in found.tolerated.items() if each.assumed == "yes"]
    if assumed and found.days:
        share = found.tolerated[assumed[0]].share_of_before or 0
        yield "Assumed", f"nobody stated what is tolerated of {', '.join(assumed)}; {share:.0%} of the level before is."
    for id_, kinds in found.unseen.items():
        yield (
            "Not seen",
            f"{id_} prohibits {', '.join(kinds)} as well, of which there is no incident: it cannot be told.",
        )
    places = [each for each in found.days if each.place != ALL and each.state in (State.STRAINED, State.BROKEN)]
    if places:
        worst = sorted({each.place for each in places})
        yield "Places", f"beyond what is tolerated in {', '.join(worst)}."
    for each in found.consequences:
        yield "Follows", f"{each.says} ({each.clause}: {each.because})"
    if found.alarms is not None and found.alarms.achieved is not None:
        yield (
            "False alarms",
            f"one in {found.alarms.stated:,.0f} days at most is stated, over {found.alarms.series} series together; "
            f"real days drawn anew gave one in {found.alarms.achieved:,.0f}.",
        )
    if found.truce.since is not None:
        from foedus.views.watch_json import past_of
        from foedus.watch.method.past import LABEL

        group = past_of(found.truce)
        month = next(each for each in group.rows if each.days == 30)
        yield (
            "Context",
            f"{LABEL}, no verdict uses it: of {group.dated:,} past ceasefires {group.title} {month.in_force:.0%} "
            f"({month.low:.0%} to {month.high:.0%}) were in force after 30 days.",
        )
    if tally.rows:
        refused = "; ".join(f"{number:,} {why}" for why, number in sorted(tally.reasons.items()))
        yield (
            "Rows",
            f"{spelled(tally.rows)} read, {spelled(tally.used)} used, {spelled(tally.joined)} joined, "
            f"{spelled(tally.refused)} refused{f' ({refused})' if refused else ''}; "
            f"{len(found.gaps)} days without a report.",
        )
