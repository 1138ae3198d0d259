"""A risk analysis on one screen of a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rich.console import Console, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from foedus.model.tables import Tables
from foedus.risk.bands import Reach
from foedus.risk.nouns import Risk
from foedus.views.brief.phrases import capital, percent
from foedus.views.charts.risk_rows import SHOWN, fan_lines, rank_rows
from foedus.views.charts.terminal import band_line, bar_line, fan_text
from foedus.views.risk_basis import priors, rests_on, undrawn_words
from foedus.views.risk_facts import (
    WARNING,
    answer,
    answer_words,
    date_words,
    point_number,
    scenario_words,
    unknown_words,
    waiting,
    waits_words,
)
from foedus.views.risk_tables import band_rows, closing_words, reached_shares, what_if_rows

WIDE = 112  # columns; on fewer, days stand below one another
TABLES = 76  # columns; on fewer, rows of many figures become paragraphs
LINE, BAR = 24, 16  # columns of a band, and of a bar of the ranking
# For terminals that know nothing but ASCII.
SPELLED = str.maketrans({"–": "-", "→": "->", "±": "+/-", "“": '"', "”": '"', "’": "'"})


@dataclass(frozen=True)
class Grid:
    """A table: its heads, and its rows; without heads, lines that are indented."""

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]


Part = Grid | tuple[str, str]


def show(tables: Tables, found: Risk, as_of: date, suppose: Sequence[str], console: Console) -> None:
    """Write bands under each prior, what matters most, scenarios, what to find out, and what all of it rests on."""
    blocks, width = console.encoding.lower().startswith("utf"), console.width

    def said(text: str) -> str:
        return text if blocks else text.translate(SPELLED)

    wishes = f", supposing {', '.join(suppose)}" if suppose else ""
    how = f"{found.outer} x {found.inner} draws, seed {found.seed}, {'replanned' if found.replan else 'repaired'}"
    first = f"{tables.info.id}, {found.option.id}{wishes}; as of {as_of.isoformat()}, {found.standard} standard"
    console.print(Text(said(f"{first}; {how}" if found.drawn else first), style="bold"))
    console.print(Panel(Text(said(answer(tables, found))), title=found.option.title, title_align="left"))
    for part in (
        *_bands(found, width, blocks=blocks),
        *_gates(tables, found, width),
        *_ranking(tables, found, width, blocks=blocks),
        *_pairs(tables, found),
        *_scenarios(tables, found, width),
        *_unknowns(tables, found, width),
        *_rests(tables, found),
    ):
        console.print(_rendered(part, said))


def _rendered(part: Part, said: Callable[[str], str]) -> RenderableType:
    """A table, or words with what they are about in bold before them."""
    if not isinstance(part, Grid):
        head, words = (said(each) for each in part)
        return Text.assemble((head, "bold"), "  " if head and words else "", words)
    headed = any(part.heads)
    table = Table(
        box=None, pad_edge=False, show_edge=False, show_header=headed, header_style="bold", padding=(0, 2, 0, 0)
    )
    for head in part.heads:
        table.add_column(said(head))
    for row in part.rows:
        table.add_row(*(Text(said(each)) for each in row))
    return table


def _bands(found: Risk, width: int, *, blocks: bool) -> Iterator[Part]:
    """Yield what is there by each day under each prior, a line for the day that is asked about, and day by day."""
    if not found.drawn:
        return
    rows, planned = band_rows(found), dict(found.planned)
    days = [each.day for each in rows[0].bands]
    most = max(max(each.p95 for each in found.bands), 0.01)
    shown = days if width >= WIDE else [found.day]
    lined = width >= TABLES
    heads = ["Median (9 draws of 10), if", *(f"by C+{day}" for day in shown), *([f"0 to {percent(most)}"] * lined), "±"]
    grid = [["as planned", *(percent(planned[day]) for day in shown), *([""] * lined), ""]]
    for row in rows:
        cells = [f"{percent(each.p50)} ({percent(each.p05, each.p95)})" for each in row.bands if each.day in shown]
        line = [band_line(row.band, most, blocks=blocks, columns=LINE)] * lined
        grid.append([row.name, *cells, *line, point_number(row.band.stderr)])
    yield Grid(heads, grid)
    if width < WIDE:
        medians = [[row.name, *(percent(each.p50) for each in row.bands)] for row in rows]
        yield Grid(["Median by", *(f"C+{day}" for day in days)], medians)
    lines = fan_lines(found)
    if lines:
        tallest = max(most, *(share for _, share in found.fan_planned))
        yield "Median day by day", f"full height is {percent(tallest)}"
        named: list[tuple[str, Sequence[tuple[int, float]]]] = [("as planned", found.fan_planned)]
        named += [(line.name, [(each.day, each.p50) for each in line.bands]) for line in lines]
        yield from (("", text) for text in fan_text(named, tallest, min(width, WIDE), blocks=blocks))
    shares = reached_shares(found)[: max(1, (width - 16) // 16)]
    if shares:
        heads = [f"How often by C+{found.day}", *(f"{percent(each)} or more" for each in shares)]
        yield Grid(heads, [[row.name, *(_often(each) for each in row.reaches if each.share in shares)] for row in rows])
    yield "Everything there", closing_words(found)


def _often(each: Reach) -> str:
    return f"{percent(each.probability)} ± {point_number(each.stderr)}"


def _gates(tables: Tables, found: Risk, width: int) -> Iterator[Part]:
    some = waiting(found.gates)
    if some and width < TABLES:
        yield "Gates that wait for approvals", ""
        for gate in some:
            yield "", f"{tables.gate[gate.id].title}: {date_words(gate)}"
    elif some:
        rows = [[tables.gate[each.id].title, date_words(each), waits_words(each)] for each in some]
        yield Grid(["Gates that wait for approvals", "open after", "waiting for"], rows)


def _ranking(tables: Tables, found: Risk, width: int, *, blocks: bool) -> Iterator[Part]:
    """Yield what matters most: parties, questions, classes of resource."""
    rows = rank_rows(tables, found)
    if not rows:
        return
    most = max(row.rank.loss for row in rows)
    grid, lines = [], []
    for row in rows:
        rank = row.rank
        share = point_number(rank.shapley) if rank.shapley is not None else ""
        figures = [point_number(rank.loss), point_number(rank.gain), share, point_number(rank.stderr)]
        bar = [bar_line(rank.loss, most, blocks=blocks, columns=BAR)] if width >= WIDE else []
        grid.append([row.name, *bar, *figures])
        name = row.name if row.name.endswith("?") else f"{row.name}:"
        of_party = f", Shapley share {share}" if share else ""
        lines.append(f"{name} {figures[0]} lost, {figures[1]} gained{of_party}, ± {figures[3]}")
    title = f"What matters most by C+{found.day}, in points"
    if width < TABLES:
        yield title, "lost without it, gained if sure"
        yield from (("", line) for line in lines)
    else:
        yield Grid([title, *([""] * (width >= WIDE)), "lost", "gained", "Shapley", "±"], grid)
        yield "", "lost: surely gone; gained: surely there, a yes at once, or never out of order"


def _pairs(tables: Tables, found: Risk) -> Iterator[Part]:
    if found.pairs:
        rows = [
            [f"{tables.name(each.a)}, {tables.name(each.b)}", point_number(each.together), point_number(each.apart)]
            for each in found.pairs[:SHOWN]
        ]
        yield Grid(["Cost more together", "both", "one by one"], rows)


def _scenarios(tables: Tables, found: Risk, width: int) -> Iterator[Part]:
    """Yield each scenario beside the rest."""
    for row in what_if_rows(tables, found):
        scenario = row.scenario
        yield f"What if  {scenario.whatif.title}", f"[{scenario.id}] {scenario_words(tables, scenario)}"
        yield Grid(["", ""], [["", effect] for effect in row.effects])
        shown = [day for day in row.days if width >= TABLES or day == found.day]
        what = "median" if found.drawn else "share"
        if row.moved:
            rows = []
            for each in row.moved:
                medians = [pair for day, pair in zip(row.days, each.medians, strict=True) if day in shown]
                rows.append([f"  {each.name}", *(f"{percent(was)} → {percent(now)}" for was, now in medians)])
            yield Grid([f"  {what}, before → after", *(f"C+{day}" for day in shown)], rows)
        else:
            yield Grid(["", ""], [["", f"no {what} moves" + (" under any study" if found.drawn else "")]])


def _unknowns(tables: Tables, found: Risk, width: int) -> Iterator[Part]:
    some = found.unknowns[:SHOWN]
    title = f"What to find out next (band by C+{found.day})"
    if some and width < TABLES:
        yield title, ""
        for each in some:
            bands = f"{percent(each.band_now)} → {percent(each.band_known)}"
            yield "", f"{capital(unknown_words(tables, each))} {bands} ({answer_words(tables, each)})"
    elif some:
        rows = [
            [
                capital(unknown_words(tables, each)),
                f"{percent(each.band_now)} → {percent(each.band_known)}",
                answer_words(tables, each),
            ]
            for each in some
        ]
        yield Grid([title, "once known", "answers tried"], rows)


def _rests(tables: Tables, found: Risk) -> Iterator[Part]:
    """Yield what all of it rests on: studies with whom they speak of, what is assumed, what nobody stated."""
    rates = priors(tables, found)
    for row in rates:
        source = f"{row.source.publisher} {row.source.published.year}"
        yield row.study or "no study", f"kept {row.rate}: {row.population} ({source})"
    if any(row.study for row in rates):
        yield "Warning", WARNING
    for name, lines in (("Assumed", rests_on(tables, found)), ("Not drawn", undrawn_words(tables, found.undrawn))):
        if lines:
            yield name, "; ".join(lines)
