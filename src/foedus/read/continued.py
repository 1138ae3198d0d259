"""Who still speaks, where a sentence names nobody: ``X said ... They would stay. If not, he was ready to go.``"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from foedus.read.chains import Voices
from foedus.read.grammar import SUBJECTS, kids, subject, verb_of
from foedus.read.lexicon import SAYS, listed
from foedus.read.parties import office, party_in
from foedus.read.people import HUMAN, Chain, People, is_person, name_of
from foedus.read.registry import party_of
from foedus.read.titles import is_office

if TYPE_CHECKING:
    from foedus.read.tokens import Span, Token

# What only many states together are: they promise, and whoever counts them goes on.
MANY = re.compile(
    r"(?!.*\b(?:officials?|sources?|diplomats?|spokes\w+) (?:from|of|in|for)\b)(?:.*\s)?"
    r"(?:nations|countries|states|governments|capitals|members|allies|partners|contributors)",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    r"(?!(?:By no means|Not) (?:all|every|each))(?:[\w’,-]+ ){0,4}"
    r"(?:of (?:them|these|those|the drones)|the (?:rest|others?) (?:was|were|had))\b"
)
_OF_WHAT_WAS_SAID = frozenset(("it", "they", "this", "these", "some", "others", "both", "one", "none", "each"))
_SOME = listed("some others each none")
# A person who does this has said so; a state may have done it.
_PERSONAL = listed(
    "offer hope open mention name raise threaten campaign intend promise pledge trust plead list present appeal tie "
    "link demand press push float thank find prefer see decline dismiss turn"
)
_UNDER = frozenset(("xcomp", "ccomp", "conj", "advcl", "acl"))
_IF = listed("if once provided because unless until when")
_LIST = 2  # semicolons between the names of three states
_UP = 3  # verbs above the words in question
_MANY = listed("country nation member ally side people report party coalition planner")
_MOODS = listed("ready prepared willing able open convinced sure certain confident concerned worried against")
_PAPERS = listed(
    "declaration statement document communiqué communique text draft letter readout newspaper paper magazine report"
)
# Whoever does this says so: "Belgium considers participation logical".
_WILLS = listed(
    "call exclude reject want consider think count propose urge insist demand refuse oppose welcome praise doubt "
    "threaten repeat reiterate reaffirm favour favor advocate invite ask expect consult regard deem view undertake"
)
_OFFERS = listed("offer proposal promise pledge condition price demand")
_AT = frozenset(("below", "above", "around", "under", "over"))
_WHEN = re.compile(
    r"(?:(?:also|again|once more) )?(?:(?:before|after|on|in|at|this|last|earlier|later|late|yesterday|today|during|"
    r"ahead of|following|to|[A-Z]\w+day)\b(?: [\w’'.]+){0,4}? )?that "
    r"(?!week|month|year|day|same|time|evening|morning|night|afternoon)"
)
_SOON = 6  # words after a verb of saying within which "that" tells what was said
_NEAR = 40  # tokens within which a text was spoken of


def go_on(sentences: list[Span], voices: Voices) -> None:
    """Give a sentence without a voice to whoever spoke in the one before it, where it only goes on with that."""
    for number, sentence in enumerate(sentences[1:], 1):
        if any(voices.of(each) for each in sentence):
            continue
        who = _speaks(sentences[number - 1], voices)
        if who is None and number > 1 and _would(sentence.root) and _says_nobody(sentences[number - 1]):
            before = _speaks(sentences[number - 2], voices)
            who = before if before is not None and party_in(before) is None else None
        around = number + 1 < len(sentences) and who == _speaks(sentences[number + 1], voices)
        if who is not None and (around or _reported(sentence.root) or _own_party(sentence.root, who)):
            voices.put(sentence, (who,), None)
    for sentence in sentences:
        for mark in (each for each in sentence if each.text == ";") if ";" in sentence.text else ():
            _go_on_behind(mark, voices)


def _would(root: Token) -> bool:
    """Whether a sentence stands in the tense in which somebody's plans are told."""
    return any(each.lower_ == "would" for each in kids(root, "aux")) and bool(kids(root, *SUBJECTS))


def _says_nobody(sentence: Span) -> bool:
    """Whether nobody who could speak is the subject of a sentence."""
    return not any(each.ent_type_ in {"PERSON", "ORG", "GPE"} for each in kids(sentence.root, *SUBJECTS))


def _go_on_behind(mark: Token, voices: Voices) -> None:
    """``X said that no soldiers would go; instructors, however, could``: what follows a semicolon is said as well."""
    doc, end = mark.doc, mark.sent.end
    rest = doc[mark.i + 1 : next((each.i for each in doc[mark.i + 1 : end] if each.text == ";"), end)]
    chain = voices.of(doc[mark.i - 1]) if mark.i > mark.sent.start else ()
    verb = next((each.head for each in rest if each.dep_ in SUBJECTS), None)
    if chain and verb is not None and backshifted(verb) and not any(voices.of(each) for each in rest):
        voices.put(rest, chain, None)


def labelled(sentences: list[Span], who: str, voices: Voices) -> None:
    """Give the sentences under somebody's name to him, if he is one of those who speak there."""
    if any(chain[-1] == who for sentence in sentences for each in sentence if (chain := voices.of(each))):
        for sentence in sentences:
            if not any(voices.of(each) for each in sentence):
                voices.put(sentence, (who,), None)


def _speaks(sentence: Span, voices: Voices) -> str | None:
    """Who speaks at the end of a sentence: of a chain the innermost that is not merely many states."""
    spoken = [(each, chain) for each in sentence if (chain := voices.of(each))]
    chain = spoken[-1][1] if spoken else ()
    inner = next((i for i in reversed(range(len(spoken))) if len(spoken[i][1]) > len(chain)), None)
    if inner is not None and spoken[inner][1][: len(chain)] == chain and _only_says(spoken[inner + 1 :]):
        chain = spoken[inner][1]  # "..., X said according to Y"
    return next((name for name in reversed(chain) if not MANY.fullmatch(name)), None)


def _only_says(words: list[tuple[Token, Chain]]) -> bool:
    """Whether words behind what is said tell no more than who said so."""
    return all(
        each.pos_ not in {"VERB", "AUX"} or each.lemma_ in SAYS or each.lower_ == "according" for each, _ in words
    )


def _reported(root: Token) -> bool:
    """Whether a clause stands in the tense of what is reported and is about what was spoken of."""
    doer = next(iter(kids(root, "nsubj", "nsubjpass")), None)
    if doer is None or any(each.text == ";" for each in root.doc[root.sent.start : root.i]):
        return False
    if doer.ent_type_ == "PERSON" and doer.pos_ == "PROPN":
        return False  # "X would consider it", "X had ruled it out": what he does, not what was said of him
    if doer.lower_ in {"he", "she"}:  # "If not, he was prepared to end it by force."
        return root.lemma_ == "be" and any(each.lower_ in _MOODS for each in kids(root, "acomp"))
    if _OF_THEM.match(root.sent.text):
        return True
    helpers = {each.lower_ for each in kids(root, "aux")}
    return (
        bool(helpers & {"would", "had"})
        or doer.lower_ in _SOME
        or (doer.lower_ in _OF_WHAT_WAS_SAID and backshifted(root))
    )


def _own_party(root: Token, who: str) -> bool:
    """Whether a leader's country does something right after he spoke: ``Merz said no. Berlin is open to ...``."""
    doer = next(iter(kids(root, "nsubj")), None)
    party = party_in(doer.text) if doer is not None else None
    return party is not None and party == office(who.split()[-1])


def backshifted(clause: Token) -> bool:
    """Return whether a clause with a subject of its own stands in the tense of what is reported."""
    helpers = {each.lower_ for each in kids(clause, "aux")}
    return bool(kids(clause, "nsubj", "nsubjpass")) and bool(
        helpers & {"would", "could", "should", "might", "had", "must"}
    )


def after_that(verb: Token) -> list[Token]:
    """What a verb of saying gives where the parse hangs it elsewhere: ``X has said before that the Commons ...``."""
    end = verb.sent.end
    that = next((each for each in verb.doc[verb.i + 1 : min(verb.i + _SOON, end)] if each.lower_ == "that"), None)
    if that is None or any(each.is_punct for each in verb.doc[verb.i + 1 : that.i]) or that.pos_ == "PRON":
        return []
    stop = next((each.i for each in verb.doc[that.i : end] if each.text == ";"), end)
    return list(verb.doc[that.i : stop])


def after_when(verb: Token) -> list[Token]:
    """What a verb of saying gives behind a time or a place: ``X said before the talks that he ...``."""
    doc, end = verb.doc, verb.sent.end
    match = _WHEN.match(doc.part(verb.i + 1, min(verb.i + 8, end)))
    that = next((each for each in doc[verb.i + 1 : min(verb.i + 8, end)] if each.lower_ == "that"), None)
    if match is None or that is None or (that.dep_ == "mark" and that.head.head == verb):
        return []
    stop = next((each.i for each in doc[that.i : end] if each.text == ";"), end)
    return list(doc[that.i : stop])


def it(pronoun: Token, people: People, voices: Voices) -> str | None:
    """Return who says what "it" says: whoever spoke before, a text, or the party of which was spoken."""
    doc, start = pronoun.doc, pronoun.sent.start
    if start == 0:
        return None
    before = doc[start - 1].sent
    who = _speaks(before, voices)
    if who is not None and not is_person(who):
        return who
    text = next((each for each in reversed(doc[max(start - _NEAR, 0) : start]) if each.lemma_ in _PAPERS), None)
    if text is not None:
        return f"the {text.lower_}"
    doer = next(iter(kids(before.root, "nsubj")), None)
    return name_of(doer, people) if doer is not None and party_in(doer.text) else None


def wills(words: Span, people: People, *, act: bool, party: str | None = None) -> str | None:
    """Return whose will or judgement words are that nobody is quoted with: ``Belgium considers ... logical``.

    Parameters
    ----------
    act
        Whether the words tell what somebody does who thereby says it, by whatever verb: ``Moscow sneered at ...``.
    party
        Whose will is asked for, where several are told of: ``some states, Spain and Italy among them, refuse``.
    """
    inside = (each for each in kids(words.root, "relcl") if act and words.start <= each.i < words.end)
    verb = next(inside, None) or verb_of(words.root)  # "something Moscow has called unacceptable"
    for _ in range(_UP):
        between = verb.doc[min(verb.i, verb.head.i) : max(verb.i, verb.head.i)]
        if verb.lemma_ in _WILLS or _offers(verb, people) or not _under(verb) or any(t.text == ";" for t in between):
            break
        verb = verb_of(verb.head)
    doer = subject(verb)
    if doer is None or kids(verb, "auxpass"):
        return None
    owner = next(iter(kids(doer, "poss")), None)
    if doer.lemma_ in _OFFERS and owner is not None and (owner.lower_ in {"his", "her"} or people.knows(owner)):
        return name_of(owner, people)  # "her offer consists in training"
    counts = verb.lemma_ == "put" and (
        any(each.lower_ in _AT for each in kids(verb, "prep")) or any(each.lower_ == "at" for each in verb.subtree)
    )
    does = act and verb.lemma_ != "be"
    if not (does or counts or verb.lemma_ in _WILLS or _offers(verb, people)):
        return None
    if party and MANY.fullmatch(doer.lower_) and (named := _among(doer, verb, party)):
        return people.name(named)
    human = HUMAN.search(doer.lemma_) and doer.lemma_ not in _MANY
    if doer.pos_ != "PROPN" and doer.lower_ not in {"he", "she"} and not people.knows(doer) and not human:
        return None
    names = name_of(doer, people)
    return None if names and names.count(";") >= _LIST else names  # of a list of states the text tells


def _among(doer: Token, verb: Token, party: str) -> str | None:
    """The name of a party among those which a subject lists, before or behind it."""
    told = doer.doc[min(doer.left_edge.i, verb.i) : verb.i]
    return next((each.text for each in told if each.pos_ == "PROPN" and party_in(each.text) == party), None)


def of_others(names: str, question: str) -> bool:
    """Return whether states alone speak, of a question about another one: ``Paris said that Rome has refused``."""
    party, homes = party_of(question), [party_in(each) for each in names.split("; ")]
    return party is not None and None not in homes and party not in homes


def counts_in(word: Token, people: People) -> str | None:
    """Return the person who lists or names some states as contributors, though a paper reports it."""
    verb = verb_of(word)
    doer = subject(verb)
    if verb.lemma_ not in {"list", "name", "mention", "count", "include"} or doer is None:
        return None
    return name_of(doer, people) if doer.lower_ in {"he", "she"} or people.knows(doer) else None


def _under(verb: Token) -> bool:
    """Whether a verb only continues another one or is its condition, so that both are the will of one."""
    if verb.dep_ in {"conj", "advcl"} and kids(verb, "nsubj", "nsubjpass", "expl"):
        return verb.dep_ == "advcl" and any(each.lower_ in _IF for each in kids(verb, "mark", "advmod", "prep"))
    if verb.dep_ == "relcl":  # "thanked planners for work that would let a force deploy"
        return verb_of(verb.head).lemma_ == "thank"
    if verb.dep_ in {"pcomp", "prep"} and "provided" in {verb.lower_, verb.head.lower_}:
        return True
    return verb.dep_ in _UNDER and verb.head != verb


def _offers(verb: Token, people: People) -> bool:
    """Whether a person, not a state, offers, hopes or is ready: he has said so."""
    if verb.lemma_ == "rule":  # "Italy and Poland have ruled out soldiers"
        return any(each.lower_ == "out" for each in verb.children)
    if verb.lemma_ == "say":  # "Italy and Poland said no", a state as well
        return any(each.lower_ in {"no", "yes"} for each in verb.children)
    doer = subject(verb)
    if doer is None or not (
        doer.lower_ in {"he", "she"}
        or people.knows(doer)
        or any(map(people.knows, kids(doer, "appos")))
        or is_office(doer)
    ):
        return False
    if verb.lemma_ in {"be", "remain"}:
        return any(each.lower_ in _MOODS for each in kids(verb, "acomp")) or any(
            each.lower_ in {"favour", "favor"} for prep in kids(verb, "prep") for each in kids(prep, "pobj")
        )
    nothing = any(each.lower_ == "nothing" for each in kids(verb, "dobj"))
    sees = verb.lemma_ == "see" and is_office(doer)  # how somebody without a name sees it a text may know
    return verb.lemma_ in _PERSONAL and not nothing and not sees


def of_party(names: str, question: str) -> str:
    """Return who of several speakers answers for the party of a question: ``Rome; Warsaw`` of Italy's soldiers."""
    party = party_of(question)
    if ";" not in names or party is None:
        return names
    return next((each for each in names.split("; ") if (party_in(each) or office(each.split()[-1])) == party), names)
