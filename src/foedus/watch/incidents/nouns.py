"""What a table of incidents is made of: its columns, and what became of its rows."""

from __future__ import annotations

from dataclasses import dataclass, field

# The columns of a raw table, whatever it was read from; times are seconds since 1970 in UTC, amounts may be blank.
TEXT = ("id", "kind", "target", "place", "claimant", "verified_by", "reporter")
NUMBERS = ("latitude", "longitude", "amount", "launched", "stopped")
DAY = 86400  # seconds

# Why a row is refused, or used with a doubt.
NO_DATE = "no date that can be read"
BACKWARDS = "ends before it begins"
FUTURE = "lies in the future"
NEGATIVE = "a negative count"
NOT_A_NUMBER = "text where a number belongs"
OVER = "more stopped than launched"
DOUBLE = "an id that an earlier row has"
HALF = "a half-written last line"
CELLS = "more or fewer cells than the header"
QUOTES = "quotes that do not close"
UNREADABLE = "no line of CSV that can be read"
TAGS = "a row of tags and not of data"
OFF_EARTH = "coordinates off the globe: used without a position"
SWAPPED = "latitude and longitude seem swapped: used without a position"
NO_POSITION = "no coordinates: used without a position"


@dataclass(frozen=True, slots=True)
class Row:
    """One row that is not simply used: the file, the line or record in it from 1, and why."""

    file: str
    row: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What became of every row: rows = used + joined + refused.

    `refused_rows` and `doubted_rows` hold the first of them; the counts by reason are of all. `gaps` are days, by ISO
    date, for which nobody reported.
    """

    rows: int = 0
    used: int = 0
    joined: int = 0
    refused: int = 0
    doubted: int = 0
    reasons: dict[str, int] = field(default_factory=dict)
    refused_rows: tuple[Row, ...] = ()
    doubted_rows: tuple[Row, ...] = ()

    def __add__(self, other: Tally) -> Tally:
        reasons = dict(self.reasons)
        for why, number in other.reasons.items():
            reasons[why] = reasons.get(why, 0) + number
        return Tally(
            rows=self.rows + other.rows,
            used=self.used + other.used,
            joined=self.joined + other.joined,
            refused=self.refused + other.refused,
            doubted=self.doubted + other.doubted,
            reasons=reasons,
            refused_rows=self.refused_rows + other.refused_rows,
            doubted_rows=self.doubted_rows + other.doubted_rows,
        )


NO_ROWS = Tally()
