"""What is taken away: every format holds the view, and no cell is a formula."""

import csv
import io
import json
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from recoupe.model import Judgement, JudgementKind
from recoupe.publish.catalogue import catalogue
from recoupe.publish.plain import harmless
from recoupe.publish.sheetfile import as_csv, as_xlsx, guarded
from recoupe.publish.tables import write
from recoupe.publish.takeaway import KINDS, take
from recoupe.store.base import Contents, Entry
from recoupe.store.files import FileLedger
from recoupe.view.build import site
from recoupe.view.review import Review
from tests.piles import invented

QUESTIONS = site(invented(), language="en", title="x").ledger.questions
REVIEW = Review.of(invented(), [Judgement(kind=JudgementKind.REJECT, target="clm-boats", note="a film set")])
CLAIMS = sum(len(reading.claims) for reading in invented().readings)


def taken(ending: str) -> str:
    body = take(ending, QUESTIONS, catalogue("en"), REVIEW)
    assert isinstance(body, str)
    return body


def test_a_csv_row_tells_of_a_claim_in_words():
    rows = {row["claim_id"]: row for row in csv.DictReader(io.StringIO(taken("csv")))}
    assert len(rows) == CLAIMS
    boats = rows["clm-boats"]
    assert (boats["who"], boats["whom"], boats["status"], boats["speaker"]) == (
        "Tavoria",
        "Lurania",
        "wanted",
        "Tomas Brandt",
    )
    assert (boats["judged"], boats["note"]) == ("reject", "a film set")
    assert boats["clause"] in boats["sentence"]
    assert boats["link"] == "a/doc-4.html#clm-boats"


@pytest.mark.parametrize("text", ["=1+1", "+HYPERLINK(1)", "-2+3", "@SUM(A1)", "\t=1", " =1"])
def test_what_begins_like_a_formula_is_put_in_quotes(text: str):
    assert guarded(text) == "'" + text
    (row,) = csv.reader(io.StringIO(as_csv(["a"], [[text]])).readlines()[1:])
    assert row[0].startswith("'")
    with ZipFile(io.BytesIO(as_xlsx(["a"], [[text]]))) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "&apos;" in sheet or "'" in sheet.partition("<sheetData>")[2]


def test_numbers_stay_numbers():
    assert [guarded(value) for value in ("-2", "+3,5", 4, None)] == ["-2", "+3,5", 4, None]


def test_a_workbook_holds_the_same_rows_and_control_characters_do_not_break_it():
    body = as_xlsx(["name", "count"], [["Vara \x00\ud800 <b>", 3], ["", None]])
    with ZipFile(io.BytesIO(body)) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            etree.fromstring(archive.read(name))
        sheet = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    cells = sheet.xpath("//*[local-name()='c']")
    assert [each.get("r") for each in cells] == ["A1", "B1", "A2", "B2"]
    assert cells[3][0].text == "3"


def test_the_same_view_is_the_same_bytes():
    assert take("xlsx", QUESTIONS, catalogue("en"), REVIEW) == take("xlsx", QUESTIONS, catalogue("en"), REVIEW)


def test_each_article_is_one_reference_in_each_format_of_reference_managers():
    quoted = {each.document_id for question in QUESTIONS for row in question.rows for each in row.own_quotations}
    assert set(re.findall(r"^@article\{(.+),$", taken("bib"), re.MULTILINE)) == quoted
    assert set(re.findall(r"^ID  - (.+)\r$", taken("ris"), re.MULTILINE)) == quoted
    assert taken("ris").count("TY  - NEWS") == taken("ris").count("ER  -") == len(quoted)
    assert {each["id"] for each in json.loads(taken("csl.json"))} == quoted
    assert len(json.loads(taken("json"))) == CLAIMS


def test_braces_of_bibtex_are_even_whatever_stands_in_a_title():
    first = invented().readings[0]
    odd = replace(first, document=replace(first.document, title="100 % {of} \\fuel & a_b~"))
    made = site(
        replace(invented(), readings=(odd, *invented().readings[1:])), language="en", title="x"
    ).ledger.questions
    text = take("bib", made, catalogue("en"), Review())
    assert isinstance(text, str)
    bare = re.sub(r"\\[{}]", "", text)
    assert bare.count("{") == bare.count("}")


def test_each_format_has_a_type():
    assert all("/" in kind.media for kind in KINDS.values())


def test_one_database_holds_every_table_and_one_that_a_person_can_read(tmp_path: Path):
    ledger, pile = FileLedger(tmp_path / "ledger"), invented()
    ledger.save(Contents(entries=tuple(Entry(read=each.document, reading=each) for each in pile.readings), pile=pile))
    (path,) = write(ledger, "sqlite", tmp_path)
    with closing(sqlite3.connect(path)) as base:
        (count,) = base.execute("SELECT count(*) FROM claims_flat WHERE who = 'Tavoria'").fetchone()
        (documents,) = base.execute("SELECT count(*) FROM documents").fetchone()
    assert (count > 0, documents) == (True, 7)
    (other,) = write(ledger, "duckdb", tmp_path)
    assert other.stat().st_size > 0


def test_no_terminal_obeys_what_stands_in_a_text():
    assert harmless("Vara\x1b[2J\u202e\x9b and\tKarst\n") == "Vara�[2J�� and\tKarst\n"
