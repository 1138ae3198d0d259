"""Join the parts: from a view of a case to what draws and scenarios say of its plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from foedus.coverage.contribution import contributions
from foedus.coverage.figures import Given, Supply
from foedus.coverage.levers import Hinges
from foedus.errors import ArgumentError
from foedus.model.chances import Likelihood
from foedus.plan.instance import Schedule
from foedus.plan.nouns import Problem
from foedus.risk.bands import SHARES, Band, Closure, Reach, Spread, band, closure, reach, spread
from foedus.risk.gates import gate_dates
from foedus.risk.layout import WHOLE, Counts
from foedus.risk.limits import FAN_DRAWS, GATE_DRAWS, MOST_STUDIES, Drawing
from foedus.risk.nouns import ANY, Risk, Unknown
from foedus.risk.pose import Posed, pose
from foedus.risk.ranking import Common, pairs, ranking
from foedus.risk.rates import admitted
from foedus.risk.run import Asked, Prepared, Replayed, again, prepare, replay, together
from foedus.risk.scenarios import Asking, chosen
from foedus.risk.silence import told
from foedus.risk.unknowns import Unknowns
from foedus.risk.yes import answered
from foedus.standing.gates import gate_states
from foedus.standing.pledges import pledges
from foedus.standing.view import View

# Says what is being done, and how much of it.
Watch = Callable[[str, int, int], None]


def risk(
    view: View,
    option: str,
    *,
    given: Given,
    draws: Drawing,
    whatifs: Iterable[str] = (),
    fan_days: tuple[int, ...] = (),
    scheduling: Callable[[Problem], Schedule] | None = None,
    watch: Watch | None = None,
) -> Risk:
    """Replay the plan of an option.

    Parameters
    ----------
    view
        The case on a day, on a standard, with what is supposed.
    option
        A composition.
    given
        Conditions as they stand, or all counted as met.
    draws
        How often, and by which days.
    whatifs
        Ids of what-ifs of the case, or ``all``. A case without likelihoods has all of them: it has nothing else.
    fan_days
        Days within the horizon, for a chart of every prior; none if nobody draws one.
    scheduling
        Where the plan comes from, if it is not to be made.
    watch
        Told now and then what is being done.

    Raises
    ------
    ArgumentError
        If there is no such option or what-if.
    """
    say = watch or (lambda *_: None)
    if draws.outer < 2:
        draws = replace(draws, outer=2)
    horizon = max(view.tables.info.plan.horizon, *draws.days)
    say("plan", 0, 1)
    posed = pose(view, option, given=given, horizon=horizon, scheduling=scheduling)
    if len(posed.chances.studies) > MOST_STUDIES:
        found_ = f"{len(posed.chances.studies)} priors in likelihoods.csv"
        raise ArgumentError("Nobody reads so many priors side by side.", found_, f"at most {MOST_STUDIES}")
    rows = _rows(view, posed)
    wanted = chosen(view.tables, whatifs if rows else ["all"])
    replays = _Replays(draws, bool(rows), say)
    gates = gate_dates(view, given=given, horizon=horizon, seed=draws.seed, draws=GATE_DRAWS)
    asking = Asking(posed=posed, given=given, horizon=horizon, seed=draws.seed, draws=GATE_DRAWS, bands=replays.bands)
    found = replays.all(posed, fan_days)
    scenarios = []
    for number, (id_, whatif) in enumerate(wanted.items()):
        say(f"what if: {id_}", number, len(wanted))
        scenarios.append(asking.scenario(id_, whatif))
    common = Common(replays.ranked(posed), 0) if rows else None
    hanging = hanging_on(view) if common else {}
    say("what matters most", 0, 1)
    yes = {question: replays.ranked(each) for question, each in answered(posed, hanging)} if common else {}
    ranks = ranking(common, hanging, yes) if common else ()
    say("what to find out", 0, 1)
    silent = told(posed) if common else None
    return Risk(
        option=posed.problem.option,
        standard=view.standard,
        given=given,
        horizon=horizon,
        day=draws.day,
        outer=_part(draws.outer, len(posed.chances.studies)) * len(posed.chances.studies),
        inner=draws.inner,
        seed=draws.seed,
        replan=draws.replan,
        planned=_planned(posed, draws.days),
        bands=found.bands if rows else (),
        reaches=found.reaches if rows else (),
        closure=found.closures if rows else (),
        gates=gates,
        ranking=ranks,
        pairs=pairs(common, ranks) if common else (),
        scenarios=tuple(scenarios),
        unknowns=_unknowns(view, silent, common, replays, hanging) if common else (),
        priors=tuple(rows),
        undrawn=tuple(dict.fromkeys([*posed.undrawn, *(silent.undrawn if silent else ())])),
        assumed=tuple(_assumed(view, posed, rows)),
        fan=found.fan,
        fan_planned=_planned(posed, fan_days) if fan_days else (),
    )


@dataclass(frozen=True)
class _Found:
    bands: tuple[Band, ...]
    reaches: tuple[Reach, ...]
    closures: tuple[Closure, ...]
    fan: tuple[Spread, ...] = ()

    def and_(self, other: _Found) -> _Found:
        """Return both, one after the other."""
        return _Found(
            self.bands + other.bands,
            self.reaches + other.reaches,
            self.closures + other.closures,
            self.fan + other.fan,
        )


class _Replays:
    """Draws the same for everything that is asked of a plan."""

    def __init__(self, draws: Drawing, drawn: bool, say: Watch) -> None:
        self.draws, self.drawn, self.say = draws, drawn, say
        self._last: Prepared | None = None

    def prepared(self, posed: Posed, study: int | None, days: tuple[int, ...]) -> Prepared:
        """Return a plan ready to be replayed under one study, which has its part of the outer draws, or under any."""
        given, parts = self.draws, len(posed.chances.studies)
        outer = given.outer if study is None else _part(given.outer, parts)
        asked = Asked(seed=given.seed, outer=outer, inner=given.inner, days=days, study=study, replan=given.replan)
        # Of one plan only the last is kept: nobody asks for two by turns.
        if self._last is None or self._last.field is not posed.field:
            self._last = prepare(posed.field, posed.chances, asked)
        return again(self._last, asked=asked)

    def ranked(self, posed: Posed) -> Prepared:
        """Return a plan ready to be replayed for the one day on which things are ranked."""
        return self.prepared(posed, None, (self.draws.day,))

    def bands(self, posed: Posed) -> tuple[Band, ...]:
        """Return the bands of every prior; without likelihoods what is there if nothing goes wrong."""
        if self.drawn:
            return self.all(posed).bands
        return tuple(_certain(day, share) for day, share in _planned(posed, self.draws.days))

    def all(self, posed: Posed, fan_days: tuple[int, ...] = ()) -> _Found:
        """Return what comes of each study, and of all of them together: the same luck under each."""
        found = _Found((), (), ())
        if not self.drawn:
            return found
        come = []
        for study, name in enumerate(posed.chances.studies):
            prepared = self.prepared(posed, study, self.draws.days)
            few = prepared.draws <= FAN_DRAWS
            if few and fan_days:  # the days of a fan are counted along
                prepared = self.prepared(posed, study, (*self.draws.days, *fan_days))
            come.append(replay(prepared, watch=partial(self._say, name, prepared.draws)))
            found = found.and_(self._of(name, come[-1]))
            if fan_days:
                drawn = come[-1].coverage[:, len(self.draws.days) :] if few else self._some(posed, study, fan_days)
                fan = tuple(spread(name, day, drawn[:, at]) for at, day in enumerate(fan_days))
                found = replace(found, fan=found.fan + fan)
        return found.and_(self._of(ANY, together(come))) if len(come) > 1 else found

    def _some(self, posed: Posed, study: int, days: tuple[int, ...]) -> Counts:
        """Return coverage by the days of a fan, of as many draws as a reader could see."""
        prepared = self.prepared(posed, study, days)
        some = np.arange(0, prepared.draws, max(1, prepared.draws // FAN_DRAWS))
        return replay(prepared, draws=some).coverage

    def _of(self, name: str, come: Replayed) -> _Found:
        outer, by_day = come.draws // self.draws.inner, list(enumerate(self.draws.days))
        return _Found(
            tuple(band(name, day, come.coverage[:, at], outer, self.draws.seed) for at, day in by_day),
            tuple(reach(name, day, share, come.coverage[:, at], outer) for at, day in by_day for share in SHARES),
            (closure(name, come.closure),),
        )

    def _say(self, name: str, draws: int, done: int) -> None:
        self.say(f"draws, {name}" if name else "draws", done, draws)


def _part(outer: int, studies: int) -> int:
    """Outer draws of each study: at least two, since of one nobody could say how far it is off."""
    return max(2, -(-outer // studies))


def _certain(day: int, share: float) -> Band:
    return Band(
        prior="", day=day, p05=share, p50=share, p95=share, mean=share, stderr=0.0, mean_stderr=0.0,
        known05=share, known95=share, chance=0.0,
    )  # fmt: skip


def undisturbed(posed: Posed, days: tuple[int, ...]) -> Replayed:
    """Replay the plan once with nothing going wrong: everything kept, as much and as early as was planned."""
    lots = tuple(
        replace(lot, keep=(None,), late=None, ready=(lot.ready[0],) * 2, amount=(lot.amount[1],) * 2)
        for lot in posed.chances.lots
    )
    leads = tuple(replace(lead, days=(lead.days[0],) * 2) for lead in posed.chances.leads)
    certain = replace(posed.chances, studies=("",), lots=lots, leads=leads, outages=(), delays=())
    return replay(prepare(posed.field, certain, Asked(seed=0, outer=1, inner=1, days=days)))


def _planned(posed: Posed, days: tuple[int, ...]) -> tuple[tuple[int, float], ...]:
    shares = undisturbed(posed, days).coverage[0]
    return tuple((day, float(share) / WHOLE) for day, share in zip(days, shares, strict=True))


def _rows(view: View, posed: Posed) -> list[Likelihood]:
    """The likelihoods that are drawn from for this plan."""
    used = {rate.id for lot in posed.chances.lots for rate in (*lot.keep, lot.late) if rate}
    used |= {rate.id for _, rate in posed.chances.delays} | {each.rate.id for each in posed.chances.outages}
    rows = [row for act in ("keep", "late", "delay", "outage") for row in admitted(view, act)]
    return [row for row in rows if row.id in used]


def _assumed(view: View, posed: Posed, rows: Iterable[Likelihood]) -> Iterable[str]:
    """What of the draws rests on an assumption: likelihoods, factors and lead times."""
    tables = view.tables
    assumed = {row.id for row in tables.sources if row.kind == "assumption"}
    yield from (f"likelihood.{row.id}" for row in rows if row.source in assumed)
    used = {row.factor for row in rows} | {lead.factor for lead in posed.chances.leads}
    yield from (f"factor.{id_}" for id_, each in tables.info.factor.items() if id_ in used and each.source in assumed)
    approval = tables.approval
    yield from (f"lead.{lead.id}" for lead in posed.chances.leads if approval[lead.id].lead_source in assumed)


def hanging_on(view: View) -> Mapping[str, set[str]]:
    """Return of each question that is not met the pledges to the force that cannot do without it."""
    gates = gate_states(view)
    supply = Supply(view.standard, contributions(view, pledges(view)))
    return Hinges(view, gates, supply).of_question


def _unknowns(
    view: View, silent: Posed | None, common: Common, replays: _Replays, hanging: Mapping[str, set[str]]
) -> tuple[Unknown, ...]:
    open_ = {name: who for name, who in hanging.items() if "*" not in name and view.answer(name).state != "known"}
    prepared = replays.ranked(silent) if silent else None
    return Unknowns(common).all(open_, prepared)
