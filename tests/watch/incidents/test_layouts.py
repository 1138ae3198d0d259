"""The layouts that users have, found by their columns; the files that were kept, read whole."""

from __future__ import annotations

from collections import Counter
from datetime import UTC

import pytest

from foedus.watch.incidents.layouts import GENERAL, layout_of, plain, violence, weapon
from foedus.watch.incidents.load_text import read_text
from foedus.watch.incidents.text import place
from tests.watch.helpers import data


@pytest.mark.parametrize(
    ("columns", "name"),
    [
        (["source", "destroyed", "launched", "time_end", "model", "time_start"], "strike table"),
        (["id", "date_start", "where_prec", "TYPE_OF_VIOLENCE", "date_prec"], "UCDP GED"),
        (["event_id_cnty", "event_date", "sub_event_type", "fatalities"], "ACLED"),
        (["oblast", "raion", "started_at", "finished_at"], "air-raid alerts"),
        (["period_end", "days", "donetsk", "metric"], "daily counts"),
        (["when", "date", "what"], "general"),
    ],
)
def test_a_layout_is_known_by_its_columns_in_any_order(columns: list[str], name: str) -> None:
    assert layout_of(columns).name == name


def test_columns_are_found_by_name_whatever_their_case() -> None:
    named = GENERAL.named([" Date ", "LAT", "lon", "Kind", "other"])
    assert named == {"start": " Date ", "latitude": "LAT", "longitude": "lon", "kind": "Kind"}


@pytest.mark.parametrize(
    ("model", "kind"),
    [
        ("Shahed-136/131", "strike.drone"),
        ("Shahed-136/131 and Lancet", "strike.drone"),
        ("Молнія", "strike.drone"),
        ("Orlan-10 and ZALA", "reconnaissance"),
        ("Unknown UAV", "uav.unknown"),
        ("Iskander-M/KN-23", "strike.missile.ballistic"),
        ("X-101/X-555 and Kalibr", "strike.missile"),
        ("GBU", "strike.bomb"),
    ],
)
def test_weapons(model: str, kind: str) -> None:
    assert weapon(model) == kind


def test_what_only_looks_is_no_strike_and_words_become_kinds() -> None:
    assert not weapon("Supercam").startswith("strike")
    assert plain("Shelling/artillery/missile attack") == "shelling-artillery-missile-attack"
    assert plain("  ") == "unknown"
    assert [violence(each) for each in ("1", "2.0", "3", "x")] == ["battle", "battle.non-state", "civilians", "unknown"]


def test_places_that_are_no_single_place_are_none() -> None:
    strikes = layout_of(["time_start", "time_end", "launched", "destroyed"])
    ucdp = layout_of(["type_of_violence", "date_prec", "where_prec"])
    assert place(strikes, "Ukraine", "") is None
    assert place(strikes, "Odesa oblast and Mykolaiv oblast", "") is None
    assert place(strikes, "Dnipropetrovsk oblast, Dnipro Raion", "") == "Dnipropetrovsk oblast"
    assert place(ucdp, "Donetsk oblast", "4") == "Donetsk oblast"
    assert place(ucdp, "Donetsk oblast", "6") is None


def test_the_strike_table_is_read_whole_across_midnight_and_mixed_formats() -> None:
    found, layout = read_text(data("missile_attacks_daily_2022-09_2025-12.csv"), UTC)
    assert layout.name == "strike table"
    assert len(found["row"]) == 3246
    assert set(found["bad"]) == {None}
    assert all(end >= start for start, end in zip(found["start"], found["end"], strict=True))
    crossing = sum(end // 86400 > start // 86400 for start, end in zip(found["start"], found["end"], strict=True))
    assert crossing > 500
    assert set(found["claimant"]) == {"UA"}


def test_ucdp_tags_and_precision() -> None:
    found, _ = read_text(data("ucdp_ged_ukraine_2014_2018_hdx.csv"), UTC)
    assert Counter(found["bad"]) == {None: 2478, "a row of tags and not of data": 1}
    months = [
        each for each in zip(found["start"], found["end"], strict=True) if each[0] and each[1] - each[0] > 7 * 86400
    ]
    assert len(months) > 50  # dated by a month or a year only, and kept as such
    assert 0 < found["fine"].count(False) < 500  # positions that only stand for a region


def test_daily_counts_have_a_place_a_column_and_blanks_that_are_no_zeros() -> None:
    found, layout = read_text(data("osce_smm_excerpts_2017_2018.csv"), UTC)
    assert layout.silent_from is None
    assert set(found["place"]) == {"donetsk", "luhansk"}
    assert found["amount"].count(None) == 12
    assert set(found["verified_by"]) == {"OSCE"}
    assert len(set(found["row"])) == 14


def test_alerts() -> None:
    found, layout = read_text(data("air_raid_sirens_2022-03_2023.csv.gz"), UTC)
    assert layout.name == "air-raid alerts"
    assert len(found["row"]) == 31288
    assert set(found["kind"]) == {"alert"}
