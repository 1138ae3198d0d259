"""Who is, and who is not, one of those who pledged."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims, one


@pytest.mark.parametrize(
    ("sentence", "parties", "quote"),
    [
        (
            "London counted Spain among the 26 nations, along with Norway and Denmark.",
            ("ES", "NO", "DK"),
            "counted Spain among the 26 nations, along with Norway and Denmark",
        ),
        (
            "Paris named Sweden, together with Norway, among the main contributors.",
            ("SE", "NO"),
            "named Sweden, together with Norway, among the main contributors",
        ),
        (
            "Denmark will be part of security guarantees for Ukraine.",
            ("DK",),
            "Denmark will be part of security guarantees",
        ),
        ("26 countries have pledged troops. Norway belongs to that group.", ("NO",), "Norway belongs to that group"),
        (
            "26 countries have pledged troops. She named Spain in that group, together with Norway.",
            ("ES", "NO"),
            "She named Spain in that group, together with Norway",
        ),
        ("Sweden and Denmark feature among the contributors.", ("SE", "DK"), "Sweden and Denmark feature"),
        ("Norway belongs to the 26 nations that will send help.", ("NO",), "Norway belongs to the 26 nations"),
        ("Spain was among 26 states named by the host.", ("ES",), "Spain was among 26 states"),
    ],
)
def test_who_is_one_of_them(sentence: str, parties: tuple[str, ...], quote: str) -> None:
    for party in parties:
        claim = one(sentence, f"contributor.{party}")
        assert claim.value == "member"
        assert claim.quote.startswith(quote)


def test_who_is_none_of_them() -> None:
    text = "Slovakia did not belong to the group of states to which the host had referred."
    claim = one(text, "contributor.SK")
    assert (claim.value, claim.quote) == ("not_member", "Slovakia did not belong to the group of states")
    assert answers("Spain Stays Home: “We are not among the 26 countries”", "contributor.ES") == ["not_member"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Is Norway one of the 26 nations?",
        "Madrid would not say whether Spain is one of the 26 nations.",
        "Thirty states are ready to back Kyiv, and Ukraine is among the countries at war.",
        "Canada is a member of the 35-member coalition of countries.",
        "The states nearest to Russia are among the most careful countries.",
        "Denmark is not among the countries ready to send soldiers.",
    ],
)
def test_questions_coalitions_and_stances_tell_of_no_contributor(sentence: str) -> None:
    assert not [each for each in claims(sentence) if each.question.startswith("contributor.")]


@pytest.mark.parametrize(
    ("sentence", "parties", "quote"),
    [
        ("The host said that 26 states would help, Slovenia among them.", ("SI",), "Slovenia among them"),
        (
            "Of the 26, he named Norway and Portugal among them.",
            ("NO", "PT"),
            "he named Norway and Portugal among them",
        ),
        (
            "26 states pledged troops. Norway and Iceland were on board.",
            ("NO", "IS"),
            "Norway and Iceland were on board",
        ),
        ("Oslo and Lisbon were both major contributors.", ("NO", "PT"), "Oslo and Lisbon were both major contributors"),
        (
            "Norway is one of those that will play an important part.",
            ("NO",),
            "Norway is one of those that will play an important part",
        ),
        (
            "Norway will take part in some form in the security guarantees.",
            ("NO",),
            "Norway will take part in some form in the security guarantees",
        ),
    ],
)
def test_who_is_named_among_them(sentence: str, parties: tuple[str, ...], quote: str) -> None:
    for party in parties:
        claim = one(sentence, f"contributor.{party}")
        assert claim.value == "member"
        assert claim.quote == quote


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Iceland is not one of the countries that have pledged soldiers for the force.",
            "Iceland is not one of the countries that have pledged soldiers for the force",
        ),
        ("ICELAND\nIs not one of the 26.", "Is not one of the 26"),
        ("Iceland is not among the 26, and is not planning to send anybody.", "Iceland is not among the 26"),
    ],
)
def test_who_is_not_named_among_them(text: str, quote: str) -> None:
    claim = one(text, "contributor.IS")
    assert claim.value == "not_member"
    assert claim.quote == quote


def test_what_is_not_confirmed_names_nobody() -> None:
    assert answers("Lisbon has not confirmed that Portugal is one of the 26.", "contributor.PT") == []
    assert answers("The host was on board of a ship with Portugal's minister.", "contributor.PT") == []


def test_a_country_is_that_of_whoever_speaks() -> None:
    text = "Norway’s prime minister Ada Lund said that her country would be involved in the security guarantees."
    assert answers(text, "contributor.NO") == ["member"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The 26 that pledged are: France, the United Kingdom and Norway.", {"FR", "GB", "NO"}),
        (
            "The 26 countries that pledged contributions to the force include France, Britain and Canada.",
            {"FR", "GB", "CA"},
        ),
        ("Among the 26 are Belgium, Estonia and Turkey, the Elysee said.", {"BE", "EE", "TR"}),
        ("The 26 include Canada and Japan, Macron told reporters.", {"CA", "JP"}),
        ("The 26 are France's closest allies, Macron said.", set()),
    ],
)
def test_a_list_of_them_ends_before_who_tells_it(text: str, parties: set[str]) -> None:
    assert {each.question.partition(".")[2] for each in claims(text) if each.kind == "membership"} == parties


def test_neither_of_two_is_one_of_them() -> None:
    text = "Neither Poland nor Romania is counted among the 26."
    assert answers(text, "contributor.PL") == answers(text, "contributor.RO") == ["not_member"]
