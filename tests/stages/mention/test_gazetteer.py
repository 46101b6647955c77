"""Known names in a sentence."""

import pytest

from recoupe.lang.rows.media import Medium
from recoupe.ontology.bodies import Body
from recoupe.ontology.territories import Territory, TerritoryKind
from recoupe.stages.mention.gazetteer import Hit, country_of, hits, is_state
from recoupe.stages.mention.lexicon import lexicon
from recoupe.stages.mention.words import pieces
from tests.stages.claim.trees import sentence
from tests.stages.mention.reading import read
from tests.stages.mention.scenes import flat


def found(text: str, language: str = "en", upos: str | None = None) -> list[Hit]:
    rows = flat(text)
    if upos is not None:
        rows = rows.replace("PROPN", upos)
    tokens = sentence(rows).tokens
    return hits(pieces(tokens), tokens, lexicon(language))


def texts(text: str, language: str = "en", upos: str | None = None) -> list[str]:
    return [hit.text for hit in found(text, language, upos)]


def test_the_longest_known_name_is_taken_and_none_overlaps_another() -> None:
    assert texts("from South Korea to Bolivia") == ["South Korea", "Bolivia"]
    assert texts("the United Nations Security Council met") == ["United Nations Security Council"]


def test_names_joined_by_a_hyphen_are_two() -> None:
    assert [country_of(hit) for hit in found("le sommet Bolivie-Russie", "fr")] == ["bo", "ru"]
    assert [hit.whole for hit in found("le sommet Bolivie-Russie", "fr")] == [False, False]
    assert [hit.whole for hit in found("la Bolivie", "fr")] == [True]


def test_capitals_change_no_name() -> None:
    assert [country_of(hit) for hit in found("vers la BOLIVIE", "fr")] == ["bo"]
    assert texts("in SOUTH KOREA today") == ["SOUTH KOREA"]


def test_a_hit_has_its_words_and_its_place() -> None:
    (hit,) = found("they left South Korea today")
    assert (hit.first, hit.last, hit.start, hit.end) == (2, 3, 10, 21)


@pytest.mark.parametrize(
    ("text", "upos", "known"),
    [("in Houston today", "PROPN", True), ("in Houston today", "NOUN", False), ("in Lima today", "NOUN", True), ("in Bolivia today", "NOUN", True),
     ("the Bolivian mines", "ADJ", True), ("the Bolivian mines", "ADV", False), ("the Independent says", "PROPN", True),
     ("Independent observers left", "ADJ", False)],
)  # fmt: skip
def test_the_tagger_must_allow_the_name(text: str, upos: str, known: bool) -> None:
    assert bool(found(text, upos=upos)) is known


def test_us_in_capitals_is_a_state_and_no_pronoun() -> None:
    assert [country_of(hit) for hit in found("the US left")] == ["us"]
    assert found("told US so", upos="PRON") == []


def test_a_known_name_is_a_state_a_medium_or_a_body() -> None:
    state, medium, body = (found(text)[0] for text in ("Bolivia left", "Reuters reported", "the UN Security Council"))
    assert [is_state(hit) for hit in (state, medium, body)] == [True, False, False]
    assert [type(hit.entry) for hit in (state, medium, body)] == [Territory, Medium, Body]
    assert is_state(state, TerritoryKind.NAME)
    assert not is_state(state, TerritoryKind.ADJECTIVE, TerritoryKind.CITY)


def test_a_body_of_no_state_has_no_country() -> None:
    assert country_of(found("the UN Security Council")[0]) is None
    assert country_of(found("AFP reported")[0]) == "fr"


def test_the_article_that_a_preposition_holds_is_no_part_of_the_name() -> None:
    (hit,) = found("le port du Caire", "fr")
    assert (hit.text, country_of(hit)) == ("Caire", "eg")


def bodies(text: str, language: str) -> set[str]:
    return {entity.name for entity in read(text, language).entities if entity.schema == "PublicBody"}


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("The National Security Council condemned the raid.", "en", {"National Security Council"}),
        ("Iran's Supreme National Security Council condemned the raid.", "en", {"Supreme National Security Council"}),
        ("Le Conseil de sécurité russe a condamné le raid.", "fr", {"Conseil de sécurité russe"}),
        ("Le Conseil de sécurité a condamné le raid.", "fr", {"Conseil de sécurité de l'ONU"}),
        ("The entire European Union condemned the raid.", "en", {"European Union"}),
    ],
)
def test_a_states_own_body_keeps_its_name(text: str, language: str, names: set[str]) -> None:
    assert bodies(text, language) == names
