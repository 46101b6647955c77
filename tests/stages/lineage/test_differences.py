"""What a copy drops and adds."""

import pytest

from recoupe.stages import lineage
from tests.stages.lineage.texts import STORY, pile, reading

HEDGED = STORY.replace("menace de déplacer", "compte probablement déplacer")


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        (HEDGED, HEDGED.replace("probablement ", ""), "drops the hedge « probablement »"),
        (STORY, STORY.replace("les pertes", "peut-être les pertes"), "adds the hedge « peut-être »"),
        (STORY.replace("doit entendre", "pourrait entendre"), STORY, "drops the hedge « pourrait »"),
        (STORY.replace("une trentaine de", "32"), STORY.replace("une trentaine de", "35"), "drops the number « 32 »"),
        (STORY.replace("deux cents", "1 200"), STORY.replace("deux cents", "1200"), ""),
        (STORY, STORY.replace("la directrice du port", "Nella Varche"), "adds the name « Nella Varche »"),
    ],
)
def test_a_copy_tells_what_it_changed(before: str, after: str, found: str) -> None:
    (one,) = lineage.STAGE.run(pile(reading(before, "a", "2031-05-01"), reading(after, "b", "2031-05-02"))).derivations
    assert found in one.evidence
    if not found:
        assert "drops" not in one.evidence


def test_a_word_for_word_copy_changes_nothing() -> None:
    (one,) = lineage.STAGE.run(pile(reading(STORY, "a", "2031-05-01"), reading(STORY, "b", "2031-05-02"))).derivations
    assert "drops" not in one.evidence
    assert "adds" not in one.evidence


def test_of_ten_copies_each_is_told_once() -> None:
    texts = [STORY.replace("jeudi matin", f"jeudi à {n} heures") for n in range(10)]
    found = lineage.STAGE.run(pile(*(reading(text, f"p{n}", f"2031-05-{n + 1:02}") for n, text in enumerate(texts))))
    assert len(found.derivations) == 9
    assert len({item.document.origin_id for item in found.readings}) == 1
