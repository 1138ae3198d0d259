"""The texts in which a guarantee is laid down itself, each with the Budapest test, on one standard."""

from __future__ import annotations

from dataclasses import dataclass

from foedus.bind.questions import QUESTIONS, TestAnswer, budapest
from foedus.model.instruments import Instrument, Said
from foedus.standing.instruments import admitted
from foedus.standing.view import View


@dataclass(frozen=True)
class OwnText:
    """One text of the guarantee.

    Parameters
    ----------
    row
        The instrument.
    test
        The Budapest test put to it.
    """

    row: Instrument
    test: tuple[TestAnswer, ...]

    def answered(self, said: Said) -> int:
        """Return how many questions of the test have this answer."""
        return sum(each.answer == said for each in self.test)

    @property
    def share_low(self) -> float:
        """The share of questions answered with yes, 0..1."""
        return self.answered("yes") / len(QUESTIONS)

    @property
    def share_high(self) -> float:
        """The share of questions not answered with no, 0..1."""
        return (len(QUESTIONS) - self.answered("no")) / len(QUESTIONS)


def own_texts(view: View) -> list[OwnText]:
    """Return the texts that the strand `binding` names as its own and that are known, in the order of the file."""
    strand = view.tables.info.strands.get("binding")
    named = (strand.texts if strand else None) or ()
    return [
        OwnText(row, budapest(view, row))
        for row in view.tables.instruments
        if row.id in named and admitted(view.tables, row, known=view.known, standard=view.standard)
    ]
