from dataclasses import replace

from recoupe.analysis import relations
from recoupe.model import Claim, Frame, Modality, Plover, Quadrant, Relation, Role, When
from tests.analysis.claims import claim, pile, when


def found(*claims: Claim) -> tuple[Relation, ...]:
    return relations.run(pile(*claims)).relations


def test_a_delivery_is_material_cooperation_of_its_month() -> None:
    (row,) = found(claim("1", "ao", "kp", "fuel", time=when("2031-03-05")))
    assert (row.a, row.b, row.month, row.quadrant) == ("ao", "kp", "2031-03", Quadrant.MATERIAL_COOPERATION)


def test_a_promise_is_words_only() -> None:
    (row,) = found(claim("1", "ao", "kp", "fuel", modality=Modality.PROMISED))
    assert row.quadrant is Quadrant.VERBAL_COOPERATION


def test_a_wish_is_no_deed() -> None:
    assert found(claim("1", "ao", "kp", "fuel", modality=Modality.WANTED)) == ()


def test_a_meeting_counts_both_ways() -> None:
    roles = tuple(Role(role="participant", start=0, end=1, text="x", entity_id=each) for each in ("ao", "kp"))
    meeting = replace(
        claim("1", "ao", "kp"), frame=Frame.ENCOUNTER, plover=Plover(type="CONSULT"), roles=roles, giver=(), receiver=()
    )
    assert [(row.a, row.b) for row in found(meeting)] == [("ao", "kp"), ("kp", "ao")]


def test_a_time_longer_than_a_month_has_no_month() -> None:
    assert relations.month_of(When(value="2031", earliest="2031-01-01", latest="2031-12-31")) is None
    assert relations.month_of(None) is None
