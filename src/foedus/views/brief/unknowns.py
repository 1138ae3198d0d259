"""What is not known, plainly: questions nobody answers, pledges without a number, contributors without a name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from foedus.evidence.totals import Announced
from foedus.model.nouns import Question, Statement
from foedus.model.tables import canonical
from foedus.model.values import Standard, Verdict
from foedus.results import Assessment
from foedus.rules.evaluate import Why
from foedus.rules.waits import TIME
from foedus.standing.pledges import Pledge


@dataclass(frozen=True)
class Unknowns:
    """What is not known, as reported.

    Parameters
    ----------
    questions
        On which a gate or the backstop hangs and that nobody has answered, and those that were answered and whose
        answers do not count.
    unquantified
        Pledges that count and state no quantity.
    unready
        How many pledges of the force that count say nothing of when they could be there, and of how many.
    unnamed
        Totals that name fewer than they announce.
    silent
        Parties on whose position there is no statement that counts.
    """

    questions: tuple[Question, ...]
    unquantified: tuple[Pledge, ...]
    unready: tuple[int, int]
    unnamed: tuple[Announced, ...]
    silent: tuple[str, ...]


def unknowns(result: Assessment, statements: Iterable[Statement]) -> Unknowns:
    """Return what is not known, given the statements known by the date of the assessment.

    Questions that nobody had raised by then are left out: a question can tell what happened later.
    """
    on = result.on(Standard.REPORTED)
    tables = result.tables
    raised = {canonical(row.question) for row in statements}
    open_ = {answer.question for answer in on.answers if answer.state == "unknown" and answer.question in raised}
    answered = {answer.question for answer in on.answers if answer.state != "unknown"}
    for state in on.gates:
        if state.verdict is not Verdict.OPEN:
            open_.update(
                canonical(each.question) for changes in state.waits.sets for each in changes if each.question != TIME
            )
            open_.update(_asked(state.why))
    open_.update(row.id for row in tables.of_backstop)
    silent = tuple(each.party for each in on.positions if each.answer.state == "unknown")
    apart = answered | {f"position.{party}" for party in silent} | {each.question for each in on.announced}
    force = [each for each in on.pledges if each.counts and each.text("strand") == "force"]
    return Unknowns(
        questions=tuple(row for id_, row in tables.question.items() if id_ in open_ - apart),
        unquantified=tuple(
            each for each in on.pledges if each.counts and not {"quantity", "monthly"} & each.fields.keys()
        ),
        unready=(sum("ready_after" not in each.fields for each in force), len(force)),
        unnamed=tuple(each for each in on.announced if each.unnamed),
        silent=silent,
    )


def _asked(why: Why) -> Iterable[str]:
    """The questions of undetermined leaves."""
    if not why.parts and why.verdict is Verdict.UNDETERMINED:
        yield canonical(why.rule.split(" ")[0])
    for part in why.parts:
        yield from _asked(part)
