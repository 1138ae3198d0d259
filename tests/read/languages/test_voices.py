"""Who says it, in the ways in which the news of each language says so."""

from __future__ import annotations

import pytest

from foedus.read.languages.claims import READS
from foedus.read.nouns import NARRATOR
from tests.read.languages.helpers import claims, one


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Emmanuel Macron a annoncé que 26 pays s'étaient engagés à envoyer des troupes."),
        ("fr", "26 pays se sont engagés à envoyer des troupes, a déclaré jeudi le président français Emmanuel Macron."),
        ("fr", "Selon M. Macron, 26 pays se sont engagés à envoyer des troupes."),
        ("fr", "Macron : 26 pays prêts à envoyer des troupes"),
        ("fr", "Le président français, Emmanuel Macron, a affirmé que 26 pays étaient prêts à envoyer des troupes."),
        ("de", "Macron sagte, 26 Länder seien bereit, Soldaten zu entsenden."),
        ("de", "Macron sagte, dass 26 Länder bereit sind, Soldaten zu entsenden."),
        ("de", "„26 Länder sind bereit, Soldaten zu entsenden“, sagte Macron am Donnerstag."),
        ("de", "26 Länder sind nach Angaben von Emmanuel Macron bereit, Soldaten zu entsenden."),
        ("de", "Laut Macron sind 26 Länder bereit, Soldaten zu entsenden."),
        ("es", "Macron dijo que 26 países están dispuestos a enviar tropas."),
        ("es", "«26 países están dispuestos a enviar tropas», subrayó el presidente francés, Emmanuel Macron."),
        ("es", "Según Macron, 26 países están dispuestos a enviar tropas."),
        ("uk", "Макрон заявив, що 26 країн готові надіслати війська."),
        ("uk", "«26 країн готові надіслати війська», – сказав Еммануель Макрон."),
        ("uk", "За словами Макрона, 26 країн готові надіслати війська."),
        ("uk", "26 країн готові надіслати війська. Про це повідомив президент Франції Еммануель Макрон."),
        ("uk", "26 країн готові надіслати війська – Макрон"),
        ("ru", "Макрон заявил, что 26 стран готовы отправить войска."),
        ("ru", "«26 стран готовы отправить войска», — сказал Эмманюэль Макрон."),
        ("ru", "По словам Макрона, 26 стран готовы отправить войска."),
        ("ru", "26 стран готовы отправить войска. Об этом сообщил президент Франции Эмманюэль Макрон."),
    ],
)
def test_the_speaker_has_the_name_that_the_english_reader_uses(lang: str, text: str) -> None:
    found = one(lang, text, "pledging.nations")
    assert (found.speaker, found.attribution) == ("Macron", ("Macron",))
    assert found.value == 26


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "26 pays se sont engagés à envoyer des troupes."),
        ("de", "26 Länder sind bereit, Soldaten zu entsenden."),
        ("es", "26 países están dispuestos a enviar tropas."),
        ("uk", "26 країн готові надіслати війська."),
        ("ru", "26 стран готовы отправить войска."),
    ],
)
def test_what_nobody_is_said_to_say_the_document_says(lang: str, text: str) -> None:
    found = one(lang, f"Macron.\n{text}", "pledging.nations")
    assert (found.speaker, found.attribution) == (NARRATOR, ())
    assert found.reader == f"rules-{lang}/1"


@pytest.mark.parametrize(
    ("lang", "first", "then"),
    [
        ("fr", "Keir Starmer est arrivé à Paris.", "« 26 pays enverront des troupes », a-t-il ajouté."),
        ("de", "Keir Starmer kam nach Paris.", "„26 Länder wollen Truppen entsenden“, fügte er hinzu."),
        ("es", "Keir Starmer llegó a París.", "«26 países están dispuestos a enviar tropas», añadió."),
        ("uk", "Кір Стармер прибув до Парижа.", "«26 країн готові надіслати війська», – додав він."),
        ("ru", "Кир Стармер прибыл в Париж.", "«26 стран готовы отправить войска», — добавил он."),
    ],
)
def test_he_is_who_was_named_last(lang: str, first: str, then: str) -> None:
    assert one(lang, f"{first}\n{then}", "pledging.nations").speaker == "Starmer"


def test_an_office_is_who_was_named_with_its_party() -> None:
    text = (
        "Emmanuel Macron et Keir Starmer se sont vus.\n« 26 pays enverront des troupes », a dit le président français."
    )
    assert one("fr", text, "pledging.nations").speaker == "Macron"


def test_a_quotation_of_several_sentences_is_of_who_is_named_behind_it() -> None:
    text = "«Ми готові до цього. 26 країн готові надіслати війська. Це все», – сказав Макрон."
    assert one("uk", text, "pledging.nations").speaker == "Macron"


def test_reported_speech_goes_on_by_its_verbs() -> None:
    text = "„Wir sind bereit“, sagte Macron. 26 Länder seien bereit, Truppen zu entsenden."
    assert one("de", text, "pledging.nations").speaker == "Macron"


@pytest.mark.parametrize("lang", READS)
def test_the_day_of_saying_is_beside_what_is_said(lang: str) -> None:
    text = {
        "fr": "Macron a annoncé jeudi que 26 pays étaient prêts à envoyer des troupes.",
        "de": "Am Donnerstag sagte Macron, dass 26 Länder bereit sind, Soldaten zu entsenden.",
        "es": "Macron anunció el jueves que 26 países están dispuestos a enviar tropas.",
        "uk": "У четвер Макрон заявив, що 26 країн готові надіслати війська.",
        "ru": "В четверг Макрон заявил, что 26 стран готовы отправить войска.",
    }[lang]
    assert one(lang, text, "pledging.nations").stated_at == "2025-09-04"
    assert not [each for each in claims(lang, text) if each.kind == "date"]
