"""What of a proposal the case has already: the source of its document, and the statement that says the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from foedus.model.nouns import Statement
from foedus.model.proposal import Proposal
from foedus.model.tables import Tables, canonical


class Matches:
    """The statements of a case, and what was accepted of which document, ready to be looked up.

    Parameters
    ----------
    tables
        The case.
    proposals
        All of its proposals, as far as they are decided.
    """

    def __init__(self, tables: Tables, proposals: Iterable[Proposal]) -> None:
        self.tables = tables
        self._said: dict[tuple[str, str, str], list[Statement]] = defaultdict(list)
        for row in tables.statements:
            self._said[canonical(row.question), row.answer, row.source].append(row)
        self._sources: dict[str, str] = {}
        for each in proposals:
            statement = tables.statement.get(each.statement or "")
            if each.state == "accepted" and each.sha256 and statement is not None:
                self._sources.setdefault(each.sha256, statement.source)

    def settled(self, proposal: Proposal) -> Proposal:
        """Return a proposal with the source that was accepted for its document, if its own is not in the case."""
        accepted = self._sources.get(proposal.sha256)
        if accepted is None or proposal.source in self.tables.source:
            return proposal
        return proposal.model_copy(update={"source": accepted})

    def known(self, proposal: Proposal) -> str | None:
        """Return the statement of the case that says what a proposal says, or None.

        It answers the question alike and cites the same source, in the words of the same speaker or of one who speaks
        for the same party. What a document says itself is known once anybody is cited from it with the same answer.
        """
        for row in self._said.get((canonical(proposal.question), proposal.answer, proposal.source or ""), ()):
            speaker = row.speaker.casefold() == proposal.speaker.casefold()
            party = row.speaker_party is not None and row.speaker_party == proposal.speaker_party
            if speaker or party or not proposal.speaker:
                return row.id
        return None
