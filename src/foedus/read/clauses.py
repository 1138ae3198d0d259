"""What a text lays down, clause by clause: proposals by rules of words, for a person to judge.

The text is cut at its articles and numbered paragraphs. A sentence with a verb of duty or intent is proposed, with the
level of obligation that the verb suggests; nothing is proposed that a word of the text does not carry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from foedus.read.nouns import Document
from foedus.read.parties import parties_in

EVERY_PARTY = "ALL"
QUOTED = 10  # words of a quotation at most
_HEADING = re.compile(
    r"^[ \t]*(?P<name>(?:Article|Art\.|Paragraph|Section|Part|Chapter|Component|Point)\s+(?:\d+|[IVXLC]+)(?:\(\d+\))?"
    r"|\(?\d{1,2}[.)])(?=[\s:.–-]|$)",
    re.IGNORECASE | re.MULTILINE,
)
_SENTENCE = re.compile(r"[^.;\n]+(?:\.(?=\d)[^.;\n]*)*[.;]?")
# From the weakest to the strongest; the first that a sentence has decides, so that "intend to" is no "shall".
_VERBS: tuple[tuple[str, str], ...] = (
    ("negated", r"not (?:be )?legally binding|does not create (?:any )?(?:legal )?(?:rights|obligations)"),
    ("guideline", r"recommends?|invites?|encourages?"),
    ("hortatory", r"intends?|stands? ready|are ready|is ready|aims?|seeks?|endeavou?rs?|will endeavou?r|agreed? to "
     r"(?:finali[sz]e|develop|continue)|reaffirms? (?:its|their) (?:commitment|support)|affirms?"),
    ("contingent", r"shall|must|undertakes?|is obliged|are obliged|have (?:\w+ ){0,3}obligation|commits?|will"),
)  # fmt: skip
_CUES = tuple((level, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for level, words in _VERBS)
_ACTS: tuple[tuple[str, str], ...] = (
    ("limit", r"limit\w*|cap(?:ped)?|no(?:t)? (?:station|deploy)|(?:station|deploy)\w* no"),
    ("refrain", r"refrain|not (?:use|resort)|respect"),
    ("refer", r"security council|bring (?:\w+ ){0,3}before|refer(?:red)? to"),
    ("deploy", r"deploy\w*|station\w*"),
    ("consult", r"consult\w*|meet\b"),
    ("monitor", r"monitor\w*|verif\w+"),
    ("supply", r"suppl(?:y|ies)|equipment|armament|financ\w+|training"),
    ("assist", r"assist\w*|aid\b|come to|defend\w*|support\w*"),
)
_KINDS = tuple((kind, re.compile(rf"\b(?:{words})", re.IGNORECASE)) for kind, words in _ACTS)
_TRIGGER = re.compile(
    r"\b(?:in the event of|in case of|if|whenever|should|once|after)\b[^,;.]*?"
    r"\b(?:attack\w*|aggression|threat\w*|ceasefire|peace|hostilities|situation|arises|victim)\b[^,;.]*",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"\b(?:within|in no more than|not later than)\s+[\w-]+\s+(?:hours?|days?|weeks?|months?)\b"
    r"|\bimmediately\b|\bforthwith\b|\bwithout delay\b",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:the (?:contracting )?parties|the participants|each of them|each party|the (?:other )?member states)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseDraft:
    """One clause as rules propose it.

    Parameters
    ----------
    article
        The heading under which it stands; empty before the first one.
    start, end
        Where the sentence stands in the text, in code points.
    quote
        At most ten of its words, verbatim, from the verb on.
    parties
        Codes of the parties named before the verb, or ``ALL``; empty where it names nobody.
    kind, obligation, cue
        What the words suggest, with the verb that suggests the level; an empty kind where none fits.
    trigger, deadline
        As it says; empty where it says nothing.
    """

    article: str
    start: int
    end: int
    quote: str
    parties: tuple[str, ...]
    kind: str
    obligation: str
    cue: str
    trigger: str
    deadline: str


def find_clauses(document: Document) -> tuple[ClauseDraft, ...]:
    """Propose the clauses of a text in English, in reading order."""
    return tuple(_clauses(document.text))


def _clauses(text: str) -> Iterator[ClauseDraft]:
    headings = list(_HEADING.finditer(text))
    starts = [0, *(each.start() for each in headings)]
    names = ["", *_names(each["name"] for each in headings)]
    for name, start, end in zip(names, starts, [*starts[1:], len(text)], strict=True):
        for sentence in _SENTENCE.finditer(text, start, end):
            found = _clause(name, sentence[0], sentence.start())
            if found is not None:
                yield found


def _names(headings: Iterable[str]) -> Iterator[str]:
    """Name each piece: a number alone is a paragraph of the article above it."""
    article = ""
    for heading in headings:
        bare = heading.strip()
        if bare[0].isalpha():
            article = bare
            yield article
        else:
            number = bare.strip("().")
            yield f"{article}, para. {number}" if article else f"para. {number}"


def _clause(article: str, sentence: str, offset: int) -> ClauseDraft | None:
    hit = next(((level, cue) for level, words in _CUES if (cue := words.search(sentence))), None)
    if hit is None:
        return None
    level, cue = hit
    trigger, deadline = _TRIGGER.search(sentence), _DEADLINE.search(sentence)
    before = sentence[: cue.start()]
    if trigger and trigger.start() < cue.start():  # who is attacked owes nothing for it
        before = sentence[: trigger.start()] + sentence[min(trigger.end(), cue.start()) : cue.start()]
    parties = (EVERY_PARTY,) if _ALL.search(before) else tuple(parties_in(before))
    if not parties and level != "negated":
        return None  # a duty that nobody owes is a sentence about something else
    words = list(re.finditer(r"\S+", sentence[cue.start() :]))[:QUOTED]
    quote = sentence[cue.start() : cue.start() + words[-1].end()].rstrip(" ,;.:")
    return ClauseDraft(
        article=article,
        start=offset,
        end=offset + len(sentence),
        quote=quote,
        parties=parties,
        kind=next((kind for kind, words in _KINDS if words.search(sentence, cue.start())), ""),
        obligation=level,
        cue=cue[0],
        trigger=trigger[0].strip() if trigger else "",
        deadline=deadline[0] if deadline else "",
    )
