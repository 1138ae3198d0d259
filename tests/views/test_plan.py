"""`foedus plan`: what it shows and writes, what it verifies, how it is stopped, what it refuses."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from foedus import FoedusError, load
from tests.helpers import FIVE, ROOT, copy, run, run_json

CONVOY = ROOT / "tests" / "cases" / "convoy"
DAY = ("--as-of", "2030-02-01")
QUICK = ("--iterations", "500")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan in a file."""
    out = tmp_path_factory.mktemp("plan") / "plan.json"
    assert run("plan", CONVOY, *DAY, *QUICK, "--out", out).exit_code == 0
    return out


def edited(made: Path, to: Path, **changes: Any) -> Path:
    """The plan with some keys changed."""
    to.write_text(json.dumps({**json.loads(made.read_text("utf-8")), **changes}), "utf-8")
    return to


def test_a_plan_is_written_over_nothing_but_a_plan(made: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("what the secretariat said", "utf-8")
    result = run("plan", CONVOY, *DAY, *QUICK, "--out", notes)
    assert result.exit_code == 2
    assert "is there and no plan" in result.stderr
    assert notes.read_text("utf-8") == "what the secretariat said"
    again = tmp_path / "plan.json"
    again.write_bytes(made.read_bytes())
    assert run("plan", CONVOY, *DAY, *QUICK, "--out", again).exit_code == 0
    empty = tmp_path / "empty.json"
    empty.touch()
    assert run("plan", CONVOY, *DAY, *QUICK, "--out", empty).exit_code == 0
    assert empty.read_bytes() == again.read_bytes()


def test_the_first_line_says_what_was_planned_with_which_conditions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    first = run("plan", CONVOY, *DAY, *QUICK).stdout.splitlines()[0]
    assert first.startswith("convoy, convoy, as if every condition were met; as of 2030-02-01, reported standard")
    first = run("plan", CONVOY, *DAY, *QUICK, "--suppose", "bb.vote=yes").stdout.splitlines()[0]
    assert "with conditions as they stand, supposing bb.vote=yes" in first
    first = run("plan", CONVOY, *DAY, *QUICK, "--given", "as_is", "--figure", "low", "--horizon", "C+50").stdout
    assert "with conditions as they stand; as of" in first.splitlines()[0]


@pytest.mark.parametrize("width", [118, 60, 20])
def test_the_screen_fits(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    shown = run("plan", CONVOY, *DAY, *QUICK, "--frontier").stdout
    assert max(map(len, shown.splitlines())) <= max(width, 40)
    assert "Requirement" in shown
    assert "the composition is illustrative" in " ".join(shown.split())


def test_json_has_the_contract(made: Path) -> None:
    plan = json.loads(made.read_text("utf-8"))
    keys = (
        "option standard horizon value bound gap closure coverage moves gaps bottlenecks holding exposure frontier "
        "certificate checked seed iterations stopped_because given figure most unstated left_out"
    )
    assert set(keys.split()) <= set(plan)
    assert plan["checked"] == {"violations": []}
    assert plan["moves"]
    assert {"pledge", "unit", "requirement", "legs", "arrives"} <= set(plan["moves"][0])
    legs = [leg for move in plan["moves"] for leg in move["legs"]]
    assert {"from", "to", "mode", "depart", "arrive"} <= set(legs[0])
    assert run_json("plan", CONVOY, *DAY, *QUICK) == plan


def test_the_same_seed_gives_the_same_bytes(made: Path) -> None:
    again = run("plan", CONVOY, *DAY, *QUICK, "--json").stdout
    assert again == made.read_text("utf-8")
    assert json.loads(run("plan", CONVOY, *DAY, *QUICK, "--seed", "7", "--json").stdout)["seed"] == 7


def test_a_plan_verifies(made: Path) -> None:
    result = run("plan", CONVOY, "--check", made)
    assert result.exit_code == 0
    assert result.stdout.startswith("No violations; value ")
    assert "proved by its certificate" in result.stdout
    assert run_json("plan", CONVOY, "--check", made)["checked"] == {"violations": []}


def test_a_plan_that_was_edited_does_not(made: Path, tmp_path: Path) -> None:
    plan = json.loads(made.read_text("utf-8"))
    moves = [{**plan["moves"][0], "arrives": 0}, *plan["moves"][1:]]
    for changes in ({"value": plan["value"] + 0.5}, {"moves": moves}, {"bound": plan["value"] / 2}):
        result = run("plan", CONVOY, "--check", edited(made, tmp_path / "edited.json", **changes))
        assert result.exit_code == 1
        assert "expected" in result.stdout
    result = run("plan", CONVOY, "--check", tmp_path / "edited.json", "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["checked"]["violations"]


@pytest.mark.parametrize(
    "text",
    [b"", b"{", b"[]", b"null", b"7", b'"plan"', b"\xff\xfe", b"{}", b'{"as_of": 7}', b'{"as_of": "2030-02-01"}',
     b'{"as_of": "2030-02-01", "standard": "reported", "suppose": "x"}',
     b'{"as_of": "2030-02-01", "standard": "reported", "suppose": ["x"]}',
     b'{"moves": [' + b"[" * 5000],
)  # fmt: skip
def test_what_is_no_plan_is_said(text: bytes, tmp_path: Path) -> None:
    path = tmp_path / "broken.json"
    path.write_bytes(text)
    result = run("plan", CONVOY, "--check", path)
    assert result.exit_code == 2
    assert result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    "changes",
    [
        {"moves": [7]}, {"moves": [{}]}, {"moves": None}, {"certificate": {}}, {"certificate": [{"resource": 1}]},
        {"horizon": "C+9"}, {"horizon": -1}, {"horizon": 10**9}, {"option": "persons"}, {"option": None},
        {"given": "maybe"}, {"figure": None}, {"value": "much"}, {"moves": 7}, {"standard": "rumour"},
        {"suppose": ["truce=ajar"]}, {"as_of": "soon"},
    ],
)  # fmt: skip
def test_a_plan_with_an_odd_key_is_refused_or_violated(changes: dict[str, Any], made: Path, tmp_path: Path) -> None:
    result = run("plan", CONVOY, "--check", edited(made, tmp_path / "odd.json", **changes))
    assert result.exit_code in (1, 2)
    assert result.stdout or result.stderr


def test_a_plan_of_another_version_of_the_case_is_said(made: Path, tmp_path: Path) -> None:
    case = copy(CONVOY, tmp_path)
    (case / "places.csv").write_text((case / "places.csv").read_text("utf-8") + "\n", "utf-8")
    assert "another version of this case" in run("plan", case, "--check", made).stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--option", "convoi"], "Did you mean 'convoy'?"),
        (["--option", "persons"], "asks for a number of persons"),
        (["--standard", "rumour"], "official"),
        (["--horizon", "soon"], "such as C+90"),
        (["--horizon", "C+0"], "C+1 to C+730"),
        (["--horizon", "9999"], "C+1 to C+730"),
        (["--iterations", "0"], "--iterations"),
        (["--time-limit", "0"], "--time-limit"),
        (["--time-limit", "nan"], "--time-limit"),
        (["--iterations", "5", "--time-limit", "1"], "exclude each other"),
        (["--seed", "-1"], "--seed"),
        (["--suppose", "truse=peace"], "Did you mean 'truce'?"),
        (["--out", "nowhere/plan.json"], "is no folder"),
        (["--out", str(CONVOY / "places.csv")], "would write over places.csv"),
        (["--check", "nowhere.json"], "nowhere.json"),
        (["--check", "plan.json", "--seed", "3"], "leave out --seed"),
        (["--fail-below", "2"], "--fail-below"),
    ],
)
def test_misuse_is_said_and_exits_2(arguments: list[str], words: str) -> None:
    command = [sys.executable, "-m", "foedus", "plan", str(CONVOY), *arguments]
    if "--check" not in arguments:
        command += DAY
    result = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert result.returncode == 2
    assert words in result.stderr
    assert "Traceback" not in result.stderr


def test_a_case_without_a_composition_has_nothing_to_plan() -> None:
    result = run("plan", FIVE, "--as-of", "2030-02-01")
    assert result.exit_code == 2
    assert "nothing to plan" in result.stderr


def test_nobody_pledges_anything(tmp_path: Path) -> None:
    case = copy(CONVOY, tmp_path)
    header = (case / "pledges.csv").read_text("utf-8").splitlines()[0]
    (case / "pledges.csv").write_text(header + "\n", "utf-8")
    plan = run_json("plan", case, *DAY)
    assert (plan["value"], plan["bound"], plan["moves"]) == (0, 0, [])
    assert {gap["reason"] for gap in plan["gaps"]} == {"nobody-pledged"}
    assert "Nobody moves." in run("plan", case, *DAY).stdout


def test_a_case_without_a_network(tmp_path: Path) -> None:
    case = copy(CONVOY, tmp_path)
    for file in ("places.csv", "links.csv", "lift.csv"):
        (case / file).unlink()
    text = (case / "requirements.csv").read_text("utf-8")
    (case / "requirements.csv").write_text(re.sub(r",(east west|west east|west|coast),", ",,", text), "utf-8")
    plan = run_json("plan", case, *DAY)
    assert all(not move["legs"] for move in plan["moves"])
    assert "no-route" in {gap["reason"] for gap in plan["gaps"]}


def test_falling_below_a_share_exits_1() -> None:
    assert run("plan", CONVOY, *DAY, *QUICK, "--fail-below", "0.999").exit_code == 1
    assert run("plan", CONVOY, *DAY, *QUICK, "--fail-below", "0.01").exit_code == 0


@pytest.mark.parametrize(
    "wrong",
    [
        {"option": "convoi"}, {"option": "persons"}, {"standard": "rumour"}, {"given": "maybe"}, {"figure": "middle"},
        {"horizon": 0}, {"horizon": 731}, {"iterations": 0}, {"time_limit": 0.0}, {"time_limit": float("inf")},
        {"iterations": 1, "time_limit": 1.0}, {"suppose": "truse=peace"}, {"as_of": "soon"}, {"seed": -1},
    ],
)  # fmt: skip
def test_python_refuses_what_the_command_refuses(wrong: dict[str, Any]) -> None:
    arguments: dict[str, Any] = {"as_of": "2030-02-01", **wrong}
    with pytest.raises(FoedusError):
        load(CONVOY).plan(**arguments)


def test_python_gives_what_the_command_writes(made: Path) -> None:
    case = load(CONVOY)
    plan = case.plan(as_of="2030-02-01", iterations=500)
    assert json.loads(json.dumps(plan.to_dict())) == json.loads(made.read_text("utf-8"))
    assert case.check_plan(made).violations == case.check_plan(plan.to_dict()).violations == ()
    assert repr(plan) == "<plan for convoy as of 2030-02-01>"


# Its bound and its best plan do not meet, so that only its iterations end the search.
ENDLESS = (str(ROOT / "cases" / "unifil-2006"), "--as-of", "2006-08-31", "--standard", "assumed", "--given", "as_is")


def interrupted(*arguments: str, times: int = 1) -> tuple[int, str, str]:
    """Start a search without end, and press Ctrl-C once it runs; status, stdout and what the terminal showed."""
    command = [sys.executable, "-m", "foedus", "plan", *ENDLESS, *arguments]
    ours, theirs = pty.openpty()  # a terminal, so that the live line tells when the search has begun
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs, text=True)
    os.close(theirs)
    shown, deadline = "", time.monotonic() + 60
    while "best" not in shown and time.monotonic() < deadline and process.poll() is None:
        shown += os.read(ours, 4096).decode("utf-8", "replace")
    for _ in range(times):
        process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=60)
    os.set_blocking(ours, False)
    try:
        while more := os.read(ours, 65536):
            shown += more.decode("utf-8", "replace")
    except OSError:
        pass
    os.close(ours)
    return process.returncode, out, shown


def test_the_day_of_a_plan_may_be_said_or_left_to_the_command(tmp_path: Path) -> None:
    made = run_json("plan", CONVOY, *DAY)
    dayless = tmp_path / "dayless.json"
    dayless.write_text(json.dumps({key: value for key, value in made.items() if key != "as_of"}))
    assert run("plan", CONVOY, "--check", dayless, *DAY).exit_code == 0
    assert run("plan", CONVOY, "--check", dayless).exit_code == 2
    dated = tmp_path / "dated.json"
    dated.write_text(json.dumps(made))
    assert run("plan", CONVOY, "--check", dated, *DAY).exit_code == 0
    assert "the plan 2030-02-01" in run("plan", CONVOY, "--check", dated, "--as-of", "2031-01-01").stderr


def test_ctrl_c_keeps_a_valid_plan(tmp_path: Path) -> None:
    out = tmp_path / "plan.json"
    status, stdout, shown = interrupted("--iterations", "2000000000", "--out", str(out))
    assert "best" in shown
    assert status == 0, shown
    assert "Stopped by Ctrl-C" in shown
    assert "The search was interrupted" in " ".join(stdout.replace("│", "").split())
    assert json.loads(out.read_text("utf-8"))["stopped_because"] == "interrupted"
    assert run("plan", ENDLESS[0], "--check", out).exit_code == 0
