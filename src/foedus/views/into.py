"""What documents claim, proposed to a case."""

from __future__ import annotations

from pathlib import Path

import click

from foedus.case.read import read
from foedus.check import sound
from foedus.model.tables import Tables
from foedus.read.nouns import Reading


def opened(case: Path) -> Tables:
    """Return the tables of the case that is to take proposals, before the long work of reading begins.

    Raises
    ------
    CaseError
        With every mistake, if it has any.
    """
    return sound(read(case))


def propose_into(case: Path, tables: Tables, reading: Reading) -> None:
    """Propose what was read, and say on stderr what became of it; doing so twice proposes nothing twice.

    Raises
    ------
    RecordError
        If the case cannot be written to.
    """
    from foedus.review.claims import proposals
    from foedus.review.propose import propose

    found = proposals(reading, tables)
    done = propose(case, found, {each.sha256: each.text for each in reading.documents})
    again = f", {len(done.again)} stood there before" if done.again else ""
    click.echo(f"{len(done.new)} proposals for {case}{again}. foedus review {case} walks through them.", err=True)
