"""`foedus read`."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from foedus.errors import ArgumentError
from foedus.views.options import JSON, VERBOSE, Clock, write_json

if TYPE_CHECKING:
    from foedus.read.nouns import Claim, Reading
    from foedus.views.asking import Model


@click.command("read")
@click.argument("documents", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="DOC...")
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
    "--reader",
    type=click.Choice(["rules", "llm", "both"]),
    default="rules",
    show_default=True,
    help="Who reads: rules, offline; a language model, to which the texts are sent (FOEDUS_LLM_URL, FOEDUS_LLM_MODEL); "
    "or both.",
)
@JSON
@VERBOSE
def command(
    documents: tuple[Path, ...], texts: Path | None, into: Path | None, reader: str, as_json: bool, verbose: bool
) -> None:
    """What documents claim: who says what about which question, with the exact words.

    Reads plain text, Markdown, HTML as saved, PDF and Word, in English, offline. Needs the extra read: pip install
    'foedus[read]'. A question is one of a closed list (docs/reading.md); what fits none is unkeyed.
    """
    from foedus.read.load import load_all
    from foedus.read.make import read_all
    from foedus.read.nouns import Reading
    from foedus.read.parse import pipeline
    from foedus.views.asking import Model
    from foedus.views.into import opened, propose_into

    clock = Clock(verbose)
    tables = opened(into) if into else None
    model = Model() if reader != "rules" else None
    if reader != "llm":
        pipeline()
        clock.step("English parser loaded")
    loaded, unread = load_all(documents)
    clock.step(f"{len(loaded)} of {len(documents)} documents loaded")
    reading = read_all(loaded, unread) if reader != "llm" else Reading(tuple(loaded), (), tuple(unread))
    read = bool(loaded)
    if model is not None and loaded:
        reading = _along(model, reading)
        read = model.answered > 0 or reader == "both"
    clock.step(f"{len(reading.claims)} claims found")
    if texts is not None and loaded:
        try:
            texts.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ArgumentError(
                "Texts cannot be stored there.", str(texts), "a folder that can be written to"
            ) from error
        for each in loaded:
            (texts / f"{each.id}.txt").write_bytes(each.text.encode())
    if into is not None and tables is not None:
        propose_into(into, tables, reading)
    if as_json:
        from foedus.views.reading_json import reading_json

        write_json(reading_json(reading))
    else:
        from rich.console import Console

        from foedus.views.reading_screen import show

        show(Console(), reading)
    for problem in reading.problems:
        click.echo(str(problem), err=True)
    sys.exit(0 if read else 2)


def _along(model: Model, reading: Reading) -> Reading:
    """Have a model read as well, one document after another."""
    found: dict[str, list[Claim]] = {}
    for claim in reading.claims:
        found.setdefault(claim.doc, []).append(claim)
    claims: list[Claim] = []
    problems = [*reading.problems]
    try:
        with model:
            for document in reading.documents:
                merged, refused = model.read(document, found.get(document.id, ()))
                claims += merged
                problems += refused
    except KeyboardInterrupt:
        click.echo("Interrupted.", err=True)
        sys.exit(130)
    return replace(reading, claims=tuple(claims), problems=tuple(problems))
