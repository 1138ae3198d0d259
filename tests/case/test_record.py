"""`record`: validated against the whole case, atomic, safe when several do it at once."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from foedus.case.read import read
from foedus.check import check, sound
from tests.helpers import FIVE, copy, run, run_json


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return copy(FIVE, tmp_path)


def rows(case: Path) -> list[str]:
    return (case / "statements.csv").read_text("utf-8").splitlines()


def test_the_shortest_call_fills_in_what_follows_from_the_case(case: Path) -> None:
    before = rows(case)
    result = run("record", case, "--question", "bs.air", "--answer", "confirmed", "--source", "page-20300301")
    assert result.exit_code == 0
    assert "Recorded st-20300301-bs-air: bs.air = confirmed (reported, 2030-03-01, page-20300301)" in result.stdout
    assert "cannot be judged" in result.stdout
    assert rows(case)[:-1] == before, "what stood there stays to the letter"
    assert check(read(case)) == []
    row = sound(read(case)).statement["st-20300301-bs-air"]
    assert (row.credibility, row.paraphrase) == (6, "Answers bs.air with confirmed.")


def test_the_basis_follows_from_speaker_and_grade(case: Path) -> None:
    common = ("record", case, "--question", "bs.air", "--answer", "confirmed", "--source", "page-20300301")
    assert "(official," in run(*common, "--speaker", "X", "--speaker-party", "BS").stdout
    assert "(reported," in run(*common, "--speaker", "Y", "--speaker-party", "AA").stdout
    two = [row.id for row in sound(read(case)).statements][-2:]
    assert two == ["st-20300301-bs-air", "st-20300301-bs-air-2"]


def test_json_lines_are_all_or_none(case: Path) -> None:
    good = {"question": "bs.air", "answer": "confirmed", "source": "page-20300301", "speaker-party": "BS"}
    lines = [good, {**good, "answer": "refused", "stated_on": "2030-02-28"}]
    found = run_json("record", case, "--stdin", stdin="\n".join(map(json.dumps, lines)))
    assert [row["answer"] for row in found["recorded"]] == ["confirmed", "refused"]
    before = rows(case)
    result = run("record", case, "--stdin", stdin="\n".join(map(json.dumps, [good, {**good, "answer": "maybe"}])))
    assert result.exit_code == 2
    assert "'maybe'" in result.stderr
    assert "one of none, signalled, confirmed, refused" in result.stderr
    assert rows(case) == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--question", "bs.air"], "needs answer and source; nothing was written"),
        (["--question", "bs.airs", "--answer", "none", "--source", "gazett"], "Did you mean 'bs.air'?"),
        (["--question", "bs.airs", "--answer", "none", "--source", "gazett"], "Did you mean 'gazette'?"),
        (["--question", "bs.air", "--answer", "noone", "--source", "gazette"], "Did you mean 'none'?"),
        (
            ["--question", "bs.air", "--answer", "none", "--source", "gazette", "--stated-on", "2030-02-30"],
            "2030-02-30",
        ),
        (["--question", "bs.air", "--answer", "none", "--source", "gazette", "--credibility", "9"], "credibility"),
        (
            ["--question", "bs.air", "--answer", "none", "--source", "gazette", "--basis", "official"],
            "official-not-own",
        ),
        (["--question", "bs.air", "--answer", "none", "--source", "gazette", "--id", "bs-air"], "already"),
        (["--question", "stage.aa-brigade", "--answer", "ratified", "--source", "gazette"], "derived-rung"),
        ([], "Give --question"),
    ],
)
def test_a_bad_statement_is_refused_and_nothing_is_written(case: Path, arguments: list[str], words: str) -> None:
    before = {path.name: path.read_bytes() for path in case.iterdir()}
    result = run("record", case, *arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert "Traceback" not in result.stderr
    after = {path.name: path.read_bytes() for path in case.iterdir() if path.name != ".foedus.lock"}
    assert after == before


@pytest.mark.parametrize(
    ("stdin", "words"),
    [
        ("", "nothing on stdin"),
        ("{", "Line 1 of stdin is not JSON"),
        ("[1]", "Line 1 of stdin is no JSON object"),
        ('{"question": "bs.air", "answer": "none", "source": "gazette", "speeker": "x"}', "Did you mean 'speaker'?"),
        (b"\xff\xfe", "Byte 0 of stdin is not UTF-8"),
        ("[" * 100_000, "not JSON"),
        ('{"question": "bs.air", "answer": "none", "source": "gazette", "paraphrase": ["x"]}', "must be a text"),
        ('{"question": "bs.air", "answer": "none", "source": "gazette", "note": "x\\u0000y"}', "control character"),
        ('{"question": "bs.air", "answer": "none", "source": "gazette", "speaker": "\\u202ex"}', "control character"),
    ],
)
def test_bad_stdin_is_named(case: Path, stdin: str | bytes, words: str) -> None:
    result = run("record", case, "--stdin", stdin=stdin)
    assert result.exit_code == 2
    assert words in result.stderr


def test_a_case_with_a_mistake_takes_nothing_more(case: Path) -> None:
    with (case / "statements.csv").open("a", encoding="utf-8") as file:
        file.write("broken,bs.air,perhaps,,2030-01-01,day,,,gazette,,reported,2,,x,\n")
    result = run("record", case, "--question", "bs.air", "--answer", "none", "--source", "gazette")
    assert result.exit_code == 2
    assert "statements.csv:10:answer" in result.stderr


def test_no_folder_no_lock(tmp_path: Path) -> None:
    result = run("record", tmp_path / "nowhere", "--question", "q", "--answer", "a", "--source", "s")
    assert result.exit_code == 2
    assert "is not a case folder" in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("dialect", ["semicolon", "utf16", "crlf", "no-end-of-line", "fewer-columns"])
def test_other_dialects_are_kept_or_rewritten_without_loss(case: Path, dialect: str) -> None:
    path = case / "statements.csv"
    text = path.read_text("utf-8")
    before = sound(read(case)).statements
    if dialect == "semicolon":
        text = text.replace('"CC gives a battalion, if its parliament agrees."', "CC gives. If its parliament agrees.")
        path.write_text(text.replace(",", ";"), "utf-8")
        before = sound(read(case)).statements
    elif dialect == "utf16":
        path.write_bytes(text.encode("utf-16"))
    elif dialect == "crlf":
        path.write_bytes(text.replace("\n", "\r\n").encode())
    elif dialect == "no-end-of-line":
        path.write_text(text.rstrip("\n"), "utf-8")
    else:
        kept = [",".join(line.split(",")[:-1]) for line in text.splitlines()]
        path.write_text("\n".join(kept) + "\n", "utf-8")
    assert run("record", case, "--question", "bs.air", "--answer", "none", "--source", "gazette").exit_code == 0
    after = sound(read(case)).statements
    assert after[:-1] == before
    assert after[-1].answer == "none"
    if dialect == "crlf":
        assert b"\n" not in path.read_bytes().replace(b"\r\n", b"")


def test_processes_at_once_lose_nothing(case: Path) -> None:
    loop = (
        "import sys, contextlib\n"
        "from foedus.views.cli import main\n"
        "case, who = sys.argv[1:]\n"
        "for number in range(4):\n"
        "    sys.argv = ['foedus', 'record', case, '--question', 'bs.air', '--answer', 'none', '--source', 'gazette',\n"
        "                '--id', f'{who}-{number}']\n"
        "    with contextlib.suppress(SystemExit):\n"
        "        main()\n"
    )
    processes = [subprocess.Popen([sys.executable, "-c", loop, str(case), f"p{n}"]) for n in range(4)]
    assert [process.wait(timeout=60) for process in processes] == [0] * 4
    ids = {row.id for row in sound(read(case)).statements}
    assert {f"p{who}-{number}" for who in range(4) for number in range(4)} <= ids
    assert [path.name for path in case.glob(".statements*")] == [], "no half-written file is left"


def test_a_protected_table_is_left_alone(case: Path) -> None:
    (case / "statements.csv").chmod(0o444)
    result = run("record", case, "--question", "bs.air", "--answer", "none", "--source", "gazette")
    assert result.exit_code == 2
    assert "is write-protected; nothing was written" in result.stderr


def test_thousands_of_lines_are_taken_at_once(case: Path) -> None:
    line = json.dumps({"question": "bs.air", "answer": "none", "source": "gazette"})
    assert run("record", case, "--stdin", stdin="\n".join([line] * 2000)).exit_code == 0
    assert len(sound(read(case)).statements) == 2008
