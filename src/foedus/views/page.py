"""The assessment as one self-contained HTML page, every figure a link away from its sources."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from foedus import __version__
from foedus.assess import Assessment, OnStandard
from foedus.case.atomic import write_atomic
from foedus.case.read import Reading
from foedus.errors import FoedusError
from foedus.model.answer import Answer
from foedus.model.nouns import Source, Statement
from foedus.model.values import STANDARDS, Standard
from foedus.standing.gates import GateState
from foedus.views.words import change_text, changes_text, other_ways


def write_page(path: Path, reading: Reading, result: Assessment) -> None:
    """Write the page, whole or not at all; the folder is made if need be.

    Raises
    ------
    FoedusError
        If the page cannot be written there.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(path, render(reading, result).encode())
    except OSError as error:
        raise FoedusError(f"The page cannot be written to {path}: {error.strerror or error}.") from None


def render(reading: Reading, result: Assessment) -> str:
    """Return the page."""
    environment = Environment(
        loader=PackageLoader("foedus.views"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"change": change_text, "changes": changes_text, "others": other_ways}
    tables = result.tables
    reported, official = result.on(Standard.REPORTED), result.on(Standard.OFFICIAL)
    known = {row.id for row in _known(result)}
    cited = [row for row in tables.statements if row.id in known]
    gates = [(gate, _by_standard(result, gate.id)) for gate in tables.gates if gate.statement in known]
    context: dict[str, Any] = {
        "info": tables.info,
        "result": result,
        "tables": tables,
        "standards": STANDARDS,
        "reported": reported,
        "official": official,
        "shared_gates": [row for row in gates if row[0].party is None],
        "own_gates": [row for row in gates if row[0].party is not None],
        "statements": sorted(cited, key=lambda row: (row.stated_on, row.id)),
        "sources": _sources(tables.sources, cited),
        "words": _words,
        "standing": _standing(result),
        "sha256": reading.sha256,
        "version": __version__,
        "findings": list(dict.fromkeys(each for on in result.standards for each in on.findings)),
        "listed": {each for on in result.standards for answer in on.answers for each in answer.listed},
    }
    return environment.get_template("page.html.j2").render(context)


def _known(result: Assessment) -> Iterable[Statement]:
    source = result.tables.source
    return (row for row in result.tables.statements if max(row.stated_on, source[row.source].published) <= result.as_of)


def _by_standard(result: Assessment, gate: str) -> list[GateState | None]:
    return [next((state for state in on.gates if state.gate.id == gate), None) for on in result.standards]


def _sources(sources: Iterable[Source], cited: list[Statement]) -> list[tuple[Source, list[Statement]]]:
    carried: dict[str, list[Statement]] = {}
    for row in cited:
        for source in (row.source, row.via):
            if source:
                carried.setdefault(source, []).append(row)
    return [(source, carried[source.id]) for source in sources if source.id in carried]


def _words(answer: Answer) -> str:
    """The class of the mark that a page gives an answer."""
    return answer.state if answer.state != "known" else "known"


def _standing(result: Assessment) -> list[tuple[str, list[Any]]]:
    """Rows of who stands where: a party with its position on each standard, those with most to say first."""

    def on(standard: OnStandard, party: str) -> Any:
        return next(each for each in standard.positions if each.party == party)

    parties = [each.party for each in result.standards[0].positions]
    rows = [(party, [on(standard, party) for standard in result.standards]) for party in parties]
    family = result.tables.family.get("position")
    order = {value: number for number, value in enumerate(family.values if family else ())}
    return sorted(rows, key=lambda row: order.get(row[1][1].answer.says, len(order)))
