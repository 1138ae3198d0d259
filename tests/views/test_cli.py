"""The command line: help, hints, exit codes, no traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from foedus.case.read import read
from foedus.check import sound
from foedus.evidence.index import Evidence
from foedus.model.values import Standard
from foedus.rules.parse import parse
from foedus.standing.view import View
from foedus.views.cli import COMMANDS
from tests.helpers import FIVE, PARIS, copy, run, run_json


def foedus(*arguments: str | Path, **options: object) -> subprocess.CompletedProcess[str]:
    """Run foedus as a process of its own."""
    command = [sys.executable, "-m", "foedus", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("name", ["assess", "check", "gates", "plan", "diff", "review", "record", "new"])
def test_every_command_has_help(name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert "Usage: foedus" in result.stdout


def test_help_loads_no_command() -> None:
    code = (
        "import sys; from foedus.views.cli import COMMANDS, foedus; foedus(['--help'], standalone_mode=False); "
        "print(sorted({'pydantic', 'rich', 'jinja2', 'tomlkit', 'filelock', 'numpy'} & set(sys.modules)))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.splitlines()[-1] == "[]"


def test_gates_loads_neither_rich_nor_jinja() -> None:
    code = (
        "import sys; from foedus.views.cli import COMMANDS, foedus; "
        f"foedus(['gates', {str(FIVE)!r}, '--as-of', '2030-01-01'], standalone_mode=False); "
        "print(sorted({'rich', 'jinja2', 'tomlkit', 'filelock'} & set(sys.modules)))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.splitlines()[-1] == "[]"


def test_a_command_loads_no_metadata_of_packages_and_plugins_can_still_be_found() -> None:
    code = f"""
import sys
from contextlib import suppress
from foedus.views.cli import main
sys.argv = ['foedus', 'gates', {str(FIVE)!r}, '--as-of', '2030-01-01']
with suppress(SystemExit):
    main()
print(sorted({{'email', 'importlib.metadata', 'zipfile'}} & set(sys.modules)))
from pydantic.plugin import _loader
found = _loader.entry_points(group='console_scripts')
import importlib.metadata
print(len(found) > 0, found == importlib.metadata.entry_points(group='console_scripts'))
"""
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.splitlines()[-2:] == ["[]", "True True"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["asess", PARIS], "Did you mean 'assess'?"),
        (["plan-a-picnic"], f"Commands are {', '.join(COMMANDS)}."),
        (["assess", "nowhere"], "nowhere is not a folder"),
        (["gates", PARIS, "deplyo"], "Did you mean 'deploy'?"),
        (["gates", PARIS, "--as-of", "2025-02-30"], "a day that exists"),
        (["gates", PARIS, "--as-of", "yesterday"], "a date such as"),
        (["assess", PARIS, "--suppose", "truce"], "is no supposition"),
        (["assess", PARIS, "--suppose", "truse=ceasefire"], "Did you mean 'truce'?"),
        (["assess", PARIS, "--suppose", "truce=ceasefyre"], "Did you mean 'ceasefire'?"),
        (["assess", PARIS, "--suppose", "truce=ceasefire@soon"], "found 'soon' behind the @"),
        (["assess", PARIS, "--suppose", "gate.deplo=open"], "Did you mean 'deploy'?"),
        (["assess", PARIS, "--suppose", "gate.deploy=ajar"], "open or shut"),
        (["assess", PARIS, "--suppose", "truce=ceasefire", "--suppose", "truce=none"], "contradict each other"),
        (["assess", PARIS, "--report", "brief.pdf"], "--report writes FILE.html or FILE.md; found 'brief.pdf'"),
        (["assess", PARIS, "--report", "-"], "--report writes FILE.html or FILE.md"),
        (["assess"], "Missing argument"),
    ],
)
def test_misuse_is_said_and_exits_2(arguments: list[str | Path], words: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert "Traceback" not in result.stderr


def test_a_real_process_says_mistakes_on_stderr_only(tmp_path: Path) -> None:
    result = foedus("assess", tmp_path)
    assert (result.returncode, result.stdout) == (2, "")
    assert "is not a case" in result.stderr
    assert "Traceback" not in result.stderr


def test_json_stands_alone_on_stdout_and_verbose_on_stderr(tmp_path: Path) -> None:
    result = foedus("assess", FIVE, "--as-of", "2030-01-05", "--json", "--verbose", "--report", tmp_path / "p.html")
    found = json.loads(result.stdout)
    assert (found["schema"], found["case"], found["as_of"]) == ("foedus/assess/1", "five", "2030-01-05")
    assert "assessed:" in result.stderr
    assert "The page:" in result.stderr


def test_the_same_case_gives_the_same_json_byte_for_byte() -> None:
    one, two = (run("assess", PARIS, "--as-of", "2025-09-05", "--json").stdout for _ in range(2))
    assert one == two


def test_order_of_rows_changes_nothing(tmp_path: Path) -> None:
    case = copy(PARIS, tmp_path)
    for path in case.glob("statements.csv"):
        lines = path.read_text("utf-8").splitlines()
        assert all(line.count('"') % 2 == 0 for line in lines), "no cell spans lines"
        path.write_text("\n".join([lines[0], *reversed(lines[1:])]) + "\n", "utf-8")
    before = run_json("assess", PARIS, "--as-of", "2026-02-22")
    after = run_json("assess", case, "--as-of", "2026-02-22")
    assert before.pop("case_sha256") != after.pop("case_sha256")
    for found in (before, after):
        for row in found["announced"]:
            row["sources"].sort()
        for name in ("disputes", "contested"):
            found[name].sort(key=lambda row: (row["standard"], row["question"]))
    assert before == after


def test_supposing_everything_opens_deploy_and_says_so() -> None:
    wishes = [part for wish in ("truce=ceasefire", "us.finalised=yes", "total.endorsing_leaders=35")
              for part in ("--suppose", wish)]  # fmt: skip
    found = run_json("gates", PARIS, "--as-of", "2025-09-05", *wishes)
    assert {row["state"] for row in found["gates"] if row["id"] == "deploy"} == {"open"}
    assert found["suppose"][0] == "truce=ceasefire@2025-09-05"
    screen = run("assess", PARIS, "--as-of", "2025-09-05", *wishes).stdout
    assert "Supposing truce = ceasefire" in screen


def test_gates_shows_why_down_to_statements() -> None:
    text = run("gates", PARIS, "deploy", "--as-of", "2025-09-05").stdout
    assert "truce is ceasefire" in text
    assert "would open it:" in text
    assert "assumed:" in text


def test_the_screen_fits_a_narrow_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    result = run("assess", PARIS, "--as-of", "2025-09-05")
    assert result.exit_code == 0
    assert max(map(len, result.stdout.splitlines())) <= 60


def test_a_terminal_without_our_signs_gets_others_and_no_traceback() -> None:
    command = [sys.executable, "-m", "foedus", "assess", str(PARIS), "--as-of", "2025-09-05"]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    result = subprocess.run(command, capture_output=True, timeout=60, check=False, env=environment)
    assert result.returncode == 0
    assert b"?The reassurance force may deploy?" in result.stdout


def test_a_terminal_of_no_width_still_gets_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "0")
    assert "300 to 400" in " ".join(run("assess", PARIS, "--as-of", "2025-09-05").stdout.split())


def test_the_brief_does_not_write_over_the_case(tmp_path: Path) -> None:
    case = copy(FIVE, tmp_path)
    result = run("assess", case, "--as-of", "2030-01-05", "--report", case / "statements.csv")
    assert result.exit_code == 2
    assert (case / "statements.csv").read_bytes() == (FIVE / "statements.csv").read_bytes()


def test_gates_says_which_case_and_day_and_what_is_supposed() -> None:
    lines = run("gates", PARIS, "--as-of", "2025-09-05", "--suppose", "truce=ceasefire").stdout.splitlines()
    assert lines[0] == "paris-2025, as of 2025-09-05, supposing truce=ceasefire@2025-09-05"


def test_a_later_supposition_is_said_to_be_later() -> None:
    answer = run_json("assess", PARIS, "--as-of", "2025-09-05", "--suppose", "truce=ceasefire@2026-01-01")["answer"]
    assert answer.startswith("Supposing truce = ceasefire from 2026-01-01 (later than asked about):")


def test_pledges_made_later_are_not_counted_before() -> None:
    rule = "at least 1 of stage.* >= deployed"
    evidence = Evidence(sound(read(PARIS)))
    early, late = date(2025, 9, 5), date(2026, 2, 22)
    views = [View(evidence, day=day, known=day, standard=Standard.REPORTED) for day in (early, late)]
    before, after = (len(view.members("stage.*")) for view in views)
    assert before < after
    assert views[0].why(parse(rule)).detail.endswith(f"of {before}")
