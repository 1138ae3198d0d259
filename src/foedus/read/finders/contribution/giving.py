"""Who gives what: the verbs of giving, which of them belong together, and what they give."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from foedus.read.finders.words import parts
from foedus.read.grammar import extent, kids, top
from foedus.read.lexicon import listed
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

GIVES = listed(
    "offer send deploy supply provide contribute put dispatch station commit lend fund train pledge participate share",
    "lead coordinate equip reinforce monitor patrol clear finance deliver handle oversee organise organize host fly",
    "give support back supervise maintain keep retain establish deal encompass span cover range include involve",
    "head police safeguard build run restore supervise train equip house store "
    "volunteer add use promise bring assist help watch guard protect secure escort deal look sweep operate "
    "delegate open strengthen fit arm second loan earmark",
)
NOT_GIVEN = re.compile(
    r"\b(?:sanctions?|oil|gas|targets?|(?<!underwater )(?<!sea )(?<!supply )(?<!provide )(?<!naval )drones|"
    r"pressure|talks|veto|vote|diplomat|Russian attack|at home|barracks)\b",
    re.I,
)
_LABOUR = re.compile(
    r"\b(?:responsib\w+ for|in charge of|takes? charge of|takes? care of|hub|take(?:s|n)? part in|"
    r"be(?:ing)? present|tak\w+ the form of|(?:door )?open to|"
    r"(?:leading|lead) (?:country|nation|role|part|state) (?:in|on|for)|focus\w* on|concentrat\w+ on|limited to|"
    r"confined to|"
    r"serv\w+ as|answer\w* for|see(?:s|ing)? to|look\w* after|(?:make|makes|making|made) (?:[\w’'-]+ ){0,6}?available|"
    r"(?:put|puts|putting) (?:[\w’'-]+ ){1,6}?at (?:the |its )?[\w’' ]{0,20}?disposal|lead\w* (?:at|on|in)\b|"
    r"undertak\w+ (?:[\w-]+ ){0,2}?(?:duties|tasks)|see(?:s)? (?:its|their) (?:\w+ )?(?:priority|task|role) in|"
    r"tak(?:e|es|ing) (?:on )?(?:the |a )?(?:lead|command|charge)|"
    r"(?:tak(?:e|es|ing)|took) (?:on|over) (?:[\w-]+ ){0,3}?(?:tasks?|duties|roles?|components?|missions?|"
    r"responsibilit\w+)|"
    r"head\w* (?:the|a) (?:\w+ ){0,2}component|(?:set|sets|setting) up|"
    r"play\w* an? (?:\w+ ){0,3}(?:role|part) in)\b",
    re.I,
)


# Nouns of a stance: what follows them is what somebody is ready for.
_STANCES = listed("openness readiness willingness intention commitment desire preparedness")
# Verbs that say what somebody's part is, not that it is given.
_HANDS = listed("provide offer give supply deliver")
_PLACES = listed("deploy send station dispatch keep maintain")
_UNITS = re.compile(r"\b(?:forces?|units?|presences?)\b", re.I)
_IS = listed("remain serve stay act focus concentrate limit confine answer see look make put lead undertake")
_ARMS = frozenset(("arm", "fit", "strengthen"))  # somebody's army
# For whom it is: "gear for ground brigades" sends none
_FOR_WHOM = re.compile(r"\bfor (?:[\w’'-]+ ){0,3}?(?:brigades?|troops|forces|infantry|army|soldiers|units)\b", re.I)


def tops(scene: Scene) -> list[Token]:
    """Finite verbs that give, or go on with a verb that does."""
    return list(
        dict.fromkeys(
            top(each.verb)
            for each in scene.clauses
            if each.verb.dep_ not in {"acl", "pcomp"}
            or kids(each.verb, "nsubj")
            or (each.verb.head.pos_ in {"NOUN"} and top(each.verb) != each.verb)
        )
    )


def group(verb: Token) -> list[Token]:
    """A finite verb with the verbs that continue it."""
    found = [verb]
    for each in found:
        for child in each.children:
            chained = child.dep_ in {"xcomp", "acomp", "oprd"} or (
                child.dep_ == "conj"
                and not kids(child, "nsubj")
                and child.pos_ in {"VERB", "AUX"}
                and top(child) != child
                and not _apart(each, child)
            )
            if child.dep_ == "dobj" and child.lemma_ in _STANCES:
                found.extend(each_ for prep in kids(child, "prep") for each_ in kids(prep, "pcomp"))
                found.extend(kids(child, "acl"))
            wanted = child.dep_ in {"dobj", "attr"} and any(top(each_) == verb for each_ in kids(child, "acl"))
            if chained:
                found.append(child)
            elif wanted:
                found.extend(kids(child, "acl"))
            elif (
                child.dep_ == "prep"
                and child.lower_ in {"to", "at", "on", "in"}
                and each.pos_ in {"VERB", "AUX", "ADJ"}
            ):
                found.extend(kids(child, "pcomp"))
    return [each for each in dict.fromkeys(found) if each.pos_ in {"VERB", "AUX"}]


def _apart(verb: Token, other: Token) -> bool:
    """Whether a semicolon parts two verbs: what follows is told of others, whose verb may be left out."""
    return any(each.text == ";" for each in verb.doc[verb.i : other.i])


def given(scene: Scene, verb: Token) -> str:
    """The words of what a verb gives."""
    objects = [*kids(verb, "dobj", "attr", "oprd", "dative")]
    objects += [
        noun
        for prep in kids(verb, "prep", "agent")
        for noun in kids(prep, "pobj")
        if prep.lower_ in {"with", "through", "in", "on", "of", "for", "via", "to", "by", "over", "after"}
        or (
            (prep.lower_ == "from" and verb.lemma_ in {"help", "support", "assist", "back"})
            and not (prep.lower_ == "to" and verb.lemma_ in _HANDS)
        )  # to whom it is given
    ]
    # "... “in the air”, a marked increase": told of it, not given.
    objects = [
        each for each in objects if verb.doc.part(max(each.left_edge.i - 2, 0), each.left_edge.i) not in {"”,", '",'}
    ]
    words = " ".join(scene.words(*extent(each, without=("relcl", "advcl"))) for each in objects)
    return re.split(r"\b(?:rather than|instead of|but not|and not|, not)\b", _FOR_WHOM.sub("", words))[0]


def parts_of(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Return which contributions a verb of giving gives."""
    words = given(scene, verb)
    if verb.lemma_ in {"train", "monitor", "supervise", "equip", "fund", "finance", "reinforce", *_ARMS}:
        if kids(verb, "nsubjpass"):
            return ()  # who has been trained
        found = set(parts(verb.text)) | (
            set(parts(words)) if verb.lemma_ in {"equip", "reinforce", "fund", "finance", *_ARMS} else set()
        )
        return tuple(sorted(found - {"troops", "logistics"}))
    if verb.lemma_ in {"be", "take", "play", "have", "leave", *_IS}:
        end = max(scene.whole(verb)[1], verb.i)
        other = next((each for each in kids(verb, "conj") if verb.i < each.i <= end and each.pos_ == "VERB"), None)
        reach = scene.words(verb.i, end if other is None else other.i - 1)
        if _LABOUR.search(reach):
            return parts(reach)
        if verb.lemma_ not in GIVES:
            return ()
    if verb.lemma_ in {"support", "back"}:  # not what is supported, but with what
        words = " ".join(
            scene.words(each.i, each.right_edge.i)
            for each in verb.subtree
            if each.dep_ == "prep"
            and each.lower_ in {"through", "via", "with", "by"}
            and scene.doc[max(each.i - 1, 0)].lower_ != "not"
        )
        return tuple(part for part in parts(words) if part != "support")
    if verb.lemma_ in _PLACES and _UNITS.search(words):
        return tuple(sorted({*parts(words), "troops"}))
    if verb.lemma_ in {"begin", "start"}:
        return parts(words) if any(each.lower_ == "with" for each in kids(verb, "prep")) else ()
    sets_up = verb.lemma_ == "set" and any(each.lower_ == "up" for each in verb.children)
    return parts(words) if verb.lemma_ in GIVES or sets_up else ()


def claim(question: str, first: int, last: int, value: tuple[str, ...], anchor: Token) -> Found:
    """Return a contribution."""
    return Found(kind="contribution", question=question, first=first, last=last, value=value, anchor=anchor)
