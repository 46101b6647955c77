"""The pages of a web archive."""

import gzip
import io

import pytest

from recoupe.model import Issue, Severity
from recoupe.stages.read import archive
from recoupe.stages.read.archive import read_warc
from recoupe.stages.read.draft import Draft
from tests.stages.read.hostile import packed, page, warc

WORDS = "Le ministre valmérien est arrivé mardi à Port-Ordrie, a déclaré le gouvernement de Valmère."
PAGE = page(WORDS)


def read(content: bytes) -> list[Draft | Issue]:
    return list(read_warc(io.BytesIO(content), "crawl"))


def told(content: bytes) -> list[tuple[str | None, str]]:
    """The path of each page with the beginning of its text, or of each issue with its code."""
    return [(one.path, one.text[:6] if isinstance(one, Draft) else one.code) for one in read(content)]


def record(kind: str) -> bytes:
    """A record that is no page."""
    return (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: http://phare.example/x\r\nWARC-Date: 2031-04-19T08:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:6f1c1f5e-0000-4000-8000-000000000009>\r\nContent-Type: text/plain\r\n"
        "Content-Length: 2\r\n\r\nok\r\n\r\n"
    ).encode()


def test_each_page_is_an_article_under_the_number_of_its_record() -> None:
    assert told(record("warcinfo") + warc(PAGE, PAGE)) == [("crawl#2", "Visite"), ("crawl#3", "Visite")]


def test_a_page_has_its_address_and_the_day_it_was_fetched() -> None:
    _, draft = read(warc(PAGE, PAGE))
    assert isinstance(draft, Draft)
    assert (draft.url, draft.metadata["crawled"]) == ("http://phare.example/1", "2031-04-19T08:00:00Z")


def test_a_plain_text_is_read_as_it_is() -> None:
    (draft,) = read(warc(b"<p> un", kind="text/plain"))
    assert isinstance(draft, Draft)
    assert (draft.text, draft.url, draft.metadata) == ("<p> un", "http://phare.example/0", {})


@pytest.mark.parametrize(
    ("kind", "found"), [("application/xhtml+xml", 1), ("TEXT/HTML; charset=utf-8", 1), ("image/png", 0)]
)
def test_only_pages_and_texts_are_read(kind: str, found: int) -> None:
    assert sum(isinstance(one, Draft) for one in read(warc(PAGE, kind=kind))) == found


def test_an_archive_without_a_page_is_told() -> None:
    assert told(warc(PAGE, kind="image/png")) == [("crawl", "no_article")]
    assert told(record("request")) == [("crawl", "no_article")]


def test_what_is_no_archive_is_told_once() -> None:
    assert told(b"no archive at all") == [("crawl", "bad_archive")]


def test_an_archive_that_lost_its_beginning_is_read_from_the_first_record() -> None:
    content = b"x" * 100 + b"\n" + warc(PAGE)
    assert told(content) == [("crawl", "bad_archive"), ("crawl#1", "Visite")]


def test_a_compressed_archive_is_read_record_by_record() -> None:
    assert told(packed(PAGE, PAGE)) == [("crawl#1", "Visite"), ("crawl#2", "Visite")]


def test_a_page_without_an_article_is_an_issue_of_its_record() -> None:
    assert told(warc(b"<html></html>", PAGE)) == [("crawl#1", "no_article"), ("crawl#2", "Visite")]


def test_a_record_that_cannot_be_read_is_one_issue_and_the_next_is_read() -> None:
    broken = warc(PAGE).replace(b"WARC-Type: response\r\n", b"").replace(b"WARC/1.0", b"WARC/x.y")
    assert [code for _, code in told(warc(PAGE) + broken + warc(PAGE))] == ["Visite", "bad_record", "Visite"]


def test_a_compressed_record_that_is_spoilt_is_one_issue_and_the_next_is_read() -> None:
    first, spoilt, last = (packed(PAGE) for _ in range(3))
    spoilt = spoilt[:60] + b"\xff" * 30 + spoilt[90:]
    found = told(first + spoilt + last)
    assert found[0] == ("crawl#1", "Visite")
    assert found[-1][1] == "Visite"
    assert [code for _, code in found].count("bad_record") == 1


def test_three_bytes_that_look_like_a_record_are_none() -> None:
    stream = io.BytesIO(gzip.compress(b"x") + archive.GZIP + b"zzzz" + gzip.compress(b"WARC/1.0"))
    assert archive._next(stream, 1) == len(gzip.compress(b"x")) + len(archive.GZIP) + 4


def test_the_next_record_is_found_across_the_pieces_that_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    content = b"WARC/1.0 ...........\nWARC/1.0 ....\nWARC/1.0"
    for size in range(1, 12):
        monkeypatch.setattr(archive, "PIECE", size)
        stream = io.BytesIO(content)
        first = archive._next(stream, 0)
        assert first == content.index(b"\nWARC") + 1
        assert archive._next(stream, first) == content.rindex(b"WARC")
        assert archive._next(stream, content.rindex(b"WARC")) is None


def test_a_page_over_the_limit_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_DOCUMENT_BYTES", len(PAGE))
    assert told(warc(PAGE)) == [("crawl#1", "Visite")]
    monkeypatch.setattr(archive, "MAX_DOCUMENT_BYTES", len(PAGE) - 1)
    assert told(warc(PAGE, PAGE)) == [("crawl#1", "too_large"), ("crawl#2", "too_large")]


def test_what_stands_behind_a_very_long_record_is_searched_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LONGEST_RECORD", 10)
    assert told(warc(PAGE, PAGE)) == [("crawl#1", "Visite"), ("crawl#2", "Visite")]


def test_a_record_that_breaks_off_is_read_with_a_warning() -> None:
    (draft,) = read(warc(page(WORDS * 5))[:-60])
    assert isinstance(draft, Draft)
    assert [(issue.code, issue.severity) for issue in draft.issues] == [("broken_off", Severity.WARNING)]
    (whole,) = read(warc(page(WORDS * 5)))
    assert isinstance(whole, Draft)
    assert whole.issues == ()


def test_what_was_guessed_of_a_page_is_told() -> None:
    (draft,) = read(warc(WORDS.encode("cp1252"), kind="text/plain"))
    assert isinstance(draft, Draft)
    assert [issue.code for issue in draft.issues] == ["encoding_guessed"]
