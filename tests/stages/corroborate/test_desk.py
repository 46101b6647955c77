"""What is looked up while claims are joined."""

from dataclasses import replace

import pytest

from recoupe.model import Claim, Derivation, DerivationKind, Pile, Polarity, Reading, Span
from recoupe.stages.corroborate.desk import Desk, aligner, desk_of, profiles_of
from tests.stages.corroborate.claims import ENTITIES, deal, document, saying
from tests.stages.corroborate.pages import reading


def page(name: str, *claims: Claim, **fields: object) -> Reading:
    return Reading(document=document(name, **fields), claims=claims)


def taken(
    later: str, earlier: str | None, start: int = 0, kind: DerivationKind = DerivationKind.COPY, **more: object
) -> Derivation:
    return Derivation(
        document_id=later, from_document_id=earlier, kind=kind, score=1.0, evidence="", confidence=1.0,
        spans=(Span(start, start + 50),), from_spans=(Span(100, 150),), **more,
    )  # fmt: skip


def desk(*readings: Reading, derivations: tuple[Derivation, ...] = ()) -> Desk:
    return desk_of(Pile(readings=readings, entities=tuple(ENTITIES.values()), derivations=derivations))[0]


def test_a_report_has_its_saying_its_document_and_the_origin_of_its_words() -> None:
    said = replace(saying("1", "torvald"), id="att-a")
    one = replace(page("a", deal("a1", attribution_id="att-a"), outlet="Phare"), attributions=(said,))
    report = desk(one).report(one.claims[0])
    assert (report.attribution, report.origin, report.voice) == (said, "a", "Phare")
    assert report.credits == ()
    assert desk(one).deniers(one.claims[0]) == ("torvald",)


def test_words_are_followed_back_through_every_copy() -> None:
    readings = page("a", outlet="First"), page("b", outlet="Second"), page("c", deal("c1"), outlet="Third")
    at = replace(readings[2].claims[0], start=110, end=120)
    chain = (
        replace(taken("c", "b"), spans=(Span(100, 150),), from_spans=(Span(200, 250),)),
        replace(taken("b", "a"), spans=(Span(200, 250),), from_spans=(Span(0, 50),)),
    )
    report = desk(*readings, derivations=chain).report(at)
    assert (report.origin, report.outlet) == ("a", "First")
    outside = replace(at, start=0, end=9)
    assert desk(*readings, derivations=chain).report(outside).origin == "c"


def test_two_that_copy_one_another_are_not_followed_for_ever() -> None:
    readings = page("a"), page("b", deal("b1"))
    circle = (replace(taken("b", "a"), from_spans=(Span(0, 50),)), replace(taken("a", "b"), from_spans=(Span(0, 50),)))
    assert desk(*readings, derivations=circle).report(readings[1].claims[0]).origin in {"a", "b"}


def test_a_syndication_is_a_credit_of_its_text() -> None:
    one = page("a", deal("a1"))
    credit = taken("a", None, kind=DerivationKind.SYNDICATION, from_outlet="Agence France-Presse")
    other = taken("a", None, kind=DerivationKind.COPY, from_outlet="Reuters")
    assert desk(one, derivations=(credit, other)).report(one.claims[0]).credits == ("AFP",)


def test_the_passages_of_a_happening_are_those_between_its_documents() -> None:
    readings = page("a", deal("a1")), page("b", deal("b1")), page("c", deal("c1"))
    between, outside = taken("b", "a"), taken("c", "x")
    known = desk(*readings, derivations=(between, outside))
    group = [one.claims[0] for one in readings]
    assert known.passages(group) == [between]
    assert known.passages(group[1:]) == []


def test_a_claim_stands_for_its_event_or_against_it() -> None:
    readings = page("a", deal("a1")), page("b", deal("b1", polarity=Polarity.NEGATED))
    known = desk(*readings)
    assert [known.side(one.claims[0]) for one in readings] == ["for", "against"]


def test_a_copy_is_as_old_as_its_source() -> None:
    readings = page("a", day="2031-05-01"), page("b", deal("b1", day=None), day="2031-09-01", origin_id="a")
    told = desk(*readings).tell(readings[1].claims[0])
    assert told is not None
    assert told.printed == ("2031-05-01", "2031-05-01")


RAM = reading("a", "A cutter rammed the Tarn Vara. Nobody drowned.", ("A cutter rammed the Tarn Vara", "ram"))
SAME = reading("b", "A cutter rammed the Tarn Vara. It rained.", ("A cutter rammed the Tarn Vara", "ram"))
FRENCH = reading(
    "c", "Une vedette a éperonné le Tarn Vara.", ("Une vedette a éperonné le Tarn Vara", "éperonner"), language="fr"
)
OTHER = reading("d", "Wheat prices fell in Orle.", ("Wheat prices fell", "fall"))


def test_sentences_of_two_languages_are_alike_for_want_of_words() -> None:
    known = desk(RAM, SAME, FRENCH, OTHER)
    assert known.alike("a1", "b1") == pytest.approx(1.0)
    assert known.alike("a1", "d1") < 0.2
    assert known.alike("a1", "c1") == 1.0
    assert known.wording(RAM.claims[0], SAME.claims[0]) == pytest.approx(1.0)
    assert known.wording(RAM.claims[0], OTHER.claims[0]) < 0.2


def test_two_sentences_negate_where_both_do() -> None:
    negated = [
        reading(name, f"Zembla did not ram the boat {more}.", (f"Zembla did not ram the boat {more}", "ram"))
        for name, more in (("e", "today"), ("f", "twice"))
    ]
    known = desk(RAM, *negated)
    assert known.both_negate("e1", "f1")
    assert not known.both_negate("a1", "e1")


def test_every_claim_has_its_profile() -> None:
    assert set(profiles_of(Pile(readings=(RAM, FRENCH)))) == {"a1", "c1"}


@pytest.mark.parametrize(
    ("start", "end", "share"), [(110, 120, 1.0), (115, 125, 1 / 3), (120, 130, 0.0), (105, 125, 0.5)]
)
def test_a_claim_is_aligned_with_one_that_stands_where_its_words_were_taken_from(
    start: int, end: int, share: float
) -> None:
    claim, other = replace(deal("b1"), start=10, end=20), replace(deal("a1"), start=start, end=end)
    assert aligner([taken("b", "a")])(claim, other) == pytest.approx(share)


def test_what_was_not_taken_over_is_not_aligned() -> None:
    claim, other = replace(deal("b1"), start=60, end=70), replace(deal("a1"), start=110, end=120)
    assert aligner([taken("b", "a")])(claim, other) == 0.0
    assert aligner([])(claim, other) == 0.0
    assert aligner([taken("b", None)])(replace(claim, start=10, end=20), other) == 0.0
