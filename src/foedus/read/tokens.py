"""A parsed line as plain objects: its words, on which word each hangs, and its sentences.

The rules ask a few words of a line for a few things, again and again. spaCy makes an answer anew each time it is asked,
from numbers; here every answer is worked out once. Names and meanings are spaCy's, of which this is a part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc as Parsed

_WORD = ["ORTH", "LOWER", "IS_PUNCT", "IS_SPACE", "IS_ALPHA", "LIKE_NUM"]  # what is the same wherever a word stands
_HERE = ["IDX", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE", "HEAD", "SPACY"]


class Token:
    """A word or a mark, with what a parse says of it.

    Parameters
    ----------
    i, idx
        Its place among the words, and where it begins in the text of the line, in code points.
    text, lower_, lemma_
        The word as it stands, in small letters, and its base form.
    pos_, tag_, dep_, ent_type_
        Its word class, its class in the Penn Treebank, how it depends on its head, and what it is a name of.
    head, children, left_edge, right_edge
        What it hangs on (itself at the top of a sentence), what hangs on it, and how far that reaches to both sides.
    """

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "ent_type_",
        "head",
        "i",
        "idx",
        "is_alpha",
        "is_punct",
        "is_space",
        "left_edge",
        "lemma_",
        "like_num",
        "lower_",
        "pos_",
        "right_edge",
        "sent",
        "tag_",
        "text",
        "whitespace_",
    )
    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    whitespace_: str
    is_punct: bool
    is_space: bool
    is_alpha: bool
    like_num: bool
    doc: Doc
    head: Token
    children: list[Token]
    left_edge: Token
    right_edge: Token
    sent: Span

    def __repr__(self) -> str:
        return self.text

    @property
    def ancestors(self) -> Iterator[Token]:
        """What it hangs on, and what that hangs on, up to the top of its sentence."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def subtree(self) -> Iterator[Token]:
        """It and all that hangs on it, in the order of the text."""
        here = True
        for child in self.children:
            if here and child.i > self.i:
                yield self
                here = False
            yield from child.subtree
        if here:
            yield self

    @property
    def conjuncts(self) -> list[Token]:
        """What it is joined with by ``and`` and ``or``."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        joined = [first]
        for token in joined:
            joined.extend(each for each in token.children if each.i > token.i and each.dep_ == "conj")
        return [each for each in joined if each is not self]

    def nbor(self, by: int = 1) -> Token:
        """Return the token so many places on.

        Raises
        ------
        IndexError
            If the line does not reach as far.
        """
        if self.i + by < 0:
            raise IndexError(self.i + by)
        return self.doc[self.i + by]

    def hang_on(self, head: Token, dep: str | None = None) -> None:
        """Hang it, and what hangs on it, on another token; `dep` is how, if not as before."""
        if dep is not None:
            self.dep_ = dep
        if head is not self.head:
            self.head = head
            self.doc.grow()


class Span(Sequence[Token]):
    """Some tokens in a row: a sentence, or an entity with what it is a name of."""

    __slots__ = ("doc", "end", "end_char", "label_", "root", "start", "start_char", "text")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        first, last = doc[start], doc[end - 1]
        self.doc, self.start, self.end, self.label_ = doc, start, end, label
        self.start_char, self.end_char = first.idx, last.idx + len(last.text)
        self.text = doc.text[self.start_char : self.end_char]
        tops = [each for each in self if each.head is each]
        self.root = tops[0] if tops else min(self, key=self._depth)

    def __len__(self) -> int:
        return self.end - self.start

    def __getitem__(self, place: Any) -> Any:
        return self.doc[self.start : self.end][place]

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc[self.start : self.end])

    def _depth(self, token: Token) -> int:
        """How far below the top of its sentence a token is; what hangs inside the span, and bare marks, come last."""
        inside = self.start <= token.head.i < self.end
        bare = (token.is_punct or token.is_space) and not token.children
        return len(self.doc) if inside else len(self.doc) - 1 if bare else sum(1 for _ in token.ancestors)


class Doc(list[Token]):
    """The tokens of a line; a list, because nothing in Python is asked faster.

    Parameters
    ----------
    parsed
        The line as spaCy has parsed it; nothing of it is kept.
    """

    def __init__(self, parsed: Parsed) -> None:
        super().__init__()
        self.text = parsed.text
        strings = parsed.vocab.strings
        words: Any = parsed.to_array([*_WORD, *_HERE])
        for place, row in enumerate(words.tolist()):
            token = Token()
            orth, lower, punct, space, alpha, number, token.idx, lemma, pos, tag, dep, ent, _, after = row
            token.doc, token.i = self, place
            token.text, token.lower_, token.lemma_ = strings[orth], strings[lower], strings[lemma]
            token.pos_, token.tag_, token.dep_, token.ent_type_ = strings[pos], strings[tag], strings[dep], strings[ent]
            token.is_punct, token.is_space, token.is_alpha = bool(punct), bool(space), bool(alpha)
            token.like_num, token.whitespace_ = bool(number), " " if after else ""
            self.append(token)
        for token, head in zip(self, words[:, _WORD_HEAD].astype("int64").tolist(), strict=True):
            token.head = self[token.i + head]
        self.grow()
        self.ents = [Span(self, each.start, each.end, each.label_) for each in parsed.ents]

    def part(self, start: int, end: int) -> str:
        """Return the text from one token to another, the end exclusive."""
        tokens = self[start:end]
        return self.text[tokens[0].idx : tokens[-1].idx + len(tokens[-1].text)] if tokens else ""

    def grow(self) -> None:
        """Work out what hangs on what, how far it reaches and where sentences end, from the heads of all tokens."""
        for token in self:
            token.children = []
            token.left_edge = token.right_edge = token
        for token in self:
            if token.head is not token:
                token.head.children.append(token)
        turns = (self, self[::-1])  # from both sides, until no edge moves: where branches cross it takes a few turns
        while sum(_hands_on(tokens) for tokens in turns):
            pass
        starts = sorted({token.left_edge.i for token in self if token.head is token})
        self.sents = [Span(self, start, end) for start, end in zip(starts, [*starts[1:], len(self)], strict=True)]
        for sent in self.sents:
            for token in self[sent.start : sent.end]:
                token.sent = sent


def _hands_on(tokens: Sequence[Token]) -> bool:
    """Let each token in turn hand its edges on to its head; whether one of them moved."""
    moved = False
    for token in tokens:
        head = token.head
        if token.left_edge.i < head.left_edge.i:
            head.left_edge, moved = token.left_edge, True
        if token.right_edge.i > head.right_edge.i:
            head.right_edge, moved = token.right_edge, True
    return moved


_WORD_HEAD = len(_WORD) + _HERE.index("HEAD")
