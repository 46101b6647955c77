"""Bare weekdays turned ahead where only plans hang on them. The text is of Wednesday, 14 May 2031."""

from dataclasses import replace

import pytest

from recoupe.model import Claim, Document, Modality, Published, Reading, Timex, TimexType, When
from recoupe.stages.time.page import Page
from recoupe.stages.time.steer import foreseen, steered
from tests.stages.time.dated import WEDNESDAY, claim
from tests.stages.time.trees import sentence

TEXT = "Karst propose de céder le fort lundi soir"
TREE = """
Karst Karst PROPN nsubj 2
propose proposer VERB root 0 Tense=Pres|VerbForm=Fin
de de ADP mark 4
céder céder VERB xcomp 2 VerbForm=Inf
le le DET det 6
fort fort NOUN obj 4
lundi lundi NOUN obl:mod 4
soir soir NOUN obl:mod 7
"""
YIELDS = replace(claim("yields", TEXT, "céder le fort lundi soir", "céder"), modality=Modality.OFFERED)
MONDAY = Timex(
    document_id="doc", start=31, end=36, text="lundi", type=TimexType.DATE, value="2031-05-12", edtf="2031-05-12",
    earliest="2031-05-12", latest="2031-05-12",
)  # fmt: skip


def turned(
    *claims: Claim, timex: Timex = MONDAY, published: Published = WEDNESDAY, rows: str = TREE
) -> Timex:  # fmt: skip
    document = Document(id="doc", path="a", text=TEXT, language="fr", published=published)
    reading = Reading(
        document=document, sentences=(sentence(TEXT, rows),), claims=claims or (YIELDS,), times=(timex,)
    )  # fmt: skip
    (found,) = steered(reading).times
    return found


def test_a_weekday_gone_by_on_which_a_plan_hangs_is_that_of_the_week_to_come() -> None:
    found = turned()
    assert (found.value, found.edtf, found.earliest, found.latest) == ("2031-05-19",) * 4


def test_a_part_of_the_day_goes_with_it() -> None:
    evening = replace(MONDAY, end=41, text="lundi soir", type=TimexType.TIME, value="2031-05-12TEV", edtf=None)
    found = turned(timex=evening)
    assert (found.value, found.edtf, found.earliest) == ("2031-05-19TEV", None, "2031-05-19")


@pytest.mark.parametrize(
    "fields",
    [
        {"text": "lundi 12"},
        {"text": "soir"},
        {"text": "lundi dernier"},
        {"latest": "2031-05-13"},
        {"type": TimexType.SET},
    ],
    ids=["a number", "no weekday", "which", "two days", "every one"],
)
def test_what_is_no_bare_weekday_stays(fields: dict[str, object]) -> None:
    timex = replace(MONDAY, **fields)  # type: ignore[arg-type]
    assert turned(timex=timex) == timex


@pytest.mark.parametrize(("day", "stays"), [("2031-05-13", False), ("2031-05-14", True), ("2031-05-19", True)])
def test_a_day_of_the_publication_or_after_stays(day: str, stays: bool) -> None:
    timex = replace(MONDAY, value=day, edtf=day, earliest=day, latest=day)
    assert (turned(timex=timex) == timex) is stays


@pytest.mark.parametrize("published", [Published(), replace(WEDNESDAY, latest="2031-05-20")])
def test_without_one_day_of_publication_nothing_turns(published: Published) -> None:
    assert turned(published=published) == MONDAY


@pytest.mark.parametrize(
    ("modality", "turns"),
    [
        (Modality.ACTUAL, False), (Modality.HYPOTHETICAL, False), (Modality.OFFERED, True), (Modality.PLANNED, True),
        (Modality.WANTED, True),
    ],
)  # fmt: skip
def test_what_is_planned_or_wanted_turns_it(modality: Modality, turns: bool) -> None:
    assert (turned(replace(YIELDS, modality=modality)) != MONDAY) is turns


def test_what_is_wanted_turns_it_as_an_infinitive_alone_and_no_plan_in_a_past_form_does() -> None:
    finite = TREE.replace("VerbForm=Inf", "Tense=Pres|VerbForm=Fin")
    wanted = replace(YIELDS, modality=Modality.WANTED)
    assert turned(wanted, rows=finite) == MONDAY
    assert turned(rows=finite) != MONDAY
    assert turned(rows=TREE.replace("VerbForm=Inf", "Tense=Past|VerbForm=Fin")) == MONDAY


def test_one_claim_of_the_real_among_plans_keeps_the_day() -> None:
    assert turned(YIELDS, replace(YIELDS, id="done", modality=Modality.ACTUAL)) == MONDAY


def test_a_weekday_that_no_claim_owns_stays() -> None:
    assert turned(replace(YIELDS, start=0, end=13, predicate="proposer")) == MONDAY


@pytest.mark.parametrize(
    ("form", "day", "modality"),
    [("Pres", "2031-05-19", "planned"), ("Pres", "2031-05-12", "actual"), ("Past", "2031-05-19", "actual")],
)
def test_what_the_present_tells_of_a_day_to_come_is_planned(form: str, day: str, modality: str) -> None:
    text = "Karst rencontre Vara lundi"
    rows = f"""
    Karst Karst PROPN nsubj 2
    rencontre rencontrer VERB root 0 Tense={form}|VerbForm=Fin
    Vara Vara PROPN obj 2
    lundi lundi NOUN obl:mod 2
    """
    meets = replace(claim("meets", text, text, "rencontrer"), time=When(value=day, earliest=day, latest=day))
    document = Document(id="doc", path="a", text=text, language="fr", published=WEDNESDAY)
    page = Page.of(Reading(document=document, sentences=(sentence(text, rows),), claims=(meets,)))
    assert foreseen(page, meets).modality == modality
