"""The command `foedus`: commands are loaded on use, so that help is quick."""

from __future__ import annotations

import atexit
import gc
import importlib
import io
import os
import sys
import types
from contextlib import suppress

import click

from foedus import __version__

# What each command is for, said here too so that `foedus --help` need not load them; a test holds the two together.
COMMANDS = {
    "assess": "How sturdy it is: the answer, on one screen and as a page.",
    "check": "Every mistake in a case, at once.",
    "gates": "What is open, what is shut, why, and what would open it.",
    "bind": "What texts bind whom to: the Budapest test, clause by clause, and what their ceilings contradict.",
    "plan": "Who fills which requirement, by which way, by when, and what is short and why.",
    "risk": "What breaks it, and what one yes is worth: the plan replayed under many outcomes.",
    "watch": "Is the truce holding: what happened against what it tolerates, and since when.",
    "diff": "What was said between two days, and what it moved.",
    "read": "What documents claim: who says what about which question, with the exact words.",
    "compare": "Where documents agree and where they do not, claim by claim within a question.",
    "review": "Proposed statements, one by one: accept, change or reject.",
    "record": "Append one validated statement to a case.",
    "new": "A commented case of invented parties to start from.",
}


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the commands in the order in which people meet them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """Load one command."""
        if name not in COMMANDS:
            return None
        _without_plugins()
        command = importlib.import_module(f"foedus.views.commands.{name}").command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find a command, or say which one is nearest."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from foedus.errors import nearest

            near = nearest(args[0], COMMANDS)
            hint = f" Did you mean {near!r}?" if near else f" Commands are {', '.join(COMMANDS)}."
            ctx.fail(f"There is no command {args[0]!r}.{hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _without_plugins() -> None:
    """Import what looks for plugins of pydantic without what reads the metadata of packages.

    pydantic imports `importlib.metadata` even where plugins are off, and that email, zipfile and what these need: a
    tenth of the time of a short command. Here a module that fetches the real one when it is asked for anything stands
    in its place, as long as it takes to import.
    """
    name = "importlib.metadata"
    if name in sys.modules or "pydantic" in sys.modules:
        return
    late = types.ModuleType(name)
    late.__dict__["entry_points"] = lambda **wanted: importlib.import_module(name).entry_points(**wanted)
    sys.modules[name] = late
    with suppress(ImportError):  # of another pydantic than this one, which then imports what it needs
        importlib.import_module("pydantic.plugin._loader")
    del sys.modules[name]


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="foedus")
def foedus() -> None:
    """How sturdy is a multinational security guarantee, really?

    A case is a folder of tables; start with: foedus assess cases/paris-2025 --as-of 2025-09-05
    """


def main() -> None:
    """Run `foedus`: 0 done, 1 a result that falls short, 2 bad input."""
    # Rows are made by the hundred thousand and kept: looking for garbage among them costs a tenth of the time.
    gc.set_threshold(100_000, 50, 50)
    # Nor is it looked for at the end, when the system takes everything back anyway: that costs a tenth of the time too.
    atexit.register(gc.freeze)
    # No plugin that happens to be installed may change how a case is read; looking for one takes time as well.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # Tables are small here: threads of OpenBLAS wait for each other six times as long as they multiply.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that lacks a sign shows another, and no traceback
            stream.reconfigure(errors="replace")
    try:
        foedus(prog_name="foedus")
    except Exception as error:
        from foedus.errors import FoedusError

        if not isinstance(error, FoedusError | OSError):
            raise
        click.echo(str(error), err=True)
        sys.exit(2)
