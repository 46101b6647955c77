"""Which of two like texts rests on the other."""

from dataclasses import replace

import pytest

from recoupe.model import Reading, Repair, RepairKind
from recoupe.stages.lineage.direction import age, direction
from tests.stages.lineage.texts import reading


def dated(name: str, day: str | None, text: str = "Un texte.", **fields: object) -> Reading:
    return reading(text, name, day, **fields)


def told(a: Reading, b: Reading, *, translated: bool = False) -> tuple[str, str, float]:
    """Who rests on whom, and how sure that is; the same whichever comes first."""
    found, turned = (direction(*pair, translated=translated) for pair in ((a, b), (b, a)))
    assert found == turned
    return found.later.document.path, found.earlier.document.path, found.confidence


def marked(one: Reading) -> Reading:
    repair = Repair(document_id=one.document.id, start=0, end=2, kind=RepairKind.UNTRANSLATED)
    return replace(one, repairs=(repair,))


def test_a_text_is_as_old_as_its_date_and_undated_ones_come_last() -> None:
    assert sorted([dated("u", None), dated("l", "2031-05-02"), dated("e", "2031-05-01")], key=age) == [
        dated("e", "2031-05-01"),
        dated("l", "2031-05-02"),
        dated("u", None),
    ]


def test_of_one_day_the_longer_text_is_older_and_then_the_smaller_id() -> None:
    short, long = dated("short", "2031-05-01"), dated("long", "2031-05-01", "Un texte plus long.")
    assert age(long) < age(short)
    one, other = sorted((dated("p", None), dated("q", None)), key=lambda each: each.document.id)
    assert age(one) < age(other)


def test_the_later_text_rests_on_the_earlier() -> None:
    assert told(dated("x", "2031-05-02"), dated("y", "2031-05-01")) == ("x", "y", 0.95)


def test_the_reason_gives_both_days_the_earlier_first() -> None:
    assert direction(dated("x", "2031-05-02"), dated("y", "2031-05-01")).reason == "printed 2031-05-01 and 2031-05-02"


@pytest.mark.parametrize("other", ["2031-05-02", None])
def test_of_one_day_or_without_a_day_it_is_not_known(other: str | None) -> None:
    assert told(dated("x", "2031-05-02", "Un texte plus long."), dated("y", other)) == ("y", "x", 0.5)


def test_days_that_may_be_one_do_not_tell() -> None:
    month = dated("y", "2031-05")
    published = replace(month.document.published, earliest="2031-05-01", latest="2031-05-31")
    month = replace(month, document=replace(month.document, published=published))
    assert told(dated("x", "2031-05-31"), month) == ("x", "y", 0.5)
    assert told(dated("x", "2031-06-01"), month) == ("x", "y", 0.95)


def test_who_credits_the_other_rests_on_it_whatever_the_days() -> None:
    crediting = dated("x", "2031-05-01", metadata={"agency": "Le Phare"})
    assert told(crediting, dated("y", "2031-05-02", outlet="Le Phare")) == ("x", "y", 0.97)


def test_two_that_credit_one_another_are_told_apart_by_their_days() -> None:
    one = dated("x", "2031-05-01", outlet="La Grue", metadata={"agency": "Le Phare"})
    other = dated("y", "2031-05-02", outlet="Le Phare", metadata={"agency": "La Grue"})
    assert told(one, other) == ("y", "x", 0.95)


def test_who_names_a_translator_is_the_translation_where_that_is_asked() -> None:
    named = dated("x", "2031-05-01", metadata={"translators": "Lise Morel"})
    assert told(named, dated("y", "2031-05-02"), translated=True) == ("x", "y", 0.97)
    assert "translator" in direction(named, dated("y", "2031-05-02"), translated=True).reason
    assert told(named, dated("y", "2031-05-02")) == ("y", "x", 0.95)


def test_the_marks_of_a_machine_tell_where_days_do_not() -> None:
    assert told(marked(dated("x", None)), dated("y", None), translated=True) == ("x", "y", 0.8)
    assert told(marked(dated("x", "2031-05-01")), dated("y", "2031-05-02"), translated=True) == ("y", "x", 0.95)


def test_marks_that_both_bear_or_that_nobody_asked_for_tell_nothing() -> None:
    one, other = marked(dated("x", None, "Un texte plus long.")), dated("y", None)
    assert told(one, other) == ("y", "x", 0.5)
    assert told(one, marked(other), translated=True) == ("y", "x", 0.5)
