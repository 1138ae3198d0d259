"""The noun of review: a statement that somebody or something proposes, and what became of it."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from foedus.model.base import Day, Id, Noun, PartyId, QuestionId, Words
from foedus.model.nouns import Grade, Source, SourceKind, Statement
from foedus.model.values import Standard

ProposalState = Literal["pending", "accepted", "rejected"]
Sha256 = Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{64})?$")]


class Proposal(Noun):
    """A statement that may come to stand in a case, once a person accepts it; until then it counts for nothing.

    `question` to `note` are columns of the statement, `source` and `title` to `wire` those of its source where the case
    does not have it; `sha256`, `start` and `end` say where the words stand, in code points of a text that is stored
    beside the case; `key` to `stated_at` are what the reader made of them. `candidates` are questions it may answer,
    with spaces between. The rest is what a person decided: `decided` counts decisions from 1, `statement` is the row
    that was added, `added` the digests of what was added, table by table.
    """

    id: Id
    maker: Words
    state: ProposalState = "pending"
    question: QuestionId | Literal[""] = ""
    answer: str = ""
    candidates: str = ""
    since: Day | None = None
    stated_on: Day | None = None
    date_precision: Literal["day", "month", "year", "approx"] | None = None
    speaker: str = ""
    speaker_party: PartyId | None = None
    source: Id | None = None
    via: Id | None = None
    basis: Standard | None = None
    credibility: Annotated[int, Field(ge=1, le=6)] | None = None
    quote: str = ""
    paraphrase: str = ""
    note: str = ""
    title: str = ""
    publisher: str = ""
    published: Day | None = None
    url: str = ""
    kind: SourceKind | None = None
    grade: Grade | None = None
    wire: str = ""
    sha256: Sha256 = ""
    start: Annotated[int, Field(ge=0)] | None = None
    end: Annotated[int, Field(ge=0)] | None = None
    key: str = ""
    value: str = ""
    unit: str = ""
    attribution: str = ""
    certainty: str = ""
    cue: str = ""
    polarity: str = ""
    condition: str = ""
    event_date: Day | None = None
    stated_at: Day | None = None
    decided: Annotated[int, Field(ge=1)] | None = None
    statement: Id | None = None
    added: str = ""
    reason: str = ""

    @property
    def asked(self) -> tuple[str, ...]:
        """The questions that it may answer."""
        return tuple(self.candidates.split())


# The columns of the statement that it may become, and those of its source where the case does not have it.
OF_STATEMENT = tuple(name for name in Statement.model_fields if name != "id")
OF_SOURCE = tuple(name for name in Source.model_fields if name not in ("id", "note"))  # `note` is the statement's
# What a person may change before accepting.
CHANGEABLE = (*OF_STATEMENT, *OF_SOURCE)
