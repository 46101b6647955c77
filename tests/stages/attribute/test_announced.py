"""Speakers announced by a sentence of their own."""

import pytest

from recoupe.model import Span
from recoupe.stages.attribute.announced import STRENGTH, speech_announced
from recoupe.stages.attribute.gap import places
from tests.stages.attribute.trees import named, page

FIN = "VerbForm=Fin|Tense=Past"


def announced(rows: str, language: str = "en", drop: int = 0) -> tuple[str, str | None] | None:
    """Source and cue of what a sentence announces; `drop` cuts so many letters off its beginning."""
    of = page(rows, language)
    speech = speech_announced(of, places(of, Span(drop, len(of.text))))
    if speech is None:
        return None
    assert speech.strength == STRENGTH
    return named(of, speech.source), None if speech.cue is None else speech.cue.lemma


EXPLAINED = f"Ada Ada PROPN nsubj 2\nexplained explain VERB root 0 {FIN}\n. . PUNCT punct 2"
ISSUED = f"Ada Ada PROPN nsubj 2\nissued issue VERB root 0 {FIN}\na a DET det 4\nstatement statement NOUN obj 2\n. . PUNCT punct 2"


def test_a_verb_that_ends_its_sentence_announces_what_follows() -> None:
    assert announced(EXPLAINED) == ("Ada", "explain")
    rows = f"confirme confirmer VERB root 0 {FIN}\n-t-elle elle PRON nsubj 1\n. . PUNCT punct 1"
    assert announced(rows, "fr") == ("elle", "confirmer")


@pytest.mark.parametrize(
    "rows",
    [
        EXPLAINED.replace(". .", ", ,"),
        EXPLAINED.replace("explained explain", "sank sink"),
        EXPLAINED.replace(FIN, "VerbForm=Part"),
        EXPLAINED.replace(". . PUNCT", "it plan NOUN obj 2\n. . PUNCT"),
        EXPLAINED.replace(". . PUNCT", "there there ADV advmod 2\nnow now ADV advmod 2\n. . PUNCT"),
        EXPLAINED.replace("Ada Ada PROPN nsubj", "Monday Monday PROPN nsubj"),
        EXPLAINED.replace("PROPN nsubj 2", "PROPN nsubj:pass 2"),
    ],
    ids=["no end", "no cue", "no finite verb", "an object", "more words", "a day", "passive"],
)
def test_another_sentence_announces_nothing(rows: str) -> None:
    assert announced(rows) is None


def test_a_pronoun_is_no_object_and_one_word_may_follow() -> None:
    assert announced(EXPLAINED.replace(". . PUNCT", "it it PRON obj 2\n. . PUNCT")) == ("Ada", "explain")


def test_a_sentence_cut_off_before_its_verb_announces_nothing() -> None:
    assert announced(EXPLAINED, drop=1) == ("Ada", "explain")
    assert announced(EXPLAINED, drop=5) is None


def test_who_gives_out_a_statement_speaks_without_a_cue() -> None:
    assert announced(ISSUED) == ("Ada", None)
    assert announced(ISSUED.replace("statement statement", "ship ship")) is None
    assert announced(ISSUED.replace("issued issue", "burned burn")) is None


def test_of_nothing_nothing_is_announced() -> None:
    of = page(EXPLAINED)
    assert speech_announced(of, []) is None
    assert announced(". . PUNCT root 0") is None
