import pytest

spacy = pytest.importorskip("spacy")

from spacy.tokens import Doc  # noqa: E402

from recoupe.components.attribution import Attributor  # noqa: E402


def parsed() -> Doc:
    """« Le maire affirme que le pont tient. » as another pipeline parses it."""
    return Doc(
        spacy.blank("fr").vocab,
        words=["Le", "maire", "affirme", "que", "le", "pont", "tient", "."],
        spaces=[True, True, True, True, True, True, False, False],
        lemmas=["le", "maire", "affirmer", "que", "le", "pont", "tenir", "."],
        pos=["DET", "NOUN", "VERB", "SCONJ", "DET", "NOUN", "VERB", "PUNCT"],
        deps=["det", "nsubj", "ROOT", "mark", "det", "nsubj", "ccomp", "punct"],
        heads=[1, 2, 2, 6, 5, 6, 2, 2],
        morphs=["", "", "VerbForm=Fin", "", "", "", "VerbForm=Fin", ""],
        sent_starts=[True, False, False, False, False, False, False, False],
    )


def test_sayings_are_found_over_any_pipeline_with_universal_dependencies() -> None:
    doc = Attributor("fr")(parsed())
    (found,) = doc._.attributions
    assert (found.source_text, found.cue_lemma) == ("Le maire", "affirmer")


def test_the_ranges_are_spans_of_the_document() -> None:
    doc = Attributor("fr")(parsed())
    assert [span.text for span in doc.spans["attribution_content"]] == ["que le pont tient"]
    assert [span.text for span in doc.spans["attribution_source"]] == ["Le maire"]
    assert {span.label_ for span in doc.spans["attribution_cue"]} == {doc._.attributions[0].id}


def test_a_pipeline_takes_the_component_by_its_name() -> None:
    nlp = spacy.blank("fr")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("recoupe_attribution")
    assert nlp("Le port est calme.")._.attributions == ()
