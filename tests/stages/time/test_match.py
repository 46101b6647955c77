"""What expressions a text holds and what each means."""

import pytest

from recoupe.stages.time.grammar import grammar
from recoupe.stages.time.match import Match, guarded, matches, modified
from recoupe.stages.time.rows import Sense
from recoupe.syntax.fold import fold


def found(text: str, language: str = "fr") -> list[Match]:
    return list(matches(text, fold(text), grammar(language)))


def words(text: str, language: str = "fr") -> list[str]:
    return [text[one.start : one.end] for one in found(text, language)]


def only(text: str, language: str = "fr") -> Match:
    (one,) = found(text, language)
    return one


def test_expressions_come_from_left_to_right_with_what_they_mean() -> None:
    text = "Le 3 mars 2029, puis hier, enfin en 1998."
    assert words(text) == ["Le 3 mars 2029", "hier", "1998"]
    first, second, third = found(text)
    assert (first.sense, first.slots) == (Sense.DATE, {"day": "3", "month": "3", "year": "2029"})
    assert (second.sense, second.slots["n"], second.slots["unit"]) == (Sense.SHIFT, "-1", "D")
    assert third.slots == {"year": "1998"}


def test_the_longest_that_begins_at_a_word_is_taken_and_nothing_within_it() -> None:
    assert words("Il vient mardi 5 mai 2031 au soir.") == ["mardi 5 mai 2031 au soir"]


def test_a_number_that_goes_on_before_is_no_date() -> None:
    assert words("Le prix : $2019.") == []
    assert words("Un écart de 3-2019.") == []
    assert words("En 2019.") == ["2019"]


def test_the_parts_of_a_range_lend_each_other_what_they_do_not_say() -> None:
    first, second = found("Il pleut du 19 au 23 juillet 2031.")
    assert (first.slots["day"], first.slots["month"], first.slots["year"]) == ("19", "7", "2031")
    assert (second.slots["day"], second.slots["month"], second.slots["year"]) == ("23", "7", "2031")
    assert first.group == second.group


def test_a_range_in_which_the_year_turns_begins_a_year_earlier() -> None:
    assert [one.slots["year"] for one in found("Il pleut de novembre à février 2020.")] == ["2019", "2020"]
    assert [one.slots["year"] for one in found("Il pleut de février à novembre 2020.")] == ["2020", "2020"]


def test_a_day_is_not_lent() -> None:
    first, second = found("Il pleut du 19 mai au 23 juillet.")
    assert (first.slots["day"], first.slots["month"], second.slots["day"], second.slots["month"]) == (
        "19",
        "5",
        "23",
        "7",
    )


def test_a_line_too_short_to_run_on_is_a_heading() -> None:
    assert words("Le 3\nmars 2029 il pleut.") == ["Le 3", "mars 2029"]
    long = "Le roi de la grande île est venu avec toute sa suite et ses gens le 3\nmars 2029."
    assert words(long)[-1].replace("\n", " ") == "le 3 mars 2029"


def test_a_month_in_small_letters_is_no_month_where_a_capital_is_asked() -> None:
    assert words("They march on in May.", "en") == ["May"]
    assert words("They may march on.", "en") == []


def test_a_number_of_things_is_no_year() -> None:
    assert words("2000 soldiers came.", "en") == []
    assert words("2000 % of them came.", "en") == []
    assert words("2000 the soldiers came.", "en") == ["2000"]
    assert words("2000, soldiers came.", "en") == ["2000"]


def test_an_age_is_no_time_and_a_length_is() -> None:
    assert words("Ida Torv, 38 ans, attend.") == []
    assert words("Un chauffeur de 38 ans attend.") == []
    assert words("Un bail de 38 ans attend.") == ["38 ans"]


def test_a_guard_of_another_sense_or_unit_does_not_forbid() -> None:
    text = "Ida Torv, 38 ans, attend."
    at = text.index("38")
    years = Match(at, at + 6, Sense.DURATION, {"n": "38", "unit": "Y"}, None, 0.9, at, at)
    days = Match(at, at + 6, Sense.DURATION, {"n": "38", "unit": "D"}, None, 0.9, at, at)
    rules, folded = grammar("fr"), fold(text)
    assert guarded(years, folded, rules)
    assert not guarded(days, folded, rules)
    assert guarded(Match(at, at + 6, Sense.NONE, {}, None, 0.9), "x" * 40, rules)


@pytest.mark.parametrize(
    ("text", "language", "expected", "mod"),
    [
        ("Il part fin mars 2031.", "fr", "fin mars 2031", "END"),
        ("Il part fin des années 1940.", "fr", "fin des années 1940", "END"),
        ("Il part en mars 2031.", "fr", "mars 2031", None),
        ("He left in late March 2031.", "en", "late March 2031", "END"),
        ("He left in early March 2031.", "en", "early March 2031", "START"),
    ],
)
def test_a_modifier_stands_beside_and_may_belong_to_the_expression(
    text: str, language: str, expected: str, mod: str | None
) -> None:
    one = only(text, language)
    assert (text[one.start : one.end], one.mod) == (expected, mod)


def test_a_modifier_of_its_own_goes_before_that_beside_it() -> None:
    text = "il part fin mars"
    at = text.index("mars")
    bare = Match(at, at + 4, Sense.DATE, {"month": "3"}, None, 0.9)
    rules = grammar("fr")
    assert (modified(bare, text, rules).mod, modified(bare, text, rules).start) == ("END", text.index("fin"))
    own = Match(at, at + 4, Sense.DATE, {"month": "3"}, "APPROX", 0.9)
    assert modified(own, text, rules).mod == "APPROX"


def test_words_of_one_language_mean_nothing_in_another() -> None:
    assert words("Il vient mardi.", "en") == []


def test_an_expression_is_as_sure_as_its_row() -> None:
    assert only("Il est venu le 3 mars 2029.").confidence > only("Il est venu récemment.").confidence


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in 72 hours, two days after", ["72 hours", "two days"]),
        ("for two years, three months", ["two years, three months"]),
    ],
)
def test_two_lengths_are_one_where_the_second_has_the_smaller_unit(text: str, found: list[str]) -> None:
    rules = grammar("en")
    assert [text[one.start : one.end] for one in matches(text, text, rules)] == found
