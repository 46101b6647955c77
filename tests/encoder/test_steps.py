import numpy as np

from recoupe.encoder.steps import STEPS, step_of, steps_of


def test_every_step_has_a_number_of_its_own_and_there_are_no_others() -> None:
    same = {step_of((5, 40), (5, i), 0) for i in range(81)}
    far = {step_of((5, 40), (place, 3), 0) for place in (0, 1, 3, 4, 6, 7, 9)}
    assert same | far == set(range(STEPS))
    assert not same & far


def test_the_title_is_no_sentence_before_unless_it_is_the_one_just_before() -> None:
    assert step_of((5, 0), (0, 0), 0) == STEPS - 1
    assert step_of((1, 0), (0, 0), 0) == step_of((5, 0), (4, 0), 0)


def test_the_steps_of_several_words_are_those_of_each() -> None:
    places = [(sentence, i) for sentence in range(10) for i in range(81)]
    found = steps_of((5, 40), np.array(places), 0).tolist()
    assert found == [step_of((5, 40), place, 0) for place in places]
