"""A language model reads along: stderr says which host is asked and, on a terminal, what it is at."""

from __future__ import annotations

import os
from collections.abc import Sequence
from types import TracebackType
from typing import TYPE_CHECKING

import click

from foedus.read.llm.endpoint import endpoint
from foedus.read.nouns import Claim, Document, Unread

if TYPE_CHECKING:
    from rich.status import Status


class Model:
    """The model that the environment names, to be used as a context; its documents' texts are sent to its endpoint.

    Raises
    ------
    ReadError
        If the extra `llm` is not installed, or the variables that name an endpoint are not set.
    ArgumentError
        If they cannot be what they say.
    """

    def __init__(self) -> None:
        from foedus.read.llm.ask import Asker
        from foedus.read.llm.read import ModelReader

        self._endpoint = endpoint(os.environ)
        self._asker = Asker(self._endpoint)
        self._reader = ModelReader(self._asker, self._say)
        self._live: Status | None = None
        self.answered = 0  # parts of texts

    def __enter__(self) -> Model:
        from rich.console import Console
        from rich.status import Status

        where = self._endpoint
        plain = "" if where.encrypted or where.local else ", unencrypted"
        click.echo(f"Texts are sent to {where.host}{plain}, model {where.model}.", err=True)
        console = Console(stderr=True)
        if console.is_terminal:
            self._live = Status("", console=console, spinner="line")
            self._live.start()
        self._asker.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._asker.__exit__(kind, error, trace)
        if self._live is not None:
            self._live.stop()

    def read(self, document: Document, claims: Sequence[Claim]) -> tuple[list[Claim], tuple[Unread, ...]]:
        """Return the claims of a document with those of the model added, and what the model was refused."""
        from foedus.read.llm.merge import merge

        told = self._reader.read(document)
        self.answered += told.answered
        return merge(claims, told.claims), told.problems

    def _say(self, name: str, part: int, of: int) -> None:
        if self._live is not None:
            self._live.update(f"{self._endpoint.host} reads {name}" + (f": part {part} of {of}" if of > 1 else ""))
