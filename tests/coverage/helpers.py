"""Small cases for coverage, and random ones made from descriptions whose truth is known without foedus.

Questions of a small case: q is yes, n is no, u is unknown; XA has said so (or not) on the first day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from hypothesis import strategies as st

from foedus.assess import OnStandard, assess_standard
from foedus.coverage.figures import Coverage
from foedus.coverage.gaps import Gap
from foedus.coverage.levers import Lever
from foedus.evidence.index import Evidence
from foedus.model.nouns import Capability, Gate, Option, PledgeVersion, Requirement, Statement
from foedus.model.tables import Tables
from foedus.model.values import Standard
from foedus.standing.suppose import parse_supposition
from tests.evidence.strategies import at, source
from tests.standing.small import POSITION, approval, ask, case, exclusion, gate, pledge, said

OFFICIAL, REPORTED, ASSUMED = Standard
PARTIES = ("XA", "XB", "XC")
CAPABILITIES = {
    "soldiers": ("land", "1"),
    "company": ("land", "100..150"),
    "crowd": ("land", "10.."),
    "cadre": ("land", None),
    "ships": ("sea", None),
    "crew": ("sea", "20"),
}


def capability(id_: str) -> Capability:
    """One of the capabilities above."""
    domain, persons = CAPABILITIES[id_]
    row = {"id": id_, "title": id_, "domain": domain, "unit": id_, "personnel": persons, "source": "s0"}
    return Capability.model_validate(row)


def option(id_: str, quantity: str | None, measure: str = "land_personnel", **changes: object) -> Option:
    """So many persons; a composition where no quantity is given."""
    row = {"id": id_, "title": "An option", "study": "A study", "measure": measure, "quantity": quantity}
    return Option.model_validate({**row, "source": "s0", **changes})


def requirement(id_: str, capability: str, quantity: str, **changes: object) -> Requirement:
    """A part of the composition `mix`."""
    row = {"id": id_, "option": "mix", "capability": capability, "quantity": quantity, "source": "s0"}
    return Requirement.model_validate({**row, **changes})


def small(
    *pledges: PledgeVersion,
    options: Sequence[Option] = (),
    requirements: Sequence[Requirement] = (),
    statements: Sequence[Statement] = (),
    gates: Sequence[Gate] = (),
    **rest: Any,
) -> Tables:
    """A case in which q is yes, n is no, u is unknown and the gate of C-day is open, unless `gates` says otherwise."""
    asked = [ask("n", *PARTIES), ask("u", *PARTIES), *rest.pop("questions", ())]
    tables = case(
        said("n", "n", "no", 0), *statements, questions=asked, gates=gates, pledges=pledges, families=[POSITION], **rest
    )
    options = options or (option("some", "100..200"),)
    return replace(
        tables,
        sources=(*tables.sources, source(9, published=20)),
        capabilities=tuple(capability(each) for each in CAPABILITIES),
        options=tuple(options),
        requirements=tuple(requirements),
    )


def on(tables: Tables, *suppose: str, standard: Standard = OFFICIAL, day: int = 9) -> OnStandard:
    """The assessment of a case on one standard."""
    supposed = [parse_supposition(tables, each, at(day)) for each in suppose]
    return assess_standard(Evidence(tables), at(day), standard, supposed)


def covered(found: OnStandard, option: str = "some", given: str = "gates_open", day: int | None = None) -> Coverage:
    """The coverage of one option."""
    (row,) = [each for each in found.coverage if (each.option.id, each.given, each.day) == (option, given, day)]
    return row


def gap(found: OnStandard, need: str = "some", given: str = "as_is", day: int | None = None) -> Gap:
    """The gap of one need."""
    (row,) = [each for each in found.gaps if (each.need.id, each.given, each.day) == (need, given, day)]
    return row


def lever(found: OnStandard, id_: str, option: str = "some") -> Lever:
    """What hangs on one party, question or pledge."""
    (row,) = [each for each in found.levers if (each.id, each.need.id) == (id_, option)]
    return row


@dataclass(frozen=True)
class Made:
    """A pledge as somebody would describe it: what it is, where, when, and what it hangs on."""

    party: str
    capability: str
    quantity: tuple[str, ...]  # none, one, or two that differ, said on one day
    where: str | None
    ready: str | None
    rule: str  # q, n, u or none
    withdrawn: bool
    strand: str


@dataclass(frozen=True)
class World:
    """A whole case as somebody would describe it; the gates and approvals of parties are q, n, u or none."""

    made: tuple[Made, ...]
    c_day: str
    gates: tuple[tuple[str, str], ...]
    approvals: tuple[tuple[str, str], ...]
    excluded: tuple[tuple[str, str], ...]
    needed: str
    required: tuple[tuple[str, str, int, str], ...]

    def tables(self) -> Tables:
        """The case that says so."""
        statements, versions = [], []
        for number, each in enumerate(self.made):
            for index, quantity in enumerate(each.quantity or (None,)):
                name = f"p{number}-{index}"
                statements.append(said(name, f"stage.p{number}", "confirmed", 1, each.party))
                changes: dict[str, Any] = {"capability": each.capability, "strand": each.strand, "rule": each.rule}
                changes |= {"quantity": quantity, "where": each.where, "ready_after": each.ready}
                versions.append(pledge(f"p{number}", f"t{name}", each.party, **changes))
            if each.withdrawn:
                statements.append(said(f"w{number}", f"stage.p{number}", "withdrawn", 2, each.party))
        for party, scope in self.excluded:
            statements.append(said(f"x{party}{scope}", f"position.{party}", "no_troops", 1, party))
        for party, state in self.approvals:
            if state != "u":
                answer = "yes" if state == "q" else "no"
                statements.append(said(f"a{party}", f"approved.{party}.parliament", answer, 1, party))
        parts = [
            requirement(f"r{number}", id_, quantity, priority=priority, strand=strand)
            for number, (id_, quantity, priority, strand) in enumerate(self.required)
        ]
        mix = [option("mix", None, "composition", illustrative="yes")] if parts else []
        return small(
            *versions,
            options=[option("land", self.needed), option("all", self.needed, "personnel"), *mix],
            requirements=parts,
            statements=statements,
            gates=[gate("deploy", self.c_day), *(gate(f"own-{party}", state, party) for party, state in self.gates)],
            approvals=[approval(party, "parliament") for party, _ in self.approvals],
            exclusions=[exclusion(party, scope, f"tx{party}{scope}") for party, scope in self.excluded],
        )


STATES = st.sampled_from(["q", "n", "u"])
QUANTITIES = st.sampled_from(
    [(), ("5",), ("3..8",), ("..10",), ("4..",), ("1.5",), ("5", "9"), ("2..3", "20.."), ("40..", "6"), ("0",)]
)
MADE = st.builds(
    Made,
    party=st.sampled_from(PARTIES),
    capability=st.sampled_from([*CAPABILITIES, "soldiers", "soldiers", "soldiers"]),
    quantity=QUANTITIES,
    where=st.sampled_from(["in_country", "in_country", "in_country", "neighbouring", "unstated", None]),
    ready=st.sampled_from([None, "20", "30..60", "..90", "40.."]),
    rule=st.sampled_from(["", "", "q", "n", "u"]),
    withdrawn=st.sampled_from([False] * 5 + [True]),
    strand=st.sampled_from(["force"] * 5 + ["backstop"]),
)


def _of_some(values: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[tuple[str, str], ...]]:
    return st.dictionaries(st.sampled_from(PARTIES), values, max_size=2).map(lambda each: tuple(each.items()))


WORLDS = st.builds(
    World,
    made=st.lists(MADE, max_size=6).map(tuple),
    c_day=st.sampled_from(["q", "q", "q", "n", "u"]),
    gates=_of_some(STATES),
    approvals=_of_some(STATES),
    excluded=_of_some(st.sampled_from(["no_troops_in_country", "no_contribution", "no_combat"])),
    needed=st.sampled_from(["10", "8..30", "5..", "..20", "1000..2000"]),
    required=st.lists(
        st.tuples(
            st.sampled_from(["ships", "company", "soldiers"]),
            st.sampled_from(["4", "2..9", "3.."]),
            st.integers(1, 9),
            st.sampled_from(["force", "force", "backstop"]),
        ),
        max_size=3,
    ).map(tuple),
)
