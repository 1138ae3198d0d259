"""Write the golden assessments and plans of the Paris case that tests compare with: test_paris, test_plan_paris."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import foedus

ROOT = Path(__file__).parent.parent
DAYS = ("2025-06-30", "2025-09-05", "2026-02-22")
PLAN_DAY = "2025-09-05"
# Standard and figure; as if every gate were open.
PLANS = (("reported", "high"), ("assumed", "low"))
SHOWN = (0, 15, 30, 60, 90)


def summary(found: Any, standard: str) -> Any:
    """Return what an assessment says on one standard, in few enough lines to be read in a diff."""

    def here(name: str) -> list[Any]:
        return [row for row in found[name] if row["standard"] == standard]

    return {
        "answer": found["answer"],
        "gates": {row["id"]: row["state"] for row in here("gates")},
        "waits_on": {
            row["id"]: [f"{each['question']}: {each['from']} -> {each['to']}" for each in row["waits_on"][0]]
            for row in here("gates")
            if row["waits_on"]
        },
        "strands": {row["id"]: [row["state"], row["stage"], " ".join(row["parties"])] for row in here("strands")},
        "announced": {
            row["question"]: [row["announced"], row["by_own_word"], row["named"], row["unnamed"]]
            for row in here("announced")
        },
        "positions": {
            row["party"]: [row["class"], row["since"], row["source"], row["stage"]] for row in here("positions")
        },
        "disputes": {row["question"]: [each["answer"] for each in row["answers"]] for row in here("disputes")},
        "contested": {row["question"]: [each["answer"] for each in row["by"]] for row in here("contested")},
    }


def plan_summary(found: Any) -> Any:
    """Return what a plan comes to; which serial goes when is left to the planner."""
    return {
        **{name: found[name] for name in ("value", "most", "bound", "gap", "closure")},
        "coverage": {
            str(row["day"]): [row["share"], row["weighted"]] for row in found["coverage"] if row["day"] in SHOWN
        },
        "gaps": [[row["requirement"], row["missing"], row["reason"]] for row in found["gaps"]],
        "exposure": [[row["band_km"], row["personnel"]] for row in found["exposure"]],
    }


def planned(standard: str, figure: str) -> Any:
    """Return the plan of Paris as ``foedus plan --json`` writes it."""
    case = foedus.load(ROOT / "cases/paris-2025")
    return case.plan(as_of=PLAN_DAY, standard=standard, given="gates_open", figure=figure).to_dict()


def main() -> None:
    """Assess Paris on each day, plan it, and write what it says."""
    plans = {f"{standard} {figure}": plan_summary(planned(standard, figure)) for standard, figure in PLANS}
    path = ROOT / "tests" / "golden" / "plan-paris-2025.json"
    path.write_text(json.dumps(plans, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    for day in DAYS:
        command = [sys.executable, "-m", "foedus", "assess", str(ROOT / "cases/paris-2025"), "--as-of", day, "--json"]
        found = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        path = ROOT / "tests" / "golden" / f"paris-{day}.json"
        path.parent.mkdir(exist_ok=True)
        standards = ("official", "reported", "assumed")
        text = json.dumps({each: summary(found, each) for each in standards}, ensure_ascii=False, indent=1)
        path.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
