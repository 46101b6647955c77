"""Evidence of the stages in the words of the interface."""

import re

import pytest

from recoupe.publish.catalogue import LANGUAGES, catalogue
from recoupe.publish.evidence import Evidence, patterns
from recoupe.publish.figures import figures
from recoupe.publish.wording import Wording


def evidence(language: str) -> Evidence:
    return Evidence(wording=Wording(t=catalogue(language)))


def test_a_known_sentence_is_said_in_the_language_of_the_interface():
    drawn = evidence("fr").draw("both rest on Mara Lindqvist")
    assert str(drawn) == "l’un et l’autre reposent sur Mara Lindqvist"


def test_clauses_are_translated_one_by_one():
    drawn = evidence("fr").draw(
        "47% of the shorter text stands in 3 common passages; printed 2031-03-03 and 2031-03-04"
    )
    assert "passages communs (3) ; publiés le 3 mars 2031 et le 4 mars 2031" in re.sub(
        "[\u00a0\u202f]", " ", str(drawn)
    )


def test_an_unknown_sentence_stays_as_it_is_and_is_marked_as_english():
    assert str(evidence("fr").draw("both smell of <tar>")) == '<span lang="en">both smell of &lt;tar&gt;</span>'


def test_a_country_is_named_and_not_coded():
    assert "(Norvège)" in evidence("fr").draw("both rest on one government's own word (no)")


def test_what_was_dropped_is_listed_apart_from_the_grounds():
    text = "printed 2031-03-03 and 2031-03-05; drops the hedge « probablement »"
    assert [action for action, _ in evidence("en").findings(text)] == ["drops"]
    assert "probablement" not in evidence("en").grounds(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pattern_has_its_words(language: str):
    texts = catalogue(language).texts
    assert {f"evidence.{key}" for key, _ in patterns()} <= texts.keys()


def test_every_figure_names_its_data_and_its_command():
    assert figures()
    for each in figures():
        assert set(each.task) == set(each.data) == set(each.measure) == set(LANGUAGES)
        assert 0 < each.value <= 100
        assert each.command


def test_an_issue_is_told_in_the_language_of_the_interface():
    message = "date of publication 2031-03-17/2031-03-18 inferred from 'demain'; give --published to set it"
    drawn = str(evidence("fr").draw(message)).replace("\u00a0", " ")
    assert "17–18 mars 2031" in drawn
    assert "lang=" not in drawn


def test_a_state_that_only_the_pile_knows_goes_by_its_name():
    said = "both rest on one government's own word (xv)"
    known = Evidence(wording=Wording(t=catalogue("fr")), states={"xv": "Valmère"})
    assert str(known.draw(said)).endswith("(Valmère)")
    assert str(evidence("fr").draw(said.replace("xv", "fr"))).endswith("(France)")
