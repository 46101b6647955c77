"""What stands beside a name: its common noun, its role, the house a person is of."""

import pytest

from recoupe.model import MentionKind
from recoupe.stages.mention.attach import affiliate, appose, describe, possess, titled
from recoupe.stages.mention.lexicon import lexicon
from recoupe.stages.mention.scene import Scene
from recoupe.stages.mention.working import Figure
from tests.stages.mention.reading import one, read
from tests.stages.mention.scenes import cast_of, named, staged


def described(rows: str, name: str, language: str = "fr") -> tuple[str, tuple[int, int] | None]:
    each = staged(rows, language)
    describe(each, lexicon(language))
    found = named(each, name)
    return found.schema, found.descriptor


def house(noun: str, lemma: str, between: str = "") -> str:
    rows = ["le le DET det 2", f"{noun} {lemma} NOUN root 0", between, "Altiplano Altiplano PROPN nmod 2"]
    return "\n".join(row for row in rows if row)


def test_a_common_noun_classes_the_name_behind_it() -> None:
    assert described(house("institut", "institut"), "Altiplano") == ("Organization", (0, 1))
    assert described(house("ville", "ville", "d' de ADP case 4"), "Altiplano")[0] == "Address"
    assert described(house("grue", "grue"), "Altiplano")[1] is None
    assert described(house("institut", "institut", "de de ADP case 4"), "Altiplano")[1] is None, (
        "of a place or a person"
    )


def test_before_a_name_the_last_noun_classes_it_where_heads_come_last() -> None:
    rows = "the the DET det 3\nshipping shipping NOUN compound 3\ncompany company NOUN nmod:desc 4\nOrden Orden PROPN root 0"
    assert described(rows, "Orden", "en") == ("Company", (0, 2))
    chief = "the the DET det 3\nbank bank NOUN compound 3\nchief chief NOUN nmod:desc 4\nOrden Orden PROPN root 0"
    assert described(chief, "Orden", "en")[1] is None


def test_a_verb_between_noun_and_name_parts_them() -> None:
    rows = house("institut", "institut", "voit voir VERB acl 2")
    assert described(rows, "Altiplano")[1] is None


@pytest.mark.parametrize(("gap", "country"), [("'s 's PART case 1", "bo"), ("near near ADP case 3", None)])
def test_an_organ_has_the_country_before_it_in_the_genitive(gap: str, country: str | None) -> None:
    rows = f"Bolivia Bolivia PROPN nmod:poss 4\n{gap}\nPolar Polar PROPN compound 4\nMinistry Ministry PROPN root 0"
    each = staged(rows, "en")
    possess(each, lexicon("en"))
    assert named(each, "Polar Ministry").country == country


def ready(rows: str, language: str = "fr") -> tuple[Scene, dict[str, Figure]]:
    each = staged(rows, language)
    describe(each, lexicon(language))
    cast = cast_of(each, language=language)
    appose(each, cast, lexicon(language))
    affiliate(each, cast, lexicon(language))
    titled(each, cast, lexicon(language))
    return each, {figure.name: figure for figure in cast.figures}


BEHIND = """
Ana Ana PROPN nsubj 7
Souza Souza PROPN flat 1
, , PUNCT punct 4
ministre ministre NOUN appos 1
bolivienne bolivien ADJ amod 4
, , PUNCT punct 4
part partir VERB root 0
"""


def test_a_role_in_apposition_behind_a_name_is_that_persons() -> None:
    each, figures = ready(BEHIND)
    souza = figures["Ana Souza"]
    assert (souza.descriptions, souza.country) == (["ministre bolivienne"], "bo")
    assert [found.text for found in each.found if found.kind is MentionKind.NOMINAL] == ["ministre bolivienne"]


def test_a_role_that_is_the_subject_of_its_own_clause_is_nobodys_beside_it() -> None:
    rows = """
    Pour pour ADP case 2
    Souza Souza PROPN obl 7
    , , PUNCT punct 2
    le le DET det 5 Definite=Def
    président président NOUN nsubj 7
    bolivien bolivien ADJ amod 5
    ment mentir VERB root 0
    """
    _, figures = ready(rows)
    assert figures["Souza"].descriptions == []


def test_a_role_before_a_name_and_a_comma_is_that_persons() -> None:
    rows = """
    la le DET det 2 Definite=Def
    ministre ministre NOUN nsubj 7
    , , PUNCT punct 4
    Ana Ana PROPN appos 2
    Souza Souza PROPN flat 4
    , , PUNCT punct 4
    part partir VERB root 0
    """
    _, figures = ready(rows)
    assert figures["Ana Souza"].descriptions == ["ministre"]


def test_several_bear_no_role_of_one() -> None:
    _, figures = ready(BEHIND.replace("NOUN appos 1", "NOUN appos 1 Number=Plur"))
    assert figures["Ana Souza"].descriptions == []


OF_HOUSE = """
Luis Luis PROPN nsubj 8
Arroyo Arroyo PROPN flat 1
et et CCONJ cc 4
Ana Ana PROPN conj 1
Souza Souza PROPN flat 4
{} {} ADP case 7
CEPA CEPA PROPN nmod 4
partent partir VERB root 0
"""


def test_a_house_behind_two_names_is_the_house_of_both() -> None:
    _, figures = ready(OF_HOUSE.format("du", "de"))
    assert figures["Luis Arroyo"].affiliations == figures["Ana Souza"].affiliations == ["CEPA"]
    _, figures = ready(OF_HOUSE.format("contre", "contre"))
    assert figures["Ana Souza"].affiliations == []


def test_a_country_behind_a_name_is_its_own() -> None:
    _, figures = ready(OF_HOUSE.format("de", "de").replace("CEPA CEPA", "Bolivie Bolivie"))
    assert figures["Ana Souza"].country == "bo"
    assert figures["Ana Souza"].affiliations == []


def test_a_noun_that_no_table_knows_belongs_to_the_name_in_apposition() -> None:
    rows = "l' le DET det 2\nornithologue ornithologue NOUN nsubj 5\nLuis Luis PROPN appos 2\nArroyo Arroyo PROPN flat 3\npart partir VERB root 0"
    each, _ = ready(rows)
    assert [found.text for found in each.found] == ["l' ornithologue Luis Arroyo"]
    plural, _ = ready(rows.replace("nsubj 5", "nsubj 5 Number=Plur"))
    assert plural.found == []
    place, _ = ready(rows.replace("ornithologue ornithologue", "ville ville"))
    assert place.found == []


def test_a_firm_of_counsel_is_a_firm_though_counsel_alone_is_a_council() -> None:
    rows = "le le DET det 2\ncabinet cabinet NOUN root 0\nde de ADP case 4\nconseil conseil NOUN nmod 2\nAltiplano Altiplano PROPN nmod 2"
    assert described(rows, "Altiplano") == ("Organization", (0, 1))
    inner = "le le DET det 2\nconseil conseil NOUN root 0\nAltiplano Altiplano PROPN nmod 2"
    assert described(inner, "Altiplano")[1] == (0, 1)
    assert described(rows.replace("cabinet cabinet", "grue grue"), "Altiplano") == ("PublicBody", (2, 3))


def test_the_house_inside_a_role_is_the_persons_affiliation() -> None:
    rows = """
    Luis Luis PROPN nsubj 10
    Arroyo Arroyo PROPN flat 1
    , , PUNCT punct 4
    analyste analyste NOUN appos 1
    à à ADP case 7
    l' le DET det 7
    institut institut NOUN nmod 4
    Altiplano Altiplano PROPN nmod 7
    , , PUNCT punct 4
    part partir VERB root 0
    """
    _, figures = ready(rows)
    arroyo = figures["Luis Arroyo"]
    assert arroyo.affiliations == ["Altiplano"]
    assert arroyo.descriptions == ["analyste à l' institut Altiplano"]


def test_an_analyst_before_a_name_that_is_not_closed_off_is_another() -> None:
    rows = """
    Selon selon ADP case 3
    un un DET det 3 Definite=Ind
    analyste analyste NOUN obl 6
    , , PUNCT punct 3
    Souza Souza PROPN nsubj 6
    hésite hésiter VERB root 0
    """
    _, figures = ready(rows)
    assert figures["Souza"].descriptions == []


def test_a_demonym_right_before_a_name_is_its_country() -> None:
    rows = "le le DET det 2\nBolivien Bolivien NOUN nsubj 5\nLuis Luis PROPN flat 2\nArroyo Arroyo PROPN flat 2\npart partir VERB root 0"
    _, figures = ready(rows)
    assert figures["Luis Arroyo"].country == "bo"


def test_a_determiner_fused_with_its_preposition_or_not_leads_to_the_same_noun() -> None:
    rows = (
        "la le DET det 2\nville ville NOUN root 0\nde de ADP case 5\nl' le DET det 5\nAltiplano Altiplano PROPN nmod 2"
    )
    assert described(rows, "Altiplano") == ("Address", (0, 1))


def test_adjectives_and_prepositions_of_belonging_may_stand_between_noun_and_name() -> None:
    def behind(*between: str) -> tuple[int, int] | None:
        rows = ["le le DET det 2", "institut institut NOUN root 0", *between, "Altiplano Altiplano PROPN nmod 2"]
        return described("\n".join(rows), "Altiplano")[1]

    assert behind("polaire polaire ADJ amod 2") == (0, 1)
    assert behind("de de ADP case 4", "grue grue NOUN nmod 2") == (0, 1)
    assert behind("contre contre ADP case 4", "grue grue NOUN nmod 2") is None
    assert behind("des de ADP case 4", "grues grue NOUN nmod 2", "d' de ADP case 6", "os os NOUN nmod 4") == (0, 1)
    far = ("de de ADP case 4", "grue grue NOUN nmod 2", "d' de ADP case 6", "os os NOUN nmod 4", "gris gris ADJ amod 6")
    assert behind(*far) is None


NAMED = """
{first}
Ana Ana PROPN nsubj 6
Souza Souza PROPN flat 2
{mark} {mark} PUNCT punct 5
{role} NOUN {relation}
{behind}
{last}
"""


def beside(
    relation: str = "appos 2", mark: str = ",", behind: str = ", , PUNCT punct 5", first: str = "hier hier ADV advmod 2"
) -> list[str]:
    """The roles of Ana Souza, a minister behind her name and a mark."""
    rows = NAMED.format(
        first=first,
        mark=mark,
        role="ministre ministre",
        relation=relation,
        behind=behind,
        last="part partir VERB root 0",
    )
    return ready(rows)[1]["Ana Souza"].descriptions


@pytest.mark.parametrize("mark", [",", "(", "–", "—"])
def test_a_mark_sets_a_role_behind_a_name_apart(mark: str) -> None:
    assert beside(mark=mark) == ["ministre"]


def test_a_role_behind_another_mark_or_that_does_something_itself_is_nobodys() -> None:
    assert beside(mark=";", relation="conj 7") == []
    assert beside(relation="nsubj 7", behind="ne ne ADV advmod 7") == []


@pytest.mark.parametrize("relation", ["appos 2", "flat 2", "nmod 2", "dep 2", "parataxis 2", "dislocated 2"])
def test_a_role_that_hangs_on_the_name_is_its_own_though_nothing_closes_it(relation: str) -> None:
    assert beside(relation=relation, behind="là là ADV advmod 7") == ["ministre"]


@pytest.mark.parametrize("behind", [", , PUNCT punct 5", ") ) PUNCT punct 5", "qui qui PRON nsubj 7 PronType=Rel"])
def test_a_bare_role_that_is_closed_off_is_the_names_whatever_it_hangs_on(behind: str) -> None:
    assert beside(relation="nsubj 7", behind=behind) == ["ministre"]


def appositive(
    relation: str, *, between: str = "", noun: str = "ornithologue ornithologue", features: str = ""
) -> list[str]:
    """What stands for Luis Arroyo behind a noun that no table knows, words between counted from the third."""
    rows = ["l' le DET det 2", f"{noun} NOUN nsubj 1 {features}", *([between] if between else [])]
    name = len(rows) + 1
    rows += [f"Luis Luis PROPN {relation}", f"Arroyo Arroyo PROPN flat {name}"]
    return [found.text for found in ready("\n".join(rows))[0].found]


def test_only_an_apposition_takes_up_the_noun() -> None:
    assert appositive("appos 2") == appositive("flat 2") == appositive("flat:name 2") == ["l' ornithologue Luis Arroyo"]
    assert appositive("nmod 2") == appositive("obj 2") == []


def test_behind_a_comma_the_noun_stands_for_the_name_alone() -> None:
    assert appositive("appos 2", between=", , PUNCT punct 4") == ["l' ornithologue"]
    assert appositive("appos 2", between="( ( PUNCT punct 4") == []


def test_a_verb_or_too_many_words_part_the_noun_from_the_name() -> None:
    assert appositive("appos 2", between="dort dormir VERB acl 2") == []
    assert appositive("appos 2", between="gris gris ADJ amod 2") == ["l' ornithologue gris Luis Arroyo"]
    assert appositive("appos 2", between="\n".join(["gris gris ADJ amod 2"] * 7))[0].startswith("l' ornithologue")
    assert appositive("appos 2", between="\n".join(["gris gris ADJ amod 2"] * 8)) == []


def test_a_house_or_a_place_is_no_noun_for_a_person() -> None:
    assert appositive("appos 2", noun="institut institut") == appositive("appos 2", noun="ville ville") == []


def test_only_what_hangs_on_a_name_or_before_it_is_its_country() -> None:
    country = OF_HOUSE.format("de", "de").replace("CEPA CEPA", "Bolivie Bolivie")
    for relation, found in (("nmod 4", "bo"), ("appos 4", "bo"), ("flat 4", "bo"), ("nmod 1", "bo"), ("nmod 8", None)):
        _, figures = ready(country.replace("nmod 4", relation))
        assert figures["Ana Souza"].country == found, relation
    _, figures = ready(country.replace("nmod 4", "obl 4"))
    assert figures["Ana Souza"].country is None


def test_a_house_is_noted_once() -> None:
    each = staged(OF_HOUSE.format("du", "de"), "fr")
    cast = cast_of(each, language="fr")
    for _ in range(2):
        affiliate(each, cast, lexicon("fr"))
    assert cast.of[named(each, "Ana Souza")].affiliations == ["CEPA"]


@pytest.mark.parametrize(
    ("text", "words", "same"),
    [
        ("An aide to President Luis Arroyo resigned.", "An aide to President Luis Arroyo", False),
        ("The lawyer of Minister Luis Arroyo resigned.", "The lawyer of Minister Luis Arroyo", False),
        ("President Luis Arroyo resigned.", "President Luis Arroyo", True),
    ],
)
def test_a_name_with_a_title_of_its_own_is_not_who_serves_him(text: str, words: str, same: bool) -> None:
    reading = read(text, "en")
    assert (one(reading, words).id == one(reading, "Luis Arroyo").id) is same
