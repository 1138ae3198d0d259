"""Folders: the same whatever the number of workers, whenever it was interrupted, and whatever is wrong with a file."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from foedus.read.many.lines import SCHEMA
from tests.helpers import FIVE, copy, run, run_json
from tests.read.test_load import WALL, pdf, put

SENTENCES = (
    "“26 nations pledged troops after a ceasefire,” Emmanuel Macron said on 4 September 2025.",
    "Thirty-five countries make up the coalition, officials in Paris said.",
    "Poland will not send soldiers to Ukraine, Donald Tusk said on Friday.",
    "American support is expected in the coming days, the French president said.",
)

# Where it does not matter how many processes read: each takes seconds of a processor to begin.
ONE = ("--workers", "1")


def folder(top: Path) -> Path:
    """Seven documents in three folders, two of one name, and five files that are none."""
    (top / "b" / "c").mkdir(parents=True)
    for number, name in enumerate(("a.txt", "b/a.txt", "b/c/a.md", "b/c/z.txt", "d.txt", "e.txt", "z.txt")):
        put(top, name, f"{SENTENCES[number % 4]}\n{SENTENCES[(number + 1) % 4]}\nReport {number}.\n")
    put(top, "b/wall.html", WALL)
    put(top, "c.pdf", b"%PDF-1.4 and then nothing")
    put(top, "empty.txt", b"")
    put(top, "f.docx", b"PK\x03\x04rest")
    put(top, "locked.pdf", pdf(["Secret"], lock="x"))
    return top


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return folder(tmp_path_factory.mktemp("reports"))


@pytest.fixture(scope="module")
def clean(reports: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What one worker writes that nothing interrupts."""
    out = tmp_path_factory.mktemp("clean") / "claims.jsonl"
    result = run("read", reports, "--out", out, "--workers", "1")
    assert result.exit_code == 0, result.stderr
    return out.read_bytes()


def rows(data: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in data.splitlines()]


def test_a_line_for_each_file_in_the_order_of_names(reports: Path, clean: bytes) -> None:
    found = rows(clean)
    names = [str(Path(row["file"]).relative_to(reports)) for row in found]
    assert names == sorted(names, key=lambda name: Path(name).parts)
    assert [row["document"]["id"] for row in found if row["document"]] == ["a", "a-2", "a-3", "z", "d", "e", "z-2"]
    assert list(found[0]) == ["schema", "version", "reader", "file", "file_sha256", "document", "claims", "problems"]
    assert {row["schema"] for row in found} == {SCHEMA}
    assert all(bool(row["document"]) != bool(row["problems"]) for row in found)


def test_the_same_with_more_workers(reports: Path, clean: bytes, tmp_path: Path) -> None:
    out = tmp_path / "claims.jsonl"
    assert run("read", reports, "--out", out, "--workers", "3").exit_code == 0
    assert out.read_bytes() == clean


def test_json_of_a_folder_is_that_of_its_files(reports: Path, clean: bytes) -> None:
    found = run_json("read", reports, "--workers", "2")
    files = [path for path in sorted(reports.rglob("*"), key=lambda path: path.parts) if path.is_file()]
    assert found == run_json("read", *files)
    assert found["documents"] == [row["document"] for row in rows(clean) if row["document"]]
    assert found["claims"] == [claim for row in rows(clean) for claim in row["claims"]]
    assert found["problems"] == [problem for row in rows(clean) for problem in row["problems"]]


def test_a_folder_on_the_screen_is_a_table_by_question(reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    result = run("read", reports)
    assert result.exit_code == 0
    assert max(len(line) for line in result.stdout.splitlines()) <= 80
    row = next(line for line in result.stdout.splitlines() if line.startswith("pledging.nations"))
    assert row.split()[1:] == ["3", "3", "26", "(3)"]
    assert "7 documents (en 7), " in result.stdout
    assert "5 could not be read." in result.stdout
    assert [line.split(": found ")[0] for line in result.stderr.splitlines()] == [
        str(reports / name) for name in ("b/wall.html", "c.pdf", "empty.txt", "f.docx", "locked.pdf")
    ]


@pytest.mark.parametrize("share", [0.3, 0.999])
def test_it_goes_on_from_any_byte(reports: Path, clean: bytes, tmp_path: Path, share: float) -> None:
    out = tmp_path / "claims.jsonl"
    out.write_bytes(clean[: int(len(clean) * share)])
    assert run("read", reports, "--out", out, "--workers", "2").exit_code == 0
    assert out.read_bytes() == clean


def marked(data: bytes, file: Path) -> bytes:
    """The same lines, with a sign in one that reading the file anew would not give."""
    found = rows(data)
    for row in found:
        if row["file"] == str(file):
            row["claims"][0]["cue"] = "as it stood"
    return b"".join(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in found)


def test_what_stands_is_not_read_again_and_what_changed_is(clean: bytes, reports: Path, tmp_path: Path) -> None:
    top = tmp_path / "reports"
    shutil.copytree(reports, top)
    out = tmp_path / "claims.jsonl"
    assert run("read", top, "--out", out, *ONE).exit_code == 0
    before = marked(out.read_bytes(), top / "e.txt")
    out.write_bytes(before)
    assert run("read", top, "--out", out, *ONE).exit_code == 0
    assert out.read_bytes() == before  # nothing was read again
    put(top, "a.txt", SENTENCES[3])
    put(top, "b/new.txt", SENTENCES[0])
    put(top, "empty.txt", SENTENCES[1])
    (top / "d.txt").unlink()
    assert run("read", top, "--out", out, *ONE).exit_code == 0
    fresh = tmp_path / "fresh.jsonl"
    assert run("read", top, "--out", fresh, *ONE).exit_code == 0
    assert out.read_bytes() == marked(fresh.read_bytes(), top / "e.txt")


def test_another_version_reads_again(reports: Path, clean: bytes, tmp_path: Path) -> None:
    out = tmp_path / "claims.jsonl"
    older = marked(clean, reports / "e.txt").replace(b'"reader": "rules/', b'"reader": "rules/0')
    out.write_bytes(older)
    assert run("read", reports, "--out", out, *ONE).exit_code == 0
    assert out.read_bytes() == clean


def test_what_is_not_ours_is_left_alone(reports: Path, clean: bytes, tmp_path: Path) -> None:
    notes = put(tmp_path, "notes.txt", "My notes.")
    result = run("read", reports, "--out", notes)
    assert result.exit_code == 2
    assert "line 1: My notes." in result.stderr
    assert notes.read_text() == "My notes."
    other = put(tmp_path, "other.jsonl", clean)
    one = put(tmp_path, "one.txt", SENTENCES[0])
    result = run("read", one, "--out", other)
    assert result.exit_code == 2
    assert "lines of other documents" in result.stderr
    assert other.read_bytes() == clean
    for where in (tmp_path / "none" / "x.jsonl", Path("/dev/null")):
        assert run("read", one, "--out", where).exit_code == 2


def test_texts_are_stored_by_every_worker(reports: Path, clean: bytes, tmp_path: Path) -> None:
    out = put(tmp_path, "claims.jsonl", clean)
    assert run("read", reports, "--out", out, "--texts", tmp_path / "texts", "--workers", "2").exit_code == 0
    for row in rows(out.read_bytes()):
        for claim in row["claims"]:
            text = (tmp_path / "texts" / f"{claim['doc']}.txt").read_text("utf-8")
            assert text[claim["start"] : claim["end"]] == claim["quote"]
    assert len(list((tmp_path / "texts").glob("*.txt"))) == 7


def test_nothing_read_is_exit_2(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", b"")
    assert run("read", tmp_path, *ONE).exit_code == 2
    assert run("read", tmp_path, "--out", tmp_path / "out.jsonl", *ONE).exit_code == 2
    (tmp_path / "sub").mkdir()
    result = run("read", tmp_path / "sub")
    assert result.exit_code == 2
    assert "found a folder without documents" in result.stderr


def test_a_name_does_not_steer_the_terminal(tmp_path: Path) -> None:
    put(tmp_path, "odd\x1b[31m\u202egpj.txt", b"")
    result = run("read", tmp_path, *ONE)
    assert "\x1b" not in result.stderr
    assert "\u202e" not in result.stderr


def test_a_folder_can_be_proposed_to_a_case(reports: Path, tmp_path: Path) -> None:
    case = copy(FIVE, tmp_path)
    result = run("read", reports, "--into", case, "--workers", "2")
    assert result.exit_code == 0, result.stderr
    assert f"foedus review {case} walks through them." in result.stderr
    assert "7 documents (en 7), " in result.stdout


@pytest.mark.parametrize("other", [("--json",), ("--into", FIVE), ("--reader", "both")])
def test_lines_and_other_results_are_two_things(reports: Path, tmp_path: Path, other: tuple[str | Path, ...]) -> None:
    assert run("read", reports, "--out", tmp_path / "x.jsonl", *other).exit_code == 2
    assert not (tmp_path / "x.jsonl").exists()


# Interruptions, in processes of their own.


def begin(*arguments: str | Path, **more: Any) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "foedus", "read", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        **more,
    )


@pytest.fixture(scope="module")
def twenty(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    top = tmp_path_factory.mktemp("twenty")
    for number in range(20):
        put(top, f"{number:02}.txt", "\n".join(SENTENCES[(number + each) % 4] for each in range(6)))
    out = tmp_path_factory.mktemp("clean") / "claims.jsonl"
    assert run("read", top, "--out", out, "--workers", "1").exit_code == 0
    return top, out.read_bytes()


def wait_for_lines(out: Path, number: int) -> None:
    end = time.monotonic() + 120
    while not out.exists() or out.read_bytes().count(b"\n") < number:
        assert time.monotonic() < end
        time.sleep(0.002)


@pytest.mark.parametrize("number", [0, 8])
def test_after_a_kill_the_same_command_goes_on(twenty: tuple[Path, bytes], tmp_path: Path, number: int) -> None:
    top, clean = twenty
    out = tmp_path / "claims.jsonl"
    process = begin(top, "--out", out, "--workers", "2")
    wait_for_lines(out, number)
    process.kill()
    process.communicate()
    assert process.returncode == -signal.SIGKILL
    kept = out.read_bytes().count(b"\n")
    assert number <= kept < 20
    assert run("read", top, "--out", out, "--workers", "2").exit_code == 0
    assert out.read_bytes() == clean


def test_an_interrupt_says_how_to_go_on(twenty: tuple[Path, bytes], tmp_path: Path) -> None:
    top, clean = twenty
    out = tmp_path / "claims.jsonl"
    process = begin(top, "--out", out, "--workers", "2")
    wait_for_lines(out, 3)
    os.killpg(process.pid, signal.SIGINT)  # as Ctrl-C does: to every process of the group
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert said == f"Interrupted. What is in {out} stays: the same command goes on from it.\n"
    assert {line + b"\n" for line in out.read_bytes().splitlines()} <= {line + b"\n" for line in clean.splitlines()}


def test_a_full_disk_is_said_and_goes_on(twenty: tuple[Path, bytes], tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    top, clean = twenty
    out = tmp_path / "claims.jsonl"
    room = len(clean) // 2
    process = begin(
        top, "--out", out, "--workers", "2", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    )
    _, said = process.communicate(timeout=120)
    assert process.returncode == 2
    assert said.startswith("Writing stopped (File too large); what was written stays")
    assert out.read_bytes().endswith(b"\n")
    assert run("read", top, "--out", out, *ONE).exit_code == 0
    assert out.read_bytes() == clean
