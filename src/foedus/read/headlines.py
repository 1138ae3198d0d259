"""Who speaks in a headline, and behind a name at the beginning of a line?"""

from __future__ import annotations

import re

from foedus.read.attributed import is_place, labelled
from foedus.read.chains import Voices
from foedus.read.parse import Line
from foedus.read.people import People, bare

_LONG = 200  # characters of a line that may be a headline
_WORD = r"[A-ZÀ-Þ][\w’'\-]*"
# "17:20 CET - ", "10.20 a.m. - ", "[4 Sept, 15:31 GMT] "
_STAMP = re.compile(
    r"\[?(?:(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.? \d{1,2}),? )?"
    r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?\]?\s*(?:[-–—|:]\s*)?"
)
# "26 nations ready: Macron", "26 nations ready, says Macron"
_END = re.compile(rf"(?::| –| —| -|,? (?:says?|said|insists|warns|confirms))\s((?:{_WORD}\s){{0,5}}{_WORD})$")
# "Macron: 26 nations ready", "Macron to allies: 26 nations are ready"
_BEGIN = re.compile(
    rf"((?:(?:[A-ZÀ-Þ][\w’'.\-]*|chief|president|prime|minister|secretary|general|chancellor|premier)\s){{0,4}}"
    rf"{_WORD})(?: to (?:[\w’'-]+ ){{0,2}}[\w’'-]+)?:\s+(?=\S)"
)
_TWO = re.compile(rf"({_WORD}) and ({_WORD}):\s+(?=\S)")  # "Starmer and Macron: the plan is ready"
# "Meloni confirms, no Italian soldiers"
_SAYS = re.compile(rf"({_WORD}(?: {_WORD})?) (?:says|confirms|insists|warns|repeats|announces|vows|adds)[,:] (?=\S)")
# "RUTTE - The force ..."
_CAPITALS = re.compile(r"([A-ZÀ-Þ][A-ZÀ-Þ’'\-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ’'\-]+){0,2})\s[-–—]\s+(?=\S)")
# "'They would be targets': Putin draws a line"
_QUOTE = re.compile(rf"[‘'“\"](?P<words>[^’”\"]{{8,120}})[’'”\"]:? (?P<who>{_WORD}(?: {_WORD})?)\b")
# "Remarks by President X after the meeting"
_OF = re.compile(
    r"(?:Remarks|Statement|Speech|Address|Comments|Words|Press conference|Interview) (?:by|of|from|with) "
    r"(?P<who>.{3,60}?)(?: (?:after|at|on|in|to|before|following|during|about)\b.*)?$"
)
_FEW = 4  # words of a line that is nothing but a name


def headed(line: Line, people: People, voices: Voices) -> None:
    """Give the words of a headline, or behind a label, to whoever is named at one end of the line."""
    stamp = _STAMP.match(line.text)
    start = stamp.end() if stamp else 0
    text = line.text[start:]
    if (label := _CAPITALS.match(text)) and (name := _known(label[1], people)):
        people.last = people.person = people.voice = name
        _put(line, voices, start + label.end(), len(line.text), name)
        return
    if len(text) >= _LONG or line.listed:
        return
    over = (of := _OF.match(text)) is not None or len(text.split()) <= _FEW
    if over and (name := _known(of["who"] if of else text, people)):
        people.last = people.person = people.voice = people.label = name  # over what he then says: "16.45 X"
        return
    if (ends := _END.search(text)) and (name := _known(ends[1], people)):
        _put(line, voices, start, start + ends.start(), name)
        return
    if (quote := _QUOTE.match(text)) and (name := _known(quote["who"], people)):
        _put(line, voices, start + quote.start("words"), start + quote.end("words"), name)
        return
    if (both := _TWO.match(text)) and (one := _known(both[1], people)) and (other := _known(both[2], people)):
        _put(line, voices, start + both.end(), len(line.text), f"{one}; {other}")
        return
    if (says := _SAYS.match(text)) and text[-1].isalnum() and (name := _known(says[1], people)):
        _put(line, voices, start + says.end(), len(line.text), name)
        return
    match = _BEGIN.match(text)
    if match is None:
        return
    words = bare(match[1])
    tokens = [token for token in line.doc if start <= token.idx < start + match.end() - 1]
    bodies = {"PERSON", "ORG"} if len(words) > 1 or words[0].isupper() else {"PERSON"}
    known = words[-1].casefold() in people.full or any(token.ent_type_ in bodies for token in tokens)
    who = labelled(match[1], text, people)
    if is_place(tokens) and words[-1].casefold() not in people.full:
        return
    if known and (words[-1].casefold() in people.full or len(words) <= 2):
        who = people.name(match[1])
    if who is not None:
        _put(line, voices, start + match.end(), len(line.text), who)


def interviewed(line: Line, people: People, voices: Voices) -> None:
    """Give what nobody else says in a long line to the name with which it begins: ``X: Yes. More than thirty ...``.

    So are answers written that are taken down word by word; `headed` knows short lines.
    """
    match = _BEGIN.match(line.text)
    if match is None or len(line.text) < _LONG:
        return
    words = bare(match[1])
    who = labelled(match[1], line.text, people)
    if who is None or words[-1].casefold() not in people.full:
        return
    voices.put((token for token in line.doc if token.idx >= match.end() and not voices.of(token)), (who,), None)
    people.last = people.person = people.voice = who


def _known(text: str, people: People) -> str | None:
    """By which name goes who is named, if the document names him elsewhere in full."""
    words = bare(text)
    return people.name(text) if words and words[-1].casefold() in people.full else None


def _put(line: Line, voices: Voices, first: int, last: int, who: str) -> None:
    """Give the words between two places of a line to somebody."""
    voices.put((token for token in line.doc if first <= token.idx < last), (who,), None)
