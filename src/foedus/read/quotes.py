"""Where in its line do the words of a claim begin and end?"""

from __future__ import annotations

from foedus.read.attributed import LEAD
from foedus.read.grammar import trim
from foedus.read.scene import Found, Scene

_TOLD = 3  # words: fewer before a semicolon say no more than who speaks
_QUOTATION = 8  # words of a quotation that belongs to the words before it


def quoted(scene: Scene, found: Found) -> tuple[int, int]:
    """Return where the words of what a rule found begin and end, in code points of the line, the end exclusive."""
    first, last = trim(scene.doc, *_one_side(scene, found))
    last = _with_quotation(scene, last)
    first = _behind_label(scene, first, last)
    lead = LEAD.match(scene.words(first, last))
    return scene.line.starts[first] + (lead.end() if lead else 0), scene.line.ends[last]


def _one_side(scene: Scene, found: Found) -> tuple[int, int]:
    """The part between semicolons in which its verb stands, or what follows if that only says who said so.

    What is given may be a list with semicolons in it; how leaders met may be told of some and of others.
    """
    first, last, at = found.first, found.last, found.anchor.i
    marks = [each.i for each in scene.doc[first : last + 1] if each.text == ";"] if first <= at <= last else []
    if not marks or found.kind == "contribution" or found.question == "meeting.form":
        return first, last
    parts = list(zip([first, *(each + 1 for each in marks)], [*(each - 1 for each in marks), last], strict=True))
    own = next(index for index, (_, high) in enumerate(parts) if at <= high + 1)
    told = parts[own][1] - parts[own][0] < _TOLD and own + 1 < len(parts)  # "he noted"
    return parts[own + 1 if told else own]


def _with_quotation(scene: Scene, last: int) -> int:
    """Where words end that stop before a quotation of a few words: ``sanctions to starve the | “war machine”``."""
    if scene.doc[last].pos_ not in {"DET", "PRON", "ADP"} or last + 2 >= scene.sent.end:
        return last
    if scene.doc[last + 1].text not in '“"':
        return last
    near = scene.doc[last + 2 : min(last + _QUOTATION, scene.sent.end)]
    return next((each.i for each in near if each.text in '”"'), last)


def _behind_label(scene: Scene, first: int, last: int) -> int:
    """Begin behind who says it: ``Donald Tusk, in Paris: | Poland will not send soldiers``."""
    colon = next((each.i for each in scene.doc[first:last] if each.text == ":"), None)
    if colon is None or scene.voices.chains[first] or not scene.voices.chains[colon + 1]:
        return first
    return colon + 1
