"""What texts bind whom to, in the terminal: the test side by side, or one text clause by clause."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from foedus.bind.ceilings import Contradiction, by_clause
from foedus.bind.make import Binding, Bound
from foedus.bind.questions import QUESTIONS, TestAnswer
from foedus.model.instruments import Clause, Instrument, Said
from foedus.views.bind_words import clause_rows, fate, level_words, only_limits, standing_line, tested

_SIGNS: dict[Said, tuple[str, str]] = {"yes": ("yes", "green"), "no": ("no", "red"), "unclear": ("?", "yellow")}
_COMPARED = {"stronger": "green", "weaker": "red", "same": "dim", "unclear": "yellow"}
_QUESTION = 38  # columns of the questions, and the fewest columns of answers beside them
_FEWEST = 5


def show(console: Console, found: Binding, *, whole: bool) -> None:
    """Write what was found.

    Parameters
    ----------
    console
        Where to.
    found
        The instruments.
    whole
        Whether to write each text with its clauses and the article of every answer.
    """
    head = f"{found.tables.info.id}, as of {found.as_of.isoformat()}"
    if found.suppose:
        head += f", supposing {', '.join(map(str, found.suppose))}"
    console.print(Text(head, style="bold"))
    console.print()
    if not found.instruments:
        console.print("No text is known by then." if found.later else "The case has no instruments.toml.")
    if whole:
        for each in found.instruments:
            _whole(console, found, each)
    elif found.instruments:
        _side_by_side(console, found)
    if found.against:
        _compared(console, found)
    _ceilings(console, found, whole=whole)
    if found.later and not whole:
        console.print(Text(f"Known only later: {', '.join(found.later)}", style="dim"))


def _side_by_side(console: Console, found: Binding) -> None:
    shown = tested(found)
    wide = max(_FEWEST, (console.width - _QUESTION - 1) // 4)
    for number, each in enumerate(shown, 1):
        console.print(Text(f"{number:>2}  ", style="cyan").append(each.row.title, style="bold default"))
        console.print(Text(f"    {each.row.id}: {standing_line(each)}", style="dim"))
    for start in range(0, len(shown), wide):
        console.print()
        console.print(_matrix(shown[start : start + wide], start))
    console.print(Text("yes is the stronger answer; ? is unclear: not read, not published, or disputed", style="dim"))
    console.print()


def _matrix(shown: Sequence[Bound], start: int) -> Table:
    table = Table(box=None, pad_edge=False, show_edge=False, header_style="bold", padding=(0, 1, 0, 0))
    table.add_column("the Budapest test", overflow="fold", max_width=_QUESTION)
    for number, _ in enumerate(shown, start + 1):
        table.add_column(str(number), justify="right", min_width=3, header_style="cyan")
    answers = [{one.question: one for one in each.test} for each in shown]
    for question, words in QUESTIONS.items():
        table.add_row(words, *(_sign(each[question].answer) for each in answers))
    return table


def _sign(said: Said) -> Text:
    sign, style = _SIGNS[said]
    return Text(sign, style=style)


def _whole(console: Console, found: Binding, each: Bound) -> None:
    row = each.row
    console.print(Text(row.title, style="bold").append(f"  {row.id}", style="not bold dim"))
    console.print(Text(standing_line(each), style="dim"))
    for line in fate(found, each):
        console.print(f"  {line}")
    console.print()
    if not only_limits(row):
        console.print(_test(each.test))
        console.print()
    for id_, clause in row.clause.items():
        _clause(console, found, row, id_, clause)
    if row.note:
        console.print(Text(f"note: {row.note}", style="dim"))
        console.print()


def _test(test: Sequence[TestAnswer]) -> Table:
    table = Table(box=None, pad_edge=False, show_edge=False, header_style="bold", padding=(0, 1, 0, 0))
    table.add_column("the Budapest test", overflow="fold", ratio=5)
    table.add_column("", justify="right")
    table.add_column("article", overflow="fold", style="cyan", ratio=3)
    table.add_column("because", overflow="fold", ratio=6)
    for one in test:
        table.add_row(QUESTIONS[one.question], _sign(one.answer), one.article or "-", one.because)
    return table


def _clause(console: Console, found: Binding, row: Instrument, id_: str, clause: Clause) -> None:
    head = Text(clause.article, style="bold cyan").append(f"  {row.id}.{id_}", style="not bold dim")
    console.print(head.append("  on an attack", style="not bold magenta") if clause.core else head)
    table = Table(box=None, pad_edge=False, show_edge=False, show_header=False, padding=(0, 1, 0, 0))
    table.add_column(style="dim", min_width=13)
    table.add_column(overflow="fold")
    for name, words in clause_rows(found.tables, row, clause):
        table.add_row(f"  {name}", words)
    table.add_row("  scales", level_words(clause))
    console.print(table)
    console.print()


def _compared(console: Console, found: Binding) -> None:
    pairs = defaultdict(list)
    for pair in found.against:
        pairs[pair.instrument].append(pair)
    other = found.tables.instrument[found.against[0].against].title
    console.print(Text(f"Against the {other}", style="bold"))
    for name, rows in pairs.items():
        if not any(each.row.id == name for each in tested(found)):
            continue
        console.print(Text(f"  {found.tables.instrument[name].title}", style="default"))
        for kind, style in _COMPARED.items():
            asked = [pair.question for pair in rows if pair.compared == kind]
            if asked:
                console.print(Text(f"    {kind:9}", style=style).append(", ".join(asked), style="default"))
    console.print()


def _ceilings(console: Console, found: Binding, *, whole: bool) -> None:
    groups = by_clause(found.ceilings)
    if groups:
        console.print(Text("Ceilings that contradict what is asked for, pledged or said", style="bold"))
    for (name, id_), rows in groups.items():
        row = found.tables.instrument[name]
        console.print(Text(f"  {row.title}, {row.clause[id_].article}", style="default"))
        console.print(Text(f"    {rows[0].text}", style="italic"))
        for certain in (True, False):
            _contradictions(console, [each for each in rows if each.certain is certain], certain, whole)
    for question in dict.fromkeys(answer.question for _, answer in found.limits):
        said = [(standard, answer) for standard, answer in found.limits if answer.question == question]
        console.print(Text(f"  {found.tables.question[question].words}", style="default"))
        for standard, answer in said:
            contested = f"; contested since {answer.contested_since}" if answer.contested_since else ""
            console.print(Text(f"    {standard}: ", style="dim").append(f"{answer.says}{contested}", style="default"))
    if groups or found.limits:
        console.print()


def _contradictions(console: Console, rows: Sequence[Contradiction], certain: bool, whole: bool) -> None:
    """Each with both texts where one text is shown; else by name, but for what was said."""
    sign, style = ("against", "red") if certain else ("perhaps", "yellow")
    kinds: dict[str, list[str]] = defaultdict(list)
    for each in rows:
        kind, _, name = each.against.partition(":")
        if whole or kind == "question":
            line = Text(f"    {sign}  ", style=style).append(f"{kind} {name}  ", style="cyan")
            console.print(line.append(each.text_against, style="default"))
        else:
            kinds[kind].append(name)
    for kind, names in kinds.items():
        many = f"{len(names)} {kind}{'s' if len(names) > 1 else ''}"
        line = Text(f"    {sign}  ", style=style).append(f"{many}  ", style="cyan")
        console.print(line.append(", ".join(names), style="default"))
