"""Files to documents: every kind, and every way in which a file can be no document."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from pypdf import PdfWriter

from foedus.read.load import load, load_all
from foedus.read.load_formats import unwrap
from foedus.read.load_text import LARGEST, UnreadableError, is_ours
from foedus.read.make import doubts

ARTICLE = (
    "<p>Leaders of 35 countries met on Thursday to agree on guarantees for Ukraine, officials in the "
    "capital said.</p>"
    "<p>Twenty-six of them offered soldiers, ships or aircraft for a force that would deploy after a ceasefire.</p>"
    "<p>The talks went on for several hours and a call with the American president followed in the afternoon.</p>"
)
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Leaders meet - Harbour Times</title>
<meta property="og:title" content="Leaders meet"><meta property="og:site_name" content="Harbour Times">
<meta property="article:published_time" content="2025-09-04T10:00:00Z"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Leaders meet</h1>{ARTICLE}</article>
<footer>Subscribe to our newsletter. All rights reserved.</footer></body></html>"""


def put(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def pdf(lines: list[str], *, lock: str = "", title: str = "") -> bytes:
    """A PDF with one page of text, written by hand."""
    text = "BT /F1 12 Tf 72 720 Td 14 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(text)} >>\nstream\n{text}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Title ({title}) /CreationDate (D:20250905120000Z) >>",
    ]
    body, offsets = "%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{each}\nendobj\n"
    start = len(body)
    body += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(f"{at:010d} 00000 n \n" for at in offsets)
    body += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n{start}\n%%EOF\n"
    if not lock:
        return body.encode()
    writer = PdfWriter(clone_from=io.BytesIO(body.encode()))
    writer.encrypt(lock, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def word(paragraphs: list[str], title: str = "") -> bytes:
    document = docx.Document()
    for each in paragraphs:
        document.add_paragraph(each)
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Poland", "logistics"
    document.core_properties.title = title
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_the_title_is_the_line_that_a_page_repeats(tmp_path: Path) -> None:
    head = "Leaders agree on a force"
    text = f"Europe Politics\n\n{head}\n\nMenu\nMenu\n{head}\nThe force is for the defence of the country.\n"
    assert load(put(tmp_path, "one.txt", text)).title == head
    assert load(put(tmp_path, "two.txt", text.replace(head, "", 1))).title == "Europe Politics"


def test_plain_text_is_kept_as_it_is(tmp_path: Path) -> None:
    found = load(put(tmp_path, "one.txt", "\ufeffA title\r\n\r\nThe force is for the defence of the country.\r\n"))
    assert found.text == "A title\n\nThe force is for the defence of the country.\n"
    assert (found.id, found.title, found.publisher, found.published, found.lang) == ("one", "A title", None, None, "en")
    assert found.chars == len(found.text)
    assert len(found.sha256) == 64


def test_a_line_that_is_a_date_dates_a_text(tmp_path: Path) -> None:
    assert load(put(tmp_path, "a.txt", "Title\nPublished 5 September 2025\nText.")).published == "2025-09-05"
    assert load(put(tmp_path, "b.txt", "Title\nOn 5 September 2025 they met and it went on.")).published is None


def test_utf_16_with_its_mark_is_read(tmp_path: Path) -> None:
    assert load(put(tmp_path, "a.txt", "Zwei Länder".encode("utf-16"))).text == "Zwei Länder"


def test_a_page_gives_its_article_without_menus(tmp_path: Path) -> None:
    found = load(put(tmp_path, "page.html", PAGE))
    assert "Twenty-six of them" in found.text
    assert "Sport" not in found.text
    assert "newsletter" not in found.text
    assert (found.title, found.publisher, found.published) == ("Leaders meet", "Harbour Times", "2025-09-04")


def test_a_page_in_a_named_encoding_is_read(tmp_path: Path) -> None:
    page = PAGE.replace("utf-8", "iso-8859-1").replace("officials", "Élysée officials")
    assert "Élysée officials" in load(put(tmp_path, "page.html", page.encode("latin-1"))).text


def test_markdown_loses_its_signs_and_gives_what_it_says_of_itself(tmp_path: Path) -> None:
    text = (
        "---\ntitle: A plan\npublisher: Gazette\ndate: 2025-09-04\n---\n# Head\n\n**Poland** [said](http://x) *no*.\n"
    )
    found = load(put(tmp_path, "a.md", text))
    assert found.text == "Head\n\nPoland said no."
    assert (found.title, found.publisher, found.published) == ("A plan", "Gazette", "2025-09-04")


def test_a_pdf_gives_its_text_as_paragraphs(tmp_path: Path) -> None:
    lines = [
        "Twenty-six countries have offered to take part in a force that",
        "would deploy after a ceasefire.",
        "End.",
    ]
    found = load(put(tmp_path, "a.pdf", pdf(lines, title="A plan")))
    assert "force that would deploy after a ceasefire.\nEnd." in found.text
    assert (found.title, found.published) == ("A plan", "2025-09-05")


def test_words_cut_at_the_end_of_a_line_are_joined() -> None:
    assert unwrap("the reassur-\nance force stands") == "the reassurance force stands"


def test_a_word_file_gives_paragraphs_and_tables(tmp_path: Path) -> None:
    found = load(put(tmp_path, "a.docx", word(["First line.", "Second line."], title="A plan")))
    assert found.text.startswith("First line.\nSecond line.\n")
    assert "Poland | logistics" in found.text
    assert found.title == "A plan"


def archive(name: str, data: bytes = b"x") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(name, data)
    return out.getvalue()


def bomb(body: str, head: str = "") -> bytes:
    """A Word file that is small on disk, with a body of its own."""
    out, space = io.BytesIO(), "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(io.BytesIO(word(["One."]))) as sound, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name in sound.namelist():
            whole = f'{head}<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'
            file.writestr(name, whole if name == "word/document.xml" else sound.read(name))
    return out.getvalue()


LAUGHS = (
    "<!DOCTYPE x [<!ENTITY a 'ha '>"
    + "".join(f"<!ENTITY {new} '{f'&{old};' * 10}'>" for old, new in zip("abcdefghi", "bcdefghij", strict=True))
    + "]>"
)


LOOP = (
    b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n"
    b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>\nendobj\ntrailer\n<< /Root 1 0 R /Size 3 >>\n%%EOF"
)
WALL = (
    "<html><body><div><p>We value your privacy. We and our partners use cookies to store personal data.</p>"
    "<p>Click accept all to consent to cookies, or manage your privacy settings.</p></div></body></html>"
)


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("a.txt", b"", "an empty file"),
        ("a.txt", b" \n\n ", "an empty file"),
        ("a.txt", b"...\n---", "no words"),
        ("a.txt", bytes(range(256)) * 40, "binary data"),
        ("a.txt", b"caf\xe9 in Paris", "byte 0xe9 at 3, which is no UTF-8"),
        ("a.txt", b"\xff\xfeA", "no UTF"),
        ("a.html", WALL, "only a notice about cookies"),
        ("a.html", "<html><body></body></html>", "without an article"),
        ("a.html", b'<html><head><meta charset="utf-8"></head><p>caf\xe9</p></html>', "which is no UTF-8"),
        ("a.html", b'<html><head><meta charset="klingon"></head><p>a</p></html>', "klingon"),
        ("a.pdf", b"%PDF-1.4 and then nothing", "a broken PDF"),
        ("a.pdf", pdf(["Secret"], lock="x"), "an encrypted PDF"),
        ("a.pdf", pdf([]), "a PDF without text"),
        ("a.pdf", b"plain words", "no PDF file"),
        ("a.docx", archive("other.xml"), "an archive that is no Word file"),
        ("a.docx", archive("word/document.xml"), "a broken Word file"),
        ("a.docx", b"PK\x03\x04rest", "a broken Word file"),
        ("a.docx", archive("word/document.xml", b"0" * 21 * 1024**2), "unpacks to 21 MB, 21 of them text"),
        ("a.docx", archive("word/media/a.bin", b"0" * 101 * 1024**2), "an archive that is no Word file"),
        ("a.docx", bomb("<w:p/>" * 100_001), "a Word file of 100,001 paragraphs"),
        ("a.docx", bomb("<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", LAUGHS), "a broken Word file"),
        ("a.docx", bomb("<w:tbl><w:tr><w:tc>" * 3000 + "</w:tc></w:tr></w:tbl>" * 3000), "a broken Word file"),
        ("a.html", f"<html><body>{'<div>' * 90_000}x{'</div>' * 90_000}</body></html>", "without an article"),
        ("a.html", "<html><body>" + "<b>" * 100_000 + "x", "a page of 100,002 elements"),
        ("a.html", "<html><body><p>" + "word " * 1_100_000, "a page of 5 MB without its pictures"),
        ("a.pdf", LOOP, "a broken PDF"),
        ("a.doc", b"\xd0\xcf\x11\xe0rest", "old Office file"),
        ("a.rtf", b"{\\rtf1 words}", "an RTF file"),
        ("a.png", b"\x89PNG\r\n", "a picture"),
    ],
)
def test_what_is_no_document_is_said(tmp_path: Path, name: str, data: str | bytes, found: str) -> None:
    with pytest.raises(UnreadableError) as error:
        load(put(tmp_path, name, data))
    assert found in error.value.found
    assert error.value.expected


def test_pictures_inside_a_page_do_not_count(tmp_path: Path) -> None:
    picture = f'<img src="data:image/png;base64,{"A" * 6_000_000}"></article>'
    found = load(put(tmp_path, "a.html", PAGE.replace("</article>", picture)))
    assert found == load(put(tmp_path, "a.html", PAGE))


@pytest.mark.parametrize(
    "words", ["قال الرئيس إن 26 دولة تعهدت بإرسال قوات.", "הנשיא אמר כי 26 מדינות התחייבו לשלוח כוחות."]
)
def test_text_from_right_to_left_is_read_and_its_language_is_no_guess(tmp_path: Path, words: str) -> None:
    found = load(put(tmp_path, "a.txt", f"\u202e{words}\u202c\n" * 20))
    assert found.text == f"\u202e{words}\u202c\n" * 20
    assert found.lang is None
    assert [each.found for each in doubts(found)] == ["a text in another language (unknown)"]


def test_missing_and_too_large_files_are_said(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(LARGEST + 1)
    documents, unread = load_all([tmp_path / "none.txt", large, put(tmp_path, "a.txt", "One word.")])
    assert [each.id for each in documents] == ["a"]
    assert [each.found for each in unread] == ["no such file", "50 MB"]


def test_documents_of_one_name_get_numbers(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    paths = [put(tmp_path, "a.txt", "One."), put(tmp_path / "x", "a.txt", "Two."), put(tmp_path, "a.md", "Three.")]
    assert [each.id for each in load_all(paths)[0]] == ["a", "a-2", "a-3"]


@pytest.mark.parametrize(
    ("data", "ours"),
    [
        (b'<!doctype html>\n<meta name="generator" content="foedus 0.1.0">', True),
        (b"# A brief\n\nfoedus 0.1.0, case paris-2025, sha256 0.", True),
        (b"My notes.\n\nfoedus is what I used.", False),
        (b"<!doctype html>\n<p>A report.", False),
    ],
)
def test_what_foedus_wrote_is_known(data: bytes, ours: bool) -> None:
    assert is_ours(data) is ours
