"""Names of one document that agree."""

import pytest

from recoupe.stages.mention.agree import keys, take_title
from recoupe.stages.mention.working import Nature
from tests.stages.mention.scenes import cast_of, figures, flat, named, person, staged


def called(*sentences: str, language: str = "en", small: frozenset[str] = frozenset()) -> dict[str, str]:
    scenes = [staged(flat(text), language, number=n) for n, text in enumerate(sentences)]
    return figures(cast_of(*scenes, language=language, small=small), *scenes)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("Luis", "Q.", "Arroyo-Paz"), ("luis", "arroyo", "paz")),
        (("Souza's",), ("souza",)),
        (("Q.",), ("q.",)),
        (("Luis", "Arroyo", "Jr."), ("luis", "arroyo")),
        (("ÉLISE",), ("elise",)),
    ],
)
def test_a_name_is_compared_by_its_parts(words: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert keys(words) == expected


def test_the_same_parts_in_any_order_are_one_person_and_a_middle_name_is_no_other() -> None:
    found = called("saw Luis Arroyo here", "saw Arroyo Luis here", "saw Luis Quim Arroyo here")
    assert len(set(found.values())) == 1


def test_other_given_names_are_other_persons() -> None:
    assert len(set(called("saw Luis Arroyo here", "saw Ana Arroyo here").values())) == 2


def test_a_fuller_name_is_the_one_that_is_shown() -> None:
    found = called("saw Luis Arroyo here", "saw Luis Quim Arroyo here")
    assert set(found.values()) == {"Luis Quim Arroyo"}


def test_a_surname_is_the_person_named_in_full_wherever_that_stands() -> None:
    assert called("saw Souza here", "saw Ana Souza here")["Souza"] == "Ana Souza"
    assert called("saw Ana Souza here", "saw Ana here")["Ana"] == "Ana Souza"


def test_a_given_name_of_two_is_neither() -> None:
    found = called("saw Ana Souza here", "saw Ana Arroyo here", "saw Ana here")
    assert found["Ana"] == "Ana"


def test_of_two_bearers_the_one_met_oftener_then_last_is_meant() -> None:
    often = called(
        "saw Ana Souza here", "saw Luis Souza here", "saw Luis Souza here", "saw Luis Souza here", "saw Souza here"
    )
    assert often["Souza"] == "Luis Souza"
    near = called("saw Luis Souza here", "saw Ana Souza here", "saw Souza here")
    assert near["Souza"] == "Ana Souza"


def test_an_acronym_may_leave_out_what_says_that_it_is_a_firm() -> None:
    found = called("saw Orden Vik Corporation here", "saw OV here")
    assert set(found.values()) == {"Orden Vik Corporation"}
    assert called("saw Orden Corporation here", "saw O here").get("O") is None


def test_an_acronym_stands_for_the_long_name() -> None:
    found = called("saw the Office of Polar Affairs here", "saw the OPA here")
    assert found["OPA"] == "Office of Polar Affairs"
    other = called("saw the Office of Polar Affairs here", "saw the OPB here")
    assert other["OPB"] == "OPB"


def test_a_name_that_runs_into_a_small_word_is_the_whole_one() -> None:
    found = called("saw Luis Arroyo here", "saw Luis Arroyodans here", small=frozenset({"dans"}))
    assert found["Luis Arroyodans"] == "Luis Arroyo"
    assert called("saw Luis Arroyo here", "saw Luis Arroyodans here")["Luis Arroyodans"] == "Luis Arroyodans"


def test_a_person_is_found_by_the_last_part_of_the_name() -> None:
    each = staged(flat("saw Ana Souza here"))
    cast = cast_of(each)
    figure = cast.person_called("Souza")
    assert figure is not None
    assert (figure.name, figure.nature, cast.full_name(figure)) == ("Ana Souza", Nature.PERSON, ("ana", "souza"))
    assert cast.person_called("Arroyo") is None
    assert cast.person_called("Ana") is None
    assert cast.full_name(person("x")) == ()


def test_names_are_counted_and_the_surest_mention_decides() -> None:
    scenes = [staged(flat("saw Ana Souza here"), number=n) for n in range(3)]
    cast = cast_of(*scenes)
    figure = cast.of[named(scenes[0], "Ana Souza")]
    assert (figure.seen, figure.aliases) == (3, {"Ana Souza": 3})
    assert {id(cast.of[named(each, "Ana Souza")]) for each in scenes} == {id(figure)}


ROLE = "la le DET det 2\n{} x NOUN nsubj 4 Gender=Fem\n{}\npart partir VERB root 0"


def role_of(title: str, more: str = "bolivienne bolivien ADJ amod 2"):
    (role,) = staged(ROLE.format(title, more), "fr").roles
    return role


def test_a_title_gives_a_person_its_words_its_country_and_its_gender_once() -> None:
    figure, role = person("Ana Souza"), role_of("ministre")
    take_title(figure, role)
    take_title(figure, role)
    assert role.taken
    assert figure.descriptions == ["ministre bolivienne"]
    assert figure.titles == [role.row]
    assert (figure.country, figure.gender) == ("bo", "f")


def test_what_a_person_has_already_stays() -> None:
    figure = person("Ana Souza", country="pe", gender="m")
    take_title(figure, role_of("ministre"))
    assert (figure.country, figure.gender) == ("pe", "m")


def test_who_was_minister_speaks_for_no_state() -> None:
    figure, role = person("Ana Souza"), role_of("ministre")
    role.former = True
    take_title(figure, role)
    assert figure.country is None
    assert figure.descriptions == ["ministre bolivienne"]


def titled(gender: str, title: str, name: str) -> str:
    """Rows of a sentence in which a name follows its title."""
    words = name.split()
    rows = [
        f"{'la' if gender == 'Fem' else 'le'} le DET det 2 Definite=Def",
        f"{title} {title} NOUN root 0 Gender={gender}",
    ]
    rows += [f"{word} {word} PROPN {'appos 2' if i == 0 else 'flat 3'}" for i, word in enumerate(words)]
    return "\n".join(rows)


def meant(*rows: str) -> list[str]:
    """Whom the last name of each sentence stands for."""
    scenes = [staged(one, "fr", number=n) for n, one in enumerate(rows)]
    cast = cast_of(*scenes, language="fr")
    return [cast.of[each.names[-1]].name for each in scenes]


def test_a_title_tells_which_of_two_bearers_is_meant() -> None:
    president, admiral = titled("Masc", "président", "Paul Kinsor"), titled("Masc", "amiral", "Ivo Kinsor")
    assert meant(president, admiral, titled("Masc", "amiral", "Kinsor"))[-1] == "Ivo Kinsor"
    assert meant(admiral, president, titled("Masc", "président", "Kinsor"))[-1] == "Paul Kinsor"
    assert meant(admiral, president, flat("a vu Kinsor partir"))[-1] == "Paul Kinsor", "the leader"


def test_a_title_of_the_other_gender_is_somebody_else() -> None:
    reine = titled("Fem", "reine", "Kinsor")
    assert meant(titled("Masc", "roi", "Paul Kinsor"), reine)[-1] == "Kinsor"
    assert meant(titled("Fem", "reine", "Ada Kinsor"), reine)[-1] == "Ada Kinsor"


def test_a_table_keeps_what_it_knows_to_itself() -> None:
    each = staged(flat("saw Bolivia here"))
    assert cast_of(each).of == {}


def test_a_run_in_a_headline_is_cut_to_the_name_that_the_text_knows() -> None:
    head, body = staged(flat("Ana Souza Hits Grain Prices")), staged(flat("saw Ana Souza here"), number=1)
    cast = cast_of(head, body)
    assert {cast.of[name].name for name in head.names if name in cast.of} >= {"Ana Souza"}


def test_a_name_has_its_own_country_and_no_figure_twice() -> None:
    scenes = [staged(flat(f"saw {name} here"), number=n) for n, name in enumerate(("Luis Arroyo", "Luis Arroyodans"))]
    cast = cast_of(*scenes, small=frozenset({"dans"}))
    (figure,) = [one for one in cast.figures if one.nature is Nature.PERSON]
    assert (figure.seen, figure.name) == (2, "Luis Arroyo")
    assert cast.person_called("Arroyodans") is None


def test_a_group_is_called_by_the_first_word_of_its_name_where_that_is_long_and_no_place() -> None:
    found = called("saw the Altiplano Institute here", "saw Altiplano here")
    assert found["Altiplano"] == "Altiplano Institute"
    assert called("saw the Alt Institute here", "saw Alt here")["Alt"] == "Alt"
    assert called("saw the Altiplano Institute here", "saw Condor here")["Condor"] == "Condor"
