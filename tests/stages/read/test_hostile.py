"""Whatever a file holds, it gives documents and issues; nothing raises, and one bad record costs no other."""

import gzip
import json
import os
import resource
import time

import pytest

from recoupe.model import Document, Issue, Reading, Severity
from recoupe.stages import clean
from recoupe.stages.read import read_inputs, reader
from tests.stages.read.hostile import PROSE, files, packed, page, warc

PAGE = page(PROSE * 3)


def read(path):
    found = list(read_inputs([path]))
    return [one for one in found if isinstance(one, Document)], [one for one in found if isinstance(one, Issue)]


def put(folder, name, content):
    path = folder / name
    path.write_bytes(content)
    return path


def fuzz(folder, count, seed, seconds):
    """Read and clean so many files; each must end in so many seconds of the processor, with something said or read."""
    for name, content in files(seed, count):
        path = put(folder, name, content)
        begin = time.process_time()
        documents, issues = read(path)
        for document in documents:
            document.text.encode("utf-8")
            clean.STAGE.run(Reading(document=document))
        assert time.process_time() - begin < seconds, name
        assert documents or issues, name
        assert len(issues) <= reader.MOST_ISSUES + 1, name
        path.unlink()


def test_every_file_gives_documents_or_issues(tmp_path):
    fuzz(tmp_path, count=130, seed=1, seconds=60)


@pytest.mark.soak
def test_ten_thousand_files_give_documents_or_issues_in_time_and_in_bounds(tmp_path):
    fuzz(tmp_path, count=10_000, seed=2, seconds=10)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 2_000_000


@pytest.mark.parametrize("make", [warc, packed])
def test_one_bad_record_costs_no_other(tmp_path, make):
    good, bad = make(PAGE), make(PAGE)
    spoilt = bad.replace(b"WARC/1.0", b"XXXX/9.9") if make is warc else bad[:40] + b"\xff" * 20 + bad[60:]
    documents, issues = read(put(tmp_path, "crawl.warc", good + spoilt + good))
    assert len(documents) == 1  # the two good records hold the same page
    assert [issue.code for issue in issues if issue.severity is Severity.ERROR] == ["bad_record"]
    assert [issue.code for issue in issues if issue.severity is Severity.INFO] == ["duplicate_input"]


def test_an_archive_whose_beginning_is_lost_is_read_from_the_first_record_that_is_whole(tmp_path):
    documents, issues = read(put(tmp_path, "crawl.warc", b"garbage\r\n\r\n" + warc(PAGE)))
    assert len(documents) == 1
    assert [issue.code for issue in issues] == ["bad_archive"]


def test_a_bomb_in_an_archive_is_an_issue_and_the_next_page_is_read(tmp_path):
    bomb = gzip.compress(b"WARC/1.0\r\n" + b"A" * 50_000_000, 9)
    documents, issues = read(put(tmp_path, "crawl.warc.gz", bomb + packed(PAGE)))
    assert len(documents) == 1
    assert {issue.code for issue in issues} == {"bad_record"}


def test_a_row_that_is_binary_or_never_closed_costs_no_other(tmp_path):
    row = f'"{PROSE * 2}",a\n'
    content = b"text,title\n" + row.encode() + b"\x00\x01,b\n" + row.replace("mardi", "lundi").encode()
    documents, issues = read(put(tmp_path, "a.csv", content))
    assert len(documents) == 2
    assert [issue.code for issue in issues] == ["not_text"]


@pytest.mark.parametrize(("name", "content"), [("a.csv", b"text,title\n"), ("a.jsonl", b"\n\n"), ("a.warc", b"\n")])
def test_a_file_without_an_article_is_told(tmp_path, name, content):
    documents, issues = read(put(tmp_path, name, content))
    assert not documents
    assert len(issues) == 1


def test_an_author_field_of_white_space_takes_no_time(tmp_path):
    begin = time.process_time()
    (document,), _ = read(
        put(tmp_path, "a.json", json.dumps({"text": PROSE, "author": "Ana" + " " * 300_000 + "Torv"}).encode())
    )
    assert document.bylines == ("Ana Torv",)
    assert time.process_time() - begin < 20


def test_a_link_that_leads_out_of_the_folder_is_named_and_not_followed(tmp_path):
    (tmp_path / "pile").mkdir()
    put(tmp_path, "secret.txt", PROSE.encode())
    put(tmp_path / "pile", "a.txt", PROSE.encode())
    (tmp_path / "pile" / "b.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "pile" / "c.txt").symlink_to("a.txt")
    documents, issues = read(tmp_path / "pile")
    assert [document.path for document in documents] == ["pile/a.txt"]
    assert [(issue.code, issue.path) for issue in issues] == [("link_outside", "pile/b.txt")]


def test_a_name_that_is_no_utf_8_is_made_one(tmp_path):
    put(tmp_path, os.fsdecode(b"caf\xe9.txt"), PROSE.encode())
    (document,), _ = read(tmp_path)
    document.path.encode("utf-8")


def test_half_a_character_in_a_key_is_replaced(tmp_path):
    (document,), _ = read(put(tmp_path, "a.json", json.dumps({"text": PROSE, "\udc00": "x"}).encode()))
    assert document.metadata == {"\ufffd": "x"}


def test_the_bad_lines_of_a_file_are_named_up_to_a_number_and_then_counted(tmp_path, monkeypatch):
    monkeypatch.setattr(reader, "MOST_ISSUES", 3)
    documents, issues = read(put(tmp_path, "a.jsonl", b"x\n" * 10 + json.dumps({"text": PROSE}).encode()))
    assert len(documents) == 1
    assert [issue.code for issue in issues] == ["bad_json"] * 3 + ["more_issues"]
    assert "7 more" in issues[-1].message
