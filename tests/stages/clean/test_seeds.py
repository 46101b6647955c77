"""Cleaning on the five real articles of the shared folder, where it is at hand."""

import json
from pathlib import Path

import pytest

from recoupe.model import BlockKind, Document, Reading, RepairKind
from recoupe.stages.clean import STAGE
from recoupe.stages.read import read_inputs
from recoupe.syntax.view import RepairedView

SHARED = Path(__file__).resolve().parents[4] / "shared"
SEEDS = SHARED / "corpus" / "seeds"
DAMAGE = {
    "spinner": {RepairKind.FOREIGN_WORD},
    "damage": {RepairKind.BROKEN_SENTENCE},
    "layout": {RepairKind.MISSPELLING, RepairKind.BROKEN_SENTENCE},
    "credit_format": {RepairKind.CREDIT},
    "mistranslated_acronym": {RepairKind.MISTRANSLATION},
    "calque": {RepairKind.MISTRANSLATION},
    "polarity_error": {RepairKind.MISTRANSLATION},
    "mt_residue": {RepairKind.UNTRANSLATED},
    "mt_error": {RepairKind.MISTRANSLATION},
    "crawl_artefact": {RepairKind.BOILERPLATE},
}
"""The signs that are marks of damage, and the repairs that find them; the others are for attribution and lineage."""

pytestmark = pytest.mark.skipif(not SEEDS.exists(), reason="the shared folder with the real articles is not here")


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    found = read_inputs([SEEDS])
    return {
        item.path.rpartition("/")[2]: STAGE.run(Reading(document=item)) for item in found if isinstance(item, Document)
    }


def test_four_in_five_signs_of_damage_are_found(readings: dict[str, Reading]) -> None:
    signs = [
        (seed["file"], sign)
        for seed in json.loads((SHARED / "gold" / "seed-lineage.json").read_text(encoding="utf-8"))["seeds"]
        for sign in seed["evidence"]
        if sign["kind"] in DAMAGE
    ]
    missed = [
        (file, sign["kind"], sign["quote"])
        for file, sign in signs
        if not any(
            repair.kind in DAMAGE[sign["kind"]] and repair.start < sign["e"] and sign["b"] < repair.end
            for repair in readings[file].repairs
        )
    ]
    assert len(missed) <= 0.2 * len(signs), missed


def test_the_spun_article_shows_eight_words_and_the_others_none(readings: dict[str, Reading]) -> None:
    spun = {
        name: [repair for repair in reading.repairs if repair.kind is RepairKind.FOREIGN_WORD]
        for name, reading in sorted(readings.items())
    }
    counts = [len(repairs) for repairs in spun.values()]
    assert counts[0] >= 8
    assert all(repair.replacement for repair in spun[min(spun)])
    assert counts[1:] == [0] * 4


def test_four_articles_have_a_title_and_each_a_story(readings: dict[str, Reading]) -> None:
    assert sum(reading.document.title is not None for reading in readings.values()) == 4
    for reading in readings.values():
        body = [block for block in reading.blocks if block.kind is BlockKind.BODY]
        text = RepairedView(reading.document.text, reading.repairs, body).text
        assert len(text) > 0.6 * len(reading.document.text)


def test_clean_french_news_shows_no_foreign_word() -> None:
    path = SHARED / "benchmarks" / "time" / "frtimebank-dev.jsonl"
    if not path.exists():
        pytest.skip("the shared folder with French TimeBank is not here")
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    documents = [Document(id="doc", path="a", text=text, language="fr") for text in texts]
    repairs = [repair for document in documents for repair in STAGE.run(Reading(document=document)).repairs]
    assert [repair for repair in repairs if repair.kind is RepairKind.FOREIGN_WORD] == []
