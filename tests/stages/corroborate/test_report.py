from dataclasses import replace

from recoupe.stages.corroborate.report import Report
from tests.records import document, reading

DOCUMENT = document(outlet="Le Phare")
REPORT = Report(claim=reading().claims[0], document=DOCUMENT, attribution=None)


def test_the_family_is_that_of_the_words_then_of_the_document_then_the_document_alone():
    family = replace(DOCUMENT, origin_id="doc-first")
    assert REPORT.origin == DOCUMENT.id
    assert replace(REPORT, document=family).origin == "doc-first"
    assert replace(REPORT, document=family, origin_id="doc-words").origin == "doc-words"


def test_the_outlet_of_the_words_speaks_or_that_of_the_document_where_the_words_are_its_own():
    assert REPORT.voice == "Le Phare"
    assert replace(REPORT, outlet="AVP").voice == "AVP"
    assert replace(REPORT, origin_id="doc-words").voice is None
