"""The Budapest test: the same questions put to every text, each answered yes, no or unclear with its article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from foedus.model.instruments import REMEDIES, SCALES, SIGNED_KINDS, Clause, Decider, Instrument, Said
from foedus.standing.view import View

Compared = Literal["stronger", "weaker", "same", "unclear"]

# In the order in which they are asked; yes is always the stronger answer.
QUESTIONS: dict[str, str] = {
    "signed": "Is there a signed text?",
    "in_force": "Is it in force?",
    "ratified": "Have all its parties ratified it?",
    "successors": "Does it bind later governments until it is ended by its own rules?",
    "term": "Does it say how long it holds?",
    "duty": "Is a duty to act laid down, beyond an intention?",
    "act": "Is the act named?",
    "beyond_talks": "Is the act more than to consult, or to put it before others?",
    "trigger": "Is what sets it off defined?",
    "any_attack": "Does any armed attack set it off?",
    "decides": "Is it settled who decides?",
    "automatic": "Is it owed without a further decision?",
    "deadline": "By a stated time?",
    "remedy": "Does who is attacked get more than talks?",
    "enforced": "May a third party find a breach and say what follows?",
}
_DECIDES: dict[Decider, str] = {
    "each_party": "each party decides",
    "jointly": "the parties decide together",
    "body": "a body decides",
    "nobody": "nobody is named to decide",
    "unclear": "it is unclear who decides",
}
_MORE_THAN_TALKS = REMEDIES.index("assistance_each_decides")
_DUTY = SCALES["obligation"].index("contingent")
_THIRD_PARTY = SCALES["disputes"].index("arbitration")


@dataclass(frozen=True)
class TestAnswer:
    """One answer of the test.

    Parameters
    ----------
    question
        One of `QUESTIONS`.
    answer
        Yes, no or unclear.
    article
        Where in the text; empty where the answer rests on what the text does not have.
    because
        What it rests on, in our own words.
    """

    __test__ = False  # no test of pytest's

    question: str
    answer: Said
    article: str
    because: str


@dataclass(frozen=True)
class Against:
    """One question answered by two texts.

    Parameters
    ----------
    instrument, against
        Ids of the two.
    question
        One of `QUESTIONS`.
    answer, answer_against
        What each answers.
    compared
        Whether the first is the stronger; unclear where either is.
    """

    instrument: str
    against: str
    question: str
    answer: Said
    answer_against: Said
    compared: Compared


def budapest(view: View, row: Instrument) -> tuple[TestAnswer, ...]:
    """Put the test to one text.

    Parameters
    ----------
    view
        The case as seen: who ratified by then is asked there.
    row
        The instrument.

    Notes
    -----
    A text that was read and is silent answers no; one of which only parts were read, or nothing, leaves it unclear.
    Where there is no text at all, nothing is laid down.
    """
    return (*_standing(view, row), *_promised(row))


def against(one: Instrument, answers: Iterable[TestAnswer], other: str, theirs: Iterable[TestAnswer]) -> list[Against]:
    """Lay the answers of two texts side by side, question by question."""
    pairs = zip(answers, theirs, strict=True)
    return [
        Against(one.id, other, mine.question, mine.answer, its.answer, _compare(mine.answer, its.answer))
        for mine, its in pairs
    ]


def _compare(mine: Said, its: Said) -> Compared:
    if "unclear" in (mine, its):
        return "unclear"
    if mine == its:
        return "same"
    return "stronger" if mine == "yes" else "weaker"


def _standing(view: View, row: Instrument) -> Iterator[TestAnswer]:
    """Who is bound, since when, for how long."""
    signed = [party for party in row.party if view.answer(f"signed.{row.id}.{party}").value == "yes"]
    names = _names(view, signed, 0)
    if row.signed is not None and signed:
        yield TestAnswer("signed", "yes", "", f"signed on {row.signed.isoformat()} or later by {names}")
    elif row.text == "none" or row.kind not in SIGNED_KINDS:
        what = "there is no text, only what was said" if row.text == "none" else f"a {row.kind}, which nobody signed"
        yield TestAnswer("signed", "no", "", what)
    else:
        yield TestAnswer("signed", "unclear", "", "nothing says who signed")
    yield _in_force(view, row)
    yield _ratified(view, row)
    yield _of_text(row, "successors", row.successors, row.successors_article)
    years = f"{row.term_years:g} years" if row.term_years else "without end" if row.term == "yes" else ""
    yield _of_text(row, "term", row.term, row.term_article, years)


def _in_force(view: View, row: Instrument) -> TestAnswer:
    if row.ended is not None and row.ended <= view.day:
        return TestAnswer("in_force", "no", "", f"ended on {row.ended.isoformat()}")
    if row.in_force is not None and row.in_force <= view.day:
        return TestAnswer("in_force", "yes", row.in_force_article, f"since {row.in_force.isoformat()}")
    if row.text == "none" or row.kind not in SIGNED_KINDS:
        return TestAnswer("in_force", "no", "", "nothing that could be in force")
    if row.kind == "declaration":
        return TestAnswer("in_force", "no", "", "a declaration; what would be in force is still to be agreed")
    return TestAnswer("in_force", "unclear", row.in_force_article, "nothing says so")


def _ratified(view: View, row: Instrument) -> TestAnswer:
    answers = {party: view.answer(f"ratified.{row.id}.{party}") for party in row.party}
    yes = [party for party, answer in answers.items() if answer.value == "yes"]
    no = [party for party, answer in answers.items() if answer.value == "no"]
    others = row.others if row.others_ratified else 0
    if row.party and len(yes) == len(row.party) and others == row.others:
        said = f"ratified by {_names(view, yes, others)}"
        return TestAnswer("ratified", "yes", row.ratification_article, said)
    if row.text == "none":
        return TestAnswer("ratified", "no", "", "there is no text to ratify")
    if row.ratification == "none":
        return TestAnswer("ratified", "no", row.ratification_article, "the text foresees none")
    if no:
        return TestAnswer("ratified", "no", row.ratification_article, f"not by {_names(view, no, 0)}")
    if row.kind not in SIGNED_KINDS:
        return TestAnswer("ratified", "no", row.ratification_article, f"a {row.kind}: nobody has signed it yet")
    return TestAnswer("ratified", "unclear", row.ratification_article, "nobody says")


def _promised(row: Instrument) -> Iterator[TestAnswer]:
    """What the core clause lays down."""
    if row.core is None:
        for question in ("duty", "act", "beyond_talks", "trigger", "any_attack", "decides", "automatic", "deadline"):
            yield _silent(row, question)
        yield _silent(row, "remedy")
    else:
        yield from _of_core(row.core[1])
    yield _enforced(row)


def _of_core(core: Clause) -> Iterator[TestAnswer]:
    where = core.article
    level = core.level("obligation")
    duty: Said = "unclear" if level is None else "yes" if level >= _DUTY else "no"
    yield TestAnswer("duty", duty, where, (core.obligation or "unclear").replace("_", " "))
    yield TestAnswer("act", core.act_named, where, core.act)
    talks = core.kind in ("consult", "refer")
    more: Said = "no" if talks else "yes" if core.act_named == "yes" else "unclear"
    yield TestAnswer("beyond_talks", more, where, f"to {core.kind}" if more != "unclear" else "the act is not named")
    yield TestAnswer("trigger", core.trigger_defined, where, core.trigger or "nothing sets it off")
    yield TestAnswer("any_attack", core.any_attack, where, core.trigger or "nothing sets it off")
    settled: Said = "unclear" if core.decided_by == "unclear" else "no" if core.decided_by == "nobody" else "yes"
    yield TestAnswer("decides", settled, where, _DECIDES[core.decided_by])
    waits = "" if core.automatic == "yes" else f"{_DECIDES[core.decided_by]} what is done, or whether"
    yield TestAnswer("automatic", core.automatic, where, waits)
    late: Said = "yes" if core.deadline else "unclear" if "deadline" in core.unclear else "no"
    yield TestAnswer("deadline", late, where, core.deadline or ("not read" if late == "unclear" else "none is stated"))
    rank = core.remedy_rank
    remedy: Said = "unclear" if rank is None else "yes" if rank >= _MORE_THAN_TALKS else "no"
    yield TestAnswer("remedy", remedy, where, (core.remedy or "unclear").replace("_", " "))


def _enforced(row: Instrument) -> TestAnswer:
    """A third party may speak where some clause of the text lets it; nowhere if all are clear and none does."""
    for clause in row.clause.values():
        level = clause.level("disputes")
        if (level is not None and level >= _THIRD_PARTY) or clause.remedy == "body_decides":
            # An intention to set such a body up is no such body yet.
            duty = clause.level("obligation")
            if duty is not None and duty < _DUTY:
                return TestAnswer("enforced", "unclear", clause.article, "a body is intended, for part of it")
            return TestAnswer("enforced", "yes", clause.article, clause.act)
    levels = [clause.level("disputes") for clause in row.clause.values()]
    highest = max((level for level in levels if level is not None), default=None)
    if row.text == "read" and row.clause and None not in levels and highest is not None:
        article = next(each.article for each in row.clause.values() if each.level("disputes") == highest)
        says = SCALES["disputes"][highest].replace("_", " ")
        return TestAnswer("enforced", "no", article, f"at most {says} bargaining" if highest < 2 else f"at most {says}")
    return _silent(row, "enforced")


def _of_text(row: Instrument, question: str, said: Said, article: str, because: str = "") -> TestAnswer:
    if said == "unclear" and not article:
        return _silent(row, question)
    return TestAnswer(question, said, article, because)


def _silent(row: Instrument, question: str) -> TestAnswer:
    if row.text == "none":
        return TestAnswer(question, "no", "", "there is no text that would lay it down")
    if row.text == "read":
        return TestAnswer(question, "no", "", "the text is silent")
    why = "the text has not been published" if row.text == "unseen" else "only parts of the text were read"
    return TestAnswer(question, "unclear", "", why)


def _names(view: View, parties: Iterable[str], others: int) -> str:
    names = [view.tables.name(party) for party in parties]
    shown = ", ".join(names[:4]) + (f" and {len(names) - 4 + others} more" if len(names) > 4 else "")
    return shown + (f" and {others} that this case does not name" if others and len(names) <= 4 else "")
