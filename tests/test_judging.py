"""Judgements are kept in the ledger, all of them, through rebuilds and through new ids."""

from dataclasses import replace
from pathlib import Path

import pytest

from recoupe.building import build
from recoupe.errors import UsageError
from recoupe.judging import add, anchor_of, judgement_of, judgements_of
from recoupe.model import Judgement, JudgementKind, Pile
from recoupe.runner.local import LocalRunner
from recoupe.store.base import Contents, Entry
from recoupe.store.files import FileLedger
from recoupe.view.review import Review
from tests.piles import BRANDT, OREN, invented


@pytest.fixture
def ledger(tmp_path: Path) -> FileLedger:
    made = FileLedger(tmp_path / "ledger")
    pile = invented()
    entries = tuple(Entry(read=each.document, reading=each) for each in pile.readings)
    made.save(Contents(entries=entries, pile=pile))
    return made


def said(pile: Pile, kind: JudgementKind, target: str, value: str = "", note: str = "", field: str = "") -> Judgement:
    return judgement_of(
        kind, target, value, pile=pile, field=field, note=note, by="ana", made="2031-05-06T10:00:00+00:00"
    )


def test_every_judgement_is_kept_in_the_order_it_was_made(ledger: FileLedger):
    pile = ledger.pile()
    made = [
        said(pile, JudgementKind.CONFIRM, "clm-fuel"),
        said(pile, JudgementKind.NOTE, "clm-fuel", note="seen at the pass"),
        said(pile, JudgementKind.LETTER, BRANDT, "B", note="right before"),
        said(pile, JudgementKind.REJECT, "clm-boats"),
    ]
    for each in made:
        add(ledger, each, pile)
    assert list(judgements_of(ledger)) == made
    assert list(ledger.load().judgements) == made


def test_judgements_outlive_a_build(ledger: FileLedger):
    pile = ledger.pile()
    add(ledger, said(pile, JudgementKind.REJECT, "clm-boats"), pile)
    build([], ledger, LocalRunner(), programmes=(("own.toml", OWN),))
    assert [each.target for each in judgements_of(ledger)] == ["clm-boats"]


OWN = """
code = "own"
target = "xl"
[title]
fr = "Le nôtre"
en = "Ours"
"""


def test_a_claim_with_a_new_id_is_known_by_its_place_and_words(ledger: FileLedger):
    pile = ledger.pile()
    judgement = said(pile, JudgementKind.REJECT, "clm-boats")
    renamed = replace(
        pile,
        readings=tuple(
            replace(each, claims=tuple(replace(claim, id=claim.id + "-2") for claim in each.claims))
            for each in pile.readings
        ),
    )
    review = Review.of(renamed, [judgement])
    assert review.verdicts(["clm-boats-2"]) == {"reject"}
    assert review.lost == ()


def test_a_judgement_whose_claim_is_gone_is_told_as_lost(ledger: FileLedger):
    pile = ledger.pile()
    judgement = said(pile, JudgementKind.REJECT, "clm-boats")
    bare = replace(pile, readings=tuple(replace(each, claims=()) for each in pile.readings))
    assert Review.of(bare, [judgement]).lost == (judgement,)


def test_undone_is_as_never_said_and_stays_in_the_file(ledger: FileLedger):
    pile = ledger.pile()
    first = said(pile, JudgementKind.REJECT, "clm-boats")
    add(ledger, first, pile)
    add(ledger, said(pile, JudgementKind.UNDO, first.id), pile)
    assert Review.of(pile, judgements_of(ledger)).verdicts(["clm-boats"]) == frozenset()
    assert len(judgements_of(ledger)) == 2


@pytest.mark.parametrize(
    ("kind", "target", "value", "field"),
    [
        (JudgementKind.CONFIRM, "clm-nothing", "", ""),
        (JudgementKind.LETTER, BRANDT, "G", ""),
        (JudgementKind.LETTER, BRANDT, "7", ""),
        (JudgementKind.CORRECT, "clm-fuel", "2031", "colour"),
        (JudgementKind.NOTE, "clm-fuel", "", ""),
        (JudgementKind.UNDO, "jdg-nothing", "", ""),
    ],
)
def test_what_fits_nothing_is_refused_and_not_kept(
    ledger: FileLedger, kind: JudgementKind, target: str, value: str, field: str
):
    pile = ledger.pile()
    with pytest.raises(UsageError):
        add(ledger, said(pile, kind, target, value, field=field), pile)
    assert judgements_of(ledger) == ()


def test_the_header_knows_the_file_as_it_stands(ledger: FileLedger):
    from hashlib import sha256

    pile = ledger.pile()
    add(ledger, said(pile, JudgementKind.HOLD, OREN), pile)
    written = (ledger.folder / "judgements.jsonl").read_bytes()
    assert ledger.header()["digests"]["judgements.jsonl"] == sha256(written).hexdigest()


def test_an_anchor_holds_the_words_of_its_claim():
    reading = invented().readings[3]
    anchor = anchor_of(reading.claims[0], reading)
    assert reading.document.text[anchor.start : anchor.end] == anchor.text


def test_a_field_stands_on_a_correction_alone_whatever_a_form_sends():
    pile = invented()
    assert said(pile, JudgementKind.CONFIRM, "clm-fuel", field="bogus").field == ""
    assert said(pile, JudgementKind.NOTE, "clm-fuel", note="seen", field="statement").field == ""
    assert said(pile, JudgementKind.CORRECT, "clm-fuel", "9 trucks", field="quantity").field == "quantity"
