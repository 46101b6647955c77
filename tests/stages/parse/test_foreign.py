"""Pipelines of spaCy in the place of the one that ships."""

import pytest

pytest.importorskip("spacy")

from recoupe.components import lemmas, parser, sentences, words
from recoupe.lang import load
from recoupe.stages.parse.foreign import installed
from recoupe.stages.parse.pipelines import pipeline_for

REGISTERED = (lemmas, parser, sentences, words)
TEXTS = {
    "fr": ["« Le port\u00a0: ouvert », dit-elle. \n\n  La grue, non.", "", "Trois navires attendent, selon la mairie."],
    "en": ["“We don't ship grain,” said the mayor's spokesman.\nThe pilot left.", " \n "],
}


@pytest.mark.parametrize("language", TEXTS)
def test_the_components_of_spacy_give_the_same_trees_as_the_pipeline_without_it(language):
    read = installed(str(load(language).pipeline))
    assert list(read(TEXTS[language])) == list(pipeline_for(language)(TEXTS[language]))


def test_a_name_that_no_pipeline_has_is_told():
    with pytest.raises(OSError, match="no_such_pipeline"):
        installed("no_such_pipeline")
