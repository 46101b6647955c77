import pytest

spacy = pytest.importorskip("spacy")

from recoupe.components.time import SPANS  # noqa: E402


def test_a_pipeline_tags_times_from_the_day_given_once_for_all() -> None:
    nlp = spacy.blank("fr")
    nlp.add_pipe("recoupe_time", config={"published": "2031-05-14"})
    doc = nlp("Le maire a fermé le port lundi soir.")
    assert [(span.text, span.label_) for span in doc.spans[SPANS]] == [("lundi soir", "TIME")]
    assert [timex.value for timex in doc._.times] == ["2031-05-12TEV"]


def test_a_document_may_have_a_day_of_its_own() -> None:
    nlp = spacy.blank("en")
    tagger = nlp.add_pipe("recoupe_time")
    doc = nlp.make_doc("The port shut yesterday.")
    doc._.published = "2031-05-14"
    assert [timex.value for timex in tagger(doc)._.times] == ["2031-05-13"]


def test_without_a_day_a_relative_date_has_no_value() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("recoupe_time")
    assert [timex.value for timex in nlp("The port shut yesterday.")._.times] == [None]
