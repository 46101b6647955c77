"""Which articles of other papers a text names."""

from recoupe.model import DerivationKind, Reading
from recoupe.stages import lineage
from recoupe.stages.lineage.naming import Named, naming
from tests.stages.lineage.texts import OTHER, STORY, pile, reading

ANSWER = (
    "La capitainerie d’Anse Verte a rejeté hier les informations du Harbour Post sur le port. Les négociateurs ordriens "
    "n’ont pas promis de prime unique de deux cents couronnes aux syndicats, assure-t-elle, ni le gel des licenciements. "
    "Le patronat, lui, menace toujours de partir vers Port-Valmère."
)


def _told(text: str, name: str, day: str | None, outlet: str) -> Reading:
    return reading(text, name, day, outlet=outlet)


def _named(*readings: Reading) -> list[Named]:
    return naming(readings, {one.document.id: one.document.text for one in readings})


def test_a_text_that_answers_a_paper_by_name_tells_its_article_again() -> None:
    first, answer = _told(STORY, "a", "2031-05-02", "The Harbour Post"), _told(ANSWER, "b", "2031-05-03", "Dépêche")
    (one,) = lineage.STAGE.run(pile(first, answer)).derivations
    assert one.kind is DerivationKind.EXCERPT
    assert (one.document_id, one.from_document_id) == (answer.document.id, first.document.id)
    assert "names The Harbour Post" in one.evidence


def test_an_outlet_is_known_without_the_article_of_its_name() -> None:
    readings = (
        _told(STORY, "a", None, "The Harbour Post"),
        _told("Selon le Harbour Post, rien.", "b", None, "Dépêche"),
    )
    assert [one.documents for one in _named(*readings)] == [(readings[1].document.id, readings[0].document.id)]


def test_of_the_articles_of_an_outlet_the_one_is_meant_that_shares_most() -> None:
    first, other = (_told(text, name, None, "The Harbour Post") for text, name in ((STORY, "a"), (OTHER, "b")))
    answer = _told(ANSWER, "c", None, "Dépêche")
    assert [one.named.document.id for one in _named(first, other, answer)] == [first.document.id]


def test_what_is_printed_later_is_not_meant() -> None:
    late, answer = _told(STORY, "a", "2031-05-09", "The Harbour Post"), _told(ANSWER, "b", "2031-05-03", "Dépêche")
    assert _named(late, answer) == []


def test_a_name_in_passing_makes_no_excerpt_of_a_text_on_something_else() -> None:
    first, other = (
        _told(STORY, "a", None, "Harbour Post"),
        _told(f"{OTHER} Lu dans le Harbour Post.", "b", None, "Dépêche"),
    )
    assert len(_named(first, other)) == 1
    assert lineage.STAGE.run(pile(first, other)).derivations == ()


def test_common_words_that_are_an_outlet_s_name_are_none_in_small_letters() -> None:
    assert _named(_told(STORY, "a", None, "Courrier"), _told("Le courrier est arrivé.", "b", None, "Dépêche")) == []
