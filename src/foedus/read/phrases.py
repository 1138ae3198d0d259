"""How is a subject called: by its name, or by its noun and what hangs on it?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from foedus.read.grammar import kids
from foedus.read.parties import office
from foedus.read.titles import is_office

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_FOR = re.compile(r"spokes|advis[eo]r|aide|member")
# Of whom it is told where they are: "an officer on the staff", "an adviser at the Elysee".
SOMEBODY = frozenset(("source", "official", "people", "diplomat", "officer", "adviser", "advisor", "aide"))
_KNOWING = frozenset(("familiar", "close", "briefed", "involved"))
_HELD = frozenset(("office", "administration"))  # of whom it is told whose they are
_WORDS = 5  # that hang on a noun, at most


def phrase(token: Token) -> str:
    """The name or the plain noun phrase of a subject."""
    if token.pos_ != "PROPN" or is_office(token):
        named = [each for each in kids(token, "appos") if each.pos_ == "PROPN" or each.ent_type_ == "PERSON"]
        if named and not part_of(named[0]):
            return phrase(named[0])
    if token.ent_type_ == "ORG":
        for entity in token.doc.ents:
            if entity.start <= token.i < entity.end and entity.end > token.i + 1:
                return str(entity.text)
    if token.ent_type_ == "PERSON" or token.pos_ == "PROPN":
        first, last = token.i, token.i
        while first > token.sent.start and (_of_name(token.doc[first - 1]) or _joined(token.doc[first])):
            first -= 1
        if token.lower_ == "coalition" and token.doc.part(last + 1, last + 4).casefold().startswith("of the "):
            last += 3
        return token.doc.part(first, last + 1)
    first, last = token.left_edge.i, token.i
    if _FOR.search(token.lemma_.casefold()):  # "a spokesman for the government", "an adviser to the president"
        whose = next((each for each in kids(token, "prep") if each.lower_ in {"for", "to", "of"}), None)
        if whose is not None and whose.i == last + 1 and whose.right_edge.i - whose.i <= _WORDS:
            person = any(each.ent_type_ == "PERSON" or office(each.text) for each in whose.subtree)
            last = last if person else whose.right_edge.i
    ministry = any(each.lower_ == "ministry" for each in kids(token, "compound", "nmod"))
    if token.lemma_ in SOMEBODY and not ministry:  # "sources in the Presidency"
        where = next((each for each in kids(token, "prep") if each.lower_ in {"of", "in", "at", "from"}), None)
        if where is not None and any(each.lower_ in {"his", "her", "its", "their"} for each in where.subtree):
            where = None
        last = where.right_edge.i if where is not None and where.i == last + 1 else last
        knowing = next((each for each in kids(token, "amod", "acl", "relcl") if each.lower_ in _KNOWING), None)
        if knowing is not None and knowing.i == last + 1 and knowing.right_edge.i - last <= _WORDS:
            last = knowing.right_edge.i  # "people familiar with the talks"
    of = next((each for each in kids(token, "prep") if each.lower_ == "of"), None)
    if token.lemma_ in _HELD and of is not None and of.right_edge.i - last <= _WORDS:
        last = of.right_edge.i  # "the office of Prime Minister X"
    while first < token.i and (
        token.doc[first].pos_ in {"DET", "PRON", "NUM", "PUNCT"}
        or token.doc[first].dep_ in {"case", "det"}
        or (token.doc[first].dep_ == "poss" and token.doc[first + 1].dep_ == "case")
    ):
        first += 1
    return token.doc.part(first, last + 1)


def _joined(token: Token) -> bool:
    """Whether a word is joined to the name before it: ``Kosiniak | - | Kamysz``."""
    dash = token if token.text == "-" else token.nbor(-1)
    return dash.text == "-" and dash.i > token.sent.start and not dash.whitespace_ and _of_name(dash.nbor(-1))


def _of_name(token: Token) -> bool:
    return (token.pos_ == "PROPN" or token.ent_type_ == "PERSON") and not token.is_punct and token.dep_ != "poss"


def part_of(token: Token) -> bool:
    """Whether a word only tells of many what they are: ``26 countries, most of them European, promised``."""
    first = token.left_edge.i
    words = token.doc.part(max(first - 3, 0), token.i + 1)
    return re.search(r"\b(?:most|many|some|several|half|all)(?: of (?:them|which)\b(?: [\w’-]+)*)?$", words) is not None


def ends_there(name: Token) -> bool:
    """Return whether a name ends at its comma, though the parse goes on: ``According to X, Y and Z could``."""
    last = max((each.i for each in name.subtree if each.dep_ == "conj"), default=name.i)
    return name.i < last < len(name.doc) - 1 and name.nbor().text == "," and name.doc[last + 1].text != ","
