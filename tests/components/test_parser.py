import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from recoupe.components import lemmas, parser, sentences, words
from recoupe.lang import load

REGISTERED = (lemmas, parser, sentences, words)

FRENCH = "« Les livraisons reprendront lundi », ont déclaré mardi des responsables du port. Le maire a nié que la grue soit en panne."
ENGLISH = "“We shipped the grain,” said the mayor's spokesman. The pilot told reporters that the port won't open."


@pytest.fixture(scope="module")
def french() -> Language:
    return spacy.load(load("fr").pipeline)


@pytest.fixture(scope="module")
def english() -> Language:
    return spacy.load(load("en").pipeline)


def word(doc: Doc, text: str):
    return next(token for token in doc if token.text == text)


def test_the_subject_after_a_french_speech_verb_is_its_subject(french: Language):
    subject = word(french(FRENCH), "responsables")
    assert (subject.dep_, subject.head.text) == ("nsubj", "déclaré")


def test_a_french_speech_verb_after_the_speech_is_inserted_in_it(french: Language):
    verb = word(french(FRENCH), "déclaré")
    assert (verb.dep_, verb.head.text) == ("parataxis:insert", "reprendront")


def test_a_reported_clause_is_the_complement_of_its_verb(french: Language, english: Language):
    denied = word(french(FRENCH), "nié")
    told = word(english(ENGLISH), "told")
    assert [child.text for child in denied.children if child.dep_ == "ccomp"] == ["panne"]
    assert [child.text for child in told.children if child.dep_ == "ccomp"] == ["open"]


def test_the_subject_after_an_english_speech_verb_is_its_subject(english: Language):
    subject = word(english(ENGLISH), "spokesman")
    assert (subject.dep_, subject.head.text) == ("nsubj", "said")


def test_each_sentence_has_one_root(french: Language):
    for sentence in french(FRENCH).sents:
        assert [token.dep_ for token in sentence if token.head.i == token.i] == ["root"]


def test_sentence_ends_are_those_set_before_the_parser(french: Language):
    doc = french.make_doc(FRENCH)
    before = [token.is_sent_start for token in french.get_pipe("segmenter")(doc)]
    assert [bool(token.is_sent_start) for token in french.get_pipe("parser")(doc)] == [bool(start) for start in before]


def test_a_document_is_parsed_alike_alone_and_among_others(french: Language):
    texts = [FRENCH, "Le port est fermé.", "", "Selon la mairie, trois navires attendent au large depuis hier."]
    described = lambda doc: [(t.head.i, t.dep_, t.tag_, str(t.morph), t._.arc_confidence) for t in doc]  # noqa: E731
    assert [described(doc) for doc in french.pipe(texts)] == [described(french(text)) for text in texts]


def test_white_space_hangs_on_the_word_before_it(french: Language):
    doc = french("Le port est fermé.\n\n  La grue aussi.")
    spaces = [token for token in doc if token.is_space]
    assert spaces
    assert all(token.pos_ == "SPACE" and token.head.i == token.i - 1 for token in spaces)


def test_a_text_of_white_space_alone_is_no_trouble(french: Language):
    assert [token.pos_ for token in french("  \n ")] == ["SPACE"]


def test_confidence_lies_between_nought_and_one(french: Language):
    assert all(0 < token._.arc_confidence <= 1 for token in french(FRENCH))


def test_a_sentence_beyond_all_measure_is_cut_and_parsed(french: Language):
    doc = french("le navire attend " * 200)
    assert max(len(sentence) for sentence in doc.sents) <= parser.LONGEST
    assert all(token.pos_ for token in doc)


def test_a_pipeline_is_read_back_as_it_was_written(french: Language, tmp_path):
    french.to_disk(tmp_path / "copy")
    again = spacy.load(tmp_path / "copy")
    assert [t.head.i for t in again(FRENCH)] == [t.head.i for t in french(FRENCH)]


def test_an_empty_component_asks_for_its_folder():
    nlp = words.blank("fr")
    found = nlp.add_pipe(parser.FACTORY)
    with pytest.raises(ValueError, match="load the pipeline"):
        found(nlp.make_doc("Le port."))
