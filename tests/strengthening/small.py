"""Small cases of the beneficiary's own forces: QB asks, XA and XB pledge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from foedus.evidence.index import Evidence
from foedus.model.nouns import Capability, Option, PledgeVersion, Question, Requirement, Source, Statement
from foedus.model.strands import Delivery, Target
from foedus.model.values import Standard
from foedus.standing.pledges import pledges
from foedus.standing.view import View
from foedus.strengthening.contention import Contention, contentions
from foedus.strengthening.deliveries import Given, given
from foedus.strengthening.targets import TargetState, targets
from tests.coverage.helpers import option
from tests.evidence.strategies import at, source
from tests.standing.small import ask, case, pledge

FIRST = at(0)


def target(id_: str = "guns", **changes: object) -> Target:
    """So many guns asked for, on top of what there is."""
    row = {"id": id_, "title": "Guns", "input": "kit", "capability": "guns", "unit": "guns", "question": "wanted"}
    return Target.model_validate({**row, "source": "s0", **changes})


def guns(id_: str, **changes: object) -> PledgeVersion:
    """A pledge of guns for the beneficiary's own forces."""
    return pledge(id_, **{"strand": "strengthening", "capability": "guns", **changes})  # type: ignore[arg-type]


def quantity(id_: str) -> Question:
    """A question that XA's word decides and that a quantity answers."""
    return ask(id_, "XA", type="range")


def view(
    *statements: Statement,
    pledged: Sequence[PledgeVersion] = (),
    wanted: Sequence[Target] = (),
    deliveries: Sequence[Delivery] = (),
    sources: Sequence[Source] = (),
    requirements: Sequence[Requirement] = (),
    day: date | None = None,
    standard: Standard = Standard.REPORTED,
) -> View:
    """A case seen on a day, by default a month after it begins."""
    made = case(
        *statements,
        questions=[quantity("wanted"), quantity("held"), quantity("more"), ask("bb", "XA")],
        pledges=pledged,
    )
    tables = replace(
        made,
        sources=(source(0), source(1, grade="E"), *sources),
        capabilities=(
            *made.capabilities,
            Capability(id="guns", title="Guns", domain="materiel", unit="guns", source="s0"),
        ),
        targets=tuple(wanted),
        deliveries=tuple(deliveries),
        requirements=tuple(requirements),
    )
    on = day or FIRST + timedelta(days=30)
    return View(Evidence(tables), day=on, known=on, standard=standard)


def states(seen: View) -> list[TargetState]:
    """Targets as that view has them."""
    return targets(seen, pledges(seen))


def wanted_twice(seen: View, *options: Option) -> list[Contention]:
    """What both strands want, in that view."""
    return contentions(seen, pledges(seen), options or (option("mix", None, "composition"),))


def figures(seen: View) -> list[Given]:
    """What trackers say, in that view."""
    return list(given(seen))
