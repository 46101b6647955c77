"""A language's words for names, ready for look-up."""

import pytest

from recoupe.model import Token
from recoupe.ontology.bodies import Body
from recoupe.ontology.territories import Territory, TerritoryKind
from recoupe.stages.mention.lexicon import Entry, lexicon
from recoupe.stages.mention.rows import Use

FR, EN = lexicon("fr"), lexicon("en")


def entry(*pieces: str, language: str = "fr") -> Entry | None:
    return next((one for form, one in lexicon(language).forms.get(pieces[0], ()) if form == pieces), None)


def test_a_lexicon_is_made_once() -> None:
    assert lexicon("fr") is FR
    assert (FR.iso, EN.iso) == ("fr", "en")


@pytest.mark.parametrize("words", [FR, EN])
def test_of_names_that_begin_alike_the_longest_comes_first(words: object) -> None:
    for table in (words.forms, words.titles):  # type: ignore[attr-defined]
        for candidates in table.values():
            sizes = [len(pieces) for pieces, _ in candidates]
            assert sizes == sorted(sizes, reverse=True)


def test_a_name_of_a_state_goes_before_other_readings_and_is_known_in_other_languages_too() -> None:
    known = entry("Bolivie")
    assert isinstance(known, Territory)
    assert (known.kind, known.code) == (TerritoryKind.NAME, "bo")
    foreign = entry("Bolivia")
    assert isinstance(foreign, Territory)
    assert foreign.code == "bo"
    assert entry("bolivien", language="en") is None, "adjectives are those of the language alone"


def test_a_name_may_lack_the_accent_on_its_capital_or_its_article() -> None:
    plain, accented = entry("Etats", "-", "Unis"), entry("États", "-", "Unis")
    assert isinstance(plain, Territory)
    assert isinstance(accented, Territory)
    assert plain.code == accented.code == "us"
    cairo = entry("du", "Caire")
    assert isinstance(cairo, Territory)
    assert cairo.code == "eg"
    assert entry("du", "Caire", language="en") is None


def test_a_title_with_a_hyphen_is_known_with_the_hyphen_apart() -> None:
    hyphened = [pieces for candidates in FR.titles.values() for pieces, _ in candidates if "-" in pieces]
    assert hyphened
    for pieces in hyphened[:5]:
        written = " ".join(pieces).replace(" - ", "-").split()
        assert any(tuple(written) == other for other, _ in FR.titles[written[0]])


def test_what_a_word_is_listed_for_is_asked_as_written_or_of_a_token() -> None:
    assert FR.has(Use.GENITIVE, "de")
    assert not FR.has(Use.GENITIVE, "De")
    token = Token(i=0, start=0, end=2, text="L’", lemma="le", upos="DET", deprel="det", head=0)
    assert FR.does(Use.ARTICLE, token)
    assert not EN.does(Use.ARTICLE, token)


def test_verbs_that_report_are_known_and_those_that_take_a_quotation_among_them() -> None:
    assert {"say", "want"} <= EN.speech
    assert "say" in EN.uttering
    assert "want" not in EN.uttering
    assert EN.uttering < EN.speech


def test_an_everyday_preposition_names_no_source() -> None:
    assert "selon" in FR.sourcing
    assert "de" not in FR.sourcing


def test_pronouns_titles_marks_and_seats_come_from_their_tables() -> None:
    assert [row.gender for row in EN.pronouns["he"]][:1] == ["m"]
    assert any(pieces == ("minister",) for pieces, _ in EN.titles["minister"])
    assert EN.marks["Institute"] == "Organization"
    assert all(isinstance(body, Body) for body in FR.seats.values())
    assert "Bolivia" in EN.regions
    assert "Lima" in EN.cities
