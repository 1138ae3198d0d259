"""`foedus new`."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from foedus.case.template import AS_OF, new, template


@click.command("new")
@click.argument("name", type=click.Path(path_type=Path))
@click.option("--title", help="The title of the case, one line.")
def command(name: Path, title: str | None) -> None:
    """A commented case of invented parties to start from.

    NAME is a new or empty folder; its last part becomes the id of the case. Change it row by row into yours, and check
    it after each change.
    """
    folder = shlex.quote(str(new(name, title)))
    click.echo(
        f"Wrote {folder}: {len(template())} files about invented parties; README.md in it says what each is for."
    )
    click.echo("Next:")
    click.echo(f"  foedus check {folder}")
    click.echo(f"  foedus assess {folder} --as-of {AS_OF}")
