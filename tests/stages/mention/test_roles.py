"""Phrases that name a role."""

import pytest

from recoupe.stages.mention.lexicon import lexicon
from recoupe.stages.mention.roles import phrase, portfolio, stretch
from recoupe.stages.mention.working import Role
from tests.stages.claim.trees import sentence
from tests.stages.mention.scenes import staged


def found(rows: str, language: str = "fr") -> list[Role]:
    return staged(rows, language).roles


def only(rows: str, language: str = "fr") -> Role:
    (role,) = found(rows, language)
    return role


MINISTER = """
le le DET det 2 Definite=Def
ministre ministre NOUN nsubj 7 Gender=Masc
bolivien bolivien ADJ amod 2
de de ADP case 6
la le DET det 6
Défense Défense PROPN nmod 2
part partir VERB root 0
"""


def test_a_role_has_its_words_its_field_and_its_country() -> None:
    role = only(MINISTER)
    assert (role.text, role.country, role.definite, role.plural) == (
        "ministre bolivien de la Défense",
        "bo",
        True,
        False,
    )
    assert (role.first, role.title_first, role.title_last, role.last, role.head) == (0, 1, 5, 5, 1)
    assert not role.bare
    assert not role.former


def test_a_minister_in_the_masculine_may_be_a_woman_and_in_the_feminine_is_one() -> None:
    assert only(MINISTER).gender == ""
    assert only(MINISTER.replace("Gender=Masc", "Gender=Fem")).gender == "f"


def test_a_role_without_determiner_is_bare_and_one_in_several_is_plural() -> None:
    rows = "ministres ministre NOUN nsubj 2 Number=Plur\npartent partir VERB root 0"
    role = only(rows)
    assert (role.bare, role.plural, role.definite) == (True, True, False)


def test_the_possessor_of_an_english_role_gives_its_country() -> None:
    rows = """
    South South PROPN compound 2
    Korea Korea PROPN nmod:poss 6
    's 's PART case 2
    national national ADJ amod 6
    security security NOUN compound 6
    adviser adviser NOUN nsubj 7
    left leave VERB root 0
    """
    role = only(rows, "en")
    assert (role.country, role.possessive, role.definite, role.first) == ("kr", True, True, 0)


def test_a_possessive_word_makes_a_role_definite_and_is_no_part_of_its_text() -> None:
    role = only("son son DET det 2 Poss=Yes\nministre ministre NOUN nsubj 3\npart partir VERB root 0")
    assert (role.possessive, role.definite, role.first) == (True, True, 0)
    assert role.text == "ministre"


OF = """
l' le DET det 2
ambassadeur ambassadeur NOUN nsubj 7
de de ADP case 4
{} x PROPN nmod 2
en en ADP case 6
{} x PROPN nmod 2
part partir VERB root 0
"""


def test_an_envoy_is_of_the_country_of_his_first_complement() -> None:
    assert only(OF.format("Russie", "Bolivie")).country == "ru"
    assert only(OF.format("Torvald", "Bolivie")).country is None


def test_who_bears_a_role_no_more_is_told() -> None:
    rows = "l' le DET det 3\nancien ancien ADJ amod 3\nministre ministre NOUN nsubj 4\npart partir VERB root 0"
    assert only(rows).former
    assert not only(rows.replace("ancien ancien", "jeune jeune")).former


@pytest.mark.parametrize(
    ("row", "is_role"),
    [
        ("ministre ministre NOUN nsubj 3", True),
        ("ministre ministre VERB nsubj 3", False),
        ("ministre ministre ADJ amod 3", False),
        ("ministre ministre ADJ nsubj 3", True),
        ("grue grue NOUN nsubj 3", False),
    ],
)
def test_a_title_is_used_as_a_noun(row: str, is_role: bool) -> None:
    assert bool(found(f"la le DET det 2\n{row}\npart partir VERB root 0")) is is_role


def test_a_title_taken_for_a_verb_is_one_before_a_name() -> None:
    rows = "le le DET det 2\nconseiller conseiller VERB nsubj 4\nLuis Luis PROPN flat 2\npart partir VERB root 0"
    assert len(found(rows)) == 1
    assert found(rows.replace("Luis Luis PROPN", "demain demain ADV")) == []
    assert found(rows.replace("le le DET det 2", "va va VERB det 2")) == []


def test_a_title_inside_the_name_of_a_body_is_none() -> None:
    rows = "the the DET det 3\nPolar Polar PROPN compound 3\n{} x PROPN nsubj 4\nleft leave VERB root 0"
    assert found(rows.format("Authority"), "en") == []


def test_the_complements_of_a_plural_role_end_where_an_adjunct_begins() -> None:
    rows = """
    des un DET det 2
    ministres ministre NOUN nsubj 6 Number=Plur
    {} {} ADP case 5
    la le DET det 5
    région région NOUN nmod 2
    partent partir VERB root 0
    """
    assert only(rows.format("de", "de")).text == "ministres de la région"
    assert only(rows.format("à", "à")).text == "ministres"
    single = rows.replace(" Number=Plur", "").replace("ministres", "ministre")
    assert only(single.format("à", "à")).text == "ministre à la région"


@pytest.mark.parametrize(
    ("rows", "last"),
    [
        (
            "ministre x NOUN root 0\nde de ADP case 4\nla le DET det 4\nDéfense x PROPN nmod 1\nnationale national ADJ amod 4",
            4,
        ),
        ("ministre x NOUN root 0\nde de ADP case 4\nla le DET det 4\nGrue x PROPN nmod 1", 0),
        ("ministre x NOUN root 0\nla le DET det 3\nDéfense x PROPN nmod 1", 0),
        ("ministre x NOUN root 0", 0),
    ],
)
def test_a_field_follows_its_head_where_the_language_has_it_so(rows: str, last: int) -> None:
    tokens = sentence(rows).tokens
    assert portfolio(tokens, 0, lexicon("fr")) == last
    assert portfolio(tokens, 0, lexicon("en")) == 0


def test_words_are_joined_as_they_are_written() -> None:
    tokens = list(sentence("le x X root 0\nport x X dep 1\nouvre x X dep 1").tokens)
    assert phrase(tokens) == "le port ouvre"
    glued = [tokens[0], type(tokens[1])(i=1, start=2, end=6, text="port", lemma="x", upos="X", deprel="dep", head=0)]
    assert phrase(glued) == "leport"
    assert phrase([]) == ""


def test_a_role_may_end_elsewhere_but_not_before_its_title() -> None:
    each = staged(MINISTER, "fr")
    (role,) = each.roles
    stretch(role, 6, each.tokens)
    assert (role.last, role.text) == (6, "ministre bolivien de la Défense part")
    stretch(role, 1, each.tokens)
    assert (role.last, role.text) == (5, "ministre bolivien de la Défense")


def test_a_title_of_several_words_is_one_though_the_first_may_name_a_body() -> None:
    rows = "Polar Polar PROPN compound 3\nPress Press PROPN compound 3\nSecretary Secretary PROPN nsubj 4\nleft leave VERB root 0"
    assert [(role.title_first, role.title_last) for role in found(rows, "en")] == [(1, 2)]
