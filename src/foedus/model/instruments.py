"""The nouns of a text: who signed and ratified it, what each clause asks of whom, and where it stands on the scales.

The scales of legalisation are those of Abbott, Keohane, Moravcsik, Slaughter and Snidal (2000), The Concept of
Legalization, International Organization 54(3), tables 2 to 4, lowest level first, in short words of our own.
"""

from datetime import date
from typing import Annotated, Literal, get_args

from pydantic import Field, StringConstraints

from foedus.model.base import Amount, Day, Id, Noun, PartyId, QuestionId, Words

InstrumentKind = Literal["treaty", "agreement", "memorandum", "declaration", "statement", "draft", "demand"]
Said = Literal["yes", "no", "unclear"]
Obligation = Literal["negated", "guideline", "hortatory", "contingent", "political", "unconditional"]
Precision = Literal["indeterminable", "standards", "discretion", "limited", "determinate"]
Disputes = Literal[
    "political", "institutionalised", "conciliation", "nonbinding_arbitration", "arbitration", "limited_court", "court"
]
Implementation = Literal[
    "forum", "normative", "recommendations", "monitoring", "coordination", "internal", "opt_out", "binding"
]
# What the text gives whoever is wronged, least first. The order is ours; no published scale has it.
Remedy = Literal[
    "none", "consultation", "consultation_by", "assistance_each_decides", "assistance_owed", "body_decides"
]
Act = Literal["assist", "consult", "refer", "refrain", "deploy", "supply", "monitor", "limit"]
Promise = Literal["defence", "offence", "neutrality", "nonaggression", "consultation"]
Decider = Literal["each_party", "jointly", "body", "nobody", "unclear"]

SCALES: dict[str, tuple[str, ...]] = {
    "obligation": get_args(Obligation),
    "precision": get_args(Precision),
    "disputes": get_args(Disputes),
    "implementation": get_args(Implementation),
}
REMEDIES: tuple[str, ...] = get_args(Remedy)
# What somebody must have signed; of a statement, a draft or a demand nobody need have.
SIGNED_KINDS: tuple[InstrumentKind, ...] = ("treaty", "agreement", "memorandum", "declaration")
EVERY_PARTY = "ALL"


class Bond(Noun):
    """What one party did with a text. Blank is not known to have happened, which is not the same as no.

    `ratified` is the day from which it is bound by an act beyond its signature: ratification or accession. `after`
    are parties that must ratify first, by its own word.
    """

    signed: Day | None = None
    ratified: Day | None = None
    after: tuple[PartyId, ...] = ()
    source: Id | None = None


class Ceiling(Noun):
    """A limit that a clause puts on forces.

    `limits` says on which: a party's own forces, or foreign troops on its soil. `most` is how many at most, in
    `unit`; blank where the text has a limit and no number, and 0 for a bar. `capability` narrows it to kinds of
    contribution, `of` to whose troops. `denies` are answers that cannot be so beside it; `bounds` are questions whose
    number it limits.
    """

    limits: Literal["own_forces", "foreign_troops"]
    party: PartyId
    most: Amount | None = None
    unit: Words = "persons"
    capability: tuple[Id, ...] = ()
    of: tuple[PartyId, ...] = ()
    denies: dict[QuestionId, Words] = Field(default_factory=dict)
    bounds: tuple[QuestionId, ...] = ()


class Clause(Noun):
    """What one clause says, in our own words, and where it stands on the scales.

    `party` are those who owe the act (``ALL``: every party), `to` those to whom. A blank text field means that the
    clause is silent; what could not be read is named in `unclear`. `core` marks the clause that says what is done
    when the protected party is attacked. `why` says what the levels rest on; a level that is not given is unclear.
    """

    article: Words
    party: tuple[PartyId, ...] = ()
    to: tuple[PartyId, ...] = ()
    act: Words
    kind: Act
    act_named: Said = "unclear"
    trigger: str = ""
    trigger_defined: Said = "unclear"
    any_attack: Said = "unclear"
    decided_by: Decider = "unclear"
    deadline: str = ""
    remedy: Remedy | None = None
    automatic: Said = "unclear"
    obligation: Obligation | None = None
    precision: Precision | None = None
    disputes: Disputes | None = None
    implementation: Implementation | None = None
    promise: tuple[Promise, ...] = ()
    core: bool = False
    ceiling: Ceiling | None = None
    unclear: tuple[Literal["trigger", "deadline"], ...] = ()
    why: Words
    quote: str = ""
    source: Id | None = None

    def level(self, scale: str) -> int | None:
        """Return where the clause stands on a scale, 0 the lowest; None where that is unclear."""
        found = getattr(self, scale)
        return None if found is None else SCALES[scale].index(found)

    @property
    def remedy_rank(self) -> int | None:
        """Where its remedy stands, 0 for none; None where that is unclear."""
        return None if self.remedy is None else REMEDIES.index(self.remedy)


class Instrument(Noun):
    """A text, or what stands in for one: who is bound by it, since when, for how long, and its clauses.

    `others` are parties that the case does not name. `text` says what could be read of it: all that matters
    (``read``), parts (``excerpts``), nothing although it exists (``unseen``), or that there is no text (``none``).
    `ratification` is ``required`` by the text, ``none`` where it takes effect without, or ``unclear``; its article
    and that of the other answers stand beside them. `term_years` is blank where no end is stated.
    """

    id: Id
    title: Words
    kind: InstrumentKind
    source: Id
    text: Literal["read", "excerpts", "unseen", "none"]
    protects: tuple[PartyId, ...] = ()
    party: dict[PartyId, Bond] = Field(default_factory=dict)
    others: Annotated[int, Field(ge=0)] = 0
    others_ratified: bool = False
    in_force: Day | None = None
    in_force_article: str = ""
    ended: Day | None = None
    ratification: Literal["required", "none", "unclear"] = "unclear"
    ratification_article: str = ""
    term: Said = "unclear"
    term_years: Annotated[float, Field(gt=0, allow_inf_nan=False)] | None = None
    term_article: str = ""
    renunciation: str = ""
    renunciation_article: str = ""
    successors: Said = "unclear"
    successors_article: str = ""
    conditional: Said = "unclear"
    conditional_article: str = ""
    atop: Annotated[str, StringConstraints(pattern=r"^(\d{4})?$")] = ""
    clause: dict[Id, Clause] = Field(default_factory=dict)
    note: str = ""

    @property
    def signed(self) -> date | None:
        """The first day on which a party signed."""
        return min((bond.signed for bond in self.party.values() if bond.signed), default=None)

    @property
    def core(self) -> tuple[str, Clause] | None:
        """The clause that says what is done on an attack, with its id; None if there is none."""
        return next(((id_, clause) for id_, clause in self.clause.items() if clause.core), None)

    def duty_holders(self, clause: Clause) -> tuple[str, ...]:
        """Return who owes what a clause asks for, with every party spelled out."""
        return tuple(self.party) if EVERY_PARTY in clause.party else clause.party
