"""One sentence's notes."""

import pytest

from recoupe.model import MentionKind
from tests.stages.mention.scenes import person, staged

ROWS = """
The the DET det 2
minister minister NOUN nsubj 5
Ana Ana PROPN flat 2
Souza Souza PROPN flat 2
left leave VERB root 0
Bolivia Bolivia PROPN obj 5
"""


def test_a_sentence_has_its_known_names_its_roles_and_its_names() -> None:
    each = staged(ROWS, number=7)
    assert [hit.text for hit in each.hits] == ["Bolivia"]
    assert [role.text for role in each.roles] == ["minister"]
    assert [name.text for name in each.names] == ["Ana Souza", "Bolivia"]
    assert each.tokens == each.sentence.tokens


def test_a_stretch_is_noted_once_for_each_figure() -> None:
    each, one, other = staged(ROWS, number=7), person("Ana Souza"), person("Ana")
    first = each.add(3, 2, one, MentionKind.NAME, "Person", sure=0.7)
    assert each.add(2, 3, one, MentionKind.NAME, "Person") is first
    second = each.add(2, 3, other, MentionKind.NAME, "Person")
    assert each.found == [first, second]
    assert (first.sentence, first.first, first.last, first.text, first.confidence) == (7, 2, 3, "Ana Souza", 0.7)
    assert (first.start, first.end) == (each.tokens[2].start, each.tokens[3].end)


def test_a_part_of_a_word_may_be_noted() -> None:
    each = staged(ROWS)
    found = each.add(5, 5, person("x"), MentionKind.NAME, "Person", start=27, end=30, head=1)
    assert (found.start, found.end, found.head) == (27, 30, 1)
    assert each.add(5, 5, found.figure, MentionKind.NAME, "Person") is not found


@pytest.mark.parametrize(("first", "last", "head"), [(0, 1, 1), (0, 3, 1), (2, 3, 2), (4, 5, 4), (0, 0, 0)])
def test_the_head_of_a_stretch_is_governed_from_outside(first: int, last: int, head: int) -> None:
    assert staged(ROWS).head(first, last) == head


def test_a_title_inside_the_name_of_a_body_is_no_role() -> None:
    rows = "le le DET det 2\nConseil conseil PROPN nsubj 5\ndes de ADP case 4\nministres ministre NOUN nmod 2 Number=Plur\nsiège siéger VERB root 0"
    assert [role.text for role in staged(rows, "fr").roles] == []
    other = rows.replace("Conseil conseil PROPN", "conseil conseil NOUN")
    assert [role.text for role in staged(other, "fr").roles] == ["ministres"]
