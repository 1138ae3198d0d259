"""Who says it, where no verb of saying has him for its subject: ``in X's view``, ``This was stated by X``?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from foedus.read.chains import Voices
from foedus.read.grammar import SUBJECTS, kids
from foedus.read.lexicon import SAYS, TITLES, listed
from foedus.read.parties import office, party_in
from foedus.read.people import HUMAN, People, name_of
from foedus.read.phrases import phrase
from foedus.read.titles import is_office

if TYPE_CHECKING:
    from foedus.read.tokens import Span, Token

_WHO = r"(?P<who>(?:[\w’'.-]+ ){0,7}?[\w’-]*\w)"
# Verbs of saying in the forms in which they report.
_SAID = (
    r"(?:sa(?:id|ys)|t(?:old|ells)|wr(?:ote|ites)|"
    r"(?<!member )(?:announc|stat|not|declar|argu|urg|pledg|promis|emphasi[sz]|underlin|reiterat|describ)e[sd]|"
    r"(?:add|explain|confirm|report|reveal|claim|warn|insist|maintain|demand|repeat)(?:s|ed)|"
    r"stress(?:es|ed))"
)
_TOLD = rf"(?:{_SAID}|put it|sees it)"
_VIEW = r"(?:view|opinion|eyes|words|reading|telling|account|estimation|judge?ment|mind)"
# What comes before what is said, and is no part of it.
LEAD = re.compile(
    rf"(?:In|To) {_WHO}[’']s? {_VIEW},? |In the {_VIEW} of {_WHO.replace('who', 'of')}, |"
    rf"As {_TOLD} (?:on \w+ )?by {_WHO.replace('who', 'by')}, |"
    rf"As {_WHO.replace('who', 'as')} (?:has |had )?{_TOLD}(?: it)?, |"
    rf"For (?=[A-ZÀ-Þ]){_WHO.replace('who', 'to')}, "
    r"(?=(?:it|this|that|these|they|any|no|such|foreign|the (?:aim|point|purpose|goal|priority|first|force)|"
    r"\w+[’']s)\b)|"
    rf"To {_WHO.replace('who', 'eye')} (?=(?:they|it|this|that|these) (?:is|are|would)\b)"
)
_TAIL = re.compile(
    rf",? as (?:\w+ly )?{_TOLD} (?:on \w+ )?by {_WHO}(?=[,.;]|$| (?:on|at|after|in|following|during|before)\b)|"
    rf", as {_WHO.replace('who', 'as')} (?:has |had )?{_TOLD}\b|,? in {_WHO.replace('who', 'of')}[’']s {_VIEW}\b|"
    rf",? in the {_VIEW} of {_WHO.replace('who', 'mind')}(?=[,.;]|$)"
)
_OWNED = re.compile(rf" as |[’']s {_VIEW}\b|in the {_VIEW} of ")
# "X has let it be known that ...", "X used his speech to stress that ..."
_THAT = re.compile(
    rf"(?:[^,;:]{{3,40}}, )?{_WHO}(?:, [^,;:]{{3,25}},)? (?:(?:has|have|had) )?"
    r"(?:already |also |since |repeatedly |long |then |later |now |again )?"
    r"(?:let it be known|made (?:it )?(?:known|plain|"
    r"clear|no secret of the fact)|le(?:ft|aves?) no doubt(?:, \w+,)?|"
    r"(?:issu|releas|publish|circulat)ed an? (?:\w+ )?(?:note|statement|message|communiqu[ée]|press release) \w+ing|"
    r"(?:is|are|was|were|remains?) (?:adamant|insistent|categorical|convinced|confident|certain)|"
    r"g(?:ave|ives?|iven) (?:the|an|his|her|their) assurances?|"
    r"(?:us|t)(?:ed|es|e|ook) (?:[\w’'-]+ ){1,5}to "
    r"(?:stress|say|announce|declare|warn|"
    r"repeat|insist|confirm|make clear|reiterate|underline|recall|explain)) that |"
    # "The agency has been told by X that ..."
    rf"[^,;:]{{3,40}} (?:has |had |have )?(?:been|was|were) (?:told|informed|assured) by "
    rf"{_WHO.replace('who', 'by')} that |"
    # "The French president, X, assured on Thursday that ..."
    rf"[^,;:]{{3,40}}, {_WHO.replace('who', 'apart')}, (?:has |had )?(?:{_SAID}|assured) (?:[\w.]+ ){{0,3}}that "
)
# "Foreign minister X, in Odesa: ...", "Downing Street: ..."
_LABEL = re.compile(r"(?:[^:.]{0,20}\. )?(?P<who>[^:,.;]{3,60}?)(?:,? (?:in|on|at|from) [^:;.]{3,30})?: (?=\S)")
_BODIES = re.compile(r"(?:the )?(?:Downing Street|No 10|[ÉE]lys[ée]e|Kremlin|White House|Pentagon|Berlaymont)", re.I)
_NO_NAME = listed(
    "live update updates analysis explainer explained opinion background details quote exclusive breaking video photo "
    "watch factbox timeline poll report news summary context key topic topics war talks summit point points note"
)
# ", X told reporters": wherever the parse hangs it
_ASIDE = re.compile(rf", {_WHO} (?:has |had )?{_SAID}(?: (?!that\b|the\b|it\b)[\w’'-]+){{0,5}}?(?=[,.;:]|$)")
# "Poland, says X, will not ..."
_MIDDLE = re.compile(
    rf", {_SAID} (?!(?:in|on|at|after|before|during|from|to|this|last|that|by|for|earlier|again|later?|via|"
    rf"yesterday|today|as|when|with|while|following)\b){_WHO},|"
    rf", as {_WHO.replace('who', 'as')} (?:has |had )?(?:put it|{_SAID})(?: it)?,"
)
# "This was stated by X": of the sentences before.
_PASSIVE = re.compile(
    rf"(?:This|That|It|The (?:statement|announcement|remark|comment)) (?:was|has been|is) (?:also )?(?:{_TOLD}|"
    rf"made|voiced|written) (?:[\w, ]{{0,40}}?)?by {_WHO}(?=[,.;]|$| (?:on|at|after|in|following|during|before|to)\b)"
)
_TWO = _WHO.replace("0,7", "0,11")  # "Prime Minister X and President Y"
_ACTIVE = re.compile(
    rf"{_TWO} (?:said|stated|announced|declared|told (?:reporters|journalists|the press)|made) "
    r"(?:(?:this|it|that) (?:clear|plain|known)|this|so|it|that|the (?:statement|announcement|remarks?|comments?))"
    r"(?=[,.;]|$| (?:on|at|after|in|following|during|before|to)\b)"
    r"|(?:That|This) (?:is|was) what "
    rf"{_WHO.replace('who', 'what')} (?:has |had )?{_TOLD}\b|"
    rf"{_WHO.replace('who', 'held')} (?:has |had )?(?:held out|raised|floated|opened|named|made) th(?:at|is) "
    r"(?:prospect|possibility|promise|condition|offer|demand|point)\b"
)
_PLAINLY = listed(
    "clear clearer firm firmer categorical blunt blunter sharper harsher plainer adamant unequivocal plain "
    "explicit unambiguous frank direct succinct brief sceptical skeptical optimistic cautious emphatic resolute "
    "defiant dismissive"
)
_MESSAGE = listed(
    "message figure number estimate count "
    "position answer line verdict reply response stance view point warning demand argument conclusion"
)
_FRAMED = re.compile(
    r"no secret|no doubt|put it|sum\w* up|let it be known|(?:a|one|this|simple|clear) (?:message|answer|warning)"
)
_JUDGES = listed("call accuse criticise criticize welcome dismiss reject defend praise answer respond react reply")
# What somebody has before a colon that is no word of his.
_FACES = re.compile(
    r"\b(?:problem|trouble|dilemma|question|reason|fac(?:e[sd]?|ing)|kn[eo]ws?|faces|learn\w*|catch|snag)\b"
)
_MOVES = listed("go fly travel arrive come leave return meet visit join attend receive welcome host greet invite")
_NAME = 3  # words of a name
_SHORT = 20  # tokens before a colon that introduce what is said

_SAYINGS = listed("word remark comment statement announcement claim declaration assertion warning assurance suggestion")
_OF = frozenset(("from", "by", "of"))
_SOON = 5  # words after a name within which "that" tells what was said


def told(sentence: Span, people: People, voices: Voices) -> Iterator[tuple[str, list[Token]]]:
    """Yield who is named with a noun of saying, and what it says: ``remarks from X that``, ``X’s claim that``."""
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


def lists(sentence: Span, people: People) -> str | None:
    """Return through whom the items come that a sentence with a colon at its end introduces: ``X has set terms:``."""
    root = sentence.root
    if root.pos_ != "VERB" or root.lemma_ in _MOVES or _FACES.search(sentence.text):
        return None
    doer = next((each for each in kids(root, "nsubj") if people.knows(each) or is_office(each)), None)
    return name_of(doer, people) if doer is not None else None


def attribute(sentences: list[Span], number: int, people: People, voices: Voices) -> None:
    """Give the words of a sentence, or of those before it, to whoever the first frame that names somebody names.

    A frame is only looked for where a sign of it stands: patterns that may begin at any word take their time.
    """
    sentence = sentences[number]
    text = sentence.text
    if (match := LEAD.match(text)) and (who := _named(sentence, match, people)):
        _put(sentence, match.end(), len(text), who, voices)
    elif _OWNED.search(text) and (match := _TAIL.search(text)) and (who := _named(sentence, match, people)):
        _put(sentence, 0, match.start(), who, voices)
        if text[match.end() : match.end() + 2] == ", ":
            _put(sentence, match.end(), len(text), who, voices)
    elif " that " in text and (match := _THAT.match(text)) and (who := _named(sentence, match, people, states=True)):
        _put(sentence, match.end(), len(text), who, voices)
    elif (match := _MIDDLE.search(text)) and (who := _named(sentence, match, people)):
        voices.put((each for each in sentence if not _inside(sentence, each, match)), (who,), None)
    elif number and (match := _PASSIVE.match(text) or _ACTIVE.match(text)) and (who := _named(sentence, match, people)):
        _put_before(sentences[:number], who, voices)
    elif (
        ": " in text
        and (match := _LABEL.match(text))
        and (who := labelled(match["who"], text, people))
        and not is_place(each for each in sentence if each.idx - sentence.start_char < match.end("who"))
    ):
        _put(sentence, match.end(), len(text), who, voices)
    elif (match := _beside(sentence, voices)) and (who := _named(sentence, match, people)):
        goes_on = text[match.end() : match.end() + 2] == ", "  # what he says is behind the last semicolon alone
        _put(sentence, text.rfind(";", 0, match.start()) + 1 if goes_on else 0, match.start(), who, voices)
        if goes_on:
            _put(sentence, match.end(), len(text), who, voices)
    else:
        _colon(sentence, people, voices)


def _beside(sentence: Span, voices: Voices) -> re.Match[str] | None:
    """``..., X told reporters, ...`` in a sentence of which not every word has a voice."""
    if ", " not in sentence.text or all(voices.of(each) for each in sentence):
        return None
    return _ASIDE.search(sentence.text)


def labelled(label: str, text: str, people: People) -> str | None:
    """Return by which name a label before a colon goes, if it names somebody: capitals and titles only, and no state.

    Parameters
    ----------
    label, text
        The words before the colon, and the line or sentence which they begin.
    """
    if _BODIES.fullmatch(label):
        return label
    words = label.split()
    named = [word for word in words if word.casefold() not in TITLES and word.casefold() != "minister"]
    if not named or not all(word[0].isupper() or word in {"of", "the", "de", "von", "van", "der"} for word in named):
        return None
    if (party_in(" ".join(named)) and not office(named[-1])) or any(word.casefold() in _NO_NAME for word in words):
        return None
    if len(words) == 1 and not (office(words[0]) or words[0].casefold() in people.full):
        return None
    return people.name(label) if office(named[-1]) or len(named) <= _NAME else None


def is_place(tokens: Iterable[Token]) -> bool:
    """Whether words are a place from which somebody reports: ``New Delhi: The president said ...``."""
    return any(each.ent_type_ in {"GPE", "LOC", "FAC"} for each in tokens)


def _inside(sentence: Span, token: Token, match: re.Match[str]) -> bool:
    return match.start() <= token.idx - sentence.start_char < match.end()


def _named(sentence: Span, match: re.Match[str], people: People, states: bool = False) -> str | None:
    """By which name goes whom a frame names; nobody where it is no person and no body that speaks."""
    group = next(name for name, words in match.groupdict().items() if words)
    end = sentence.start_char + match.end(group)
    token = next((each for each in sentence if each.idx < end <= each.idx + len(each.text)), None)
    if token is not None and token.dep_ == "pobj" and is_office(token.head.head):
        token = token.head.head  # "the head of state"
    if token is not None and token.dep_ == "conj" and people.knows(token.head) and people.knows(token):
        return name_of(token.head, people)  # "X and Y announced this"
    if states and token is not None and party_in(token.text):
        return name_of(token.head if token.dep_ == "conj" else token, people)
    return _known(token, people) if token is not None else None


def _known(token: Token, people: People) -> str | None:
    if is_office(token):
        return name_of(token, people)
    if people.knows(token) or (token.pos_ == "PROPN" and party_in(token.text) is None and token.text[:1].isupper()):
        return people.name(phrase(token))
    return name_of(token, people) if token.pos_ == "PRON" or HUMAN.search(token.lemma_.casefold()) else None


def _put(sentence: Span, first: int, last: int, who: str, voices: Voices) -> None:
    """Give words between two characters of a sentence to a voice, unless they have one."""
    start = sentence.start_char
    inside = [each for each in sentence if first <= each.idx - start < last and not voices.of(each)]
    voices.put(inside, (who,), None)


def _put_before(sentences: Sequence[Span], who: str, voices: Voices) -> None:
    """Give the last sentences, back to one in which somebody speaks, to a voice; of a last such one what is left."""
    silent = list(takewhile(lambda sentence: not any(map(voices.of, sentence)), reversed(sentences)))
    for sentence in silent or sentences[-1:]:
        _put(sentence, 0, len(sentence.text), who, voices)


def _colon(sentence: Span, people: People, voices: Voices) -> None:
    """``X was categorical: ...``, ``X's message was clear: ...``, ``The line, X explained, has not changed: ...``."""
    at = next((each.i for each in sentence if each.text == ":"), None)
    if at is None or at - sentence.start > _SHORT or at + 2 >= sentence.end:
        return
    lead, begins = sentence.doc[sentence.start : at], sentence.doc[at].idx + 1 - sentence.start_char
    words = sentence.doc.part(sentence.start, at)
    judged = any(each.lemma_ in _JUDGES for each in lead)
    plainly = (
        judged
        or any(each.lower_ in _PLAINLY or (each.lemma_ in SAYS and each.pos_ == "VERB") for each in lead)
        or _FRAMED.search(words)
    )
    after = sentence.doc[at + 1 : sentence.end]
    clause = any(each.dep_ in SUBJECTS for each in after) and not _FACES.search(words)
    for token in lead:
        if token.dep_ not in {"nsubj", "nsubjpass", "ROOT", "dep"}:
            continue
        owners = [each for each in kids(token, "poss") if people.knows(each)] if token.lower_ in _MESSAGE else []
        named = (each for each in (token, *kids(token, "appos")) if people.knows(each) or each.lower_ in {"he", "she"})
        person = next(named, None)
        verb = token.head
        acts = person is not None and verb.pos_ == "VERB" and verb.lemma_ not in _MOVES and clause
        who = owners[0] if owners else person if plainly or acts else None
        if who is not None:
            if name := name_of(who, people) if who.pos_ == "PRON" else people.name(phrase(who)):
                _put(sentence, begins, len(sentence.text), name, voices)
            return
    told = [voices.of(each) for each in lead if voices.of(each)]
    if told:
        _put(sentence, begins, len(sentence.text), told[-1][-1], voices)
