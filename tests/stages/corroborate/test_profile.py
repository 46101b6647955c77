"""A claim as it is compared with others."""

from dataclasses import replace

import pytest

from recoupe.model import ActsFor, Claim, Document, Entity, Item, Reading, Role, Span
from recoupe.stages.corroborate.pages import Page
from recoupe.stages.corroborate.profile import LEAD, Profile, overlap, profile
from tests.stages.corroborate.claims import deal
from tests.stages.corroborate.pages import reading

TEXT = "Cutter rams boat\nA Zemblan cutter rammed the Tarn Vara on Tuesday. The Tarn Vara sank with 40 crates."
PAGE = reading("a", TEXT, ("A Zemblan cutter rammed the Tarn Vara", "ram"), day="2031-05-11")
WHO = {
    "zembla": Entity(id="zembla", schema="Country", name="Zembla", country="xz"),
    "torvald": Entity(
        id="torvald", schema="Person", name="Ida Torvald", country="xz",
        acts_for=(ActsFor(entity_id="zembla", document_id="a", span=Span(0, 1)),),
    ),
}  # fmt: skip


def made(claim: Claim | None = None, page: Reading = PAGE, speakers: tuple[str, ...] = ()) -> Profile:
    return profile(claim or page.claims[0], Page.of(page), WHO, speakers)


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [((0, 10), (0, 10), 1.0), ((0, 10), (5, 15), 1 / 3), ((0, 10), (10, 20), 0.0), ((0, 10), (15, 20), 0.0), ((0, 10), (4, 6), 0.2)],
)  # fmt: skip
def test_two_spans_overlap_by_what_both_cover(one: tuple[int, int], other: tuple[int, int], share: float) -> None:
    assert overlap(Span(*one), Span(*other)) == pytest.approx(share)


def test_a_claim_stands_in_the_title_or_in_the_lead() -> None:
    end = len("Cutter rams boat")
    claim = PAGE.claims[0]
    stands = [
        (one.in_title, one.in_lead)
        for one in (made(replace(claim, start=at)) for at in (0, end - 1, end, end + LEAD - 1, end + LEAD))
    ]
    assert stands == [(True, True), (True, True), (False, True), (False, True), (False, False)]
    assert made(replace(claim, start=50)).length == pytest.approx(50 / len(TEXT))


def role(name: str, entity: str | None = None, text: str = "cutter") -> Role:
    return Role(role=name, start=0, end=6, text=text, entity_id=entity)


def test_those_who_act_are_told_from_those_who_suffer() -> None:
    claim = replace(PAGE.claims[0], roles=(role("actor", "zembla"), role("target", "torvald"), role("place", "zembla")))
    one = made(claim)
    assert len(one.doers) == 1
    assert one.doers == {sign for sign in one.parties if sign in one.doing and sign.startswith("e:")}
    assert any("xz" in sign or "zembla" in sign for sign in one.doers)
    assert not one.doers & {sign for sign in one.sufferers if "torvald" in sign}
    assert any("torv" in sign for sign in one.suffering)


def test_giver_and_receiver_are_parties_though_no_role_names_them() -> None:
    one = made(replace(PAGE.claims[0], roles=(), giver=("zembla",), receiver=("torvald",)))
    assert one.doers
    assert any("torvald" in sign for sign in one.sufferers)


def test_a_person_brings_its_state_whom_it_acts_for_and_the_words_of_its_name() -> None:
    one = made(replace(PAGE.claims[0], roles=(role("actor", "torvald"),)))
    land = [sign for sign in one.doing if sign == "e:country:xz"]
    assert land
    assert one.doing["e:country:xz"] == 2.0
    assert any(sign.startswith("c:torv") for sign in one.doing)
    state = made(replace(PAGE.claims[0], roles=(role("actor", "zembla"),)))
    assert not any(sign.startswith("c:") for sign in state.doing)


def test_a_party_that_is_nobody_known_is_its_words() -> None:
    one = made(replace(PAGE.claims[0], roles=(role("actor"), role("actor", "stranger"))))
    assert one.doing
    assert not one.doers


def test_an_act_is_its_sense_and_its_word() -> None:
    plain, known = made(), made(replace(PAGE.claims[0], sense="attack"))
    assert "s:attack" in known.act
    assert set(plain.act) < set(known.act)
    assert plain.kin is None


def test_the_words_of_a_claim_are_those_of_its_clause_and_of_what_fills_its_roles() -> None:
    crates = TEXT.index("40 crates")
    item = Item(text="40 crates", category="fuel", start=crates, end=crates + 9)
    assert made().numbers == frozenset()
    with_item = made(replace(PAGE.claims[0], items=(item,)))
    assert with_item.numbers == {"40"}
    assert set(made().own) < set(with_item.own)


def test_near_is_the_sentence_and_around_what_stands_about_it() -> None:
    one = made()
    assert set(one.own) <= set(one.near) <= set(one.around)
    assert any("crat" in sign for sign in one.around)
    assert not any("crat" in sign for sign in one.near)


def test_a_speaker_is_known_by_his_entity() -> None:
    assert len(made(speakers=("torvald", "zembla")).speaker) == 2
    assert made().speaker == {}


def test_a_page_of_one_line_is_all_title() -> None:
    assert Page.of(Reading(document=Document(id="a", path="", text="One line", language="en"))).title_end == 8
    assert deal("a1").start == 0
