"""Figures behind the names that the tables hold."""

from recoupe.model import MentionKind
from recoupe.stages.mention.known import Known
from recoupe.stages.mention.lexicon import lexicon
from recoupe.stages.mention.scene import Scene
from recoupe.stages.mention.working import Nature
from tests.stages.mention.reading import read as read_text
from tests.stages.mention.scenes import cast_of, flat, named, staged


def read(*scenes: Scene, language: str = "en") -> Known:
    known = Known(cast_of(*scenes, language=language), lexicon(language))
    known.survey(scenes)
    for each in scenes:
        known.read(each)
    return known


def told(each: Scene) -> list[tuple[str, str, str]]:
    return [
        (found.text, found.figure.name if found.figure else "", found.figure.schema if found.figure else "")
        for found in each.found
    ]


def test_a_state_is_one_figure_with_the_name_of_the_language() -> None:
    scenes = [staged(flat("saw Bolivia here"), number=n) for n in range(2)]
    known = read(*scenes)
    figure = known.state("bo")
    assert (figure.schema, figure.nature, figure.name, figure.country) == ("Country", Nature.STATE, "Bolivia", "bo")
    assert [found.figure for each in scenes for found in each.found] == [figure, figure]
    assert (figure.seen, figure.aliases) == (2, {"Bolivia": 2})
    assert known.states() == {"bo": figure}


def test_a_state_has_a_gender_where_the_language_gives_one() -> None:
    french = Known(cast_of(language="fr"), lexicon("fr"))
    english = Known(cast_of(), lexicon("en"))
    assert (french.state("bo").gender, french.state("pe").gender) == ("f", "m")
    assert (french.state("us").plural, french.state("bo").plural) == (True, False)
    assert english.state("bo").gender == "n"
    assert french.state("bo").name == "Bolivie"
    assert english.state("zz").name == "ZZ"


def test_countries_that_are_named_by_more_than_their_capital_are_noted() -> None:
    scenes = staged(flat("saw Bolivia here")), staged(flat("saw Moscow here"), number=1)
    assert read(*scenes).named == frozenset({"bo"})


def test_media_and_bodies_are_groups() -> None:
    scenes = staged(flat("saw Reuters here")), staged(flat("saw the UN Security Council here"), number=1)
    read(*scenes)
    medium, body = (each.found[0].figure for each in scenes)
    assert medium is not None
    assert body is not None
    assert (medium.name, medium.schema, medium.nature) == ("Reuters", "Organization", Nature.GROUP)
    assert (body.nature, body.schema) == (Nature.GROUP, "PublicBody")
    assert set(body.names) >= {"en", "fr"}


def test_a_place_that_somebody_bears_as_a_name_is_the_person_unless_something_happens_there() -> None:
    souza = staged("saw saw VERB root 0\nAna Ana PROPN obj 1\nHouston Houston PROPN flat 2")
    bare = staged(flat("then Houston left"), number=1)
    there = staged("left left VERB root 0\nin in ADP case 3\nHouston Houston PROPN obl 1", number=2)
    read(souza, bare, there)
    assert [figure for _, figure, _ in told(bare)] == ["Ana Houston"]
    assert [schema for _, _, schema in told(there)] == ["Address"]


def test_a_point_of_the_compass_is_the_half_that_was_named() -> None:
    first = staged(flat("saw South Korea here"))
    second = staged("the the DET det 2\nSouth South PROPN root 0", number=1)
    known = read(first, second)
    name = named(second, "South")
    half = known.half(second, name)
    assert half is not None
    assert half.country == "kr"
    bare = staged("near near X dep 2\nSouth South PROPN root 0", number=2)
    assert known.half(bare, named(bare, "South")) is None
    empty = Known(cast_of(second), lexicon("en"))
    assert empty.half(second, name) is None


def test_some_people_of_a_country_are_kept_under_their_own_words() -> None:
    rows = "des un DET det 2\nBoliviens Boliviens NOUN nsubj 3 Number=Plur\npartent partir VERB root 0"
    each = staged(rows, "fr")
    read(each, language="fr")
    (found,) = each.found
    assert found.figure is not None
    assert (found.kind, found.figure.schema, found.figure.name, found.figure.country, found.figure.plural) == (
        MentionKind.NOMINAL, "LegalEntity", "Boliviens", "bo", True,
    )  # fmt: skip


def test_a_body_of_another_state_is_not_the_one_that_bears_the_name_alone() -> None:
    reading = read_text("Bolivia's Congress rejected the budget. Congress passed it.", "en")
    owners = [entity.country for entity in reading.entities if entity.schema == "PublicBody"]
    assert sorted(str(owner) for owner in owners) == ["bo", "us"]
