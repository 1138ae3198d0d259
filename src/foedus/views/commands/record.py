"""`foedus record`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from foedus.case.draft import CANNOT_BE_JUDGED, complete
from foedus.case.read import read
from foedus.case.record import record
from foedus.check import sound
from foedus.errors import RecordError
from foedus.views.contract import common
from foedus.views.options import CASE, JSON, F, today, write_json

_COLUMNS = {
    "question": "The id of the question it answers.",
    "answer": "yes or no, a class, a quantity, a date, a text.",
    "source": "The id of the source that carries the words.",
    "id": "Its own id; made from day and question if not given.",
    "since": "The day from which the answer holds; default: the day it was stated.",
    "stated-on": "The day it was said or done; default: the day the source was published.",
    "date-precision": "day, month, year or approx.",
    "speaker": "Whose words or act.",
    "speaker-party": "The party the speaker speaks for.",
    "via": "The source it was read in, if not at the source itself.",
    "basis": "official, reported or assumed; default: what follows from speaker and grades.",
    "credibility": "1 confirmed by others ... 5 improbable, 6 cannot be judged (default): contests no official answer.",
    "quote": "Verbatim, at most ten words.",
    "paraphrase": "In your own words, if there is no quote; without either: Answers QUESTION with ANSWER.",
    "note": "Anything a reader should know.",
}


def _columns(function: F) -> F:
    for name, text in reversed(_COLUMNS.items()):
        function = click.option(f"--{name}", help=text)(function)
    return function


@click.command("record")
@CASE
@_columns
@click.option(
    "--stdin", "from_stdin", is_flag=True, help="Read statements from stdin, one JSON object a line, all or none."
)
@JSON
def command(case: Path, from_stdin: bool, as_json: bool, **columns: str | None) -> None:
    """Append one validated statement to a case.

    The whole case is checked with the new row before anything is written; two processes at once lose nothing.
    """
    given = {name: value for name, value in columns.items() if value is not None}
    if from_stdin and given:
        raise click.UsageError("--stdin takes the columns from the JSON lines; give no others.")
    if not from_stdin and not given:
        raise click.UsageError("Give --question, --answer and --source, or --stdin.")
    drafts = _lines(sys.stdin.buffer.read() if sys.stdin else b"") if from_stdin else [given]
    added = record(case, drafts, complete, sound)
    if as_json:
        rows = [row.model_dump(mode="json") for row in added]
        write_json({**common("record", read(case), today().isoformat()), "recorded": rows})
        return
    for row in added:
        click.echo(f"Recorded {row.id}: {row.question} = {row.answer} ({row.basis}, {row.stated_on}, {row.source}).")
        if row.credibility == CANNOT_BE_JUDGED:
            click.echo("  Credibility 6, cannot be judged: it contests no official answer. --credibility 1 to 3 would.")


def _lines(data: bytes) -> list[dict[str, Any]]:
    """Read JSON lines; a line that is no object is named."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RecordError(f"Byte {error.start} of stdin is not UTF-8; nothing was written.") from None
    drafts: list[dict[str, Any]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            draft = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise RecordError(f"Line {number} of stdin is not JSON ({error}); nothing was written.") from None
        if not isinstance(draft, dict):
            raise RecordError(f"Line {number} of stdin is no JSON object; nothing was written.")
        drafts.append({key.replace("-", "_"): value for key, value in draft.items()})
    if not drafts:
        raise RecordError("There was nothing on stdin; nothing was written.")
    return drafts
