"""Who says what: for every word of a line, the chain of voices through which it comes, outermost first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.attributed import attribute as frame
from foedus.read.attributed import labelled
from foedus.read.chains import Voices
from foedus.read.continued import MANY, after_that, backshifted, go_on, it
from foedus.read.grammar import SUBJECTS, kids, subject
from foedus.read.lexicon import SAYS, listed
from foedus.read.parse import Line
from foedus.read.people import HUMAN, People, bare, is_person, name_of, phrase
from foedus.read.quoted import MARK, attribute

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# These take what is said as their object: "announced a force", "confirmed the offers".
_OBJECT = listed(
    "announce reveal disclose confirm outline emphasize emphasise stress describe report present unveil",
)
_NOT_ALONE = listed(
    "believe expect think signal indicate point report suggest confirm promise",
)
# Somebody without a name who is one person: "he" may be meant.
_ONE = re.compile(
    r"(?:spokes\w+|official|minister|adviser|advisor|diplomat|aide|commander|ambassador|analyst|source|president|leader|"
    r"premier|chancellor|head|chief|secretary|envoy|general|host)$",
    re.I,
)
_SAYINGS = listed("word remark comment statement announcement claim declaration assertion warning assurance suggestion")
# These give words only where they stand behind them: "..., he demanded".
_BEHIND = listed(
    "demand urge complain joke plead object protest summarise summarize sum counsel caution promise agree read"
)
_OF = frozenset(("from", "by", "of"))
_SOON = 5  # words after a name within which "that" tells what was said
_HEADLINE = 200  # characters of a line that may be a headline


def listen(line: Line, people: People) -> Voices:
    """Find who says what in a line; `people` learns who spoke last."""
    doc = line.doc
    base = people.listed if line.listed else ()
    voices = Voices([base] * len(doc), [None] * len(doc))
    if not line.listed:
        people.listed = ()
    _headline(line, people, voices)
    spoken: list[tuple[int, str, int]] = []  # sentence, who speaks in it, by which word
    sentences = list(doc.sents)
    people.he = {}
    for number, sentence in enumerate(sentences):
        people.he[sentence.start] = people.last
        for verb in _speech(sentence):
            who = _speaker(verb, people, voices)
            if who is None or MANY.fullmatch(who):
                continue  # what "26 nations" say is what the document says of them
            content = list(_content(verb)) or after_that(verb)
            outer = voices.of(verb)
            if content:
                voices.put(content, (*outer, who) if who not in outer else outer, verb.i)
            spoken.append((number, who, verb.i))
            people.voice = who
            if who in people.full.values() or is_person(who):
                people.last = people.person = who
            elif _ONE.search(who):
                people.last = who
            if line.text.rstrip().endswith(":") and number == len(sentences) - 1:
                people.listed = (*outer, who)
        for who, content in _told(sentence, people, voices):
            voices.put(content, (who,), content[0].i)
        frame(sentences, number, people, voices)
        _remember(sentence, people)
    if MARK.search(line.text):
        attribute(doc, spoken, people, voices)
    else:
        people.open, people.quoted = False, None
    if "ccording to" in line.text:
        for sentence in sentences:
            _according(sentence, people, voices)
    go_on(sentences, voices)
    return voices


def _told(sentence: Span, people: People, voices: Voices) -> Iterator[tuple[str, list[Token]]]:
    """``remarks from X on Thursday that ...``, ``X’s announcement that ...``: a noun of saying, and what it says."""
    for token in sentence:
        if token.lower_ == "saying" and token.i > sentence.start and token.nbor(-1).lower_ == "as":
            verb = next((each for each in token.ancestors if each.lemma_ in {"quote", "cite"}), None)
            doer = next(iter(kids(verb, "nsubjpass")), None) if verb is not None else None
            who = name_of(doer, people) if doer is not None else None
            if doer is not None and who is not None and not voices.of(token):
                beside = range(doer.left_edge.i, token.i + 1)  # "X was quoted as saying"
                yield who, [each for each in sentence if each.i not in beside]
        if token.lemma_ not in _SAYINGS:
            continue
        givers = [noun for prep in kids(token, "prep", "agent") if prep.lower_ in _OF for noun in kids(prep, "pobj")]
        givers += kids(token, "poss")
        doer = next((each for each in givers if each.pos_ == "PROPN" or each.lower_ in {"his", "her"}), None)
        who = name_of(doer, people) if doer is not None else None
        if doer is None or who is None:
            continue
        at = max(doer.i, token.i)
        that = next(
            (each for each in sentence.doc[at + 1 : min(at + _SOON, sentence.end)] if each.lower_ == "that"), None
        )
        if that is not None and not voices.of(that):
            yield who, list(sentence.doc[that.i : sentence.end])


def _speech(sentence: Span) -> list[Token]:
    """Speech verbs of a sentence, outermost first."""
    found = []
    for token in sentence:
        asked = token.lemma_ in _BEHIND and token.pos_ == "VERB" and _inverted(token) and token.tag_ in {"VBD", "VBZ"}
        asks = asked or (token.lemma_ in {"ask", "wonder"} and _after_question(token))
        clear = token.lemma_ == "make" and any(
            each.lower_ == "clear" for each in kids(token, "oprd", "acomp", "ccomp", "xcomp")
        )
        if (
            (token.lemma_ in SAYS or clear or asks)
            and token.pos_ in {"VERB", "AUX", "NOUN"}
            and not kids(token, "auxpass")
        ):
            if token.pos_ == "NOUN" and not kids(token, "nsubj"):
                continue
            if token.tag_ == "VBN" and token.dep_ in {"acl", "amod"}:
                continue
            found.append(token)
    return sorted(found, key=lambda token: len(list(token.ancestors)))


def _after_question(verb: Token) -> bool:
    """Whether a verb follows a quoted question: ``“Why should we care?” he asked``."""
    near = verb.doc[max(verb.i - 6, 0) : verb.i].text
    return re.search(r"\?\s?[”\"]", near) is not None


def _speaker(verb: Token, people: People, voices: Voices) -> str | None:
    doer = subject(verb)
    if doer is not None and doer.lower_ in {"it", "they"} and people.voice and _inverted(verb):
        return people.voice  # "..., it reported on Telegram"
    if doer is not None and doer.lower_ == "it":
        return it(doer, people, voices)
    if doer is None or doer.pos_ == "NUM" or verb.dep_ == "amod":
        return None
    if doer.i + 1 < len(doer.doc) and doer.i < 3 and doer.nbor().text in {"–", "—"} and not people.knows(doer):
        return None  # a dateline: "Brussels – The meeting confirmed ..."
    if doer.lower_ in {"who", "which", "that"} and doer.head.dep_ == "relcl":
        doer = doer.head.head
    if (
        doer.pos_ == "NOUN"
        and not kids(doer, "appos")
        and not people.knows(doer)
        and not HUMAN.search(doer.lemma_.casefold())
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
    # "..., and any deployment would need a vote": moved back in time, so it is said as well.
    branches.extend(
        child for child in verb.children if child.dep_ == "conj" and child.i > verb.i and backshifted(child)
    )
    # "The mission, he stressed, is not ...": the sentence around it is what is said.
    if verb.dep_ in {"parataxis", "ccomp"} and verb.head.i != verb.i and not [b for b in branches if b.i > verb.i]:
        mine = {each.i for each in verb.subtree}
        if verb.dep_ == "parataxis" or _inverted(verb):
            # "..., both sides said, after meetings had yielded ...": on what occasion they said it.
            for child in verb.head.children:
                first = child.left_edge
                if child.i > verb.i and first.lower_ in {"after", "following"} and first.nbor(-1).text == ",":
                    mine.update(each.i for each in child.subtree)
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
                if is_person(who):
                    people.last = people.person = who
                mine = {each.i for each in token.subtree}
                for each in sentence:
                    if each.i not in mine:
                        voices.chains[each.i] = (who, *voices.chains[each.i])
                        voices.verbs[each.i] = voices.verbs[each.i] or token.i


def _headline(line: Line, people: People, voices: Voices) -> None:
    """``Macron: 26 nations ready``, ``26 nations ready: Macron``: a name and a colon at either end of a line."""
    doc = line.doc
    ends = re.search(r"(?::| –| —| -)\s((?:[A-ZÀ-Þ][\w’'\-]*\s){0,5}[A-ZÀ-Þ][\w’'\-]*)$", line.text)
    if ends and len(line.text) < _HEADLINE and not line.listed:
        name = bare(ends[1])[-1]
        if name.casefold() in people.full:
            voices.put((token for token in doc if token.idx < ends.start()), (people.name(ends[1]),), None)
            return
    match = re.match(r"((?:[A-ZÀ-Þ][\w’'.\-]*\s){0,3}[A-ZÀ-Þ][\w’'\-]*):\s+(?=\S)", line.text)
    if match and len(line.text) < _HEADLINE:
        words = bare(match[1])
        tokens = [token for token in doc if token.idx < match.end() - 1]
        bodies = {"PERSON", "ORG"} if len(words) > 1 or words[0].isupper() else {"PERSON"}
        known = words[-1].casefold() in people.full or any(token.ent_type_ in bodies for token in tokens)
        who = labelled(match[1], line.text, people)
        if known and (words[-1].casefold() in people.full or len(words) <= 2):
            who = people.name(match[1])
        if who is not None and not line.listed:
            voices.put((token for token in doc if token.idx >= match.end()), (who,), None)


def _remember(sentence: Span, people: People) -> None:
    """Who "he" or "she" will be: the person who is subject last, else the one who speaks."""
    for token in sentence:
        if token.dep_ not in {"nsubj", "nsubjpass"}:
            continue
        if people.knows(token) or any(people.knows(each) for each in kids(token, "appos")):
            top = token.head
            if top.dep_ in {"ROOT", "conj", "ccomp", "parataxis"} or top.lemma_ in SAYS:
                people.last = people.person = people.name(phrase(token))
                if top.dep_ == "ROOT" or top.lemma_ in SAYS:
                    return
    root = sentence.root
    for token in kids(root, "nsubj"):
        if token.tag_ == "NN" and _ONE.search(token.lemma_):
            people.last = name_of(token, people) or people.last
