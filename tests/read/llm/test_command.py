"""`foedus read --reader llm|both` as a user calls it, before a real endpoint on this machine."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from foedus.read.nouns import READER
from tests.helpers import run, run_json
from tests.read.llm.endpoint import KEY, Handler, Played, answering, claim, playing

TEXT = "Leaders agree\n“26 nations pledged troops after a ceasefire,” Emmanuel Macron said on 4 September 2025.\n"
GOOD = claim("pledging.nations", '"26 nations pledged troops after a ceasefire', 26, "Macron")
MORE = claim("pledging.kinds", "26 nations pledged troops", ["troops"], "Emmanuel Macron")
VARIABLES = ("FOEDUS_LLM_URL", "FOEDUS_LLM_MODEL", "FOEDUS_LLM_KEY", "FOEDUS_LLM_TIMEOUT")


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def none_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


def use(monkeypatch: pytest.MonkeyPatch, played: Played, timeout: float = 30) -> None:
    for name, value in zip(VARIABLES, (played.url, "org/m:7b", KEY, str(timeout)), strict=True):
        monkeypatch.setenv(name, value)


def test_a_model_reads_alone(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with playing(answering(GOOD)) as played:
        use(monkeypatch, played)
        result = run("read", report, "--reader", "llm", "--json")
    found = json.loads(result.stdout)
    [only] = found["claims"]
    assert TEXT[only["start"] : only["end"]] == only["quote"] == "“26 nations pledged troops after a ceasefire"
    assert (only["value"], only["speaker"], only["reader"]) == (26, "Macron", "llm/org/m:7b")
    assert found["problems"] == []
    where = f"127.0.0.1:{played.port}"
    assert result.stderr == f"Texts are sent to {where}, model org/m:7b.\n"
    assert result.exit_code == 0


def test_both_keep_who_found_what(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = run_json("read", report)["claims"]
    with playing(answering(GOOD, MORE, GOOD | {"value": 27})) as played:
        use(monkeypatch, played)
        found = run_json("read", report, "--reader", "both")
    readers = {(each["question"], each["start"]): each["reader"] for each in found["claims"]}
    assert readers[("pledging.nations", 15)] == f"{READER}+llm/org/m:7b"
    assert readers[("pledging.kinds", 15)] == "llm/org/m:7b"
    assert {each["id"] for each in alone} <= {each["id"] for each in found["claims"]}
    assert len(found["claims"]) == len(alone) + 1
    assert [each["found"] for each in found["problems"]] == [
        '1 answer of the model refused, number not in the quote (“"26 nations pledged troops after a ceasefire”)'
    ]


def test_nothing_is_sent_unless_it_is_asked_for(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with playing(answering(GOOD)) as played:
        use(monkeypatch, played)
        assert run("read", report).exit_code == 0
        assert {each["reader"] for each in run_json("read", report, "--reader", "rules")["claims"]} == {READER}
    assert not played.requests


@pytest.mark.parametrize("reader", ["llm", "both"])
def test_without_an_endpoint_it_says_which_variables_to_set(report: Path, reader: str) -> None:
    result = run("read", report, "--reader", reader)
    assert result.exit_code == 2
    assert "set FOEDUS_LLM_URL and FOEDUS_LLM_MODEL" in result.stderr
    assert not result.stdout


def test_without_the_extra_one_line_says_what_to_install(report: Path) -> None:
    code = (
        "import sys\n"
        "sys.modules['openai'] = None\n"
        f"sys.argv = ['foedus', 'read', {str(report)!r}, '--reader', 'llm']\n"
        "from foedus.views.cli import main\n"
        "main()\n"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert result.returncode == 2
    assert result.stderr.strip() == "Asking a language model needs one more package: pip install 'foedus[llm]'"


@pytest.mark.parametrize(("reader", "code"), [("llm", 2), ("both", 0)])
def test_an_endpoint_that_fails_is_a_line_and_rules_read_on(
    report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reader: str, code: int
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(TEXT, encoding="utf-8")
    with playing(lambda handler: handler.fail(401, f"wrong key {KEY}")) as played:
        use(monkeypatch, played)
        result = run("read", report, other, "--reader", reader, "--json")
    assert result.exit_code == code
    assert len(played.requests) == 1
    assert KEY not in result.output
    assert result.stderr.splitlines()[1:] == [
        "report: found status 401: the endpoint does not accept the key; expected a valid key in FOEDUS_LLM_KEY.",
        "other: found not asked, since the endpoint does not answer; expected an endpoint that does.",
    ]
    found = json.loads(result.stdout)
    assert len(found["documents"]) == 2
    assert bool(found["claims"]) == (reader == "both")


def test_one_document_that_fails_stops_no_other(report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")

    def act(handler: Handler) -> None:
        if len(handler.played.requests) == 2:
            handler.say('{"claims": [')
        else:
            handler.say({"claims": [GOOD]})

    with playing(act) as played:
        use(monkeypatch, played)
        result = run("read", report, tmp_path / "a.txt", tmp_path / "b.txt", "--reader", "llm", "--json")
    found = json.loads(result.stdout)
    assert [each["doc"] for each in found["claims"]] == ["report", "b"]
    assert [each["file"] for each in found["problems"]] == ["a"]
    assert result.exit_code == 0


def test_the_screen_shows_what_a_model_found(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with playing(answering(GOOD)) as played:
        use(monkeypatch, played)
        result = run("read", report, "--reader", "llm")
    for word in ("pledging.nations", "26", "Macron", "1 document: 1 claim"):
        assert word in result.stdout


def test_an_interruption_leaves_no_traceback(report: Path) -> None:
    with playing(lambda handler: handler.played.over.wait(30)) as played:
        variables = dict(zip(VARIABLES, (played.url, "m", KEY, "60"), strict=True))
        process = subprocess.Popen(
            [sys.executable, "-m", "foedus", "read", str(report), "--reader", "llm"],
            stderr=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | variables,
        )
        while not played.requests and process.poll() is None:
            played.over.wait(0.05)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Traceback" not in err
    assert err.splitlines()[-1] == "Interrupted."
    assert not out
