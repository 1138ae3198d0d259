"""Who speaks for whom, where a document does not say: only as sourced statements have it."""

from __future__ import annotations

import csv
import re
import unicodedata

from foedus.read.load_tables import table
from tests.helpers import PARIS


def _plain(words: str) -> set[str]:
    """Words without accents, and with one spelling of the one name that has many."""
    letters = unicodedata.normalize("NFKD", words.replace("ø", "o"))
    bare = "".join(each for each in letters if not unicodedata.combining(each)).lower()
    return set(re.sub(r"zelensk\w*", "zelensky", bare).split())


def test_surnames_are_those_of_speakers_in_the_paris_case() -> None:
    said: dict[str, set[str]] = {}
    with (PARIS / "statements.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            said.setdefault(row["speaker_party"], set()).update(_plain(row["speaker"]))
    rows = table("parties")
    assert sum(len(row.get("people", ())) for row in rows.values()) > 20
    for party, row in rows.items():
        for name in row.get("people", ()):
            assert _plain(name) <= said.get(party, set()), f"no sourced statement has {name} speak for {party}"
