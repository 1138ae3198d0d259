"""The section "When could it stand: the plan", as a part of the brief, as a page of its own and as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from foedus import __version__
from foedus.model.tables import Tables
from foedus.plan.nouns import Plan
from foedus.views.plan_facts import Planned, basis, planned, reasons
from foedus.views.plans import amount_words, close_words, day_words

# Pixels: the charts of a wide screen and of paper, and those of a telephone.
WIDE = {"arrivals": 960, "gantt": 1120, "bottlenecks": 1120, "map": 1120}
NARROW = 360


def section(tables: Tables, plans: Iterable[Plan], *, as_of: date | None = None, drawn: bool = True) -> dict[str, Any]:
    """Return what the templates of the section see, under the one name ``planned``.

    Parameters
    ----------
    tables
        The case.
    plans
        In any order; the two figures of one option, standard and `given` are put side by side.
    as_of
        The day of the brief that it stands in; None for a page or text of its own.
    drawn
        Whether to draw the charts, which takes a second or two; Markdown has none.
    """
    made = planned(tables, plans, as_of)
    in_brief = drawn and as_of is not None  # Markdown has no end where every statement stands
    return {
        "planned": {
            "pairs": made,
            "charts": {each.key: _charts(tables, each) if drawn else {} for each in made},
            "basis": basis(tables, made, in_brief=in_brief),
            "in_brief": in_brief,
        }
    }


def filters(tables: Tables) -> dict[str, Any]:
    """Return the filters that the templates of the section need beside those of the brief."""
    return {
        "amount": amount_words,
        "cday": day_words,
        "close": partial(close_words, tables),
        "reason": reasons,
    }


def render_section(tables: Tables, plans: Iterable[Plan], as_of: date) -> Markup:
    """Return the section as a piece of the brief of a day; empty for no plan."""
    found = tuple(plans)
    if not found:
        return Markup("")
    environment = _environment(tables, autoescape=True)
    text = environment.get_template("sections/plan.html.j2").render(_context(tables, found, as_of))
    return Markup(text)  # noqa: S704  made by a template that escapes


def render_plan_page(tables: Tables, plans: Iterable[Plan]) -> str:
    """Return the plans as one self-contained page."""
    environment = _environment(tables, autoescape=True)
    return environment.get_template("plan.html.j2").render(_context(tables, tuple(plans)))


def plan_markdown(tables: Tables, plans: Iterable[Plan], *, as_of: date | None = None, level: int = 1) -> str:
    """Return the plans as Markdown.

    Parameters
    ----------
    tables
        The case.
    plans, as_of
        As for `section`.
    level
        Of the heading: 1 for a text of its own, 2 within the brief.
    """
    from foedus.views.markdown import address, escaped

    environment = _environment(tables, autoescape=False)
    environment.finalize = lambda found: found if isinstance(found, Markup) else escaped(str(found))
    environment.filters |= {"md": Markup, "address": address}
    context = {"tables": tables, "info": tables.info, "level": Markup("#" * level)}  # noqa: S704
    made = section(tables, tuple(plans), as_of=as_of, drawn=False)
    text = environment.get_template("plan.md.j2").render(context | made)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _context(tables: Tables, plans: Sequence[Plan], as_of: date | None = None) -> dict[str, Any]:
    return {"tables": tables, "info": tables.info, "version": __version__} | section(tables, plans, as_of=as_of)


def _environment(tables: Tables, *, autoescape: bool) -> Environment:
    from foedus.views.page import environment_for

    environment = environment_for(tables, autoescape=autoescape)
    environment.filters |= filters(tables)
    return environment


def _charts(tables: Tables, each: Planned) -> dict[str, tuple[Markup, Markup]]:
    """Return each chart that has something to show, wide and narrow; only the curve of what is drawn already."""
    # Altair and vl-convert take a second to load, which only a page is worth.
    from foedus.views.charts.plans import PLAN_CHARTS, drawable, inline

    at = ", ".join(f"{share} by {day_words(day)}" for day, share in each.headline)
    network = "A notional network: places and routes are assumed. " if each.notional else ""
    labels = {
        "arrivals": f"Arrival curve: {at}. The table below has the same figures.",
        "gantt": "Each pledge on its way: waiting, moving, there. The table below has the same figures.",
        "bottlenecks": "Use of the scarcest resources by day. The table below has the same figures.",
        "map": f"Map of the plan. {network}Where each force starts and stands at the end is in the table of moves.",
    }
    return {
        name: (
            Markup(inline(name, tables, each.pair, width=WIDE[name], key=each.key, label=labels[name])),  # noqa: S704
            Markup(inline(name, tables, each.pair, width=NARROW, key=each.key, label=labels[name])),  # noqa: S704
        )
        for name in (PLAN_CHARTS[:1] if each.drawn_in else PLAN_CHARTS)
        if drawable(name, tables, each.pair)
    }
