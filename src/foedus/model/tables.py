"""The tables of a case, frozen, and the questions they give rise to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from foedus.model.chances import Likelihood
from foedus.model.instruments import SCALES, SIGNED_KINDS, Instrument
from foedus.model.logistics import Lift, Link, Place
from foedus.model.nouns import (
    LADDER,
    Approval,
    Capability,
    CaseInfo,
    Exclusion,
    Family,
    Gate,
    Option,
    Party,
    PledgeVersion,
    Question,
    Requirement,
    Source,
    Statement,
    StrandId,
)
from foedus.model.strands import Delivery, Enabler, Measure, Target
from foedus.model.truces import Truce


@dataclass(frozen=True, kw_only=True)
class Tables:
    """Everything a case says, in the order of its files.

    Indexes are made on first use and kept; two tables are equal if their rows are.
    """

    info: CaseInfo
    sources: tuple[Source, ...] = ()
    parties: tuple[Party, ...] = ()
    questions: tuple[Question, ...] = ()
    families: tuple[Family, ...] = ()
    statements: tuple[Statement, ...] = ()
    gates: tuple[Gate, ...] = ()
    approvals: tuple[Approval, ...] = ()
    capabilities: tuple[Capability, ...] = ()
    pledges: tuple[PledgeVersion, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    options: tuple[Option, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    targets: tuple[Target, ...] = ()
    deliveries: tuple[Delivery, ...] = ()
    enablers: tuple[Enabler, ...] = ()
    measures: tuple[Measure, ...] = ()
    places: tuple[Place, ...] = ()
    links: tuple[Link, ...] = ()
    lift: tuple[Lift, ...] = ()
    likelihoods: tuple[Likelihood, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    truces: tuple[Truce, ...] = ()

    @cached_property
    def source(self) -> dict[str, Source]:
        """Sources by id."""
        return {row.id: row for row in self.sources}

    @cached_property
    def party(self) -> dict[str, Party]:
        """Parties by id."""
        return {row.id: row for row in self.parties}

    @cached_property
    def statement(self) -> dict[str, Statement]:
        """Statements by id."""
        return {row.id: row for row in self.statements}

    @cached_property
    def gate(self) -> dict[str, Gate]:
        """Gates by id."""
        return {row.id: row for row in self.gates}

    @cached_property
    def capability(self) -> dict[str, Capability]:
        """Capabilities by id."""
        return {row.id: row for row in self.capabilities}

    @cached_property
    def place(self) -> dict[str, Place]:
        """Places by id."""
        return {row.id: row for row in self.places}

    @cached_property
    def instrument(self) -> dict[str, Instrument]:
        """Instruments by id."""
        return {row.id: row for row in self.instruments}

    @cached_property
    def family(self) -> dict[str, Family]:
        """Declared families by name."""
        return {row.id: row for row in self.families}

    @cached_property
    def of_backstop(self) -> tuple[Question, ...]:
        """What is asked of the backstop alone in classes: how far its help is, and no measure of pressure it takes."""
        backstops = {row.id for row in self.parties if row.role == "backstop"}
        taken = {row.question for row in self.measures}
        return tuple(
            row
            for row in self.questions
            if row.type == "class" and len(row.about) == 1 and row.about[0] in backstops and row.id not in taken
        )

    @cached_property
    def pledge_versions(self) -> dict[str, tuple[PledgeVersion, ...]]:
        """Versions of each pledge, in the order of the file."""
        versions: dict[str, list[PledgeVersion]] = defaultdict(list)
        for row in self.pledges:
            versions[row.id].append(row)
        return {pledge: tuple(rows) for pledge, rows in versions.items()}

    @cached_property
    def pledge_party(self) -> dict[str, str]:
        """The party of each pledge that states one."""
        return {row.id: row.party for row in reversed(self.pledges) if row.party}

    @cached_property
    def pledge_strand(self) -> dict[str, StrandId]:
        """The strand of each pledge that states one, as first stated."""
        return {row.id: row.strand for row in reversed(self.pledges) if row.strand}

    @cached_property
    def approval(self) -> dict[str, Approval]:
        """Approvals by the question whether they have been given."""
        return {row.question: row for row in self.approvals}

    @cached_property
    def approvals_of(self) -> dict[str, tuple[Approval, ...]]:
        """Approvals by party."""
        found: dict[str, list[Approval]] = defaultdict(list)
        for row in self.approvals:
            found[row.party].append(row)
        return {party: tuple(rows) for party, rows in found.items()}

    @cached_property
    def question(self) -> dict[str, Question]:
        """Every question that can be asked: declared, of a family, of a pledge, of an approval, of an instrument.

        Each carries its strand where that is declared or follows: from the pledge, from the strand that the question
        gives its state, to `binding` from an instrument, and to `force` from an approval.
        """
        found = {row.id: row for row in self.questions}
        for id_, given in self.info.strands.items():
            asked = found.get(given.question or "")
            if asked is not None and asked.strand is None:
                found[asked.id] = asked.model_copy(update={"strand": id_})
        for family in self.families:
            if family.words:
                found.update((row.id, row) for row in (self._asked_of(family, party) for party in self.over(family)))
        for pledge, party in self.pledge_party.items():
            words = f"How far has the pledge {pledge} come?"
            found[f"stage.{pledge}"] = Question(
                id=f"stage.{pledge}",
                words=words,
                type="class",
                strand=self.pledge_strand.get(pledge),
                about=(party,),
                values=LADDER,
                ordered=True,
            )
        for row in self.approvals:
            words = f"Has {self.name(row.party)} given the approval of its {row.body or row.step}?"
            found[row.question] = Question(
                id=row.question, words=words, type="yes_no", strand="force", about=(row.party,)
            )
        for instrument in self.instruments:
            found.update((row.id, row) for row in self._asked_of_text(instrument))
        return found

    @cached_property
    def members(self) -> dict[str, tuple[str, ...]]:
        """The questions of each family that rules can count, by pattern such as ``contributor.*``."""
        found = {
            f"{family.id}.*": tuple(f"{family.id}.{party}" for party in self.over(family))
            for family in self.families
            if family.words
        }
        for step in ("leader", "government", "parliament"):
            asked = dict.fromkeys(row.question for row in self.approvals if row.step == step)
            found[f"approved.*.{step}"] = tuple(asked)
        found["endorsed.*"] = found["approved.*.leader"]
        found["stage.*"] = tuple(f"stage.{pledge}" for pledge in self.pledge_party)
        for row in self.instruments:
            for act in ("signed", "ratified"):
                found[f"{act}.{row.id}.*"] = tuple(f"{act}.{row.id}.{party}" for party in row.party)
        return found

    def over(self, family: Family) -> list[str]:
        """Parties a family asks of: those named by id, and those whose role it names."""
        return [row.id for row in self.parties if row.id in family.over or row.role in family.over]

    def unnamed(self, pattern: str) -> int:
        """How many members of a family exist beyond those that the case names; at least 0."""
        family = self.family.get(pattern.removesuffix(".*"))
        act, _, text = pattern.removesuffix(".*").partition(".")
        if act in ("signed", "ratified") and text in self.instrument:
            return self.instrument[text].others
        if pattern == "approved.*.leader":
            family = self.family.get("endorsed")
        if family is None or family.size is None:
            return 0
        return max(0, family.size - len(self.members[pattern]))

    def name(self, party: str) -> str:
        """The name of a party, or its id where the case does not name it."""
        row = self.party.get(party)
        return row.name if row else party

    def _asked_of_text(self, row: Instrument) -> Iterator[Question]:
        for party in row.party:
            for act in ("signed", "ratified"):
                words = f"Has {self.name(party)} {act} {row.title}?"
                name = f"{act}.{row.id}.{party}"
                yield Question(id=name, words=words, type="yes_no", strand="binding", about=(party,))
        # What has been signed says what it says; a draft can still be made stricter.
        final = row.kind in SIGNED_KINDS
        for scale in SCALES:
            for name in ("", *(f".{clause}" for clause in row.clause)):
                words = f"Where does {row.title}{name and f', {row.clause[name[1:]].article},'} stand on {scale}?"
                id_ = f"binding.{scale}.{row.id}{name}"
                yield Question(id=id_, words=words, type="count", strand="binding", final=final)

    def _asked_of(self, family: Family, party: str) -> Question:
        return Question(
            id=f"{family.id}.{party}",
            words=family.words.replace("{party}", self.name(party)),
            type=family.type,
            strand=family.strand,
            kind=family.kind,
            about=(party,),
            values=family.values,
            ordered=family.ordered,
            final=family.final,
        )


def canonical(question: str) -> str:
    """The one name of a question: ``endorsed.X`` is ``approved.X.leader``, ``f(X)`` is ``f.X``."""
    if question.endswith(")"):
        return question[:-1].replace("(", ".", 1)
    return f"approved.{question.removeprefix('endorsed.')}.leader" if question.startswith("endorsed.") else question
