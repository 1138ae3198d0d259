"""Run every benchmark and print tables: starts against the bare interpreter, large cases, plans beside their peers,
reading by its quality and its speed."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks import scale, startup
from benchmarks.planning import table
from benchmarks.reading import folder
from benchmarks.reading import table as reading
from benchmarks.risk import table as risk
from benchmarks.watch import method
from benchmarks.watch import table as watch


def main() -> None:
    """Measure, print, and exit 1 if anything is over its limit."""
    rows = startup.rows()
    print(f"{'what':44} {'ms':>8} {'against':>26} {'ms':>8} {'ratio':>7} {'at most':>8}")
    for row in rows:
        print(f"{row.what:44} {row.ms:8.1f} {row.against:>26} {row.base_ms:8.1f} {row.ratio:7.1f} {row.limit:8.0f}")
    print()
    over = scale.show(scale.rows())
    print()
    over |= table.show()
    print()
    over |= risk.show()
    print()
    over |= method.show()
    print()
    over |= watch.show()
    print()
    reading.main([])
    print()
    over |= folder.show()
    sys.exit(1 if over or any(row.ratio > row.limit for row in rows) else 0)


if __name__ == "__main__":
    main()
