"""How long a command takes from a cold start, against the bare interpreter."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOEDUS = Path(sys.executable).parent / "foedus"
ROUNDS = 25


@dataclass(frozen=True)
class Row:
    """One measurement beside its yardstick, both the fastest of their rounds, in milliseconds."""

    what: str
    ms: float
    against: str
    base_ms: float
    limit: float

    @property
    def ratio(self) -> float:
        """How many times the yardstick."""
        return self.ms / self.base_ms


def once(command: list[str]) -> float:
    """Run a command and return its wall time in milliseconds."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment, cwd=ROOT)
    return (time.perf_counter() - start) * 1000


def rows() -> list[Row]:
    """Measure in turns, so that whatever else the machine does falls on all alike."""
    bare = [sys.executable, "-c", "pass"]
    day = ["--as-of", "2025-09-05"]
    commands = {
        "foedus --help": ([str(FOEDUS), "--help"], 6),
        "foedus gates cases/paris-2025": ([str(FOEDUS), "gates", "cases/paris-2025", *day], 20),
        "foedus gates cases/paris-2025 --json": ([str(FOEDUS), "gates", "cases/paris-2025", *day, "--json"], 24),
        "foedus bind cases/paris-2025": ([str(FOEDUS), "bind", "cases/paris-2025", *day], 40),
        "foedus assess cases/paris-2025": ([str(FOEDUS), "assess", "cases/paris-2025", *day], 40),
    }
    best = dict.fromkeys([*commands, "bare"], float("inf"))
    for _ in range(ROUNDS):
        best["bare"] = min(best["bare"], once(bare))
        for name, (command, _) in commands.items():
            best[name] = min(best[name], once(command))
    return [Row(name, best[name], "bare interpreter", best["bare"], limit) for name, (_, limit) in commands.items()]
