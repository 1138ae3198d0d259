"""Claims in the other languages: exact spans, questions of the registry, denial, and how well it is read."""

from __future__ import annotations

from functools import cache

import pytest
from benchmarks.reading.score import Score, own, score
from benchmarks.reading.table import LANGUAGES, row
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foedus.read.languages.claims import QUESTIONS, READS
from foedus.read.make import read, read_all
from foedus.read.nouns import KINDS, NARRATOR, READER
from foedus.read.registry import UNKEYED, asked, registry
from tests.helpers import ROOT
from tests.read.languages.helpers import claims, one, told

WORDS = st.sampled_from(
    [
        "26",
        "35",
        "10.000",
        "vingt-six",
        "sechsundzwanzig",
        "двадцять",
        "шість",
        "стран",
        "країн",
        "pays",
        "Länder",
        "países",
        "troupes",
        "Soldaten",
        "tropas",
        "війська",
        "войска",
        "Macron",
        "Макрон",
        "a",
        "déclaré",
        "sagte",
        "dijo",
        "заявив",
        "сказал",
        "que",
        "dass",
        "що",
        "что",
        ",",
        ".",
        ":",
        ";",
        "«",
        "»",
        "„",
        "“",
        "”",
        '"',
        "'",
        "’",
        "–",
        "—",
        "-",
        "(",
        ")",
        "...",
        "…",
        "après",
        "erst",
        "wenn",
        "після",
        "если",
        "ne",
        "pas",
        "nicht",
        "no",
        "не",
        "ні",
        "США",
        "USA",
        "États-Unis",
        "Deutschland",
        "Італія",
        "дронів",
        "drones",
        "abattus",
        "збито",
        "jeudi",
        "4.",
        "September",
        "вересня",
        "2025",
        "selon",
        "laut",
        "За",
        "словами",
        "Про",
        "це",
        "Kremlin",
        "Кремль",
        "unter",
        "\u202e",
        "\xa0",
        "\u202f",
        "é",
        "ё",
        "🙂",
        "\n",
        "\t",
        "•",
        "1.",
        "עברית",
    ]
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(READS),
    st.one_of(st.lists(WORDS, max_size=40).map(" ".join), st.lists(WORDS).map("".join), st.text()),
)
def test_spans_are_their_quotes_in_any_text(lang: str, text: str) -> None:
    text = text.encode("utf-8", "ignore").decode()
    for each in claims(lang, text):
        assert text[each.start : each.end] == each.quote
        assert each.quote
        assert each.kind in KINDS
        assert each.question == UNKEYED or asked(each.question) is not None
        assert (each.speaker == NARRATOR) == (not each.attribution)


def test_the_questions_that_are_looked_for_are_of_the_registry() -> None:
    assert set(QUESTIONS) <= set(registry())
    assert len(set(QUESTIONS)) == len(QUESTIONS)


def test_marks_of_the_set_ask_only_what_is_looked_for() -> None:
    for lang in READS:
        for part in ("", "aside-"):
            for marks, _ in own(f"{part}{lang}-"):
                for mark in marks:
                    key = mark.questions[0]
                    assert key in {*QUESTIONS, UNKEYED} or key.rpartition(".")[0] in QUESTIONS, key


@cache
def scored(prefix: str) -> Score:
    return score(own(prefix))


@pytest.mark.parametrize("lang", READS)
@pytest.mark.parametrize("part", ["", "aside-"])
def test_our_own_reports_are_read_as_marked(lang: str, part: str) -> None:
    result = scored(f"{part}{lang}-")
    assert result.f1 >= 0.75
    assert result.question >= 0.9 * result.matched
    assert result.speaker >= 0.9 * result.matched


@pytest.mark.parametrize("lang", READS)
def test_the_quality_that_is_documented_is_the_quality_that_is_measured(lang: str) -> None:
    lines = (ROOT / "docs" / "reading.md").read_text("utf-8").splitlines()
    name = LANGUAGES[lang]
    assert row(f"{name}, 4 reports", scored(f"{lang}-")) in lines
    assert row(f"{name}, 3 put aside", scored(f"aside-{lang}-")) in lines


def test_what_is_read_of_another_language_is_said() -> None:
    text = "Die Koalition der Willigen umfasst 35 Staaten, und die Truppe ist nicht für den Krieg da."
    reading = read_all([told("de", text)])
    assert [each.question for each in reading.claims if each.kind == "count"] == ["coalition.size"]
    (problem,) = reading.problems
    assert problem.found == "a text in German"
    assert f"{len(QUESTIONS)} main questions" in problem.expected


def test_an_english_text_that_a_page_declares_to_be_french_is_read_as_english() -> None:
    text = "The coalition of the willing comprises 35 countries, and that is the number of those in it."
    found = read(told("fr", text))
    assert [each.value for each in found if each.question == "coalition.size"] == [35]
    assert {each.reader for each in found} == {READER}


def test_values_are_those_of_the_english_reader() -> None:
    texts = {
        "en": "Italy will not send troops to Ukraine.",
        "fr": "L'Italie n'enverra pas de troupes en Ukraine.",
        "de": "Italien wird keine Truppen in die Ukraine entsenden.",
        "es": "Italia no enviará tropas a Ucrania.",
        "uk": "Італія не надсилатиме військ в Україну.",
        "ru": "Италия не отправит войска на Украину.",
    }
    for lang, text in texts.items():
        (found,) = [each for each in read(told(lang, text)) if each.question == "position.IT"]
        assert (found.kind, found.value, found.polarity) == ("statement", "no_troops", "denied"), lang


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("fr", "La Belgique n'exclut pas d'envoyer des soldats en Ukraine.", "open"),
        ("fr", "La Belgique refuse d'envoyer des soldats en Ukraine.", "no_troops"),
        ("fr", "La Belgique pourrait envoyer des soldats en Ukraine.", "deploy_conditional"),
        ("de", "Belgien schließt nicht aus, Soldaten in die Ukraine zu entsenden.", "open"),
        ("de", "Belgien hat noch nicht entschieden, ob es Soldaten in die Ukraine entsendet.", "undecided"),
        ("es", "Bélgica no descarta enviar soldados a Ucrania.", "open"),
        ("es", "Bélgica se niega a enviar soldados a Ucrania.", "no_troops"),
        ("uk", "Бельгія не виключає відправки солдатів в Україну.", "open"),
        ("uk", "Бельгія може відправити солдатів в Україну.", "deploy_conditional"),
        ("ru", "Бельгия не исключает отправки солдат на Украину.", "open"),
        ("ru", "Бельгия отказалась отправлять солдат на Украину.", "no_troops"),
    ],
)
def test_where_a_party_stands(lang: str, text: str, value: str) -> None:
    assert one(lang, text, "position.BE").value == value


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "La Russie a lancé 142 drones et 112 d'entre eux ont été abattus."),
        ("de", "Russland hat 142 Drohnen gestartet, 112 davon wurden abgeschossen."),
        ("es", "Rusia lanzó 142 drones y 112 de ellos fueron derribados."),
        ("uk", "Росія запустила 142 дрони, 112 з них збито."),
        ("ru", "Россия запустила 142 дрона, 112 из них сбиты."),
    ],
)
def test_the_verb_decides_what_became_of_drones(lang: str, text: str) -> None:
    assert one(lang, text, "drones.launched").value == 142
    assert one(lang, text, "drones.stopped").value == 112


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Cette force n'a pas pour but de faire la guerre, mais de garantir la paix."),
        ("de", "Die Truppe soll nicht Krieg führen, sondern den Frieden sichern."),
        ("es", "La fuerza no pretende librar una guerra, sino garantizar la paz."),
        ("uk", "Мета цих сил – не вести війну, а гарантувати мир."),
        ("ru", "Цель этих сил — не вести войну, а гарантировать мир."),
    ],
)
def test_what_a_force_is_not_for_is_no_denial_of_what_it_is_for(lang: str, text: str) -> None:
    found = one(lang, text, "force.purpose")
    assert (found.value, found.polarity) == (("not_fight", "guarantee_peace"), "affirmed")


def test_ids_stay_and_differ() -> None:
    text = "26 pays se sont engagés à envoyer des troupes.\nLa coalition rassemble 35 États."
    first, again = claims("fr", text), claims("fr", text)
    assert [each.id for each in first] == [each.id for each in again]
    assert len({each.id for each in first}) == len(first) == 3
