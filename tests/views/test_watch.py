"""`foedus watch` as a user calls it: on a case and without one, screen, JSON, page, Markdown, pictures."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from foedus.views.charts.watches import WATCH_CHARTS, drawable, png, svg
from foedus.views.watch_page import render_watch_page, tolerance_words, watch_markdown
from foedus.watch.nouns import Watch
from tests.helpers import FIVE, PARIS, copy, need, run, run_json
from tests.watch.helpers import csv_file, daily, data, seen, truce

STRIKES = "missile_attacks_daily_2022-09_2025-12.csv"
ASKED = ("--truce-from", "2025-04-01T00:00+00:00", "--kind", "strike")


@pytest.fixture(scope="module")
def incidents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rows = [f"{row},48.{at % 60:02d},37.{at % 50:02d},Claimant,5,4" for at, row in enumerate(_rows())]
    header = "date,kind,place,latitude,longitude,claimant,launched,destroyed"
    return csv_file(tmp_path_factory.mktemp("watch") / "incidents.csv", header, [*rows, "never,strike,,,,,,"])


def _rows() -> list[str]:
    return daily("2025-01-01", [18, 25, 22, 19, 21, 16] * 15 + [0, 2, 1, 0, 30, 28, 25, 31, 27, 26])


@pytest.fixture(scope="module")
def found(incidents: Path) -> Watch:
    return seen(truce(follows="It may be ended."), [incidents])


def test_without_a_case(incidents: Path) -> None:
    said = run("watch", "--incidents", incidents, *ASKED)
    assert said.exit_code == 0
    assert "broken" in said.stdout
    assert "2025-04-05" in said.stdout
    assert "nobody stated what is tolerated" in said.stdout
    assert "1 refused" in " ".join(said.stdout.split())


def test_every_name_of_json_is_documented(incidents: Path) -> None:
    text = (Path(__file__).parent.parent.parent / "docs" / "json.md").read_text("utf-8")
    section = text.split("## watch")[1].split("\n## ")[0]
    documented = set(re.findall(r"`([a-z_0-9]+)(?:\[\])*`", text))
    result = run_json("watch", "--incidents", incidents, *ASKED)

    def names(value: Any) -> set[str]:
        if isinstance(value, dict):
            return set(value) | {name for each in value.values() for name in names(each)}
        return {name for each in value for name in names(each)} if isinstance(value, list) else set()

    assert not names(result) - documented
    first = {
        name for cell in re.findall(r"^\| (`.+?`) \|", section, re.MULTILINE) for name in re.findall(r"`(\w+)", cell)
    }
    assert first <= set(result) | {"null"}
    assert result["data"]["rows"] == result["data"]["used"] + result["data"]["joined"] + result["data"]["refused_rows"]
    assert result["data"]["refused"] == [
        {"file": "incidents.csv", "row": len(_rows()) + 2, "why": "no date that can be read"}
    ]
    assert result["interception"][0]["share"] == pytest.approx(0.8)


def test_a_case_with_incidents_and_which_truce(tmp_path: Path, incidents: Path) -> None:
    case = copy(FIVE, tmp_path)
    text = """
[first]
title = "The first"
since = 2025-04-01T00:00:00+00:00
source = "gazette"
[first.clause.acts]
prohibits = ["strike"]
words = "No strikes."
source = "gazette"
[hoped]
title = "One that is hoped for"
source = "gazette"
[hoped.clause.acts]
prohibits = ["strike"]
words = "No strikes."
source = "gazette"
"""
    (case / "truces.toml").write_text(text, encoding="utf-8")
    assert run("check", case).exit_code == 0
    (case / "incidents.csv").write_bytes(incidents.read_bytes())
    assert run("check", case).exit_code == 0
    whole = run_json("watch", case)
    assert (whole["truce"], whole["case"], whole["verdict"]["state"]) == ("first", "five", "broken")
    until = run_json("watch", case, "--until", "2025-04-04")
    assert (until["verdict"]["state"], until["as_of"]) == ("holding", "2025-04-05")
    assert run_json("watch", case, "--truce", "hoped")["verdict"]["state"] == "not in force"
    wrong = run("watch", case, "--truce", "frist")
    assert wrong.exit_code == 2
    assert "Did you mean 'first'" in wrong.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "Give a CASE"),
        (("--incidents", "x.csv"), "--truce-from"),
        ((PARIS, "--kind", "strike"), "--kind"),
        ((PARIS, "--truce", "easter"), "Did you mean 'easter-2025'"),
        (("--incidents", "absent.csv", *ASKED), "absent.csv"),
        (("--incidents", "x.csv", "--truce-from", "soon"), "hour and zone"),
        (("--incidents", "x.csv", *ASKED, "--truce-until", "2025-03-01T00:00+00:00"), "ends before it begins"),
        (("--incidents", "x.csv", *ASKED, "--report", "out.pdf"), "--report"),
        (("--follow", "--incidents", "a.csv", "--incidents", "b.csv", *ASKED), "--follow takes one file"),
    ],
)
def test_what_cannot_be_is_said(arguments: tuple[Any, ...], words: str) -> None:
    said = run("watch", *arguments)
    assert said.exit_code == 2
    assert words in said.stderr


def test_a_misspelt_kind_and_one_that_incidents_do_not_say(incidents: Path) -> None:
    wrong = run("watch", "--incidents", incidents, "--truce-from", "2025-04-01T00:00+00:00", "--kind", "stirke")
    assert wrong.exit_code == 2
    assert "Did you mean 'strike'" in wrong.stderr
    energy = run_json("watch", "--incidents", incidents, "--truce-from", "2025-04-01T00:00+00:00", "--kind", "energy")
    assert energy["verdict"]["state"] == "cannot tell"


def test_the_page_is_whole_and_its_figures_are_those_of_the_json(tmp_path: Path, incidents: Path) -> None:
    page = tmp_path / "watch.html"
    said = run("watch", "--incidents", incidents, *ASKED, "--report", page)
    assert said.exit_code == 0
    text = page.read_text("utf-8")
    assert text.count("<svg") >= 4  # two charts, wide and narrow
    assert "src=" not in text
    assert "http" not in re.sub(r'xmlns="[^"]+"', "", text)
    assert "clause" in text.casefold()
    result = run_json("watch", "--incidents", incidents, *ASKED)
    for each in result["days"]:
        if each["place"] == "all":
            assert each["day"] in text
    assert result["verdict"]["says"].split(":")[0] in text


def test_markdown_and_escapes(found: Watch) -> None:
    text = watch_markdown([found], None)
    assert text.startswith("# Is the truce holding?")
    assert "| acts: No such acts. |" in text
    assert "&lt;" in render_watch_page([seen_with_markup(found)], None)


def seen_with_markup(found: Watch) -> Watch:
    from dataclasses import replace

    return replace(found, truce=found.truce.model_copy(update={"title": "<b>bold</b>"}))


@pytest.mark.parametrize("name", WATCH_CHARTS)
def test_pictures(found: Watch, name: str) -> None:
    assert drawable(name, found) or name == "clusters"
    if drawable(name, found):
        assert png(name, found, theme="light", width=700).startswith(b"\x89PNG")
        assert svg(name, found, theme="dark", width=360).startswith("<svg")


def test_the_calendar_tells_states_by_a_sign_and_not_by_colour_alone(found: Watch) -> None:
    text = svg("calendar", found, theme="light", width=700)
    states = {each.state.value for each in found.days if each.place == "all"}
    assert all(f">{state}<" in text for state in states)
    assert ">×<" in text


def test_clusters_are_drawn_where_there_are_some() -> None:
    ged = data("ucdp_ged_ukraine_2014_2018_hdx.csv")
    minsk = seen(truce("2015-02-15T00:00+02:00", prohibits=["battle"]), [ged], until="2015-03-17T00:00+02:00")
    assert minsk.clusters
    assert minsk.clusters[0].p <= 0.05
    assert 47 < minsk.clusters[0].latitude < 50
    text = svg("clusters", minsk, theme="light", width=700)
    assert "<circle" in text
    assert str(minsk.clusters[0].from_) in text


def test_history(tmp_path: Path) -> None:
    strikes, ged = data(STRIKES), data("ucdp_ged_ukraine_2014_2018_hdx.csv")
    easter = run_json("watch", PARIS, "--truce", "easter-2025", "--incidents", strikes)
    days = {each["day"]: each for each in easter["days"] if each["place"] == "all" and each["clause"] == "all"}
    assert days["2025-04-20"]["state"] == "holding"
    assert days["2025-04-21"]["state"] == "expired"
    assert days["2025-04-21"]["p"] < 1e-3
    assert days["2025-04-21"]["since"] == "2025-04-21"
    assert easter["breach"] == []
    assert easter["verdict"]["in_force"] == "holding"
    may = run_json("watch", PARIS, "--truce", "may-2025", "--incidents", strikes)
    assert may["verdict"]["in_force"] == "holding"
    assert next(each for each in may["days"] if each["day"] == "2025-05-11")["since"] == "2025-05-11"
    assert (
        run_json("watch", PARIS, "--truce", "energy-2025", "--incidents", strikes)["verdict"]["in_force"]
        == "cannot tell"
    )
    since = ("--truce-from", "2015-02-15T00:00+02:00", "--until", "2015-03-16", "--kind", "battle")
    minsk = run_json("watch", "--incidents", ged, *since)
    assert minsk["verdict"]["state"] in ("strained", "broken")


def test_the_paris_case_has_its_truces_in_the_assessment() -> None:
    stands = {each["id"]: each["stands"] for each in run_json("assess", PARIS, "--as-of", "2025-09-05")["truces"]}
    assert stands == {
        "energy-2025": "expired",
        "easter-2025": "expired",
        "may-2025": "expired",
        "ceasefire": "not in force",
    }
    earlier = {each["id"]: each["stands"] for each in run_json("assess", PARIS, "--as-of", "2025-04-20")["truces"]}
    assert earlier == {"energy-2025": "expired", "easter-2025": "in force"}


def test_tolerance_in_words(found: Watch) -> None:
    assert tolerance_words(found.tolerated["acts"]) == "5% of the level before, assumed: nobody stated it"


def test_updates_are_lines_of_json(incidents: Path, tmp_path: Path) -> None:
    text = incidents.read_bytes()
    said = run("watch", "--incidents", "-", "--follow", "--journal", tmp_path / "j", *ASKED, "--json", stdin=text)
    assert said.exit_code == 0
    lines = [json.loads(line) for line in said.stdout.splitlines() if line.startswith('{"schema"')]
    assert lines[0]["state"] == "cannot tell"
    need(tmp_path / "j" / "state.json")


def test_what_a_state_answers_is_proposed_to_the_case_once(tmp_path: Path) -> None:
    case = copy(PARIS, tmp_path)
    truces = case / "truces.toml"
    text = truces.read_text("utf-8").replace("[ceasefire]\n", "[ceasefire]\nsince = 2025-04-01T00:00:00+00:00\n")
    truces.write_text(text, "utf-8")
    rows = daily("2025-01-01", [18, 25, 22, 19, 21, 16] * 15 + [0, 0, 1, 0, 0])
    calm = csv_file(case / "incidents.csv", "date,kind,place", rows)
    for new in (1, 0):
        said = run("watch", case, "--truce", "ceasefire", "--until", "2025-04-05", "--propose")
        assert said.exit_code == 0, said.stderr
        assert f"{new} proposals for {case}" in said.stderr
    (proposal,) = run_json("review", case, "--list")["proposals"]
    assert (proposal["statement"]["question"], proposal["statement"]["answer"]) == ("truce", "ceasefire")
    assert proposal["status"] == "pending"
    assert run("check", case).exit_code == 0
    assert run("watch", "--incidents", calm, *ASKED, "--propose").exit_code == 2
