"""The file of a case in which proposals wait, which only those who write or review it load."""

from __future__ import annotations

from foedus.case.layout import PROPOSED, Table
from foedus.model.proposal import Proposal

# No table of the model: a proposal counts for nothing until a person accepts it, so nothing but review reads it.
PROPOSALS = Table(PROPOSED.removesuffix(".csv"), Proposal, ("id",), False)
