"""Files of many articles."""

import csv
import io
import json
from collections.abc import Callable, Iterator

import pytest

from recoupe.model import Issue
from recoupe.stages.read import records
from recoupe.stages.read.draft import Draft
from recoupe.stages.read.records import bounded_lines, read_csv, read_json, read_jsonl

Reader = Callable[[io.BytesIO, str], Iterator[Draft | Issue]]


def told(reader: Reader, content: str | bytes) -> list[tuple[str, str]]:
    """The path of each article with its text, or of each issue with its code."""
    raw = content.encode() if isinstance(content, str) else content
    found = reader(io.BytesIO(raw), "pile")
    return [(one.path or "", one.text if isinstance(one, Draft) else one.code) for one in found]


def messages(reader: Reader, content: str | bytes) -> list[str]:
    raw = content.encode() if isinstance(content, str) else content
    return [one.message for one in reader(io.BytesIO(raw), "pile") if isinstance(one, Issue)]


def lines(content: bytes) -> list[tuple[int, bytes | None]]:
    return list(bounded_lines(io.BytesIO(content)))


def test_lines_have_their_numbers_and_their_ends() -> None:
    assert lines(b"a\n\nb") == [(1, b"a\n"), (2, b"\n"), (3, b"b")]


def test_a_line_over_the_limit_is_passed_over_and_counted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "MAX_DOCUMENT_BYTES", 4)
    assert lines(b"abcd\nabcde\nabcdefghijkl\nx\n") == [(1, b"abcd\n"), (2, None), (3, None), (4, b"x\n")]
    assert lines(b"abcd") == [(1, b"abcd")]
    assert lines(b"abcde") == [(1, None)]


def test_the_line_after_a_very_long_one_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "MAX_DOCUMENT_BYTES", 4)
    assert lines(b"a" * 3_000_000 + b"\nx") == [(1, None), (2, b"x")]


def test_each_line_of_json_lines_is_an_article_under_its_number() -> None:
    content = '{"text": "un"}\n\n  {"text": "deux", "title": " T "}'
    assert told(read_jsonl, content) == [("pile#1", "un"), ("pile#3", "deux")]


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        (b"[1]", "bad_json", "line 1 is not a JSON object"),
        (b"{", "bad_json", "line 1 is not JSON"),
        (b'{"title": "x"}', "missing_text", 'line 1 has no "text"'),
        (b"\0\0\0", "not_text", "binary"),
        (b"[" * 100_000, "bad_json", "line 1 is not JSON"),
    ],
)
def test_a_line_that_holds_no_article_is_an_issue_and_the_next_is_read(line: bytes, code: str, words: str) -> None:
    content = line + b'\n{"text": "deux"}'
    assert told(read_jsonl, content) == [("pile#1", code), ("pile#2", "deux")]
    assert words in messages(read_jsonl, content)[0]


@pytest.mark.parametrize("content", ["", "\n \n"])
def test_a_file_of_empty_lines_is_told(content: str) -> None:
    assert told(read_jsonl, content) == [("pile", "empty_input")]


def test_a_file_of_which_the_only_line_is_too_long_is_not_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "MAX_DOCUMENT_BYTES", 4)
    assert told(read_jsonl, '{"text": "un"}') == [("pile#1", "too_large")]


def test_what_was_guessed_of_a_line_is_told_with_its_article() -> None:
    (draft,) = read_jsonl(io.BytesIO('{"text": "été"}'.encode("cp1252")), "pile")
    assert isinstance(draft, Draft)
    assert (draft.text, [issue.code for issue in draft.issues]) == ("été", ["encoding_guessed"])


def test_a_file_of_json_holds_one_article_or_a_list_of_them() -> None:
    assert told(read_json, '{"text": "un"}') == [("pile", "un")]
    assert told(read_json, '[{"text": "un"}, 7, {"text": "trois"}]') == [
        ("pile#1", "un"),
        ("pile#2", "bad_json"),
        ("pile#3", "trois"),
    ]
    assert "article 2 is not a JSON object" in messages(read_json, "[{}, 7]")[1]


@pytest.mark.parametrize(
    ("content", "code"), [("[]", "no_article"), ("{", "bad_json"), ('"x"', "bad_json"), ("{}", "missing_text")]
)
def test_a_file_of_json_without_an_article_is_told(content: str, code: str) -> None:
    assert told(read_json, content) == [("pile", code)]


def test_a_file_of_json_is_read_up_to_its_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    content = '{"text": "un"}'
    monkeypatch.setattr(records, "MAX_JSON_BYTES", len(content))
    assert told(read_json, content) == [("pile", "un")]
    assert told(read_json, content + " ") == [("pile", "too_large")]


def test_an_article_of_json_is_read_up_to_its_own_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "MAX_DOCUMENT_BYTES", 4)
    assert told(read_json, json.dumps([{"text": "abcd"}, {"text": "abcde"}])) == [
        ("pile#1", "abcd"),
        ("pile#2", "too_large"),
    ]
    assert told(read_json, '{"text": "abcde"}') == [("pile", "too_large")]


def nested(depth: int) -> object:
    value: object = "x"
    for _ in range(depth):
        value = [value]
    return value


def test_lists_that_nest_too_deeply_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records.json, "loads", lambda text: {"text": "un", "more": nested(100_000)})
    assert told(read_json, "x") == [("pile", "bad_json")]
    assert "nests lists too deeply" in messages(read_json, "x")[0]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_the_first_line_tells_what_parts_the_columns(sign: str) -> None:
    content = f"title{sign} TEXT \nT{sign}un, deux; trois\n".replace("un, deux; trois", '"un, deux; trois"')
    assert told(read_csv, content) == [("pile#2", "un, deux; trois")]


def test_a_row_goes_by_the_number_of_its_last_line() -> None:
    assert told(read_csv, 'text,title\n"un\nun",T\n\n"deux",\n') == [("pile#3", "un\nun"), ("pile#5", "deux")]


def test_an_empty_line_within_a_field_is_kept() -> None:
    assert told(read_csv, 'text\n"un\n \nun"\n') == [("pile#4", "un\n\nun")]


def test_a_row_may_be_shorter_or_longer_than_the_header() -> None:
    assert told(read_csv, "text,title\nun\ndeux,T,x\n") == [("pile#2", "un"), ("pile#3", "deux")]


@pytest.mark.parametrize("content", ["title,body\nx,y\n", "\n", ""])
def test_a_table_without_a_column_of_texts_is_told_once(content: str) -> None:
    assert told(read_csv, content) == [("pile", "missing_text")]


def test_a_row_without_text_is_told_with_its_line() -> None:
    assert told(read_csv, "text,title\n,x\nun,y\n") == [("pile#2", "missing_text"), ("pile#3", "un")]
    assert 'the row at line 2 has no "text"' in messages(read_csv, "text,title\n,x\n")[0]


def test_a_malformed_row_is_told_and_the_next_line_begins_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "MAX_DOCUMENT_BYTES", 12)
    content = 'text\n"abcdef\nabcdef\nabcdef"\nun\n'
    assert told(read_csv, content)[0] == ("pile", "bad_csv")
    assert told(read_csv, content)[-1] == ("pile#5", "un")
    assert "line 3: field larger than field limit" in messages(read_csv, content)[0]


def test_lines_that_are_too_long_or_no_text_are_dropped_and_told_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "MAX_DOCUMENT_BYTES", 8)
    content = b"text\nun\n" + b"a" * 20 + b"\n\0\0\0\n" + "été\n".encode("cp1252")
    assert told(read_csv, content) == [
        ("pile#2", "un"), ("pile#5", "été"), ("pile#3", "too_large"), ("pile#4", "not_text"), ("pile#5", "encoding_guessed"),
    ]  # fmt: skip


def test_the_limit_of_the_process_stays_as_it_was() -> None:
    before = csv.field_size_limit()
    messages(read_csv, b"id,text\n1,The port is open.\n")
    assert csv.field_size_limit() == before != records.MAX_DOCUMENT_BYTES
