"""What is read, in which order, and what is said of the rest."""

import gzip
import io
import json
from pathlib import Path

import pytest

from recoupe.errors import UsageError
from recoupe.model import Document, Issue, PublishedBasis, Severity
from recoupe.stages.read import MAX_DOCUMENT_BYTES, read_inputs

FRENCH = "Le ministre valmérien de la Défense est arrivé mardi à Port-Ordrie, a déclaré le gouvernement de Valmère."
ENGLISH = "The Valmerian defence minister arrived in Port Ordrie on Tuesday, the government of Valmere said."
PORTUGUESE = "O ministro da Defesa chegou na terça-feira à capital, segundo disse o governo do país em um comunicado."


def documents(*paths: Path, **options: object) -> list[Document]:
    return [found for found in read_inputs(paths, **options) if isinstance(found, Document)]  # type: ignore[arg-type]


def issues(*paths: Path, **options: object) -> list[Issue]:
    return [found for found in read_inputs(paths, **options) if isinstance(found, Issue)]  # type: ignore[arg-type]


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_text_file_is_kept_to_the_last_character(tmp_path: Path) -> None:
    content = f"\ufeff {FRENCH}\r\n\r\n\t{FRENCH}\rfin \n"
    path = write(tmp_path, "a.txt", content)
    assert documents(path)[0].text == content.removeprefix("\ufeff")


def test_a_file_in_a_folder_goes_by_the_folder_and_its_name(tmp_path: Path) -> None:
    write(tmp_path, "pile/deep/a.txt", FRENCH)
    assert [document.path for document in documents(tmp_path / "pile")] == ["pile/deep/a.txt"]


def test_the_order_of_the_input_changes_nothing(tmp_path: Path) -> None:
    first, second = write(tmp_path, "a.txt", FRENCH), write(tmp_path, "b.txt", ENGLISH)
    assert documents(second, first) == documents(first, second)


def test_the_id_does_not_depend_on_the_path(tmp_path: Path) -> None:
    first, second = write(tmp_path, "a.txt", FRENCH), write(tmp_path, "sub/b.txt", FRENCH)
    assert documents(first)[0].id == documents(second)[0].id


def test_a_file_named_twice_is_read_once_without_a_word(tmp_path: Path) -> None:
    path = write(tmp_path, "pile/a.txt", FRENCH)
    assert [document.path for document in documents(tmp_path / "pile", path)] == ["pile/a.txt"]
    assert issues(tmp_path / "pile", path) == []


def test_the_same_article_in_two_files_is_kept_once_and_both_are_named(tmp_path: Path) -> None:
    write(tmp_path, "pile/b.txt", FRENCH)
    write(tmp_path, "pile/a.txt", FRENCH)
    assert [document.path for document in documents(tmp_path / "pile")] == ["pile/a.txt"]
    (issue,) = issues(tmp_path / "pile")
    assert (issue.code, issue.severity) == ("duplicate_input", Severity.INFO)
    assert "pile/b.txt" in issue.message
    assert "pile/a.txt" in issue.message


def test_a_pattern_finds_files(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", FRENCH)
    write(tmp_path, "b.csv", "text\n" + f'"{ENGLISH}"\n')
    assert [document.path for document in documents(tmp_path / "*.txt")] == ["a.txt"]


@pytest.mark.parametrize("name", ["absent.txt", "absent*.txt"])
def test_a_path_that_does_not_exist_is_wrong_usage(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="absent"):
        read_inputs([tmp_path / name])


def test_a_folder_without_articles_is_named(tmp_path: Path) -> None:
    write(tmp_path, "pile/notes.odt", b"x")
    (issue,) = issues(tmp_path / "pile")
    assert (issue.code, issue.severity, issue.path) == ("no_articles", Severity.ERROR, "pile")


def test_an_article_of_each_format_is_read(tmp_path: Path) -> None:
    record = {
        "text": FRENCH,
        "title": "Visite",
        "outlet": "Le Phare de Valmère",
        "published": "2031-04-18",
        "id": "7",
        "desk": "monde",
    }
    write(tmp_path, "pile/a.jsonl", json.dumps(record) + "\n\n" + json.dumps({"text": ENGLISH}) + "\n")
    write(tmp_path, "pile/b.json", json.dumps([record | {"title": "Autre"}]))
    write(tmp_path, "pile/c.csv", f'text,title,Author\r\n"{FRENCH}\n{FRENCH}",Visite,"Odile Marchais et Jan Torv"\r\n')
    found = documents(tmp_path / "pile")
    assert [document.path for document in found] == [
        "pile/a.jsonl#1",
        "pile/a.jsonl#3",
        "pile/b.json#1",
        "pile/c.csv#3",
    ]
    first, english, _, row = found
    assert (first.title, first.outlet, first.published.value) == ("Visite", "Le Phare de Valmère", "2031-04-18")
    assert first.metadata == {"desk": "monde", "id": "7"}
    assert first.basis == {"bylines": "none", "language": "text", "outlet": "metadata", "title": "metadata"}
    assert english.language == "en"
    assert row.bylines == ("Odile Marchais", "Jan Torv")


def test_a_page_gives_its_text_and_metadata(tmp_path: Path) -> None:
    page = f"""<html lang="fr"><head><title>Visite - Le Phare</title><meta property="og:site_name" content="Le Phare">
    <meta property="og:title" content="Un ministre à Port-Ordrie"><meta name="author" content="Odile Marchais">
    <meta property="article:published_time" content="2031-04-18T10:00:00Z"></head><body><nav><a href="/">Accueil</a></nav>
    <article><h1>Un ministre à Port-Ordrie</h1><p>{FRENCH} {FRENCH}</p><p>{FRENCH}</p></article></body></html>"""
    (document,) = documents(write(tmp_path, "a.html", page))
    assert document.text.count(FRENCH) == 3
    assert "Accueil" not in document.text
    assert (document.title, document.outlet, document.bylines) == (
        "Un ministre à Port-Ordrie",
        "Le Phare",
        ("Odile Marchais",),
    )
    assert (document.published.value, document.published.basis) == ("2031-04-18", PublishedBasis.METADATA)


def test_the_pages_of_a_web_archive_are_read(tmp_path: Path) -> None:
    page = (
        f"<html><body><article><h1>Visite</h1><p>{FRENCH} {FRENCH}</p><p>{FRENCH}</p></article></body></html>".encode()
    )
    response = b"HTTP/1.0 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://phare.example/visite\r\n"
        "WARC-Date: 2031-04-19T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:6f1c1f5e-0000-4000-8000-000000000001>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(response)}\r\n\r\n"
    )
    write(tmp_path, "crawl.warc.gz", gzip.compress(head.encode() + response + b"\r\n\r\n"))
    (document,) = documents(tmp_path / "crawl.warc.gz")
    assert (document.path, document.url) == ("crawl.warc.gz#1", "http://phare.example/visite")
    assert document.metadata == {"crawled": "2031-04-19T08:00:00Z"}


@pytest.mark.parametrize(
    ("content", "path"),
    [
        (FRENCH.encode(), "stdin"),
        (json.dumps({"text": FRENCH}).encode(), "stdin#1"),
        (json.dumps([{"text": FRENCH}]).encode(), "stdin#1"),
    ],
)
def test_standard_input_tells_its_format_by_its_first_character(content: bytes, path: str) -> None:
    (document,) = read_inputs(["-"], stdin=io.BytesIO(content))
    assert isinstance(document, Document)
    assert (document.path, document.text) == (path, FRENCH)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.txt", b" \r\n", "empty_input"),
        ("empty.jsonl", b"\n", "empty_input"),
        ("binary.txt", bytes(range(256)) * 10, "not_text"),
        ("report.txt", b"%PDF-1.7 and so on", "not_text"),
        ("portuguese.txt", PORTUGUESE.encode(), "unsupported_language"),
        (
            "russian.txt",
            "Министр обороны прибыл во вторник в столицу, сообщило правительство.".encode(),
            "unsupported_language",
        ),
        ("numbers.txt", b"12 34 56", "unknown_language"),
        (
            "menu.html",
            b"<html><body><nav><a href='/'>Home</a> <a href='/x'>Sport</a></nav></body></html>",
            "no_article",
        ),
        ("broken.json", b'{"text": ', "bad_json"),
        ("list.jsonl", b"[1, 2]\n", "bad_json"),
        ("other.json", b'{"title": "x"}', "missing_text"),
        ("other.csv", b"title,body\nx,y\n", "missing_text"),
        ("huge.txt", b"a" * (MAX_DOCUMENT_BYTES + 1), "too_large"),
        ("crawl.warc", b"no archive at all", "bad_archive"),
        ("article.docx", b"x", "unsupported_format"),
    ],
)
def test_an_input_that_cannot_be_read_is_an_issue_naming_it(
    tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    found = list(read_inputs([write(tmp_path, name, content)]))
    assert [(issue.code, issue.severity) for issue in found if isinstance(issue, Issue)] == [(code, Severity.ERROR)]
    assert [issue.message.startswith(name) for issue in found if isinstance(issue, Issue)] == [True]
    assert not any(isinstance(document, Document) for document in found)


def test_a_line_without_text_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    lines = [{"text": FRENCH}, {"title": "x"}, {"text": ENGLISH}]
    path = write(tmp_path, "a.jsonl", "\n".join(json.dumps(line) for line in lines))
    assert [document.path for document in documents(path)] == ["a.jsonl#1", "a.jsonl#3"]
    assert [(issue.code, issue.path) for issue in issues(path)] == [("missing_text", "a.jsonl#2")]


def test_a_line_of_fifty_megabytes_is_left_out_and_the_next_is_read(tmp_path: Path) -> None:
    long = b'{"text": "' + b"mot " * 12_500_000 + b'"}\n'
    path = write(tmp_path, "a.jsonl", long + json.dumps({"text": FRENCH}).encode())
    assert [document.path for document in documents(path)] == ["a.jsonl#2"]
    assert [(issue.code, issue.path) for issue in issues(path)] == [("too_large", "a.jsonl#1")]


def test_a_long_line_of_a_table_is_left_out_and_the_next_is_read(tmp_path: Path) -> None:
    long = b'"' + b"mot " * 1_300_000 + b'"\n'
    path = write(tmp_path, "a.csv", b"text\n" + long + f'"{FRENCH}"\n'.encode())
    assert [document.text for document in documents(path)] == [FRENCH]
    assert [issue.code for issue in issues(path)] == ["too_large"]


def test_windows_1252_is_read_with_a_warning(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", FRENCH.encode("cp1252"))
    assert [document.text for document in documents(path)] == [FRENCH]
    assert [(issue.code, issue.severity) for issue in issues(path)] == [("encoding_guessed", Severity.WARNING)]


def test_utf_16_with_its_mark_is_read(tmp_path: Path) -> None:
    assert documents(write(tmp_path, "a.txt", FRENCH.encode("utf-16")))[0].text == FRENCH


def test_broken_utf_8_keeps_what_is_good(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", FRENCH.encode() + b" d\xe9j\xc3\xa0 arriv\xc3\xa9")
    (document,) = documents(path)
    assert document.text == f"{FRENCH} d\ufffdjà arrivé"
    (issue,) = issues(path)
    assert (issue.code, issue.severity, issue.document_id) == ("broken_encoding", Severity.WARNING, document.id)


def test_a_date_comes_from_metadata_then_the_name_then_the_user(tmp_path: Path) -> None:
    dated = write(tmp_path, "a.jsonl", json.dumps({"text": FRENCH, "published": "2031-04"}))
    named = write(tmp_path, "2031-05-02-visite.txt", ENGLISH)
    bare = write(tmp_path, "b.txt", FRENCH)
    found = {document.path: document.published for document in documents(dated, named, bare, published="2031")}
    assert (found["a.jsonl#1"].earliest, found["a.jsonl#1"].latest) == ("2031-04-01", "2031-04-30")
    assert (found["2031-05-02-visite.txt"].value, found["2031-05-02-visite.txt"].basis) == ("2031-05-02", "filename")
    assert (found["b.txt"].value, found["b.txt"].basis) == ("2031", "given")


def test_a_date_that_is_none_is_left_out_with_a_warning(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", json.dumps({"text": FRENCH, "published": "2031-02-31"}))
    assert documents(path)[0].published.value is None
    assert [issue.code for issue in issues(path)] == ["bad_date"]


@pytest.mark.parametrize("options", [{"language": "pt"}, {"published": "yesterday"}])
def test_an_option_that_makes_no_sense_is_wrong_usage(tmp_path: Path, options: dict[str, str]) -> None:
    path = write(tmp_path, "a.txt", FRENCH)
    with pytest.raises(UsageError):
        read_inputs([path], **options)  # type: ignore[arg-type]


def test_a_language_that_is_given_is_not_detected(tmp_path: Path) -> None:
    (document,) = documents(write(tmp_path, "a.txt", PORTUGUESE), language="fr")
    assert (document.language, document.basis["language"]) == ("fr", "given")


@pytest.mark.parametrize(("text", "language"), [("Le chat dort sur la table.", "fr"), ("The cat sleeps.", "en")])
def test_a_short_line_is_told_by_its_words(tmp_path: Path, text: str, language: str) -> None:
    assert [document.language for document in documents(write(tmp_path, "a.txt", text))] == [language]


def test_a_table_may_part_its_columns_by_semicolons(tmp_path: Path) -> None:
    (document,) = documents(write(tmp_path, "a.csv", f"title;text\nVisite;{FRENCH}\n"))
    assert (document.title, document.text) == ("Visite", FRENCH)


def test_half_a_character_is_replaced(tmp_path: Path) -> None:
    (document,) = documents(write(tmp_path, "a.jsonl", '{"text": "' + FRENCH + ' \\ud83d"}'))
    assert document.text == f"{FRENCH} \ufffd"


@pytest.mark.parametrize("language", ["und", "pt", "FR-ca"])
def test_a_language_in_the_metadata_counts_where_it_is_one_that_is_read(tmp_path: Path, language: str) -> None:
    path = write(tmp_path, "a.jsonl", json.dumps({"text": FRENCH, "language": language}))
    assert [document.language for document in documents(path)] == ["fr"]
