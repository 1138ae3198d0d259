"""The brief as one self-contained HTML page, every figure a link away from its sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from foedus.case.atomic import write_atomic
from foedus.case.read import Reading
from foedus.errors import FoedusError
from foedus.evidence.index import Evidence
from foedus.model.nouns import STRANDS, Requirement, Topic
from foedus.model.tables import Tables, canonical
from foedus.model.values import STANDARDS, Quantity
from foedus.read.load_text import is_ours
from foedus.results import Assessment
from foedus.rules.waits import Change
from foedus.standing.pledges import Pledge
from foedus.standing.suppose import Supposition
from foedus.views.brief import phrases
from foedus.views.brief.content import Brief, brief
from foedus.views.words import of_topic, other_ways

if TYPE_CHECKING:  # a plan and its risk bring numpy along, and most briefs have none
    from foedus.breakeven.make import Table
    from foedus.plan.nouns import Plan
    from foedus.risk.limits import Drawing
    from foedus.risk.nouns import Risk
    from foedus.watch.nouns import Watch

# Pixels: the charts of a wide screen and of paper, and those of a telephone.
WIDE = {"contrast": 700, "shares": 960, "timeline": 1120}
NARROW = 360


def plans_of(evidence: Evidence, as_of: date, suppose: Iterable[Supposition] = ()) -> tuple[Plan, ...]:
    """Return the plans to show in the brief: those of compositions, where the case has a network."""
    if not evidence.tables.places or not evidence.tables.links:
        return ()
    # The planner takes a second to load, which only such a case is worth.
    from foedus.plan.illustrated import illustrated

    return illustrated(evidence, as_of, suppose)


def risk_of(
    evidence: Evidence, as_of: date, suppose: Iterable[Supposition] = (), draws: Drawing | None = None
) -> Risk | None:
    """Return the risk to show in the brief: that of a composition, where the case has a network and says what to draw.

    Parameters
    ----------
    evidence, as_of, suppose
        As for `plans_of`.
    draws
        How often; as often as a brief is worth if not given.
    """
    tables = evidence.tables
    if not (tables.places and tables.links and (tables.likelihoods or tables.info.whatif)):
        return None
    from foedus.views.risk_page import BRIEF, analysed

    return analysed(evidence, as_of, suppose, draws or BRIEF)


def watched_of(reading: Reading, as_of: date) -> tuple[Watch, ...]:
    """Return how the truces stand that were known by a day, judged by the incidents of the case if it has any."""
    if reading.tables is None or not reading.tables.truces:
        return ()
    # Judging takes a second to load, which only a case with truces is worth.
    from foedus.views.watching import known_truces

    return known_truces(reading.folder, reading.tables, as_of)


def write_brief(
    path: Path,
    reading: Reading,
    result: Assessment,
    plans: Iterable[Plan] = (),
    risk: Risk | None = None,
    watched: Iterable[Watch] = (),
    believed: Table | None = None,
) -> None:
    """Write the brief, whole or not at all: Markdown where the name ends in .md, else a page.

    Parameters
    ----------
    path
        Where to.
    reading, result, plans, risk, watched, believed
        The case, its assessment, the plans to show, what becomes of the first of them, how truces stand, and
        break-even.

    Raises
    ------
    FoedusError
        If it cannot be written there.
    """
    write_text(path, _written(path, brief(reading, result, plans, risk, watched, believed)), "brief")


def write_text(path: Path, text: str, what: str) -> None:
    """Write a text, whole or not at all; `what` it is.

    Raises
    ------
    FoedusError
        If it cannot be written there, or if what is there is none of foedus' own pages or briefs.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_file() and (there := path.read_bytes()).strip() and not is_ours(there):
            raise FoedusError(
                f"The {what} was not written: {path} is there and no page of foedus. Give another name, or remove it."
            )
        write_atomic(path, text.encode())
    except OSError as error:
        raise FoedusError(f"The {what} cannot be written to {path}: {error.strerror or error}.") from None


def _written(path: Path, made: Brief) -> str:
    if path.suffix.lower() == ".md":
        from foedus.views.markdown import markdown

        return markdown(made)
    return page(made)


def page(made: Brief) -> str:
    """Return the page."""
    environment = environment_for(made.result.tables, autoescape=True)
    sections = {
        "plan_section": plan_section(made),
        "risk_section": risk_section(made),
        "watch_section": watch_section(made),
    }
    context = {**context_of(made), "charts": charts(made), **sections}
    return environment.get_template("page.html.j2").render(context)


def plan_section(made: Brief) -> Markup:
    """Return the section on plans; empty without a plan."""
    if not made.plans:
        return Markup("")
    # Plans bring shapely and milsymbol along, which only a page with a map is worth.
    from foedus.views.plan_page import render_section

    return render_section(made.result.tables, made.plans, made.result.as_of)


def risk_section(made: Brief) -> Markup:
    """Return the section on risk; empty without an analysis."""
    if made.risk is None:
        return Markup("")
    from foedus.views.risk_page import render_section

    return render_section(made.result.tables, made.risk)


def watch_section(made: Brief) -> Markup:
    """Return the section on truces; empty without one."""
    if not made.watched:
        return Markup("")
    from foedus.views.watch_page import render_section

    return render_section(made.watched, made.result.tables)


def context_of(made: Brief) -> dict[str, Any]:
    """Return what both templates see."""
    from foedus.views.break_even_page import believed

    tables = made.result.tables
    return {
        "brief": made,
        "result": made.result,
        "tables": tables,
        "info": tables.info,
        "standards": STANDARDS,
        "topics": topics(made),
        "shown": _shown(made),
        "believed": believed(tables, made.believed),
    }


def _shown(made: Brief) -> set[str]:
    """The sections on single strands that the brief has."""
    has = {
        "coverage": True,
        "strengthening": bool(made.strengthening.lines or made.strengthening.deliveries),
        "backstop": bool(made.backstop.help or made.backstop.hanging),
        "binding": bool(made.binding.texts or made.binding.ceilings),
        "pressure": bool(made.pressure),
    }
    return {name for name, there in has.items() if there}


@dataclass(frozen=True)
class ShownTopic:
    """A strand of the timeline as a reader chooses it; the page opens with the one `chosen`."""

    id: str
    title: str
    count: int
    chosen: bool


def topics(made: Brief) -> list[ShownTopic]:
    """Return the strands of the timeline that somebody spoke of; threats first, which stand nowhere else."""
    counts = Counter(group[0].strand for group in made.said)
    order: list[Topic | None] = ["threats", *STRANDS, None]
    some = [each for each in order if counts[each]]
    names = [(each or "none", of_topic(made.result.tables, each), counts[each]) for each in some]
    return [ShownTopic(*name, chosen=not number) for number, name in enumerate(names)]


def environment_for(tables: Tables, *, autoescape: bool) -> Environment:
    """Return the templates with the words they use."""
    environment = Environment(
        loader=PackageLoader("foedus.views"),
        autoescape=autoescape,  # noqa: S701  Markdown has an escape of its own
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    def kind(pledge: Pledge) -> str:
        known = tables.capability.get(pledge.text("capability"))
        return known.title if known else phrases.plain(pledge.text("capability"))

    def requirement(row: Requirement) -> str:
        return tables.capability[row.capability].title

    def change(each: Change) -> tuple[str, str]:
        return phrases.change_words(tables, each)

    environment.filters |= {
        "canonical": canonical,
        "change": change,
        "counted": phrases.counted,
        "kind": kind,
        "number": phrases.number,
        "others": other_ways,
        "percent": phrases.percent,
        "plain": phrases.plain,
        "requirement": requirement,
        "span": phrases.span,
        "value": value,
    }
    return environment


def value(answer: object) -> str:
    """An answer as a reader meets it."""
    return phrases.quantity(answer) if isinstance(answer, Quantity) else phrases.plain(answer)


def charts(made: Brief) -> dict[str, tuple[Markup, Markup]]:
    """Return each chart that has something to show, wide and narrow."""
    # Altair and vl-convert take a second to load, which only a page is worth.
    from foedus.views.charts.render import inline

    labels = {}
    if made.asked:
        labels["contrast"] = "Soldiers pledged against soldiers asked for. " + " ".join(
            [f"Pledged, {each.title[0].lower() + each.title[1:]}: {each.words}." for each in made.pledged]
            + [f"Asked by {each.option.study}: {each.words}." for each in made.asked]
        )
        labels["shares"] = "Share of each option that is met, by standard. The table below has the same figures."
    if made.timeline.weeks:
        labels["timeline"] = "Statements by week and by whom they are about. The table below has the same figures."
    return {
        name: (
            Markup(inline(name, made, width=WIDE[name], label=label)),  # noqa: S704  made here, label escaped there
            Markup(inline(name, made, width=NARROW, label=label)),  # noqa: S704
        )
        for name, label in labels.items()
    }
