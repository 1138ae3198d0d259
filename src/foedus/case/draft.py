"""From what somebody knows of a statement to a whole one, with what follows from the case filled in."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from foedus.case.explain import explain
from foedus.case.read import Reading
from foedus.case.text import HIDDEN
from foedus.errors import CaseError, Problem, RecordError, nearest
from foedus.model.nouns import Source, Statement
from foedus.model.tables import Tables, canonical
from foedus.model.values import Standard

CANNOT_BE_JUDGED = 6


def complete(reading: Reading, draft: Mapping[str, Any], taken: Collection[str]) -> Statement:
    """Fill in a draft: the day its source was published, the basis that follows from who speaks and where it was read.

    Parameters
    ----------
    reading
        The case, without mistakes.
    draft
        Columns of statements.csv; `question`, `answer` and `source` at least.
    taken
        Ids that are taken.

    Raises
    ------
    RecordError
        If a column does not exist or one of the three is missing.
    CaseError
        With every mistake in the draft's own cells.
    """
    tables = reading.tables
    assert tables is not None  # a case without mistakes has tables
    cells = {key: _cell(key, value) for key, value in draft.items() if value not in (None, "")}
    for key in cells:
        if key not in Statement.model_fields:
            near = nearest(key, Statement.model_fields)
            raise RecordError(
                f"A statement has no {key!r}; nothing was written." + (f" Did you mean {near!r}?" if near else "")
            )
    missing = [key for key in ("question", "answer", "source") if key not in cells]
    if missing:
        raise RecordError(f"A statement needs {' and '.join(missing)}; nothing was written.")
    source = tables.source.get(cells["source"])
    if source is None:
        raise CaseError(_not_there(tables, cells))
    cells.setdefault("stated_on", source.published.isoformat())
    cells.setdefault("basis", _basis(tables, cells, source))
    cells.setdefault("credibility", str(CANNOT_BE_JUDGED))
    if "quote" not in cells and "paraphrase" not in cells:
        cells["paraphrase"] = f"Answers {cells['question']} with {cells['answer']}."
    cells.setdefault("id", _new_id(taken, cells))
    try:
        return Statement.model_validate(cells)
    except ValidationError as error:
        raise CaseError(explain(error, Statement, "statements", "", "", None)) from None


def _cell(key: str, value: Any) -> str:
    """Return a value as the cell it becomes; only texts and numbers can, and only signs that are seen."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise RecordError(f"{key!r} must be a text or a number, not {value!r}; nothing was written.")
    text = str(value)
    hidden = HIDDEN.search(text)
    if hidden:
        raise RecordError(f"{key!r} holds a control character ({hidden[0]!r}); nothing was written.")
    return text


def _not_there(tables: Tables, cells: Mapping[str, str]) -> Iterator[Problem]:
    """Say which source, and which question, a draft names that the case does not have."""
    asked: dict[str, Collection[str]] = {"source": tables.source, "question": tables.question}
    for column, valid in asked.items():
        if canonical(cells[column]) not in valid:
            yield Problem(
                code=f"unknown-{column}",
                says=f"This {column} does not exist.",
                table="statements",
                column=column,
                found=cells[column],
                expected=f"the id of a {column} in {'sources.csv' if column == 'source' else 'questions.toml'}",
                nearest=nearest(cells[column], valid),
            )


def _basis(tables: Tables, cells: Mapping[str, str], source: Source) -> Standard:
    if source.kind == "assumption":
        return Standard.ASSUMED
    question = tables.question.get(canonical(cells["question"]))
    via = tables.source.get(cells.get("via", ""))
    read_well = all(each.grade in ("A", "B") for each in (source, via) if each is not None)
    own = question is not None and cells.get("speaker_party") in question.about
    return Standard.OFFICIAL if own and read_well else Standard.REPORTED


def _new_id(taken: Collection[str], cells: Mapping[str, str]) -> str:
    """Return an id that is not taken, from the day and the question."""
    day = cells.get("stated_on", "").replace("-", "")
    stem = re.sub(r"[^A-Za-z0-9_-]+", "-", f"st-{day}-{cells['question']}").strip("-")
    number = 1
    while (name := stem if number == 1 else f"{stem}-{number}") in taken:
        number += 1
    return name
