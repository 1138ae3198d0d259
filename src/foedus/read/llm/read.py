"""Documents to claims by a language model: ask part by part, check what comes, and tell what was refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from foedus.read.llm.answer import Answer, AnswerError, parse
from foedus.read.llm.endpoint import Endpoint
from foedus.read.llm.parts import parts
from foedus.read.llm.prompt import messages, schema
from foedus.read.llm.values import RefusedError
from foedus.read.llm.vet import Part, Vetted
from foedus.read.nouns import Claim, Document, Unread

_PATIENCE = 3  # parts in a row without an answer, after which the endpoint is not asked again
_EXAMPLES = 3  # refused quotes that are shown
_SHOWN = 50  # characters of one


class UnansweredError(Exception):
    """A part of a text was not answered.

    Parameters
    ----------
    found, expected
        What came instead, and what would help.
    final
        Whether asking for another part is bound to fail as well.
    """

    def __init__(self, found: str, expected: str, final: bool = False) -> None:
        self.found, self.expected, self.final = found, expected, final
        super().__init__(f"found {found}; expected {expected}")


class Asks(Protocol):
    """Whoever answers: an `ask.Asker`."""

    endpoint: Endpoint

    def ask(self, messages: list[dict[str, str]], schema: dict[str, Any]) -> str:
        """Return the text of an answer, or raise `UnansweredError`."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a model told of a document.

    Parameters
    ----------
    claims
        In reading order.
    problems
        What was not answered, what was refused and why, which quotes stand in several places.
    answered
        How many parts of the text were answered.
    """

    claims: tuple[Claim, ...]
    problems: tuple[Unread, ...]
    answered: int


class ModelReader:
    """Reads one document after another.

    An endpoint that does not accept the key or is not what it should be, or that leaves three parts in a row
    unanswered, is not asked again: a line for each document says so.

    Parameters
    ----------
    say
        Is told document, part and number of parts before each is asked.
    """

    def __init__(self, asker: Asks, say: Callable[[str, int, int], None]) -> None:
        self._asker, self._say = asker, say
        self._failed = 0

    def read(self, document: Document) -> Told:
        """Have the model read a document, each part by itself."""
        of = list(parts(document.text))
        sifted = _Sifted(document, self._asker.endpoint)
        problems: list[Unread] = []
        answered = 0
        for number, (start, end) in enumerate(of, 1):
            where = f"part {number} of {len(of)}: " if len(of) > 1 else ""
            if self._failed >= _PATIENCE:
                found = f"{where}not asked, since the endpoint does not answer"
                problems.append(Unread(file=document.id, found=found, expected="an endpoint that does"))
                break
            self._say(document.id, number, len(of))
            try:
                answer = self._answer(messages(document, document.text[start:end]))
            except UnansweredError as error:
                self._failed = _PATIENCE if error.final else self._failed + 1
                problems.append(Unread(file=document.id, found=f"{where}{error.found}", expected=error.expected))
                continue
            self._failed = 0
            answered += 1
            sifted.take(answer, Part(document, start, end))
        return Told(sifted.claims(), (*problems, *sifted.problems()), answered)

    def _answer(self, asked: list[dict[str, str]]) -> Answer:
        try:
            return parse(self._asker.ask(asked, schema()))
        except AnswerError as error:
            raise UnansweredError(str(error), "a JSON object with a list of claims") from error


class _Sifted:
    """What holds of the answers about one document, and what does not."""

    def __init__(self, document: Document, endpoint: Endpoint) -> None:
        self._document, self._endpoint = document, endpoint
        self._vetted = Vetted(document, endpoint.reader)
        self._found: dict[str, Claim] = {}
        self._refused: dict[str, list[str]] = {}
        self._doubtful: set[str] = set()

    def take(self, answer: Answer, part: Part) -> None:
        for reason in answer.malformed:
            self._refused.setdefault(reason, []).append("")
        for given in answer.claims:
            try:
                claim, doubtful = self._vetted.claim(given, part)
            except RefusedError as error:
                self._refused.setdefault(str(error), []).append(given.quote)
                continue
            self._found.setdefault(claim.id, claim)
            if doubtful:
                self._doubtful.add(claim.id)

    def claims(self) -> tuple[Claim, ...]:
        return tuple(sorted(self._found.values(), key=lambda each: (each.start, each.end, each.question)))

    def problems(self) -> Iterator[Unread]:
        """Yield a line for each reason for which answers were refused, and one for quotes in several places."""
        for reason, quotes in sorted(self._refused.items()):
            shown = ", ".join(f"“{self._short(quote)}”" for quote in [*dict.fromkeys(filter(None, quotes))][:_EXAMPLES])
            yield self._line(
                f"{_many(len(quotes), 'answer')} of the model refused, {reason}" + (f" ({shown})" if shown else ""),
                "what stands in the text, in the form that was asked for",
            )
        if self._doubtful:
            yield self._line(
                f"{_many(len(self._doubtful), 'quote')} of the model in several places alike",
                "words that stand once; the first place is taken",
            )

    def _line(self, found: str, expected: str) -> Unread:
        return Unread(file=self._document.id, found=found, expected=expected)

    def _short(self, quote: str) -> str:
        plain = self._endpoint.hide(quote)
        return plain if len(plain) <= _SHOWN else f"{plain[:_SHOWN].rstrip()}…"


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
