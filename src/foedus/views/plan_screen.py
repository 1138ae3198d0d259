"""A plan on one screen of a terminal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from foedus.model.tables import Tables
from foedus.model.values import spelled
from foedus.plan.exposure import exposure
from foedus.plan.nouns import Bottleneck, CloseBy, Move, Plan, PlanGap
from foedus.plan.tally import fillings
from foedus.views.plans import amount_words, assumed_network

WIDE = 90  # columns; on fewer, rows become paragraphs
SHOWN = 12  # rows of moves, and resources, before the rest is counted
GIVEN = {"gates_open": "as if every condition were met", "as_is": "with conditions as they stand"}
FIGURE = {"high": "as much as anybody stated", "low": "what is certain"}


def show(console: Console, tables: Tables, plan: Plan, as_of: str, suppose: Sequence[str]) -> None:
    """Write how much is covered, what is short and why, who moves, what is full, how long it holds, what is assumed."""
    console.print(Text(first_line(tables, plan, as_of, suppose), style="bold"))
    console.print(Panel(Text(headline(plan)), title=plan.problem.option.title, title_align="left"))
    wide = console.width >= WIDE
    parts = [
        _requirements(tables, plan, wide),
        _moves(plan, wide),
        _bottlenecks(plan.bottlenecks, wide),
        _frontier(plan),
    ]
    for part in parts:
        if part is not None:
            console.print(part)
    for name, words in (
        ("Holding", _holding(tables, plan)),
        ("Exposure", _exposure(tables, plan)),
        ("Left out", _left_out(plan)),
        ("Assumed", _assumed(tables, plan)),
    ):
        if words:
            console.print(Text.assemble((f"{name}  ", "bold"), words))


def first_line(tables: Tables, plan: Plan, as_of: str, suppose: Sequence[str]) -> str:
    """Say what was planned, from which pledges, and with which conditions."""
    problem = plan.problem
    wishes = f", supposing {', '.join(suppose)}" if suppose else ""
    return (
        f"{tables.info.id}, {problem.option.id}, {GIVEN[problem.given]}{wishes}; as of {as_of}, {problem.standard} "
        f"standard, {FIGURE[problem.figure]}, to C+{problem.horizon}"
    )


def headline(plan: Plan) -> str:
    """Say how much is covered on time, how much could be at most, and when it is complete."""
    if not plan.problem.requirements:
        return "Nothing is asked for."
    share, most = plan.value / plan.most, plan.bound / plan.most
    text = f"{_percent(share)} of what is asked for is there on time, weighted by priority and lateness"
    text += f" ({plan.value:.3f} of {plan.most:.3f}). "
    if plan.gap > 1e-9:
        text += f"No plan can come to more than {_percent(most)}: this one is within {_percent(plan.gap)} of the best."
    else:
        text += "No plan can come to more."
    closed = f" Everything is there on C+{plan.closure}." if plan.closure is not None else " It is never complete."
    stopped = {
        "exact": " An exact solver proved it the best." if plan.gap > 1e-9 else "",
        "interrupted": " The search was interrupted; this is the best plan it had.",
        "time limit": " The search ended at its time limit.",
    }
    return text + closed + stopped.get(plan.stopped_because, "")


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, show_edge=False, header_style="bold", padding=(0, 2, 0, 0), expand=False)
    for column in columns:
        table.add_column(column)
    return table


def _requirements(tables: Tables, plan: Plan, wide: bool) -> RenderableType:
    """What is asked for, how much is there when, and what would close what is missing."""
    filled, gaps = fillings(plan.problem, plan.moves), {gap.requirement.id: gap for gap in plan.gaps}
    table = _table("Requirement", "asked", "on its day", "late", "missing", "why", "would close it, each alone")
    lines = []
    for row in plan.problem.requirements:
        slots = filled[row.id]
        asked = sum(each.slot.size for each in slots)
        on_time = sum(each.on_time for each in slots)
        late = sum(each.filled for each in slots) - on_time
        missing, gap = asked - on_time, gaps.get(row.id)
        unit = tables.capability[row.capability].unit
        numbers = [_number(asked), _number(on_time), _number(late), _number(missing)]
        by = f" by C+{row.needed_by}" if row.needed_by is not None else ""
        style = "green" if gap is None else "yellow" if on_time else "red"
        would = "; ".join(change_text(each) for each in gap.close_by) if gap else ""
        table.add_row(
            Text(row.id, style=style),
            f"{amount_words(asked, unit)}{by}",
            *(number if number != "0" else "" for number in numbers[1:]),
            gap.reason if gap else "",
            would,
        )
        lines.append(
            Text.assemble(
                (row.id, style),
                f": {amount_words(asked, unit)}{by}; {numbers[1]} on its day"
                + (f", {numbers[2]} late" if late > 0 else "")
                + (f", {numbers[3]} missing ({gap.reason}): {gap.detail}" if gap else "")
                + (f". Would close it: {would}" if would else ""),
            )
        )
    if not wide:
        return Text("\n").join([Text("Requirements", style="bold"), *lines])
    return table


def change_text(change: CloseBy) -> str:
    """Say one change that would close a gap."""
    amount = spelled(change.amount) if change.amount is not None else ""
    if isinstance(change.amount, float) and change.amount.is_integer():
        amount = spelled(int(change.amount))
    much = amount_words(change.amount, change.unit) if change.amount is not None else ""
    return {
        "pledge": f"{much} more",
        "gate": f"{change.what} open",
        "caveat": f"without {change.what}",
        "readiness": f"{change.what} {amount} {'day' if amount == '1' else 'days'} earlier",
        "lift": f"at most {amount} more {change.unit} of {change.what}",
        "statement": f"{change.what} stated" + (f" ({much} or more)" if much else ""),
    }[change.kind]


def _moves(plan: Plan, wide: bool) -> RenderableType | None:
    """Who moves where: a row for each pledge, requirement and sector."""
    if not plan.moves:
        return Text("Nobody moves.", style="yellow")
    groups: dict[tuple[str, str, str], list[Move]] = defaultdict(list)
    for move in plan.moves:
        groups[move.serial.pledge, move.slot.requirement.id, move.way.sector].append(move)
    table = _table("Pledge", "fills", "in", "serials", "amount", "leaves", "arrives", "by")
    lines = []
    for (pledge, requirement, sector), moves in list(groups.items())[:SHOWN]:
        amount = _number(sum(move.serial.amount for move in moves))
        leaves = f"C+{min(move.start for move in moves)}"
        first, last = min(move.arrives for move in moves), max(move.arrives for move in moves)
        arrives = f"C+{first}" if first == last else f"C+{first} to C+{last}"
        by = ", ".join(dict.fromkeys(_modes(move) for move in moves))
        table.add_row(pledge, requirement, sector, str(len(moves)), amount, leaves, arrives, by)
        serials = f"{len(moves)} serial{'s' if len(moves) > 1 else ''}"
        lines.append(f"{pledge} for {requirement} in {sector or 'place'}: {serials}, {amount}; {arrives} by {by}")
    more = len(groups) - SHOWN
    if more > 0:
        table.add_row(Text(f"and {more} more", style="dim"))
        lines.append(f"and {more} more")
    return table if wide else Text.assemble(("Moves\n", "bold"), "\n".join(lines))


def _modes(move: Move) -> str:
    """The modes of a route, one word a run."""
    if not move.way.legs:
        return "stays where it stands"
    runs = [move.way.legs[0].mode]
    for leg in move.way.legs[1:]:
        if leg.mode != runs[-1]:
            runs.append(leg.mode)
    return " → ".join(runs)


def _bottlenecks(found: Sequence[Bottleneck], wide: bool) -> RenderableType | None:
    if not found:
        return None
    groups: dict[str, list[Bottleneck]] = defaultdict(list)
    for each in found:
        groups[each.resource].append(each)
    table = _table("Bottleneck", "full or priced on", "used", "of", "in", "one more on those days is worth")
    lines = []
    for resource, rows in list(groups.items())[:SHOWN]:
        worst = max(rows, key=lambda row: (row.price, row.use))
        days, worth = day_ranges(row.day for row in rows), sum(row.price for row in rows)
        cells = (days, _number(worst.use), _number(worst.capacity), worst.unit, f"{worth:.3g}" if worth else "")
        table.add_row(resource, *cells)
        lines.append(f"{resource}: {cells[1]} of {cells[2]} {cells[3]} on {days}")
    return table if wide else Text.assemble(("Bottlenecks\n", "bold"), "\n".join(lines))


def day_ranges(days: Iterable[int]) -> str:
    """Say days as ranges: ``C+4 to C+9, C+12``."""
    ranges: list[list[int]] = []
    for day in sorted(set(days)):
        if ranges and day == ranges[-1][1] + 1:
            ranges[-1][1] = day
        else:
            ranges.append([day, day])
    said = [f"C+{first}" if first == last else f"C+{first} to C+{last}" for first, last in ranges]
    return ", ".join(said[:3]) + (f" and {len(said) - 3} more times" if len(said) > 3 else "")


def _frontier(plan: Plan) -> RenderableType | None:
    if not plan.frontier:
        return None
    bands = list(plan.frontier[0].personnel)
    table = _table("Keeping farther than", "coverage", *(f"persons within {band:g} km" for band in bands))
    for each in plan.frontier:
        beyond = f"{each.beyond_km:g} km" if each.beyond_km else "any distance"
        table.add_row(beyond, _percent(each.weighted), *(_number(each.personnel[band]) for band in bands))
    return table


def _holding(tables: Tables, plan: Plan) -> str:
    """How long each requirement is held, and what rotations of each capability need beside what is pledged."""
    said, silent = [], []
    pools: dict[tuple[str, str], dict[int, float]] = defaultdict(lambda: defaultdict(float))
    pledged: dict[tuple[str, str], float] = {}
    for each in plan.holding:
        row = each.requirement
        if each.days is None:
            silent.append(row.id)
        elif each.days:
            said.append(f"{row.id} {each.days} days" + (f" of {row.duration}" if row.duration else ""))
        pledged[row.strand, row.capability] = each.pledged
        for rotation, amount in each.pool.items():
            pools[row.strand, row.capability][rotation] += amount
    if silent:
        more = f" and {len(silent) - 3} more" if len(silent) > 3 else ""
        said.append(f"no stay stated for {', '.join(silent[:3])}{more}")
    for kind, pool in pools.items():
        if pledged[kind]:
            needs = ", ".join(f"one of {rotation} {_number(amount)}" for rotation, amount in pool.items())
            said.append(f"{tables.capability[kind[1]].title}: {_number(pledged[kind])} pledged, rotations: {needs}")
    return "; ".join(said)


def _exposure(tables: Tables, plan: Plan) -> str:
    found = exposure(plan.problem, plan.moves, tables.place)
    said = [f"{_number(persons)} within {band:g} km" for band, persons in found.bands if persons]
    if found.unplaced:
        said.append(f"{_number(found.unplaced)} in sectors whose distance nobody stated")
    if found.uncounted:
        said.append(f"{found.uncounted} serial{'s' if found.uncounted > 1 else ''} of unstated strength")
    return f"persons: {', '.join(said)}" if said else ""


def _left_out(plan: Plan) -> str:
    by_reason: dict[str, list[str]] = defaultdict(list)
    for each in plan.problem.left_out:
        by_reason[each.reason].append(each.pledge)
    return "; ".join(f"{reason}: {', '.join(pledges)}" for reason, pledges in by_reason.items())


def _assumed(tables: Tables, plan: Plan) -> str:
    return "; ".join(assumptions(tables, plan))


def assumptions(tables: Tables, plan: Plan) -> Iterator[str]:
    """Yield what a reader has to know before taking a plan at its word."""
    problem = plan.problem
    if problem.option.illustrative == "yes":
        yield "the composition is illustrative: nobody published one"
    network = assumed_network(tables)
    if network:
        yield network
    if problem.given == "gates_open":
        yield "every gate and approval is taken to be open on C-day (--given as_is: as they stand)"
    at_once = list(dict.fromkeys(each.pledge for each in problem.serials if each.ready == 0))
    if at_once:
        yield f"ready on C-day, since nobody states when or because somebody says so: {', '.join(at_once)}"
    if problem.unstated:
        yield f"loads not stated, moved as if they had none: {', '.join(problem.unstated)}"


def gap_lines(plan: Plan) -> Iterator[str]:
    """Yield every gap with all its reasons, a line each."""
    for gap in plan.gaps:
        yield _gap_line(gap)


def _gap_line(gap: PlanGap) -> str:
    return f"{gap.requirement.id} ({gap.reason}): {gap.detail}"


def _number(number: float) -> str:
    return spelled(int(number) if float(number).is_integer() else round(float(number), 2))


def _percent(share: float) -> str:
    return f"{share:.1%}" if 0 < share < 0.0995 or 0.995 < share < 1 else f"{share:.0%}"
