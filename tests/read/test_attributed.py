"""Who says it, where no verb of saying has him for its subject."""

from __future__ import annotations

import pytest

from tests.read.helpers import claims, one

NO = "Poland will not send soldiers to Ukraine"


@pytest.mark.parametrize(
    "text",
    [
        f"{NO}, as Donald Tusk explained in Paris.",
        f"{NO}, as announced by Prime Minister Donald Tusk.",
        f"As stated by Prime Minister Donald Tusk, {NO}.",
        f"{NO}. This was stated by Prime Minister Donald Tusk in Paris.",
        f"{NO}. Prime Minister Donald Tusk said this in Paris.",
        f"In the view of Prime Minister Donald Tusk, {NO}.",
        f"In Prime Minister Donald Tusk's words, {NO}.",
        f"For Prime Minister Donald Tusk, it is clear that {NO}.",
        f"Prime Minister Donald Tusk's message was clear: {NO}.",
        f"Prime Minister Donald Tusk was categorical: {NO}.",
        f"Prime Minister Donald Tusk has let it be known that {NO}.",
        f"Prime Minister Donald Tusk used his opening remarks to stress that {NO}.",
        f"Prime Minister Donald Tusk, in Paris: {NO}.",
        f"{NO}, Prime Minister Donald Tusk told reporters, whatever comes.",
        f"The Polish line, Prime Minister Donald Tusk explained, has not changed: {NO}.",
    ],
)
def test_a_frame_names_who_says_it(text: str) -> None:
    found = one(text, "position.PL")
    assert found.speaker == "Donald Tusk"
    assert found.quote == NO


def test_who_said_this_said_all_of_it_back_to_another_voice() -> None:
    text = (
        "The Kremlin said it would watch. Poland will not send soldiers to Ukraine. Much is open. "
        "Prime Minister Donald Tusk said this in Paris."
    )
    assert one(text, "position.PL").speaker == "Donald Tusk"
    heard = text.replace("Much is open.", "Much is open, President Emmanuel Macron said.")
    assert one(heard, "position.PL").speaker != "Donald Tusk"


@pytest.mark.parametrize("word", ["clear", "plain", "it known"])
def test_who_makes_something_plain_says_it(word: str) -> None:
    text = f"Prime Minister Donald Tusk gave no figure, yet he made {word} that {NO}."
    assert one(text, "position.PL").speaker == "Donald Tusk"


def test_a_name_behind_a_dash_has_said_the_line() -> None:
    assert one(f"“{NO}.” — Prime Minister Donald Tusk", "position.PL").speaker == "Donald Tusk"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Downing Street: the force would go in once the guns fall silent", "Downing Street"),
        ("Background: the force would go in once the guns fall silent", "narrator"),
        ("Ukraine: the force would go in once the guns fall silent", "narrator"),
    ],
)
def test_a_label_before_a_colon_speaks_if_it_is_a_name(text: str, speaker: str) -> None:
    assert one(text, "deployment.trigger").speaker == speaker


def test_what_a_body_goes_on_to_report_is_its_own() -> None:
    text = "Ukraine’s air force said Russia had fired 112 drones overnight. Eighty-four were shot down, it reported."
    assert one(text, "drones.stopped").speaker == one(text, "drones.launched").speaker


def test_who_demands_behind_his_words_is_heard() -> None:
    text = "Other countries should now tighten sanctions on Russia, President Gitanas Nauseda demanded."
    assert one(text, "demand.sanctions").speaker == "Gitanas Nauseda"


def test_a_number_of_states_that_somebody_names_is_no_stance_of_his() -> None:
    text = "President Emmanuel Macron put the number of states that have promised troops at 26."
    assert not [each for each in claims(text) if each.question.startswith("position.")]


def test_a_sentence_moved_back_in_time_goes_on_with_what_was_said() -> None:
    text = "Western officials said a reassurance force was planned. It would be stationed far from the front line."
    assert one(text, "place.deployment").speaker == "Western officials"


def test_she_is_no_group() -> None:
    text = "Giorgia Meloni left early. The leaders met again. Europe must tighten sanctions on Russia, she said."
    assert one(text, "demand.sanctions").speaker == "Giorgia Meloni"


def test_whoever_names_the_contributors_is_heard() -> None:
    assert one("Emmanuel Macron named Germany as a contributor.", "contributor.DE").speaker == "Emmanuel Macron"


@pytest.mark.parametrize(
    "text",
    [
        f"{NO}, as Germany has not.",
        f"Donald Tusk flew to Frankfurt: {NO}.",
    ],
)
def test_what_only_looks_like_a_frame_is_none(text: str) -> None:
    assert one(text, "position.PL").speaker == "narrator"


def test_every_word_for_a_view_makes_a_frame() -> None:
    assert one(f"{NO}, in Donald Tusk's eyes.", "position.PL").speaker == "Donald Tusk"


@pytest.mark.parametrize(
    "text",
    [
        f"Prime Minister Donald Tusk gave the assurance that {NO}.",
        f"Donald Tusk was in Paris. The head of government also gave an assurance that {NO}.",
        f"Donald Tusk, on the other hand, has let it be known that {NO}.",
    ],
)
def test_an_assurance_is_the_words_of_who_gives_it(text: str) -> None:
    assert one(text, "position.PL").speaker == "Donald Tusk"


def test_of_two_who_announced_this_each_speaks_for_his_state() -> None:
    text = (
        "Italy and Romania will not send soldiers to Ukraine. Italian Prime Minister Giorgia Meloni and Romanian "
        "President Nicușor Dan announced this."
    )
    assert one(text, "position.IT").speaker == "Giorgia Meloni"
    assert one(text, "position.RO").speaker == "Nicușor Dan"
