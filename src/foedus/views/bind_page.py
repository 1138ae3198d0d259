"""What texts bind whom to, as one self-contained page: the test side by side, each text clause by clause, ceilings."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from foedus import __version__
from foedus.bind.ceilings import by_clause
from foedus.bind.make import Binding
from foedus.bind.questions import QUESTIONS
from foedus.views.bind_words import clause_rows, fate, level_words, only_limits, standing_line, tested
from foedus.views.page import write_text


def write_page(path: Path, found: Binding) -> None:
    """Write the page, whole or not at all.

    Parameters
    ----------
    path
        Where to.
    found
        The instruments.

    Raises
    ------
    FoedusError
        If it cannot be written there.
    """
    write_text(path, page(found), "page")


def page(found: Binding) -> str:
    """Return the page."""
    environment = Environment(
        loader=PackageLoader("foedus.views"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    pairs: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for pair in found.against:
        pairs[pair.instrument][pair.compared].append(pair.question)
    return environment.get_template("bind.html.j2").render(
        version=__version__,
        found=found,
        tables=found.tables,
        questions=QUESTIONS,
        shown=tested(found),
        answers={each.row.id: {one.question: one for one in each.test} for each in found.instruments},
        pairs={name: dict(kinds) for name, kinds in pairs.items()},
        groups=list(by_clause(found.ceilings).items()),
        clause_rows=clause_rows,
        fate=fate,
        level_words=level_words,
        only_limits=only_limits,
        standing_line=standing_line,
    )
