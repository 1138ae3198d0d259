"""Who is meant by an office: ``the French president``, ``the minister``, ``President of France Emmanuel Macron``?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from foedus.read.lexicon import SAYS, listed
from foedus.read.parties import leaders, office, party_in

if TYPE_CHECKING:
    from foedus.read.tokens import Token

# Who stands at the head of a party: a title that names one person.
_HEADS = listed("president chancellor premier leader taoiseach pm")
_PRIME = listed("pm premier taoiseach")  # other words for a prime minister
# What one person of several is called by.
_ROLES = listed(
    "president chancellor premier leader taoiseach minister spokesman spokeswoman spokesperson secretary "
    "commissioner "
    "pm chief general admiral ambassador envoy chairman head governor senator mayor speaker"
)
_ROLE = "|".join(sorted(_ROLES))
_NAME = r"(?P<name>(?:[A-ZÀ-Þ][\w’'-]+ (?:(?:von|van|de|der|den) ){0,2}){1,2}[A-ZÀ-Þ][\w’'-]+)"
# "of France", "for the government"
_NOT_OF = rf"(?!\b(?i:{_ROLE}|after|with|in|when|who|on|said|and|during)\b)"
_OF = rf"(?: (?:of|for) (?:the )?(?:{_NOT_OF}[\w’' -]){{2,40}}?)?"
_BEFORE = re.compile(rf"\b(?P<role>(?i:{_ROLE}))(?: [Gg]eneral)?{_OF},? {_NAME}")
_BEHIND = re.compile(rf"{_NAME}, (?:[\w’'-]+ ){{0,5}}?(?P<role>(?i:{_ROLE}))\b(?! [A-ZÀ-Þ])")

# "President X", "Prime Minister Y": a surname alone
_ALONE = re.compile(
    r"\b(?P<role>President|Chancellor|Prime Minister|Premier) (?P<name>[A-ZÀ-Þ][a-zà-þ][\w-]+)\b"
    r"(?! [A-ZÀ-Þ]| (?:von|van|de) |[’'])"
)
_OF_STATE = re.compile(r"of (?:the )?(?:\w+ )?(?:state|government)\b", re.I)

# Words with a capital at the beginning of a sentence or of a heading that are no part of a name.
NO_NAMES = listed(
    "how neither both why when what as but and nor for while after before since in at on from with by to if "
    "even only "
    "unlike like though although where who did does do can could will would should is are was has have had "
    "asked says "
    "said yet so then also not no than"
)
# Offices that are called by several words: the chief of NATO is its secretary general.
_SAME = {"chief": frozenset(("chief", "general", "secretary")), "head": frozenset(("head", "chief", "chairman"))}

# What somebody is called who was named by another office: "the diplomat" is the spokeswoman of the ministry.
_DIPLOMATS = {
    "diplomat": listed("minister spokesman spokeswoman spokesperson ambassador envoy secretary"),
    "politician": listed("minister president chancellor premier leader senator mayor speaker"),
}

# Bodies that have one head, whatever it is called.
_LED = re.compile(r"\b(?:Commission|Council)\b")
_NEAR = 20  # characters
_LED_BY = re.compile(r"\b(Commission|Council)(?:[’']s)? $")
_OF_LED = re.compile(r" of the (?:European )?(Commission|Council)\b")
_HEADLINE = 25  # words that a headline has at most
_BY_PRESIDENT = frozenset(
    ("FR", "US", "UA", "RU", "FI", "LT", "RO", "CY", "TR", "CZ", "DE", "EU", "NATO")
)  # no premiers

_AT_HOME = "at home"  # named by an office without its state: who is meant where no state is told

Roles = dict[str, set[str]]


class Named(Protocol):
    """Who was named so far."""

    full: dict[str, str]
    roles: Roles
    homes: dict[str, str]
    heard: list[str]
    person: str | None


def roles_in(text: str) -> Roles:
    """Return which offices a text names people by: full names, with a word for each office and for a body they head.

    Parameters
    ----------
    text
        A line.
    """
    found: Roles = {}
    for pattern in (_BEFORE, _BEHIND):
        for match in pattern.finditer(text):
            name = _without_titles(match["name"])
            if name is not None:
                found.setdefault(name, set()).add(match["role"].casefold())
                if "general " in match[0].casefold():
                    found[name].add("general")
                found[name].update(_led(text, match))
                if text[: match.start("role")].casefold().endswith("prime ") or match["role"].casefold() in _PRIME:
                    found[name].update(_PRIME)
                    near = text[max(match.start() - 25, 0) : match.end()]
                    found[name].update({_AT_HOME} if party_in(near) is None else ())
    for match in _ALONE.finditer(text):
        if party_in(match["name"]) is None and match["name"].casefold() not in _ROLES:
            role = match["role"].split()[-1].casefold()
            found.setdefault(match["name"], set()).update({role} | (_PRIME if role == "minister" else set()))
    return found


def _led(text: str, match: re.Match[str]) -> list[str]:
    """Which body a match makes somebody the head of: ``Commission president X``, ``X, head of the Commission``."""
    first, last = match.span("role")
    return [led[1] for led in (_LED_BY.search(text, max(first - _NEAR, 0), first), _OF_LED.match(text, last)) if led]


def _without_titles(name: str) -> str | None:
    """Return a name of at least two words without the offices and states before it."""
    words = name.split()
    if len(words) > 1 and words[0].casefold() in NO_NAMES:  # "In Paris, the president", "How Trump, the president, ..."
        return None
    while words and (words[0].casefold() in _ROLES or party_in(words[0]) is not None):
        words.pop(0)
    name = " ".join(words)
    nobody = len(words) < 2 or words[-1].casefold() in _ROLES or party_in(words[-1]) or party_in(name)
    return None if nobody else name


def holder(token: Token, people: Named) -> str | None:
    """Return whom an office means: who holds it, else who was named by it, else who was named last.

    Parameters
    ----------
    token
        The office, a noun.
    people
        Who was named: full names by surname, by which offices, for which parties, and who was last subject or spoke.
    """
    full, roles, last = people.full, people.roles, people.person
    lemma = token.lemma_.casefold()
    words = token.doc.part(token.left_edge.i, token.i + 1)
    first = token.doc[token.left_edge.i]
    if lemma in _DIPLOMATS and token.tag_ == "NN" and first.lower_ == "the" and first.i == token.i - 1:
        fits = last is not None and bool(roles.get(last, set()) & _DIPLOMATS[lemma])
        return last if fits and not any(lemma in each.casefold() for each in people.heard) else None
    if lemma not in _ROLES or _has_name(token):
        return None
    heads = lemma == "head" and _OF_STATE.match(token.doc.part(token.i + 1, token.i + 5))
    top = lemma in _HEADS or heads or (lemma == "minister" and "prime" in words.casefold())
    its = token.doc[token.left_edge.i].lower_ in {"its", "their"}
    if its and token.tag_ == "NN" and (home := _spoken_of(token)) and (named := _of_party(lemma, home, people)):
        return named
    there = party_in(token.doc.part(token.i, token.i + 5)) if heads else None
    party = party_in(words) or party_in(words.title()) or there
    top = top or (party == "NATO" and lemma in {"chief", "general", "secretary"})  # it has one
    if party is not None and top:
        known = {name: name.split()[-1] for name in full.values()}
        for surname in leaders(party):
            for name, family in known.items():
                if family == surname:
                    return name
        holders = sorted(
            name
            for name, family in known.items()
            if office(family) == party and (not roles.get(name) or roles[name] & _same(lemma))
        )
        return holders[0] if len(holders) == 1 else _of_party(lemma, party, people)
    if body := _LED.search(token.doc.part(token.left_edge.i, min(token.right_edge.i, token.i + 5) + 1)):
        leads = [name for name, held in roles.items() if body[0] in held]
        if len(leads) == 1 and lemma in _HEADS | {"chief", "head"}:
            return leads[0]
    owned = any(
        each.text[0].isupper() and each.lower_ not in {"the", "prime", *_ROLES} for each in token.doc[first.i : token.i]
    )
    heads_line = _in_headline(token)
    definite = (
        owned
        or heads_line
        or (first.lower_ == "the" and token.i - first.i <= 3)
        or (first == token and token.text == "PM")
    )
    if not definite or token.tag_ not in {"NN", "NNP"}:
        return None
    same = _same(lemma)
    with_it = [name for name, held in roles.items() if held & same]
    if owned and not top:  # "Ukraine's foreign minister" is no prime minister, and nobody of another state
        with_it = [name for name in with_it if not roles[name] & _PRIME and office(name.split()[-1]) in {None, party}]
    if not owned and lemma in {"minister", "pm"} and top and last not in with_it:  # "the prime minister": at home
        with_it = [name for name in with_it if _AT_HOME in roles[name]] or with_it
    if len(with_it) == 1 or (with_it and heads_line):  # of several the first who is named
        return with_it[0]
    if top and not owned and not with_it and (governs := _prime(lemma, words, people)):
        return governs
    if owned:
        return None  # whose it is nobody is known
    others = lemma not in {"leader", "head"} and last is not None and bool(roles.get(last)) and lemma not in roles[last]
    if (top and not others) or last in with_it:
        return last
    return next((each for each in reversed(people.heard) if each in with_it), None) if top else None


def _in_headline(token: Token) -> bool:
    """Whether a headline says by a bare office who says it: ``Norway would send jets, says president``."""
    return (
        token.head.lemma_ in SAYS
        and token.doc[-1].text not in {".", "!", "?", ":", "”", '"'}
        and not any(each.dep_ == "det" for each in token.children)
        and len(token.doc) <= _HEADLINE
    )


def _prime(lemma: str, words: str, people: Named) -> str | None:
    """Who alone of those named governs a state that a prime minister governs."""
    if lemma not in _PRIME and not (lemma == "minister" and "prime" in words.casefold()):
        return None
    known = sorted(
        {name for name in people.full.values() if (home := office(name.split()[-1])) and _governs(name, home)}
    )
    return known[0] if len(known) == 1 else None


def _governs(name: str, home: str) -> bool:
    return home not in _BY_PRESIDENT and name.split()[-1] in leaders(home)


def _same(lemma: str) -> frozenset[str]:
    """Offices that are called by one word."""
    return _HEADS | {"minister"} if lemma == "leader" else _SAME.get(lemma, frozenset((lemma,)))


def _of_party(lemma: str, party: str, people: Named) -> str | None:
    """Who alone was named by an office of a party."""
    same = _same(lemma)
    named = [name for name, held in people.roles.items() if held & same and people.homes.get(name.split()[-1]) == party]
    return named[0] if len(named) == 1 else None


def _spoken_of(token: Token) -> str | None:
    """The party which "its" means before an office: that of the first subject of the sentence."""
    before = token.doc[token.sent.start : token.i]
    doer = next((each for each in before if each.dep_ in {"nsubj", "nsubjpass", "dobj"}), None)
    return party_in(doer.text) if doer is not None else None


def _has_name(token: Token) -> bool:
    """Whether an office stands before the name of who holds it."""
    return token.pos_ == "PROPN" and (
        token.ent_type_ == "PERSON"
        or (token.i + 1 < len(token.doc) and token.nbor().pos_ == "PROPN" and token.nbor().lower_ != "general")
    )


def is_office(token: Token) -> bool:
    """Return whether a word is by itself what somebody is called by his office: ``the Prime Minister``."""
    return token.lemma_.casefold() in _ROLES and not _has_name(token)


def named_behind(token: Token, verb: Token, names: Mapping[str, str]) -> str | None:
    """Return the name behind an office that the parse takes for the whole subject: ``President of France X said``.

    Parameters
    ----------
    token, verb
        The office and what its holder does.
    names
        Full names of people, by surname in small letters.
    """
    if token.lemma_.casefold() not in _ROLES or token.i + 1 >= verb.i:
        return None
    found, after = None, None
    for each in token.doc[token.i + 1 : verb.i]:
        if each.pos_ in {"VERB", "AUX"}:
            break
        if each.pos_ == "ADP":
            after = each.i
        if each.lower_ in names:
            first = each.i - len(names[each.lower_].split()) + 1
            between = [] if after is None else [each for each in token.doc[after + 1 : first] if each.lower_ != "the"]
            whose = after is not None and (not between or any(is_office(other) for other in between))
            found = found if whose else each.text  # a spokesman for X is not X
    return found
