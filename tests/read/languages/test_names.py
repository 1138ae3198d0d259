"""Every party and every person of parties.toml is known in every language, in its forms."""

from __future__ import annotations

import tomllib
import unicodedata
from pathlib import Path

import pytest

from foedus.read.languages.claims import READS
from foedus.read.languages.lexicon import lexicon, plain
from foedus.read.languages.names import named, parties
from foedus.read.load_tables import table

FORMS: dict[str, dict[str, str]] = tomllib.loads((Path(__file__).parent / "forms.toml").read_text("utf-8"))


def bare(name: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFD", name) if not unicodedata.combining(each))


@pytest.mark.parametrize("lang", READS)
def test_every_party_has_words_and_forms_to_test_them_with(lang: str) -> None:
    assert set(lexicon(lang).parties) == set(table("parties")) == set(FORMS[lang])


@pytest.mark.parametrize("lang", READS)
def test_every_form_is_its_party_alone(lang: str) -> None:
    for party, forms in FORMS[lang].items():
        for form in forms.split():
            for text in (form, f"({form}),", f"xx {form} xx"):
                found = [each.party for each in parties(plain(text), lexicon(lang))]
                assert found == [party], (form, found)


@pytest.mark.parametrize("lang", READS)
def test_everybody_who_holds_an_office_is_known(lang: str) -> None:
    known = {bare(name) for name in lexicon(lang).people}
    people = {bare(name) for row in table("parties").values() for name in row.get("people", ())}
    spelt_otherwise = {"Wever", "Store", "Zelenskyy", "Zelenskiy"}
    assert people - known <= spelt_otherwise


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("fr", "Vladimir Poutine", "Putin"),
        ("de", "Wolodymyr Selenskyjs", "Zelensky"),
        ("es", "Volodímir Zelenski", "Zelensky"),
        ("uk", "з Еммануелем Макроном", "Macron"),
        ("uk", "Володимира Зеленського", "Zelensky"),
        ("ru", "Дональду Трампу", "Trump"),
        ("ru", "Зелёным Мерцем", "Merz"),
        ("fr", "le secrétaire d'État Jean Dupont-Martin", "Jean Dupont-Martin"),
        ("uk", "міністр Андрій Сибіга", "Андрій Сибіга"),
    ],
)
def test_people_have_the_names_that_the_english_reader_uses(lang: str, text: str, name: str) -> None:
    assert [each.name for each in named(plain(text), lexicon(lang)) if each.rank == 0] == [name]


def test_files_of_words_have_the_same_names() -> None:
    first = lexicon(READS[0])
    for lang in READS[1:]:
        other = lexicon(lang)
        for part in ("words", "parts", "aims", "levels", "cues", "bodies"):
            assert set(getattr(other, part)) == set(getattr(first, part)), (lang, part)
        assert len(other.months) == 12
        assert len(other.days) == 7
