"""The nouns of a truce: since when, until when, who declared and who accepted it, what it prohibits and tolerates."""

import re
from datetime import UTC, date, datetime, time
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BeforeValidator,
    Field,
    PlainSerializer,
    StringConstraints,
    ValidationInfo,
    field_validator,
    model_validator,
)

from foedus.model.base import Id, Noun, PartyId, QuestionId, Words

_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:?\d{2})")
INSTANT = "an instant with hour and zone, such as 2025-04-19T18:00+03:00"


def parse_instant(text: str) -> datetime:
    """Read an instant with its offset from UTC, as ISO 8601 writes it.

    Raises
    ------
    ValueError
        If hour or zone are missing, or it names a moment that does not exist.
    """
    if not _INSTANT.fullmatch(text.strip()):
        raise ValueError(INSTANT)
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError:
        raise ValueError(INSTANT) from None


def _instant(found: Any) -> Any:
    if isinstance(found, str):
        return parse_instant(found)
    if isinstance(found, datetime) and found.tzinfo is None:
        raise ValueError(INSTANT)
    return found


Instant = Annotated[datetime, BeforeValidator(_instant), PlainSerializer(datetime.isoformat, return_type=str)]
# Of incidents, from the general to the particular: strike, strike.drone.
Kind = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]*(\.[a-z0-9][a-z0-9_-]*)*$")]


class Tolerated(Noun):
    """What a truce puts up with: so many incidents a day, or a share of the level before it. Exactly one of the two.

    `source` says who tolerates it; `assumed` marks a figure that nobody stated.
    """

    per_day: Annotated[float, Field(ge=0, allow_inf_nan=False)] | None = None
    share_of_before: Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)] | None = None
    source: Id | None = None
    assumed: Literal["yes", "no"] = "no"

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.per_day is None) == (self.share_of_before is None):
            raise ValueError("either per_day or share_of_before")
        if self.source is None and self.assumed == "no":
            raise ValueError('a source, or assumed = "yes"')
        return self


class TruceClause(Noun):
    """One thing that a truce prohibits.

    `prohibits` are kinds of incidents; `target` narrows them to what is struck (blank: whatever it is); `area` to
    places by name (blank: the whole area of the truce). `follows` is what the text says follows from a breach.
    """

    prohibits: tuple[Kind, ...]
    target: str = ""
    area: tuple[Words, ...] = ()
    words: Words
    source: Id
    tolerated: Tolerated | None = None
    follows: str = ""

    @field_validator("prohibits")
    @classmethod
    def _some(cls, prohibits: tuple[str, ...]) -> tuple[str, ...]:
        if not prohibits:
            raise ValueError('at least one kind of incident, such as ["strike"]')
        return prohibits


class Truce(Noun):
    """A truce, or one that is only hoped for: without `since` it is not in force.

    `answers` say what each state would answer to `question`, a question of the case, for a person to accept.
    """

    id: Id
    title: Words
    since: Instant | None = None
    until: Instant | None = None
    declared_by: tuple[PartyId, ...] = ()
    accepted_by: tuple[PartyId, ...] = ()
    area: tuple[Words, ...] = ()
    source: Id
    tolerated: Tolerated | None = None
    question: QuestionId | None = None
    answers: dict[Literal["holding", "strained", "broken", "expired"], Words] = Field(default_factory=dict)
    clause: dict[Id, TruceClause]
    note: str = ""

    @field_validator("clause")
    @classmethod
    def _one(cls, clause: dict[str, TruceClause]) -> dict[str, TruceClause]:
        if not clause:
            raise ValueError("at least one clause that says what is prohibited")
        return clause

    @field_validator("until")
    @classmethod
    def _order(cls, until: datetime | None, info: ValidationInfo) -> datetime | None:
        since = info.data.get("since")
        if until is not None and since is not None and until <= since:
            raise ValueError(f"an end after the truce begins, {since.isoformat()}")
        if until is not None and since is None and "since" in info.data:
            raise ValueError("no end for a truce without since, which is not in force")
        return until

    def end_of(self, day: date) -> datetime:
        """Return the end of a day in the zone of the truce; in UTC where it has none."""
        return datetime.combine(day, time.max, self.since.tzinfo if self.since else UTC)

    def stands(self, moment: datetime) -> Literal["not in force", "in force", "expired"]:
        """Say how it stands at a moment by its dates alone."""
        if self.until is not None and self.until <= moment:
            return "expired"
        return "in force" if self.in_force(moment) else "not in force"

    def in_force(self, moment: datetime) -> bool:
        """Whether it is in force at a moment."""
        return self.since is not None and self.since <= moment and (self.until is None or moment < self.until)
