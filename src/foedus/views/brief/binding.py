"""What the guarantee is laid down in: each of its texts under the Budapest test, and what caps its means elsewhere."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from foedus.bind.ceilings import Contradiction, by_clause
from foedus.bind.guarantee import OwnText
from foedus.bind.questions import QUESTIONS
from foedus.model.values import Standard
from foedus.results import Assessment
from foedus.views.brief.phrases import counted

_SAID = {"question": "answer"}


@dataclass(frozen=True)
class Text:
    """One text, with how many questions of the test have which answer."""

    own: OwnText

    @property
    def counts(self) -> str:
        """How the test comes out: ``4 yes, 2 unclear, 9 no``."""
        return ", ".join(f"{self.own.answered(said)} {said}" for said in ("yes", "unclear", "no"))


@dataclass(frozen=True)
class Ceiling:
    """A clause that caps forces or bars foreign troops, and all that it contradicts."""

    where: str
    words: str
    against: tuple[Contradiction, ...]

    @property
    def counts(self) -> str:
        """How much it contradicts: ``surely 2 options, 1 pledge; perhaps 1 pledge``."""
        parts = []
        for certain, name in ((True, "surely"), (False, "perhaps")):
            kinds = Counter(each.against.partition(":")[0] for each in self.against if each.certain is certain)
            if kinds:
                found = (counted(many, _SAID.get(kind, kind)) for kind, many in kinds.items())
                parts.append(f"{name} {', '.join(found)}")
        return "; ".join(parts)


@dataclass(frozen=True)
class BindingStrand:
    """Everything the brief says of the strand."""

    texts: tuple[Text, ...]
    ceilings: tuple[Ceiling, ...]

    @property
    def questions(self) -> dict[str, str]:
        """The questions of the test, in the order in which they are asked."""
        return QUESTIONS


def binding(result: Assessment) -> BindingStrand:
    """Gather the strand, as reported."""
    told = (each for each in result.ceilings if Standard.REPORTED.admits(each.standard))
    rows = result.tables.instrument
    return BindingStrand(
        texts=tuple(Text(each) for each in result.on(Standard.REPORTED).texts),
        ceilings=tuple(
            Ceiling(f"{rows[name].title}, {rows[name].clause[clause].article}", found[0].text, tuple(found))
            for (name, clause), found in by_clause(told).items()
        ),
    )
