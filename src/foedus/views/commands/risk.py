"""`foedus risk`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, cast

import click

from foedus.coverage.figures import Given
from foedus.model.values import STANDARDS, Standard
from foedus.plan.asked import composition
from foedus.standing.view import View
from foedus.views.commands.assess import refuse
from foedus.views.commands.plan import Horizon
from foedus.views.options import SUPPOSE, Clock, load, shared, suppositions, terminal, today, write_json


class Draws(click.ParamType[tuple[int, int]]):
    """Outer and inner draws: ``200x100``."""

    name = "draws"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, int]:
        """Read them or fail with what was expected."""
        from foedus.risk.limits import MOST_DRAWS, MOST_OUTER

        match = re.fullmatch(r"([0-9]{1,9})\s*[xX×]\s*([0-9]{1,9})", str(value).strip())
        outer, inner = (int(match[1]), int(match[2])) if match else (0, 0)
        if not (1 <= outer <= MOST_OUTER and inner >= 1 and outer * inner <= MOST_DRAWS):
            self.fail(
                f"found {value!r}, expected OUTERxINNER such as 200x100: 1 to {MOST_OUTER:,} outer draws, and at most "
                f"{MOST_DRAWS:,} in all",
                param,
                ctx,
            )
        return outer, inner


@click.command("risk")
@shared
@click.option("--option", metavar="ID", help="The composition. Default: the first of the case.")
@click.option(
    "--standard",
    type=click.Choice([str(each) for each in STANDARDS]),
    help="Which pledges and which likelihoods. Default: assumed.",
)
@click.option(
    "--given",
    type=click.Choice(["as_is", "gates_open"]),
    help="Conditions as they stand, or all counted as met. Default: gates_open; as_is with --suppose.",
)
@SUPPOSE
@click.option(
    "--whatif", multiple=True, metavar="ID", help="Lay this scenario of the case beside the rest; all takes every one."
)
@click.option("--draws", type=Draws(), metavar="OUTERxINNER", help="What is not known, times chance. Default: 200x100.")
@click.option("--seed", type=click.IntRange(0, 2**31 - 1), metavar="N", help="Of the draws. Default: 0.")
@click.option("--day", type=Horizon(), metavar="C+DAYS", help="The day on which things are ranked. Default: C+90.")
@click.option("--replan", is_flag=True, help="Dispatch everybody anew in each draw, instead of repairing the plan.")
@click.option(
    "--plan",
    "plan_file",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="PLAN.json",
    help="Replay this plan, as foedus plan --out wrote it, instead of a new one.",
)
@click.option(
    "--report",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.html",
    help="Also write it as one self-contained page, or as Markdown to FILE.md.",
)
@click.option(
    "--fail-below",
    type=click.FloatRange(0, 1),
    metavar="SHARE",
    help="Exit with 1 if the median falls below this share on the day, under some prior.",
)
def command(case: Path, as_of: date | None, as_json: bool, verbose: bool, **given: Any) -> None:
    """What breaks it, and what one yes is worth: the plan replayed under many outcomes.

    Rates come from studies, one at a time, by class of act and never by state; what nobody has a sourced likelihood
    for is a what-if. A projection under stated assumptions, no forecast: docs/risk.md.
    """
    report: Path | None = given["report"]
    if report is not None:
        refuse(report, case)
    clock = Clock(verbose)
    reading, evidence = load(case, clock)
    plan: Mapping[str, Any] | None = None
    others: list[str] = []
    if given["plan_file"] is not None:
        said = [f"--{name.replace('_', '-')}" for name in ("option", "standard", "given", "suppose") if given[name]]
        if said or as_of is not None:
            raise click.UsageError(f"--plan takes what the plan says; leave out {', '.join(said) or '--as-of'}.")
        from foedus.views.replayed import handed_in

        plan, view, day, supposed = handed_in(reading, evidence, given["plan_file"])
        option, on = str(plan["option"]), cast(Given, plan["given"])
    else:
        day = as_of or today()
        supposed = tuple(suppositions(evidence, given["suppose"], day))
        option, others = composition(evidence.tables, given["option"], day)
        standard = Standard(given["standard"] or "assumed")
        view = View(evidence, day=day, known=day, standard=standard, suppose=supposed)
        on = given["given"] or ("as_is" if supposed else "gates_open")

    from foedus.risk.handed import schedule_of
    from foedus.risk.limits import DAY, INNER, OUTER, Drawing
    from foedus.risk.make import risk
    from foedus.views.charts.risk_rows import FAN_DAYS
    from foedus.views.drawing import drawing, say_if_first

    outer, inner = given["draws"] or (OUTER, INNER)
    draws = Drawing(outer=outer, inner=inner, seed=given["seed"] or 0, day=given["day"] or DAY, replan=given["replan"])
    clock.step("loaded")
    say_if_first()
    with drawing() as watch:
        found = risk(
            view,
            option,
            given=on,
            draws=draws,
            whatifs=given["whatif"],
            fan_days=() if as_json and report is None else FAN_DAYS,
            scheduling=partial(schedule_of, plan) if plan is not None else None,
            watch=watch,
        )
    clock.step(f"drawn {outer} x {inner} times")
    if as_json:
        from foedus.views.risk_json import risk_json

        write_json(risk_json(reading, day.isoformat(), supposed, found))
    else:
        from foedus.views.risk_screen import show

        show(evidence.tables, found, day, [str(each) for each in supposed], terminal())
        if others:
            click.echo(f"Other compositions: {', '.join(others)} (--option).")
    if report is not None:
        from foedus.views.risk_page import write_risk

        write_risk(report, evidence.tables, found, day, supposed)
        clock.step("page written")
        click.echo(f"\nThe {'text' if report.suffix.lower() == '.md' else 'page'}: {report}", err=as_json)
    least = min((each.p50 for each in found.bands if each.day == found.day), default=1.0)
    if given["fail_below"] is not None and least < given["fail_below"]:
        click.get_current_context().exit(1)
