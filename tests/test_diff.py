"""What moved between two days: the laws of a difference, a slow twin, and the sentences."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from foedus.assess import assess
from foedus.case.read import read
from foedus.case.template import new
from foedus.check import sound
from foedus.diff import compare, known_from
from foedus.evidence.index import Evidence
from foedus.model.answer import Answer, show
from foedus.model.values import STANDARDS, Standard, Verdict
from foedus.moves import Difference
from foedus.results import Assessment
from foedus.rules.evaluate import Why
from foedus.standing.instruments import is_of_instrument
from foedus.standing.suppose import parse_supposition
from foedus.standing.view import View
from foedus.views.changes import lines
from foedus.views.commands.diff import command
from foedus.views.difference import diff_json
from tests.helpers import FIVE, PARIS, ROOT, copy, run, run_json
from tests.test_docs import names
from tests.test_layers import CORE, imported

SEPTEMBER, FEBRUARY = date(2025, 9, 5), date(2026, 2, 22)
DAYS = st.dates(date(2025, 1, 15), date(2026, 3, 1))
MOVES = [field.name for field in fields(Difference) if field.name not in ("before", "after", "said")]


@cache
def evidence(case: Path = PARIS) -> Evidence:
    return Evidence(sound(read(case)))


@cache
def on(day: date, *suppose: str) -> Assessment:
    tables = evidence().tables
    supposed = [parse_supposition(tables, text, date(2025, 1, 1)) for text in suppose]
    return assess(evidence(), as_of=day, suppose=supposed)


def between(one: date, other: date) -> Difference:
    return compare(on(one), on(other))


@settings(max_examples=8)
@given(DAYS)
def test_nothing_moves_in_no_time(day: date) -> None:
    found = between(day, day)
    assert not found.said
    assert not found.moved
    assert not found.backwards
    assert list(lines(found))[1:] == ["Nothing was said and nothing moved."]


@settings(max_examples=8)
@given(DAYS, DAYS)
@example(SEPTEMBER, FEBRUARY)
def test_read_backwards_every_move_is_turned_round(one: date, other: date) -> None:
    there, back = between(one, other), between(other, one)
    assert there.said == back.said
    for kind in MOVES:
        forth, turned = getattr(there, kind), getattr(back, kind)
        assert [(m.after, m.before, m.standard) for m in forth] == [(m.before, m.after, m.standard) for m in turned]
        assert [getattr(move, "by", ()) for move in forth] == [getattr(move, "by", ()) for move in turned]
    for move, same in zip(there.gates, back.gates, strict=True):
        assert [(leaf.after, leaf.before) for leaf in move.leaves] == [
            (leaf.before, leaf.after) for leaf in same.leaves
        ]
    for pledge, undone in zip(there.pledges, back.pledges, strict=True):
        assert [(f.field, f.after, f.before) for f in pledge.fields] == [
            (f.field, f.before, f.after) for f in undone.fields
        ]


@settings(max_examples=8)
@given(DAYS, DAYS)
def test_what_was_said_is_known_later_and_not_before(one: date, other: date) -> None:
    earlier, later = sorted((one, other))
    was, is_ = evidence().known(earlier), evidence().known(later)
    said = between(one, other).said
    assert {row.id for row in said} == {row.id for row in is_} - {row.id for row in was}
    days = [known_from(evidence().tables, row) for row in said]
    assert days == sorted(days)


def meaning(answer: Answer) -> Any:
    return answer.state, answer.value, frozenset(show(option.value) for option in answer.options)


@settings(max_examples=6)
@given(
    DAYS, DAYS, st.sampled_from([(), ("truce=ceasefire@2025-06-01",), ("approved.FR.leader=yes", "us.finalised=no")])
)
def test_answers_are_those_that_differ_on_all_questions_there_are(
    one: date, other: date, suppose: tuple[str, ...]
) -> None:
    before, after = on(one, *suppose), on(other, *suppose)
    expected = set()
    for standard in STANDARDS:
        views = [
            View(evidence(), day=each.as_of, known=each.as_of, standard=standard, suppose=each.suppose)
            for each in (before, after)
        ]
        for question in evidence().tables.question:
            if question.startswith("binding.") and is_of_instrument(question):
                continue  # the level of a clause comes with its text
            was, is_ = (view.answer(question) for view in views)
            if meaning(was) != meaning(is_):
                expected.add((question, standard, meaning(was), meaning(is_)))
    found = compare(before, after).answers
    assert {(m.question, m.standard, meaning(m.before), meaning(m.after)) for m in found} == expected
    assert len(found) == len(expected)


def verdicts(why: Why) -> dict[str, set[Verdict]]:
    """Every part of a rule with the verdicts it has."""
    found: dict[str, set[Verdict]] = {why.rule: {why.verdict}}
    for part in why.parts:
        for rule, seen in verdicts(part).items():
            found.setdefault(rule, set()).update(seen)
    return found


@settings(max_examples=6)
@given(DAYS, DAYS)
def test_gates_that_moved_name_the_leaves_that_moved_them(one: date, other: date) -> None:
    found = between(one, other)
    for number, standard in enumerate(STANDARDS):
        was, is_ = (
            {state.gate.id: state.verdict for state in each.standards[number].gates} for each in (on(one), on(other))
        )
        moved = {move.gate.id for move in found.gates if move.standard is standard}
        assert moved == {gate for gate in {*was, *is_} if was.get(gate) != is_.get(gate)}
    for move in found.gates:
        assert move.before or move.after
        if move.before and move.after:
            assert move.leaves
            for leaf in move.leaves:
                assert leaf.before.verdict in verdicts(move.before.why)[leaf.before.rule]
                assert leaf.after.verdict in verdicts(move.after.why)[leaf.after.rule]
                assert leaf.before.verdict is not leaf.after.verdict
        else:
            assert move.by == (move.gate.statement,)


@settings(max_examples=6)
@given(DAYS, DAYS)
def test_statements_behind_a_move_became_known_or_began_to_hold_in_between(one: date, other: date) -> None:
    earlier, later = sorted((one, other))
    tables = evidence().tables
    for move in between(one, other).answers:
        for each in move.by:
            row = tables.statement[each]
            assert known_from(tables, row) <= later
            # One that was known before may decide only now: it holds from now on, or what outweighed it is gone.
            assert known_from(tables, row) > earlier or row.question == move.question


def test_a_pledge_is_made_changed_and_defeated(tmp_path: Path) -> None:
    case = new(tmp_path / "meridia")
    found = run_json("diff", case, "2025-01-15", "2025-03-01")
    rows = {(row["pledge"], row["standard"]): row for row in found["pledges"]}
    brigade = rows["qp-brigade", "official"]
    assert brigade["change"] == "changed"
    assert {each["field"]: (each["from"], each["to"]) for each in brigade["fields"]} == {
        "quantity": ("1500..2000", "2000..3000"),
        "stage": ("spoken", "endorsed"),
    }
    assert brigade["by"] == ["qp-more", "qp-endorses"]
    assert rows["qr-battalion", "official"]["change"] == "made"
    assert ("qn-company", "official") not in rows, "nobody said so but a report"
    assert rows["qn-company", "reported"]["fields"] == [
        {"field": "defeated_by", "from": None, "to": "no_troops_in_country"}
    ]
    assert rows["qn-company", "reported"]["by"] == ["qn-refuses"]
    back = {row["pledge"]: row["change"] for row in run_json("diff", case, "2025-03-01", "2025-01-15")["pledges"]}
    assert back["qr-battalion"] == "unmade"
    text = run("diff", case, "2025-01-15", "2025-03-01").stdout
    assert "Nordhavn, qn-company: defeated by no_troops_in_country" in text
    assert "Rovania, qr-battalion: made: Soldiers on land, ..800 soldiers, in country; spoken; if gate.rovania" in flat(
        text
    )
    assert "not defeated any more" in flat(run("diff", case, "2025-03-01", "2025-01-15").stdout)


def test_a_gate_names_the_statement_that_opened_it(tmp_path: Path) -> None:
    found = run_json("diff", new(tmp_path / "meridia"), "2025-02-01", "2025-03-01")
    moved = {row["id"]: row for row in found["gates"] if row["standard"] == "official"}
    assert set(moved) == {"documented"}
    assert (moved["documented"]["from"], moved["documented"]["to"]) == ("shut", "open")
    (leaf,) = moved["documented"]["leaves"]
    assert (leaf["rule"], leaf["to_statements"], moved["documented"]["by"]) == (
        "plan_documented",
        ["documented"],
        ["documented"],
    )


def test_leaves_are_found_through_gates_in_gates(tmp_path: Path) -> None:
    found = run_json("diff", new(tmp_path / "x"), "2025-02-01", "2025-03-01", "--suppose", "truce=peace@2025-02-20")
    deploy = next(row for row in found["gates"] if row["id"] == "deploy" and row["standard"] == "official")
    assert (deploy["from"], deploy["to"], deploy["by"]) == ("shut", "undetermined", ["documented"])
    assert [leaf["rule"] for leaf in deploy["leaves"]] == ["plan_documented", "truce is peace"]
    assert deploy["leaves"][1]["to_detail"] == "supposed: peace"


def test_time_alone_can_open_a_gate(tmp_path: Path) -> None:
    case = copy(FIVE, tmp_path)
    run(
        "record", case, "--question", "truce", "--answer", "ceasefire", "--source", "page-20300310",
        "--speaker-party", "HH", "--speaker", "Speaker of HH", "--credibility", "1",
    )  # fmt: skip
    rule = (
        (case / "gates.toml").read_text("utf-8").replace("gate.military and gate.political and plan_finalised and ", "")
    )
    (case / "gates.toml").write_text(rule, "utf-8")
    found = run_json("diff", case, "2030-03-12", "2030-03-25")
    assert found["said"] == []
    assert found["answers"] == []
    deploy = next(row for row in found["gates"] if row["id"] == "deploy" and row["standard"] == "official")
    assert (deploy["from"], deploy["to"], deploy["by"]) == ("shut", "open", [])
    assert deploy["leaves"][0]["rule"] == "truce is ceasefire for 10 days"


def test_paris_from_september_to_february() -> None:
    found = between(SEPTEMBER, FEBRUARY)
    moved = {(m.question, m.standard): (m.before.says, m.after.says) for m in found.answers}
    assert moved["binding.status", Standard.OFFICIAL] == ("proposal", "declaration_of_intent")
    assert moved["position.CZ", Standard.OFFICIAL] == ("open", "no_troops")
    assert ("ua.force_limits", "disputed", (), ("limits", "no_limits")) in {
        (m.question, m.kind, m.before, m.after) for m in found.disputes if m.standard is Standard.REPORTED
    }
    assert ("position.DE", Standard.REPORTED, ()) in {(m.question, m.standard, m.after) for m in found.disputes}
    france = next(m for m in found.positions if (m.party, m.standard) == ("FR", Standard.OFFICIAL))
    assert (france.before.stage, france.after.stage) == ("spoken", "documented")
    assert "fr-stage-declaration" in france.by
    assert "norway" in {m.gate.id for m in found.gates if m.before is None}
    asked_since = {m.option.id for m in found.coverage if m.before is None}
    assert asked_since == {
        option.id
        for option in evidence().tables.options
        if SEPTEMBER < evidence().tables.source[option.source].published <= FEBRUARY
    }


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_sentences() -> None:
    text = flat(run("diff", PARIS, "2025-09-05", "2026-02-22").stdout)
    assert "paris-2025, from 2025-09-05 to 2026-02-22" in text
    assert "How binding is the guarantee? proposal → declaration_of_intent [10 Downing Street, A" in text
    assert "Czechia: open → no_troops [" in text
    assert "“Norwegian condition” became a condition, and is shut [" in text
    assert "Germany, de-force: made: Soldiers on land, quantity not stated, neighbouring; spoken; if" in text
    assert "not asked for yet →" in text
    assert re.search(r"settled: Where does Germany stand .* disputed, .*; now support_only \(as reported\)", text)


def test_long_lists_are_shortened_with_a_count_unless_all_is_asked_for() -> None:
    short = run("diff", PARIS, "2025-09-05", "2026-02-22").stdout
    full = run("diff", PARIS, "2025-09-05", "2026-02-22", "--verbose").stdout
    assert re.search(r"and \d+ more: --verbose", short)
    assert "--verbose" not in full
    assert len(full.splitlines()) > len(short.splitlines())
    said = [line for line in full.splitlines() if re.match(r"    \d{4}-\d\d-\d\d ", line)]
    assert len(said) == len(between(SEPTEMBER, FEBRUARY).said)


def test_backwards_is_said() -> None:
    assert "read backwards" in run("diff", PARIS, "2026-02-22", "2025-09-05").stdout
    assert "read backwards" not in run("diff", PARIS, "2025-09-05", "2026-02-22").stdout


def test_what_did_not_move_is_said() -> None:
    day = next(
        day
        for day in (date(2025, 9, 5) + timedelta(days=n) for n in range(400))
        if between(day, day + timedelta(days=1)).said and not between(day, day + timedelta(days=1)).moved
    )
    text = run("diff", PARIS, day.isoformat(), (day + timedelta(days=1)).isoformat()).stdout
    assert "Nothing moved in answers, gates, positions, pledges, coverage, disputes." in flat(text)


def test_what_is_supposed_is_supposed_on_both_days() -> None:
    found = run_json("diff", PARIS, "2026-02-22", "2025-09-05", "--suppose", "truce=ceasefire")
    assert found["suppose"] == ["truce=ceasefire@2025-09-05"]
    assert "truce" not in {row["question"] for row in found["answers"]}
    assert "supposing truce=ceasefire" in flat(
        run("diff", PARIS, "2025-09-05", "2026-02-22", "--suppose", "truce=ceasefire").stdout
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("2025-09-05",), "Missing argument 'E'"),
        (("2025-09-05", "soon"), "a date such as"),
        (("2025-02-30", "2025-09-05"), "a day that exists"),
        (("2025-09-05", "2026-02-22", "--suppose", "truse=peace"), "Did you mean 'truce'?"),
    ],
)
def test_misuse_is_said(arguments: tuple[str, ...], words: str) -> None:
    result = run("diff", PARIS, *arguments)
    assert result.exit_code == 2
    assert words in result.stderr


def test_every_json_name_is_documented_and_every_documented_key_is_there() -> None:
    text = (ROOT / "docs" / "json.md").read_text("utf-8")
    section = text.split("\n## diff")[1].split("\n## ")[0]
    common = text.split("\n## Every result")[1].split("\n## ")[0]
    found = run_json("diff", PARIS, "2025-09-05", "2026-02-22")
    documented = set(re.findall(r"`([a-z_0-9]+)(?:\[\])*`", section + common))
    assert not names(found) - documented
    keys = {key for row in re.findall(r"^\| (.*?) \|", section, re.MULTILINE) for key in re.findall(r"`([a-z_]+)", row)}
    assert keys == set(found) - set(re.findall(r"`([a-z_0-9]+)`", common))


def test_json_rows_are_the_moves() -> None:
    reading = read(PARIS)
    found = between(SEPTEMBER, FEBRUARY)
    rows = diff_json(reading, found)
    assert rows["case_sha256"] == reading.sha256
    for kind in [*MOVES, "said"]:
        assert len(rows[kind]) == len(getattr(found, kind))
    assert rows == run_json("diff", PARIS, "2025-09-05", "2026-02-22")


def test_the_command_explains_itself() -> None:
    assert command.help is not None
    assert "D and on E" in flat(command.help)


def test_diff_stands_above_assess_and_below_the_edge() -> None:
    assert imported("diff") <= {*CORE, "moves", "results"}
    assert imported("moves") <= {*CORE, "results"}
