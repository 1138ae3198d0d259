"""What all nouns are made of: ids, days, amounts, and a frozen model that refuses what it does not know."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainSerializer, StringConstraints

from foedus.model.values import Quantity, parse_date

Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*$")]
PartyId = Annotated[str, StringConstraints(pattern=r"^([A-Z]{2}|[A-Z][A-Z0-9]{2,9})$")]
QuestionId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9][A-Za-z0-9_-]*)*$")]
Words = Annotated[str, StringConstraints(min_length=1)]


def _day(found: Any) -> Any:
    return parse_date(found) if isinstance(found, str) else found


def _quantity(found: Any) -> Any:
    if isinstance(found, str):
        return Quantity.parse(found)
    return Quantity(found, found) if isinstance(found, int | float) else found


Day = Annotated[date, BeforeValidator(_day)]
Amount = Annotated[Quantity, BeforeValidator(_quantity), PlainSerializer(str, return_type=str)]


class Noun(BaseModel):
    """What all rows have in common: frozen, and nothing in them that their table does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, str_strip_whitespace=True)
