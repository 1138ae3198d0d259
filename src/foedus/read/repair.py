"""What the parser gets wrong again and again in reports, put right before any rule looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from foedus.read.lexicon import SAYS, listed

if TYPE_CHECKING:
    from foedus.read.tokens import Doc, Token

# Verbs of undertaking: the infinitive after them is what is undertaken, not what for.
_UNDERTAKES = listed(
    "commit pledge agree offer volunteer promise vow undertake prepare decide plan intend refuse decline consent",
    "express confirm",
)
# Nouns that have a clause of their own: "the fact that".
_TAKES_THAT = listed("fact idea claim statement hope fear condition view belief sign signal news report assurance")
_DELEGATES = listed("leader representative official minister envoy delegate chief delegation")
_MARKS = frozenset(("once", "when", "if", "until", "unless", "whenever", "after", "before"))
_STOPS = frozenset(",;:.—–()")


def repair(doc: Doc) -> Doc:
    """Put right what is known to be wrong in a parse; the tree stays a tree."""
    for token in doc:
        if token.dep_ == "ROOT" and token.lemma_ in SAYS and token.sent.start > 0:
            _joined(token)
        if token.dep_ in {"ROOT", "parataxis"} and token.lemma_ in SAYS:
            _inserted(token)
    for token in doc:
        if token.dep_ == "advcl" and token.head.lemma_ in _UNDERTAKES:
            _undertaken(token)
        elif token.lower_ == "that" and token.dep_ == "mark" and token.head.dep_ in {"acl", "relcl", "advcl"}:
            _said(token.head, token)
        elif token.dep_ == "ROOT" and token.lemma_ in SAYS and token.tag_ in {"VBD", "VBZ"}:
            _speaking(token)
        elif token.dep_ == "ccomp" and token.tag_ in {"VBN", "VBD"}:
            _aside(token)
        elif token.dep_ == "dobj" and token.head.lemma_ in SAYS:
            _subject_of_said(token)
        elif token.tag_ == "MD" and token.dep_ == "aux":
            _subject_of_modal(token)
        elif token.tag_ == "VBG" and token.dep_ == "advcl" and token.lemma_ in SAYS:
            _adding(token)
        elif token.lower_ in {"from", "of"} and token.dep_ == "prep":
            _from_whom(token)
        elif token.lower_ in _MARKS and token.dep_ in {"advmod", "prep", "cc", "dep"}:
            _marked(token)
    return doc


def _undertaken(verb: Token) -> None:
    """``26 committed to deploy forces``: what was committed to, not to what end."""
    head = verb.head
    to = [each for each in verb.children if each.lower_ == "to" and each.dep_ == "aux"]
    if to and head.i < to[0].i <= head.i + 2 and not any(each.dep_ == "dobj" for each in head.children):
        verb.dep_ = "xcomp"


def _inserted(says: Token) -> None:
    """``Greece, | said its premier, | will send ships``: what stands before that is the subject of the rest."""
    rest = [says.head] if says.dep_ == "parataxis" else [each for each in says.children if each.dep_ == "ccomp"]
    doers = [each for each in says.children if each.dep_ == "nsubj"]
    before = [each for each in doers if each.i < says.i]
    if len(doers) != 2 or len(before) != 1 or len(rest) != 1 or says.doc[says.i - 1].text != ",":
        return
    verb = rest[0]
    if verb.i > says.i and verb.pos_ in {"VERB", "AUX"} and not any(each.dep_ == "nsubj" for each in verb.children):
        before[0].hang_on(verb)


def _joined(verb: Token) -> None:
    """``Poland rules out troops, PM |"
    " Tusk says``: no sentence ends at a title; what stands before it is what is said."""
    doc = verb.doc
    start = verb.sent.start
    before = doc[start - 1]
    doers = [each for each in verb.children if each.dep_ == "nsubj"]
    if before.is_punct or before.is_space or not doers or doers[0].left_edge.i != start:
        return
    if not any(each.text == "," for each in doc[max(start - 4, 0) : start]):
        return
    root = before.sent.root
    if before != root and before.pos_ == "PROPN":
        before.hang_on(doers[0], "compound")
    root.hang_on(verb, "ccomp")


def _said(clause: Token, that: Token) -> None:
    """``said after the meeting that 26 countries would join``: the clause is what was said, not of the meeting."""
    for token in reversed(that.doc[that.sent.start : that.i]):
        if token.pos_ == "VERB" and token.lemma_ in SAYS:
            has = any(each.dep_ == "ccomp" and each.i > token.i and each.lemma_ not in SAYS for each in token.children)
            if not has and clause.head.i > token.i and clause.head.lemma_ not in _TAKES_THAT:
                clause.hang_on(token, "ccomp")
            return


def _speaking(verb: Token) -> None:
    """``hosted by an institute, Mark Rutte, who attended, insisted``: a name before the verb is who insists."""
    if any(each.dep_ in {"nsubj", "nsubjpass", "expl"} for each in verb.children):
        return
    for token in reversed(verb.doc[verb.sent.start : verb.i]):
        reach = token.right_edge.i
        near = reach == verb.i - 1 or (reach == verb.i - 2 and verb.doc[verb.i - 1].text == ",")
        if token.dep_ in {"appos", "conj", "pobj"} and token.ent_type_ == "PERSON" and near:
            token.hang_on(verb, "nsubj")
            return


def _aside(verb: Token) -> None:
    """``that troops deployed there would be targets``, ``X, joined by Y, said``: a participle, not the verb."""
    doers = [each for each in verb.children if each.dep_ in {"nsubj", "nsubjpass"} and each.i < verb.i]
    if not doers or any(each.dep_ in {"aux", "auxpass", "neg"} for each in verb.children):
        return
    doer, above = doers[0], verb.head
    if above.i > verb.i and above.lemma_ in SAYS and verb.nbor(-1).text == "," and above.nbor(-1).text == ",":
        if not any(each.dep_ in {"nsubj", "nsubjpass"} for each in above.children):
            doer.hang_on(above, "nsubj")
            verb.hang_on(doer, "acl")
        return
    that = [each for each in verb.children if each.lower_ == "that" and each.dep_ == "mark"]
    later = [
        each
        for each in above.children
        if each.i > verb.i
        and each.dep_ in {"conj", "ccomp"}
        and any(child.tag_ == "MD" for child in each.children)
        and not any(child.dep_ in {"nsubj", "nsubjpass", "expl", "cc"} for child in each.children)
    ]
    if verb.tag_ != "VBN" or not that or not later or any(each.dep_ == "cc" for each in above.children):
        return
    real = later[0]
    passive = any(each.dep_ == "auxpass" for each in real.children)
    doer.hang_on(real, "nsubjpass" if passive else "nsubj")
    that[0].hang_on(real)
    real.dep_ = "ccomp"
    verb.hang_on(doer, "acl")


def _adding(verb: Token) -> None:
    """``“Russia has no intention,” she said, stressing that``: after a quotation, whoever said it goes on."""
    before = verb.doc[verb.i - 1] if verb.i > verb.sent.start else verb
    above = verb.head.head
    if before.text in {"”", '"'} and verb.head.dep_ == "ccomp" and above.lemma_ in SAYS and above != verb.head:
        verb.hang_on(above)


def _subject_of_said(noun: Token) -> None:
    """``said Trump suggested``: Trump is who suggested, not what was said."""
    for child in noun.head.children:
        if child.dep_ == "ccomp" and child.i > noun.i and child.pos_ in {"VERB", "AUX"}:
            free = not any(each.dep_ in {"nsubj", "nsubjpass", "expl"} for each in child.children)
            if (free and noun.head.i < noun.i and child.tag_ not in {"VBG", "VB"}) or (
                free and any(each.tag_ == "MD" for each in child.children)
            ):
                passive = any(each.dep_ == "auxpass" for each in child.children)
                noun.hang_on(child, "nsubjpass" if passive else "nsubj")
            return


def _subject_of_modal(modal: Token) -> None:
    """``... to Ukraine and any deployment would require``: the noun before is the subject, no second goal."""
    verb = modal.head
    if modal.i <= modal.sent.start or any(
        each.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"} for each in verb.children
    ):
        return
    noun = modal.nbor(-1)
    if (
        noun.pos_ in {"NOUN", "PROPN"}
        and noun.dep_ == "conj"
        and noun.head.i < noun.i
        and verb.dep_ in {"ccomp", "ROOT"}
    ):
        noun.hang_on(verb, "nsubj")


def _from_whom(prep: Token) -> None:
    """``a meeting with leaders from 30 countries``: the leaders are from there, not the meeting."""
    before = prep.doc[prep.i - 1] if prep.i > prep.sent.start else prep
    if before.lemma_.casefold() in _DELEGATES and before.pos_ == "NOUN" and prep.head != before:
        prep.hang_on(before)


def _marked(mark: Token) -> None:
    """``once active fighting ends``: ``once`` belongs to the verb that follows, not to the adjective."""
    if mark.head.pos_ in {"VERB", "AUX"} and mark.head.i > mark.i:
        return
    if mark.children:
        return
    for token in mark.doc[mark.i + 1 : mark.sent.end]:
        if token.text in _STOPS or token.i - mark.i > 10:
            return
        doers = [each for each in token.children if each.dep_ in {"nsubj", "nsubjpass"}]
        if token.pos_ in {"VERB", "AUX"} and doers and mark.i < doers[0].i:
            if token.head == token or token.head.i > mark.i or token.dep_ not in {"ccomp", "conj", "dep", "advcl"}:
                return
            mark.hang_on(token, "mark")
            token.dep_ = "advcl"
            return
