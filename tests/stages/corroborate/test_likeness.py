"""How alike two claims are, feature by feature."""

from dataclasses import replace
from math import exp

import numpy as np
import pytest

from recoupe.model import Claim, Frame, Plover, Polarity, Published, Reading, Role, Span, When
from recoupe.stages.corroborate.likeness import features
from recoupe.stages.corroborate.memory import places
from recoupe.stages.corroborate.pages import Page
from recoupe.stages.corroborate.profile import Profile, profile
from tests.stages.corroborate.pages import ENTITIES, reading

WHO = {entity.id: entity for entity in ENTITIES}
TEXT = "A Zemblan cutter rammed the Tarn Vara. It rained for 3 days."
ONE = reading("a", TEXT, ("A Zemblan cutter rammed the Tarn Vara", "ram"), day="2031-05-11")


def made(page: Reading = ONE, printed: str | None = "2031-05-11", **changes: object) -> Profile:
    days = Published(value=printed, earliest=printed, latest=printed)
    page = replace(page, document=replace(page.document, published=days))
    claim: Claim = replace(page.claims[0], **changes)  # type: ignore[arg-type]
    return profile(claim, Page.of(page), WHO, ())


def one(a: Profile, b: Profile, aligned: float, topic: float) -> dict[str, float]:
    found = features([a, b], places([(0, 1)]), np.array([aligned]), np.array([topic]))
    return {name: float(values[0]) for name, values in found.items()}


def alike(a: Profile, b: Profile, aligned: float = 0.0, topic: float = 0.5) -> dict[str, float]:
    found, turned = one(a, b, aligned, topic), one(b, a, aligned, topic)
    assert found == pytest.approx(turned), "the order of the two changes nothing"
    return found


OTHER = replace(
    ONE, document=replace(ONE.document, id="b"), claims=tuple(replace(c, id="b1", document_id="b") for c in ONE.claims)
)


def test_the_same_claim_on_another_page_is_alike_in_everything() -> None:
    found = alike(made(), made(OTHER))
    for name in ("own", "own held", "near", "near held", "around", "act", "doing", "parties", "one language"):
        assert found[name] == pytest.approx(1.0), name
    assert (found["one page"], found["family"], found["one frame"], found["one polarity"]) == (0.0, 0.0, 1.0, 1.0)
    assert (found["dated"], found["one time"], found["apart"], found["pages"]) == (1.0, 1.0, 0.0, 1.0)


def test_products_are_of_their_two_features() -> None:
    found = alike(made(), made(OTHER, predicate="sink"))
    assert found["act"] == 0.0
    pairs = {
        "act and parties": ("act", "parties"), "act and own": ("act", "own"), "own and parties": ("own", "parties"),
        "act and doing": ("act", "doing"), "own and near": ("own", "near"),
        "event type and parties": ("one event type", "parties"), "event type and own": ("one event type", "own"),
    }  # fmt: skip
    for changed in (found, alike(made(), made(OTHER))):
        for name, (one, other) in pairs.items():
            assert changed[name] == pytest.approx(changed[one] * changed[other]), name


@pytest.mark.parametrize(("topic", "other"), [(0.5, 0.0), (0.2, 0.0), (0.05, 0.15), (0.0, 0.2)])
def test_pages_that_are_hardly_alike_speak_against_it(topic: float, other: float) -> None:
    found = alike(made(), made(OTHER), topic=topic)
    assert (found["topic"], found["other topic"]) == (topic, pytest.approx(other))


def test_two_claims_of_one_page_and_one_sentence() -> None:
    found = alike(made(), made(start=0, end=9))
    assert (found["one page"], found["one sentence"], found["family"]) == (1.0, 1.0, 0.0)
    assert found["inside"] == pytest.approx(9 / 37)
    assert alike(made(), made(sentence=Span(38, 60)))["one sentence"] == 0.0
    assert alike(made(), made(OTHER))["inside"] == 0.0


def test_two_pages_of_one_family_are_compared_by_place() -> None:
    family = replace(OTHER, document=replace(OTHER.document, origin_id="a"))
    assert alike(made(), made(family))["family"] == 1.0
    assert alike(made(), made(family))["place on page"] == 1.0
    assert alike(made(), made(family, start=30))["place on page"] == pytest.approx(1 - 30 / len(TEXT))
    assert alike(made(), made(OTHER))["place on page"] == 0.0


def role(name: str, who: str) -> Role:
    return Role(role=name, start=0, end=1, text=who, entity_id=who)


BOTH = (role("actor", "zembla"), role("target", "ardavia"))
TURNED = (role("actor", "ardavia"), role("target", "zembla"))


def test_who_acts_and_who_suffers_may_be_turned() -> None:
    same, turned = alike(made(roles=BOTH), made(OTHER, roles=BOTH)), alike(made(roles=BOTH), made(OTHER, roles=TURNED))
    assert (same["turned"], same["both sides"], same["doing apart"], same["suffering apart"]) == (0.0, 1.0, 0.0, 0.0)
    assert turned["turned"] > 1
    assert (turned["both sides"], turned["doing apart"], turned["suffering apart"]) == (0.0, 1.0, 1.0)
    assert (turned["one party"], turned["two parties"], turned["other parties"]) == (1.0, 1.0, 0.0)


def test_parties_in_common_are_counted() -> None:
    one = alike(made(roles=BOTH), made(OTHER, roles=BOTH[:1]))
    assert (one["one party"], one["two parties"], one["one doer"], one["one sufferer"]) == (1.0, 0.0, 1.0, 0.0)
    none = alike(made(roles=BOTH[:1]), made(OTHER, roles=TURNED[:1]))
    assert (none["one party"], none["other parties"]) == (0.0, 1.0)
    assert alike(made(roles=BOTH), made(OTHER, roles=()))["other parties"] == 0.0


@pytest.mark.parametrize(
    ("one", "other", "same", "two", "missing"),
    [("ASSAULT", "ASSAULT", 1, 0, 0), ("ASSAULT", "AID", 0, 1, 0), ("ASSAULT", None, 0, 0, 1), (None, None, 0, 0, 1),
     ("ASSAULT", "OTHER", 0, 0, 1), ("OTHER", "OTHER", 0, 0, 1)],
)  # fmt: skip
def test_event_types_are_one_or_two_or_unknown(
    one: str | None, other: str | None, same: int, two: int, missing: int
) -> None:
    a, b = (None if kind is None else Plover(type=kind) for kind in (one, other))
    found = alike(made(plover=a), made(OTHER, plover=b))
    assert (found["one event type"], found["two event types"], found["no event type"]) == (same, two, missing)


def test_frame_polarity_place_and_sense_are_one_or_not() -> None:
    a = made(place_entity_id="x", sense="attack")
    same, other = made(OTHER, place_entity_id="x", sense="attack"), made(
        OTHER, place_entity_id="y", frame=Frame.OTHER, polarity=Polarity.NEGATED
    )  # fmt: skip
    names = ("one place", "one sense", "one frame", "one polarity")
    assert [alike(a, same)[name] for name in names] == [1, 1, 1, 1]
    assert [alike(a, other)[name] for name in names] == [0, 0, 0, 0]
    assert (alike(made(), made(OTHER))["one place"], alike(made(), made(OTHER))["one sense"]) == (0, 0)


def numbered(count: int | None) -> Profile:
    words = "A cutter rammed the Tarn Vara" + (f" {count} times" if count else "")
    return made(reading("b", f"{words}.", (words, "ram")))


def test_numbers_speak_for_it_or_against() -> None:
    assert alike(numbered(40), numbered(40))["numbers"] == 1.0
    assert alike(numbered(40), numbered(50))["numbers"] == -1.0
    assert alike(numbered(40), numbered(None))["numbers"] == 0.0


def at(first: str, last: str | None = None) -> When:
    return When(earliest=first, latest=last or first)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (at("2031-05-11"), at("2031-05-11"), {"dated": 1, "one time": 1, "apart": 0, "nearly": 0}),
        (at("2031-05-11"), at("2031-05-18"), {"dated": 1, "one time": 0, "apart": 1, "nearly": exp(-1)}),
        (at("2031-05-01", "2031-05-31"), at("2031-05-18"), {"one time": exp(-1), "apart": 0}),
        (at("2031-05-01", "2031-05-11"), at("2031-05-12"), {"apart": 1, "nearly": exp(-1 / 7)}),
        (at("2031-05-11"), None, {"dated": 0, "one time": 0, "apart": 0}),
        (at("2001-05-11"), at("2031-05-18"), {"apart": 1, "nearly": exp(-400 / 7)}),
    ],
)
def test_days_are_one_or_nearly_one_or_apart(one: When, other: When | None, expected: dict[str, float]) -> None:
    found = alike(made(time=one), made(OTHER, time=other))
    assert {name: found[name] for name in expected} == pytest.approx(expected)


def test_days_of_pages_lie_near_or_far() -> None:
    week = alike(made(), made(OTHER, printed="2031-05-18"))
    assert (week["page known"], week["pages"]) == (1.0, pytest.approx(exp(-1)))
    unknown = alike(made(), made(OTHER, printed=None))
    assert (unknown["page known"], unknown["pages"]) == (0.0, 0.0)


def test_what_lies_after_the_page_that_gives_no_day_is_not_told_there() -> None:
    later = made(time=at("2031-05-20"))
    assert alike(later, made(OTHER, time=None))["after page"] == 1.0
    assert alike(made(time=at("2031-05-11")), made(OTHER, time=None))["after page"] == 0.0
    assert alike(later, made(OTHER))["after page"] == 0.0


def test_a_headline_tells_what_its_lead_tells() -> None:
    page = replace(OTHER, document=replace(OTHER.document, text="Cutter rams boat\n" + TEXT))
    title, lead = made(page, start=0, end=16), made(page, start=20, end=40)
    names = ("one in title", "both in title", "both in lead")
    assert [alike(title, lead)[name] for name in names] == [1, 0, 1]
    assert [alike(title, title)[name] for name in names] == [0, 1, 1]
    assert [alike(lead, lead)[name] for name in names] == [0, 0, 1]
