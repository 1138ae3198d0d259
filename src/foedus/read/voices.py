"""Who says what: for every word of a line, the chain of voices through which it comes, outermost first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from foedus.read.attributed import attribute as frame
from foedus.read.attributed import lists, told
from foedus.read.chains import Voices
from foedus.read.cited import cited
from foedus.read.content import content_of, inverted, is_inside_marks, words_of
from foedus.read.continued import MANY, go_on, it, labelled
from foedus.read.grammar import SUBJECTS, goes_on, kids, subject
from foedus.read.headlines import headed, interviewed
from foedus.read.lexicon import SAYS, listed
from foedus.read.parse import Line
from foedus.read.people import HUMAN, People, is_person, name_of
from foedus.read.phrases import ends_there, phrase
from foedus.read.quoted import MARK, attribute
from foedus.read.titles import is_office

if TYPE_CHECKING:
    from foedus.read.tokens import Span, Token

_NOT_ALONE = listed(
    "believe expect think signal indicate point report suggest confirm promise",
)
# Somebody without a name who is one person: "he" may be meant.
_ONE = re.compile(
    r"(?:spokes\w+|official|minister|adviser|advisor|diplomat|aide|commander|ambassador|analyst|source|president|leader|"
    r"premier|chancellor|head|chief|secretary|envoy|general|host|lawmaker|senator|critic|expert|officer|member|colleague)$",
    re.I,
)
# These give words only where they stand behind them: "..., he demanded".
_BEHIND = listed(
    "demand urge complain joke plead object protest summarise summarize sum counsel caution promise agree read relate"
)
_AS_FOR = re.compile(r"(?:As|And) for (?=[A-ZÀ-Þ])")
_SOON = 5  # words after a verb within which what it asks, or who says it, is named


def listen(line: Line, people: People) -> Voices:
    """Find who says what in a line; `people` learns who spoke last."""
    doc = line.doc
    base = people.listed if line.listed else ()
    voices = Voices([base] * len(doc), [None] * len(doc))
    if not line.listed:
        people.listed = ()
    headed(line, people, voices)
    spoken: list[tuple[int, str, int]] = []  # sentence, who speaks in it, by which word
    sentences = list(doc.sents)
    people.he = {}
    for number, sentence in enumerate(sentences):
        if about := _about(sentence, people):
            people.last = people.person = about
        people.he[sentence.start] = len(people.heard)
        people.bodies.hear(sentence.text)
        if "ccording to" in sentence.text:
            _according(sentence, people, voices)
        for verb in _speech(sentence):
            who = _speaker(verb, people, voices)
            if who is None or MANY.fullmatch(who) or (verb.lemma_ == "agree" and _retold(verb, voices)):
                continue  # what "26 nations" say is what the document says of them
            content = [] if _withholds(verb) else words_of(verb)
            outer = voices.of(verb)
            chain = (*outer, who) if who not in outer else outer
            if content and (source := cited(verb, people)):
                chain = (*chain, source)
            if content:
                voices.put(content, chain, verb.i)
            spoken.append((number, who, verb.i))
            people.bodies.speaks(who)
            if not is_inside_marks(verb):  # else he does not go on afterwards
                people.voice = who
            if who in people.full.values() or is_person(who):
                people.last = people.person = who
            elif _ONE.search(who):
                people.last = who
            if line.text.rstrip().endswith(":") and number == len(sentences) - 1:
                people.listed = (*outer, who)
        for who, content in told(sentence, people, voices):
            voices.put(content, (who,), content[0].i)
        frame(sentences, number, people, voices)
        _remember(sentence, people)
    if MARK.search(line.text):
        attribute(doc, spoken, people, voices)
    else:
        people.open, people.quoted = False, None
    if line.text.rstrip().endswith(":") and not people.listed and (who := lists(sentences[-1], people)):
        people.listed = (who,)
    go_on(sentences, voices)
    interviewed(line, people, voices)
    if people.label and any(voices.of(each) for each in doc):
        labelled(sentences, people.label, voices)
        people.label = None
    return voices


def _about(sentence: Span, people: People) -> str | None:
    """Who "he" is where a sentence says so at its beginning: ``As for X, he counts on help``."""
    if not _AS_FOR.match(sentence.text):
        return None
    named = next((each for each in sentence if each.i > sentence.start + 1 and people.knows(each)), None)
    comma = next((each.i for each in sentence if each.text == ","), sentence.start)
    return people.name(phrase(named)) if named is not None and named.i < comma else None


def _retold(verb: Token, voices: Voices) -> bool:
    """Whether it is somebody who said so that something was agreed."""
    by = voices.verbs[verb.i]
    return bool(voices.of(verb)) and (by is None or verb.doc[by].lower_ != "according")


def _withholds(verb: Token) -> bool:
    """Whether somebody does not say it: ``will not yet say whether``, ``did not reveal which``."""
    asked = any(
        each.lower_ in {"whether", "which", "what", "who", "how", "if", "when", "where"}
        for each in verb.doc[verb.i + 1 : min(verb.i + _SOON, verb.sent.end)]
    )
    return asked and bool(kids(verb, "neg"))


_THAT = frozenset(("agree", "threaten", "hold"))  # verbs of saying where "that" follows
_ALSO = _THAT | {"ask", "wonder", "make", "go", "continue"}  # in some of their uses


def _speech(sentence: Span) -> list[Token]:
    """Speech verbs of a sentence, outermost first."""
    found = []
    for token in sentence:
        lemma = token.lemma_
        if lemma not in SAYS and lemma not in _BEHIND and lemma not in _ALSO:
            continue
        asked = lemma in _BEHIND and token.pos_ == "VERB" and inverted(token) and token.tag_ in {"VBD", "VBZ"}
        agreed = lemma in _THAT and any(
            mark.lower_ == "that" for each in kids(token, "ccomp") for mark in kids(each, "mark")
        )
        asks = (
            asked
            or agreed
            or (lemma == "hold" and inverted(token) and kids(token, "ccomp") and not kids(token, "dobj"))
            or (goes_on(token) and inverted(token))
            or (lemma in {"ask", "wonder"} and _after_question(token))
        )
        clear = lemma == "make" and any(
            each.lower_ in {"clear", "plain", "known"} for each in kids(token, "oprd", "acomp", "ccomp", "xcomp")
        )
        if (lemma in SAYS or clear or asks) and token.pos_ in {"VERB", "AUX", "NOUN"} and not kids(token, "auxpass"):
            if token.pos_ == "NOUN" and not kids(token, "nsubj"):
                continue
            if token.tag_ == "VBN" and token.dep_ in {"acl", "amod"}:
                continue
            if token.lower_ == "states" and token.i > sentence.start and token.nbor(-1).lower_ == "member":
                continue
            found.append(token)
    return sorted(found, key=lambda token: len(list(token.ancestors)))


def _after_question(verb: Token) -> bool:
    """Whether a verb follows a quoted question: ``“Why should we care?” he asked``."""
    near = verb.doc.part(max(verb.i - 6, 0), verb.i)
    return re.search(r"\?\s?[”\"]", near) is not None


def _speaker(verb: Token, people: People, voices: Voices) -> str | None:
    doer = _beside(verb, people) or subject(verb)
    if doer is not None and doer.tag_ == "RB" and doer.i > 1 and doer.nbor(-2).pos_ == "PROPN":
        doer = doer.nbor(-2)  # "X, finally, has warned"
    if doer is not None and doer.lower_ in {"it", "they"} and people.voice and inverted(verb):
        return people.voice  # "..., it reported on Telegram"
    if doer is not None and doer.lower_ == "it":
        return it(doer, people, voices)
    nobody = (
        verb.dep_ == "advcl"
        and verb.tag_ == "VBD"
        and verb.i > verb.sent.start
        and verb.nbor(-1).is_alpha
        and not kids(verb, *SUBJECTS)
    )
    if doer is None or nobody or doer.pos_ == "NUM" or verb.dep_ == "amod":  # "... a day after 26 of them promised"
        return None
    if doer.pos_ == "PROPN" and doer.i > doer.sent.start and doer.doc[doer.left_edge.i - 1].pos_ == "ADP":
        above = doer.doc[doer.left_edge.i - 1].head  # "a diplomat in Kyiv describes"
        of = above if above.pos_ == "NOUN" and HUMAN.search(above.lemma_.casefold()) else None
        doer = of or _earlier(doer, people) or doer  # "X, who joined from Glasgow, said"
    if doer.i + 1 < len(doer.doc) and doer.i < 3 and doer.nbor().text in {"–", "—"} and not people.knows(doer):
        return None  # a dateline: "Brussels – The meeting confirmed ..."
    if doer.lower_ in {"who", "which", "that"} and doer.head.dep_ == "relcl":
        doer = doer.head.head
    if (
        doer.pos_ == "NOUN"
        and not kids(doer, "appos")
        and not people.knows(doer)
        and not HUMAN.search(doer.lemma_.casefold())
        and not (doer.lower_ == "media" and doer.head == verb)
    ):
        return None
    if verb.lemma_ in _NOT_ALONE and doer.pos_ == "NOUN" and not any(content_of(verb)):
        return None
    return name_of(doer, people, voices.of(verb))


def _beside(verb: Token, people: People) -> Token | None:
    """Who stands between two commas or marks and a verb of saying that the parse leaves without a subject of its own.

    ``Sweden could help, its prime minister, X, said``, ``it will be settled, indicated the head of state``; and who is
    spoken of in ``a day after 26 of X's partners promised``, where the parse takes the partners for no subject.
    """
    if kids(verb, *SUBJECTS) or verb.tag_ not in {"VBD", "VBZ"}:
        return None
    if verb.dep_ == "conj" and verb.head.dep_ == "ROOT" and not kids(verb.head, *SUBJECTS):
        verb = verb.head  # "On 19 August X refused but said": the parse takes X for a part of the date
    if verb.i - 1 <= verb.sent.start:
        return None
    if verb.dep_ == "ROOT" and verb.nbor(-1).dep_ == "pobj" and verb.nbor(-1).head.i == verb.sent.start:
        return verb.nbor(-1) if people.knows(verb.nbor(-1)) else None
    if inverted(verb):
        object_ = next((each for each in kids(verb, "dobj") if each.i - verb.i <= _SOON), None)
        if object_ is not None and (people.knows(object_) or is_office(object_)):
            return object_
    near = verb.nbor(-1)
    if near.text == "," and near.i - 1 > verb.sent.start:
        near = near.nbor(-1)
    comma = verb.doc[near.left_edge.i - 1] if near.left_edge.i > verb.sent.start else None
    named = people.knows(near) or is_office(near)
    return near if named and comma is not None and comma.text == "," else None


def _earlier(place: Token, people: People) -> Token | None:
    """The person who is subject before a place that is none."""
    before = place.doc[place.sent.start : place.i]
    return next((each for each in before if each.dep_ in SUBJECTS and people.knows(each)), None)


def _according(sentence: Span, people: People, voices: Voices) -> None:
    for token in sentence:
        if token.lower_ == "according" and token.i + 2 < sentence.end and token.nbor().lower_ == "to":
            objects = [each for each in token.subtree if each.dep_ == "pobj"]
            who = _source(objects[0], people) if objects else None
            if who:
                people.voice = who
                if is_person(who):
                    people.last = people.person = who
                mine = {each.i for each in token.subtree}
                for each in sentence:
                    if each.i not in mine:
                        voices.chains[each.i] = (who, *voices.chains[each.i])
                        voices.verbs[each.i] = voices.verbs[each.i] or token.i


def _source(noun: Token, people: People) -> str | None:
    """By which name goes what is named after ``according to``; an occasion is nobody: ``according to the meeting``."""
    if noun.pos_ == "NOUN" and not HUMAN.search(noun.lemma_.casefold()) and not people.knows(noun):
        behind = (each for prep in kids(noun, "prep") for each in kids(prep, "pobj"))
        noun = next((each for each in behind if HUMAN.search(each.lemma_.casefold()) or people.knows(each)), noun)
        if noun.pos_ == "NOUN" and not HUMAN.search(noun.lemma_.casefold()):
            return None
    return people.name(phrase(noun)) if ends_there(noun) else name_of(noun, people)


def _remember(sentence: Span, people: People) -> None:
    """Who "he" or "she" will be: the person who is subject last, else the one who speaks."""
    root = sentence.root
    doers = kids(root, "nsubj", "nsubjpass")
    office = next((each for each in doers if each.tag_ == "NN" and _ONE.search(each.lemma_)), None)
    one = name_of(office, people) if office is not None else None
    # "The prime minister told leaders that X could not be trusted."
    if one is not None and one in people.full.values():
        people.last = one
        return
    for token in sentence:
        if token.dep_ not in {"nsubj", "nsubjpass"}:
            continue
        named = next((each for each in (token, *kids(token, "appos")) if people.knows(each)), None)
        if named is not None:
            top = token.head
            if top.dep_ in {"ROOT", "conj", "ccomp", "parataxis"} or top.lemma_ in SAYS:
                named = named if token.tag_ == "RB" else token  # "X, finally, ..."
                people.last = people.person = people.name(phrase(named))
                if top.dep_ == "ROOT" or top.lemma_ in SAYS:
                    return
    if one is not None:
        people.last = one
    elif not any(each.lower_ in {"he", "she"} for each in doers):  # "A decision by X is still to come."
        before = {people.name(phrase(each)) for each in sentence.doc[sentence.start : root.i] if people.knows(each)}
        if len(before) == 1:
            people.last = people.person = before.pop()
