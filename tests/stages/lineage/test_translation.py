"""Translations without a dictionary of the whole language."""

from pathlib import Path

import pytest

from recoupe.model import DerivationKind, Repair, RepairKind
from recoupe.stages import lineage
from recoupe.stages.lineage import translation
from recoupe.stages.lineage.translation import parallels
from recoupe.syntax.signs import signs_of
from tests.stages.lineage.texts import OTHER, STORY, pile, reading

ENGLISH = (
    "The port of Anse Verte reopened on Monday after a three-week dockers’ strike. The cranes are turning again, but some "
    "thirty cargo ships are still waiting offshore, according to the harbour office. The Ordrian negotiators had promised "
    "the unions a single bonus of two hundred crowns and a freeze on dismissals until spring. The employers call the "
    "agreement ruinous and threaten to move part of the traffic to the quays of Port-Valmère, further north. In the "
    "warehouses, tonnes of fruit have rotted and will be destroyed by the veterinary services before Sunday. The public "
    "insurer estimates the losses at four million, a figure that importers contest: for them the bill already exceeds nine "
    "million. A parliamentary commission is to hear the director of the port on Thursday morning."
)
SAME_AFFAIR = (
    "Thirty ships were anchored off Anse Verte on Tuesday, and nobody could say who would pay. On the quays, dockers spoke "
    "of the bonus as an insult. Port-Valmère, the rival to the north, has hired two hundred men since the spring and its "
    "director does not hide his joy. A grocer of the lower town showed us crates of spoiled fruit. The public insurer, "
    "questioned on Wednesday, would not say whether importers had sent their bills, and the commission has yet to meet."
)


def test_a_translation_is_told_from_an_article_on_the_same_affair() -> None:
    texts = [signs_of(STORY, "fr"), signs_of(ENGLISH, "en"), signs_of(SAME_AFFAIR, "en"), signs_of(OTHER, "fr")]
    assert [(pair.a, pair.b) for pair in parallels(texts) if pair.called] == [(0, 1)]


def test_the_older_of_two_versions_is_the_source() -> None:
    french, english = reading(STORY, "a", "2031-05-02"), reading(ENGLISH, "b", "2031-05-01", language="en")
    (one,) = lineage.STAGE.run(pile(french, english)).derivations
    assert one.kind is DerivationKind.TRANSLATION
    assert (one.document_id, one.from_document_id) == (french.document.id, english.document.id)
    assert one.spans
    assert len(one.spans) == len(one.from_spans)


def test_a_page_that_names_its_translator_is_the_translation_whatever_its_date() -> None:
    signed = "Traduction de Lise Morel\n" + STORY
    french = reading(signed, "a", "2031-05-01")
    repairs = (Repair(document_id=french.document.id, start=0, end=24, kind=RepairKind.BYLINE, note="name=Lise Morel"),)
    french = type(french)(document=french.document, repairs=repairs)
    english = reading(ENGLISH, "b", "2031-05-02", language="en")
    (one,) = lineage.STAGE.run(pile(french, english)).derivations
    assert one.document_id == french.document.id
    assert "translator" in one.evidence


def test_without_date_or_mark_the_direction_stays_open() -> None:
    (one,) = lineage.STAGE.run(pile(reading(STORY, "a"), reading(ENGLISH, "b", language="en"))).derivations
    assert "not known" in one.evidence
    assert one.confidence < 0.6


def test_a_number_that_a_translation_changes_is_told() -> None:
    first, second = STORY.replace("une trentaine de", "32"), ENGLISH.replace("some thirty", "35")
    (one,) = lineage.STAGE.run(
        pile(reading(first, "a", "2031-05-01"), reading(second, "b", "2031-05-02", language="en"))
    ).derivations
    assert "drops the number « 32 »" in one.evidence
    assert "adds the number « 35 »" in one.evidence


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("guerre", "war"),
        ("électrique", "electric"),
        ("Choïgou", "Choigu"),
        ("5 000", "5,000"),
        ("armes", "weapons"),
        ("livraient", "delivered"),
    ],
)
def test_words_meet_in_a_sign(french: str, english: str) -> None:
    (one,), (other,) = signs_of(french, "fr").words, signs_of(english, "en").words
    assert one & other


def test_a_text_in_a_language_without_tables_has_signs_all_the_same() -> None:
    assert signs_of("Sjojgoe bezocht 12 schepen", "xx").total > 0


def test_the_page_names_no_pair_of_the_real_articles() -> None:
    seeds = Path(__file__).resolve().parents[4] / "shared" / "corpus" / "seeds"
    if not seeds.exists():
        pytest.skip("the shared folder with the real articles is not here")
    texts = [signs_of(path.read_text(encoding="utf-8"), "fr") for path in sorted(seeds.glob("*.txt"))]
    texts += [signs_of(ENGLISH, "en"), signs_of(SAME_AFFAIR, "en")]
    assert [pair for pair in parallels(texts) if pair.called] == []


def test_a_large_pile_is_looked_up_by_pairs_of_signs_and_finds_the_same(monkeypatch) -> None:
    monkeypatch.setattr(translation, "LARGE", 0)
    texts = [signs_of(STORY, "fr"), signs_of(ENGLISH, "en"), signs_of(SAME_AFFAIR, "en"), signs_of(OTHER, "fr")]
    assert [(pair.a, pair.b) for pair in parallels(texts) if pair.called] == [(0, 1)]
