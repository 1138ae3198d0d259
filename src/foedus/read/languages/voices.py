"""Who says it? Cuts sentences into what somebody is quoted as saying, and the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from foedus.read.languages.lexicon import Lexicon
from foedus.read.languages.names import Named, named, parties
from foedus.read.languages.pieces import QUOTES, Sentence, quotations

_BEFORE = re.compile(rf"(?:[,{QUOTES}]|[,{QUOTES}!?…]\s*[–—-]|(?:\s[–—]|,)\s(?:das|dies|so))\s*-?$")
_TITLES = 2  # stretches between commas behind a verb of speech in which its subject may stand
_TITLE = 2  # words behind a name that go with it up to the comma
_LEAST = 8  # characters before a comma that may be what somebody said
_FAR = 110  # characters from a verb of speech within which the words stand that lead to what is said


@dataclass(frozen=True, slots=True)
class Part:
    """Code points of part of a sentence, and who says it; None where it is the document."""

    start: int
    end: int
    speaker: str | None


@dataclass(slots=True)
class Listener:
    """What was heard so far.

    Parameters
    ----------
    last, person
        Who spoke last, and which person was named last.
    line, inside
        The line, and whether a quotation goes on.
    parties, of
        Who was named last of each party, and the party of everybody whom the text introduces as an office holder.
    """

    lexicon: Lexicon
    last: str | None = None
    person: str | None = None
    line: int = -1
    inside: bool = False
    parties: dict[str, str] = field(default_factory=dict)
    of: dict[str, str] = field(default_factory=dict)

    def hear(self, text: str, sentence: Sentence) -> list[Part]:
        """Return the parts of a sentence in their order; together they are the sentence."""
        if sentence.line != self.line:
            self.inside = False
            if sentence.heading:
                self.last = None  # a heading goes on with nobody's words
        self.line = sentence.line
        quoted = quotations(text, sentence.start, sentence.end, self.inside)
        shown = text[sentence.start : sentence.end]
        for low, high in quoted:  # verbs of speech in a quotation are of another story
            shown = shown[: low - sentence.start] + "\0" * (high - low) + shown[high - sentence.start :]
        parts = (
            self._titled(text, sentence)
            or self._according(text, shown, sentence)
            or self._said(text, shown, sentence)
            or self._silent(shown, sentence, quoted)
        )
        self._remember(text, sentence, parts)
        self.inside ^= sum(text.count(mark, sentence.start, sentence.end) for mark in QUOTES) % 2 == 1
        return parts

    def who(self, words: str) -> Named | None:
        """Return who is named as a speaker: a person, else a body, party or group; the first of the last to be named.

        That is: of the words after the last comma that name anybody.
        """
        found = named(words, self.lexicon)
        if not found:
            return None
        best = min(each.rank for each in found)
        least = [each for each in found if each.rank == best]
        comma = words.rfind(",", 0, least[-1].start)
        chosen = next(each for each in least if each.start > comma)
        if chosen.rank == 2 and chosen.party in self.parties and self.lexicon.has("offices", words):
            return replace(chosen, name=self.parties[chosen.party])  # "the French president"
        return chosen

    def _name(self, words: str) -> str | None:
        found = self.who(words)
        if found is not None:
            return found.name
        anew = self.lexicon.has("he", words) or self.lexicon.has("offices", words)
        return (self.person or self.last) if anew else None

    def _titled(self, text: str, sentence: Sentence) -> list[Part] | None:
        """``Macron: ...`` and ``... – Macron``, in a heading."""
        words = text[sentence.start : sentence.end]
        first = re.match(rf"(?P<name>[^:,.{QUOTES}]{{3,40}}):\s+", words)
        last = re.search(r"\s[–—-]\s(?P<name>[^,.:–—]{3,30})$", words)
        if not sentence.heading or not (first or last):
            return None
        for match, inside in ((first, False), (last, True)):
            if match and (found := self.who(match["name"])) and found.rank < 3 and self._only(match["name"], found):
                at = sentence.start + (match.start() if inside else match.end())
                if inside:
                    return [Part(sentence.start, at, found.name), Part(at, sentence.end, None)]
                return [Part(sentence.start, at, None), Part(at, sentence.end, found.name)]
        return None

    def _only(self, words: str, found: Named) -> bool:
        return found.end - found.start >= len(words.strip()) - 2

    def _according(self, text: str, shown: str, sentence: Sentence) -> list[Part] | None:
        """``Selon X, ...``, ``..., nach Angaben von X``: the whole sentence is X's."""
        words = self.lexicon.words
        him = words["according_him"].search(shown)
        if him and (self.person or self.last):
            return self._all(sentence, him.start(), him.end(), self.person or self.last)
        for match in words["according"].finditer(shown):
            stop = re.search(r"[,;:\0–—]|$", shown[match.end() :])
            assert stop is not None  # the end always matches
            reach = shown[match.end() : match.end() + min(stop.start(), 90)]
            found = self.who(reach)
            if found is None:
                continue
            after = match.end() + found.end
            edge = match.end() + stop.start()
            apart = shown[: match.start()].rstrip()[-1:] in {"", ","}
            if apart and len(shown[after:edge].split()) <= _TITLE:
                after = edge
            return self._all(sentence, match.start(), after, found.name)
        return None

    def _all(self, sentence: Sentence, low: int, high: int, name: str | None) -> list[Part]:
        """The words that name the source are in the way only at an end of the sentence."""
        begin, end = sentence.start, sentence.end
        if low < 4:
            return [Part(begin, begin + high, None), Part(begin + high, end, name)]
        if end - begin - high < 4:
            return [Part(begin, begin + low, name), Part(begin + low, end, None)]
        return [Part(begin, end, name)]

    def _said(self, text: str, shown: str, sentence: Sentence) -> list[Part] | None:
        """``X said that ...`` and ``..., said X``."""
        begin = sentence.start
        parts: list[Part] = []
        at = 0
        for match in self.lexicon.words["says"].finditer(shown):
            if match.start() < at:
                continue
            left = shown[at : match.start()]
            before = _BEFORE.search(left.rstrip() if not left.endswith("-") else left)
            if before and len(left.strip()) > _LEAST and not self._leads(left, shown, match.end()):
                name, stop = self._behind(shown, match.end())
                if name is None:
                    name = self.person or self.last
                if name is None:
                    continue
                edge = at + before.start()
                parts += [Part(begin + at, begin + edge, name), Part(begin + edge, begin + stop, None)]
                at = stop
                self.last = name
                if shown[at:].strip(" .,") and not self.lexicon.words["says"].search(shown, at):
                    parts.append(Part(begin + at, sentence.end, name))
                    at = len(shown)
                continue
            opened = self._opening(shown, match.end())
            if opened is None:
                continue
            name = self._name(left) or self._name(shown[match.end() : opened]) or self._same(left)
            if name is None:
                continue
            stop = next(
                (
                    m.start()
                    for m in self.lexicon.words["says"].finditer(shown, opened)
                    if _BEFORE.search(shown[: m.start()])
                ),
                len(shown),
            )
            if stop < len(shown):  # "X said that ..., adding": up to the comma
                stop = max(shown.rfind(",", opened, stop), opened)
            parts += [Part(begin + at, begin + opened, None), Part(begin + opened, begin + stop, name)]
            at = stop
            self.last = name
        if parts and at < len(shown):
            parts.append(Part(begin + at, sentence.end, None))
        return parts or None

    def _leads(self, left: str, shown: str, at: int) -> bool:
        """Whether the words before a comma are who speaks: ``the president, X, said that``."""
        opened = self._opening(shown, at)
        between = self.lexicon.words["that"].sub("", shown[at:opened]).rstrip(" ,")
        near = opened is not None and "," not in between
        return near and left.rstrip()[-1:] not in QUOTES and self.who(left) is not None

    def _same(self, left: str) -> str | None:
        """Where a verb has no subject of its own, who spoke last goes on."""
        return self.person or self.last if len(left.split()) < 3 else None

    def _behind(self, shown: str, at: int) -> tuple[str | None, int]:
        """Who is named behind a verb of speech, and where those words end."""
        stop = re.search(r"[,;:\0]|\s[–—]|$", shown[at:])
        assert stop is not None  # the end always matches
        words = shown[at : at + stop.start()]
        found = self.who(words)
        edge = at + stop.start()
        at = edge
        for _ in range(_TITLES):  # "said yesterday, the president, X"
            if (found is not None and found.rank == 0) or shown[at : at + 1] != ",":
                break
            comma = re.search(r"[,;:\0]|$", shown[at + 1 :])
            assert comma is not None  # the end always matches
            other = self.who(shown[at + 1 : at + 1 + comma.start()])
            at += 1 + comma.start()
            if other is not None and other.rank == 0 and other.start <= _FAR // 3:
                return other.name, at
        if found is not None:
            return found.name, edge
        return self._name(words), edge

    def _opening(self, shown: str, at: int) -> int | None:
        """Where what is said begins: behind "that", a colon or, where the language has it so, a comma."""
        reach = shown[at : at + _FAR]
        stop = re.search(r"[;.\0]\s", reach)
        reach = reach[: stop.start()] if stop else reach
        colon = re.search(rf":\s*(?=[{QUOTES}\w\0])", reach)
        word = self.lexicon.words["that"].search(reach)
        comma = re.search(r",\s*", reach)
        if word is None and not (comma and self.lexicon.has("indirect", reach[comma.end() :])):
            comma = None  # reported speech without "that"
        places = [match.end() for match in (colon, word or comma) if match]
        return at + min(places) if places else None

    def _silent(self, shown: str, sentence: Sentence, quoted: Sequence[tuple[int, int]]) -> list[Part]:
        """A sentence in which nobody is said to speak: quotations, and reported speech by its verbs, go on."""
        if self.last is None:
            return [Part(sentence.start, sentence.end, None)]
        if self.lexicon.has("indirect", shown) and not self.lexicon.has("not_indirect", shown):
            return [Part(sentence.start, sentence.end, self.last)]
        parts: list[Part] = []
        at = sentence.start
        closing = next((n for n, sign in enumerate(shown) if sign in QUOTES), len(shown)) if self.inside else 0
        if closing:  # it goes on from the sentence before
            parts.append(Part(at, at + closing, self.last))
            at += closing
        for low, high in quoted:
            if at <= low and (low - sentence.start < _LEAST or shown[: low - sentence.start - 1].rstrip()[-1:] == ":"):
                parts += [Part(at, low, None), Part(low, high, self.last)]
                at = high
        return [*parts, Part(at, sentence.end, None)]

    def _remember(self, text: str, sentence: Sentence, parts: Sequence[Part]) -> None:
        for each in named(text[sentence.start : sentence.end], self.lexicon):
            party = each.party or self.of.get(each.name) or self._introduced(text, sentence, each)
            if each.rank == 0 and party:
                self.parties[party] = each.name
                self.of[each.name] = party
        for part in parts:
            if part.speaker:
                self.last = part.speaker
        told = " ".join(text[part.start : part.end] for part in parts if part.speaker is None)
        people = [each for each in named(told[:160], self.lexicon) if each.rank == 0]
        if people:
            self.person = people[0].name
        elif any(part.speaker for part in parts):
            self.person = self.last

    def _introduced(self, text: str, sentence: Sentence, who: Named) -> str | None:
        """Return the party of an office right before a name: ``the Bulgarian prime minister X``."""
        before = text[max(sentence.start, sentence.start + who.start - 60) : sentence.start + who.start]
        before = before[before.rfind(",", 0, max(0, len(before) - 2)) + 1 :]
        if who.rank or not self.lexicon.has("offices", before):
            return None
        found = parties(before, self.lexicon)
        return found[-1].party if found else None


def told_before(text: str, sentence: Sentence, listener: Listener) -> str | None:
    """Return who said the sentence before: ``Про це заявив X``."""
    words = text[sentence.start : sentence.end]
    match = listener.lexicon.words["about_this"].match(words)
    found = listener.who(words[match.end() :][:160]) if match else None
    return found.name if found is not None and found.rank < 2 else None
