"""The Gantt chart: each pledge on its way to each sector, waiting, moving and there, a row each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

from foedus.model.tables import Tables
from foedus.plan.nouns import Move, Plan
from foedus.views.brief.phrases import counted
from foedus.views.charts.arrivals import _ticks
from foedus.views.charts.bars import NARROW, at, chart_of, styled
from foedus.views.charts.joined import layered
from foedus.views.charts.labels import room
from foedus.views.charts.palette import Palette
from foedus.views.plans import amount_words, place_title

ROWS = 40
BAR, STEP, HEAD, LINE = 14, 23, 34, 15


@dataclass(frozen=True, kw_only=True)
class Row:
    """One pledge in one sector.

    Parameters
    ----------
    sector, label, words
        Where; what stands at its left and at its right.
    ready, start, first, last, horizon
        Days: the first serial is ready, starts, arrives; the last arrives; where the bar ends.
    """

    sector: str
    label: str
    words: str
    ready: int
    start: int
    first: int
    last: int
    horizon: int


def rows(tables: Tables, plan: Plan) -> list[Row]:
    """Return the rows by sector and arrival; what is beyond `ROWS` is one last row."""
    groups: dict[tuple[str, str], list[Move]] = {}
    for move in plan.moves:
        groups.setdefault((move.way.sector, move.serial.pledge), []).append(move)
    order = [*tables.place]
    found = sorted(
        groups.items(),
        key=lambda each: (
            order.index(each[0][0]) if each[0][0] in order else len(order),
            min(move.arrives for move in each[1]),
            each[0][1],
        ),
    )
    kept = found if len(found) <= ROWS else found[: ROWS - 1]
    made = [_row(tables, plan, place_title(tables, sector), moves) for (sector, _), moves in kept]
    rest = [move for _, moves in found[len(kept) :] for move in moves]
    if rest:
        more = _row(tables, plan, "", rest)
        label = f"and {len(found) - len(kept)} more"
        made.append(Row(**{**more.__dict__, "sector": "Not shown one by one", "label": label}))
    return made


def _row(tables: Tables, plan: Plan, sector: str, moves: Sequence[Move]) -> Row:
    first = moves[0].serial
    titles = dict.fromkeys(move.serial.capability.title for move in moves)
    units = dict.fromkeys(move.serial.capability.unit for move in moves)
    amount = sum(move.serial.amount for move in moves)
    what = amount_words(amount, first.capability.unit) if len(units) == 1 else counted(len(moves), "serial")
    begins, ends = min(move.arrives for move in moves), max(move.arrives for move in moves)
    days = f"C+{begins}" if begins == ends else f"C+{begins}–{ends}"
    return Row(
        sector=sector,
        label=f"{tables.name(first.party)}, {' and '.join(titles).lower()}",
        words=f"{what}, {days}",
        ready=min(move.serial.ready for move in moves),
        start=min(move.start for move in moves),
        first=begins,
        last=ends,
        horizon=plan.problem.horizon,
    )


def gantt(tables: Tables, plan: Plan, palette: Palette, width: int) -> Any:
    """Draw the rows: a line while it waits, an outlined bar while it moves, a full one while it is there."""
    narrow = width < NARROW
    shown = rows(tables, plan)
    margin = 0 if narrow else room([each.label for each in shown], width * 3 // 10)
    told_room = 0 if narrow else room([each.words for each in shown], 200)
    inner = width - margin - told_room - (32 if narrow else 24)
    horizon = plan.problem.horizon
    placed, heads, height = _placed(shown, narrow=narrow)
    upright = alt.Scale(domain=[height, 0], nice=False)
    y = alt.Y("y:Q", axis=None, scale=upright)
    ticks = alt.Axis(
        values=_ticks(horizon, 3 if narrow else 10),
        labelExpr="'C+' + datum.value",
        title="",
        grid=not narrow,
        domain=False,
        ticks=False,
        orient="top",
        labelFlush=False,
    )
    scale = alt.Scale(domain=[0, horizon], nice=False)

    def x(field: str) -> Any:
        return alt.X(f"{field}:Q", scale=scale, axis=ticks)

    base = chart_of(placed)
    # Vega-Lite breaks where a layer that says "no axis" follows one that says nothing: texts come last.
    bare, middle, under = alt.Y("mid:Q", axis=None, scale=upright), alt.Y("mid:Q"), alt.Y2("y2:Q")
    layers = [
        base.mark_rule(strokeWidth=1.2, strokeDash=[2, 2], color=palette.soft).encode(
            x("zero"), alt.X2("ready:Q"), bare
        ),
        base.mark_rule(strokeWidth=4, color=palette.asked).encode(x("ready"), alt.X2("start:Q"), bare),
        base.mark_rect(fill=palette.paper, stroke=palette.reported, strokeWidth=1.6).encode(
            x("start"), alt.X2("last:Q"), y, under
        ),
        base.mark_rect(fill=palette.official, fillOpacity=0.35).encode(x("first"), alt.X2("last:Q"), y, under),
        base.mark_rect(fill=palette.official).encode(x("last"), alt.X2("end:Q"), y, under),
        base.mark_point(
            shape="circle", filled=True, fill=palette.paper, stroke=palette.soft, size=34, opacity=1
        ).encode(x("ready"), bare),
    ]
    label = base.mark_text(
        align="left" if narrow else "right",
        baseline="bottom" if narrow else "middle",
        fontSize=12,
        color=palette.ink,
        limit=width - 10 if narrow else margin,
    )
    layers.append(label.encode(at(0 if narrow else -10), alt.Y("above:Q" if narrow else "mid:Q"), alt.Text("label:N")))
    told = base.mark_text(
        align="left",
        baseline="bottom" if narrow else "middle",
        fontSize=12,
        dx=0 if narrow else 8,
        color=palette.soft if narrow else palette.ink,
        limit=width - 10 if narrow else told_room - 4,
    )
    layers.append(told.encode(at(0 if narrow else inner), alt.Y("below:Q") if narrow else middle, alt.Text("words:N")))
    over = chart_of(heads)
    layers.append(
        over.mark_text(
            align="left" if narrow else "right", baseline="bottom", fontSize=12, fontWeight=700, color=palette.soft
        ).encode(at(0 if narrow else -10), alt.Y("y:Q"), alt.Text("words:N"))
    )
    return styled(layered(*layers, width=inner, height=height), palette)


def _placed(found: Sequence[Row], *, narrow: bool) -> tuple[list[dict[str, Any]], list[dict[str, Any]], float]:
    """Give each row its place from the top down, and each sector its heading."""
    place = 4.0
    placed: list[dict[str, Any]] = []
    heads: list[dict[str, Any]] = []
    sector = None
    for row in found:
        if row.sector != sector:
            sector = row.sector
            place += HEAD if placed else HEAD - 10
            heads.append({"words": sector, "y": place - 9})
        if narrow:
            place += 2 * LINE + 6
        placed.append(
            {
                "label": row.label,
                "words": row.words,
                "zero": 0,
                "ready": row.ready,
                "start": row.start,
                "first": row.first,
                "last": row.last,
                "end": row.horizon,
                "y": place,
                "y2": place + BAR,
                "mid": place + BAR / 2,
                "above": place - LINE - 4,
                "below": place - 4,
            }
        )
        place += STEP
    return placed, heads, place
