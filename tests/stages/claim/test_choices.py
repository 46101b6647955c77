import numpy as np
import pytest

from recoupe.model import Mention, MentionKind
from recoupe.stages.claim.choices import Choice, Elsewhere, Named, both, choice_of, distance_of, far_of
from recoupe.stages.claim.parties import Odds


def mention(entity: str, start: int) -> Mention:
    return Mention(
        document_id="d",
        start=start,
        end=start + 5,
        text=entity,
        kind=MentionKind.NAME,
        schema="Country",
        entity_id=entity,
    )


@pytest.mark.parametrize(("word", "bucket"), [(9, 0), (2, 1), (0, 1), (11, 3), (20, 4), (40, 5)])
def test_the_distance_of_a_word_tells_side_and_nearness(word: int, bucket: int) -> None:
    assert distance_of(10, word) == bucket


def test_another_sentence_is_told_by_its_step_and_a_title_by_itself() -> None:
    assert [far_of(5, place, title=0) for place in (0, 4, 3, 2, 6, 8)] == [6, 7, 8, 9, 10, 11]
    assert far_of(1, 0, title=0) == 7


def test_the_best_mention_of_each_entity_is_the_first_of_equals() -> None:
    named = [Named(mention(entity, start), "Country/name") for entity, start in (("a", 0), ("a", 9), ("b", 20))]
    none = np.zeros(0, np.int64)
    others = Elsewhere(
        named=named, rows=none, fixed=np.zeros((3, 2), np.float32), kinds=[], kind_of=none,
        steps=np.zeros((0, 2), np.float32), entities=["a", "b"], entity_of=np.array([0, 0, 1]), starts=np.array([0, 2]),
    )  # fmt: skip
    assert others.best(np.array([1.0, 2.0, 0.5], np.float32)) == [1, 2]
    assert others.best(np.array([2.0, 2.0, 0.5], np.float32)) == [0, 2]


def test_a_word_of_the_sentence_speaks_for_a_mention_elsewhere() -> None:
    far = choice_of(Named(mention("a", 0), "Country/name"), (1.5, -2.0))
    here = Choice(odds=Odds(0.5, 0.25), word=3)
    assert both(far, far) is far
    assert both(far, here) == Choice(odds=Odds(1.5, 0.25), word=3)
