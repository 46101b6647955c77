"""A contradiction by day or place: each given once, with all who say it, on its page and on the first."""

from dataclasses import replace

import pytest
from lxml import html

from recoupe.model import Claim, Contradiction, ContradictionKind, Entity, Pile, When
from recoupe.publish.clashes import apart, both_sides, denials, left, once, silences
from recoupe.publish.dossier import contents
from recoupe.view.build import site
from recoupe.view.parts import Side
from tests.piles import invented

ON_THE_28TH, ON_THE_26TH = (When(value=day, earliest=day, latest=day) for day in ("2031-02-28", "2031-02-26"))
SARN, OTHER = (Entity(id=f"ent-{name}", schema="Place", name=name) for name in ("Sarn", "Port Orel"))
FIRST, SECOND = ("clm-fuel", "clm-fuel-dispatch"), ("clm-fuel-b", "clm-fuel-herald")
"""What the first and the last article tell, and what the two between them tell otherwise."""


def told(claim: Claim) -> Claim:
    if claim.id in FIRST:
        return replace(claim, time=ON_THE_28TH, place_entity_id=SARN.id)
    return replace(claim, time=ON_THE_26TH, place_entity_id=OTHER.id) if claim.id in SECOND else claim


def differing(kind: ContradictionKind, claims: tuple[str, ...] = FIRST + SECOND) -> Pile:
    """Return the invented story with one contradiction, told by four articles."""
    pile = invented()
    readings = tuple(replace(each, claims=tuple(map(told, each.claims))) for each in pile.readings)
    found = Contradiction(id="con-1", kind=kind, claims=claims, explanation="told differently")
    return replace(pile, readings=readings, entities=(*pile.entities, SARN, OTHER), contradictions=(found,))


def page(kind: ContradictionKind, name: str) -> html.HtmlElement:
    return html.fromstring(dict(contents(differing(kind), title="x"))[name].encode())


KINDS = [
    (ContradictionKind.DATE, ["28 Feb 2031", "26 Feb 2031"]),
    (ContradictionKind.PLACE, ["Sarn", "Port Orel"]),
]


@pytest.mark.parametrize(("kind", "labels"), KINDS)
def test_each_day_or_place_stands_once_over_all_who_say_it(kind, labels):
    (clash,) = page(kind, "en/against.html").xpath("//article[contains(@class, 'clash')]")
    assert [each.text_content() for each in clash.xpath(".//p[@class='differs']")] == labels
    under = [len(each.xpath("preceding-sibling::p[@class='differs']")) for each in clash.xpath(".//div[q]")]
    assert under == [1, 1, 2, 2]


@pytest.mark.parametrize(("kind", "labels"), KINDS)
def test_the_first_page_gives_one_instance_of_each_with_its_day_or_place(kind, labels):
    (clash,) = page(kind, "en/index.html").xpath("//article[contains(@class, 'clash')]")
    assert [each.text_content() for each in clash.xpath(".//p[@class='differs']")] == labels
    assert len(clash.xpath(".//div[q]")) == 2
    assert "2 more" in clash.xpath(".//p[@class='more']")[0].text_content()


def test_the_two_ends_of_a_denial_are_the_first_that_asserts_and_the_first_that_denies():
    pile = differing(ContradictionKind.DENIAL, (*FIRST, "clm-denial"))
    (clash,) = site(pile, language="en", title="x").overview.clashes
    assert [each.claim_id for each in both_sides(clash)] == ["clm-fuel", "clm-denial"]
    assert [[each.claim_id for each in members] for members in apart(clash)] == [list(FIRST)]
    assert [each.claim_id for each in denials(clash)] == ["clm-denial"]
    assert left(clash) == 1


def test_a_sentence_stands_once_by_the_longest_of_its_clauses():
    (clash,) = site(differing(ContradictionKind.DATE), language="en", title="x").overview.clashes
    first, *rest = clash.quotations
    shorter = replace(first, claim_id="clm-x", clause=first.clause[:9], tail=first.clause[9:] + first.tail)
    assert once((shorter, first, *rest)) == (first, *rest)


def test_who_denies_by_a_sentence_is_not_silent_by_it():
    pile = differing(ContradictionKind.DENIAL, (*FIRST, "clm-denial"))
    (clash,) = site(pile, language="en", title="x").overview.clashes
    (denial,) = denials(clash)
    asserted = apart(clash)[0][0]
    quotations = tuple(replace(each, side=Side.SILENT) for each in (denial, asserted))
    assert silences(replace(clash, row=replace(clash.row, quotations=quotations))) == quotations[1:]
