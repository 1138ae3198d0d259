"""One file to what became of it: whatever is wrong with it is a line, and never the end of the others.

What it reads with is loaded when it first reads: a process that only shares files out among workers names these
functions to them, and starts two seconds earlier without it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from importlib import import_module

from foedus.read.load import contents, document
from foedus.read.load_folder import Source
from foedus.read.load_text import UnreadableError
from foedus.read.long import in_pieces
from foedus.read.nouns import Claim, Document, Outcome, Reading, Unread
from foedus.read.parse import pipeline

Reader = Callable[[Document], Sequence[Claim]]


def read_built_in(document: Document) -> list[Claim]:
    """Return the claims of a document that rules find, and those that the learnt model finds besides."""
    from foedus.read.learnt.find import weigher
    from foedus.read.learnt.load_model import model
    from foedus.read.make import read

    return read(document, partial(weigher, model()))


def get_ready() -> None:
    """Load what the built-in reader reads with; the model is learnt if nobody has yet.

    Raises
    ------
    ReadError
        If what reads documents is not installed.
    """
    from foedus.read.learnt.load_model import model

    import_module("foedus.read.make")  # so that the first file does not wait for it
    pipeline()
    model()


def read_file(source: Source, reader: Reader | None = read_built_in) -> Outcome:
    """Read one file, and let go of the words that it brought into the model's vocabulary.

    Parameters
    ----------
    source
        The file, and the id of its document.
    reader
        Finds the claims in a document; without one it is only loaded.

    Raises
    ------
    ReadError
        If what reads documents is not installed.
    """
    from foedus.read.make import doubts

    digest = None
    try:
        data = contents(source.path)
        digest = hashlib.sha256(data).hexdigest()
        found = document(source, data)
        del data
        if reader is None:
            return Outcome(file=source.file, file_sha256=digest, document=found, claims=(), problems=())
        with pipeline().memory_zone():
            claims = tuple(in_pieces(found, reader))
    except UnreadableError as error:
        return lost(source, error.found, error.expected, digest)
    except MemoryError:
        return lost(source, "a document that takes more memory than there is", "a smaller one, or parts of it", digest)
    except (
        ArithmeticError,
        AssertionError,
        AttributeError,
        LookupError,
        RecursionError,
        TypeError,
        ValueError,
    ) as error:
        return lost(source, f"a document on which reading fails ({type(error).__name__})", _REPORT, digest)
    problems = tuple(replace(each, file=source.file) for each in doubts(found))
    return Outcome(file=source.file, file_sha256=digest, document=found, claims=claims, problems=problems)


_REPORT = "one that can be read; please report this as a fault of foedus"


def lost(source: Source, found: str, expected: str, digest: str | None = None) -> Outcome:
    """Return that a file could not be read, and why."""
    problem = Unread(file=source.file, found=found, expected=expected)
    return Outcome(file=source.file, file_sha256=digest, document=None, claims=(), problems=(problem,))


def joined(outcomes: Iterable[Outcome], problems: Sequence[Unread] = ()) -> Reading:
    """Join what became of files, in their order, and what was wrong with the folders they are in."""
    outcomes = tuple(outcomes)
    return Reading(
        tuple(each.document for each in outcomes if each.document is not None),
        tuple(claim for each in outcomes for claim in each.claims),
        (*(problem for each in outcomes for problem in each.problems), *problems),
    )
