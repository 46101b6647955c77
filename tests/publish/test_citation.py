"""How an instance is cited."""

import json
from dataclasses import replace

from recoupe.publish import citation
from recoupe.publish.catalogue import catalogue
from recoupe.publish.wording import Wording
from recoupe.view.build import site
from recoupe.view.parts import Quotation
from tests.piles import invented


def herald() -> Quotation:
    rows = site(invented(), language="en", title="x").ledger.rows
    return next(each for row in rows for each in row.quotations if each.document_id == "doc-3")


def test_a_citation_has_quotation_speaker_medium_outlet_and_date():
    assert citation.line(herald(), Wording(t=catalogue("en"))) == (
        "“Tavoria delivered forty trucks of fuel to Lurania on 28 February, an official told Le Courrier d’Aubre.”, "
        "an official, via Le Courrier d’Aubre, Selvane Herald, Tavoria delivered fuel to Lurania, 2031-03-04"
    )


def test_ris_has_one_record_an_article_with_each_sentence_once():
    text = citation.ris((herald(), herald()))
    assert text.count("TY  - NEWS\r\n") == text.count("ER  -\r\n") == text.count("N1  - an official: ") == 1
    assert "DA  - 2031/03/04\r\n" in text


def test_a_line_of_ris_is_no_tag_of_its_own_whatever_stands_in_a_title():
    text = citation.ris((replace(herald(), title="one\r\nER  - \r\nTY  - BOOK"),))
    assert text.count("\r\nER  -") == 1


def test_csl_json_gives_the_date_in_parts():
    (record,) = json.loads(citation.csl((herald(),)))
    assert record["issued"] == {"date-parts": [[2031, 3, 4]]}
    assert record["container-title"] == "Selvane Herald"


def test_words_that_hold_quotation_marks_stand_between_the_other_ones():
    assert citation.quoted("Trucks came", "en") == "“Trucks came”"
    assert citation.quoted("“Trucks came,” he said", "en") == "‘“Trucks came,” he said’"
    assert citation.quoted("Des camions sont venus", "fr") == "«\u00a0Des camions sont venus\u00a0»"
    assert citation.quoted("« Des camions », dit-il", "fr") == "“« Des camions », dit-il”"
