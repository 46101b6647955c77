"""The word a reader is shown, for each way a claim may stand."""

from dataclasses import replace

import pytest

from recoupe.model import Attribution, Certainty, Claim, Frame, Manner, Modality, Polarity, SourceKind, Span, Stance
from recoupe.view.parts import Word
from recoupe.view.word import firmness, strongest, word_for

CLAIM = Claim(id="c", document_id="d", start=0, end=1, sentence=Span(0, 1), predicate="ship", frame=Frame.EXCHANGE,
              giver=("ent-lurania",), receiver=("ent-tavoria",))  # fmt: skip
STRANGER = Attribution(id="a", document_id="d", source=(), cue=(), content=(), manner=Manner.INDIRECT,
                       source_kind=SourceKind.PERSON, source_text="an analyst", source_entity_ids=("ent-brandt",))  # fmt: skip
PARTY = replace(STRANGER, source_entity_ids=("ent-lurania",))


@pytest.mark.parametrize(
    ("change", "saying", "word"),
    [
        ({}, None, Word.HAPPENED),
        ({}, STRANGER, Word.ALLEGED),
        ({}, PARTY, Word.HAPPENED),
        ({}, replace(STRANGER, stance=Stance.CONFIRMS), Word.HAPPENED),
        ({}, replace(PARTY, stance=Stance.ALLEGES), Word.ALLEGED),
        ({}, replace(PARTY, stance=Stance.DENIES), Word.DENIED),
        ({"hearsay": True}, None, Word.ALLEGED),
        ({"polarity": Polarity.NEGATED}, None, Word.NEGATED),
        ({"polarity": Polarity.NEGATED}, PARTY, Word.DENIED),
        ({"polarity": Polarity.NEGATED}, STRANGER, Word.DENIED),
        ({"denies_id": "other"}, None, Word.DENIED),
        ({"modality": Modality.WANTED}, PARTY, Word.WANTED),
        ({"modality": Modality.PROMISED}, PARTY, Word.PLANNED),
        ({"modality": Modality.FORECAST}, PARTY, Word.PLANNED),
        ({"modality": Modality.FORECAST, "certainty": Certainty.PROBABLE}, STRANGER, Word.POSSIBLE),
        ({"certainty": Certainty.POSSIBLE}, None, Word.POSSIBLE),
        ({"modality": Modality.ABLE}, None, Word.POSSIBLE),
        ({"modality": Modality.FORBIDDEN}, None, Word.RULED),
        ({"modality": Modality.OBLIGED}, STRANGER, Word.RULED),
    ],
)
def test_the_word_follows_from_the_axes_and_the_speaker(change, saying, word):
    assert word_for(replace(CLAIM, **change), saying) is word


def test_a_rule_that_forbids_is_no_denial():
    assert word_for(replace(CLAIM, modality=Modality.FORBIDDEN, polarity=Polarity.NEGATED), None) is not Word.DENIED


def test_a_denial_does_not_hide_an_assertion():
    assert strongest([Word.DENIED, Word.ALLEGED]) is Word.ALLEGED


def test_hearsay_is_less_firm_than_a_plain_statement():
    plain = firmness(Certainty.CERTAIN, Modality.ACTUAL, hearsay=False)
    assert firmness(Certainty.CERTAIN, Modality.ACTUAL, hearsay=True) < plain
    assert firmness(Certainty.PROBABLE, Modality.ACTUAL, hearsay=False) < plain
