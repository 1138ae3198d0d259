"""Small cases with instruments; a test says only what it is about."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from foedus.model.instruments import Ceiling, Clause, Instrument
from foedus.model.nouns import Option, Requirement
from foedus.model.tables import Tables
from foedus.model.values import Standard
from foedus.standing.view import View
from tests.standing.small import seen


def clause(**changes: Any) -> Clause:
    """A clause that says what is done on an attack, clear in everything, of middling strength."""
    row: dict[str, Any] = {
        "article": "Art. 1",
        "party": ["XB"],
        "to": ["XA"],
        "act": "help",
        "kind": "assist",
        "act_named": "yes",
        "trigger": "an attack",
        "trigger_defined": "yes",
        "any_attack": "yes",
        "decided_by": "jointly",
        "deadline": "at once",
        "remedy": "assistance_owed",
        "automatic": "yes",
        "obligation": "contingent",
        "precision": "limited",
        "disputes": "political",
        "implementation": "forum",
        "core": True,
        "why": "So it says.",
    }
    return Clause.model_validate(row | changes)


def cap(**changes: Any) -> Clause:
    """A clause that caps or bars forces."""
    ceiling = {"limits": "own_forces", "party": "XA"} | changes
    return clause(kind="limit", core=False, act="keep its forces small", ceiling=Ceiling.model_validate(ceiling))


def instrument(id_: str = "pact", **changes: Any) -> Instrument:
    """A treaty that was read, signed by XA and XB on the first day."""
    row: dict[str, Any] = {
        "id": id_,
        "title": "A pact",
        "kind": "treaty",
        "source": "s0",
        "text": "read",
        "party": {"XA": {"signed": "2025-01-01"}, "XB": {"signed": "2025-01-01"}},
        "clause": {"one": clause()},
    }
    return Instrument.model_validate(row | changes)


def with_texts(tables: Tables, *instruments: Instrument, needs: tuple[Requirement, ...] = ()) -> Tables:
    """The case with instruments, and requirements of one option."""
    option = Option(id="army", title="An army", study="We", measure="composition", source="s0", illustrative="yes")
    return replace(tables, instruments=instruments, requirements=needs, options=(option,) if needs else ())


def need(id_: str, quantity: str, strand: str = "strengthening", capability: str = "soldiers") -> Requirement:
    """A requirement of the option `army`."""
    return Requirement.model_validate(
        {
            "id": id_,
            "option": "army",
            "strand": strand,
            "capability": capability,
            "quantity": quantity,
            "source": "s0",
        }
    )


def on_each_standard(tables: Tables, *suppose: str) -> list[View]:
    """The case on each standard, the narrowest first."""
    return [seen(tables, *suppose, standard=each) for each in Standard]
