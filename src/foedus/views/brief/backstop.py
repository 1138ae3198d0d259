"""The backstop: each kind of help on every standard, what needs it, who else pledged some, whose word hangs on it."""

from __future__ import annotations

from dataclasses import dataclass

from foedus.backstop.enablers import EnablerState
from foedus.backstop.hanging import Hanging
from foedus.model.values import Standard
from foedus.results import Assessment


@dataclass(frozen=True)
class Help:
    """One kind of help on every standard."""

    on: tuple[EnablerState, ...]

    @property
    def best(self) -> EnablerState:
        """The state that is explained: as reported."""
        return self.on[1]

    def needed(self, result: Assessment) -> list[str]:
        """Say what needs it, on the widest standard; what only an assumption says is marked."""
        titles = {row.id: f"{row.title} ({row.study})" for row in result.tables.options}
        titles |= {row.id: result.tables.capability[row.capability].title for row in result.tables.requirements}
        certain = self.best.needed_by
        return [titles[each] + ("" if each in certain else " (assumed)") for each in self.on[-1].needed_by]

    @property
    def parties(self) -> list[str]:
        """Who else pledged some of it, as reported."""
        return list(dict.fromkeys(each.party for each in self.best.substitutes))


@dataclass(frozen=True, kw_only=True)
class Backstop:
    """Everything the brief says of the strand; `silent` pledges that hang state no number, so that no share moves."""

    help: tuple[Help, ...]
    hanging: tuple[Hanging, ...]
    loses: tuple[str, ...]
    silent: int


def backstop(result: Assessment) -> Backstop:
    """Gather the strand from every standard."""
    reported = result.on(Standard.REPORTED)
    loses = [
        each.full.option.title
        for each in reported.left
        if (each.full.share_low, each.full.share_high) != (each.without.share_low, each.without.share_high)
    ]
    return Backstop(
        help=tuple(Help(each) for each in zip(*(on.enablers for on in result.standards), strict=True)),
        hanging=reported.hanging,
        loses=tuple(loses),
        silent=sum(not each.pledge.quantified for each in reported.hanging),
    )
