"""A search that shows how far it is, and that Ctrl-C ends without losing what it found."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import click

from foedus.model.tables import Tables


class Searching:
    """What a search is asked now and then: whether to go on.

    The first Ctrl-C asks it to stop and keep its best plan; the second aborts.
    """

    def __init__(self) -> None:
        self.interrupted = False
        self.live: Any = None

    def __call__(self, iterations: int, value: float, bound: float) -> bool:
        """Show where the search is, and return whether it may go on."""
        if self.live is not None:
            gap = (bound - value) / bound if bound > 0 else 0.0
            self.live.update(f"best {value:.4f}, bound {bound:.4f}, gap {gap:.2%}, {iterations:,} iterations")
        return not self.interrupted

    def stop(self, number: int, frame: FrameType | None) -> None:
        """Ask the search to stop; asked twice, abort."""
        if self.interrupted:
            raise KeyboardInterrupt
        self.interrupted = True


def say_if_first(tables: Tables) -> None:
    """Say on stderr why the first plan of an installation takes so long, if the case has something to plan."""
    if not tables.places or all(option.measure != "composition" for option in tables.options):
        return
    from foedus.plan.search import improve

    kept = Path(improve.stats.cache_path)  # type: ignore[attr-defined]
    if not any(kept.glob("search.improve-*.nbi")):
        click.echo("Compiling the planner: this takes half a minute, and only the first time.", err=True)


@contextmanager
def searching() -> Iterator[Searching]:
    """Give what a search is asked; while it lasts, Ctrl-C is for the search and stderr shows where it is."""
    from rich.console import Console

    console, asked = Console(stderr=True), Searching()
    ours = threading.current_thread() is threading.main_thread()  # elsewhere Python takes no signals
    before = signal.signal(signal.SIGINT, asked.stop) if ours else None
    try:
        if console.is_terminal:
            with console.status("building the problem", spinner="line") as asked.live:
                yield asked
        else:
            yield asked
    finally:
        if ours:
            signal.signal(signal.SIGINT, before)
