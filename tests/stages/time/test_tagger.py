import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.model import Timex, When
from recoupe.stages.time import tag
from tests.stages.time.trees import sentence

DAY = When(value="2031-05-14", earliest="2031-05-14", latest="2031-05-14")


def read(text: str, language: str = "fr", published: When | None = DAY) -> list[tuple[str, str | None]]:
    return [(timex.text, timex.value) for timex in tag(text, language, published)]


def only(text: str, language: str = "fr", published: When | None = DAY) -> Timex:
    (timex,) = tag(text, language, published)
    return timex


def test_a_reporting_verb_in_the_past_means_the_latest_such_day_the_publication_day_included() -> None:
    assert read("Le port est sûr, a déclaré mercredi le maire.") == [("mercredi", "2031-05-14")]


def test_a_verb_in_the_future_means_the_next_such_day() -> None:
    assert read("Le maire rencontrera mardi les dockers.") == [("mardi", "2031-05-20")]


def test_each_verb_of_a_sentence_directs_its_own_weekday() -> None:
    text = "Le maire a annoncé lundi qu'il recevra vendredi les dockers."
    assert read(text) == [("lundi", "2031-05-12"), ("vendredi", "2031-05-16")]


def test_a_weekday_follows_the_date_that_the_text_gives_it() -> None:
    text = "Concert samedi.\nLa fête aura lieu samedi 17 mai. Rendez-vous samedi devant la mairie."
    assert [value for _, value in read(text)] == ["2031-05-17"] * 3


def test_a_clock_time_belongs_to_the_day_told_before_it() -> None:
    text = "Le feu a pris dimanche dans un hangar. Les pompiers sont arrivés à 21 h 45."
    assert read(text)[1] == ("21 h 45", "2031-05-11T21:45")


def test_a_clock_time_belongs_to_the_day_right_behind_it() -> None:
    assert ("16:15 UTC", "2031-05-12T16:15Z") in read("It opened at 16:15 UTC, May 12, and closed.", "en")


def test_the_same_day_is_that_of_the_narrative() -> None:
    text = "Le 3 mars 2029, la digue céda. Le même jour, le village fut vidé. Le lendemain, il gela."
    assert [value for _, value in read(text)] == ["2029-03-03", "2029-03-03", "2029-03-04"]


def test_months_in_a_parenthesis_belong_to_its_year() -> None:
    text = "Il y eut deux crues en 1997 (en janvier puis en octobre)."
    assert [value for _, value in read(text)] == ["1997", "1997-01", "1997-10"]


def test_months_of_a_history_belong_to_its_own_years() -> None:
    text = (
        "In 1903 the ford was bridged. In 1904 the bridge burned. In March 1905 it was rebuilt. "
        "In April the toll was lifted. In 1906 and 1908 it was widened."
    )
    assert ("April", "1905-04") in read(text, "en")


def test_curly_and_straight_apostrophes_read_alike() -> None:
    straight, curly = only("L'an dernier, il plut."), only("L’an dernier, il plut.")
    assert (straight.value, straight.start, straight.end) == (curly.value, curly.start, curly.end)


def test_broken_forms_are_read_with_less_confidence() -> None:
    broken, sound = only("Lancé en novembre. 2029, il dure."), only("Lancé en novembre 2029, il dure.")
    assert broken.value == sound.value == "2029-11"
    assert broken.confidence < sound.confidence


def test_a_day_that_does_not_exist_is_passed_over() -> None:
    assert read("Le 31 février 2031 n'arrive jamais.") == []
    assert read("On 31 February 2031 nothing happens.", "en") == [] or all(
        value != "2031-02-31" for _, value in read("On 31 February 2031 nothing happens.", "en")
    )


def test_a_year_outside_the_calendar_is_passed_over() -> None:
    assert read("L'an 99999 est loin.") == []


def test_without_a_day_to_count_from_a_relative_date_has_no_value() -> None:
    timex = only("Il a plu la semaine dernière.", published=None)
    assert (timex.value, timex.earliest, timex.latest) == (None, None, None)


def test_without_a_year_a_date_says_what_it_knows() -> None:
    assert only("Il a plu le 19 juin.", published=None).value == "XXXX-06-19"


def test_an_interval_of_publication_leaves_bounds_where_it_leaves_no_value() -> None:
    month = When(earliest="2031-05-01", latest="2031-05-31")
    timex = only("Il viendra cette semaine.", published=month)
    assert (timex.value, timex.earliest, timex.latest) == (None, "2031-04-28", "2031-06-01")


def test_an_interval_of_publication_is_enough_for_what_both_its_ends_agree_on() -> None:
    month = When(earliest="2031-05-01", latest="2031-05-31")
    assert only("Le prix a doublé cette année.", published=month).value == "2031"


def test_bounds_and_edtf_go_with_the_value() -> None:
    week = only("Il a plu la semaine dernière.")
    assert (week.earliest, week.latest, week.edtf) == ("2031-05-05", "2031-05-11", "2031-05-05/2031-05-11")
    about = only("Le quai fut bâti vers 1990.")
    assert (about.mod, about.edtf) == ("APPROX", "1990~")


def test_a_heading_above_a_date_is_no_part_of_it() -> None:
    assert read("Markets shut until Friday\nMay 14, 2031\nThe exchange said so.", "en")[:2] == [
        ("Friday", "2031-05-16"),
        ("May 14, 2031", "2031-05-14"),
    ]


def test_marks_of_direction_do_not_hide_a_date() -> None:
    assert only("Signé le \u200f18\u200f juin\u200e 2029.").value == "2029-06-18"


def test_a_letter_that_grows_in_lower_case_moves_no_offset() -> None:
    text = "İİİ a parlé mardi."
    timex = only(text)
    assert text[timex.start : timex.end] == "mardi"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_long_text_without_a_space_holds_no_time(language: str) -> None:
    assert tag("x" * 200_000 + "1" * 200_000, language, DAY) == ()


@given(st.text(max_size=300), st.sampled_from(["fr", "en"]))
def test_any_text_is_read_and_every_expression_is_the_text_between_its_offsets(text: str, language: str) -> None:
    for timex in tag(text, language, DAY):
        assert timex.text == text[timex.start : timex.end]
        assert timex.earliest is None or timex.latest is None or timex.earliest <= timex.latest


@given(
    st.lists(
        st.sampled_from(
            [
                "le",
                "mardi",
                "31",
                "février",
                "12",
                "mai",
                "2031",
                "dernier",
                "fin",
                "des",
                "années",
                "1950",
                "à",
                "18",
                "h",
                "30",
                "dans",
                "trois",
                "jours",
            ]
        ),
        max_size=25,
    )
)
def test_any_jumble_of_the_words_of_time_is_read(words: list[str]) -> None:
    text = " ".join(words)
    times = tag(text, "fr", DAY)
    assert all(first.end <= second.start for first, second in itertools.pairwise(times))


def test_a_relative_clause_behind_a_date_says_nothing_of_its_year() -> None:
    text = "Les résultats du recensement de mars, qui devraient être affinés cet hiver, sont là."
    assert read(text)[0] == ("mars", "2031-03")


def test_a_count_of_people_is_no_plan() -> None:
    assert read("Le bourg compte 300 habitants depuis le relevé de mars.")[0] == ("mars", "2031-03")


def test_the_following_month_counts_from_the_narrative() -> None:
    text = "He was arrested in August 2028 and sentenced the following June."
    assert read(text, "en")[1] == ("the following June", "2029-06")


def test_a_number_of_things_behind_a_month_is_no_year() -> None:
    assert read("Il a acheté en février 90 000 tonnes de blé.") == [("février", "2031-02")]


def test_the_eve_counts_from_the_day_told_not_from_a_month_between() -> None:
    text = "Le maire a cédé samedi 10 mai. L'accord vaut jusqu'en mars 2032. Il avait reçu les dockers la veille."
    assert read(text)[-1] == ("veille", "2031-05-09")


SUMMIT = "Karst announced on Monday a summit to be held on October 12."
SUMMIT_TREE = """
Karst Karst PROPN nsubj 2
announced announce VERB root 0
on on ADP case 4
Monday Monday PROPN obl 2
a a DET det 6
summit summit NOUN obj 2
to to PART mark 9
be be AUX aux:pass 9
held hold VERB acl 6
on on ADP case 11
October October PROPN obl 9
12 12 NUM nummod 11
. . PUNCT punct 2
"""


def test_what_is_to_be_held_on_a_day_lies_ahead() -> None:
    whole = sentence(SUMMIT, SUMMIT_TREE)
    helper = replace(whole.tokens[7], feats={"VerbForm": "Inf"})
    held = replace(whole.tokens[8], feats={"VerbForm": "Part", "Tense": "Past"})
    whole = replace(whole, tokens=(*whole.tokens[:7], helper, held, *whole.tokens[9:]))
    assert [timex.value for timex in tag(SUMMIT, "en", DAY, (whole,))] == ["2031-05-12", "2031-10-12"]


NARRATIVE = "Karst a levé lundi le gel décidé le 6 mars. La veille, il avait plu."
NARRATIVE_TREE = """
Karst Karst PROPN nsubj 3
a avoir AUX aux:tense 3
levé lever VERB root 0
lundi lundi NOUN obl:mod 3
le le DET det 6
gel gel NOUN obj 3
décidé décider VERB acl 6
le le DET det 10
6 6 NUM nummod 10
mars mars NOUN obl:mod 7
. . PUNCT punct 3
"""
RAIN_TREE = """
La le DET det 2
veille veille NOUN obl:mod 6
, , PUNCT punct 2
il il PRON nsubj 6
avait avoir AUX aux:tense 6
plu pleuvoir VERB root 0
. . PUNCT punct 6
"""


def test_a_day_that_describes_a_thing_does_not_carry_the_narrative_on() -> None:
    first = sentence(NARRATIVE, NARRATIVE_TREE)
    second = sentence(NARRATIVE, RAIN_TREE, start=first.end)
    found = tag(NARRATIVE, "fr", DAY, (first, second))
    assert [timex.value for timex in found] == ["2031-05-12", "2031-03-06", "2031-05-11"]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Le port est fermé depuis l'automne.", "fr", "2030-FA"),
        ("L'Italie a annoncé une vedette, promise pour juin.", "fr", "2031-06"),
        ("A patrol boat, promised for June, is late.", "en", "2031-06"),
        ("Elles furent rétablies en 2023, puis levées l’année suivante.", "fr", "2024"),
    ],
)
def test_small_words_before_a_time_direct_it(text: str, language: str, value: str) -> None:
    assert read(text, language)[-1][1] == value


def test_half_of_a_thing_is_no_half_of_a_year() -> None:
    assert read("Karst paid the second half of a loan.", "en") == []


USED = "The word was used often by Monday."
USED_TREE = """
The the DET det 2
word word NOUN nsubj:pass 4
was be AUX aux:pass 4
used use VERB root 0
often often ADV advmod 4
by by ADP case 7
Monday Monday PROPN obl 4
. . PUNCT punct 4
"""


def test_what_was_done_by_a_day_was_done_before_it() -> None:
    assert [timex.value for timex in tag(USED, "en", DAY, (sentence(USED, USED_TREE),))] == ["2031-05-12"]
    assert read("Karst wants the word by Monday.", "en")[0][1] == "2031-05-19"


LEVEL = "Les droits ne reviendront pas à leur niveau d'avril."
LEVEL_TREE = """
Les le DET det 2
droits droit NOUN nsubj 4
ne ne ADV advmod 4
reviendront revenir VERB root 0
pas pas ADV advmod 4
à à ADP case 8
leur son DET det 8
niveau niveau NOUN obl:arg 4
d' de ADP case 10
avril avril NOUN nmod 8
. . PUNCT punct 4
"""


def test_a_month_that_says_which_thing_is_meant_is_the_nearest() -> None:
    assert [timex.value for timex in tag(LEVEL, "fr", DAY, (sentence(LEVEL, LEVEL_TREE),))] == ["2031-04"]


def test_a_narrative_in_the_past_never_runs_ahead_of_publication() -> None:
    assert read("La lettre a paru mardi. Six jours plus tard, la banque levait ses objections.")[-1][1] is None


GIVEN = "Le gaz serait livré avant le 10 juin."
GIVEN_TREE = """
Le le DET det 2
gaz gaz NOUN nsubj:pass 4
serait être AUX aux:pass 4
livré livrer VERB root 0
avant avant ADP case 8
le le DET det 8
10 10 NUM nummod 8
juin juin NOUN obl:mod 4
. . PUNCT punct 4
"""


def test_a_passive_conditional_looks_ahead() -> None:
    whole = sentence(GIVEN, GIVEN_TREE)
    helper = replace(whole.tokens[2], feats={"Mood": "Cnd", "VerbForm": "Fin"})
    whole = replace(whole, tokens=(*whole.tokens[:2], helper, *whole.tokens[3:]))
    assert [timex.value for timex in tag(GIVEN, "fr", DAY, (whole,))] == ["2031-06-10"]
