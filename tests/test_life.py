"""A guarantee's whole life, told through `record` and `gates`: from the first word to the first withdrawal."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.helpers import FIVE, copy, run, run_json

PLEDGES = {"AA": "aa-brigade", "BB": "bb-battalion", "CC": "cc-battalion", "DD": "dd-crews", "EE": "ee-company"}


class Life:
    """The case of the five, as it grows."""

    def __init__(self, case: Path) -> None:
        self.case = case

    def says(self, day: str, party: str, question: str, answer: str, **columns: str) -> None:
        """Record one official statement on a day."""
        result = run(
            "record", self.case, "--question", question, "--answer", answer, "--source", f"page-{day.replace('-', '')}",
            "--speaker", f"Speaker of {party}", "--speaker-party", party, "--credibility", "1",
            *(part for name, value in columns.items() for part in (f"--{name}", value)),
        )  # fmt: skip
        assert result.exit_code == 0, result.stderr
        assert "official" in result.stdout

    def gate(self, day: str, gate: str, standard: str = "official") -> Any:
        """Return a gate as it stands on a day."""
        found = run_json("gates", self.case, "--as-of", day)["gates"]
        return next(row for row in found if row["id"] == gate and row["standard"] == standard)

    def states(self, day: str) -> dict[str, str]:
        """Return the official verdict of every gate."""
        found = run_json("gates", self.case, "--as-of", day)["gates"]
        return {row["id"]: row["state"] for row in found if row["standard"] == "official"}

    def stages(self, day: str) -> dict[str, str]:
        """Return the rung on which each party's pledge stands."""
        found = run_json("assess", self.case, "--as-of", day)["positions"]
        return {row["party"]: row["stage"] for row in found if row["standard"] == "official"}


@pytest.fixture
def life(tmp_path: Path) -> Life:
    return Life(copy(FIVE, tmp_path))


def waits(row: Any) -> list[tuple[str, str, str]]:
    assert row["waits_on"], "nothing would open it"
    return [(each["question"], each["from"], each["to"]) for each in row["waits_on"][0]]


def test_from_the_first_word_to_the_first_withdrawal(life: Life) -> None:
    assert life.states("2030-01-31") == {
        "military": "shut", "political": "undetermined", "deploy": "shut", "cc-parliament": "undetermined",
    }  # fmt: skip
    assert set(life.stages("2030-01-31").values()) == {"spoken"}

    # Ministers confirm, one after the other on one day.
    for party, pledge in PLEDGES.items():
        assert life.gate("2030-02-01", "military")["state"] == "shut"
        life.says("2030-02-01", party, f"stage.{pledge}", "confirmed")
    assert life.gate("2030-02-01", "military")["state"] == "open"
    assert life.gate("2030-01-31", "military")["state"] == "shut", "the day before stays as it was"
    assert set(life.stages("2030-02-01").values()) == {"confirmed"}

    # Leaders endorse one by one; the count of those still missing falls.
    for number, party in enumerate(PLEDGES):
        day = f"2030-02-1{number}"
        assert waits(life.gate(day, "political")) == [("endorsed.*", str(number), f"{5 - number} more")]
        life.says(day, party, f"endorsed.{party}", "yes")
    assert life.gate("2030-02-14", "political")["state"] == "open"
    assert life.stages("2030-02-14") == {**dict.fromkeys(PLEDGES, "endorsed")}

    # The backstop finalises the plan; only the truce is missing now, and ten days of it.
    life.says("2030-03-01", "BS", "plan_finalised", "yes")
    truce = life.gate("2030-03-01", "deploy")
    assert truce["state"] == "shut"
    assert sorted(waits(truce)) == [("time", "2030-03-01", "2030-03-11"), ("truce", "none", "ceasefire")]

    life.says("2030-03-10", "HH", "truce", "ceasefire")
    assert life.states("2030-03-10")["deploy"] == "shut"
    assert waits(life.gate("2030-03-12", "deploy")) == [("time", "2030-03-12", "2030-03-20")]
    assert life.states("2030-03-19")["deploy"] == "shut"
    assert life.states("2030-03-20")["deploy"] == "open"

    # They deploy; CC only after its parliament.
    for party in ("AA", "BB", "DD", "EE"):
        life.says("2030-04-01", party, f"stage.{PLEDGES[party]}", "deployed")
    assert life.states("2030-04-01")["cc-parliament"] == "undetermined"
    life.says("2030-04-02", "CC", "approved.CC.parliament", "yes")
    assert life.states("2030-04-02")["cc-parliament"] == "open"
    assert life.stages("2030-04-02") == {**dict.fromkeys(PLEDGES, "deployed"), "CC": "ratified"}

    # One nation withdraws: what it gave no longer counts.
    life.says("2030-05-01", "BB", "stage.bb-battalion", "withdrawn")
    assert life.stages("2030-05-01")["BB"] == "withdrawn"
    assert life.states("2030-05-01")["military"] == "shut"
    assert life.states("2030-05-01")["deploy"] == "shut"
    assert waits(life.gate("2030-05-01", "military")) == [("stage.* >= confirmed", "4", "1 more")]
    assert life.states("2030-04-30")["deploy"] == "open", "what was open then was open"


def test_lead_times_say_how_early_an_approval_can_come(life: Life) -> None:
    row = life.gate("2030-02-01", "cc-parliament")
    assert row["waits_on"] == [
        [{"question": "approved.CC.parliament", "from": "unknown", "to": "yes", "earliest": "2030-02-21"}]
    ]


def test_supposing_what_a_gate_waits_on_opens_it(life: Life) -> None:
    shut = run_json("gates", life.case, "--as-of", "2030-02-01")["gates"]
    assert {row["state"] for row in shut if row["id"] == "cc-parliament"} == {"undetermined"}
    opened = run_json("gates", life.case, "--as-of", "2030-02-01", "--suppose", "approved.CC.parliament=yes")
    assert {row["state"] for row in opened["gates"] if row["id"] == "cc-parliament"} == {"open"}
    assert opened["suppose"] == ["approved.CC.parliament=yes@2030-02-01"]
