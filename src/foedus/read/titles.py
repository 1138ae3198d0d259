"""Who is meant by an office: ``the French president``, ``the minister``, ``President of France Emmanuel Macron``?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from foedus.read.lexicon import listed
from foedus.read.parties import leaders, office, party_in

if TYPE_CHECKING:
    from spacy.tokens import Token

# Who stands at the head of a party: a title that names one person.
_HEADS = listed("president chancellor premier leader taoiseach")
# What one person of several is called by.
_ROLES = listed(
    "president chancellor premier leader taoiseach minister spokesman spokeswoman spokesperson secretary commissioner "
    "chief general admiral ambassador envoy chairman head governor senator mayor speaker"
)
_ROLE = "|".join(sorted(_ROLES))
_NAME = r"(?P<name>(?:[A-ZÀ-Þ][\w’'-]+ (?:(?:von|van|de|der|den) ){0,2}){1,2}[A-ZÀ-Þ][\w’'-]+)"
_OF = rf"(?: (?:of|for) (?:the )?(?:(?!(?i:{_ROLE}))[\w’' -]){{2,40}}?)?"  # "of France", "for the government"
_BEFORE = re.compile(rf"\b(?P<role>(?i:{_ROLE}))(?: [Gg]eneral)?{_OF},? {_NAME}")
_BEHIND = re.compile(rf"{_NAME}, (?:[\w’'-]+ ){{0,5}}?(?P<role>(?i:{_ROLE}))\b")

_OF_STATE = re.compile(r"of (?:the )?(?:\w+ )?(?:state|government)\b", re.I)

Roles = dict[str, set[str]]


def roles_in(text: str) -> Roles:
    """Return which offices a text names people by: full names, with a word for each office.

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
                if "General " in match[0]:
                    found[name].add("general")
    return found


def _without_titles(name: str) -> str | None:
    """Return a name of at least two words without the offices and states before it."""
    words = name.split()
    while words and (words[0].casefold() in _ROLES or party_in(words[0]) is not None):
        words.pop(0)
    return " ".join(words) if len(words) > 1 and party_in(words[-1]) is None else None


def holder(token: Token, full: Mapping[str, str], roles: Roles, last: str | None) -> str | None:
    """Return whom an office means: who holds it, else who was named by it, else who was named last.

    Parameters
    ----------
    token
        The office, a noun.
    full
        Full names by surname.
    roles
        By which offices people were named.
    last
        Who was last subject or spoke, with a name.
    """
    lemma = token.lemma_.casefold()
    words = str(token.doc[token.left_edge.i : token.i + 1].text)
    if lemma not in _ROLES or _has_name(token):
        return None
    heads = lemma == "head" and _OF_STATE.match(token.doc[token.i + 1 : token.i + 5].text)
    top = lemma in _HEADS or heads or (lemma == "minister" and "prime" in words.casefold())
    party = party_in(words) or (party_in(token.doc[token.i : token.i + 5].text) if heads else None)
    if party is not None and top:
        known = {name: name.split()[-1] for name in full.values()}
        for surname in leaders(party):
            for name, family in known.items():
                if family == surname:
                    return name
        named = sorted(name for name, family in known.items() if office(family) == party)
        return named[0] if len(named) == 1 else None
    definite = token.doc[token.left_edge.i].lower_ == "the" and token.i - token.left_edge.i <= 3
    if not definite or token.tag_ not in {"NN", "NNP"}:
        return None
    with_it = [name for name, held in roles.items() if lemma in held]
    if len(with_it) == 1:
        return with_it[0]
    return last if top or last in with_it else None


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
