"""A risk analysis on one screen of a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from rich.console import Console, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from foedus.model.tables import Tables
from foedus.risk.nouns import Risk
from foedus.views.brief.phrases import percent, plain
from foedus.views.charts.terminal import band_line
from foedus.views.risk_facts import (
    WARNING,
    answer,
    band_words,
    date_words,
    effects,
    points,
    prior_words,
    priors_of,
    rank_name,
    reaches_of,
    scenario_words,
    undrawn_words,
    unknown_words,
    waiting,
)

SHOWN = 8  # rows of a ranking before the rest is counted
NARROWEST = 40


def show(tables: Tables, found: Risk, as_of: date, suppose: Sequence[str], console: Console | None = None) -> None:
    """Write bands under each prior, what matters most, scenarios, what to find out, and what all of it rests on."""
    console = console or Console()
    if console.width < NARROWEST:
        console = Console(width=NARROWEST)
    wishes = f", supposing {', '.join(suppose)}" if suppose else ""
    how = f"{found.outer} x {found.inner} draws, seed {found.seed}, {'replanned' if found.replan else 'repaired'}"
    first = f"{tables.info.id}, {found.option.id}{wishes}; as of {as_of.isoformat()}, {found.standard} standard"
    console.print(Text(f"{first}; {how}" if found.drawn else first, style="bold"))
    console.print(Panel(Text(answer(tables, found)), title=found.option.title, title_align="left"))
    figures = [_bands(found, console), _reaches(found), _gates(tables, found)]
    matters = [_ranking(tables, found), _pairs(tables, found)]
    for part in [*figures, *matters, *_scenarios(tables, found), _unknowns(tables, found)]:
        if part is not None:
            console.print(part)
    for name, words in _rests(tables, found):
        console.print(Text.assemble((f"{name}  ", "bold"), words))


def _table(title: str, *columns: str) -> Table:
    table = Table(box=None, pad_edge=False, show_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column(title)
    for column in columns:
        table.add_column(column)
    return table


def _bands(found: Risk, console: Console) -> RenderableType | None:
    """What is there by each day under each prior, and a line for the day that is asked about."""
    if not found.drawn:
        return None
    days = sorted({each.day for each in found.bands})
    by = {(each.prior, each.day): each for each in found.bands}
    blocks = console.encoding.lower().startswith("utf")
    most = max(max(each.p95 for each in found.bands), 0.01)
    table = _table("There, if", *(f"C+{day}" for day in days), f"C+{found.day}, 0 to {percent(most)}", "±")
    table.add_row("nothing goes wrong", *(percent(dict(found.planned)[day]) for day in days), "", "")
    for prior in priors_of(found):
        band = by[prior, found.day]
        cells = [band_words(by[prior, day]).replace(", half above ", ", ½ ") for day in days]
        table.add_row(
            prior_words(prior), *cells, band_line(band, most, blocks=blocks), points(band.stderr).split(" ")[0]
        )
    return table


def _reaches(found: Risk) -> RenderableType | None:
    if not found.drawn:
        return None
    some = [each.share for each in reaches_of(found, priors_of(found)[0])]
    table = _table(f"How often by C+{found.day}", *(f"{share:.0%} or more" for share in some), "everything there on")
    closing = {each.prior: each for each in found.closure}
    for prior in priors_of(found):
        cells = [f"{percent(each.probability)} ± {each.stderr * 100:.1f}" for each in reaches_of(found, prior)]
        close = closing[prior]
        table.add_row(prior_words(prior), *cells, "never" if close.p05 is None else f"C+{close.p05} at the earliest")
    return table


def _gates(tables: Tables, found: Risk) -> RenderableType | None:
    some = waiting(found.gates)
    if not some:
        return None
    table = _table("Gates that wait for parliaments", "days from when they are asked", "waits for")
    for gate in some:
        table.add_row(tables.gate[gate.id].title, date_words(gate), ", ".join(gate.leads))
    return table


def _ranking(tables: Tables, found: Risk) -> RenderableType | None:
    if not found.ranking:
        return None
    table = _table(f"What matters most by C+{found.day}", "lost without it", "gained if sure", "Shapley share", "±")
    for kind in ("party", "question", "class"):
        some = [each for each in found.ranking if each.kind == kind]
        for rank in [each for each in some if each.loss > 0 or each.gain > 0][:SHOWN]:
            table.add_row(
                rank_name(tables, rank),
                points(rank.loss),
                points(rank.gain),
                points(rank.shapley) if rank.shapley is not None else "",
                points(rank.stderr).split(" ")[0],
            )
        table.add_section()
    return table


def _pairs(tables: Tables, found: Risk) -> RenderableType | None:
    if not found.pairs:
        return None
    table = _table("Pairs that hurt more together", "together", "one by one")
    for pair in found.pairs[:SHOWN]:
        table.add_row(f"{tables.name(pair.a)}, {tables.name(pair.b)}", points(pair.together), points(pair.apart))
    return table


def _scenarios(tables: Tables, found: Risk) -> Iterable[RenderableType | None]:
    """Each scenario beside the rest: one prior a row if there are few, the lowest and the highest otherwise."""
    for scenario in found.scenarios:
        days = sorted({each.day for each in scenario.bands})
        by = {(each.prior, each.day): each for each in scenario.bands}
        before = {(each.prior, each.day): each for each in found.bands}
        supposing = f"  [{scenario.id}] {scenario_words(tables, scenario)}"
        yield Text.assemble(("What if  ", "bold"), (scenario.whatif.title, "bold"), supposing)
        table = _table("  median, before →", *(f"C+{day}" for day in days))
        for prior in dict.fromkeys(each.prior for each in scenario.bands):
            cells = []
            for day in days:
                was = before[prior, day].p50 if (prior, day) in before else dict(found.planned)[day]
                cells.append(f"{percent(was)} → {percent(by[prior, day].p50)}")
            table.add_row(f"  {prior_words(prior)}", *cells)
        yield table
        for effect in effects(tables, scenario):
            yield Text(f"  {effect}")


def _unknowns(tables: Tables, found: Risk) -> RenderableType | None:
    if not found.unknowns:
        return None
    table = _table(f"What to find out next (band by C+{found.day})", "wide now", "once known", "answers tried")
    for each in found.unknowns[:SHOWN]:
        answers = " / ".join(each.answers) if len(each.answers) <= 2 else f"{len(each.answers)} studies"
        table.add_row(unknown_words(tables, each), percent(each.band_now), percent(each.band_known), answers)
    return table


def _rests(tables: Tables, found: Risk) -> Iterable[tuple[str, str]]:
    """What all of it rests on: studies with whom they speak of, what is assumed, what nobody stated."""
    for row in found.priors:
        if row.prior:
            rates = f"{row.low:g} to {row.high:g}, mostly {row.mode:g}" if row.low < row.high else f"{row.mode:g}"
            source = tables.source[row.source]
            yield f"{row.prior}", f"kept {rates}: {row.population} ({source.publisher} {source.published.year})"
    if any(row.prior for row in found.priors):
        yield "Warning", WARNING
    assumed = ["the composition is illustrative: nobody published one"] if found.option.illustrative == "yes" else []
    assumed += [plain(each.replace(".", " ", 1)) for each in found.assumed]
    if assumed:
        yield "Assumed", "; ".join(assumed)
    said = undrawn_words(tables, found.undrawn)
    if said:
        yield "Not drawn", "; ".join(said)
