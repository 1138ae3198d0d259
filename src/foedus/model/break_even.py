"""What break-even is reckoned from: ranges, each with its source, and the sizes and speeds to show."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from foedus.model.base import Amount, Id, Noun

ESTIMATES = ("cost", "penalty", "least", "full", "window")
_MOST_SHOWN = 8


class Estimate(Noun):
    """A range with both ends, and where it is from; assumed where that is a source of kind `assumption`."""

    range: Amount
    source: Id
    note: str = ""

    @model_validator(mode="after")
    def _closed(self) -> Self:
        if self.range.low is None or self.range.high is None:
            raise ValueError("a range with both ends, such as 0.2..0.6")
        return self


class BreakEven(Noun):
    """The table ``[break_even]`` of case.toml.

    `cost` is what an attack costs the other side whoever answers, with what refraining would have kept; `penalty` what
    it loses on top if the guarantors act: both as shares of what it would gain if nobody did. `least` is the size, in
    persons at the place, up to which the local balance stays as it is, `full` that which denies all of the gain,
    `window` in how many days the gain would be complete. `sizes` (persons) and `speeds` (days) are those shown; `shape`
    are the sources for what a size below `least` does: nothing.
    """

    cost: Estimate
    penalty: Estimate
    least: Estimate
    full: Estimate
    window: Estimate
    sizes: Annotated[tuple[Annotated[int, Field(ge=0)], ...], Field(min_length=1, max_length=_MOST_SHOWN)]
    speeds: Annotated[tuple[Annotated[int, Field(ge=0)], ...], Field(min_length=1, max_length=_MOST_SHOWN)]
    shape: Annotated[tuple[Id, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _fits(self) -> Self:
        for name in ("sizes", "speeds"):
            shown = list(getattr(self, name))
            if sorted(set(shown)) != shown:
                raise ValueError(f"{name} from the smallest to the largest, each once")
        if not self.window.range.low:
            raise ValueError("a window of more than 0 days")
        if (self.least.range.high or 0) > (self.full.range.low or 0):
            raise ValueError("a full size that is nowhere smaller than the least one")
        return self

    @property
    def estimates(self) -> dict[str, Estimate]:
        """The ranges by name."""
        return {name: getattr(self, name) for name in ESTIMATES}

    @property
    def sources(self) -> tuple[str, ...]:
        """Every source that it rests on, each once."""
        return tuple(dict.fromkeys([*(each.source for each in self.estimates.values()), *self.shape]))
