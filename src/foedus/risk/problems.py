"""Mistakes in likelihoods, factors, lead times and what-ifs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import get_args

from foedus.errors import Problem, SupposeError, nearest
from foedus.evidence.mistakes import unknown
from foedus.model.chances import RESOURCE_CLASSES, Likelihood
from foedus.model.logistics import MODES
from foedus.model.nouns import Approval, Domain
from foedus.model.tables import Tables
from foedus.standing.suppose import Supposition, parse_supposition

_CLASSES = {
    "keep": get_args(Domain),
    "late": get_args(Domain),
    "delay": MODES,
    "outage": RESOURCE_CLASSES,
}
_LONGEST = 730  # days


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield every mistake in what is drawn or supposed."""
    spoken: dict[tuple[str, str, str], str] = {}
    for row in tables.likelihoods:
        yield from _likelihood(tables, row)
        for name in row.classes or ("",):
            key = (row.act, row.prior or "", name)
            if spoken.setdefault(key, row.id) != row.id:
                yield _wrong(
                    row,
                    "of",
                    name or "blank: every class",
                    f"a class of its own; {spoken[key]} speaks of this one",
                    code="spoken-twice",
                    says="Two rows speak of one class.",
                )
    for approval in tables.approvals:
        yield from _approval(tables, approval)
    for id_, factor in tables.info.factor.items():
        if factor.source not in tables.source:
            yield unknown("source", factor.source, tables.source, "case", f"factor.{id_}", "source")
    yield from _whatifs(tables)


def _likelihood(tables: Tables, row: Likelihood) -> Iterator[Problem]:
    if row.source not in tables.source:
        yield unknown("source", row.source, tables.source, "likelihoods", row.id, "source")
    if row.factor is not None and row.factor not in tables.info.factor:
        yield unknown("factor", row.factor, tables.info.factor, "likelihoods", row.id, "factor")
    if not row.low <= row.mode <= row.high:
        found = f"{row.low:g}, {row.mode:g}, {row.high:g}"
        yield _wrong(
            row, "mode", found, "low, mode and high that ascend", code="upside-down", says="This range is upside down."
        )
    if row.prior == _TAKEN["prior"]:
        yield _wrong(row, "prior", row.prior, "another name: it stands for all priors", code="taken", says=_SAYS_TAKEN)
    valid = _CLASSES[row.act]
    for name in row.classes:
        if name not in valid:
            yield Problem(
                code="unknown-class",
                says=f"There is no such class for {row.act}.",
                table="likelihoods",
                key=row.id,
                column="of",
                found=name,
                expected="one of " + ", ".join(valid),
                nearest=nearest(name, valid),
            )
    yield from _filled(row)


def _filled(row: Likelihood) -> Iterator[Problem]:
    """Only who keeps belongs to a study and says of whom it speaks; all else takes days."""
    if row.act == "keep":
        for column in ("prior", "population"):
            if not getattr(row, column):
                expected = "the study it belongs to" if column == "prior" else "whom the figure speaks of"
                yield _wrong(row, column, "", expected, code="missing", says="This cell must be filled.")
        if row.days is not None:
            yield _wrong(
                row, "days", str(row.days), "a blank cell", code="bad-value", says="Keeping a pledge takes no days."
            )
        return
    if row.prior is not None:
        yield _wrong(row, "prior", row.prior, "a blank cell", code="bad-value", says="Only keeping belongs to a prior.")
    if row.days is None:
        yield _wrong(
            row, "days", "", "how many days it takes, such as 1..5", code="missing", says="This cell must be filled."
        )
    elif not _days(row.days.low, row.days.high):
        yield _wrong(row, "days", str(row.days), _EXPECTED_DAYS, code="bad-value", says="These are no days.")


_EXPECTED_DAYS = f"whole days from 0 to {_LONGEST} with an upper end, such as 14..60"


_SAYS_TAKEN = "This name is taken."
# Names that mean all of them.
_TAKEN = {"prior": "any", "whatif": "all"}


def _days(low: object, high: object) -> bool:
    return isinstance(high, int) and (low is None or isinstance(low, int)) and high <= _LONGEST


def _approval(tables: Tables, row: Approval) -> Iterator[Problem]:
    key = f"{row.party} {row.step}"
    if row.factor is not None and row.factor not in tables.info.factor:
        yield unknown("factor", row.factor, tables.info.factor, "approvals", key, "factor")
    if row.lead_source is not None and row.lead_source not in tables.source:
        yield unknown("source", row.lead_source, tables.source, "approvals", key, "lead_source")
    lead = row.lead_days
    ends = [each for each in (lead.low, lead.high) if each is not None] if lead is not None else []
    if any(not isinstance(each, int) or each > _LONGEST for each in ends):
        yield Problem(
            code="bad-value",
            says="These are no days.",
            table="approvals",
            key=key,
            column="lead_days",
            found=str(lead),
            expected=f"whole days from 0 to {_LONGEST}, such as 14..60",
        )


def _whatifs(tables: Tables) -> Iterator[Problem]:
    for id_, whatif in tables.info.whatif.items():
        key = f"whatif.{id_}"
        if id_ == _TAKEN["whatif"]:
            expected = "another name: it stands for all what-ifs"
            yield Problem(code="taken", says=_SAYS_TAKEN, table="case", key=key, found=id_, expected=expected)
        said: dict[tuple[str, date], Supposition] = {}
        for text in whatif.suppose:
            says = ""
            try:
                each = parse_supposition(tables, text, date(2000, 1, 1))
            except SupposeError as error:
                says = str(error)
            else:
                if said.setdefault((each.question, each.day), each).value != each.value:
                    says = f"This what-if supposes two answers to {each.question} from one day on."
            if says:
                yield Problem(
                    code="bad-supposition",
                    says=says,
                    table="case",
                    key=key,
                    column="suppose",
                    found=text,
                    expected="question=answer, question=answer@C+30 or gate.<id>=open, one answer a question",
                )
        for party in whatif.leave:
            if party not in tables.party:
                yield unknown("party", party, tables.party, "case", key, "leave")
        if not whatif.suppose and not whatif.leave and not whatif.leave_largest:
            yield Problem(
                code="nothing-supposed",
                says="This what-if supposes nothing.",
                table="case",
                key=key,
                column="suppose",
                found="neither suppose nor leave nor leave_largest",
                expected="at least one of them",
            )


def _wrong(row: Likelihood, column: str, found: str, expected: str, *, code: str, says: str) -> Problem:
    return Problem(code=code, says=says, table="likelihoods", key=row.id, column=column, found=found, expected=expected)
