"""Whatever is done in whatever order, cut off or not, the case holds what a plain list holds."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from foedus.case import journal
from foedus.case.atomic import write_atomic
from foedus.case.lock import held
from foedus.case.read import read
from foedus.check import check, sound
from foedus.errors import CaseError, RecordError
from foedus.review.decide import accept, reject, undo
from tests.helpers import FIVE
from tests.review.helpers import bytes_of, decided, elsewhere, ids, made, offer

# Three documents: one of a source of the case, two of new sources; what each answers is another answer.
OFFERED = (
    made("one"),
    made("two", question="truce", answer="peace", speaker_party=None),
    elsewhere("three", sha256="a" * 64, answer="none"),
    elsewhere("four", sha256="a" * 64, answer="refused"),
    elsewhere("five", sha256="b" * 64, source="post", question="truce", answer="ceasefire", speaker_party=None),
)
IDS = [each.id for each in OFFERED]


class Killed(BaseException):
    """The end of a process."""


class Twin(RuleBasedStateMachine):
    """The case of the five, and beside it lists: of decisions, of statements and of sources that were added."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(dir="/tmp"))
        self.case = Path(shutil.copytree(FIVE, self.folder / "five"))
        offer(self.case, *OFFERED)
        self.files = bytes_of(self.case)
        self.statements, self.sources = ids(self.case)
        self.log: list[tuple[str, str, str | None, str | None]] = []  # id, state, statement, source

    def teardown(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    def state(self, id_: str) -> str:
        return next((state for done, state, _, _ in self.log if done == id_), "pending")

    @rule(
        which=st.lists(st.sampled_from(IDS), min_size=1, max_size=3, unique=True),
        dies=st.sampled_from([0, 0, 0, 1, 2, 3, 4]),
    )
    def accept(self, which: list[str], dies: int) -> None:
        before = bytes_of(self.case)
        fine = all(self.state(id_) == "pending" for id_ in which)
        try:
            with pytest.MonkeyPatch.context() as patch:
                _die(patch, dies)
                done = accept(self.case, which, {}, sound)
        except Killed:
            assert fine
            with held(self.case):
                pass
            if bytes_of(self.case) == before:
                return
            done = None
        except CaseError:
            assert not fine
            assert bytes_of(self.case) == before
            return
        assert fine
        # The plain twin: in their order, each with the source of its document if the case lacks that by now.
        for number, id_ in enumerate(which):
            row = next(each for each in OFFERED if each.id == id_)
            there = {*self.sources, *(source for _, _, _, source in self.log if source)}
            source = None if row.source in there else row.source
            statement = done[number].statement.id if done else ids(self.case)[0][len(self.statements) + self.added()]
            self.log.append((id_, "accepted", statement, source))

    def added(self) -> int:
        return sum(statement is not None for _, _, statement, _ in self.log)

    @rule(id_=st.sampled_from(IDS), dies=st.booleans())
    def reject(self, id_: str, dies: bool) -> None:
        fine = self.state(id_) == "pending"
        try:
            with pytest.MonkeyPatch.context() as patch:
                _die(patch, int(dies))
                reject(self.case, [id_], "no")
        except Killed:
            return
        except CaseError:
            assert not fine
            return
        assert fine
        self.log.append((id_, "rejected", None, None))

    @rule(dies=st.sampled_from([0, 0, 1, 2, 3, 4]))
    def undo(self, dies: int) -> None:
        try:
            with pytest.MonkeyPatch.context() as patch:
                _die(patch, dies)
                undone = undo(self.case, sound).proposal.id
        except RecordError:
            assert not self.log
            return
        except Killed:
            with held(self.case):
                pass
            if decided(self.case)[self.log[-1][0]] != "pending":
                return
            undone = self.log[-1][0]
        assert undone == self.log.pop()[0]

    @rule()
    def skip(self) -> None:
        """Skipping is to look and do nothing; so is reading the document again."""
        offer(self.case, *OFFERED)

    @invariant()
    def the_case_holds_what_the_lists_hold(self) -> None:
        if not hasattr(self, "case"):
            return
        assert check(read(self.case)) == []
        assert decided(self.case) == {id_: self.state(id_) for id_ in IDS}
        statements, sources = ids(self.case)
        assert statements == [*self.statements, *(each for _, _, each, _ in self.log if each)]
        assert sources == [*self.sources, *(each for _, _, _, each in self.log if each)]
        if not self.log:
            assert bytes_of(self.case) == self.files


def _die(patch: pytest.MonkeyPatch, write: int) -> None:
    """Let the process die instead of its nth write; never if 0."""
    left = [write]

    def writes(path: Path, data: bytes) -> None:
        left[0] -= 1
        if left[0] == 0:
            raise Killed
        write_atomic(path, data)

    patch.setattr(journal, "write_atomic", writes)


Twin.TestCase.settings = settings(max_examples=25, stateful_step_count=12)
TestTwin = Twin.TestCase
