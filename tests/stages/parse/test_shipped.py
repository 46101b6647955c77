"""The pipeline that ships, without a frame. Every sentence is invented."""

import pytest

from recoupe.errors import DataFileError
from recoupe.stages.parse import shipped
from recoupe.stages.parse.pipelines import pipeline_for
from recoupe.stages.parse.shipped import LONGEST, Shipped, features

TEXTS = ["Le port est fermé.\n\n  La grue aussi.", "", " \n ", "Selon la mairie, trois navires attendent au large."]


def test_the_features_of_a_tag_are_in_the_order_of_their_names():
    assert features("Number=Sing|NumType=Ord") == (("NumType", "Ord"), ("Number", "Sing"))
    assert features("_") == ()


def test_texts_are_parsed_alike_alone_and_together():
    read = pipeline_for("fr")
    assert list(read(TEXTS)) == [next(read([text])) for text in TEXTS]


def test_words_stand_where_they_say_and_each_sentence_has_one_root():
    for text, sentences in zip(TEXTS, pipeline_for("fr")(TEXTS), strict=True):
        for words in sentences:
            assert [text[word.start : word.end] for word in words] == [word.text for word in words]
            assert [word.deprel for place, word in enumerate(words) if word.head == place] == ["root"]
            assert all(0 < word.confidence <= 1 for word in words)


def test_a_sentence_beyond_all_measure_is_cut():
    (sentences,) = pipeline_for("fr")(["le navire attend " * 200])
    assert [len(words) for words in sentences] == [LONGEST, LONGEST, 600 - 2 * LONGEST]


def test_a_language_without_a_network_is_told(monkeypatch, tmp_path):
    monkeypatch.setattr(shipped, "load", lambda language: type("Empty", (), {"pipeline": tmp_path}))
    with pytest.raises(DataFileError, match="install the package anew"):
        Shipped("fr")
