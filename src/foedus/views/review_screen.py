"""Proposals in the terminal: one in full, many as a table; 80 columns do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from rich.console import Console
from rich.table import Table
from rich.text import Text

from foedus.case.read import Reading
from foedus.model.answer import Answer
from foedus.model.nouns import Source, Statement
from foedus.model.proposal import Proposal
from foedus.model.tables import canonical
from foedus.model.values import STANDARDS
from foedus.review.answers import valid
from foedus.review.draft import Draft
from foedus.review.view import Seen, answers, drafted, words
from foedus.views.reading_screen import plain

_AROUND = 160  # characters of context on either side
_LONGEST = 600  # characters of the words themselves that are shown
_COLOURS = {"pending": "yellow", "known": "dim", "accepted": "green", "rejected": "red"}


def show_all(console: Console, found: Sequence[Seen]) -> None:
    """Write a row for each proposal, and how many there are in which state."""
    table = Table(box=None, pad_edge=False, show_edge=False, header_style="bold", padding=(0, 1, 0, 0), expand=True)
    table.add_column("id", no_wrap=True)
    table.add_column("state", no_wrap=True)
    for name, share in (("question, answer", 6), ("who, where", 4)):
        table.add_column(name, ratio=share, overflow="fold")
    for each in found:
        row = each.proposal
        state = Text(each.status, style=_COLOURS[each.status])
        if each.status == "known":
            state.append(f"\n{each.known}")
        table.add_row(Text(row.id), state, _asked(row), Text(plain(f"{row.speaker or 'the text'}\n{row.source}")))
    if found:
        console.print(table)
    console.print(counted(found))


def counted(found: Iterable[Seen]) -> str:
    """Say how many proposals there are in which state."""
    counts = Counter(each.status for each in found)
    return (
        f"{counts['pending']} pending, {counts['accepted']} accepted, {counts['rejected']} rejected, "
        f"{counts['known']} that the case has already."
    )


def show_one(console: Console, reading: Reading, each: Seen, day: date, place: str = "") -> Draft:
    """Write a proposal in full, and return what accepting it would add."""
    row = each.proposal
    made = drafted(reading, each)
    console.rule(Text(f"{row.id}{place}", style="bold"), align="left", characters="─")
    console.print(_context(reading, row))
    grid = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for name, text in _lines(reading, each, made, day):
        grid.add_row(name, text)
    console.print(grid)
    return made


def show_problems(console: Console, made: Draft) -> None:
    """Write what keeps a proposal from being accepted, each with what would do."""
    for each in made.problems:
        text = Text("! ", style="bold red").append(f"{each.column}: {each.says}", style="not bold")
        if each.found:
            text.append(f" Found {plain(each.found)!r}.", style="not bold")
        if each.expected:
            text.append(f" Expected {each.expected}.", style="not bold")
        if each.nearest:
            text.append(f" Nearest: {each.nearest}.", style="bold")
        console.print(text)


def _asked(row: Proposal) -> Text:
    if row.question:
        return Text(row.question, style="cyan").append(f"\n{plain(row.answer) or '?'}", style="bold default")
    if row.asked:
        return Text(" or ".join(row.asked), style="cyan").append(f"\n{plain(row.answer or row.value)}", style="default")
    return Text("no question of this case", style="dim").append(f"\n{row.key}: {plain(row.value) or '-'}", style="dim")


def _context(reading: Reading, row: Proposal) -> Text:
    """The words, between what stands around them."""
    found = words(reading.folder, row)
    if found is None:
        where = f"SHA-256 {row.sha256[:12]}…" if row.sha256 else "none named"
        return Text(f"  The words are not stored here ({where}).", style="dim")
    before = found.before if len(found.before) <= _AROUND else f"…{found.before[-_AROUND:].split(' ', 1)[-1]}"
    after = found.after if len(found.after) <= _AROUND else f"{found.after[:_AROUND].rsplit(' ', 1)[0]}…"
    said = found.words if len(found.words) <= _LONGEST else f"{found.words[:_LONGEST]}…"
    return Text.assemble(
        (plain(before), "dim"), ("[", "dim"), (plain(said), "bold reverse"), ("]", "dim"), (plain(after), "dim")
    )


def _lines(reading: Reading, each: Seen, made: Draft, day: date) -> Iterable[tuple[str, Text]]:
    row = each.proposal
    tables = reading.tables
    assert tables is not None  # a case without mistakes has tables
    yield "said by", _speaker(row)
    yield "claim", _claim(row)
    document = ", ".join(str(part) for part in (row.title, row.publisher, row.published) if part)
    if document:
        yield "document", Text(plain(document))
    question = tables.question.get(canonical(row.question))
    if question is not None:
        yield "question", Text(row.question, style="cyan").append(f"  {question.words}", style="default")
        said = Text(plain(row.answer) or "?", style="bold")
        yield "answer", said.append(f"  ({valid(question)})", style="not bold dim")
    elif row.asked:
        yield "question", Text("one of " + ", ".join(row.asked), style="cyan")
    else:
        yield "question", Text("no question of this case", style="yellow")
    yield "source", _source(reading, row, made.source)
    if made.statement is not None:
        yield "statement", _statement(made.statement)
    then = answers(reading, row, made, day)
    if then is not None:
        yield "now", _standards(then.now, then.now)
        if made.statement is not None:
            yield "then", _standards(then.after, then.now)
    if each.known and each.status == "known":
        yield "known", Text(f"the case has it already, as {each.known}", style="yellow")


def _speaker(row: Proposal) -> Text:
    text = Text(plain(row.speaker) or "the text itself")
    if row.speaker_party:
        text.append(f" ({row.speaker_party})")
    if " > " in row.attribution:
        text.append(f", by way of {plain(' > '.join(row.attribution.split(' > ')[:-1]))}", style="dim")
    return text


def _claim(row: Proposal) -> Text:
    text = Text(f"{row.key} = {plain(row.value) or '-'}{f' {row.unit}' if row.unit else ''}")
    cue = f" (“{plain(row.cue)}”)" if row.cue else ""
    text.append(f"; {row.certainty}{cue}" if row.certainty else "")
    if row.polarity == "denied":
        text.append("; denied", style="yellow")
    if row.condition:
        text.append(f"; on a condition: “{plain(row.condition)}”")
    if row.event_date:
        text.append(f"; of {row.event_date}")
    return text.append(f"; found by {plain(row.maker)}", style="dim")


def _source(reading: Reading, row: Proposal, new: Source | None) -> Text:
    assert reading.tables is not None  # a case without mistakes has tables
    known = reading.tables.source.get(row.source or "")
    if known is not None:
        return Text(f"{known.id}  ").append(f"{known.kind}, grade {known.grade or 'none'}", style="dim")
    text = Text(f"{row.source or '?'}  ").append("new", style="bold yellow")
    if new is not None:
        text.append(f": {plain(new.publisher)}, {new.published}, {new.kind}, grade {new.grade}", style="dim")
    return text


def _statement(row: Statement) -> Text:
    since = f", since {row.since}" if row.since else ""
    text = Text(f"stated on {row.stated_on}{since}; {row.basis}, credibility {row.credibility}")
    return text.append(f"\n{plain(row.words)}", style="italic")


def _standards(found: Sequence[Answer], before: Sequence[Answer]) -> Text:
    """An answer for each standard; bold where it is not as it was before."""
    text = Text()
    for number, (standard, answer, old) in enumerate(zip(STANDARDS, found, before, strict=True)):
        contested = " (contested)" if answer.contested_since else ""
        moved = (answer.says, answer.options, bool(contested)) != (old.says, old.options, bool(old.contested_since))
        text.append(" · " if number else "")
        text.append(f"{standard} ", style="dim")
        text.append(f"{plain(answer.says)}{contested}", style="bold green" if moved else "default")
    return text
