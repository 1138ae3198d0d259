"""Print how well reading and comparing do, and how fast: python -m benchmarks.reading.table [--errors]."""

from __future__ import annotations

import os
import statistics
import sys
import time
from pathlib import Path

from benchmarks.reading.relations import Judged, judge, marked
from benchmarks.reading.score import Score, own, score, seeds
from foedus.read.load import load
from foedus.read.one import read_built_in
from foedus.read.parse import pipeline

ROOT = Path(__file__).parent.parent.parent
LANGUAGES = {"fr": "French", "de": "German", "es": "Spanish", "uk": "Ukrainian", "ru": "Russian"}
PAIRS = {"pairs to tune with": "dev", "pairs put aside": "blind", "pairs put aside later": "aside"}
SEEDS = Path(os.environ.get("FOEDUS_SHARED", ROOT.parent / "shared")) / "seeds"


def row(name: str, result: Score) -> str:
    """Return one line of the table, with counts."""
    return (
        f"| {name} | {result.marks} | {result.found} | {result.matched} | {result.precision:.2f} | "
        f"{result.recall:.2f} | "
        f"{result.f1:.2f} | {_share(result.question, result.matched)} | {_share(result.speaker, result.matched)} |"
    )


def pair_row(name: str, result: Judged) -> str:
    """Return one line of the table of pairs: how many relations are right, and what was called a conflict."""
    return (
        f"| {name} | {result.pairs} | {_share(result.right, result.pairs)} | {result.conflicts} | {result.called} | "
        f"{result.both} | {result.precision:.2f} | {result.recall:.2f} |"
    )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f} ({part}/{whole})" if whole else "-"


def speed(folder: Path, rounds: int = 5) -> str:
    """Return documents a second of reading, and of the bare pipeline on the same texts in the same run."""
    documents = [load(path) for path in sorted(folder.glob("*.txt"))]
    nlp, ratios, speeds = pipeline(), [], []
    for _ in range(rounds):
        times = []
        for work in (lambda text: nlp(text.text), read_built_in):
            start = time.perf_counter()
            for document in documents:
                work(document)
            times.append(time.perf_counter() - start)
        ratios.append(times[0] / times[1])
        speeds.append(len(documents) / times[1])
    share = statistics.median(ratios)
    return f"{statistics.median(speeds):.1f} documents a second, {share:.2f} of the bare spaCy pipeline"


def main(arguments: list[str]) -> None:
    """Print the table; with --errors, what was missed, added or misfiled in all but the part put aside."""
    print("| set | marked | found | matched | precision | recall | F1 | question right | speaker right |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    results = {}
    if SEEDS.exists():
        results["two seed reports"] = score(seeds(SEEDS))
    results["own set, 36 reports"] = score(own("dev"))
    results["own set, 8 put aside"] = score(own("heldout"))
    results["own set, 5 put aside, freer prose"] = score(own("unseen"))
    results["8 put aside, agency prose"] = score(own("blind"))
    for lang, name in LANGUAGES.items():
        results[f"{name}, 4 reports"] = score(own(f"{lang}-"))
        results[f"{name}, 3 put aside"] = score(own(f"aside-{lang}-"))
    for name, result in results.items():
        print(row(name, result))
    pairs = {name: judge(marked(part)) for name, part in PAIRS.items()}
    print("\n| set | pairs | relation right | conflicts | called | rightly | precision | recall |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for name, judged in pairs.items():
        print(pair_row(name, judged))
    if SEEDS.exists():
        print(f"\n{speed(SEEDS)}")
    if "--errors" in arguments:
        for name, result in results.items():
            if "aside" not in name:
                _errors(name, result)
        _misjudged("pairs to tune with", pairs["pairs to tune with"])


def _errors(name: str, result: Score) -> None:
    print(f"\n# {name}")
    for doc, mark in result.missed:
        print(f"missed {doc} {mark.kind} {mark.questions[0]}: {mark.quote}")
    for claim in result.extra:
        print(f"extra {claim.doc} {claim.kind} {claim.question}: {claim.quote}")
    for mark, claim in result.wrong:
        print(
            f"wrong {claim.doc} {mark.questions[0]}/{mark.speaker} is {claim.question}/{claim.speaker}: {claim.quote}"
        )


def _misjudged(name: str, result: Judged) -> None:
    print(f"\n# {name}")
    for pair, relation in result.wrong:
        print(f"wrong {pair.id} {pair.question} {'/'.join(pair.relations)} is {relation}: {pair.first} {pair.second}")


if __name__ == "__main__":
    main(sys.argv[1:])
