"""A reading in the terminal: a table for each document, each claim with its words where they stand; 80 columns do."""

from __future__ import annotations

import unicodedata

from rich.console import Console
from rich.table import Table
from rich.text import Text

from foedus.read.nouns import Claim, Document, Reading, Value

_AROUND = 30  # characters of context on either side
_LONGEST = 200  # characters of a quote that are shown


def show(console: Console, reading: Reading) -> None:
    """Write a table for each document, and what it all comes to."""
    for document in reading.documents:
        claims = [each for each in reading.claims if each.doc == document.id]
        console.print(_heading(document))
        console.print(_table(document, claims) if claims else Text("  no claims found\n", style="dim"))
    console.print(summary(reading))


def summary(reading: Reading) -> str:
    """Return one line: how many documents, claims, questions and speakers, and what could not be read."""
    questions = {each.question for each in reading.claims} - {"unkeyed"}
    unkeyed = sum(each.question == "unkeyed" for each in reading.claims)
    speakers = {each.speaker for each in reading.claims if each.attribution}
    line = (
        f"{counted(len(reading.documents), 'document')}: {counted(len(reading.claims), 'claim')} on "
        f"{counted(len(questions), 'question')}, {unkeyed} unkeyed, by {counted(len(speakers), 'speaker')} and "
        f"the documents."
    )
    return f"{line} {counted(len(reading.problems), 'problem')}, below." if reading.problems else line


def value_text(value: Value) -> str:
    """Return a value in words."""
    if value is None:
        return "-"
    return " + ".join(value) if isinstance(value, tuple) else f"{value:,}" if isinstance(value, int | float) else value


def counted(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _heading(document: Document) -> Text:
    about = [document.publisher or "", document.published or "no date", document.lang or "language unknown"]
    size = f"{document.chars:,} characters"
    text = Text(f"{plain(document.id)}  {plain(document.title or 'no title')}\n", style="bold")
    return text.append(f"  {plain(', '.join(part for part in [*about, size] if part))}", style="not bold dim")


def _table(document: Document, claims: list[Claim]) -> Table:
    table = Table(box=None, pad_edge=False, show_edge=False, header_style="bold", padding=(0, 1, 0, 0), expand=True)
    for name, share in (("question, value", 5), ("who, how sure", 4), ("words in context", 9)):
        table.add_column(name, ratio=share, overflow="fold")
    for each in claims:
        asked = Text(each.question, style="cyan").append(f"\n{plain(value_text(each.value))}", style="bold default")
        sure = each.certainty + (f" (“{plain(each.cue)}”)" if each.cue else "")
        table.add_row(asked, Text(plain(each.speaker)).append(f"\n{sure}", style="dim"), _context(document.text, each))
    return table


def _context(text: str, claim: Claim) -> Text:
    """The words of a claim, between what stands around them in the line."""
    start, end = max(0, claim.start - _AROUND), claim.end + _AROUND
    before = text[start : claim.start].rsplit("\n", 1)[-1]
    after = text[claim.end : end].split("\n", 1)[0]
    if len(before) == _AROUND and " " in before:  # whole words only
        before = f"…{before.split(' ', 1)[1]}"
    if len(after) == _AROUND and " " in after:
        after = f"{after.rsplit(' ', 1)[0]}…"
    quote = claim.quote if len(claim.quote) <= _LONGEST else f"{claim.quote[:_LONGEST]}…"
    return Text.assemble(
        (plain(before), "dim"), ("[", "dim"), (plain(quote), "bold"), ("]", "dim"), (plain(after), "dim")
    )


def plain(text: str) -> str:
    """Leave out signs that would steer a terminal or turn its direction: what a document says is shown, not obeyed."""
    return "".join(" " if unicodedata.category(sign) in {"Cc", "Cf", "Co", "Cs"} else sign for sign in text)
