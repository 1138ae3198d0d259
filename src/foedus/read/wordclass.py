"""Which word class has each word? The model's own table, looked up by memory.

spaCy's attribute ruler matches some 180 patterns against every text anew, a quarter of the time of parsing. They look
only at a word's tag, dependency and small letters, and at most at the word beside it: what they give is remembered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc

_LOOKS_AT: list[int | str] = ["TAG", "LOWER", "DEP", "IS_SPACE"]
_GIVES: list[int | str] = ["POS", "MORPH"]
_WAYS = {"IN", "NOT_IN", "REGEX"}
_LIMIT = 100_000  # words that are remembered

Test = Mapping[str, Any]
Key = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class _Rule:
    """One pattern of one or two words, of which the word at `index` gets `attrs`."""

    number: int
    tests: tuple[Test, ...]
    index: int
    attrs: Mapping[str, int]


@dataclass(slots=True)
class Remembered:
    """The attribute ruler of a pipeline, by memory."""

    alone: list[_Rule]
    pairs: list[_Rule]
    strings: Any
    known: dict[Key, tuple[list[_Rule], list[_Rule], dict[str, int]]] = field(default_factory=dict)

    def __call__(self, doc: Doc) -> Doc:
        """Give every word of a parsed text its class, and what else the table has for it."""
        keys: list[Key] = [(row[0], row[1], row[2], row[3]) for row in doc.to_array(_LOOKS_AT).tolist()]
        given: Any = doc.to_array(_GIVES)
        found = [self.known.get(key) or self._learn(key) for key in keys]
        values = [each[2] for each in found]
        more: dict[int, list[_Rule]] = {}
        for place, (_, starts, _) in enumerate(found[:-1]):
            for rule in starts:
                if self._holds(rule.tests[1], keys[place + 1]):
                    more.setdefault(place + rule.index, []).append(rule)
        for place, rules in more.items():
            values[place] = _merged(sorted((*found[place][0], *rules), key=lambda each: each.number))
        for place, attrs in enumerate(values):
            for name, value in attrs.items():
                if name in _GIVES:
                    given[place, _GIVES.index(name)] = value
                else:  # lemma, dependency or tag of a few words
                    setattr(doc[place], name.lower(), value)
        return doc.from_array(_GIVES, given)

    def _learn(self, key: Key) -> tuple[list[_Rule], list[_Rule], dict[str, int]]:
        alone = [rule for rule in self.alone if self._holds(rule.tests[0], key)]
        starts = [rule for rule in self.pairs if self._holds(rule.tests[0], key)]
        if len(self.known) >= _LIMIT:
            self.known.clear()
        self.known[key] = found = (alone, starts, _merged(alone))
        return found

    def _holds(self, test: Test, key: Key) -> bool:
        """Whether one word is as a pattern wants it."""
        for name, wanted in test.items():
            raw = key[_LOOKS_AT.index(name)]
            value = bool(raw) if name == "IS_SPACE" else self.strings[raw] if raw else ""
            if isinstance(wanted, dict):
                if "IN" in wanted and value not in wanted["IN"]:
                    return False
                if "NOT_IN" in wanted and value in wanted["NOT_IN"]:
                    return False
                if "REGEX" in wanted and not re.search(wanted["REGEX"], str(value)):
                    return False
            elif value != wanted:
                return False
        return True


def _merged(rules: Sequence[_Rule]) -> dict[str, int]:
    """What rules give together: of two that give the same, the later one counts."""
    return {name: value for rule in rules for name, value in rule.attrs.items()}


def by_memory(ruler: AttributeRuler) -> Callable[[Doc], Doc]:
    """Return what does the same as an attribute ruler, faster; the ruler itself where it looks at anything else."""
    rules, strings = [], ruler.vocab.strings
    patterns: Any = ruler.patterns
    for number, each in enumerate(patterns):
        for tests in each["patterns"]:
            plain = all(_is_plain(test) for test in tests)
            if not plain or len(tests) > 2 or not 0 <= each["index"] < len(tests):
                return ruler
            rules.append(
                _Rule(
                    number,
                    tuple(tests),
                    each["index"],
                    {strings[name]: value for name, value in ruler.attrs[number].items()},
                )
            )
    alone = [rule for rule in rules if len(rule.tests) == 1]
    pairs = [rule for rule in rules if len(rule.tests) == 2]
    return Remembered(alone, pairs, strings)


def _is_plain(test: Test) -> bool:
    return all(
        name in _LOOKS_AT and (isinstance(wanted, str | bool) or (isinstance(wanted, dict) and set(wanted) <= _WAYS))
        for name, wanted in test.items()
    )
