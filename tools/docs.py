"""Write what the documents take from the code: docs/commands.md, and the screen in README.md."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import click
from rich.console import Console

from foedus.assess import assess
from foedus.case.read import read
from foedus.check import sound
from foedus.evidence.index import Evidence
from foedus.views.cli import COMMANDS, foedus
from foedus.views.screen import show

ROOT = Path(__file__).parent.parent
BEGIN, END = "<!-- screen: make docs writes this -->\n", "<!-- end of screen -->"


def commands() -> str:
    """Return docs/commands.md: the help of every command."""
    exits = "Exit 0: done; 1: a result that falls short; 2: bad input, said on stderr."
    parts = [f"# Commands\n\nWritten by `make docs` from `--help`. {exits}\n"]
    context = _context(foedus, "foedus", None)
    parts.append(f"```\n{foedus.get_help(context)}\n```\n")
    for name in COMMANDS:
        command = foedus.get_command(context, name)
        assert command is not None
        parts.append(f"## foedus {name}\n\n```\n{command.get_help(_context(command, name, context))}\n```\n")
    return "\n".join(parts)


def _context(command: click.Command, name: str, parent: click.Context | None) -> click.Context:
    return click.Context(
        command,
        info_name=name,
        parent=parent,
        terminal_width=110,
        max_content_width=110,
        help_option_names=["-h", "--help"],
    )


def screen() -> str:
    """Return what `make demo` shows."""
    reading = read(ROOT / "cases" / "paris-2025")
    result = assess(Evidence(sound(reading)), as_of=date(2025, 9, 5))
    out = io.StringIO()
    show(Console(file=out, width=118, color_system=None), result)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines())


def wanted() -> dict[Path, str]:
    """Return the files as they should be."""
    readme = (ROOT / "README.md").read_text("utf-8")
    before, rest = readme.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    return {
        ROOT / "README.md": f"{before}{BEGIN}```\n{screen()}\n```\n{END}{after}",
        ROOT / "docs" / "commands.md": commands(),
    }


def main() -> None:
    """Write them."""
    for path, text in wanted().items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
