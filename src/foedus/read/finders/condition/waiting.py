"""What waits for a condition, and where do the words of the condition end?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from foedus.read.finders.words import conditions
from foedus.read.grammar import kids
from foedus.read.lexicon import SAYS, listed
from foedus.read.scene import Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

# What is done for a country once something has happened.
DOES = listed(
    "deploy send station dispatch provide offer give contribute participate join establish protect guarantee secure",
    "ensure support reassure maintain deliver help assist implement activate extend assure mobilise mobilize base",
    "patrol police monitor defend deter involve place put set bring introduce move launch build bolster strengthen",
    "safeguard supply commit act take keep",
)
_DONE = re.compile(
    r"(?:deployments?|forces?|mission|presence|guarantees?|assurances?|support|troops|soldiers|contingents?|"
    r"peacekeepers|umbrella|arrangements?|involvement|role|introduction|sending|dispatch|backing|assistance|help|"
    r"contributions?|plans?|action)$",
    re.IGNORECASE,
)
# After these a noun is a part of what is done, before them it is what is spoken of.
_STOPS = frozenset((";", ":", "?", "!", "(", ")"))
# With one of these, after a comma, something is added to a condition that is no part of it.
_ASIDE = frozenset(
    (
        "with",
        "which",
        "in",
        "while",
        "as",
        "despite",
        "though",
        "although",
        "but",
        "according",
        "amid",
        "under",
        "a",
        "an",
        "something",
    )
)
# How a clause begins that is told besides: ", and there is no sign of either".
_APART = frozenset(("there", "neither", "none", "nobody", "nothing"))
AIMS = listed(
    "help ensure deter secure protect guarantee reassure prevent maintain support monitor stabilise",
    "stabilize safeguard dissuade end",
)
# More than one end of a war that would do, and what must come of them.
_ALSO = re.compile(
    r"(?:(?:,? (?:be it|whether|or|either)|,) (?:(?:or|either|with|by) )?(?:at least )?(?:an? |the )?(?:[\w-]+ ){0,2}?"
    r"(?:cease-?fire|truce|armistice|peace(?: (?:treaty|deal|accord|agreement|settlement))?|treaty|settlement|deal|"
    r"accord|agreement)\b){1,4}"
    r"(?: (?:has|had|have|is|was|were|comes?|came|takes?|took|enters?|entered|holds?|held)\b[^.,;:—”\"]{0,40})?",
    re.IGNORECASE,
)
_EITHER = re.compile(r"\b(?:or|be it|whether)\b", re.IGNORECASE)
_NEAR = 26  # tokens between what waits and its condition


def _said(matrix: Token | None) -> Token | None:
    """For a speech verb what is said: the condition is of that."""
    if matrix is not None and matrix.lemma_ in SAYS:
        content = kids(matrix, "ccomp")
        return content[-1] if content else matrix
    return matrix


def governor(scene: Scene, low: int, high: int, matrix: Token | None) -> Token | None:
    """Return the nearest verb before a condition that says what is done then; else the one that the parse gives.

    The parse hangs a condition at the end of a sentence on any verb before it, often on the first.
    """
    matrix = _said(matrix)
    if scene.heading or (matrix is not None and (matrix.i > high or matrix.pos_ == "NOUN")):
        return matrix
    if matrix is not None and matrix.i >= low:
        matrix = None  # a condition that was parsed as the sentence
    doc, chain = scene.doc, scene.voices.chains[low]
    for token in reversed(doc[max(scene.sent.start, low - _NEAR) : low]):
        if matrix is not None and token.i <= matrix.i:
            return matrix
        if token.text in _STOPS or (token.lemma_ in SAYS and token.tag_ in {"VBD", "VBZ"}):
            return matrix
        if (
            token.lemma_ in DOES
            and token.pos_ == "VERB"
            and token.dep_ not in {"amod", "compound"}
            and token.tag_ in {"VB", "VBG", "VBP", "VBN"}
            and not (token.tag_ == "VBN" and not kids(token, "auxpass"))
            and (scene.voices.chains[token.i] == chain or not token.is_alpha)
        ):
            return token
    return matrix


def done(scene: Scene, low: int, after: int = 0) -> Token | None:
    """Return the noun of what waits, if nothing but what hangs on it stands between it and the condition."""
    for token in reversed(scene.doc[max(after, scene.sent.start, low - _NEAR) : low]):
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"amod", "acl", "relcl", "compound"}:
            return None
        if token.text in _STOPS:
            return None
        if token.pos_ in {"NOUN", "PROPN"} and _DONE.match(token.text) and token.dep_ != "compound":
            above = token.head.head
            while (
                token.dep_ == "pobj" and above.pos_ == "NOUN" and after < above.i < token.i and _DONE.match(above.text)
            ):
                token, above = above, above.head.head  # the deployment of troops in a training role
            return token
    return None


def _told(scene: Scene, comma: int) -> bool:
    """Whether after a comma comes who said it: ``, a spokesman for the ministry announced``."""
    for token in scene.doc[comma + 1 : min(comma + 11, scene.sent.end)]:
        if token.is_punct:
            return False
        if token.lemma_ in SAYS and (token.i < comma + 3 or token.tag_ in {"VBD", "VBZ"}):
            return True
    return False


def until_aside(scene: Scene, after: int, last: int) -> int:
    """Leave out what follows a closed quotation, or a comma and "with", "which", "in order", and to what end."""
    for token in scene.doc[after + 1 : last]:
        closes = token.text in {"”", '"'} and scene.doc[token.i - 1].text == ","
        comma = token.text == ","
        adds = comma and (
            scene.doc[token.i + 1].tag_ == "VBN"
            or scene.doc[token.i + 1].lower_ in _ASIDE
            or scene.doc[token.i + 1].like_num
            or (scene.doc[token.i + 1].dep_ == "cc" and scene.doc[token.i + 2].lower_ in _APART)
        )
        adds = adds and not (
            scene.doc[token.i + 1].lower_ == "which" and not conditions(scene.words(after - 2, token.i))
        )
        adds = adds or (comma and _told(scene, token.i))
        goes_on = token.lower_ in {"and", "but"} and scene.doc[token.i + 1].tag_ == "MD"  # "and would not be there"
        if closes or adds or goes_on or token.text == ":" or (token.lower_ == "to" and token.head.lemma_ in AIMS):
            return token.i - 1
    return last


def with_list(scene: Scene, last: int) -> int:
    """Go on with what else would do: ``until a truce | , an armistice or a treaty is agreed``."""
    after = scene.text[scene.end(last) :]
    match = _ALSO.match(after) if after[:1] in {",", " "} else None
    if match is None or not _EITHER.search(match[0]):
        return last
    return scene.tokens(scene.start(last), scene.end(last) + match.end())[1]
