"""`foedus read`."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from foedus.errors import ArgumentError
from foedus.views.options import JSON, VERBOSE, Clock, write_json

if TYPE_CHECKING:
    from foedus.read.nouns import Claim, Reading, Unread
    from foedus.views.asking import Model
    from foedus.views.reading_many import Asked

A_WORKER = 8  # documents that are worth the second in which a worker starts
FEW = 16  # documents that are read here, and shown one by one; more are shared out among workers


@click.command("read")
@click.argument("documents", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="DOC...")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write a line of JSON there for each document as soon as it is read; given again, go on where it stopped.",
)
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes that share the documents out. Default: one a processor.",
)
@click.option(
    "--texts",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Store the extracted texts there, as ID.txt: the spans count code points in them.",
)
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    metavar="CASE",
    help="Also propose the claims as statements of a case; foedus review walks through them.",
)
@click.option(
    "--clauses",
    metavar="INSTRUMENT",
    help="Propose the clauses of a treaty or declaration instead, as lines for instruments.toml (docs/bind.md).",
)
@click.option(
    "--reader",
    type=click.Choice(["built-in", "rules", "llm", "both"]),
    default="built-in",
    show_default=True,
    help="Who reads: rules and what was learnt from marked reports, offline; rules alone; a language model, to which "
    "the texts are sent (FOEDUS_LLM_URL, FOEDUS_LLM_MODEL); or both, the built-in reader and the model.",
)
@JSON
@VERBOSE
def command(
    documents: tuple[Path, ...],
    out: Path | None,
    workers: int | None,
    texts: Path | None,
    into: Path | None,
    clauses: str | None,
    reader: str,
    as_json: bool,
    verbose: bool,
) -> None:
    """What documents claim: who says what about which question, with the exact words.

    Reads plain text, Markdown, HTML as saved, PDF and Word, offline: in English, and for the main questions in French,
    German, Spanish, Ukrainian and Russian. A DOC may be a folder: all that is in it is read, on all processors. Needs
    the extra read: pip install 'foedus[read]'. A question is one of a closed list (docs/reading.md); what fits none is
    unkeyed.
    """
    from foedus.read.load_folder import find
    from foedus.read.many.pool import cores
    from foedus.views.reading_many import Asked

    if out is not None and as_json:
        raise click.UsageError("--out writes lines as documents are read, --json one result at the end: choose one.")
    if out is not None and (into is not None or reader != "built-in"):
        raise click.UsageError("--out writes what the built-in reader finds: give --into and --reader without it.")
    clock = Clock(verbose)
    if clauses is not None:
        if any((out, workers, texts, into, as_json, reader != "built-in")):
            raise click.UsageError("--clauses goes with documents alone: what it writes is for a person to judge.")
        _clauses(documents, clauses)
    sources, problems = find(documents, leave_out=[out] if out is not None else [])
    clock.step(f"{len(sources)} files found")
    if texts is not None and sources:
        from foedus.views.texts import made

        made(texts)
    many = workers is not None or len(sources) > FEW or any(each.is_dir() for each in documents)
    asked = Asked(sources, problems, workers or min(cores(), -(-len(sources) // A_WORKER)), texts)
    try:
        if out is not None or (many and into is None and reader == "built-in"):
            _stream(asked, documents, out, as_json)
        else:
            _whole(asked, many, into, reader, as_json, clock)
    except KeyboardInterrupt:
        kept = f" What is in {out} stays: the same command goes on from it." if out is not None else ""
        click.echo(f"Interrupted.{kept}", err=True)
        sys.exit(130)


def _stream(asked: Asked, named: Sequence[Path], out: Path | None, as_json: bool) -> None:
    """Share out among workers, keep no text, and show what it all comes to."""
    from foedus.read.nouns import Unread
    from foedus.views.reading_many import rows, write
    from foedus.views.reading_tally import Tally

    total, kept = Tally(), []
    for row in rows(asked) if out is None else write(asked, out, named):
        total.add(row)
        if not as_json:  # the claims of thousands of documents need not be kept
            row = {"file": row["file"], "problems": row["problems"]}
        kept.append(row)
    place = {source.file: number for number, source in enumerate(asked.sources)}
    kept.sort(key=lambda row: place.get(row["file"], len(place)))
    problems = [each for row in kept for each in row["problems"]]
    if as_json:
        from foedus.views.reading_json import contract_json

        documents = [row["document"] for row in kept if row["document"]]
        write_json(contract_json(documents, [claim for row in kept for claim in row["claims"]], problems))
    else:
        from rich.console import Console

        from foedus.views.reading_tally import show

        show(Console(), total)
        if out is not None:
            click.echo(f"A line for each is in {out}.")
    _end([Unread(**each) for each in problems], total.documents > 0)


def _whole(asked: Asked, many: bool, into: Path | None, reader: str, as_json: bool, clock: Clock) -> None:
    """Read with the texts kept: to show each claim in them, to propose it to a case, to have a model read as well."""
    from foedus.read.make import read
    from foedus.read.one import joined, read_built_in
    from foedus.views.asking import Model
    from foedus.views.into import opened, propose_into
    from foedus.views.reading_many import outcomes

    tables = opened(into) if into else None
    model = Model() if reader in {"llm", "both"} else None
    ours = {"llm": None, "rules": read}.get(reader, read_built_in)
    reading = joined(outcomes(asked, here=not many, reader=ours), asked.problems)
    heard = bool(reading.documents)
    clock.step(f"{len(reading.documents)} of {len(asked.sources)} documents read")
    if model is not None and reading.documents:
        reading = _along(model, reading)
        heard = model.answered > 0 or reader == "both"
    clock.step(f"{len(reading.claims)} claims found")
    if into is not None and tables is not None:
        propose_into(into, tables, reading)
    if as_json:
        from foedus.views.reading_json import reading_json

        write_json(reading_json(reading))
    else:
        from rich.console import Console

        from foedus.views import reading_screen, reading_tally

        if many:
            reading_tally.show(Console(), reading_tally.of_reading(reading, len(asked.sources)))
        else:
            reading_screen.show(Console(), reading)
    _end(reading.problems, heard)


def _clauses(documents: tuple[Path, ...], name: str) -> NoReturn:
    """Write proposed clauses on stdout, as comments."""
    from foedus.read.clauses import find_clauses
    from foedus.read.load import load_all
    from foedus.views.clauses_toml import drafted

    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]*", name):
        raise ArgumentError("This cannot be the id of an instrument.", name, "letters, digits, - and _")
    loaded, unread = load_all(documents)
    for document in loaded:
        click.echo(drafted(name, document, find_clauses(document)), nl=False)
    for problem in unread:
        click.echo(str(problem), err=True)
    sys.exit(0 if loaded else 2)


def _along(model: Model, reading: Reading) -> Reading:
    """Have a model read as well, one document after another."""
    found: dict[str, list[Claim]] = {}
    for claim in reading.claims:
        found.setdefault(claim.doc, []).append(claim)
    claims: list[Claim] = []
    problems = [*reading.problems]
    with model:
        for document in reading.documents:
            merged, refused = model.read(document, found.get(document.id, ()))
            claims += merged
            problems += refused
    return replace(reading, claims=tuple(claims), problems=tuple(problems))


def _end(problems: Sequence[Unread], read: bool) -> NoReturn:
    """Say what could not be read, without the signs in a file's name that would steer a terminal."""
    from foedus.views.reading_screen import plain

    for problem in problems:
        click.echo(plain(str(problem)), err=True)
    sys.exit(0 if read else 2)
