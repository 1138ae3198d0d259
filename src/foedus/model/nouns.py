"""The nouns of a case: one frozen model for each kind of row or table.

A model says what a row may hold; whether rows fit together is for each stage's `problems`.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from foedus.model.base import Amount, Day, Id, Noun, PartyId, QuestionId, Words
from foedus.model.break_even import BreakEven
from foedus.model.chances import Factor, WhatIf
from foedus.model.logistics import PlanSettings
from foedus.model.values import AnswerType, Standard

Grade = Literal["A", "B", "C", "D", "E", "F"]
SourceKind = Literal["official", "press", "study", "law", "treaty", "data", "assumption"]
StrandId = Literal["force", "strengthening", "backstop", "binding", "pressure"]
Topic = Literal[StrandId, "threats"]
Role = Literal["member", "beneficiary", "backstop", "adversary", "observer"]
Step = Literal["leader", "government", "parliament"]
Where = Literal["in_country", "neighbouring", "at_sea", "airspace", "home", "unstated"]
Scope = Literal["no_troops_in_country", "no_combat", "no_contribution"]
Domain = Literal[
    "land",
    "sea",
    "air",
    "air_defence",
    "training",
    "logistics",
    "intelligence",
    "command",
    "monitoring",
    "bases",
    "finance",
    "materiel",
    "cyber",
]

STRANDS: tuple[StrandId, ...] = ("force", "strengthening", "backstop", "binding", "pressure")
# What a question can belong to: a strand, or what the adversary threatens and does and what is answered to that.
TOPICS: tuple[Topic, ...] = (*STRANDS, "threats")
# A withdrawn pledge is worth less than a spoken one, so that `stage.x >= confirmed` fails for it.
LADDER = ("withdrawn", "spoken", "documented", "confirmed", "endorsed", "ratified", "ready", "deployed")
DERIVED_RUNGS = ("endorsed", "ratified")


class Strand(Noun):
    """One part of the guarantee, and the gate or question that gives its state.

    `texts` are the instruments in which the guarantee is laid down itself; only the strand `binding` has them.
    """

    title: Words
    gate: Id | None = None
    question: QuestionId | None = None
    texts: tuple[Id, ...] | None = None


class CaseInfo(Noun):
    """What case.toml says."""

    format: Literal[1]
    id: Id
    title: Words
    question: Words
    c_day: Id
    strands: dict[StrandId, Strand] = Field(default_factory=dict)
    plan: PlanSettings = PlanSettings()
    break_even: BreakEven | None = None
    factor: dict[Id, Factor] = Field(default_factory=dict)
    whatif: dict[Id, WhatIf] = Field(default_factory=dict)


class Source(Noun):
    """A text that can be cited, with its grade."""

    id: Id
    title: Words
    publisher: Words
    published: Day
    url: str = ""
    kind: SourceKind
    grade: Grade | None = None
    wire: str = ""
    note: str = ""


class Party(Noun):
    """A state or organisation and its part in the case; `since` is the day from which it exists, where that matters."""

    id: PartyId
    name: Words
    role: Role
    source: Id
    since: Day | None = None
    note: str = ""


class Question(Noun):
    """What can be asked, and which answers it takes.

    `values` are the classes (for a ladder in ascending order, `ordered`); `about` are the parties whose own words
    or act decide it; `hinges_on` are others whose word or act would settle it; `counts` names the family that a total
    counts; `strand` is where its statements stand on the timeline.
    """

    id: QuestionId
    words: Words
    type: AnswerType
    strand: Topic | None = None
    kind: Literal["state", "event"] = "state"
    about: tuple[PartyId, ...] = ()
    hinges_on: tuple[PartyId, ...] = ()
    values: tuple[str, ...] = ()
    ordered: bool = False
    final: bool = False
    counts: str = ""


class Family(Noun):
    """One question asked of many parties, and how many there are where the case does not name them all."""

    id: QuestionId
    words: str = ""
    type: AnswerType = "yes_no"
    strand: Topic | None = None
    kind: Literal["state", "event"] = "state"
    values: tuple[str, ...] = ()
    ordered: bool = False
    final: bool = False
    over: tuple[str, ...] = ()
    size: Annotated[int, Field(ge=0)] | None = None
    size_statement: Id | None = None
    lifts: dict[Scope, tuple[str, ...]] = Field(default_factory=dict)


class Statement(Noun):
    """Somebody's answer to a question: who, when, where it can be read, and how far it is to be believed."""

    id: Id
    question: QuestionId
    answer: Words
    since: Day | None = None
    stated_on: Day
    date_precision: Literal["day", "month", "year", "approx"] = "day"
    speaker: str = ""
    speaker_party: PartyId | None = None
    source: Id
    via: Id | None = None
    basis: Standard
    credibility: Annotated[int, Field(ge=1, le=6)]
    quote: str = ""
    paraphrase: str = ""
    note: str = ""

    @property
    def holds_from(self) -> date:
        """The day from which the answer holds."""
        return self.since or self.stated_on

    @property
    def words(self) -> str:
        """The quotation in quotation marks, or the paraphrase."""
        return f"“{self.quote}”" if self.quote else self.paraphrase


class Gate(Noun):
    """A named rule, with the undertaking it stands for; a party's own if `party` is set."""

    id: Id
    title: Words
    rule: Words
    words: Words
    statement: Id
    party: PartyId | None = None
    assumed: tuple[str, ...] = ()
    note: str = ""


class Approval(Noun):
    """A step that a party's constitution or word requires before it acts; lead time in days.

    `lead_source` is where the lead time stands, if not in the statement; `factor` is what it moves together with.
    """

    party: PartyId
    step: Step
    body: str = ""
    lead_days: Amount | None = None
    lead_source: Id | None = None
    factor: Id | None = None
    statement: Id
    note: str = ""

    @property
    def question(self) -> str:
        """The question whether it has been given."""
        return f"approved.{self.party}.{self.step}"


class Capability(Noun):
    """A kind of contribution and what one unit of it is.

    `serial` is how many of its unit move together; `own_means` is how it moves without lift: ships sail, aircraft fly.
    """

    id: Id
    title: Words
    domain: Domain
    unit: Words
    personnel: Amount | None = None
    lane_metres: Amount | None = None
    tonnes: Amount | None = None
    serial: Annotated[float, Field(gt=0, allow_inf_nan=False)] = 1
    own_means: Literal["sea", "air"] | None = None
    warship: Literal["yes", "no"] = "no"
    symbol: Annotated[str, StringConstraints(pattern=r"^(\d{20})?$")] = ""
    source: Id
    note: str = ""


class PledgeVersion(Noun):
    """What one statement says of a pledge; blank fields leave what was said before.

    `quantity` is how much in all, `monthly` how much each month from `starts` to `ends`; both are in the capability's
    unit. Of a pledge without `monthly` the two days say from when and by when its quantity comes.
    """

    id: Id
    statement: Id
    party: PartyId | None = None
    strand: StrandId | None = None
    capability: Id | None = None
    quantity: Amount | None = None
    monthly: Amount | None = None
    starts: Day | None = None
    ends: Day | None = None
    where: Where | None = None
    home: str = ""
    ready_after: Amount | None = None
    stay: Amount | None = None
    rule: str = ""
    disclosure: Literal["public", "coalition", "sealed"] | None = None
    note: str = ""


class Exclusion(Noun):
    """A refusal or caveat of a party, as its statement puts it."""

    party: PartyId
    scope: Scope
    statement: Id
    note: str = ""


class Option(Noun):
    """How large a force one study or one voice asks for; illustrative if its composition was never published."""

    id: Id
    title: Words
    study: Words
    measure: Literal["land_personnel", "personnel", "composition"]
    quantity: Amount | None = None
    source: Id
    illustrative: Literal["yes", "no"] = "no"
    note: str = ""


class Requirement(Noun):
    """One part of an option's composition, in the capability's unit; `needed_by` and `duration` in days after C-day.

    `sector` names one or more places of kind sector; where there are several, any of them will do.
    """

    id: Id
    option: Id
    strand: StrandId = "force"
    capability: Id
    quantity: Amount
    sector: str = ""
    needed_by: Annotated[int, Field(ge=0)] | None = None
    duration: Annotated[int, Field(ge=1)] | None = None
    priority: Annotated[int, Field(ge=1, le=9)] = 1
    combat: Literal["yes", "no"] = "no"
    source: Id
    note: str = ""

    @property
    def sectors(self) -> tuple[str, ...]:
        """The sectors where it may be filled; none where the case does not say."""
        return tuple(self.sector.split())
