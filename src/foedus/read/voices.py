"""Who says what: for every word of a line, the chain of voices through which it comes, outermost first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from foedus.read.grammar import SUBJECTS, kids, subject
from foedus.read.lexicon import listed
from foedus.read.parse import Line
from foedus.read.parties import office, party_in

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

Chain = tuple[str, ...]

SAYS = listed(
    "say tell announce warn note stress add confirm reveal disclose outline emphasize emphasise claim",
    "report state declare argue insist reiterate reaffirm repeat explain assure write comment reply",
    "remark underline suggest hint estimate believe expect think promise maintain acknowledge admit",
    "concede clarify deny predict caution describe recall assert conclude signal indicate respond vow",
    "point post tweet mention speak talk answer",
)
# These take what is said as their object: "announced a force", "confirmed the offers".
_OBJECT = listed(
    "announce reveal disclose confirm outline emphasize emphasise stress describe report present unveil",
)
_NOT_ALONE = listed(
    "believe expect think signal indicate point report suggest confirm promise",
)
TITLES = listed(
    "president prime minister chancellor chief cabinet secretary general foreign defense defence spokesman",
    "spokeswoman spokesperson pm mr mrs ms sir dr commissioner ambassador premier king leader taoiseach ruler deputy",
    "former acting federal government kremlin nato eu us u.s. commission european chairman head state counterpart",
    "admiral minister's",
)
# Nouns that can speak.
_HUMAN = re.compile(
    r"official|leader|minister|president|adviser|advisor|diplomat|source|report|newspaper|paper|ministry|"
    r"office|government|force$|"
    r"army|agency|media|chief|expert|analyst|planner|spokes|secretary|chancellor|outlet|journal|magazine|"
    r"statement|communiqué|communique|"
    r"commander|general$|ambassador|lawmaker|senator|aide|author|institute|committee|commission|council|"
    r"company|command|broadcaster|"
    r"observer|critic|ally|member|country|nation|side|people|staff|union|house|party|daily|envoy|"
    r"delegation|premier|politician|"
    r"centre|center|correspondent|reporter|journalist|writer|tank|intelligence|military|parliament|kremlin"
)
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w-]+")
_PRONOUNS = frozenset(("he", "she", "they", "i", "we", "it", "who", "which", "that", "you", "this", "these", "those"))


@dataclass(slots=True)
class People:
    """Who was named so far: full names by surname, and who spoke last."""

    full: dict[str, str] = field(default_factory=dict)
    last: str | None = None
    listed: Chain = ()

    @classmethod
    def of(cls, lines: Iterable[Line]) -> People:
        """Collect everybody whom a document names with more than a surname."""
        found = cls()
        for line in lines:
            for word in dict.fromkeys(_NAME.findall(line.doc.text)):
                if office(word):
                    found.full.setdefault(word.casefold(), word)
            for entity in line.doc.ents:
                if entity.label_ in {"PERSON", "ORG"} and (entity.label_ == "PERSON" or office(entity.text)):
                    words = _bare(entity.text)
                    if len(words) > 1 and all(word[0].isupper() for word in (words[0], words[-1])):
                        name = " ".join(words[-4:])
                        if found.full.get(words[-1].casefold(), words[-1]) == words[-1]:
                            found.full[words[-1].casefold()] = name
        return found

    def name(self, text: str) -> str:
        """Return the full name where the document gives one."""
        words = _bare(text)
        if not words:
            return text
        return self.full.get(words[-1].casefold(), " ".join(words))

    def knows(self, token: Token) -> bool:
        """Whether a word is a person's surname or part of a person's name."""
        return (
            token.lower_ in self.full
            or office(token.text) is not None
            or (token.ent_type_ == "PERSON" and party_in(token.text) is None)
        )


def _bare(text: str) -> list[str]:
    """A name without titles and the possessive."""
    words = re.sub(r"(?:’s|'s|’|')$", "", text.strip(' ,.:;“”"—')).split()
    while words and (words[0].casefold().rstrip(".") in TITLES or words[0][0].islower()) and len(words) > 1:
        words.pop(0)
    return words


@dataclass(slots=True)
class Voices:
    """The chain for every token of a line, and the speech verb that puts it there."""

    chains: list[Chain]
    verbs: list[int | None]

    def of(self, token: Token) -> Chain:
        """Return the chain of a token."""
        return self.chains[token.i]

    def put(self, tokens: Iterable[Token], chain: Chain, verb: int | None) -> None:
        """Set the chain of tokens."""
        for each in tokens:
            self.chains[each.i], self.verbs[each.i] = chain, verb


def listen(line: Line, people: People) -> Voices:
    """Find who says what in a line; `people` learns who spoke last."""
    doc = line.doc
    base = people.listed if line.listed else ()
    voices = Voices([base] * len(doc), [None] * len(doc))
    if not line.listed:
        people.listed = ()
    _headline(line, people, voices)
    spoken: list[tuple[int, str]] = []  # sentence, who speaks in it
    for number, sentence in enumerate(doc.sents):
        for verb in _speech(sentence):
            who = _speaker(verb, people, voices)
            if who is None:
                continue
            content = list(_content(verb))
            outer = voices.of(verb)
            if content:
                voices.put(content, (*outer, who) if who not in outer else outer, verb.i)
            spoken.append((number, who))
            if who in people.full.values():
                people.last = who
            if doc.text.rstrip().endswith(":") and number == len(list(doc.sents)) - 1:
                people.listed = (*outer, who)
        _according(sentence, people, voices)
        _remember(sentence, people)
    _quoted(doc, spoken, people, voices)
    return voices


def name_of(token: Token, people: People, chain: Chain = ()) -> str | None:
    """Return the name of who a subject is; None if it cannot be told."""
    if token.lower_ in {"who", "which", "that"} and token.head.dep_ == "relcl":
        return name_of(token.head.head, people, chain)
    if token.lower_ in {"he", "she", "him", "her"}:
        return _nearest(token, people) or people.last
    if token.lower_ in {"i", "we"}:
        return chain[-1] if chain else people.last
    if token.lower_ in _PRONOUNS or token.pos_ == "PRON":
        return None
    names = [_titled(each, people) or people.name(_phrase(each)) for each in _conjoined(token)]
    return "; ".join(name for name in names if name) or None


def _titled(token: Token, people: People) -> str | None:
    """Who "the French president" is: the one person whom the document names of that party."""
    if (
        token.lemma_.casefold() not in {"president", "chancellor", "premier", "minister", "leader"}
        or token.pos_ == "PROPN"
    ):
        return None
    party = party_in(str(token.doc[token.left_edge.i : token.i + 1].text))
    known = sorted({name for name in people.full.values() if party and office(name.split()[-1]) == party})
    return known[0] if len(known) == 1 else None


def _nearest(pronoun: Token, people: People) -> str | None:
    """The person who was subject before a pronoun in its own sentence, but not of a clause that only describes."""
    for token in reversed(pronoun.doc[pronoun.sent.start : pronoun.i]):
        if token.dep_ in {"nsubj", "nsubjpass"} and people.knows(token) and token.head.dep_ not in {"relcl", "acl"}:
            return people.name(_phrase(token))
    return None


def _conjoined(token: Token) -> list[Token]:
    found = [token]
    for each in found:
        found.extend(child for child in kids(each, "conj") if child.pos_ in {"PROPN", "NOUN"})
    return found


def _phrase(token: Token) -> str:
    """The name or the plain noun phrase of a subject."""
    if token.pos_ != "PROPN":
        named = [each for each in kids(token, "appos") if each.pos_ == "PROPN" or each.ent_type_ == "PERSON"]
        if named:
            return _phrase(named[0])
    if token.ent_type_ == "PERSON" or token.pos_ == "PROPN":
        first = token.i
        while first > token.sent.start and _of_name(token.doc[first - 1]):
            first -= 1
        return str(token.doc[first : token.i + 1].text)
    first = token.left_edge.i
    while first < token.i and (
        token.doc[first].pos_ in {"DET", "PRON", "NUM"} or token.doc[first].dep_ in {"poss", "case", "det"}
    ):
        first += 1
    return str(token.doc[first : token.i + 1].text)


def _of_name(token: Token) -> bool:
    return (token.pos_ == "PROPN" or token.ent_type_ == "PERSON") and not token.is_punct and token.dep_ != "poss"


def _speech(sentence: Span) -> list[Token]:
    """Speech verbs of a sentence, outermost first."""
    found = []
    for token in sentence:
        clear = token.lemma_ == "make" and any(
            each.lower_ == "clear" for each in kids(token, "oprd", "acomp", "ccomp", "xcomp")
        )
        if (token.lemma_ in SAYS or clear) and token.pos_ in {"VERB", "AUX", "NOUN"} and not kids(token, "auxpass"):
            if token.pos_ == "NOUN" and not kids(token, "nsubj"):
                continue
            if token.tag_ == "VBN" and token.dep_ in {"acl", "amod"}:
                continue
            found.append(token)
    return sorted(found, key=lambda token: len(list(token.ancestors)))


def _speaker(verb: Token, people: People, voices: Voices) -> str | None:
    doer = subject(verb)
    if doer is None or doer.pos_ == "NUM" or verb.dep_ == "amod":
        return None
    if doer.lower_ in {"who", "which", "that"} and doer.head.dep_ == "relcl":
        doer = doer.head.head
    if (
        doer.pos_ == "NOUN"
        and not kids(doer, "appos")
        and not people.knows(doer)
        and not _HUMAN.search(doer.lemma_.casefold())
    ):
        return None
    if verb.lemma_ in _NOT_ALONE and doer.pos_ == "NOUN" and not any(_content(verb)):
        return None
    return name_of(doer, people, voices.of(verb))


def _content(verb: Token) -> Iterator[Token]:
    """The words that a speech verb gives."""
    aside: set[int] = set()
    wanted = {"ccomp", "oprd"} | ({"dobj"} if verb.lemma_ in _OBJECT or verb.lemma_ == "say" else set())
    if verb.lemma_ in {"speak", "talk"}:
        wanted = set()
        yield from (each for prep in kids(verb, "prep") if prep.lower_ in {"of", "about"} for each in prep.subtree)
    if verb.lemma_ in {"promise", "vow", "expect", "insist", "warn", "hint"}:
        wanted |= {"xcomp", "prep"} if verb.lemma_ != "expect" else {"xcomp"}
    branches = [child for child in verb.children if child.dep_ in wanted and not _own_act(child, verb)]
    # "..., but that Moscow was playing for time": what is said goes on.
    branches.extend(
        child
        for child in verb.children
        if child.dep_ == "conj" and any(m.lower_ == "that" for m in kids(child, "mark"))
    )
    # "The mission, he stressed, is not ...": the sentence around it is what is said.
    if verb.dep_ in {"parataxis", "ccomp"} and verb.head.i != verb.i and not [b for b in branches if b.i > verb.i]:
        mine = {each.i for each in verb.subtree}
        if verb.dep_ == "parataxis" or _inverted(verb):
            yield from (each for each in verb.head.subtree if each.i not in mine)
    # "...; air defences downed 84": what follows a semicolon goes on.
    for child in verb.children:
        if (
            child.dep_ in {"conj", "parataxis"}
            and kids(child, *SUBJECTS)
            and verb.doc[min(t.i for t in child.subtree) - 1].text == ";"
        ):
            branches.append(child)
    for branch in branches:
        for clause in branch.children:
            mark = kids(clause, "mark")
            if clause.dep_ == "advcl" and mark and mark[0].lower_ in {"though", "although"} and clause.i > branch.i:
                aside.update(each.i for each in clause.subtree)
    doers = {each.i for doer in kids(verb, *SUBJECTS) for each in doer.subtree}
    yield from (each for branch in branches for each in branch.subtree if each.i not in aside and each.i not in doers)
    if (
        not [b for b in branches if b.i < verb.i or b.dep_ != "oprd"]
        and verb.dep_ in {"ROOT", "advcl", "conj", "dep"}
        and _inverted(verb)
    ):
        doer = kids(verb, *SUBJECTS)
        edge = min([verb.i, *(each.i for each in doer[0].subtree)] if doer else [verb.i])
        yield from verb.doc[verb.sent.start : edge]


def _own_act(branch: Token, verb: Token) -> bool:
    """Whether a clause before a speech verb tells what the speaker did: ``X waved it off: ..., he said``."""
    doers = kids(branch, "nsubj")
    said = kids(verb, "nsubj")
    return bool(
        branch.i < verb.i
        and doers
        and said
        and said[0].pos_ == "PRON"
        and doers[0].ent_type_ == "PERSON"
        and any(each.text == ":" for each in branch.doc[branch.i : verb.i])
    )


def _inverted(verb: Token) -> bool:
    """Whether a speech verb stands behind what is said: after a comma or a closing quotation mark."""
    doer = kids(verb, *SUBJECTS)
    first = min([verb.i, *(each.i for each in doer[0].subtree)] if doer else [verb.i])
    return first > verb.sent.start and verb.doc[first - 1].text in {",", "”", '"', "—", "–"}


def _according(sentence: Span, people: People, voices: Voices) -> None:
    for token in sentence:
        if token.lower_ == "according" and token.i + 2 < sentence.end and token.nbor().lower_ == "to":
            objects = [each for each in token.subtree if each.dep_ == "pobj"]
            who = name_of(objects[0], people) if objects else None
            if who:
                mine = {each.i for each in token.subtree}
                for each in sentence:
                    if each.i not in mine:
                        voices.chains[each.i] = (who, *voices.chains[each.i])
                        voices.verbs[each.i] = voices.verbs[each.i] or token.i


def _headline(line: Line, people: People, voices: Voices) -> None:
    """``Macron: 26 nations ready``: a name and a colon at the start of a line."""
    doc = line.doc
    match = re.match(r"((?:[A-ZÀ-Þ][\w’'.\-]*\s){0,3}[A-ZÀ-Þ][\w’'\-]*):\s+(?=\S)", doc.text)
    if match and len(doc.text) < 200:
        words = _bare(match[1])
        tokens = [token for token in doc if token.idx < match.end() - 1]
        known = words[-1].casefold() in people.full or any(token.ent_type_ in {"PERSON", "ORG"} for token in tokens)
        if known and not line.listed and (words[-1].casefold() in people.full or len(words) <= 2):
            voices.put((token for token in doc if token.idx >= match.end()), (people.name(match[1]),), None)


def _remember(sentence: Span, people: People) -> None:
    """Who "he" or "she" will be: the person who is subject last, else the one who speaks."""
    for token in sentence:
        if token.dep_ in {"nsubj", "nsubjpass"} and people.knows(token):
            top = token.head
            if top.dep_ in {"ROOT", "conj", "ccomp", "parataxis"} or top.lemma_ in SAYS:
                people.last = people.name(_phrase(token))
                if top.dep_ == "ROOT" or top.lemma_ in SAYS:
                    break


def _quoted(doc: Doc, spoken: Sequence[tuple[int, str]], people: People, voices: Voices) -> None:
    """Give quotations that no speech verb governs to who speaks beside them."""
    opened: int | None = None
    sentence_of = {token.i: number for number, sentence in enumerate(doc.sents) for token in sentence}
    for token in doc:
        if token.text in {"“", '"'} and opened is None:
            opened = token.i
        elif token.text in {"”", '"'} and opened is not None:
            inside = doc[opened + 1 : token.i]
            if len(inside) >= 4:
                first, last = sentence_of[opened], sentence_of[token.i]
                near = sorted(spoken, key=lambda each: (max(first - each[0], each[0] - last, 0), each[0] > last))
                who = near[0][1] if near else None
                if who is not None:
                    free = [each for each in inside if not voices.chains[each.i]]
                    voices.put(free, (who,), None)
            opened = None
