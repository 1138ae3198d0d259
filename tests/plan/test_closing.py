"""Whatever is short for whatever reasons: each change that is said to close a gap closes it, alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from foedus.model.nouns import Exclusion, PledgeVersion
from foedus.model.tables import Tables
from foedus.plan.nouns import CloseBy
from tests.plan.strait import closed, gap_of, given, planned, required, strait
from tests.standing.small import exclusion, gate


@dataclass(frozen=True)
class Made:
    """A pledge as somebody would describe it."""

    party: str
    quantity: str | None
    ready: str | None
    shut: str  # the gates it waits for, besides that of C-day

    def row(self, number: int, **changes: str) -> PledgeVersion:
        """The row that says so, with some of it otherwise."""
        rule = " and ".join(f"gate.{each}" for each in self.shut)
        stated = {"quantity": self.quantity, "ready_after": self.ready, "rule": rule, **changes}
        return given(f"p{number}", party=self.party, **stated)


MADE = st.builds(
    Made,
    party=st.sampled_from(["XA", "XB", "XC"]),
    quantity=st.sampled_from([None, "60", "100", "100", "150", "250"]),
    ready=st.sampled_from([None, "0", "3", "8", "9", "20"]),
    shut=st.sampled_from(["", "", "", "k", "l", "kl"]),
)


@dataclass(frozen=True)
class World:
    """Pledges, who refuses, and how much is asked for in the east by C+10."""

    made: tuple[Made, ...]
    refused: tuple[str, ...]
    asked: str
    combat: str
    deploy: str  # q is yes, n is no, u is unknown

    def tables(
        self,
        rows: Sequence[PledgeVersion] | None = None,
        lifted: Sequence[str] = (),
        more: Sequence[PledgeVersion] = (),
    ) -> Tables:
        """The case that says so, with other rows, without some refusals, or with more pledges."""
        rows = [each.row(number) for number, each in enumerate(self.made)] if rows is None else rows
        return strait(
            [*rows, *more],
            [required(quantity=self.asked, combat=self.combat)],
            gates=[gate("deploy", self.deploy), gate("k", "n"), gate("l", "u")],
            exclusions=[each for each in self._exclusions() if f"{each.scope} of {each.party}" not in lifted],
        )

    def _exclusions(self) -> list[Exclusion]:
        scope = "no_combat" if self.combat == "yes" else "no_troops_in_country"
        return [exclusion(party, scope, "tbase") for party in self.refused]

    def closes(self, change: CloseBy, figure: str) -> bool:
        """Whether the requirement is full once a change has been made."""
        names, amount = change.what.split(" and "), change.amount
        tables, suppose = self.tables(), []
        if change.kind == "pledge":
            tables = self.tables(more=[given("more", str(amount), "XC")])
        elif change.kind == "caveat":
            tables = self.tables(lifted=names)
        elif change.kind == "gate":
            opened = {each.removeprefix("gate.") for name in names for each in name.split(" and ")}
            suppose = [f"gate.{each}=open" for each in opened]
        elif change.kind == "readiness":
            assert amount is not None
            rows = [
                each.row(n, ready_after=str(max(0, int(each.ready or "0") - int(amount))))
                if f"p{n}" in names
                else each.row(n)
                for n, each in enumerate(self.made)
            ]
            tables = self.tables(rows)
        elif change.kind == "statement":
            field, _, first = names[0].partition(" of ")
            stated = {"quantity": str(amount)} if field == "quantity" else {"ready_after": "0"}
            named = {first, *names[1:]}
            rows = [each.row(n, **(stated if f"p{n}" in named else {})) for n, each in enumerate(self.made)]
            tables = self.tables(rows)
        else:
            raise AssertionError(f"{change.kind} where nothing is short of lift")
        return closed(planned(tables, *suppose, conditions="as_is", figure="low" if figure == "low" else "high"))


WORLDS = st.builds(
    World,
    made=st.lists(MADE, max_size=5).map(tuple),
    refused=st.sets(st.sampled_from(["XA", "XB"]), max_size=1).map(tuple),
    asked=st.sampled_from(["60", "100", "250", "400"]),
    combat=st.sampled_from(["yes", "no"]),
    deploy=st.sampled_from(["q", "q", "n", "u"]),
)


@drawn(WORLDS, st.sampled_from(["high", "low"]))
@settings(max_examples=60)
def test_each_change_closes_it_alone(world: World, figure: str) -> None:
    plan = planned(world.tables(), conditions="as_is", figure="low" if figure == "low" else "high")
    if closed(plan):
        return
    for change in gap_of(plan).close_by:
        assert world.closes(change, figure), change
