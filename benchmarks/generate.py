"""A case of any size, made up from a seed: the same numbers and seed give the same bytes.

It is shaped like a real one: each party speaks of itself, reports repeat and differ, a few questions are asked by
everybody, pledges are made and then made larger, parties have conditions and parliaments, some refuse.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

START = date(2025, 1, 1)
DAYS = 360
LAST = START + timedelta(days=DAYS + 30)
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DOMAINS = ("land", "sea", "air", "air_defence", "training", "logistics", "intelligence", "monitoring")
_RUNGS = ("spoken", "documented", "documented", "confirmed", "confirmed", "withdrawn")
_TRUCE = ("none", "talks", "ceasefire", "peace")
_ROLE = ("none", "signalled", "confirmed", "refused")
_POSITION = ("open", "support_only", "no_troops", "deploy_committed")
_BACKSTOP = ("us.air", "us.intelligence", "us.command")
HOT = 0.01  # of all statements, how many speak of the truce

Row = dict[str, object]


@dataclass(frozen=True, kw_only=True)
class Size:
    """How large a case is to be.

    Parameters
    ----------
    parties
        At least 6; three of them are no members.
    pledges
        How many pledges; one in five has a second version.
    statements
        At least one for each version of a pledge, and ten more.
    sources, gates, options
        At least 8, 2 and 2.
    seed
        Of what is drawn.
    """

    parties: int = 200
    pledges: int = 5_000
    statements: int = 100_000
    sources: int = 2_000
    gates: int = 300
    options: int = 12
    seed: int = 1

    def scaled(self, part: float) -> Size:
        """Return a case of the same shape, a part as large."""
        return Size(
            parties=max(6, round(self.parties * part)),
            pledges=round(self.pledges * part),
            statements=round(self.statements * part),
            sources=max(8, round(self.sources * part)),
            gates=max(2, round(self.gates * part)),
            options=self.options,
            seed=self.seed,
        )


def generate(folder: Path, size: Size) -> Path:
    """Write a case to a folder, made if need be, and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    made = _Case(size)
    for name, rows in made.tables().items():
        _write(folder / f"{name}.csv", rows)
    for name, text in made.texts().items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def _write(path: Path, rows: Sequence[Row]) -> None:
    columns = list(dict.fromkeys(column for row in rows for column in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


class _Case:
    def __init__(self, size: Size) -> None:
        self.size, self.draw = size, random.Random(size.seed)
        names = [a + b for a in _LETTERS for b in _LETTERS if a + b not in ("UA", "RU", "US")]
        self.members = names[: size.parties - 3]
        self.parliaments = self.members[::3]
        self.sources = [self._source(number) for number in range(size.sources)]
        self.dated = [(date.fromisoformat(str(row["published"])), row) for row in self.sources]
        self.statements: list[Row] = []
        self.base = self._say("truce", "none", party="UA", on=START)
        self.pledges = [row for number in range(size.pledges) for row in self._pledge(number)]
        self.refusing = [(party, self._say(f"position.{party}", "no_troops", party)) for party in self.members[::3]]
        while len(self.statements) < size.statements:
            self._any()

    def _source(self, number: int) -> Row:
        """The first eight cover what a case needs; the others are drawn."""
        kind = "assumption" if number == 0 else "official" if number % 3 == 1 else "press"
        grade = "A" if kind == "official" else self.draw.choice("BBBCCDEF")
        day = START if number < 8 else START + timedelta(days=self.draw.randrange(DAYS))
        wire = self.draw.choice(("", "", "AFP", "AP")) if kind == "press" else ""
        row: Row = {"id": f"s{number}", "title": f"Text {number}", "publisher": f"Publisher {number % 97}"}
        return row | {
            "published": day.isoformat(),
            "kind": kind,
            "grade": "" if kind == "assumption" else grade,
            "wire": wire,
        }

    def _say(self, question: str, answer: object, party: str, on: date | None = None) -> str:
        """Let a party say something, or be reported to have said it, or somebody else say it of the party."""
        published, source = self.draw.choice(self.dated)
        own = on is not None or self.draw.random() < 0.6
        if on is not None:
            published, source = self.dated[1]
        assumed = source["kind"] == "assumption"
        official = own and source["grade"] in ("A", "B")
        stated = max(START, published - timedelta(days=self.draw.randrange(3))) if on is None else on
        name = f"t{len(self.statements)}"
        self.statements.append(
            {
                "id": name,
                "question": question,
                "answer": answer,
                "since": "" if self.draw.random() < 0.8 else (stated - timedelta(days=2)).isoformat(),
                "stated_on": stated.isoformat(),
                "speaker": f"Speaker of {party}" if own else "",
                "speaker_party": party if own else "",
                "source": source["id"],
                "basis": "assumed" if assumed else "official" if official else "reported",
                "credibility": self.draw.choice((1, 1, 2, 2, 3, 4, 6)),
                "paraphrase": f"Answers {question} with {answer}.",
            }
        )
        return name

    def _any(self) -> None:
        """One more statement, on the truce, the backstop, a party or a pledge."""
        luck, draw = self.draw.random(), self.draw
        party = draw.choice(self.members)
        if luck < HOT:
            self._say("truce", draw.choice(_TRUCE), draw.choice(("UA", "RU")))
        elif luck < 0.03:
            self._say(draw.choice(_BACKSTOP), draw.choice(_ROLE), "US")
        elif luck < 0.04:
            self._say("total.contributors", draw.randrange(20, 30), "UA")
        elif luck < 0.3:
            kinds = ["contributor.{}", "{}.clear", "approved.{}.leader"]
            kinds += ["approved.{}.parliament"] if party in self.parliaments else []
            self._say(draw.choice(kinds).format(party), draw.choice(("yes", "yes", "no")), party)
        elif luck < 0.4 or not self.pledges:
            self._say(f"position.{party}", draw.choice(_POSITION), party)
        else:
            pledge = draw.choice(self.pledges)
            self._say(f"stage.{pledge['id']}", draw.choice(_RUNGS), str(pledge["owner"]))

    def _pledge(self, number: int) -> Iterable[Row]:
        draw, party, name = self.draw, self.draw.choice(self.members), f"p{number}"
        amount = draw.randrange(1, 60) * 10
        quantity = draw.choice((str(amount), f"{amount}..{amount * 2}", f"..{amount}", f"{amount}..", "", ""))
        yield {
            "id": name,
            "statement": self._say(f"stage.{name}", "spoken", party, on=START),
            "party": party,
            "owner": party,
            "strand": draw.choice(("force", "force", "force", "strengthening", "backstop")),
            "capability": f"c{draw.choice((0, 0, 0, draw.randrange(len(_DOMAINS))))}",
            "quantity": quantity,
            "where": draw.choice(("in_country", "in_country", "neighbouring", "unstated", "")),
            "ready_after": draw.choice(("", "20", "30..60", "..90")),
            "rule": draw.choice(("", "", "", f"{party}.clear", "us.air is confirmed and truce is ceasefire")),
        }
        if number % 5 == 0:
            statement = self._say(f"stage.{name}", "documented", party)
            yield {"id": name, "statement": statement, "owner": party, "quantity": str(amount + 50)}

    def tables(self) -> dict[str, list[Row]]:
        """The rows of each CSV file."""
        parties = [(each, "member") for each in self.members]
        parties += [("UA", "beneficiary"), ("US", "backstop"), ("RU", "adversary")]
        steps = [(party, "leader") for party in self.members]
        steps += [(party, "parliament") for party in self.parliaments]
        return {
            "sources": self.sources,
            "parties": [{"id": id_, "name": f"Country {id_}", "role": role, "source": "s1"} for id_, role in parties],
            "statements": self.statements,
            "approvals": [
                {"party": party, "step": step, "lead_days": "", "statement": self.base} for party, step in steps
            ],
            "capabilities": [
                {
                    "id": f"c{number}",
                    "title": f"Capability {domain}",
                    "domain": domain,
                    "unit": "soldiers" if domain == "land" else "systems",
                    "personnel": "1" if domain == "land" else "10..20" if number % 2 else "",
                    "source": "s1",
                }
                for number, domain in enumerate(_DOMAINS)
            ],
            "pledges": [{key: cell for key, cell in row.items() if key != "owner"} for row in self.pledges],
            "exclusions": [
                {"party": party, "scope": "no_troops_in_country", "statement": statement}
                for party, statement in self.refusing
            ],
            "options": [self._option(number) for number in range(self.size.options)],
            "requirements": [
                {
                    "id": f"r{number}",
                    "option": "o0",
                    "capability": f"c{number}",
                    "quantity": f"{(number + 1) * 400}..{(number + 1) * 900}",
                    "priority": number % 3 + 1,
                    "source": "s1",
                }
                for number in range(len(_DOMAINS))
            ],
        }

    def _option(self, number: int) -> Row:
        row: Row = {"id": f"o{number}", "title": f"Option {number}", "study": "A study", "source": "s1"}
        if number == 0:
            return row | {"measure": "composition", "quantity": "", "illustrative": "yes"}
        low = number * self.size.pledges * 10
        measure = "land_personnel" if number % 2 else "personnel"
        return row | {"measure": measure, "quantity": f"{low}..{low * 2}" if number % 3 else f"{low}.."}

    def texts(self) -> dict[str, str]:
        """The TOML files."""
        info = 'format = 1\nid = "generated"\ntitle = "A generated case"\nquestion = "How fast?"\nc_day = "deploy"\n'
        strands = '[strands.force]\ntitle = "Force"\ngate = "deploy"\n'
        return {"case": info + strands, "questions": "\n".join(self._questions()), "gates": "\n".join(self._gates())}

    def _questions(self) -> Iterable[str]:
        yield _table(
            "truce", 'words = "What holds?"', f"values = {_list(_TRUCE)}", 'about = ["UA", "RU"]', type_="class"
        )
        for each in _BACKSTOP:
            yield _table(
                each, 'words = "What does it give?"', f"values = {_list(_ROLE)}", 'about = ["US"]', type_="class"
            )
        yield _table(
            "total.contributors", 'words = "How many?"', 'counts = "contributor.*"', 'about = ["UA"]', type_="count"
        )
        for party in self.members:
            about = (f'about = ["{party}"]', 'hinges_on = ["US"]')
            yield _table(f"{party}.clear", 'words = "Is it clear?"', *about, type_="yes_no")
        yield _table("family.contributor", 'words = "Does {party} give?"', 'over = ["member"]', type_="yes_no")
        lifts = 'lifts = { no_troops_in_country = ["deploy_committed"] }'
        position = ('words = "Where does {party} stand?"', 'over = ["member"]', f"values = {_list(_POSITION)}", lifts)
        yield _table("family.position", *position, type_="class")

    def _gates(self) -> Iterable[str]:
        third = max(1, len(self.members) // 3)
        yield self._gate("political", f"at least {third} of endorsed.*")
        yield self._gate("deploy", "(truce is ceasefire or truce is peace) and gate.political")
        for number in range(self.size.gates - 2):
            party = self.members[number % len(self.members)]
            rule = f"{party}.clear" if number % 2 else f"{party}.clear and {_BACKSTOP[number % 3]} is confirmed"
            yield self._gate(f"g{number}", rule, f'party = "{party}"')

    def _gate(self, name: str, rule: str, *more: str) -> str:
        lines = (f'title = "Gate {name}"', 'words = "What was undertaken."', f'statement = "{self.base}"', *more)
        return _table(name, f'rule = "{rule}"', *lines)


def _table(name: str, *lines: str, type_: str = "") -> str:
    return "\n".join([f"[{name}]", *([f'type = "{type_}"'] if type_ else []), *lines, ""])


def _list(words: Iterable[str]) -> str:
    return "[" + ", ".join(f'"{word}"' for word in words) + "]"
