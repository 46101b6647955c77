"""What the README promises of the whole line, held on the samples."""

import json
from pathlib import Path

import pytest

from recoupe.building import build
from recoupe.model import Pile
from recoupe.runner.local import LocalRunner
from recoupe.samples import articles
from recoupe.stages.read import read_inputs
from recoupe.store.files import FileLedger


def made(folder: Path, *inputs: Path) -> FileLedger:
    """Build a ledger of the inputs, one call for each, and return it."""
    ledger = FileLedger(folder)
    for path in inputs:
        build(read_inputs([str(path)]), ledger, LocalRunner())
    return ledger


def files_of(ledger: FileLedger) -> dict[str, bytes]:
    return {
        path.relative_to(ledger.folder).as_posix(): path.read_bytes()
        for path in ledger.folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def ledger(tmp_path_factory) -> FileLedger:
    return made(tmp_path_factory.mktemp("first") / "ledger", articles())


@pytest.fixture(scope="module")
def pile(ledger) -> Pile:
    return ledger.pile()


def test_two_builds_are_the_same_bytes(ledger, tmp_path):
    assert files_of(made(tmp_path / "ledger", articles())) == files_of(ledger)


def test_the_order_of_the_articles_does_not_show(tmp_path):
    paths = [path for path in sorted(articles().iterdir()) if path.is_file() and path.suffix != ".md"]
    forward, backward = made(tmp_path / "a", *paths), made(tmp_path / "b", *reversed(paths))
    assert files_of(forward) == files_of(backward)


def test_every_text_that_a_row_claims_stands_between_its_offsets(pile):
    seen = 0
    for reading in pile.readings:
        text = reading.document.text
        mentions = [(m.start, m.end, m.text) for m in reading.mentions]
        times = [(t.start, t.end, t.text) for t in reading.times]
        roles = [(r.start, r.end, r.text) for claim in reading.claims for r in claim.roles]
        items = [(i.start, i.end, i.text) for claim in reading.claims for i in claim.items]
        links = [
            (link.start, link.end, link.text)
            for attribution in reading.attributions
            for link in attribution.chain
            if link.start is not None
        ]
        for start, end, shown in (*mentions, *times, *roles, *items, *links):
            assert text[start:end] == shown
            seen += 1
    assert seen > 500


def test_every_span_lies_in_its_text_and_is_not_empty(pile):
    for reading in pile.readings:
        size = len(reading.document.text)
        spans = [(claim.start, claim.end) for claim in reading.claims]
        spans += [tuple(claim.sentence) for claim in reading.claims]
        spans += [tuple(s) for a in reading.attributions for s in (*a.source, *a.cue, *a.content)]
        spans += [(repair.start, repair.end) for repair in reading.repairs]
        spans += [(block.start, block.end) for block in reading.blocks]
        assert all(0 <= start < end <= size for start, end in spans)


def test_every_claim_lies_in_its_sentence(pile):
    for reading in pile.readings:
        for claim in reading.claims:
            assert claim.sentence.start <= claim.start < claim.end <= claim.sentence.end


def test_every_id_that_a_row_names_is_there(pile):
    entities = {entity.id for entity in pile.entities}
    events = {event.id for event in pile.events}
    claims = {claim.id for reading in pile.readings for claim in reading.claims}
    for reading in pile.readings:
        sayings = {attribution.id for attribution in reading.attributions}
        named = {mention.entity_id for mention in reading.mentions}
        for claim in reading.claims:
            named |= {role.entity_id for role in claim.roles} | {claim.place_entity_id, *claim.giver, *claim.receiver}
            assert claim.attribution_id is None or claim.attribution_id in sayings
            assert claim.event_id in events
            assert {claim.counterpart_id, claim.denies_id} - {None} <= claims
        for attribution in reading.attributions:
            named |= {*attribution.source_entity_ids, *(link.entity_id for link in attribution.chain)}
            assert attribution.parent_id is None or attribution.parent_id in sayings
        assert named - {None} <= entities
    for count in pile.corroborations:
        standing = {one.claim_id for one in (*count.supporting, *count.disputing, *count.silent)}
        assert standing <= claims


def test_ids_are_unique(pile):
    for rows in (pile.entities, pile.events, pile.contradictions):
        assert len({row.id for row in rows}) == len(rows)
    for rows in ([c for r in pile.readings for c in r.claims], [a for r in pile.readings for a in r.attributions]):
        assert len({row.id for row in rows}) == len(rows)


def test_no_claim_rests_on_furniture_or_a_caption(pile):
    for reading in pile.readings:
        apart = [block for block in reading.blocks if block.kind in ("furniture", "caption")]
        for claim in reading.claims:
            assert not any(block.start < claim.end and claim.start < block.end for block in apart)


def test_a_ledger_is_read_without_recoupe(ledger):
    rows = [json.loads(line) for line in (ledger.folder / "tables" / "claims.jsonl").read_text("utf-8").splitlines()]
    assert {"frame", "polarity", "modality", "certainty", "sentence"} <= set(rows[0])
