"""The section "What breaks it, and what one yes is worth": a part of the brief, a page of its own, and Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from foedus import __version__
from foedus.evidence.index import Evidence
from foedus.model.tables import Tables
from foedus.model.values import Standard
from foedus.plan.asked import composition
from foedus.risk.limits import Drawing
from foedus.risk.make import risk
from foedus.risk.nouns import Risk
from foedus.standing.suppose import Supposition
from foedus.standing.view import View
from foedus.views.brief.phrases import capital
from foedus.views.charts.risk_rows import FAN_DAYS, rank_rows
from foedus.views.risk_basis import cited, other_rates, priors, rests_on, undrawn_words
from foedus.views.risk_facts import (
    WARNING,
    answer,
    answer_words,
    band_words,
    date_words,
    point_number,
    unknown_words,
    waiting,
    waits_words,
)
from foedus.views.risk_tables import band_rows, closing_words, reached_shares, what_if_rows

# Pixels: the charts of a wide screen and of paper, and those of a telephone.
WIDE = {"fan": 1120, "ranking": 960}
NARROW = 360
# Of the brief: enough for its bands, and done in ten seconds.
BRIEF = Drawing(outer=100, inner=50)
UNKNOWNS = 10  # rows before the rest is left to --json


def analysed(
    evidence: Evidence, as_of: date, suppose: Iterable[Supposition] = (), draws: Drawing = BRIEF
) -> Risk | None:
    """Return the analysis that the brief shows: of the first composition known by then, None if there is none."""
    tables = evidence.tables
    known = [each for each in tables.options if tables.source[each.source].published <= as_of]
    if all(each.measure != "composition" for each in known):
        return None
    view = View(evidence, day=as_of, known=as_of, standard=Standard.ASSUMED, suppose=tuple(suppose))
    option, _ = composition(tables, None, as_of)
    return risk(view, option, given="gates_open", draws=draws, whatifs=["all"], fan_days=FAN_DAYS)


def section(tables: Tables, found: Risk, *, in_brief: bool, drawn: bool = True) -> dict[str, Any]:
    """Return what the templates of the section see, under the one name ``risky``.

    Parameters
    ----------
    tables, found
        The case and the analysis.
    in_brief
        Whether it stands in the brief, whose list of sources it then leads to; else it has one of its own.
    drawn
        Whether to draw the charts; Markdown has none.
    """
    sources = cited(tables, found)
    return {
        "risky": {
            "found": found,
            "answer": answer(tables, found),
            "warning": WARNING,
            "charts": _charts(tables, found) if drawn else {},
            "planned": dict(found.planned),
            "bands": band_rows(found),
            "closing": closing_words(found),
            "reached": (reached := reached_shares(found)),
            "unreached": min((each.share for each in found.reaches if each.share not in reached), default=None),
            "ranks": rank_rows(tables, found),
            "pairs": found.pairs[:UNKNOWNS],
            "whatifs": what_if_rows(tables, found),
            "gates": waiting(found.gates),
            "unknowns": found.unknowns[:UNKNOWNS],
            "priors": priors(tables, found),
            "others": other_rates(tables, found),
            "assumed": rests_on(tables, found),
            "undrawn": undrawn_words(tables, found.undrawn),
            "sources": [] if in_brief else [(tables.source[id_], gives) for id_, gives in sources.items()],
            "to": "src" if in_brief else "risk-src",
        }
    }


def render_section(tables: Tables, found: Risk) -> Markup:
    """Return the section as a piece of the brief."""
    environment = _environment(tables, autoescape=True)
    context = _context(tables) | section(tables, found, in_brief=True)
    return Markup(environment.get_template("sections/risk.html.j2").render(context))  # noqa: S704  the template escapes


def render_risk_page(tables: Tables, found: Risk, as_of: date, suppose: Iterable[Supposition] = ()) -> str:
    """Return the analysis as one self-contained page."""
    environment = _environment(tables, autoescape=True)
    heard = {"as_of": as_of, "suppose": [str(each) for each in suppose]}
    context = _context(tables) | heard | section(tables, found, in_brief=False)
    return environment.get_template("risk.html.j2").render(context)


def risk_markdown(
    tables: Tables, found: Risk, as_of: date, suppose: Iterable[Supposition] = (), *, in_brief: bool = False
) -> str:
    """Return the analysis as Markdown, a text of its own or a section of the brief."""
    from foedus.views.markdown import address, escaped

    environment = _environment(tables, autoescape=False)
    environment.finalize = lambda said: said if isinstance(said, Markup) else escaped(str(said))
    environment.filters |= {"md": Markup, "address": address}
    level = Markup("##" if in_brief else "#")  # noqa: S704  ours
    heard = {"as_of": as_of, "suppose": [str(each) for each in suppose], "level": level, "in_brief": in_brief}
    context = _context(tables) | heard | section(tables, found, in_brief=in_brief, drawn=False)
    text = environment.get_template("risk.md.j2").render(context)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def write_risk(path: Path, tables: Tables, found: Risk, as_of: date, suppose: Iterable[Supposition] = ()) -> None:
    """Write the analysis, whole or not at all: Markdown where the name ends in .md, else a page.

    Raises
    ------
    FoedusError
        If it cannot be written there.
    """
    from foedus.views.page import write_text

    render = risk_markdown if path.suffix.lower() == ".md" else render_risk_page
    write_text(path, render(tables, found, as_of, suppose), "page")


def _context(tables: Tables) -> dict[str, Any]:
    return {"tables": tables, "info": tables.info, "version": __version__}


def _environment(tables: Tables, *, autoescape: bool) -> Environment:
    from foedus.views.page import environment_for

    environment = environment_for(tables, autoescape=autoescape)
    environment.filters |= {
        "answers": lambda each: answer_words(tables, each),
        "band": band_words,
        "dates": date_words,
        "points": point_number,
        "unknown": lambda each: capital(unknown_words(tables, each)),
        "waits": waits_words,
    }
    return environment


def _charts(tables: Tables, found: Risk) -> dict[str, tuple[Markup, Markup]]:
    """Return each chart that has something to show, wide and narrow."""
    # Altair and vl-convert take a second to load, which only a page is worth.
    from foedus.views.charts.risks import RISK_CHARTS, drawable, inline

    at = "; ".join(f"under {row.name} {band_words(row.band)}" for row in band_rows(found))
    labels = {
        "fan": f"How much is there by C+{found.day}: {at}. The table below has the same figures.",
        "ranking": "What is lost without each party, answer and class of resource, and what is gained if it is sure. "
        "The table below has the same figures.",
    }
    return {
        name: (
            Markup(inline(name, tables, found, width=WIDE[name], label=labels[name])),  # noqa: S704
            Markup(inline(name, tables, found, width=NARROW, label=labels[name])),  # noqa: S704
        )
        for name in RISK_CHARTS
        if drawable(name, tables, found)
    }
