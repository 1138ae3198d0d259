"""`foedus plan`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from foedus.case.layout import FILES
from foedus.errors import FoedusError
from foedus.evidence.index import Evidence
from foedus.model.tables import Tables
from foedus.model.values import STANDARDS, Standard
from foedus.plan.asked import LONGEST, composition, view_of
from foedus.standing.suppose import Supposition
from foedus.standing.view import View
from foedus.views.options import SUPPOSE, Clock, load, shared, suppositions, terminal, today, write_json

if TYPE_CHECKING:
    from foedus.breakeven.make import Table

_HEAD = 200  # bytes within which a plan says that it is one


class Horizon(click.ParamType[int]):
    """A last day after C-day: ``90`` or ``C+90``."""

    name = "horizon"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read it or fail with what was expected."""
        match = re.fullmatch(r"(?:[Cc]\+)?([0-9]{1,4})", str(value).strip())
        if match is None or not 1 <= int(match[1]) <= LONGEST:
            self.fail(f"found {value!r}, expected a day from C+1 to C+{LONGEST}, such as C+90", param, ctx)
        return int(match[1])


@click.command("plan")
@shared
@click.option("--option", metavar="ID", help="The composition to plan for. Default: the first of the case.")
@click.option(
    "--standard", type=click.Choice([str(each) for each in STANDARDS]), help="Which pledges. Default: reported."
)
@click.option(
    "--given",
    type=click.Choice(["as_is", "gates_open"]),
    help="Conditions as they stand, or all counted as met. Default: gates_open; as_is with --suppose.",
)
@click.option(
    "--figure", type=click.Choice(["high", "low"]), help="As much as anybody stated, or what is certain. Default: high."
)
@SUPPOSE
@click.option("--horizon", type=Horizon(), metavar="C+DAYS", help="Last day of the plan. Default: that of the case.")
@click.option("--seed", type=click.IntRange(0, 2**31 - 1), metavar="N", help="Of the search. Default: 0.")
@click.option("--iterations", type=click.IntRange(1), metavar="N", help="Search so long; the same again every time.")
@click.option(
    "--time-limit", type=click.FloatRange(0, min_open=True), metavar="SECONDS", help="Search so long instead."
)
@click.option("--frontier", is_flag=True, help="Also what it costs to keep away from the line of contact.")
@click.option(
    "--break-even", is_flag=True, help="Also what the other side would have to believe for refraining to be better."
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="PLAN.json",
    help="Also write the plan as JSON; over nothing but a plan.",
)
@click.option(
    "--check",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="PLAN.json",
    help="Plan nothing: verify a plan that anybody made, from the case alone.",
)
@click.option(
    "--fail-below",
    type=click.FloatRange(0, 1),
    metavar="SHARE",
    help="Exit with 1 if less than this share is there on time, weighted: 0.8.",
)
def command(case: Path, as_of: date | None, as_json: bool, verbose: bool, **given: Any) -> None:
    """Who fills which requirement, by which way, by when, and what is short and why.

    No plan can do better than the bound that comes with it; its certificate lets anybody check that. Ctrl-C stops
    the search and keeps the best plan. Without --iterations and --time-limit the same case gives the same plan.
    """
    if given["check"] is not None:
        _check(case, as_of, as_json, verbose, given)
        return
    if given["iterations"] is not None and given["time_limit"] is not None:
        raise click.UsageError("--iterations and --time-limit exclude each other.")
    if given["time_limit"] is not None and not isfinite(given["time_limit"]):
        raise click.UsageError("--time-limit takes a number of seconds; without an end, use Ctrl-C and --iterations.")
    out: Path | None = given["out"]
    if out is not None:
        refuse(out, case)
    clock = Clock(verbose)
    day = as_of or today()
    reading, evidence = load(case, clock)
    supposed = suppositions(evidence, given["suppose"], day)

    believed = _break_even(evidence, day, supposed) if given["break_even"] else None

    from foedus.plan.check import judge
    from foedus.plan.make import make
    from foedus.views.plan_json import plan_json
    from foedus.views.searching import say_if_first, searching

    option, others = composition(evidence.tables, given["option"], day)
    standard = Standard(given["standard"] or "reported")
    clock.step("planner loaded")
    say_if_first(evidence.tables)
    view = View(evidence, day=day, known=day, standard=standard, suppose=supposed)
    with searching() as asked:
        plan = make(
            view,
            option,
            given=given["given"] or ("as_is" if supposed else "gates_open"),
            figure=given["figure"] or "high",
            horizon=given["horizon"],
            seed=given["seed"] or 0,
            iterations=given["iterations"],
            time_limit=given["time_limit"],
            watch=asked,
            frontier=given["frontier"],
        )
    clock.step(f"planned, {plan.iterations} iterations")
    if plan.stopped_because == "interrupted":
        click.echo("Stopped by Ctrl-C; this is the best plan so far.", err=True)
    violations = judge(view, plan_json(reading, day.isoformat(), supposed, plan)).violations
    clock.step("checked")
    result = plan_json(reading, day.isoformat(), supposed, plan, violations, believed)
    if out is not None:
        _write(out, result)
    if as_json:
        write_json(result)
    else:
        _show(evidence.tables, plan, day, [str(each) for each in supposed], verbose)
        if believed is not None:
            _show_break_even(evidence.tables, believed)
        if others:
            click.echo(f"Other compositions: {', '.join(others)} (--option).")
        if out is not None:
            click.echo(f"The plan: {out}")
    for each in violations:
        click.echo(f"The planner's own plan breaks its rules; please report this. {each.code}: {each.says}", err=True)
    share = plan.value / plan.most if plan.most else 1.0
    if violations or (given["fail_below"] is not None and share < given["fail_below"]):
        click.get_current_context().exit(1)


def _break_even(evidence: Evidence, day: date, suppose: Iterable[Supposition]) -> Table:
    """Return the table, or say what the case does not state."""
    from foedus.breakeven.make import break_even

    found = break_even(evidence, day, suppose)
    if found is None:
        raise FoedusError(
            f"--break-even: the case states nothing to reckon it from as of {day.isoformat()}. Expected [break_even] "
            "in case.toml, with sources published by then; docs/break-even.md says what stands there."
        )
    return found


def _show_break_even(tables: Tables, found: Table) -> None:
    from foedus.views.break_even_screen import show_break_even

    show_break_even(terminal(), tables, found)


def refuse(out: Path, case: Path) -> None:
    """Refuse to write a plan over a file of the case or any other that is no plan, or where there is no folder."""
    if out.name in (*FILES, "README.md") and out.parent.resolve() == case.resolve():
        raise click.UsageError(f"--out would write over {out.name} of the case.")
    if not out.parent.is_dir():
        raise click.UsageError(f"--out: {str(out.parent)!r} is no folder.")
    if out.is_file():
        with out.open("rb") as there:
            head = there.read(_HEAD)
        if head.strip() and b'"foedus/plan/' not in head:
            raise click.UsageError(f"--out: {out} is there and no plan. Give another name, or remove it.")


def _write(out: Path, result: dict[str, Any]) -> None:
    import json

    from foedus.case.atomic import write_atomic

    write_atomic(out, (json.dumps(result, ensure_ascii=False, indent=2) + "\n").encode("utf-8"))


def _show(tables: Any, plan: Any, day: date, suppose: list[str], verbose: bool) -> None:
    from foedus.views.plan_screen import gap_lines, show

    show(terminal(), tables, plan, day.isoformat(), suppose)
    if verbose:
        for line in gap_lines(plan):
            click.echo(line)


def _check(case: Path, as_of: date | None, as_json: bool, verbose: bool, given: dict[str, Any]) -> None:
    """Verify a plan as it says it was made: its option, its standard, its day, its suppositions."""
    said = [f"--{name.replace('_', '-')}" for name, value in given.items() if name != "check" and value]
    if said:
        raise click.UsageError(f"--check takes what the plan says; leave out {', '.join(said)}.")
    from foedus.plan.check import judge, read_plan
    from foedus.views.plan_json import check_json, plan_text

    found = read_plan(plan_text(given["check"]))
    if as_of is not None:  # a plan by hand may leave its day to be said here
        found = {"as_of": as_of.isoformat(), **found}
        if found["as_of"] != as_of.isoformat():
            raise click.UsageError(f"--as-of says {as_of.isoformat()}, the plan {found['as_of']}.")
    clock = Clock(verbose)
    reading, evidence = load(case, clock)
    view, day, supposed = view_of(evidence, found)
    judged = judge(view, found)
    clock.step("judged")
    if found.get("case_sha256") not in (None, reading.sha256):
        click.echo("The plan was made from another version of this case.", err=True)
    if as_json:
        write_json(check_json(reading, day.isoformat(), supposed, judged))
    elif judged.violations:
        for each in judged.violations:
            click.echo(f"{each.code}  {each.where}: {each.says} Found {each.found}, expected {each.expected}.")
    else:
        bound, gap = judged.bound or 0.0, max(0.0, judged.gap or 0.0)
        click.echo(
            f"No violations; value {judged.value:.6f}, bound {bound:.6f} proved by its certificate, gap {gap:.2%}."
        )
    if judged.violations:
        click.get_current_context().exit(1)
