"""Proposals one by one in the terminal: each key is a decision of its own, written before the next one is asked for."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from foedus.case.read import Reading, read
from foedus.check import sound
from foedus.errors import CaseError, RecordError, nearest
from foedus.model.proposal import CHANGEABLE, Proposal
from foedus.model.tables import canonical
from foedus.review.answers import near, valid
from foedus.review.decide import accept, change, reject, undo
from foedus.review.view import Seen, seen, waiting
from foedus.views.review_screen import counted, show_one, show_problems

_KEYS = "[a]ccept  [c]hange  [r]eject  [s]kip  [u]ndo  [q]uit"
_BLANK = "-"
_END = "\x04"  # Ctrl-D
_SEQUENCE = re.compile(r"\x1b(\[[0-9;?]*[@-~]|O.|.)?", re.DOTALL)  # an arrow ends in A and is no a


class Walk:
    """A way through the proposals of a case that wait for a decision.

    Parameters
    ----------
    console
        Where they are shown.
    case
        The folder; read anew for every proposal, since others may change it meanwhile.
    day
        The day on which the answers of the case are shown.
    key, line
        Ask for a key, and for a line of text.
    """

    def __init__(
        self, console: Console, case: Path, day: date, key: Callable[[], str], line: Callable[[str], str]
    ) -> None:
        self.console, self.case, self.day, self.key, self.line = console, case, day, key, line
        self.skipped: set[str] = set()
        self.next: str | None = None

    def go(self) -> None:
        """Show one after the other until there are none, or the person quits.

        Raises
        ------
        CaseError
            If the case or its proposals have mistakes; what was decided so far is written.
        """
        while True:
            reading = read(self.case)
            sound(reading)
            found = seen(reading)
            queue = [each for each in waiting(found) if each.proposal.id not in self.skipped]
            if not queue:
                self._say("Nothing is pending." if not self.skipped else f"{len(self.skipped)} skipped; nothing else.")
                break
            each = next((one for one in queue if one.proposal.id == self.next), queue[0])
            self.next = None
            if not self._ask(reading, each, len(queue)):
                break
        self.console.print(counted(seen(read(self.case))))

    def _ask(self, reading: Reading, each: Seen, left: int) -> bool:
        """Show a proposal and do what the person says; False if that is to quit."""
        made = show_one(self.console, reading, each, self.day, f"  {left} to go")
        show_problems(self.console, made)
        self.console.print(Text(_KEYS, style="dim"))
        while True:
            key = self.key().casefold()
            if key == "q":
                return False
            if key == "s":
                self.skipped.add(each.proposal.id)
                return True
            does = {"a": self._accept, "c": self._change, "r": self._reject, "u": self._undo}.get(key)
            if does is None:
                continue
            try:
                does(reading, each.proposal)
            except (CaseError, RecordError) as error:
                self._say(str(error), "red")
                self.next = each.proposal.id
            return True

    def _accept(self, reading: Reading, row: Proposal) -> None:
        (done,) = accept(self.case, [row.id], {}, sound, shown=row)
        source = f", and the source {done.source.id}" if done.source else ""
        self._say(f"Accepted as {done.statement.id}{source}.", "green")

    def _reject(self, reading: Reading, row: Proposal) -> None:
        reason = self.line("why (empty: no reason)")
        reject(self.case, [row.id], reason)
        self._say("Rejected.", "red")

    def _undo(self, reading: Reading, row: Proposal) -> None:
        undone = undo(self.case, sound)
        self.next = undone.proposal.id
        self.skipped.discard(undone.proposal.id)
        self._say(said(undone.proposal.id, undone.statement, undone.source, undone.kept), "yellow")

    def _change(self, reading: Reading, row: Proposal) -> None:
        self.next = row.id
        name = self.line(f"which of {', '.join(CHANGEABLE)}").strip().casefold().replace("-", "_")
        if not name:
            return
        if name not in CHANGEABLE:
            close = nearest(name, CHANGEABLE)
            self._say(f"{name!r} is none of them." + (f" Did you mean {close!r}?" if close else ""), "red")
            return
        now = getattr(row, name)
        hint = self._hint(reading, row, name)
        value = self.line(f"{name} (now {now if now not in (None, '') else 'blank'}; {hint}; empty: leave, -: blank)")
        if value.strip():
            change(self.case, row.id, {name: "" if value.strip() == _BLANK else value}, sound)

    def _hint(self, reading: Reading, row: Proposal, name: str) -> str:
        """Say which values can stand in a column, and which is nearest to what was claimed."""
        assert reading.tables is not None  # a case without mistakes has tables
        question = reading.tables.question.get(canonical(row.question))
        if name == "question" and row.asked:
            return "perhaps " + ", ".join(row.asked)
        if name == "answer" and question is not None:
            close = near(question, row.value)
            return valid(question) + (f"; nearest {close}" if close else "")
        return _HINTS.get(name, "some words")

    def _say(self, text: str, style: str = "") -> None:
        self.console.print(Text(text, style=style))


_HINTS = {
    "question": "the id of a question in questions.toml",
    "answer": "an answer to its question, which is not chosen yet",
    "since": "a date; blank: the day it was stated",
    "stated_on": "a date; blank: the day its source was published",
    "date_precision": "one of day, month, year, approx",
    "speaker_party": "the id of a party",
    "source": "the id of a source, or a new one",
    "via": "the id of a source",
    "basis": "one of official, reported, assumed; blank: what follows from speaker and grades",
    "credibility": "1 confirmed by others ... 5 improbable, 6 cannot be judged",
    "quote": "verbatim, at most ten words",
    "published": "a date",
    "url": "an address",
    "kind": "one of official, press, study, law, treaty, data, assumption",
    "grade": "A the issuer's own page ... D unknown ... F shown to misreport",
}


def said(id_: str, statement: str | None, source: str | None, kept: str | None) -> str:
    """Say what was undone."""
    text = f"{id_} is pending again."
    if statement:
        text += f" {statement} was taken out{f', and the source {source}' if source else ''}."
    if kept:
        text += f" The source {kept} stays: it was changed since, or something else cites it."
    return text


class Keyboard:
    """Keys, one at a time; what was typed ahead waits for its turn."""

    def __init__(self) -> None:
        self.ahead = ""

    def press(self) -> str:
        """Wait for a key; the end of input is a q."""
        while not self.ahead:
            typed = _typed()
            if not typed or typed == _END:
                return "q"
            self.ahead = _SEQUENCE.sub("", typed)
        key, self.ahead = self.ahead[0], self.ahead[1:]
        return key


def _typed() -> str:
    try:
        import termios
        import tty
    except ImportError:  # not on Windows
        return click.getchar()
    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    try:
        tty.setcbreak(terminal, termios.TCSADRAIN)
        return os.read(terminal, 64).decode(errors="replace")
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)


def ask(what: str) -> str:
    """Ask for a line of text; the end of input is an empty one."""
    try:
        return input(f"{what}: ")
    except EOFError:
        return ""
