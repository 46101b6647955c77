"""Dates in the words of a reader."""

import pytest

from recoupe.model import When
from recoupe.publish.catalogue import catalogue
from recoupe.publish.filters import titles
from recoupe.publish.wording import Wording


@pytest.mark.parametrize(
    ("earliest", "latest", "french", "english"),
    [
        ("2031-03-09", "2031-03-09", "9 mars 2031", "9 Mar 2031"),
        ("2031-03-01", "2031-03-31", "mars 2031", "March 2031"),
        ("2031-01-01", "2031-12-31", "2031", "2031"),
        ("2029-01-01", "2031-12-31", "2029–2031", "2029–2031"),
        ("2031-03-09", None, "à partir du 9 mars 2031", "from 9 Mar 2031"),
        (None, "2031-03-09", "jusqu’au 9 mars 2031", "until 9 Mar 2031"),
    ],
)
def test_a_time_is_said_as_exactly_as_it_is_known(earliest, latest, french, english):
    when = When(value="x", earliest=earliest, latest=latest)
    assert Wording(t=catalogue("fr")).when(when) == french
    assert Wording(t=catalogue("en")).when(when) == english


def test_what_is_unknown_is_a_dash_with_its_word():
    assert "—" in Wording(t=catalogue("fr")).when(None)
    assert "inconnu" in Wording(t=catalogue("fr")).when(None)


def test_other_names_stand_once_and_are_parted_as_the_language_does():
    words = "foreign minister; Foreign Minister; chef de la diplomatie"
    assert titles(words, Wording(t=catalogue("en"))) == "foreign minister; chef de la diplomatie"
    assert titles(words, Wording(t=catalogue("fr"))) == "foreign minister\u202f; chef de la diplomatie"
    assert titles("directrice", Wording(t=catalogue("fr"))) == "directrice"
