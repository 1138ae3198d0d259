"""A risk analysis in words, the same on the screen, the page and in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from foedus.model.tables import Tables, canonical
from foedus.model.values import spelled
from foedus.risk.bands import Band, Reach
from foedus.risk.gates import GateDate
from foedus.risk.nouns import ANY, Opened, Rank, Risk, Scenario, Unknown
from foedus.views.brief.phrases import capital, counted, listed, percent, plain, the

NO_FORECAST = "A projection under stated assumptions, no forecast."
WARNING = (
    "Read the priors side by side: each speaks of another population, none of them of forces sent after a ceasefire. "
    "They are rates of classes of act; no party is given a probability of breaking its word."
)
GIVEN = {
    "gates_open": "if every condition is met on C-day",
    "as_is": "if conditions stay as they stand and nobody says no where nobody has answered",
}


def answer(tables: Tables, found: Risk) -> str:
    """Say in a few sentences what comes of the plan."""
    if not found.drawn:
        count = len(found.scenarios)
        what = counted(count, "scenario") if count else "nothing"
        return (
            f"There is no likelihood in this case for {found.standard} evidence, so nothing is drawn: {what} "
            f"{'stands' if count == 1 else 'stand'} side by side, each with the plan that would be made for it."
        )
    there = {each.day: each for each in found.bands if each.prior == (ANY if several(found) else found.bands[0].prior)}
    band = there[found.day]
    under = "under studies that nobody can choose between"
    if not several(found):
        under = f"under {found.bands[0].prior or 'chance alone'}"
    sentences = [
        f"{capital(GIVEN[found.given])}, then between {percent(band.p05)} and {percent(band.p95)} of what is asked for "
        f"is there by C+{found.day} (9 draws of 10; half of them above {percent(band.p50)}), {under}. "
        f"If nothing went wrong it would be {percent(dict(found.planned)[found.day])}."
    ]
    if several(found):
        priors = [each for each in found.bands if each.day == found.day and each.prior != ANY]
        best, worst = max(priors, key=_by_mean), min(priors, key=_by_mean)
        sentences.append(
            f"Under {best.prior} half of the draws come to more than {percent(best.p50)}, under {worst.prior} to more "
            f"than {percent(worst.p50)}."
        )
    parties = [each for each in found.ranking if each.kind == "party"]
    if parties and parties[0].loss > 0:
        first = parties[0]
        sentences.append(
            f"Without {the(tables.name(first.id))} expected coverage falls by {points(first.loss)}; "
            f"if it surely came, it would rise by {points(first.gain)}."
        )
    if found.unknowns:
        first_unknown = found.unknowns[0]
        sentences.append(
            f"To find out next: {unknown_words(tables, first_unknown)} (band {percent(first_unknown.band_now)} → "
            f"{percent(first_unknown.band_known)} wide)."
        )
    return " ".join([*sentences, NO_FORECAST])


def _by_mean(band: Band) -> float:
    return band.mean


def several(found: Risk) -> bool:
    """Whether more than one study was drawn from."""
    return any(each.prior == ANY for each in found.bands)


def points(value: float) -> str:
    """A change of coverage in percentage points; what is no more than noise is 0."""
    digits = 1 if abs(value) >= 0.0005 else 2 if abs(value) >= 0.00005 else 0
    text = f"{abs(value) * 100:.{digits}f}".removesuffix(".0")
    sign = "-" if value < 0 and text.strip("0.") else ""
    return f"{sign}{text} {'point' if text == '1' else 'points'}"


def band_words(band: Band) -> str:
    """A band: ``0.5–29%, half above 25%``."""
    return f"{percent(band.p05, band.p95)}, half above {percent(band.p50)}"


def prior_words(prior: str) -> str:
    """The name of a prior in a table."""
    return "any of them" if prior == ANY else prior or "as planned"


def priors_of(found: Risk) -> list[str]:
    """The priors in the order in which they were drawn, all of them together last."""
    return list(dict.fromkeys(each.prior for each in found.bands))


def reaches_of(found: Risk, prior: str) -> list[Reach]:
    """How often each share is reached on the day, under a prior."""
    return [each for each in found.reaches if each.prior == prior and each.day == found.day]


def waiting(gates: Iterable[GateDate]) -> list[GateDate]:
    """The gates that wait for approvals or never open."""
    return [each for each in gates if each.leads or each.p50 is None]


def date_words(gate: GateDate) -> str:
    """When a gate opens: ``16 to 58 days, half within 37``."""
    if gate.p50 is None:
        return "never, as things are supposed"
    how = "" if gate.exact else f" (sampled, ± {gate.stderr:.1f} days)"
    if gate.p05 == gate.p95:
        return f"{gate.p50} days{how}"
    last = "never" if gate.p95 is None else str(gate.p95)
    return f"{gate.p05} to {last} days, half within {gate.p50}{how}"


def rank_name(tables: Tables, rank: Rank) -> str:
    """What a row of the ranking is about."""
    if rank.kind == "party":
        return tables.name(rank.id)
    if rank.kind == "class":
        return {"road": "roads", "rail": "railways", "sea": "the sea", "air": "the air"}.get(
            rank.id, rank.id.replace("lift.", "lift by ")
        )
    question = tables.question.get(canonical(rank.id))
    return question.words if question else rank.id


def unknown_words(tables: Tables, unknown: Unknown) -> str:
    """What could be found out, in words."""
    name = unknown.question
    if name == "studies":
        return "which of the studies speaks of such forces"
    kind, _, rest = name.partition(".")
    if kind in ("quantity", "ready") and rest.split(" ")[0] in tables.pledge_versions:
        pledges = [each.partition(".")[2] for each in name.split(" ")]
        what = "how much" if kind == "quantity" else "by when"
        return f"{what} in {listed(pledges)}" if kind == "quantity" else f"{what} {listed(pledges)} can start"
    question = tables.question.get(canonical(name))
    return question.words if question else name


def scenario_words(tables: Tables, scenario: Scenario) -> str:
    """What a scenario supposes and who leaves."""
    said = [plain(each) for each in scenario.whatif.suppose]
    if scenario.left:
        said.append(f"{listed([tables.name(each) for each in scenario.left])} leave")
    return "; ".join(said)


def effects(tables: Tables, scenario: Scenario) -> list[str]:
    """What a scenario does to the plan, in sentences; that it does nothing is said as well."""
    said = [_opened(tables, each) for each in scenario.gaps]
    counted_ = {name for gap in scenario.gaps for name, _ in gap.lost}
    silent = [pledge for pledge, _ in scenario.shut if pledge not in counted_]
    if silent:
        why = dict(scenario.shut)
        named = listed([f"{pledge} ({why[pledge]})" for pledge in silent])
        said.append(f"shut out without a change of coverage, for want of a number or of need: {named}")
    return said or ["no gap opens: nobody whose number counts depends on it"]


def _opened(tables: Tables, gap: Opened) -> str:
    lost = listed([f"{pledge}: {why}" for pledge, why in gap.lost])
    row = next(each for each in tables.requirements if each.id == gap.requirement)
    title = tables.capability[row.capability].title
    return (
        f"{title}: {spelled(_whole(gap.missing))} {gap.unit} missing on the day, {spelled(_whole(gap.before))} before"
        + (f" ({lost})" if lost else "")
    )


def _whole(amount: float) -> float:
    return int(amount) if amount == int(amount) else amount


def undrawn_words(tables: Tables, undrawn: Sequence[str]) -> list[str]:
    """What is taken for granted since nobody stated it, by kind."""
    leads = [each.removeprefix("lead.") for each in undrawn if each.startswith("lead.")]
    ready = [each.removeprefix("ready.") for each in undrawn if each.startswith("ready.")]
    keep = [each.removeprefix("keep.") for each in undrawn if each.startswith("keep.")]
    said = []
    if leads:
        shown = listed(leads) if len(leads) <= 3 else f"{', '.join(leads[:2])} and {len(leads) - 2} more"
        takes = f"{counted(len(leads), 'approval')} take{'s' if len(leads) == 1 else ''}"
        said.append(f"nobody stated how long {takes} ({shown}): no time is counted")
    if ready:
        said.append(f"nobody stated a last day of readiness of {listed(ready)}: the first counts")
    if keep:
        said.append(f"no study speaks of {listed([plain(each) for each in keep])}: such pledges count as kept")
    return said
