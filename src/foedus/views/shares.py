"""Coverage that moved, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.coverage.figures import Coverage
from foedus.model.values import Standard, spelled
from foedus.moves import CoverageMove, Difference


def coverage_lines(found: Difference, verbose: bool) -> Iterator[str]:
    """Coverage with gates open, eventually, on official words and as reported; what options share is said once."""
    rows: dict[str, list[CoverageMove]] = {}
    for move in found.coverage:
        if move.day is None and move.given == "gates_open" and (verbose or move.standard is not Standard.ASSUMED):
            each = move.after or move.before
            assert each is not None  # one of the two is there
            on = {"official": "On official words", "reported": "As reported", "assumed": "With assumptions"}
            met = " → ".join(dict.fromkeys(_met(row) for row in (move.before, move.after) if row))
            met = f"{on[move.standard]}: {met} {each.unit}{_silent(move)}"
            rows.setdefault(met, []).append(move)
    for met, moves in rows.items():
        yield met
        shares = [f"{_option(move)}: {_shares(move)}" for move in moves if _share_of(move)]
        yield from (f"  {each}" for each in shares)
        if not shares:
            yield "  the shares are what they were"


def _share_of(move: CoverageMove) -> bool:
    """Whether the share of an option, as it is written, is another one."""
    return (move.before and _share(move.before)) != (move.after and _share(move.after))


def _option(move: CoverageMove) -> str:
    illustrative = ", illustrative" if move.option.illustrative == "yes" else ""
    return f"{move.option.title} ({move.option.study}{illustrative})"


def _shares(move: CoverageMove) -> str:
    was, is_ = (_share(row) if row else "not asked for yet" for row in (move.before, move.after))
    return f"{was} → {is_}"


def _met(row: Coverage) -> str:
    return _range(spelled(row.met_low), spelled(row.met_high))


def _share(row: Coverage) -> str:
    return _range(_percent(row.share_low), _percent(row.share_high))


def _silent(move: CoverageMove) -> str:
    counts = [each.unquantified for each in (move.before, move.after) if each is not None]
    if not any(counts):
        return ""
    said = f"{counts[0]} → {counts[1]}" if len(set(counts)) > 1 else str(counts[0])
    return f", and pledges of unstated size: {said}"


def _range(low: str, high: str) -> str:
    return low if low == high else f"{low} to {high}"


def _percent(share: float) -> str:
    return f"{share:.0%}" if share >= 0.0995 or not share else f"{share:.1%}"
