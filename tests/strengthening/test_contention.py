"""What the force and the beneficiary's own forces want at once."""

from __future__ import annotations

from tests.coverage.helpers import requirement
from tests.standing.small import pledge
from tests.strengthening.small import guns, target, view, wanted_twice


def test_one_party_that_pledges_a_thing_to_both_is_named() -> None:
    pledged = [guns("own", quantity="4"), pledge("force", capability="guns", quantity="2")]
    (found,) = wanted_twice(view(pledged=pledged))
    assert (found.party, found.force, found.strengthening) == ("XA", ("force",), ("own",))


def test_what_both_ask_for_is_named_without_a_party() -> None:
    asked = view(wanted=[target()], requirements=[requirement("need", "guns", "3")])
    (found,) = wanted_twice(asked)
    assert (found.party, found.requirements, found.targets) == (None, ("need",), ("guns",))


def test_what_one_strand_alone_wants_is_no_contention() -> None:
    assert wanted_twice(view(pledged=[guns("own", quantity="4")], wanted=[target()])) == []
