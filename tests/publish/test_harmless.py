import json

import pytest

from recoupe.publish.harmless import cell, escaped, shown

CODES = "\x1b[2J\x07\x9b\u202e\u2066\u200f\ud800"


def test_a_code_stands_as_its_number_and_line_ends_stay():
    assert shown("a\x1b[2Jb\tc\nd") == "a<1b>[2Jb\tc\nd"
    assert shown("\u202emot\ud800") == "<202e>mot<d800>"


def test_escaped_json_says_the_same_and_holds_no_code():
    written = escaped(json.dumps({"text": CODES}, ensure_ascii=False))
    assert json.loads(written) == {"text": CODES}
    assert written.isascii()


@pytest.mark.parametrize("text", ["=1+1", "+33 1", "-1", "@SUM(A1)", " =1", "\t=1", "＝1"])
def test_what_a_spreadsheet_would_calculate_begins_with_an_apostrophe(text):
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["Valmère", "1 = 1", "", "« – »", "[1, 2]"])
def test_other_cells_stay_as_they_are(text):
    assert cell(text) == text
