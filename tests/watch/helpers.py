"""What tests of watching need: truces, files of incidents, the data that were kept, an engine."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from foedus.model.truces import Tolerated, Truce
from foedus.watch.incidents.find import Incidents
from foedus.watch.incidents.load_engine import Engine, connected
from foedus.watch.make import watch
from foedus.watch.nouns import ALL, DayRow, Watch
from tests.helpers import SHARED, need

NOW = datetime(2026, 1, 1, tzinfo=UTC)
DATA = SHARED / "data" / "ceasefire"


def data(name: str) -> Path:
    """A file of ../shared/data/ceasefire, or the test is skipped."""
    return need(DATA / name)


def truce(
    since: str = "2025-04-01T00:00+00:00",
    until: str | None = None,
    *,
    prohibits: Sequence[str] = ("strike",),
    tolerated: Tolerated | None = None,
    **clause: Any,
) -> Truce:
    """A truce of one clause."""
    acts = {"prohibits": prohibits, "words": "No such acts.", "source": "text", "tolerated": tolerated, **clause}
    return Truce.model_validate(
        {"id": "truce", "title": "A truce", "since": since, "until": until, "source": "text", "clause": {"acts": acts}}
    )


def csv_file(path: Path, header: str, rows: Iterable[str], *, end: str = "\n") -> Path:
    """Write a CSV file."""
    path.write_text("\n".join([header, *rows]) + end, encoding="utf-8")
    return path


def daily(first: str, counts: Sequence[int], kind: str = "strike", place: str = "North field") -> list[str]:
    """Rows `date,kind,place`: so many on each day."""
    day = datetime.fromisoformat(first)
    return [
        f"{(day + timedelta(days=at)).date()},{kind},{place}" for at, number in enumerate(counts) for _ in range(number)
    ]


def seen(
    truce: Truce, paths: Sequence[Path], *, until: str | None = None, engine: Engine = "duckdb", now: datetime = NOW
) -> Watch:
    """Watch a truce by some files."""
    moment = datetime.fromisoformat(until) if until else None
    with connected(engine) as tables:
        found = Incidents(tables, paths, truce, now).found(truce, moment)
    return watch(truce, found, until=moment, now=now)


def whole(found: Watch) -> list[DayRow]:
    """The days of the whole truce."""
    return [each for each in found.days if each.place == ALL and each.clause == ALL]


def spark() -> None:
    """Skip where Spark or Java is missing; in CI that is a failure."""
    import os
    import shutil
    from importlib.util import find_spec

    if find_spec("pyspark") is None or shutil.which("java") is None:
        reason = "Spark or Java is not here"
        if os.environ.get("FOEDUS_REQUIRE_ALL") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
