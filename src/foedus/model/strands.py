"""The nouns of the other strands: what the beneficiary's own forces are to have, and what trackers say was given."""

from typing import Annotated, Literal

from pydantic import Field

from foedus.model.base import Day, Id, Noun, PartyId, QuestionId, Words

Input = Literal["people", "training", "kit", "money"]
Money = Annotated[float, Field(ge=0, allow_inf_nan=False)]


class Target(Noun):
    """How much of one thing the beneficiary's own forces are to have, in the capability's unit.

    `question` says how much is asked for and `held` how much of it is there already; a blank `held` means that what is
    asked for comes on top. `measure` says whether it is asked for in all (`stock`) or each month (`monthly`). A target
    that nobody published is `illustrative`.
    """

    id: Id
    title: Words
    input: Input
    capability: Id
    unit: Words
    measure: Literal["stock", "monthly"] = "stock"
    question: QuestionId
    held: QuestionId | None = None
    illustrative: Literal["yes", "no"] = "no"
    source: Id
    note: str = ""


class Delivery(Noun):
    """What a tracker says had been committed and allocated, all in all, by the end of a day.

    The donor is a `party` of the case, or `donors` says in words whom the figures count together.
    """

    id: Id
    party: PartyId | None = None
    donors: str = ""
    unit: Words
    committed: Money
    allocated: Money
    until: Day
    source: Id
    note: str = ""


class Enabler(Noun):
    """A kind of help that the backstop gives, and what cannot do without it.

    `question` says how far it is given; `capability` is what others' pledges can stand in with. `needed_by` names
    requirements and options that need it, as `needed_source` says, or `source` where that is blank.
    """

    id: Id
    title: Words
    question: QuestionId
    capability: Id
    source: Id
    needed_by: str = ""
    needed_source: Id | None = None
    note: str = ""

    @property
    def needs(self) -> tuple[str, ...]:
        """The ids of what needs it."""
        return tuple(self.needed_by.split())


class Measure(Noun):
    """A measure of pressure: who takes it, how far it is, how large, and what in the talks starts or ends it.

    `who` names parties. `question` says how far it is; `size` is the question that claims of its size answer, in
    `unit`: claims stand side by side, whoever makes them. `starts_if` and `ends_if` are rules.
    """

    id: Id
    title: Words
    kind: Literal["tariff", "oil", "gas", "cap", "sanctions", "third_country"]
    who: Words
    question: QuestionId
    size: QuestionId | None = None
    unit: str = ""
    starts_if: str = ""
    ends_if: str = ""
    source: Id
    note: str = ""

    @property
    def parties(self) -> tuple[str, ...]:
        """Who takes it, or is asked to."""
        return tuple(self.who.split())
