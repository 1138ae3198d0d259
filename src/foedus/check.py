"""Every mistake in a case at once: what reading found, joined with what each stage finds."""

from __future__ import annotations

from typing import get_args

from foedus.backstop import problems as backstop
from foedus.bind import problems as bind
from foedus.breakeven import problems as breakeven
from foedus.case.layout import FILES
from foedus.case.read import Reading
from foedus.coverage import problems as coverage
from foedus.errors import CaseError, Problem
from foedus.evidence import problems as evidence
from foedus.model.nouns import Role
from foedus.model.tables import Tables, canonical
from foedus.plan import problems as plan
from foedus.pressure import problems as pressure
from foedus.risk import problems as risk
from foedus.standing import problems as standing
from foedus.strengthening import problems as strengthening
from foedus.watch import problems as watch

# The tables that each kind of citation draws on.
_DRAWS_ON = {
    "unknown-source": ("sources",),
    "unknown-party": ("parties",),
    "unknown-statement": ("statements",),
    "unknown-question": ("questions", "parties", "approvals", "pledges", "instruments"),
    "unknown-family": ("questions", "instruments"),
    "unknown-capability": ("capabilities",),
    "unknown-gate": ("gates",),
    "unknown-option": ("options",),
    "no-requirements": ("requirements",),
    "unknown-place": ("places",),
    "bad-home": ("places", "parties"),
    "unreached-sector": ("links",),
    "unknown-need": ("requirements", "options"),
}
_WHOLE_FILE = {
    "missing-file",
    "unknown-file",
    "unreadable",
    "too-large",
    "not-utf8",
    "nul-bytes",
    "control-characters",
    "damaged-utf16",
    "broken-toml",
    "empty-file",
    "broken-csv",
    "unknown-column",
    "missing-column",
    "double-column",
}


def check(reading: Reading) -> list[Problem]:
    """Return every mistake in a case and its proposals, in the order of its files and lines.

    A row that was refused for a mistake of its own is not reported again by the rows that cite it, and a file that
    could not be read hides what only it could settle.
    """
    from foedus.review import problems as review  # what answers questions about a case need not load it

    return sorted([*_counted(reading), *review.problems(reading)], key=_place)


def _counted(reading: Reading) -> list[Problem]:
    """Every mistake in what counts as evidence; proposals do not."""
    found = list(reading.problems)
    tables = reading.tables or reading.rest
    if tables is not None:
        lost = _Lost(reading, tables)
        stages = [
            *evidence.problems(tables),
            *standing.problems(tables),
            *bind.problems(tables),
            *coverage.problems(tables),
            *strengthening.problems(tables),
            *backstop.problems(tables),
            *pressure.problems(tables),
            *plan.problems(tables),
            *breakeven.problems(tables),
            *risk.problems(tables),
            *watch.problems(tables),
        ]
        found += [reading.place(each) for each in stages if not lost.explains(each)]
    return sorted(dict.fromkeys(found), key=_place)


def sound(reading: Reading) -> Tables:
    """Return the tables of a case without mistakes; those of proposals, which count for nothing, keep nobody from it.

    Raises
    ------
    CaseError
        With every mistake, if there is one.
    """
    found = _counted(reading)
    if found or reading.tables is None:
        raise CaseError(found)
    return reading.tables


class _Lost:
    """What could not be read: whole tables, and the keys of single rows, in lower case."""

    def __init__(self, reading: Reading, tables: Tables) -> None:
        self.tables = {
            (each.nearest if each.code == "unknown-file" else each.file).partition(".")[0]
            for each in reading.problems
            if each.code in _WHOLE_FILE
        }
        self.info = reading.tables is None
        self.keys = {table: {key.casefold() for key in keys} for table, keys in reading.refused.items()}
        partyless = tables.pledge_versions.keys() - tables.pledge_party.keys()
        self.versions = {key.split(" ")[0] for key in self.of("pledges")}
        self.pledges = self.versions | {each.casefold() for each in partyless}
        self.unsaid = {row.id for row in tables.pledges if row.statement.casefold() in self.of("statements")}

    def of(self, table: str) -> set[str]:
        return self.keys.get(table, set())

    def explains(self, problem: Problem) -> bool:
        """Whether a problem only follows from what could not be read."""
        draws_on = _DRAWS_ON.get(problem.code, ())
        # Without case.toml neither the horizon nor the factors are known.
        of_info = problem.table == "case" or problem.code in ("past-horizon", "unknown-factor")
        if (self.info and of_info) or not self.tables.isdisjoint(draws_on):
            return True
        found = problem.found.removeprefix("gate.")
        if problem.code == "unknown-question":
            return self.asks(canonical(found).casefold())
        if problem.code == "unknown-family":
            return f"family.{found.removesuffix('.*')}".casefold() in self.of("questions")
        if problem.code == "incomplete-pledge":
            pledge = problem.key.split(" ")[0]
            return pledge.casefold() in self.versions or pledge in self.unsaid
        if problem.code in ("no-requirements", "unreached-sector"):
            return bool(self.of(*draws_on))
        if problem.column == "over" and found in get_args(Role):
            return bool(self.of("parties"))
        return any(found.casefold() in self.of(table) for table in draws_on)

    def asks(self, question: str) -> bool:
        """Whether a question would exist but for what could not be read."""
        first, *between, last = question.split(".") if "." in question else ("", question)
        family = ".".join([first, *between])
        if first == "stage":
            return last in self.pledges
        if first == "approved":
            return f"{'.'.join(between)} {last}" in self.of("approvals")
        asked = self.of("questions")
        return question in asked or f"family.{family}" in asked or last in self.of("parties")


def _place(problem: Problem) -> tuple[int, int, str, str]:
    order = FILES.index(problem.file) if problem.file in FILES else len(FILES)
    return (order, problem.row or 0, problem.column, problem.code)
