"""For every word of a line, the chain of voices through which it comes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from foedus.read.people import Chain

if TYPE_CHECKING:
    from foedus.read.tokens import Token


@dataclass(slots=True)
class Voices:
    """The chain for every token of a line, and the speech verb that puts it there."""

    chains: list[Chain]
    verbs: list[int | None]

    def of(self, token: Token) -> Chain:
        """Return the chain of a token."""
        return self.chains[token.i]

    def put(self, tokens: Iterable[Token], chain: Chain, verb: int | None) -> None:
        """Set the chain of tokens."""
        for each in tokens:
            self.chains[each.i], self.verbs[each.i] = chain, verb
