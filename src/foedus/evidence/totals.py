"""Announced totals reconciled with known rows: "26 announced, 2 by their own word, 3 named, 21 unnamed"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from foedus.evidence.index import Evidence
from foedus.model.answer import Answer
from foedus.model.nouns import Question
from foedus.model.values import Quantity, Standard


@dataclass(frozen=True, kw_only=True)
class Announced:
    """A total somebody announced, beside the members that are known.

    Parameters
    ----------
    question, standard
        Which total, on which standard.
    answer
        The folded total.
    by_own_word, named
        Members who say so themselves, and members named only by others; None where the total counts no family.
    unnamed
        The rest, at least 0; None where the total is not one number or counts no family.
    sources
        Every source that states the deciding total, in the order of the file.
    own, others
        The questions behind `by_own_word` and `named`.
    """

    question: str
    standard: Standard
    answer: Answer
    by_own_word: int | None
    named: int | None
    unnamed: int | None
    sources: tuple[str, ...]
    own: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


def announced(
    evidence: Evidence, *, day: date, known: date, standard: Standard, ask: Callable[[str], Answer] | None = None
) -> list[Announced]:
    """Reconcile every total of a case that had been announced by then.

    Parameters
    ----------
    evidence, day, known, standard
        As for the fold.
    ask
        Answers a question, where something is supposed; the fold where none is given.
    """

    def fold(question: str) -> Answer:
        return evidence.fold(question, day=day, known=known, standard=standard)

    totals = [each for each in evidence.tables.questions if each.id.startswith("total.") and each.type == "count"]
    return [_reconcile(evidence, each, ask or fold, day=day, known=known, standard=standard) for each in totals]


def _reconcile(
    evidence: Evidence,
    question: Question,
    ask: Callable[[str], Answer],
    *,
    day: date,
    known: date,
    standard: Standard,
) -> Announced:
    total = ask(question.id)
    said = [each for each in evidence.entries.get(question.id, ()) if each.known_from <= known and each.since <= day]
    rows = [evidence.tables.statement[each.id] for each in said]
    stating = [row.source for row in rows if _states(total, row.answer)]
    own: list[str] = []
    others: list[str] = []
    if question.counts:
        for member in evidence.tables.members[question.counts]:
            answer = ask(member)
            if answer.value == "yes":
                speakers = {evidence.tables.statement[each].speaker_party for each in answer.decided_by}
                about = evidence.tables.question[member].about
                (own if speakers.intersection(about) else others).append(member)
    count = total.value.low if isinstance(total.value, Quantity) and total.value.low == total.value.high else None
    return Announced(
        question=question.id,
        standard=standard,
        answer=total,
        by_own_word=len(own) if question.counts else None,
        named=len(others) if question.counts else None,
        unnamed=None if count is None or not question.counts else max(0, int(count) - len(own) - len(others)),
        sources=tuple(dict.fromkeys(stating)),
        own=tuple(own),
        others=tuple(others),
    )


def _states(total: Answer, answer: str) -> bool:
    values = [total.value] if total.state == "known" else [option.value for option in total.options]
    return answer in [str(value) for value in values]
