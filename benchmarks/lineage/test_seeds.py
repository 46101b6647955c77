"""The five real articles: who rests on whom, the signs of where each is from, and one expert under two employers."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from recoupe.model import Document, LinkRole, Pile, Reading, RepairKind
from recoupe.pipeline import document_stages, group_stages
from recoupe.stages.read import read_inputs

SHARED = Path(__file__).resolve().parents[3] / "shared"
SEEDS = SHARED / "corpus" / "seeds"
SAID = {"cited_medium", "quoted_document", "self_interview", "vague_source", "attribution_chain", "cited_source"}
"""Signs that are somebody's words; the others are marks of damage or furniture, which are repairs."""

pytestmark = pytest.mark.skipif(not SEEDS.exists(), reason="the shared folder with the real articles is not here")


@pytest.fixture(scope="module")
def pile() -> Pile:
    readings = []
    for document in read_inputs([SEEDS]):
        if isinstance(document, Document):
            reading = Reading(document=document)
            for stage in document_stages():
                reading = stage.run(reading)
            readings.append(replace(reading, sentences=()))
    found = Pile(readings=tuple(sorted(readings, key=lambda one: one.document.id)))
    for group_stage in group_stages():
        found = group_stage.run(found)
    return found


def test_no_two_articles_rest_on_one_another(pile: Pile) -> None:
    assert [one for one in pile.derivations if one.from_document_id] == []
    assert len({reading.document.origin_id for reading in pile.readings}) == 5


def test_the_spun_article_shows_eight_words_and_the_others_none(pile: Pile) -> None:
    spun = {
        reading.document.path: sum(repair.kind is RepairKind.FOREIGN_WORD for repair in reading.repairs)
        for reading in pile.readings
    }
    first = min(spun)
    assert spun.pop(first) >= 8
    assert set(spun.values()) == {0}


def test_four_in_five_signs_of_origin_are_found(pile: Pile) -> None:
    readings = {reading.document.path.rpartition("/")[2]: reading for reading in pile.readings}
    seeds = json.loads((SHARED / "gold" / "seed-lineage.json").read_text(encoding="utf-8"))["seeds"]
    signs = [(readings[seed["file"]], sign) for seed in seeds for sign in seed["evidence"]]
    missed = [sign["quote"] for reading, sign in signs if not _found(reading, sign)]
    assert len(missed) <= 0.2 * len(signs), missed


def _found(reading: Reading, sign: dict[str, object]) -> bool:
    start, end = int(str(sign["b"])), int(str(sign["e"]))
    if sign["kind"] not in SAID:
        return any(repair.start < end and start < repair.end for repair in reading.repairs)
    spans = [span for saying in reading.attributions for span in saying.source]
    spans += [(link.start, link.end) for one in reading.attributions for link in one.chain if link.start is not None]  # type: ignore[misc]
    return any(span[0] < end and start < span[1] for span in spans)


def test_the_media_that_two_articles_cite_are_told(pile: Pile) -> None:
    sayings = [saying for reading in pile.readings for saying in reading.attributions]
    names = {entity.id: entity.name for entity in pile.entities}
    media = {
        names.get(link.entity_id or "", link.text)
        for saying in sayings
        for link in saying.chain
        if link.role is LinkRole.MEDIUM
    }
    assert {"New York Times", "The Economist"} <= media


def test_an_expert_under_two_employers_is_one_person(pile: Pile) -> None:
    (cha,) = [one for one in pile.entities if one.schema == "Person" and "Victor Cha" in (one.name, *one.aliases)]
    articles = {
        mention.document_id for reading in pile.readings for mention in reading.mentions if mention.entity_id == cha.id
    }
    assert len(articles) == 2


def test_no_event_of_one_article_is_called_corroborated_by_two(pile: Pile) -> None:
    """Two named speakers of one article may agree; its own voice beside them is no second source."""
    for one in pile.corroborations:
        assert one.independent_sources <= len(one.supporting)
        assert one.origins <= one.documents
