"""A parsed line as the model sees it, and one to learn from."""

from __future__ import annotations

from functools import cache

import pytest

from foedus.read.learnt.load_marked import Report, parsed
from foedus.read.learnt.model import Model
from foedus.read.learnt.names import invented, real
from foedus.read.learnt.samples import samples_of
from foedus.read.learnt.teach import learn
from foedus.read.learnt.words import Words, words_of
from foedus.read.make import read
from foedus.read.parse import lines
from foedus.read.scene import Scene
from foedus.read.tokens import Doc
from tests.read.helpers import document

SMALL = """Talks on a force
Kalvenia expects soldiers from Jortonia.
Jortonia will not send soldiers to Kalvenia.
Orstinia would send 2,000 soldiers after a ceasefire.
> position=no_troops | Jortonia will not send soldiers to Kalvenia
> contribution=troops | Orstinia would send 2,000 soldiers
> deployment.trigger=ceasefire | after a ceasefire
"""


def seen(text: str) -> tuple[Doc, Words]:
    """A line of the real world."""
    (line,) = lines(text)
    return line.doc, words_of(line.doc, real(), {})


def small() -> Report:
    (report,) = parsed(SMALL, "small.txt")
    return report


@cache
def learnt() -> Model:
    """What is learnt from one report, seen often enough to be remembered."""
    return learn([samples_of([small()] * 8, invented())])


def scene_of(text: str, monkeypatch: pytest.MonkeyPatch) -> Scene:
    """The one sentence of a text, as rules see it."""
    scenes: list[Scene] = []

    def looks(scene: Scene) -> tuple[()]:
        scenes.append(scene)
        return ()

    monkeypatch.setattr("foedus.read.make.FINDERS", (looks,))
    read(document(text))
    (scene,) = scenes
    return scene
