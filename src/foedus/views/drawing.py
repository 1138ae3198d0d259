"""Progress of draws on stderr, and why the first ones of an installation take long."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click


def say_if_first() -> None:
    """Say on stderr why the first draws of an installation take so long."""
    from foedus.risk.kernel import replay

    kept = Path(replay.stats.cache_path)  # type: ignore[attr-defined]
    if not any(kept.glob("kernel.replay-*.nbi")):
        click.echo("Compiling planner and replay: this takes up to a minute, and only the first time.", err=True)


@contextmanager
def drawing() -> Iterator[Callable[[str, int, int], None]]:
    """Give what is told where the draws are; stderr shows it where that is a terminal."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda *_: None
        return
    with console.status("the plan", spinner="line") as live:

        def say(what: str, done: int, of: int) -> None:
            live.update(f"{what}: {done:,} of {of:,}" if of > 1 else what)

        yield say
