"""Many documents in the terminal: what they come to by question, since a table for each would fill a book."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from foedus.read.nouns import Reading
from foedus.read.registry import UNKEYED
from foedus.views.reading_screen import counted, plain, value_text

_ANSWERS = 3  # of a question that are shown
_LANGUAGES = 4


@dataclass(slots=True)
class Question:
    """What the documents say about one question."""

    claims: int = 0
    documents: int = 0
    answers: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Tally:
    """What many documents come to; it grows with questions and answers, not with documents."""

    documents: int = 0
    silent: int = 0
    unread: int = 0
    claims: int = 0
    questions: dict[str, Question] = field(default_factory=dict)
    languages: Counter[str] = field(default_factory=Counter)

    def add(self, row: dict[str, Any]) -> None:
        """Count what became of one file, as `outcome_json` gives it."""
        if row["document"] is None:
            self.unread += 1
            return
        self.documents += 1
        self.silent += not row["claims"]
        self.claims += len(row["claims"])
        self.languages[row["document"]["lang"] or "unknown"] += 1
        for key in {claim["question"] for claim in row["claims"]}:
            self.questions.setdefault(key, Question()).documents += 1
        for claim in row["claims"]:
            question = self.questions[claim["question"]]
            question.claims += 1
            value = claim["value"]
            if value is not None and claim["question"] != UNKEYED:
                question.answers[value_text(tuple(value) if isinstance(value, list) else value)] += 1


def of_reading(reading: Reading, files: int) -> Tally:
    """Count what a reading of so many files came to."""
    total = Tally(unread=files - len(reading.documents))
    claims: dict[str, list[dict[str, Any]]] = {each.id: [] for each in reading.documents}
    for claim in reading.claims:
        claims[claim.doc].append({"question": claim.question, "value": claim.value})
    for each in reading.documents:
        total.add({"document": {"lang": each.lang}, "claims": claims[each.id]})
    return total


def show(console: Console, total: Tally) -> None:
    """Write a table by question, most documents first, and what it all comes to."""
    if total.questions:
        console.print(_table(total))
    console.print(Text(summary(total)))


def summary(total: Tally) -> str:
    """Return one line: how many documents, in which languages, how many claims, how many without, how many unread."""
    languages = ", ".join(f"{lang} {number}" for lang, number in total.languages.most_common(_LANGUAGES))
    keyed = len(total.questions.keys() - {UNKEYED})
    parts = [
        f"{counted(total.documents, 'document')}" + (f" ({languages})" if languages else ""),
        f"{counted(total.claims, 'claim')} on {counted(keyed, 'question')}",
    ]
    if total.silent:
        parts.append(f"{total.silent:,} without a claim")
    if total.unread:
        parts.append(f"{total.unread:,} could not be read")
    return ", ".join(parts) + "."


def _table(total: Tally) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column("question", overflow="fold", style="cyan")
    table.add_column("documents", justify="right")
    table.add_column("claims", justify="right")
    table.add_column("most frequent answers", overflow="fold")
    order = sorted(total.questions.items(), key=lambda item: (item[0] == UNKEYED, -item[1].documents, item[0]))
    for key, each in order:
        ranked = sorted(each.answers.items(), key=lambda item: (-item[1], item[0]))[:_ANSWERS]
        more = len(each.answers) - len(ranked)
        answers = ", ".join(f"{plain(answer)[:60]} ({number})" for answer, number in ranked)
        table.add_row(
            plain(key), f"{each.documents:,}", f"{each.claims:,}", answers + (f" and {more} more" if more else "")
        )
    return table
