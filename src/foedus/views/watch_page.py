"""The section "Is the truce holding": a part of the brief, a page of its own, and Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from foedus import __version__
from foedus.model.tables import Tables
from foedus.model.truces import Tolerated
from foedus.views.charts.clusters import cluster_words
from foedus.views.watch_screen import heading, p_words
from foedus.watch.nouns import ALL, Watch

# Pixels: the charts of a wide screen and of paper, and those of a telephone.
WIDE = {"calendar": 700, "observed": 960, "clusters": 960}
NARROW = 360
SHOWN = 60  # days in the table, the last ones


def write_watch(path: Path, found: Watch, tables: Tables | None) -> None:
    """Write a watched truce, whole or not at all: Markdown where the name ends in .md, else a page.

    Raises
    ------
    FoedusError
        If it cannot be written there.
    """
    from foedus.views.page import write_text

    render = watch_markdown if path.suffix.lower() == ".md" else render_watch_page
    write_text(path, render([found], tables), "page")


def render_watch_page(found: Sequence[Watch], tables: Tables | None) -> str:
    """Return truces as one self-contained page."""
    return _environment(tables, autoescape=True).get_template("watch.html.j2").render(_context(found, tables))


def render_section(found: Sequence[Watch], tables: Tables) -> Markup:
    """Return truces as a piece of the brief."""
    template = _environment(tables, autoescape=True).get_template("sections/watch.html.j2")
    return Markup(template.render(_context(found, tables)))  # noqa: S704  the template escapes


def watch_markdown(found: Sequence[Watch], tables: Tables | None, *, in_brief: bool = False) -> str:
    """Return truces as Markdown, a text of its own or a section of the brief."""
    from foedus.views.markdown import escaped

    environment = _environment(tables, autoescape=False)
    environment.finalize = lambda said: said if isinstance(said, Markup) else escaped(str(said))
    level = Markup("##" if in_brief else "#")  # noqa: S704  ours
    context = {**_context(found, tables, drawn=False), "level": level}
    text = environment.get_template("watch.md.j2").render(context)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _context(found: Sequence[Watch], tables: Tables | None, *, drawn: bool = True) -> dict[str, Any]:
    return {
        "version": __version__,
        "info": tables.info if tables else None,
        "watched": [_one(each, tables, drawn=drawn) for each in found],
    }


def _one(found: Watch, tables: Tables | None, *, drawn: bool) -> dict[str, Any]:
    from foedus.views.charts.watches import whole

    places = sorted({each.place for each in found.days if each.place != ALL})
    return {
        "found": found,
        "heading": heading(found.truce, tables),
        "charts": _charts(found) if drawn else {},
        "days": whole(found)[-SHOWN:],
        "places": [_place(found, place) for place in places],
        "source": tables.source.get(found.truce.source) if tables else None,
    }


def _place(found: Watch, place: str) -> dict[str, Any]:
    from foedus.watch.states import standing

    rows = [each for each in found.days if each.place == place]
    state, since = standing(rows)
    told = [each for each in rows if each.observed is not None and each.expected is not None]
    return {
        "name": place,
        "state": state.value,
        "since": since,
        "observed": sum(each.observed or 0.0 for each in told),
        "expected": sum(each.expected or 0.0 for each in told),
    }


def _environment(tables: Tables | None, *, autoescape: bool) -> Environment:
    environment = Environment(
        loader=PackageLoader("foedus.views"),
        autoescape=autoescape,  # noqa: S701  Markdown has an escape of its own
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "chance": p_words,
        "cluster": cluster_words,
        "count": lambda number: f"{number:,.0f}",
        "few": lambda number: f"{number:,.1f}",
        "percent": lambda share: f"{share:.0%}",
        "tolerance": tolerance_words,
        "sourced": lambda id_: tables.source.get(id_) if tables else None,
    }
    return environment


def tolerance_words(tolerated: Tolerated) -> str:
    """What is tolerated, in words."""
    if tolerated.per_day is not None:
        said = f"{tolerated.per_day:g} a day"
    else:
        said = f"{tolerated.share_of_before or 0:.0%} of the level before"
    return f"{said}, assumed: nobody stated it" if tolerated.assumed == "yes" else said


def _charts(found: Watch) -> dict[str, tuple[Markup, Markup]]:
    """Return each chart that has something to show, wide and narrow."""
    # Altair and vl-convert take a second to load, which only a page is worth.
    from foedus.views.charts.watches import WATCH_CHARTS, drawable, inline

    labels = {
        "calendar": f"Days by state: {found.verdict.says} The table below has the same figures.",
        "observed": "Incidents a day, against what is tolerated as chance has it; the table below has the same.",
        "clusters": "Clusters in space and time: " + "; ".join(cluster_words(each) for each in found.clusters) + ".",
    }
    return {
        name: (
            Markup(inline(name, found, width=WIDE[name], label=labels[name])),  # noqa: S704
            Markup(inline(name, found, width=NARROW, label=labels[name])),  # noqa: S704
        )
        for name in WATCH_CHARTS
        if drawable(name, found)
    }
