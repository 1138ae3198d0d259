"""A comparison in the terminal: one table, what differs first, each answer with its words and who gives it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from foedus.compare.nouns import Comparison, Question, Relation, Span
from foedus.read.nouns import NARRATOR
from foedus.views.compare_words import answer_text, by_gravity, sign, summary, why
from foedus.views.reading_screen import plain

_STYLES: dict[Relation | None, str] = {
    "conflict": "red",
    "overlap": "yellow",
    "narrower": "yellow",
    "broader": "yellow",
    "incomparable": "magenta",
    "agree": "green",
    None: "dim",
}
_WORDS = 2  # quotations shown of an answer
_LONGEST = 110  # characters shown of each


def show(console: Console, found: Comparison, *, noun: str = "document") -> None:
    """Write the table, possible aliases, copies, and what it all comes to.

    Parameters
    ----------
    console
        Where to.
    found
        The comparison.
    noun
        What is compared: documents, or the sources of a case.
    """
    short = {name: f"{noun[0].upper()}{number}" for number, name in enumerate(found.sources, 1)}
    if noun == "document":
        for document in found.documents:
            head = Text(f"{short[document.id]}  ", style="bold cyan").append(plain(document.id), style="bold default")
            console.print(head.append(f"  {plain(document.title or 'no title')}", style="dim"), soft_wrap=False)
        console.print()
    else:
        short = {name: name for name in found.sources}
    questions = by_gravity(found.questions)
    if together := [each for each in questions if each.relation is not None]:
        console.print(_table(together, short))
    if alone := [each for each in questions if each.relation is None]:
        console.print(_alone(alone, short))
        console.print()
    for alias in found.aliases:
        names = " / ".join(f"“{plain(name)}”" for name in alias.names)
        console.print(Text("possible alias  ", style="magenta").append(f"{names}: {plain(alias.why)}", style="default"))
    for group in found.wires:
        console.print(Text("one witness  ", style="magenta").append(_names(group, short), style="default"))
    console.print(summary(found, noun))


def _table(questions: Sequence[Question], short: dict[str, str]) -> Table:
    table = Table(box=None, pad_edge=False, show_edge=False, header_style="bold", padding=(0, 1, 0, 0), expand=True)
    for name, share in (("question, relation", 5), ("answer", 5), ("who says so, in which words", 11)):
        table.add_column(name, ratio=share, overflow="fold")
    for question in questions:
        for number, answer in enumerate(question.answers):
            said = Text(answer_text(answer, question), style="bold")
            said.append(f"\n{_names(answer.docs, short)}", style="cyan not bold")
            if answer.witnesses != len(answer.docs):
                said.append(f", {answer.witnesses} witness{'' if answer.witnesses == 1 else 'es'}", style="not bold")
            table.add_row(_asked(question) if number == 0 else "", said, _words(answer.spans, short))
        table.add_row("", "", "")
    return table


def _alone(questions: Sequence[Question], short: dict[str, str]) -> Table:
    """What one witness alone says: a row for each answer, its first words only."""
    table = Table(box=None, pad_edge=False, show_edge=False, header_style="dim", padding=(0, 1, 0, 0), expand=True)
    for name, share in ((sign(None), 5), ("answer", 5), ("in which words", 11)):
        table.add_column(name, ratio=share, overflow="fold")
    for question in questions:
        for number, answer in enumerate(question.answers):
            table.add_row(
                Text("" if number else plain(question.key), style="cyan"),
                Text(answer_text(answer, question), style="bold"),
                _words(answer.spans[:1], short),
            )
    return table


def _asked(question: Question) -> Text:
    text = Text(plain(question.words), style="bold")
    text.append(f"\n{plain(question.key)}", style="cyan not bold")
    text.append(f"\n{sign(question.relation)}", style=f"not bold {_STYLES[question.relation]}")
    reasons = why(question)
    if reasons:
        more = f" (and {len(reasons) - 1} more)" if len(reasons) > 1 else ""
        text.append(f"\n{plain(reasons[0])}{more}", style="not bold dim")
    return text


def _words(spans: tuple[Span, ...], short: dict[str, str]) -> Text:
    """The words of an answer: of every document one quotation first, then more while there is room."""
    firsts: dict[str, Span] = {}
    for span in spans:
        firsts.setdefault(span.doc, span)
    order = [*firsts.values(), *(span for span in spans if span not in firsts.values())]
    text = Text()
    for number, span in enumerate(order[: max(_WORDS, min(len(firsts), _WORDS + 1))]):
        quote = span.quote if len(span.quote) <= _LONGEST else f"{span.quote[:_LONGEST].rsplit(' ', 1)[0]}…"
        text.append("\n" if number else "")
        text.append(f"{short.get(span.doc, span.doc)} ", style="cyan")
        text.append(f"{plain(span.speaker)}: " if span.speaker != NARRATOR else "", style="dim")
        text.append(plain(quote))
    left = len(order) - max(_WORDS, min(len(firsts), _WORDS + 1))
    return text.append(f"\n{left} more", style="dim") if left > 0 else text


def _names(docs: tuple[str, ...], short: dict[str, str]) -> str:
    shown = [plain(short.get(doc, doc)) for doc in docs[:4]]
    return ", ".join(shown) + (f" and {len(docs) - 4} more" if len(docs) > 4 else "")
