"""What many tests need: the folders of cases, and `foedus` as a user calls it."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from foedus.errors import FoedusError
from foedus.views.cli import foedus

ROOT = Path(__file__).parent.parent
PARIS = ROOT / "cases" / "paris-2025"
FIVE = ROOT / "tests" / "cases" / "five"
SHARED = Path(os.environ.get("FOEDUS_SHARED", ROOT.parent / "shared"))


def run(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    """Call foedus in this process, as `foedus ARGUMENTS`, and turn its own errors into exit 2 as `main` does."""
    result = CliRunner().invoke(foedus, [str(each) for each in arguments], input=stdin, prog_name="foedus")
    if isinstance(result.exception, FoedusError):
        result.exit_code = 2
        result.stderr_bytes = (result.stderr_bytes or b"") + f"{result.exception}\n".encode()
    elif result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def run_json(*arguments: str | Path, stdin: str | None = None) -> Any:
    """Call foedus with --json and return what it says."""
    result = run(*arguments, "--json", stdin=stdin)
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def copy(case: Path, to: Path) -> Path:
    """Copy a case folder."""
    return Path(shutil.copytree(case, to / case.name))


def need(path: Path) -> Path:
    """Return a path that a test reads, or skip with the reason; in CI a missing one is a failure."""
    if not path.exists():
        reason = f"{path} is not here"
        if os.environ.get("FOEDUS_REQUIRE_ALL") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    return path


@contextmanager
def ordinary_user() -> Iterator[Path]:
    """Give a folder, and for its time the rights of an ordinary user, since root may read everything."""
    if not hasattr(os, "geteuid"):
        pytest.skip("rights are another matter on this system")
    folder = Path(tempfile.mkdtemp(dir="/tmp"))  # pytest keeps its own folders closed to others
    root = os.geteuid() == 0
    try:
        if root:
            os.chown(folder, 65534, -1)
            os.seteuid(65534)
        yield folder
    finally:
        if root:
            os.seteuid(0)
        for path in [folder, *folder.rglob("*")]:
            path.chmod(0o700)
        shutil.rmtree(folder)
