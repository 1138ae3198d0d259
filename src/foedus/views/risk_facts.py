"""A risk analysis in words, the same on the screen, the page and in Markdown."""

from __future__ import annotations

from collections.abc import Iterable

from foedus.model.tables import Tables, canonical
from foedus.model.values import spelled
from foedus.risk.bands import Band, Reach
from foedus.risk.gates import GateDate
from foedus.risk.nouns import ANY, Opened, Rank, Risk, Scenario, Unknown
from foedus.views.brief.phrases import capital, counted, listed, percent, plain, the
from foedus.views.plans import amount_words

NO_FORECAST = "A projection under stated assumptions, no forecast."
WARNING = (
    "Read the priors side by side: each speaks of the population named with it, and of no other. "
    "They are rates of classes of act; no party is given a probability of breaking its word."
)
GIVEN = {
    "gates_open": "if every condition is met on C-day",
    "as_is": "if conditions stay as they stand and nobody says no where nobody has answered",
}
CLASSES = {
    "road": "roads", "rail": "railways", "sea": "the sea", "air": "the air", "railhead": "railheads", "port": "ports",
    "airport": "airports", "crossing": "crossings",
}  # fmt: skip


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
    band, studies = there[found.day], [each for each in priors_of(found) if each != ANY]
    under = f"under {studies[0] or 'chance alone'}"
    if several(found):
        sources = counted(len({row.source for row in found.priors if row.prior}), "source")
        under = f"under {len(studies)} rates from {sources} that nobody can choose between, all counted alike"
    sentences = [
        f"{capital(GIVEN[found.given])}, then {_between(band)}, {under}. "
        f"If nothing went wrong it would be {percent(dict(found.planned)[found.day])}."
    ]
    if several(found):
        priors = [each for each in found.bands if each.day == found.day and each.prior != ANY]
        best, worst = max(priors, key=_by_mean), min(priors, key=_by_mean)
        if percent(best.p50) == percent(worst.p50):
            sentences.append(f"The median is {percent(best.p50)} under each of them.")
        else:
            sentences.append(
                f"The median is {percent(best.p50)} under the most hopeful ({best.prior}) and {percent(worst.p50)} "
                f"under the least ({worst.prior})."
            )
    parties = [each for each in found.ranking if each.kind == "party"]
    if parties and parties[0].loss > 0:
        first = parties[0]
        sentences.append(
            f"Without {the(tables.name(first.id))} expected coverage falls by {points(first.loss)}; "
            f"if it surely came, it would rise by {points(first.gain)}."
        )
    if found.unknowns:
        next_ = found.unknowns[0]
        sentences.append(
            f"Most worth finding out: {unknown_words(tables, next_).rstrip('?')}; over its answers the band is "
            f"{percent(next_.band_now)} wide, and {percent(next_.band_known)} on average once it is known."
        )
    return " ".join([*sentences, NO_FORECAST])


def _between(band: Band) -> str:
    """What is there by the day in most draws."""
    if percent(band.p05) == percent(band.p95):
        return f"{percent(band.p50)} of what is asked for is there by C+{band.day} in 9 draws of 10"
    return (
        f"between {percent(band.p05)} and {percent(band.p95)} of what is asked for is there by C+{band.day} in 9 draws "
        f"of 10 (median {percent(band.p50)})"
    )


def _by_mean(band: Band) -> float:
    return band.mean


def several(found: Risk) -> bool:
    """Whether more than one study was drawn from."""
    return any(each.prior == ANY for each in found.bands)


def point_number(value: float) -> str:
    """A change of coverage in percentage points, without the word; what is no more than noise is 0."""
    digits = 1 if abs(value) >= 0.0005 else 2 if abs(value) >= 0.00005 else 0
    text = f"{abs(value) * 100:.{digits}f}".removesuffix(".0")
    return f"-{text}" if value < 0 and text.strip("0.") else text


def points(value: float) -> str:
    """A change of coverage in percentage points: ``5.9 points``."""
    text = point_number(value)
    return f"{text} {'point' if text == '1' else 'points'}"


def band_words(band: Band) -> str:
    """A band: ``0.5–29%, median 25%``."""
    return f"{percent(band.p05, band.p95)}, median {percent(band.p50)}"


def prior_words(prior: str) -> str:
    """The name of a prior in a table."""
    return "any of them" if prior == ANY else prior or "chance alone"


def priors_of(found: Risk) -> list[str]:
    """The priors in the order in which they were drawn, all of them together last."""
    return list(dict.fromkeys(each.prior for each in found.bands))


def reaches_of(found: Risk, prior: str) -> list[Reach]:
    """How often each share is reached on the day, under a prior."""
    return [each for each in found.reaches if each.prior == prior and each.day == found.day]


def waiting(gates: Iterable[GateDate]) -> list[GateDate]:
    """The gates that wait for approvals or never open."""
    return [each for each in gates if each.leads or each.silent or each.p50 is None]


def date_words(gate: GateDate) -> str:
    """When a gate opens: ``16 to 58 days, median 37``."""
    if gate.p50 is None:
        return "never, as things are supposed"
    how = "" if gate.exact else f" (sampled, ± {gate.stderr:.1f} days)"
    if gate.silent:
        silent = f"{counted(len(gate.silent), 'approval')} {'takes' if len(gate.silent) == 1 else 'take'}"
        if gate.p95 == 0:
            return f"nobody stated how long {silent}"
        how += f", and nobody stated how long {silent}"
    if gate.p05 == gate.p95:
        return f"{gate.p50} days{how}"
    last = "never" if gate.p95 is None else str(gate.p95)
    return f"{gate.p05} to {last} days, median {gate.p50}{how}"


def waits_words(gate: GateDate) -> str:
    """The approvals that a gate waits for; of many the first."""
    some = [*gate.leads, *gate.silent]
    return ", ".join(some) if len(some) <= 3 else f"{', '.join(some[:2])} and {len(some) - 2} more"


def rank_name(tables: Tables, rank: Rank) -> str:
    """What a row of the ranking is about."""
    if rank.kind == "party":
        return tables.name(rank.id)
    if rank.kind == "class":
        return CLASSES.get(rank.id) or rank.id.replace("lift.", "lift by ")
    question = tables.question.get(canonical(rank.id))
    return question.words if question else rank.id


def unknown_words(tables: Tables, unknown: Unknown) -> str:
    """What could be found out, in words."""
    name = unknown.question
    if name == "studies":
        return "which of the studies speaks of such forces"
    of = _pledges(tables, unknown)
    if of:
        quantity = name.startswith("quantity.")
        who = listed(list(dict.fromkeys(the(tables.name(tables.pledge_party[each])) for each in of)))
        gives, is_ = ("give", "are") if " and " in who else ("gives", "is")
        what = f"how much {who} {gives}" if quantity else f"when {who} {is_} ready"
        return f"{what}: {listed([pledge_words(tables, each) for each in of])}"
    question = tables.question.get(canonical(name))
    return question.words if question else name


def answer_words(tables: Tables, unknown: Unknown) -> str:
    """The answers that were tried: ``nothing or 2 ships``, ``5 studies``."""
    if unknown.question == "studies":
        return f"{len(unknown.answers)} studies"
    of = _pledges(tables, unknown)
    if len(of) != 1:
        return " or ".join(unknown.answers)
    capability = next((row.capability for row in tables.pledge_versions[of[0]] if row.capability), "")
    unit = tables.capability[capability].unit if capability in tables.capability else ""
    said = []
    for each in unknown.answers:
        number = each.replace(".", "", 1).isdigit()
        if number and unknown.question.startswith("quantity."):
            said.append(amount_words(float(each), unit))
        else:
            said.append(f"C+{each}" if number else each)
    return " or ".join(said)


def _pledges(tables: Tables, unknown: Unknown) -> list[str]:
    """The pledges whose quantity or readiness it is about; none where it is a question."""
    kinds = [each.partition(".") for each in unknown.question.split(" ")]
    if all(kind in ("quantity", "ready") and pledge in tables.pledge_versions for kind, _, pledge in kinds):
        return [pledge for _, _, pledge in kinds]
    return []


def pledge_words(tables: Tables, pledge: str) -> str:
    """A pledge by its kind: ``logistics and its coordination (pl-logistics)``."""
    capability = next((row.capability for row in tables.pledge_versions[pledge] if row.capability), "")
    kind = tables.capability[capability].title if capability in tables.capability else plain(capability)
    return f"{kind[:1].lower() + kind[1:]} ({pledge})"


def scenario_words(tables: Tables, scenario: Scenario) -> str:
    """What a scenario supposes and who leaves."""
    return "; ".join([*scenario.whatif.suppose, *leaving(tables, scenario)])


def leaving(tables: Tables, scenario: Scenario) -> list[str]:
    """Who leaves in a scenario, as a clause; nothing if nobody does."""
    named = listed([tables.name(each) for each in scenario.left])
    return [f"{named} {'leaves' if len(scenario.left) == 1 else 'leave'}"] if named else []


def effects(tables: Tables, scenario: Scenario) -> list[str]:
    """What a scenario does to the plan, in sentences; that it does nothing is said as well."""
    said = [_opened(tables, each) for each in scenario.gaps]
    counted_ = {name for gap in scenario.gaps for name, _ in gap.lost}
    silent = [pledge for pledge, _ in scenario.shut if pledge not in counted_]
    if silent:
        why = dict(scenario.shut)
        named = listed([f"{pledge} (waits for {why[pledge]})" for pledge in silent])
        said.append(f"kept out, which changes no figure since no number is stated or none is needed: {named}")
    return said or ["no gap opens: nobody whose number counts depends on it"]


def _opened(tables: Tables, gap: Opened) -> str:
    row = next(each for each in tables.requirements if each.id == gap.requirement)
    missing, before = (spelled(_whole(each)) for each in (gap.missing, gap.before))
    title = f"{tables.capability[row.capability].title} ({row.id})"
    said = f"{title}: {missing} {gap.unit} missing on the day, {before} before"
    of_reason: dict[str, list[str]] = {}
    for pledge, why in gap.lost:
        of_reason.setdefault(why, []).append(pledge)
    lost = [f"{listed(pledges)} ({why})" for why, pledges in of_reason.items()]
    return f"{said}, for want of {'; '.join(lost)}" if lost else said


def _whole(amount: float) -> float:
    return int(amount) if amount == int(amount) else amount
