"""`foedus review`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from foedus.case.read import read
from foedus.check import sound
from foedus.errors import CaseError
from foedus.review.decide import accept, reject, undo
from foedus.review.refusals import no_such
from foedus.review.view import Seen, seen
from foedus.views.options import AS_OF, CASE, JSON, today, write_json

_INTERRUPTED = 130


@click.command("review")
@CASE
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option("--list", "listing", is_flag=True, help="List proposals; with ids, show these in full.")
@click.option("--accept", "accepting", is_flag=True, help="Accept these, all or none.")
@click.option("--set", "fields", multiple=True, metavar="FIELD=VALUE", help="With --accept: change a column first.")
@click.option("--reject", "rejecting", is_flag=True, help="Reject these, all or none.")
@click.option("--reason", default="", metavar="TEXT", help="With --reject: why.")
@click.option("--undo", "undoing", is_flag=True, help="Take the last decision back.")
@AS_OF
@JSON
def command(
    case: Path,
    ids: tuple[str, ...],
    listing: bool,
    accepting: bool,
    fields: tuple[str, ...],
    rejecting: bool,
    reason: str,
    undoing: bool,
    as_of: date | None,
    as_json: bool,
) -> None:
    """Proposed statements, one by one: accept, change or reject.

    Without --list, --accept, --reject or --undo: in the terminal, each with its words in context and what the case
    would answer. Only what is accepted counts. Every decision is written at once, so that you may stop at any time.
    """
    _usable(ids, fields, reason, listing, accepting, rejecting, undoing, as_json)
    day = as_of or today()
    if listing:
        _list(case, ids, day, as_json)
    elif accepting:
        _accept(case, ids, _parted(fields), day, as_json)
    elif rejecting:
        _reject(case, ids, reason, day, as_json)
    elif undoing:
        _undo(case, day, as_json)
    else:
        _walk(case, day)


def _usable(
    ids: tuple[str, ...],
    fields: tuple[str, ...],
    reason: str,
    listing: bool,
    accepting: bool,
    rejecting: bool,
    undoing: bool,
    as_json: bool,
) -> None:
    """Refuse options that do not go together."""
    forms = listing + accepting + rejecting + undoing
    if forms > 1:
        raise click.UsageError("Give one of --list, --accept, --reject and --undo.")
    if fields and not accepting:
        raise click.UsageError("--set goes with --accept.")
    if reason and not rejecting:
        raise click.UsageError("--reason goes with --reject.")
    if (accepting or rejecting) and not ids:
        raise click.UsageError("Name the proposals; --list says which there are.")
    if ids and not (listing or accepting or rejecting):
        raise click.UsageError("Ids go with --list, --accept or --reject.")
    if not forms and as_json:
        raise click.UsageError("--json goes with --list, --accept, --reject or --undo.")
    if not forms and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError("This is no terminal to ask on: give --list, --accept, --reject or --undo.")


def _parted(fields: tuple[str, ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for each in fields:
        name, equals, value = each.partition("=")
        name = name.strip().replace("-", "_")
        if not equals:
            raise click.UsageError(f"--set takes FIELD=VALUE; found {each!r}.")
        if found.setdefault(name, value) != value:
            raise click.UsageError(f"--set gives {name} twice.")
    return found


def _list(case: Path, ids: tuple[str, ...], day: date, as_json: bool) -> None:
    reading = read(case)
    sound(reading)
    found = seen(reading)
    chosen = _named(found, ids) if ids else found
    if as_json:
        from foedus.views.review_json import review_json

        write_json(review_json(reading, day, found, shown=chosen))
        return
    from rich.console import Console

    from foedus.views.review_screen import show_all, show_one, show_problems

    console = Console()
    if not ids:
        show_all(console, found)
    for each in chosen if ids else ():
        made = show_one(console, reading, each, day, f"  {each.status}")
        if each.status == "pending":
            show_problems(console, made)


def _named(found: list[Seen], ids: tuple[str, ...]) -> list[Seen]:
    """Return the proposals of these ids; all that do not exist are named at once."""
    there = {each.proposal.id: each for each in found}
    problems = [no_such(each, there) for each in ids if each not in there]
    if problems:
        raise CaseError(problems)
    return [there[each] for each in ids]


def _accept(case: Path, ids: tuple[str, ...], fields: dict[str, str], day: date, as_json: bool) -> None:
    done = accept(case, ids, fields, sound)
    if as_json:
        from foedus.views.review_json import review_json

        reading = read(case)
        write_json(review_json(reading, day, seen(reading), accepted=done))
        return
    for each in done:
        row = each.statement
        source = f" New source {each.source.id}, grade {each.source.grade}." if each.source else ""
        click.echo(f"Accepted {each.proposal.id} as {row.id}: {row.question} = {row.answer} ({row.basis}).{source}")


def _reject(case: Path, ids: tuple[str, ...], reason: str, day: date, as_json: bool) -> None:
    done = reject(case, ids, reason)
    if as_json:
        from foedus.views.review_json import review_json

        reading = read(case)
        sound(reading)
        write_json(review_json(reading, day, seen(reading), rejected=done))
        return
    for each in done:
        click.echo(f"Rejected {each.id}.")


def _undo(case: Path, day: date, as_json: bool) -> None:
    undone = undo(case, sound)
    if as_json:
        from foedus.views.review_json import review_json

        reading = read(case)
        write_json(review_json(reading, day, seen(reading), undone=undone))
        return
    from foedus.views.review_walk import said

    click.echo(said(undone.proposal.id, undone.statement, undone.source, undone.kept))


def _walk(case: Path, day: date) -> None:
    from rich.console import Console

    from foedus.views.review_walk import Keyboard, Walk, ask

    try:
        Walk(Console(), case, day, Keyboard().press, ask).go()
    except KeyboardInterrupt:
        click.echo("\nStopped; every decision so far is written.", err=True)
        sys.exit(_INTERRUPTED)
