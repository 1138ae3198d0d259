"""Which stance on soldiers of one's own do some words show: refused, open, postponed, ready, promised?"""

from __future__ import annotations

import re

QUOTES = "“”\"'‘’"
NOT = r"(?:\bnot|n[’']t|\bnever|\bno longer|\bwithout|\bneither)"

# Ordered: the first class with a cue in the words is the stance ("has not decided whether to send" is no refusal).
OPEN_FIRST = (
    rf"{NOT} (?:\w+ ){{0,2}}?(?:rul(?:e|ed|ing) (?:it |this |that |anything |\w+ troops )?out|exclud\w*|"
    rf"reject\w*|oppos\w+|refus\w*|"
    rf"dismiss\w*|clos\w+ the door)"
    rf"|{NOT} (?:\w+ ){{0,2}}?(?:against|opposed to|averse to)|(?:declin|refus)\w+ to (?:rule out|exclude)|nothing "
    rf"is (?:ruled out|excluded|off the table)"
)
UNDECIDED = (
    rf"{NOT}(?: \w+){{0,3}}? (?:decided|settl(?:ed|ing)|resolved|(?:a |any )?(?:\w+ )?decisions?|made up "
    rf"(?:its|their|his|her) minds?|taken "
    rf"a position|said whether|say whether|"
    r"committed itself|taken a decision)|no (?:final |formal |firm )?decisions?|"
    r"(?:ma(?:k|d)\w+|g(?:a|i)ve\w*|giving|with|offer\w*) no (?:[\w-]+ )?(?:promises?|pledges?|commitments?|offers?|"
    r"announcements?|assurances?)\b|"
    r"(?:ha[sd]|have|did)(?: not|n[’']t)(?: \w+){0,2}? (?:made (?:an? |any )(?:[\w-]+ )?(?:promise|pledge|"
    r"commitment|offer)|promis|pledg|offer|commit|announc|confirm|specif|detail)\w*|"
    r"decisions?\b[^.;]{0,40}?(?:\bnot|n[’']t|\byet to)(?: yet)? be(?:en)? (?:made|taken|reached)|"
    r"yet to (?:\w+ )?(?:decide|say|announce|determine|make|take|commit|clarify|rule)|undecided|non-?committal|"
    r"h(?:o|e)ld(?:s|ing)? (?:back|off)|left (?:its|their|his|her|the) (?:\w+ )?\w+ open|(?:keep|kept|leav|"
    r"left)\w* (?:\w+ ){0,2}?options? open|"
    r"(?:leav\w+|left) (?:it )?open (?:whether|if)|"
    r"not (?:yet )?(?:sure|certain)|makes? (?:its|their) decision|leaves? the (?:question|matter)\b|"
    r"too early|too soon|premature|not (?:yet )?the time|time (?:has|had|was|is) not|time for [\w ]{0,20}not|"
    r"postpon\w*|defer(?:s|red|ring)?|delay\w*|put(?:s|ting)? off|"
    r"decid(?:e|es|ing) (?:(?:on|about) [\w -]{0,40})?(?:later|in due course|at a later|"
    r",? (?:only )?(?:once|when|after)\b)|"
    r"reluctan\w+|hesita\w+|cautious\w*|wary|scepti\w+|skeptic\w*|lukewarm|doubts?|reservations?|"
    r"divided|unclear|uncertain|unknown|(?:remains?|remained|still|is|are|was) (?:an )?open\b(?! to)|avoid\w*|"
    r"sidestep\w*|dodg\w*|"
    r"stop(?:s|ped)? short of|declin\w+ to (?:say|comment)"
)
NO = (
    r"rul(?:e|es|ed|ing) (?:itself |himself )?out|exclud(?:e|es|ed|ing)|say(?:s|ing)? no|said no|reject(?:s|ed|ing)?|"
    r"refus(?:e|es|ed|ing|al)|declin(?:e|es|ed|ing)|oppos(?:e|es|ed|ing|ition)|against|dismiss(?:es|ed|ing)?|"
    r"den(?:y|ies|ied|ying)|"
    r"shut(?:s|ting)? the door|clos(?:es|ed|ing) the door|stay(?:s|ed|ing)? (?:well )?out\b|keep(?:s|ing)? out of|"
    r"opt(?:s|ed|ing)? out of|"
    rf"stay(?:s|ing)? (?:at )?home|ke(?:ep|eps|pt|eping) [^.,;]{{0,30}}\bhome|remain (?:at )?home|"
    rf"cannot (?:send|deploy|dispatch|commit|contribute|station|spare|provide)|out of the question|"
    rf"off the table|unthinkable|in (?:their |"
    rf"the )?barracks|{NOT}|\bno\b|"
    rf"\bnone\b|\bnor\b|fail(?:s|ed)? to|"
    r"(?:keep|kept|leav|left|hold|held)\w* (?:all |any )?(?:its|their|his|her|our) (?:[\w-]+ ){1,3}?"
    r"(?:away|off|behind)\b|"
    r"(?:stay|keep|remain)\w* (?:well |firmly )?(?:off|away from) Ukrain|"
    r"(?:bar|bann|forb[ia]d|prohibit|prevent)\w* (?:[\w-]+ ){0,4}?(?:from|to) (?:send|deploy|station|dispatch|commit)"
)
OPEN = (
    r"(?:left|leav\w+|keep\w*|kept) open(?= the (?:possibility|option|prospect))|open(?:ness)? (?:to|"
    r"towards?)|open mind|open(?:s|ed|ing)? (?:up )?(?:the door|to)\b|doors? (?:open|ajar)|"
    r"consider\w*|weigh\w*|mull\w*|ponder\w*|look(?:s|ed|ing)? (?:into|at)|examin\w+|stud(?:y|ies|ied|ying)|explor\w+|"
    r"contemplat\w+|think\w* about|toy\w* with|not averse"
)
_TALKED_OF = (
    r"discuss\w*|debat\w+|float(?:s|ed|ing)?|possibility|option|"
    r"conceivable"  # a stance only where it is all that is said
)
COMMITTED = (
    r"propos(?:e[sd]?|ing)(?= (?:his|her|its|their|our|[\w’']+[’']s) [\w’']*\s?(?:own )?(?:participation|"
    r"contribution))|pledg\w*|promis\w*|vow\w*|commit(?:s|ted|ting|ment)?\b(?= (?:to|itself|themselves|(?:[\w-]+ )?"
    r"(?:troops|soldiers))|$)|(?:is|are) (?:sending|deploying|dispatching|contributing)\b|offer\w*|"
    r"decided to\b|agreed|agrees|sign(?:s|ed|ing)\b|undert(?:akes?|ook)|going to|(?:is|are) set to (?=send|"
    r"deploy)|determined to|approved|"
    r"confirmed (?:that )?it would"
)
WILL = r"will(?! be (?:ready|able|prepared|willing))\b|[’']ll\b"
COULD = r"could\b|may\b|might\b|would\b|can\b|(?:is|are) to\b"
READY = (
    r"ready|readiness|(?<!of the )willing\w*|prepared(?:ness)?|able to|in a position|intend\w*|intention|"
    r"intent|plans?|planned|"
    r"planning|"
    r"in favou?r|said yes|keen|eager|logical|natural|sensible|makes sense|hop(?:es|ed|ing) to|wants? to|"
    r"interest(?:ed)? in|set to|possible"
)
_CLASSES = tuple(
    (value, re.compile(rf"(?:(?<![A-Za-z])|(?=n[’']t))(?:{words})", re.I))
    for value, words in (
        ("open", OPEN_FIRST),
        ("undecided", UNDECIDED),
        ("no_troops", NO),
        ("open", f"{OPEN}|{_TALKED_OF}"),
        ("deploy_committed", rf"{COMMITTED}|{WILL}"),
        ("deploy_conditional", rf"{READY}|{COULD}"),
    )
)

_CONSENT = re.compile(
    r"^\W*no (?:\w+ ){1,4}?(?:is|are) (?:needed|required|necessary)|"
    r"\b(?:approval|mandate|consent|vote)s? (?:[\w’'-]+ ){0,4}?(?:is|are|be) (?:\w+ly )?(?:needed|required|necessary)",
    re.I,
)
# "cannot send soldiers without a mandate" refuses nothing, "can send them without one" neither.
_UNLESS = r"\bwithout (?!(?:[\w’'-]+ ){0,3}?(?:send|deploy|put|commit|contribut|station|troops?|soldiers?|boots))"
_EITHER_WAY = re.compile(
    r",? (?:[\w-]+ )?or (?:no \w[\w-]*|not)\b.*|,? regardless\b.*|,? even (?:if|during|while)\b.*", re.I | re.S
)
_NOT_WITHOUT = re.compile(rf"(?:{NOT}|\bcannot|\bno)\b[^.;,]*(?<!\bor ){_UNLESS}", re.I)
_WITHOUT = re.compile(rf"{_UNLESS}.*", re.I | re.S)


def stance_of(words: str) -> str | None:
    """Return the stance of which some words show the first cue; None if they show none.

    >>> stance_of("Germany has not decided whether to send soldiers")
    'undecided'
    """
    if _CONSENT.search(words):
        return None  # who must agree is another question
    if _NOT_WITHOUT.search(words):
        return "deploy_conditional"
    words = _EITHER_WAY.sub("", _WITHOUT.sub("", words))
    return next((value for value, pattern in _CLASSES if pattern.search(words)), None)
